//! What sending an order to a unit has in common under both laws.

use jiff::civil::Date;
use tillit_domain::Id;
use tillit_domain::order::{Authority, Order, OrderLine, OrderState};
use tillit_domain::organisation::{Unit, UnitKind};
use tillit_domain::person::Person;
use tillit_domain::steering::{SteeringDecision, SteeringMode, steering_on};
use tillit_planning::rollout::DEFAULT_MODE;
use tillit_storage::Filter;
use uuid::Uuid;

use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::{Organisation, records};
use crate::words::care::Remedy;

/// The unit if it performs care; else `unit` is told to be wrong.
pub(super) fn performing(fields: &mut Fields, organisation: &Organisation, unit: Option<Uuid>) -> Option<Id<Unit>> {
    let unit = unit.and_then(|unit| organisation.unit(Id::from_uuid(unit)));
    let performs = unit.filter(|unit| matches!(unit.kind, UnitKind::HomeCare | UnitKind::NightPatrol));
    fields.check(performs.is_some(), "unit", Remedy::UnitThatPerforms);
    performs.map(|unit| unit.id)
}

/// How a unit is steered on a day: it decides what an order carries.
pub(crate) async fn mode_on(app: &App, unit: Id<Unit>, day: Date) -> Result<SteeringMode, AppError> {
    let decisions: Vec<SteeringDecision> = records(app.store.list(&Filter::unit(unit)).await?);
    Ok(steering_on(&decisions, unit, day).map_or(DEFAULT_MODE, |decision| decision.mode))
}

/// An order on its way to a unit.
pub(super) fn sent(
    app: &App,
    person: Id<Person>,
    unit: Id<Unit>,
    authority: Authority,
    urgent: bool,
    lines: Vec<OrderLine>,
) -> Order {
    Order { id: app.new_id(), person, unit, authority, sent_at: app.now(), urgent, state: OrderState::Sent, lines }
}
