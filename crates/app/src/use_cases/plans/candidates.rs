//! Whom to ask for a vacant shift.

use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::base_plan::BasePlan;
use tillit_domain::shift::Shift;
use tillit_domain::shift_wish::{Says, ShiftWish};
use tillit_domain::time::monday_of;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_planning::vacancy;
use tillit_storage::Filter;
use utoipa::ToSchema;

use super::desk::{Depth, Desk, PlanKey, permitted, records};
use super::names::Names;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::shared::Named;
use crate::words::plans::PlanSpeech;

/// Workers who could be asked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CandidatesView {
    /// By what the shift needs: rest, delegations, the own group, who knows the persons. Never by how anybody works.
    pub candidates: Vec<CandidateView>,
}

/// A worker who could be asked.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CandidateView {
    /// Who.
    pub worker: Named,
    /// Whether eleven hours of rest remain before and after.
    pub rested: bool,
    /// The home group, if it is another.
    pub lent_from: Option<Named>,
    /// What the worker can do on the shift, in words.
    pub words: Vec<String>,
    /// What the worker has said of the shift: `wants` or `rather_not`.
    #[schema(value_type = Option<String>)]
    pub says: Option<Says>,
}

/// Tells whom to ask for a shift.
///
/// # Errors
/// [`AppError::NotFound`] for a shift that is not there, or of a week that nobody has opened.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, shift: Id<Shift>) -> Result<CandidatesView, AppError> {
    let stored = app.store.shift(shift).await?.ok_or(AppError::NotFound)?.record;
    let (group, permit) = permitted(app, session, UseCase::StaffShifts, stored.group).await?;
    let group_id = group.id;
    let key = PlanKey::whole(group_id, monday_of(stored.day));
    let desk = Desk::lay_out(app, session, group, key, Depth::Propose).await?;
    let shift = desk.shift(shift).ok_or(AppError::NotFound)?;
    let base_plans = records::<BasePlan>(&app.store, &Filter::group(group_id)).await?;
    let visits = visits_of(&desk, shift, &base_plans);
    let candidates = vacancy::candidates(&desk.input, shift, &visits);
    let (names, speech) = (Names::of(&desk.input), PlanSpeech::new(&desk.input, session.language));
    let said = records::<ShiftWish>(&app.store, &Filter::group(group_id)).await?;
    let says =
        |worker: Id<Worker>| said.iter().find(|it| it.shift == shift.id && it.worker == worker).map(|it| it.says);
    let mut asked = candidates;
    // Whom it would suit comes first of those who are rested; what the rules say of them stands beside each.
    asked.sort_by_key(|it| {
        let wish = match says(it.worker) {
            Some(Says::Wants | Says::Chose) => 0,
            None => 1,
            Some(Says::RatherNot) => 2,
        };
        (!it.rested, wish)
    });
    asked.truncate(12);
    permit.saw_workers(asked.iter().map(|it| it.worker));
    permit.saw(visits.iter().map(|visit| visit.person));
    let views = asked.into_iter().map(|candidate| CandidateView {
        worker: names.worker_named(candidate.worker),
        rested: candidate.rested,
        lent_from: candidate
            .lent_from
            .and_then(|group| desk.input.groups.iter().find(|it| it.id == group))
            .map(Named::from),
        words: speech.candidate(&candidate),
        says: says(candidate.worker),
    });
    Ok(CandidatesView { candidates: views.collect() })
}

/// The visits that lie on a shift, or else those of its tour.
pub(crate) fn visits_of<'a>(desk: &'a Desk, shift: &Shift, base_plans: &[BasePlan]) -> Vec<&'a Visit> {
    let on_shift = desk.input.draft.iter().filter(|draft| {
        draft.placement.as_ref().is_some_and(|it| it.shift == shift.id || it.second_shift == Some(shift.id))
    });
    let lying: Vec<&Visit> = on_shift.map(|draft| &draft.visit).collect();
    if !lying.is_empty() {
        return lying;
    }
    let tour = base_plans.iter().flat_map(|plan| &plan.tours).find(|tour| Some(tour.id) == shift.tour);
    let Some(tour) = tour else { return Vec::new() };
    let of_tour = desk.input.draft.iter().filter(|draft| {
        let stop = tour
            .stops
            .iter()
            .any(|stop| Some(stop.entry) == draft.visit.entry && stop.occasion == draft.visit.occasion);
        stop && draft.visit.day == shift.day
    });
    of_tour.map(|draft| &draft.visit).collect()
}
