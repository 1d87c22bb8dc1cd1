//! Rosters: seats put on the tours of a cycle, within the law by construction: eleven hours of rest each day, thirty-six
//! each week, every other weekend off, and hours by percent. What nobody can take stays as vacant rows.

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::organisation::Group;
use tillit_domain::roster::{Roster, RosterRow, RosterShift};
use tillit_domain::worker::{TravelMode, Worker};

use crate::ids::id;
use crate::shift_kinds::{SUPPORT, ShiftKind};
use crate::touring::LaidTour;
use crate::workers::Seat;

/// Full time in seconds a week, for those who work weekends too.
const FULL_WEEK: i64 = 37 * 3600;
/// Hours that a working weekend takes: two long days.
const WEEKEND: i64 = 17 * 3600;
/// Hours over that a week may have when the next has fewer.
const OVER: i64 = 5 * 3600;
const DAILY_REST: i64 = 11 * 3600;
const WEEKLY_REST: i64 = 36 * 3600;
/// Longest run between two weekly rests, so that each seven days hold one.
const LONGEST_RUN: i64 = 7 * 86_400 - WEEKLY_REST;

/// A seat while its cycle is being filled. Times are seconds from the cycle's first midnight.
struct Filling<'a> {
    seat: &'a Seat,
    worker: &'a Worker,
    tasks: Vec<DelegatedTask>,
    weekend_parity: usize,
    worked: i64,
    last_end: Option<i64>,
    last_day: Option<usize>,
    run_start: i64,
    first_start: Option<i64>,
    /// End of the cycle's first run, once it is over.
    first_run_end: Option<i64>,
    last_tour: String,
    shifts: Vec<RosterShift>,
}

/// What a roster is made of.
pub(crate) struct Rostering<'a> {
    pub(crate) group: &'a Group,
    pub(crate) weeks: u8,
    pub(crate) base_weeks: u8,
    pub(crate) tours: &'a [LaidTour],
    /// The seats, who holds each and what the holder has delegation for.
    pub(crate) seats: Vec<(&'a Seat, &'a Worker, Vec<DelegatedTask>)>,
}

impl Rostering<'_> {
    pub(crate) fn roster(self, era: usize, period: DayRange) -> Roster {
        let days = usize::from(self.weeks) * 7;
        let cycle = i64::from(self.weeks) * 7 * 86_400;
        let mut fillings: Vec<Filling<'_>> = self
            .seats
            .into_iter()
            .enumerate()
            .map(|(number, (seat, worker, tasks))| Filling::new(seat, worker, tasks, number % 2))
            .collect();
        let mut vacant: Vec<Vec<RosterShift>> = Vec::new();
        for day in 0..days {
            let base_day = day % (usize::from(self.base_weeks) * 7);
            let mut today: Vec<&LaidTour> =
                self.tours.iter().filter(|laid| usize::from(laid.tour.cycle_day) == base_day).collect();
            // Walks first, for those without a car; then evenings, which fewer can take.
            today.sort_by_key(|laid| (!laid.on_foot, laid.kind.is_early(), laid.tour.id));
            let mut unfilled = Vec::new();
            for laid in today {
                let chosen = (0..fillings.len())
                    .filter(|&at| fillings[at].may_take(laid, day, cycle))
                    .min_by_key(|&at| (fillings[at].cost(laid, day), at));
                match chosen {
                    Some(at) => fillings[at].take(laid, day),
                    None => unfilled.push(roster_shift(laid, day)),
                }
            }
            for (row, shift) in unfilled.into_iter().enumerate() {
                if vacant.len() <= row {
                    vacant.push(Vec::new());
                }
                vacant[row].push(shift);
            }
        }
        let held = fillings.into_iter().map(|filling| RosterRow {
            worker: Some(filling.worker.id),
            travel: filling.seat.travel,
            shifts: filling.shifts,
        });
        let open = vacant.into_iter().map(|shifts| RosterRow { worker: None, travel: TravelMode::Car, shifts });
        Roster {
            id: id("roster", format!("{} {era}", self.group.name)),
            group: self.group.id,
            name: format!("Schema {} från {}", self.group.name, period.from),
            weeks: self.weeks,
            anchor: anchor(period),
            period,
            rows: held.chain(open).collect(),
        }
    }
}

/// Roster and base plan are counted from the same Monday.
const fn anchor(period: DayRange) -> Date {
    period.from
}

fn roster_shift(laid: &LaidTour, day: usize) -> RosterShift {
    RosterShift {
        cycle_day: u16::try_from(day).unwrap_or(0),
        start: laid.tour.start,
        end: laid.tour.end,
        breaks: laid.kind.rest().into_iter().collect(),
        tour: Some(laid.tour.id),
        support_start: SUPPORT,
        support_end: SUPPORT,
    }
}

fn span(kind: ShiftKind, day: usize) -> (i64, i64) {
    let (start, end) = kind.hours();
    let midnight = i64::try_from(day).unwrap_or(0) * 86_400;
    (midnight + i64::from(start.0), midnight + i64::from(end.0))
}

impl<'a> Filling<'a> {
    fn new(seat: &'a Seat, worker: &'a Worker, tasks: Vec<DelegatedTask>, weekend_parity: usize) -> Self {
        Self {
            seat,
            worker,
            tasks,
            weekend_parity,
            worked: 0,
            last_end: None,
            last_day: None,
            run_start: 0,
            first_start: None,
            first_run_end: None,
            last_tour: String::new(),
            shifts: Vec::new(),
        }
    }

    fn week_target(&self) -> i64 {
        FULL_WEEK * i64::from(self.seat.percent) / 100
    }

    fn may_take(&self, laid: &LaidTour, day: usize, cycle: i64) -> bool {
        let (start, end) = span(laid.kind, day);
        let weekend = day % 7 >= 5;
        let rested = self.last_end.is_none_or(|last| start - last >= DAILY_REST);
        let run_start = if self.ends_run(start) { start } else { self.run_start };
        (self.seat.travel == TravelMode::Car || laid.on_foot)
            && self.last_day != Some(day)
            && (!weekend || (day / 7) % 2 == self.weekend_parity)
            && rested
            && end - run_start <= LONGEST_RUN
            && self.worked + laid.kind.worked().0 <= self.allowed_by(day) + OVER
            && self.leaves_room_for_last_weekend(start, end, cycle)
            && self.joins_next_cycle(run_start, end, cycle)
    }

    /// Hours until the end of a day's week; those of a working weekend are kept for it.
    fn allowed_by(&self, day: usize) -> i64 {
        let week = day / 7;
        let whole = self.week_target() * i64::try_from(week + 1).unwrap_or(1);
        let works_weekend = week % 2 == self.weekend_parity;
        if works_weekend && day % 7 < 5 { whole - OVER - WEEKEND.min(self.week_target()) } else { whole }
    }

    /// Whether the time since the last shift is a weekly rest.
    fn ends_run(&self, start: i64) -> bool {
        self.last_end.is_none_or(|last| start - last >= WEEKLY_REST)
    }

    /// Who works the cycle's last weekend goes on into its first days, and must then soon be off.
    fn leaves_room_for_last_weekend(&self, start: i64, end: i64, cycle: i64) -> bool {
        let last_week = usize::try_from(cycle / (7 * 86_400)).unwrap_or(1) - 1;
        let first_start = self.first_start.unwrap_or(start);
        let in_first_run = self.first_start.is_none() || (self.first_run_end.is_none() && !self.ends_run(start));
        // From Saturday at seven, two days before the cycle begins.
        let latest = LONGEST_RUN - 2 * 86_400 + 7 * 3600;
        last_week % 2 != self.weekend_parity || !in_first_run || first_start >= WEEKLY_REST || end <= latest
    }

    /// The roster comes round: rests must hold from the cycle's end to its beginning too.
    fn joins_next_cycle(&self, run_start: i64, end: i64, cycle: i64) -> bool {
        let Some(first) = self.first_start else { return true };
        let gap = cycle + first - end;
        // While the first run still goes on, its end is not known and the cycle's end is far away.
        let first_run_end = self.first_run_end.unwrap_or(first);
        gap >= WEEKLY_REST || (gap >= DAILY_REST && cycle + first_run_end - run_start <= LONGEST_RUN)
    }

    /// Less is better: behind in hours, same tour as last time, delegations in place.
    fn cost(&self, laid: &LaidTour, day: usize) -> i64 {
        let due = self.allowed_by(day);
        let same = if self.last_tour == laid.tour.name { -5 * 3600 } else { 0 };
        let lacking = laid.tasks.iter().filter(|task| !self.tasks.contains(task)).count();
        // A walked tour is left to those who have no car, as far as they go.
        let car = if laid.on_foot && self.seat.travel == TravelMode::Car { 3600 } else { 0 };
        (self.worked - due) + same + car + 4 * 3600 * i64::try_from(lacking).unwrap_or(0)
    }

    fn take(&mut self, laid: &LaidTour, day: usize) {
        let (start, end) = span(laid.kind, day);
        if self.ends_run(start) {
            if self.first_start.is_some() && self.first_run_end.is_none() {
                self.first_run_end = self.last_end;
            }
            self.run_start = start;
        }
        self.first_start = self.first_start.or(Some(start));
        self.worked += laid.kind.worked().0;
        self.last_end = Some(end);
        self.last_day = Some(day);
        self.last_tour.clone_from(&laid.tour.name);
        self.shifts.push(roster_shift(laid, day));
    }
}
