//! The history is such as offices and phones would have it: faults in their shares, rules kept, causes unwritten.

use std::collections::{BTreeMap, BTreeSet};

use tillit_demo::{HistoryMonth, Municipality};
use tillit_domain::TimeOfDay;
use tillit_domain::facts::{Fault, faults_of_worker};
use tillit_domain::registration::Method;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode, steering_on};
use tillit_domain::visit::{CancelCause, PlannedState};

fn months(town: &Municipality) -> Vec<HistoryMonth> {
    town.history().collect()
}

#[test]
fn it_ends_the_day_before_today_and_every_visit_is_published_once() {
    let town = crate::common::town();
    let months = months(&town);
    assert_eq!(months.last().unwrap().days.to, Some(town.date.yesterday().unwrap()));
    assert!(months.windows(2).all(|pair| pair[0].days.to.unwrap().tomorrow().unwrap() == pair[1].days.from));
    let mut seen = BTreeSet::new();
    for published in months.iter().flat_map(|month| &month.visits) {
        assert!(seen.insert(published.visit.visit.id));
        assert_eq!(published.visit.revision, 1);
        assert!(published.visit.visit.day < town.date);
    }
    assert!(seen.len() > 42 * 400, "{}", seen.len());
}

#[test]
fn registrations_have_the_faults_of_real_ones_in_their_shares() {
    let town = crate::common::town();
    let months = months(&town);
    let mut registrations: Vec<_> =
        months.iter().flat_map(|month| &month.registrations).map(|told| told.registration.clone()).collect();
    registrations.sort_by_key(|registration| (registration.worker, registration.start));
    let mut counted: BTreeMap<Option<Fault>, usize> = BTreeMap::new();
    for of_worker in registrations.chunk_by(|a, b| a.worker == b.worker) {
        for fault in faults_of_worker(of_worker) {
            *counted.entry(fault).or_default() += 1;
        }
    }
    let permille = |fault| counted.get(&Some(fault)).copied().unwrap_or(0) * 1000 / registrations.len();
    assert!((14..=27).contains(&permille(Fault::MissingStop)), "{counted:?}");
    assert!((3..=8).contains(&permille(Fault::Overlong)), "{counted:?}");
    assert!((5..=18).contains(&permille(Fault::Overlap)), "{counted:?}");
    let tagged = registrations.iter().filter(|registration| registration.method == Method::Tag).count();
    assert!(tagged * 100 > registrations.len() * 75);
    assert!(months.iter().any(|month| !month.corrections.is_empty()));
}

#[test]
fn about_two_in_a_hundred_visits_were_never_registered_where_everyone_tags() {
    let town = crate::common::town();
    let months = months(&town);
    let told: BTreeSet<_> =
        months.iter().flat_map(|month| &month.registrations).filter_map(|told| told.registration.visit).collect();
    let (mut made, mut missing) = (0, 0);
    for published in months.iter().flat_map(|month| &month.visits) {
        let visit = &published.visit.visit;
        let unit = town.groups.iter().find(|group| group.id == visit.group).unwrap().unit;
        let policy = steering_on(&town.steering_decisions, unit, visit.day).unwrap().policy;
        let two = published.visit.workers().len() == 2;
        let yesterday = visit.day == town.date.yesterday().unwrap();
        if published.visit.workers().is_empty() || policy != RegistrationPolicy::Tag || two || yesterday {
            continue;
        }
        made += 1;
        missing += usize::from(!told.contains(&visit.id));
    }
    assert!((14..=27).contains(&(missing * 1000 / made)), "{missing} of {made}");
}

#[test]
fn whoever_came_had_the_delegation_and_was_at_work() {
    let town = crate::common::town();
    let tasks: BTreeMap<_, _> =
        town.service_codes.iter().filter_map(|code| Some((code.code.as_str(), code.delegation?))).collect();
    for month in town.history() {
        let shifts: BTreeMap<_, _> = month.shifts.iter().map(|shift| (shift.id, shift)).collect();
        for published in &month.visits {
            let PlannedState::Staffed { start, worker, shift, .. } = &published.visit.state else { continue };
            let visit = &published.visit.visit;
            let shift = shifts[&shift.unwrap()];
            assert_eq!(shift.worker, Some(*worker));
            // Early shifts may be worked over by forty minutes rather than leave a visit out.
            let over = tillit_domain::Minutes(if shift.end <= TimeOfDay::hm(17, 0) { 40 } else { 0 });
            assert!(shift.start <= *start && *start < shift.end.plus(over.seconds()), "{} {start}", visit.name);
            let person = town.persons.iter().find(|person| person.id == visit.person).unwrap();
            assert!(person.may_be_visited_by(*worker));
            let unit = town.groups.iter().find(|group| group.id == visit.home_group).unwrap().unit;
            for task in visit.tasks.iter().filter_map(|task| tasks.get(task.code.as_str())) {
                let mut given = town.delegations.iter().filter(|given| given.worker == *worker);
                assert!(given.any(|given| given.allows(*task, visit.person, unit, visit.day)), "{task:?}");
            }
        }
    }
}

#[test]
fn few_visits_are_left_out_and_hospital_stays_cancel_theirs() {
    let town = crate::common::town();
    let months = months(&town);
    let states: Vec<_> =
        months.iter().flat_map(|month| &month.visits).map(|published| &published.visit.state).collect();
    let share =
        |wanted: &dyn Fn(&PlannedState) -> bool| states.iter().filter(|s| wanted(s)).count() * 1000 / states.len();
    let left_out = share(&|state| {
        matches!(state, PlannedState::Unstaffed | PlannedState::Cancelled { cause: CancelCause::Provider })
    });
    assert!((1..=25).contains(&left_out), "{left_out} in a thousand");
    assert!(share(&|state| matches!(state, PlannedState::Cancelled { cause: CancelCause::Hospital })) >= 1);
    assert!(share(&|state| matches!(state, PlannedState::Staffed { .. })) > 950);
}

#[test]
fn without_steering_by_minutes_nothing_is_ordered_in_minutes_and_exceptions_alone_are_told() {
    let town = crate::common::town();
    let month = town.history().next().unwrap();
    let none = town.groups.iter().find(|group| {
        steering_on(&town.steering_decisions, group.unit, town.date).is_some_and(|it| it.mode == SteeringMode::None)
    });
    let group = none.unwrap().id;
    let of_group: Vec<_> = month.visits.iter().filter(|published| published.visit.visit.group == group).collect();
    assert!(of_group.len() > 500);
    assert!(of_group.iter().all(|published| published.visit.visit.ordered.is_none()));
    let visits: BTreeSet<_> = of_group.iter().map(|published| published.visit.visit.id).collect();
    let told: Vec<_> = month
        .registrations
        .iter()
        .filter(|told| told.registration.visit.is_some_and(|id| visits.contains(&id)))
        .collect();
    assert!(told.len() * 3 < visits.len(), "{} told of {}", told.len(), visits.len());
    assert!(told.iter().all(|told| told.registration.method == Method::Manual));
}

#[test]
fn at_one_dwelling_registrations_repeat_to_the_second_for_whoever_looks_at_how_registering_is_done() {
    let town = crate::common::town();
    let months = months(&town);
    let all = months.iter().flat_map(|month| &month.registrations).map(|it| &it.registration);
    let mut lengths: BTreeMap<_, BTreeMap<i64, usize>> = BTreeMap::new();
    for told in all.filter(|it| it.method == Method::Tag) {
        if let Some(stop) = told.stop {
            *lengths.entry(told.person).or_default().entry(stop.as_second() - told.start.as_second()).or_default() += 1;
        }
    }
    let repeats = |of: &BTreeMap<i64, usize>| {
        let (all, most) = (of.values().sum::<usize>(), of.values().max().copied().unwrap_or(0));
        all >= 10 && most * 100 > all * 30
    };
    assert_eq!(lengths.values().filter(|of| repeats(of)).count(), 1);
}
