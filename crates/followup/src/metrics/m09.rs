//! M09: share of persons who have a permanent care contact (fast omsorgskontakt; target 100 %, S-094).

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::Figure;
use crate::item::{ContactStanding, Item, Laid};
use crate::period::Span;

/// Persons with an accepted contact who is an undersköterska / persons with home care where it is not obviously unneeded.
pub struct M09;

impl Metric for M09 {
    const DEFINITION: Definition = Definition {
        id: "M09",
        version: 1,
        name_sv: "Har fast omsorgskontakt",
        name_en: "Has a permanent care contact",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        if let Item::Person(person) = &laid.item
            && person.sol
            && person.contact != ContactStanding::Unneeded
        {
            tally.who.person(person.person);
            tally.sum.0 += i64::from(person.contact == ContactStanding::Valid);
            tally.sum.1 += 1;
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.0, tally.sum.1, 100)
    }
}
