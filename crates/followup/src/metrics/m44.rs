//! M44: granted hours a person and month, of those whose care is granted in hours.

use std::collections::BTreeMap;

use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::person::Person;

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Reason, Value, Who};
use crate::item::{Item, Laid};
use crate::period::{Span, month_of};

/// Σ D brutto under SoL / months of persons 65 or older in ordinary housing with granted time. The numerator is in minutes.
pub struct M44;

impl Metric for M44 {
    const DEFINITION: Definition = Definition {
        id: "M44",
        version: 1,
        name_sv: "Beviljade timmar per person och månad",
        name_en: "Granted hours per person and month",
        unit: Unit::HoursPerPersonMonth,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// Granted minutes by person and month; who is 65 or older in ordinary housing.
    type Sum = BTreeMap<Id<Person>, (BTreeMap<Date, i64>, bool)>;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        match &laid.item {
            Item::Expected(expected) if expected.law == Law::Sol => {
                if let Some(minutes) = expected.gross_minutes {
                    let months = &mut tally.sum.entry(expected.person).or_default().0;
                    *months.entry(month_of(laid.day)).or_default() += minutes.0;
                }
            }
            Item::Person(person) => {
                tally.sum.entry(person.person).or_default().1 |= person.age >= 65 && person.ordinary;
            }
            _ => {}
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let (mut minutes, mut months, mut who) = (0, 0, Who::default());
        for (person, (by_month, _)) in tally.sum.iter().filter(|(_, (_, counts))| *counts) {
            for granted in by_month.values().filter(|granted| **granted > 0) {
                minutes += granted;
                months += 1;
                who.person(*person);
            }
        }
        if months == 0 {
            return Figure::without(Reason::NoOrderedTime);
        }
        let value = Value::ratio(minutes, months * 60, 1);
        Figure { value, numerator: Some(minutes), denominator: Some(months), who, ..Figure::default() }
    }
}
