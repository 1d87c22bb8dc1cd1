//! Judges a plan: what stops publishing, and what must be accepted knowingly.

use serde::Serialize;
use tillit_domain::Id;
use tillit_planning::gate::{Finding, PlanToJudge, Severity, judge};
use utoipa::ToSchema;

use super::desk::{Depth, Desk, PlanKey};
use super::part::{Ask, allowed};
use super::view::{FindingSeverity, FindingView};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::Language;
use crate::words::plans::PlanSpeech;

/// What the gate says of a plan.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GateView {
    /// Whether it may be published once the soft findings are accepted.
    pub may_publish: bool,
    /// What stops publishing.
    pub hard: Vec<FindingView>,
    /// What must be accepted knowingly.
    pub soft: Vec<FindingView>,
}

/// Judges a plan.
///
/// # Errors
/// [`AppError::NotFound`] where nobody has opened the days, or for a group the user may not see.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey) -> Result<GateView, AppError> {
    let allowed = allowed(app, session, Ask::Read, key).await?;
    let desk = Desk::of(app, session, &allowed, key, Depth::Judge).await?;
    desk.seen_by(&allowed.permit);
    let (hard, soft): (Vec<_>, Vec<_>) =
        findings(&desk, session.language).into_iter().partition(|it| it.severity == FindingSeverity::Hard);
    Ok(GateView { may_publish: hard.is_empty(), hard, soft })
}

/// All findings about the draft on the desk, in words.
pub(crate) fn findings(desk: &Desk, language: Language) -> Vec<FindingView> {
    let mut found = judge(&PlanToJudge::draft(&desk.input));
    desk.area.keep_shown(&desk.input, &mut found);
    let speech = desk.speech(language);
    found.iter().enumerate().map(|(id, finding)| view(id, finding, &speech)).collect()
}

fn view(id: usize, finding: &Finding, speech: &PlanSpeech<'_>) -> FindingView {
    FindingView {
        id,
        rule: finding.rule.as_str().to_owned(),
        severity: match finding.severity {
            Severity::Hard => FindingSeverity::Hard,
            Severity::Soft => FindingSeverity::Soft,
        },
        words: speech.finding(finding),
        remedies: speech.finding_remedies(finding),
        visit: finding.visit.map(Id::uuid),
        shift: finding.shift.map(Id::uuid),
    }
}
