//! Words for the page of today in English.

use super::{NAMED, TodayPhrase};
use crate::words::plans::en::{day, task};

pub(super) fn today(phrase: &TodayPhrase) -> String {
    match phrase {
        TodayPhrase::Unstaffed { person } => format!("Nobody comes to {person}"),
        TodayPhrase::UnstaffedDetail { visit, earliest, latest } => format!("{visit}, start {earliest}–{latest}"),
        TodayPhrase::AtRisk { person } => format!("{person} may not get the right help"),
        TodayPhrase::AtRiskDetail { visit, worker, task: what } => {
            format!("{visit}: {worker} has no valid delegation for {}", task(*what))
        }
        TodayPhrase::MoreTime { person, minutes: Some(minutes) } => {
            format!("{person}: {minutes} more minutes are needed")
        }
        TodayPhrase::MoreTime { person, minutes: None } => format!("{person}: more time is needed"),
        TodayPhrase::AsksChange { person: Some(person) } => format!("{person}: a worker asks to change the visit"),
        TodayPhrase::AsksChange { person: None } => "A worker asks for another order of visits".into(),
        TodayPhrase::AskedBy { worker, why: None } => format!("{worker} waits for an answer"),
        TodayPhrase::AskedBy { worker, why: Some(why) } => format!("{worker} waits for an answer. {why}"),
        TodayPhrase::ExtensionEnds { person } => format!("{person}: the temporary extension ends"),
        TodayPhrase::ExtensionNotPlanned { person } => format!("{person}: temporary extension, not in the plan"),
        TodayPhrase::ExtensionDetail { minutes, last: Some(last) } => {
            format!("{minutes} minutes more a day, last day {}", day(*last))
        }
        TodayPhrase::ExtensionDetail { minutes, last: None } => format!("{minutes} minutes more a day"),
        TodayPhrase::WishWaits { person, count: 1 } => format!("{person} has a wish that waits for an answer"),
        TodayPhrase::WishWaits { person, count } => format!("{person} has {count} wishes that wait for an answer"),
        TodayPhrase::WishDetail => "Read it, let it into the care plan if it shall hold, and answer".into(),
        TodayPhrase::NotBegun { group, count: 1 } => format!("{group}: 1 visit has not begun in time"),
        TodayPhrase::NotBegun { group, count } => format!("{group}: {count} visits have not begun in time"),
        TodayPhrase::NotBegunDetail { person, others: 0 } => person.clone(),
        TodayPhrase::NotBegunDetail { person, others } => format!("{person} and {others} more"),
        TodayPhrase::IncidentsWait { count: 1 } => "1 incident has nobody who answers for it".into(),
        TodayPhrase::IncidentsWait { count } => format!("{count} incidents have nobody who answers for them"),
        TodayPhrase::IncidentsDetail => "Say who answers for it, and by when".into(),
        TodayPhrase::Away { worker } => format!("{worker} is away"),
        TodayPhrase::AwayDetail { group } => format!("A shift in {group} stands empty"),
        TodayPhrase::Untold { group, untold: 1 } => format!("{group}: 1 still to be told"),
        TodayPhrase::Untold { group, untold } => format!("{group}: {untold} still to be told"),
        TodayPhrase::Short { group } => format!("{group}: the day has been laid anew"),
        TodayPhrase::ShortDetail { dropped, moved, by } => {
            format!("{dropped} visits dropped and {moved} moved, decided by {by}")
        }
        TodayPhrase::Vacant { group } => format!("Vacant shift in {group}"),
        TodayPhrase::VacantDetail { day: on, start, end } => format!("{} {start}–{end}", day(*on)),
        TodayPhrase::UrgentOrder { person } => format!("Urgent order for {person}"),
        TodayPhrase::NewOrder { person } => format!("New order for {person}"),
        TodayPhrase::OrderDetail { services, from: Some(from), sent_on } => {
            let more = services.len().saturating_sub(NAMED);
            let named = services.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
            let what = if more == 0 { named } else { format!("{named} and {more} more") };
            format!("{what} from {}. Sent {}, not acknowledged yet", day(*from), day(*sent_on))
        }
        TodayPhrase::OrderDetail { from: None, sent_on, .. } => format!("Sent {}, not acknowledged yet", day(*sent_on)),
        TodayPhrase::Expiring { worker } => format!("Delegation runs out for {worker}"),
        TodayPhrase::ExpiringDetail { task: what, last } => format!("{}, last day {}", task(*what), day(*last)),
    }
}
