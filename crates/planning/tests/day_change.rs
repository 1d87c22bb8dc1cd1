//! What a worker's own change of the day leads to: the others give way only as far as they must, and what must not be is found.

mod made_up;

use std::collections::BTreeSet;

use made_up::*;
use tillit_domain::care_plan::Staffing;
use tillit_domain::freedom::Obstacle;
use tillit_domain::id::Id;
use tillit_domain::time::{DayRange, TimeOfDay};
use tillit_domain::visit::{Placement, Visit};
use tillit_planning::day_change::{Laid, effect, given, moved, reordered, shift_of, swapped};
use tillit_planning::{PlanningInput, breaks};

/// Aisha has Alma, Bertil and Cilla in the morning and Dora after lunch; Bo has Elsa.
fn monday() -> PlanningInput {
    let mut input = empty_input(DayRange::day(MONDAY));
    input.persons = [("Alma", 500), ("Bertil", 900), ("Cilla", 1500), ("Dora", 700), ("Elsa", 600)]
        .map(|(n, m)| person(n, m))
        .into();
    input.workers = ["Aisha", "Bo"].map(worker).into();
    input.shifts = vec![shift("Aisha", MONDAY, hm(7, 0), hm(16, 0)), shift("Bo", MONDAY, hm(7, 0), hm(16, 0))];
    input.draft = vec![
        placed(visit("alma", "Alma", "OMV", 30, (hm(7, 0), hm(10, 0))), "Aisha", hm(7, 30)),
        placed(visit("bertil", "Bertil", "OMV", 30, (hm(7, 0), hm(10, 0))), "Aisha", hm(8, 30)),
        placed(visit("cilla", "Cilla", "OMV", 45, (hm(8, 0), hm(12, 0))), "Aisha", hm(9, 30)),
        placed(visit("dora", "Dora", "OMV", 30, (hm(13, 0), hm(15, 0))), "Aisha", hm(13, 30)),
        placed(visit("elsa", "Elsa", "OMV", 30, (hm(7, 0), hm(10, 0))), "Bo", hm(8, 0)),
    ];
    let all: Vec<_> = input.shifts.iter().map(|it| it.id).collect();
    input.breaks = breaks::lay_out(&input, &all);
    input
}

fn start(laid: &Laid, name: &str) -> TimeOfDay {
    laid[&id(name)].start
}

fn of_aisha(input: &PlanningInput, order: &[&str]) -> Laid {
    let order: Vec<Id<Visit>> = order.iter().map(|name| id(name)).collect();
    reordered(input, &input.shifts[0], &order, &BTreeSet::new())
}

#[test]
fn two_visits_that_change_places_take_each_others_time_and_nobody_else_moves() {
    let input = monday();
    let laid = of_aisha(&input, &["bertil", "alma", "cilla", "dora"]);
    assert_eq!((start(&laid, "bertil"), start(&laid, "alma")), (hm(7, 30), hm(8, 30)));
    let told = effect(&input, &laid);
    assert_eq!(told.laid.keys().copied().collect::<BTreeSet<_>>(), BTreeSet::from([id("alma"), id("bertil")]));
    assert_eq!(told.obstacles(), []);
}

#[test]
fn whatever_the_order_nobody_is_visited_before_the_earliest_and_no_two_at_once() {
    let input = monday();
    let names = ["alma", "bertil", "cilla", "dora"];
    for a in 0..4 {
        for b in (0..4).filter(|it| *it != a) {
            for c in (0..4).filter(|it| *it != a && *it != b) {
                let order = [a, b, c, 6 - a - b - c].map(|at| names[at]);
                let laid = of_aisha(&input, &order);
                for draft in input.draft.iter().take(4) {
                    assert!(laid[&draft.visit.id].start >= draft.visit.earliest, "{order:?}");
                }
                let against = effect(&input, &laid).obstacles();
                assert!(!against.contains(&Obstacle::TooTight), "{order:?}: {against:?}");
                let starts: Vec<TimeOfDay> = order.iter().map(|name| start(&laid, name)).collect();
                assert!(starts.is_sorted(), "{order:?}: {starts:?}");
            }
        }
    }
}

#[test]
fn an_order_that_makes_somebody_wait_past_the_frame_says_so() {
    let input = monday();
    let laid = of_aisha(&input, &["dora", "alma", "bertil", "cilla"]);
    assert!(effect(&input, &laid).obstacles().contains(&Obstacle::FrameLeft));
}

#[test]
fn what_has_begun_stays_at_its_time_whatever_is_wished() {
    let input = monday();
    let order: Vec<Id<Visit>> = ["bertil", "alma", "cilla", "dora"].map(id).into();
    let laid = reordered(&input, &input.shifts[0], &order, &BTreeSet::from([id("alma")]));
    assert_eq!(start(&laid, "alma"), hm(7, 30));
}

#[test]
fn a_visit_moved_later_pushes_those_behind_it_no_further_than_the_way_asks() {
    let input = monday();
    let laid = moved(&input, &input.shifts[0], id("alma"), hm(8, 15), &BTreeSet::new());
    let told = effect(&input, &laid);
    assert_eq!(start(&laid, "alma"), hm(8, 15));
    assert!(start(&laid, "bertil") > hm(8, 45) && start(&laid, "bertil") <= hm(9, 0), "{:?}", start(&laid, "bertil"));
    assert!(!told.laid.contains_key(&id("dora")), "after lunch nothing changes");
    assert_eq!(told.obstacles(), []);
}

#[test]
fn a_clock_time_that_matters_and_a_break_are_found() {
    let mut input = monday();
    input.draft[0].visit.time_critical = true;
    input.draft[0].visit.latest = hm(7, 45);
    let laid = moved(&input, &input.shifts[0], id("alma"), hm(8, 15), &BTreeSet::new());
    assert!(effect(&input, &laid).obstacles().contains(&Obstacle::TimeCritical));
    let laid = Laid::from([(id("cilla"), Placement { start: hm(22, 0), ..placement(&input, "cilla") })]);
    assert!(effect(&input, &laid).obstacles().contains(&Obstacle::OutsideShift));
}

fn placement(input: &PlanningInput, name: &str) -> Placement {
    input.draft.iter().find(|it| it.visit.id == id(name)).and_then(|it| it.placement.clone()).unwrap()
}

#[test]
fn a_visit_given_to_a_colleague_lies_where_the_colleague_has_room_near_its_time() {
    let input = monday();
    let to_bo = given(&input, id("alma"), &input.shifts[1]).unwrap();
    assert_eq!(to_bo.shift, input.shifts[1].id);
    let told = effect(&input, &Laid::from([(id("alma"), to_bo.clone())]));
    assert_eq!(told.obstacles(), [], "{to_bo:?}");
    // Two who come together come at the same time, whatever else would be better.
    let mut two = monday();
    two.draft[0].visit.staffing = Staffing::Two;
    if let Some(lies) = &mut two.draft[0].placement {
        lies.second_shift = Some(two.shifts[1].id);
    }
    assert_eq!(given(&two, id("alma"), &two.shifts[0]).unwrap().start, hm(7, 30));
}

#[test]
fn a_swap_gives_each_the_others_shift() {
    let input = monday();
    let [aisha, bo] = [&input.shifts[0], &input.shifts[1]];
    let laid = swapped(&input, (id("alma"), aisha), (id("elsa"), bo));
    assert_eq!((laid[&id("alma")].shift, laid[&id("elsa")].shift), (bo.id, aisha.id));
    assert_eq!(effect(&input, &laid).obstacles(), []);
}

#[test]
fn a_colleague_is_found_by_the_shift_about_the_visits_time_and_not_by_one_that_is_over() {
    let mut input = monday();
    input.shifts[1].end = hm(7, 30);
    let visit = input.draft[3].visit.clone();
    assert!(shift_of(&input, id("Bo"), &visit, Some(hm(13, 30))).is_none());
    assert_eq!(shift_of(&input, id("Aisha"), &visit, Some(hm(13, 30))).map(|it| it.id), Some(input.shifts[0].id));
}
