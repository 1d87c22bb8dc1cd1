//! The lists of who decides and orders: orders without an answer, follow-ups that are due, decisions that end (S-065).

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::decision::{Decision, Outcome};
use tillit_domain::law::Law;
use tillit_domain::order::{Order, OrderState};
use tillit_domain::person::Person;
use tillit_domain::time::day_of;
use tillit_storage::{Filter, Versioned};
use utoipa::{IntoParams, ToSchema};

use super::decision_view::DecisionView;
use super::list::{PersonNames, shown};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::order_view::{Catalogue, OrderView};
use crate::use_cases::care::reach::{Organisation, records};

/// How many days ahead unless said.
const USUAL_DAYS: u16 = 30;

/// How many days answered orders stay on the list.
const ANSWERED_DAYS: i64 = 14;

/// Which cases.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct CasesAsked {
    /// How many days ahead; 30 unless said.
    pub days: Option<u16>,
    /// Only decisions the user made.
    pub mine: bool,
}

/// What waits for who decides and orders.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Cases {
    /// Orders that no unit has acknowledged, urgent ones first.
    pub new_orders: Vec<OrderView>,
    /// Orders that units have answered in the last 14 days, the newest answer first.
    pub answered: Vec<OrderView>,
    /// Decisions to follow up by then, the most overdue first.
    pub follow_up_due: Vec<DueDecision>,
    /// Decisions that end by then and that no later one goes on from, the nearest first.
    pub ending_soon: Vec<DueDecision>,
}

/// A decision that needs attention by a day.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct DueDecision {
    /// By when.
    pub due: Date,
    /// Whether that day has passed.
    pub overdue: bool,
    /// The decision.
    pub decision: DecisionView,
}

/// Lists the cases.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: CasesAsked) -> Result<Cases, AppError> {
    let permit = app.permit(session, UseCase::ReadCases, Scope::OwnUnits)?;
    let all = Filter::default();
    let mut orders = app.store.list::<Order>(&all).await?;
    orders.retain(|it| permit.may_see(it.record.law()));
    let since = app.today().saturating_sub(ANSWERED_DAYS.days());
    let mut answered = orders.clone();
    answered.retain(|it| answered_on(&it.record).is_some_and(|day| since <= day));
    let mut answered = shown(app, session, &permit, &answered).await?;
    answered.sort_by_key(|it| std::cmp::Reverse(it.acknowledged.as_ref().map(|answer| answer.at)));
    orders.retain(|it| it.record.state == OrderState::Sent);
    let new_orders = shown(app, session, &permit, &orders).await?;
    let decisions = if permit.may_see(Law::Sol) { app.store.list::<Decision>(&all).await? } else { Vec::new() };
    let organisation = Organisation::read(app).await?;
    let names = PersonNames::read(app, session, &organisation).await?;
    let catalogue = Catalogue::read(app).await?;
    let today = app.today();
    let until = today.saturating_add(i64::from(asked.days.unwrap_or(USUAL_DAYS)).days());
    let alive = living(records(app.store.list::<Person>(&all).await?));
    let mine = |decision: &Decision| !asked.mine || decision.decision_maker == session.display_name;
    let listed = |due: &dyn Fn(&Decision) -> Option<Date>| {
        let mut listed: Vec<DueDecision> = decisions
            .iter()
            .filter(|it| mine(&it.record) && alive.contains(&it.record.person))
            .filter_map(|it| Some((it, due(&it.record)?)))
            .map(|(it, due)| DueDecision {
                due,
                overdue: due < today,
                decision: DecisionView::of(it, names.named(it.record.person), &catalogue, session.language),
            })
            .collect();
        listed.sort_by_key(|it| (it.due, it.decision.id));
        permit.saw(listed.iter().map(|it| tillit_domain::Id::from_uuid(it.decision.person.id)));
        listed
    };
    let holds = |it: &Decision| it.outcome != Outcome::Refused && it.period.to.is_none_or(|to| today <= to);
    let follow_up = |it: &Decision| it.follow_up_on.filter(|day| *day <= until && holds(it));
    let ends = |it: &Decision| it.period.to.filter(|to| *to <= until && holds(it) && !goes_on(&decisions, it, *to));
    Ok(Cases { new_orders, answered, follow_up_due: listed(&follow_up), ending_soon: listed(&ends) })
}

fn answered_on(order: &Order) -> Option<Date> {
    match order.state {
        OrderState::Sent => None,
        OrderState::Acknowledged { at, .. } => Some(day_of(at)),
    }
}

fn living(persons: Vec<Person>) -> std::collections::HashSet<tillit_domain::Id<Person>> {
    persons.into_iter().filter(|person| person.died.is_none()).map(|person| person.id).collect()
}

/// Whether a later decision takes over, at the latest the day after.
fn goes_on(decisions: &[Versioned<Decision>], ending: &Decision, last: Date) -> bool {
    decisions.iter().map(|it| &it.record).any(|other| {
        other.person == ending.person
            && other.id != ending.id
            && other.outcome != Outcome::Refused
            && other.period.from <= last.saturating_add(1.day())
            && other.period.to.is_none_or(|to| last < to)
    })
}
