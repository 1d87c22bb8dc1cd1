//! A visit's length differed from the plan.

use tillit_domain::Minutes;
use tillit_domain::day_event::Differed;

use super::{EventReason, Ground, Held, about_visit};

pub(super) fn judge(ground: &Ground<'_>, it: &Differed) -> Held {
    let sound = |minutes: Option<Minutes>| minutes.is_none_or(|it| (1..=720).contains(&it.0));
    if it.minutes_more.is_some() == it.minutes_less.is_some() || !sound(it.minutes_more) || !sound(it.minutes_less) {
        return Held::Refused(EventReason::Unreadable);
    }
    about_visit::judge(ground, Some(it.visit), None)
}
