//! What each possible place of a visit would cost, and why some shifts cannot take it: all that dragging needs, at once.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::quantity::Seconds;
use tillit_domain::shift::Shift;
use tillit_domain::visit::Visit;
use tillit_planning::by_hand::{self, Part, Slot};
use tillit_planning::explain::{self, Target};
use tillit_planning::gate::{Finding, RuleName, Severity};
use utoipa::ToSchema;
use uuid::Uuid;

use super::desk::{Depth, Desk, PlanKey};
use super::difference::by_name;
use super::names::Names;
use super::part::{Ask, allowed};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::use_cases::shared::Named;
use crate::words::plans::PlanSpeech;

/// Which of a visit's workers the places are for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = VisitPart)]
pub enum PartName {
    /// The first, or only one.
    #[default]
    First,
    /// The second, where two are needed.
    Second,
}

/// Possible places, the best first, then the shifts that cannot take the visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TargetsView {
    /// The places.
    pub targets: Vec<TargetView>,
    /// Taking the visit off its shift, in words; empty for a visit that lies in the tray.
    pub take_off: Vec<String>,
}

/// A shift and what it says to the visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TargetView {
    /// The shift.
    pub shift: Uuid,
    /// Who works it.
    pub worker: Option<Named>,
    /// The day it begins.
    pub day: Date,
    /// When the visit would start there; none where it cannot lie.
    pub start: Option<String>,
    /// The second worker's shift, where two are needed.
    pub second_shift: Option<Uuid>,
    /// What the plan would cost more, below zero less; none where it cannot lie.
    pub cost: Option<i64>,
    /// The same by component.
    pub components: BTreeMap<String, i64>,
    /// What it would mean, in words, the weightiest first.
    pub words: Vec<String>,
    /// Why it cannot lie there.
    pub refused: Vec<String>,
    /// Every start it could be dropped at by hand, and what that leads to.
    pub slots: Vec<SlotView>,
}

/// A start on a shift, when nothing else gives way.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SlotView {
    /// When the visit would start.
    pub start: String,
    /// Travel more than now, in seconds; less if negative.
    pub travel_seconds: i64,
    /// What it would mean, in words.
    pub words: Vec<String>,
    /// What the gate would find that it does not find now, the hard ones first.
    pub conflicts: Vec<String>,
    /// Whether one of them would stop publishing.
    pub hard: bool,
    /// What the gate would not find any more.
    pub solves: Vec<String>,
}

/// Prices all places of a visit in one call.
///
/// # Errors
/// [`AppError::NotFound`] for a visit that is not in the plan.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    key: PlanKey,
    visit: Id<Visit>,
    part: PartName,
) -> Result<TargetsView, AppError> {
    let allowed = allowed(app, session, Ask::Change, key).await?;
    let desk = Desk::of(app, session, &allowed, key, Depth::Price(visit)).await?;
    let before = desk.visit(visit)?;
    desk.refuse_unless_own(session, before, before.placement.as_ref())?;
    let person = before.visit.person;
    allowed.permit.saw([person]);
    let (desk, targets) = blocking(move || {
        let targets = priced(&desk, visit, part);
        (desk, targets)
    })
    .await?;
    let targets = targets?;
    allowed.permit.saw_workers(targets.iter().filter_map(|(target, _)| target.worker));
    let speech = desk.speech(session.language);
    let names = Names::of(&desk.input);
    let lies = desk.visit(visit)?.placement.is_some();
    let views = targets.into_iter().filter_map(|(target, slots)| view(&desk, &names, &speech, target, &slots));
    Ok(TargetsView { targets: views.collect(), take_off: if lies { vec![speech.in_tray(person)] } else { Vec::new() } })
}

/// What the optimiser says of each shift, and what each start on it leads to by hand.
fn priced(desk: &Desk, visit: Id<Visit>, part: PartName) -> Result<Vec<(Target, Vec<Slot>)>, AppError> {
    let part = match part {
        PartName::First => Part::First,
        PartName::Second => Part::Second,
    };
    let narrowed = desk.area.narrowed(&desk.input);
    let shifts: Vec<&Shift> = desk.input.planned_shifts().collect();
    // The two know nothing of each other, and a hand waits for both.
    let (targets, slots) = std::thread::scope(|scope| {
        let slots = scope.spawn(|| by_hand::slots_on(&desk.input, visit, part, &shifts));
        (explain::targets(&narrowed, visit), slots.join())
    });
    let targets = targets.map_err(AppError::internal)?;
    let slots = slots.map_err(|_| AppError::internal("what starts by hand lead to could not be told"))?;
    let mut slots: BTreeMap<Id<Shift>, Vec<Slot>> = shifts.iter().map(|it| it.id).zip(slots).collect();
    let known = targets.into_iter().filter(|target| desk.shift(target.shift).is_some());
    let with_slots = |target: Target| {
        let of = slots.remove(&target.shift).unwrap_or_default();
        (target, of)
    };
    Ok(known.map(with_slots).collect())
}

fn view(desk: &Desk, names: &Names<'_>, speech: &PlanSpeech<'_>, target: Target, slots: &[Slot]) -> Option<TargetView> {
    let day = desk.shift(target.shift)?.day;
    let price = target.answer.as_ref().ok();
    // What changes with the worker and not with the minute is said at every start.
    let with_worker = price.map_or_else(Vec::new, |price| speech.of_the_worker(&price.change));
    Some(TargetView {
        shift: target.shift.uuid(),
        worker: target.worker.map(|worker| names.worker_named(worker)),
        day,
        start: price.map(|it| it.start.to_string()),
        second_shift: price.and_then(|it| it.second_shift).map(Id::uuid),
        // To a team no figure is told of what a shift comes to: behind a shift stands a colleague (invariant 3).
        cost: price.map(|it| it.cost.0).filter(|_| desk.area.team().is_none()),
        components: price.filter(|_| desk.area.team().is_none()).map_or_else(BTreeMap::new, |it| by_name(&it.change)),
        words: price.map_or_else(Vec::new, |it| speech.components(&it.change)),
        refused: target.answer.err().unwrap_or_default().iter().map(|reason| speech.left_out(reason)).collect(),
        slots: slots.iter().map(|slot| slot_view(speech, slot, &with_worker)).collect(),
    })
}

fn slot_view(speech: &PlanSpeech<'_>, slot: &Slot, with_worker: &[String]) -> SlotView {
    let mut found: Vec<&Finding> = slot.found.iter().collect();
    found.sort_by_key(|it| it.severity != Severity::Hard);
    let travel = (slot.travel != Seconds::ZERO).then(|| speech.travel(slot.travel));
    SlotView {
        start: slot.start.to_string(),
        travel_seconds: slot.travel.0,
        words: travel.into_iter().chain(with_worker.iter().cloned()).collect(),
        conflicts: found.iter().map(|it| speech.finding(it)).collect(),
        hard: found.iter().any(|it| it.severity == Severity::Hard),
        // That a visit in the tray gets somebody is why it is being dragged.
        solves: slot.solved.iter().filter(|it| it.rule != RuleName::Unstaffed).map(|it| speech.finding(it)).collect(),
    }
}
