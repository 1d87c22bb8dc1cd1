//! The problem as flat numbers, prepared once so that the inner loops only add and compare.

use crate::problem::{Allowed, Problem, Shift, ShiftIx, Visit, WorkerIx};

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
    /// The start that waiting is worth while for; at or before `early` when there is none.
    pub(crate) target: i64,
    pub(crate) priority: i64,
    pub(crate) previous_start: Option<i64>,
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

    pub(crate) fn frame_at(&self, start: i64) -> i64 {
        self.preferred.map_or(0, |(early, late)| (early - start).max(start - late).max(0))
    }
}

/// A link seen from one of its visits: `min <= start(partner) - start(this) <= max`.
pub(crate) struct Relation {
    pub(crate) partner: usize,
    pub(crate) min: i64,
    pub(crate) max: i64,
    pub(crate) different_workers: bool,
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
}

/// A break with its window narrowed by the rule on rest.
pub(crate) struct CompiledBreak {
    pub(crate) duration: i64,
    pub(crate) earliest: i64,
    pub(crate) latest: i64,
    pub(crate) needed: bool,
}

/// The prepared problem.
pub(crate) struct Compiled<'p> {
    pub(crate) problem: &'p Problem,
    pub(crate) visits: Vec<CompiledVisit>,
    pub(crate) shifts: Vec<CompiledShift>,
    pub(crate) worker_keys: usize,
    /// Whether any shift has several needed breaks to spread.
    pub(crate) has_chained_rest: bool,
    /// Whether any visit has a preferred window.
    pub(crate) has_preferred: bool,
    pub(crate) visits_of_client: Vec<Vec<u32>>,
}

impl<'p> Compiled<'p> {
    /// Prepares a problem that has been validated.
    pub(crate) fn new(problem: &'p Problem) -> Self {
        let mut worker_keys = problem.worker_count;
        let shifts: Vec<CompiledShift> = problem
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
        let mut visits: Vec<CompiledVisit> = problem.visits.iter().map(compile_visit).collect();
        for (index, visit) in problem.visits.iter().enumerate() {
            for role in 0..visits[index].roles {
                visits[index].candidates[role] = candidates(problem, &shifts, &visits[index], visit, role);
            }
        }
        for link in &problem.links {
            let (min, max) = link.kind.start_difference(problem.visits[link.before.0].duration);
            let (min, max) = (min.0, max.map_or(FAR, |max| max.0));
            let different_workers = link.different_workers;
            let forth = Relation { partner: link.after.0, min, max, different_workers };
            let back = Relation { partner: link.before.0, min: -max, max: -min, different_workers };
            visits[link.before.0].relations.push(forth);
            visits[link.after.0].relations.push(back);
        }
        let mut visits_of_client = vec![Vec::new(); problem.clients.len()];
        for (index, visit) in visits.iter().enumerate() {
            visits_of_client[visit.client].push(index as u32);
        }
        let has_preferred = visits.iter().any(|visit| visit.preferred.is_some());
        let has_chained_rest = shifts.iter().any(|shift| shift.chained_rest.is_some());
        Self { has_chained_rest, has_preferred, problem, visits, shifts, worker_keys, visits_of_client }
    }

    #[inline]
    pub(crate) fn travel(&self, matrix: usize, from: usize, to: usize) -> i64 {
        self.problem.matrices[matrix].between(from, to)
    }
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

fn compile_visit(visit: &Visit) -> CompiledVisit {
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
        target: previous_start.or(preferred.map(|window| window.0)).unwrap_or(-FAR).min(late),
        priority: visit.priority,
        previous_start,
        relations: Vec::new(),
        candidates: [Vec::new(), Vec::new()],
        locked_shifts: visit.lock.iter().flat_map(|lock| &lock.shifts).map(|shift| shift.0 as u32).collect(),
        locked: visit.lock.is_some(),
    }
}

fn candidates(
    problem: &Problem,
    shifts: &[CompiledShift],
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
    for (index, shift) in shifts.iter().enumerate() {
        let worker_may = problem.shifts[index].worker.is_none_or(|worker| may[worker.0]);
        let lock_may = !all_locked || compiled.locked_shifts.contains(&(index as u32));
        if shift.usable && worker_may && lock_may && fits_alone(problem, shift, compiled, role) {
            let (preference, stability, lending) = fixed_points(problem, visit, ShiftIx(index));
            let fixed_cost =
                preference * weights.preference + stability * weights.stability + lending * weights.lending;
            found.push(Candidate { shift: index as u32, fixed_cost });
        }
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
    start <= visit.late + offset && back <= shift.end
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
        })
        .collect();
    let several = breaks.iter().filter(|rest| rest.needed).count() > 1;
    CompiledShift {
        start: shift.start.0,
        end: shift.end.0,
        start_place: shift.start_place.0,
        end_place: shift.end_place.0,
        matrix: shift.matrix.0,
        worker_key,
        breaks,
        chained_rest: shift.max_work_without_rest.map(|longest| longest.0).filter(|_| several),
        usable: shift.can_take_visits(),
        day: shift.day,
    }
}
