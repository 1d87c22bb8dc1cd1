//! Reasons: each reason is given when, and only when, it holds, and each remedy named would really work.

mod small;
mod town;

use small::{by_two, gap, line, min, plan, shift, stop, visit};
use tillit_solver::explain::{
    ExplainError, Refusal, RefusalKind, Remedy, Unassigned, price_targets, why_here, why_unassigned,
};
use tillit_solver::problem::{Allowed, Lock, Problem, Seconds, ShiftIx, VisitIx, WorkerIx};
use tillit_solver::search::stop::IterationLimit;
use tillit_solver::{Options, Solution, construct, evaluate, solve};

const S0: ShiftIx = ShiftIx(0);
const V0: VisitIx = VisitIx(0);
const V1: VisitIx = VisitIx(1);

fn why(problem: &Problem, solution: &Solution, visit: VisitIx) -> Unassigned {
    why_unassigned(problem, solution, visit).expect("a visit left out of this problem")
}

/// One worker whose only free time is around a visit from minute 20 to 30 at place 5; the other visit is absent.
fn crowded() -> (Problem, Solution) {
    let mut problem = line(1, 100);
    problem.visits = vec![visit(5, 20, 20), visit(5, 25, 25)];
    let solution = plan(&problem, vec![vec![stop(0, 20)]]);
    (problem, solution)
}

#[test]
fn a_visit_in_the_way_is_named_and_taking_it_away_would_help() {
    let (problem, solution) = crowded();
    let answer = why(&problem, &solution, V1);
    assert_eq!(answer.refusals, [(S0, Refusal::NoRoom { blocking: vec![V0] })]);
    assert!(answer.remedies.contains(&Remedy::RemoveVisit { shift: S0, visit: V0 }));
    assert_eq!(answer.summary, [(RefusalKind::NoRoom, 1)]);
}

#[test]
fn the_least_widening_of_the_window_is_named() {
    let (mut problem, solution) = crowded();
    let remedy = Remedy::WidenWindow { shift: S0, earlier: Seconds(0), later: min(5) };
    assert_eq!(why(&problem, &solution, V1).remedies.first(), Some(&remedy));
    problem.visits[1].hard_window.latest = min(30);
    assert_eq!(construct(&problem, None).expect("valid problem").unassigned, []);
}

#[test]
fn a_worker_who_is_not_allowed_but_has_room_is_named() {
    let mut problem = line(1, 100);
    problem.visits = vec![visit(5, 20, 40)];
    problem.visits[0].allowed = Allowed::Only(vec![]);
    let answer = why(&problem, &Solution::empty(&problem), V0);
    assert_eq!(answer.refusals, [(S0, Refusal::NotAllowed)]);
    assert_eq!(answer.remedies, [Remedy::AllowWorker { shift: S0, worker: WorkerIx(0) }]);
}

#[test]
fn a_window_outside_the_shift_says_by_how_much() {
    let mut problem = line(1, 100);
    problem.visits = vec![visit(5, 90, 95)];
    let answer = why(&problem, &Solution::empty(&problem), V0);
    assert_eq!(answer.refusals, [(S0, Refusal::OutsideShift { earlier: min(5), later: min(0) })]);
    assert_eq!(answer.remedies, [Remedy::WidenWindow { shift: S0, earlier: min(5), later: min(0) }]);
}

#[test]
fn a_vacant_shift_with_room_is_named() {
    let mut problem = line(0, 100);
    problem.shifts = vec![shift(None, 0, 100)];
    problem.visits = vec![visit(5, 20, 40)];
    let answer = why(&problem, &Solution::empty(&problem), V0);
    assert_eq!(answer.refusals, [(S0, Refusal::Closed)]);
    assert_eq!(answer.remedies, [Remedy::OpenShift { shift: S0 }]);
}

#[test]
fn a_visit_by_two_with_one_free_worker_needs_a_second() {
    let mut problem = line(1, 100);
    problem.visits = vec![by_two(visit(5, 20, 40))];
    let answer = why(&problem, &Solution::empty(&problem), V0);
    assert_eq!(answer.refusals, [(S0, Refusal::OnlyOneFree)]);
    assert_eq!(answer.remedies, [Remedy::AddSecondWorker { shift: S0 }]);
}

#[test]
fn a_lock_on_another_shift_is_a_reason() {
    let mut problem = line(2, 100);
    problem.visits = vec![visit(5, 20, 20), visit(5, 20, 20)];
    problem.visits[1].lock = Some(Lock { shifts: vec![S0], start: None });
    let solution = plan(&problem, vec![vec![stop(0, 20)]]);
    let answer = why(&problem, &solution, V1);
    assert_eq!(answer.refusals[1], (ShiftIx(1), Refusal::LockedElsewhere));
    assert!(answer.remedies.contains(&Remedy::ReleaseLock { shift: ShiftIx(1) }));
}

#[test]
fn a_lock_outside_the_window_is_a_reason() {
    let mut problem = line(1, 100);
    problem.visits = vec![visit(5, 20, 40)];
    problem.visits[0].lock = Some(Lock { shifts: vec![S0], start: Some(min(50)) });
    let solution = construct(&problem, None).expect("valid problem");
    let answer = why(&problem, &solution, V0);
    assert_eq!(answer.refusals, [(S0, Refusal::LockedOutsideWindow)]);
    assert_eq!(answer.remedies, [Remedy::ReleaseLock { shift: S0 }]);
}

#[test]
fn a_link_that_leaves_no_time_is_a_reason() {
    let mut problem = line(2, 200);
    problem.visits = vec![visit(5, 20, 20), visit(5, 60, 80)];
    problem.links = vec![gap(0, 1, 100, None)];
    let solution = plan(&problem, vec![vec![stop(0, 20)]]);
    let answer = why(&problem, &solution, V1);
    assert_eq!(answer.summary, [(RefusalKind::LinkedTime, 2)]);
    assert!(matches!(answer.remedies[0], Remedy::LoosenLink { .. }));
}

#[test]
fn shifts_at_other_times_are_counted_not_listed() {
    let (mut problem, mut solution) = crowded();
    problem.shifts.push(shift(Some(0), 2000, 2400));
    solution.routes.push(tillit_solver::Route::default());
    let answer = why(&problem, &solution, V1);
    assert_eq!((answer.refusals.len(), answer.shifts_at_other_times), (1, 1));
}

#[test]
fn a_visit_that_fits_as_things_stand_is_told_so() {
    let mut problem = line(1, 100);
    problem.visits = vec![visit(5, 20, 40)];
    assert_eq!(why(&problem, &Solution::empty(&problem), V0).remedies, [Remedy::FitsNow { shift: S0 }]);
}

#[test]
fn questions_about_the_wrong_visit_are_refused() {
    let (problem, solution) = crowded();
    assert_eq!(why_unassigned(&problem, &solution, V0), Err(ExplainError::NotLeftOut { visit: V0 }));
    assert_eq!(why_here(&problem, &solution, V1), Err(ExplainError::NotPlaced { visit: V1 }));
    let unknown = VisitIx(9);
    assert_eq!(price_targets(&problem, &solution, unknown), Err(ExplainError::UnknownVisit { visit: unknown }));
}

#[test]
fn a_price_is_what_the_plan_would_really_cost_more() {
    let mut problem = line(2, 100);
    problem.visits = vec![visit(5, 20, 40), visit(10, 35, 60)];
    let solution = plan(&problem, vec![vec![stop(0, 20)]]);
    let now = evaluate(&problem, &solution).expect("own plan");
    let targets = price_targets(&problem, &solution, V1).expect("visit of this problem");
    let price = targets[0].answer.as_ref().expect("the first shift has room");
    assert_eq!(price.start, min(35));
    let then = plan(&problem, vec![vec![stop(0, 20), stop(1, 35)]]);
    assert_eq!(evaluate(&problem, &then).expect("own plan") - now, price.change);
    let price = targets[1].answer.as_ref().expect("the second shift is empty");
    assert_eq!(price.change.travel_seconds, 20 * 60);
    assert_eq!(price.change.unassigned_points, -1);
}

#[test]
fn a_placed_visit_tells_its_cost_and_the_next_best_place() {
    let mut problem = line(2, 100);
    problem.visits = vec![visit(5, 20, 40), visit(10, 20, 60)];
    let solution = plan(&problem, vec![vec![stop(0, 20), stop(1, 35)]]);
    let answer = why_here(&problem, &solution, V1).expect("placed visit");
    assert_eq!(answer.current.shifts, [S0]);
    assert_eq!(answer.current.components.travel_seconds, 10 * 60);
    let (shift, price) = answer.next_best.expect("the other shift has room");
    assert_eq!(shift, ShiftIx(1));
    assert_eq!(price.change.travel_seconds, 10 * 60);
    assert_eq!(price.change.continuity_new_workers, 1, "the other worker is new to the client");
}

#[test]
fn in_a_searched_plan_no_other_shift_is_cheaper_by_much() {
    let problem = town::town(town::SMALL, 5);
    let outcome = solve(&problem, None, &Options::default(), &IterationLimit(3000), &()).expect("valid problem");
    for visit in problem.visit_indices().filter(|visit| !outcome.solution.unassigned.contains(visit)) {
        let answer = why_here(&problem, &outcome.solution, visit).expect("placed visit");
        if let Some((shift, price)) = answer.next_best {
            assert!(price.cost_change.0 > -3_000, "visit {visit:?} would be cheaper on {shift:?}: {price:?}");
        }
    }
}
