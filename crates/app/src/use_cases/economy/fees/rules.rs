//! The rules of fees by month, and new ones from a month on (32 kap. SoL 2025:400).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::compensation::Month;
use tillit_domain::fee::{FeeBase, FeeRules, KronorRounding, Taxa, TaxaLevel, rules_on};
use tillit_domain::quantity::{Minutes, Ore};
use tillit_storage::Filter;
use utoipa::ToSchema;

use super::super::written;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::InWords;
use crate::words::care::Remedy;
use crate::words::economy::{EconomyPhrase, MoneyPhrase};

/// Rules as they are decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DecidedFeeRules {
    /// The first month, `2025-01`.
    pub from: String,
    /// Prisbasbelopp of the year, öre.
    pub price_base_ore: i64,
    /// The highest fee, in hundredths of a percent of a twelfth of the price base amount; the law's is 5392.
    #[schema(maximum = 5392)]
    pub highest_share: u16,
    /// Minimibelopp of who lives alone, hundredths of a percent of the same.
    pub minimum_alone: u32,
    /// Minimibelopp of each of two who live together.
    pub minimum_together: u32,
    /// Under this age the minimibelopp is a tenth higher.
    pub younger_than: i32,
    /// Öre an hour; none where the taxa is in levels.
    pub ore_per_hour: Option<i64>,
    /// Levels, the lowest first; none where the taxa is by the hour.
    #[serde(default)]
    pub levels: Vec<FeeLevel>,
    /// Which time it is for.
    pub base: FeeTimeBase,
    /// An absence told so many days ahead takes time off.
    pub told_days: u16,
    /// Öre for a visit that was not called off in time.
    pub not_called_off_ore: i64,
    /// Öre for a meal, outside the highest fee.
    pub meal_ore: i64,
    /// Amounts of the law are rounded down to whole kronor instead of to the nearest.
    pub round_down: bool,
    /// Who decided.
    pub decided_by: String,
    /// When; not in the future.
    pub decided_on: Date,
}

/// A level of a taxa.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct FeeLevel {
    /// Minutes a month up to and including this; none for the highest.
    pub up_to_minutes: Option<i64>,
    /// Hundredths of a percent of a twelfth of the price base amount.
    pub share: u16,
}

/// Which time a fee is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum FeeTimeBase {
    /// Granted time.
    Granted,
    /// Performed time.
    Performed,
}

/// New rules, or changed ones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewFeeRules {
    /// The version that was read; 0 for a new month.
    pub expected_version: u32,
    /// The rules.
    pub rules: DecidedFeeRules,
}

/// Rules that hold or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FeeRulesView {
    /// The version that stands.
    pub version: u32,
    /// They hold this month.
    pub now: bool,
    /// The rules.
    pub rules: DecidedFeeRules,
    /// The highest fee they come to, öre a month.
    pub highest_ore: i64,
    /// The minimibelopp of who lives alone, öre a month.
    pub minimum_alone_ore: i64,
    /// The minimibelopp of each of two who live together, öre a month.
    pub minimum_together_ore: i64,
}

/// The rules, newest first.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn list(app: &App, session: &Session) -> Result<Vec<FeeRulesView>, AppError> {
    app.permit(session, UseCase::ReadFeeRules, Scope::Municipality)?;
    read(app).await
}

async fn read(app: &App) -> Result<Vec<FeeRulesView>, AppError> {
    let mut found = app.store.list::<FeeRules>(&Filter::default()).await?;
    found.sort_by_key(|it| std::cmp::Reverse(it.record.from));
    let all: Vec<FeeRules> = found.iter().map(|it| it.record.clone()).collect();
    let now = rules_on(&all, Month::of(app.today())).map(|it| it.id);
    let view = |it: tillit_storage::Versioned<FeeRules>| FeeRulesView {
        version: it.version,
        now: now == Some(it.record.id),
        highest_ore: it.record.highest().0,
        minimum_alone_ore: it.record.of_twelfth(it.record.minimum_alone).0,
        minimum_together_ore: it.record.of_twelfth(it.record.minimum_together).0,
        rules: it.record.into(),
    };
    Ok(found.into_iter().map(view).collect())
}

/// Decides rules from a month on.
///
/// # Errors
/// [`AppError::Invalid`] by field; [`AppError::Conflict`] where somebody else has decided for the month since;
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn decide(app: &App, session: &Session, input: NewFeeRules) -> Result<Vec<FeeRulesView>, AppError> {
    app.permit(session, UseCase::DecideFeeRules, Scope::Municipality)?;
    let NewFeeRules { expected_version, rules } = input;
    let not_a_month = |_| AppError::field("rules.from", EconomyPhrase::NotAMonth.in_words(session.language));
    let from: Month = rules.from.parse().map_err(not_a_month)?;
    let mut fields = Fields::new(session.language);
    fields.check(rules.decided_on <= app.today(), "rules.decided_on", Remedy::NotAfter(app.today()));
    fields.finish()?;
    if rules.ore_per_hour.is_some() == !rules.levels.is_empty() {
        let words = MoneyPhrase::HourOrLevels.in_words(session.language);
        return Err(AppError::field("rules.ore_per_hour", words));
    }
    let decided = taken(rules, from).checked().map_err(|refused| {
        let field = format!("rules.{}", MoneyPhrase::field_of_rules(refused));
        AppError::field(&field, MoneyPhrase::FeeRules(refused).in_words(session.language))
    })?;
    written::put(app, session, &decided, expected_version, read(app)).await
}

fn taken(rules: DecidedFeeRules, from: Month) -> FeeRules {
    let level = |it: &FeeLevel| TaxaLevel { up_to_minutes: it.up_to_minutes.map(Minutes), share: it.share };
    FeeRules {
        id: FeeRules::id_of(from),
        from,
        price_base: Ore(rules.price_base_ore),
        highest_share: rules.highest_share,
        minimum_alone: rules.minimum_alone,
        minimum_together: rules.minimum_together,
        younger_than: rules.younger_than,
        taxa: match rules.ore_per_hour {
            Some(ore) => Taxa::Hourly { ore_per_hour: Ore(ore) },
            None => Taxa::Levels { levels: rules.levels.iter().map(level).collect() },
        },
        base: match rules.base {
            FeeTimeBase::Granted => FeeBase::Granted,
            FeeTimeBase::Performed => FeeBase::Performed,
        },
        told_days: rules.told_days,
        not_called_off: Ore(rules.not_called_off_ore),
        meal: Ore(rules.meal_ore),
        rounding: if rules.round_down { KronorRounding::Down } else { KronorRounding::Nearest },
        decided_by: rules.decided_by.trim().to_owned(),
        decided_on: rules.decided_on,
    }
}

impl From<FeeRules> for DecidedFeeRules {
    fn from(rules: FeeRules) -> Self {
        let (ore_per_hour, levels) = match rules.taxa {
            Taxa::Hourly { ore_per_hour } => (Some(ore_per_hour.0), Vec::new()),
            Taxa::Levels { levels } => {
                let level =
                    |it: TaxaLevel| FeeLevel { up_to_minutes: it.up_to_minutes.map(|it| it.0), share: it.share };
                (None, levels.into_iter().map(level).collect())
            }
        };
        Self {
            from: rules.from.to_string(),
            price_base_ore: rules.price_base.0,
            highest_share: rules.highest_share,
            minimum_alone: rules.minimum_alone,
            minimum_together: rules.minimum_together,
            younger_than: rules.younger_than,
            ore_per_hour,
            levels,
            base: match rules.base {
                FeeBase::Granted => FeeTimeBase::Granted,
                FeeBase::Performed => FeeTimeBase::Performed,
            },
            told_days: rules.told_days,
            not_called_off_ore: rules.not_called_off.0,
            meal_ore: rules.meal.0,
            round_down: rules.rounding == KronorRounding::Down,
            decided_by: rules.decided_by,
            decided_on: rules.decided_on,
        }
    }
}
