//! M19: how well standard times hold, per code: the median of performed to standard minutes, never of a single person.

use std::collections::BTreeMap;

use tillit_domain::law::Law;
use tillit_domain::registration::Known;

use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::disclosure::FEWEST;
use crate::figure::{Figure, Part, Reason, quantile};
use crate::item::Laid;
use crate::period::Span;

/// The fewest occasions that say something about a code.
const FEWEST_OCCASIONS: i64 = 30;

/// Median over occasions of performed / standard minutes; parts per code, each with the quartiles. Only visits all of whose
/// tasks carry time, and never assumed ones. Where a visit has several tasks its minutes are shared, which is an estimate.
pub struct M19;

impl Metric for M19 {
    const DEFINITION: Definition = Definition {
        id: "M19",
        version: 1,
        name_sv: "Utförd tid av schablontid, per insats",
        name_en: "Performed of standard time, per code",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// By code: how often a share in thousandths was seen.
    type Sum = BTreeMap<String, BTreeMap<i64, i64>>;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Some(visit) = visit(laid) else { return };
        let Some(performed) = visit.performed.as_ref().filter(|it| it.known != Known::Assumed) else { return };
        if performed.client.is_none() || visit.tasks.iter().any(|task| task.each.is_none()) {
            return;
        }
        for task in visit.tasks.iter().filter(|task| task.law == Law::Sol && task.done == Some(true)) {
            let Some(each) = task.each.filter(|it| it.0 > 0) else { continue };
            let share = task.performed.0 * 1000 / each.0;
            *tally.sum.entry(task.code.to_string()).or_default().entry(share).or_default() += 1;
            tally.parts.entry(task.code.to_string()).or_default().person(visit.person);
            tally.who.person(visit.person);
            tally.known.add(performed.known, task.performed);
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let mut all: BTreeMap<i64, i64> = BTreeMap::new();
        let mut parts = Vec::new();
        for (code, shares) in &tally.sum {
            shares.iter().for_each(|(share, count)| *all.entry(*share).or_default() += count);
            let who = tally.of_part(code);
            if shares.values().sum::<i64>() < FEWEST_OCCASIONS || who.persons.len() < FEWEST {
                continue;
            }
            let quartile = |permille| quantile(shares, permille).map(hundredths);
            parts.push(Part::number(code.clone(), quartile(500), who.clone()));
            parts.push(Part::number(format!("{code}/q1"), quartile(250), who.clone()));
            parts.push(Part::number(format!("{code}/q3"), quartile(750), who));
        }
        if all.values().sum::<i64>() < FEWEST_OCCASIONS {
            return Figure::without(Reason::TooFew);
        }
        Figure { value: quantile(&all, 500).map(hundredths), parts, ..Figure::default() }
    }
}

/// A share in thousandths as percent.
const fn hundredths(share: crate::figure::Value) -> crate::figure::Value {
    crate::figure::Value(share.0 / 10)
}
