//! M46: how many persons have care, by law, on the last day (S-026, S-098).

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Part, Value};
use crate::item::{Item, Laid};
use crate::period::Span;

/// Persons with care; parts under SoL, under HSL, under both.
pub struct M46;

impl Metric for M46 {
    const DEFINITION: Definition = Definition {
        id: "M46",
        version: 1,
        name_sv: "Personer med omsorg, efter lagrum",
        name_en: "Persons with care, by law",
        unit: Unit::Number,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// Under SoL, under HSL, under both.
    type Sum = [i64; 3];

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Item::Person(person) = &laid.item else { return };
        tally.who.person(person.person);
        let counts = [("sol", person.sol), ("hsl", person.hsl), ("both", person.sol && person.hsl)];
        for (at, (key, counts)) in counts.into_iter().enumerate().filter(|(_, (_, counts))| *counts) {
            tally.sum[at] += i64::from(counts);
            tally.parts.entry(key.into()).or_default().person(person.person);
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        let [sol, hsl, both] = tally.sum;
        let part = |key: &str, count| Part::number(key, Some(Value::whole(count)), tally.of_part(key));
        Figure::count(sol + hsl - both).with(part("sol", sol)).with(part("hsl", hsl)).with(part("both", both))
    }
}
