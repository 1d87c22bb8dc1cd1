//! A decision as answers show it. It has no minutes: a decision grants insatser, never time (S-010, S-011).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::decision::{Decision, GrantedService, LifeArea, Need, Outcome};
use tillit_storage::Versioned;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::use_cases::care::frequency::Often;
use crate::use_cases::care::order_view::Catalogue;
use crate::use_cases::shared::Named;
use crate::words::{InWords, Language};

/// A decision under SoL.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DecisionView {
    /// Identifier.
    pub id: Uuid,
    /// Version.
    pub version: u32,
    /// Whom it concerns.
    pub person: Named,
    /// When the person applied.
    pub applied_on: Date,
    /// When it was decided.
    pub decided_on: Date,
    /// What was decided.
    #[schema(value_type = String)]
    pub outcome: Outcome,
    /// The section it rests on, as it is cited.
    pub section: String,
    /// Version of the guideline.
    pub guideline: String,
    /// Who decided.
    pub decision_maker: String,
    /// First day.
    pub from: Date,
    /// Last day; none while open.
    pub to: Option<Date>,
    /// When it is to be followed up.
    pub follow_up_on: Option<Date>,
    /// Whether provider and person choose the tasks within it.
    pub frame: bool,
    /// Needs by area of life.
    pub needs: Vec<NeedShape>,
    /// What is granted.
    pub granted: Vec<GrantedView>,
    /// The reasons, in words.
    pub reason: String,
    /// How it came to end before its time.
    pub ended: Option<EndingView>,
}

/// How a decision was ended.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EndingView {
    /// When that was decided.
    pub decided_on: Date,
    /// By whom.
    pub by: String,
    /// Why.
    pub reason: String,
    /// The decision that goes on in its place.
    pub replaced_by: Option<Uuid>,
}

/// A need in an area of life (IBIC).
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NeedShape {
    /// The area.
    #[schema(value_type = String)]
    pub area: LifeArea,
    /// Present functioning, 0 (no difficulty) to 4 (total).
    pub present: Option<u8>,
    /// Intended functioning, the goal.
    pub intended: Option<u8>,
    /// The need in words.
    pub words: String,
}

/// What is granted.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct GrantedView {
    /// Service code.
    pub code: String,
    /// The code's name.
    pub name: String,
    /// The level's rank.
    pub level: u8,
    /// The level's name.
    pub level_name: String,
    /// How often.
    pub frequency: Often,
    /// How often, in words.
    pub frequency_words: String,
}

impl From<&Need> for NeedShape {
    fn from(need: &Need) -> Self {
        Self { area: need.area, present: need.present, intended: need.intended, words: need.words.clone() }
    }
}

impl From<NeedShape> for Need {
    fn from(need: NeedShape) -> Self {
        Self { area: need.area, present: need.present, intended: need.intended, words: need.words }
    }
}

impl DecisionView {
    /// A decision as it is shown.
    pub(crate) fn of(decision: &Versioned<Decision>, person: Named, catalogue: &Catalogue, language: Language) -> Self {
        let it = &decision.record;
        let granted = |service: &GrantedService| GrantedView {
            code: service.code.clone(),
            name: catalogue.name(&service.code),
            level: service.level,
            level_name: catalogue.level_name(&service.code, service.level, it.period.from),
            frequency: service.frequency.into(),
            frequency_words: service.frequency.in_words(language),
        };
        Self {
            id: it.id.uuid(),
            version: decision.version,
            person,
            applied_on: it.applied_on,
            decided_on: it.decided_on,
            outcome: it.outcome,
            section: it.section.citation().to_owned(),
            guideline: it.guideline.clone(),
            decision_maker: it.decision_maker.clone(),
            from: it.period.from,
            to: it.period.to,
            follow_up_on: it.follow_up_on,
            frame: it.frame,
            needs: it.needs.iter().map(NeedShape::from).collect(),
            granted: it.granted.iter().map(granted).collect(),
            reason: it.reason.clone(),
            ended: it.ended.as_ref().map(|ending| EndingView {
                decided_on: ending.decided_on,
                by: ending.by.clone(),
                reason: ending.reason.clone(),
                replaced_by: ending.replaced_by.map(tillit_domain::Id::uuid),
            }),
        }
    }
}
