//! Use cases, one per file, by area.
//!
//! **To add one:**
//! 1. If its right is new: a variant in `access/use_case.rs` and its line in `access/table.rs` (deny by default), then
//!    `UPDATE_GOLDEN=1 cargo nextest run -p tillit-app golden` and look at what changed in `tests/golden/access.txt`.
//! 2. A file `use_cases/<area>/<name>.rs` with `#[crate::compiled_once] pub async fn run(app: &App, session: &Session, …) -> Result<_, AppError>`
//!    (why: there), and `pub mod <name>;` in `use_cases/<area>/mod.rs`. It asks `app.permit(session, UseCase::…, Scope::…)?` first,
//!    filters lists by `permit.covers(unit)`, shows data under a law only if `permit.may_see(law)`, and tells
//!    `permit.saw(person ids)` / `permit.saw_workers(…)`. The row in the access log is written by the front when the
//!    request ends (`app.log.close(session)`); a job does so itself, on `session.apart()`.
//! 3. Output types derive `Serialize` and `utoipa::ToSchema`, with `Uuid` for ids (`id.uuid()`), `jiff::civil::Date` for
//!    days and `String` for clock times; they are the JSON of the API. Input types derive `Deserialize` and `ToSchema`.
//! 4. A domain refusal becomes `AppError::refused(&refusal, session.language)` once it has a code (`words::Refusal`) and
//!    words in `words/sv.rs` and `words/en.rs`.
//! 5. The endpoint: see the top of `crates/server/src/api/mod.rs`.
//!
//! `organisation/read.rs` is the example to copy.

pub mod base_plans;
pub mod care;
pub mod catalogue;
pub mod corrections;
pub mod day_as_it_goes;
pub mod delegations;
pub mod demo;
pub mod economy;
pub mod emergency;
pub mod exchange;
pub mod follow_up;
pub mod freedom;
pub mod incidents;
pub mod jobs;
pub mod lab;
pub mod links;
pub mod log_review;
pub mod maintenance;
pub mod need_changes;
pub mod orders;
pub mod organisation;
pub mod own_checks;
pub mod persons;
pub mod phone;
pub mod plans;
pub mod reports;
pub mod rosters;
pub mod samples;
pub mod search;
pub mod session;
pub mod set_up;
pub mod shared;
pub mod short;
pub mod steering;
pub mod support_samples;
pub mod surveys;
pub mod tags;
pub mod technology;
pub mod today;
pub mod users;
pub mod workers;
