//! Progress on a terminal, for anything that takes more than a moment; nothing where nobody looks.

use std::io::{IsTerminal as _, Write as _};

/// A line on the terminal that is written over until it is done.
#[derive(Debug)]
pub(crate) struct Progress {
    shown: bool,
}

impl Progress {
    /// A line, if standard error is a terminal.
    pub(crate) fn new() -> Self {
        Self { shown: std::io::stderr().is_terminal() }
    }

    /// What is being done now, and how far it has come in percent if that is known.
    pub(crate) fn tell(&self, words: &str, percent: Option<u8>) {
        if self.shown {
            let percent = percent.map_or_else(String::new, |percent| format!(" {percent} %"));
            // A terminal that has gone away is no reason to stop the work.
            let _ = write!(std::io::stderr(), "\r\x1b[2K{words}{percent}");
            let _ = std::io::stderr().flush();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        if self.shown {
            let _ = write!(std::io::stderr(), "\r\x1b[2K");
        }
    }
}
