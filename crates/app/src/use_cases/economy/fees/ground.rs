//! What a person has told of income and housing, and what is told anew. Every reading and writing of it is logged.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::compensation::Month;
use tillit_domain::fee::{FeeGroundTold, FeeRules, Income, Living, rules_on};
use tillit_domain::person::Person;
use tillit_domain::quantity::Ore;
use tillit_economy::fee::{FeeGround, room};
use tillit_storage::{Filter, Versioned};
use utoipa::ToSchema;

use super::super::written;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::use_cases::plans::desk::records;
use crate::use_cases::shared::Named;
use crate::words::InWords;
use crate::words::economy::{EconomyPhrase, MoneyPhrase};

/// Income and housing, öre a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ToldIncome {
    /// Income after tax.
    pub net_income_ore: i64,
    /// Bostadstillägg.
    pub housing_supplement_ore: i64,
    /// Cost of housing.
    pub housing_cost_ore: i64,
}

/// How a person lives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ToldLiving {
    /// Alone.
    Alone,
    /// With a partner, reckoned apart.
    Together,
    /// Married: incomes and housing are added and halved.
    Married,
}

/// What a person tells.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ToldGround {
    /// The first month, `2025-01`.
    pub from: String,
    /// The version that was read; 0 for a new month.
    pub expected_version: u32,
    /// The person's own.
    pub own: ToldIncome,
    /// How the person lives.
    pub living: ToldLiving,
    /// The spouse's, where they are married.
    #[serde(default)]
    pub spouse: Option<ToldIncome>,
    /// Costs that last beside the minimum, or a deduction below zero; öre a month.
    pub individual_ore: i64,
    /// The day it was told.
    pub told_on: Date,
}

/// What was told, with what it comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct GroundView {
    /// What was told, with the version that stands.
    pub told: ToldGround,
    /// By whom it was entered.
    pub by: String,
    /// The room it leaves with the rules of its first month, öre a month; zero where there is none.
    pub room_ore: Option<i64>,
}

/// A person's grounds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FeeGrounds {
    /// The person.
    pub person: Named,
    /// Newest first.
    pub grounds: Vec<GroundView>,
}

/// Reads them.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn read(app: &App, session: &Session, person: Id<Person>) -> Result<FeeGrounds, AppError> {
    let permit = app.permit(session, UseCase::ReadFees, Scope::Municipality)?;
    let found = app.store.get::<Person>(person).await?.ok_or(AppError::NotFound)?.record;
    permit.saw([person]);
    view(app, session, &found).await
}

async fn view(app: &App, session: &Session, person: &Person) -> Result<FeeGrounds, AppError> {
    let rules: Vec<FeeRules> = records(&app.store, &Filter::default()).await?;
    let mut told = app.store.list::<FeeGroundTold>(&Filter::person(person.id)).await?;
    told.sort_by_key(|it| std::cmp::Reverse(it.record.from));
    let of = |it: Versioned<FeeGroundTold>| {
        let ground = FeeGround::of_told(&it.record, person.age_on(it.record.from.last()));
        let room = rules_on(&rules, it.record.from).map(|rules| room(&ground, rules).max(Ore::ZERO).0);
        GroundView { by: it.record.by.clone(), told: told_of(&it), room_ore: room }
    };
    let name = protection::person_name(session, person, &[]);
    Ok(FeeGrounds { person: Named::new(person.id, name), grounds: told.into_iter().map(of).collect() })
}

fn told_of(it: &Versioned<FeeGroundTold>) -> ToldGround {
    let income = |it: Income| ToldIncome {
        net_income_ore: it.net_income.0,
        housing_supplement_ore: it.housing_supplement.0,
        housing_cost_ore: it.housing_cost.0,
    };
    let (living, spouse) = match it.record.living {
        Living::Alone => (ToldLiving::Alone, None),
        Living::Together => (ToldLiving::Together, None),
        Living::Married { spouse } => (ToldLiving::Married, Some(income(spouse))),
    };
    ToldGround {
        from: it.record.from.to_string(),
        expected_version: it.version,
        own: income(it.record.own),
        living,
        spouse,
        individual_ore: it.record.individual.0,
        told_on: it.record.told_on,
    }
}

/// Enters what a person tells.
///
/// # Errors
/// [`AppError::Invalid`] by field; [`AppError::Conflict`] with what stands where somebody else has entered it since;
/// [`AppError::NotAllowed`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn tell(app: &App, session: &Session, person: Id<Person>, input: ToldGround) -> Result<FeeGrounds, AppError> {
    let permit = app.permit(session, UseCase::TellFeeGround, Scope::Municipality)?;
    let found = app.store.get::<Person>(person).await?.ok_or(AppError::NotFound)?.record;
    permit.saw([person]);
    let wrong = |field: &str, words: String| AppError::field(field, words);
    let from: Month =
        input.from.parse().map_err(|_| wrong("from", EconomyPhrase::NotAMonth.in_words(session.language)))?;
    let income = |it: ToldIncome| Income {
        net_income: Ore(it.net_income_ore),
        housing_supplement: Ore(it.housing_supplement_ore),
        housing_cost: Ore(it.housing_cost_ore),
    };
    let living = match (input.living, input.spouse) {
        (ToldLiving::Alone, _) => Living::Alone,
        (ToldLiving::Together, _) => Living::Together,
        (ToldLiving::Married, Some(spouse)) => Living::Married { spouse: income(spouse) },
        (ToldLiving::Married, None) => {
            return Err(wrong("spouse", MoneyPhrase::SpouseMissing.in_words(session.language)));
        }
    };
    let told = FeeGroundTold {
        id: FeeGroundTold::id_of(person, from),
        person,
        from,
        own: income(input.own),
        living,
        individual: Ore(input.individual_ore),
        told_on: input.told_on,
        by: session.display_name.clone(),
    };
    let told = told.checked(app.today()).map_err(|refused| {
        wrong(MoneyPhrase::field_of_ground(refused), MoneyPhrase::Ground(refused).in_words(session.language))
    })?;
    written::put(app, session, &told, input.expected_version, view(app, session, &found)).await
}
