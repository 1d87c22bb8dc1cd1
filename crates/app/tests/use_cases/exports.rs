//! Files that are given out.

use jiff::ToSpan as _;
use tillit_app::Role;
use tillit_app::use_cases::exchange::export::{self, Input};
use tillit_domain::Id;
use tillit_domain::registration::{Method, Registration};
use tillit_domain::time::{TimeOfDay, instant};
use tillit_exchange::{Format, Kind};

use crate::support::{Municipality, TODAY};

#[tokio::test]
async fn every_kind_is_given_out_whole_when_no_days_are_asked_for() {
    let town = Municipality::new().await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let visited = |name: &str, day: jiff::civil::Date| {
        let start = instant(day, TimeOfDay::hm(8, 0));
        let registration = Registration {
            id: Id::derived("registration", &[name]),
            visit: None,
            person: asta.id,
            worker: vera.id,
            start,
            stop: Some(start + 20.minutes()),
            method: Method::Tag,
            tasks_done: Vec::new(),
        };
        (registration, None)
    };
    let visits = vec![visited("today", TODAY), visited("long ago", TODAY.saturating_sub(9.years()))];
    town.app.store.add_registrations(visits, &town.registry()).await.unwrap();
    let administrator = town.log_in(Role::Administrator, None).await;
    for kind in Kind::ALL {
        let all = Input { kind, from: None, to: None, format: Format::Csv, include_protected: false };
        let file = String::from_utf8(export::run(&town.app, &administrator, all).await.unwrap()).unwrap();
        if kind == Kind::Registrations {
            assert_eq!(file.trim().lines().count(), 3, "a heading and both visits: {file}");
        }
    }
}
