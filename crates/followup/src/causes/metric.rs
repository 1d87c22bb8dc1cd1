//! The causes of a group, a unit or the municipality as a figure, so that the same rules say what may be told of it.

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::person::Person;

use super::{Cause, Certainty, OfPerson, explain};
use crate::figure::{Figure, Part, Reason, Value, Who};
use crate::item::{Item, Laid};
use crate::metrics::{About, Context, Definition, Entry, Metric, Tally, Unit};
use crate::period::Span;

/// The names of the causes' parts: cause, and how it is known.
pub const NAMES: [Certainty; 2] = [Certainty::Known, Certainty::Inferred];

/// Performed less ordered hours, split into causes: the parts sum to it unless one of them is hidden.
pub struct Causes;

impl Metric for Causes {
    const DEFINITION: Definition = Definition {
        id: "ORSAKER",
        version: 1,
        name_sv: "Varför tiderna skiljer sig",
        name_en: "Why the times differ",
        unit: Unit::Hours,
        about: About::Persons,
        // Cases that were told long ago still explain this month; months are cut to the days asked for when they are taken in.
        span: Span::Always,
        own_filter: None,
    };
    type Sum = BTreeMap<Id<Person>, OfPerson>;

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, context: &Context) {
        let Some(person) = laid.item.person() else { return };
        if matches!(laid.item, Item::Expected(_) | Item::Visit(_) | Item::NeedChange(_) | Item::Extension(_)) {
            tally.sum.entry(person).or_default().take(laid, context.asked.days(Span::Past));
        }
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        if context.asked.days(Span::Past).is_none() {
            return Figure::without(Reason::NotOver);
        }
        let (mut gap, mut who) = (0, Who::default());
        let mut parts: BTreeMap<(Cause, Certainty), (i64, Who)> = BTreeMap::new();
        for (person, of) in &tally.sum {
            for split in of.months.keys().filter_map(|month| explain(of, *month)) {
                gap += split.gap();
                who.person(*person);
                for part in &split.parts {
                    let held = parts.entry((part.cause, part.certainty)).or_default();
                    held.0 += part.minutes;
                    held.1.person(*person);
                }
            }
        }
        if who.persons.is_empty() {
            return Figure::without(Reason::NoOrderedTime);
        }
        let part = |((cause, certainty), (minutes, who)): ((Cause, Certainty), (i64, Who))| Part {
            key: format!("{}/{}", cause.name(), certainty.name()),
            value: Value::ratio(minutes, 60, 1),
            numerator: Some(minutes),
            denominator: None,
            who,
        };
        let parts = parts.into_iter().map(part).collect();
        Figure { who, parts, ..Figure::ratio(gap, 60, 1) }
    }
}

/// The figure without its type. It is no registered metric: it explains M14.
pub const CAUSES: Entry = Entry::counted::<Causes>();
