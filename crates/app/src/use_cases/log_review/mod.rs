//! Who looked at what.
