//! Headers that tell browsers to be careful.

use axum::extract::{Request, State};
use axum::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
    X_FRAME_OPTIONS,
};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;

use crate::state::ServerState;

/// Only what we serve ourselves: no script and no style in a page's text. Maps use blobs.
const POLICY: &str = "default-src 'self'; img-src 'self' data: blob:; \
                      worker-src 'self' blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

const PERMISSIONS: HeaderName = HeaderName::from_static("permissions-policy");

/// Sets them on every answer. Answers of the API are never stored by anyone on the way.
pub(crate) async fn secure(State(state): State<ServerState>, request: Request, next: Next) -> Response {
    let api = request.uri().path().starts_with("/api/");
    let phone = request.uri().path().starts_with("/telefon");
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    // Nothing of a care system belongs in a search engine, least of all a person's own link.
    headers.insert(ROBOTS, HeaderValue::from_static("noindex, nofollow"));
    // The phone reads the printed code of a tag by its camera; nothing here ever asks where somebody is.
    let permissions =
        if phone { "geolocation=(), camera=(self), microphone=()" } else { "geolocation=(), camera=(), microphone=()" };
    headers.insert(PERMISSIONS, HeaderValue::from_static(permissions));
    if state.config.secure_cookies {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=31536000"));
    }
    if api {
        headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
