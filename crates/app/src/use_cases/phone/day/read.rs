//! Reads the worker's day.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use serde::Deserialize;
use tillit_domain::care_plan::CarePlan;
use tillit_domain::day_event::{Happening, Received};
use tillit_domain::freedom::Freedom;
use tillit_domain::organisation::Unit;
use tillit_domain::person::Person;
use tillit_domain::sampling::{SampleDraw, is_drawn};
use tillit_domain::shift::Shift;
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, steering_on};
use tillit_domain::tag::Tag;
use tillit_domain::time::TimeOfDay;
use tillit_domain::told_extension::ToldExtension;
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::{EventFilter, Filter, ShiftFilter, VisitFilter};
use utoipa::IntoParams;

use super::super::find::in_reach;
use super::unplanned;
use super::view::{Coded, Colleague, Display, PhoneDay, PhoneShift, PhoneWorker, Reasons};
use super::visits::{self, Around};
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::accounts::{settings, token::Token};
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::order_view::Catalogue;
use crate::use_cases::care::reach::{Organisation, records};
use crate::use_cases::freedom::open_visits;
use crate::use_cases::freedom::requests::offers_of;
use crate::use_cases::phone::device;
use crate::use_cases::shared::Named;
use crate::words::phone::{choices, not_done, not_made, support};

/// How long after the last shift the phone may keep the day.
const KEPT_AFTER: SignedDuration = SignedDuration::from_hours(2);

/// Which day.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DayAsked {
    /// The day, today or tomorrow; today unless said.
    #[param(value_type = Option<String>, format = Date)]
    pub day: Option<Date>,
}

/// The day of the worker who is logged in; logged as reading the persons in it.
///
/// # Errors
/// [`AppError::DeviceRevoked`] for a device whose right was taken away, even without a log-in, so that it wipes;
/// [`AppError::NotSignedIn`], [`AppError::NotAllowed`] for an account that is no worker's, [`AppError::NotFound`] for any other day.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: Option<&Session>,
    token: Option<&Token>,
    asked: DayAsked,
) -> Result<PhoneDay, AppError> {
    let stored = match token {
        Some(token) => Some(device::of_token(app, token).await?),
        None => None,
    };
    if stored.as_ref().is_some_and(|it| it.device.is_revoked()) {
        return Err(AppError::DeviceRevoked);
    }
    let session = session.ok_or(AppError::NotSignedIn)?;
    let permit = app.permit(session, UseCase::ReadOwnDay, Scope::Own)?;
    let worker = device::worker_of(app, session).await?;
    let stored = stored.filter(|it| it.device.worker == worker.id);
    let today = app.today();
    let day = asked.day.unwrap_or(today);
    if day != today && Some(day) != today.tomorrow().ok() {
        return Err(AppError::NotFound);
    }
    let reading = Reading { app, session, permit, worker, day, now: app.now() };
    reading.run(stored.map(|it| it.device.id)).await
}

struct Reading<'a> {
    app: &'a App,
    session: &'a Session,
    permit: Permit,
    worker: Worker,
    day: Date,
    now: Timestamp,
}

/// What a unit has decided for a day.
struct Steered {
    mode: SteeringMode,
    policy: RegistrationPolicy,
    sampled: bool,
}

impl Reading<'_> {
    async fn run(self, device: Option<Id<tillit_domain::device::Device>>) -> Result<PhoneDay, AppError> {
        let organisation = Organisation::read(self.app).await?;
        let shifts = self.shifts().await?;
        let group = shifts.first().map(|it| it.group).or_else(|| self.worker.group_on(self.day));
        let group = group.and_then(|id| organisation.group(id)).ok_or(AppError::NotFound)?;
        let unit = organisation.unit(group.unit).ok_or(AppError::NotFound)?;
        let steered = self.steered(unit).await?;
        let spans: Vec<_> = shifts.iter().map(Shift::instants).collect();
        let (planned, first) = self.planned(&shifts).await?;
        let events = self.events(&planned).await?;
        let persons = self.persons(&planned).await?;
        let about = Filter { persons: Some(persons.keys().copied().collect()), ..Filter::default() };
        let plans: Vec<CarePlan> = records(self.app.store.list(&about).await?);
        let tags: Vec<Tag> = records(self.app.store.list(&Filter::default()).await?);
        let all_workers: Vec<Worker> = records(self.app.store.list(&Filter::default()).await?);
        let workers: BTreeMap<_, _> = all_workers.into_iter().map(|it| (it.id, it)).collect();
        let catalogue = Catalogue::read(self.app).await?;
        let extensions: Vec<ToldExtension> = records(self.app.store.list(&about).await?);
        let around = Around {
            session: self.session,
            worker: self.worker.id,
            device,
            persons: &persons,
            workers: &workers,
            plans: &plans,
            extensions: &extensions,
            tags: &tags,
            catalogue: &catalogue,
            mode: steered.mode,
            at_work: visits::is_at_work(&spans, self.now),
            first: &first,
            events: &events,
            all: &planned,
            may_see: &|law| self.permit.may_see(law),
        };
        let mut views: Vec<_> = planned.iter().filter_map(|it| around.view(it)).collect();
        self.permit.saw(persons.keys().copied());
        let open = self.open(&shifts, &organisation).await?;
        let persons_of_open = self.persons(&open).await?;
        let around_open =
            Around { persons: &persons_of_open, plans: &[], extensions: &[], tags: &[], all: &[], ..around };
        views.extend(open.iter().filter_map(|it| around_open.view(it)));
        self.permit.saw(persons_of_open.keys().copied());
        // Whatever a phone tells, a door is opened to those only whom the worker may be sent to.
        let groups: Vec<_> = shifts.iter().map(|it| it.group).collect();
        let mut alarmed = self.persons_of(unplanned::persons(&events).filter(|it| !persons.contains_key(it))).await?;
        alarmed.retain(|_, it| in_reach(&organisation, &groups, it, self.day));
        self.permit.saw(alarmed.keys().copied());
        let unplanned_for = unplanned::known(self.worker.id, &persons, &alarmed, visits::is_at_work(&spans, self.now));
        let codes = catalogue.exchangeable(self.day);
        let chosen = settings::of(self.app, &self.session.user).await?.phone_display;
        let last = spans.iter().map(|(_, to)| *to).max().unwrap_or(self.now);
        // Events of a visit in the list stand with it; the others, unplanned visits among them, stand here.
        let listed: BTreeSet<Id<Visit>> = planned.iter().map(|it| it.visit.id).collect();
        let is_planned = |it: &Received| it.event.what.visit().is_some_and(|visit| listed.contains(&visit));
        let language = self.session.language;
        Ok(PhoneDay {
            day: self.day,
            server_now: self.now,
            worker: PhoneWorker { id: self.worker.id.uuid(), first_name: self.worker.given_name.clone() },
            unit: Named::from(unit),
            group: Named::from(group),
            steering_mode: steered.mode,
            policy: steered.policy,
            sampled: steered.sampled,
            support_time: steered.policy != RegistrationPolicy::ExceptionOnly,
            extension_days: unit.rights.extension_days_max,
            display: chosen.unwrap_or(Display::usual(steered.mode)),
            display_chosen: chosen.is_some(),
            freedom: Freedom::of(steered.mode),
            keep_until: last.saturating_add(KEPT_AFTER).unwrap_or(last),
            shifts: shifts.iter().map(shift_view).collect(),
            visits: views,
            unplanned_for,
            colleagues: self.colleagues(&shifts, &workers).await?,
            offers: offers_of(self.app, self.session, &self.permit, self.worker.id).await?,
            events: events.iter().filter(|it| !is_planned(it)).filter_map(of_day).collect(),
            codes_to_exchange: codes.into_iter().map(|(code, name)| Coded { code, name }).collect(),
            reasons: Reasons {
                not_done: choices(not_done(), language),
                not_made: choices(not_made(), language),
                support: choices(support(), language),
            },
        })
    }

    /// The day's shifts, and one that began the evening before and still goes on.
    async fn shifts(&self) -> Result<Vec<Shift>, AppError> {
        let days = Some(DayRange::new(self.day.saturating_sub(1.day()), self.day));
        let filter = ShiftFilter { workers: Some(vec![self.worker.id]), days, ..ShiftFilter::default() };
        let mut shifts = records(self.app.store.shifts(&filter).await?);
        shifts.retain(|it| it.day == self.day || it.instants().1 > self.now && it.end > TimeOfDay::hm(24, 0));
        shifts.sort_by_key(|it| it.instants());
        Ok(shifts)
    }

    async fn steered(&self, unit: &Unit) -> Result<Steered, AppError> {
        let decisions: Vec<SteeringDecision> = records(self.app.store.list(&Filter::unit(unit.id)).await?);
        let decided = steering_on(&decisions, unit.id, self.day);
        let policy = decided.map_or(RegistrationPolicy::Tag, |it| it.policy);
        let draws: Vec<SampleDraw> = records(self.app.store.list(&Filter::unit(unit.id)).await?);
        Ok(Steered {
            mode: decided.map_or(tillit_planning::rollout::DEFAULT_MODE, |it| it.mode),
            policy,
            sampled: policy == RegistrationPolicy::Sample && is_drawn(&draws, unit.id, self.day),
        })
    }

    /// The worker's visits as they stand, those cancelled since they were the worker's included, and how each was first published.
    async fn planned(
        &self,
        shifts: &[Shift],
    ) -> Result<(Vec<PlannedVisit>, BTreeMap<Id<Visit>, PlannedVisit>), AppError> {
        let from = shifts.iter().map(|it| it.day).min().unwrap_or(self.day).min(self.day);
        let days = Some(DayRange::new(from, self.day));
        let mine = VisitFilter { workers: Some(vec![self.worker.id]), days, ..VisitFilter::default() };
        let revisions = self.app.store.visit_revisions_known(&mine, self.now).await?;
        let ids: BTreeSet<Id<Visit>> = revisions.iter().filter_map(|it| Some(it.record.as_ref()?.visit.id)).collect();
        if ids.is_empty() {
            return Ok((Vec::new(), BTreeMap::new()));
        }
        let ids = Some(ids.into_iter().collect());
        let of_ids = VisitFilter { ids, ..VisitFilter::default() };
        let mut standing = self.app.store.planned_visits(&of_ids).await?;
        standing.retain(|it| match it.state {
            PlannedState::Staffed { .. } => it.workers().contains(&self.worker.id),
            PlannedState::Unstaffed => false,
            PlannedState::Cancelled { .. } => true,
        });
        standing.retain(|it| it.visit.day == self.day || shifts.iter().any(|shift| shift.day == it.visit.day));
        let start = |it: &PlannedVisit| match it.state {
            PlannedState::Staffed { start, .. } => start,
            PlannedState::Unstaffed | PlannedState::Cancelled { .. } => it.visit.earliest,
        };
        standing.sort_by_key(|it| (it.visit.day, start(it), it.visit.id));
        let changed: Vec<Id<Visit>> = standing.iter().filter(|it| it.revision > 1).map(|it| it.visit.id).collect();
        let mut first = BTreeMap::new();
        if !changed.is_empty() {
            let of_ids = VisitFilter { ids: Some(changed), ..VisitFilter::default() };
            for revision in self.app.store.visit_revisions_known(&of_ids, self.now).await? {
                if let Some(planned) = revision.record.filter(|it| it.revision == 1) {
                    first.insert(planned.visit.id, planned);
                }
            }
        }
        Ok((standing, first))
    }

    /// The worker's own events of the day, and those about its visits.
    async fn events(&self, planned: &[PlannedVisit]) -> Result<Vec<Received>, AppError> {
        let days = Some(DayRange::new(
            planned.iter().map(|it| it.visit.day).min().unwrap_or(self.day).min(self.day),
            self.day,
        ));
        let mine = EventFilter { workers: Some(vec![self.worker.id]), days, ..EventFilter::default() };
        Ok(self.app.store.day_events(&mine).await?)
    }

    /// Visits of today that nobody makes and the worker could. What is not going to be the worker's is not told for tomorrow, and
    /// not when the shift is over.
    async fn open(&self, shifts: &[Shift], organisation: &Organisation) -> Result<Vec<PlannedVisit>, AppError> {
        let at_work = shifts.iter().any(|it| it.day == self.day && self.now < it.instants().1);
        if self.day != self.app.today() || !at_work {
            return Ok(Vec::new());
        }
        let groups: BTreeSet<_> = shifts.iter().map(|it| it.group).collect();
        let groups: Vec<_> = groups.into_iter().filter_map(|id| organisation.group(id)).cloned().collect();
        let mut open = open_visits::open_to(self.app, self.worker.id, &groups, self.day).await?;
        open.sort_by_key(|it| (it.visit.earliest, it.visit.id));
        Ok(open)
    }

    async fn persons(&self, planned: &[PlannedVisit]) -> Result<BTreeMap<Id<Person>, Person>, AppError> {
        self.persons_of(visits::persons(planned).into_iter()).await
    }

    async fn persons_of(
        &self,
        ids: impl Iterator<Item = Id<Person>>,
    ) -> Result<BTreeMap<Id<Person>, Person>, AppError> {
        let about = Filter { persons: Some(ids.collect()), ..Filter::default() };
        let persons: Vec<Person> = records(self.app.store.list(&about).await?);
        Ok(persons.into_iter().map(|it| (it.id, it)).collect())
    }

    /// First names of those at work in the groups of the worker's shifts; nothing of where or when.
    async fn colleagues(
        &self,
        shifts: &[Shift],
        workers: &BTreeMap<Id<Worker>, Worker>,
    ) -> Result<Vec<Colleague>, AppError> {
        let groups: BTreeSet<_> = shifts.iter().map(|it| it.group).collect();
        if groups.is_empty() {
            return Ok(Vec::new());
        }
        let filter = ShiftFilter {
            groups: Some(groups.into_iter().collect()),
            days: Some(DayRange::day(self.day)),
            ..ShiftFilter::default()
        };
        let at_work: BTreeSet<Id<Worker>> =
            self.app.store.shifts(&filter).await?.into_iter().filter_map(|it| it.record.worker).collect();
        let others = at_work.into_iter().filter(|it| *it != self.worker.id).filter_map(|it| workers.get(&it));
        let mut all: Vec<Colleague> = others
            .filter(|it| it.protected.is_none())
            .map(|it| Colleague { worker: it.id.uuid(), first_name: it.given_name.clone() })
            .collect();
        all.sort_by(|a, b| a.first_name.cmp(&b.first_name));
        Ok(all)
    }
}

/// An event of the day without a visit; of an incident only that it was told.
fn of_day(received: &Received) -> Option<serde_json::Value> {
    if let Happening::Incident(it) = &received.event.what {
        return Some(serde_json::json!({
            "id": received.event.id, "at": received.at(), "kind": "incident", "incident": it.incident,
        }));
    }
    visits::told(received)
}

fn shift_view(shift: &Shift) -> PhoneShift {
    let (starts_at, ends_at) = shift.instants();
    let kind = match shift.start {
        start if start < TimeOfDay::hm(12, 0) => "day",
        start if start < TimeOfDay::hm(20, 0) => "evening",
        _ => "night",
    };
    PhoneShift { id: shift.id.uuid(), starts_at, ends_at, kind }
}
