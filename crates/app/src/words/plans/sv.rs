//! Words for plans in Swedish.

use jiff::civil::{Date, Weekday};
use tillit_domain::Id;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::person::Person;
use tillit_planning::ComponentKind;
use tillit_planning::gate::{Detail, Finding, LegKind};
use tillit_planning::problem::NotAllowed;
use tillit_planning::result::{ChangeReason, LeftOutReason, Remedy};
use tillit_planning::vacancy::Candidate;

use super::{PlanSpeech, minutes};

/// A day as it is written: "mån 7 juli".
pub(crate) fn day(day: Date) -> String {
    let weekday = match day.weekday() {
        Weekday::Monday => "mån",
        Weekday::Tuesday => "tis",
        Weekday::Wednesday => "ons",
        Weekday::Thursday => "tors",
        Weekday::Friday => "fre",
        Weekday::Saturday => "lör",
        Weekday::Sunday => "sön",
    };
    const MONTHS: [&str; 12] = [
        "januari",
        "februari",
        "mars",
        "april",
        "maj",
        "juni",
        "juli",
        "augusti",
        "september",
        "oktober",
        "november",
        "december",
    ];
    let month = usize::try_from(day.month() - 1).ok().and_then(|it| MONTHS.get(it)).copied().unwrap_or("");
    format!("{weekday} {} {month}", day.day())
}

pub(crate) const fn task(task: DelegatedTask) -> &'static str {
    match task {
        DelegatedTask::Medicine => "läkemedel",
        DelegatedTask::Insulin => "insulin",
        DelegatedTask::EyeDrops => "ögondroppar",
        DelegatedTask::Wound => "såromläggning",
        DelegatedTask::Compression => "kompression",
        DelegatedTask::Catheter => "kateterskötsel",
        DelegatedTask::TubeFeeding => "sondmatning",
    }
}

fn name(speech: &PlanSpeech<'_>, person: Option<Id<Person>>) -> String {
    person.map_or_else(|| "brukaren".to_owned(), |it| speech.person(it))
}

pub(super) fn finding(speech: &PlanSpeech<'_>, finding: &Finding) -> String {
    let (person, when) = (name(speech, finding.person), speech.when(finding).map_or_else(String::new, day));
    let worker = speech.who(finding).unwrap_or_else(|| "Medarbetaren".to_owned());
    match finding.detail {
        Detail::DelegationMissing { task: what, day: on, withdrawn_from, ran_out } => {
            let because = match (withdrawn_from, ran_out) {
                (Some(from), _) => format!(" Den är återkallad från {}.", day(from)),
                (None, Some(last)) => format!(" Den gick ut {}.", day(last)),
                (None, None) => String::new(),
            };
            format!("{worker} har ingen giltig delegering för {} hos {person} {}.{because}", task(what), day(on))
        }
        Detail::NotNamed => format!("{worker} är inte en av de namngivna medarbetarna för {person}."),
        Detail::Unwanted => format!("{person} vill inte ha besök av {worker}."),
        Detail::PersonAway => format!("{person} är inte hemma {when}."),
        Detail::PersonDied => format!("{person} har avlidit."),
        Detail::WorkerAway => format!("{worker} är frånvarande {when}."),
        Detail::WorkerNotEmployed => format!("{worker} är inte anställd {when}."),
        Detail::ShiftVacant => format!("Passet är vakant {when}: ingen gör besöket hos {person}."),
        Detail::ShiftUnknown => format!("Passet för besöket hos {person} {when} finns inte kvar."),
        Detail::BeforeShift { by } => {
            format!("Besöket hos {person} {when} börjar {} min innan passet kan börja med besök.", minutes(by))
        }
        Detail::AfterShift { by } => {
            format!("Besöket hos {person} {when} slutar {} min efter att passets besök ska vara klara.", minutes(by))
        }
        Detail::Overlaps { by } => {
            let other = finding.second_visit.and_then(|it| speech.visit(it)).map(|it| speech.person(it.person));
            let other = other.unwrap_or_else(|| "ett annat besök".to_owned());
            format!("{worker} ska vara hos {person} och hos {other} samtidigt i {} min {when}.", minutes(by))
        }
        Detail::TravelTooShort { travel, rest, available, leg } => {
            let way = match leg {
                LegKind::FromOffice => format!("från lokalen till {person}"),
                LegKind::Between => format!("till {person}"),
                LegKind::ToOffice => format!("från {person} till lokalen"),
            };
            let rest = if rest.0 > 0 { format!(" och {} min rast", minutes(rest)) } else { String::new() };
            let there = available.0.max(0) / 60;
            format!("{worker} hinner inte {way} {when}: {} min resa{rest}, {there} min finns.", minutes(travel))
        }
        Detail::BreakMissing { .. } => format!("{worker} har ingen rast utlagd {when}."),
        Detail::BreakOutsideWindow { start, .. } => {
            format!("Rasten kl. {} för {worker} {when} ligger utanför sin tid.", start.on_the_wall())
        }
        Detail::BreakCollides { .. } => {
            format!("Rasten för {worker} {when} krockar med ett besök eller en annan rast.")
        }
        Detail::NoBreakFor { seconds, from } => {
            format!(
                "{worker} arbetar {} utan rast från kl. {} {when}. Högst 5 timmar är tillåtet.",
                hours(seconds.0),
                from.on_the_wall()
            )
        }
        Detail::RestTooShort { longest, .. } => {
            format!(
                "{worker} får bara {} sammanhängande vila före eller efter passet {when}. 11 timmar krävs.",
                hours(longest.0)
            )
        }
        Detail::SecondMissing => {
            format!("Besöket hos {person} {when} behöver två medarbetare, men bara en är planerad.")
        }
        Detail::SameWorkerTwice => format!("{worker} står som båda medarbetarna hos {person} {when}."),
        Detail::GapTooShort { is, at_least } => format!(
            "Det går bara {} min mellan besöken hos {person} {when}. Minst {} min är överenskommet.",
            is.0.max(0) / 60,
            minutes(at_least)
        ),
        Detail::GapTooLong { is, at_most } => {
            format!(
                "Det går {} min mellan besöken hos {person} {when}. Högst {} min är överenskommet.",
                minutes(is),
                minutes(at_most)
            )
        }
        Detail::OutsideTime { by } => {
            let how = if by.0 < 0 { "före" } else { "efter" };
            format!("Besöket hos {person} {when} börjar {} min {how} sin tidsram.", minutes(by))
        }
        Detail::LockedWorkerChanged => format!("Besöket hos {person} {when} är låst till en annan medarbetare."),
        Detail::LockedTimeChanged => format!("Besöket hos {person} {when} är låst till en annan tid."),
        Detail::NobodyThere => {
            let visit = finding
                .visit
                .and_then(|it| speech.visit(it))
                .map_or_else(|| "Besöket".to_owned(), |it| it.name.clone());
            format!("{visit} hos {person} {when} har ingen medarbetare.")
        }
        Detail::ContactNeverComes => format!("{person} får inget besök av sin fasta omsorgskontakt under planen."),
        Detail::NotOnMap => {
            format!("Bostaden för {person} saknar läge på kartan. Restiden räknas som om den låg vid lokalen.")
        }
    }
}

/// Hours and minutes in words: "5 tim 20 min".
fn hours(seconds: i64) -> String {
    let (hours, minutes) = (seconds.max(0) / 3600, seconds.max(0) % 3600 / 60);
    if minutes == 0 { format!("{hours} tim") } else { format!("{hours} tim {minutes} min") }
}

pub(super) fn finding_remedy(_: &PlanSpeech<'_>, finding: &Finding) -> Option<String> {
    let words = match finding.detail {
        Detail::DelegationMissing { .. } => {
            "Flytta besöket till någon med delegering, eller be legitimerad personal att förnya den."
        }
        Detail::NotNamed => "Flytta besöket till en namngiven medarbetare, eller be enhetschefen att namnge fler.",
        Detail::Unwanted => "Flytta besöket till någon annan.",
        Detail::PersonAway | Detail::PersonDied => "Öppna planen på nytt, så tas besöket bort.",
        Detail::WorkerAway | Detail::WorkerNotEmployed | Detail::ShiftVacant => {
            "Tillsätt passet, eller flytta besöket."
        }
        Detail::ShiftUnknown | Detail::BeforeShift { .. } | Detail::AfterShift { .. } => {
            "Flytta besöket till ett annat pass eller en annan tid."
        }
        Detail::Overlaps { .. } | Detail::TravelTooShort { .. } => {
            "Flytta ett av besöken, i tid eller till någon annan."
        }
        Detail::BreakMissing { .. }
        | Detail::BreakOutsideWindow { .. }
        | Detail::BreakCollides { .. }
        | Detail::NoBreakFor { .. } => "Flytta ett besök så att rasten får plats.",
        Detail::RestTooShort { .. } => "Sätt någon annan på ett av passen.",
        Detail::SecondMissing | Detail::SameWorkerTwice => "Välj en medarbetare till.",
        Detail::GapTooShort { .. } | Detail::GapTooLong { .. } => "Flytta ett av besöken i tid.",
        Detail::OutsideTime { .. } => "Flytta besöket i tid, eller kom överens med brukaren om en annan tid.",
        Detail::LockedWorkerChanged | Detail::LockedTimeChanged => "Flytta tillbaka besöket, eller lås upp det.",
        Detail::NobodyThere => "Öppna besöket och se vem som kan ta det.",
        Detail::ContactNeverComes => "Lägg ett av besöken på kontakten.",
        Detail::NotOnMap => "Lägg in bostadens koordinater.",
    };
    Some(words.to_owned())
}

fn not_allowed(why: NotAllowed) -> String {
    match why {
        NotAllowed::NotNamed => "är inte namngivna för en person med skyddade uppgifter".to_owned(),
        NotAllowed::Unwanted => "har brukaren tackat nej till".to_owned(),
        NotAllowed::NoDelegation(what) => format!("saknar delegering för {}", task(what)),
    }
}

pub(super) fn left_out(speech: &PlanSpeech<'_>, reason: &LeftOutReason) -> String {
    match reason {
        LeftOutReason::PersonAbsent => "Brukaren är inte hemma den dagen.".to_owned(),
        LeftOutReason::PersonUnknown => "Brukaren finns inte kvar i registret.".to_owned(),
        LeftOutReason::NotAskedAbout => "Förslaget gällde bara andra besök.".to_owned(),
        LeftOutReason::NoShiftAtThatTime => "Inget pass finns vid den tiden.".to_owned(),
        LeftOutReason::Vacant { shifts } => format!("Ingen arbetar {} vid den tiden.", passes(shifts.len())),
        LeftOutReason::NoLawfulRest { shifts } => {
            format!(
                "Rasterna på {} går inte att lägga så att ingen arbetar mer än 5 timmar i sträck.",
                passes(shifts.len())
            )
        }
        LeftOutReason::NotAllowed { why, workers } => {
            let names = speech.some_workers(workers, "och ytterligare");
            match why {
                NotAllowed::Unwanted => format!("Brukaren har tackat nej till {names}."),
                _ => format!("{names}: {}.", not_allowed(*why)),
            }
        }
        LeftOutReason::OutsideShifts { shifts } => format!("Tiden ligger utanför {}.", passes(shifts.len())),
        LeftOutReason::TooLong { shifts } => format!("Med restid är besöket för långt för {}.", passes(shifts.len())),
        LeftOutReason::Full { shifts, in_the_way } => {
            let blocking = super::list(
                in_the_way.iter().filter_map(|it| speech.visit(*it)).map(|it| speech.person(it.person)).collect(),
                "och ytterligare",
            );
            let blocking =
                if blocking.is_empty() { String::new() } else { format!(" I vägen ligger besök hos {blocking}.") };
            format!("Det finns inget utrymme vid den tiden på {}.{blocking}", passes(shifts.len()))
        }
        LeftOutReason::Gap { .. } => "Den överenskomna tiden till personens andra besök går inte att hålla.".to_owned(),
        LeftOutReason::Locked => "Besöket är låst till ett annat pass eller en annan tid.".to_owned(),
        LeftOutReason::NoSecondWorker { .. } => "Två medarbetare behövs, men bara en är ledig samtidigt.".to_owned(),
    }
}

fn passes(count: usize) -> String {
    if count == 1 { "ett pass".to_owned() } else { format!("{count} pass") }
}

pub(super) fn remedy(speech: &PlanSpeech<'_>, remedy: Remedy) -> String {
    let on = |shift| speech.on_shift(shift).unwrap_or_else(|| format!("passet {}", speech.shift_hours(shift)));
    match remedy {
        Remedy::PlaceOn { shift } => format!("Det får plats hos {} som det är.", on(shift)),
        Remedy::WidenTime { shift, earlier, later } => {
            let mut parts = Vec::new();
            if earlier.0 > 0 {
                parts.push(format!("{} min tidigare", earlier.0));
            }
            if later.0 > 0 {
                parts.push(format!("{} min senare", later.0));
            }
            format!("Låt det börja {}, så kan {} ta det.", parts.join(" eller "), on(shift))
        }
        Remedy::ReleaseLock { shift } => format!("Lås upp besöket, så kan {} ta det.", on(shift)),
        Remedy::LoosenGap { shift, .. } => {
            format!("Tillåt annan tid mellan personens besök, så kan {} ta det.", on(shift))
        }
        Remedy::FindSecondWorker { shift } => format!("Hitta en medarbetare till samtidigt som {}.", on(shift)),
        Remedy::StaffShift { shift } => format!("Tillsätt det vakanta passet {}.", speech.shift_hours(shift)),
        Remedy::ChangeBreaks { shift } => format!("Ändra rasterna på passet {}.", speech.shift_hours(shift)),
        Remedy::AllowWorker { worker, why, .. } => {
            let worker = speech.worker(worker);
            match why {
                NotAllowed::NoDelegation(what) => {
                    format!("{worker} har utrymme, om legitimerad personal delegerar {}.", task(what))
                }
                NotAllowed::NotNamed => format!("{worker} har utrymme, om enhetschefen namnger {worker} för personen."),
                NotAllowed::Unwanted => format!("{worker} har utrymme, om personen vill."),
            }
        }
        Remedy::MoveVisit { shift, visit } => {
            let person = speech.visit(visit).map_or_else(|| "–".to_owned(), |it| speech.person(it.person));
            format!("Flytta besöket hos {person} från {}, så får det plats där.", on(shift))
        }
    }
}

pub(super) fn change(reason: ChangeReason) -> String {
    match reason {
        ChangeReason::WasInTray => "Saknade plats.".to_owned(),
        ChangeReason::PersonAbsent => "Brukaren är inte hemma.".to_owned(),
        ChangeReason::LeftOut => "Kunde inte ligga kvar och fick ingen annan plats.".to_owned(),
        ChangeReason::ShiftGone => "Passet finns inte kvar.".to_owned(),
        ChangeReason::ShiftVacant => "Ingen arbetar passet.".to_owned(),
        ChangeReason::WorkerNotAllowed(NotAllowed::NoDelegation(what)) => {
            format!("Medarbetaren saknar delegering för {}.", task(what))
        }
        ChangeReason::WorkerNotAllowed(NotAllowed::NotNamed) => {
            "Medarbetaren är inte namngiven för personen.".to_owned()
        }
        ChangeReason::WorkerNotAllowed(NotAllowed::Unwanted) => "Brukaren har tackat nej till medarbetaren.".to_owned(),
        ChangeReason::IntoItsTime => "Låg utanför sin tid.".to_owned(),
        ChangeReason::WishedFor => "Brukaren har önskat den här medarbetaren.".to_owned(),
        ChangeReason::KnownFace => "Brukaren har nyligen träffat den här medarbetaren.".to_owned(),
        ChangeReason::BetterWhole => "Planen som helhet blir bättre.".to_owned(),
    }
}

/// What is said of a visit that costs nothing where it lies.
pub(super) const NOTHING_AGAINST: &str = "Inget talar emot platsen.";

/// A visit that is taken off its shift.
pub(super) fn in_tray(person: &str) -> String {
    format!("Ingen kommer till {person} förrän besöket har en plats igen.")
}

/// A component of a change, with its sign in words.
pub(super) fn component(kind: ComponentKind, value: i64) -> String {
    let more = if value > 0 { "mer" } else { "mindre" };
    let (count, minutes) = (value.abs(), (value.abs() + 59) / 60);
    match kind {
        ComponentKind::Unassigned if value > 0 => "besök utan medarbetare".to_owned(),
        ComponentKind::Unassigned => "besöket får en medarbetare".to_owned(),
        ComponentKind::MissedBreak if value > 0 => format!("{count} rast får inte plats"),
        ComponentKind::MissedBreak => format!("{count} rast får plats"),
        ComponentKind::Frame => format!("{minutes} min {more} utanför tidsramen"),
        ComponentKind::WorstFrame => format!("som mest {minutes} min {more} utanför en tidsram"),
        ComponentKind::Continuity if value > 0 => "ny för brukaren".to_owned(),
        ComponentKind::Continuity => format!("{count} färre nya för brukaren"),
        ComponentKind::Preference if value > 0 => "inte en önskad medarbetare".to_owned(),
        ComponentKind::Preference => "en önskad medarbetare".to_owned(),
        ComponentKind::Stability if value > 0 => "ändrar det som är publicerat".to_owned(),
        ComponentKind::Stability => "närmare det som är publicerat".to_owned(),
        ComponentKind::Lending if value > 0 => "utlånad från en annan grupp".to_owned(),
        ComponentKind::Lending => "färre utlånade besök".to_owned(),
        ComponentKind::Travel => format!("{minutes} min {more} resa"),
        ComponentKind::Waiting => format!("{minutes} min {more} väntan"),
        ComponentKind::Balance if value > 0 => "ojämnare fördelat".to_owned(),
        ComponentKind::Balance => "jämnare fördelat".to_owned(),
        ComponentKind::Overtime => format!("{minutes} min {more} övertid"),
        ComponentKind::Idle => format!("som mest {minutes} min {more} ledig tid i ett pass"),
    }
}

/// What a worker could do on a vacant shift.
pub(super) fn candidate(candidate: &Candidate) -> Vec<String> {
    let mut words = Vec::new();
    match candidate.rest_would_be {
        _ if candidate.rested => words.push("utvilad: minst 11 timmar före och efter".to_owned()),
        Some(rest) => words.push(format!("bara {} vila före eller efter", hours(rest.0))),
        None => {}
    }
    if candidate.delegated_of > 0 {
        words.push(format!("har delegering för {} av {} uppgifter", candidate.delegated, candidate.delegated_of));
    }
    for lacking in &candidate.lacks {
        words.push(format!("saknar delegering för {}", task(*lacking)));
    }
    if candidate.may_not_visit > 0 {
        words.push(format!("{} besök kan inte göras av den här medarbetaren", candidate.may_not_visit));
    }
    if candidate.persons > 0 {
        words.push(format!("känner {} av {} brukare", candidate.knows, candidate.persons));
    }
    words
}
