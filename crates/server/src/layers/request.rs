//! A number for every request, a trace without personal data, and a guard so that a panic is one failed request.

use axum::extract::{MatchedPath, Request};
use axum::http::HeaderValue;
use axum::middleware::Next;
use axum::response::Response;
use tillit_app::AppError;
use tracing::Instrument as _;

use crate::problem::{answer, language_of};

/// Runs the request as a task of its own: it is finished, and its row in the access log written, even if the browser
/// goes away meanwhile; and a panic in it becomes an answer.
///
/// The trace names the route's pattern, never the address asked for: a search may hold a person's name.
pub(crate) async fn guard(request: Request, next: Next) -> Response {
    let id = request_id();
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    let span = tracing::info_span!("request", id, method = %request.method(), route);
    let language = language_of(None, request.headers());
    let task = tokio::spawn(next.run(request).instrument(span.clone()));
    let mut response = match task.await {
        Ok(response) => response,
        Err(error) => span.in_scope(|| answer(AppError::internal(format!("panic: {}", error.is_panic())), language)),
    };
    span.in_scope(|| tracing::info!(status = response.status().as_u16(), "answered"));
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert("x-request-id", value);
    }
    response
}

/// A number that is unlike the others of this process; it says nothing about anybody and needs no secrecy.
fn request_id() -> String {
    use std::sync::atomic::{AtomicU64, Ordering};
    static NEXT: AtomicU64 = AtomicU64::new(1);
    format!("{:x}-{:x}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::http::StatusCode;
    use axum::middleware::from_fn;
    use axum::routing::get;
    use tower::ServiceExt as _;

    use super::*;

    async fn breaks() -> StatusCode {
        panic!("on purpose")
    }

    #[tokio::test]
    async fn a_panic_is_one_failed_request_told_without_its_cause() {
        let router: Router = Router::new().route("/", get(breaks)).layer(from_fn(guard));
        let response = router.oneshot(Request::get("/").body(Body::empty()).unwrap()).await.unwrap();
        assert_eq!(response.status(), StatusCode::INTERNAL_SERVER_ERROR);
        assert!(response.headers().contains_key("x-request-id"));
        let body = axum::body::to_bytes(response.into_body(), 10_000).await.unwrap();
        assert!(!String::from_utf8_lossy(&body).contains("on purpose"));
    }
}
