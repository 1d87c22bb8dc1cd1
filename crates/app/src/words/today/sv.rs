//! Words for the page of today in Swedish.

use super::{NAMED, TodayPhrase};
use crate::words::plans::sv::{day, task};

pub(super) fn today(phrase: &TodayPhrase) -> String {
    match phrase {
        TodayPhrase::Unstaffed { person } => format!("Ingen kommer till {person}"),
        TodayPhrase::UnstaffedDetail { visit, earliest, latest } => format!("{visit}, start {earliest}–{latest}"),
        TodayPhrase::AtRisk { person } => format!("{person} kan bli utan rätt hjälp"),
        TodayPhrase::AtRiskDetail { visit, worker, task: what } => {
            format!("{visit}: {worker} har ingen giltig delegering för {}", task(*what))
        }
        TodayPhrase::MoreTime { person, minutes: Some(minutes) } => format!("{person}: {minutes} minuter till behövs"),
        TodayPhrase::MoreTime { person, minutes: None } => format!("{person}: mer tid behövs"),
        TodayPhrase::AsksChange { person: Some(person) } => format!("{person}: fråga om att ändra besöket"),
        TodayPhrase::AsksChange { person: None } => "Fråga om annan ordning på besöken".into(),
        TodayPhrase::AskedBy { worker, why: None } => format!("{worker} väntar på svar"),
        TodayPhrase::AskedBy { worker, why: Some(why) } => format!("{worker} väntar på svar. {why}"),
        TodayPhrase::ExtensionEnds { person } => format!("{person}: den tillfälliga utökningen tar slut"),
        TodayPhrase::ExtensionNotPlanned { person } => format!("{person}: tillfällig utökning, inte inlagd i planen"),
        TodayPhrase::ExtensionDetail { minutes, last: Some(last) } => {
            format!("{minutes} minuter mer om dagen, sista dag {}", day(*last))
        }
        TodayPhrase::ExtensionDetail { minutes, last: None } => format!("{minutes} minuter mer om dagen"),
        TodayPhrase::WishWaits { person, count: 1 } => format!("{person} har ett önskemål som väntar på svar"),
        TodayPhrase::WishWaits { person, count } => format!("{person} har {count} önskemål som väntar på svar"),
        TodayPhrase::WishDetail => "Läs det, ta med det i genomförandeplanen om det ska gälla, och svara".into(),
        TodayPhrase::NotBegun { group, count: 1 } => format!("{group}: 1 besök är inte påbörjat i tid"),
        TodayPhrase::NotBegun { group, count } => format!("{group}: {count} besök är inte påbörjade i tid"),
        TodayPhrase::NotBegunDetail { person, others: 0 } => person.clone(),
        TodayPhrase::NotBegunDetail { person, others } => format!("{person} och {others} till"),
        TodayPhrase::IncidentsWait { count: 1 } => "1 avvikelse saknar ansvarig".into(),
        TodayPhrase::IncidentsWait { count } => format!("{count} avvikelser saknar ansvarig"),
        TodayPhrase::IncidentsDetail => "Ange vem som ansvarar och till när".into(),
        TodayPhrase::Away { worker } => format!("{worker} är frånvarande"),
        TodayPhrase::AwayDetail { group } => format!("Arbetspass i {group} står tomt"),
        TodayPhrase::Untold { group, untold: 1 } => format!("{group}: 1 återstår att meddela"),
        TodayPhrase::Untold { group, untold } => format!("{group}: {untold} återstår att meddela"),
        TodayPhrase::Short { group } => format!("{group}: dagen är omlagd"),
        TodayPhrase::ShortDetail { dropped, moved, by } => {
            format!("{dropped} besök inställda och {moved} flyttade, beslutat av {by}")
        }
        TodayPhrase::Vacant { group } => format!("Vakant pass i {group}"),
        TodayPhrase::VacantDetail { day: on, start, end } => format!("{} {start}–{end}", day(*on)),
        TodayPhrase::UrgentOrder { person } => format!("Brådskande beställning för {person}"),
        TodayPhrase::NewOrder { person } => format!("Ny beställning för {person}"),
        TodayPhrase::OrderDetail { services, from: Some(from), sent_on } => {
            let more = services.len().saturating_sub(NAMED);
            let named = services.iter().take(NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
            let what = if more == 0 { named } else { format!("{named} och {more} till") };
            format!("{what} från {}. Skickad {}, inte kvitterad än", day(*from), day(*sent_on))
        }
        TodayPhrase::OrderDetail { from: None, sent_on, .. } => format!("Skickad {}, inte kvitterad än", day(*sent_on)),
        TodayPhrase::Expiring { worker } => format!("Delegering går ut för {worker}"),
        TodayPhrase::ExpiringDetail { task: what, last } => format!("{}, sista dag {}", task(*what), day(*last)),
    }
}
