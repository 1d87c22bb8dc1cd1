//! Local accounts: passwords, sessions, throttling of log-in attempts.

pub mod first;
pub mod log_in;
pub mod password;
pub mod session;
pub mod settings;
pub mod throttle;
pub mod token;
