//! What a new version of a care plan would change, and how it stands to what is ordered; nothing is kept.

use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::care_plan::{CarePlan, care_plan_on};
use tillit_domain::care_plan_changes::{against_orders, changes};
use tillit_domain::law::Law;
use tillit_domain::order::OrderLine;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;
use tillit_storage::Filter;
use utoipa::ToSchema;

use super::care_plan_change::checked;
use super::care_plan_input::NewCarePlan;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::lengths;
use crate::use_cases::care::order_view::Catalogue;
use crate::use_cases::care::reach::{self, Reached, cloned, records};
use crate::words::Language;
use crate::words::care::{against_order, plan_change};

/// What a care plan would mean.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CarePlanPreview {
    /// What it changes from the version that holds on its first day, in words; none where it changes nothing.
    pub changes: Vec<String>,
    /// Where it does not do what is ordered, in words; none where it does.
    pub against_orders: Vec<String>,
}

/// Looks at a care plan before it is kept.
///
/// # Errors
/// [`AppError::Invalid`], as when it is kept.
#[crate::compiled_once]
pub async fn run(
    app: &App,
    session: &Session,
    person: Id<Person>,
    input: NewCarePlan,
) -> Result<CarePlanPreview, AppError> {
    let reached = reach::person(app, session, UseCase::PrepareCarePlan, person).await?;
    let workers: Vec<Worker> = records(app.store.list(&Filter::default()).await?);
    let plan = checked(app, session, &reached, &workers, &input)?;
    lengths::refuse_unless_own(app, session, &reached, &plan).await?;
    let catalogue = Catalogue::read(app).await?;
    let plans = cloned(&reached.plans);
    let before = care_plan_on(&plans, person, plan.period.from);
    let name = |code: &str| catalogue.name(code);
    let changes = changes(before, &plan).iter().map(|it| plan_change(it, &name, session.language)).collect();
    Ok(CarePlanPreview { changes, against_orders: unmet(&reached, &plan, &catalogue, session.language) })
}

/// Where a plan does not do what is ordered under the laws the user may see, in words.
pub(super) fn unmet(reached: &Reached, plan: &CarePlan, catalogue: &Catalogue, language: Language) -> Vec<String> {
    let seen = |law: Law| reached.permit.may_see(law);
    let orders = reached.orders.iter().filter(|order| seen(order.record.law()));
    let lines: Vec<&OrderLine> = orders.flat_map(|order| &order.record.lines).collect();
    let of_seen_law = |code: &str| catalogue.code(code).is_none_or(|code| seen(code.law));
    let mut plan = plan.clone();
    for entry in &mut plan.entries {
        entry.tasks.retain(|task| of_seen_law(&task.code));
    }
    let name = |code: &str| catalogue.name(code);
    against_orders(&plan, &lines, &catalogue.0).iter().map(|it| against_order(it, &name, language)).collect()
}
