//! A proposal as a difference: what changes for whom and why, and what is left out.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::plan::{DraftVisit, PlacedBreak};
use tillit_planning::result::Side;
use tillit_planning::{ComponentKind, Components, Proposal};
use utoipa::ToSchema;
use uuid::Uuid;

use super::desk::Desk;
use super::names::{Names, PersonName};
use crate::use_cases::shared::Named;
use crate::words::Language;
use crate::words::plans::each_once;

/// What a proposal would change.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ProposalView {
    /// The proposal, to be accepted or discarded by this id.
    pub proposal: Uuid,
    /// Changes by day and time.
    pub changes: Vec<ChangedVisit>,
    /// Visits without a place.
    pub left_out: Vec<LeftOutVisit>,
    /// What the draft amounts to as it stands, by component.
    pub before: BTreeMap<String, i64>,
    /// What the proposal amounts to.
    pub after: BTreeMap<String, i64>,
}

/// A visit that would lie elsewhere.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ChangedVisit {
    /// The visit.
    pub visit: Uuid,
    /// At whose home.
    pub person: PersonName,
    /// What it is called.
    pub name: String,
    /// The day.
    pub day: Date,
    /// How it lies; none in the tray.
    pub before: Option<SideView>,
    /// How it would lie; none in the tray.
    pub after: Option<SideView>,
    /// Why.
    pub why: String,
}

/// How a visit lies.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct SideView {
    /// Who makes it; none on a vacant shift.
    pub worker: Option<Named>,
    /// Who helps.
    pub second: Option<Named>,
    /// When it starts.
    pub start: Option<String>,
    /// On which shift, so that the change can be shown where it would lie.
    pub shift: Uuid,
    /// The second worker's shift.
    pub second_shift: Option<Uuid>,
    /// The tour the shift takes.
    pub tour: Option<Named>,
}

/// A visit without a place, with why and what would help.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct LeftOutVisit {
    /// The visit.
    pub visit: Uuid,
    /// At whose home.
    pub person: PersonName,
    /// What it is called.
    pub name: String,
    /// The day.
    pub day: Date,
    /// Why.
    pub reasons: Vec<String>,
    /// What would make it possible.
    pub remedies: Vec<String>,
}

/// What is kept of a proposal until somebody accepts or discards it.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(crate) struct Kept {
    /// Changed visits as they would lie, with the revision that each had when the proposal was made.
    pub(crate) visits: Vec<DraftVisit>,
    /// Breaks as they would lie.
    pub(crate) breaks: Vec<PlacedBreak>,
}

impl Kept {
    /// What of a proposal must be kept: the visits it moves.
    pub(crate) fn of(proposal: &Proposal) -> Self {
        let moved: std::collections::BTreeSet<_> = proposal.changes.iter().map(|it| it.visit).collect();
        let visits = proposal.draft.iter().filter(|it| moved.contains(&it.visit.id)).cloned().collect();
        Self { visits, breaks: proposal.breaks.clone() }
    }
}

/// The difference in words.
pub(crate) fn view(id: Uuid, proposal: &Proposal, desk: &Desk, language: Language) -> ProposalView {
    let (names, speech) = (Names::of(&desk.input), desk.speech(language));
    let visits: BTreeMap<_, _> = desk.input.draft.iter().map(|it| (it.visit.id, &it.visit)).collect();
    let side = |side: &Option<Side>| {
        side.as_ref().map(|it| SideView {
            worker: it.worker.map(|worker| names.worker_named(worker)),
            second: it.second.map(|worker| names.worker_named(worker)),
            start: Some(it.placement.start.to_string()),
            shift: it.placement.shift.uuid(),
            second_shift: it.placement.second_shift.map(tillit_domain::Id::uuid),
            tour: desk.tour_of(it.placement.shift),
        })
    };
    let changes = proposal.changes.iter().filter_map(|change| {
        let visit = visits.get(&change.visit)?;
        Some(ChangedVisit {
            visit: visit.id.uuid(),
            person: names.person_name(visit.person),
            name: visit.name.clone(),
            day: visit.day,
            before: side(&change.before),
            after: side(&change.after),
            why: speech.change(change.why),
        })
    });
    let left_out = proposal.left_out.iter().filter_map(|left| {
        let visit = visits.get(&left.visit)?;
        Some(LeftOutVisit {
            visit: visit.id.uuid(),
            person: names.person_name(visit.person),
            name: visit.name.clone(),
            day: visit.day,
            reasons: left.reasons.iter().map(|it| speech.left_out(it)).collect(),
            remedies: each_once(left.remedies.iter().map(|it| speech.remedy(*it)), 4),
        })
    });
    ProposalView {
        proposal: id,
        changes: changes.collect(),
        left_out: left_out.collect(),
        before: measures(desk, &proposal.before),
        after: measures(desk, &proposal.after),
    }
}

/// Sums of a side. A team of few gets those that are about the persons and the way between them: how work is shared is not
/// counted for fewer than five (invariant 3).
fn measures(desk: &Desk, components: &Components) -> BTreeMap<String, i64> {
    let mut named = by_name(components);
    if desk.area.team().is_some() {
        const ABOUT_WORK: [ComponentKind; 4] =
            [ComponentKind::Balance, ComponentKind::Overtime, ComponentKind::Idle, ComponentKind::Waiting];
        for kind in ABOUT_WORK {
            named.remove(component(kind));
        }
    }
    named
}

/// Components by the names that programs know them by.
pub(crate) fn by_name(components: &Components) -> BTreeMap<String, i64> {
    components.entries().into_iter().map(|(kind, value)| (component(kind).to_owned(), value)).collect()
}

const fn component(kind: ComponentKind) -> &'static str {
    match kind {
        ComponentKind::Unassigned => "unassigned_points",
        ComponentKind::MissedBreak => "missed_breaks",
        ComponentKind::Frame => "frame_seconds",
        ComponentKind::WorstFrame => "worst_frame_seconds",
        ComponentKind::Continuity => "new_faces",
        ComponentKind::Preference => "preference_points",
        ComponentKind::Stability => "changes",
        ComponentKind::Lending => "lent_visits",
        ComponentKind::Travel => "travel_seconds",
        ComponentKind::Waiting => "waiting_seconds",
        ComponentKind::Balance => "balance_seconds",
        ComponentKind::Overtime => "overtime_seconds",
        ComponentKind::Idle => "idle_seconds",
    }
}
