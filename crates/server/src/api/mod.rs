//! `/api/v1`: one endpoint per file, `api/<area>/<verb_name>.rs`.
//!
//! **To add one:**
//! 1. A file with a handler that carries its `#[utoipa::path]`: path relative to `/api/v1` with `{id}` in braces, `tag`
//!    the area, responses with the use case's output type. It takes `State(state)`, `Signed(session)` (which makes it
//!    answer 401 without a log-in) and its input (`Path`, `Query`, `Json` from [`crate::api::input`], whose errors are
//!    problems), calls one use case and returns `Result<Json<_>, ApiError>`.
//! 2. `pub(crate) mod <verb_name>;` and a `.routes(routes!(<verb_name>::handler))` in the area's `mod.rs`; a new area is
//!    one `mod` line and one `.merge(<area>::routes())` line below. Handlers on the same path may stand in one
//!    `routes!(get::handler, patch::handler)` or in several.
//! 3. `UPDATE_OPENAPI=1 cargo nextest run -p tillit-server openapi` rewrites `openapi.json`; the browser's types follow.
//!
//! A body is at most 1 MiB; an endpoint that takes files layers `DefaultBodyLimit::max(…)` on its own routes.
//! CSRF, session and access log are layers: an endpoint does nothing about them. `organisation/get.rs` and
//! `session/*.rs` are the examples to copy.

mod access_log;
mod base_plans;
mod budgets;
mod catalogue;
mod compensation;
mod corrections;
mod delegations;
mod devices;
pub(crate) mod document;
mod emergency;
mod exchange;
mod fees;
mod follow_up;
mod freedom;
mod incidents;
pub(crate) mod input;
mod integrity;
mod jobs;
mod lab;
mod links;
mod need_changes;
mod orders;
mod organisation;
mod own_checks;
mod persons;
mod phone;
mod plans;
mod reports;
mod rosters;
mod samples;
mod search;
mod session;
mod set_up;
mod shifts;
mod short;
mod steering;
mod support_samples;
mod surveys;
mod tags;
mod technology;
mod today;
mod users;
mod workers;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::response::{IntoResponse as _, Response};
use tillit_app::AppError;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;

use crate::problem::ApiError;
use crate::state::ServerState;

/// The largest body an endpoint takes unless it says otherwise, in bytes.
const LARGEST_BODY: usize = 1024 * 1024;

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Tillit",
        description = "Open software for Swedish municipal home care. Log in with POST /session; send the cookie it \
                       sets, and `x-csrf-token` with every request that changes something. Errors are \
                       application/problem+json. Days are ISO dates in Sweden, clock times HH:MM (25:30 lies in the \
                       night after), instants RFC 3339.",
        version = "1",
        license(name = "EUPL-1.2", identifier = "EUPL-1.2")
    ),
    servers((url = "/api/v1")),
    components(schemas(tillit_app::Problem, tillit_app::use_cases::economy::budget::propose::BudgetProposal, tillit_app::use_cases::economy::rewards::RewardTable, tillit_app::use_cases::lab::LabAnswerView, tillit_app::use_cases::plans::difference::ProposalView))
)]
struct Document;

/// Every endpoint, in one place.
fn endpoints() -> OpenApiRouter<ServerState> {
    OpenApiRouter::with_openapi(Document::openapi())
        .merge(session::routes())
        .merge(organisation::routes())
        .merge(today::routes())
        .merge(short::routes())
        .merge(search::routes())
        .merge(set_up::routes())
        .merge(persons::routes())
        .merge(orders::routes())
        .merge(delegations::routes())
        .merge(workers::routes())
        .merge(catalogue::routes())
        .merge(steering::routes())
        .merge(plans::routes())
        .merge(shifts::routes())
        .merge(exchange::routes())
        .merge(jobs::routes())
        .merge(users::routes())
        .merge(access_log::routes())
        .merge(reports::routes())
        .merge(lab::routes())
        .merge(follow_up::routes())
        .merge(need_changes::routes())
        .merge(own_checks::routes())
        .merge(samples::routes())
        .merge(compensation::routes())
        .merge(budgets::routes())
        .merge(integrity::routes())
        .merge(fees::routes())
        .merge(base_plans::routes())
        .merge(rosters::routes())
        .merge(technology::routes())
        .merge(freedom::routes())
        .merge(incidents::routes())
        .merge(emergency::routes())
        .merge(links::routes())
        .merge(phone::routes())
        .merge(devices::routes())
        .merge(corrections::routes())
        .merge(tags::routes())
        .merge(support_samples::routes())
        .merge(surveys::routes())
}

/// The router, and the document that describes it.
pub(crate) fn router() -> (Router<ServerState>, utoipa::openapi::OpenApi) {
    let (router, document) = endpoints().split_for_parts();
    (router.layer(DefaultBodyLimit::max(LARGEST_BODY)), document)
}

/// The OpenAPI document.
#[must_use]
pub fn openapi() -> utoipa::openapi::OpenApi {
    router().1
}

/// There is no such address in the API.
pub(crate) async fn not_found() -> Response {
    ApiError(AppError::NotFound).into_response()
}
