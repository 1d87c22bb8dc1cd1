//! What each possible place of a visit would cost, and why some shifts cannot take it.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::visit::Visit;
use tillit_planning::explain;
use utoipa::ToSchema;
use uuid::Uuid;

use super::desk::{Depth, Desk, PlanKey, permitted};
use super::difference::by_name;
use super::names::Names;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::use_cases::shared::Named;
use crate::words::plans::PlanSpeech;

/// Possible places, the best first, then the shifts that cannot take the visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TargetsView {
    /// The places.
    pub targets: Vec<TargetView>,
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
}

/// Prices all places of a visit in one call.
///
/// # Errors
/// [`AppError::NotFound`] for a visit that is not in the plan.
pub async fn run(app: &App, session: &Session, key: PlanKey, visit: Id<Visit>) -> Result<TargetsView, AppError> {
    let (group, permit) = permitted(app, session, UseCase::ChangePlan, key.group).await?;
    let desk = Desk::lay_out(app, session, group, key, Depth::Propose).await?;
    permit.saw([desk.visit(visit)?.visit.person]);
    let (desk, targets) = blocking(move || {
        let targets = explain::targets(&desk.input, visit);
        (desk, targets)
    })
    .await?;
    let (names, speech) = (Names::of(&desk.input), PlanSpeech::new(&desk.input, session.language));
    let views = targets.map_err(AppError::internal)?.into_iter().filter_map(|target| {
        let day = desk.shift(target.shift)?.day;
        let worker = target.worker.map(|worker| names.worker_named(worker));
        let shift = target.shift.uuid();
        Some(match target.answer {
            Ok(price) => TargetView {
                shift,
                worker,
                day,
                start: Some(price.start.to_string()),
                second_shift: price.second_shift.map(Id::uuid),
                cost: Some(price.cost.0),
                components: by_name(&price.change),
                words: speech.components(&price.change),
                refused: Vec::new(),
            },
            Err(reasons) => TargetView {
                shift,
                worker,
                day,
                start: None,
                second_shift: None,
                cost: None,
                components: BTreeMap::new(),
                words: Vec::new(),
                refused: reasons.iter().map(|reason| speech.left_out(reason)).collect(),
            },
        })
    });
    Ok(TargetsView { targets: views.collect() })
}
