//! M07: how often the next visit is by somebody from the visit before (sequential continuity).

use std::collections::{BTreeMap, BTreeSet};

use super::continuity::{Meetings, Met, take};
use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Who};
use crate::item::Laid;
use crate::period::Span;

/// Σ visits that share a worker with the visit before / Σ (visits − 1).
pub struct M07;

impl Metric for M07 {
    const DEFINITION: Definition = Definition {
        id: "M07",
        version: 1,
        name_sv: "Samma medarbetare som förra besöket",
        name_en: "Sequential continuity",
        unit: Unit::Index,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    const SUM_OF: &'static str = "M03";
    type Sum = Meetings;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        take(tally, laid, |_| true);
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let (mut same, mut steps, mut who) = (0, 0, Who::default());
        for (person, met) in &tally.sum {
            let [again, visits] = met.once("M07", None, || [repeated(met), met.visits()]);
            if visits >= 2 {
                same += again;
                steps += visits - 1;
                who.person(*person);
            }
        }
        Figure { who, ..Figure::ratio(same, steps, 1) }
    }
}

fn repeated(met: &Met) -> i64 {
    let mut visits: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
    for (at, visit, worker) in &met.meetings {
        visits.entry((at, visit)).or_default().insert(worker);
    }
    let in_order: Vec<_> = visits.values().collect();
    let again = in_order.windows(2).filter(|pair| !pair[0].is_disjoint(pair[1]));
    i64::try_from(again.count()).unwrap_or(i64::MAX)
}
