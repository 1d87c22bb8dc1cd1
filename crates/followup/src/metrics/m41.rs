//! M41: whether decisions are carried out within three months (what must be reported to IVO when they are not).

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::decision::Decision;
use tillit_domain::id::Id;
use tillit_domain::person::Person;

use super::merge::Earliest;
use super::{About, Context, Definition, Metric, Tally, Unit, visit};
use crate::figure::{Figure, Part, Who, quantile};
use crate::item::{Item, Laid};
use crate::period::Span;

/// Decisions made in the days asked for with a visit within three months / those with a visit or past three months. Those
/// that still wait within the time are told as missing. The part `median_days` is from decision to first visit.
pub struct M41;

impl Metric for M41 {
    const DEFINITION: Definition = Definition {
        id: "M41",
        version: 1,
        name_sv: "Beslut verkställda inom tre månader",
        name_en: "Decisions carried out within three months",
        unit: Unit::Percent,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// By decision: whose and when it was made, and its first visit.
    type Sum = BTreeMap<Id<Decision>, (Earliest<(Date, Id<Person>)>, Earliest<Date>)>;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        if let Item::Decision(decision) = &laid.item {
            tally.sum.entry(decision.decision).or_default().0 = Earliest(Some((laid.day, decision.person)));
        }
        let Some(visit) = visit(laid).filter(|it| it.registrations > 0 || it.performed.is_some()) else { return };
        for decision in visit.tasks.iter().filter(|task| task.done == Some(true)).filter_map(|task| task.decision) {
            let first = &mut tally.sum.entry(decision).or_default().1;
            super::Merge::absorb(first, Earliest(Some(laid.day)));
        }
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        let (mut done, mut all, mut waiting, mut who) = (0, 0, 0, Who::default());
        let mut days: BTreeMap<i64, i64> = BTreeMap::new();
        for (made, first) in tally.sum.values() {
            let Some((made, person)) = made.0 else { continue };
            let limit = made.saturating_add(3.months());
            match first.0 {
                Some(first) => {
                    *days.entry(i64::from((first - made).get_days()).max(0)).or_default() += 1;
                    done += i64::from(first <= limit);
                    all += 1;
                }
                None if limit < context.asked.last() => all += 1,
                None => waiting += 1,
            }
            who.person(person);
        }
        let median = Part::number("median_days", quantile(&days, 500), who.clone());
        let waiting = Part::number("waiting", Some(crate::figure::Value::whole(waiting)), who.clone());
        Figure { who, ..Figure::ratio(done, all, 100).with(median).with(waiting) }
    }
}
