//! What several tests look at.

use tillit_demo::{DemoOptions, Municipality, municipality};

/// The usual municipality with six weeks of history.
pub(crate) fn town() -> Municipality {
    municipality(&DemoOptions { history_days: Some(42), ..DemoOptions::default() })
}
