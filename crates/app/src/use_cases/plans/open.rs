//! Opens a group's days: rolls out visits and shifts, starts from the base plan. Opening again brings in what has
//! changed since (new orders, ended orders, absences, care plans) and leaves everything else as people have laid it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::absence::WorkerAbsence;
use tillit_domain::base_plan::BasePlan;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::plan::{DraftVisit, Plan, PlanState};
use tillit_domain::roster::Roster;
use tillit_domain::shift::Shift;
use tillit_domain::time::{DayRange, monday_of};
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_planning::shifts::{ShiftSources, draft_among, fresh_draft};
use tillit_storage::{Actor, Expect, Filter, ShiftFilter, Store, Versioned};
use utoipa::ToSchema;

use super::board::plan_view;
use super::desk::{Depth, Desk, PlanKey, records};
use super::gate::findings;
use super::part::{Ask, allowed};
use super::sources::Sources;
use super::view::PlanView;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::freedom::extensions::give_time;
use crate::use_cases::short::kept_out;
use crate::words::rights::RightsRefused;

/// The most days a plan may have.
const DAYS_MAX: u16 = 28;

/// Which days to open.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
#[schema(as = OpenPlan)]
pub struct Input {
    /// How many days, 1 to 28.
    #[serde(default = "a_week")]
    #[schema(minimum = 1, maximum = 28)]
    pub days: u16,
}

const fn a_week() -> u16 {
    7
}

/// Opens a plan, or brings an open one up to date.
///
/// # Errors
/// [`AppError::NotFound`] for a group the user may not plan, [`AppError::Invalid`] for a number of days out of range.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey, input: Input) -> Result<PlanView, AppError> {
    let allowed = allowed(app, session, Ask::Change, key).await?;
    if !(1..=DAYS_MAX).contains(&input.days) {
        return Err(AppError::field("days", "1–28"));
    }
    if key.team.is_some() {
        let this_week = monday_of(app.today());
        if key.from < this_week {
            return Err(AppError::refused(&RightsRefused::DayHasPassed, session.language));
        }
        // A team opens the weeks that its planner does, or two plans would lie over the same days.
        if key.from != monday_of(key.from) || input.days != a_week() {
            return Err(AppError::field("from", monday_of(key.from).to_string()));
        }
    }
    let actor = app.actor(session);
    bring_up_to_date(&app.store, &allowed.group, key, input.days, &actor).await?;
    let desk = Desk::of(app, session, &allowed, key, Depth::Judge).await?;
    desk.seen_by(&allowed.permit);
    let findings = findings(&desk, session.language);
    Ok(plan_view(&desk, findings))
}

/// Writes shifts and visits of the days, as far as they are not there or have changed.
pub(crate) async fn bring_up_to_date(
    store: &Store,
    group: &Group,
    key: PlanKey,
    days: u16,
    actor: &Actor,
) -> Result<(), AppError> {
    let there = store.plan(key.plan()).await?;
    let days = there.as_ref().map_or_else(|| DayRange::days_from(key.from, days), |plan| plan.record.days);
    let shifts = roll_out_shifts(store, group, days, actor).await?;
    let visits = roll_out_visits(store, group.id, days).await?;
    if there.is_none() {
        let (state, breaks, parts) = (PlanState::Draft, Vec::new(), Vec::new());
        let plan = Plan { id: key.plan(), group: group.id, days, state, breaks, parts };
        store.save_plan(&plan, Expect::New, actor).await?;
    }
    let draft = store.draft_visits(key.plan()).await?;
    let base_plans = base_plans(store, group.id).await?;
    let is_open = there.is_some();
    let changes = changes(draft, visits, |new, laid| match is_open {
        // In days that people have laid, nothing comes in on top of another visit.
        true => draft_among(new, &shifts, &base_plans, laid),
        false => fresh_draft(new, &shifts, &base_plans),
    });
    store.remove_draft_visits(key.plan(), &changes.gone).await?;
    store.put_draft_visits(key.plan(), &changes.put, actor).await?;
    Ok(())
}

async fn base_plans(store: &Store, group: Id<Group>) -> Result<Vec<BasePlan>, AppError> {
    records(store, &Filter { group: Some(group), ..Filter::default() }).await
}

/// Stores the roster's shifts of days that nobody has opened, and gives all shifts of the days.
async fn roll_out_shifts(store: &Store, group: &Group, days: DayRange, actor: &Actor) -> Result<Vec<Shift>, AppError> {
    let all = Filter::default();
    let of_group = Filter { group: Some(group.id), ..Filter::default() };
    let filter = ShiftFilter { days: Some(days), ..ShiftFilter::default() };
    let all_stored: Vec<Versioned<Shift>> = store.shifts(&filter).await?;
    // A shift of the group's roster that has been lent to another group is not made a second time.
    let lent: BTreeSet<Id<Shift>> =
        all_stored.iter().filter(|it| it.record.group != group.id).map(|it| it.record.id).collect();
    let stored = all_stored.into_iter().filter(|it| it.record.group == group.id);
    let (rosters, base_plans, workers, absences) = tokio::try_join!(
        records::<Roster>(store, &of_group),
        records::<BasePlan>(store, &of_group),
        records::<Worker>(store, &all),
        records::<WorkerAbsence>(store, &all),
    )?;
    let stored: Vec<Shift> = stored.map(|it| it.record).collect();
    let opened: BTreeSet<_> = stored.iter().map(|shift| shift.day).collect();
    let as_rostered =
        ShiftSources { rosters: &rosters, stored: &stored, base_plans: &base_plans, workers: &workers, absences: &[] };
    let new: Vec<(Shift, Expect)> = as_rostered
        .of_group(group.id, days)
        .into_iter()
        // A day that has stored shifts has been opened; a shift missing there was taken away.
        .filter(|shift| !opened.contains(&shift.day) && !lent.contains(&shift.id))
        .map(|shift| (shift, Expect::New))
        .collect();
    store.put_shifts(&new, actor).await?;
    let stored: Vec<Shift> = stored.into_iter().chain(new.into_iter().map(|(shift, _)| shift)).collect();
    let sources =
        ShiftSources { rosters: &[], stored: &stored, base_plans: &base_plans, workers: &workers, absences: &absences };
    Ok(sources.of_group(group.id, days))
}

async fn roll_out_visits(store: &Store, group: Id<Group>, days: DayRange) -> Result<Vec<Visit>, AppError> {
    let all = Filter::default();
    let (units, groups) = tokio::try_join!(records::<Unit>(store, &all), records::<Group>(store, &all))?;
    let sources = Sources::of_group(store, &units, &groups, group, days).await?;
    let mut visits = sources.roll_out().visits(group, days);
    // What was dropped by decision on a day when people were short does not come back by itself.
    let dropped = kept_out(store, group, days).await?;
    visits.retain(|visit| !dropped.contains(&visit.id));
    give_time(store, group, days, &mut visits).await?;
    Ok(visits)
}

/// What a fresh roll-out changes in a draft.
struct Changes {
    put: Vec<(DraftVisit, Expect)>,
    gone: Vec<Id<Visit>>,
}

fn changes(
    draft: Vec<DraftVisit>,
    visits: Vec<Visit>,
    lay: impl FnOnce(Vec<Visit>, &[DraftVisit]) -> Vec<DraftVisit>,
) -> Changes {
    let mut there: BTreeMap<Id<Visit>, DraftVisit> = draft.into_iter().map(|it| (it.visit.id, it)).collect();
    let mut new = Vec::new();
    let (mut laid, mut changed) = (Vec::new(), BTreeSet::new());
    for visit in visits {
        match there.remove(&visit.id) {
            None => new.push(visit),
            Some(old) if old.visit == visit => laid.push(old),
            Some(old) => {
                changed.insert(visit.id);
                laid.push(DraftVisit { visit, ..old });
            }
        }
    }
    // Visits that people have added by hand come from no agreed visit and stay.
    let (by_hand, gone): (Vec<_>, Vec<_>) = there.into_values().partition(|it| it.visit.entry.is_none());
    laid.extend(by_hand);
    let came = lay(new, &laid).into_iter().map(|draft| (draft, Expect::New));
    let of_changed = laid.iter().filter(|it| changed.contains(&it.visit.id));
    let put = of_changed.map(|it| (it.clone(), Expect::Version(it.revision))).chain(came).collect();
    Changes { put, gone: gone.into_iter().map(|it| it.visit.id).collect() }
}
