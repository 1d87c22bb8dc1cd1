//! Orders that units have received: urgent ones first, those nobody has acknowledged before the others.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::order::{Order, OrderState};
use tillit_domain::person::Person;
use tillit_storage::{Filter, Versioned};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;

use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::order_view::{Catalogue, OrderView};
use crate::use_cases::care::protection::person_name;
use crate::use_cases::care::reach::{Belonging, Organisation, records};
use crate::use_cases::shared::Named;

/// Which orders.
#[derive(Debug, Clone, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct OrdersAsked {
    /// Received by this unit; all units of the user unless said.
    pub unit: Option<Uuid>,
    /// Only those that nobody has acknowledged.
    pub unacknowledged: bool,
    /// Also those whose every line has ended.
    pub ended: bool,
}

/// Orders.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Orders {
    /// Urgent and unacknowledged ones first, then other unacknowledged ones, oldest first; then the rest, newest first.
    pub orders: Vec<OrderView>,
}

/// Lists orders under the laws the user may see.
///
/// # Errors
/// [`AppError::NotFound`] for a unit that is not the user's, [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: OrdersAsked) -> Result<Orders, AppError> {
    let unit = asked.unit.map(Id::from_uuid);
    let permit = app.permit(session, UseCase::ReadOrders, unit.map_or(Scope::OwnUnits, Scope::Unit))?;
    let today = app.today();
    let filter = unit.map_or_else(Filter::default, Filter::unit);
    let mut orders = app.store.list::<Order>(&filter).await?;
    orders.retain(|order| {
        let waits = order.record.state == OrderState::Sent;
        permit.covers(order.record.unit)
            && permit.may_see(order.record.law())
            && (waits || !asked.unacknowledged)
            && (waits || asked.ended || !has_ended(&order.record, today))
    });
    Ok(Orders { orders: shown(app, session, &permit, &orders).await? })
}

fn has_ended(order: &Order, today: Date) -> bool {
    order.lines.iter().all(|line| line.period.to.is_some_and(|to| to < today))
}

/// Orders as they are shown, in order of what waits to be answered.
pub(super) async fn shown(
    app: &App,
    session: &Session,
    permit: &Permit,
    orders: &[Versioned<Order>],
) -> Result<Vec<OrderView>, AppError> {
    let organisation = Organisation::read(app).await?;
    let catalogue = Catalogue::read(app).await?;
    let names = PersonNames::read(app, session, &organisation).await?;
    permit.saw(orders.iter().map(|order| order.record.person));
    let view = |order: &Versioned<Order>| {
        let Order { person, unit, .. } = &order.record;
        OrderView::of(order, names.named(*person), organisation.named_unit(*unit), &catalogue, session.language)
    };
    let mut views: Vec<OrderView> = orders.iter().map(view).collect();
    views.sort_by_key(|order| {
        let waits = order.acknowledged.is_none();
        let age = if waits { order.sent_at.as_microsecond() } else { -order.sent_at.as_microsecond() };
        (!waits, !(waits && order.urgent), age, order.id)
    });
    Ok(views)
}

/// Names of persons as far as the user may see them.
pub(super) struct PersonNames(std::collections::HashMap<Id<Person>, String>);

impl PersonNames {
    pub(super) async fn read(app: &App, session: &Session, organisation: &Organisation) -> Result<Self, AppError> {
        let belonging = Belonging::read(app).await?;
        let persons = records(app.store.list::<Person>(&Filter::default()).await?);
        let name = |person: &Person| person_name(session, person, &belonging.units_of(person, organisation));
        Ok(Self(persons.iter().map(|person| (person.id, name(person))).collect()))
    }

    pub(super) fn named(&self, person: Id<Person>) -> Named {
        Named::new(person, self.0.get(&person).cloned().unwrap_or_default())
    }
}
