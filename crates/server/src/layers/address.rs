//! The address a request comes from, for throttling alone.

use std::convert::Infallible;
use std::net::SocketAddr;

use axum::extract::{ConnectInfo, FromRequestParts};
use axum::http::request::Parts;

use crate::state::ServerState;

/// The address a request comes from.
pub(crate) struct Address(pub(crate) String);

impl FromRequestParts<ServerState> for Address {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &ServerState) -> Result<Self, Self::Rejection> {
        let forwarded = || {
            // The last address is the one our own proxy has seen; those before it anybody can write.
            let header = parts.headers.get("x-forwarded-for")?.to_str().ok()?;
            Some(header.rsplit(',').next()?.trim().to_owned())
        };
        let direct =
            || parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip().to_string());
        let address = if state.config.behind_proxy { forwarded().or_else(direct) } else { direct() };
        Ok(Self(address.unwrap_or_else(|| "unknown".to_owned())))
    }
}
