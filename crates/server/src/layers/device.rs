//! The token of the phone a request comes from.

use std::convert::Infallible;

use axum::extract::FromRequestParts;
use axum::http::HeaderMap;
use axum::http::request::Parts;
use tillit_app::accounts::token::Token;

/// The header that carries it.
pub(crate) const HEADER: &str = "x-tillit-device";

/// The delivery token of the phone, if the request carries one.
pub(crate) struct DeviceToken(pub(crate) Option<Token>);

impl<S: Sync> FromRequestParts<S> for DeviceToken {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _state: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(shown(&parts.headers)))
    }
}

/// The token in some headers.
pub(crate) fn shown(headers: &HeaderMap) -> Option<Token> {
    let text = headers.get(HEADER)?.to_str().ok()?;
    (!text.is_empty()).then(|| Token::shown(text))
}
