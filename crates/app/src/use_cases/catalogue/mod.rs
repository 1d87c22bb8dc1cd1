//! The catalogue of service codes and its versions.
