//! Each hard rule: a plan that keeps it passes, and the same plan with that rule broken is caught by name.

mod small;

use small::{by_two, gap, line, min, placed, plan, rest, second, shift, stop, visit};
use tillit_solver::problem::{Allowed, LinkIx, Lock, Problem, SecondWorker, ShiftIx, VacantUse, VisitIx, WorkerIx};
use tillit_solver::{Solution, Violation, check};

/// One worker, one visit at place 5, from minute 20 to 40.
fn one() -> Problem {
    let mut problem = line(1, 100);
    problem.visits = vec![visit(5, 20, 40)];
    problem
}

fn passes(problem: &Problem, solution: &Solution) {
    assert_eq!(check(problem, solution), []);
}

fn breaks(problem: &Problem, solution: &Solution, violation: Violation) {
    assert_eq!(check(problem, solution), [violation]);
}

const S0: ShiftIx = ShiftIx(0);
const S1: ShiftIx = ShiftIx(1);
const V0: VisitIx = VisitIx(0);
const V1: VisitIx = VisitIx(1);

#[test]
fn a_plan_has_a_route_per_shift() {
    let problem = one();
    breaks(&problem, &Solution::default(), Violation::RouteCount);
}

#[test]
fn a_plan_names_only_visits_of_the_problem() {
    let problem = one();
    let stray = plan(&problem, vec![vec![stop(7, 20)]]);
    breaks(&problem, &stray, Violation::Unknown { shift: Some(S0) });
}

#[test]
fn a_visit_starts_in_its_hard_window() {
    let problem = one();
    passes(&problem, &plan(&problem, vec![vec![stop(0, 40)]]));
    breaks(&problem, &plan(&problem, vec![vec![stop(0, 42)]]), Violation::Window { visit: V0, seconds: min(2) });
    breaks(&problem, &plan(&problem, vec![vec![stop(0, 19)]]), Violation::Window { visit: V0, seconds: min(1) });
}

#[test]
fn the_first_stop_is_reached_from_the_start_place_after_shift_start() {
    let mut problem = one();
    problem.shifts[0].start = min(15);
    passes(&problem, &plan(&problem, vec![vec![stop(0, 20)]]));
    problem.shifts[0].start = min(16);
    breaks(&problem, &plan(&problem, vec![vec![stop(0, 20)]]), Violation::BeforeShift { shift: S0, visit: V0 });
}

#[test]
fn the_worker_is_back_by_shift_end() {
    let mut problem = one();
    problem.shifts[0].end = min(35);
    passes(&problem, &plan(&problem, vec![vec![stop(0, 20)]]));
    let late = plan(&problem, vec![vec![stop(0, 23)]]);
    breaks(&problem, &late, Violation::AfterShift { shift: S0, visit: V0, seconds: min(3) });
}

#[test]
fn a_closed_vacant_shift_stays_empty_and_an_open_one_is_used() {
    let mut problem = one();
    problem.shifts[0] = shift(None, 0, 100);
    let used = plan(&problem, vec![vec![stop(0, 20)]]);
    breaks(&problem, &used, Violation::ShiftClosed { shift: S0 });
    problem.shifts[0].vacant_use = VacantUse::Open;
    passes(&problem, &used);
}

#[test]
fn there_is_time_to_travel_between_stops() {
    let mut problem = one();
    problem.visits.push(visit(9, 0, 90));
    passes(&problem, &plan(&problem, vec![vec![stop(0, 20), stop(1, 34)]]));
    let rushed = plan(&problem, vec![vec![stop(0, 20), stop(1, 33)]]);
    breaks(&problem, &rushed, Violation::Travel { shift: S0, visit: V1, seconds: min(1) });
}

#[test]
fn stops_do_not_overlap() {
    let mut problem = one();
    problem.visits.push(visit(5, 0, 90));
    passes(&problem, &plan(&problem, vec![vec![stop(0, 20), stop(1, 30)]]));
    let overlapping = plan(&problem, vec![vec![stop(0, 20), stop(1, 29)]]);
    assert!(check(&problem, &overlapping).contains(&Violation::Overlap { shift: S0, visit: V1 }));
}

#[test]
fn one_worker_is_not_in_two_shifts_at_once() {
    let mut problem = line(1, 100);
    problem.shifts.push(shift(Some(0), 0, 100));
    problem.visits = vec![visit(5, 0, 90), visit(5, 0, 90)];
    passes(&problem, &plan(&problem, vec![vec![stop(0, 20)], vec![stop(1, 30)]]));
    let twice = plan(&problem, vec![vec![stop(0, 20)], vec![stop(1, 25)]]);
    breaks(&problem, &twice, Violation::Overlap { shift: S1, visit: V1 });
}

#[test]
fn only_allowed_workers_do_a_visit() {
    let mut problem = line(2, 100);
    problem.visits = vec![visit(5, 20, 40)];
    problem.visits[0].allowed = Allowed::Only(vec![WorkerIx(1)]);
    passes(&problem, &plan(&problem, vec![vec![], vec![stop(0, 20)]]));
    let wrong = plan(&problem, vec![vec![stop(0, 20)]]);
    breaks(&problem, &wrong, Violation::NotAllowed { shift: S0, visit: V0 });
}

#[test]
fn the_second_worker_may_have_a_list_of_its_own() {
    let mut problem = line(2, 100);
    problem.visits = vec![by_two(visit(5, 20, 40))];
    problem.visits[0].allowed = Allowed::Only(vec![WorkerIx(0)]);
    let both = plan(&problem, vec![vec![stop(0, 20)], vec![second(0, 20)]]);
    breaks(&problem, &both, Violation::NotAllowed { shift: S1, visit: V0 });
    problem.visits[0].second = problem.visits[0]
        .second
        .take()
        .map(|second| SecondWorker { allowed: Some(Allowed::Only(vec![WorkerIx(1)])), ..second });
    passes(&problem, &both);
}

#[test]
fn a_visit_by_two_has_two_different_workers_who_start_together() {
    let mut problem = line(2, 100);
    problem.shifts.push(shift(Some(0), 100, 200));
    problem.visits = vec![by_two(visit(5, 20, 40))];
    passes(&problem, &plan(&problem, vec![vec![stop(0, 20)], vec![second(0, 20)]]));
    breaks(&problem, &plan(&problem, vec![vec![stop(0, 20)]]), Violation::WorkerLacking { visit: V0 });
    breaks(&problem, &plan(&problem, vec![vec![second(0, 20)]]), Violation::WorkerLacking { visit: V0 });
    let apart = plan(&problem, vec![vec![stop(0, 20)], vec![second(0, 22)]]);
    breaks(&problem, &apart, Violation::NotTogether { visit: V0, seconds: min(2) });
    let same = plan(&problem, vec![vec![stop(0, 20)], vec![], vec![second(0, 120)]]);
    assert!(check(&problem, &same).contains(&Violation::SameWorkerTwice { visit: V0 }));
}

#[test]
fn a_second_worker_needed_for_a_part_starts_at_the_offset() {
    let mut problem = line(2, 100);
    problem.visits = vec![visit(5, 20, 40)];
    problem.visits[0].second = Some(SecondWorker { offset: min(4), duration: min(3), allowed: None });
    passes(&problem, &plan(&problem, vec![vec![stop(0, 20)], vec![second(0, 24)]]));
    let early = plan(&problem, vec![vec![stop(0, 20)], vec![second(0, 20)]]);
    breaks(&problem, &early, Violation::NotTogether { visit: V0, seconds: min(4) });
}

#[test]
fn linked_visits_keep_their_gap() {
    let mut problem = line(2, 100);
    problem.visits = vec![visit(5, 0, 90), visit(5, 0, 90)];
    problem.links = vec![gap(0, 1, 15, Some(20))];
    let at = |start| plan(&problem, vec![vec![stop(0, 20)], vec![stop(1, start)]]);
    passes(&problem, &at(45));
    passes(&problem, &at(50));
    breaks(&problem, &at(44), Violation::LinkGap { link: LinkIx(0), seconds: min(1) });
    breaks(&problem, &at(52), Violation::LinkGap { link: LinkIx(0), seconds: min(2) });
}

#[test]
fn a_link_may_ask_for_different_workers() {
    let mut problem = line(2, 100);
    problem.visits = vec![visit(5, 0, 90), visit(5, 0, 90)];
    problem.links = vec![gap(0, 1, 0, None)];
    problem.links[0].different_workers = true;
    passes(&problem, &plan(&problem, vec![vec![stop(0, 20)], vec![stop(1, 30)]]));
    let shared = plan(&problem, vec![vec![stop(0, 20), stop(1, 30)]]);
    breaks(&problem, &shared, Violation::LinkWorker { link: LinkIx(0) });
}

/// A visit from minute 20 to 30 and one from 60 to 70, with a break in between.
fn with_break() -> (Problem, Solution) {
    let mut problem = line(1, 100);
    problem.visits = vec![visit(5, 20, 20), visit(10, 60, 60)];
    problem.shifts[0].breaks = vec![rest(20, 30, 50)];
    let mut solution = plan(&problem, vec![vec![stop(0, 20), stop(1, 60)]]);
    solution.routes[0].breaks = vec![placed(0, 32)];
    (problem, solution)
}

#[test]
fn a_required_break_is_taken_on_a_shift_with_visits() {
    let (mut problem, mut solution) = with_break();
    passes(&problem, &solution);
    passes(&problem, &plan(&problem, vec![]));
    solution.routes[0].breaks.clear();
    breaks(&problem, &solution, Violation::BreakMissing { shift: S0 });
    problem.shifts[0].breaks[0].required = false;
    passes(&problem, &solution);
}

#[test]
fn a_break_starts_in_its_window() {
    let (mut problem, solution) = with_break();
    problem.shifts[0].breaks = vec![rest(20, 33, 50)];
    breaks(&problem, &solution, Violation::BreakWindow { shift: S0 });
}

#[test]
fn a_break_is_not_taken_during_a_visit() {
    let (mut problem, mut solution) = with_break();
    problem.shifts[0].breaks = vec![rest(20, 20, 50)];
    solution.routes[0].breaks = vec![placed(0, 25)];
    breaks(&problem, &solution, Violation::BreakRoom { shift: S0 });
    solution.routes[0].breaks = vec![placed(0, 45)];
    breaks(&problem, &solution, Violation::BreakRoom { shift: S0 });
}

#[test]
fn a_break_comes_on_top_of_the_travel() {
    let (mut problem, solution) = with_break();
    // From minute 30 to 60 there are 5 minutes of travel, so at most 25 for the break.
    problem.shifts[0].breaks = vec![rest(25, 30, 50)];
    passes(&problem, &solution);
    problem.shifts[0].breaks = vec![rest(26, 30, 50)];
    breaks(&problem, &solution, Violation::BreakRoom { shift: S0 });
}

#[test]
fn no_stretch_of_work_is_too_long() {
    let (mut problem, solution) = with_break();
    // Work runs from 0 to 32 and from 52 to 100, waiting included.
    problem.shifts[0].max_work_without_rest = Some(min(48));
    passes(&problem, &solution);
    problem.shifts[0].max_work_without_rest = Some(min(46));
    breaks(&problem, &solution, Violation::Rest { shift: S0, seconds: min(2) });
}

#[test]
fn a_locked_visit_stays_on_its_shift_and_at_its_start() {
    let mut problem = line(2, 100);
    problem.visits = vec![visit(5, 20, 40)];
    problem.visits[0].lock = Some(Lock { shifts: vec![S1], start: Some(min(30)) });
    passes(&problem, &plan(&problem, vec![vec![], vec![stop(0, 30)]]));
    breaks(&problem, &plan(&problem, vec![vec![stop(0, 30)]]), Violation::LockedShift { visit: V0 });
    breaks(&problem, &plan(&problem, vec![vec![], vec![stop(0, 31)]]), Violation::LockedStart { visit: V0 });
}

#[test]
fn a_visit_is_made_once_or_listed_as_left_out() {
    let mut problem = line(2, 100);
    problem.visits = vec![visit(5, 20, 40)];
    let twice = plan(&problem, vec![vec![stop(0, 20)], vec![stop(0, 20)]]);
    breaks(&problem, &twice, Violation::Repeated { visit: V0 });
    let mut both = plan(&problem, vec![vec![stop(0, 20)]]);
    both.unassigned.push(V0);
    breaks(&problem, &both, Violation::Repeated { visit: V0 });
    let mut neither = plan(&problem, vec![]);
    neither.unassigned.clear();
    breaks(&problem, &neither, Violation::Forgotten { visit: V0 });
}
