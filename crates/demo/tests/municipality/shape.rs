//! The made-up municipality has the shape of June 2025: 282, 197, 87 (S-026, S-096, S-098).

use jiff::civil::date;
use std::collections::BTreeSet;
use tillit_demo::{DemoOptions, municipality};
use tillit_domain::order::OrderState;
use tillit_domain::population::{PopulationFilter, population};

#[test]
fn on_30_june_2025_there_are_282_with_a_decision_197_in_br65_and_87_with_hsl_orders_whatever_the_seed() {
    for seed in [1, 77] {
        let town = municipality(&DemoOptions { seed, history_days: Some(0), ..DemoOptions::default() });
        let count = |filter| population(filter, town.population_facts(), date(2025, 6, 30));
        let (all, br65, hsl) =
            (count(PopulationFilter::Alla), count(PopulationFilter::Br65), count(PopulationFilter::Hsl));
        assert_eq!((all.len(), br65.len(), hsl.len()), (282, 197, 87), "seed {seed}");
        assert_eq!(hsl.difference(&all).count(), 12, "those with HSL orders only, seed {seed}");
        assert!(br65.is_subset(&all));
    }
}

#[test]
fn with_another_date_the_shape_is_that_of_a_week_before_it() {
    let leap_day = date(2028, 2, 29);
    let town = municipality(&DemoOptions { date: leap_day, seed: 5, history_days: Some(3) });
    let count = |filter| population(filter, town.population_facts(), date(2028, 2, 22)).len();
    let counts = [PopulationFilter::Alla, PopulationFilter::Br65, PopulationFilter::Hsl].map(count);
    assert_eq!(counts, [282, 197, 87]);
    assert!(town.history().flat_map(|month| month.registrations).count() > 500);
}

#[test]
fn it_has_no_private_provider_and_one_night_patrol_for_three_groups() {
    let town = crate::common::town();
    assert_eq!(town.providers.iter().filter(|provider| provider.private).count(), 0);
    assert_eq!(town.groups.len(), 4);
    let offices: BTreeSet<_> = town.groups.iter().map(|g| g.office.latitude_microdegrees).collect();
    assert_eq!(offices.len(), 3);
}

#[test]
fn everybody_lives_within_forty_kilometres_of_the_groups_office_and_is_obviously_made_up() {
    let town = crate::common::town();
    for person in &town.persons {
        let group = person.group_on(town.date).or(person.groups.last().map(|g| g.group)).unwrap();
        let office = town.groups.iter().find(|g| g.id == group).unwrap().office;
        let metres = tillit_travel::great_circle(person.coordinates.unwrap(), office).0;
        assert!(metres < 26_000, "{metres} m");
        assert!(person.telephone.starts_with("070-17406"));
        assert!(person.address.postal_code.starts_with("99"));
        assert_eq!(person.number.birth_date().unwrap_or(person.born), person.born);
    }
}

#[test]
fn some_have_protected_identity_and_each_of_them_has_workers_named() {
    let town = crate::common::town();
    let protected: Vec<_> = town.persons.iter().filter(|person| person.protected.is_some()).collect();
    assert_eq!(protected.len(), 5);
    assert!(protected.iter().all(|person| (4..=10).contains(&person.named_workers.len())));
    assert_eq!(town.workers.iter().filter(|worker| worker.protected.is_some()).count(), 2);
}

#[test]
fn new_orders_wait_to_be_acknowledged_one_of_them_urgent() {
    let town = crate::common::town();
    let waiting: Vec<_> = town.orders.iter().filter(|order| order.state == OrderState::Sent).collect();
    assert!((3..=8).contains(&waiting.len()), "{}", waiting.len());
    let urgent: BTreeSet<_> = waiting.iter().filter(|order| order.urgent).map(|order| order.person).collect();
    assert_eq!(urgent.len(), 1);
}

#[test]
fn there_are_couples_who_share_service_and_technology_with_consent_some_withdrawn() {
    let town = crate::common::town();
    assert_eq!(town.households.len(), 25);
    for household in &town.households {
        assert_eq!(town.persons.iter().filter(|person| person.household == Some(household.id)).count(), 2);
    }
    assert!(town.technology.iter().any(|it| it.consent.withdrawn_on.is_some()));
    assert!(town.technology.iter().all(|it| it.consent.given_on <= it.period.from));
    assert!(town.technology.iter().any(|it| !it.replaces.is_empty() && it.in_use_on(town.date)));
}

#[test]
fn no_offer_of_a_contact_and_no_device_ends_before_it_begins() {
    let town = crate::common::town();
    let contacts = town.contact_persons.iter().map(|it| it.period);
    let devices = town.technology.iter().map(|it| it.period);
    assert!(contacts.chain(devices).all(|period| period.to.is_none_or(|to| period.from <= to)));
}
