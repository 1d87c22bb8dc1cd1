//! Words for plans in English.

use jiff::civil::Date;
use tillit_domain::Id;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::person::Person;
use tillit_planning::ComponentKind;
use tillit_planning::gate::{Detail, Finding, LegKind};
use tillit_planning::problem::NotAllowed;
use tillit_planning::result::{ChangeReason, LeftOutReason, Remedy};
use tillit_planning::vacancy::Candidate;

use super::{PlanSpeech, minutes};

/// A day as it is written: "Mon 7 July".
pub(crate) fn day(day: Date) -> String {
    day.strftime("%a %-d %B").to_string()
}

pub(crate) const fn task(task: DelegatedTask) -> &'static str {
    match task {
        DelegatedTask::Medicine => "medicine",
        DelegatedTask::Insulin => "insulin",
        DelegatedTask::EyeDrops => "eye drops",
        DelegatedTask::Wound => "wound care",
        DelegatedTask::Compression => "compression",
        DelegatedTask::Catheter => "catheter care",
        DelegatedTask::TubeFeeding => "tube feeding",
    }
}

fn name(speech: &PlanSpeech<'_>, person: Option<Id<Person>>) -> String {
    person.map_or_else(|| "the person".to_owned(), |it| speech.person(it))
}

pub(super) fn finding(speech: &PlanSpeech<'_>, finding: &Finding) -> String {
    let (person, when) = (name(speech, finding.person), speech.when(finding).map_or_else(String::new, day));
    let worker = speech.who(finding).unwrap_or_else(|| "The worker".to_owned());
    match finding.detail {
        Detail::DelegationMissing { task: what, day: on, withdrawn_from, ran_out } => {
            let because = match (withdrawn_from, ran_out) {
                (Some(from), _) => format!(" It is withdrawn from {}.", day(from)),
                (None, Some(last)) => format!(" It ran out on {}.", day(last)),
                (None, None) => String::new(),
            };
            format!("{worker} has no valid delegation for {} at {person} on {}.{because}", task(what), day(on))
        }
        Detail::NotNamed => format!("{worker} is not among the workers named for {person}."),
        Detail::Unwanted => format!("{person} does not want visits by {worker}."),
        Detail::PersonAway => format!("{person} is not at home on {when}."),
        Detail::PersonDied => format!("{person} has died."),
        Detail::WorkerAway => format!("{worker} is away on {when}."),
        Detail::WorkerNotEmployed => format!("{worker} is not employed on {when}."),
        Detail::ShiftVacant => format!("The shift is vacant on {when}: nobody makes the visit to {person}."),
        Detail::ShiftUnknown => format!("The shift of the visit to {person} on {when} is not there any more."),
        Detail::BeforeShift { by } => {
            format!(
                "The visit to {person} on {when} begins {} min before the shift can begin with visits.",
                minutes(by)
            )
        }
        Detail::AfterShift { by } => {
            format!("The visit to {person} on {when} ends {} min after the shift's visits must be done.", minutes(by))
        }
        Detail::Overlaps { by } => {
            let other = finding.second_visit.and_then(|it| speech.visit(it)).map(|it| speech.person(it.person));
            let other = other.unwrap_or_else(|| "another visit".to_owned());
            format!("{worker} is to be at {person} and at {other} at once for {} min on {when}.", minutes(by))
        }
        Detail::TravelTooShort { travel, rest, available, leg } => {
            let way = match leg {
                LegKind::FromOffice => format!("from the office to {person}"),
                LegKind::Between => format!("to {person}"),
                LegKind::ToOffice => format!("from {person} to the office"),
            };
            let rest = if rest.0 > 0 { format!(" and {} min break", minutes(rest)) } else { String::new() };
            let there = available.0.max(0) / 60;
            format!(
                "{worker} has too little time {way} on {when}: {} min travel{rest}, {there} min there.",
                minutes(travel)
            )
        }
        Detail::BreakMissing { .. } => format!("{worker} has no break laid out on {when}."),
        Detail::BreakOutsideWindow { start, .. } => {
            format!("The break of {worker} at {} on {when} is outside its time.", start.on_the_wall())
        }
        Detail::BreakCollides { .. } => format!("The break of {worker} on {when} meets a visit or another break."),
        Detail::NoBreakFor { seconds, from } => {
            format!(
                "{worker} works {} without a break from {} on {when}. At most 5 hours are allowed.",
                hours(seconds.0),
                from.on_the_wall()
            )
        }
        Detail::RestTooShort { longest, .. } => {
            format!(
                "{worker} has only {} of rest in one piece around the shift on {when}. 11 hours are required.",
                hours(longest.0)
            )
        }
        Detail::SecondMissing => format!("The visit to {person} on {when} needs two workers, but only one is planned."),
        Detail::SameWorkerTwice => format!("{worker} is planned as both workers at {person} on {when}."),
        Detail::GapTooShort { is, at_least } => format!(
            "Only {} min pass between the visits to {person} on {when}. At least {} min are agreed.",
            is.0.max(0) / 60,
            minutes(at_least)
        ),
        Detail::GapTooLong { is, at_most } => {
            format!(
                "{} min pass between the visits to {person} on {when}. At most {} min are agreed.",
                minutes(is),
                minutes(at_most)
            )
        }
        Detail::OutsideTime { by } => {
            let how = if by.0 < 0 { "before" } else { "after" };
            format!("The visit to {person} on {when} begins {} min {how} its time frame.", minutes(by))
        }
        Detail::LockedWorkerChanged => format!("The visit to {person} on {when} is locked to another worker."),
        Detail::LockedTimeChanged => format!("The visit to {person} on {when} is locked to another time."),
        Detail::NobodyThere => {
            let visit = finding
                .visit
                .and_then(|it| speech.visit(it))
                .map_or_else(|| "The visit".to_owned(), |it| it.name.clone());
            format!("{visit} at {person} on {when} has no worker.")
        }
        Detail::ContactNeverComes => format!("{person} gets no visit by the permanent care contact in this plan."),
        Detail::NotOnMap => {
            format!("The home of {person} is not on the map. Travel is counted as if it lay at the office.")
        }
    }
}

/// Hours and minutes in words: "5 h 20 min".
fn hours(seconds: i64) -> String {
    let (hours, minutes) = (seconds.max(0) / 3600, seconds.max(0) % 3600 / 60);
    if minutes == 0 { format!("{hours} h") } else { format!("{hours} h {minutes} min") }
}

pub(super) fn finding_remedy(_: &PlanSpeech<'_>, finding: &Finding) -> Option<String> {
    let words = match finding.detail {
        Detail::DelegationMissing { .. } => {
            "Move the visit to somebody with a delegation, or ask licensed staff to renew it."
        }
        Detail::NotNamed => "Move the visit to a named worker, or ask the unit manager to name more.",
        Detail::Unwanted => "Move the visit to somebody else.",
        Detail::PersonAway | Detail::PersonDied => "Open the plan anew, and the visit is taken away.",
        Detail::WorkerAway | Detail::WorkerNotEmployed | Detail::ShiftVacant => "Staff the shift, or move the visit.",
        Detail::ShiftUnknown | Detail::BeforeShift { .. } | Detail::AfterShift { .. } => {
            "Move the visit to another shift or time."
        }
        Detail::Overlaps { .. } | Detail::TravelTooShort { .. } => {
            "Move one of the visits, in time or to somebody else."
        }
        Detail::BreakMissing { .. }
        | Detail::BreakOutsideWindow { .. }
        | Detail::BreakCollides { .. }
        | Detail::NoBreakFor { .. } => "Move a visit so that the break has room.",
        Detail::RestTooShort { .. } => "Put somebody else on one of the shifts.",
        Detail::SecondMissing | Detail::SameWorkerTwice => "Choose one more worker.",
        Detail::GapTooShort { .. } | Detail::GapTooLong { .. } => "Move one of the visits in time.",
        Detail::OutsideTime { .. } => "Move the visit in time, or agree on another time with the person.",
        Detail::LockedWorkerChanged | Detail::LockedTimeChanged => "Move the visit back, or unlock it.",
        Detail::NobodyThere => "Open the visit and see who can take it.",
        Detail::ContactNeverComes => "Give one of the visits to the contact.",
        Detail::NotOnMap => "Enter the coordinates of the home.",
    };
    Some(words.to_owned())
}

pub(super) fn left_out(speech: &PlanSpeech<'_>, reason: &LeftOutReason) -> String {
    match reason {
        LeftOutReason::PersonAbsent => "The person is not at home that day.".to_owned(),
        LeftOutReason::PersonUnknown => "The person is not in the register any more.".to_owned(),
        LeftOutReason::NotAskedAbout => "The proposal was only about other visits.".to_owned(),
        LeftOutReason::NoShiftAtThatTime => "There is no shift at that time.".to_owned(),
        LeftOutReason::Vacant { shifts } => format!("Nobody works {} at that time.", shifts_of(shifts.len())),
        LeftOutReason::NoLawfulRest { shifts } => {
            format!(
                "The breaks of {} cannot be laid so that nobody works more than 5 hours on end.",
                shifts_of(shifts.len())
            )
        }
        LeftOutReason::NotAllowed { why, workers } => {
            let names = speech.some_workers(workers, "and a further");
            match why {
                NotAllowed::Unwanted => format!("The person has said no to {names}."),
                NotAllowed::NotNamed => format!("{names}: not named for a person with protected identity."),
                NotAllowed::NoDelegation(what) => format!("{names}: no delegation for {}.", task(*what)),
            }
        }
        LeftOutReason::OutsideShifts { shifts } => format!("The time lies outside {}.", shifts_of(shifts.len())),
        LeftOutReason::TooLong { shifts } => {
            format!("With travel the visit is too long for {}.", shifts_of(shifts.len()))
        }
        LeftOutReason::Full { shifts, in_the_way } => {
            let persons = in_the_way.iter().filter_map(|it| speech.visit(*it)).map(|it| speech.person(it.person));
            let blocking = super::list(persons.collect(), "and a further");
            let blocking =
                if blocking.is_empty() { String::new() } else { format!(" Visits to {blocking} are in the way.") };
            format!("There is no room at that time on {}.{blocking}", shifts_of(shifts.len()))
        }
        LeftOutReason::Gap { .. } => "The agreed time to the person's other visits cannot be kept.".to_owned(),
        LeftOutReason::Locked => "The visit is locked to another shift or time.".to_owned(),
        LeftOutReason::NoSecondWorker { .. } => "Two workers are needed, but only one is free at a time.".to_owned(),
    }
}

fn shifts_of(count: usize) -> String {
    if count == 1 { "one shift".to_owned() } else { format!("{count} shifts") }
}

pub(super) fn remedy(speech: &PlanSpeech<'_>, remedy: Remedy) -> String {
    let on = |shift| speech.on_shift(shift).unwrap_or_else(|| format!("the shift {}", speech.shift_hours(shift)));
    match remedy {
        Remedy::PlaceOn { shift } => format!("It has room with {} as it is.", on(shift)),
        Remedy::WidenTime { shift, earlier, later } => {
            let mut parts = Vec::new();
            if earlier.0 > 0 {
                parts.push(format!("{} min earlier", earlier.0));
            }
            if later.0 > 0 {
                parts.push(format!("{} min later", later.0));
            }
            format!("Let it begin {}, and {} can take it.", parts.join(" or "), on(shift))
        }
        Remedy::ReleaseLock { shift } => format!("Unlock the visit, and {} can take it.", on(shift)),
        Remedy::LoosenGap { shift, .. } => {
            format!("Allow another time between the person's visits, and {} can take it.", on(shift))
        }
        Remedy::FindSecondWorker { shift } => format!("Find one more worker at the same time as {}.", on(shift)),
        Remedy::StaffShift { shift } => format!("Staff the vacant shift {}.", speech.shift_hours(shift)),
        Remedy::ChangeBreaks { shift } => format!("Change the breaks of the shift {}.", speech.shift_hours(shift)),
        Remedy::AllowWorker { worker, why, .. } => {
            let worker = speech.worker(worker);
            match why {
                NotAllowed::NoDelegation(what) => {
                    format!("{worker} has room, if licensed staff delegates {}.", task(what))
                }
                NotAllowed::NotNamed => {
                    format!("{worker} has room, if the unit manager names {worker} for the person.")
                }
                NotAllowed::Unwanted => format!("{worker} has room, if the person agrees."),
            }
        }
        Remedy::MoveVisit { shift, visit } => {
            let person = speech.visit(visit).map_or_else(|| "–".to_owned(), |it| speech.person(it.person));
            format!("Move the visit to {person} away from {}, and it has room there.", on(shift))
        }
    }
}

pub(super) fn change(reason: ChangeReason) -> String {
    match reason {
        ChangeReason::WasInTray => "Had no place.".to_owned(),
        ChangeReason::PersonAbsent => "The person is not at home.".to_owned(),
        ChangeReason::LeftOut => "Could not stay and found no other place.".to_owned(),
        ChangeReason::ShiftGone => "The shift is not there any more.".to_owned(),
        ChangeReason::ShiftVacant => "Nobody works the shift.".to_owned(),
        ChangeReason::WorkerNotAllowed(NotAllowed::NoDelegation(what)) => {
            format!("The worker has no delegation for {}.", task(what))
        }
        ChangeReason::WorkerNotAllowed(NotAllowed::NotNamed) => "The worker is not named for the person.".to_owned(),
        ChangeReason::WorkerNotAllowed(NotAllowed::Unwanted) => "The person has said no to the worker.".to_owned(),
        ChangeReason::IntoItsTime => "Lay outside its time.".to_owned(),
        ChangeReason::WishedFor => "The person has wished for this worker.".to_owned(),
        ChangeReason::KnownFace => "The person has met this worker lately.".to_owned(),
        ChangeReason::BetterWhole => "The plan as a whole becomes better.".to_owned(),
    }
}

/// What is said of a visit that costs nothing where it lies.
pub(super) const NOTHING_AGAINST: &str = "Nothing speaks against the place.";

/// A visit that is taken off its shift.
pub(super) fn in_tray(person: &str) -> String {
    format!("Nobody comes to {person} until the visit has a place again.")
}

/// A component of a change, with its sign in words.
pub(super) fn component(kind: ComponentKind, value: i64) -> String {
    let more = if value > 0 { "more" } else { "less" };
    let (count, minutes) = (value.abs(), (value.abs() + 59) / 60);
    match kind {
        ComponentKind::Unassigned if value > 0 => "a visit without a worker".to_owned(),
        ComponentKind::Unassigned => "the visit gets a worker".to_owned(),
        ComponentKind::MissedBreak if value > 0 => format!("{count} break has no room"),
        ComponentKind::MissedBreak => format!("{count} break has room"),
        ComponentKind::Frame => format!("{minutes} min {more} outside the time frame"),
        ComponentKind::WorstFrame => format!("at worst {minutes} min {more} outside a time frame"),
        ComponentKind::Continuity if value > 0 => "new to the person".to_owned(),
        ComponentKind::Continuity => format!("{count} fewer new to the person"),
        ComponentKind::Preference if value > 0 => "not a wished-for worker".to_owned(),
        ComponentKind::Preference => "a wished-for worker".to_owned(),
        ComponentKind::Stability if value > 0 => "changes what is published".to_owned(),
        ComponentKind::Stability => "closer to what is published".to_owned(),
        ComponentKind::Lending if value > 0 => "lent from another group".to_owned(),
        ComponentKind::Lending => "fewer lent visits".to_owned(),
        ComponentKind::Travel => format!("{minutes} min {more} travel"),
        ComponentKind::Waiting => format!("{minutes} min {more} waiting"),
        ComponentKind::Balance if value > 0 => "less evenly shared".to_owned(),
        ComponentKind::Balance => "more evenly shared".to_owned(),
        ComponentKind::Overtime => format!("{minutes} min {more} overtime"),
        ComponentKind::Idle => format!("at most {minutes} min {more} idle time in one shift"),
    }
}

/// What a worker could do on a vacant shift.
pub(super) fn candidate(candidate: &Candidate) -> Vec<String> {
    let mut words = Vec::new();
    match candidate.rest_would_be {
        _ if candidate.rested => words.push("rested: at least 11 hours before and after".to_owned()),
        Some(rest) => words.push(format!("only {} of rest before or after", hours(rest.0))),
        None => {}
    }
    if candidate.delegated_of > 0 {
        words.push(format!("has delegation for {} of {} tasks", candidate.delegated, candidate.delegated_of));
    }
    for lacking in &candidate.lacks {
        words.push(format!("no delegation for {}", task(*lacking)));
    }
    if candidate.may_not_visit > 0 {
        words.push(format!("{} visits cannot be made by this worker", candidate.may_not_visit));
    }
    if candidate.persons > 0 {
        words.push(format!("knows {} of {} persons", candidate.knows, candidate.persons));
    }
    words
}
