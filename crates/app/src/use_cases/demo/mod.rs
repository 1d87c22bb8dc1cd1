//! The made-up municipality: made once, kept after that, with the coming week planned and log-ins ready.

mod accounts;
mod economy;
mod loading;
mod money;
mod week;

pub mod make;

pub use accounts::{DEMO_PASSWORD, LogIn};
