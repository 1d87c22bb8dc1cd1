//! M20: how far the freedom to plan otherwise is used (S-073).

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::order::OrderLine;
use tillit_domain::person::Person;

use super::delivered::stands;
use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::{Figure, Part};
use crate::item::Laid;
use crate::period::Span;

/// Share of (person, insats) planned otherwise than ordered on some occasion; the part `same_day` is the share of visits
/// changed on their own day.
pub struct M20;

impl Metric for M20 {
    const DEFINITION: Definition = Definition {
        id: "M20",
        version: 1,
        name_sv: "Insatser som planeras annorlunda än schablonen",
        name_en: "Planned otherwise than standard",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// By person and line whether it was ever planned otherwise; visits changed on their day; visits.
    type Sum = (BTreeMap<(Id<Person>, Id<OrderLine>), bool>, i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Some(visit) = visit(laid) else { return };
        let Some(plan) = &visit.plan else { return };
        tally.sum.1 += i64::from(plan.changed_same_day);
        tally.sum.2 += 1;
        tally.parts.entry("same_day".into()).or_default().person(visit.person);
        // The shares of tasks follow the order, so only a visit that carries time throughout can differ from it.
        if !stands(visit) || visit.tasks.iter().any(|task| task.each.is_none()) {
            return;
        }
        let ordered: i64 = visit.tasks.iter().filter_map(|task| task.each).map(|it| it.0).sum();
        for line in visit.tasks.iter().filter_map(|task| task.line) {
            *tally.sum.0.entry((visit.person, line)).or_default() |= ordered != plan.client.0;
            tally.who.person(visit.person);
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let (pairs, changed, visits) = &tally.sum;
        let all = i64::try_from(pairs.len()).unwrap_or(i64::MAX);
        let other = pairs.values().filter(|other| **other).count();
        Figure::ratio(i64::try_from(other).unwrap_or(i64::MAX), all, 100)
            .with(Part::ratio("same_day", *changed, *visits, 100, tally.of_part("same_day")))
    }
}
