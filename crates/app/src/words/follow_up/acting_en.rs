//! Words for what people act on, in English.

use tillit_domain::length_talk::TalkRefused;
use tillit_domain::need_change::{AnswerRefused, TellRefused};
use tillit_domain::own_check::{CheckKind, CheckRefused};
use tillit_domain::support_sample::{AnswerNotTaken, ShiftKind};
use tillit_followup::causes::{Cause, Certainty};
use tillit_followup::order_fit::{Doubt, Way};
use tillit_followup::worklist::{Standing, Todo};

use super::acting::{CauseInWords, Draft};

pub(super) const fn cause(cause: &CauseInWords) -> &'static str {
    match cause.0 {
        Cause::ShortStaffing => "Nobody could come",
        Cause::RegistrationFault => "Registration fault",
        Cause::NeedReduced => "Less need than ordered",
        Cause::NeedIncreased => "More need than ordered",
        Cause::Declined => "Declined",
        Cause::HospitalOrAway => "Hospital or away",
        Cause::Extension => "Temporary extension",
        Cause::Technology => "Welfare technology",
        Cause::NotPlanned => "Ordered but not planned",
        Cause::Unexplained => "No known cause",
    }
}

pub(super) const fn certainty(certainty: &Certainty) -> &'static str {
    match certainty {
        Certainty::Known => "written down",
        Certainty::Inferred => "concluded from the pattern",
    }
}

pub(super) const fn standing(standing: &Standing) -> &'static str {
    match standing {
        Standing::Under => "Gets less than ordered each month",
        Standing::Over => "Gets more than ordered each month",
        Standing::Within => "Close to what is ordered",
    }
}

pub(super) fn todo(todo: &Todo) -> String {
    match todo {
        Todo::FindStaff { visits: 1 } => "Nobody could make one visit. Look at the staffing.".into(),
        Todo::FindStaff { visits } => format!("Nobody could make {visits} visits. Look at the staffing."),
        Todo::PlanOrdered { occasions: 1 } => "One ordered occasion is not in the plan. Plan it.".into(),
        Todo::PlanOrdered { occasions } => format!("{occasions} ordered occasions are not in the plan. Plan them."),
        Todo::TellAssessor { way: Way::Up, unsure: false } => {
            "The need seems to have grown. Talk with the person and write to the assessor.".into()
        }
        Todo::TellAssessor { way: Way::Down, unsure: false } => {
            "The need seems to have shrunk. Talk with the person and write to the assessor.".into()
        }
        Todo::TellAssessor { way: Way::Up, unsure: true } => {
            "The need may have grown, but the data is weak. Look closer first.".into()
        }
        Todo::TellAssessor { way: Way::Down, unsure: true } => {
            "The need may have shrunk, but the data is weak. Look closer first.".into()
        }
        Todo::AwaitAnswer { way, days } => {
            let direction = if *way == Way::Up { "increased" } else { "decreased" };
            format!("The assessor was told of an {direction} need {days} days ago.")
        }
        Todo::AskPerson { visits } => format!("The person has declined {visits} visits. Ask why."),
        Todo::CorrectRegistrations { visits: 1 } => {
            "One visit has a faulty or missing registration. Correct it.".into()
        }
        Todo::CorrectRegistrations { visits } => {
            format!("{visits} visits have faulty or missing registrations. Correct them.")
        }
        Todo::RecordAbsence { visits } => {
            format!("{visits} visits were cancelled for an absence that is not entered. Enter it.")
        }
        Todo::LookCloser => "It differs and nothing says why. Look closer together.".into(),
    }
}

pub(super) const fn doubt(doubt: &Doubt) -> &'static str {
    match doubt {
        Doubt::NotThreeMonths => "Only two of three months say the same.",
        Doubt::FewVisits => "There are few visits.",
        Doubt::Registrations => "Many registrations are missing or faulty.",
        Doubt::Staffing => "Nobody could make many of the visits.",
    }
}

pub(super) fn draft(draft: &Draft) -> String {
    let (ordered, planned, performed) = draft.minutes;
    let hours = |minutes: i64| format!("{}\u{a0}h {:02}\u{a0}min", minutes / 60, minutes % 60);
    let share = if ordered == 0 { 0 } else { performed * 100 / ordered };
    let direction = if draft.way == Way::Up { "grown" } else { "shrunk" };
    let how = if draft.unsure {
        format!("We are unsure whether the need has {direction}, for the data is weak.")
    } else {
        format!("We judge that the need has {direction}.")
    };
    format!(
        "From {} to {}, {} were ordered, {} planned and {} performed ({share}\u{a0}% of what was ordered) at {} visits. {how}",
        draft.days.0,
        draft.days.1,
        hours(ordered),
        hours(planned),
        hours(performed),
        draft.visits
    )
}

pub(super) const fn check_kind(kind: &CheckKind) -> &'static str {
    match kind {
        CheckKind::DeliveredCare => "Was what was decided done, person by person",
        CheckKind::PersonsVoice => "What a few persons chosen by chance say themselves",
        CheckKind::CarePlans => "Care plans: made in time, followed up, with the person",
        CheckKind::TeamMeeting => "Team meeting about persons with changed needs",
        CheckKind::Registrations => "Registrations that wait to be corrected",
        CheckKind::PlannedLengths => "Planned lengths against performed time",
    }
}

pub(super) const fn shift_kind(kind: &ShiftKind) -> &'static str {
    match kind {
        ShiftKind::Day => "Weekday, day",
        ShiftKind::Evening => "Weekday, evening",
        ShiftKind::Weekend => "Weekend",
    }
}

pub(super) const fn tell_refused(refused: &TellRefused) -> &'static str {
    match refused {
        TellRefused::WaitsAlready => "The assessor has such a message already and has not answered yet.",
    }
}

pub(super) const fn answer_refused(refused: &AnswerRefused) -> &'static str {
    match refused {
        AnswerRefused::AnsweredAlready => "The case has been answered already.",
        AnswerRefused::BeforeTold => "The answer cannot come before the message.",
        AnswerRefused::NoReason => "Say why there is no new decision.",
    }
}

pub(super) const fn talk_refused(refused: &TalkRefused) -> &'static str {
    match refused {
        TalkRefused::Alone => "At least two of the team must have taken part in the talk.",
        TalkRefused::NotHeldYet => "The talk has not been held yet.",
        TalkRefused::ChangeBeforeTalk => "The change cannot begin before the talk.",
        TalkRefused::NoLength => "A visit is at least a minute.",
    }
}

pub(super) const fn check_refused(refused: &CheckRefused) -> &'static str {
    match refused {
        CheckRefused::NothingLookedAt => "Say how many you looked at.",
        CheckRefused::MoreRightThanAll => "No more can be as they should than you looked at.",
        CheckRefused::NotTold => "Say what was not as it should be.",
        CheckRefused::NotYet => "A check is about days that have passed.",
        CheckRefused::NoOpenAction => "The action is done already.",
        CheckRefused::NothingCameOfIt => "Say what came of the action.",
    }
}

pub(super) const fn answer_not_taken(refused: &AnswerNotTaken) -> &'static str {
    match refused {
        AnswerNotTaken::NotDrawn => "The shift was not drawn for the survey.",
        AnswerNotTaken::AnsweredAlready => "The shift has given its answer already.",
        AnswerNotTaken::Closed => "The survey is closed.",
        AnswerNotTaken::NotAShift => "The minutes cannot be a shift. Together they may be 16 hours at most.",
        AnswerNotTaken::NotWorkedYet => "The shift has not been worked yet.",
    }
}
