//! A visit was begun.

use tillit_domain::day_event::{How, Received, VisitStarted};

use super::{EventReason, Ground, Held, about_visit};

pub(super) fn judge(ground: &Ground<'_>, received: &Received, it: &VisitStarted) -> Held {
    let verdict = about_visit::judge(ground, it.visit, Some(it.person));
    if verdict != Held::Nothing {
        return verdict;
    }
    let fits = |code| ground.person(it.person).is_some_and(|person| ground.tag_fits(code, person, received));
    match &it.how {
        How::Tag { code } if !fits(code) => Held::ToUnit(EventReason::UnknownTag),
        How::Tag { .. } | How::Button {} | How::Stated {} => Held::Nothing,
    }
}
