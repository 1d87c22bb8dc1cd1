//! The desk: a plan laid out with all that it is made from and judged by.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::absence::{PersonAbsence, WorkerAbsence};
use tillit_domain::base_plan::{BasePlan, Tour};
use tillit_domain::care_plan::CarePlan;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::contact_person::ContactPerson;
use tillit_domain::delegation::Delegation;
use tillit_domain::organisation::{Group, Team};
use tillit_domain::person::Person;
use tillit_domain::plan::{DraftVisit, Plan};
use tillit_domain::record::{Keys, Record};
use tillit_domain::roster::Roster;
use tillit_domain::shift::Shift;
use tillit_domain::steering::{SteeringDecision, SteeringMode, steering_on};
use tillit_domain::visit::{Placement, PlannedVisit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_planning::by_hand::DAYS_FOR_REST;
use tillit_planning::input::{MET_DAYS, REST_DAYS};
use tillit_planning::rollout::DEFAULT_MODE;
use tillit_planning::shifts::ShiftSources;
use tillit_planning::{PlanningInput, PlanningSettings};
use tillit_storage::{Filter, ShiftFilter, Store, Versioned, VisitFilter};

use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::use_cases::shared::Named;
use crate::words::Language;
use crate::words::plans::PlanSpeech;
use crate::words::rights::RightsRefused;

use super::area::Area;
use super::part::{Allowed, PlanRights};

/// Which plan: whose, and from which day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PlanKey {
    /// The group.
    pub group: Id<Group>,
    /// The plan's first day.
    pub from: Date,
    /// The team whose rows of it are meant, where it plans its own days; none for the whole plan.
    pub team: Option<Id<Team>>,
}

impl PlanKey {
    /// A group's whole plan.
    #[must_use]
    pub const fn whole(group: Id<Group>, from: Date) -> Self {
        Self { group, from, team: None }
    }

    /// The plan's id.
    #[must_use]
    pub fn plan(self) -> Id<Plan> {
        Plan::id_of(self.group, self.from)
    }
}

/// How much of the past is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// What judging a plan needs.
    Judge,
    /// Also who met the person of this visit: what one visit would cost elsewhere depends on nobody else's past.
    Price(Id<tillit_domain::visit::Visit>),
    /// Also who met whom, which only proposing and pricing ask for.
    Propose,
}

/// A plan with everything around it.
#[derive(Debug, Clone)]
pub(crate) struct Desk {
    /// The plan and its version.
    pub(crate) plan: Versioned<Plan>,
    /// The group that is planned.
    pub(crate) group: Group,
    /// How its unit is steered on the plan's first day.
    pub(crate) mode: SteeringMode,
    /// The stored shifts of the plan with their versions; a worker's absence is not yet taken off.
    pub(crate) stored_shifts: Vec<Versioned<Shift>>,
    /// Names of the group's tours.
    pub(crate) tours: BTreeMap<Id<Tour>, String>,
    /// What planning works on.
    pub(crate) input: PlanningInput,
    /// What of it the reader sees and may change.
    pub(crate) area: Area,
    /// What the reader may do with it, and why not more.
    pub(crate) rights: PlanRights,
}

/// The group of a plan, once the user may do this there.
pub(crate) async fn permitted(
    app: &App,
    session: &Session,
    use_case: UseCase,
    group: Id<Group>,
) -> Result<(Group, Permit), AppError> {
    let group = app.store.get::<Group>(group).await?.ok_or(AppError::NotFound)?.record;
    let permit = app.permit(session, use_case, Scope::Unit(group.unit))?;
    Ok((group, permit))
}

/// All records of a kind that match, without their versions.
pub(crate) async fn records<R: Record>(store: &Store, filter: &Filter) -> Result<Vec<R>, AppError> {
    Ok(store.list::<R>(filter).await?.into_iter().map(|it| it.record).collect())
}

impl Desk {
    /// Lays out a plan that has been opened.
    pub(crate) async fn lay_out(
        app: &App,
        session: &Session,
        group: Group,
        key: PlanKey,
        depth: Depth,
    ) -> Result<Self, AppError> {
        let plan = app.store.plan(key.plan()).await?.ok_or(AppError::NotFound)?;
        let draft = app.store.draft_visits(key.plan()).await?;
        let mut desk = Self::around(app, group, plan, draft, depth).await?;
        desk.hide_protected(session);
        Ok(desk)
    }

    /// Lays out a plan with what somebody who has been allowed to may see and change of it.
    pub(crate) async fn of(
        app: &App,
        session: &Session,
        allowed: &Allowed,
        key: PlanKey,
        depth: Depth,
    ) -> Result<Self, AppError> {
        let mut desk = Self::lay_out(app, session, allowed.group.clone(), key, depth).await?;
        desk.area = Area::of(app, session, &desk, &allowed.part).await?;
        desk.rights.clone_from(&allowed.rights);
        Ok(desk)
    }

    /// Takes the names away that the user may not see; planning itself needs none, and so no word or view can leak one.
    fn hide_protected(&mut self, session: &Session) {
        let unit_of =
            |group: Option<Id<Group>>| self.input.groups.iter().find(|it| Some(it.id) == group).map(|it| it.unit);
        let day = self.input.days.from;
        for person in self.input.persons.iter_mut().filter(|it| it.protected.is_some()) {
            let units: Vec<_> = unit_of(person.group_on(day)).into_iter().chain([self.group.unit]).collect();
            person.given_name = protection::person_name(session, person, &units);
            person.family_name.clear();
        }
        for worker in self.input.workers.iter_mut().filter(|it| it.protected.is_some()) {
            worker.given_name = protection::worker_name(session, worker, unit_of(worker.group_on(day)));
            worker.family_name.clear();
        }
    }

    /// Lays out everything around a draft.
    pub(crate) async fn around(
        app: &App,
        group: Group,
        plan: Versioned<Plan>,
        draft: Vec<DraftVisit>,
        depth: Depth,
    ) -> Result<Self, AppError> {
        let (store, all) = (&app.store, Filter::default());
        let days = plan.record.days;
        let persons: BTreeSet<Id<Person>> = draft.iter().map(|it| it.visit.person).collect();
        let of_persons = Filter { persons: Some(persons.iter().copied().collect()), ..Filter::default() };
        let priced = match depth {
            Depth::Price(visit) => draft.iter().find(|it| it.visit.id == visit).map(|it| it.visit.day),
            Depth::Judge | Depth::Propose => None,
        };
        // What people were told of other days stays as it was, wherever one visit is laid on its own.
        let told = priced.map_or(days, |day| DayRange::new(day.saturating_sub(1.day()), day.saturating_add(1.day())));
        let visits = VisitFilter { groups: Some(vec![group.id]), days: Some(told), ..VisitFilter::default() };
        let around = priced.map_or_else(|| widened(days), |day| with_rest_of(days, day));
        let (at_work, groups, steering, catalogue, tours, published) = tokio::try_join!(
            AtWork::read(store, &group, days, around, depth),
            records::<Group>(store, &all),
            records::<SteeringDecision>(store, &all),
            records::<ServiceCode>(store, &all),
            tours(store, group.id),
            async { Ok(store.planned_visits(&visits).await?) },
        )?;
        let (persons, care_plans, person_absences, contact_persons) = tokio::try_join!(
            records::<Person>(store, &of_persons),
            records::<CarePlan>(store, &of_persons),
            records::<PersonAbsence>(store, &of_persons),
            records::<ContactPerson>(store, &of_persons),
        )?;
        let met = match depth {
            Depth::Judge => Vec::new(),
            Depth::Price(visit) => {
                let person = draft.iter().find(|it| it.visit.id == visit).map(|it| it.visit.person);
                let only: Vec<Person> = persons.iter().filter(|it| Some(it.id) == person).cloned().collect();
                met_before(store, &only, days).await?
            }
            Depth::Propose => met_before(store, &persons, days).await?,
        };
        let AtWork { stored, rosters, workers, worker_absences, delegations } = at_work;
        let shifts = shifts_around_plan(&group, days, around, &stored, &rosters, &workers, &worker_absences);
        let stored_shifts =
            stored.into_iter().filter(|it| it.record.group == group.id && days.contains(it.record.day)).collect();
        let input = PlanningInput {
            group: group.id,
            days,
            groups,
            persons,
            care_plans: held_in(care_plans, days),
            person_absences,
            workers,
            worker_absences,
            delegations,
            catalogue,
            contact_persons,
            shifts,
            draft,
            breaks: plan.record.breaks.clone(),
            published,
            met,
            travel: tillit_travel::TravelSettings::default(),
            settings: PlanningSettings::default(),
        };
        let mode = steering_on(&steering, group.unit, days.from).map_or(DEFAULT_MODE, |decision| decision.mode);
        let (area, rights) = (Area::Whole, PlanRights::ALL);
        Ok(Self { plan, group, mode, stored_shifts, tours, input, area, rights })
    }

    /// Tells a permit whose data lies here.
    pub(crate) fn seen_by(&self, permit: &Permit) {
        if self.area.team().is_some() {
            permit.saw(self.shown().map(|it| it.visit.person));
        } else {
            permit.saw(self.input.persons.iter().map(|person| person.id));
        }
        let shifts = self.input.planned_shifts().filter(|it| self.area.shows_shift(it.id));
        permit.saw_workers(shifts.filter_map(|shift| shift.worker));
    }

    /// The visits of the draft that the reader sees.
    pub(crate) fn shown(&self) -> impl Iterator<Item = &DraftVisit> {
        self.input.draft.iter().filter(|it| self.area.shows(it))
    }

    /// Says things about the plan in a language, to a team without any figure about a colleague.
    pub(crate) fn speech(&self, language: Language) -> PlanSpeech<'_> {
        let speech = PlanSpeech::new(&self.input, language);
        if self.area.team().is_some() { speech.to_colleagues() } else { speech }
    }

    /// Refuses to move what is not the reader's to move.
    pub(crate) fn refuse_unless_own(
        &self,
        session: &Session,
        before: &DraftVisit,
        after: Option<&Placement>,
    ) -> Result<(), AppError> {
        self.area.may_change(before, after).map_err(|why: RightsRefused| AppError::refused(&why, session.language))
    }

    /// A visit of the draft.
    pub(crate) fn visit(&self, id: Id<tillit_domain::visit::Visit>) -> Result<&DraftVisit, AppError> {
        let known = self.input.draft.iter().filter(|it| !self.area.hides(it.visit.person));
        known.into_iter().find(|it| it.visit.id == id).ok_or(AppError::NotFound)
    }

    /// Puts written visits in the place of those they were.
    pub(crate) fn replace(&mut self, written: &[DraftVisit]) {
        let written: BTreeMap<_, _> = written.iter().map(|it| (it.visit.id, it)).collect();
        for draft in &mut self.input.draft {
            if let Some(new) = written.get(&draft.visit.id) {
                if new.placement.is_none() && self.area.shows(draft) {
                    self.area.takes_off(draft.visit.id);
                }
                draft.clone_from(new);
            }
        }
    }

    /// The tour a shift of the plan takes, by name.
    pub(crate) fn tour_of(&self, shift: Id<Shift>) -> Option<Named> {
        let tour = self.shift(shift)?.tour?;
        Some(Named::new(tour, self.tours.get(&tour)?))
    }

    /// A shift of the plan.
    pub(crate) fn shift(&self, id: Id<Shift>) -> Option<&Shift> {
        self.input.planned_shifts().find(|shift| shift.id == id)
    }
}

/// Who is at work, and what they may do.
struct AtWork {
    stored: Vec<Versioned<Shift>>,
    rosters: Vec<Roster>,
    workers: Vec<Worker>,
    worker_absences: Vec<WorkerAbsence>,
    delegations: Vec<Delegation>,
}

impl AtWork {
    /// Reads it. Judging a plan asks only about those who are in it; proposing one and looking for somebody to ask, about
    /// everybody.
    async fn read(
        store: &Store,
        group: &Group,
        days: DayRange,
        around: DayRange,
        depth: Depth,
    ) -> Result<Self, AppError> {
        let own = ShiftFilter { groups: Some(vec![group.id]), days: Some(days), ..ShiftFilter::default() };
        let mut stored = store.shifts(&own).await?;
        let there: BTreeSet<Id<Worker>> = stored.iter().filter_map(|it| it.record.worker).collect();
        let of_them: Option<Vec<Id<Worker>>> = (depth != Depth::Propose).then(|| there.iter().copied().collect());
        let around = ShiftFilter { workers: of_them.clone(), days: Some(around), ..ShiftFilter::default() };
        let (all, filter) = (Filter::default(), Filter { workers: of_them, ..Filter::default() });
        let (workers, worker_absences, delegations, around) = tokio::try_join!(
            records::<Worker>(store, &all),
            records::<WorkerAbsence>(store, &filter),
            records::<Delegation>(store, &filter),
            async { Ok(store.shifts(&around).await?) },
        )?;
        let known: BTreeSet<Id<Shift>> = stored.iter().map(|it| it.record.id).collect();
        stored.extend(around.into_iter().filter(|it| !known.contains(&it.record.id)));
        // Weeks that nobody has opened are worked by roster; a worker who is lent has it in another group.
        let lent = workers
            .iter()
            .any(|it| there.contains(&it.id) && it.group_on(days.from).is_some_and(|home| home != group.id));
        let of_group = if lent || depth == Depth::Propose { Filter::default() } else { Filter::group(group.id) };
        let rosters = records::<Roster>(store, &of_group).await?;
        Ok(Self { stored, rosters, workers, worker_absences, delegations })
    }
}

/// Of a base plan, the names of its tours: its thousands of stops are not asked for here.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct TourNames {
    id: Id<TourNames>,
    group: Id<Group>,
    tours: Vec<TourName>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
struct TourName {
    id: Id<Tour>,
    name: String,
}

impl Record for TourNames {
    const KIND: &'static str = BasePlan::KIND;

    fn id(&self) -> Id<Self> {
        self.id
    }

    fn keys(&self) -> Keys {
        Keys { group: Some(self.group), ..Keys::default() }
    }
}

async fn tours(store: &Store, group: Id<Group>) -> Result<BTreeMap<Id<Tour>, String>, AppError> {
    let plans = records::<TourNames>(store, &Filter::group(group)).await?;
    Ok(plans.into_iter().flat_map(|plan| plan.tours).map(|tour| (tour.id, tour.name)).collect())
}

/// The plan's days and those around them that rest is judged by.
fn widened(days: DayRange) -> DayRange {
    let around = i64::from(REST_DAYS).days();
    DayRange { from: days.from.saturating_sub(around), to: days.to.map(|to| to.saturating_add(around)) }
}

/// The plan's days, and those about one of them that a worker's rest is judged by when a single visit goes there.
fn with_rest_of(days: DayRange, day: Date) -> DayRange {
    let rest = i64::from(DAYS_FOR_REST).days();
    let (first, last) = (day.saturating_sub(rest), day.saturating_add(rest));
    DayRange { from: days.from.min(first), to: days.to.map(|to| to.max(last)) }
}

/// The plan's own shifts as stored, and around them what is stored or, where nobody has opened a week, what rosters say.
fn shifts_around_plan(
    group: &Group,
    days: DayRange,
    around: DayRange,
    stored: &[Versioned<Shift>],
    rosters: &[Roster],
    workers: &[Worker],
    absences: &[WorkerAbsence],
) -> Vec<Shift> {
    let stored: Vec<Shift> = stored.iter().map(|it| it.record.clone()).collect();
    // Stored shifts were put on their day's tour when they were stored; of the others only the hours are asked for.
    let sources = ShiftSources { rosters, stored: &stored, base_plans: &[], workers, absences };
    let mut shifts = sources.on(around);
    // The plan's own week was stored when it was opened: a shift that was taken away since must not come back by roster.
    let own: BTreeSet<Id<Shift>> = stored.iter().map(|shift| shift.id).collect();
    shifts.retain(|shift| shift.group != group.id || !days.contains(shift.day) || own.contains(&shift.id));
    shifts
}

/// Care plans that hold on some day of the plan; older ones say nothing about it.
fn held_in(plans: Vec<CarePlan>, days: DayRange) -> Vec<CarePlan> {
    plans.into_iter().filter(|plan| plan.period.overlaps(days)).collect()
}

async fn met_before(
    store: &Store,
    persons: &[Person],
    days: DayRange,
) -> Result<Vec<(Id<Person>, Id<Worker>)>, AppError> {
    let Ok(last) = days.from.yesterday() else { return Ok(Vec::new()) };
    let before = DayRange::new(days.from.saturating_sub(i64::from(MET_DAYS).days()), last);
    let filter = VisitFilter {
        persons: Some(persons.iter().map(|person| person.id).collect()),
        days: Some(before),
        ..VisitFilter::default()
    };
    let visits: Vec<PlannedVisit> = store.planned_visits(&filter).await?;
    let met: BTreeSet<_> =
        visits.iter().flat_map(|it| it.workers().into_iter().map(|worker| (it.visit.person, worker))).collect();
    Ok(met.into_iter().collect())
}
