//! What a change leads to, and whose it is to make.

use std::collections::BTreeSet;

use tillit_domain::Id;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::freedom::{DayChange, Obstacle, Verdict, verdict};
use tillit_domain::law::Law;
use tillit_domain::plan::Locks;
use tillit_domain::shift::Shift;
use tillit_domain::time::{TimeOfDay, instant, time_on};
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use tillit_planning::day_change::{Effect, Laid, effect, given, moved, reordered, shift_of, swapped};

use super::ground::DayGround;

/// A change that a worker wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// The own visits of a shift in another order.
    Reorder { shift: Id<Shift>, visits: Vec<Id<Visit>> },
    /// An own visit at another time.
    Move { visit: Id<Visit>, start: TimeOfDay },
    /// An own visit to a colleague.
    HandOver { visit: Id<Visit>, to: Id<Worker> },
    /// An own visit for a colleague's.
    Swap { give: Id<Visit>, take: Id<Visit>, with: Id<Worker> },
    /// A visit that nobody, or a colleague, makes.
    TakeOver { visit: Id<Visit> },
}

/// A change weighed.
#[derive(Debug, Clone)]
pub(crate) struct Weighed {
    /// What becomes of it.
    pub(crate) verdict: Verdict,
    /// What it leads to; none where it cannot even be laid out.
    pub(crate) effect: Option<Effect>,
    /// The colleague it concerns.
    pub(crate) colleague: Option<Id<Worker>>,
    /// All that stands against it.
    pub(crate) against: Vec<Obstacle>,
}

/// Weighs a change by a worker.
pub(crate) fn weigh(ground: &DayGround, worker: Id<Worker>, wanted: &Wanted) -> Weighed {
    let (change, colleague, laid, mut against) = laid_out(ground, worker, wanted);
    let effect = laid.map(|laid| effect(&ground.input, &laid));
    if let Some(effect) = &effect {
        against.extend(effect.obstacles());
        against.extend(effect.laid.keys().flat_map(|visit| of_moving(ground, effect, *visit)));
    }
    against.sort_unstable();
    against.dedup();
    Weighed { verdict: verdict(ground.mode, change, &against), effect, colleague, against }
}

type LaidOut = (DayChange, Option<Id<Worker>>, Option<Laid>, Vec<Obstacle>);

fn laid_out(ground: &DayGround, worker: Id<Worker>, wanted: &Wanted) -> LaidOut {
    let held = &ground.begun;
    match wanted {
        Wanted::Reorder { shift, visits } => {
            let mut against: Vec<Obstacle> = Vec::new();
            let shift = ground.shift(*shift).filter(|it| it.worker == Some(worker));
            if shift.is_none() {
                against.push(Obstacle::NotYours);
            }
            against.extend(visits.iter().filter(|it| !held.contains(it)).flat_map(|it| of_own(ground, worker, *it)));
            let held: BTreeSet<Id<Visit>> = held.iter().copied().chain(made_by_two(ground)).collect();
            (DayChange::Reorder, None, shift.map(|shift| reordered(&ground.input, shift, visits, &held)), against)
        }
        Wanted::Move { visit, start } => {
            let against = of_own(ground, worker, *visit);
            let shift = own_shift(ground, worker, *visit);
            let laid = shift.map(|shift| moved(&ground.input, shift, *visit, *start, held));
            (DayChange::Move, None, laid, against)
        }
        Wanted::HandOver { visit, to } => {
            let mut against = of_own(ground, worker, *visit);
            let laid = given_to(ground, worker, *visit, *to);
            if laid.is_none() {
                against.push(Obstacle::ColleagueNotAtWork);
            }
            (DayChange::HandOver, Some(*to), laid, against)
        }
        Wanted::Swap { give, take, with } => {
            let mut against = of_own(ground, worker, *give);
            against.extend(of_own(ground, *with, *take));
            let shifts = own_shift(ground, worker, *give).zip(own_shift(ground, *with, *take));
            let laid = shifts.map(|(own, other)| swapped(&ground.input, (*give, own), (*take, other)));
            (DayChange::Swap, Some(*with), laid, against)
        }
        Wanted::TakeOver { visit } => {
            let mut against = of_any(ground, *visit);
            let from = ground.published.get(visit).and_then(|it| it.workers().into_iter().next());
            if from == Some(worker) {
                against.push(Obstacle::NotYours);
            }
            let laid = match from {
                Some(from) => given_to(ground, from, *visit, worker),
                None => taken(ground, worker, *visit),
            };
            if laid.is_none() {
                against.push(Obstacle::OutsideShift);
            }
            (if from.is_some() { DayChange::TakeOver } else { DayChange::TakeOpen }, from, laid, against)
        }
    }
}

/// What stands against touching a visit at all.
fn of_any(ground: &DayGround, visit: Id<Visit>) -> Vec<Obstacle> {
    let Some(planned) = ground.published.get(&visit) else { return vec![Obstacle::NotYours] };
    let mut against = Vec::new();
    if planned.visit.day < ground.today {
        against.push(Obstacle::DayPassed);
    }
    if matches!(planned.state, PlannedState::Cancelled { .. }) {
        against.push(Obstacle::Cancelled);
    }
    if ground.begun.contains(&visit) {
        against.push(Obstacle::Begun);
    }
    against
}

/// What stands against changing a visit as one's own.
fn of_own(ground: &DayGround, worker: Id<Worker>, visit: Id<Visit>) -> Vec<Obstacle> {
    let mut against = of_any(ground, visit);
    let own = ground.published.get(&visit).is_some_and(|it| it.workers().contains(&worker));
    // One that is cancelled is nobody's any more, and that is the better reason.
    if !own && !against.contains(&Obstacle::Cancelled) {
        against.push(Obstacle::NotYours);
    }
    against
}

/// What stands against a visit lying otherwise, beyond what the gate finds.
fn of_moving(ground: &DayGround, effect: &Effect, visit: Id<Visit>) -> Vec<Obstacle> {
    let Some(after) = effect.laid.get(&visit) else { return Vec::new() };
    let Some(planned) = ground.published.get(&visit) else { return vec![Obstacle::NotYours] };
    let (start, shift) = match planned.state {
        PlannedState::Staffed { start, shift, .. } => (Some(start), shift),
        PlannedState::Unstaffed | PlannedState::Cancelled { .. } => (None, None),
    };
    let mut against = of_any(ground, visit);
    let Locks { worker, time } = ground.locks(visit);
    let moves = start.is_some_and(|it| it != after.start);
    if (time && moves) || (worker && shift.is_some_and(|it| it != after.shift)) {
        against.push(Obstacle::Locked);
    }
    if moves && after.second_shift.is_some() {
        against.push(Obstacle::PartnerMoves);
    }
    against
}

/// Visits that two make together: one of them does not move the other.
fn made_by_two(ground: &DayGround) -> impl Iterator<Item = Id<Visit>> {
    let two = |it: &&PlannedVisit| matches!(it.state, PlannedState::Staffed { second: Some(_), .. });
    ground.published.values().filter(two).map(|it| it.visit.id)
}

/// The worker's shift that a visit lies on.
fn own_shift(ground: &DayGround, worker: Id<Worker>, visit: Id<Visit>) -> Option<&Shift> {
    let planned = ground.published.get(&visit)?;
    let PlannedState::Staffed { shift, second_shift, .. } = planned.state else { return None };
    let on = [shift, second_shift].into_iter().flatten();
    on.filter_map(|id| ground.shift(id)).find(|it| it.worker == Some(worker))
}

/// A visit as a colleague would make it.
fn given_to(ground: &DayGround, from: Id<Worker>, visit: Id<Visit>, to: Id<Worker>) -> Option<Laid> {
    let planned = ground.published.get(&visit)?;
    let PlannedState::Staffed { start, .. } = planned.state else { return None };
    let shift = shift_of(&ground.input, to, &planned.visit, Some(start))?;
    let now = ground.input.draft.iter().find(|it| it.visit.id == visit)?.placement.as_ref()?;
    let helps = now.second_shift.and_then(|id| ground.shift(id)).is_some_and(|it| it.worker == Some(from));
    let placement = if helps {
        tillit_domain::visit::Placement { second_shift: Some(shift.id), ..now.clone() }
    } else {
        given(&ground.input, visit, shift)?
    };
    Some(Laid::from([(visit, placement)]))
}

/// A visit that nobody makes, as the worker would.
fn taken(ground: &DayGround, worker: Id<Worker>, visit: Id<Visit>) -> Option<Laid> {
    let planned = ground.published.get(&visit)?;
    let shift = shift_of(&ground.input, worker, &planned.visit, None)?;
    Some(Laid::from([(visit, given(&ground.input, visit, shift)?)]))
}

/// Whether a task may be done instead of another, together with the person (S-155): what the order of licensed staff asks for is
/// never exchanged, nor taken in exchange.
pub(crate) fn weigh_exchange(
    ground: &DayGround,
    worker: Id<Worker>,
    visit: Id<Visit>,
    line: &str,
    instead: &str,
) -> Verdict {
    let mut against: Vec<Obstacle> = of_own(ground, worker, visit);
    // The exchange is told while the visit goes on.
    against.retain(|it| *it != Obstacle::Begun);
    let law = |code: &str| ground.input.catalogue.iter().find(|it: &&ServiceCode| it.code == code).map(|it| it.law);
    if law(line) == Some(Law::Hsl) || law(instead) != Some(Law::Sol) {
        against.push(Obstacle::HealthCareTask);
    }
    verdict(ground.mode, DayChange::ExchangeTask, &against)
}

/// How far a start moves, in whole minutes; above zero is later.
pub(crate) fn minutes_later(planned: &PlannedVisit, start: TimeOfDay) -> Option<i64> {
    let PlannedState::Staffed { start: before, .. } = planned.state else { return None };
    let moved = before.until(start).0;
    (moved != 0).then_some(moved / 60)
}

/// Whether a start lies in the visit's frame.
pub(crate) fn is_inside(visit: &Visit, start: TimeOfDay) -> bool {
    let at = time_on(visit.day, instant(visit.day, start));
    (visit.earliest..=visit.latest).contains(&at)
}
