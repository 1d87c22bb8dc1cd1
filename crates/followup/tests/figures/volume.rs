//! M43 … M46 by hand.

use jiff::civil::date;
use tillit_domain::frequency::Frequency;
use tillit_followup::facts::{Costs, Inhabitants};
use tillit_followup::figure::Value;
use tillit_followup::{Asked, Reason};

use crate::asking::fraction;
use crate::town::{Town, june};

fn three() -> Town {
    let mut town = Town::new();
    for name in ["Asta", "Bo", "Cilla"] {
        town.person(name, "Nord 1");
    }
    town.persons[1].born = date(1955, 1, 1);
    town.persons[2].born = date(1980, 1, 1);
    town
}

#[test]
fn cost_is_divided_by_those_of_65_or_older() {
    let mut town = three();
    assert_eq!(town.figure("M43", june()).reason, Some(Reason::NotKept));
    town.costs = Some(Costs { total_ore: 50_000_000, staff_ore: 1, price_per_hour_ore: 1 });
    assert_eq!(town.figure("M43", june()).value, Some(Value::whole(250_000)));
}

#[test]
fn granted_hours_are_those_of_sol_and_of_months_with_granted_time() {
    let mut town = three();
    town.daily("Asta", "MORGON");
    town.daily("Asta", "MED");
    town.order("Bo", "DUSCH", Frequency::PerMonth { times: 3 });
    town.daily("Cilla", "MORGON");
    // 30 · 30 and 3 · 40 minutes for two persons in a month.
    assert_eq!(fraction(&town.figure("M44", june())), (1020, 2, 8500));
    let two_months = Asked { from: date(2025, 5, 1), ..june() };
    assert_eq!(fraction(&town.figure("M44", two_months)), (61 * 30 + 240, 4, 8625));
}

#[test]
fn coverage_needs_the_number_of_inhabitants() {
    let mut town = three();
    assert_eq!(town.figure("M45", june()).reason, Some(Reason::NotKept));
    town.inhabitants = Some(Inhabitants { from_65_to_79: 100, from_80: 25 });
    let figure = town.figure("M45", june());
    assert_eq!(fraction(&figure), (2, 125, 1600));
    assert_eq!(figure.parts.iter().map(|it| it.value.unwrap().0).collect::<Vec<_>>(), [1000, 4000]);
}

#[test]
fn persons_are_counted_by_law_and_once_in_all() {
    let mut town = three();
    town.daily("Asta", "MED");
    town.person("Dag", "Nord 1");
    town.decisions.pop();
    town.daily("Dag", "MED");
    town.decisions[2].period.to = Some(date(2025, 6, 29));
    let figure = town.figure("M46", june());
    assert_eq!(figure.value, Some(Value::whole(3)), "Cilla's ended the day before");
    assert_eq!(figure.parts.iter().map(|it| it.value.unwrap().0).collect::<Vec<_>>(), [2000, 2000, 1000]);
}
