//! The history: what was planned, worked and registered, made a month at a time so that a loader can stream it.

mod day;
mod odd;
mod placing;
mod staffing;

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use tillit_domain::absence::PersonAbsence;
use tillit_domain::base_plan::Tour;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::delegation::Delegation;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::registration::Correction;
use tillit_domain::shift::Shift;
use tillit_domain::time::monday_of;
use tillit_domain::visit::{PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Seconds};
use tillit_planning::rollout::RollOut;
use tillit_world::{Outcome, Told};

use crate::assembling::places;
use crate::calendar::{after, before};
use crate::municipality::Municipality;
use crate::routes::Ways;

use staffing::Staffing;

/// A planned visit and when it was published or last changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// The visit, in its first revision.
    pub visit: PlannedVisit,
    /// When it was recorded.
    pub recorded_at: Timestamp,
}

/// A month of history, or the part of one that lies in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryMonth {
    /// First and last day.
    pub days: DayRange,
    /// Shifts as they were worked, vacant ones too, in order of day, start and id.
    pub shifts: Vec<Shift>,
    /// Planned visits, in order of day and group.
    pub visits: Vec<Published>,
    /// Registrations with the time they were recorded, in order of day, group and worker.
    pub registrations: Vec<Told>,
    /// Corrections of this month's registrations; some were made in the month after.
    pub corrections: Vec<Correction>,
    /// What really happened at each visit. It is on no record: tests of what follow-up concludes compare with it.
    pub lived: Vec<Lived>,
}

/// What really happened at a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lived {
    /// Which.
    pub visit: Id<Visit>,
    /// At whose home.
    pub person: Id<Person>,
    /// How long it took.
    pub length: Seconds,
    /// What became of it.
    pub outcome: Outcome,
}

/// The months of a municipality's history, oldest first.
pub struct History<'a> {
    town: &'a Municipality,
    next: Date,
    staffing: Staffing,
    known: Known<'a>,
}

/// What every day looks up.
struct Known<'a> {
    place_of: BTreeMap<Id<Person>, usize>,
    ways: Ways,
    tours: BTreeMap<Id<Tour>, &'a Tour>,
    persons: BTreeMap<Id<Person>, &'a Person>,
    delegations: BTreeMap<Id<Worker>, Vec<&'a Delegation>>,
    task_of: BTreeMap<&'a str, DelegatedTask>,
    odd: Option<Id<Person>>,
}

impl<'a> History<'a> {
    pub(crate) fn new(town: &'a Municipality) -> Self {
        let (place_of, ways) = places(&town.persons, &town.groups);
        let mut delegations: BTreeMap<Id<Worker>, Vec<&Delegation>> = BTreeMap::new();
        for given in &town.delegations {
            delegations.entry(given.worker).or_default().push(given);
        }
        let known = Known {
            place_of,
            ways,
            tours: town.base_plans.iter().flat_map(|plan| &plan.tours).map(|tour| (tour.id, tour)).collect(),
            persons: town.persons.iter().map(|person| (person.id, person)).collect(),
            delegations,
            task_of: town
                .service_codes
                .iter()
                .filter_map(|code| Some((code.code.as_str(), code.delegation?)))
                .collect(),
            odd: odd::dwelling(town),
        };
        Self { town, next: town.unseen.history_from, staffing: Staffing::new(&town.unseen.force), known }
    }

    fn month(&mut self, days: DayRange) -> HistoryMonth {
        let town = self.town;
        let mut month = HistoryMonth {
            days,
            shifts: Vec::new(),
            visits: Vec::new(),
            registrations: Vec::new(),
            corrections: Vec::new(),
            lived: Vec::new(),
        };
        let mut by_day: BTreeMap<Date, Vec<Visit>> = BTreeMap::new();
        for visit in self.roll_out(days) {
            by_day.entry(visit.day).or_default().push(visit);
        }
        let last = days.to.unwrap_or(days.from);
        let with_next_day = DayRange::new(days.from, after(last, 1));
        let mut shifts: BTreeMap<Date, Vec<Shift>> = BTreeMap::new();
        for shift in town.rosters.iter().flat_map(|roster| roster.roll_out(with_next_day)) {
            shifts.entry(shift.day).or_default().push(shift);
        }
        for of_day in shifts.values_mut() {
            of_day.sort_by_key(|shift| (shift.start, shift.id));
        }
        for day in days.days() {
            let mut today = shifts.remove(&day).unwrap_or_default();
            let tomorrow = shifts.get(&after(day, 1)).map_or(&[][..], Vec::as_slice);
            self.staffing.staff(day, &mut today, tomorrow, town);
            let visits = by_day.remove(&day).unwrap_or_default();
            for group in &town.groups {
                let of_group: Vec<&Visit> = visits.iter().filter(|visit| visit.group == group.id).collect();
                let at_work: Vec<&Shift> = today.iter().filter(|shift| shift.group == group.id).collect();
                day::run(town, &self.known, day, group, &of_group, &at_work, &mut month);
            }
            month.shifts.append(&mut today);
        }
        month
    }

    /// The visits of a month. An absence empties the weeks that were published after it was told; the visits published
    /// before stay and will be cancelled.
    fn roll_out(&self, days: DayRange) -> Vec<Visit> {
        let town = self.town;
        let absences: Vec<PersonAbsence> = town
            .person_absences
            .iter()
            .filter(|absence| absence.period.overlaps(days))
            .filter_map(|absence| {
                let empties_from = after(monday_of(absence.told_on), 7).max(absence.period.from);
                let empty = DayRange { from: empties_from, to: absence.period.to };
                (empty.to.is_none_or(|to| empties_from <= to))
                    .then(|| PersonAbsence { period: empty, ..absence.clone() })
            })
            .collect();
        let care_plans: Vec<_> = town.care_plans.iter().filter(|plan| plan.period.overlaps(days)).cloned().collect();
        let orders: Vec<_> = town
            .orders
            .iter()
            .filter(|order| order.lines.iter().any(|line| line.period.overlaps(days)))
            .cloned()
            .collect();
        let roll_out = RollOut {
            units: &town.units,
            groups: &town.groups,
            steering: &town.steering_decisions,
            catalogue: &town.service_codes,
            persons: &town.persons,
            care_plans: &care_plans,
            orders: &orders,
            absences: &absences,
            technology: &town.technology,
        };
        roll_out.all_visits(days)
    }
}

impl Iterator for History<'_> {
    type Item = HistoryMonth;

    fn next(&mut self) -> Option<HistoryMonth> {
        if self.next >= self.town.date {
            return None;
        }
        let last = self.next.last_of_month().min(before(self.town.date, 1));
        let days = DayRange::new(self.next, last);
        self.next = after(last, 1);
        Some(self.month(days))
    }
}
