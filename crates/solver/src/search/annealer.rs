//! The loop: draw a move, try it, keep it or take it back.

use super::accept::Annealing;
use super::moves::{self, Context, Move};
use super::record::{Record, rank};
use super::stop::{Status, StopCriterion, Verdict};
use super::{Options, Progress};
use crate::random::Random;
use crate::state::State;
use crate::state::compiled::Compiled;

/// What stays the same over a whole run.
pub(super) struct Run<'a, 'p> {
    pub(super) data: &'a Compiled<'p>,
    pub(super) neighbours: &'a [Vec<u32>],
    pub(super) options: Options,
    pub(super) stop: &'a dyn StopCriterion,
    pub(super) progress: &'a dyn Progress,
}

/// One stretch of the loop.
pub(super) struct Leg {
    /// Moves at most in this stretch.
    pub(super) moves_max: u64,
    /// Moves that the whole run had made before, and how many each move here counts for.
    pub(super) before: u64,
    pub(super) stride: u64,
    /// The share of the budget that the stretch takes, in thousandths: from here to there it cools.
    pub(super) permille: (u32, u32),
    pub(super) annealing: Annealing,
}

impl Leg {
    /// A stretch over the whole budget.
    pub(super) fn whole(annealing: Annealing) -> Self {
        Self { moves_max: u64::MAX, before: 0, stride: 1, permille: WHOLE, annealing }
    }

    /// How much of the stretch is over, in thousandths.
    fn spent(&self, used_permille: u32) -> u32 {
        let (from, to) = self.permille;
        used_permille.saturating_sub(from) * 1000 / to.saturating_sub(from).max(1)
    }
}

/// Moves of a stretch that is to end at some share of the budget when the criterion does not know how much is used.
const MOVES_WITHOUT_BUDGET: u64 = 100_000;

/// The whole budget. A criterion may say that more than all of it is used.
pub(super) const WHOLE: (u32, u32) = (0, 1000);

impl Run<'_, '_> {
    /// The whole run on one thread; the number of moves.
    pub(super) fn alone(&self, state: &mut State<'_, '_>, record: &mut Record) -> u64 {
        self.alone_from(state, record, &Leg::whole(annealing(state)))
    }

    /// One stretch over the whole plan on one thread; the number of moves.
    pub(super) fn alone_from(&self, state: &mut State<'_, '_>, record: &mut Record, leg: &Leg) -> u64 {
        let visits = movable(self.data);
        let shifts = usable_shifts(self.data);
        let is_mine = vec![true; self.data.visits.len()];
        let mut context = Context {
            random: Random::new(self.options.seed),
            neighbours: self.neighbours,
            active: None,
            visits: &visits,
            is_mine: &is_mine,
            shifts: &shifts,
            failures: vec![0; is_mine.len()],
        };
        self.leg(state, record, &mut context, leg)
    }

    /// Searches until the leg ends or the caller stops; the number of moves made here.
    pub(super) fn leg(
        &self,
        state: &mut State<'_, '_>,
        record: &mut Record,
        context: &mut Context<'_>,
        leg: &Leg,
    ) -> u64 {
        let moves = moves::all(self.data);
        let shares: usize = moves.iter().map(|(share, _)| share).sum();
        let mut current = rank(state);
        let mut made = 0;
        state.begin();
        while made < leg.moves_max {
            let mut status = Status {
                iteration: leg.before + made * leg.stride,
                best_cost: record.rank.cost,
                best_components: record.components,
            };
            let Verdict::Continue { used_permille } = self.stop.consult(&status) else { break };
            let is_unknown = used_permille == 0 && made >= MOVES_WITHOUT_BUDGET;
            if leg.permille.1 < WHOLE.1 && (used_permille >= leg.permille.1 || is_unknown) {
                break;
            }
            let spent = leg.spent(used_permille.min(WHOLE.1));
            made += 1;
            let drawn = draw(&moves, context.random.below(shares));
            if !drawn.attempt(state, context) || state.torn > 0 || !state.finish() {
                state.roll_back();
                continue;
            }
            let new = rank(state);
            let kept = new.locked_absent < current.locked_absent
                || new.locked_absent == current.locked_absent
                    && leg.annealing.accepts(new.cost, current.cost, spent, &mut context.random);
            if !kept {
                state.roll_back();
                continue;
            }
            record.mark(state.touched());
            state.begin();
            current = new;
            if new < record.rank {
                record.update(state);
                status.best_cost = record.rank.cost;
                status.best_components = record.components;
                self.progress.improved(&status);
            }
        }
        made
    }
}

fn draw(moves: &[(usize, Box<dyn Move>)], mut ticket: usize) -> &dyn Move {
    for (share, candidate) in moves {
        if ticket < *share {
            return candidate.as_ref();
        }
        ticket -= share;
    }
    moves[0].1.as_ref()
}

/// Visits that nobody has locked wholly.
pub(super) fn movable(data: &Compiled<'_>) -> Vec<u32> {
    (0..data.visits.len() as u32).filter(|&visit| !moves::fully_locked(data, visit as usize)).collect()
}

/// Shifts that can take visits.
pub(super) fn usable_shifts(data: &Compiled<'_>) -> Vec<u32> {
    (0..data.shifts.len() as u32).filter(|&shift| data.shifts[shift as usize].usable).collect()
}

/// The share of a stop's cost that the search starts from. Hotter starts spend a short budget on detours, cooler ones get
/// stuck: on public home-care days the whole was best with many moves per visit, a quarter with few.
const SHARE_OF_STOP: i64 = 2;

/// The temperature to start from: a share of what one stop costs in the first plan, visits left out aside.
pub(super) fn annealing(state: &State<'_, '_>) -> Annealing {
    let mut components = state.components();
    components.unassigned_points = 0;
    let stops: usize = state.routes.iter().map(|route| route.stops).sum();
    Annealing::new(components.cost(&state.data.problem.weights).0.abs() / stops.max(1) as i64 / SHARE_OF_STOP)
}
