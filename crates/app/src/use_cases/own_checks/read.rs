//! A unit's checks of a month against the least that its mode asks for, and actions that are still open.

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::own_check::{CheckKind, OwnCheck};
use tillit_domain::steering::{SteeringDecision, SteeringMode, steering_on};
use tillit_planning::rollout::DEFAULT_MODE;
use tillit_storage::{Filter, Versioned};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;
use crate::use_cases::shared::Named;
use crate::words::{InWords, Language};

/// Which month.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct ChecksAsked {
    /// A day of the month; the last whole month unless said.
    #[param(value_type = Option<String>, format = Date)]
    pub month: Option<Date>,
}

/// The checks of the units a user may see.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct OwnChecks {
    /// The first day of the month.
    pub month: Date,
    /// Units that give care.
    pub units: Vec<UnitChecks>,
}

/// A unit's month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct UnitChecks {
    /// The unit.
    pub unit: Named,
    /// How it was steered at the end of the month.
    #[schema(value_type = String)]
    pub mode: SteeringMode,
    /// The least to check in that mode, and what has been.
    pub least: Vec<CheckDue>,
    /// Checks that were made, the newest first.
    pub made: Vec<CheckView>,
    /// Actions of earlier checks that are still open, the most overdue first.
    pub open: Vec<OpenAction>,
}

/// Something to check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct CheckDue {
    /// What.
    #[schema(value_type = String)]
    pub kind: CheckKind,
    /// What, in words.
    pub name: String,
    /// It has been made.
    pub made: bool,
}

/// A check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = OwnCheckView)]
pub struct CheckView {
    /// Identifier.
    pub id: Uuid,
    /// The version that was read.
    pub version: u32,
    /// What, in words.
    pub name: String,
    /// When it was made.
    pub made_on: Date,
    /// By whom.
    pub by: String,
    /// How many were looked at.
    pub looked_at: u32,
    /// How many were as they should be.
    pub as_should: u32,
    /// What was found.
    pub found: String,
    /// What follows from it.
    pub actions: Vec<ActionView>,
}

/// An action.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct ActionView {
    /// What.
    pub what: String,
    /// Who sees to it.
    pub owner: String,
    /// Until when.
    pub due: Date,
    /// When it was done.
    pub done_on: Option<Date>,
    /// What came of it.
    pub came_of_it: String,
}

/// An action that is still open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct OpenAction {
    /// The check it follows from.
    pub check: Uuid,
    /// The version of that check.
    pub version: u32,
    /// Its place among the check's actions.
    pub at: usize,
    /// The action.
    pub action: ActionView,
    /// Its day has passed.
    pub overdue: bool,
}

/// Reads them.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: ChecksAsked) -> Result<OwnChecks, AppError> {
    let permit = app.permit(session, UseCase::ReadOwnChecks, Scope::OwnUnits)?;
    let month = asked.month.unwrap_or_else(|| app.today().saturating_sub(1.month())).first_of_month();
    let units: Vec<Unit> = records(app.store.list(&Filter::default()).await?);
    let steering: Vec<SteeringDecision> = records(app.store.list(&Filter::default()).await?);
    let groups: Vec<tillit_domain::organisation::Group> = records(app.store.list(&Filter::default()).await?);
    let checks = app.store.list::<OwnCheck>(&Filter::default()).await?;
    let gives_care = |unit: &Unit| groups.iter().any(|it| it.unit == unit.id);
    let mut shown: Vec<UnitChecks> = units
        .iter()
        .filter(|unit| permit.covers(unit.id) && unit.closed_from.is_none() && gives_care(unit))
        .map(|unit| of_unit(unit, month, &steering, &checks, app.today(), session.language))
        .collect();
    shown.sort_by(|a, b| a.unit.name.cmp(&b.unit.name));
    Ok(OwnChecks { month, units: shown })
}

fn of_unit(
    unit: &Unit,
    month: Date,
    steering: &[SteeringDecision],
    checks: &[Versioned<OwnCheck>],
    today: Date,
    language: Language,
) -> UnitChecks {
    let mode = steering_on(steering, unit.id, month.last_of_month()).map_or(DEFAULT_MODE, |it| it.mode);
    let own: Vec<&Versioned<OwnCheck>> = checks.iter().filter(|it| it.record.unit == unit.id).collect();
    let mut made: Vec<&&Versioned<OwnCheck>> = own.iter().filter(|it| it.record.month == month).collect();
    made.sort_by_key(|it| std::cmp::Reverse((it.record.made_on, it.record.id)));
    let kinds: BTreeSet<CheckKind> = made.iter().map(|it| it.record.kind).collect();
    let least = CheckKind::least(mode)
        .iter()
        .map(|kind| CheckDue { kind: *kind, name: kind.in_words(language), made: kinds.contains(kind) })
        .collect();
    let mut open: Vec<OpenAction> = own.iter().flat_map(|it| open_of(it, today)).collect();
    open.sort_by_key(|it| (it.action.due, it.check, it.at));
    UnitChecks { unit: Named::from(unit), mode, least, made: made.iter().map(|it| view(it, language)).collect(), open }
}

fn open_of(check: &Versioned<OwnCheck>, today: Date) -> impl Iterator<Item = OpenAction> {
    let open = check.record.actions.iter().enumerate().filter(|(_, it)| it.done_on.is_none());
    open.map(move |(at, action)| OpenAction {
        check: check.record.id.uuid(),
        version: check.version,
        at,
        overdue: action.due < today,
        action: action_view(action),
    })
}

fn view(check: &Versioned<OwnCheck>, language: Language) -> CheckView {
    let it = &check.record;
    CheckView {
        id: it.id.uuid(),
        version: check.version,
        name: it.kind.in_words(language),
        made_on: it.made_on,
        by: it.by.clone(),
        looked_at: it.looked_at,
        as_should: it.as_should,
        found: it.found.clone(),
        actions: it.actions.iter().map(action_view).collect(),
    }
}

fn action_view(action: &tillit_domain::own_check::CheckAction) -> ActionView {
    ActionView {
        what: action.what.clone(),
        owner: action.owner.clone(),
        due: action.due,
        done_on: action.done_on,
        came_of_it: action.came_of_it.clone(),
    }
}

/// The unit of an id, if the user may keep its checks.
pub(super) async fn kept(app: &App, session: &Session, unit: Id<Unit>) -> Result<Unit, AppError> {
    app.permit(session, UseCase::KeepOwnChecks, Scope::Unit(unit))?;
    Ok(app.store.get(unit).await?.ok_or(AppError::NotFound)?.record)
}
