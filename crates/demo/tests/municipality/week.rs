//! The coming week can be planned: tours can be driven, and there are hands enough in every part of the day.

use std::collections::BTreeMap;

use tillit_demo::Municipality;
use tillit_domain::organisation::UnitKind;
use tillit_domain::visit::Visit;
use tillit_domain::{DayRange, TimeOfDay};
use tillit_planning::rollout::RollOut;
use tillit_planning::shifts::{ShiftSources, starting_placements};
use tillit_planning::staffing::second_part;
use tillit_travel::TravelTimes;

fn visits_of_week(town: &Municipality) -> Vec<Visit> {
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
    roll_out.all_visits(DayRange::days_from(town.date, 7))
}

fn sources(town: &Municipality) -> ShiftSources<'_> {
    ShiftSources {
        rosters: &town.rosters,
        stored: &[],
        base_plans: &town.base_plans,
        workers: &town.workers,
        absences: &town.worker_absences,
    }
}

#[test]
fn the_base_plan_has_a_place_for_nearly_every_visit_and_few_shifts_are_vacant() {
    let town = crate::common::town();
    let visits = visits_of_week(&town);
    let shifts = sources(&town).on(DayRange::days_from(town.date, 7));
    let placed = starting_placements(&visits, &shifts, &town.base_plans);
    assert!(placed.len() * 100 >= visits.len() * 97, "{} of {}", placed.len(), visits.len());
    let vacant = shifts.iter().filter(|shift| shift.worker.is_none()).count();
    assert!((3..=shifts.len() / 8).contains(&vacant), "{vacant} of {}", shifts.len());
}

#[test]
fn visits_and_travel_take_less_than_the_time_at_work_in_each_group_by_day_by_evening_and_at_weekends() {
    let town = crate::common::town();
    let visits = visits_of_week(&town);
    let shifts = sources(&town).on(DayRange::days_from(town.date, 7));
    let place: BTreeMap<_, _> = town.persons.iter().map(|it| (it.id, it.coordinates.unwrap())).collect();
    let placed = starting_placements(&visits, &shifts, &town.base_plans);
    let travel = TravelTimes::default();
    // Work and time at work, in seconds, by group, late or early, weekend or not.
    let mut load: BTreeMap<(String, bool, bool), (i64, i64)> = BTreeMap::new();
    for shift in &shifts {
        let group = town.groups.iter().find(|group| group.id == shift.group).unwrap();
        let weekend = (shift.day - town.date).get_days() >= 5;
        let sums = load.entry((group.name.clone(), shift.start >= TimeOfDay::hm(13, 0), weekend)).or_default();
        if shift.worker.is_some() {
            sums.1 += shift.worked_seconds().0 - (shift.support_start.seconds() + shift.support_end.seconds()).0;
        }
        let mut stops: Vec<(TimeOfDay, &Visit, i64)> = Vec::new();
        for visit in visits.iter().filter(|visit| visit.day == shift.day) {
            let Some(at) = placed.get(&visit.id) else { continue };
            if at.shift == shift.id {
                stops.push((at.start, visit, visit.planned.seconds().0));
            } else if at.second_shift == Some(shift.id) {
                let (after, length) = second_part(visit).unwrap();
                stops.push((at.start.plus(after.seconds()), visit, length.seconds().0));
            }
        }
        stops.sort_by_key(|(start, ..)| *start);
        let mut at = group.office;
        for (_, visit, length) in stops {
            sums.0 += length + travel.between(shift.travel, at, place[&visit.person]).0;
            at = place[&visit.person];
        }
        sums.0 += travel.between(shift.travel, at, group.office).0;
    }
    for ((group, late, weekend), (work, time)) in &load {
        let percent = work * 100 / time;
        let night = town.units.iter().any(|unit| unit.kind == UnitKind::NightPatrol && unit.name == *group);
        let least = if night { 25 } else { 50 };
        assert!((least..=96).contains(&percent), "{group}, late {late}, weekend {weekend}: {percent} %");
    }
}

#[test]
fn every_tour_can_be_driven_within_frames_and_shift() {
    let town = crate::common::town();
    let visits = visits_of_week(&town);
    let travel = TravelTimes::default();
    let place: BTreeMap<_, _> = town.persons.iter().map(|it| (it.id, it.coordinates.unwrap())).collect();
    let by_key: BTreeMap<_, _> = visits.iter().map(|it| ((it.entry, it.occasion, it.day), it)).collect();
    for day in DayRange::days_from(town.date, 7).days() {
        for plan in &town.base_plans {
            let office = town.groups.iter().find(|group| group.id == plan.group).unwrap().office;
            for tour in plan.tours_on(day) {
                let (mut free, mut at) = (tour.start, office);
                for stop in &tour.stops {
                    let Some(visit) = by_key.get(&(Some(stop.entry), stop.occasion, day)) else { continue };
                    let way = travel.between(tillit_domain::worker::TravelMode::Car, at, place[&visit.person]);
                    // Starts are written in whole minutes.
                    assert!(free.plus(way).0 <= stop.start.0 + 120, "{} on {day} at {}", tour.name, stop.start);
                    let second = second_part(visit).is_some();
                    assert!(
                        second || stop.start >= visit.earliest.plus(tillit_domain::Seconds(-60)),
                        "{} on {day}: {} at {} before {}",
                        tour.name,
                        visit.name,
                        stop.start,
                        visit.earliest
                    );
                    let length = second_part(visit).map_or(visit.planned, |(_, length)| length.min(visit.planned));
                    free = stop.start.plus(length.seconds());
                    at = place[&visit.person];
                }
                assert!(free <= tour.end, "{} on {day}", tour.name);
            }
        }
    }
}
