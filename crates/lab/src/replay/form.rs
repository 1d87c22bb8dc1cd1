//! Who comes to whom: persons divided by where they live, and workers divided over them by how much care they need.

use std::collections::{BTreeMap, BTreeSet};

use tillit_domain::id::Id;
use tillit_domain::organisation::PlansBy;
use tillit_domain::person::Person;
use tillit_domain::visit::PlannedState;
use tillit_domain::worker::Worker;

use super::ground::{Ground, GroupGround};
use crate::assumptions::Key;
use crate::scenario::TeamForm;

/// The teams of a group under a form.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct TeamsOf {
    /// Each person's team; none where all workers come to all.
    pub of_person: BTreeMap<Id<Person>, usize>,
    /// The workers of each team.
    pub workers: Vec<BTreeSet<Id<Worker>>>,
    /// Whether a team plans its own rows before anybody helps across teams.
    pub plans_itself: bool,
}

/// The teams of a group under a form. The night patrol has none.
#[must_use]
pub fn teams_of(ground: &Ground<'_>, group: &GroupGround, form: TeamForm) -> TeamsOf {
    let assumed = |key| usize::try_from(ground.assumptions.get(key)).unwrap_or(1).max(1);
    if group.night {
        return TeamsOf::default();
    }
    match form {
        TeamForm::Central => TeamsOf::default(),
        TeamForm::AsToday if plans_itself_today(ground, group) => own_teams(ground, group),
        TeamForm::AsToday => TeamsOf::default(),
        TeamForm::RouteGroups => by_area(group, assumed(Key::RouteGroup)),
        TeamForm::SmallTeams => by_area(group, assumed(Key::SmallTeam)),
        TeamForm::SelfPlanning => own_teams(ground, group),
    }
}

fn plans_itself_today(ground: &Ground<'_>, group: &GroupGround) -> bool {
    ground.facts.units.iter().any(|unit| unit.id == group.group.unit && unit.rights.plans == PlansBy::Team)
}

/// The teams that the group has, each with the persons its workers came to most; by area where it has none.
fn own_teams(ground: &Ground<'_>, group: &GroupGround) -> TeamsOf {
    let teams: Vec<_> = ground.facts.teams.iter().filter(|team| team.group == group.group.id).collect();
    if teams.len() < 2 {
        let size = usize::try_from(ground.assumptions.get(Key::RouteGroup)).unwrap_or(25);
        return TeamsOf { plans_itself: true, ..by_area(group, size) };
    }
    let of_worker: BTreeMap<Id<Worker>, usize> =
        teams.iter().enumerate().flat_map(|(at, team)| team.workers.iter().map(move |worker| (*worker, at))).collect();
    let mut came: BTreeMap<Id<Person>, Vec<usize>> = BTreeMap::new();
    for planned in &ground.facts.visits {
        let PlannedState::Staffed { worker, .. } = planned.state else { continue };
        if let Some(team) = of_worker.get(&worker) {
            came.entry(planned.visit.person).or_insert_with(|| vec![0; teams.len()])[*team] += 1;
        }
    }
    let mut sizes = vec![0_usize; teams.len()];
    let mut of_person = BTreeMap::new();
    for person in &group.persons {
        let by_visits = came.get(&person.id).and_then(|counts| {
            counts.iter().enumerate().max_by_key(|(at, count)| (**count, std::cmp::Reverse(*at))).map(|(at, _)| at)
        });
        let team = by_visits.unwrap_or_else(|| (0..teams.len()).min_by_key(|at| sizes[*at]).unwrap_or(0));
        sizes[team] += 1;
        of_person.insert(person.id, team);
    }
    TeamsOf {
        of_person,
        workers: teams.iter().map(|team| team.workers.iter().copied().collect()).collect(),
        plans_itself: true,
    }
}

/// Persons cut into teams of about a size by halving the map, and workers to where most care is left without one.
fn by_area(group: &GroupGround, size: usize) -> TeamsOf {
    let mut minutes: BTreeMap<Id<Person>, i64> = BTreeMap::new();
    for visit in group.visits.values().flatten() {
        *minutes.entry(visit.person).or_default() += visit.planned.0;
    }
    let persons: Vec<&Person> = group.persons.iter().filter(|person| minutes.contains_key(&person.id)).collect();
    let count = ((persons.len() + size / 2) / size).max(1);
    let mut teams: Vec<Vec<Id<Person>>> = Vec::new();
    halve(persons, count, &mut teams);
    let of_person: BTreeMap<Id<Person>, usize> =
        teams.iter().enumerate().flat_map(|(at, team)| team.iter().map(move |person| (*person, at))).collect();
    let demand: Vec<i64> =
        teams.iter().map(|team| team.iter().map(|person| minutes[person]).sum::<i64>().max(1)).collect();
    let mut shifts: BTreeMap<Id<Worker>, i64> = BTreeMap::new();
    for worker in group.shifts.values().flatten().filter_map(|shift| shift.worker) {
        *shifts.entry(worker).or_default() += 1;
    }
    let mut by_shifts: Vec<(Id<Worker>, i64)> = shifts.into_iter().collect();
    by_shifts.sort_by_key(|(worker, count)| (std::cmp::Reverse(*count), *worker));
    let mut workers = vec![BTreeSet::new(); teams.len()];
    let mut given = vec![0_i64; teams.len()];
    for (worker, count) in by_shifts {
        // The team that has least work time for its care, in whole numbers: given / demand.
        let team = (0..teams.len()).min_by_key(|&at| (given[at] * 1_000_000 / demand[at], at)).unwrap_or(0);
        given[team] += count;
        workers[team].insert(worker);
    }
    TeamsOf { of_person, workers, plans_itself: false }
}

fn halve(mut persons: Vec<&Person>, count: usize, teams: &mut Vec<Vec<Id<Person>>>) {
    if count <= 1 || persons.len() <= 1 {
        teams.push(persons.into_iter().map(|person| person.id).collect());
        return;
    }
    let at = |person: &Person| {
        let at = person.coordinates;
        at.map_or((0, 0), |at| (at.latitude_microdegrees, at.longitude_microdegrees))
    };
    let extent = |axis: fn((i32, i32)) -> i32| {
        let values = || persons.iter().map(|person| axis(at(person)));
        i64::from(values().max().unwrap_or(0)) - i64::from(values().min().unwrap_or(0))
    };
    // A degree north is about twice a degree east at these latitudes.
    let north_south = extent(|at| at.0) * 2 >= extent(|at| at.1);
    persons.sort_by_key(|person| (if north_south { at(person).0 } else { at(person).1 }, person.id));
    let left = count / 2;
    let cut = persons.len() * left / count;
    let rest = persons.split_off(cut);
    halve(persons, left, teams);
    halve(rest, count - left, teams);
}
