//! A month's fees: the least of taxa, room and the highest fee, for each person with care under SoL, each row in words.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::compensation::Month;
use tillit_domain::fee::{FeeBase, FeeClosing};
use tillit_domain::person::Person;
use tillit_domain::quantity::Ore;
use tillit_economy::fee::{Decided, FeeLine};
use tillit_storage::Filter;
use utoipa::ToSchema;

use super::reckoned::{Reckoned, corrections, reckon};
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
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
    /// When the month was closed; until then fees are as known now.
    #[schema(value_type = Option<String>)]
    pub closed_at: Option<Timestamp>,
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
    let found = month_as_known(app, session.language, month, app.now()).await?;
    permit.saw(found.invoices.iter().map(|it| crate::id(it.person.id)).collect::<BTreeSet<_>>());
    Ok(found)
}

/// A month as it was closed, or as known at an instant, with corrections of months charged before.
pub(super) async fn month_as_known(
    app: &App,
    language: Language,
    month: Month,
    now: Timestamp,
) -> Result<FeeMonth, AppError> {
    let closings: Vec<FeeClosing> = records(&app.store, &Filter::default()).await?;
    let closing = closings.iter().find(|it| it.month == month);
    let (at, known) = closing.map_or((now, false), |it| (it.closed_at, true));
    let over = month.last() < app.today();
    let Some(fees) = reckon(app, month, at, known).await? else {
        return Ok(FeeMonth {
            month: month.to_string(),
            over,
            rules_from: None,
            in_words: MoneyPhrase::NoFeeRules.in_words(language),
            closed_at: None,
            invoices: Vec::new(),
            total_ore: 0,
        });
    };
    let mut corrected = corrections(app, month, &closings, at).await?;
    let mut invoices: Vec<InvoiceView> = Vec::new();
    for (id, reckoned) in &fees.persons {
        let rows = corrected.remove(id).map_or_else(Vec::new, |(_, rows)| rows);
        invoices.push(of_person(reckoned, fees.base, rows, language));
    }
    invoices.extend(corrected.into_values().map(|(person, rows)| only_corrected(&person, &rows, language)));
    invoices.sort_by(|a, b| (&a.person.name, a.person.id).cmp(&(&b.person.name, b.person.id)));
    let phrase = match (closing, over) {
        (Some(_), _) => MoneyPhrase::FeesClosed,
        (None, true) => MoneyPhrase::FeesOver,
        (None, false) => MoneyPhrase::FeesSoFar,
    };
    Ok(FeeMonth {
        month: month.to_string(),
        over,
        rules_from: Some(fees.rules_from.to_string()),
        in_words: phrase.in_words(language),
        closed_at: closing.map(|it| it.closed_at),
        total_ore: invoices.iter().filter_map(|it| it.total_ore).sum(),
        invoices,
    })
}

fn named(person: &Person, language: Language) -> Named {
    let name = match person.protected {
        Some(_) => Hidden::Person.in_words(language),
        None => person.full_name(),
    };
    Named::new(person.id, name)
}

fn in_rows(lines: &[FeeLine], language: Language) -> Vec<InvoiceLine> {
    lines.iter().map(|it| InvoiceLine { in_words: it.in_words(language), amount_ore: it.amount().0 }).collect()
}

fn sum(lines: &[FeeLine]) -> i64 {
    lines.iter().map(|it| it.amount()).sum::<Ore>().0
}

fn of_person(reckoned: &Reckoned, base: FeeBase, corrected: Vec<FeeLine>, language: Language) -> InvoiceView {
    let Some(own) = &reckoned.invoice else {
        // What could not be reckoned this month is no reason to keep back what is owed of another.
        return InvoiceView {
            person: named(&reckoned.person, language),
            told: reckoned.told,
            decided: None,
            in_words: MoneyPhrase::FeeUndefined(base).in_words(language),
            total_ore: (!corrected.is_empty()).then(|| sum(&corrected)),
            lines: in_rows(&corrected, language),
        };
    };
    let decided = match own.decided {
        Decided::Taxa => "taxa",
        Decided::Room => "room",
        Decided::Highest => "highest",
    };
    let lines: Vec<FeeLine> = own.lines.iter().copied().chain(corrected).collect();
    InvoiceView {
        person: named(&reckoned.person, language),
        told: reckoned.told,
        decided: Some(decided.into()),
        in_words: MoneyPhrase::FeeDecided(own.decided).in_words(language),
        total_ore: Some(sum(&lines)),
        lines: in_rows(&lines, language),
    }
}

fn only_corrected(person: &Person, lines: &[FeeLine], language: Language) -> InvoiceView {
    InvoiceView {
        person: named(person, language),
        told: false,
        decided: None,
        in_words: MoneyPhrase::OnlyCorrection.in_words(language),
        total_ore: Some(sum(lines)),
        lines: in_rows(lines, language),
    }
}
