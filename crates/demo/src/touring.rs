//! Base plans: the visits of a cycle laid on tours by the same plain heuristic, neighbours together, so that they can be driven.

use std::collections::BTreeMap;

use jiff::civil::Date;
use tillit_domain::base_plan::{BasePlan, Tour, TourStop};
use tillit_domain::catalogue::{DelegatedTask, ServiceCode};
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::time::monday_of;
use tillit_domain::visit::Visit;
use tillit_domain::{DayRange, TimeOfDay};

use crate::calendar::{after, days_from};
use crate::ids::id;
use crate::routes::{Job, Route, Ways};
use crate::shift_kinds::{SUPPORT, ShiftKind};

/// Seconds that meeting the persons of yesterday's tour is worth.
const FAMILIAR: i32 = 420;
/// Seconds that a tour costs for each further kind of delegation.
const NEW_TASK: i32 = 500;
/// Share of a shift's time that is meant for visits and travel, in percent.
const FILL: i32 = 86;
/// How many tours are added at most to what the minutes say.
const MORE_AT_MOST: usize = 24;
/// How many orders are tried before a tour is added.
const ATTEMPTS: usize = 5;

/// A tour of the base plan with what its shift needs to know.
#[derive(Debug, Clone)]
pub(crate) struct LaidTour {
    pub(crate) tour: Tour,
    pub(crate) kind: ShiftKind,
    pub(crate) on_foot: bool,
    pub(crate) tasks: Vec<DelegatedTask>,
}

/// The tour that a person's visits lay on last, by early and late shifts.
type Familiar = BTreeMap<(Id<Person>, bool), String>;

/// What tours are laid with.
pub(crate) struct Laying<'a> {
    pub(crate) group: &'a Group,
    pub(crate) office: usize,
    pub(crate) place_of: &'a BTreeMap<Id<Person>, usize>,
    pub(crate) ways: &'a Ways,
    pub(crate) codes: &'a [ServiceCode],
    pub(crate) by_night: bool,
}

/// A tour being laid.
struct Open {
    kind: ShiftKind,
    name: String,
    route: Route,
    tasks: Vec<DelegatedTask>,
}

impl Laying<'_> {
    /// The tours of the days of a cycle, from the visits of each day.
    pub(crate) fn tours(&self, era: usize, days: &[Vec<Visit>]) -> Vec<LaidTour> {
        let mut familiar: Familiar = BTreeMap::new();
        let mut laid = Vec::new();
        for (cycle_day, visits) in days.iter().enumerate() {
            let open = self.lay_day(visits, &familiar);
            for (number, tour) in open.into_iter().enumerate() {
                for stop in tour.route.stops.iter().filter(|stop| !stop.rest) {
                    let visit = &visits[stop.job.name];
                    familiar.insert((visit.person, tour.kind.is_early()), tour.name.clone());
                }
                let key = format!("{} {era} {cycle_day} {number}", self.group.name);
                laid.push(self.finished(tour, &key, cycle_day, visits));
            }
        }
        laid
    }

    /// Opens as many tours as the day's work asks for, and one more for as long as something is left over.
    ///
    /// What was left over goes first the next time, which often spares a tour.
    fn lay_day(&self, visits: &[Visit], familiar: &Familiar) -> Vec<Open> {
        let mut kinds = self.kinds(visits);
        let mut hardship = vec![0_u32; visits.len()];
        for attempt in 1..=MORE_AT_MOST * ATTEMPTS {
            let mut tours = self.open(&kinds);
            let left = self.fill(&mut tours, visits, &hardship, familiar);
            if left.is_empty() {
                return tours;
            }
            for &at in &left {
                hardship[at] += 1;
            }
            // Many left over is no matter of order.
            if attempt % ATTEMPTS == 0 || left.len() > 6 {
                kinds.push(self.one_more(left.iter().map(|&at| &visits[at])));
            }
        }
        let mut tours = self.open(&kinds);
        self.fill(&mut tours, visits, &hardship, familiar);
        tours
    }

    /// The kind of shift that would take most of what is left over.
    fn one_more<'v>(&self, left: impl Iterator<Item = &'v Visit>) -> ShiftKind {
        let (mut mornings, mut middays, mut late) = (0, 0, 0);
        for visit in left {
            let latest = visit.latest;
            if latest < TimeOfDay::hm(10, 45) {
                mornings += 1;
            } else if latest < TimeOfDay::hm(15, 30) {
                middays += 1;
            } else {
                late += 1;
            }
        }
        if self.by_night {
            ShiftKind::Night
        } else if late > mornings + middays {
            ShiftKind::ShortEvening
        } else if mornings >= middays {
            ShiftKind::Morning
        } else {
            ShiftKind::Day
        }
    }

    /// Shifts from the day's minutes, with a guess at travel.
    fn kinds(&self, visits: &[Visit]) -> Vec<ShiftKind> {
        if self.by_night {
            return vec![ShiftKind::Night; 4];
        }
        let work = |wanted: &dyn Fn(&Visit) -> bool| -> i32 {
            let minutes = |visit: &Visit| {
                let second = tillit_planning::staffing::second_part(visit).map_or(0, |(_, length)| length.0 + 6);
                i32::try_from(visit.planned.0 + second).unwrap_or(0) + 6
            };
            visits.iter().filter(|visit| wanted(visit)).map(minutes).sum()
        };
        let late = work(&|visit| visit.earliest.0 >= 15 * 3600 + 1800);
        let early = work(&|visit| visit.earliest.0 < 15 * 3600 + 1800);
        let morning = work(&|visit| visit.latest.0 <= 10 * 3600);
        let evenings = (late * 100 / FILL / 330).max(1);
        // Evening shifts begin at two and take a part of the afternoon.
        let days = ((early - evenings * 70) * 100 / FILL / 430).max(2);
        let mornings = (morning * 100 / 95 / 210 - days).clamp(0, 8);
        let mut kinds = Vec::new();
        kinds.extend((0..days).map(|number| if number % 2 == 0 { ShiftKind::LongDay } else { ShiftKind::Day }));
        kinds.extend((0..mornings).map(|_| ShiftKind::Morning));
        kinds.extend(
            (0..evenings).map(|number| if number % 4 == 3 { ShiftKind::ShortEvening } else { ShiftKind::Evening }),
        );
        kinds
    }

    fn open(&self, kinds: &[ShiftKind]) -> Vec<Open> {
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        kinds
            .iter()
            .map(|&kind| {
                let number = numbers.entry(kind.word()).or_insert(0);
                *number += 1;
                let (start, end) = kind.hours();
                let support = SUPPORT.seconds();
                // The first of each part of the day stay in the village and are walked.
                let walked = if kind == ShiftKind::Morning { 0 } else { 1 + usize::from(kind.is_early()) };
                let on_foot = !self.by_night && *number <= walked;
                let rest = kind.rest().map(|rest| (rest.earliest.0, rest.latest.0, 1800));
                Open {
                    kind,
                    name: format!("{} {} {number}", self.group.name, kind.word()),
                    route: Route::new(start.plus(support).0, end.plus(-support).0, self.office, on_foot, rest),
                    tasks: Vec::new(),
                }
            })
            .collect()
    }

    /// Puts the visits on tours, those hardest to place first; returns those left over.
    fn fill(&self, tours: &mut [Open], visits: &[Visit], hardship: &[u32], familiar: &Familiar) -> Vec<usize> {
        let mut order: Vec<usize> = (0..visits.len()).collect();
        let two = |visit: &Visit| tillit_planning::staffing::second_part(visit).is_some();
        order.sort_by_key(|&at| {
            let visit = &visits[at];
            (
                !two(visit),
                u32::MAX - hardship[at],
                (visit.latest.0 - visit.earliest.0) / 3600,
                -visit.planned.0,
                visit.earliest,
                visit.id,
            )
        });
        let mut left = Vec::new();
        for at in order {
            if !self.place(tours, &visits[at], at, familiar) {
                left.push(at);
            }
        }
        left
    }

    fn place(&self, tours: &mut [Open], visit: &Visit, at: usize, familiar: &Familiar) -> bool {
        let second = tillit_planning::staffing::second_part(visit);
        let mut job = self.job(visit, at);
        let Some(first) = self.cheapest(tours, visit, &job, None, familiar) else { return false };
        let Some((after, length)) = second else {
            self.put(&mut tours[first], visit, job);
            return true;
        };
        // Two workers: the first gets a fixed start, the second one that follows from it.
        for shift in [0, 900, 1800, 2700, 3600, 5400] {
            let Some(insertion) = tours[first].route.best_insertion(&job, self.ways) else { return false };
            let mut trial = tours[first].route.clone();
            trial.insert(insertion.position, job, self.ways);
            let start = trial.start_of(at).unwrap_or(job.earliest);
            let begins = start + seconds(after);
            let helper = Job { earliest: begins, latest: begins, length: seconds(length), ..job };
            if let Some(other) = self.cheapest(tours, visit, &helper, Some(first), familiar) {
                job = Job { earliest: start, latest: start, ..job };
                self.put(&mut tours[first], visit, job);
                self.put(&mut tours[other], visit, helper);
                return true;
            }
            job.earliest = (self.job(visit, at).earliest + shift + 900).min(job.latest);
        }
        false
    }

    fn job(&self, visit: &Visit, at: usize) -> Job {
        Job {
            name: at,
            place: self.place_of.get(&visit.person).copied().unwrap_or(self.office),
            earliest: visit.earliest.0,
            latest: visit.latest.0,
            length: seconds(visit.planned),
        }
    }

    fn cheapest(
        &self,
        tours: &[Open],
        visit: &Visit,
        job: &Job,
        not: Option<usize>,
        familiar: &Familiar,
    ) -> Option<usize> {
        let needs = self.tasks(visit);
        let mut best: Option<(i32, usize)> = None;
        for (number, tour) in tours.iter().enumerate().filter(|(number, _)| Some(*number) != not) {
            if tour.route.on_foot && self.ways.walk(self.office, job.place) > 20 * 60 {
                continue;
            }
            let Some(insertion) = tour.route.best_insertion(job, self.ways) else { continue };
            let known = familiar.get(&(visit.person, tour.kind.is_early())).is_some_and(|name| *name == tour.name);
            let new_tasks = i32::try_from(needs.iter().filter(|task| !tour.tasks.contains(task)).count()).unwrap_or(0);
            // Fuller tours cost a little more, so that work is shared.
            let fill = tour.route.load(self.ways) / 60;
            let cost = insertion.cost + new_tasks * NEW_TASK + fill - if known { FAMILIAR } else { 0 };
            if best.is_none_or(|(least, _)| cost < least) {
                best = Some((cost, number));
            }
        }
        best.map(|(_, number)| number)
    }

    fn put(&self, tour: &mut Open, visit: &Visit, job: Job) {
        let Some(insertion) = tour.route.best_insertion(&job, self.ways) else { return };
        tour.route.insert(insertion.position, job, self.ways);
        for task in self.tasks(visit) {
            if !tour.tasks.contains(&task) {
                tour.tasks.push(task);
            }
        }
    }

    /// Delegations that a visit asks for.
    fn tasks(&self, visit: &Visit) -> Vec<DelegatedTask> {
        let task_of =
            |code: &str| self.codes.iter().find(|entry| entry.code == code).and_then(|entry| entry.delegation);
        visit.tasks.iter().filter_map(|task| task_of(&task.code)).collect()
    }

    fn finished(&self, open: Open, key: &str, cycle_day: usize, visits: &[Visit]) -> LaidTour {
        let (start, end) = open.kind.hours();
        let stops = open.route.stops.iter().filter(|stop| !stop.rest).filter_map(|stop| {
            let visit = &visits[stop.job.name];
            Some(TourStop { entry: visit.entry?, occasion: visit.occasion, start: TimeOfDay(stop.start) })
        });
        LaidTour {
            tour: Tour {
                id: id("tour", key),
                name: open.name,
                cycle_day: u16::try_from(cycle_day).unwrap_or(0),
                start,
                end,
                stops: stops.collect(),
            },
            kind: open.kind,
            on_foot: open.route.on_foot,
            tasks: open.tasks,
        }
    }
}

fn seconds(minutes: tillit_domain::Minutes) -> i32 {
    i32::try_from(minutes.seconds().0).unwrap_or(0)
}

/// The first day of the cycle that the base plan of an era is laid for.
pub(crate) fn first_of_cycle(era: DayRange, laid_for: Date, weeks: u8) -> Date {
    let monday = monday_of(laid_for);
    let weeks_in = days_from(era.from, monday) / 7;
    after(monday, -(weeks_in.rem_euclid(i64::from(weeks)) * 7))
}

/// The base plan of an era from its tours.
pub(crate) fn base_plan(group: &Group, era: usize, period: DayRange, weeks: u8, tours: &[LaidTour]) -> BasePlan {
    BasePlan {
        id: id("base-plan", format!("{} {era}", group.name)),
        group: group.id,
        name: format!("Grundplan {} från {}", group.name, period.from),
        weeks,
        anchor: period.from,
        period,
        tours: tours.iter().map(|laid| laid.tour.clone()).collect(),
    }
}
