//! A plain insertion heuristic: visits into rounds where they cost the least travel. The demo lays its base plans and
//! fills its past days with it; coming weeks are left to the planner and the real optimiser.

use tillit_domain::place::Coordinates;
use tillit_domain::worker::TravelMode;
use tillit_travel::TravelTimes;

/// A job to be put on a route: somewhere, some time, for so long. Times are seconds of the day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Job {
    /// What the caller knows it by.
    pub(crate) name: usize,
    pub(crate) place: usize,
    pub(crate) earliest: i32,
    pub(crate) latest: i32,
    pub(crate) length: i32,
}

/// A job on a route and when it starts; a break has no place of its own.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stop {
    pub(crate) job: Job,
    pub(crate) rest: bool,
    pub(crate) start: i32,
}

/// A worker's chain of jobs.
#[derive(Debug, Clone)]
pub(crate) struct Route {
    pub(crate) begins: i32,
    pub(crate) ends: i32,
    pub(crate) office: usize,
    pub(crate) on_foot: bool,
    pub(crate) stops: Vec<Stop>,
}

/// Travel times in seconds by car and on foot between all places, row by row.
pub(crate) struct Ways {
    places: usize,
    by_car: Vec<i32>,
    on_foot: Vec<i32>,
}

impl Ways {
    pub(crate) fn between_all(places: &[Coordinates]) -> Self {
        let times = TravelTimes::default();
        let all = |mode| -> Vec<i32> {
            let pairs = places.iter().flat_map(|&from| places.iter().map(move |&to| (from, to)));
            // A plan is written in minutes: a begun minute on the way is a whole one, or the next visit would be written
            // down as beginning before anybody is there.
            let whole = |from, to| (times.between(mode, from, to).0 + 59).div_euclid(60) * 60;
            pairs.map(|(from, to)| i32::try_from(whole(from, to)).unwrap_or(i32::MAX)).collect()
        };
        let (by_car, mut on_foot) = (all(TravelMode::Car), all(TravelMode::Walk));
        // Next door is nearer on foot, but a round that is walked must do for whoever comes by car in its place.
        for (walk, drive) in on_foot.iter_mut().zip(&by_car) {
            *walk = (*walk).max(*drive);
        }
        Self { places: places.len(), by_car, on_foot }
    }

    pub(crate) fn walk(&self, from: usize, to: usize) -> i32 {
        self.on_foot[from * self.places + to]
    }

    fn drive(&self, from: usize, to: usize) -> i32 {
        self.by_car[from * self.places + to]
    }
}

/// Where an insertion would go and what it would cost in seconds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Insertion {
    pub(crate) position: usize,
    pub(crate) cost: i32,
}

impl Route {
    /// A route with nothing but its break.
    pub(crate) fn new(begins: i32, ends: i32, office: usize, on_foot: bool, rest: Option<(i32, i32, i32)>) -> Self {
        let rest = rest.map(|(earliest, latest, length)| Stop {
            job: Job { name: usize::MAX, place: office, earliest, latest, length },
            rest: true,
            start: earliest,
        });
        Self { begins, ends, office, on_foot, stops: rest.into_iter().collect() }
    }

    pub(crate) fn travel(&self, ways: &Ways, from: usize, to: usize) -> i32 {
        if self.on_foot { ways.walk(from, to) } else { ways.drive(from, to) }
    }

    /// Place and end of what comes before a position; a break leaves one where one was.
    fn before(&self, position: usize) -> (usize, i32) {
        let end = self.stops[..position].last().map_or(self.begins, |stop| stop.start + stop.job.length);
        let place =
            self.stops[..position].iter().rev().find(|stop| !stop.rest).map_or(self.office, |stop| stop.job.place);
        (place, end)
    }

    /// The place after a position: of the next job, or the office.
    fn after(&self, position: usize) -> usize {
        self.stops[position..].iter().find(|stop| !stop.rest).map_or(self.office, |stop| stop.job.place)
    }

    /// The cheapest feasible insertion, if there is one.
    pub(crate) fn best_insertion(&self, job: &Job, ways: &Ways) -> Option<Insertion> {
        let mut best: Option<Insertion> = None;
        for position in 0..=self.stops.len() {
            let (from, free) = self.before(position);
            let arrival = free + self.travel(ways, from, job.place);
            if arrival > job.latest {
                break;
            }
            let start = arrival.max(job.earliest);
            if start + job.length > self.ends || !self.rest_fits(position, job.place, start + job.length, ways) {
                continue;
            }
            let to = self.after(position);
            let detour =
                self.travel(ways, from, job.place) + self.travel(ways, job.place, to) - self.travel(ways, from, to);
            let cost = detour + (start - arrival) / 8;
            if best.is_none_or(|best| cost < best.cost) {
                best = Some(Insertion { position, cost });
            }
        }
        best
    }

    /// Whether the stops from a position on can still be made when one leaves `place` at `free`.
    fn rest_fits(&self, position: usize, mut place: usize, mut free: i32, ways: &Ways) -> bool {
        for stop in &self.stops[position..] {
            let travel = if stop.rest { 0 } else { self.travel(ways, place, stop.job.place) };
            let start = (free + travel).max(stop.job.earliest);
            if start > stop.job.latest {
                return false;
            }
            if start <= stop.start {
                // From here on nothing moves.
                return true;
            }
            free = start + stop.job.length;
            place = if stop.rest { place } else { stop.job.place };
        }
        free + self.travel(ways, place, self.office) <= self.ends
    }

    /// Puts a job in and moves what comes after.
    pub(crate) fn insert(&mut self, position: usize, job: Job, ways: &Ways) {
        self.stops.insert(position, Stop { job, rest: false, start: job.earliest });
        self.lay_out(ways);
    }

    /// Works out every start anew: as early as windows and travel allow.
    pub(crate) fn lay_out(&mut self, ways: &Ways) {
        let (mut place, mut free) = (self.office, self.begins);
        for at in 0..self.stops.len() {
            let stop = self.stops[at];
            let travel = if stop.rest { 0 } else { self.travel(ways, place, stop.job.place) };
            let start = (free + travel).max(stop.job.earliest);
            self.stops[at].start = start;
            free = start + stop.job.length;
            place = if stop.rest { place } else { stop.job.place };
        }
    }

    /// When a job starts, if it is on the route.
    pub(crate) fn start_of(&self, name: usize) -> Option<i32> {
        self.stops.iter().find(|stop| !stop.rest && stop.job.name == name).map(|stop| stop.start)
    }

    /// Seconds of work on it: jobs and travel.
    pub(crate) fn load(&self, ways: &Ways) -> i32 {
        let mut place = self.office;
        let mut load = 0;
        for stop in self.stops.iter().filter(|stop| !stop.rest) {
            load += self.travel(ways, place, stop.job.place) + stop.job.length;
            place = stop.job.place;
        }
        load + self.travel(ways, place, self.office)
    }
}
