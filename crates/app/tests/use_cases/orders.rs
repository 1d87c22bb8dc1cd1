//! What the provider receives, and its answer.

use jiff::civil::date;
use serde_json::json;
use tillit_app::use_cases::orders::acknowledge;
use tillit_app::use_cases::orders::list::{self, OrdersAsked};
use tillit_app::use_cases::today::read::{self as today, TodayAsked};
use tillit_app::{AppError, Role, Session};
use tillit_domain::TimeOfDay;
use tillit_domain::law::Law;
use tillit_domain::order::Order;
use tillit_domain::time::instant;

use crate::support::{Municipality, TODAY};
use crate::{current, refusal, sent};

async fn listed(town: &Municipality, session: &Session) -> Vec<tillit_app::use_cases::care::order_view::OrderView> {
    list::run(&town.app, session, OrdersAsked::default()).await.unwrap().orders
}

#[tokio::test]
async fn urgent_orders_stand_first_and_acknowledged_ones_last() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (_, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    let (_, cleaning) = town.decided(&asta, "STAD", date(2025, 12, 1)).await;
    let (_, alarm) = town.decided(&asta, "LARM", date(2025, 12, 1)).await;
    town.put(&Order { urgent: true, ..alarm.clone() }).await;
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let input = sent(json!({"expected_version": 1}));
    acknowledge::run(&town.app, &planner, shower.id, input).await.unwrap();
    let order: Vec<_> = listed(&town, &planner).await.iter().map(|order| order.id).collect();
    assert_eq!(order, [alarm.id.uuid(), cleaning.id.uuid(), shower.id.uuid()]);
}

#[tokio::test]
async fn two_urgent_orders_for_one_person_are_told_apart_on_the_page_of_today() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    for code in ["DUSCH", "STAD"] {
        let (_, order) = town.decided(&asta, code, date(2025, 12, 1)).await;
        town.put(&Order { urgent: true, ..order }).await;
    }
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let items = today::run(&town.app, &planner, TodayAsked::default()).await.unwrap().items;
    let details: Vec<&str> = items.iter().filter(|it| it.kind == "urgent_order").map(|it| it.detail.as_str()).collect();
    assert_eq!(details.len(), 2);
    for told in ["Dusch från ons 1 januari. Skickad", "Städning från ons 1 januari. Skickad"] {
        assert!(details.iter().any(|it| it.starts_with(told)), "{details:?}");
    }
}

#[tokio::test]
async fn each_sees_the_orders_of_the_own_unit_and_law() {
    let town = Municipality::new().await;
    let (asta, bo) = (town.person("Asta Påhittad", &town.north).await, town.person("Bo Hittepå", &town.south).await);
    town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    town.nurse_ordered(&bo, "INS").await;
    let laws = async |session: &Session| listed(&town, session).await.iter().map(|it| it.law).collect::<Vec<_>>();
    assert_eq!(laws(&town.log_in(Role::Planner, Some(&town.north)).await).await, [Law::Sol]);
    assert_eq!(laws(&town.log_in(Role::Planner, Some(&town.south)).await).await, [Law::Hsl]);
    assert_eq!(laws(&town.log_in(Role::Assessor, None).await).await, [Law::Sol]);
    assert_eq!(laws(&town.log_in(Role::LicensedStaff, None).await).await, [Law::Hsl]);
    let north = town.log_in(Role::Planner, Some(&town.north)).await;
    let asked = OrdersAsked { unit: Some(town.south.unit.id.uuid()), ..OrdersAsked::default() };
    assert!(matches!(list::run(&town.app, &north, asked).await, Err(AppError::NotFound)));
}

#[tokio::test]
async fn an_order_is_acknowledged_once_by_the_unit_that_received_it() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (_, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    let version = |version: u32| sent(json!({"expected_version": version}));
    let south = town.log_in(Role::Planner, Some(&town.south)).await;
    assert!(matches!(acknowledge::run(&town.app, &south, shower.id, version(1)).await, Err(AppError::NotFound)));
    let north = town.log_in(Role::Planner, Some(&town.north)).await;
    town.clock.advance(3600);
    let answered = acknowledge::run(&town.app, &north, shower.id, version(1)).await.unwrap().acknowledged.unwrap();
    assert_eq!((answered.at, answered.by.as_str()), (instant(TODAY, TimeOfDay::hm(9, 0)), "Påhittad planner"));
    let now = current(acknowledge::run(&town.app, &north, shower.id, version(1)).await);
    assert_eq!(now["acknowledged"]["by"], "Påhittad planner");
    assert_eq!(refusal(acknowledge::run(&town.app, &north, shower.id, version(2)).await), "already_acknowledged");
}
