//! From the cookie to the session, and from the end of the request to the access log.

use axum::extract::{FromRequestParts, Request, State};
use axum::http::header::COOKIE;
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tillit_app::accounts::log_in::session_by_token;
use tillit_app::accounts::token::Token;
use tillit_app::{AppError, Session};

use crate::problem::{ApiError, answer, in_words, language_of};
use crate::state::ServerState;

/// The cookie that holds the token.
pub(crate) const COOKIE_NAME: &str = "tillit_session";

/// The session of a request; an endpoint that takes it answers 401 without one. No endpoint can call a use case without.
pub(crate) struct Signed(pub(crate) Session);

impl<S: Sync> FromRequestParts<S> for Signed {
    type Rejection = ApiError;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        parts.extensions.get::<Session>().cloned().map(Self).ok_or(ApiError(AppError::NotSignedIn))
    }
}

/// The session of a request, if it has one; for what is answered without a log-in too, and must look for itself.
pub(crate) struct PerhapsSigned(pub(crate) Option<Session>);

impl<S: Sync> FromRequestParts<S> for PerhapsSigned {
    type Rejection = std::convert::Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(parts.extensions.get::<Session>().cloned()))
    }
}

/// Opens the session of the cookie, if there is one, and closes the access log before the answer leaves.
pub(crate) async fn open(State(state): State<ServerState>, mut request: Request, next: Next) -> Response {
    let session = match token_in(request.headers()) {
        Some(token) => match session_by_token(&state.app, &token).await {
            Ok(session) => Some(session),
            Err(AppError::NotSignedIn) => None,
            Err(error) => return answer(error, language_of(None, request.headers())),
        },
        None => None,
    };
    let language = language_of(session.as_ref(), request.headers());
    if let Some(session) = &session {
        request.extensions_mut().insert(session.clone());
    }
    let response = in_words(next.run(request).await, language);
    match &session {
        Some(session) => match state.app.log.close(session).await {
            Ok(()) => response,
            Err(error) => answer(error, language),
        },
        None => response,
    }
}

fn token_in(headers: &HeaderMap) -> Option<Token> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    cookies.flat_map(|line| line.split(';')).find_map(|pair| {
        let (name, value) = pair.trim().split_once('=')?;
        (name == COOKIE_NAME && !value.is_empty()).then(|| Token::shown(value))
    })
}

/// The cookie that keeps a token until the browser closes; without one, the cookie that takes it away.
pub(crate) fn cookie(token: Option<&Token>, secure: bool) -> Option<HeaderValue> {
    let secure = if secure { "; Secure" } else { "" };
    let (value, age) = token.map_or(("", "; Max-Age=0"), |token| (token.secret(), ""));
    let text = format!("{COOKIE_NAME}={value}; Path=/; HttpOnly; SameSite=Strict{age}{secure}");
    let mut value = HeaderValue::from_str(&text).ok()?;
    value.set_sensitive(true);
    Some(value)
}
