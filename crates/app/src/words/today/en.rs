//! Words for the page of today in English.

use super::TodayPhrase;
use crate::words::plans::en::{day, task};

pub(super) fn today(phrase: &TodayPhrase) -> String {
    match phrase {
        TodayPhrase::Unstaffed { person } => format!("Nobody comes to {person}"),
        TodayPhrase::UnstaffedDetail { visit, earliest, latest } => format!("{visit}, start {earliest}–{latest}"),
        TodayPhrase::AtRisk { person } => format!("{person} may not get the right help"),
        TodayPhrase::AtRiskDetail { visit, worker, task: what } => {
            format!("{visit}: {worker} has no valid delegation for {}", task(*what))
        }
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
        TodayPhrase::OrderDetail { sent_on } => format!("Sent {}, not acknowledged yet", day(*sent_on)),
        TodayPhrase::Expiring { worker } => format!("Delegation runs out for {worker}"),
        TodayPhrase::ExpiringDetail { task: what, last } => format!("{}, last day {}", task(*what), day(*last)),
    }
}
