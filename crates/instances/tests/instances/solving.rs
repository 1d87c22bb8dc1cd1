//! What is solved here is written in the set's own format, is valid by the set's own rules, and costs what the solver says.

use tillit_instances::stop::IterationLimit;
use tillit_instances::{Figure, Instance, Options, Verdict, solve};
use tillit_solver::{ComponentKind, Outcome, Problem};

use crate::small;

const MOVES: u64 = 5_000;

#[test]
fn a_solution_is_valid_and_costs_the_same_when_it_is_read_again() {
    for (format, objective, text) in small::ALL {
        let instance = small::read(format, objective, text);
        let solved = small::solved(&instance, MOVES);
        assert_eq!(solved.verdict.errors, Vec::<String>::new(), "{format:?}");
        assert_eq!(instance.check(&solved.text), solved.verdict, "{format:?}");
    }
}

#[test]
fn the_same_seed_and_moves_give_the_same_text() {
    for (format, objective, text) in small::ALL {
        let instance = small::read(format, objective, text);
        assert_eq!(small::solved(&instance, MOVES).text, small::solved(&instance, MOVES).text, "{format:?}");
    }
}

/// The cost in the unit of the problem that the instance is turned into.
fn in_solver_units(instance: &Instance, cost: f64) -> i64 {
    let parts = match instance {
        Instance::Hhcrsp(_) => 3_000.0,
        Instance::Uhhc(_) => 100.0,
        Instance::Bredstrom(_, tillit_instances::Objective::Distance) => 1.0,
        Instance::Bredstrom(..) => 1_000_000.0,
        Instance::Vrptw(instance) => instance.solver_parts() as f64,
        Instance::Day(_) => panic!("a day has a score, not a cost"),
    };
    (cost * parts).round() as i64
}

fn without_lunch_effects(problem: &Problem, outcome: &Outcome) -> i64 {
    let (weights, of) = (&problem.weights, &outcome.components);
    outcome.cost.0 - weights.idle * of.worst_idle_seconds - weights.waiting * of.waiting_seconds
}

/// What the idlest carer and waiting cost in `uhhc.json`.
fn lunch_effects(verdict: &Verdict) -> f64 {
    let of = |name| match verdict.component(name) {
        Some(Figure::Amount(minutes)) => minutes.to_f64(),
        other => panic!("{other:?}"),
    };
    of("max_idle_time") * 5.0 + of("total_waiting_time")
}

#[test]
fn the_solver_and_the_rules_of_the_set_agree_on_the_cost() {
    for (format, objective, text) in small::ALL {
        let instance = small::read(format, objective, text);
        let problem = instance.problem().unwrap();
        for (seed, moves) in [(1, 0), (2, 30), (3, 300), (4, MOVES)] {
            let options = Options { seed, threads: 1 };
            let outcome = tillit_solver::solve(&problem, None, &options, &IterationLimit(moves), &()).unwrap();
            let (_, verdict) = instance.write(&outcome.solution).unwrap();
            if let Instance::Day(_) = instance {
                let of = |kind| outcome.components.entries().into_iter().find(|(own, _)| *own == kind).unwrap().1;
                let score = [
                    of(ComponentKind::Unassigned),
                    of(ComponentKind::Frame) / 60,
                    of(ComponentKind::Travel),
                    of(ComponentKind::Preference),
                ];
                let score = score.map(|part| tillit_instances::Amount::whole(part.into())).to_vec();
                assert_eq!(verdict.component("score"), Some(&Figure::Score(score)), "seed {seed}");
                continue;
            }
            let cost = in_solver_units(&instance, verdict.cost.unwrap().to_f64());
            let (own, cost) = match instance {
                // Two things about lunches the file knows and the plan does not: a carer without visits has one, and waiting
                // for one after the last visit is waiting.
                Instance::Uhhc(_) => (
                    without_lunch_effects(&problem, &outcome),
                    cost - in_solver_units(&instance, lunch_effects(&verdict)),
                ),
                _ => (outcome.cost.0, cost),
            };
            // Full distances are rounded up leg by leg in the problem, so they may be off by one part a leg.
            let slack = if text == small::SOLOMON { 20 } else { 0 };
            assert!((own - cost).abs() <= slack, "{format:?} seed {seed}: {own} is not {cost}");
        }
    }
}

#[test]
fn a_search_that_may_not_move_still_hands_back_what_can_be_judged() {
    for (format, objective, text) in small::ALL {
        let instance = small::read(format, objective, text);
        let solved = solve(&instance, &Options::default(), &IterationLimit(0), &()).unwrap();
        assert_eq!(instance.check(&solved.text), solved.verdict, "{format:?}");
    }
}
