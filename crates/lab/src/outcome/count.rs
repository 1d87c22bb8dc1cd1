//! From lived days to sums.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::quantity::Minutes;
use tillit_domain::steering::SteeringMode;
use tillit_domain::time::TimeOfDay;
use tillit_domain::worker::Worker;

use super::sums::Sums;
use crate::assumptions::{Assumptions, Key};
use crate::replay::{Fate, LivedDay};

/// Days of a run in which workers are counted for continuity (M01).
pub const RUN_DAYS: i32 = 14;
/// Visits in such a run from which a person counts: one a day.
const VISITS_FROM: u32 = 14;

/// Counts the days of one group.
#[derive(Debug, Clone)]
pub struct Counter {
    first: Date,
    whole_runs: i32,
    sums: Sums,
    met: BTreeMap<(i32, Id<Person>), (BTreeSet<Id<Worker>>, u32)>,
}

/// How a day was steered, as far as counting asks.
#[derive(Debug, Clone, Copy)]
pub struct Steered {
    /// The mode.
    pub mode: SteeringMode,
    /// Whether teams plan their own days.
    pub plans_itself: bool,
    /// Time a shift that they use for it; it lies in the shift.
    pub own_planning: Minutes,
}

impl Counter {
    /// Counts from a day on, for so many days. Runs of fourteen days that are not whole are left out of continuity.
    #[must_use]
    pub fn new(first: Date, days: usize) -> Self {
        let whole_runs = i32::try_from(days).unwrap_or(0) / RUN_DAYS;
        Self { first, whole_runs, sums: Sums::default(), met: BTreeMap::new() }
    }

    /// Takes a day.
    pub fn take(&mut self, day: &LivedDay, steered: Steered, assumptions: &Assumptions) {
        self.sums.days += 1;
        self.sums.pressed_days += i64::from(day.needed > day.available);
        self.sums.needed_time += day.needed.0;
        self.sums.available_time += day.available.0;
        self.sums.vacant_shifts += count(day.vacant);
        for round in &day.rounds {
            let shift = &round.shift;
            self.sums.worked_shifts += 1;
            self.sums.worked_time += shift.worked_seconds().0;
            self.sums.support_time += (shift.support_start + shift.support_end).seconds().0;
            self.sums.travel_time += round.travel.0;
            self.sums.overtime += round.over.0;
            self.sums.breaks_due += count(round.breaks_due);
            self.sums.breaks_kept += count(round.breaks_kept);
        }
        let run = (day.day - self.first).get_days() / RUN_DAYS;
        let run = (run < self.whole_runs).then_some(run);
        // Strictly steered, every change goes by the planner; else whoever is out decides inside frames.
        let by_planner = steered.mode == SteeringMode::Strict && !steered.plans_itself;
        if !steered.plans_itself {
            self.sums.planner_time += count(day.visits.len()) * assumptions.get(Key::PlannerTime);
        }
        for visit in &day.visits {
            self.visit(visit, run, by_planner);
        }
    }

    fn visit(&mut self, visit: &crate::replay::LivedVisit, run: Option<i32>, by_planner: bool) {
        let sums = &mut self.sums;
        let agreed = &visit.moded.visit;
        if visit.fate == Fate::Away {
            sums.away_visits += 1;
            return;
        }
        sums.expected_visits += 1;
        sums.changed_visits += i64::from(visit.changed);
        sums.changed_by_planner += i64::from(visit.changed && by_planner);
        sums.visit_time += visit.staff_time.0;
        let tasks = count(agreed.tasks.len());
        match visit.fate {
            Fate::Declined => sums.declined_visits += 1,
            Fate::LeftOut => {
                sums.left_out_visits += 1;
                sums.expected_tasks += tasks;
            }
            Fate::Made => {
                sums.made_visits += 1;
                sums.expected_tasks += tasks;
                sums.done_tasks += tasks - count(visit.tasks_left_out);
                sums.hurried_visits += i64::from(visit.hurried);
                sums.person_time += visit.start.until(visit.stop).0;
                sums.planned_time += agreed.planned.seconds().0;
                let (earliest, latest) = visit.moded.promised;
                // A visit begins by the minute that people look at.
                let in_frame = earliest.plus(Minutes(-5).seconds()) <= visit.start
                    && visit.start <= latest.plus(Minutes(5).seconds());
                sums.framed_visits += i64::from(in_frame);
                if agreed.time_critical {
                    sums.critical_visits += 1;
                    sums.critical_in_time += i64::from(in_frame);
                }
                let by_day = (TimeOfDay::hm(7, 0)..TimeOfDay::hm(22, 0)).contains(&visit.start);
                if let Some(run) = run.filter(|_| by_day) {
                    let met = self.met.entry((run, agreed.person)).or_default();
                    met.0.extend(visit.workers.iter().copied());
                    met.1 += 1;
                }
            }
            Fate::Away => {}
        }
    }

    /// The sums of all days taken.
    #[must_use]
    pub fn sums(self) -> Sums {
        let mut sums = self.sums;
        for (workers, visits) in self.met.values() {
            if *visits >= VISITS_FROM {
                sums.persons_14 += 1;
                sums.workers_14 += count(workers.len());
            }
        }
        sums
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
