//! A unit is closed from a day on, once its groups are closed and no order goes to it then.

use tillit_domain::Id;
use tillit_domain::order::Order;
use tillit_domain::organisation::{Group, Unit};
use tillit_storage::{Batch, Expect, Filter};

use super::close_group::Closing;
use super::structure::{UnitStructure, write};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;
use crate::words::org::OrgRefused;

/// Closes a unit. What stands in the way is told by number, never whose it is.
///
/// # Errors
/// [`OrgRefused::UnitInUse`], [`OrgRefused::UnitClosed`], [`AppError::Conflict`] with the unit as it is,
/// [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, id: Id<Unit>, input: Closing) -> Result<UnitStructure, AppError> {
    app.permit(session, UseCase::ChangeOrganisation, Scope::Unit(id))?;
    let unit = app.store.get::<Unit>(id).await?.ok_or(AppError::NotFound)?.record;
    let refuse = |why: OrgRefused| AppError::refused(&why, session.language);
    if unit.closed_from.is_some() {
        return Err(refuse(OrgRefused::UnitClosed));
    }
    let (today, from, mut fields) = (app.today(), input.from, Fields::new(session.language));
    fields.check(today <= from, "from", Remedy::NotBefore(today));
    fields.finish()?;
    let open = app.store.list::<Group>(&Filter::unit(id)).await?;
    let groups = open.iter().filter(|it| !it.record.is_closed_on(from)).count();
    let goes_on = |it: &Order| it.lines.iter().any(|line| line.period.to.is_none_or(|last| from <= last));
    let orders = app.store.list_where::<Order>(|it| it.unit == id && goes_on(it)).await?.len();
    if groups > 0 || orders > 0 {
        return Err(refuse(OrgRefused::UnitInUse { groups, orders }));
    }
    let mut batch = Batch::new();
    batch.put(&Unit { closed_from: Some(from), ..unit }, None, Expect::Version(input.expected_version));
    write(app, session, id, batch).await
}
