//! In English.

use tillit_domain::day_request::RequestRefused;
use tillit_domain::freedom::Obstacle;
use tillit_domain::told_extension::ExtensionRefused;

use crate::words::plans::en::day;

use super::{FreedomPhrase, PaperRefused, ShiftRefused, WhyAsked};

pub(super) fn phrase(phrase: &FreedomPhrase) -> String {
    match phrase {
        FreedomPhrase::Starts { person, minutes, later, inside } => {
            let when = if *later { "later" } else { "earlier" };
            let by = minutes.map_or_else(|| format!("{when} in the day"), |it| format!("{it} minutes {when}"));
            let frame = if *inside { "inside the frame" } else { "outside the frame" };
            format!("{person} gets the visit {by}, {frame}.")
        }
        FreedomPhrase::ColleagueComes { person, colleague, met } => {
            let who = if colleague.is_empty() { "A colleague" } else { colleague };
            let met = if *met { "They have met before." } else { "They have not met before." };
            format!("{who} comes to {person}. {met}")
        }
        FreedomPhrase::YouCome { person, met: true } => format!("You come to {person}. You have met before."),
        FreedomPhrase::YouCome { person, met: false } => format!("You come to {person}. You have not met before."),
        FreedomPhrase::Way { minutes, longer } => {
            format!("The way gets {minutes} minutes {}.", if *longer { "longer" } else { "shorter" })
        }
        FreedomPhrase::WithThePerson => "You agree on it with the person. Nobody else has to be asked.".into(),
        FreedomPhrase::NothingChanges => "No visit changes.".into(),
        FreedomPhrase::PlannerAsked { why: WhyAsked::Strict } => {
            "The planner is asked. Nothing changes until you have an answer.".into()
        }
        FreedomPhrase::PlannerAsked { why: WhyAsked::Because(why) } => {
            format!("The planner is asked. {}", obstacle(why))
        }
        FreedomPhrase::ColleagueAsked { colleague } if colleague.is_empty() => {
            "Your colleague is asked. The visit is yours until the answer is yes.".into()
        }
        FreedomPhrase::ColleagueAsked { colleague } => {
            format!("{colleague} is asked. Nothing changes until {colleague} has said yes.")
        }
        FreedomPhrase::ToldPlanner => "The planner is told.".into(),
        FreedomPhrase::ToldPlannerAndAssessor => "Planner and assessor are told. No decision is needed.".into(),
        FreedomPhrase::Extended { last: Some(last), ends: false } => {
            format!("More time for some days, until {}", day(*last))
        }
        FreedomPhrase::Extended { last: Some(last), ends: true } => {
            format!("More time for some days, the last is {}. Tell if it is needed for longer.", day(*last))
        }
        FreedomPhrase::Extended { last: None, .. } => "More time for some days".into(),
        FreedomPhrase::ExtensionSeen { minutes, days, note } => {
            let until = days.to.map_or_else(String::new, |to| format!("–{}", day(to)));
            let why =
                if note.trim().is_empty() { String::new() } else { format!(" The reason was: “{}”.", note.trim()) };
            format!(
                "The help is extended for some days by {minutes} minutes each time, {}{until}.{why} The need looks as if it will last.",
                day(days.from)
            )
        }
        FreedomPhrase::ExtensionOver => {
            "The extension runs no more. Talk to the planner about what is needed now.".into()
        }
        FreedomPhrase::OfferGone => "The question is not there any more. The visit is as it was.".into(),
        FreedomPhrase::OfferOfAnother => "Somebody else was asked.".into(),
        FreedomPhrase::UnknownVisit => "Saved. The unit will look at it: the visit is not in the plan.".into(),
        FreedomPhrase::OthersChange => {
            "Saved. The planner will look at it: others are changing the same visits.".into()
        }
        FreedomPhrase::ColleagueDeclined => "The colleague said no.".into(),
        FreedomPhrase::NotPossibleAnyMore { why } => format!("It could not be done any more. {}", obstacle(why)),
    }
}

pub(super) fn obstacle(obstacle: &Obstacle) -> String {
    match obstacle {
        Obstacle::NotYours => "The visit is not on your shift.",
        Obstacle::DayPassed => "The day has passed.",
        Obstacle::Cancelled => "The visit is cancelled.",
        Obstacle::Begun => "The visit has begun or been made.",
        Obstacle::PersonAway => "The person is not at home that day.",
        Obstacle::NotNamed => "Only named workers visit this person. Talk to the unit manager.",
        Obstacle::Unwanted => "The person has said no to whoever would come.",
        Obstacle::DelegationMissing => "Whoever would come has no delegation for a task of the visit.",
        Obstacle::ColleagueNotAtWork => "The colleague is not at work then.",
        Obstacle::RestTooShort => "The night's rest would be shorter than eleven hours.",
        Obstacle::BreakLost => "There would be no room for the break.",
        Obstacle::TwoNeeded => "The visit needs two, and one would be missing.",
        Obstacle::TimeCritical => "The time matters for the person's health and cannot be changed. Call the planner.",
        Obstacle::GapBroken => "The person's visits would come too close or too far apart.",
        Obstacle::HealthCareTask => "What licensed staff has ordered is not exchanged for anything else.",
        Obstacle::Locked => "The planner has locked the visit.",
        Obstacle::PartnerMoves => "You are two at the visit, and the colleague would have to come at another time.",
        Obstacle::OutsideShift => "It does not fit inside the working hours.",
        Obstacle::FrameLeft => "The visit would leave its time frame.",
        Obstacle::TooTight => "There would be too little time between visits.",
    }
    .into()
}

pub(super) fn request_refused(refused: &RequestRefused) -> &'static str {
    match refused {
        RequestRefused::AnsweredAlready => "The question has been answered.",
        RequestRefused::NoReason => "Write why the answer is no, so that the worker knows.",
        RequestRefused::NoMinutes => "Write how many more minutes the visit gets.",
    }
}

pub(super) fn extension_refused(refused: &ExtensionRefused) -> String {
    match refused {
        ExtensionRefused::TooManyDays(most) => {
            format!(
                "Without a decision help is extended for at most {most} days in a row. Ask for a need change if it is to be longer."
            )
        }
        ExtensionRefused::Nothing => "Say for how many days and minutes.".into(),
        ExtensionRefused::RunsAlready => "Help is extended on these days already.".into(),
        ExtensionRefused::EndedAlready => "The extension has ended.".into(),
    }
}

pub(super) const fn shift_refused(refused: &ShiftRefused) -> &'static str {
    match refused {
        ShiftRefused::NotVacant => "The shift is not vacant any more.",
        ShiftRefused::AtWork => "You are at work then.",
        ShiftRefused::Away => "You are away that day.",
        ShiftRefused::RestTooShort => "The night's rest would be shorter than eleven hours.",
        ShiftRefused::MayNotMakeAll => "You may not make all visits of the shift. Talk to the planner.",
    }
}

pub(super) const fn paper_refused(refused: &PaperRefused) -> &'static str {
    match refused {
        PaperRefused::Registered => "The visit has been registered already. Correct the registration instead.",
    }
}
