//! Guessing passwords takes longer and longer.

use axum::http::StatusCode;
use tillit_app::Role;

use crate::support::{House, PASSWORD};

#[tokio::test]
async fn after_five_wrong_guesses_even_the_right_password_must_wait() {
    let house = House::new().await;
    house.account("planerare", Role::Planner, None).await;
    for _ in 0..5 {
        assert_eq!(house.try_log_in("planerare", "en gissning").await.status, StatusCode::UNAUTHORIZED);
    }
    let early = house.try_log_in("planerare", PASSWORD).await;
    assert_eq!((early.status, early.headers["retry-after"].to_str().unwrap()), (StatusCode::TOO_MANY_REQUESTS, "1"));
    house.clock.advance(1);
    assert_eq!(house.try_log_in("planerare", PASSWORD).await.status, StatusCode::OK);
}

#[tokio::test]
async fn names_that_do_not_exist_are_throttled_like_those_that_do() {
    let house = House::new().await;
    for _ in 0..5 {
        house.try_log_in("ingen", "en gissning").await;
    }
    assert_eq!(house.try_log_in("ingen", "en gissning").await.status, StatusCode::TOO_MANY_REQUESTS);
}
