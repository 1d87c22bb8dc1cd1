//! What a base plan is laid from: the visits agreed with each person over the days of the cycle, and who takes the tours.

use std::collections::HashMap;

use jiff::civil::Date;
use tillit_domain::base_plan::{BasePlan, Tour};
use tillit_domain::care_plan::CarePlan;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::roster::Roster;
use tillit_domain::time::{DayRange, monday_of};
use tillit_domain::visit::Visit;
use tillit_domain::worker::TravelMode;
use tillit_domain::{Id, Minutes};
use tillit_planning::cycle::tours::Agreed;
use tillit_planning::rollout::RollOut;
use tillit_planning::staffing::second_part;
use tillit_storage::Filter;

use crate::access::{Permit, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::{self, Organisation, records};
use crate::use_cases::plans::sources::Sources;

/// A group's ground for laying a base plan.
pub(super) struct Ground {
    pub(super) group: Group,
    pub(super) persons: HashMap<Id<Person>, Person>,
    pub(super) care_plans: Vec<CarePlan>,
    pub(super) visits: Vec<Visit>,
    pub(super) agreed: Vec<Agreed>,
    pub(super) rosters: Vec<Roster>,
    pub(super) permit: Permit,
}

/// The cycle that is laid: its length, and the day that is its first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cycle {
    pub(super) weeks: u8,
    pub(super) anchor: Date,
    /// The day the plan is looked at.
    pub(super) on: Date,
}

impl Cycle {
    /// The first day of the round of the cycle that `on` lies in.
    pub(super) fn begins(self) -> Date {
        let monday = monday_of(self.on);
        let days = (monday - monday_of(self.anchor)).get_days();
        let into = days.rem_euclid(i32::from(self.weeks.max(1)) * 7);
        monday.saturating_sub(jiff::Span::new().days(into))
    }

    fn days(self) -> DayRange {
        DayRange::days_from(self.begins(), u16::from(self.weeks.max(1)) * 7)
    }
}

/// The group, if the user keeps its base plan.
pub(super) async fn permitted(
    app: &App,
    session: &Session,
    id: Id<Group>,
) -> Result<(Group, Organisation, Permit), AppError> {
    reach::group(app, session, UseCase::KeepBasePlan, id).await
}

impl Ground {
    /// Reads it for a cycle.
    pub(super) async fn read(app: &App, session: &Session, id: Id<Group>, cycle: Cycle) -> Result<Self, AppError> {
        let (group, organisation, permit) = permitted(app, session, id).await?;
        let sources =
            Sources::of_group(&app.store, &organisation.units, &organisation.groups, id, cycle.days()).await?;
        // Absences are of days, and a base plan is of weeks that come round: nobody is away in it.
        let visits = RollOut { absences: &[], ..sources.roll_out() }.visits(id, cycle.days());
        let Sources { persons, care_plans, .. } = sources;
        let persons: HashMap<Id<Person>, Person> = persons.into_iter().map(|it| (it.id, it)).collect();
        let agreed = visits.iter().filter_map(|visit| agreed(visit, &persons, cycle)).collect();
        let rosters = records(app.store.list(&Filter::group(id)).await?);
        permit.saw(visits.iter().map(|visit| visit.person));
        Ok(Self { group, persons, care_plans, visits, agreed, rosters, permit })
    }

    /// The row of the roster that has a tour, with how that row travels. A roster names a tour of one day of the cycle; on
    /// another the tour with the same name is meant, as when shifts are rolled out.
    pub(super) fn rows(&self, tours: &[Tour], cycle: Cycle) -> HashMap<Id<Tour>, (usize, TravelMode)> {
        let names: HashMap<Id<Tour>, &str> = tours.iter().map(|tour| (tour.id, tour.name.as_str())).collect();
        let on_day: HashMap<(u16, &str), Id<Tour>> =
            tours.iter().map(|tour| ((tour.cycle_day, tour.name.as_str()), tour.id)).collect();
        let mut rows = HashMap::new();
        for (number, day) in cycle.days().days().enumerate() {
            let Some(roster) = self.rosters.iter().find(|it| it.period.contains(day)) else { continue };
            let (cycle_day, roster_day) = (u16::try_from(number).unwrap_or(0), roster.cycle_day(day));
            for (at, row) in roster.rows.iter().enumerate() {
                let shifts = row.shifts.iter().filter(|shift| shift.cycle_day == roster_day);
                for name in shifts.filter_map(|shift| names.get(&shift.tour?)) {
                    if let Some(tour) = on_day.get(&(cycle_day, *name)) {
                        rows.entry(*tour).or_insert((at, row.travel));
                    }
                }
            }
        }
        rows
    }
}

fn agreed(visit: &Visit, persons: &HashMap<Id<Person>, Person>, cycle: Cycle) -> Option<Agreed> {
    let number = (visit.day - cycle.begins()).get_days();
    Some(Agreed {
        entry: visit.entry?,
        occasion: visit.occasion,
        cycle_day: u16::try_from(number).ok()?,
        person: visit.person,
        earliest: visit.earliest,
        latest: visit.latest,
        length: visit.planned.max(Minutes(1)),
        workers: if second_part(visit).is_some() { 2 } else { 1 },
        second: second_part(visit),
        home: persons.get(&visit.person).and_then(|person| person.coordinates),
    })
}

/// The plan that holds on a day.
pub(super) fn holding(plans: &[tillit_storage::Versioned<BasePlan>], day: Date) -> Option<usize> {
    plans.iter().position(|it| it.record.period.contains(day))
}
