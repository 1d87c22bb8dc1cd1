//! Plans a group's days in one go, as `tillit plan` does: open, propose, accept, and publish if asked to.

use tillit_domain::organisation::Group;
use tillit_domain::plan::{DraftVisit, Plan};
use tillit_planning::{Options, ProposeOptions, propose};
use tillit_storage::Expect;

use super::desk::{Depth, Desk, PlanKey};
use super::gate::findings;
use super::open::bring_up_to_date;
use super::part::{Ask, allowed};
use super::propose::Patience;
use super::view::{FindingSeverity, FindingView};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::{AppError, ReadFault};
use crate::jobs::blocking;

/// What to plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Input {
    /// How many days.
    pub days: u16,
    /// For how long to search, in seconds.
    pub seconds: u32,
    /// Publish if the gate lets it. Soft findings are accepted: whoever asks for this has chosen so.
    pub publish: bool,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// Visits in the plan.
    pub visits: usize,
    /// Visits without a place.
    pub left_out: usize,
    /// Hard findings of the gate, in words.
    pub hard: Vec<String>,
    /// Soft findings of the gate, in words.
    pub soft: Vec<String>,
    /// Whether it was published.
    pub published: bool,
}

/// Plans.
///
/// # Errors
/// [`AppError::NotFound`] for a group the user may not plan; what planning and storage say.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey, input: Input) -> Result<Planned, AppError> {
    let may_change = allowed(app, session, Ask::Change, key).await?;
    if input.publish {
        allowed(app, session, Ask::Publish, key).await?;
    }
    bring_up_to_date(&app.store, &may_change.group, key, input.days, &app.actor(session)).await?;
    let desk = Desk::of(app, session, &may_change, key, Depth::Propose).await?;
    desk.seen_by(&may_change.permit);
    let mut desk = improve(app, session, desk, input.seconds).await?;
    let found = findings(&desk, session.language);
    let (hard, soft): (Vec<_>, Vec<_>) = found.into_iter().partition(|it| it.severity == FindingSeverity::Hard);
    let words = |findings: Vec<FindingView>| findings.into_iter().map(|it| it.words).collect::<Vec<_>>();
    let (hard, soft) = (words(hard), words(soft));
    let published = input.publish && hard.is_empty();
    if published {
        super::publish::publish(app, session, &mut desk, soft.clone()).await?;
    }
    Ok(Planned {
        visits: desk.input.draft.len(),
        left_out: desk.input.draft.iter().filter(|it| it.placement.is_none()).count(),
        hard,
        soft,
        published,
    })
}

/// Searches, and writes what was found into the draft.
async fn improve(app: &App, session: &Session, desk: Desk, seconds: u32) -> Result<Desk, AppError> {
    let stop = Patience::new(i64::from(seconds) * 1000, None);
    let only = desk.area.movable(&desk.input, None);
    let options = ProposeOptions { search: Options { seed: 1, threads: 2 }, only };
    let (mut desk, asked_about, proposal) = blocking(move || {
        let asked_about = desk.area.narrowed(&desk.input).into_owned();
        let proposal = propose(&asked_about, &options, &stop, &());
        (desk, asked_about, proposal)
    })
    .await?;
    let mut proposal = proposal.map_err(AppError::internal)?;
    let left_alone = desk.input.breaks.iter().filter(|it| !asked_about.shifts.iter().any(|on| on.id == it.shift));
    proposal.breaks.extend(left_alone.copied());
    let actor = app.actor(session);
    let moved: std::collections::BTreeSet<_> = proposal.changes.iter().map(|it| it.visit).collect();
    let put: Vec<(DraftVisit, Expect)> = proposal
        .draft
        .iter()
        .filter(|it| moved.contains(&it.visit.id))
        .map(|it| (it.clone(), Expect::Version(it.revision)))
        .collect();
    app.store.put_draft_visits(desk.plan.record.id, &put, &actor).await?;
    let plan = Plan { breaks: proposal.breaks, ..desk.plan.record.clone() };
    desk.plan.version = app.store.save_plan(&plan, Expect::Version(desk.plan.version), &actor).await?;
    desk.input.breaks = plan.breaks.clone();
    desk.plan.record = plan;
    desk.input.draft = app.store.draft_visits(desk.plan.record.id).await?;
    Ok(desk)
}

/// The group of a name, as `tillit plan --group` names it.
///
/// # Errors
/// [`AppError::Unreadable`] with the names there are.
#[crate::compiled_once]
pub async fn group_named(app: &App, name: &str) -> Result<Group, AppError> {
    let groups = super::desk::records::<Group>(&app.store, &tillit_storage::Filter::default()).await?;
    let mut names: Vec<String> = groups.iter().map(|group| group.name.clone()).collect();
    names.sort();
    let found = groups.into_iter().find(|group| group.name.eq_ignore_ascii_case(name.trim()));
    found.ok_or(AppError::Unreadable { field: "group".to_owned(), fault: ReadFault::NotAmong(names) })
}
