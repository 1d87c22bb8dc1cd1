//! Plans the coming week of every group, as a planner would, and publishes what the gate passes.

use jiff::civil::Date;
use tillit_domain::organisation::Group;
use tillit_domain::time::monday_of;

use super::make::Step;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::plans::PlanKey;
use crate::use_cases::plans::automatic::{self, Input};
use crate::words::Language;

/// Plans the week that `today` lies in, for each group.
pub(super) async fn plan(
    app: &App,
    groups: &[Group],
    today: Date,
    seconds: u32,
    tell: &(dyn Fn(Step) + Send + Sync),
) -> Result<(), AppError> {
    let session = Session::local_administrator(Language::Sv);
    for (done, group) in groups.iter().enumerate() {
        tell(Step::Planning { done, of: groups.len() });
        let key = PlanKey::whole(group.id, monday_of(today));
        automatic::run(app, &session, key, Input { days: 7, seconds, publish: true }).await?;
    }
    app.log.close(&session).await
}
