//! What is solved here is written in the set's own format, is valid by the set's own rules, and costs what the solver says.

use crate::small;

use tillit_instances::stop::IterationLimit;
use tillit_instances::{Figure, Instance, Options, Verdict, solve};
use tillit_solver::{ComponentKind, Outcome, Problem};

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

fn without_idle(problem: &Problem, outcome: &Outcome) -> i64 {
    outcome.cost.0 - problem.weights.idle * outcome.components.worst_idle_seconds
}

/// What the idlest carer costs in `uhhc.json`.
fn idle_cost(verdict: &Verdict) -> f64 {
    match verdict.component("max_idle_time") {
        Some(Figure::Amount(idle)) => idle.to_f64() * 5.0,
        other => panic!("{other:?}"),
    }
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
                // Who visits nobody has lunch in the file and no route in the plan, so only the file's idle time knows.
                Instance::Uhhc(_) => {
                    (without_idle(&problem, &outcome), cost - in_solver_units(&instance, idle_cost(&verdict)))
                }
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
