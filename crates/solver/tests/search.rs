//! What the search promises: valid plans, exact costs, optimal small ones, repeatable runs, and locks that hold.

mod small;
mod town;

use std::sync::atomic::{AtomicBool, Ordering};

use proptest::prelude::*;
use small::{by_two, gap, line, min, plan, rest, second, shift, shift_of, start_of, stop, visit};
use tillit_solver::problem::{
    Allowed, LinkKind, Lock, Previous, Problem, ProblemError, SecondWorker, Seconds, ShiftIx, VisitIx, Window, WorkerIx,
};
use tillit_solver::search::stop::{Cancelled, CostTarget, Either, IterationLimit, Stagnation, Status, StopCriterion};
use tillit_solver::{Cost, Options, Outcome, Progress, check, construct, evaluate, solve};

fn run(problem: &Problem, moves: u64) -> Outcome {
    judged(problem, solve(problem, None, &Options::default(), &IterationLimit(moves), &()).expect("valid problem"))
}

/// Every outcome passes the checker and costs what an evaluation from scratch says.
fn judged(problem: &Problem, outcome: Outcome) -> Outcome {
    assert_eq!(check(problem, &outcome.solution), []);
    assert_eq!(evaluate(problem, &outcome.solution), Ok(outcome.components));
    assert_eq!(outcome.components.cost(&problem.weights), outcome.cost);
    outcome
}

#[test]
fn a_visit_goes_between_two_others_when_that_is_on_the_way() {
    let mut problem = line(1, 200);
    problem.visits = vec![visit(5, 0, 180), visit(15, 0, 180), visit(10, 0, 180)];
    let outcome = run(&problem, 200);
    assert_eq!(outcome.components.travel_seconds, 30 * 60);
    assert_eq!(outcome.solution.unassigned, []);
}

#[test]
fn both_workers_of_a_visit_by_two_come_together_even_when_one_is_late() {
    let mut problem = line(2, 300);
    problem.visits = vec![visit(20, 100, 100), by_two(visit(5, 0, 200)), visit(30, 100, 100)];
    problem.visits[0].allowed = Allowed::Only(vec![WorkerIx(0)]);
    problem.visits[2].allowed = Allowed::Only(vec![WorkerIx(1)]);
    let outcome = run(&problem, 300);
    assert_eq!(outcome.solution.unassigned, []);
}

#[test]
fn a_second_worker_needed_for_a_part_can_leave_before_the_first() {
    let mut problem = line(2, 120);
    problem.visits = vec![visit(5, 10, 10), visit(20, 45, 45)];
    problem.visits[0].duration = min(60);
    problem.visits[0].second = Some(SecondWorker { offset: min(5), duration: min(10), allowed: None });
    let outcome = run(&problem, 100);
    assert_eq!(outcome.solution.unassigned, []);
    let stops = outcome.solution.stops_of(VisitIx(0));
    assert!(stops.iter().any(|(_, stop)| stop.start == min(15)), "{stops:?}");
}

#[test]
fn visits_by_two_that_cross_each_other_are_refused_not_looped() {
    // Each of two workers would have to do the two visits in opposite order.
    let mut problem = line(2, 100);
    problem.visits = vec![by_two(visit(5, 0, 90)), by_two(visit(6, 0, 90))];
    let crossed = plan(&problem, vec![vec![stop(0, 10), stop(1, 30)], vec![second(1, 30), second(0, 50)]]);
    assert!(!check(&problem, &crossed).is_empty());
    let outcome = solve(&problem, Some(&crossed), &Options::default(), &IterationLimit(50), &()).expect("valid");
    assert_eq!(judged(&problem, outcome).solution.unassigned, []);
}

#[test]
fn linked_visits_keep_their_gap_and_same_start_means_the_same_instant() {
    let mut problem = line(2, 300);
    problem.visits = vec![visit(5, 0, 250), visit(5, 0, 250), visit(9, 0, 250), visit(12, 60, 250)];
    let mut same = gap(2, 3, 0, None);
    same.kind = LinkKind::SameStart;
    problem.links = vec![gap(0, 1, 30, Some(40)), same];
    let outcome = run(&problem, 300);
    assert_eq!(outcome.solution.unassigned, []);
    assert_eq!(start_of(&outcome.solution, 2), start_of(&outcome.solution, 3));
}

#[test]
fn the_break_is_where_it_costs_no_visit() {
    let mut problem = line(1, 200);
    problem.visits = vec![visit(5, 60, 70), visit(5, 75, 85), visit(5, 90, 100)];
    problem.shifts[0].breaks = vec![rest(30, 40, 130)];
    problem.shifts[0].max_work_without_rest = Some(min(120));
    let outcome = run(&problem, 300);
    assert_eq!(outcome.solution.unassigned, []);
    assert_eq!(outcome.solution.routes[0].breaks.len(), 1);
}

#[test]
fn several_breaks_divide_a_long_shift() {
    let mut problem = line(1, 900);
    problem.visits = (0..8).map(|number| visit(5 + number, 100 * number as i64, 100 * number as i64 + 60)).collect();
    problem.shifts[0].breaks = vec![rest(20, 100, 500), rest(20, 300, 800)];
    problem.shifts[0].max_work_without_rest = Some(min(300));
    let outcome = run(&problem, 300);
    assert_eq!(outcome.solution.unassigned, []);
}

#[test]
fn a_break_that_may_be_missed_gives_way_to_a_visit() {
    let mut problem = line(1, 100);
    problem.visits = vec![visit(5, 20, 20), visit(5, 30, 30), visit(5, 40, 40)];
    problem.shifts[0].breaks = vec![rest(30, 20, 40)];
    problem.shifts[0].breaks[0].required = false;
    let outcome = run(&problem, 500);
    assert_eq!(outcome.solution.unassigned, []);
    assert_eq!(outcome.components.missed_breaks, 1);
}

#[test]
fn two_workers_share_one_client_only_when_it_pays() {
    let mut problem = line(2, 500);
    problem.visits = vec![visit(5, 20, 40), visit(5, 120, 140), visit(5, 220, 240)];
    assert_eq!(run(&problem, 200).components.continuity_new_workers, 1);
    problem.clients[0].known_workers = vec![WorkerIx(1)];
    let outcome = run(&problem, 200);
    assert_eq!(outcome.components.continuity_new_workers, 0);
    assert_eq!(shift_of(&outcome.solution, 2), Some(ShiftIx(1)));
}

#[test]
fn over_several_days_each_client_keeps_one_worker() {
    let mut problem = line(2, 1);
    problem.shifts = (0..4).flat_map(|day| (0..2).map(move |worker| of_day(day, worker))).collect();
    problem.visits = (0..8)
        .map(|index| {
            let mut visit = visit(5 + index % 2, 200 * (index as i64 / 2) + 20, 200 * (index as i64 / 2) + 60);
            visit.client.0 = index % 2;
            visit
        })
        .collect();
    // Both clients at once: nobody can make both visits of a day.
    problem.visits.iter_mut().for_each(|visit| visit.hard_window.latest = visit.hard_window.earliest);
    let outcome = run(&problem, 2_000);
    assert_eq!(outcome.solution.unassigned, []);
    assert_eq!(outcome.components.continuity_new_workers, 2);
}

fn of_day(day: i64, worker: usize) -> tillit_solver::problem::Shift {
    tillit_solver::problem::Shift { day: day as u32, ..shift(Some(worker), 200 * day, 200 * day + 150) }
}

#[test]
fn a_plan_without_search_is_the_same_every_time_and_keeps_what_is_given() {
    let problem = town::town(town::SMALL, 5);
    let plan = construct(&problem, None).expect("valid problem");
    assert_eq!(check(&problem, &plan), []);
    assert_eq!(construct(&problem, None).as_ref(), Ok(&plan));
    assert_eq!(construct(&problem, Some(&plan)).map(|again| again.routes), Ok(plan.routes));
}

#[test]
fn a_visit_waits_for_its_preferred_window_but_makes_nobody_else_late() {
    let mut problem = line(1, 300);
    problem.visits = vec![visit(5, 0, 45), visit(5, 60, 80)];
    problem.visits[0].preferred_window = Some(Window::new(min(40), min(100)));
    assert_eq!(start_of(&run(&problem, 100).solution, 0), Some(min(40)));
    problem.visits[1].hard_window = Window::new(min(45), min(80));
    problem.visits[1].preferred_window = Some(Window::new(min(45), min(46)));
    assert_eq!(start_of(&run(&problem, 100).solution, 0), Some(min(36)));
}

#[test]
fn a_warm_start_keeps_locked_choices_and_tells_what_moved() {
    let mut problem = line(2, 200);
    problem.visits = vec![visit(5, 0, 150), visit(6, 0, 150), visit(7, 0, 150)];
    problem.visits[0].lock = Some(Lock { shifts: vec![ShiftIx(1)], start: Some(min(77)) });
    for index in 0..3 {
        let start = Some(min(77 + 20 * index));
        problem.visits[index as usize].previous = Some(Previous { shifts: vec![ShiftIx(1)], start });
    }
    let before = plan(&problem, vec![vec![], vec![stop(0, 77), stop(1, 97), stop(2, 117)]]);
    assert_eq!(check(&problem, &before), []);
    let outcome = solve(&problem, Some(&before), &Options::default(), &IterationLimit(300), &()).expect("valid");
    let outcome = judged(&problem, outcome);
    assert_eq!(shift_of(&outcome.solution, 0), Some(ShiftIx(1)));
    assert_eq!(start_of(&outcome.solution, 0), Some(min(77)));
    assert_eq!(outcome.components.stability_changes, 0, "nothing has to move");
}

#[test]
fn a_locked_visit_is_not_given_up_for_a_more_important_one() {
    let mut problem = line(1, 100);
    problem.visits = vec![visit(5, 20, 20), visit(5, 20, 20)];
    problem.visits[0].lock = Some(Lock { shifts: vec![ShiftIx(0)], start: None });
    problem.visits[1].priority = 10;
    assert_eq!(run(&problem, 300).solution.unassigned, [VisitIx(1)]);
}

#[test]
fn stops_of_the_initial_plan_that_break_a_rule_are_laid_out_anew() {
    let mut problem = line(2, 100);
    problem.visits = vec![visit(5, 20, 40), visit(6, 20, 40)];
    problem.visits[0].allowed = Allowed::Only(vec![WorkerIx(1)]);
    let before = plan(&problem, vec![vec![stop(0, 20), stop(1, 31)]]);
    let solution = construct(&problem, Some(&before)).expect("valid problem");
    assert_eq!(check(&problem, &solution), []);
    assert_eq!(shift_of(&solution, 0), Some(ShiftIx(1)));
    assert_eq!(shift_of(&solution, 1), Some(ShiftIx(0)));
}

#[test]
fn the_same_seed_and_moves_give_the_same_plan() {
    let problem = town::town(town::SMALL, 3);
    for threads in [1, 2] {
        let options = Options { seed: 11, threads };
        let one = solve(&problem, None, &options, &IterationLimit(1500), &()).expect("valid problem");
        let other = solve(&problem, None, &options, &IterationLimit(1500), &()).expect("valid problem");
        assert_eq!(one, other);
        assert!(one.iterations >= 1500);
        judged(&problem, one);
    }
}

#[test]
fn a_run_on_more_threads_than_days_still_gives_a_valid_plan() {
    let problem = town::town(town::Size { days: 1, ..town::SMALL }, 3);
    let options = Options { seed: 1, threads: 3 };
    judged(&problem, solve(&problem, None, &options, &IterationLimit(900), &()).expect("valid problem"));
}

/// More moves than a run makes that is cancelled when it has found something.
const MANY: u64 = 20_000;

/// Sets the flag when it hears of the first better plan.
struct CancelOnImprovement<'a>(&'a AtomicBool);

impl Progress for CancelOnImprovement<'_> {
    fn improved(&self, _: &Status) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
fn a_cancelled_run_hands_back_the_best_plan_so_far() {
    let problem = town::town(town::Size { days: 1, ..town::SMALL }, 3);
    let flag = AtomicBool::new(false);
    let stop = Either(Cancelled(&flag), IterationLimit(MANY));
    let progress = CancelOnImprovement(&flag);
    let outcome = solve(&problem, None, &Options::default(), &stop, &progress).expect("valid problem");
    assert!(outcome.iterations < MANY);
    let start = solve(&problem, None, &Options::default(), &IterationLimit(0), &()).expect("valid problem");
    assert!(judged(&problem, outcome).cost < start.cost);
}

#[test]
fn criteria_stop_when_they_say() {
    let problem = town::town(town::SMALL, 3);
    let moves = |stop: &dyn StopCriterion| {
        solve(&problem, None, &Options::default(), stop, &()).expect("valid problem").iterations
    };
    assert_eq!(moves(&IterationLimit(0)), 0);
    assert_eq!(moves(&IterationLimit(17)), 17);
    assert_eq!(moves(&CostTarget(Cost(i64::MAX))), 0);
    assert!((50..100_000).contains(&moves(&Stagnation::after(50))));
}

#[test]
fn a_problem_that_contradicts_itself_is_refused() {
    let mut problem = line(2, 100);
    problem.visits = vec![visit(5, 20, 40)];
    problem.shifts.push(shift(Some(0), 50, 150));
    let refused = ProblemError::ShiftsOverlap { first: ShiftIx(0), second: ShiftIx(2) };
    assert_eq!(construct(&problem, None), Err(refused));
    problem.shifts.pop();
    problem.visits[0].place = tillit_solver::problem::PlaceIx(99);
    assert!(construct(&problem, None).is_err());
}

/// The cheapest of all plans: every way to give visits to shifts and order them, at the earliest starts.
fn cheapest(problem: &Problem) -> Cost {
    fn grow(problem: &Problem, next: usize, routes: &mut Vec<Vec<usize>>, best: &mut Cost) {
        let Some(_) = problem.visits.get(next) else {
            let stops = routes.iter().map(|route| earliest(problem, route)).collect();
            let solution = plan(problem, stops);
            if check(problem, &solution).is_empty() {
                *best = (*best).min(evaluate(problem, &solution).expect("own plan").cost(&problem.weights));
            }
            return;
        };
        grow(problem, next + 1, routes, best);
        for route in 0..routes.len() {
            for position in 0..=routes[route].len() {
                routes[route].insert(position, next);
                grow(problem, next + 1, routes, best);
                routes[route].remove(position);
            }
        }
    }
    let mut best = Cost(i64::MAX);
    grow(problem, 0, &mut vec![Vec::new(); problem.shifts.len()], &mut best);
    best
}

fn earliest(problem: &Problem, route: &[usize]) -> Vec<tillit_solver::Stop> {
    let mut place = 0;
    let mut free = Seconds(0);
    let mut stops = Vec::new();
    for &index in route {
        let visit = &problem.visits[index];
        let start = (free + min(place.max(visit.place.0) as i64 - place.min(visit.place.0) as i64))
            .max(visit.hard_window.earliest);
        stops.push(tillit_solver::Stop { start, ..stop(index, 0) });
        (place, free) = (visit.place.0, start + visit.duration);
    }
    stops
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 16, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn small_problems_are_solved_to_the_optimum(
        visits in prop::collection::vec((1usize..20, 0i64..60, 0i64..30, 1i64..4, 0usize..3), 1..=5)
    ) {
        let mut problem = line(2, 90);
        problem.weights.waiting = 0;
        problem.visits = visits
            .iter()
            .map(|&(place, from, slack, priority, worker)| {
                let mut visit = visit(place, from, from + slack);
                visit.priority = priority;
                if worker < 2 {
                    visit.preferred_workers = vec![WorkerIx(worker)];
                }
                visit
            })
            .collect();
        prop_assert_eq!(run(&problem, 800).cost, cheapest(&problem));
    }

    #[test]
    fn every_plan_passes_the_checker_at_its_stated_cost(seed in 0u64..1000, threads in 1usize..3) {
        let mut problem = town::town(town::SMALL, seed);
        // Lock, link and double some visits at random, feasible together or not.
        for index in 0..problem.visits.len() {
            match (index as u64 + seed) % 17 {
                0 => problem.visits[index].lock = Some(Lock { shifts: vec![ShiftIx(index % 8)], start: None }),
                1 => problem.visits[index] = by_two(problem.visits[index].clone()),
                2 if index > 0 => problem.links.push(gap(index - 1, index, 5, Some(200))),
                3 => problem.shifts[index % 8].breaks[0].required = false,
                _ => {}
            }
        }
        let options = Options { seed, threads };
        judged(&problem, solve(&problem, None, &options, &IterationLimit(600), &()).expect("valid problem"));
    }

    #[test]
    fn a_plan_is_taken_over_as_it_is(seed in 0u64..1000) {
        let problem = town::town(town::SMALL, seed);
        let outcome = run(&problem, 300);
        let again = solve(&problem, Some(&outcome.solution), &Options::default(), &IterationLimit(0), &());
        prop_assert_eq!(&again.expect("valid problem").solution.routes, &outcome.solution.routes);
    }
}
