//! The server as a browser meets it, on SQLite in a directory of its own.

mod access_log;
mod care;
mod every_endpoint;
mod headers;
mod jobs;
mod openapi;
mod organisation;
mod session;
mod support;
mod throttle;
mod users;
