//! Use cases by example, against a small municipality in a database of its own.

#![expect(clippy::unwrap_used, reason = "a test whose town cannot be set up has failed")]

#[path = "../support/mod.rs"]
mod support;

mod absences;
mod acting;
mod base_plans;
mod beside_the_day;
mod care_plans;
mod catalogue;
mod contact_persons;
mod decisions;
mod delegations;
mod economy;
mod endings;
mod exports;
mod follow_up;
mod freedom;
mod groups;
mod journal;
mod lab;
mod lending;
mod orders;
mod organisation;
mod person_facts;
mod persons;
mod phone;
mod phone_sync;
mod plan_board;
mod planning_rights;
mod plans;
mod protected;
mod rolled_out;
mod rollups;
mod rosters;
mod samples;
mod search;
mod set_up;
mod short;
mod steering;
mod tags;
mod teams;
mod technology;
mod users;
mod worker_changes;
mod workers;

use serde::de::DeserializeOwned;
use serde_json::Value;
use tillit_app::AppError;

/// What a front would send.
fn sent<T: DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).unwrap()
}

/// The code of a refusal.
fn refusal<T: std::fmt::Debug>(answer: Result<T, AppError>) -> &'static str {
    match answer {
        Err(AppError::Refused { code, .. }) => code,
        other => panic!("not a refusal: {other:?}"),
    }
}

/// The fields that are wrong.
fn wrong_fields<T: std::fmt::Debug>(answer: Result<T, AppError>) -> Vec<String> {
    match answer {
        Err(AppError::Invalid { fields }) => fields.into_iter().map(|it| it.field).collect(),
        other => panic!("no field is wrong: {other:?}"),
    }
}

/// What stands there now, when somebody else was faster.
fn current<T: std::fmt::Debug>(answer: Result<T, AppError>) -> Value {
    match answer {
        Err(AppError::Conflict { current: Some(current) }) => current,
        other => panic!("no conflict: {other:?}"),
    }
}

/// What the phone of a worker delivers by, registered anew.
async fn phone_of(app: &tillit_app::App, session: &tillit_app::Session) -> tillit_app::accounts::token::Token {
    use tillit_app::use_cases::phone::devices;
    let registered = devices::register(app, session, sent(serde_json::json!({"label": "Telefonen"}))).await.unwrap();
    tillit_app::accounts::token::Token::shown(&registered.delivery_token)
}
