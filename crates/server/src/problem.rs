//! Errors as answers: `application/problem+json` in the user's language.

use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use tillit_app::{AppError, Language, Session};

/// An error on its way out of an endpoint; `?` makes it from an [`AppError`].
///
/// Its language is not known there; the session layer words it.
#[derive(Debug)]
pub(crate) struct ApiError(pub(crate) AppError);

impl From<AppError> for ApiError {
    fn from(error: AppError) -> Self {
        Self(error)
    }
}

impl IntoResponse for ApiError {
    /// An answer without words yet: the layer that knows the language replaces it.
    fn into_response(self) -> Response {
        let mut response = StatusCode::INTERNAL_SERVER_ERROR.into_response();
        response.extensions_mut().insert(Unworded(std::sync::Arc::new(std::sync::Mutex::new(Some(self.0)))));
        response
    }
}

/// An error that waits for its words.
#[derive(Clone)]
struct Unworded(std::sync::Arc<std::sync::Mutex<Option<AppError>>>);

/// The answer with its error, if it is one, in words of a language.
pub(crate) fn in_words(mut response: Response, language: Language) -> Response {
    let Some(Unworded(error)) = response.extensions_mut().remove::<Unworded>() else { return response };
    let error = error.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
    error.map_or(response, |error| answer(error, language))
}

/// An error as an answer.
pub(crate) fn answer(error: AppError, language: Language) -> Response {
    if error.status() >= 500 {
        tracing::error!(%error, "a request failed");
    }
    let wait = error.retry_after_seconds();
    let status = StatusCode::from_u16(error.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let body = serde_json::to_vec(&error.problem(language)).unwrap_or_default();
    let mut response = (status, body).into_response();
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    if let Some(wait) = wait {
        headers.insert(RETRY_AFTER, HeaderValue::from(u64::try_from(wait).unwrap_or(0)));
    }
    response
}

/// The language a request is answered in: the user's, else the browser's first, else Swedish.
pub(crate) fn language_of(session: Option<&Session>, headers: &axum::http::HeaderMap) -> Language {
    let asked = || headers.get(axum::http::header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    session.map_or_else(|| Language::tagged(asked().unwrap_or("sv")), |session| session.language)
}
