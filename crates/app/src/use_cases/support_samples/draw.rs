//! Draws a survey: the unit's dated record of which shifts, how many of each kind, and from which seed.

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::Id;
use tillit_domain::organisation::Group;
use tillit_domain::shift::Shift;
use tillit_domain::support_sample::SupportSample;
use tillit_followup::sample::{Drawing, draw};
use tillit_storage::{Batch, Expect, Filter, ShiftFilter};
use utoipa::ToSchema;
use uuid::Uuid;

use super::read::{self, SupportSamples};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::records;
use crate::words::care::Remedy;

/// Shifts from each stratum unless said: what the method asks for (metrics §3).
const USUAL: u16 = 30;

/// A survey to draw.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewSurvey {
    /// The unit.
    pub unit: Uuid,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Shifts from each stratum; 30 unless said.
    pub per_stratum: Option<u16>,
    /// What the draw begins with; chance unless said.
    pub seed: Option<u32>,
    /// Why it is made, and what the workers have been told.
    pub purpose: String,
}

/// Draws it.
///
/// # Errors
/// [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: NewSurvey) -> Result<SupportSamples, AppError> {
    let unit = Id::from_uuid(input.unit);
    app.permit(session, UseCase::KeepSupportSamples, Scope::Unit(unit))?;
    let per_stratum = input.per_stratum.unwrap_or(USUAL);
    let mut fields = Fields::new(session.language);
    fields.says_something(&input.purpose, "purpose");
    fields.check(per_stratum > 0, "per_stratum", Remedy::AtLeastOne);
    let days = read::days(input.from, input.to);
    fields.check(days.is_some(), "to", Remedy::EndAfterBeginning);
    fields.finish()?;
    let days = days.ok_or(AppError::NotFound)?;
    let groups: Vec<Group> = records(app.store.list(&Filter::unit(unit)).await?);
    let of = ShiftFilter {
        days: Some(days),
        groups: Some(groups.iter().map(|it| it.id).collect()),
        ..ShiftFilter::default()
    };
    let shifts: Vec<Shift> = records(app.store.shifts(&of).await?);
    let mut bytes = [0; 4];
    app.random.fill(&mut bytes);
    let seed = u64::from(input.seed.unwrap_or(u32::from_le_bytes(bytes)));
    let strata = draw(&shifts, Drawing { days, per_stratum: usize::from(per_stratum), seed });
    let mut fields = Fields::new(session.language);
    fields.check(!strata.is_empty(), "from", Remedy::ChooseOne);
    fields.finish()?;
    let survey = SupportSample {
        id: app.new_id(),
        unit,
        days,
        seed,
        drawn_on: app.today(),
        by: session.display_name.clone(),
        purpose: input.purpose.trim().to_owned(),
        strata,
        answers: Vec::new(),
        closed_on: None,
    };
    let mut batch = Batch::new();
    batch.put(&survey, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    read::run(app, session).await
}
