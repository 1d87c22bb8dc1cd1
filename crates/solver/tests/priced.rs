//! Rules and prices that not every problem has: overtime, capacity, several windows, visits planned together, idle time,
//! breaks at a place, and plans compared by one component after the other.

mod small;

use small::{line, min, placed, plan, rest, shift_of, start_of, stop, visit};
use tillit_solver::problem::{
    Allowed, BalanceRule, Leaving, Link, Problem, Seconds, ShiftIx, VisitIx, Weights, Window, WorkerIx,
};
use tillit_solver::search::stop::IterationLimit;
use tillit_solver::{ComponentKind, Options, Outcome, Violation, check, evaluate, solve};

fn run(problem: &Problem, moves: u64) -> Outcome {
    let outcome = solve(problem, None, &Options::default(), &IterationLimit(moves), &()).expect("valid problem");
    assert_eq!(check(problem, &outcome.solution), []);
    assert_eq!(evaluate(problem, &outcome.solution), Ok(outcome.components));
    outcome
}

fn wanted(mut of: tillit_solver::problem::Visit, from: i64, to: i64) -> tillit_solver::problem::Visit {
    of.preferred_window = Some(Window::new(min(from), min(to)));
    of
}

#[test]
fn overtime_is_possible_only_where_it_is_allowed_and_is_paid_for() {
    let mut problem = line(1, 60);
    problem.visits = vec![visit(5, 50, 60)];
    assert_eq!(run(&problem, 20).solution.unassigned, [VisitIx(0)]);
    problem.shifts[0].overtime_until = Some(min(70));
    problem.weights.overtime = 3;
    let outcome = run(&problem, 20);
    assert_eq!(outcome.components.overtime_seconds, 5 * 60);
    let late = plan(&problem, vec![vec![stop(0, 60)]]);
    let found = check(&problem, &late);
    assert!(matches!(found[..], [Violation::AfterShift { seconds, .. }] if seconds == min(5)), "{found:?}");
}

#[test]
fn a_full_shift_takes_no_more() {
    let mut problem = line(2, 300);
    problem.visits = vec![visit(5, 0, 200), visit(6, 0, 200), visit(7, 0, 200)];
    problem.visits.iter_mut().for_each(|visit| visit.demand = 2);
    problem.shifts.iter_mut().for_each(|shift| shift.capacity = Some(5));
    let outcome = run(&problem, 100);
    assert_eq!(outcome.solution.unassigned, []);
    assert!((0..3).any(|index| shift_of(&outcome.solution, index) != shift_of(&outcome.solution, 0)));
    let all_on_one = plan(&problem, vec![vec![stop(0, 10), stop(1, 30), stop(2, 50)], vec![]]);
    assert_eq!(check(&problem, &all_on_one), [Violation::Capacity { shift: ShiftIx(0), excess: 1 }]);
}

#[test]
fn a_visit_too_late_for_its_first_window_waits_for_the_second_when_that_costs_less() {
    let mut problem = line(1, 600);
    problem.weights = Weights { unassigned: 1_000_000, frame: 10, travel: 1, ..Weights::NONE };
    problem.visits = vec![visit(5, 100, 100), wanted(visit(5, 0, 500), 0, 20)];
    problem.visits[1].later_windows = vec![Window::new(min(140), min(160))];
    problem.visits[0].duration = min(25);
    problem.visits[1].duration = min(96);
    let outcome = run(&problem, 50);
    assert_eq!(start_of(&outcome.solution, 1), Some(min(140)));
    assert_eq!(outcome.components.frame_seconds, 0);
    // Between the windows a start is late for the first.
    let between = plan(&problem, vec![vec![stop(0, 100), stop(1, 130)]]);
    assert_eq!(evaluate(&problem, &between).expect("own plan").frame_seconds, 110 * 60);
}

#[test]
fn time_outside_a_window_counts_in_whole_steps() {
    let mut problem = line(1, 300);
    problem.visits = vec![wanted(visit(5, 20, 100), 0, 10)];
    problem.weights.frame_step = Seconds(7 * 60);
    assert_eq!(run(&problem, 10).components.frame_seconds, 14 * 60);
}

#[test]
fn visits_that_belong_together_are_both_planned_or_neither() {
    let mut problem = line(2, 200);
    problem.visits = vec![visit(5, 0, 100), visit(5, 0, 100), visit(6, 0, 100)];
    problem.links = vec![Link::start_to_start(VisitIx(0), VisitIx(1), min(0), Some(min(0)))];
    assert_eq!(run(&problem, 50).solution.unassigned, []);
    problem.visits[1].allowed = Allowed::Only(vec![]);
    assert_eq!(run(&problem, 50).solution.unassigned, [VisitIx(0), VisitIx(1)]);
    let half = plan(&problem, vec![vec![stop(0, 10), stop(2, 30)], vec![]]);
    assert!(matches!(check(&problem, &half)[..], [Violation::LinkHalf { .. }]));
}

#[test]
fn the_idlest_worker_counts_and_gets_something_to_do() {
    let mut problem = line(2, 200);
    problem.weights = Weights { unassigned: 1_000_000, idle: 10, travel: 1, ..Weights::NONE };
    problem.visits = vec![visit(5, 0, 150), visit(5, 0, 150)];
    let outcome = run(&problem, 100);
    assert_ne!(shift_of(&outcome.solution, 0), shift_of(&outcome.solution, 1));
    assert_eq!(outcome.components.worst_idle_seconds, (200 - 2 * 5 - 10) * 60);
}

#[test]
fn workers_who_leave_just_in_time_wait_less() {
    let mut problem = line(1, 300);
    problem.weights.waiting = 5;
    problem.visits = vec![visit(5, 0, 80), visit(5, 100, 120)];
    let early = run(&problem, 20).components.waiting_seconds;
    problem.weights.leaving = Leaving::JustInTime;
    let outcome = run(&problem, 20);
    assert_eq!(start_of(&outcome.solution, 0), Some(min(80)));
    assert!(outcome.components.waiting_seconds < early);
    problem.weights.leaving = Leaving::AtShiftStart;
    assert_eq!(run(&problem, 20).components.waiting_seconds, 85 * 60);
}

#[test]
fn equal_shares_do_not_depend_on_the_length_of_shifts() {
    let mut problem = line(2, 300);
    problem.shifts[1].end = min(100);
    problem.weights.balance_rule = BalanceRule::EqualCeiling;
    problem.visits = vec![visit(5, 0, 80)];
    let on_first = plan(&problem, vec![vec![stop(0, 10)], vec![]]);
    assert_eq!(evaluate(&problem, &on_first).expect("own plan").balance_seconds, 20 * 60);
}

#[test]
fn a_break_at_a_place_does_not_interrupt_the_way() {
    let mut problem = line(1, 300);
    problem.visits = vec![visit(5, 5, 5), visit(19, 30, 200)];
    problem.shifts[0].breaks = vec![rest(10, 20, 24)];
    let mut midway = plan(&problem, vec![vec![stop(0, 5), stop(1, 39)]]);
    midway.routes[0].breaks = vec![placed(0, 20)];
    assert_eq!(check(&problem, &midway), []);
    problem.shifts[0].breaks[0].at_place = true;
    // Taken before the leg, the next visit starts at 30 + 14 at the earliest.
    assert!(matches!(check(&problem, &midway)[..], [Violation::BreakRoom { .. }]));
    assert_eq!(start_of(&run(&problem, 20).solution, 1), Some(min(44)));
}

#[test]
fn plans_can_be_compared_by_one_component_after_the_other() {
    let mut problem = line(2, 300);
    // A little cheaper by weight, but the order puts the wish for a worker before the second worker's half hour of travel.
    problem.weights = Weights { unassigned: 1_000_000, travel: 1, preference: 1_500, ..Weights::NONE };
    problem.visits = vec![visit(15, 0, 100), visit(15, 0, 100)];
    problem.visits[0].preferred_workers = vec![WorkerIx(0)];
    problem.visits[1].preferred_workers = vec![WorkerIx(1)];
    assert_eq!(run(&problem, 200).components.preference_points, 1);
    problem.lexicographic = vec![ComponentKind::Unassigned, ComponentKind::Preference, ComponentKind::Travel];
    assert_eq!(run(&problem, 3_000).components.preference_points, 0);
}
