//! What is learned after closing becomes an adjustment, and nothing is paid twice or lost.

use proptest::prelude::*;
use tillit_domain::catalogue::Category::PersonalCare;
use tillit_domain::quantity::{Minutes, Ore};
use tillit_domain::registration::Known;
use tillit_economy::adjustment::adjustments;
use tillit_economy::input::Outcome;
use tillit_economy::line::Basis;
use tillit_economy::statement;

use crate::properties::everything;
use crate::random::{months, prices};
use crate::town::{june, model, month, part, performed, task, visit};

#[test]
fn a_visit_corrected_in_july_is_paid_in_july_as_a_difference_for_june() {
    let terms = model(vec![part("kind = \"performed\"\nprices = [{ ore_per_hour = 48000 }]\n")]);
    let mut facts = month();
    facts.visits.push(visit("Asta", 2, 8, task("MORGON", PersonalCare, Some(30)), 30));
    let mut forgotten = visit("Asta", 3, 8, task("MORGON", PersonalCare, Some(30)), 0);
    forgotten.outcome = Outcome::Unknown { to_correct: true };
    facts.visits.push(forgotten);
    let closed = statement(&terms, &facts);
    facts.visits[1].outcome = performed(Known::Stated, 25);
    facts.visits[0].outcome = performed(Known::Stated, 28);
    let now = statement(&terms, &facts);
    let found = adjustments(&closed, &now).unwrap();
    // By hand: + 25 min and − 2 min at 8 kr.
    assert_eq!(found.iter().map(|it| it.amount).sum::<Ore>(), Ore::kronor(184));
    assert_eq!((found[0].key.basis, found[0].key.of_month), (Basis::Adjustment, Some(june())));
    let entries: Vec<_> = found[0].entries.iter().map(|it| (it.visit, it.minutes, it.amount)).collect();
    assert_eq!(
        entries,
        [
            (facts.visits[0].visit, Minutes(-2), Ore::kronor(-16)),
            (facts.visits[1].visit, Minutes(25), Ore::kronor(200)),
        ]
    );
}

#[test]
fn a_month_nothing_was_learned_about_has_no_adjustment() {
    let terms = model(vec![part("kind = \"performed\"\nprices = [{ ore_per_hour = 48000 }]\n")]);
    let mut facts = month();
    facts.visits.push(visit("Asta", 2, 8, task("MORGON", PersonalCare, Some(30)), 30));
    let closed = statement(&terms, &facts);
    assert_eq!(adjustments(&closed, &closed), Ok(Vec::new()));
}

proptest! {
    #[test]
    fn what_was_paid_and_the_adjustments_sum_to_what_is_known_at_last(
        first in months(), then in months(), last in months(), prices in prices()
    ) {
        let terms = everything(&prices);
        let [a, b, c] = [&first, &then, &last].map(|facts| statement(&terms, facts));
        let sum = |lines: Vec<tillit_economy::line::Line>| lines.iter().map(|it| it.amount).sum::<Ore>();
        let (one, two) = (adjustments(&a, &b).unwrap(), adjustments(&b, &c).unwrap());
        for line in one.iter().chain(&two) {
            prop_assert_eq!(line.entries.iter().map(|it| it.amount).sum::<Ore>(), line.amount);
        }
        prop_assert_eq!(a.total().unwrap() + sum(one) + sum(two), c.total().unwrap());
    }
}
