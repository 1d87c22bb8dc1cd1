//! A person goes away and comes home.

use jiff::civil::{Date, date};
use serde_json::json;
use tillit_app::use_cases::persons::absence_end::{self, TakeBack};
use tillit_app::use_cases::persons::{absence_register, absence_restart};
use tillit_app::{AppError, Role, Session};
use tillit_domain::absence::PersonAbsence;
use tillit_domain::person::Person;
use tillit_domain::visit::{CancelCause, PlannedState};
use tillit_domain::{DayRange, Id};
use tillit_storage::VisitFilter;

use crate::support::{Municipality, TODAY};
use crate::{current, refusal, sent, wrong_fields};

const TOMORROW: Date = date(2025, 7, 8);

/// Asta has a visit a day from yesterday on, and goes to hospital today.
async fn in_hospital(town: &Municipality) -> (Person, Session, Id<PersonAbsence>) {
    let vera = town.worker("Vera Vikarie", &town.north).await;
    let asta = town.person("Asta Påhittad", &town.north).await;
    let (_, shower) = town.decided(&asta, "DUSCH", date(2025, 12, 1)).await;
    for day in DayRange::new(date(2025, 7, 6), date(2025, 7, 9)).days() {
        town.planned(&asta, day, &vera, &[&shower]).await;
    }
    let planner = town.log_in(Role::Planner, Some(&town.north)).await;
    let input = sent(json!({"cause": "hospital", "from": "2025-07-06"}));
    let told = absence_register::run(&town.app, &planner, asta.id, input).await.unwrap();
    let days: Vec<Date> = told.resting.iter().map(|visit| visit.day).collect();
    assert_eq!(days, [TODAY, TOMORROW, date(2025, 7, 9)]);
    (asta, planner, Id::from_uuid(told.absence.unwrap().id))
}

async fn states(town: &Municipality, person: &Person) -> Vec<PlannedState> {
    let filter = VisitFilter { persons: Some(vec![person.id]), ..VisitFilter::default() };
    town.app.store.planned_visits(&filter).await.unwrap().into_iter().map(|planned| planned.state).collect()
}

#[tokio::test]
async fn visits_rest_from_today_on_and_yesterday_stays_as_it_was() {
    let town = Municipality::new().await;
    let (asta, ..) = in_hospital(&town).await;
    let states = states(&town, &asta).await;
    assert!(matches!(states[0], PlannedState::Staffed { .. }));
    assert_eq!(states[1..], vec![PlannedState::Cancelled { cause: CancelCause::Hospital }; 3]);
}

#[tokio::test]
async fn restart_is_one_step_and_the_visits_wait_for_somebody() {
    let town = Municipality::new().await;
    let (asta, planner, absence) = in_hospital(&town).await;
    let input = sent(json!({"first_day_back": "2025-07-08", "expected_version": 1}));
    let back = absence_restart::run(&town.app, &planner, absence, input).await.unwrap();
    assert_eq!(back.absence.unwrap().to, Some(TODAY));
    assert_eq!(back.reopened.iter().map(|visit| visit.day).collect::<Vec<_>>(), [TOMORROW, date(2025, 7, 9)]);
    let states = states(&town, &asta).await;
    assert_eq!(states[1], PlannedState::Cancelled { cause: CancelCause::Hospital });
    assert_eq!(states[2..], [PlannedState::Unstaffed, PlannedState::Unstaffed]);
}

#[tokio::test]
async fn who_read_an_older_version_is_told_what_holds_now() {
    let town = Municipality::new().await;
    let (_, planner, absence) = in_hospital(&town).await;
    let first = sent(json!({"first_day_back": "2025-07-20", "expected_version": 1}));
    absence_restart::run(&town.app, &planner, absence, first).await.unwrap();
    let late = sent(json!({"first_day_back": "2025-07-10", "expected_version": 1}));
    let now = current(absence_restart::run(&town.app, &planner, absence, late).await);
    assert_eq!((&now["to"], &now["version"]), (&json!("2025-07-19"), &json!(2)));
}

#[tokio::test]
async fn nobody_comes_home_before_leaving_and_nobody_is_away_twice() {
    let town = Municipality::new().await;
    let (asta, planner, absence) = in_hospital(&town).await;
    let early = sent(json!({"first_day_back": "2025-07-05"}));
    assert_eq!(refusal(absence_restart::run(&town.app, &planner, absence, early).await), "back_before_leaving");
    let again = sent(json!({"cause": "away", "from": "2025-08-01", "to": "2025-08-03"}));
    assert_eq!(refusal(absence_register::run(&town.app, &planner, asta.id, again).await), "already_away");
    let backwards = sent(json!({"cause": "away", "from": "2025-08-03", "to": "2025-08-01"}));
    assert_eq!(wrong_fields(absence_register::run(&town.app, &planner, asta.id, backwards).await), ["to"]);
}

#[tokio::test]
async fn an_absence_told_by_mistake_is_taken_back() {
    let town = Municipality::new().await;
    let (asta, planner, absence) = in_hospital(&town).await;
    let taken = absence_end::run(&town.app, &planner, absence, TakeBack::default()).await.unwrap();
    assert_eq!(taken.reopened.len(), 3);
    assert_eq!(
        states(&town, &asta).await[1..],
        [PlannedState::Unstaffed, PlannedState::Unstaffed, PlannedState::Unstaffed]
    );
    assert!(town.app.store.get::<PersonAbsence>(absence).await.unwrap().is_none());
    assert_eq!(town.app.store.history::<PersonAbsence>(absence).await.unwrap().len(), 2);
}

#[tokio::test]
async fn another_units_planner_cannot_restart() {
    let town = Municipality::new().await;
    let (_, _, absence) = in_hospital(&town).await;
    let south = town.log_in(Role::Planner, Some(&town.south)).await;
    let input = sent(json!({"first_day_back": "2025-07-08"}));
    assert!(matches!(absence_restart::run(&town.app, &south, absence, input).await, Err(AppError::NotFound)));
}
