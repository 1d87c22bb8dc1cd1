//! Delegations of the user's units, those that expire first on top; a care worker sees the own ones.

use jiff::ToSpan;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::delegation::{Delegation, DelegationScope};
use tillit_domain::organisation::Group;
use tillit_storage::{Filter, Versioned};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use super::view::{DelegationStands, DelegationView, Shows, person_of, stands};
use crate::access::{Permit, Reach, Scope, UseCase, right};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Which delegations.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct DelegationsAsked {
    /// Of workers whose home group this is.
    pub group: Option<Uuid>,
    /// Only those that hold now and end within so many days.
    pub expiring_within_days: Option<u16>,
    /// Also those that have ended or been withdrawn.
    pub ended: bool,
}

/// Delegations.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Delegations {
    /// Those that end first on top.
    pub delegations: Vec<DelegationView>,
}

/// Lists delegations.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: DelegationsAsked) -> Result<Delegations, AppError> {
    let leads = |reach| matches!(reach, Reach::OwnUnit | Reach::All);
    let leads = session.roles.iter().any(|grant| leads(right(UseCase::ReadDelegations, grant.role).reach));
    let scope = if leads { Scope::OwnUnits } else { Scope::Own };
    let permit = app.permit(session, UseCase::ReadDelegations, scope)?;
    let shows = Shows::read(app, session).await?;
    let today = app.today();
    let mut delegations = app.store.list::<Delegation>(&Filter::default()).await?;
    let group: Option<Id<Group>> = asked.group.map(Id::from_uuid);
    let until = asked.expiring_within_days.map(|days| today.saturating_add(i64::from(days).days()));
    delegations.retain(|it| {
        let it = &it.record;
        let state = stands(it, today);
        let over = matches!(state, DelegationStands::Expired | DelegationStands::Withdrawn);
        let in_group = || shows.workers.get(&it.worker).and_then(|worker| worker.group_on(today)) == group;
        (if leads { concerns(&permit, &shows, it) } else { session.worker == Some(it.worker) })
            && (group.is_none() || in_group())
            && (asked.ended || !over)
            && until.is_none_or(|until| !over && it.holds_on(today) && !it.holds_on(until))
    });
    delegations.sort_by_key(|it| (last_day(&it.record), it.record.id));
    permit.saw(delegations.iter().filter_map(|it| person_of(&it.record)));
    permit.saw_workers(delegations.iter().map(|it| it.record.worker));
    Ok(Delegations { delegations: delegations.iter().map(|it| shows.delegation(it)).collect() })
}

/// Whether it concerns a unit of the permit: the one it is for, or the worker's own.
fn concerns(permit: &Permit, shows: &Shows<'_>, delegation: &Delegation) -> bool {
    let for_unit = match delegation.scope {
        DelegationScope::Unit { unit } => Some(unit),
        DelegationScope::Person { .. } => None,
    };
    let of_worker = shows.unit_of(delegation.worker);
    *permit.units() == crate::access::Units::All
        || [for_unit, of_worker].into_iter().flatten().any(|it| permit.covers(it))
}

/// The last day it holds.
fn last_day(delegation: &Delegation) -> Option<jiff::civil::Date> {
    let withdrawn = delegation.withdrawn_from.and_then(|day| day.yesterday().ok());
    delegation.period.to.into_iter().chain(withdrawn).min()
}

/// A delegation as it is shown.
pub(super) async fn shown(
    app: &App,
    session: &Session,
    delegation: &Versioned<Delegation>,
) -> Result<DelegationView, AppError> {
    Ok(Shows::read(app, session).await?.delegation(delegation))
}
