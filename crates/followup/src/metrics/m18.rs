//! M18: temporary extensions (tillfälliga utökningar; S-018).

use super::{About, Context, Definition, Metric, Tally, Unit};
use crate::figure::{Figure, Part, Reason, Value};
use crate::item::{Item, Laid};
use crate::period::Span;

/// Extensions begun; parts tell their minutes, the share over within the days allowed, and the share a decision took over.
pub struct M18;

impl Metric for M18 {
    const DEFINITION: Definition = Definition {
        id: "M18",
        version: 1,
        name_sv: "Tillfälliga utökningar",
        name_en: "Temporary extensions",
        unit: Unit::Number,
        about: About::Persons,
        span: Span::Past,
        own_filter: None,
    };
    /// Extensions, minutes, over in time, taken over by a decision.
    type Sum = [i64; 4];

    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, context: &Context) {
        let Item::Extension(extension) = &laid.item else { return };
        tally.who.person(extension.person);
        let in_time = extension.days.is_some_and(|days| days <= context.settings.extension_days);
        let [count, minutes, over, decided] = &mut tally.sum;
        *count += 1;
        *minutes += extension.minutes.0;
        *over += i64::from(in_time);
        *decided += i64::from(extension.decided);
    }

    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure {
        if !context.kept.extensions {
            return Figure::without(Reason::NotKept);
        }
        let [count, minutes, over, decided] = tally.sum;
        Figure::count(count)
            .with(Part::number("minutes", Some(Value::whole(minutes)), tally.who.clone()))
            .with(Part::ratio("over_in_time", over, count, 100, tally.who.clone()))
            .with(Part::ratio("led_to_decision", decided, count, 100, tally.who.clone()))
    }
}
