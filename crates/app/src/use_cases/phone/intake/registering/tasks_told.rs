//! What became of a visit's tasks.

use tillit_domain::day_event::TasksTold;

use super::{Ground, Held, about_visit};

pub(super) fn judge(ground: &Ground<'_>, it: &TasksTold) -> Held {
    about_visit::judge(ground, Some(it.visit), Some(it.person))
}
