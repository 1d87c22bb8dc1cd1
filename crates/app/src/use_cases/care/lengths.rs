//! How long visits are is changed by whoever the unit has given the right to, and in strict steering by nobody (S-066,
//! S-143, S-159). The first length of a new visit is no change: somebody must say what it will take.

use jiff::civil::Date;
use tillit_domain::Id;
use tillit_domain::care_plan::{CarePlan, CarePlanEntry};
use tillit_domain::order::{Order, OrderLine};
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::planning_rights::RightRefused;
use tillit_domain::steering::{SteeringDecision, SteeringMode, steering_on};
use tillit_planning::rollout::{DEFAULT_MODE, ordered_minutes, serving_group};
use tillit_storage::Filter;

use super::reach::{Organisation, Reached, records};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::plans::part::standing;
use crate::words::rights::RightsRefused;

/// Refuses a care plan that changes lengths which are not the user's to change.
///
/// # Errors
/// [`RightsRefused::LengthOrdered`], [`RightsRefused::LengthsBy`].
pub(crate) async fn refuse_unless_own(
    app: &App,
    session: &Session,
    reached: &Reached,
    plan: &CarePlan,
) -> Result<(), AppError> {
    let steering: Vec<SteeringDecision> = records(app.store.list(&Filter::default()).await?);
    let orders: Vec<&Order> = reached.orders.iter().map(|it| &it.record).collect();
    let home = reached.person.record.group_on(plan.period.from);
    for entry in &plan.entries {
        let serving =
            home.map(|home| serving_group(entry, home, &reached.organisation.groups, &reached.organisation.units));
        let Some(unit) = unit_of(&reached.organisation, serving, &reached.units) else { continue };
        let mode = mode_on(&steering, unit.id, plan.period.from);
        let ordered = ordered_minutes(lines(entry, &orders).map(|line| line.time));
        let versions = reached.plans.iter().map(|it| &it.record);
        let before = versions
            .filter(|it| it.entries.iter().any(|old| old.id == entry.id))
            .max_by_key(|it| it.version)
            .and_then(|it| it.entries.iter().find(|old| old.id == entry.id));
        let strictly = mode == SteeringMode::Strict && ordered.is_some();
        let as_ordered = strictly && entry.length == ordered;
        let changed = match before {
            Some(before) => before.length != entry.length,
            None => strictly && entry.length.is_some(),
        };
        if changed && !as_ordered {
            may_change(session, unit, mode, ordered.is_some())
                .map_err(|why| AppError::refused(&RightsRefused::from(why), session.language))?;
        }
    }
    Ok(())
}

/// Whether the user may change how long a visit of a unit is.
pub(crate) fn may_change(
    session: &Session,
    unit: &Unit,
    mode: SteeringMode,
    ordered: bool,
) -> Result<(), RightRefused> {
    unit.rights.may_change_length(mode, ordered, standing(session, unit.id))
}

/// How a unit is steered on a day.
pub(crate) fn mode_on(steering: &[SteeringDecision], unit: Id<Unit>, day: Date) -> SteeringMode {
    steering_on(steering, unit, day).map_or(DEFAULT_MODE, |decision| decision.mode)
}

/// The order lines that an agreed visit carries out.
fn lines<'a>(entry: &'a CarePlanEntry, orders: &'a [&'a Order]) -> impl Iterator<Item = &'a OrderLine> {
    let all = orders.iter().flat_map(|order| &order.lines);
    all.filter(|line| entry.tasks.iter().any(|task| task.line == line.id))
}

fn unit_of<'a>(organisation: &'a Organisation, group: Option<Id<Group>>, units: &[Id<Unit>]) -> Option<&'a Unit> {
    let of_group = group.and_then(|group| organisation.group(group)).map(|group| group.unit);
    organisation.unit(of_group.or_else(|| units.first().copied())?)
}
