//! Roll-out: from what is agreed and ordered to the visits of a run of days.
//!
//! The same input always gives the same visits with the same ids, in order of day and time. Each rule that may drop a
//! task or a visit has a file of its own: `validity`, `technology`, `household`; `serving` says who makes it.

mod gaps;
mod household;
mod length;
mod serving;
mod technology;
mod validity;
mod window;

use std::collections::BTreeMap;

use jiff::civil::Date;
use tillit_domain::absence::PersonAbsence;
use tillit_domain::care_plan::{CarePlan, CarePlanEntry, Staffing};
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::id::Id;
use tillit_domain::order::Order;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::person::Person;
use tillit_domain::quantity::Minutes;
use tillit_domain::steering::SteeringDecision;
use tillit_domain::technology::Technology;
use tillit_domain::time::DayRange;
use tillit_domain::visit::{Task, Visit};

pub use length::{DEFAULT_MODE, ordered_minutes, planned_length};
pub use serving::serving_group;

use validity::Lines;

/// Everything a roll-out reads. Persons of the same household must both be in it, or shared service is not seen.
#[derive(Debug, Clone, Copy)]
pub struct RollOut<'a> {
    /// The organisation's units; their kind tells night patrols.
    pub units: &'a [Unit],
    /// The organisation's groups.
    pub groups: &'a [Group],
    /// How units are steered.
    pub steering: &'a [SteeringDecision],
    /// The catalogue.
    pub catalogue: &'a [ServiceCode],
    /// Persons.
    pub persons: &'a [Person],
    /// Their care plans, all versions that may hold.
    pub care_plans: &'a [CarePlan],
    /// Their orders.
    pub orders: &'a [Order],
    /// When they are away.
    pub absences: &'a [PersonAbsence],
    /// Technology in their homes.
    pub technology: &'a [Technology],
}

/// An agreed visit of a day, before its tasks have been settled.
struct Candidate<'a> {
    person: &'a Person,
    entry: &'a CarePlanEntry,
    day: Date,
    times: u8,
    tasks: Vec<Task>,
    home_group: Id<Group>,
    group: Id<Group>,
}

impl RollOut<'_> {
    /// The visits that `group` serves on these days. An open range of days gives none.
    #[must_use]
    pub fn visits(&self, group: Id<Group>, days: DayRange) -> Vec<Visit> {
        let mut visits = self.all_visits(days);
        visits.retain(|visit| visit.group == group);
        visits
    }

    /// The visits of all groups on these days, in order of day, earliest start, person and id.
    #[must_use]
    pub fn all_visits(&self, days: DayRange) -> Vec<Visit> {
        if days.to.is_none() {
            return Vec::new();
        }
        let lines = Lines::of(self.orders);
        let codes: BTreeMap<&str, &ServiceCode> =
            self.catalogue.iter().map(|code| (code.code.as_str(), code)).collect();
        let plans = plans_by_person(self.care_plans);
        let mut visits = Vec::new();
        for day in days.days() {
            let mut candidates = self.candidates(day, &plans, &lines, &codes);
            household::count_shared_service_once(&mut candidates, &codes);
            let of_day = candidates
                .iter()
                .filter(|candidate| !candidate.tasks.is_empty())
                .flat_map(|candidate| {
                    (0..candidate.times).map(|occasion| self.visit(candidate, occasion, &lines, &codes))
                })
                .collect::<Vec<_>>();
            visits.extend(of_day);
        }
        gaps::keep_only_gaps_to_visits_made(&mut visits);
        visits.sort_by_key(|visit| (visit.day, visit.earliest, visit.person, visit.id));
        visits
    }

    fn candidates<'a>(
        &'a self,
        day: Date,
        plans: &BTreeMap<Id<Person>, Vec<&'a CarePlan>>,
        lines: &Lines<'a>,
        codes: &BTreeMap<&str, &ServiceCode>,
    ) -> Vec<Candidate<'a>> {
        let mut candidates = Vec::new();
        for person in self.persons.iter().filter(|person| validity::is_at_home(person, self.absences, day)) {
            let Some(home_group) = person.group_on(day) else { continue };
            let Some(plan) = plans.get(&person.id).and_then(|plans| newest_on(plans, day)) else { continue };
            for entry in &plan.entries {
                let times = entry.recurrence.times_on(day);
                if times == 0
                    || technology::is_replaced(entry, person.id, self.technology, day)
                    || validity::begins_after_death(person, entry, day)
                {
                    continue;
                }
                let group = serving_group(entry, home_group, self.groups, self.units);
                let tasks = validity::tasks_on(entry, person.id, lines, codes, day);
                candidates.push(Candidate { person, entry, day, times, tasks, home_group, group });
            }
        }
        candidates
    }

    fn visit(
        &self,
        candidate: &Candidate<'_>,
        occasion: u8,
        lines: &Lines<'_>,
        codes: &BTreeMap<&str, &ServiceCode>,
    ) -> Visit {
        let Candidate { person, entry, day, times, tasks, home_group, group } = candidate;
        let (earliest, latest) = window::of_occasion(entry.when, occasion, *times);
        let ordered = ordered_minutes(tasks.iter().map(|task| lines.time_of(task.line)));
        let mode = length::mode_of(*group, self.groups, self.steering, *day);
        let categories = tasks.iter().filter_map(|task| codes.get(task.code.as_str())).map(|code| code.category);
        let planned = planned_length(mode, ordered, entry.length, categories);
        let time_critical =
            tasks.iter().any(|task| codes.get(task.code.as_str()).is_some_and(|code| code.time_critical));
        Visit {
            id: visit_id(entry.id, *day, occasion),
            person: person.id,
            group: *group,
            home_group: *home_group,
            day: *day,
            entry: Some(entry.id),
            occasion,
            name: entry.name.clone(),
            tasks: tasks.clone(),
            earliest,
            latest,
            frame: window::frame_name(entry.when),
            time_critical,
            ordered,
            planned,
            staffing: within(entry.staffing, planned),
            gap: gaps::wanted(entry, *day, occasion),
        }
    }
}

/// The id of a visit: it follows from the agreed visit, the day and the occasion.
#[must_use]
pub fn visit_id(entry: Id<CarePlanEntry>, day: Date, occasion: u8) -> Id<Visit> {
    Id::derived("visit", &[&entry.to_string(), &day.to_string(), &occasion.to_string()])
}

/// The part that needs two workers, kept inside the planned length.
fn within(staffing: Staffing, planned: Minutes) -> Staffing {
    match staffing {
        Staffing::TwoForPart { after, length } if after + length > planned => {
            let after = after.min(planned - Minutes(1)).max(Minutes::ZERO);
            Staffing::TwoForPart { after, length: length.min(planned - after) }
        }
        other => other,
    }
}

fn plans_by_person(plans: &[CarePlan]) -> BTreeMap<Id<Person>, Vec<&CarePlan>> {
    let mut by_person: BTreeMap<Id<Person>, Vec<&CarePlan>> = BTreeMap::new();
    for plan in plans {
        by_person.entry(plan.person).or_default().push(plan);
    }
    by_person
}

/// As `care_plan::care_plan_on`, among one person's plans only: a municipality has many.
fn newest_on<'a>(plans: &[&'a CarePlan], day: Date) -> Option<&'a CarePlan> {
    plans.iter().copied().filter(|plan| plan.period.contains(day)).max_by_key(|plan| plan.version)
}
