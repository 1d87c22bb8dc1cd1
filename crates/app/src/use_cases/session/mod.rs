//! Log in, look at one's session, log out, choose language, change password.

pub mod change_password;
pub mod choose_language;
pub mod choose_settings;
pub mod end;
pub mod read;
pub mod start;
