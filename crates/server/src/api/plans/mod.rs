//! Plans.

mod accept;
mod compare;
mod conditions;
mod discard;
mod effect;
mod gate;
mod length;
mod lock;
mod map;
mod open;
mod own_teams;
mod place;
mod propose;
mod publish;
mod read;
mod reasons;
mod targets;
mod together;

use jiff::civil::Date;
use serde::Deserialize;
use tillit_app::use_cases::plans::PlanKey;
use utoipa::IntoParams;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;
use uuid::Uuid;

use crate::state::ServerState;

/// Whose rows of the plan are asked about.
#[derive(Debug, Clone, Copy, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct OfTeam {
    /// A team that plans its own days: its rows alone, with the right of one who is in it. The whole plan if left out.
    team: Option<Uuid>,
}

impl OfTeam {
    fn key(self, group: Uuid, from: Date) -> PlanKey {
        PlanKey { team: self.team.map(tillit_app::id), ..PlanKey::whole(tillit_app::id(group), from) }
    }
}

pub(crate) fn routes() -> OpenApiRouter<ServerState> {
    OpenApiRouter::new()
        .routes(routes!(open::handler))
        .routes(routes!(read::handler))
        .routes(routes!(propose::handler))
        .routes(routes!(accept::handler))
        .routes(routes!(discard::handler))
        .routes(routes!(place::handler))
        .routes(routes!(lock::handler))
        .routes(routes!(length::handler))
        .routes(routes!(together::handler))
        .routes(routes!(effect::handler))
        .routes(routes!(own_teams::handler))
        .routes(routes!(compare::handler))
        .routes(routes!(map::handler))
        .routes(routes!(conditions::handler))
        .routes(routes!(targets::handler))
        .routes(routes!(reasons::handler))
        .routes(routes!(gate::handler))
        .routes(routes!(publish::handler))
}
