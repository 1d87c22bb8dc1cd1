//! English.

use super::{EventReason, InWords as _, Language, PhoneRefused};

pub(super) fn event_reason(reason: &EventReason) -> String {
    match reason {
        EventReason::Unreadable => "This could not be read. Write down what it was about and tell the office.",
        EventReason::TooMany => "At most 500 events at a time. Send them in several goes.",
        EventReason::TooFarAway => "The time is too far away to be right. Tell the office.",
        EventReason::AnotherWorkers => {
            "This belongs to a colleague's registration, which only the colleague or the office can change."
        }
        EventReason::UnknownPerson => "There is no such person. Tell the office.",
        EventReason::NotNamedForPerson => "Saved. The unit will look at it: only certain workers visit this person.",
        EventReason::UnknownVisit => "Saved. The unit will look at it: the visit is not in the plan.",
        EventReason::AnotherPersonsVisit => {
            "Saved. The unit will look at it: the visit is planned at another person's home."
        }
        EventReason::VisitCancelled => "Saved. The unit will look at it: the visit was cancelled.",
        EventReason::VisitIsPlanned => "Saved. The unit will look at it: the visit was in the plan already.",
        EventReason::UnknownTag => "Saved. The unit will look at it: the tag does not belong to this home.",
        EventReason::InTheFuture => "Saved. The unit will look at it: that time has not been yet.",
        EventReason::StopBeforeStart => "Saved. The unit will look at it: it ends before it begins.",
        EventReason::DeviceRevoked => "Saved apart. The phone is blocked, so the unit looks at it first.",
        EventReason::ForThePlanner => "Saved. The planner will look at it.",
        EventReason::Obstacle(why) => {
            return format!("Saved, but the plan is as it was. {}", why.in_words(Language::En));
        }
        EventReason::Extension(why) => {
            return format!("Saved, but help is not extended. {}", why.in_words(Language::En));
        }
        EventReason::OfferGone => "The question is not there any more. The visit is as it was.",
        EventReason::OfferOfAnother => "Somebody else was asked.",
        EventReason::ShiftNotVacant => "The shift is not vacant any more.",
        EventReason::SaysNothing => "Write what happened.",
    }
    .to_owned()
}

pub(super) const fn phone_refused(refused: &PhoneRefused) -> &'static str {
    match refused {
        PhoneRefused::DeviceRevoked => {
            "The phone is blocked. What has not been sent is sent anyway; talk to your manager."
        }
    }
}
