//! `/api/v1/openapi.json`.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};

/// The document as it is served; worded once.
#[derive(Clone)]
pub(crate) struct Document(Arc<str>);

impl Document {
    /// The document of an API.
    pub(crate) fn of(api: &utoipa::openapi::OpenApi) -> Self {
        Self(api.to_json().unwrap_or_default().into())
    }

    /// Answers with it. It names no person, so it needs no log-in.
    pub(crate) async fn answer(self) -> Response {
        (StatusCode::OK, [(CONTENT_TYPE, "application/json")], self.0.to_string()).into_response()
    }
}
