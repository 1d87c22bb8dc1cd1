//! Visits left out, each with its reasons and with what would make it possible (invariant 4). Data; the words are the
//! application's.

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::quantity::Minutes;
use tillit_domain::shift::Shift;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_solver::problem::{ShiftIx, VisitIx};
use tillit_solver::{Seconds, Solution, explain};

use crate::input::PlanningInput;
use crate::problem::workers::Permissions;
use crate::problem::{Built, KeptOut, NotAllowed};

/// A visit that is not in the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    /// The visit.
    pub visit: Id<Visit>,
    /// Why, the most frequent reason first.
    pub reasons: Vec<LeftOutReason>,
    /// Single changes that would make it possible, the least far-reaching first.
    pub remedies: Vec<Remedy>,
}

/// Why a visit is not in the plan, or cannot lie on some shifts.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum LeftOutReason {
    /// The person is away or has died.
    PersonAbsent,
    /// Nothing is known about the person.
    PersonUnknown,
    /// Only other visits were asked about.
    NotAskedAbout,
    /// No shift at all is near its time.
    NoShiftAtThatTime,
    /// Nobody works these shifts.
    Vacant {
        /// The shifts.
        shifts: Vec<Id<Shift>>,
    },
    /// The breaks of these shifts cannot be laid out so that nobody works more than five hours without one.
    NoLawfulRest {
        /// The shifts.
        shifts: Vec<Id<Shift>>,
    },
    /// These workers may not make it.
    NotAllowed {
        /// Why not.
        why: NotAllowed,
        /// Who.
        workers: Vec<Id<Worker>>,
    },
    /// These shifts do not cover its time.
    OutsideShifts {
        /// The shifts.
        shifts: Vec<Id<Shift>>,
    },
    /// With travel it is longer than any of these shifts.
    TooLong {
        /// The shifts.
        shifts: Vec<Id<Shift>>,
    },
    /// These shifts have no room at its time.
    Full {
        /// The shifts.
        shifts: Vec<Id<Shift>>,
        /// Visits that are in the way, each alone.
        in_the_way: Vec<Id<Visit>>,
    },
    /// The time that must pass to these visits of the same person leaves no room.
    Gap {
        /// The visits.
        to: Vec<Id<Visit>>,
    },
    /// It is locked elsewhere.
    Locked,
    /// These shifts have room, but no second worker is free at the same time.
    NoSecondWorker {
        /// The shifts.
        shifts: Vec<Id<Shift>>,
    },
}

/// A single change that would make a visit possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Remedy {
    /// It has room on this shift as it is.
    PlaceOn {
        /// The shift.
        shift: Id<Shift>,
    },
    /// Let it start earlier or later.
    WidenTime {
        /// The shift that could then take it.
        shift: Id<Shift>,
        /// How much earlier.
        earlier: Minutes,
        /// How much later.
        later: Minutes,
    },
    /// Release its lock.
    ReleaseLock {
        /// The shift that could then take it.
        shift: Id<Shift>,
    },
    /// Allow less or more time between it and another visit of the person.
    LoosenGap {
        /// The shift that could then take it.
        shift: Id<Shift>,
        /// The other visit.
        to: Id<Visit>,
    },
    /// Find a second worker at the time this shift has room.
    FindSecondWorker {
        /// The shift.
        shift: Id<Shift>,
    },
    /// Put somebody on a vacant shift.
    StaffShift {
        /// The shift.
        shift: Id<Shift>,
    },
    /// Change the breaks of a shift.
    ChangeBreaks {
        /// The shift.
        shift: Id<Shift>,
    },
    /// This worker has room, if what stands against it is lifted: for a delegation, that licensed staff gives one.
    AllowWorker {
        /// The shift with room.
        shift: Id<Shift>,
        /// The worker.
        worker: Id<Worker>,
        /// What stands against it.
        why: NotAllowed,
    },
    /// Move another visit away.
    MoveVisit {
        /// From which shift.
        shift: Id<Shift>,
        /// Which visit.
        visit: Id<Visit>,
    },
}

/// Every visit of the draft that the solution leaves out, but for those that stay where they lie all the same.
pub(crate) fn left_out(solution: &Solution, built: &Built, input: &PlanningInput) -> Vec<LeftOut> {
    let kept_out = built.kept_out.iter().map(|&(visit, why)| of_kept_out(visit, why));
    let stays = |visit: &&VisitIx| built.meaning.visits.id(visit.0).is_some_and(|id| built.stays.contains(&id));
    let unplaced = solution.unassigned.iter().filter(|visit| !stays(visit));
    let unplaced = unplaced.filter_map(|&visit| why_left_out(visit, solution, built, input).ok());
    unplaced.chain(kept_out).collect()
}

/// Why the solution leaves out a visit.
///
/// # Errors
/// If the visit is not left out, or solution and problem do not belong together.
pub(crate) fn why_left_out(
    visit: VisitIx,
    solution: &Solution,
    built: &Built,
    input: &PlanningInput,
) -> Result<LeftOut, explain::ExplainError> {
    let id = built.meaning.visits.id(visit.0).ok_or(explain::ExplainError::UnknownVisit { visit })?;
    let permissions = Permissions::of(input);
    let told = explain::why_unassigned(&built.problem, solution, visit)?;
    let refusals = told.refusals.iter().map(|(shift, refusal)| (*shift, refusal));
    let mut reasons = reasons(visit, refusals, built, input, &permissions);
    if reasons.is_empty() && told.remedies.is_empty() {
        reasons.push(LeftOutReason::NoShiftAtThatTime);
    }
    let remedies = told.remedies.iter().filter_map(|it| remedy(visit, it, built, input, &permissions)).collect();
    Ok(LeftOut { visit: id, reasons, remedies })
}

/// The answer for a visit that the solver was never asked about.
pub(crate) fn of_kept_out(visit: Id<Visit>, why: KeptOut) -> LeftOut {
    let reason = match why {
        KeptOut::PersonAbsent => LeftOutReason::PersonAbsent,
        KeptOut::PersonUnknown => LeftOutReason::PersonUnknown,
        KeptOut::NotAskedAbout => LeftOutReason::NotAskedAbout,
    };
    LeftOut { visit, reasons: vec![reason], remedies: Vec::new() }
}

/// The refusals of shifts gathered by kind, the most frequent kind first.
pub(crate) fn reasons<'a>(
    visit: VisitIx,
    refusals: impl Iterator<Item = (ShiftIx, &'a explain::Refusal)>,
    built: &Built,
    input: &PlanningInput,
    permissions: &Permissions<'_>,
) -> Vec<LeftOutReason> {
    use explain::Refusal;
    let mut gathered = Gathered::default();
    for (index, refusal) in refusals {
        let Some(shift) = built.meaning.shifts.id(index.0) else { continue };
        let worker = built.problem.shifts[index.0].worker.and_then(|worker| built.meaning.workers.id(worker.0));
        let visits = |of: &[VisitIx]| of.iter().filter_map(|it| built.meaning.visits.id(it.0)).collect::<Vec<_>>();
        match refusal {
            Refusal::Closed if built.shifts_without_lawful_rest.contains(&shift) => {
                gathered.shift(Kind::NoLawfulRest, shift);
            }
            Refusal::Closed => gathered.shift(Kind::Vacant, shift),
            Refusal::NotAllowed => {
                if let Some((why, worker)) =
                    worker.and_then(|it| Some((why_not(visit, it, built, input, permissions)?, it)))
                {
                    gathered.not_allowed.entry(why).or_default().push(worker);
                }
            }
            Refusal::OutsideShift { .. } => gathered.shift(Kind::Outside, shift),
            Refusal::TooLong => gathered.shift(Kind::TooLong, shift),
            Refusal::NoRoom { blocking } => {
                gathered.shift(Kind::Full, shift);
                gathered.in_the_way.extend(visits(blocking));
            }
            Refusal::LinkedTime { with } => gathered.gap.extend(visits(with)),
            Refusal::LinkedWorker { with } => gathered.gap.extend(visits(&[*with])),
            Refusal::LockedElsewhere | Refusal::LockedOutsideWindow => gathered.locked += 1,
            Refusal::OnlyOneFree => gathered.shift(Kind::NoSecond, shift),
        }
    }
    gathered.reasons()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    NoLawfulRest,
    Vacant,
    Outside,
    TooLong,
    Full,
    NoSecond,
}

#[derive(Default)]
struct Gathered {
    shifts: BTreeMap<Kind, Vec<Id<Shift>>>,
    not_allowed: BTreeMap<NotAllowed, Vec<Id<Worker>>>,
    in_the_way: Vec<Id<Visit>>,
    gap: Vec<Id<Visit>>,
    locked: usize,
}

impl Gathered {
    fn shift(&mut self, kind: Kind, shift: Id<Shift>) {
        self.shifts.entry(kind).or_default().push(shift);
    }

    fn reasons(mut self) -> Vec<LeftOutReason> {
        let mut counted: Vec<(usize, LeftOutReason)> = Vec::new();
        for (why, mut workers) in self.not_allowed {
            let count = workers.len();
            workers.sort_unstable();
            workers.dedup();
            counted.push((count, LeftOutReason::NotAllowed { why, workers }));
        }
        for (kind, shifts) in self.shifts {
            let count = shifts.len();
            let reason = match kind {
                Kind::NoLawfulRest => LeftOutReason::NoLawfulRest { shifts },
                Kind::Vacant => LeftOutReason::Vacant { shifts },
                Kind::Outside => LeftOutReason::OutsideShifts { shifts },
                Kind::TooLong => LeftOutReason::TooLong { shifts },
                Kind::Full => {
                    self.in_the_way.sort_unstable();
                    self.in_the_way.dedup();
                    LeftOutReason::Full { shifts, in_the_way: std::mem::take(&mut self.in_the_way) }
                }
                Kind::NoSecond => LeftOutReason::NoSecondWorker { shifts },
            };
            counted.push((count, reason));
        }
        if !self.gap.is_empty() {
            let count = self.gap.len();
            self.gap.sort_unstable();
            self.gap.dedup();
            counted.push((count, LeftOutReason::Gap { to: self.gap }));
        }
        if self.locked > 0 {
            counted.push((self.locked, LeftOutReason::Locked));
        }
        counted.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.cmp(other)));
        counted.into_iter().map(|(_, reason)| reason).collect()
    }
}

fn why_not(
    visit: VisitIx,
    worker: Id<Worker>,
    built: &Built,
    input: &PlanningInput,
    permissions: &Permissions<'_>,
) -> Option<NotAllowed> {
    let id = built.meaning.visits.id(visit.0)?;
    let visit = &input.draft.iter().find(|draft| draft.visit.id == id)?.visit;
    let person = input.persons.iter().find(|person| person.id == visit.person);
    permissions.refusal(visit, person, worker)
}

fn remedy(
    visit: VisitIx,
    remedy: &explain::Remedy,
    built: &Built,
    input: &PlanningInput,
    permissions: &Permissions<'_>,
) -> Option<Remedy> {
    use explain::Remedy as Told;
    let shift = |index: ShiftIx| built.meaning.shifts.id(index.0);
    let minutes_up = |seconds: Seconds| Minutes((seconds.0 + 59).div_euclid(60));
    Some(match *remedy {
        Told::FitsNow { shift: at } => Remedy::PlaceOn { shift: shift(at)? },
        Told::WidenWindow { shift: at, earlier, later } => {
            Remedy::WidenTime { shift: shift(at)?, earlier: minutes_up(earlier), later: minutes_up(later) }
        }
        Told::RemoveVisit { shift: at, visit } => {
            Remedy::MoveVisit { shift: shift(at)?, visit: built.meaning.visits.id(visit.0)? }
        }
        Told::AllowWorker { shift: at, worker } => {
            let worker = built.meaning.workers.id(worker.0)?;
            Remedy::AllowWorker { shift: shift(at)?, worker, why: why_not(visit, worker, built, input, permissions)? }
        }
        Told::OpenShift { shift: at } => {
            let shift = shift(at)?;
            if built.shifts_without_lawful_rest.contains(&shift) {
                Remedy::ChangeBreaks { shift }
            } else {
                Remedy::StaffShift { shift }
            }
        }
        Told::ReleaseLock { shift: at } => Remedy::ReleaseLock { shift: shift(at)? },
        Told::LoosenLink { shift: at, link } => {
            let link = built.problem.links.get(link.0)?;
            let other = if link.before == visit { link.after } else { link.before };
            Remedy::LoosenGap { shift: shift(at)?, to: built.meaning.visits.id(other.0)? }
        }
        Told::AddSecondWorker { shift: at } => Remedy::FindSecondWorker { shift: shift(at)? },
    })
}
