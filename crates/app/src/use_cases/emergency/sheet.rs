//! The emergency sheets: for today and tomorrow each shift's list with its visits, and each person's essentials.
//!
//! Who prints sees what the person of the office may see anyway, and no more: how to get in is told to unit managers alone, who hand
//! the sheets out; a person with protected identity stands on the lists as protected, and what is needed there goes on a sheet of its own,
//! to be sealed and given to the named workers. Only unit managers get that sheet (rules §14).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::care_plan::{CarePlan, CarePlanEntry, care_plan_on};
use tillit_domain::organisation::{Group, Unit, UnitKind};
use tillit_domain::person::Person;
use tillit_domain::shift::Shift;
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Filter, ShiftFilter, VisitFilter};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::access::{Role, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::order_view::Catalogue;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::{Organisation, records};
use crate::use_cases::shared::Named;
use crate::words::InWords as _;
use crate::words::care::Hidden;

/// How many days the sheets are for: today and tomorrow.
const DAYS: u16 = 2;

/// Which sheets.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct EmergencyAsked {
    /// The unit; all of the user's unless said.
    pub unit: Option<Uuid>,
    /// First of the two days; today unless said.
    #[param(value_type = Option<String>, format = Date)]
    pub from: Option<Date>,
}

/// A visit on a list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SheetVisit {
    /// The visit.
    pub visit: Uuid,
    /// When it starts, as planned.
    pub start: Option<String>,
    /// Earliest start.
    pub earliest: String,
    /// Latest start.
    pub latest: String,
    /// Whether the clock time matters.
    pub time_critical: bool,
    /// At whose home.
    pub person: Named,
    /// Whether the person's essentials stand on a sealed sheet.
    pub sealed: bool,
    /// What it is called.
    pub name: String,
    /// What is to be done, by name.
    pub tasks: Vec<String>,
    /// The codes of the same, in the same order: what was noted on paper is entered by them.
    pub task_codes: Vec<String>,
    /// Who comes too, where two are needed.
    pub with: Option<String>,
}

/// A shift's list.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SheetShift {
    /// The shift; none for visits that nobody is on.
    pub shift: Option<Uuid>,
    /// Who works it; none while it is vacant.
    pub worker: Option<Named>,
    /// When it begins.
    pub start: String,
    /// When it ends.
    pub end: String,
    /// Its visits in order.
    pub visits: Vec<SheetVisit>,
}

/// A day of a group.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SheetDay {
    /// The group.
    pub group: Named,
    /// The day.
    pub day: Date,
    /// Its shifts in order of start; visits without a shift come last.
    pub shifts: Vec<SheetShift>,
}

/// What is needed to help a person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Essentials {
    /// The person.
    pub person: Named,
    /// Whether the sheet is to be sealed.
    pub sealed: bool,
    /// To whom a sealed sheet is given: the named workers.
    pub given_to: Vec<String>,
    /// Street, postal code and town.
    pub address: String,
    /// Telephone.
    pub telephone: String,
    /// How to get in; only on what a unit manager prints.
    pub access: Option<String>,
    /// What matters to the person.
    pub what_matters: String,
    /// How each thing is done, from the care plan.
    pub how: Vec<String>,
    /// Whom to call.
    pub relatives: Vec<String>,
}

/// The sheets.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EmergencySheets {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// When they were made.
    pub made_at: jiff::Timestamp,
    /// The lists, by group and day.
    pub days: Vec<SheetDay>,
    /// Essentials of everybody on the lists, by name.
    pub persons: Vec<Essentials>,
    /// Those that are to be sealed; empty for whoever may not print them.
    pub sealed: Vec<Essentials>,
    /// Whether there are sealed sheets that the reader may not print.
    pub sealed_elsewhere: bool,
}

/// Makes them.
///
/// # Errors
/// [`AppError::NotFound`] for a unit that is not the user's, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: EmergencyAsked) -> Result<EmergencySheets, AppError> {
    let organisation = Organisation::read(app).await?;
    let scope = match asked.unit {
        None => Scope::OwnUnits,
        Some(unit) => Scope::Unit(organisation.unit(Id::from_uuid(unit)).ok_or(AppError::NotFound)?.id),
    };
    let permit = app.permit(session, UseCase::ReadEmergency, scope)?;
    let gives_care = |unit: Id<Unit>| {
        let kind = organisation.unit(unit).map(|it| it.kind);
        matches!(kind, Some(UnitKind::HomeCare | UnitKind::NightPatrol))
    };
    let mut groups: Vec<&Group> = organisation
        .groups
        .iter()
        .filter(|it| {
            permit.covers(it.unit) && gives_care(it.unit) && asked.unit.is_none_or(|unit| unit == it.unit.uuid())
        })
        .collect();
    groups.sort_by(|a, b| a.name.cmp(&b.name));
    let from = asked.from.unwrap_or_else(|| app.today());
    let days = DayRange::days_from(from, DAYS);
    let ids: Vec<Id<Group>> = groups.iter().map(|it| it.id).collect();
    let filter = VisitFilter { groups: Some(ids.clone()), days: Some(days), ..VisitFilter::default() };
    let visits = app.store.planned_visits(&filter).await?;
    let filter = ShiftFilter { groups: Some(ids), days: Some(days), ..ShiftFilter::default() };
    let shifts = records(app.store.shifts(&filter).await?);
    let page = Page::read(app, session, &organisation, &visits).await?;
    let mut sheets = Vec::new();
    for group in &groups {
        for day in days.days() {
            sheets.push(page.day(group, day, &shifts, &visits));
        }
    }
    sheets.retain(|it| !it.shifts.is_empty());
    let unit_of: BTreeMap<Id<Person>, Vec<Id<Unit>>> = visits.iter().fold(BTreeMap::new(), |mut units, it| {
        let unit = organisation.group(it.visit.group).map(|group| group.unit);
        units.entry(it.visit.person).or_insert_with(Vec::new).extend(unit);
        units
    });
    let (mut persons, mut sealed) = (Vec::new(), Vec::new());
    for person in page.persons.values() {
        let units = unit_of.get(&person.id).map_or(&[][..], Vec::as_slice);
        let essentials = page.essentials(person, units, from);
        match (person.protected.is_some(), protection::sight(session, person, units).place) {
            (false, _) => persons.push(essentials),
            (true, true) => sealed.push(essentials),
            (true, false) => {}
        }
    }
    persons.sort_by(|a, b| (&a.person.name, a.person.id).cmp(&(&b.person.name, b.person.id)));
    sealed.sort_by(|a, b| (&a.person.name, a.person.id).cmp(&(&b.person.name, b.person.id)));
    permit.saw(page.persons.keys().copied());
    permit.saw_workers(shifts.iter().filter_map(|it| it.worker));
    let protected = page.persons.values().filter(|it| it.protected.is_some()).count();
    Ok(EmergencySheets {
        from,
        to: days.to.unwrap_or(from),
        made_at: app.now(),
        days: sheets,
        sealed_elsewhere: protected > sealed.len(),
        persons,
        sealed,
    })
}

/// What the sheets are made from.
struct Page<'a> {
    session: &'a Session,
    organisation: &'a Organisation,
    persons: BTreeMap<Id<Person>, Person>,
    workers: BTreeMap<Id<Worker>, Worker>,
    plans: Vec<CarePlan>,
    catalogue: Catalogue,
}

impl<'a> Page<'a> {
    async fn read(
        app: &App,
        session: &'a Session,
        organisation: &'a Organisation,
        visits: &[PlannedVisit],
    ) -> Result<Self, AppError> {
        let ids: BTreeSet<Id<Person>> = visits
            .iter()
            .filter(|it| !matches!(it.state, PlannedState::Cancelled { .. }))
            .map(|it| it.visit.person)
            .collect();
        let of_them = Filter { persons: Some(ids.into_iter().collect()), ..Filter::default() };
        let persons = records(app.store.list::<Person>(&of_them).await?);
        let plans = records(app.store.list::<CarePlan>(&of_them).await?);
        let workers = records(app.store.list::<Worker>(&Filter::default()).await?);
        Ok(Self {
            session,
            organisation,
            persons: persons.into_iter().map(|it| (it.id, it)).collect(),
            workers: workers.into_iter().map(|it| (it.id, it)).collect(),
            plans,
            catalogue: Catalogue::read(app).await?,
        })
    }

    fn worker(&self, worker: Id<Worker>, day: Date) -> Option<Named> {
        self.workers.get(&worker).map(|it| self.organisation.named_worker(self.session, it, day))
    }

    fn day(&self, group: &Group, day: Date, shifts: &[Shift], visits: &[PlannedVisit]) -> SheetDay {
        let of_day: Vec<&PlannedVisit> = visits
            .iter()
            .filter(|it| it.visit.group == group.id && it.visit.day == day)
            .filter(|it| !matches!(it.state, PlannedState::Cancelled { .. }))
            .collect();
        let lies_on = |it: &PlannedVisit, on: Id<Shift>| match it.state {
            PlannedState::Staffed { shift, second_shift, .. } => shift == Some(on) || second_shift == Some(on),
            PlannedState::Unstaffed | PlannedState::Cancelled { .. } => false,
        };
        let mut own: Vec<&Shift> = shifts.iter().filter(|it| it.group == group.id && it.day == day).collect();
        own.sort_by_key(|it| (it.start, it.end, it.id));
        let mut listed: Vec<SheetShift> = own
            .iter()
            .map(|shift| SheetShift {
                shift: Some(shift.id.uuid()),
                worker: shift.worker.and_then(|it| self.worker(it, day)),
                start: shift.start.to_string(),
                end: shift.end.to_string(),
                visits: self.visits(of_day.iter().filter(|it| lies_on(it, shift.id)).copied(), shift.worker),
            })
            .collect();
        // Visits that lie on no shift of the day: nobody is on them, or they came from another system.
        let loose = of_day.iter().filter(|it| !own.iter().any(|shift| lies_on(it, shift.id))).copied();
        let mut by_worker: BTreeMap<Option<Id<Worker>>, Vec<&PlannedVisit>> = BTreeMap::new();
        for it in loose {
            by_worker.entry(it.workers().first().copied()).or_default().push(it);
        }
        for (worker, visits) in by_worker {
            listed.push(SheetShift {
                shift: None,
                worker: worker.and_then(|it| self.worker(it, day)),
                start: String::new(),
                end: String::new(),
                visits: self.visits(visits.into_iter(), worker),
            });
        }
        SheetDay { group: Named::from(group), day, shifts: listed }
    }

    fn visits<'v>(&self, visits: impl Iterator<Item = &'v PlannedVisit>, own: Option<Id<Worker>>) -> Vec<SheetVisit> {
        let mut visits: Vec<&PlannedVisit> = visits.collect();
        let start = |it: &PlannedVisit| match it.state {
            PlannedState::Staffed { start, .. } => Some(start),
            PlannedState::Unstaffed | PlannedState::Cancelled { .. } => None,
        };
        visits.sort_by_key(|it| (start(it).unwrap_or(it.visit.earliest), it.visit.id));
        visits
            .into_iter()
            .map(|it| {
                let person = self.persons.get(&it.visit.person);
                let sealed = person.is_some_and(|person| person.protected.is_some());
                // A list lies on a table: it says no protected name, whoever prints it.
                let name = match person {
                    Some(_) if sealed => Hidden::Person.in_words(self.session.language),
                    Some(person) => person.full_name(),
                    None => String::new(),
                };
                let with = it.workers().into_iter().find(|worker| Some(*worker) != own && own.is_some());
                SheetVisit {
                    visit: it.visit.id.uuid(),
                    start: start(it).map(|it| it.to_string()),
                    earliest: it.visit.earliest.to_string(),
                    latest: it.visit.latest.to_string(),
                    time_critical: it.visit.time_critical,
                    person: Named::new(it.visit.person, name),
                    sealed,
                    name: it.visit.name.clone(),
                    tasks: it.visit.tasks.iter().map(|task| self.catalogue.name(&task.code)).collect(),
                    task_codes: it.visit.tasks.iter().map(|task| task.code.clone()).collect(),
                    with: with.and_then(|it_is| self.worker(it_is, it.visit.day)).map(|named| named.name),
                }
            })
            .collect()
    }

    fn essentials(&self, person: &Person, units: &[Id<Unit>], day: Date) -> Essentials {
        let plan = care_plan_on(&self.plans, person.id, day);
        let how = |entry: &CarePlanEntry| {
            let tasks: Vec<String> = entry
                .tasks
                .iter()
                .map(|task| {
                    let name = self.catalogue.name(&task.code);
                    if task.how.trim().is_empty() { name } else { format!("{name}: {}", task.how.trim()) }
                })
                .collect();
            format!("{} – {}", entry.name, tasks.join("; "))
        };
        let leads = self
            .session
            .roles
            .iter()
            .any(|grant| grant.role == Role::UnitManager && grant.unit.is_none_or(|unit| units.contains(&unit)));
        let address = [&person.address.street, &person.address.postal_code, &person.address.town];
        let address: Vec<&str> = address.iter().map(|it| it.trim()).filter(|it| !it.is_empty()).collect();
        let named = person.named_workers.iter().filter_map(|it| self.workers.get(it)).map(Worker::full_name);
        Essentials {
            person: Named::new(person.id, person.full_name()),
            sealed: person.protected.is_some(),
            given_to: if person.protected.is_some() { named.collect() } else { Vec::new() },
            address: address.join(", "),
            telephone: person.telephone.clone(),
            access: leads.then(|| person.access.clone()),
            what_matters: person.what_matters.clone(),
            how: plan.map_or_else(Vec::new, |plan| plan.entries.iter().map(how).collect()),
            relatives: person
                .relatives
                .iter()
                .map(|it| format!("{} ({}) {}", it.name, it.relation, it.telephone))
                .collect(),
        }
    }
}
