//! Statements as answers show them: nobody is named, and lines about fewer than five persons stand together (invariant 3).

use std::collections::BTreeSet;

use jiff::Timestamp;
use serde::Serialize;
use tillit_domain::compensation::CostRate;
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::person::Person;
use tillit_domain::quantity::{Minutes, Ore};
use tillit_economy::budget::{break_even_thousandths, per_hour};
use tillit_economy::input::MonthFacts;
use tillit_economy::line::{Line, Standing, ToCorrect};
use tillit_economy::registering::{Handled, cost as cost_of};
use utoipa::ToSchema;

use super::asking::Question;
use super::facts;
use super::priced::Priced;
use crate::words::economy::{EconomyPhrase, LineName};
use crate::words::{InWords, Language};

/// Lines about fewer persons than this stand together.
const PERSONS_LEAST: usize = 5;

/// A unit's month.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = CompensationStatement)]
pub struct StatementView {
    /// The month, `2025-06`.
    pub month: String,
    /// The unit.
    pub unit: String,
    /// Its provider.
    pub provider: String,
    /// The model; none where no terms hold.
    pub model: Option<String>,
    /// Where the model comes from, and what of it is our reading.
    pub origin: Option<String>,
    /// `final`, `preliminary`, `undefined` or `no_terms`.
    pub standing: String,
    /// The same in words, with what follows from it.
    pub standing_in_words: String,
    /// Lines, which sum to the total.
    pub lines: Vec<LineView>,
    /// Öre; none where a part of the model is not defined.
    pub total_ore: Option<i64>,
    /// Of that under SoL.
    pub sol_ore: i64,
    /// Of that under HSL.
    pub hsl_ore: i64,
    /// What is not defined, in words.
    pub undefined: Vec<String>,
    /// Planned visits that were not called off, and visits made without a plan.
    pub visits: u32,
    /// Of these, known to have been made.
    pub known: u32,
    /// The share known that the model asks for, percent.
    pub least_known_percent: u8,
    /// What is to be corrected, in words: how many of each kind.
    pub to_correct: Vec<String>,
    /// What it is held against.
    pub cost: CostView,
    /// When the month was closed.
    #[schema(value_type = Option<String>)]
    pub closed_at: Option<Timestamp>,
    /// What was paid when it was closed, öre.
    pub paid_ore: Option<i64>,
}

/// A line of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = CompensationLine)]
pub struct LineView {
    /// Its number, for opening it; none where several stand together.
    pub number: Option<usize>,
    /// What it is paid for, in words.
    pub name: String,
    /// `sol` or `hsl`; none where it is for both.
    #[schema(value_type = Option<String>)]
    pub law: Option<Law>,
    /// Minutes that are paid.
    pub minutes: Option<i64>,
    /// Öre an hour; none where it is not paid by the hour.
    pub price_ore: Option<i64>,
    /// Percent of the price.
    pub percent: u16,
    /// Öre.
    pub amount_ore: i64,
}

/// What compensation is held against (M47, M25, M26).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = CompensationCost)]
pub struct CostView {
    /// Minutes worked.
    pub worked_minutes: Option<i64>,
    /// Performed minutes with persons.
    pub performed_minutes: Option<i64>,
    /// What the month cost, öre.
    pub cost_ore: Option<i64>,
    /// M47: compensation less cost, öre.
    pub result_ore: Option<i64>,
    /// M26: what a performed hour cost, öre.
    pub cost_per_performed_hour_ore: Option<i64>,
    /// What a performed hour was compensated with, öre.
    pub compensation_per_performed_hour_ore: Option<i64>,
    /// M25: the share of worked time that must be performed for costs to be covered, thousandths.
    pub break_even_thousandths: Option<i64>,
    /// The share that was, thousandths.
    pub performed_thousandths: Option<i64>,
    /// What registering took, minutes: an estimate from how many registrations and corrections there were.
    pub registering_minutes: i64,
    /// What that cost, öre.
    pub registering_cost_ore: Option<i64>,
    /// How long each handling is taken to last, seconds: tagging in and out, typing, correcting.
    pub handling_seconds: [i64; 3],
    /// The unit has measured it; otherwise it is assumed.
    pub handling_measured: bool,
    /// Registrations by tag, typed ones and corrections.
    pub handled: [u32; 3],
}

impl StatementView {
    pub(super) fn without_terms(question: &Question, month: &str, language: Language) -> Self {
        Self {
            month: month.to_owned(),
            unit: question.unit.name.clone(),
            provider: question.provider.name.clone(),
            model: None,
            origin: None,
            standing: "no_terms".into(),
            standing_in_words: EconomyPhrase::NoTerms.in_words(language),
            lines: Vec::new(),
            total_ore: None,
            sol_ore: 0,
            hsl_ore: 0,
            undefined: Vec::new(),
            visits: 0,
            known: 0,
            least_known_percent: 0,
            to_correct: Vec::new(),
            cost: CostView::unknown(),
            closed_at: None,
            paid_ore: None,
        }
    }

    pub(super) fn of(question: &Question, priced: &Priced, language: Language) -> Self {
        let found = &priced.statement;
        let (standing, words) = match (found.undefined.is_empty(), found.standing) {
            (false, _) => ("undefined", EconomyPhrase::Undefined),
            (true, Standing::Final) => ("final", EconomyPhrase::Final),
            (true, Standing::Preliminary) => ("preliminary", EconomyPhrase::Preliminary),
        };
        Self {
            month: found.month.to_string(),
            unit: question.unit.name.clone(),
            provider: question.provider.name.clone(),
            model: Some(found.model.clone()),
            origin: Some(EconomyPhrase::Origin(priced.model.origin.clone()).in_words(language)),
            standing: standing.into(),
            standing_in_words: words.in_words(language),
            lines: lines(priced, language),
            total_ore: found.total().map(|it| it.0),
            sol_ore: found.under(Law::Sol).0,
            hsl_ore: found.under(Law::Hsl).0,
            undefined: found
                .undefined
                .iter()
                .map(|it| EconomyPhrase::NotDefined(it.clone()).in_words(language))
                .collect(),
            visits: found.quality.visits,
            known: found.quality.known,
            least_known_percent: found.quality.least_percent,
            to_correct: corrections(&found.to_correct, language),
            cost: CostView::of(priced),
            closed_at: priced.closing.as_ref().map(|it| it.closed_at),
            paid_ore: priced.closing.as_ref().map(|it| it.paid.0),
        }
    }
}

fn corrections(all: &[ToCorrect], language: Language) -> Vec<String> {
    let count = |of: fn(&ToCorrect) -> bool| all.iter().filter(|it| of(it)).count();
    let mut told = Vec::new();
    for (visits, phrase) in [
        (count(|it| matches!(it, ToCorrect::Faulty { .. })), EconomyPhrase::Faulty as fn(usize) -> EconomyPhrase),
        (count(|it| matches!(it, ToCorrect::Unregistered { .. })), EconomyPhrase::Unregistered),
    ] {
        if visits > 0 {
            told.push(phrase(visits).in_words(language));
        }
    }
    for it in all {
        if let ToCorrect::NoStandardTime { code, occasions } = it {
            told.push(
                EconomyPhrase::NoStandardTime { code: code.to_string(), occasions: *occasions }.in_words(language),
            );
        }
    }
    told
}

impl CostView {
    pub(super) const fn unknown() -> Self {
        Self {
            worked_minutes: None,
            performed_minutes: None,
            cost_ore: None,
            result_ore: None,
            cost_per_performed_hour_ore: None,
            compensation_per_performed_hour_ore: None,
            break_even_thousandths: None,
            performed_thousandths: None,
            registering_minutes: 0,
            registering_cost_ore: None,
            handling_seconds: [0; 3],
            handling_measured: false,
            handled: [0; 3],
        }
    }

    fn of(priced: &Priced) -> Self {
        Self::held(&priced.facts, priced.handled, priced.rate.as_ref(), priced.statement.total())
    }

    /// Work and what it cost, beside what was paid, where that is known.
    pub(super) fn held(facts: &MonthFacts, handled: Handled, rate: Option<&CostRate>, total: Option<Ore>) -> Self {
        let (work, performed) = (facts.work, facts::performed(facts));
        let cost = work.and_then(|it| it.cost);
        let paid = performed.and_then(|performed| per_hour(total?, performed));
        let worked_hour = rate.map(|it| it.worked_hour);
        // The share is of staff-minutes, as worked time is; the price of a performed hour is of what was paid for it.
        // Where minutes are assumed without length the share is not known, and not small.
        let direct = work.filter(|_| performed.is_some()).map(|it| it.direct).filter(|it| *it != Minutes::ZERO);
        let share = work.zip(direct).and_then(|(work, direct)| (direct.0 * 1000).checked_div(work.worked.0));
        let handling = rate.and_then(|it| it.handling).unwrap_or_default();
        let registering = cost_of(handled, handling, worked_hour.unwrap_or(Ore::ZERO));
        Self {
            worked_minutes: work.map(|it| it.worked.0),
            performed_minutes: performed.map(|it| it.0),
            cost_ore: cost.map(|it| it.0),
            result_ore: total.zip(cost).map(|(total, cost)| (total - cost).0),
            cost_per_performed_hour_ore: cost.zip(performed).and_then(|(cost, of)| per_hour(cost, of)).map(|it| it.0),
            compensation_per_performed_hour_ore: paid.map(|it| it.0),
            break_even_thousandths: worked_hour.zip(paid).and_then(|(cost, paid)| break_even_thousandths(cost, paid)),
            performed_thousandths: share,
            registering_minutes: registering.time.whole_minutes().0,
            registering_cost_ore: worked_hour.map(|_| registering.amount.0),
            handling_seconds: [handling.tag.0, handling.typed.0, handling.correction.0],
            handling_measured: rate.is_some_and(|it| it.handling.is_some()),
            handled: [handled.tagged, handled.typed, handled.corrections],
        }
    }
}

/// The lines; those about few persons together, with as many others as it takes that they cannot be told apart.
fn lines(priced: &Priced, language: Language) -> Vec<LineView> {
    let all = &priced.statement.lines;
    let together = few(all);
    let mut shown: Vec<LineView> = all
        .iter()
        .enumerate()
        .filter(|(number, _)| !together.contains(number))
        .map(|(number, line)| LineView::of(number, line, priced, language))
        .collect();
    if !together.is_empty() {
        let of = |number: &usize| &all[*number];
        let minutes: Option<Minutes> = together.iter().map(|number| of(number).minutes).sum();
        let amount: Ore = together.iter().map(|number| of(number).amount).sum();
        shown.push(LineView {
            number: None,
            name: EconomyPhrase::Together(together.len()).in_words(language),
            law: None,
            minutes: minutes.map(|it| it.0),
            price_ore: None,
            percent: 100,
            amount_ore: amount.0,
        });
    }
    shown
}

/// Numbers of lines that are shown together.
fn few(all: &[Line]) -> BTreeSet<usize> {
    let mut by_count: Vec<(usize, usize, BTreeSet<Id<Person>>)> = all
        .iter()
        .enumerate()
        .map(|(number, line)| (number, Priced::persons(line)))
        .filter(|(_, persons)| !persons.is_empty())
        .map(|(number, persons)| (persons.len(), number, persons))
        .collect();
    by_count.sort_by_key(|(count, number, _)| (*count, *number));
    let (mut together, mut about) = (BTreeSet::new(), BTreeSet::new());
    for (count, number, persons) in by_count {
        // A single line put together with nothing could still be told; so it goes on until five are among them.
        if count >= PERSONS_LEAST && (together.is_empty() || about.len() >= PERSONS_LEAST && together.len() > 1) {
            break;
        }
        together.insert(number);
        about.extend(persons);
    }
    together
}

impl LineView {
    fn of(number: usize, line: &Line, priced: &Priced, language: Language) -> Self {
        let group = line.key.group.and_then(|id| priced.held.groups.iter().find(|it| it.id == id));
        let name = LineName { key: &line.key, group: group.map(|it| it.name.as_str()) };
        Self {
            number: Some(number),
            name: name.in_words(language),
            law: line.key.law,
            minutes: line.minutes.map(|it| it.0),
            price_ore: line.key.price.map(|it| it.0),
            percent: line.key.percent,
            amount_ore: line.amount.0,
        }
    }
}
