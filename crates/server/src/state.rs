//! What endpoints work with, and what an installation may set.

use tillit_app::App;

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
}

impl ServerState {
    /// A server's state.
    #[must_use]
    pub const fn new(app: App, config: Config) -> Self {
        Self { app, config }
    }
}
