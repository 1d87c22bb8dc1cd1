//! What Tillit does, one use case per file, and what guards it: who may do what, what is logged, how refusals are worded.
//!
//! Every front (HTTP, command line) goes through here and decides nothing itself. A use case is
//! `run(app, session, input) -> Result<output, AppError>`; it asks [`App::permit`] first (deny by default), tells the
//! permit whose data it saw, and the access log is written before the answer leaves (invariant 10).
//! How to add one is told at the top of [`use_cases`].

pub mod access;
pub mod accounts;
pub mod app;
pub mod clock;
pub mod database;
pub mod error;
pub mod jobs;
pub mod personal;
pub mod use_cases;
pub mod words;

/// On each use case: its future is boxed at this edge, and so its body is compiled here once. Without it the compiler makes the body anew in
/// every crate that calls it: the server, the command line and each test of theirs.
pub(crate) use async_recursion::async_recursion as compiled_once;

pub use access::{Permit, Role, Scope, UseCase};
pub use accounts::session::{Grant, Session, UserName};
pub use app::{App, Settings};
pub use error::{AppError, FieldError, Problem, ReadFault};
pub use personal::Personal;
pub use words::{InWords, Language};

// Public benchmark instances hold nobody's data: they are read and solved without a permit.
pub use tillit_instances as instances;

use tillit_domain::Id;

/// A UUID from outside as the id of whatever the use case takes; fronts know UUIDs only.
#[must_use]
pub const fn id<T>(uuid: uuid::Uuid) -> Id<T> {
    Id::from_uuid(uuid)
}
