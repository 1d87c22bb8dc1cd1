//! Prints what the made-up municipality holds, how long it takes to make, and how full the coming week is:
//! `cargo run --release -p tillit-demo --example measure`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use tillit_demo::{DemoOptions, Municipality, municipality};
use tillit_domain::care_plan::Staffing;
use tillit_domain::facts::faults_of_worker;
use tillit_domain::organisation::Group;
use tillit_domain::population::{PopulationFilter, population};
use tillit_domain::shift::Shift;
use tillit_domain::visit::{PlannedState, Visit};
use tillit_domain::{DayRange, TimeOfDay};
use tillit_planning::rollout::RollOut;
use tillit_planning::shifts::{ShiftSources, starting_placements};
use tillit_travel::TravelTimes;

fn main() {
    let started = now();
    let town = municipality(&DemoOptions::default());
    println!("records: {:.2} s", since(started).as_secs_f64());
    println!(
        "persons {} decisions {} orders {} care plans {} absences {} technology {} workers {} worker absences {} delegations {}",
        town.persons.len(),
        town.decisions.len(),
        town.orders.len(),
        town.care_plans.len(),
        town.person_absences.len(),
        town.technology.len(),
        town.workers.len(),
        town.worker_absences.len(),
        town.delegations.len(),
    );
    for filter in PopulationFilter::ALL {
        let count = |days: i32| {
            let day = town.date.saturating_sub(jiff::ToSpan::days(i64::from(days)));
            population(filter, town.population_facts(), day).len()
        };
        println!(
            "{}: census {} year before {} start {} today {}",
            filter.name(),
            count(7),
            count(372),
            count(540),
            count(0)
        );
    }
    coming_week(&town);
    history(&town);
}

fn coming_week(town: &Municipality) {
    let week = DayRange::days_from(town.date, 7);
    let roll_out = RollOut {
        units: &town.units,
        groups: &town.groups,
        steering: &town.steering_decisions,
        catalogue: &town.service_codes,
        persons: &town.persons,
        care_plans: &town.care_plans,
        orders: &town.orders,
        absences: &town.person_absences,
        technology: &town.technology,
    };
    let sources = ShiftSources {
        rosters: &town.rosters,
        stored: &[],
        base_plans: &town.base_plans,
        workers: &town.workers,
        absences: &town.worker_absences,
    };
    for group in &town.groups {
        let visits = roll_out.visits(group.id, week);
        let shifts = sources.of_group(group.id, week);
        let placed = starting_placements(&visits, &shifts, &town.base_plans);
        let staffed: Vec<_> = shifts.iter().filter(|shift| shift.worker.is_some()).cloned().collect();
        let placed_staffed = starting_placements(&visits, &staffed, &town.base_plans);
        println!(
            "{}: visits {} on tours {} with worker {} shifts {} vacant {}",
            group.name,
            visits.len(),
            placed.len(),
            placed_staffed.len(),
            shifts.len(),
            shifts.len() - staffed.len(),
        );
        let rostered: usize = town
            .rosters
            .iter()
            .filter(|roster| roster.group == group.id)
            .map(|roster| roster.roll_out(week).iter().filter(|shift| shift.worker.is_none()).count())
            .sum();
        println!("   vacant in the roster itself: {rostered}");
        fill_of_tours(town, group, &visits, &shifts);
        for (days, name) in [((0, 4), "mon-fri"), ((5, 6), "sat-sun")] {
            let mut line = format!("   {name}:");
            for (from, to) in [(7, 11), (11, 14), (14, 17), (17, 22), (22, 31)] {
                let (from, to) = (TimeOfDay::hm(from, 0), TimeOfDay::hm(to, 0));
                let inside = |day: jiff::civil::Date| (days.0..=days.1).contains(&(day - town.date).get_days());
                let work: i64 = visits.iter().filter(|v| inside(v.day)).map(|v| share(v, from, to)).sum();
                let have: i64 = staffed.iter().filter(|s| inside(s.day)).map(|s| available(s, from, to)).sum();
                line += &format!(" {from}-{to} {}/{} = {} %", work, have, if have > 0 { work * 100 / have } else { 0 });
            }
            println!("{line}");
        }
    }
}

/// Minutes of visits, of travel and at work, and how many shifts.
type Sums = (i64, i64, i64, usize);

/// How full the tours are with visits and real travel, by the hour their shifts begin and part of the week.
fn fill_of_tours(town: &Municipality, group: &Group, visits: &[Visit], shifts: &[Shift]) {
    let travel = TravelTimes::default();
    let by_key: BTreeMap<_, _> = visits.iter().map(|v| ((v.entry, v.occasion, v.day), v)).collect();
    let place: BTreeMap<_, _> = town.persons.iter().map(|p| (p.id, p.coordinates.unwrap_or(group.office))).collect();
    let tours: BTreeMap<_, _> = town.base_plans.iter().flat_map(|p| &p.tours).map(|t| (t.id, t)).collect();
    let mut fill: BTreeMap<(bool, TimeOfDay, TimeOfDay), Sums> = BTreeMap::new();
    for shift in shifts {
        let Some(tour) = shift.tour.and_then(|tour| tours.get(&tour)) else { continue };
        let (mut at, mut work, mut way) = (group.office, 0, 0);
        for stop in &tour.stops {
            let Some(visit) = by_key.get(&(Some(stop.entry), stop.occasion, shift.day)) else { continue };
            let to = place[&visit.person];
            way += travel.between(shift.travel, at, to).0;
            work += visit.planned.0;
            at = to;
        }
        way += travel.between(shift.travel, at, group.office).0;
        let weekend = (shift.day - town.date).get_days() >= 5;
        let sums = fill.entry((weekend, shift.start, shift.end)).or_default();
        sums.0 += work;
        sums.1 += way / 60;
        sums.2 += shift.worked_seconds().0 / 60 - shift.support_start.0 - shift.support_end.0;
        sums.3 += 1;
    }
    for ((weekend, start, end), (work, way, have, count)) in fill {
        let part = if weekend { "sat-sun" } else { "mon-fri" };
        println!(
            "   {part} {start}-{end}: {count} shifts, visits {} % travel {} %",
            work * 100 / have,
            way * 100 / have
        );
    }
}

/// Minutes of a visit, with six of travel, that fall in a band when its start is spread evenly over its window.
fn share(visit: &Visit, from: TimeOfDay, to: TimeOfDay) -> i64 {
    let second = match visit.staffing {
        Staffing::One => 0,
        Staffing::Two => visit.planned.0 + 6,
        Staffing::TwoForPart { length, .. } => length.0 + 6,
    };
    let minutes = visit.planned.0 + 6 + second;
    let window = i64::from(visit.latest.0 - visit.earliest.0).max(60);
    let inside = i64::from(visit.latest.0.max(visit.earliest.0 + 60).min(to.0) - visit.earliest.0.max(from.0)).max(0);
    minutes * inside / window
}

fn available(shift: &Shift, from: TimeOfDay, to: TimeOfDay) -> i64 {
    let begins = shift.start.plus(shift.support_start.seconds()).0.max(from.0);
    let ends = shift.end.plus(-shift.support_end.seconds()).0.min(to.0);
    let rest = shift.breaks.iter().filter(|b| b.earliest >= from && b.earliest < to).map(|b| b.length.0).sum::<i64>();
    (i64::from(ends - begins) / 60 - rest).max(0)
}

fn history(town: &Municipality) {
    let started = now();
    let (mut visits, mut shifts, mut vacant, mut registrations, mut corrections) = (0, 0, 0, 0, 0);
    let mut states: BTreeMap<String, usize> = BTreeMap::new();
    let mut methods: BTreeMap<String, usize> = BTreeMap::new();
    let mut faults: BTreeMap<String, usize> = BTreeMap::new();
    let (mut planned, mut performed) = (0, 0);
    for month in town.history() {
        visits += month.visits.len();
        shifts += month.shifts.len();
        vacant += month.shifts.iter().filter(|shift| shift.worker.is_none()).count();
        registrations += month.registrations.len();
        corrections += month.corrections.len();
        for visit in &month.visits {
            let state = match visit.visit.state {
                PlannedState::Staffed { .. } => "staffed".into(),
                PlannedState::Unstaffed => "unstaffed".into(),
                PlannedState::Cancelled { cause } => format!("cancelled {cause:?}"),
            };
            *states.entry(state).or_default() += 1;
            planned += visit.visit.visit.planned.0;
        }
        let mut by_worker: Vec<_> = month.registrations.iter().map(|told| told.registration.clone()).collect();
        by_worker.sort_by_key(|r| (r.worker, r.start));
        for of_worker in by_worker.chunk_by(|a, b| a.worker == b.worker) {
            for (registration, fault) in of_worker.iter().zip(faults_of_worker(of_worker)) {
                *methods.entry(format!("{:?}", registration.method)).or_default() += 1;
                *faults.entry(fault.map_or("sound".into(), |fault| format!("{fault:?}"))).or_default() += 1;
                performed += if fault.is_none() { registration.minutes().map_or(0, |m| m.0) } else { 0 };
            }
        }
    }
    println!("history: {:.2} s", since(started).as_secs_f64());
    println!("visits {visits} shifts {shifts} vacant {vacant} registrations {registrations} corrections {corrections}");
    println!("{states:?}\n{methods:?}\n{faults:?}\nplanned h {} performed h {}", planned / 60, performed / 60);
}

#[expect(clippy::disallowed_methods, reason = "an example that measures may look at the clock")]
fn now() -> Instant {
    Instant::now()
}

fn since(started: Instant) -> Duration {
    now() - started
}
