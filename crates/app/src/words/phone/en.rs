//! English.

use tillit_domain::day::Finding;
use tillit_domain::organisation::FrameName;

use super::{Choice, EventReason, FindingWord, FrameWord, PhoneRefused, WhatIsNew};

pub(super) const fn event_reason(reason: &EventReason) -> &'static str {
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
    }
}

pub(super) const fn phone_refused(refused: &PhoneRefused) -> &'static str {
    match refused {
        PhoneRefused::NothingPlanned => "The visit is not planned with a time. Give start and stop instead.",
        PhoneRefused::TagCodeTaken => "Another tag in use has the same code. Check the code.",
        PhoneRefused::TagHoldsNoMore => "The tag no longer holds. Put up a new one.",
        PhoneRefused::CannotDraw => "A sample is drawn for days ahead, in a unit that registers by sample.",
    }
}

pub(super) const fn frame(FrameWord(frame): &FrameWord) -> &'static str {
    match frame {
        FrameName::Morning => "Morning",
        FrameName::Forenoon => "Forenoon",
        FrameName::Lunch => "Lunch",
        FrameName::Afternoon => "Afternoon",
        FrameName::Dinner => "Dinner",
        FrameName::Evening => "Evening",
        FrameName::Night => "Night",
        FrameName::Day => "All day",
    }
}

pub(super) const fn what_is_new(new: &WhatIsNew) -> &'static str {
    match new {
        WhatIsNew::Time => "New time",
        WhatIsNew::Yours => "New on your list",
        WhatIsNew::Added => "Added after the day was published",
        WhatIsNew::CarePlan => "New in the care plan",
    }
}

pub(super) const fn choice(choice: &Choice) -> &'static str {
    match choice {
        Choice::NoTime => "Not enough time",
        Choice::NotNeeded => "Not needed today",
        Choice::PersonNotAble => "The person was not able to",
        Choice::NotSafe => "Could not be done safely",
        Choice::Declined => "Declined",
        Choice::Away => "Was away",
        Choice::Hospital => "In hospital",
        Choice::NoAnswer => "Did not answer the door",
        Choice::Provider => "We could not come",
        Choice::Travel => "Travel",
        Choice::Planning => "Planning",
        Choice::Documentation => "Documentation",
        Choice::Meeting => "Meeting",
        Choice::HandOver => "Handing over",
        Choice::Other => "Other",
    }
}

pub(super) const fn finding(FindingWord(finding): &FindingWord) -> &'static str {
    match finding {
        Finding::MadeAndNotMade => "Registered as made and told as not made",
        Finding::MissingStop => "The stop is missing",
        Finding::NotNamed => "The worker is not named for the person",
        Finding::VisitCancelled => "The visit was cancelled",
        Finding::TooManyWorkers => "More workers than the visit needs",
        Finding::Overlong => "Unreasonably long",
        Finding::Overlap => "Overlaps another visit",
        Finding::StopBeforeStart => "Ends before it begins",
        Finding::TwoStories => "Two phones tell different stories",
        Finding::TwoVisits => "Is about two different visits",
        Finding::MissingStart => "The start is missing",
        Finding::UnknownTag => "The tag does not belong to the home",
        Finding::UnknownVisit => "The visit is not in the plan",
        Finding::TooShort => "Shorter than a minute",
    }
}
