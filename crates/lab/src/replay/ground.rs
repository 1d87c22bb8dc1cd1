//! What is the same whatever the alternative: the visits that were agreed, the shifts that were rostered, who lives where.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use tillit_domain::absence::WorkerAbsenceCause;
use tillit_domain::care_plan::{CarePlan, CarePlanEntry};
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::shift::Shift;
use tillit_domain::time::{DayRange, TimeOfDay};
use tillit_domain::visit::{PlannedState, Visit};
use tillit_domain::worker::Worker;
use tillit_planning::rollout::RollOut;
use tillit_planning::shifts::ShiftSources;

use super::ways::Ways;
use crate::assumptions::Assumptions;
use crate::facts::LabFacts;
use crate::fit::Fit;
use crate::history::{LookedBack, looked_back};

/// A group and its days.
#[derive(Debug, Clone)]
pub struct GroupGround {
    /// Which group.
    pub group: Group,
    /// Whether it is the night patrol, which is planned the same way in all alternatives.
    pub night: bool,
    /// Persons with visits in the days.
    pub persons: Vec<Person>,
    /// Workers of the group and those on its shifts.
    pub workers: Vec<Worker>,
    /// Care plans of its persons.
    pub care_plans: Vec<CarePlan>,
    /// Visits by day as they were agreed, whoever was away.
    pub visits: BTreeMap<Date, Vec<Visit>>,
    /// Shifts by day: rostered, less leave and training that was known beforehand.
    pub shifts: BTreeMap<Date, Vec<Shift>>,
    /// Travel.
    pub ways: Ways,
}

/// All groups and what the lab knows of them.
#[derive(Debug, Clone)]
pub struct Ground<'a> {
    /// Records and facts.
    pub facts: &'a LabFacts,
    /// The world that was fitted.
    pub fit: &'a Fit,
    /// What is assumed.
    pub assumptions: Assumptions,
    /// The days.
    pub days: DayRange,
    /// The groups.
    pub groups: Vec<GroupGround>,
    /// When each agreed visit usually begins.
    pub usual_start: BTreeMap<Id<CarePlanEntry>, TimeOfDay>,
    /// Hours of the months before, for models that look back; none where they are not known.
    pub history: Option<LookedBack>,
}

impl<'a> Ground<'a> {
    /// Lays the ground for some groups, all when none is named.
    #[must_use]
    pub fn of(facts: &'a LabFacts, fit: &'a Fit, assumptions: Assumptions, days: DayRange, named: &[String]) -> Self {
        let overlapping = |plan: &&CarePlan| plan.period.overlaps(days);
        let care_plans: Vec<CarePlan> = facts.care_plans.iter().filter(overlapping).cloned().collect();
        let roll_out = RollOut {
            units: &facts.units,
            groups: &facts.groups,
            steering: &facts.steering,
            catalogue: &facts.catalogue,
            persons: &facts.persons,
            care_plans: &care_plans,
            orders: &facts.orders,
            absences: &[],
            technology: &facts.technology,
        };
        let planned_away: Vec<_> =
            facts.worker_absences.iter().filter(|it| it.cause != WorkerAbsenceCause::Ill).cloned().collect();
        let sources = ShiftSources {
            rosters: &facts.rosters,
            stored: &[],
            base_plans: &facts.base_plans,
            workers: &facts.workers,
            absences: &planned_away,
        };
        let (visits, shifts) = (roll_out.all_visits(days), sources.on(days));
        let wanted = |group: &&&Group| named.is_empty() || named.contains(&group.name);
        let groups = facts
            .groups_at_work(days)
            .iter()
            .filter(wanted)
            .map(|group| group_ground(facts, group, &care_plans, &visits, &shifts))
            .filter(|ground| !ground.visits.is_empty() && !ground.shifts.is_empty())
            .collect();
        let history = facts.history.as_deref().and_then(|known| looked_back(known, days));
        Self { facts, fit, assumptions, days, groups, usual_start: usual_starts(facts), history }
    }

    /// The same ground under other assumptions.
    #[must_use]
    pub fn assuming(&self, assumptions: Assumptions) -> Self {
        Self { assumptions, ..self.clone() }
    }

    /// The same ground over fewer of its days.
    #[must_use]
    pub fn over(&self, days: DayRange) -> Self {
        let mut shorter = Self { days: self.days.and(days).unwrap_or(self.days), ..self.clone() };
        let kept = shorter.days;
        for group in &mut shorter.groups {
            group.visits.retain(|day, _| kept.contains(*day));
            group.shifts.retain(|day, _| kept.contains(*day));
        }
        shorter
    }
}

fn group_ground(
    facts: &LabFacts,
    group: &Group,
    care_plans: &[CarePlan],
    visits: &[Visit],
    shifts: &[Shift],
) -> GroupGround {
    let mut by_day: BTreeMap<Date, Vec<Visit>> = BTreeMap::new();
    for visit in visits.iter().filter(|visit| visit.group == group.id) {
        by_day.entry(visit.day).or_default().push(visit.clone());
    }
    let mut shifts_by_day: BTreeMap<Date, Vec<Shift>> = BTreeMap::new();
    for shift in shifts.iter().filter(|shift| shift.group == group.id) {
        shifts_by_day.entry(shift.day).or_default().push(shift.clone());
    }
    let with_visits: BTreeSet<Id<Person>> = by_day.values().flatten().map(|visit| visit.person).collect();
    let persons: Vec<Person> = facts.persons.iter().filter(|it| with_visits.contains(&it.id)).cloned().collect();
    let on_shifts: BTreeSet<Id<Worker>> = shifts_by_day.values().flatten().filter_map(|shift| shift.worker).collect();
    let belongs =
        |worker: &&Worker| on_shifts.contains(&worker.id) || worker.groups.iter().any(|it| it.group == group.id);
    GroupGround {
        night: facts.is_night(group.id),
        workers: facts.workers.iter().filter(belongs).cloned().collect(),
        care_plans: care_plans.iter().filter(|plan| with_visits.contains(&plan.person)).cloned().collect(),
        ways: Ways::of(group, &persons, facts.travel),
        group: group.clone(),
        persons,
        visits: by_day,
        shifts: shifts_by_day,
    }
}

/// The middle one of the starts that each agreed visit was planned with.
fn usual_starts(facts: &LabFacts) -> BTreeMap<Id<CarePlanEntry>, TimeOfDay> {
    let mut starts: BTreeMap<Id<CarePlanEntry>, Vec<TimeOfDay>> = BTreeMap::new();
    for planned in &facts.visits {
        if let (PlannedState::Staffed { start, .. }, Some(entry)) = (&planned.state, planned.visit.entry) {
            starts.entry(entry).or_default().push(*start);
        }
    }
    let middle = |mut starts: Vec<TimeOfDay>| {
        starts.sort_unstable();
        starts[starts.len() / 2]
    };
    starts.into_iter().map(|(entry, starts)| (entry, middle(starts))).collect()
}
