//! Why a visit lies where it does; or why it has no place, and what would make one possible.

use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::visit::Visit;
use tillit_planning::explain::{self, Reasons};
use utoipa::ToSchema;

use super::desk::{Depth, Desk, PlanKey};
use super::gate::findings;
use super::part::{Ask, allowed};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::words::plans::each_once;

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
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey, visit: Id<Visit>) -> Result<ReasonsView, AppError> {
    let allowed = allowed(app, session, Ask::Read, key).await?;
    let desk = Desk::of(app, session, &allowed, key, Depth::Price(visit)).await?;
    allowed.permit.saw([desk.visit(visit)?.visit.person]);
    if !desk.shown().any(|it| it.visit.id == visit) {
        return Err(AppError::NotFound);
    }
    let (desk, reasons) = blocking(move || {
        let reasons = explain::reasons(&desk.area.narrowed(&desk.input), visit);
        (desk, reasons)
    })
    .await?;
    let speech = desk.speech(session.language);
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
