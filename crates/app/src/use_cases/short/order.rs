//! In which order a unit lets care give way, decided with a date.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::shortage::{CareClass, CareOrder, ShortageOrder};
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;
use uuid::Uuid;

use super::care_order;
use super::read::ClassView;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::InWords as _;
use crate::words::care::Remedy;

/// An order to decide.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecideCareOrder {
    /// The first day it holds.
    pub from: Date,
    /// Each class once, the one that gives way last first.
    #[schema(value_type = Vec<String>)]
    pub classes: Vec<CareClass>,
}

/// A unit's order.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CareOrderView {
    /// The unit.
    pub unit: Uuid,
    /// The day it was asked for.
    pub day: Date,
    /// The class that gives way last first.
    pub order: Vec<ClassView>,
}

/// Decides a unit's order from a day on. History keeps the order of its day.
///
/// # Errors
/// [`AppError::NotFound`] for another unit, [`AppError::Invalid`] for a day that has passed, or the refusal of
/// [`CareOrder::of`].
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    unit: Id<Unit>,
    input: DecideCareOrder,
) -> Result<CareOrderView, AppError> {
    app.permit(session, UseCase::DecideCareOrder, Scope::Unit(unit))?;
    app.store.get::<Unit>(unit).await?.ok_or(AppError::NotFound)?;
    let mut fields = Fields::new(session.language);
    fields.check(input.from >= app.today(), "from", Remedy::NotBefore(app.today()));
    fields.finish()?;
    let order = CareOrder::of(&input.classes).map_err(|why| AppError::refused(&why, session.language))?;
    let decided_by = session.display_name.clone();
    let decided = ShortageOrder { id: app.new_id(), unit, from: input.from, order, decided_by };
    let mut batch = Batch::new();
    batch.put(&decided, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    let order = care_order(&app.store, unit, input.from).await?;
    let classes = order.classes().iter();
    Ok(CareOrderView {
        unit: unit.uuid(),
        day: input.from,
        order: classes.map(|class| ClassView { class: *class, words: class.in_words(session.language) }).collect(),
    })
}
