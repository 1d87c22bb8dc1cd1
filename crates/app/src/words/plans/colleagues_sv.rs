//! Words for those who plan their own days together, in Swedish: whether rules hold, never a figure about a colleague.

use tillit_planning::gate::{Detail, Finding, LegKind};

use super::sv::{day, task};
use super::{Comes, PlanSpeech};

/// What is said otherwise than to a planner; none for what is said the same.
pub(super) fn finding(speech: &PlanSpeech<'_>, finding: &Finding) -> Option<String> {
    let person = finding.person.map_or_else(|| "brukaren".to_owned(), |it| speech.person(it));
    let worker = speech.who(finding).unwrap_or_else(|| "Medarbetaren".to_owned());
    let when = speech.when(finding).map_or_else(String::new, day);
    Some(match finding.detail {
        Detail::DelegationMissing { task: what, day: on, .. } => {
            format!("{worker} har ingen giltig delegering för {} hos {person} {}.", task(what), day(on))
        }
        Detail::NotNamed | Detail::Unwanted => format!("{worker} kan inte göra besöket hos {person}."),
        Detail::BeforeShift { .. } => format!("Besöket hos {person} {when} börjar innan passet kan börja med besök."),
        Detail::AfterShift { .. } => {
            format!("Besöket hos {person} {when} slutar efter att passets besök ska vara klara.")
        }
        Detail::Overlaps { .. } => {
            let other = finding.second_visit.and_then(|it| speech.visit(it)).map(|it| speech.person(it.person));
            let other = other.unwrap_or_else(|| "någon annan".to_owned());
            format!("{worker} ska vara hos {person} och hos {other} samtidigt {when}.")
        }
        Detail::TravelTooShort { leg, .. } => {
            let way = match leg {
                LegKind::FromOffice => format!("från lokalen till {person}"),
                LegKind::Between => format!("till {person}"),
                LegKind::ToOffice => format!("från {person} till lokalen"),
            };
            format!("{worker} hinner inte {way} {when}.")
        }
        Detail::NoBreakFor { .. } => format!("{worker} får ingen rast inom fem timmar {when}."),
        Detail::RestTooShort { .. } => format!("{worker} får inte elva timmars vila vid passet {when}."),
        _ => return None,
    })
}

pub(super) fn cannot(workers: &str) -> String {
    format!("{workers} kan inte göra besöket.")
}

pub(super) fn comes(speech: &PlanSpeech<'_>, comes: &Comes<'_>) -> String {
    let names = |workers: Vec<String>| workers.join(" och ");
    let what = format!("{} {}", comes.visit.name, day(comes.visit.day));
    let Some(start) = comes.start else { return format!("{what}: ingen kommer förrän besöket har en plats igen.") };
    let at = if comes.moved { format!(" kl. {}", start.on_the_wall()) } else { String::new() };
    let gone = names(comes.gone.iter().map(|it| speech.worker(*it)).collect());
    let new = names(comes.new.iter().map(|(it, _)| speech.worker(*it)).collect());
    let who = match (new.is_empty(), gone.is_empty()) {
        (true, true) => return format!("{what}: samma medarbetare{at}."),
        (true, false) => return format!("{what}: {gone} kommer inte, och ingen annan{at}."),
        (false, true) => format!("{what}: {new} kommer{at}."),
        (false, false) => format!("{what}: {new} kommer i stället för {gone}{at}."),
    };
    let strangers: Vec<String> = comes.new.iter().filter(|(_, met)| !met).map(|(it, _)| speech.worker(*it)).collect();
    let person = speech.person(comes.visit.person);
    if strangers.is_empty() {
        format!("{who} {person} känner {new}.")
    } else {
        format!("{who} Ny för {person}: {}.", names(strangers))
    }
}
