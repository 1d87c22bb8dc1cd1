//! What endpoints work with, and what an installation may set.

use std::sync::Arc;

use tillit_app::App;

use crate::layers::pace::Pace;

/// How the server is set up.
#[derive(Debug, Clone, Copy, Default)]
pub struct Config {
    /// Browsers come by TLS (a proxy in front ends it): cookies are `Secure`, and browsers are told to insist on TLS.
    pub secure_cookies: bool,
    /// A proxy in front sets `x-forwarded-for`; its last address counts when log-in attempts are throttled.
    pub behind_proxy: bool,
}

/// State of the server. Cheap to clone.
#[derive(Clone)]
pub struct ServerState {
    /// The application.
    pub app: App,
    /// How it is set up.
    pub config: Config,
    /// How often phones have delivered.
    pub(crate) pace: Arc<Pace>,
}

impl ServerState {
    /// A server's state.
    #[must_use]
    pub fn new(app: App, config: Config) -> Self {
        Self { app, config, pace: Arc::default() }
    }
}
