//! A month's fees: the least of taxa, room and the highest fee, for each person with care under SoL, each row in words.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::compensation::Month;
use tillit_domain::fee::{FeeGroundTold, FeeRules, ground_on, rules_on};
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::person::Person;
use tillit_domain::quantity::Ore;
use tillit_economy::fee::{Decided, FeeGround, counted, fee_time, invoice};
use tillit_economy::input::{MonthFacts, Payee};
use tillit_followup::Asked;
use tillit_storage::Filter;
use utoipa::ToSchema;

use super::super::asking::gives_care;
use super::super::facts::Sources;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::use_cases::follow_up::ground::Ground;
use crate::use_cases::follow_up::masters::Held;
use crate::use_cases::plans::desk::records;
use crate::use_cases::shared::Named;
use crate::words::care::Hidden;
use crate::words::economy::MoneyPhrase;
use crate::words::{InWords, Language};

/// Which month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct FeesAsked {
    /// A day of the month; the last whole month if none is given.
    pub from: Option<Date>,
}

/// A month's fees.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct FeeMonth {
    /// The month, `2025-06`.
    pub month: String,
    /// The month is over; until then fees are as far as it has come.
    pub over: bool,
    /// The first month of the rules that hold; none where no rules do.
    pub rules_from: Option<String>,
    /// What the month is, in words.
    pub in_words: String,
    /// Invoices, by name.
    pub invoices: Vec<InvoiceView>,
    /// All that can be reckoned, öre.
    pub total_ore: i64,
}

/// A person's invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = FeeInvoice)]
pub struct InvoiceView {
    /// The person; one with protected identity is never named here.
    pub person: Named,
    /// The person has told of income that holds this month.
    pub told: bool,
    /// `taxa`, `room` or `highest`; none where the fee cannot be reckoned.
    pub decided: Option<String>,
    /// The same in words, or why it cannot.
    pub in_words: String,
    /// Rows, which sum to the total.
    pub lines: Vec<InvoiceLine>,
    /// What the person pays, öre; none where it cannot be reckoned.
    pub total_ore: Option<i64>,
}

/// A row of an invoice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = FeeInvoiceLine)]
pub struct InvoiceLine {
    /// What it is for and why it came to that, as the person reads it.
    pub in_words: String,
    /// What it adds, öre; below zero where it takes off.
    pub amount_ore: i64,
}

/// Reckons a month; logged as reading everybody in it.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: FeesAsked) -> Result<FeeMonth, AppError> {
    let permit = app.permit(session, UseCase::ReadFees, Scope::Municipality)?;
    let month = input.from.map_or_else(|| Month::of(app.today()).plus(-1), Month::of);
    let all: Vec<FeeRules> = records(&app.store, &Filter::default()).await?;
    let (language, over) = (session.language, month.last() < app.today());
    let Some(rules) = rules_on(&all, month).cloned() else {
        return Ok(FeeMonth {
            month: month.to_string(),
            over,
            rules_from: None,
            in_words: MoneyPhrase::NoFeeRules.in_words(language),
            invoices: Vec::new(),
            total_ore: 0,
        });
    };
    let grounds: Vec<FeeGroundTold> = records(&app.store, &Filter::default()).await?;
    let asked = Asked { from: month.first(), to: month.last(), cut_off: app.now() };
    let held = Held::read(&app.store, None).await?;
    let ground = Ground::read_days(app, held, asked, month.days(), None).await?;
    let from = rules.from.to_string();
    let invoices = blocking(move || {
        let facts = of_municipality(&ground, month, asked.last_over());
        invoices(&ground.held.persons, &facts, &rules, &grounds, language)
    })
    .await?;
    permit.saw(invoices.iter().map(|it| crate::id(it.person.id)).collect::<BTreeSet<_>>());
    Ok(FeeMonth {
        month: month.to_string(),
        over,
        rules_from: Some(from),
        in_words: if over { MoneyPhrase::FeesOver } else { MoneyPhrase::FeesSoFar }.in_words(language),
        total_ore: invoices.iter().filter_map(|it| it.total_ore).sum(),
        invoices,
    })
}

/// The month's facts of all units together: a person pays once, whoever gives the care.
fn of_municipality(ground: &Ground, month: Month, last_over: Date) -> MonthFacts {
    let mut all: Option<MonthFacts> = None;
    for unit in ground.held.units.iter().filter(|it| gives_care(it)) {
        let payee = Payee { provider: unit.provider, private: false, unit: unit.id };
        let own = Sources::new(&ground.held, unit.id, &[]).month(payee, month, last_over, &ground.items);
        let held = all.get_or_insert_with(|| MonthFacts::empty(month, payee));
        held.visits.extend(own.visits);
        held.granted.extend(own.granted);
    }
    all.unwrap_or_else(|| {
        let none = Payee { provider: Id::derived("none", &[]), private: false, unit: Id::derived("none", &[]) };
        MonthFacts::empty(month, none)
    })
}

fn invoices(
    persons: &[Person],
    facts: &MonthFacts,
    rules: &FeeRules,
    grounds: &[FeeGroundTold],
    language: Language,
) -> Vec<InvoiceView> {
    // Each person's own rows, so that a month of many persons is gone through once.
    let mut own: BTreeMap<Id<Person>, MonthFacts> = BTreeMap::new();
    for row in facts.granted.iter().filter(|it| it.law == Law::Sol) {
        let of = own.entry(row.person).or_insert_with(|| MonthFacts::empty(facts.month, facts.payee));
        of.granted.push(row.clone());
    }
    for visit in &facts.visits {
        if let Some(of) = own.get_mut(&visit.person) {
            of.visits.push(visit.clone());
        }
    }
    let by_id: BTreeMap<Id<Person>, &Person> = persons.iter().map(|it| (it.id, it)).collect();
    let mut found: Vec<InvoiceView> =
        own.iter().filter_map(|(id, facts)| Some(of_person(by_id.get(id)?, facts, rules, grounds, language))).collect();
    found.sort_by(|a, b| (&a.person.name, a.person.id).cmp(&(&b.person.name, b.person.id)));
    found
}

fn of_person(
    person: &Person,
    facts: &MonthFacts,
    rules: &FeeRules,
    grounds: &[FeeGroundTold],
    language: Language,
) -> InvoiceView {
    let name = match person.protected {
        Some(_) => Hidden::Person.in_words(language),
        None => person.full_name(),
    };
    let told = ground_on(grounds, person.id, facts.month);
    let named = Named::new(person.id, name);
    let Some(time) = fee_time(facts, person.id, rules) else {
        let in_words = MoneyPhrase::FeeUndefined(rules.base).in_words(language);
        return InvoiceView {
            person: named,
            told: told.is_some(),
            decided: None,
            in_words,
            lines: Vec::new(),
            total_ore: None,
        };
    };
    let ground = told.map(|it| FeeGround::of_told(it, person.age_on(facts.month.last())));
    let found = invoice(facts.month, time, counted(facts, person.id), rules, ground.as_ref());
    let total: Ore = found.total();
    let decided = match found.decided {
        Decided::Taxa => "taxa",
        Decided::Room => "room",
        Decided::Highest => "highest",
    };
    InvoiceView {
        person: named,
        told: told.is_some(),
        decided: Some(decided.into()),
        in_words: MoneyPhrase::FeeDecided(found.decided).in_words(language),
        lines: found
            .lines
            .iter()
            .map(|it| InvoiceLine { in_words: it.in_words(language), amount_ore: it.amount().0 })
            .collect(),
        total_ore: Some(total.0),
    }
}
