//! The day as it goes: which visits are done, going on, moved, at risk or without anybody, by visit and person. Never by where a worker
//! is, and never how long anything took (invariant 3).

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::day::fold;
use tillit_domain::day_event::{Happening, Received};
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::person::Person;
use tillit_domain::registration::Registration;
use tillit_domain::sampling::{SampleDraw, is_drawn};
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, steering_on};
use tillit_domain::time::{TimeOfDay, instant};
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};
use tillit_domain::{DayRange, Id};
use tillit_storage::{EventFilter, Filter, RegistrationFilter, VisitFilter};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::{Organisation, records};
use crate::use_cases::freedom::requests::{self, RequestView};
use crate::use_cases::shared::Named;

/// Which day, and whose.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DayAsked {
    /// One group; all of the user's unless said.
    pub group: Option<Uuid>,
    /// The day; today unless said.
    #[param(value_type = Option<String>, format = Date)]
    pub day: Option<Date>,
}

/// How a visit goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Goes {
    /// Its time to start has passed, and nobody has begun it where that would have been told.
    AtRisk,
    /// Nobody is on it.
    Unstaffed,
    /// Told not to have been made.
    NotMade,
    /// Begun and not ended.
    GoingOn,
    /// To be made.
    ToCome,
    /// Its time has passed, and the unit's way of registering takes it as made unless somebody says otherwise.
    AsPlanned,
    /// Done.
    Done,
    /// Cancelled.
    Cancelled,
}

/// A visit of the day.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct VisitGoes {
    /// The visit.
    pub visit: Uuid,
    /// Its group.
    pub group: Named,
    /// At whose home.
    pub person: Named,
    /// What it is called.
    pub name: String,
    /// Earliest start.
    pub earliest: String,
    /// Latest start.
    pub latest: String,
    /// How it goes.
    pub goes: Goes,
    /// Whether it lies otherwise than when the day began.
    pub moved: bool,
    /// Whether nobody had planned it.
    pub unplanned: bool,
}

/// How a group's day goes, in numbers of visits.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GroupGoes {
    /// The group.
    pub group: Named,
    /// Visits that shall be made, or were.
    pub visits: usize,
    /// Done, or taken as made.
    pub done: usize,
    /// Begun and not ended.
    pub going_on: usize,
    /// At risk.
    pub at_risk: usize,
    /// Without anybody.
    pub unstaffed: usize,
    /// Told not to have been made.
    pub not_made: usize,
    /// Moved since the day began.
    pub moved: usize,
}

/// The day as it goes.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DayAsItGoes {
    /// The day.
    pub day: Date,
    /// When it was looked at.
    pub at: Timestamp,
    /// The groups.
    pub groups: Vec<GroupGoes>,
    /// The visits, what may need somebody first.
    pub visits: Vec<VisitGoes>,
    /// What workers have asked and nobody has answered.
    pub requests: Vec<RequestView>,
}

/// Tells it.
///
/// # Errors
/// [`AppError::NotFound`] for a group that is not the user's, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: DayAsked) -> Result<DayAsItGoes, AppError> {
    let organisation = Organisation::read(app).await?;
    let scope = match asked.group {
        None => Scope::OwnUnits,
        Some(group) => Scope::Unit(organisation.group(Id::from_uuid(group)).ok_or(AppError::NotFound)?.unit),
    };
    let permit = app.permit(session, UseCase::ReadDayAsItGoes, scope)?;
    let day = asked.day.unwrap_or_else(|| app.today());
    let groups: Vec<Group> = organisation
        .groups
        .iter()
        .filter(|it| permit.covers(it.unit) && asked.group.is_none_or(|group| group == it.id.uuid()))
        .cloned()
        .collect();
    let visits = goes(app, session, &permit, &organisation, &groups, day).await?;
    let mut requests = requests::open(app, session, &permit, &organisation).await?;
    requests.retain(|it| it.day == day && groups.iter().any(|group| group.id.uuid() == it.group.id));
    let mut groups: Vec<GroupGoes> = groups.iter().map(|it| sum(it, &visits)).filter(|it| it.visits > 0).collect();
    groups.sort_by(|a, b| a.group.name.cmp(&b.group.name));
    Ok(DayAsItGoes { day, at: app.now(), groups, visits, requests })
}

fn sum(group: &Group, visits: &[VisitGoes]) -> GroupGoes {
    let own: Vec<&VisitGoes> = visits.iter().filter(|it| it.group.id == group.id.uuid()).collect();
    let count = |is: &dyn Fn(&VisitGoes) -> bool| own.iter().filter(|it| is(it)).count();
    GroupGoes {
        group: Named::from(group),
        visits: count(&|it| it.goes != Goes::Cancelled),
        done: count(&|it| matches!(it.goes, Goes::Done | Goes::AsPlanned)),
        going_on: count(&|it| it.goes == Goes::GoingOn),
        at_risk: count(&|it| it.goes == Goes::AtRisk),
        unstaffed: count(&|it| it.goes == Goes::Unstaffed),
        not_made: count(&|it| it.goes == Goes::NotMade),
        moved: count(&|it| it.moved),
    }
}

/// The visits of a day in some groups and how they go, what may need somebody first.
pub(crate) async fn goes(
    app: &App,
    session: &Session,
    permit: &Permit,
    organisation: &Organisation,
    groups: &[Group],
    day: Date,
) -> Result<Vec<VisitGoes>, AppError> {
    let filter = VisitFilter {
        groups: Some(groups.iter().map(|it| it.id).collect()),
        days: Some(DayRange::day(day)),
        ..VisitFilter::default()
    };
    let planned = app.store.planned_visits(&filter).await?;
    let told = Told::read(app, day, &planned).await?;
    let moved = moved(app, day, &planned).await?;
    let unplanned = told.unplanned(&planned);
    let ids: BTreeSet<Id<Person>> =
        planned.iter().map(|it| it.visit.person).chain(unplanned.iter().map(|it| it.1)).collect();
    let of_them = Filter { persons: Some(ids.into_iter().collect()), ..Filter::default() };
    let persons: BTreeMap<Id<Person>, Person> =
        records(app.store.list::<Person>(&of_them).await?).into_iter().map(|it| (it.id, it)).collect();
    let steering = records(app.store.list::<SteeringDecision>(&Filter::default()).await?);
    let draws = records(app.store.list::<SampleDraw>(&Filter::default()).await?);
    let unit_of = |group: Id<Group>| organisation.group(group).map(|it| it.unit);
    let named = |person: Id<Person>, unit: Option<Id<Unit>>| {
        let units: Vec<_> = unit.into_iter().collect();
        Named::new(
            person,
            persons.get(&person).map_or_else(String::new, |it| protection::person_name(session, it, &units)),
        )
    };
    let now = app.now();
    let mut visits: Vec<VisitGoes> = planned
        .iter()
        .map(|it| {
            let unit = unit_of(it.visit.group);
            let decision = unit.and_then(|unit| steering_on(&steering, unit, day));
            let registers = match decision.map(|it| (it.policy, it.unit)) {
                Some((RegistrationPolicy::Tag, _)) => true,
                Some((RegistrationPolicy::Sample, unit)) => is_drawn(&draws, unit, day),
                Some((RegistrationPolicy::ExceptionOnly, _)) | None => false,
            };
            VisitGoes {
                visit: it.visit.id.uuid(),
                group: organisation.named_group(it.visit.group),
                person: named(it.visit.person, unit),
                name: it.visit.name.clone(),
                earliest: it.visit.earliest.to_string(),
                latest: it.visit.latest.to_string(),
                goes: told.goes(it, registers, now),
                moved: moved.contains(&it.visit.id),
                unplanned: false,
            }
        })
        .collect();
    for (visit, person, goes) in unplanned {
        // A visit that nobody planned belongs to the person's own group.
        let Some(group) = persons.get(&person).and_then(|it| it.group_on(day)) else { continue };
        if !groups.iter().any(|it| it.id == group) {
            continue;
        }
        visits.push(VisitGoes {
            visit: visit.uuid(),
            group: organisation.named_group(group),
            person: named(person, unit_of(group)),
            name: String::new(),
            earliest: String::new(),
            latest: String::new(),
            goes,
            moved: false,
            unplanned: true,
        });
    }
    visits.sort_by(|a, b| {
        (a.goes, &a.latest, &a.person.name, a.visit).cmp(&(b.goes, &b.latest, &b.person.name, b.visit))
    });
    permit.saw(visits.iter().map(|it| Id::from_uuid(it.person.id)));
    Ok(visits)
}

/// What has been told of the day.
pub(crate) struct Told {
    events: Vec<Received>,
    going_on: BTreeSet<Id<Visit>>,
    done: BTreeSet<Id<Visit>>,
    not_made: BTreeSet<Id<Visit>>,
}

impl Told {
    /// Reads it.
    ///
    /// # Errors
    /// Those of the store.
    pub(crate) async fn read(app: &App, day: Date, planned: &[PlannedVisit]) -> Result<Self, AppError> {
        use jiff::ToSpan as _;
        // A night visit may be begun on the day after.
        let days = DayRange::new(day, day.saturating_add(1.day()));
        let filter = EventFilter { days: Some(days), ..EventFilter::default() };
        let events = app.store.day_events(&filter).await?;
        let persons: BTreeSet<Id<Person>> = planned.iter().map(|it| it.visit.person).collect();
        let filter = RegistrationFilter {
            persons: Some(persons.into_iter().collect()),
            days: Some(days),
            ..RegistrationFilter::default()
        };
        let registered: Vec<Registration> = app.store.registrations(&filter).await?;
        let folded = fold(&events);
        let begun = |it: &tillit_domain::day::Folded| it.visit.filter(|_| it.start.is_some());
        let mut done: BTreeSet<Id<Visit>> = registered.iter().filter_map(|it| it.visit).collect();
        done.extend(folded.values().filter(|it| it.stop.is_some()).filter_map(begun));
        let going_on = folded.values().filter(|it| it.stop.is_none()).filter_map(begun);
        let going_on = going_on.filter(|it| !done.contains(it)).collect();
        let mut not_made = BTreeSet::new();
        for received in &events {
            match &received.event.what {
                Happening::AsPlanned(it) => drop(done.insert(it.visit)),
                Happening::Differed(it) => drop(done.insert(it.visit)),
                Happening::VisitNotMade(it) => drop(not_made.insert(it.visit)),
                _ => {}
            }
        }
        Ok(Self { events, going_on, done, not_made })
    }

    /// Whether somebody has begun a visit.
    pub(crate) fn has_begun(&self, visit: Id<Visit>) -> bool {
        self.done.contains(&visit) || self.going_on.contains(&visit)
    }

    /// Whether a visit was told not to have been made.
    pub(crate) fn was_not_made(&self, visit: Id<Visit>) -> bool {
        self.not_made.contains(&visit)
    }

    fn goes(&self, planned: &PlannedVisit, registers: bool, now: Timestamp) -> Goes {
        let id = planned.visit.id;
        let start = match planned.state {
            PlannedState::Cancelled { .. } => return Goes::Cancelled,
            PlannedState::Staffed { start, .. } => Some(start),
            PlannedState::Unstaffed => None,
        };
        if self.done.contains(&id) {
            Goes::Done
        } else if self.going_on.contains(&id) {
            Goes::GoingOn
        } else if self.not_made.contains(&id) {
            Goes::NotMade
        } else if start.is_none() {
            Goes::Unstaffed
        } else if registers {
            let latest =
                instant(planned.visit.day, start.map_or(planned.visit.latest, |it| it.max(planned.visit.latest)));
            if latest < now { Goes::AtRisk } else { Goes::ToCome }
        } else {
            let ends: TimeOfDay = start.unwrap_or(planned.visit.latest).plus(planned.visit.planned.seconds());
            if instant(planned.visit.day, ends) < now { Goes::AsPlanned } else { Goes::ToCome }
        }
    }

    /// Visits that nobody had planned.
    fn unplanned(&self, planned: &[PlannedVisit]) -> Vec<(Id<Visit>, Id<Person>, Goes)> {
        let known: BTreeSet<Id<Visit>> = planned.iter().map(|it| it.visit.id).collect();
        let told = self.events.iter().filter_map(|it| match &it.event.what {
            Happening::UnplannedVisit(visit) if !known.contains(&visit.visit) => Some((visit.visit, visit.person)),
            _ => None,
        });
        let told: BTreeMap<Id<Visit>, Id<Person>> = told.collect();
        let goes = |visit: Id<Visit>| if self.going_on.contains(&visit) { Goes::GoingOn } else { Goes::Done };
        told.into_iter().map(|(visit, person)| (visit, person, goes(visit))).collect()
    }
}

/// Visits that lie otherwise than they did when the day began.
async fn moved(app: &App, day: Date, planned: &[PlannedVisit]) -> Result<BTreeSet<Id<Visit>>, AppError> {
    let began = instant(day, TimeOfDay(0));
    let mut moved = BTreeSet::new();
    for now in planned.iter().filter(|it| it.revision > 1 && !matches!(it.state, PlannedState::Cancelled { .. })) {
        let history = app.store.visit_history(now.visit.id).await?;
        let before = history.iter().rev().find(|it| it.at < began).or_else(|| history.first());
        if before.and_then(|it| it.record.as_ref()).is_some_and(|it| it.state != now.state) {
            moved.insert(now.visit.id);
        }
    }
    Ok(moved)
}
