//! What several tests look at.
#![allow(
    dead_code,
    clippy::allow_attributes,
    reason = "each test uses a part of it, and expect would fail where all is used"
)]

use tillit_demo::{DemoOptions, Municipality, municipality};

/// The usual municipality with six weeks of history.
pub(crate) fn town() -> Municipality {
    municipality(&DemoOptions { history_days: Some(42), ..DemoOptions::default() })
}
