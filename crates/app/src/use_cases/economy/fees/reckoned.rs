//! Each person's fee of a month as known at an instant, and what a month that has been charged is corrected with.

use std::collections::{BTreeMap, BTreeSet};

use jiff::Timestamp;
use jiff::civil::Date;
use tillit_domain::compensation::Month;
use tillit_domain::fee::{FeeBase, FeeClosing, FeeGroundTold, FeeRules, ground_on, rules_on};
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::person::Person;
use tillit_domain::quantity::Ore;
use tillit_economy::fee::{FeeGround, FeeLine, Invoice, correction, counted, fee_time, invoice};
use tillit_economy::input::{MonthFacts, Payee};
use tillit_followup::Asked;

use super::super::asking::gives_care;
use super::super::facts::Sources;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::use_cases::follow_up::ground::Ground;
use crate::use_cases::follow_up::masters::{Held, all_known};

/// Months charged before one that may still be corrected in it.
const CORRECTED_MONTHS: i32 = 3;

/// A person's fee.
pub(super) struct Reckoned {
    pub(super) person: Person,
    /// The person has told of income that holds this month.
    pub(super) told: bool,
    /// None where the fee cannot be reckoned.
    pub(super) invoice: Option<Invoice>,
}

/// A month's fees.
pub(super) struct FeesOf {
    pub(super) rules_from: Month,
    pub(super) base: FeeBase,
    pub(super) persons: BTreeMap<Id<Person>, Reckoned>,
}

impl FeesOf {
    /// What a person is to pay; nothing for one without care, none where it cannot be reckoned.
    fn due(&self, person: Id<Person>) -> Option<Ore> {
        self.persons.get(&person).map_or(Some(Ore::ZERO), |it| it.invoice.as_ref().map(Invoice::total))
    }
}

/// Reckons a month as known at an instant, masters too where it lies behind; none where no rules hold.
pub(super) async fn reckon(app: &App, month: Month, at: Timestamp, known: bool) -> Result<Option<FeesOf>, AppError> {
    let known = known.then_some(at);
    let all: Vec<FeeRules> = all_known(&app.store, known).await?;
    let Some(rules) = rules_on(&all, month).cloned() else { return Ok(None) };
    let grounds: Vec<FeeGroundTold> = all_known(&app.store, known).await?;
    let asked = Asked { from: month.first(), to: month.last(), cut_off: at };
    let held = Held::read(&app.store, known).await?;
    let ground = Ground::read_days(app, held, asked, month.days(), None).await?;
    blocking(move || {
        let facts = of_municipality(&ground, month, asked.last_over());
        let persons = of_persons(&ground.held.persons, &facts, &rules, &grounds);
        Some(FeesOf { rules_from: rules.from, base: rules.base, persons })
    })
    .await
}

/// What was learned between the last closing before a month and an instant about months charged before: each krona once. A person
/// whose fee could not be reckoned has been charged nothing, and is charged when it can.
pub(super) async fn corrections(
    app: &App,
    month: Month,
    closings: &[FeeClosing],
    at: Timestamp,
) -> Result<BTreeMap<Id<Person>, (Person, Vec<FeeLine>)>, AppError> {
    let mut found: BTreeMap<Id<Person>, (Person, Vec<FeeLine>)> = BTreeMap::new();
    let mut before: Vec<&FeeClosing> = closings.iter().filter(|it| it.month < month).collect();
    before.sort_by_key(|it| it.month);
    for closing in before.iter().filter(|it| it.month.until(month) <= CORRECTED_MONTHS) {
        let Some(now) = reckon(app, closing.month, at, true).await? else { continue };
        // As charged, and as corrected at each closing since; the latest that could be reckoned is what has been charged.
        let instants: BTreeSet<Timestamp> = before
            .iter()
            .filter(|it| it.month >= closing.month)
            .map(|it| it.closed_at.max(closing.closed_at))
            .collect();
        let mut told: Vec<FeesOf> = Vec::new();
        for instant in instants.into_iter().rev() {
            let Some(then) = reckon(app, closing.month, instant, true).await? else { continue };
            let whole = then.persons.values().all(|it| it.invoice.is_some());
            told.push(then);
            if whole {
                break;
            }
        }
        let persons: BTreeSet<Id<Person>> =
            now.persons.keys().chain(told.iter().flat_map(|it| it.persons.keys())).copied().collect();
        for id in persons {
            let Some(due) = now.due(id) else { continue };
            let charged = told.iter().find_map(|it| it.due(id)).unwrap_or(Ore::ZERO);
            let Some(line) = correction(closing.month, charged, due) else { continue };
            let held = |of: &FeesOf| of.persons.get(&id).map(|it| it.person.clone());
            if let Some(person) = held(&now).or_else(|| told.iter().find_map(held)) {
                found.entry(id).or_insert_with(|| (person, Vec::new())).1.push(line);
            }
        }
    }
    Ok(found)
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

fn of_persons(
    persons: &[Person],
    facts: &MonthFacts,
    rules: &FeeRules,
    grounds: &[FeeGroundTold],
) -> BTreeMap<Id<Person>, Reckoned> {
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
    let of = |(id, facts): (&Id<Person>, &MonthFacts)| Some((*id, of_person(by_id.get(id)?, facts, rules, grounds)));
    own.iter().filter_map(of).collect()
}

fn of_person(person: &Person, facts: &MonthFacts, rules: &FeeRules, grounds: &[FeeGroundTold]) -> Reckoned {
    let told = ground_on(grounds, person.id, facts.month);
    let ground = told.map(|it| FeeGround::of_told(it, person.age_on(facts.month.last())));
    let reckon = |time| invoice(facts.month, time, counted(facts, person.id), rules, ground.as_ref());
    let found = fee_time(facts, person.id, rules).map(reckon);
    Reckoned { person: person.clone(), told: told.is_some(), invoice: found }
}
