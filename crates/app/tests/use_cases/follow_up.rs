//! Follow-up: who reads figures, who opens them, and what of it is logged.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use tillit_app::use_cases::follow_up::{Input, SheetFormat, drill, file, metrics, overview, visits};
use tillit_app::{AppError, Role, Session};
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::registration::{Method, Registration};
use tillit_domain::time::{TimeOfDay, instant};
use tillit_storage::LogFilter;

use crate::support::{Municipality, Place, id};

const FIRST: Date = date(2025, 6, 2);

/// Six persons of the north with a shower each day of a week, and three of the south.
async fn town() -> Municipality {
    let town = north_alone().await;
    for name in ["Gun", "Hans", "Ida"] {
        showered(&town, &format!("{name} Hittepåsson"), &town.south, id("worker", "Adam Påhittad"), 25).await;
    }
    town
}

/// Six persons of the north with a shower each day of a week.
async fn north_alone() -> Municipality {
    let town = Municipality::new().await;
    let worker = town.worker("Adam Påhittad", &town.north).await;
    for (number, name) in ["Asta", "Bo", "Cilla", "Dag", "Elsa", "Frans"].iter().enumerate() {
        let minutes = 20 + 2 * i64::try_from(number).unwrap();
        showered(&town, &format!("{name} Hittepåsson"), &town.north, worker.id, minutes).await;
    }
    town
}

async fn showered(
    town: &Municipality,
    name: &str,
    place: &Place,
    worker: Id<tillit_domain::worker::Worker>,
    minutes: i64,
) {
    let person = town.person(name, place).await;
    let (_, order) = town.decided(&person, "DUSCH", date(2025, 12, 1)).await;
    let by = town.now::<tillit_domain::worker::Worker>(worker).await.0;
    for day in FIRST.series(1.day()).take(7) {
        let planned = town.planned(&person, day, &by, &[&order]).await;
        // Each at an hour of its own, so that the worker's registrations do not overlap.
        let hour = 6 + i32::from(name.as_bytes()[0] - b'A');
        let start = instant(day, TimeOfDay::hm(hour, 0));
        let registration = Registration {
            id: id("registration", &format!("{name} {day}")),
            visit: Some(planned.visit.id),
            person: person.id,
            worker,
            start,
            stop: Some(start + jiff::SignedDuration::from_mins(minutes)),
            method: Method::Tag,
            tasks_done: vec!["DUSCH".into()],
        };
        town.app.store.add_registrations(vec![(registration, None)], &town.registry()).await.unwrap();
    }
}

fn june(group: Option<&Place>) -> Input {
    let (from, to) = (Some(FIRST), Some(FIRST.saturating_add(6.days())));
    Input { group: group.map(|it| it.group.name.clone()), from, to, ..Input::default() }
}

async fn one(town: &Municipality, session: &Session, metric: &str, input: Input) -> metrics_row::Row {
    let input = Input { metrics: Some(vec![metric.into()]), ..input };
    metrics_row::Row(metrics::run(&town.app, session, input).await.unwrap().remove(0))
}

mod metrics_row {
    /// A figure with the three numbers tests look at.
    pub(super) struct Row(pub(super) tillit_app::use_cases::follow_up::MetricRow);

    impl Row {
        pub(super) fn numbers(&self) -> (Option<i64>, Option<i64>, Option<u64>) {
            (self.0.numerator, self.0.denominator, self.0.n)
        }
    }
}

#[tokio::test]
async fn a_manager_reads_the_own_unit_and_learns_nothing_of_others() {
    let town = north_alone().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let row = one(&town, &manager, "M11", june(Some(&town.north))).await;
    // 20 + 22 + … + 30 minutes on seven days of six showers of thirty.
    assert_eq!(row.numbers(), (Some(7 * 150), Some(7 * 180), Some(6)));
    assert_eq!((row.0.filter.as_deref(), row.0.value), (Some("ALLA"), Some(83.333)));
    assert_eq!(row.0.known.map(|it| it.measured), Some(1050));
    // Without naming a unit the own one is meant.
    assert_eq!(one(&town, &manager, "M11", june(None)).await.numbers(), row.numbers());
    let other = metrics::run(&town.app, &manager, june(Some(&town.south))).await;
    assert!(matches!(other, Err(AppError::NotFound)), "{other:?}");
}

#[tokio::test]
async fn figures_of_three_persons_are_hidden_with_the_reason_in_words() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let row = one(&town, &controller, "M11", june(Some(&town.south))).await;
    assert_eq!(row.numbers(), (None, None, None));
    assert!(row.0.why.unwrap().starts_with("Visas inte"));
    // The six of the north would be the nine less these three.
    assert_eq!(one(&town, &controller, "M11", june(Some(&town.north))).await.numbers(), (None, None, None));
    assert_eq!(one(&town, &controller, "M11", june(None)).await.numbers().2, Some(9));
}

#[tokio::test]
async fn all_metrics_are_answered_and_what_is_undefined_is_null() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let rows = metrics::run(&town.app, &controller, june(None)).await.unwrap();
    assert_eq!(rows.len(), 46);
    let json = serde_json::to_value(&rows).unwrap();
    for row in json.as_array().unwrap() {
        for field in
            ["id", "name", "unit", "value", "numerator", "denominator", "n", "filter", "missing_share", "cut_off"]
        {
            assert!(row.get(field).is_some(), "{field} of {row}");
        }
        assert!(!row["value"].is_null() || row["reason"].is_string(), "{row}");
    }
    let cost = &json[42];
    assert_eq!(
        (&cost["id"], &cost["value"], &cost["reason"]),
        (&"M43".into(), &serde_json::Value::Null, &"not_kept".into())
    );
    let text = serde_json::to_string(&rows).unwrap();
    assert!(!text.contains("Påhittad") && !text.contains(&id::<Person>("worker", "Adam Påhittad").to_string()));
    for format in [SheetFormat::Csv, SheetFormat::Xlsx] {
        assert!(file(&rows, format, controller.language).unwrap().len() > 1000);
    }
}

#[tokio::test]
async fn opening_a_figure_names_persons_and_is_logged_as_reading_them() {
    let town = town().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let opened = drill::run(&town.app, &manager, "M11", june(Some(&town.north))).await.unwrap();
    let names: Vec<&str> = opened.persons.iter().map(|it| it.person.name.as_str()).collect();
    assert_eq!((names[0], names.len()), ("Asta Hittepåsson", 6));
    assert_eq!(opened.persons[0].value, Some(66.667));
    town.app.log.close(&manager).await.unwrap();
    let asta: Id<Person> = id("person", "Asta Hittepåsson");
    let rows = town.app.store.log(&LogFilter { named: Some(asta.uuid()), ..LogFilter::default() }).await.unwrap();
    assert!(rows.iter().any(|it| it.row.action.contains("open_follow_up") && it.row.persons.len() == 6), "{rows:?}");
    let reader = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let followed = visits::run(&town.app, &reader, asta, june(None)).await.unwrap();
    assert_eq!((followed.lines.len(), followed.visits.len()), (1, 7));
    assert_eq!((followed.lines[0].ordered_minutes, followed.lines[0].performed_minutes), (Some(210), 140));
    let text = serde_json::to_string(&(opened, followed)).unwrap();
    assert!(
        !text.contains("Adam") && !text.contains(&id::<Person>("worker", "Adam Påhittad").to_string()),
        "no worker"
    );
}

#[tokio::test]
async fn a_visit_opened_counts_as_it_does_in_the_figure_also_where_the_worker_was_said_to_be_elsewhere() {
    let town = town().await;
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let (asta, bo): (Id<Person>, Id<Person>) = (id("person", "Asta Hittepåsson"), id("person", "Bo Hittepåsson"));
    let start = instant(FIRST, TimeOfDay::hm(6, 10));
    let registration = Registration {
        id: id("registration", "at Bo's while at Asta's"),
        visit: None,
        person: bo,
        worker: id("worker", "Adam Påhittad"),
        start,
        stop: Some(start + jiff::SignedDuration::from_mins(20)),
        method: Method::Tag,
        tasks_done: vec!["DUSCH".into()],
    };
    town.app.store.add_registrations(vec![(registration, None)], &town.registry()).await.unwrap();
    let opened = drill::run(&town.app, &manager, "M11", june(Some(&town.north))).await.unwrap();
    let figure = opened.persons.iter().find(|it| it.person.name == "Asta Hittepåsson").unwrap();
    let followed = visits::run(&town.app, &manager, asta, june(None)).await.unwrap();
    assert_eq!((figure.numerator, followed.lines[0].performed_minutes), (Some(120), 120));
    assert!(followed.visits[0].to_correct && followed.visits[0].minutes.is_none(), "{:?}", followed.visits[0]);
}

#[tokio::test]
async fn who_reads_only_sums_opens_nothing() {
    let town = town().await;
    for role in [Role::SafetyRepresentative, Role::Controller] {
        let session = town.log_in(role, None).await;
        assert!(overview::run(&town.app, &session, june(None)).await.is_ok(), "{role:?}");
        let opened = drill::run(&town.app, &session, "M11", june(Some(&town.north))).await;
        assert!(matches!(opened, Err(AppError::NotAllowed)), "{role:?}");
    }
    let care_worker = town.log_in(Role::CareWorker, Some(&town.north)).await;
    assert!(matches!(metrics::run(&town.app, &care_worker, june(None)).await, Err(AppError::NotAllowed)));
    let manager = town.log_in(Role::UnitManager, Some(&town.north)).await;
    let asta_of_south: Id<Person> = id("person", "Gun Hittepåsson");
    let other = visits::run(&town.app, &manager, asta_of_south, june(None)).await;
    assert!(matches!(other, Err(AppError::NotFound)));
}

#[tokio::test]
async fn what_cannot_be_asked_is_told_with_the_remedy() {
    let town = town().await;
    let controller = town.log_in(Role::Controller, None).await;
    let wrong = async |input: Input| crate::wrong_fields(metrics::run(&town.app, &controller, input).await);
    assert_eq!(wrong(Input { filter: Some("ALLA2".into()), ..june(None) }).await, ["filter"]);
    assert_eq!(wrong(Input { group: Some("Ingenstans".into()), ..june(None) }).await, ["group"]);
    assert_eq!(wrong(Input { metrics: Some(vec!["M99".into()]), ..june(None) }).await, ["metrics"]);
    assert_eq!(wrong(Input { to: Some(date(2025, 1, 1)), ..june(None) }).await, ["to"]);
}
