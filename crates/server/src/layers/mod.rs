//! What every request passes, one layer per file.

pub(crate) mod address;
pub(crate) mod csrf;
pub(crate) mod device;
pub(crate) mod headers;
pub(crate) mod pace;
pub(crate) mod request;
pub(crate) mod session;
