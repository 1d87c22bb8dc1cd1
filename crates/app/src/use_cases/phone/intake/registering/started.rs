//! A visit was begun.

use tillit_domain::day_event::{How, Received, VisitStarted};

use super::{EventReason, Ground, Verdict, about_visit};

pub(super) fn judge(ground: &Ground<'_>, received: &Received, it: &VisitStarted) -> Verdict {
    let verdict = about_visit::judge(ground, it.visit, Some(it.person));
    if verdict != Verdict::Taken {
        return verdict;
    }
    let fits = |code| ground.person(it.person).is_some_and(|person| ground.tag_fits(code, person, received));
    match &it.how {
        How::Tag { code } if !fits(code) => Verdict::ToUnit(EventReason::UnknownTag),
        How::Tag { .. } | How::Button {} | How::Stated {} => Verdict::Taken,
    }
}
