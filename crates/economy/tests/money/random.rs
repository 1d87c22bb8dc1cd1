//! Random months.

use proptest::prelude::*;
use tillit_domain::catalogue::Category::{self, HealthCare, PersonalCare, Service};
use tillit_domain::quantity::{Minutes, Ore};
use tillit_domain::registration::Known;
use tillit_economy::input::{MonthFacts, Outcome, VisitFact};

use crate::town::{declined, granted, month, performed, task, visit};

const CODES: [(&str, Category, i64); 4] =
    [("MORGON", PersonalCare, 25), ("DUSCH", PersonalCare, 40), ("STAD", Service, 70), ("MED", HealthCare, 10)];

fn one() -> impl Strategy<Value = VisitFact> {
    (0..2_usize, 1..=30_i8, 7..22_i32, 0..4_usize, prop::option::of(0..4_usize), 0..120_i64, 0..8_u8, 0..60_i64)
        .prop_map(|(who, day, hour, code, second, minutes, state, planned)| {
            let of = |at: usize| task(CODES[at].0, CODES[at].1, Some(CODES[at].2));
            let mut found = visit(["Asta", "Bror"][who], day, hour, of(code), minutes);
            found.tasks.extend(second.map(of));
            found.planned = Some(Minutes(planned));
            found.outcome = match state {
                0 => declined(found.day),
                1 => Outcome::Unknown { to_correct: true },
                2 => performed(Known::Stated, minutes),
                3 => performed(Known::Assumed, minutes),
                _ => performed(Known::Measured, minutes),
            };
            found
        })
}

/// A month with visits of all states, and what is granted.
pub(crate) fn months() -> impl Strategy<Value = MonthFacts> {
    (prop::collection::vec(one(), 0..60), prop::collection::vec((1..=30_i8, 0..4_usize, 0..2_usize), 0..60)).prop_map(
        |(visits, rows)| {
            let mut facts = month();
            facts.visits = visits;
            // A visit is there once.
            let mut seen = std::collections::BTreeSet::new();
            facts.visits.retain(|visit| seen.insert(visit.visit));
            let row = |(day, code, who): (i8, usize, usize)| {
                granted(["Asta", "Bror"][who], day, CODES[code].0, CODES[code].1, Some(CODES[code].2))
            };
            facts.granted = rows.into_iter().map(row).collect();
            facts.criteria = Some([1, 2].into());
            facts
        },
    )
}

/// Prices that do not divide evenly.
pub(crate) fn prices() -> impl Strategy<Value = Vec<Ore>> {
    prop::collection::vec((10_000..90_000_i64).prop_map(Ore), 3)
}
