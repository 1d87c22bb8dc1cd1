//! M17: messages that a need has changed: how many are open, and how long the answer takes (S-015 … S-017).

use std::collections::BTreeMap;

use jiff::ToSpan;

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Part, Reason, quantile};
use crate::item::{Item, Laid};
use crate::period::Span;

/// Cases nobody has answered by the last day; parts tell the median days from message to new decision, by direction.
pub struct M17;

impl Metric for M17 {
    const DEFINITION: Definition = Definition {
        id: "M17",
        version: 1,
        name_sv: "Behovsändringar som väntar på svar",
        name_en: "Need changes waiting for an answer",
        unit: Unit::Number,
        about: About::Persons,
        span: Span::Always,
        own_filter: None,
    };
    /// Open cases, and by direction how often a decision took so many days.
    type Sum = (i64, BTreeMap<String, BTreeMap<i64, i64>>);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, context: &Context) {
        let Item::NeedChange(case) = &laid.item else { return };
        if case.open {
            tally.sum.0 += 1;
            tally.who.person(case.person);
        }
        let Some(days) = case.decided_after_days else { return };
        if laid.day.saturating_add(days.days()) >= context.asked.from {
            let direction = if case.increased { "increased" } else { "decreased" };
            *tally.sum.1.entry(direction.into()).or_default().entry(days).or_default() += 1;
            tally.parts.entry(direction.into()).or_default().person(case.person);
        }
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        if !context.kept.need_changes {
            return Figure::without(Reason::NotKept);
        }
        let mut figure = Figure::count(tally.sum.0);
        for (direction, days) in &tally.sum.1 {
            figure = figure.with(Part::number(direction, quantile(days, 500), tally.of_part(direction)));
        }
        figure
    }
}
