//! What a written care plan must hold, field by field, before it becomes one.

use std::collections::{HashMap, HashSet};

use tillit_domain::care_plan::{CarePlanEntry, Gap, PlannedTask, Staffing, WhenOnDay};
use tillit_domain::order::OrderLine;
use tillit_domain::organisation::TimeFrame;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id, Minutes, TimeOfDay};

use super::care_plan_input::NewEntry;
use super::care_plan_view::{GapShape, StaffingShape, WhenShape};
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;

/// What entries are checked against.
pub(super) struct Known<'a> {
    pub(super) person: &'a Person,
    /// Days the new version holds.
    pub(super) period: DayRange,
    /// The person's order lines.
    pub(super) lines: HashMap<Id<OrderLine>, &'a OrderLine>,
    /// Visits of the person's earlier versions.
    pub(super) entries: HashSet<Id<CarePlanEntry>>,
    /// All workers.
    pub(super) workers: HashSet<Id<Worker>>,
}

impl Known<'_> {
    /// The entry that was written; what is wrong with it is told to `fields`. Wrong parts are filled with something, as
    /// the entry is thrown away then.
    pub(super) fn entry(
        &self,
        fields: &mut Fields,
        at: usize,
        input: &NewEntry,
        ids: &[Id<CarePlanEntry>],
    ) -> CarePlanEntry {
        let field = |name: &str| format!("entries[{at}].{name}");
        fields.says_something(&input.name, field("name"));
        let known = input.id.is_none_or(|id| self.entries.contains(&Id::from_uuid(id)));
        let once = ids.iter().filter(|id| **id == ids[at]).count() == 1;
        fields.check(known && once, field("id"), Remedy::EntryOfPerson);
        fields.check(!input.tasks.is_empty(), field("tasks"), Remedy::ChooseOne);
        input.recurrence.check(fields, &field("recurrence"));
        fields.check(input.length.is_none_or(|length| length > 0), field("length"), Remedy::AtLeastOne);
        let preferred_workers = self.workers(fields, &field("preferred_workers"), &input.preferred_workers, true);
        let unwanted_workers = self.workers(fields, &field("unwanted_workers"), &input.unwanted_workers, false);
        let both = preferred_workers.iter().any(|worker| unwanted_workers.contains(worker));
        fields.check(!both, field("unwanted_workers"), Remedy::NotBoth);
        CarePlanEntry {
            id: ids[at],
            name: input.name.trim().to_owned(),
            tasks: self.tasks(fields, at, input),
            recurrence: (&input.recurrence).into(),
            when: when(fields, &field("when"), &input.when),
            length: input.length.map(Minutes),
            staffing: staffing(fields, &field("staffing"), input.staffing, input.length),
            gap: input.gap.map(|gap| checked_gap(fields, &field("gap"), gap, at, ids)),
            preferred_workers,
            unwanted_workers,
            by_night_patrol: input.by_night_patrol,
            wishes: input.wishes.clone(),
        }
    }

    fn tasks(&self, fields: &mut Fields, at: usize, input: &NewEntry) -> Vec<PlannedTask> {
        let tasks = input.tasks.iter().enumerate().filter_map(|(number, task)| {
            let line = Id::from_uuid(task.line);
            let ordered = self.lines.get(&line).filter(|ordered| ordered.period.overlaps(self.period));
            fields.check(ordered.is_some(), format!("entries[{at}].tasks[{number}].line"), Remedy::LineOfPerson);
            Some(PlannedTask { line, code: ordered?.code.clone(), how: task.how.clone() })
        });
        tasks.collect()
    }

    fn workers(&self, fields: &mut Fields, field: &str, workers: &[uuid::Uuid], shall_come: bool) -> Vec<Id<Worker>> {
        let workers: Vec<Id<Worker>> = workers.iter().map(|worker| Id::from_uuid(*worker)).collect();
        fields.check(workers.iter().all(|worker| self.workers.contains(worker)), field, Remedy::ChooseFromList);
        let may_come = workers.iter().all(|worker| self.person.may_be_visited_by(*worker));
        fields.check(!shall_come || may_come, field, Remedy::NamedWorker);
        workers
    }
}

fn clock(fields: &mut Fields, field: String, text: Option<&str>, usual: TimeOfDay) -> TimeOfDay {
    let time = text.map_or(Ok(usual), str::parse);
    fields.check(time.is_ok(), field, Remedy::ClockTime);
    time.unwrap_or(usual)
}

fn when(fields: &mut Fields, field: &str, input: &WhenShape) -> WhenOnDay {
    match input {
        WhenShape::Frame { frame, earliest, latest } => {
            let usual = frame.usual();
            let earliest = clock(fields, format!("{field}.earliest"), earliest.as_deref(), usual.earliest);
            let latest = clock(fields, format!("{field}.latest"), latest.as_deref(), usual.latest);
            fields.check(earliest <= latest, format!("{field}.latest"), Remedy::EndAfterBeginning);
            WhenOnDay::Frame { frame: TimeFrame { name: *frame, earliest, latest } }
        }
        WhenShape::At { at, give_or_take } => {
            let at = clock(fields, format!("{field}.at"), Some(at), TimeOfDay(0));
            let sensible = (0..=24 * 60).contains(give_or_take);
            fields.check(sensible, format!("{field}.give_or_take"), Remedy::EndAfterBeginning);
            WhenOnDay::At { at, give_or_take: Minutes(if sensible { *give_or_take } else { 0 }) }
        }
    }
}

fn staffing(fields: &mut Fields, field: &str, input: StaffingShape, whole: Option<i64>) -> Staffing {
    match input {
        StaffingShape::One => Staffing::One,
        StaffingShape::Two => Staffing::Two,
        StaffingShape::TwoForPart { after, length } => {
            fields.check(length > 0, format!("{field}.length"), Remedy::AtLeastOne);
            let within = after >= 0 && whole.is_none_or(|whole| after + length <= whole);
            fields.check(within, format!("{field}.after"), Remedy::EndAfterBeginning);
            Staffing::TwoForPart { after: Minutes(after), length: Minutes(length) }
        }
    }
}

fn checked_gap(fields: &mut Fields, field: &str, input: GapShape, at: usize, ids: &[Id<CarePlanEntry>]) -> Gap {
    let after = Id::from_uuid(input.after);
    fields.check(after != ids[at] && ids.contains(&after), format!("{field}.after"), Remedy::AnotherVisit);
    let forwards = input.at_least >= 0 && input.at_most.is_none_or(|most| input.at_least <= most);
    fields.check(forwards, format!("{field}.at_most"), Remedy::EndAfterBeginning);
    Gap { after, at_least: Minutes(input.at_least), at_most: input.at_most.map(Minutes) }
}
