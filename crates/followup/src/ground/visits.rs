//! Visits: what was planned and what was performed, brought together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::Timestamp;
use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::day::Told;
use tillit_domain::day_event::TaskOutcome;
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::order::{Order, OrderLine};
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::quantity::Minutes;
use tillit_domain::registration::Known;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_domain::time::day_of;
use tillit_domain::visit::Visit;
use tillit_domain::worker::{Title, Worker};

use super::lookup::{Lookup, decision_of};
use super::occasion::{Time, line_time};
use super::performed::{Together, together};
use super::plan::Plan;
use super::registered::Registered;
use super::split::split;
use crate::item::{Item, Laid, Performed, Presence, TaskItem, VisitItem, is_care};
use crate::period::Asked;

/// Lays out the visits of the days to keep.
pub(super) fn lay(
    lookup: &Lookup<'_>,
    plans: &[Plan<'_>],
    registered: &[Registered],
    told_of: &BTreeMap<Id<Visit>, Told>,
    asked: Asked,
    keep: DayRange,
    items: &mut Vec<Laid>,
) {
    let days: HashMap<Id<Visit>, Date> = plans.iter().map(|plan| (plan.visit.id, plan.visit.day)).collect();
    let mut of_visit: HashMap<Id<Visit>, Vec<&Registered>> = HashMap::new();
    // Of visits that no plan near has, by the day they began.
    let mut unknown: BTreeMap<(Id<Visit>, Date), Vec<&Registered>> = BTreeMap::new();
    let mut loose: BTreeMap<Id<Person>, Vec<&Registered>> = BTreeMap::new();
    for one in registered {
        if one.withdrawn && one.now.visit.is_none() {
            continue;
        }
        match one.now.visit {
            Some(visit) if days.get(&visit).is_some_and(|day| one.is_near(*day)) => {
                of_visit.entry(visit).or_default().push(one);
            }
            Some(visit) => unknown.entry((visit, day_of(one.now.start))).or_default().push(one),
            None => loose.entry(one.now.person).or_default().push(one),
        }
    }
    for plan in plans {
        let told = of_visit.remove(&plan.visit.id).unwrap_or_default();
        if keep.contains(plan.visit.day) {
            items.push(planned(lookup, plan, &told, told_of.get(&plan.visit.id), asked));
        }
    }
    let clusters = unknown.into_iter().map(|((visit, _), told)| (Some(visit), told));
    let loose = loose.into_values().flat_map(clustered).map(|told| (None, told));
    for (visit, told) in clusters.chain(loose) {
        let Some(day) = told.iter().map(|it| day_of(it.now.start)).min() else { continue };
        if keep.contains(day) {
            items.push(unplanned(lookup, visit, day, &told));
        }
    }
}

/// Registrations at a person's home that no visit is known for: those that touch or overlap are one visit.
fn clustered(mut told: Vec<&Registered>) -> Vec<Vec<&Registered>> {
    told.sort_by_key(|it| (it.now.start, it.now.id));
    let mut clusters: Vec<Vec<&Registered>> = Vec::new();
    let mut reached: Option<Timestamp> = None;
    for one in told {
        let touches = reached.is_some_and(|reached| one.now.start <= reached) && one.interval().is_some();
        match clusters.last_mut() {
            Some(last) if touches => last.push(one),
            _ => clusters.push(vec![one]),
        }
        reached = match one.interval() {
            Some((_, stop)) => Some(reached.filter(|_| touches).map_or(stop, |it| it.max(stop))),
            None => reached.filter(|_| touches),
        };
    }
    clusters
}

fn planned(lookup: &Lookup<'_>, plan: &Plan<'_>, told: &[&Registered], said: Option<&Told>, asked: Asked) -> Laid {
    let visit = plan.visit;
    let (mode, policy) = lookup.steering(lookup.unit(visit.group), visit.day);
    let performed = performed(lookup, visit.person, visit.day, told, policy)
        .or_else(|| told.is_empty().then(|| assumed(lookup, plan, said, mode, policy, asked)).flatten());
    let mut tasks: Vec<Weighed> = visit
        .tasks
        .iter()
        .map(|task| {
            let found = lookup.line(task.line);
            let time = found.map_or(Time::Unstated, |(order, line)| line_time(lookup, order, line, visit.day));
            task_item(lookup, &task.code, task.law, time).of(found)
        })
        .collect();
    fill(lookup, &mut tasks, plan.side.client, performed.as_ref(), told, visit.day);
    outcomes(&mut tasks, said, performed.as_ref());
    delegated(
        lookup,
        &mut tasks,
        performed.as_ref(),
        visit.person,
        [Some(visit.group), Some(visit.home_group)],
        visit.day,
    );
    let is_care_visit = visit.tasks.is_empty() || visit.tasks.iter().any(|task| cares(lookup, &task.code));
    Laid {
        day: visit.day,
        group: Some(visit.home_group),
        filters: lookup.filters(visit.person),
        item: Item::Visit(VisitItem {
            visit: Some(visit.id),
            entry: visit.entry,
            person: visit.person,
            served_by: Some(visit.group),
            away: lookup.is_away(visit.person, visit.day),
            mode,
            policy,
            is_care: is_care_visit,
            tasks: tasks.into_iter().map(|it| it.item).collect(),
            plan: Some(plan.side.clone()),
            performed,
            registrations: count(told),
            electronic: told.iter().any(|it| it.electronic),
            confirmed_at: told.iter().map(|it| it.told_at()).min(),
        }),
    }
}

fn unplanned(lookup: &Lookup<'_>, visit: Option<Id<Visit>>, day: Date, told: &[&Registered]) -> Laid {
    let person = told.first().map(|it| it.now.person);
    let group = person.and_then(|person| lookup.home_group(person, day));
    let (mode, policy) = lookup.steering(group.and_then(|group| lookup.unit(group)), day);
    let performed = person.and_then(|person| performed(lookup, person, day, told, policy));
    let ticked: BTreeSet<&str> = ticks(told);
    let lines = person.map_or(&[][..], |person| lookup.lines_of(person));
    let holding = lines.iter().filter(|(_, line)| line.period.contains(day) && cares(lookup, &line.code));
    let holding: Vec<_> =
        holding.filter(|(_, line)| ticked.is_empty() || ticked.contains(line.code.as_str())).collect();
    let item = |&(order, line): &Line<'_>| {
        task_item(lookup, &line.code, order.law(), line_time(lookup, order, line, day)).of(Some((order, line)))
    };
    let mut tasks: Vec<Weighed> = holding.into_iter().map(item).collect();
    fill(lookup, &mut tasks, Minutes::ZERO, performed.as_ref(), told, day);
    if let Some(person) = person {
        delegated(lookup, &mut tasks, performed.as_ref(), person, [group, None], day);
    }
    Laid {
        day,
        group,
        filters: person.map_or(0, |person| lookup.filters(person)),
        item: Item::Visit(VisitItem {
            visit,
            entry: None,
            person: person.unwrap_or_else(|| Id::derived("nobody", &[])),
            served_by: group,
            away: person.is_some_and(|person| lookup.is_away(person, day)),
            mode,
            policy,
            is_care: ticked.is_empty() || ticked.iter().any(|code| cares(lookup, code)),
            tasks: tasks.into_iter().map(|it| it.item).collect(),
            plan: None,
            performed,
            registrations: count(told),
            electronic: told.iter().any(|it| it.electronic),
            confirmed_at: told.iter().map(|it| it.told_at()).min(),
        }),
    }
}

fn count(told: &[&Registered]) -> u32 {
    u32::try_from(told.len()).unwrap_or(u32::MAX)
}

fn cares(lookup: &Lookup<'_>, code: &str) -> bool {
    lookup.code(code).is_none_or(|code| is_care(code.category))
}

fn ticks<'t>(told: &[&'t Registered]) -> BTreeSet<&'t str> {
    told.iter().flat_map(|it| &it.now.tasks_done).map(String::as_str).collect()
}

fn performed(
    lookup: &Lookup<'_>,
    person: Id<Person>,
    day: Date,
    told: &[&Registered],
    policy: RegistrationPolicy,
) -> Option<Performed> {
    let Together { known, client, staff, start, workers, overlapping } = together(told, policy)?;
    let workers = workers.into_iter().map(|worker| presence(lookup, person, day, worker)).collect();
    let (client, staff, start) = (Some(client), Some(staff), Some(start));
    Some(Performed { known, client, staff, start, workers, together: overlapping })
}

/// As planned, where the unit only tells exceptions; a state of its own, without clock times (metrics §0). A visit told as not
/// made is not assumed, and one told as longer or shorter is known by that word.
fn assumed(
    lookup: &Lookup<'_>,
    plan: &Plan<'_>,
    said: Option<&Told>,
    mode: SteeringMode,
    policy: RegistrationPolicy,
    asked: Asked,
) -> Option<Performed> {
    let over = plan.visit.day <= asked.last_over();
    if policy == RegistrationPolicy::Tag
        || plan.staffed.is_empty()
        || !over
        || said.is_some_and(|it| it.not_made().is_some())
    {
        return None;
    }
    let longer = said.and_then(Told::longer);
    // Nobody's visit becomes shorter than nothing.
    let minutes =
        |it: Minutes| (mode != SteeringMode::None).then(|| (it + longer.unwrap_or(Minutes::ZERO)).max(Minutes::ZERO));
    let workers = plan.staffed.iter().map(|(worker, _)| presence(lookup, plan.visit.person, plan.visit.day, *worker));
    Some(Performed {
        known: if longer.is_some() { Known::Stated } else { Known::Assumed },
        client: minutes(plan.side.client),
        staff: minutes(plan.side.staff),
        start: None,
        workers: workers.collect(),
        together: plan.staffed.len() > 1,
    })
}

fn presence(lookup: &Lookup<'_>, person: Id<Person>, day: Date, worker: Id<Worker>) -> Presence {
    let contact = lookup.contact_worker(person, day);
    let team = contact.map(|contact| lookup.teams(contact)).filter(|teams| !teams.is_empty());
    Presence {
        worker,
        home_care: lookup.worker(worker).is_none_or(|it| it.title != Title::Nurse),
        contact: contact == Some(worker),
        own_team: team.map(|teams| lookup.teams(worker).iter().any(|team| teams.contains(team))),
    }
}

/// A task and what it weighs when a visit's minutes are shared.
struct Weighed {
    item: TaskItem,
    weight: Option<Minutes>,
}

type Line<'a> = (&'a Order, &'a OrderLine);

fn task_item(lookup: &Lookup<'_>, code: &str, law: Law, time: Time) -> Weighed {
    let each = if let Time::Each(each) = time { Some(each) } else { None };
    Weighed {
        item: TaskItem {
            line: None,
            decision: None,
            code: lookup.shared(code),
            law,
            each,
            timed: time != Time::Unstated,
            planned: Minutes::ZERO,
            performed: Minutes::ZERO,
            done: None,
            delegated: None,
        },
        weight: each,
    }
}

impl Weighed {
    fn of(mut self, found: Option<Line<'_>>) -> Self {
        if let Some((order, line)) = found {
            self.item.line = Some(line.id);
            self.item.decision = decision_of(order);
        }
        self
    }
}

/// Shares the visit's minutes and says what was done. Where nothing is ticked, the visit is taken as whole.
fn fill(
    lookup: &Lookup<'_>,
    tasks: &mut [Weighed],
    planned: Minutes,
    performed: Option<&Performed>,
    told: &[&Registered],
    day: Date,
) {
    let weights: Vec<Option<Minutes>> = tasks
        .iter()
        .map(|task| {
            let level = task.item.line.and_then(|line| lookup.line(line)).map(|(_, line)| line.level);
            let standard = || lookup.code(&task.item.code)?.standard_time(level?, day);
            task.weight.or_else(standard)
        })
        .collect();
    let client = performed.and_then(|it| it.client).unwrap_or(Minutes::ZERO);
    let shares = split(planned, &weights).into_iter().zip(split(client, &weights));
    let ticked = ticks(told);
    let happened = performed.is_some() || !told.is_empty();
    for (task, (planned, performed)) in tasks.iter_mut().zip(shares) {
        (task.item.planned, task.item.performed) = (planned, performed);
        task.item.done = happened.then(|| ticked.is_empty() || ticked.contains(&*task.item.code));
    }
}

/// What workers said of tasks says more than ticks on a registration. One exchanged with the person is a need met another way.
fn outcomes(tasks: &mut [Weighed], said: Option<&Told>, performed: Option<&Performed>) {
    let Some(said) = said.filter(|_| performed.is_some()) else { return };
    for task in tasks {
        if let Some(outcome) = said.tasks.get(&*task.item.code) {
            task.item.done = Some(matches!(outcome, TaskOutcome::Done | TaskOutcome::Exchanged));
        }
    }
}

fn delegated(
    lookup: &Lookup<'_>,
    tasks: &mut [Weighed],
    performed: Option<&Performed>,
    person: Id<Person>,
    groups: [Option<Id<Group>>; 2],
    day: Date,
) {
    let Some(performed) = performed.filter(|it| it.known != Known::Assumed) else { return };
    for task in tasks.iter_mut().filter(|task| task.item.done == Some(true)) {
        let Some(kind) = lookup.code(&task.item.code).and_then(|code| code.delegation) else { continue };
        let may = |worker: Id<Worker>| {
            lookup.worker(worker).is_some_and(|it| it.title == Title::Nurse)
                || groups
                    .iter()
                    .flatten()
                    .filter_map(|group| lookup.unit(*group))
                    .any(|unit| lookup.delegations(worker).iter().any(|it| it.allows(kind, person, unit, day)))
        };
        task.item.delegated = Some(performed.workers.iter().any(|it| may(it.worker)));
    }
}
