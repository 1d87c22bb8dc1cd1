//! Decides how a day holds when people are short: makes the chosen moves, drops what is dropped, publishes the day through
//! the gate, and keeps the decision.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::Group;
use tillit_domain::plan::DraftVisit;
use tillit_domain::shortage::{CareClass, Done, Dropped, Instead, Lies, Moved, Shortage};
use tillit_domain::time::monday_of;
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use tillit_storage::{Batch, Expect, StoreError, Together};
use utoipa::ToSchema;
use uuid::Uuid;

use super::behind::Behind;
use super::view::{self, ShortageView};
use super::{care_order, read};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::plans::desk::{Depth, Desk, permitted};
use crate::use_cases::plans::difference::Kept;
use crate::use_cases::plans::gate::findings;
use crate::use_cases::plans::publish::revisions;
use crate::use_cases::plans::view::FindingSeverity;
use crate::use_cases::plans::{PlanKey, accept, breaks};
use crate::words::care::Remedy;
use crate::words::short::ShortRefused;
use crate::words::{InWords, Refusal};

/// How often somebody else may publish the same visits before we give up.
const TRIES: u8 = 4;

/// The decision.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideShortage {
    /// The proposal whose moves are made; none moves nothing.
    pub proposal: Option<Uuid>,
    /// Which of its moves.
    pub moves: Vec<Uuid>,
    /// What happens to each visit that then stands without anybody.
    pub answers: Vec<Answer>,
    /// Why, in words that can be read afterwards.
    pub reason: String,
}

/// What happens to a visit that nobody can make.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// The visit.
    pub visit: Uuid,
    /// How the need is met when it is dropped; none goes on looking for somebody.
    #[schema(value_type = Option<String>)]
    pub instead: Option<Instead>,
    /// More about that: which day, which relative.
    #[serde(default)]
    pub note: String,
}

/// Decides.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Invalid`] without a reason; [`ShortRefused::NothingDecided`];
/// [`ShortRefused::LeftWithoutAnswer`] with the visits that are neither made, dropped nor looked for;
/// [`ShortRefused::GateClosed`] with findings of the day; [`AppError::Conflict`] if somebody has changed the day since.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    group: Id<Group>,
    day: Date,
    input: DecideShortage,
) -> Result<ShortageView, AppError> {
    let (group, permit) = permitted(app, session, UseCase::DecideShortage, group).await?;
    let mut fields = Fields::new(session.language);
    fields.check(!input.reason.trim().is_empty(), "reason", Remedy::SaySomething);
    for (index, answer) in input.answers.iter().enumerate() {
        let named = answer.instead != Some(Instead::AnotherDay) || !answer.note.trim().is_empty();
        fields.check(named, format!("answers.{index}.note"), Remedy::SaySomething);
    }
    fields.finish()?;
    let key = PlanKey::whole(group.id, monday_of(day));
    // What people were told before: the decision says what changed for them.
    let before = Desk::lay_out(app, session, group.clone(), key, Depth::Judge).await?;
    let mut desk = before.clone();
    desk.seen_by(&permit);
    let behind = Behind::read(app, &desk, day).await?;
    let mut taken = match input.proposal.filter(|_| !input.moves.is_empty()) {
        Some(proposal) => Taken::of(app, key, proposal, &input.moves).await?,
        None => Taken::default(),
    };
    // What has begun since it was proposed goes as it goes.
    taken.moves.retain(|visit, _| !behind.has(*visit));
    taken.lay_on(&mut desk);
    let rest = Rest { day, behind: &behind };
    let away = read::away(&desk, day);
    let answered = answered(session, &desk, rest, &input.answers)?;
    for draft in &mut desk.input.draft {
        if answered.open.contains(&draft.visit.id) {
            draft.placement = None;
        }
    }
    desk.input.draft.retain(|it| !answered.dropped.contains_key(&it.visit.id));
    judge(session, &desk, rest)?;
    let moved = moved(&before, &desk, rest);
    let dropped = dropped(&before, &answered);
    if moved.is_empty() && dropped.is_empty() && answered.open.is_empty() {
        return Err(AppError::refused(&ShortRefused::NothingDecided, session.language));
    }
    let shortage = Shortage {
        id: app.new_id(),
        group: group.id,
        unit: group.unit,
        day,
        decided: Done { at: app.now(), by: session.display_name.clone() },
        reason: input.reason.trim().to_owned(),
        order: care_order(&app.store, group.unit, day).await?,
        away,
        tellings: Shortage::hearers(&moved, &dropped),
        moved,
        dropped,
        still_open: answered.open.iter().copied().collect(),
    };
    keep(app, session, key, &mut desk, &shortage, &taken, (rest, &answered.open)).await?;
    if let Some(proposal) = input.proposal.filter(|_| !taken.moves.is_empty()) {
        accept::settle(app, session, key, proposal, taken.rest).await?;
    }
    view::of(app, session, &permit, tillit_storage::Versioned { record: shortage, version: 1, external_id: None }).await
}

/// What is decided: the rest of a day.
#[derive(Clone, Copy)]
struct Rest<'a> {
    day: Date,
    behind: &'a Behind,
}

impl Rest<'_> {
    fn has(&self, visit: &Visit) -> bool {
        visit.day == self.day && !self.behind.has(visit.id)
    }

    /// Its visits, as they lie.
    fn of<'d>(self, desk: &'d Desk) -> impl Iterator<Item = &'d DraftVisit> {
        desk.input.draft.iter().filter(move |it| self.has(&it.visit))
    }
}

/// What was answered about visits that stand without anybody.
struct Answered {
    dropped: BTreeMap<Id<Visit>, (Instead, String)>,
    open: BTreeSet<Id<Visit>>,
}

/// Each visit of the day that nobody makes has its answer, and no other visit has one.
fn answered(session: &Session, desk: &Desk, rest: Rest<'_>, answers: &[Answer]) -> Result<Answered, AppError> {
    let without: BTreeSet<Id<Visit>> = rest.of(desk).filter(|it| !is_made(desk, it)).map(|it| it.visit.id).collect();
    let mut answered = Answered { dropped: BTreeMap::new(), open: BTreeSet::new() };
    for answer in answers.iter().filter(|it| without.contains(&Id::from_uuid(it.visit))) {
        let visit = Id::from_uuid(answer.visit);
        match answer.instead {
            Some(instead) => drop(answered.dropped.insert(visit, (instead, answer.note.trim().to_owned()))),
            None => drop(answered.open.insert(visit)),
        }
    }
    let given = |visit: &Id<Visit>| answered.dropped.contains_key(visit) || answered.open.contains(visit);
    let missing: Vec<Uuid> = without.iter().filter(|it| !given(it)).map(|it| it.uuid()).collect();
    if missing.is_empty() {
        return Ok(answered);
    }
    let refusal = ShortRefused::LeftWithoutAnswer(missing.len());
    Err(AppError::Refused {
        code: refusal.code(),
        words: refusal.in_words(session.language),
        findings: serde_json::to_value(missing).ok(),
    })
}

/// Whether a visit lies where somebody works.
pub(super) fn is_made(desk: &Desk, draft: &DraftVisit) -> bool {
    let works = |shift| desk.shift(shift).is_some_and(|it| it.worker.is_some());
    draft.placement.as_ref().is_some_and(|it| works(it.shift) && it.second_shift.is_none_or(works))
}

/// Hard findings about the day stop it; what is soft is what the decision is about, and is shown beside it.
fn judge(session: &Session, desk: &Desk, rest: Rest<'_>) -> Result<(), AppError> {
    let of_day: BTreeSet<Uuid> = rest.of(desk).map(|it| it.visit.id.uuid()).collect();
    // What concerns no visit concerns a shift, such as rest; of one that nobody works any more nothing is asked.
    let shifts: BTreeSet<Uuid> = desk
        .input
        .planned_shifts()
        .filter(|it| it.day == rest.day && it.worker.is_some())
        .map(|it| it.id.uuid())
        .collect();
    let concerns = |visit: Option<Uuid>, shift: Option<Uuid>| {
        visit.map_or_else(|| shift.is_some_and(|it| shifts.contains(&it)), |it| of_day.contains(&it))
    };
    let found = findings(desk, session.language);
    let hard: Vec<_> =
        found.iter().filter(|it| it.severity == FindingSeverity::Hard && concerns(it.visit, it.shift)).collect();
    if hard.is_empty() {
        return Ok(());
    }
    let refusal = ShortRefused::GateClosed;
    Err(AppError::Refused {
        code: refusal.code(),
        words: refusal.in_words(session.language),
        findings: serde_json::to_value(hard).ok(),
    })
}

/// How a visit of a desk was told to people last: as published, and as the draft says where it never was.
fn told(desk: &Desk, visit: Id<Visit>) -> Lies {
    match desk.input.published.iter().find(|it| it.visit.id == visit).map(|it| &it.state) {
        Some(PlannedState::Staffed { start, worker, .. }) => Lies { worker: Some(*worker), start: Some(*start) },
        _ => Lies { worker: None, start: None },
    }
}

fn lies(desk: &Desk, draft: &DraftVisit) -> Lies {
    let worker: Option<Id<Worker>> =
        draft.placement.as_ref().and_then(|it| desk.shift(it.shift)).and_then(|it| it.worker);
    Lies { worker, start: draft.placement.as_ref().filter(|_| worker.is_some()).map(|it| it.start) }
}

fn moved(before: &Desk, desk: &Desk, rest: Rest<'_>) -> Vec<Moved> {
    let of_day = rest.of(desk).filter(|it| is_made(desk, it));
    let moved = of_day.filter_map(|draft| {
        let (was, is) = (told(before, draft.visit.id), lies(desk, draft));
        (was != is).then(|| Moved {
            visit: draft.visit.id,
            person: draft.visit.person,
            name: draft.visit.name.clone(),
            before: was,
            after: is,
        })
    });
    moved.collect()
}

fn dropped(before: &Desk, answered: &Answered) -> Vec<Dropped> {
    let of = |draft: &DraftVisit| {
        let (instead, note) = answered.dropped.get(&draft.visit.id)?.clone();
        let class = CareClass::of(&draft.visit, &before.input.catalogue);
        Some(Dropped { visit: draft.visit.clone(), class, instead, note, taken_back: None })
    };
    before.input.draft.iter().filter_map(of).collect()
}

/// What is taken of a proposal: moves, each on the revision it was made for, and what is left of it.
#[derive(Default)]
struct Taken {
    moves: BTreeMap<Id<Visit>, DraftVisit>,
    rest: Kept,
}

impl Taken {
    async fn of(app: &App, key: PlanKey, proposal: Uuid, moves: &[Uuid]) -> Result<Self, AppError> {
        let kept = accept::kept(app, key, proposal).await?;
        let (moves, rest): (Vec<DraftVisit>, Vec<DraftVisit>) =
            kept.visits.into_iter().partition(|it| moves.contains(&it.visit.id.uuid()));
        let moves = moves.into_iter().map(|it| (it.visit.id, it)).collect();
        Ok(Self { moves, rest: Kept { visits: rest, breaks: kept.breaks } })
    }

    /// Lays them on the desk with the breaks that go with them, so that they are judged before anything is written.
    fn lay_on(&self, desk: &mut Desk) {
        if self.moves.is_empty() {
            return;
        }
        for draft in &mut desk.input.draft {
            if let Some(moved) = self.moves.get(&draft.visit.id) {
                draft.clone_from(moved);
            }
        }
        let shifts: Vec<_> = desk.input.planned_shifts().map(|it| it.id).collect();
        desk.input.breaks = tillit_planning::breaks::lay_out(&desk.input, &shifts);
    }
}

/// Keeps the decision, changes the draft and publishes the day, all or none: no visit is dropped without a decision, and no
/// decision stands that people are not told of.
async fn keep(
    app: &App,
    session: &Session,
    key: PlanKey,
    desk: &mut Desk,
    shortage: &Shortage,
    taken: &Taken,
    (rest, open): (Rest<'_>, &BTreeSet<Id<Visit>>),
) -> Result<(), AppError> {
    let actor = app.actor(session);
    let mut records = Batch::new();
    records.put(shortage, None, Expect::New);
    let gone: Vec<Id<Visit>> = shortage.keeps_out().collect();
    let changed = |id: Id<Visit>| open.contains(&id) || taken.moves.contains_key(&id);
    let put: Vec<(DraftVisit, Expect)> = desk
        .input
        .draft
        .iter()
        .filter(|it| changed(it.visit.id) && !gone.contains(&it.visit.id))
        .map(|it| (it.clone(), Expect::Version(it.revision)))
        .collect();
    for _ in 0..TRIES {
        let published = of_the_day(desk, shortage, rest);
        let what = Together { records: &records, plan: key.plan(), put: &put, gone: &gone, published: &published };
        match app.store.write_together(&what, &actor).await {
            Ok(()) => {
                // Breaks follow from where the visits lie; the board lays them again whenever it is opened.
                let shifts: Vec<_> = desk.input.planned_shifts().map(|it| it.id).collect();
                return breaks::lay_out(app, session, desk, &shifts).await;
            }
            // Somebody has published one of the visits meanwhile: it is decided upon what stands now.
            Err(StoreError::Conflict { kind: "planned_visit", .. }) => {
                let now = Desk::lay_out(app, session, desk.group.clone(), key, Depth::Judge).await?;
                desk.input.published = now.input.published;
            }
            Err(other) => return Err(other.into()),
        }
    }
    Err(AppError::Conflict { current: None })
}

/// New revisions of the day's visits alone: what lies otherwise than published, and what is dropped.
fn of_the_day(desk: &Desk, shortage: &Shortage, rest: Rest<'_>) -> Vec<PlannedVisit> {
    let mut new: Vec<PlannedVisit> = revisions(desk).into_iter().filter(|it| rest.has(&it.visit)).collect();
    let cancelled = PlannedState::Cancelled { cause: CancelCause::Provider };
    new.extend(shortage.dropped.iter().filter_map(|dropped| {
        let standing = desk.input.published.iter().find(|it| it.visit.id == dropped.visit.id);
        let revision = standing.map_or(1, |it| it.revision + 1);
        let stands = standing.is_none_or(|it| it.state != cancelled);
        stands.then(|| PlannedVisit { visit: dropped.visit.clone(), revision, state: cancelled.clone() })
    }));
    new
}
