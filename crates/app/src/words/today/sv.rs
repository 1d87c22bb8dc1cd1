//! Words for the page of today in Swedish.

use super::TodayPhrase;
use crate::words::plans::sv::{day, task};

pub(super) fn today(phrase: &TodayPhrase) -> String {
    match phrase {
        TodayPhrase::Unstaffed { person } => format!("Ingen kommer till {person}"),
        TodayPhrase::UnstaffedDetail { visit, earliest, latest } => format!("{visit}, start {earliest}–{latest}"),
        TodayPhrase::AtRisk { person } => format!("{person} kan bli utan rätt hjälp"),
        TodayPhrase::AtRiskDetail { visit, worker, task: what } => {
            format!("{visit}: {worker} har ingen giltig delegering för {}", task(*what))
        }
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
        TodayPhrase::OrderDetail { sent_on } => format!("Skickad {}, inte kvitterad än", day(*sent_on)),
        TodayPhrase::Expiring { worker } => format!("Delegering går ut för {worker}"),
        TodayPhrase::ExpiringDetail { task: what, last } => format!("{}, sista dag {}", task(*what), day(*last)),
    }
}
