//! A group's visits come from its own persons and those they live with; nothing is lost by not reading the others.

use jiff::civil::date;
use tillit_app::Role;
use tillit_app::use_cases::plans::open;
use tillit_domain::Id;
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::organisation::GroupFrom;
use tillit_domain::person::Person;

use crate::plans::week;
use crate::support::{Municipality, TODAY, visit};

const OPEN: open::Input = open::Input { days: 7 };

#[tokio::test]
async fn the_night_patrol_gets_those_of_all_groups_who_have_visits_by_night() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    for (name, place) in [("Asta Påhittad", &town.north), ("Berit Påhittad", &town.south)] {
        let person = town.person(name, place).await;
        let (_, order) = town.decided(&person, "DUSCH", date(2025, 12, 1)).await;
        let day = visit("Morgonbesök", &[&order]);
        let night = CarePlanEntry { by_night_patrol: true, ..visit("Nattbesök", &[&order]) };
        town.agreed(&person, &vera, vec![day, night]).await;
    }
    let planner = town.log_in(Role::Planner, None).await;
    let night = open::run(&town.app, &planner, week(&town.night), OPEN).await.unwrap();
    let names: std::collections::BTreeSet<_> = night.visits.iter().map(|it| it.person.name.clone()).collect();
    assert_eq!((night.totals.visits, names.len()), (14, 2));
    let north = open::run(&town.app, &planner, week(&town.north), OPEN).await.unwrap();
    assert_eq!(north.totals.visits, 7, "the mornings of Asta alone");
}

#[tokio::test]
async fn what_a_couple_of_two_groups_shares_is_still_planned_once() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let household = Id::derived("household", &["Påhittad"]);
    for (name, place) in [("Asta Påhittad", &town.north), ("Berit Påhittad", &town.south)] {
        let person = Person { household: Some(household), ..town.person(name, place).await };
        town.put(&person).await;
        let (_, order) = town.decided(&person, "STAD", date(2025, 12, 1)).await;
        town.agreed(&person, &vera, vec![visit("Städning", &[&order])]).await;
    }
    let planner = town.log_in(Role::Planner, None).await;
    let north = open::run(&town.app, &planner, week(&town.north), OPEN).await.unwrap().totals.visits;
    let south = open::run(&town.app, &planner, week(&town.south), OPEN).await.unwrap().totals.visits;
    assert_eq!(north + south, 7, "{north} and {south}: shared service counts once");
}

#[tokio::test]
async fn who_moves_within_the_week_is_served_by_each_group_on_its_days() {
    let town = Municipality::new().await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let groups = vec![
        GroupFrom { from: date(2024, 1, 1), group: town.north.group.id, chosen: false },
        GroupFrom { from: TODAY.saturating_add(jiff::Span::new().days(3)), group: town.south.group.id, chosen: true },
    ];
    town.put(&Person { groups, ..asta.clone() }).await;
    let (_, order) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    town.agreed(&asta, &vera, vec![visit("Morgonbesök", &[&order])]).await;
    let planner = town.log_in(Role::Planner, None).await;
    let north = open::run(&town.app, &planner, week(&town.north), OPEN).await.unwrap().totals.visits;
    let south = open::run(&town.app, &planner, week(&town.south), OPEN).await.unwrap().totals.visits;
    assert_eq!((north, south), (3, 4));
}
