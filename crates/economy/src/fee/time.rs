//! The time a fee is for: granted or performed, with days of absence taken off as the municipality has decided.

use std::collections::BTreeSet;

use jiff::civil::Date;
use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::catalogue::Category;
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::person::Person;
use tillit_domain::quantity::Minutes;
use tillit_domain::visit::CancelCause;

use super::{Counted, FeeBase, FeeRules};
use crate::input::{MonthFacts, Outcome};
use crate::models::on_tasks;

/// A person's time of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FeeTime {
    /// Minutes that are paid for.
    pub paid: Minutes,
    /// Granted minutes that are not, because the person was away.
    pub away: Minutes,
    /// On so many days.
    pub away_days: u16,
}

/// The time of a person under SoL; none where a fee is for granted time and no time is granted (mode ingen), or for performed time
/// and some of it is not known. HSL has fees of its own, if any.
#[must_use]
pub fn fee_time(facts: &MonthFacts, person: Id<Person>, rules: &FeeRules) -> Option<FeeTime> {
    match rules.base {
        FeeBase::Granted => granted(facts, person, rules),
        FeeBase::Performed => performed(facts, person),
    }
}

/// What is counted for a person besides time: visits the person called off on the visit's own day, and meals that were to be
/// brought when the person was at home.
#[must_use]
pub fn counted(facts: &MonthFacts, person: Id<Person>) -> Counted {
    let late = facts.visits.iter().filter(|visit| {
        let called_off = match visit.outcome {
            Outcome::Cancelled { cause: CancelCause::Declined | CancelCause::Away, told_on } => Some(told_on),
            _ => None,
        };
        visit.person == person && called_off.is_some_and(|told_on| told_on.is_none_or(|told_on| told_on >= visit.day))
    });
    let meals = facts.granted.iter().filter(|it| it.person == person && it.category == Category::MealDelivery);
    Counted {
        not_called_off: u16::try_from(late.count()).unwrap_or(u16::MAX),
        meals: u16::try_from(meals.map(|it| u64::from(it.net)).sum::<u64>()).unwrap_or(u16::MAX),
    }
}

fn granted(facts: &MonthFacts, person: Id<Person>, rules: &FeeRules) -> Option<FeeTime> {
    let mut time = FeeTime::default();
    let mut days: BTreeSet<Date> = BTreeSet::new();
    let own = facts.granted.iter().filter(|it| it.person == person && it.law == Law::Sol && it.category.needs_visit());
    for row in own {
        let (gross, net) = (row.gross_minutes?, row.net_minutes?);
        let free = row.away.is_some_and(|away| {
            let told = away.told_days_ahead.is_some_and(|ahead| ahead >= i32::from(rules.told_days));
            told || matches!(away.cause, None | Some(PersonAbsenceCause::Hospital))
        });
        if free {
            time.paid += net;
            time.away += gross - net;
            days.insert(row.day);
        } else {
            time.paid += gross;
        }
    }
    time.away_days = u16::try_from(days.len()).unwrap_or(u16::MAX);
    Some(time)
}

fn performed(facts: &MonthFacts, person: Id<Person>) -> Option<FeeTime> {
    let mut time = FeeTime::default();
    for visit in facts.visits.iter().filter(|it| it.person == person) {
        let Outcome::Performed { client, .. } = visit.outcome else { continue };
        for (task, minutes) in on_tasks(visit, client?) {
            if task.law == Law::Sol {
                time.paid += minutes;
            }
        }
    }
    Some(time)
}
