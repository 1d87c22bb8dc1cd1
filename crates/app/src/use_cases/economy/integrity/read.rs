//! What the checks find for a unit's month, told without dwellings and without anybody.

use serde::Serialize;
use tillit_economy::integrity::{Check, Finding, Limits, findings, made_of};
use utoipa::ToSchema;

use super::super::asking::Input;
use super::facts::{self, Registered};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::economy::{CheckWords, EconomyPhrase, MoneyPhrase};
use crate::words::{InWords, Language};

/// A unit's month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RegistrationIntegrity)]
pub struct IntegrityView {
    /// The month.
    pub month: String,
    /// The unit.
    pub unit: String,
    /// Registrations that were looked at; none where fewer than five workers or persons stand behind them.
    pub registrations: Option<u32>,
    /// What was found.
    pub findings: Vec<FindingView>,
    /// What was looked for and not found.
    pub not_found: Vec<String>,
    /// What all this is and is not, in words.
    pub about: String,
}

/// Something to look at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = IntegrityFinding)]
pub struct FindingView {
    /// For opening it.
    #[schema(value_type = String)]
    pub check: Check,
    /// What it is.
    pub name: String,
    /// What it may innocently be.
    pub may_be: String,
    /// What to do.
    pub to_do: String,
    /// How many registrations; none where fewer than five persons or workers stand behind them.
    pub count: Option<u32>,
    /// Of how many.
    pub of: Option<u32>,
    /// At how many dwellings, where it is about dwellings; none where they are fewer than five.
    pub dwellings: Option<u32>,
    /// It is about dwellings.
    pub by_dwelling: bool,
    /// The numbers in words.
    pub how_many: String,
}

/// Every check, in the order they are told.
pub(super) const CHECKS: [Check; 5] =
    [Check::ExactlyAsOrdered, Check::Typed, Check::CorrectedLonger, Check::SameSeconds, Check::InPassing];

/// Looks at a month.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::NotFound`] for a unit of others, [`AppError::Invalid`] for several months.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<IntegrityView, AppError> {
    let question = input.understand(app, session, UseCase::ReadIntegrity).await?;
    let language = session.language;
    let [month] = question.months[..] else {
        return Err(AppError::field("to", EconomyPhrase::OneMonth.in_words(language)));
    };
    let registered = facts::read(app, question.unit.id, month).await?;
    let found = findings(&registered.facts, Limits::default());
    let all: Vec<usize> = (0..registered.facts.len()).collect();
    let told = registered.may_be_told(&all);
    let found: Vec<Finding> = if told { found } else { Vec::new() };
    let views: Vec<FindingView> =
        CHECKS.into_iter().filter_map(|check| view(check, &found, &registered, language)).collect();
    let not_found = CHECKS.into_iter().filter(|check| told && !views.iter().any(|it| it.check == *check));
    Ok(IntegrityView {
        month: month.to_string(),
        unit: question.unit.name,
        registrations: told.then(|| u32::try_from(all.len()).unwrap_or(u32::MAX)),
        not_found: not_found.map(|it| CheckWords::Name(it).in_words(language)).collect(),
        findings: views,
        about: if told { MoneyPhrase::AboutIntegrity } else { MoneyPhrase::TooFewToTell }.in_words(language),
    })
}

fn view(check: Check, all: &[Finding], registered: &Registered, language: Language) -> Option<FindingView> {
    const FEWEST: usize = 5;
    let own: Vec<&Finding> = all.iter().filter(|it| it.check == check).collect();
    if own.is_empty() {
        return None;
    }
    let behind: Vec<usize> = own.iter().flat_map(|it| made_of(it, &registered.facts)).collect();
    let told = registered.may_be_told(&behind);
    let by_dwelling = own.iter().any(|it| it.dwelling.is_some());
    let sum = |of: fn(&Finding) -> u32| Some(own.iter().map(|it| of(it)).sum::<u32>()).filter(|_| told);
    let dwellings = u32::try_from(own.len()).ok().filter(|_| by_dwelling && own.len() >= FEWEST);
    let (count, of) = (sum(|it| it.count), sum(|it| it.of));
    let how_many = match (by_dwelling, dwellings, count.zip(of)) {
        (true, Some(dwellings), _) => MoneyPhrase::AtDwellings { dwellings },
        (true, None, _) => MoneyPhrase::AtFewDwellings,
        (false, _, Some((count, of))) => MoneyPhrase::OfRegistrations { count, of },
        (false, _, None) => MoneyPhrase::FewRegistrations,
    };
    Some(FindingView {
        check,
        name: CheckWords::Name(check).in_words(language),
        may_be: CheckWords::MayBe(check).in_words(language),
        to_do: CheckWords::ToDo(check).in_words(language),
        count: count.filter(|_| !by_dwelling),
        of: of.filter(|_| !by_dwelling),
        dwellings,
        by_dwelling,
        how_many: how_many.in_words(language),
    })
}
