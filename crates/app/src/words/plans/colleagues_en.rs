//! Words for those who plan their own days together, in English: whether rules hold, never a figure about a colleague.

use tillit_planning::gate::{Detail, Finding, LegKind};

use super::en::{day, task};
use super::{Comes, PlanSpeech};

/// What is said otherwise than to a planner; none for what is said the same.
pub(super) fn finding(speech: &PlanSpeech<'_>, finding: &Finding) -> Option<String> {
    let person = finding.person.map_or_else(|| "the person".to_owned(), |it| speech.person(it));
    let worker = speech.who(finding).unwrap_or_else(|| "The worker".to_owned());
    let when = speech.when(finding).map_or_else(String::new, day);
    Some(match finding.detail {
        Detail::DelegationMissing { task: what, day: on, .. } => {
            format!("{worker} has no valid delegation for {} with {person} on {}.", task(what), day(on))
        }
        Detail::NotNamed | Detail::Unwanted => format!("{worker} cannot make the visit to {person}."),
        Detail::BeforeShift { .. } => {
            format!("The visit to {person} on {when} begins before the shift can begin with visits.")
        }
        Detail::AfterShift { .. } => {
            format!("The visit to {person} on {when} ends after the shift's visits must be done.")
        }
        Detail::Overlaps { .. } => {
            let other = finding.second_visit.and_then(|it| speech.visit(it)).map(|it| speech.person(it.person));
            let other = other.unwrap_or_else(|| "somebody else".to_owned());
            format!("{worker} is to be with {person} and with {other} at once on {when}.")
        }
        Detail::TravelTooShort { leg, .. } => {
            let way = match leg {
                LegKind::FromOffice => format!("from the office to {person}"),
                LegKind::Between => format!("to {person}"),
                LegKind::ToOffice => format!("from {person} to the office"),
            };
            format!("{worker} does not get {way} in time on {when}.")
        }
        Detail::NoBreakFor { .. } => format!("{worker} gets no break within five hours on {when}."),
        Detail::RestTooShort { .. } => format!("{worker} does not get eleven hours of rest at the shift on {when}."),
        _ => return None,
    })
}

pub(super) fn cannot(workers: &str) -> String {
    format!("{workers} cannot make the visit.")
}

pub(super) fn comes(speech: &PlanSpeech<'_>, comes: &Comes<'_>) -> String {
    let names = |workers: Vec<String>| workers.join(" and ");
    let what = format!("{} on {}", comes.visit.name, day(comes.visit.day));
    let Some(start) = comes.start else { return format!("{what}: nobody comes until the visit has a place again.") };
    let at = if comes.moved { format!(" at {}", start.on_the_wall()) } else { String::new() };
    let gone = names(comes.gone.iter().map(|it| speech.worker(*it)).collect());
    let new = names(comes.new.iter().map(|(it, _)| speech.worker(*it)).collect());
    let who = match (new.is_empty(), gone.is_empty()) {
        (true, true) => return format!("{what}: the same worker{at}."),
        (true, false) => return format!("{what}: {gone} does not come, nor anybody else{at}."),
        (false, true) => format!("{what}: {new} comes{at}."),
        (false, false) => format!("{what}: {new} comes instead of {gone}{at}."),
    };
    let strangers: Vec<String> = comes.new.iter().filter(|(_, met)| !met).map(|(it, _)| speech.worker(*it)).collect();
    let person = speech.person(comes.visit.person);
    if strangers.is_empty() {
        format!("{who} {person} knows {new}.")
    } else {
        format!("{who} New to {person}: {}.", names(strangers))
    }
}
