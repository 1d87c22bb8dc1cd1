//! M45: how many of those who live here have home care, by age (Kolada N21700, N21704).

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Part, Reason};
use crate::item::{Item, Laid};
use crate::period::Span;

/// Persons 65 or older with home care / inhabitants of that age; parts `65-79` and `80+`.
pub struct M45;

impl Metric for M45 {
    const DEFINITION: Definition = Definition {
        id: "M45",
        version: 1,
        name_sv: "Täckningsgrad",
        name_en: "Coverage",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// Persons of each age, inhabitants of each age.
    type Sum = [(i64, i64); 2];

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        match &laid.item {
            Item::Person(person) if person.sol && person.age >= 65 => {
                let (at, key) = if person.age < 80 { (0, "65-79") } else { (1, "80+") };
                tally.sum[at].0 += 1;
                tally.who.person(person.person);
                tally.parts.entry(key.into()).or_default().person(person.person);
            }
            Item::Inhabitants(inhabitants) => {
                tally.sum[0].1 += i64::from(inhabitants.from_65_to_79);
                tally.sum[1].1 += i64::from(inhabitants.from_80);
            }
            _ => {}
        }
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        let [younger, older] = tally.sum;
        if !context.kept.inhabitants || younger.1 + older.1 == 0 {
            return Figure::without(Reason::NotKept);
        }
        Figure::ratio(younger.0 + older.0, younger.1 + older.1, 100)
            .with(Part::ratio("65-79", younger.0, younger.1, 100, tally.of_part("65-79")))
            .with(Part::ratio("80+", older.0, older.1, 100, tally.of_part("80+")))
    }
}
