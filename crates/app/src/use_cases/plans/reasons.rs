//! Why a visit lies where it does; or why it has no place, and what would make one possible.

use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::visit::Visit;
use tillit_planning::explain::{self, Reasons};
use utoipa::ToSchema;

use super::desk::{Depth, Desk, PlanKey, permitted};
use super::gate::findings;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::words::plans::{PlanSpeech, each_once};

/// Reasons in words.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ReasonsView {
    /// Whether the visit has a place.
    pub placed: bool,
    /// Why it lies there, or why it has none.
    pub words: Vec<String>,
    /// The next best place and what it would mean.
    pub alternatives: Vec<String>,
    /// What would make a place possible.
    pub remedies: Vec<String>,
}

/// Tells the reasons of one visit.
///
/// # Errors
/// [`AppError::NotFound`] for a visit that is not in the plan.
pub async fn run(app: &App, session: &Session, key: PlanKey, visit: Id<Visit>) -> Result<ReasonsView, AppError> {
    let (group, permit) = permitted(app, session, UseCase::ReadPlan, key.group).await?;
    let desk = Desk::lay_out(app, session, group, key, Depth::Price(visit)).await?;
    permit.saw([desk.visit(visit)?.visit.person]);
    let (desk, reasons) = blocking(move || {
        let reasons = explain::reasons(&desk.input, visit);
        (desk, reasons)
    })
    .await?;
    let speech = PlanSpeech::new(&desk.input, session.language);
    let empty = ReasonsView { placed: true, words: Vec::new(), alternatives: Vec::new(), remedies: Vec::new() };
    Ok(match reasons.map_err(AppError::internal)? {
        Reasons::Placed { here, next_best, .. } => ReasonsView {
            words: speech.here(&here),
            alternatives: next_best
                .map(|(shift, price)| speech.alternative(shift, price.start, &price.change))
                .into_iter()
                .collect(),
            ..empty
        },
        Reasons::PlacedAgainstRules => {
            let about = findings(&desk, session.language).into_iter().filter(|it| it.visit == Some(visit.uuid()));
            let (words, remedies): (Vec<_>, Vec<_>) = about.map(|it| (it.words, it.remedies)).unzip();
            ReasonsView { words, remedies: remedies.concat(), ..empty }
        }
        Reasons::InTray(left) => ReasonsView {
            placed: false,
            words: left.reasons.iter().map(|it| speech.left_out(it)).collect(),
            remedies: each_once(left.remedies.iter().map(|it| speech.remedy(*it)), 6),
            ..empty
        },
    })
}
