//! Puts a day's visits on the rounds of those at work: as the base plan has them, and the rest where they fit.

use std::collections::BTreeMap;

use jiff::civil::Date;
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::id::Id;
use tillit_domain::shift::Shift;
use tillit_domain::visit::Visit;
use tillit_domain::worker::{TravelMode, Worker};
use tillit_planning::staffing::second_part;

use super::Known;
use crate::municipality::Municipality;
use crate::routes::{Job, Route};

/// How far outside its frame a visit is put before it is left out: seconds earlier and later, one try after another.
const STRETCHED: [(i32, i32); 3] = [(0, 0), (2400, 4500), (3600, 7200)];
/// Seconds that an early shift is worked over rather than leave a visit out. Late ones are not, for the night's rest.
const OVERTIME: i32 = 2400;

/// A worker's round of a day.
pub(super) struct DayRound<'a> {
    pub(super) shift: &'a Shift,
    pub(super) worker: Id<Worker>,
    pub(super) route: Route,
}

/// A day's visits while they are being placed. A job's name is twice the visit's position, plus one for the second worker.
pub(super) struct Placing<'a> {
    pub(super) town: &'a Municipality,
    pub(super) known: &'a Known<'a>,
    pub(super) day: Date,
    pub(super) office: usize,
    pub(super) visits: &'a [&'a Visit],
    pub(super) rounds: Vec<DayRound<'a>>,
}

impl<'a> Placing<'a> {
    /// Opens a round for each shift that somebody works.
    pub(super) fn open_rounds(&mut self, shifts: &[&'a Shift]) {
        for shift in shifts {
            let Some(worker) = shift.worker else { continue };
            let begins = shift.start.plus(shift.support_start.seconds()).0;
            let ends = shift.end.plus(-shift.support_end.seconds()).0;
            let rest = shift.breaks.first().map(|rest| (rest.earliest.0, rest.latest.0, 1800));
            let on_foot = shift.travel != TravelMode::Car;
            self.rounds.push(DayRound { shift, worker, route: Route::new(begins, ends, self.office, on_foot, rest) });
        }
    }

    /// Lays the visits as the tours have them, then what is left.
    pub(super) fn place(&mut self) {
        self.follow_tours();
        for (tried, stretched) in STRETCHED.into_iter().enumerate() {
            if tried + 1 == STRETCHED.len() {
                self.work_over();
            }
            let mut missing: Vec<usize> = (0..self.visits.len()).filter(|&at| !self.is_placed(at)).collect();
            missing.sort_by_key(|&at| {
                (second_part(self.visits[at]).is_none(), self.visits[at].latest, self.visits[at].id)
            });
            for at in missing {
                self.place_one(at, stretched);
            }
        }
        for at in 0..self.visits.len() {
            if !self.is_placed(at) {
                self.remove(2 * at);
                self.remove(2 * at + 1);
            }
        }
    }

    fn work_over(&mut self) {
        for round in &mut self.rounds {
            if round.route.ends < 17 * 3600 {
                round.route.ends += OVERTIME;
            }
        }
    }

    fn follow_tours(&mut self) {
        let position: BTreeMap<(Id<CarePlanEntry>, u8), usize> = self
            .visits
            .iter()
            .enumerate()
            .filter_map(|(at, visit)| Some(((visit.entry?, visit.occasion), at)))
            .collect();
        let mut stops: Vec<(i32, usize, usize)> = Vec::new();
        for (number, round) in self.rounds.iter().enumerate() {
            let tour = round.shift.tour.and_then(|tour| self.known.tours.get(&tour));
            for stop in tour.map_or(&[][..], |tour| &tour.stops) {
                if let Some(&at) = position.get(&(stop.entry, stop.occasion)) {
                    stops.push((stop.start.0, number, at));
                }
            }
        }
        stops.sort_unstable();
        for (start, round, at) in stops {
            let visit = self.visits[at];
            let taken = self.start_of(2 * at).is_some();
            let second = second_part(visit);
            if !self.may_go(self.rounds[round].worker, visit) || (taken && second.is_none()) {
                continue;
            }
            let job = Job { earliest: start, latest: visit.latest.0.max(start), ..self.job(at, STRETCHED[0]) };
            let job = match (taken, second) {
                (true, Some(_)) => self.job_of_second(at),
                (_, Some(_)) => Job { latest: start, ..job },
                (_, None) => job,
            };
            self.put(round, job);
        }
    }

    fn put(&mut self, round: usize, job: Job) -> bool {
        let route = &mut self.rounds[round].route;
        let Some(insertion) = route.best_insertion(&job, &self.known.ways) else { return false };
        route.insert(insertion.position, job, &self.known.ways);
        true
    }

    fn place_one(&mut self, at: usize, stretched: (i32, i32)) {
        let job = self.job(at, stretched);
        let Some((after, _)) = second_part(self.visits[at]) else {
            self.put_cheapest(at, job);
            return;
        };
        let offset = i32::try_from(after.seconds().0).unwrap_or(0);
        match (self.start_of(2 * at), self.start_of(2 * at + 1)) {
            (None, Some(second)) => {
                let start = second - offset;
                if self.put_cheapest(at, Job { earliest: start, latest: start, ..job }) {
                    return;
                }
            }
            (Some(_), None) => {
                self.fix(2 * at);
                let second = self.job_of_second(at);
                if self.put_cheapest(at, second) {
                    return;
                }
            }
            _ => {}
        }
        self.place_both(at, job);
    }

    /// Puts both workers of a visit anew, trying one start after another.
    fn place_both(&mut self, at: usize, mut job: Job) {
        self.remove(2 * at);
        self.remove(2 * at + 1);
        while job.earliest <= job.latest && self.put_cheapest(at, job) {
            self.fix(2 * at);
            let second = self.job_of_second(at);
            if self.put_cheapest(at, second) {
                return;
            }
            let start = self.start_of(2 * at).unwrap_or(job.earliest);
            self.remove(2 * at);
            job.earliest = start + 900;
        }
    }

    /// Puts a job on the round where it costs least, among workers who may go there and are not there already.
    fn put_cheapest(&mut self, at: usize, job: Job) -> bool {
        let visit = self.visits[at];
        let partner = job.name ^ 1;
        let best = (0..self.rounds.len())
            .filter(|&number| {
                let round = &self.rounds[number];
                self.may_go(round.worker, visit) && round.route.start_of(partner).is_none()
            })
            .filter_map(|number| {
                let insertion = self.rounds[number].route.best_insertion(&job, &self.known.ways)?;
                Some((insertion.cost, number))
            })
            .min();
        best.is_some_and(|(_, number)| self.put(number, job))
    }

    /// A start that a second worker relies on does not move any more.
    fn fix(&mut self, name: usize) {
        for round in &mut self.rounds {
            for stop in round.route.stops.iter_mut().filter(|stop| !stop.rest && stop.job.name == name) {
                (stop.job.earliest, stop.job.latest) = (stop.start, stop.start);
            }
        }
    }

    fn remove(&mut self, name: usize) {
        for round in &mut self.rounds {
            if round.route.start_of(name).is_some() {
                round.route.stops.retain(|stop| stop.rest || stop.job.name != name);
                round.route.lay_out(&self.known.ways);
            }
        }
    }

    fn job(&self, at: usize, (earlier, later): (i32, i32)) -> Job {
        let visit = self.visits[at];
        Job {
            name: 2 * at,
            place: self.known.place_of.get(&visit.person).copied().unwrap_or(self.office),
            earliest: visit.earliest.0 - earlier,
            latest: visit.latest.0 + later,
            length: i32::try_from(visit.planned.seconds().0).unwrap_or(0),
        }
    }

    fn job_of_second(&self, at: usize) -> Job {
        let (after, length) = second_part(self.visits[at]).unwrap_or_default();
        let first = self.start_of(2 * at).unwrap_or(self.visits[at].earliest.0);
        let start = first + i32::try_from(after.seconds().0).unwrap_or(0);
        let length = i32::try_from(length.seconds().0).unwrap_or(0);
        Job { name: 2 * at + 1, earliest: start, latest: start, length, ..self.job(at, STRETCHED[0]) }
    }

    fn start_of(&self, name: usize) -> Option<i32> {
        self.rounds.iter().find_map(|round| round.route.start_of(name))
    }

    /// Whether everyone the visit needs is on it.
    fn is_placed(&self, at: usize) -> bool {
        self.start_of(2 * at).is_some()
            && (second_part(self.visits[at]).is_none() || self.start_of(2 * at + 1).is_some())
    }

    /// Delegations, protected identity and the person's own no.
    fn may_go(&self, worker: Id<Worker>, visit: &Visit) -> bool {
        let unit = self.town.groups.iter().find(|group| group.id == visit.home_group).map(|group| group.unit);
        let delegated = visit.tasks.iter().filter_map(|task| self.known.task_of.get(task.code.as_str())).all(|&task| {
            let given = self.known.delegations.get(&worker).map_or(&[][..], Vec::as_slice);
            given.iter().any(|given| unit.is_some_and(|unit| given.allows(task, visit.person, unit, self.day)))
        });
        delegated && self.known.persons.get(&visit.person).is_none_or(|person| person.may_be_visited_by(worker))
    }

    /// The round and start of a visit's first or second worker.
    pub(super) fn found(&self, name: usize) -> Option<(usize, i32)> {
        self.rounds
            .iter()
            .enumerate()
            .find_map(|(number, round)| round.route.start_of(name).map(|start| (number, start.div_euclid(60) * 60)))
    }
}
