//! Temporary extensions: made by a worker without a decision, told to whoever plans and decides, in the plan where the unit's steering lets
//! it, reminded of before they end, and asked to become a need change when they should last (S-018, S-019).

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::day_event::ExtensionMade;
use tillit_domain::extension::{Extension, ExtensionState};
use tillit_domain::need_change::NeedChange;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::person::Person;
use tillit_domain::shortage::Done;
use tillit_domain::steering::SteeringMode;
use tillit_domain::told_extension::{ExtensionRefused, ToldExtension};
use tillit_domain::visit::{PlannedState, Visit};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id, Minutes};
use tillit_planning::day_change::{Laid, effect, moved};
use tillit_storage::{Batch, Expect, Filter, Store, Versioned, VisitFilter};
use utoipa::ToSchema;
use uuid::Uuid;

use super::effect::standing;
use super::ground::{DayGround, Who, mode_on};
use super::lasting::waits;
use super::take::{Change, Rows, write_rows};
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::{Organisation, records};
use crate::use_cases::shared::Named;

/// An extension as lists show it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ExtensionView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back with an answer.
    pub version: u32,
    /// For whom.
    pub person: Named,
    /// The group that gives it.
    pub group: Named,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Option<Date>,
    /// Minutes more each day.
    pub minutes: i64,
    /// Why, in the worker's words.
    pub note: String,
    /// Whether it is in the plan already.
    pub in_plan: bool,
    /// Whether somebody has said that it should last.
    pub should_last: bool,
    /// Who said so.
    pub should_last_by: Option<String>,
    /// Whether the assessor has been told that the person's needs have grown, and has not answered.
    pub assessor_asked: bool,
    /// Whether it ends within two days with nothing said of what then.
    pub ending: bool,
}

/// Extensions that run.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Extensions {
    /// Those that end first on top.
    pub extensions: Vec<ExtensionView>,
}

/// What shall follow on an extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Follows {
    /// Put it in the plan, where that was not done by itself.
    InPlan,
    /// It should last: the assessor is asked for a decision.
    ShouldLast,
    /// It ends today.
    End,
}

/// An answer about an extension.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct AnswerExtension {
    /// The version that was read.
    pub version: u32,
    /// What follows.
    pub follows: Follows,
}

/// What a worker wants to give, weighed: for whom, by which unit, at which agreed visit. None for a person nobody knows there.
pub(super) async fn weigh(
    app: &App,
    worker: Id<Worker>,
    made: &ExtensionMade,
) -> Result<Option<Result<(Group, Unit, Option<Visit>), ExtensionRefused>>, AppError> {
    let visit = match made.visit {
        Some(visit) => standing(app, visit).await?.map(|it| it.visit).filter(|it| it.person == made.person),
        None => None,
    };
    let today = app.today();
    let group = match &visit {
        Some(visit) => Some(visit.group),
        None => app.store.get::<Person>(made.person).await?.and_then(|it| it.record.group_on(today)),
    };
    let Some(group) = group else { return Ok(None) };
    let Some(group) = app.store.get::<Group>(group).await?.map(|it| it.record) else { return Ok(None) };
    if !gives_help(app, worker, group.id, made.person).await? {
        return Ok(None);
    }
    let Some(unit) = app.store.get::<Unit>(group.unit).await?.map(|it| it.record) else { return Ok(None) };
    let others = records(app.store.list::<ToldExtension>(&Filter::person(made.person)).await?);
    let days = DayRange::days_from(today, u16::from(made.days));
    let entry = visit.as_ref().and_then(|it| it.entry);
    let may = ToldExtension::may_run(unit.rights, days, made.minutes, entry, &others);
    Ok(Some(may.map(|()| (group, unit, visit))))
}

/// Whether a worker gives a group's help to a person: by home group, or by having a visit there today.
pub(super) async fn gives_help(
    app: &App,
    worker: Id<Worker>,
    group: Id<Group>,
    person: Id<Person>,
) -> Result<bool, AppError> {
    let today = app.today();
    let known = app.store.get::<Worker>(worker).await?.map(|it| it.record);
    if known.as_ref().and_then(|it| it.group_on(today)) == Some(group) {
        return Ok(true);
    }
    let own = VisitFilter {
        workers: Some(vec![worker]),
        persons: Some(vec![person]),
        days: Some(DayRange::day(today)),
        ..VisitFilter::default()
    };
    Ok(!app.store.planned_visits(&own).await?.is_empty())
}

/// An extension as a worker makes it, in a group of a unit, at a visit or for the day as a whole.
pub(super) async fn made(
    app: &App,
    who: &Who,
    event: Id<ToldExtension>,
    at: Timestamp,
    made: &ExtensionMade,
    (group, unit, visit): &(Group, Unit, Option<Visit>),
) -> Result<ToldExtension, AppError> {
    let mode = mode_on(app, group, app.today()).await?;
    let entry = visit.as_ref().and_then(|it| it.entry);
    Ok(ToldExtension {
        id: event,
        extension: Extension {
            id: event.cast(),
            person: made.person,
            days: DayRange::days_from(app.today(), u16::from(made.days)),
            minutes: Minutes(made.minutes.0 * i64::from(made.days)),
            state: ExtensionState::Running,
        },
        group: group.id,
        unit: unit.id,
        entry,
        each: made.minutes,
        note: made.note.as_ref().map(|it| it.words().to_owned()).unwrap_or_default(),
        told: Done { at, by: who.name.clone() },
        worker: who.worker,
        should_last: None,
        // Strict: a visit is as long as it is ordered, and the planner says how the extension is met (S-066).
        in_plan: mode != SteeringMode::Strict && entry.is_some(),
    })
}

/// The published visits of an extension's days, longer: those that have not begun. Visits of weeks that nobody has opened get their
/// minutes when they are rolled out.
pub(super) async fn in_plan(app: &App, told: &ToldExtension) -> Result<Rows, AppError> {
    let Some(group) = app.store.get::<Group>(told.group).await?.map(|it| it.record) else { return Ok(Rows::default()) };
    let filter = VisitFilter {
        persons: Some(vec![told.extension.person]),
        groups: Some(vec![told.group]),
        days: Some(told.runs()),
        ..VisitFilter::default()
    };
    let mut by_day: BTreeMap<Date, Vec<Id<Visit>>> = BTreeMap::new();
    for planned in app.store.planned_visits(&filter).await? {
        if planned.visit.entry == told.entry && planned.visit.day >= app.today() {
            by_day.entry(planned.visit.day).or_default().push(planned.visit.id);
        }
    }
    let mut rows = Rows::default();
    for (day, visits) in by_day {
        let ground = DayGround::read(app, group.clone(), day, None).await?;
        let of_day = longer(&ground, &visits, told.each).rows(&ground);
        rows.plan = rows.plan.or(of_day.plan);
        rows.published.extend(of_day.published);
        for (plan, put) in of_day.drafts {
            match rows.drafts.iter_mut().find(|(other, _)| *other == plan) {
                Some((_, there)) => there.extend(put),
                None => rows.drafts.push((plan, put)),
            }
        }
    }
    Ok(rows)
}

/// Visits made longer; those behind them give way where nothing stands against it, else the planner sees that it is tight. Nothing
/// is changed of a visit that has begun or is cancelled.
pub(super) fn longer(ground: &DayGround, visits: &[Id<Visit>], more: Minutes) -> Change {
    let mut input = ground.input.clone();
    let mut lengths = BTreeMap::new();
    let mut laid = Laid::new();
    for visit in visits {
        let Some(planned) = ground.published.get(visit) else { continue };
        if ground.begun.contains(visit) || matches!(planned.state, PlannedState::Cancelled { .. }) {
            continue;
        }
        let length = planned.visit.planned + more;
        lengths.insert(*visit, length);
        for draft in input.draft.iter_mut().filter(|it| it.visit.id == *visit) {
            draft.visit.planned = length;
        }
    }
    let as_published = input.clone();
    for visit in lengths.keys() {
        let lies = input.draft.iter().find(|it| it.visit.id == *visit).and_then(|it| it.placement.clone());
        let Some(placement) = lies else { continue };
        let Some(shift) = ground.shift(placement.shift) else { continue };
        let pushed = moved(&input, shift, *visit, placement.start, &ground.begun);
        for draft in &mut input.draft {
            if let Some(after) = pushed.get(&draft.visit.id) {
                draft.placement = Some(after.clone());
            }
        }
        laid.extend(pushed);
    }
    let pushed = effect(&as_published, &laid);
    if pushed.obstacles().is_empty() {
        Change { laid: pushed.laid, lengths, breaks: Some(pushed.breaks), ..Change::default() }
    } else {
        Change { lengths, ..Change::default() }
    }
}

/// Adds the minutes of extensions that are in the plan to visits as they are rolled out.
pub(crate) async fn give_time(
    store: &Store,
    group: Id<Group>,
    days: DayRange,
    visits: &mut [Visit],
) -> Result<(), AppError> {
    let told = records(store.list::<ToldExtension>(&Filter::group(group)).await?);
    let running: Vec<&ToldExtension> = told.iter().filter(|it| it.in_plan && it.runs().overlaps(days)).collect();
    if running.is_empty() {
        return Ok(());
    }
    for visit in visits {
        let more: Minutes = running.iter().map(|it| it.gives(visit)).sum();
        visit.planned += more;
    }
    Ok(())
}

/// Lists the extensions that run, for whoever plans and decides.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn list(app: &App, session: &Session) -> Result<Extensions, AppError> {
    let permit = app.permit(session, UseCase::ReadDayRequests, Scope::OwnUnits)?;
    let extensions = running(app, session, &permit).await?;
    Ok(Extensions { extensions })
}

/// The extensions that run today in the units of a permit.
pub(crate) async fn running(app: &App, session: &Session, permit: &Permit) -> Result<Vec<ExtensionView>, AppError> {
    let today = app.today();
    let told = app.store.list_where::<ToldExtension>(|it| it.runs_on(today)).await?;
    let told: Vec<_> = told.into_iter().filter(|it| permit.covers(it.record.unit)).collect();
    permit.saw(told.iter().map(|it| it.record.extension.person));
    let organisation = Organisation::read(app).await?;
    let ids = told.iter().map(|it| it.record.extension.person).collect();
    let of_them = Filter { persons: Some(ids), ..Filter::default() };
    let persons = records(app.store.list::<Person>(&of_them).await?);
    let cases = records(app.store.list::<NeedChange>(&of_them).await?);
    let asked = cases.iter().filter(|it| waits(it)).map(|it| it.person).collect();
    let mut views: Vec<ExtensionView> =
        told.iter().map(|it| view(session, &organisation, &persons, &asked, it, today)).collect();
    views.sort_by_key(|it| (it.to, it.id));
    Ok(views)
}

fn view(
    session: &Session,
    organisation: &Organisation,
    persons: &[Person],
    asked: &BTreeSet<Id<Person>>,
    told: &Versioned<ToldExtension>,
    today: Date,
) -> ExtensionView {
    let it = &told.record;
    let person = persons.iter().find(|person| person.id == it.extension.person);
    let name = person.map_or_else(String::new, |person| protection::person_name(session, person, &[it.unit]));
    ExtensionView {
        id: it.id.uuid(),
        version: told.version,
        person: Named::new(it.extension.person, name),
        group: organisation.named_group(it.group),
        from: it.runs().from,
        to: it.runs().to,
        minutes: it.each.0,
        note: it.note.clone(),
        in_plan: it.in_plan,
        should_last: it.should_last.is_some(),
        should_last_by: it.should_last.as_ref().map(|it| it.by.clone()),
        assessor_asked: asked.contains(&it.extension.person),
        ending: it.is_reminded_on(today),
    }
}

/// Says what follows on an extension.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Conflict`] if somebody has answered since, [`ExtensionRefused`] by name.
#[crate::compiled_once]
pub async fn answer(
    app: &App,
    session: &Session,
    id: Id<ToldExtension>,
    input: AnswerExtension,
) -> Result<Extensions, AppError> {
    let Some(stored) = app.store.get::<ToldExtension>(id).await? else {
        app.permit(session, UseCase::AnswerDayRequests, Scope::AnyOf(Vec::new()))?;
        return Err(AppError::NotFound);
    };
    let permit = app.permit(session, UseCase::AnswerDayRequests, Scope::Unit(stored.record.unit))?;
    permit.saw([stored.record.extension.person]);
    if stored.version != input.version {
        return Err(AppError::Conflict { current: None });
    }
    let done = Done { at: app.now(), by: session.display_name.clone() };
    let before = stored.record;
    let after = match input.follows {
        Follows::InPlan => ToldExtension { in_plan: true, ..before.clone() },
        Follows::ShouldLast => {
            before.clone().last(app.today(), done).map_err(|why| AppError::refused(&why, session.language))?
        }
        Follows::End => {
            let from = app.today().tomorrow().map_err(AppError::internal)?;
            before.clone().end(from).map_err(|why| AppError::refused(&why, session.language))?
        }
    };
    let mut batch = Batch::new();
    batch.put(&after, None, Expect::Version(stored.version));
    app.store.apply(batch, &app.actor(session)).await?;
    if after.in_plan && !before.in_plan {
        write_rows(app, &in_plan(app, &after).await?, &Batch::new(), &app.actor(session)).await?;
    }
    list(app, session).await
}
