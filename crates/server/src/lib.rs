//! The HTTP front: translates requests to use cases and answers to JSON, and decides nothing itself.
//!
//! A request passes, from outside in: request id and trace · panic guard · security headers · session from the cookie ·
//! CSRF · the endpoint · the access log, which is closed before the answer leaves.

pub mod api;
mod health;
mod layers;
mod problem;
mod serve;
mod state;
mod web;

pub use api::openapi;
pub use serve::{ServeError, serve};
pub use state::{Config, ServerState};

use axum::Router;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::get;

/// The whole of what is served.
pub fn router(state: ServerState) -> Router {
    let (api, document) = api::router();
    let document = api::document::Document::of(&document);
    let guarded = api
        .fallback(api::not_found)
        .layer(from_fn_with_state(state.clone(), layers::csrf::guard))
        .layer(from_fn_with_state(state.clone(), layers::session::open));
    Router::new()
        .nest("/api/v1", guarded)
        .route("/api/v1/openapi.json", get(move || document.answer()))
        .route("/health", get(health::answer))
        .fallback(web::answer)
        .layer(from_fn_with_state(state.clone(), layers::headers::secure))
        .layer(from_fn(layers::request::guard))
        .with_state(state)
}
