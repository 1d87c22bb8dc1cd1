//! A shift is lent to another group for its day; the worker's home group stays (S-031, S-034). A unit is closed by day.

use jiff::civil::date;
use serde_json::json;
use tillit_app::use_cases::organisation::{add_group, close_group, close_unit, read as organisation};
use tillit_app::use_cases::plans::{lend, open, place, read};
use tillit_app::{AppError, Role};
use tillit_domain::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::worker::Worker;

use crate::plans::{rostered, showers_and_a_worker, week};
use crate::support::{Municipality, TODAY};
use crate::{current, refusal, sent, wrong_fields};

const OPEN: open::Input = open::Input { days: 7 };

#[tokio::test]
async fn a_lent_shift_serves_the_other_group_and_the_worker_keeps_the_home_group() {
    let (town, vera, planner) = showers_and_a_worker().await;
    let app = &town.app;
    let sten = town.worker("Sten Söder", &town.south).await;
    rostered(&town, Some(&sten), &town.south).await;
    let (north, south) = (week(&town.north), week(&town.south));
    let opened = open::run(app, &planner, north, OPEN).await.unwrap();
    let shift = opened.shifts[0].clone();
    let id = Id::from_uuid(shift.id);
    let to_south = lend::Input { version: shift.version, group: town.south.group.id.uuid() };
    assert_eq!(refusal(lend::run(app, &planner, id, to_south).await), "group_not_opened");
    let of_south = town.log_in(Role::Planner, Some(&town.south)).await;
    assert!(matches!(lend::run(app, &of_south, id, to_south).await, Err(AppError::NotFound)), "nobody else's to lend");
    open::run(app, &of_south, south, OPEN).await.unwrap();

    let monday = Id::from_uuid(opened.visits[0].id);
    let on = |revision, shift| place::Input { revision, shift, second_shift: None, start: Some("08:00".into()) };
    place::run(app, &planner, north, monday, on(1, Some(shift.id))).await.unwrap();
    assert_eq!(refusal(lend::run(app, &planner, id, to_south).await), "shift_has_visits");
    place::run(app, &planner, north, monday, on(2, None)).await.unwrap();
    lend::run(app, &planner, id, to_south).await.unwrap();

    let helped = read::run(app, &of_south, south).await.unwrap();
    let there = helped.shifts.iter().find(|it| it.id == shift.id).unwrap();
    assert_eq!(there.lent_from.as_ref().map(|it| it.name.as_str()), Some("Norrgruppen"));
    assert!(!read::run(app, &planner, north).await.unwrap().shifts.iter().any(|it| it.id == shift.id));
    let again = open::run(app, &planner, north, OPEN).await.unwrap();
    assert!(!again.shifts.iter().any(|it| it.id == shift.id), "opening again does not bring it back");
    let (worker, _) = town.now::<Worker>(vera.id).await;
    assert_eq!(worker.group_on(TODAY), Some(town.north.group.id));

    assert!(matches!(lend::run(app, &planner, id, to_south).await, Err(AppError::Conflict { .. })), "a stale version");
    let back = lend::Input { version: there.version, group: town.north.group.id.uuid() };
    lend::run(app, &planner, id, back).await.unwrap();
    assert!(read::run(app, &planner, north).await.unwrap().shifts.iter().any(|it| it.id == shift.id));
}

#[tokio::test]
async fn a_unit_is_closed_by_day_and_what_stands_in_the_way_is_told() {
    let town = Municipality::new().await;
    let app = &town.app;
    let manager = town.log_in(Role::UnitManager, Some(&town.south)).await;
    let asta = town.person("Asta Påhittad", &town.south).await;
    town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    let close = |version: u32, from| sent::<close_group::Closing>(json!({ "expected_version": version, "from": from }));
    let unit = town.south.unit.id;
    let told = close_unit::run(app, &manager, unit, close(1, date(2025, 9, 1))).await;
    match told {
        Err(AppError::Refused { code: "unit_in_use", words, .. }) => {
            assert!(words.contains("1 av enhetens grupper") && words.contains("1 beställningar"), "{words}");
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(wrong_fields(close_unit::run(app, &manager, unit, close(1, date(2025, 7, 1))).await), ["from"]);
    let elsewhere = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let not_there = close_unit::run(app, &elsewhere, unit, close(1, date(2026, 2, 1))).await;
    assert!(matches!(not_there, Err(AppError::NotFound)));

    // From a day when the group is closed and the order has run out.
    let from = date(2026, 2, 1);
    let (group, _) = town.now::<Group>(town.south.group.id).await;
    town.put(&Group { closed_from: Some(from), ..group }).await;
    current(close_unit::run(app, &manager, unit, close(7, from)).await);
    let closed = close_unit::run(app, &manager, unit, close(1, from)).await.unwrap();
    assert_eq!(closed.closed_from, Some(from));
    assert_eq!(refusal(close_unit::run(app, &manager, unit, close(2, from)).await), "unit_closed");
    let names = |view: organisation::Organisation| view.units.into_iter().map(|it| it.name).collect::<Vec<_>>();
    assert!(
        names(organisation::run(app, &manager).await.unwrap()).contains(&"Söder".to_owned()),
        "it is open until then"
    );
    let (south, _) = town.now::<Unit>(unit).await;
    town.put(&Unit { closed_from: Some(TODAY), ..south }).await;
    assert!(!names(organisation::run(app, &manager).await.unwrap()).contains(&"Söder".to_owned()));
    let group = json!({ "name": "Ny", "postal_codes": [], "office_latitude_microdegrees": 62_750_000, "office_longitude_microdegrees": 15_420_000 });
    assert_eq!(refusal(add_group::run(app, &manager, unit, sent(group)).await), "unit_closed");
}
