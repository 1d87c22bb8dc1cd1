//! Welfare technology in people's homes, with consent and the visits it replaces.

pub mod add;
pub mod end;
pub mod list;
