//! M16: persons who have got too little three months in a row without a known cause, and, mirrored, too much (S-090).

use std::collections::BTreeMap;

use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::person::Person;

use super::delivered::{count_missing, timed};
use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::{Figure, Part};
use crate::item::{Item, Laid};
use crate::period::{Span, month_of};

/// Persons with U / D below 0.8 in each of three whole months and no cause / persons with ordered time in all three.
/// A cause that is known here: the person has declined care for a time in one of the months, or a case of a decreased
/// need is open. The part `over` counts those above 1.2.
pub struct M16;

impl Metric for M16 {
    const DEFINITION: Definition = Definition {
        id: "M16",
        version: 1,
        name_sv: "Personer som får mindre än beställt tre månader i rad",
        name_en: "Persons under-served three months in a row",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::LastMonths(3),
        own_filter: None,
    };
    /// Performed minutes, ordered minutes and whether there is a cause, by person and month.
    type Sum = BTreeMap<Id<Person>, BTreeMap<Date, (i64, i64, bool)>>;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let month = month_of(laid.day);
        match &laid.item {
            Item::Expected(expected) => {
                let Some(minutes) = expected.net_minutes else { return };
                let of = tally.sum.entry(expected.person).or_default().entry(month).or_default();
                of.1 += minutes.0;
                of.2 |= expected.declined;
            }
            Item::NeedChange(case) if case.open && !case.increased => {
                tally.sum.entry(case.person).or_default().entry(month).or_default().2 = true;
            }
            _ => {}
        }
        let Some(visit) = visit(laid) else { return };
        if timed(visit).next().is_some() {
            count_missing(tally, visit);
        }
        if let Some(performed) = visit.performed.as_ref().filter(|it| it.client.is_some()) {
            for task in timed(visit) {
                tally.sum.entry(visit.person).or_default().entry(month).or_default().0 += task.performed.0;
                tally.known.add(performed.known, task.performed);
            }
        }
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        let Some(days) = context.asked.days(Self::DEFINITION.span) else { return Figure::default() };
        let months: Vec<Date> = days.days().filter(|day| day.day() == 1).collect();
        let (mut under, mut over, mut who) = (0, 0, crate::figure::Who::default());
        for (person, by_month) in &tally.sum {
            let of: Vec<_> = months.iter().filter_map(|month| by_month.get(month)).collect();
            if of.len() < months.len() || of.iter().any(|(_, ordered, _)| *ordered == 0) {
                continue;
            }
            who.person(*person);
            let cause = of.iter().any(|(.., cause)| *cause);
            under += i64::from(!cause && of.iter().all(|(performed, ordered, _)| performed * 10 < ordered * 8));
            over += i64::from(of.iter().all(|(performed, ordered, _)| performed * 10 > ordered * 12));
        }
        let persons = i64::try_from(who.persons.len()).unwrap_or(i64::MAX);
        let part = Part::ratio("over", over, persons, 100, who.clone());
        Figure { who, ..Figure::ratio(under, persons, 100).with(part) }
    }
}
