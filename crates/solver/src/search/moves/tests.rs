//! What every move promises: a plan that passes the checker, at the cost that the state has kept and that the same plan
//! has when it is laid out afresh, or no change at all.

use crate::deliveries::deliveries;
use crate::evaluate::evaluate;
use crate::problem::Problem;
use crate::random::Random;
use crate::rich::rich;
use crate::search::{construct, neighbours};
use crate::solution::Solution;
use crate::state::compiled::Compiled;
use crate::state::{Node, State};

use super::{Context, Move};

/// Applies a move many times to problems with every rule in them, keeping some of what it does.
fn holds(change: &dyn Move) {
    holds_on(change, rich);
}

/// The same for problems where routes hang on nothing but their own stops: shorter ways are taken there.
fn holds_on_free_routes(change: &dyn Move) {
    holds_on(change, deliveries);
}

fn holds_on(change: &dyn Move, made_up: fn(u64) -> Problem) {
    let mut kept = 0;
    for seed in 0..40 {
        kept += holds_for(change, &made_up(seed), seed);
    }
    assert!(kept > 20, "the move changed a plan only {kept} times");
}

fn holds_for(change: &dyn Move, problem: &Problem, seed: u64) -> usize {
    problem.validate().expect("a valid problem");
    let data = Compiled::new(problem);
    let mut state = construct::start(&data, None);
    judge(&state, "construction", seed);
    let neighbours = neighbours::neighbours(&data);
    let visits: Vec<u32> = (0..problem.visits.len() as u32).collect();
    let shifts: Vec<u32> = (0..problem.shifts.len() as u32).collect();
    let is_mine = vec![true; visits.len()];
    let mut context = Context {
        random: Random::new(seed),
        neighbours: &neighbours,
        active: None,
        visits: &visits,
        is_mine: &is_mine,
        shifts: &shifts,
        failures: vec![0; visits.len()],
    };
    let mut kept = 0;
    for step in 0..60 {
        state.begin();
        let before = state.export();
        let done = change.attempt(&mut state, &mut context) && state.torn == 0 && state.finish();
        if done {
            judge(&state, &format!("step {step}"), seed);
        }
        if !done || step % 3 == 0 {
            state.roll_back();
            assert_eq!(state.export(), before, "taken back, seed {seed}, step {step}");
            judge(&state, &format!("taking back step {step}"), seed);
        } else {
            kept += usize::from(state.export() != before);
        }
    }
    kept
}

fn judge(state: &State<'_, '_>, when: &str, seed: u64) {
    let solution: Solution = state.export();
    let problem = state.data.problem;
    assert_eq!(crate::check(problem, &solution), [], "after {when}, seed {seed}");
    assert_eq!(evaluate(problem, &solution), Ok(state.all_components()), "after {when}, seed {seed}");
    let nodes: Vec<Vec<Node>> = state.routes.iter().map(|route| route.nodes.clone()).collect();
    let mut afresh = State::empty(state.data);
    assert!(afresh.load(&nodes), "laid out afresh after {when}, seed {seed}");
    assert_eq!(afresh.all_components(), state.all_components(), "laid out afresh after {when}, seed {seed}");
}

macro_rules! every_move {
    ($how:ident, $($name:ident: $change:expr;)*) => {$(
        #[test]
        fn $name() {
            $how(&$change);
        }
    )*};
}

every_move! {
    holds,
    eject_holds: super::eject::Eject;
    exchange_tours_holds: super::exchange_tours::ExchangeTours;
    gather_holds: super::gather::Gather;
    move_break_holds: super::move_break::MoveBreak;
    relocate_holds: super::relocate::Relocate;
    restore_holds: super::restore::Restore;
    ruin_area_holds: super::ruin_area::RuinArea;
    ruin_client_holds: super::ruin_client::RuinClient;
    ruin_random_holds: super::ruin_random::RuinRandom;
    ruin_strings_holds: super::ruin_strings::RuinStrings;
    ruin_time_holds: super::ruin_time::RuinTime;
    ruin_tour_holds: super::ruin_tour::RuinTour;
    swap_holds: super::swap::Swap;
    tail_swap_holds: super::tail_swap::TailSwap;
}

every_move! {
    holds_on_free_routes,
    relocate_holds_on_free_routes: super::relocate::Relocate;
    ruin_area_holds_on_free_routes: super::ruin_area::RuinArea;
    ruin_random_holds_on_free_routes: super::ruin_random::RuinRandom;
    ruin_strings_holds_on_free_routes: super::ruin_strings::RuinStrings;
    ruin_time_holds_on_free_routes: super::ruin_time::RuinTime;
    ruin_tour_holds_on_free_routes: super::ruin_tour::RuinTour;
    swap_holds_on_free_routes: super::swap::Swap;
    tail_swap_holds_on_free_routes: super::tail_swap::TailSwap;
}
