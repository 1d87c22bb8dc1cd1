//! The first day: an empty database, its first administrator, and what is to be brought in.

use std::sync::Arc;

use tillit_app::accounts::first;
use tillit_app::accounts::settings::{Density, Theme};
use tillit_app::clock::{FixedClock, SeededRandom};
use tillit_app::use_cases::session::change_password::{self, PasswordChange};
use tillit_app::use_cases::session::choose_settings::{self, SettingsChoice};
use tillit_app::use_cases::session::start::{self, LogIn};
use tillit_app::use_cases::set_up::read::{self, SetUpStepName};
use tillit_app::{App, AppError, Language, Role, Settings};
use tillit_domain::TimeOfDay;
use tillit_domain::time::instant;
use tillit_storage::{OpenMode, Store};

use crate::support::{Municipality, TODAY};
use crate::{refusal, wrong_fields};

async fn empty() -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite://{}/tillit.db", folder.path().display());
    let store = Store::open(&url, OpenMode::Create).await.unwrap();
    let clock = Arc::new(FixedClock::at(instant(TODAY, TimeOfDay::hm(8, 0))));
    (App::new(store, clock, Arc::new(SeededRandom::from_seed(3)), Settings::default()), folder)
}

async fn log_in(app: &App, password: &str) -> Result<start::Started, AppError> {
    start::run(app, LogIn { username: "admin".into(), password: password.into() }, "::1").await
}

#[tokio::test]
async fn the_first_administrator_is_made_once_and_must_change_the_password_before_anything_else() {
    let (app, _folder) = empty().await;
    let made = first::administrator(&app, Language::Sv).await.unwrap().expect("nobody has an account yet");
    assert!(first::administrator(&app, Language::Sv).await.unwrap().is_none(), "told once");
    let started = log_in(&app, &made.password).await.unwrap();
    assert!(started.view.must_change_password);
    assert!(matches!(read::run(&app, &started.session).await, Err(AppError::NotAllowed)));
    let change = |new: &str| PasswordChange { old: made.password.clone(), new: new.into() };
    assert_eq!(refusal(change_password::run(&app, &started.session, change("kort")).await), "password_too_short");
    change_password::run(&app, &started.session, change("en alldeles egen mening")).await.unwrap();
    let again = log_in(&app, "en alldeles egen mening").await.unwrap();
    assert!(!again.view.must_change_password);
    let set_up = read::run(&app, &again.session).await.unwrap();
    assert_eq!((set_up.done, set_up.next), (false, Some(SetUpStepName::Providers)));
    assert!(matches!(log_in(&app, &made.password).await, Err(AppError::WrongLogIn)));
}

#[tokio::test]
async fn the_next_step_follows_from_what_is_there() {
    let town = Municipality::new().await;
    let administrator = town.log_in(Role::Administrator, None).await;
    let set_up = read::run(&town.app, &administrator).await.unwrap();
    assert_eq!(set_up.next, Some(SetUpStepName::Workers), "units, groups and catalogue are there");
    town.worker("Vera Vikarie", &town.north).await;
    let set_up = read::run(&town.app, &administrator).await.unwrap();
    assert_eq!(set_up.next, Some(SetUpStepName::Persons));
    let waits = set_up.steps.iter().find(|it| it.step == SetUpStepName::CarePlans).unwrap();
    assert!(!waits.ready, "a care plan needs an order");
}

#[tokio::test]
async fn only_who_sets_up_reads_how_far_it_has_come() {
    let town = Municipality::new().await;
    let planner = town.log_in(Role::Planner, None).await;
    assert!(matches!(read::run(&town.app, &planner).await, Err(AppError::NotAllowed)));
}

#[tokio::test]
async fn a_users_choices_are_kept_and_are_the_users_alone() {
    let town = Municipality::new().await;
    let (planner, manager) =
        (town.log_in(Role::Planner, None).await, town.log_in(Role::UnitManager, Some(&town.north)).await);
    let choice = SettingsChoice { density: Density::Compact, theme: Theme::Dark, start_page: Some("board".into()) };
    let view = choose_settings::run(&town.app, &planner, choice.clone()).await.unwrap();
    assert_eq!(view.settings, choice);
    let others = tillit_app::use_cases::session::read::run(&town.app, &manager).await.unwrap();
    assert_eq!(others.settings.theme, Theme::System);
    let odd = SettingsChoice { start_page: Some("/../admin".into()), ..choice };
    assert_eq!(wrong_fields(choose_settings::run(&town.app, &planner, odd).await), ["start_page"]);
}
