//! A sample period is drawn, for days ahead: nobody is told afterwards that the day was measured.

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::organisation::Unit;
use tillit_domain::sampling::SampleDraw;
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, steering_on};
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, Filter};
use utoipa::ToSchema;
use uuid::Uuid;

use super::list::{self, Samples};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::records;
use crate::words::care::Remedy;
use crate::words::phone::PhoneRefused;

/// A period to draw.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSample {
    /// The unit.
    pub unit: Uuid,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
}

/// Draws it.
///
/// # Errors
/// [`PhoneRefused::CannotDraw`] unless the unit registers by sample then, [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: NewSample) -> Result<Samples, AppError> {
    let unit = Id::<Unit>::from_uuid(input.unit);
    app.permit(session, UseCase::DrawSample, Scope::Unit(unit))?;
    if app.store.get::<Unit>(unit).await?.is_none() {
        return Err(AppError::NotFound);
    }
    let mut fields = Fields::new(session.language);
    fields.check(input.from <= input.to, "to", Remedy::EndAfterBeginning);
    fields.check(input.from > app.today(), "from", Remedy::NotBefore(app.today().tomorrow().unwrap_or(Date::MAX)));
    fields.finish()?;
    let decisions: Vec<SteeringDecision> = records(app.store.list(&Filter::unit(unit)).await?);
    let by_sample = |day| steering_on(&decisions, unit, day).is_some_and(|it| it.policy == RegistrationPolicy::Sample);
    if !by_sample(input.from) {
        return Err(AppError::refused(&PhoneRefused::CannotDraw, session.language));
    }
    let draw = SampleDraw {
        id: app.new_id(),
        unit,
        period: DayRange::new(input.from, input.to),
        drawn_on: app.today(),
        drawn_by: session.display_name.clone(),
    };
    let mut batch = Batch::new();
    batch.put(&draw, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    list::of(app, unit).await
}
