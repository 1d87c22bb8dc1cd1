//! Words for the page of today in Swedish.

use super::TodayPhrase;
use crate::words::plans::sv::{day, task};

pub(super) fn today(phrase: &TodayPhrase) -> String {
    match phrase {
        TodayPhrase::Unstaffed { person } => format!("Ingen kommer till {person}"),
        TodayPhrase::UnstaffedDetail { visit, earliest, latest } => format!("{visit}, start {earliest}–{latest}"),
        TodayPhrase::Vacant { group } => format!("Vakant pass i {group}"),
        TodayPhrase::VacantDetail { day: on, start, end } => format!("{} {start}–{end}", day(*on)),
        TodayPhrase::UrgentOrder { person } => format!("Brådskande beställning för {person}"),
        TodayPhrase::NewOrder { person } => format!("Ny beställning för {person}"),
        TodayPhrase::OrderDetail { sent_on } => format!("Skickad {}, inte kvitterad än", day(*sent_on)),
        TodayPhrase::Expiring { worker } => format!("Delegering går ut för {worker}"),
        TodayPhrase::ExpiringDetail { task: what, last } => format!("{}, sista dag {}", task(*what), day(*last)),
    }
}
