//! What holds for every month and model.

use proptest::prelude::*;
use tillit_domain::compensation::CompensationModel;
use tillit_domain::quantity::Ore;
use tillit_economy::input::Outcome;
use tillit_economy::line::Basis;
use tillit_economy::statement;

use crate::random::{months, prices};
use crate::town::{model, part};

pub(crate) fn everything(prices: &[Ore]) -> CompensationModel {
    let [service, evening, other] = [prices[0].0, prices[1].0, prices[2].0];
    let list = format!(
        "prices = [{{ category = \"service\", ore_per_hour = {service} }}, {{ part = \"evening\", ore_per_hour = {evening} }}, {{ ore_per_hour = {other} }}]\n"
    );
    let allowances = "[parts.allowances]\nnew_person_minutes = 240\ndeclined = [{ percent = 37 }]\n";
    model(vec![
        part(&format!(
            "kind = \"performed\"\ncap = {{ per_month = {{ tolerance_percent = 7 }} }}\nrounding = {{ to_minutes = 5, way = \"nearest\" }}\nstated = {{ share = {{ percent = 81 }} }}\n{list}{allowances}"
        )),
        part(&format!("kind = \"granted\"\n{list}")),
        part("kind = \"grant\"\nore_per_year = 100000007\n"),
        part(
            "kind = \"levels\"\nby_day = true\nlevels = [{ up_to_minutes = 200, ore_per_month = 100003 }, { ore_per_month = 300007 }]\n",
        ),
        part(
            "kind = \"quality\"\ncriteria = [\"ett\", \"två\"]\ntiers = [{ ore_per_hour = 1013, criteria = [[1, 2]] }]\n",
        ),
    ])
}

proptest! {
    #[test]
    fn lines_sum_to_the_total_and_entries_to_their_lines_to_the_ore(facts in months(), prices in prices()) {
        let found = statement(&everything(&prices), &facts);
        let mut total = Ore::ZERO;
        for line in &found.lines {
            prop_assert_eq!(line.entries.iter().map(|it| it.amount).sum::<Ore>(), line.amount);
            total += line.amount;
        }
        prop_assert_eq!(found.total(), Some(total));
    }

    /// The formula of rules §9 reckoned slowly, without lines, rounding or ceilings: each line is within half an öre of it.
    #[test]
    fn performed_minutes_come_to_the_formula(facts in months(), prices in prices()) {
        let terms = model(vec![part(&format!("kind = \"performed\"\nprices = [{{ ore_per_hour = {} }}]\n", prices[0].0))]);
        let minutes: i64 = facts.visits.iter().map(|visit| match visit.outcome {
            Outcome::Performed { staff, .. } => staff.unwrap().0,
            _ => 0,
        }).sum();
        let found = statement(&terms, &facts);
        let off = found.total().unwrap().0 * 60 - minutes * prices[0].0;
        prop_assert!(off.abs() <= 30 * i64::try_from(found.lines.len()).unwrap());
    }

    #[test]
    fn granted_time_does_not_look_at_what_was_done(facts in months(), prices in prices()) {
        let only = CompensationModel { parts: vec![everything(&prices).parts.swap_remove(1)], ..everything(&prices) };
        let mut undone = facts.clone();
        undone.visits.clear();
        prop_assert_eq!(statement(&only, &facts).lines, statement(&only, &undone).lines);
    }

    #[test]
    fn the_order_facts_come_in_changes_nothing(facts in months(), prices in prices()) {
        let mut turned = facts.clone();
        turned.visits.reverse();
        turned.granted.reverse();
        let (a, b) = (statement(&everything(&prices), &facts), statement(&everything(&prices), &turned));
        prop_assert_eq!(a.total(), b.total());
    }

    #[test]
    fn nothing_that_was_not_performed_is_paid_as_performed(facts in months(), prices in prices()) {
        let found = statement(&everything(&prices), &facts);
        let made = |visit| facts.visits.iter().any(|it| it.visit == visit && matches!(it.outcome, Outcome::Performed { .. }));
        for entry in found.lines.iter().filter(|it| it.key.basis == Basis::Performed).flat_map(|it| &it.entries) {
            prop_assert!(made(entry.visit));
        }
    }
}
