//! Requests that change something must show the session's CSRF token, which another site's page cannot read.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use tillit_app::accounts::token::same_secret;
use tillit_app::{AppError, Session};

use crate::problem::ApiError;
use crate::state::ServerState;

/// The header that carries the token.
pub(crate) const HEADER: &str = "x-csrf-token";

/// Lets reading pass, and changing only with the session's token. Without a session the endpoint answers 401 itself,
/// except for logging in, which must come from a page of ours.
pub(crate) async fn guard(State(_state): State<ServerState>, request: Request, next: Next) -> Response {
    let reads = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    let session = request.extensions().get::<Session>();
    let logs_in = *request.method() == Method::POST && request.uri().path() == "/session";
    // A phone delivers with its token in a header that no other site's page can set, and perhaps with a session that has ended.
    let delivers = *request.method() == Method::POST
        && request.uri().path() == "/phone/events"
        && super::device::shown(request.headers()).is_some();
    let shown = request.headers().get(HEADER).and_then(|value| value.to_str().ok()).unwrap_or("");
    let passes = reads
        || delivers
        || if logs_in {
            from_our_own_page(request.headers())
        } else {
            session.is_none_or(|session| same_secret(shown, session.csrf_token()))
        };
    if passes { next.run(request).await } else { ApiError(AppError::WrongToken).into_response() }
}

/// Whether the browser says that the request comes from a page of ours; other programs say nothing and may log in.
fn from_our_own_page(headers: &HeaderMap) -> bool {
    headers.get("sec-fetch-site").is_none_or(|site| site == "same-origin" || site == "none")
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    #[test]
    fn another_site_cannot_log_somebody_in() {
        let mut headers = HeaderMap::new();
        assert!(from_our_own_page(&headers));
        headers.insert("sec-fetch-site", HeaderValue::from_static("cross-site"));
        assert!(!from_our_own_page(&headers));
        headers.insert("sec-fetch-site", HeaderValue::from_static("same-origin"));
        assert!(from_our_own_page(&headers));
    }
}
