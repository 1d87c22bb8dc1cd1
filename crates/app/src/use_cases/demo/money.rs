//! The demo's budgets, overtime, fees and quality assessments: made-up amounts of the size that such units have, so that every page
//! shows something.

use tillit_demo::Municipality;
use tillit_domain::compensation::{
    AssessedCriterion, GroupAmount, Month, OvertimeTold, QualityAssessment, Third, UnitBudget,
};
use tillit_domain::fee::{FeeGroundTold, FeeRules, Income, Living, Taxa};
use tillit_domain::organisation::{Unit, UnitKind};
use tillit_domain::quantity::Ore;
use tillit_storage::{Actor, Batch, Expect, Store};

use crate::error::AppError;

/// What each unit may cost a year, kronor, in the order of the demo's units; the last is the night patrol.
const BUDGETS: [i64; 4] = [23_000_000, 20_900_000, 18_200_000, 5_400_000];
/// Overtime of the municipality by year up to this one, kronor: the first two as the source has them (S-116).
const OVERTIME: [i64; 4] = [1_750_000, 2_100_000, 2_000_000, 1_900_000];
/// Each unit's part of it, percent.
const PARTS: [i64; 4] = [35, 30, 25, 10];
/// How it lies over the months, percent: most in summer.
const MONTHS: [i64; 12] = [7, 7, 8, 8, 8, 9, 12, 11, 8, 7, 7, 8];
/// What an hour of overtime costs.
const OVERTIME_HOUR: Ore = Ore::kronor(545);
/// Prisbasbelopp by year, kronor (2024–2026 as published).
const PRICE_BASES: [(i16, i64); 3] = [(2024, 57_300), (2025, 58_800), (2026, 59_200)];

/// Writes them.
pub(super) async fn write(store: &Store, town: &Municipality, actor: &Actor) -> Result<(), AppError> {
    let today = town.date;
    let mut batch = Batch::new();
    let gives_care = |it: &&Unit| matches!(it.kind, UnitKind::HomeCare | UnitKind::NightPatrol);
    for (number, unit) in town.units.iter().filter(gives_care).enumerate() {
        let at = number.min(3);
        put_budget(&mut batch, town, unit, BUDGETS[at]);
        put_overtime(&mut batch, unit, today, PARTS[at]);
    }
    for (year, kronor) in PRICE_BASES.into_iter().filter(|(year, _)| *year <= today.year()) {
        batch.put(&rules(year, kronor), None, Expect::New);
    }
    put_grounds(&mut batch, town);
    put_assessments(&mut batch, town);
    store.apply(batch, actor).await?;
    Ok(())
}

fn put_budget(batch: &mut Batch, town: &Municipality, unit: &Unit, kronor: i64) {
    let groups: Vec<_> = town.groups.iter().filter(|it| it.unit == unit.id).map(|it| it.id).collect();
    let each = kronor / i64::try_from(groups.len().max(1)).unwrap_or(1);
    let year = town.date.year();
    let budget = UnitBudget {
        id: UnitBudget::id_of(unit.id, year),
        unit: unit.id,
        year,
        groups: groups
            .iter()
            .map(|group| GroupAmount { group: *group, ore_per_year: Ore::kronor(each), minutes: None })
            .collect(),
        proposed_by: None,
        overtime_percent: 50,
        decided_by: "Socialnämnden i Påhittade kommun".into(),
        decided_on: jiff::civil::date(year - 1, 12, 10),
    };
    batch.put(&budget, None, Expect::New);
}

fn put_overtime(batch: &mut Batch, unit: &Unit, today: jiff::civil::Date, part: i64) {
    let this = Month::of(today);
    let first = Month::of(jiff::civil::date(today.year() - 3, 1, 1));
    for back in 0..first.until(this) {
        let month = first.plus(back);
        let year = usize::try_from(month.first().year() - first.first().year()).unwrap_or(0).min(3);
        let in_year = usize::try_from(month.first().month() - 1).unwrap_or(0);
        let cost = Ore::kronor(OVERTIME[year] * part * MONTHS[in_year] / 10_000);
        let told = OvertimeTold {
            id: OvertimeTold::id_of(unit.id, month),
            unit: unit.id,
            month,
            minutes: tillit_domain::Minutes(cost.0 * 60 / OVERTIME_HOUR.0),
            cost,
            source: "Lönerapporten (påhittad)".into(),
            by: "Controller".into(),
        };
        batch.put(&told, None, Expect::New);
    }
}

fn rules(year: i16, price_base: i64) -> FeeRules {
    let from = Month::of(jiff::civil::date(year, 1, 1));
    FeeRules {
        not_called_off: Ore::kronor(150),
        meal: Ore::kronor(65),
        decided_by: "Kommunfullmäktige i Påhittade kommun".into(),
        decided_on: jiff::civil::date(year - 1, 11, 25),
        ..FeeRules::usual(from, Ore::kronor(price_base), Taxa::Hourly { ore_per_hour: Ore::kronor(420) })
    }
}

/// Two in three have told of their income, from the beginning of the year.
fn put_grounds(batch: &mut Batch, town: &Municipality) {
    let from = Month::of(jiff::civil::date(town.date.year(), 1, 1));
    let living = town.persons.iter().filter(|it| it.died.is_none());
    for (number, person) in (0_i64..).zip(living).filter(|(number, _)| number % 3 != 2) {
        let income = |number: i64| Income {
            net_income: Ore::kronor(12_800 + (number * 1_370) % 9_000),
            housing_supplement: Ore::kronor(if number % 4 == 0 { 2_400 } else { 0 }),
            housing_cost: Ore::kronor(5_200 + (number * 910) % 3_600),
        };
        let told = FeeGroundTold {
            id: FeeGroundTold::id_of(person.id, from),
            person: person.id,
            from,
            own: income(number),
            living: match (person.household, number % 2) {
                (None, _) => Living::Alone,
                (Some(_), 0) => Living::Together,
                (Some(_), _) => Living::Married { spouse: Income { housing_cost: Ore::ZERO, ..income(number + 5) } },
            },
            individual: Ore::kronor(if number % 7 == 0 { 250 } else { 0 }),
            told_on: from.plus(-1).first(),
            by: "Avgiftshandläggare".into(),
        };
        batch.put(&told, None, Expect::New);
    }
}

/// The criteria of the preset with a quality supplement, for the two thirds of a year before this.
fn put_assessments(batch: &mut Batch, town: &Municipality) {
    let this = Month::of(town.date);
    for (at, provider) in town.providers.iter().enumerate() {
        for back in [1, 2] {
            let third = Third::of(this.plus(-4 * back));
            let criterion = |number: u8| AssessedCriterion {
                number,
                text: format!("Kriterium {number} (text saknas)"),
                met: number != 3 || back == 1 && at == 0,
                evidence: "Påhittat underlag, för att visa hur en bedömning ser ut".into(),
            };
            let assessment = QualityAssessment {
                id: QualityAssessment::id_of(provider.id, third),
                provider: provider.id,
                third,
                criteria: (1..=3).map(criterion).collect(),
                assessed_by: "Controller".into(),
                assessed_on: this.first(),
            };
            batch.put(&assessment, None, Expect::New);
        }
    }
}
