//! The catalogue of service codes and its versions.

pub mod list;
pub mod new_code;
pub mod new_version;
