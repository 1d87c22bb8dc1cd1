//! Who was at work: the roster, less those away, plus those who stepped in. What nobody took stayed vacant.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::shift::Shift;
use tillit_domain::worker::{TravelMode, Worker};

use crate::calendar::days_from;
use crate::municipality::Municipality;
use crate::workers::{Workforce, employed};

const DAILY_REST: i64 = 11 * 3600;
/// Days worked out of seven at most.
const DAYS_OF_SEVEN: u32 = 5;

/// What has to be remembered from day to day: when each worker's last shift ended, and on which days of the last seven.
pub(super) struct Staffing {
    first: Option<Date>,
    /// Last end in seconds from the first day's midnight, by position among the workers.
    last_end: Vec<i64>,
    /// A bit for each of the last seven days, the lowest for the latest.
    worked: Vec<u8>,
    position: BTreeMap<Id<Worker>, usize>,
}

impl Staffing {
    pub(super) fn new(force: &Workforce) -> Self {
        Self {
            first: None,
            last_end: vec![i64::MIN / 2; force.workers.len()],
            worked: vec![0; force.workers.len()],
            position: force.workers.iter().enumerate().map(|(at, worker)| (worker.id, at)).collect(),
        }
    }

    /// Puts workers on a day's shifts.
    pub(super) fn staff(&mut self, day: Date, today: &mut [Shift], tomorrow: &[Shift], town: &Municipality) {
        let midnight = days_from(*self.first.get_or_insert(day), day) * 86_400;
        let mut chance = town.unseen.random.fork("staffing", u64::try_from(midnight).unwrap_or(0) ^ seed_of(day));
        let away: BTreeSet<Id<Worker>> = town
            .worker_absences
            .iter()
            .filter(|absence| absence.period.contains(day))
            .map(|absence| absence.worker)
            .collect();
        for days in &mut self.worked {
            *days = (*days << 1) & 0x7F;
        }
        for shift in today.iter_mut() {
            shift.worker = shift.worker.filter(|worker| {
                self.position.get(worker).is_some_and(|&at| employed(&town.workers[at], day)) && !away.contains(worker)
            });
        }
        let mut busy: BTreeSet<Id<Worker>> = today.iter().filter_map(|shift| shift.worker).collect();
        let next_start: BTreeMap<Id<Worker>, i64> = tomorrow
            .iter()
            .filter_map(|shift| Some((shift.worker?, midnight + 86_400 + i64::from(shift.start.0))))
            .collect();
        for shift in today.iter_mut() {
            let begins = midnight + i64::from(shift.start.0);
            if let Some(at) = shift.worker.and_then(|worker| self.position.get(&worker).copied()) {
                if begins - self.last_end[at] >= DAILY_REST {
                    self.note(at, midnight, shift);
                    continue;
                }
                // Worked late the evening before as a favour: the morning shift is somebody else's.
                shift.worker = None;
            }
            if chance.chance(830) {
                let at = self.who_steps_in(day, shift, midnight, &busy, &away, &next_start, town);
                if let Some(at) = at {
                    shift.worker = Some(town.workers[at].id);
                    shift.travel = town.workers[at].travel;
                    busy.insert(town.workers[at].id);
                    self.note(at, midnight, shift);
                }
            }
        }
    }

    fn note(&mut self, at: usize, midnight: i64, shift: &Shift) {
        self.last_end[at] = midnight + i64::from(shift.end.0);
        self.worked[at] |= 1;
    }

    /// Somebody by the hour, else a colleague with a day off; rested, and rested again before tomorrow.
    #[expect(clippy::too_many_arguments, reason = "all that a day's staffing turns on")]
    fn who_steps_in(
        &self,
        day: Date,
        shift: &Shift,
        midnight: i64,
        busy: &BTreeSet<Id<Worker>>,
        away: &BTreeSet<Id<Worker>>,
        next_start: &BTreeMap<Id<Worker>, i64>,
        town: &Municipality,
    ) -> Option<usize> {
        let force = &town.unseen.force;
        let (begins, ends) = (midnight + i64::from(shift.start.0), midnight + i64::from(shift.end.0));
        (0..town.workers.len())
            .filter(|&at| {
                let worker = &town.workers[at];
                town.groups[force.group_of[at]].id == shift.group
                    && employed(worker, day)
                    && worker.travel == TravelMode::Car
                    && !busy.contains(&worker.id)
                    && !away.contains(&worker.id)
                    && begins - self.last_end[at] >= DAILY_REST
                    && next_start.get(&worker.id).is_none_or(|&next| next - ends >= DAILY_REST)
                    && self.worked[at].count_ones() < DAYS_OF_SEVEN
            })
            .min_by_key(|&at| {
                let by_the_hour = force.by_the_hour.contains(&at);
                (
                    !by_the_hour,
                    self.worked[at].count_ones(),
                    (at * 7 + usize::try_from(midnight / 86_400).unwrap_or(0)) % 11,
                    at,
                )
            })
    }
}

fn seed_of(day: Date) -> u64 {
    u64::try_from(days_from(Date::ZERO, day)).unwrap_or(0)
}
