//! M28: press days: days on which the plan needs more than those at work have (S-062).

use std::collections::BTreeMap;

use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Part, Reason, Value};
use crate::item::{Item, Laid};
use crate::period::Span;

/// Days of a group with (planned staff minutes + travel) / worked minutes after absence above 1 / days of groups. The part
/// `index` is the quotient over all of them. Visits that are on nobody's shift count as need.
pub struct M28;

impl Metric for M28 {
    const DEFINITION: Definition = Definition {
        id: "M28",
        version: 1,
        name_sv: "Pressade dagar",
        name_en: "Press days",
        unit: Unit::Percent,
        about: About::Work,
        span: Span::Ahead,
        own_filter: None,
    };
    /// By group and day: needed and available minutes.
    type Sum = BTreeMap<(Option<Id<Group>>, Date), (i64, i64)>;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, _: &Context) {
        let key = (laid.group, laid.day);
        match &laid.item {
            Item::Shift(shift) => {
                let of = tally.sum.entry(key).or_default();
                of.0 += shift.planned.0 + shift.travel.map_or(0, |it| it.0);
                if !shift.absent {
                    of.1 += shift.worked.0 - shift.support.0;
                    tally.who.workers.extend(shift.worker);
                }
            }
            Item::Visit(visit) => {
                let unstaffed = visit.plan.as_ref().filter(|it| it.cancelled.is_none() && it.start.is_none());
                if let Some(plan) = unstaffed {
                    tally.sum.entry(key).or_default().0 += plan.staff.0;
                }
            }
            _ => {}
        }
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        if !context.kept.travel {
            return Figure::without(Reason::NotKept);
        }
        let days: Vec<_> = tally.sum.values().filter(|(_, available)| *available > 0).collect();
        let pressed = days.iter().filter(|(needed, available)| needed > available).count();
        let (needed, available) = days.iter().fold((0, 0), |sum, day| (sum.0 + day.0, sum.1 + day.1));
        let count = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let index = Part::number("index", Value::ratio(needed, available, 1), tally.who.clone());
        Figure::ratio(count(pressed), count(days.len()), 100).with(index)
    }
}
