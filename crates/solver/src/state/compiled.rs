//! The problem as flat numbers, prepared once so that the inner loops only add and compare.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::insertion::beside::{Beside, beside};
use crate::problem::{Allowed, Leaving, Problem, Seconds, Shift, ShiftIx, TravelMatrix, Visit, Weights, WorkerIx};

/// Stands for "no bound"; far from overflow when lengths are added.
pub(crate) const FAR: i64 = i64::MAX / 8;
/// Stands for "no index".
pub(crate) const NONE: u32 = u32::MAX;

/// A visit in numbers. Times are seconds from the start of the horizon.
pub(crate) struct CompiledVisit {
    pub(crate) place: usize,
    pub(crate) client: usize,
    pub(crate) roles: usize,
    pub(crate) durations: [i64; 2],
    pub(crate) offsets: [i64; 2],
    /// Bounds of the start: the hard window, or the locked start.
    pub(crate) early: i64,
    pub(crate) late: i64,
    pub(crate) preferred: Option<(i64, i64)>,
    /// Further preferred windows; the last that has opened counts.
    pub(crate) later: Vec<(i64, i64)>,
    /// Time outside counts in whole steps of this.
    step: i64,
    /// The start that waiting is worth while for; at or before `early` when there is none.
    pub(crate) target: i64,
    pub(crate) priority: i64,
    pub(crate) demand: i64,
    /// Whether no shift is better than another for it, as far as preference, stability and lending go.
    pub(crate) is_plain: bool,
    pub(crate) previous_start: Option<i64>,
    /// The latest start that is no change against the plan before, where a change costs something.
    pub(crate) told_until: i64,
    pub(crate) relations: Vec<Relation>,
    /// Where each role may go.
    pub(crate) candidates: [Vec<Candidate>; 2],
    /// Shifts a person has locked the visit to; empty when free.
    pub(crate) locked_shifts: Vec<u32>,
    pub(crate) locked: bool,
}

impl CompiledVisit {
    /// Whether its time depends on another route.
    pub(crate) fn coupled(&self) -> bool {
        self.roles == 2 || !self.relations.is_empty()
    }

    /// Whether the lock accepts these shifts; `second` is `None` for a visit by one worker.
    pub(crate) fn lock_accepts(&self, first: u32, second: Option<u32>) -> bool {
        self.locked_shifts.iter().all(|&shift| shift == first || Some(shift) == second)
    }

    #[inline]
    pub(crate) fn frame_at(&self, start: i64) -> i64 {
        let Some((early, _)) = self.preferred else { return 0 };
        let outside = (early - start).max(start - self.wish_at(start)).max(0);
        if self.step == 1 { outside } else { (outside + self.step - 1) / self.step * self.step }
    }

    /// The latest start without being late, for a visit that starts no earlier than this.
    #[inline]
    pub(crate) fn wish_at(&self, start: i64) -> i64 {
        let open = self.later.iter().rfind(|window| window.0 <= start);
        open.copied().or(self.preferred).map_or(FAR, |window| window.1)
    }
}

/// A link seen from one of its visits: `min <= start(partner) - start(this) <= max`.
pub(crate) struct Relation {
    pub(crate) partner: usize,
    pub(crate) min: i64,
    pub(crate) max: i64,
    pub(crate) different_workers: bool,
    /// Whether the two are planned together or not at all.
    pub(crate) together: bool,
}

/// A shift that a role of a visit may go on.
#[derive(Clone, Copy)]
pub(crate) struct Candidate {
    pub(crate) shift: u32,
    /// Weighted cost of preference, lending and stability there.
    pub(crate) fixed_cost: i64,
}

/// A shift in numbers.
pub(crate) struct CompiledShift {
    pub(crate) start: i64,
    pub(crate) end: i64,
    /// When the worker must be back; later than `end` when overtime is possible.
    pub(crate) back_by: i64,
    /// The most that demands may sum to.
    pub(crate) capacity: i64,
    pub(crate) start_place: usize,
    pub(crate) end_place: usize,
    pub(crate) matrix: usize,
    /// The worker, or a number of its own for a vacant shift.
    pub(crate) worker_key: usize,
    pub(crate) breaks: Vec<CompiledBreak>,
    /// Longest stretch between needed breaks, when there are several and it must be watched.
    pub(crate) chained_rest: Option<i64>,
    pub(crate) usable: bool,
    pub(crate) day: u32,
    /// Shifts of the same kind differ in nothing but who works them.
    pub(crate) kind: u32,
}

/// A break with its window narrowed by the rule on rest.
pub(crate) struct CompiledBreak {
    pub(crate) duration: i64,
    pub(crate) earliest: i64,
    pub(crate) latest: i64,
    pub(crate) needed: bool,
    pub(crate) at_place: bool,
}

/// When a break begins, and from when on the worker goes on: `base` counts on the travel to come, `free` does not.
#[derive(Clone, Copy)]
pub(crate) struct Rested {
    pub(crate) begin: i64,
    pub(crate) base: i64,
    pub(crate) free: i64,
}

impl CompiledBreak {
    /// The earliest break of a worker who is free at `free`, has travelled from `base` on and has `leg` to go. One that
    /// is at a place comes after the leg when there is time, else before it. `None` when it cannot begin any more.
    #[inline]
    pub(crate) fn reach(&self, base: i64, free: i64, leg: i64) -> Option<Rested> {
        let before = free.max(self.earliest);
        if !self.at_place {
            let rested = Rested { begin: before, base: base + self.duration, free: before + self.duration };
            return (before <= self.latest).then_some(rested);
        }
        let after = before.max(base + leg);
        if after <= self.latest {
            return Some(Rested { begin: after, base: after + self.duration - leg, free: after + self.duration });
        }
        let end = before + self.duration;
        (before <= self.latest).then_some(Rested { begin: before, base: end, free: end })
    }

    /// By when the worker must have got to the break, given the same bounds for what comes after it.
    #[inline]
    pub(crate) fn leave_by(&self, base: i64, free: i64) -> (i64, i64) {
        (base - self.duration, self.latest.min(free - self.duration))
    }
}

/// The prepared problem.
pub(crate) struct Compiled<'p> {
    pub(crate) problem: &'p Problem,
    pub(crate) visits: Vec<CompiledVisit>,
    pub(crate) shifts: Vec<CompiledShift>,
    pub(crate) worker_keys: usize,
    /// Whether the time of any visit depends on another route.
    pub(crate) has_coupled: bool,
    /// Whether times on a route hang on no other route and delay has no price: bounds are then all there is to times.
    pub(crate) has_free_routes: bool,
    /// Whether any shift has several needed breaks to spread.
    pub(crate) has_chained_rest: bool,
    /// Whether a change against a plan before costs something and there is such a plan.
    pub(crate) has_previous: bool,
    /// Whether it costs something that a visit is delayed.
    pub(crate) prices_delay: bool,
    /// Whether starts are chosen between the bounds; else every visit starts as early as it can.
    pub(crate) has_aim: bool,
    /// Whether deadlines are so far off that no sensible plan meets them: latest starts then need no upkeep.
    pub(crate) is_loose: bool,
    /// Whether all shifts are alike and without breaks, and nothing is to be shared out evenly among them.
    pub(crate) has_like_shifts: bool,
    beside: OnceLock<Vec<Beside>>,
    pub(crate) visits_of_client: Vec<Vec<u32>>,
    /// Rows of travel to each place, per matrix, so that both directions are read along the row. None where they are
    /// the same both ways: one copy stays near where two would not.
    travel_to: Vec<Option<Vec<i32>>>,
    places: usize,
}

impl<'p> Compiled<'p> {
    /// Prepares a problem that has been validated.
    pub(crate) fn new(problem: &'p Problem) -> Self {
        let mut worker_keys = problem.worker_count;
        let mut shifts: Vec<CompiledShift> = problem
            .shifts
            .iter()
            .map(|shift| {
                let worker_key = shift.worker.map_or_else(
                    || {
                        worker_keys += 1;
                        worker_keys - 1
                    },
                    |worker| worker.0,
                );
                compile_shift(shift, worker_key)
            })
            .collect();
        let kinds = kinds(problem);
        shifts.iter_mut().zip(kinds).for_each(|(shift, kind)| shift.kind = kind);
        let mut visits: Vec<CompiledVisit> =
            problem.visits.iter().map(|visit| compile_visit(visit, &problem.weights)).collect();
        let clock = Clock::of(&shifts);
        for (index, visit) in problem.visits.iter().enumerate() {
            for role in 0..visits[index].roles {
                visits[index].candidates[role] = candidates(problem, &shifts, &clock, &visits[index], visit, role);
            }
        }
        for link in &problem.links {
            let (min, max) = link.kind.start_difference(problem.visits[link.before.0].duration);
            let (min, max) = (min.0, max.map_or(FAR, |max| max.0));
            let (different_workers, together) = (link.different_workers, link.together);
            let forth = Relation { partner: link.after.0, min, max, different_workers, together };
            let back = Relation { partner: link.before.0, min: -max, max: -min, different_workers, together };
            visits[link.before.0].relations.push(forth);
            visits[link.after.0].relations.push(back);
        }
        let mut visits_of_client = vec![Vec::new(); problem.clients.len()];
        for (index, visit) in visits.iter().enumerate() {
            visits_of_client[visit.client].push(index as u32);
        }
        let has_preferred = visits.iter().any(|visit| visit.preferred.is_some());
        let has_chained_rest = shifts.iter().any(|shift| shift.chained_rest.is_some());
        let weights = &problem.weights;
        let just_in_time = weights.leaving == Leaving::JustInTime && problem.weights.waiting != 0;
        let mut compiled = Self {
            has_coupled: visits.iter().any(CompiledVisit::coupled),
            has_chained_rest,
            has_previous: weights.stability != 0 && problem.visits.iter().any(|visit| visit.previous.is_some()),
            prices_delay: has_preferred && (weights.frame != 0 || weights.worst_frame != 0)
                || weights.overtime != 0
                || visits.iter().any(|visit| visit.told_until < FAR),
            has_aim: just_in_time || visits.iter().any(|visit| visit.target > visit.early),
            is_loose: is_loose(&visits, &shifts),
            travel_to: problem.matrices.iter().map(TravelMatrix::transposed).collect(),
            places: problem.matrices.first().map_or(0, TravelMatrix::place_count),
            problem,
            visits,
            shifts,
            worker_keys,
            visits_of_client,
            has_like_shifts: false,
            has_free_routes: false,
            beside: OnceLock::new(),
        };
        compiled.has_like_shifts = !compiled.tells_workers_apart()
            && compiled.shifts.iter().all(|shift| shift.usable && shift.breaks.is_empty())
            && weights.idle == 0
            && weights.balance == 0;
        compiled.has_free_routes = !compiled.has_coupled && !compiled.prices_delay && !compiled.is_loose;
        compiled
    }

    /// For each visit those that may well stand beside it; found when first asked for.
    pub(crate) fn beside(&self) -> &[Beside] {
        self.beside.get_or_init(|| beside(self))
    }

    /// Whether it counts whom clients meet, and there are several days to meet them on.
    pub(crate) fn prices_faces_over_days(&self) -> bool {
        let days = self.shifts.iter().filter(|shift| shift.usable).map(|shift| shift.day);
        self.problem.weights.continuity != 0 && days.clone().min() < days.max()
    }

    /// Whether it can matter which of two workers makes a tour.
    pub(crate) fn tells_workers_apart(&self) -> bool {
        let kinds = self.shifts.iter().map(|shift| shift.kind);
        self.problem.weights.continuity != 0
            || kinds.clone().min() < kinds.max()
            || self.visits.iter().any(|visit| !visit.is_plain)
            || self.problem.visits.iter().any(|visit| visit.allowed != Allowed::Everyone)
    }

    /// Travel from each place to this one.
    #[inline]
    pub(crate) fn travel_to(&self, matrix: usize, place: usize) -> &[i32] {
        match &self.travel_to[matrix] {
            Some(rows) => &rows[place * self.places..(place + 1) * self.places],
            None => self.travel_from(matrix, place),
        }
    }

    /// Travel from this place to each.
    #[inline]
    pub(crate) fn travel_from(&self, matrix: usize, place: usize) -> &[i32] {
        self.problem.matrices[matrix].row(place)
    }

    #[inline]
    pub(crate) fn travel(&self, matrix: usize, from: usize, to: usize) -> i64 {
        self.problem.matrices[matrix].between(from, to)
    }
}

/// How many times later than every wish a deadline must be to be out of the way.
const LOOSE_TIMES: i64 = 4;

fn is_loose(visits: &[CompiledVisit], shifts: &[CompiledShift]) -> bool {
    let wishes = visits.iter().map(|visit| visit.wish_at(FAR).min(visit.late).max(visit.early));
    let far = wishes.max().unwrap_or(0).max(0).saturating_mul(LOOSE_TIMES);
    visits.iter().all(|visit| visit.late >= far)
        && shifts.iter().all(|shift| shift.back_by >= far && shift.breaks.is_empty())
}

/// A number per shift; the same for shifts that differ in nothing but who works them.
fn kinds<'p>(problem: &'p Problem) -> Vec<u32> {
    let mut known: BTreeMap<(Seconds, Seconds), Vec<(&'p Shift, u32)>> = BTreeMap::new();
    let mut count = 0;
    let alike = |one: &Shift, other: &Shift| {
        let times = |shift: &Shift| (shift.overtime_until, shift.max_work_without_rest);
        let places = |shift: &Shift| (shift.start_place, shift.end_place, shift.matrix, shift.day, shift.home_group);
        times(one) == times(other)
            && places(one) == places(other)
            && one.capacity == other.capacity
            && one.breaks == other.breaks
    };
    let kind = |shift: &'p Shift| {
        let at_that_time = known.entry((shift.start, shift.end)).or_default();
        if let Some((_, kind)) = at_that_time.iter().find(|(other, _)| alike(shift, other)) {
            return *kind;
        }
        count += 1;
        at_that_time.push((shift, count));
        count
    };
    problem.shifts.iter().map(kind).collect()
}

/// Points that depend only on which shift a stop is on: preference, stability, lending.
pub(crate) fn fixed_points(problem: &Problem, visit: &Visit, shift: ShiftIx) -> (i64, i64, i64) {
    let on = &problem.shifts[shift.0];
    let unwanted = |worker: Option<WorkerIx>| {
        let preferred = &visit.preferred_workers;
        !preferred.is_empty() && !worker.is_some_and(|worker| preferred.contains(&worker))
    };
    let stated: i64 =
        visit.worker_points.iter().filter(|(worker, _)| Some(*worker) == on.worker).map(|(_, points)| points).sum();
    let moved =
        visit.previous.as_ref().is_some_and(|before| !before.shifts.is_empty() && !before.shifts.contains(&shift));
    let lent = visit.group.is_some_and(|group| group != on.home_group);
    (i64::from(unwanted(on.worker)) + stated, i64::from(moved), i64::from(lent))
}

fn compile_visit(visit: &Visit, weights: &Weights) -> CompiledVisit {
    let locked_start = visit.lock.as_ref().and_then(|lock| lock.start).map(|start| start.0);
    let early = visit.hard_window.earliest.0.max(locked_start.unwrap_or(-FAR));
    let late = visit.hard_window.latest.0.min(locked_start.unwrap_or(FAR));
    let previous_start = visit.previous.as_ref().and_then(|previous| previous.start).map(|start| start.0);
    let preferred = visit.preferred_window.map(|window| (window.earliest.0, window.latest.0));
    let second = visit.second.as_ref();
    CompiledVisit {
        place: visit.place.0,
        client: visit.client.0,
        roles: visit.workers_needed(),
        durations: [visit.duration.0, second.map_or(0, |second| second.duration.0)],
        offsets: [0, second.map_or(0, |second| second.offset.0)],
        early,
        late,
        preferred,
        later: visit.later_windows.iter().map(|window| (window.earliest.0, window.latest.0)).collect(),
        step: weights.frame_step.0,
        demand: visit.demand,
        is_plain: visit.preferred_workers.is_empty()
            && visit.worker_points.is_empty()
            && visit.previous.is_none()
            && visit.group.is_none(),
        target: previous_start.or(preferred.map(|window| window.0)).unwrap_or(-FAR).min(late),
        priority: visit.priority,
        previous_start,
        told_until: previous_start
            .filter(|_| weights.stability != 0)
            .map_or(FAR, |start| start + weights.stability_tolerance.0),
        relations: Vec::new(),
        candidates: [Vec::new(), Vec::new()],
        locked_shifts: visit.lock.iter().flat_map(|lock| &lock.shifts).map(|shift| shift.0 as u32).collect(),
        locked: visit.lock.is_some(),
    }
}

/// Shifts by the day they start, so that a visit looks only at those of its time.
struct Clock {
    /// The shifts of each day that has any, in their own order.
    days: BTreeMap<i64, Vec<usize>>,
    longest: i64,
}

/// Shifts are put together by this many seconds of the horizon; any number would do.
const SPAN: i64 = 86_400;

impl Clock {
    fn of(shifts: &[CompiledShift]) -> Self {
        let mut days: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
        for (index, shift) in shifts.iter().enumerate().filter(|(_, shift)| shift.usable) {
            days.entry(shift.start.div_euclid(SPAN)).or_default().push(index);
        }
        let longest = shifts.iter().map(|shift| shift.back_by.saturating_sub(shift.start)).max().unwrap_or(0);
        Self { days, longest }
    }

    /// The shifts that may overlap a span of time.
    fn around(&self, early: i64, late: i64) -> impl Iterator<Item = usize> {
        let first = early.saturating_sub(self.longest).div_euclid(SPAN);
        let last = late.div_euclid(SPAN).max(first);
        self.days.range(first..=last).flat_map(|(_, shifts)| shifts.iter().copied())
    }
}

fn candidates(
    problem: &Problem,
    shifts: &[CompiledShift],
    clock: &Clock,
    compiled: &CompiledVisit,
    visit: &Visit,
    role: usize,
) -> Vec<Candidate> {
    let second = visit.second.as_ref().filter(|_| role == 1);
    let allowed = second.and_then(|second| second.allowed.as_ref()).unwrap_or(&visit.allowed);
    let mut may = vec![matches!(allowed, Allowed::Everyone); problem.worker_count];
    if let Allowed::Only(workers) = allowed {
        workers.iter().for_each(|worker| may[worker.0] = true);
    }
    let weights = &problem.weights;
    let all_locked = compiled.locked_shifts.len() == compiled.roles;
    let mut found = Vec::new();
    let offset = compiled.offsets[role];
    for index in clock.around(compiled.early + offset, compiled.late + offset) {
        let shift = &shifts[index];
        let worker_may = problem.shifts[index].worker.is_none_or(|worker| may[worker.0]);
        let lock_may = !all_locked || compiled.locked_shifts.contains(&(index as u32));
        if worker_may && lock_may && fits_alone(problem, shift, compiled, role) {
            let (preference, stability, lending) = fixed_points(problem, visit, ShiftIx(index));
            let fixed_cost =
                preference * weights.preference + stability * weights.stability + lending * weights.lending;
            found.push(Candidate { shift: index as u32, fixed_cost });
        }
    }
    if !found.is_sorted_by_key(|candidate| candidate.shift) {
        found.sort_unstable_by_key(|candidate| candidate.shift);
    }
    found
}

/// Whether the role could be done on the shift if it were the only stop, breaks aside.
fn fits_alone(problem: &Problem, shift: &CompiledShift, visit: &CompiledVisit, role: usize) -> bool {
    let matrix = &problem.matrices[shift.matrix];
    let offset = visit.offsets[role];
    let arrive = shift.start + matrix.between(shift.start_place, visit.place);
    let start = arrive.max(visit.early + offset);
    let back = start + visit.durations[role] + matrix.between(visit.place, shift.end_place);
    start <= visit.late + offset && back <= shift.back_by
}

fn compile_shift(shift: &Shift, worker_key: usize) -> CompiledShift {
    let windows = shift.rest_windows().unwrap_or_default();
    let breaks: Vec<CompiledBreak> = windows
        .iter()
        .zip(&shift.breaks)
        .map(|(&(needed, window), rest)| CompiledBreak {
            duration: rest.duration.0,
            earliest: window.earliest.0,
            latest: window.latest.0,
            needed,
            at_place: rest.at_place,
        })
        .collect();
    let several = breaks.iter().filter(|rest| rest.needed).count() > 1;
    CompiledShift {
        start: shift.start.0,
        end: shift.end.0,
        back_by: shift.back_by().0,
        capacity: shift.capacity.unwrap_or(i64::MAX),
        start_place: shift.start_place.0,
        end_place: shift.end_place.0,
        matrix: shift.matrix.0,
        worker_key,
        breaks,
        chained_rest: shift.max_work_without_rest.map(|longest| longest.0).filter(|_| several),
        usable: shift.can_take_visits(),
        day: shift.day,
        kind: 0,
    }
}
