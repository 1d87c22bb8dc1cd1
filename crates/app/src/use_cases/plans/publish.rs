//! Publishes a plan that the gate has passed: planned visits are added to the history, and from then on people see them.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause};
use tillit_domain::person::Person;
use tillit_domain::plan::{DraftVisit, PlanState, PublishedPart};
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit, Visit};
use tillit_planning::shifts::published_placement;
use tillit_storage::{Expect, Filter};
use utoipa::ToSchema;

use super::board::plan_view;
use super::desk::{Depth, Desk, PlanKey, records};
use super::gate::findings;
use super::part::{Ask, allowed};
use super::view::{FindingSeverity, FindingView, PlanView};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::{InWords, PlanRefused, Refusal};

/// What the user has seen and accepts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = PublishPlan)]
pub struct Input {
    /// The soft findings have been read and are accepted.
    pub accept_soft: bool,
    /// The version of the plan that was read.
    pub version: u32,
}

/// Publishes.
///
/// # Errors
/// [`AppError::Refused`] with the findings if one is hard, or if soft ones have not been accepted;
/// [`AppError::Conflict`] with the plan as it is now if somebody has changed or published it since.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey, input: Input) -> Result<PlanView, AppError> {
    let allowed = allowed(app, session, Ask::Publish, key).await?;
    let mut desk = Desk::of(app, session, &allowed, key, Depth::Judge).await?;
    desk.seen_by(&allowed.permit);
    let found = findings(&desk, session.language);
    if desk.plan.version != input.version {
        return Err(AppError::Conflict { current: serde_json::to_value(plan_view(&desk, found)).ok() });
    }
    judge(session, &found, input.accept_soft)?;
    let accepted = found.iter().map(|it| it.words.clone()).collect();
    publish(app, session, &mut desk, accepted).await?;
    Ok(plan_view(&desk, found))
}

fn judge(session: &Session, found: &[FindingView], accept_soft: bool) -> Result<(), AppError> {
    let refused = |refusal: PlanRefused, findings: Vec<&FindingView>| AppError::Refused {
        code: refusal.code(),
        words: refusal.in_words(session.language),
        findings: serde_json::to_value(findings).ok(),
    };
    let (hard, soft): (Vec<_>, Vec<_>) = found.iter().partition(|it| it.severity == FindingSeverity::Hard);
    if !hard.is_empty() {
        Err(refused(PlanRefused::GateClosed, hard))
    } else if !soft.is_empty() && !accept_soft {
        Err(refused(PlanRefused::FindingsNotAccepted, soft))
    } else {
        Ok(())
    }
}

/// Adds what differs from what is published, and marks the plan.
pub(crate) async fn publish(
    app: &App,
    session: &Session,
    desk: &mut Desk,
    accepted: Vec<String>,
) -> Result<(), AppError> {
    let actor = app.actor(session);
    let (at, by) = (actor.at, actor.user.clone());
    let mut plan = desk.plan.record.clone();
    match desk.area.team() {
        None => plan.state = PlanState::Published { at, by, accepted },
        // A team publishes its rows; whether the rest has been published stays as it is.
        Some(team) => plan.parts.push(PublishedPart { team: team.id, at, by, accepted }),
    }
    let mut new = revisions(desk);
    new.extend(cancellations(app, desk).await?);
    // Visits first: of two who publish at once the second meets revisions that are taken and is told. Should the program
    // end before the plan is marked, it still says draft, and publishing again only marks it.
    app.store.publish_visits(&new, &actor).await?;
    desk.plan.version = app.store.save_plan(&plan, Expect::Version(desk.plan.version), &actor).await?;
    desk.plan.record = plan;
    for visit in new {
        desk.input.published.retain(|it| it.visit.id != visit.visit.id);
        desk.input.published.push(visit);
    }
    Ok(())
}

/// New revisions of what lies otherwise than published, as far as it is the area's to publish.
pub(crate) fn revisions(desk: &Desk) -> Vec<PlannedVisit> {
    let published: BTreeMap<Id<Visit>, &PlannedVisit> =
        desk.input.published.iter().map(|it| (it.visit.id, it)).collect();
    let placement = |id: &Id<Visit>| published.get(id).and_then(|it| published_placement(it));
    let own = desk.input.draft.iter().filter(|draft| {
        let was = placement(&draft.visit.id);
        desk.area.publishes(&draft.visit, was.as_ref(), draft.placement.as_ref())
    });
    let new = own.filter_map(|draft| {
        let state = state_of(desk, draft);
        let revision = match published.get(&draft.visit.id) {
            Some(it) if it.state == state && it.visit == draft.visit => return None,
            Some(it) => it.revision + 1,
            None => 1,
        };
        Some(PlannedVisit { visit: draft.visit.clone(), revision, state })
    });
    new.collect()
}

/// Cancellations of what is published and not in the draft any more, with the cause that is known.
async fn cancellations(app: &App, desk: &Desk) -> Result<Vec<PlannedVisit>, AppError> {
    let drafted: BTreeSet<Id<Visit>> = desk.input.draft.iter().map(|it| it.visit.id).collect();
    let dropped: Vec<&PlannedVisit> = desk
        .input
        .published
        .iter()
        .filter(|it| !drafted.contains(&it.visit.id) && !matches!(it.state, PlannedState::Cancelled { .. }))
        .filter(|it| desk.area.publishes(&it.visit, published_placement(it).as_ref(), None))
        .collect();
    let persons: BTreeSet<Id<Person>> = dropped.iter().map(|it| it.visit.person).collect();
    let filter = Filter { persons: Some(persons.into_iter().collect()), ..Filter::default() };
    let absences = records::<PersonAbsence>(&app.store, &filter).await?;
    let cancelled = dropped.into_iter().map(|it| PlannedVisit {
        visit: it.visit.clone(),
        revision: it.revision + 1,
        state: PlannedState::Cancelled { cause: cause(&it.visit, &absences) },
    });
    Ok(cancelled.collect())
}

fn cause(visit: &Visit, absences: &[PersonAbsence]) -> CancelCause {
    let absence = absences.iter().find(|it| it.person == visit.person && it.covers(visit.day));
    match absence.map(|it| it.cause) {
        Some(PersonAbsenceCause::Hospital) => CancelCause::Hospital,
        Some(PersonAbsenceCause::ShortTermHome | PersonAbsenceCause::Away) => CancelCause::Away,
        Some(PersonAbsenceCause::Declined) => CancelCause::Declined,
        None => CancelCause::NoLongerNeeded,
    }
}

fn state_of(desk: &Desk, draft: &DraftVisit) -> PlannedState {
    let Some(placement) = &draft.placement else { return PlannedState::Unstaffed };
    let worker = |shift| desk.shift(shift).and_then(|it| it.worker);
    let Some(first) = worker(placement.shift) else { return PlannedState::Unstaffed };
    PlannedState::Staffed {
        start: placement.start,
        worker: first,
        second: placement.second_shift.and_then(worker),
        shift: Some(placement.shift),
        second_shift: placement.second_shift,
    }
}
