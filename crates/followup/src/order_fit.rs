//! Orders that no longer fit: for each person, whether three months say that more or less is needed than was ordered, or
//! that the data is too weak to say so (S-015 … S-017). It drafts a message; a person sends it, with the person's own words.

use jiff::civil::Date;

use crate::causes::{CaseSpan, Cause, OfPerson, Split, explain};

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// More is needed: stands first (S-016).
    Up,
    /// Less is needed.
    Down,
}

/// Why the data is too weak to be sure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Doubt {
    /// Not all three months say the same.
    NotThreeMonths,
    /// Fewer than twelve visits.
    FewVisits,
    /// Registrations are missing or faulty for more than a seventh of the ordered time.
    Registrations,
    /// Nobody could come for more than a tenth of the ordered time.
    Staffing,
}

/// What months say about a person's order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// Which way the need has gone.
    pub way: Way,
    /// What makes it unsure; nothing if it is sure.
    pub doubts: Vec<Doubt>,
    /// A case of this direction waits already, or was answered within these months.
    pub waits: bool,
    /// Ordered minutes over the months, net.
    pub ordered: i64,
    /// Planned minutes.
    pub planned: i64,
    /// Performed minutes.
    pub performed: i64,
    /// Visits made.
    pub visits: u32,
}

/// How much of ordered time must differ by need, in percent of a month.
const LEAST_PERCENT: i64 = 15;
const FEWEST_VISITS: u32 = 12;

/// What of a month speaks of need: what is inferred or known of it, and what nothing else explains.
fn by_need(split: &Split) -> i64 {
    [Cause::NeedIncreased, Cause::NeedReduced, Cause::Unexplained].map(|cause| split.of(cause)).iter().sum()
}

/// What these months say; none if they say nothing, or the order fits.
#[must_use]
pub fn fit(person: &OfPerson, months: &[Date]) -> Option<Fit> {
    let splits: Vec<Split> = months.iter().filter_map(|month| explain(person, *month)).collect();
    let says = |split: &Split| {
        let need = by_need(split);
        (split.ordered > 0 && need.abs() * 100 >= split.ordered * LEAST_PERCENT).then_some(if need > 0 {
            Way::Up
        } else {
            Way::Down
        })
    };
    let (ups, downs) = splits.iter().filter_map(says).fold((0, 0), |(ups, downs), way| match way {
        Way::Up => (ups + 1, downs),
        Way::Down => (ups, downs + 1),
    });
    // At least two months, none of them against.
    let way = match (ups, downs) {
        (2.., 0) => Way::Up,
        (0, 2..) => Way::Down,
        _ => return None,
    };
    let sum = |of: fn(&Split) -> i64| splits.iter().map(of).sum::<i64>();
    let (ordered, planned, performed) = (sum(|it| it.ordered), sum(|it| it.planned), sum(|it| it.performed));
    let visits = splits.iter().map(|it| it.visits).sum();
    let of = |cause: Cause| splits.iter().map(|it| it.of(cause).abs()).sum::<i64>();
    let mut doubts = Vec::new();
    if ups + downs < months.len() {
        doubts.push(Doubt::NotThreeMonths);
    }
    if visits < FEWEST_VISITS {
        doubts.push(Doubt::FewVisits);
    }
    if of(Cause::RegistrationFault) * 7 > ordered {
        doubts.push(Doubt::Registrations);
    }
    if of(Cause::ShortStaffing) * 10 > ordered {
        doubts.push(Doubt::Staffing);
    }
    // What was answered within these months is seen in the months to come, not asked again.
    let first = months.first().copied().unwrap_or(Date::MIN);
    let new = |case: &CaseSpan| case.answered_on.is_none_or(|on| first <= on);
    let waits = person.cases.iter().any(|case| case.increased == (way == Way::Up) && new(case));
    Some(Fit { way, doubts, waits, ordered, planned, performed, visits })
}
