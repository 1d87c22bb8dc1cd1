//! The cases: what waits first, increases before decreases, the oldest of each first, with their age (S-016, S-017).

use std::collections::{BTreeMap, HashMap};

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::decision::{Decision, Outcome};
use tillit_domain::law::Law;
use tillit_domain::need_change::{Direction, NeedChange, NeedChangeState};
use tillit_domain::person::Person;
use tillit_storage::{Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::{Belonging, Organisation};
use crate::use_cases::shared::Named;

/// How long answered cases stay on the list.
const ANSWERED_DAYS: i64 = 90;

/// The cases a user may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct NeedChanges {
    /// Cases, in the order they are worked.
    pub cases: Vec<NeedChangeView>,
    /// Median days from message to new decision, increases; none with fewer than five.
    pub lead_days_increased: Option<i64>,
    /// Likewise, decreases.
    pub lead_days_decreased: Option<i64>,
}

/// A case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = NeedChange)]
pub struct NeedChangeView {
    /// Identifier.
    pub id: Uuid,
    /// The version that was read.
    pub version: u32,
    /// Whose need.
    pub person: Named,
    /// `increased` or `decreased`.
    #[schema(value_type = String)]
    pub direction: Direction,
    /// When it was told.
    pub told_on: Date,
    /// By whom.
    pub told_by: String,
    /// Days it has waited, or waited until it was answered.
    pub days: i64,
    /// What has been seen.
    pub observed: String,
    /// What the person says.
    pub voice: String,
    /// The figures were weak.
    pub unsure: bool,
    /// `open`, `decided` or `closed`.
    pub state: String,
    /// When it was answered.
    pub answered_on: Option<Date>,
    /// The new decision.
    pub decision: Option<Uuid>,
    /// Why there is none.
    pub reason: Option<String>,
    /// Decisions made since the message, which may be the answer; only for who may answer.
    pub decisions_since: Vec<DecisionChoice>,
}

/// A decision that may answer a case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct DecisionChoice {
    /// The decision.
    pub id: Uuid,
    /// When it was made.
    pub decided_on: Date,
    /// What it grants, by code.
    pub granted: Vec<String>,
}

/// Lists the cases.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session) -> Result<NeedChanges, AppError> {
    let permit = app.permit(session, UseCase::ReadNeedChanges, Scope::OwnUnits)?;
    let all = app.store.list::<NeedChange>(&Filter::default()).await?;
    let since = app.today().saturating_sub(ANSWERED_DAYS.days());
    let persons = reached(app, session, &permit).await?;
    let mut shown: Vec<Versioned<NeedChange>> =
        all.into_iter().filter(|it| persons.contains_key(&it.record.person)).collect();
    let lead = |direction: Direction| lead_days(&shown, direction, since);
    let (lead_days_increased, lead_days_decreased) = (lead(Direction::Increased), lead(Direction::Decreased));
    shown.retain(|it| it.record.answered_on().is_none_or(|on| since <= on));
    shown.sort_by_key(|it| (it.record.queue_key(), it.record.id));
    permit.saw(shown.iter().map(|it| it.record.person));
    let of = Filter { persons: Some(shown.iter().map(|it| it.record.person).collect()), ..Filter::default() };
    let decisions = if permit.may_see(Law::Sol) { app.store.list::<Decision>(&of).await? } else { Vec::new() };
    let mut by_person: HashMap<Id<Person>, Vec<&Decision>> = HashMap::new();
    for decision in &decisions {
        by_person.entry(decision.record.person).or_default().push(&decision.record);
    }
    let today = app.today();
    let view = |it: &Versioned<NeedChange>| {
        let made = by_person.get(&it.record.person).map_or(&[][..], Vec::as_slice);
        Some(NeedChangeView::of(it, persons.get(&it.record.person)?.clone(), made, today))
    };
    Ok(NeedChanges { cases: shown.iter().filter_map(view).collect(), lead_days_increased, lead_days_decreased })
}

/// The persons the user may see cases of, by the name the user may see.
async fn reached(app: &App, session: &Session, permit: &Permit) -> Result<BTreeMap<Id<Person>, Named>, AppError> {
    let organisation = Organisation::read(app).await?;
    let belonging = Belonging::read(app).await?;
    let persons = app.store.list::<Person>(&Filter::default()).await?;
    let named = |it: &Versioned<Person>| {
        let units = belonging.units_of(&it.record, &organisation);
        let seen = permit.covers_all() || units.iter().any(|unit| permit.covers(*unit));
        seen.then(|| (it.record.id, Named::new(it.record.id, protection::person_name(session, &it.record, &units))))
    };
    Ok(persons.iter().filter_map(named).collect())
}

fn lead_days(cases: &[Versioned<NeedChange>], direction: Direction, since: Date) -> Option<i64> {
    let of = |it: &NeedChange| match it.state {
        NeedChangeState::Decided { on, .. } if on >= since && it.direction == direction => {
            Some(i64::from((on - it.told_on).get_days()))
        }
        _ => None,
    };
    let mut days: Vec<i64> = cases.iter().filter_map(|it| of(&it.record)).collect();
    days.sort_unstable();
    (days.len() >= 5).then(|| days[days.len() / 2])
}

impl NeedChangeView {
    pub(super) fn of(case: &Versioned<NeedChange>, person: Named, made: &[&Decision], today: Date) -> Self {
        let it = &case.record;
        let until = it.answered_on().unwrap_or(today);
        let (state, decision, reason) = match &it.state {
            NeedChangeState::Open => ("open", None, None),
            NeedChangeState::Decided { decision, .. } => ("decided", Some(decision.uuid()), None),
            NeedChangeState::Closed { reason, .. } => ("closed", None, Some(reason.clone())),
        };
        let since = made.iter().filter(|decision| it.is_open() && answers(decision, it));
        Self {
            id: it.id.uuid(),
            version: case.version,
            person,
            direction: it.direction,
            told_on: it.told_on,
            told_by: it.told_by.clone(),
            days: i64::from((until - it.told_on).get_days()).max(0),
            observed: it.observed.clone(),
            voice: it.voice.clone(),
            unsure: it.evidence.as_ref().is_some_and(|it| it.unsure),
            state: state.to_owned(),
            answered_on: it.answered_on(),
            decision,
            reason,
            decisions_since: since
                .map(|decision| DecisionChoice {
                    id: decision.id.uuid(),
                    decided_on: decision.decided_on,
                    granted: decision.granted.iter().map(|granted| granted.code.clone()).collect(),
                })
                .collect(),
        }
    }
}

/// Whether a decision was made after the message, so that it can be what came of it.
pub(super) fn answers(decision: &Decision, case: &NeedChange) -> bool {
    decision.person == case.person && decision.outcome != Outcome::Refused && case.told_on <= decision.decided_on
}
