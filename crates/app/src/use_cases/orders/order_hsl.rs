//! An order under HSL by licensed staff, who set the minutes (S-022 … S-024).

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::law::Law;
use tillit_domain::order::{Authority, OrderLine};
use tillit_domain::person::Person;
use tillit_domain::steering::SteeringMode;
use tillit_domain::{DayRange, Id, Minutes};
use tillit_storage::{Batch, Expect};
use utoipa::ToSchema;
use uuid::Uuid;

use super::decide::first;
use super::sending::{mode_on, performing, sent};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::frequency::Often;
use crate::use_cases::care::order_view::{Catalogue, OrderView};
use crate::use_cases::care::reach;
use crate::words::care::Remedy;

/// An order to send.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewHslOrder {
    /// The unit that shall perform it.
    pub unit: Uuid,
    /// Whether it stands first.
    #[serde(default)]
    pub urgent: bool,
    /// What is ordered.
    pub lines: Vec<NewHslLine>,
}

/// An insats under HSL.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewHslLine {
    /// Service code.
    pub code: String,
    /// How often; may be left out where the catalogue says it.
    pub frequency: Option<Often>,
    /// Minutes an occasion; may be left out where the code has default minutes, or the unit is steered without minutes.
    pub minutes: Option<i64>,
    /// First day.
    pub from: Date,
    /// Last day; none while open.
    pub to: Option<Date>,
}

/// Sends an order under HSL.
///
/// # Errors
/// [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, person: Id<Person>, input: NewHslOrder) -> Result<OrderView, AppError> {
    let reached = reach::person(app, session, UseCase::MakeHslOrder, person).await?;
    let catalogue = Catalogue::read(app).await?;
    let mut fields = Fields::new(session.language);
    let unit = performing(&mut fields, &reached.organisation, Some(input.unit));
    fields.check(!input.lines.is_empty(), "lines", Remedy::ChooseOne);
    let mut lines = Vec::new();
    for (at, wanted) in input.lines.iter().enumerate() {
        let mode = match unit {
            Some(unit) => mode_on(app, unit, wanted.from).await?,
            None => SteeringMode::None,
        };
        lines.extend(line(app, &mut fields, &catalogue, at, wanted, mode));
    }
    fields.finish()?;
    let unit = unit.ok_or(AppError::NotFound)?;
    let authority = Authority::Hsl { ordered_by: session.display_name.clone() };
    let order = sent(app, person, unit, authority, input.urgent, lines);
    let mut batch = Batch::new();
    batch.put(&order, None, Expect::New);
    app.store.apply(batch, &app.actor(session)).await?;
    let unit = reached.organisation.named_unit(unit);
    Ok(OrderView::of(&first(order), reached.named(session), unit, &catalogue, session.language))
}

fn line(
    app: &App,
    fields: &mut Fields,
    catalogue: &Catalogue,
    at: usize,
    wanted: &NewHslLine,
    mode: SteeringMode,
) -> Option<OrderLine> {
    let field = |name: &str| format!("lines[{at}].{name}");
    fields.check(wanted.to.is_none_or(|to| wanted.from <= to), field("to"), Remedy::EndAfterBeginning);
    fields.check(wanted.minutes.is_none_or(|minutes| minutes > 0), field("minutes"), Remedy::AtLeastOne);
    let code = catalogue.code(&wanted.code).filter(|code| code.law == Law::Hsl);
    let Some((code, version)) = code.and_then(|code| Some((code, code.version_on(wanted.from)?))) else {
        fields.wrong(field("code"), Remedy::CodeFromCatalogue);
        return None;
    };
    if let Some(often) = &wanted.frequency {
        often.check(fields, &field("frequency"));
    }
    let Some(frequency) = wanted.frequency.as_ref().map(Into::into).or(version.frequency) else {
        fields.wrong(field("frequency"), Remedy::SayHowOften);
        return None;
    };
    let period = DayRange { from: wanted.from, to: wanted.to };
    let line = OrderLine::under_hsl(app.new_id(), code, frequency, period, wanted.minutes.map(Minutes), mode);
    fields.check(line.is_ok(), field("minutes"), Remedy::SetMinutes);
    line.ok()
}
