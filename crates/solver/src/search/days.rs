//! Many days on one thread: first day after day, each knowing whom the days before it have made known to whom, then all
//! together. A search over all days at once from the start goes astray: as long as every day is disordered, nothing tells
//! which worker a client should keep.

use super::annealer::{Leg, Run, WHOLE, annealing};
use super::construct;
use super::moves::Context;
use super::partition::{parts_of_days, parts_of_visits};
use super::record::Record;
use crate::random::Random;
use crate::state::State;

/// The share of the budget for the days one by one, in thousandths. With half of it for all days together, from a higher
/// temperature, plans of two weeks had more travel and more workers per person.
const DAYS_PERMILLE: u32 = 800;
/// How many times cooler than a day begins the search over all days begins.
const HALVINGS_COOLER: u32 = 5;

/// The whole run, from an empty plan; the number of moves.
pub(super) fn run(run: &Run<'_, '_>, state: &mut State<'_, '_>, record: &mut Record) -> u64 {
    let mut made = 0;
    let mut plan = State::empty(run.data);
    // A plan of some of the days is no better plan to hear of.
    let quietly = Run { progress: &(), ..*run };
    let days = days_of(&plan);
    let count = days.iter().map(|day| day.shifts.len()).sum::<usize>().max(1);
    let mut random = Random::new(run.options.seed);
    let mut begun = 0;
    for day in &days {
        construct::lay_out(&mut plan, &day.visits);
        let mut context = Context {
            random: Random::new(random.next()),
            neighbours: run.neighbours,
            active: Some(&day.active),
            visits: &day.visits,
            is_mine: &day.is_mine,
            shifts: &day.shifts,
            failures: vec![0; day.is_mine.len()],
        };
        let ended = begun + day.shifts.len();
        let permille = |shifts: usize| DAYS_PERMILLE * shifts as u32 / count as u32;
        let leg = Leg { before: made, permille: (permille(begun), permille(ended)), ..Leg::whole(annealing(&plan)) };
        let mut best = Record::of(&plan);
        made += quietly.leg(&mut plan, &mut best, &mut context, &leg);
        plan.load(&best.nodes);
        begun = ended;
    }
    // Visits that no day could call its own.
    let left: Vec<u32> = plan.absent.clone();
    construct::lay_out(&mut plan, &left);
    let best = Record::of(&plan);
    if best.rank < record.rank {
        *record = best;
    }
    state.load(&record.nodes);
    let annealing = annealing(state).cooler(HALVINGS_COOLER);
    let leg = Leg { before: made, permille: (DAYS_PERMILLE, WHOLE.1), ..Leg::whole(annealing) };
    made + run.alone_from(state, record, &leg)
}

/// What belongs to one day, or to several that are linked.
struct Day {
    visits: Vec<u32>,
    is_mine: Vec<bool>,
    shifts: Vec<u32>,
    active: Vec<bool>,
}

fn days_of(state: &State<'_, '_>) -> Vec<Day> {
    let data = state.data;
    let mut days: Vec<u32> = data.shifts.iter().filter(|shift| shift.usable).map(|shift| shift.day).collect();
    days.sort_unstable();
    days.dedup();
    let Some(part_of_shift) = parts_of_days(state, days.len(), 0) else { return Vec::new() };
    let part_of_visit = parts_of_visits(state, &part_of_shift);
    let day = |part: usize| {
        let is_mine: Vec<bool> = part_of_visit.iter().map(|&of| of == Some(part)).collect();
        let usable = |shift: &u32| part_of_shift[*shift as usize] == part && data.shifts[*shift as usize].usable;
        Day {
            visits: (0..is_mine.len() as u32).filter(|&visit| is_mine[visit as usize]).collect(),
            is_mine,
            shifts: (0..data.shifts.len() as u32).filter(usable).collect(),
            active: part_of_shift.iter().map(|&of| of == part).collect(),
        }
    };
    (0..days.len()).map(day).collect()
}
