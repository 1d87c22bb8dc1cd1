//! What the program tells about itself, on standard error. Never personal data: see `tillit_app::Personal`.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;

use crate::config::Config;

/// Starts logging: what happens for a server, warnings only for other commands, unless TILLIT_LOG says otherwise.
pub(crate) fn start(config: &Config, serves: bool) {
    let usual = if serves { "warn,tillit=info,tillit_app=info,tillit_server=info" } else { "warn,sqlx=error" };
    // That a backup or a check of the whole file is a slow statement is nothing for a terminal.
    let asked = config.log.as_deref().unwrap_or(usual);
    let filter = EnvFilter::try_new(asked).unwrap_or_else(|_| EnvFilter::new(usual));
    let terminal = std::io::stderr().is_terminal();
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(terminal).init();
}
