//! Which visits of colleagues a worker could get in exchange for an own one, and who could take it over: `GET /phone/swappable`. By first
//! name, person and frame; nothing of where a colleague is, and nobody the worker may not visit.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::organisation::Group;
use tillit_domain::time::TimeOfDay;
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::effect::{is_there, standing};
use super::ground::DayGround;
use super::open_visits::could;
use super::requests::frame;
use super::weigh::{Wanted, weigh};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::use_cases::care::protection;
use crate::words::InWords as _;
use crate::words::phone::FrameWord;

/// How many of the colleagues' visits are weighed, those nearest in time first: each is judged by all rules of the gate.
const MOST_WEIGHED: usize = 60;

/// Which own visit.
#[derive(Debug, Clone, Copy, Deserialize, IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SwappableAsked {
    /// The own visit.
    pub visit: Uuid,
}

/// What could be had for it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Swappable {
    /// Colleagues at work in the group, by first name.
    pub with: Vec<SwapPartner>,
    /// Colleagues whom it could be handed to, by first name; why another cannot have it is not told.
    pub to: Vec<HandPartner>,
}

/// A colleague who could have the own visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HandPartner {
    /// Who.
    pub worker: Uuid,
    /// First name.
    pub first_name: String,
}

/// A colleague with visits that could be exchanged for the own one.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SwapPartner {
    /// Who.
    pub worker: Uuid,
    /// First name.
    pub first_name: String,
    /// Visits, by when they are.
    pub visits: Vec<SwapVisit>,
}

/// A colleague's visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SwapVisit {
    /// Which.
    pub id: Uuid,
    /// At whose home.
    pub person_name: String,
    /// When: the frame's name, or the hours.
    pub frame: String,
    /// What it is called.
    pub name: String,
}

/// Tells them.
///
/// # Errors
/// [`AppError::NotFound`] for a visit that is not the worker's own, [`AppError::NotAllowed`] for an account that is no worker's.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: SwappableAsked) -> Result<Swappable, AppError> {
    let permit = app.permit(session, UseCase::ChangeOwnDay, Scope::Own)?;
    let worker = session.worker.ok_or(AppError::NotAllowed)?;
    let own = standing(app, Id::from_uuid(asked.visit)).await?.filter(|it| it.workers().contains(&worker));
    let own = own.ok_or(AppError::NotFound)?;
    let group = app.store.get::<Group>(own.visit.group).await?.ok_or(AppError::NotFound)?.record;
    let ground = DayGround::read(app, group, own.visit.day, None).await?;
    if !is_there(&ground, worker) {
        return Err(AppError::NotFound);
    }
    let (ground, found, takers) = blocking(move || {
        let (found, takers) = (exchangeable(&ground, worker, &own), takers(&ground, worker, own.visit.id));
        (ground, found, takers)
    })
    .await?;
    let mut to: Vec<HandPartner> = Vec::new();
    for colleague in takers {
        let known = ground.input.workers.iter().find(|it| it.id == colleague && it.protected.is_none());
        let Some(known) = known else { continue };
        permit.saw_workers([colleague]);
        to.push(HandPartner { worker: colleague.uuid(), first_name: known.given_name.clone() });
    }
    to.sort_by(|a, b| a.first_name.cmp(&b.first_name).then(a.worker.cmp(&b.worker)));
    let mut with: BTreeMap<Id<Worker>, SwapPartner> = BTreeMap::new();
    for (colleague, visit) in found {
        let Some(planned) = ground.published.get(&visit) else { continue };
        let person = ground.input.persons.iter().find(|it| it.id == planned.visit.person);
        let known = ground.input.workers.iter().find(|it| it.id == colleague && it.protected.is_none());
        let (Some(person), Some(known)) = (person.filter(|it| it.may_be_visited_by(worker)), known) else { continue };
        permit.saw([person.id]);
        permit.saw_workers([colleague]);
        let partner = with.entry(colleague).or_insert_with(|| SwapPartner {
            worker: colleague.uuid(),
            first_name: known.given_name.clone(),
            visits: Vec::new(),
        });
        partner.visits.push(SwapVisit {
            id: visit.uuid(),
            person_name: protection::person_name(session, person, &[ground.group.unit]),
            frame: planned.visit.frame.map_or_else(|| frame(planned), |it| FrameWord(it).in_words(session.language)),
            name: planned.visit.name.clone(),
        });
    }
    let mut with: Vec<SwapPartner> = with.into_values().collect();
    with.sort_by(|a, b| a.first_name.cmp(&b.first_name).then(a.worker.cmp(&b.worker)));
    Ok(Swappable { with, to })
}

/// Colleagues at work in the group who could have an own visit.
fn takers(ground: &DayGround, worker: Id<Worker>, visit: Id<Visit>) -> BTreeSet<Id<Worker>> {
    let at_work: BTreeSet<Id<Worker>> = ground.input.planned_shifts().filter_map(|it| it.worker).collect();
    let others = at_work.into_iter().filter(|it| *it != worker);
    others.filter(|to| could(&weigh(ground, worker, &Wanted::HandOver { visit, to: *to }))).collect()
}

/// Colleagues' visits of the day that the own one could be exchanged for, by when they are.
fn exchangeable(ground: &DayGround, worker: Id<Worker>, own: &PlannedVisit) -> Vec<(Id<Worker>, Id<Visit>)> {
    let Some((at, _)) = alone(own) else { return Vec::new() };
    let others = ground.published.values().filter(|it| it.visit.day == own.visit.day && it.visit.id != own.visit.id);
    let mut others: Vec<(TimeOfDay, Id<Worker>, Id<Visit>)> = others
        .filter(|it| !ground.begun.contains(&it.visit.id) && it.visit.person != own.visit.person)
        .filter_map(|it| alone(it).map(|(start, with)| (start, with, it.visit.id)))
        .filter(|(_, with, _)| *with != worker)
        .collect();
    others.sort_by_key(|(start, _, id)| (at.until(*start).0.abs(), *id));
    others.truncate(MOST_WEIGHED);
    others.retain(|(_, with, take)| {
        could(&weigh(ground, worker, &Wanted::Swap { give: own.visit.id, take: *take, with: *with }))
    });
    others.sort_unstable();
    others.into_iter().map(|(_, with, visit)| (with, visit)).collect()
}

/// When a visit starts and who makes it, where one worker does.
fn alone(planned: &PlannedVisit) -> Option<(TimeOfDay, Id<Worker>)> {
    match planned.state {
        PlannedState::Staffed { start, worker, second: None, .. } => Some((start, worker)),
        _ => None,
    }
}
