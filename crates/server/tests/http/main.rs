//! The server as a browser meets it, on SQLite in a directory of its own.

#![expect(clippy::unwrap_used, reason = "a test whose house cannot be set up has failed")]

mod access_log;
mod care;
mod every_endpoint;
mod headers;
mod jobs;
mod openapi;
mod organisation;
mod phone;
mod session;
mod support;
mod throttle;
mod users;
