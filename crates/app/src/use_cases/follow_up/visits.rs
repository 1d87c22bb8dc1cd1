//! A person's visits and orders behind a figure: what was ordered, planned and performed, and how that is known. Nothing
//! here tells who came, by name or by pseudonym (invariant 3).

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::order::OrderLine;
use tillit_domain::person::Person;
use tillit_domain::registration::Known;
use tillit_domain::time::time_on;
use tillit_domain::visit::CancelCause;
use tillit_followup::item::{Expected, Item, Laid, VisitItem};
use tillit_followup::period::Span;
use utoipa::ToSchema;
use uuid::Uuid;

use super::ground::Ground;
use super::masters::Held;
use super::scope::Input;
use super::view::PeriodView;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach;
use crate::use_cases::shared::Named;

/// What a person's figures are made of.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = FollowedPerson)]
pub struct Followed {
    /// Who; the name only where the user may see it.
    pub person: Named,
    /// The days, as far as they are over.
    pub period: PeriodView,
    /// What is ordered, by decision.
    pub lines: Vec<LineView>,
    /// Visits by day and time.
    pub visits: Vec<FollowedVisit>,
}

/// An order line over the days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = FollowedLine)]
pub struct LineView {
    /// The line.
    pub id: Uuid,
    /// The decision it rests on; none under HSL.
    pub decision: Option<Uuid>,
    /// Its code.
    pub code: String,
    /// What the code is called.
    pub name: String,
    /// `sol` or `hsl`.
    #[schema(value_type = String)]
    pub law: Law,
    /// Occasions on days the person is at home.
    pub expected: u32,
    /// Occasions on days the person is away.
    pub away: u32,
    /// Occasions ticked off.
    pub done: u32,
    /// Ordered minutes on days the person is at home; none where no time is ordered.
    pub ordered_minutes: Option<i64>,
    /// Performed minutes: a share of the visits' time, which is an estimate.
    pub performed_minutes: i64,
}

/// A visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FollowedVisit {
    /// The day.
    pub day: Date,
    /// Codes of its tasks.
    pub codes: Vec<String>,
    /// When it was to start.
    pub planned_start: Option<String>,
    /// Planned minutes; none for a visit that no plan has, and in mode ingen.
    pub planned_minutes: Option<i64>,
    /// Why it was cancelled.
    #[schema(value_type = Option<String>)]
    pub cancelled: Option<CancelCause>,
    /// When it began.
    pub start: Option<String>,
    /// Performed minutes.
    pub minutes: Option<i64>,
    /// How they are known; none where nothing that can be believed is registered.
    #[schema(value_type = Option<String>)]
    pub known: Option<Known>,
    /// There are registrations, but none that can be believed yet.
    pub to_correct: bool,
    /// The clock time matters.
    pub time_critical: bool,
    /// Two are needed.
    pub double: bool,
}

/// Reads what a person's figures are made of.
///
/// # Errors
/// [`AppError::NotFound`] for a person of other units, [`AppError::NotAllowed`], [`AppError::Invalid`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, person: Id<Person>, input: Input) -> Result<Followed, AppError> {
    let reached = reach::person(app, session, UseCase::OpenFollowUp, person).await?;
    let (asked, known) = input.days_asked(app, session)?;
    let ground = Ground::read(app, asked, known, Some(person)).await?;
    let days = asked.days(Span::Past);
    let own = ground.items.iter().filter(|it| it.item.person() == Some(person));
    let own: Vec<&Laid> = own.filter(|it| days.is_some_and(|days| days.contains(it.day))).collect();
    let lines = lines(&own, &ground.held).into_iter().filter(|line| reached.permit.may_see(line.law)).collect();
    let mut visits: Vec<FollowedVisit> = own.iter().filter_map(|laid| visit(laid)).collect();
    visits.sort_by(|a, b| (a.day, &a.planned_start, &a.start).cmp(&(b.day, &b.planned_start, &b.start)));
    Ok(Followed { person: reached.named(session), period: asked.into(), lines, visits })
}

fn visit(laid: &Laid) -> Option<FollowedVisit> {
    let Item::Visit(visit) = &laid.item else { return None };
    let VisitItem { plan, performed, mode, tasks, registrations, .. } = visit;
    let estimate = *mode == tillit_domain::steering::SteeringMode::None;
    let clock = |at: jiff::Timestamp| {
        let time = time_on(laid.day, at).to_string();
        time.get(..5).map_or(time.clone(), str::to_owned)
    };
    Some(FollowedVisit {
        day: laid.day,
        codes: tasks.iter().map(|task| task.code.to_string()).collect(),
        planned_start: plan.as_ref().and_then(|it| it.start).map(|start| start.to_string()),
        planned_minutes: plan.as_ref().filter(|_| !estimate).map(|it| it.client.0),
        cancelled: plan.as_ref().and_then(|it| it.cancelled),
        start: performed.as_ref().and_then(|it| it.start).map(clock),
        minutes: performed.as_ref().and_then(|it| it.client).map(|it| it.0),
        known: performed.as_ref().map(|it| it.known),
        to_correct: performed.is_none() && *registrations > 0,
        time_critical: plan.as_ref().is_some_and(|it| it.time_critical),
        double: plan.as_ref().is_some_and(|it| it.needs_two),
    })
}

fn lines(own: &[&Laid], held: &Held) -> Vec<LineView> {
    let mut found: BTreeMap<Id<OrderLine>, LineView> = BTreeMap::new();
    for laid in own {
        if let Item::Expected(expected) = &laid.item {
            let line = found.entry(expected.line).or_insert_with(|| empty(expected, held));
            line.expected += expected.net;
            line.away += expected.gross - expected.net;
            if let Some(minutes) = expected.net_minutes {
                line.ordered_minutes = Some(line.ordered_minutes.unwrap_or(0) + minutes.0);
            }
        }
    }
    for laid in own {
        let Item::Visit(visit) = &laid.item else { continue };
        for task in &visit.tasks {
            let Some(line) = task.line.and_then(|line| found.get_mut(&line)) else { continue };
            line.done += u32::from(task.done == Some(true));
            line.performed_minutes += task.performed.0;
        }
    }
    let mut lines: Vec<LineView> = found.into_values().collect();
    lines.sort_by(|a, b| (a.law, &a.name, a.id).cmp(&(b.law, &b.name, b.id)));
    lines
}

fn empty(expected: &Expected, held: &Held) -> LineView {
    let code = held.codes.iter().find(|it| it.code == *expected.code);
    let order = held.orders.iter().find(|it| it.lines.iter().any(|line| line.id == expected.line));
    let decision = order.and_then(|order| match order.authority {
        tillit_domain::order::Authority::Sol { decision } => Some(decision.uuid()),
        tillit_domain::order::Authority::Hsl { .. } => None,
    });
    LineView {
        id: expected.line.uuid(),
        decision,
        code: expected.code.to_string(),
        name: code.map_or_else(|| expected.code.to_string(), |it| it.name.clone()),
        law: expected.law,
        expected: 0,
        away: 0,
        done: 0,
        ordered_minutes: None,
        performed_minutes: 0,
    }
}
