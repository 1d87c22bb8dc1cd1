//! M38: whether delegated tasks are done by those who hold a delegation for them (target 100 %; rules §11).

use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::Figure;
use crate::item::Laid;
use crate::period::Span;

/// Delegated tasks done at visits where somebody present holds a valid delegation, or is a nurse / delegated tasks done.
pub struct M38;

impl Metric for M38 {
    const DEFINITION: Definition = Definition {
        id: "M38",
        version: 1,
        name_sv: "Delegerade uppgifter med giltig delegering",
        name_en: "Delegated tasks with a valid delegation",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    type Sum = (i64, i64);

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let Some(visit) = visit(laid) else { return };
        for valid in visit.tasks.iter().filter_map(|task| task.delegated) {
            tally.who.person(visit.person);
            tally.sum.0 += i64::from(valid);
            tally.sum.1 += 1;
        }
    }

    fn figure(tally: &Tally<Self::Sum>, _: &Context) -> Figure {
        Figure::ratio(tally.sum.0, tally.sum.1, 100)
    }
}
