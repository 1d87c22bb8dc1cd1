//! A decision under SoL, and the order that follows from it. Minutes come from the catalogue, never from the assessor.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::decision::{Decision, GrantedService, Outcome};
use tillit_domain::law::{Law, LawSection};
use tillit_domain::order::{Authority, Order, OrderLine};
use tillit_domain::organisation::Unit;
use tillit_domain::person::Person;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use super::decision_view::{DecisionView, NeedShape};
use super::sending::{mode_on, performing, sent};
use super::{ending, replacing};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::frequency::Often;
use crate::use_cases::care::order_view::{Catalogue, OrderView};
use crate::use_cases::care::reach::{self, Reached};
use crate::words::care::Remedy;

/// A decision to make. There is no field for minutes (S-010, S-011).
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewDecision {
    /// When the person applied.
    pub applied_on: Date,
    /// When it was decided; today unless said, and never later.
    pub decided_on: Option<Date>,
    /// What was decided.
    #[schema(value_type = String)]
    pub outcome: Outcome,
    /// The section it rests on; the right to home care in force on the day of the decision unless said.
    #[schema(value_type = Option<String>)]
    pub section: Option<LawSection>,
    /// Version of the municipality's guideline.
    pub guideline: String,
    /// First day.
    pub from: Date,
    /// Last day; none while open.
    pub to: Option<Date>,
    /// When it is to be followed up.
    pub follow_up_on: Option<Date>,
    /// Frame decision: provider and person choose the tasks within it.
    #[serde(default)]
    pub frame: bool,
    /// Needs by area of life, where the unit follows IBIC.
    #[serde(default)]
    pub needs: Vec<NeedShape>,
    /// What is granted.
    #[serde(default)]
    pub granted: Vec<NewGrant>,
    /// The unit that shall perform it; needed when something is granted.
    pub unit: Option<Uuid>,
    /// Whether the order stands first, such as at a discharge on a Friday.
    #[serde(default)]
    pub urgent: bool,
    /// The reasons; needed where the application is refused, wholly or in part.
    #[serde(default)]
    pub reason: String,
    /// The decision it goes on from, which ends the day before.
    pub replaces: Option<Replaced>,
}

/// A decision that a new one goes on from.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Replaced {
    /// The decision.
    pub decision: Uuid,
    /// The version of it that was read.
    pub expected_version: u32,
}

/// What is granted: a code, a level and how often. Nothing else can be said, and no minutes.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewGrant {
    /// Service code.
    pub code: String,
    /// The level's rank.
    pub level: u8,
    /// How often; may be left out where the catalogue says it.
    pub frequency: Option<Often>,
}

/// A decision and its order.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Decided {
    /// The decision.
    pub decision: DecisionView,
    /// The order that was sent; none where nothing is granted.
    pub order: Option<OrderView>,
}

/// Makes a decision and sends its order to the unit. One that it replaces ends the day before, and the care plan goes on
/// from the new order where that grants the same.
///
/// # Errors
/// [`tillit_domain::decision::DecisionRefused`], [`tillit_domain::decision::EndRefused`] of the one replaced,
/// [`AppError::Invalid`], [`AppError::Conflict`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, person: Id<Person>, input: NewDecision) -> Result<Decided, AppError> {
    let reached = reach::person(app, session, UseCase::MakeDecision, person).await?;
    let prepared = prepared(app, session, &reached, input).await?;
    let mut batch = Batch::new();
    batch.put(&prepared.decision, None, Expect::New);
    if let Some(order) = &prepared.order {
        batch.put(order, None, Expect::New);
    }
    let ended = match prepared.replaces {
        Some(replaced) => {
            let order = prepared.order.as_ref();
            replacing::put(app, session, &reached, &mut batch, &replaced, &prepared.decision, order).await?
        }
        None => Vec::new(),
    };
    app.store.apply(batch, &app.actor(session)).await?;
    if !ended.is_empty() {
        ending::cancel_visits(app, session, person, &ended, prepared.decision.period.from).await?;
    }
    Ok(prepared.shown(session, &reached))
}

/// What a decision would come to: its section, and the order with the times that follow. Nothing is kept.
///
/// # Errors
/// As [`run`].
#[crate::compiled_once]
pub async fn preview(
    app: &App,
    session: &Session,
    person: Id<Person>,
    input: NewDecision,
) -> Result<Decided, AppError> {
    let reached = reach::person(app, session, UseCase::PrepareDecision, person).await?;
    let prepared = prepared(app, session, &reached, input).await?;
    Ok(prepared.shown(session, &reached))
}

/// A decision with its order, before they are kept.
struct Prepared {
    decision: Decision,
    order: Option<Order>,
    replaces: Option<Replaced>,
    catalogue: Catalogue,
}

impl Prepared {
    fn shown(self, session: &Session, reached: &Reached) -> Decided {
        let named = reached.named(session);
        let order = self.order.map(|order| {
            let unit = reached.organisation.named_unit(order.unit);
            OrderView::of(&first(order), named.clone(), unit, &self.catalogue, session.language)
        });
        let decision = DecisionView::of(&first(self.decision), named.clone(), &self.catalogue, session.language);
        Decided { decision, order }
    }
}

async fn prepared(app: &App, session: &Session, reached: &Reached, input: NewDecision) -> Result<Prepared, AppError> {
    let person = reached.person.record.id;
    let catalogue = Catalogue::read(app).await?;
    let (today, mut fields) = (app.today(), Fields::new(session.language));
    let decided_on = input.decided_on.unwrap_or(today);
    fields.check(decided_on <= today, "decided_on", Remedy::NotAfter(today));
    fields.says_something(&input.guideline, "guideline");
    let after = input.follow_up_on.is_none_or(|day| input.from <= day);
    fields.check(after, "follow_up_on", Remedy::NotBefore(input.from));
    let reasoned = input.outcome == Outcome::Granted || !input.reason.trim().is_empty();
    fields.check(reasoned, "reason", Remedy::SayWhyRefused);
    let qualifiers = input.needs.iter().map(|need| need.present.max(need.intended));
    for (at, qualifier) in qualifiers.enumerate() {
        fields.check(qualifier.is_none_or(|q| q <= 4), format!("needs[{at}]"), Remedy::Qualifier);
    }
    let granted = granted(&mut fields, &catalogue, &input);
    let grants = !input.granted.is_empty();
    let unit = if grants { performing(&mut fields, &reached.organisation, input.unit) } else { None };
    fields.finish()?;
    let decision = Decision {
        id: app.new_id(),
        person,
        applied_on: input.applied_on,
        decided_on,
        outcome: input.outcome,
        section: input.section.unwrap_or_else(|| LawSection::right_to_home_care(decided_on)),
        guideline: input.guideline.trim().to_owned(),
        decision_maker: session.display_name.clone(),
        period: DayRange { from: input.from, to: input.to },
        follow_up_on: input.follow_up_on,
        frame: input.frame,
        needs: input.needs.into_iter().map(Into::into).collect(),
        granted,
        reason: input.reason.trim().to_owned(),
        ended: None,
    };
    let decision = decision.checked().map_err(|refused| AppError::refused(&refused, session.language))?;
    let order = match unit {
        Some(unit) => {
            let lines = lines(app, session, &catalogue, &decision, unit).await?;
            Some(sent(app, person, unit, Authority::Sol { decision: decision.id }, input.urgent, lines))
        }
        None => None,
    };
    Ok(Prepared { decision, order, replaces: input.replaces, catalogue })
}

/// A record that has just been written for the first time.
pub(super) const fn first<R>(record: R) -> Versioned<R> {
    Versioned { record, version: 1, external_id: None }
}

fn granted(fields: &mut Fields, catalogue: &Catalogue, input: &NewDecision) -> Vec<GrantedService> {
    let mut granted = Vec::new();
    for (at, grant) in input.granted.iter().enumerate() {
        let field = |name: &str| format!("granted[{at}].{name}");
        let code = catalogue.code(&grant.code).filter(|code| code.law == Law::Sol);
        let Some(version) = code.and_then(|code| code.version_on(input.from)) else {
            fields.wrong(field("code"), Remedy::CodeFromCatalogue);
            continue;
        };
        let has_level = version.levels.iter().any(|level| level.rank == grant.level);
        fields.check(has_level, field("level"), Remedy::LevelOfCode);
        if let Some(often) = &grant.frequency {
            often.check(fields, &field("frequency"));
        }
        let Some(frequency) = grant.frequency.as_ref().map(Into::into).or(version.frequency) else {
            fields.wrong(field("frequency"), Remedy::SayHowOften);
            continue;
        };
        granted.push(GrantedService { code: grant.code.clone(), level: grant.level, frequency });
    }
    granted
}

/// Lines with the time of the catalogue and of the receiving unit's mode, both as they are on the first day.
async fn lines(
    app: &App,
    session: &Session,
    catalogue: &Catalogue,
    decision: &Decision,
    unit: Id<Unit>,
) -> Result<Vec<OrderLine>, AppError> {
    let mode = mode_on(app, unit, decision.period.from).await?;
    let line = |granted: &GrantedService| {
        let code = catalogue.code(&granted.code).ok_or(AppError::NotFound)?;
        OrderLine::under_sol(app.new_id(), granted, decision.period, code, mode)
            .map_err(|refused| AppError::refused(&refused, session.language))
    };
    decision.granted.iter().map(line).collect()
}
