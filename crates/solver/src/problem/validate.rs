//! Whether a problem holds together: every index points at something and no time runs backwards.

use super::{Allowed, LinkIx, Problem, ProblemError, Seconds, Shift, ShiftIx, Visit, VisitIx, WorkerIx};

/// Keeps `weight × value` and the sum over components far from overflow.
const WEIGHT_MAX: i64 = 1_000_000_000_000;

impl Problem {
    /// Checks the problem once, so that the search may trust every index.
    ///
    /// # Errors
    /// The first thing found wrong; see [`ProblemError`].
    pub fn validate(&self) -> Result<(), ProblemError> {
        self.validate_matrices()?;
        for (index, client) in self.clients.iter().enumerate() {
            if client.known_workers.iter().any(|&worker| !self.has_worker(worker)) {
                return Err(ProblemError::ClientReference { client: index });
            }
        }
        for (index, shift) in self.shifts.iter().enumerate() {
            self.validate_shift(ShiftIx(index), shift)?;
        }
        self.validate_rosters()?;
        for (index, visit) in self.visits.iter().enumerate() {
            self.validate_visit(VisitIx(index), visit)?;
        }
        self.validate_links()?;
        self.validate_weights()
    }

    fn has_worker(&self, worker: WorkerIx) -> bool {
        worker.0 < self.worker_count
    }

    fn place_count(&self) -> usize {
        self.matrices.first().map_or(0, super::TravelMatrix::place_count)
    }

    fn validate_matrices(&self) -> Result<(), ProblemError> {
        for (matrix, travel) in self.matrices.iter().enumerate() {
            if !travel.is_square() || travel.place_count() != self.place_count() {
                return Err(ProblemError::MatrixSize { matrix });
            }
        }
        Ok(())
    }

    fn validate_shift(&self, index: ShiftIx, shift: &Shift) -> Result<(), ProblemError> {
        let reference = |what| Err(ProblemError::ShiftReference { shift: index, what });
        let times = |what| Err(ProblemError::ShiftTimes { shift: index, what });
        if shift.worker.is_some_and(|worker| !self.has_worker(worker)) {
            return reference("worker");
        }
        if shift.start_place.0 >= self.place_count() || shift.end_place.0 >= self.place_count() {
            return reference("place");
        }
        if shift.matrix.0 >= self.matrices.len() {
            return reference("travel matrix");
        }
        if shift.start > shift.end {
            return times("working time");
        }
        if shift.breaks.iter().any(|rest| rest.duration < Seconds::ZERO || rest.earliest_start > rest.latest_start) {
            return times("break");
        }
        if shift.max_work_without_rest.is_some_and(|longest| longest < Seconds::ZERO) {
            return times("longest stretch of work");
        }
        Ok(())
    }

    /// No worker has two shifts at once; otherwise two routes could use the same person at the same time.
    fn validate_rosters(&self) -> Result<(), ProblemError> {
        let mut worked: Vec<_> = self
            .shift_indices()
            .filter_map(|shift| self.shifts[shift.0].worker.map(|worker| (worker, self.shifts[shift.0].start, shift)))
            .collect();
        worked.sort_unstable();
        for pair in worked.windows(2) {
            let ((worker, _, first), (next, start, second)) = (pair[0], pair[1]);
            if worker == next && start < self.shifts[first.0].end {
                return Err(ProblemError::ShiftsOverlap { first, second });
            }
        }
        Ok(())
    }

    fn validate_visit(&self, index: VisitIx, visit: &Visit) -> Result<(), ProblemError> {
        let reference = |what| Err(ProblemError::VisitReference { visit: index, what });
        let times = |what| Err(ProblemError::VisitTimes { visit: index, what });
        let workers_exist = |allowed: &Allowed| match allowed {
            Allowed::Everyone => true,
            Allowed::Only(workers) => workers.iter().all(|&worker| self.has_worker(worker)),
        };
        if visit.client.0 >= self.clients.len() {
            return reference("client");
        }
        if visit.place.0 >= self.place_count() {
            return reference("place");
        }
        let second_allowed = visit.second.as_ref().and_then(|second| second.allowed.as_ref());
        if !workers_exist(&visit.allowed)
            || !second_allowed.is_none_or(workers_exist)
            || visit.preferred_workers.iter().any(|&worker| !self.has_worker(worker))
            || visit.worker_points.iter().any(|&(worker, _)| !self.has_worker(worker))
        {
            return reference("worker");
        }
        if visit.hard_window.earliest > visit.hard_window.latest {
            return times("hard window");
        }
        let windows = || visit.preferred_window.iter().chain(&visit.later_windows);
        let in_order = windows().zip(windows().skip(1)).all(|(one, next)| one.earliest <= next.earliest);
        // A window for the end of a visit may, as one for its start, close before it opens; the start is late then.
        if !in_order || visit.preferred_window.is_none() && !visit.later_windows.is_empty() {
            return times("preferred window");
        }
        if visit.demand < 0 {
            return times("demand");
        }
        let second_wrong = visit
            .second
            .as_ref()
            .is_some_and(|second| second.offset < Seconds::ZERO || second.duration < Seconds::ZERO);
        if visit.duration < Seconds::ZERO || second_wrong {
            return times("duration");
        }
        if visit.priority < 1 {
            return Err(ProblemError::Priority { visit: index });
        }
        let locked = visit.lock.iter().flat_map(|lock| &lock.shifts);
        let previous = visit.previous.iter().flat_map(|previous| &previous.shifts);
        if locked.chain(previous).any(|shift| shift.0 >= self.shifts.len()) {
            return reference("shift");
        }
        if let Some(lock) = &visit.lock {
            let twice = lock.shifts.len() == 2 && lock.shifts[0] == lock.shifts[1];
            if lock.shifts.len() > visit.workers_needed() || twice {
                return Err(ProblemError::LockShape { visit: index });
            }
        }
        Ok(())
    }

    fn validate_links(&self) -> Result<(), ProblemError> {
        for (index, link) in self.links.iter().enumerate() {
            let count = self.visits.len();
            let possible = link.before.0 < count
                && link.after.0 < count
                && link.before != link.after
                && match link.kind.start_difference(Seconds::ZERO) {
                    (min, Some(max)) => min <= max,
                    (_, None) => true,
                };
            if !possible {
                return Err(ProblemError::Link { link: LinkIx(index) });
            }
        }
        Ok(())
    }

    fn validate_weights(&self) -> Result<(), ProblemError> {
        let weights = &self.weights;
        let named = [
            ("unassigned", weights.unassigned),
            ("missed_break", weights.missed_break),
            ("frame", weights.frame),
            ("worst_frame", weights.worst_frame),
            ("continuity", weights.continuity),
            ("preference", weights.preference),
            ("stability", weights.stability),
            ("lending", weights.lending),
            ("travel", weights.travel),
            ("waiting", weights.waiting),
            ("balance", weights.balance),
            ("overtime", weights.overtime),
            ("idle", weights.idle),
        ];
        match named.into_iter().find(|&(_, weight)| !(0..=WEIGHT_MAX).contains(&weight)) {
            Some((name, _)) => Err(ProblemError::Weight { name }),
            None if weights.frame_step < Seconds(1) => Err(ProblemError::Weight { name: "frame_step" }),
            // The search compares a fixed number of components.
            None if self.lexicographic.len() > 6 => Err(ProblemError::Weight { name: "lexicographic" }),
            None => Ok(()),
        }
    }
}
