//! A visit lies inside what holds: the person is alive and at home, the care plan and the order lines hold that day.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::absence::PersonAbsence;
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::order::{Order, OrderLine, OrderedTime};
use tillit_domain::person::Person;
use tillit_domain::visit::Task;

/// Order lines by id, with the order each belongs to.
pub(super) struct Lines<'a> {
    by_id: BTreeMap<Id<OrderLine>, (&'a Order, &'a OrderLine)>,
}

impl<'a> Lines<'a> {
    pub(super) fn of(orders: &'a [Order]) -> Self {
        let lines = orders.iter().flat_map(|order| order.lines.iter().map(move |line| (line.id, (order, line))));
        Self { by_id: lines.collect() }
    }

    /// The law of a person's line if it holds on a day.
    fn law_on(&self, line: Id<OrderLine>, person: Id<Person>, day: Date) -> Option<Law> {
        let (order, line) = self.by_id.get(&line)?;
        (order.person == person && line.period.contains(day)).then(|| order.law())
    }

    /// The time one occasion of a line carries.
    pub(super) fn time_of(&self, line: Id<OrderLine>) -> OrderedTime {
        self.by_id.get(&line).map_or(OrderedTime::Unstated, |(_, line)| line.time)
    }
}

/// Whether the person lives on that day and is not away. The day is that of the visit's frame, so a night belongs to
/// the day it begins.
pub(super) fn is_at_home(person: &Person, absences: &[PersonAbsence], day: Date) -> bool {
    person.died.is_none_or(|died| day <= died)
        && !absences.iter().any(|absence| absence.person == person.id && absence.covers(day))
}

/// Whether the visit could not begin before the day after the person's death: a night visit after midnight.
pub(super) fn begins_after_death(person: &Person, entry: &CarePlanEntry, day: Date) -> bool {
    let (earliest, _) = entry.when.window();
    let begins_on = day.saturating_add(i64::from(earliest.0.div_euclid(24 * 3600)).days());
    person.died.is_some_and(|died| begins_on > died)
}

/// The tasks of an agreed visit whose order lines hold that day and that need a visit at all.
pub(super) fn tasks_on(
    entry: &CarePlanEntry,
    person: Id<Person>,
    lines: &Lines<'_>,
    codes: &BTreeMap<&str, &ServiceCode>,
    day: Date,
) -> Vec<Task> {
    let needs_visit = |code: &str| codes.get(code).is_none_or(|code| code.category.needs_visit());
    entry
        .tasks
        .iter()
        .filter(|task| needs_visit(&task.code))
        .filter_map(|task| {
            let law = lines.law_on(task.line, person, day)?;
            Some(Task { line: task.line, code: task.code.clone(), law })
        })
        .collect()
}
