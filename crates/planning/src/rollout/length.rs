//! How long a visit is planned: by the unit's steering mode (S-066 … S-069; the table in the design brief).

use jiff::civil::Date;
use tillit_domain::catalogue::Category;
use tillit_domain::id::Id;
use tillit_domain::order::OrderedTime;
use tillit_domain::organisation::Group;
use tillit_domain::quantity::Minutes;
use tillit_domain::steering::{SteeringDecision, SteeringMode, steering_on};

/// The mode of a unit before its first decision: the one that leaves most of today's practice as it is.
pub const DEFAULT_MODE: SteeringMode = SteeringMode::Flexible;

/// The mode that steers a group on a day.
pub(super) fn mode_of(group: Id<Group>, groups: &[Group], steering: &[SteeringDecision], day: Date) -> SteeringMode {
    let unit = groups.iter().find(|it| it.id == group).map(|it| it.unit);
    unit.and_then(|unit| steering_on(steering, unit, day)).map_or(DEFAULT_MODE, |decision| decision.mode)
}

/// Ordered minutes of a visit: the sum over its tasks' lines.
///
/// None as soon as one line carries no time: a sum that leaves a task out would read as if that task took no time,
/// and every ratio to it would be too high (invariant 2).
#[must_use]
pub fn ordered_minutes(times: impl IntoIterator<Item = OrderedTime>) -> Option<Minutes> {
    let mut times = times.into_iter().peekable();
    times.peek()?;
    times.map(OrderedTime::minutes).sum()
}

/// Planned length of a visit.
///
/// - strict: as ordered.
/// - flexible: what the care plan says the person needs, else as ordered.
/// - none: the team's own estimate in the care plan.
///
/// Where that says nothing, a rough size by kind of task stands in, inside planning only. Never below a minute.
#[must_use]
pub fn planned_length(
    mode: SteeringMode,
    ordered: Option<Minutes>,
    agreed: Option<Minutes>,
    categories: impl IntoIterator<Item = Category>,
) -> Minutes {
    let stated = match mode {
        SteeringMode::Strict => ordered.or(agreed),
        SteeringMode::Flexible => agreed.or(ordered),
        SteeringMode::None => agreed,
    };
    let length = stated.unwrap_or_else(|| categories.into_iter().map(rough_size).sum());
    length.max(Minutes(1))
}

/// A rough size of a task where nobody has said anything; a guess for laying out a day, never a norm.
const fn rough_size(category: Category) -> Minutes {
    match category {
        Category::Service => Minutes(45),
        Category::PersonalCare => Minutes(20),
        Category::Relief => Minutes(120),
        Category::Escort => Minutes(60),
        Category::HealthCare => Minutes(10),
        Category::Alarm | Category::MealDelivery | Category::Camera | Category::MedicineRobot => Minutes(5),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const AGREED: Option<Minutes> = Some(Minutes(25));
    const ORDERED: Option<Minutes> = Some(Minutes(40));

    fn planned(mode: SteeringMode, ordered: Option<Minutes>, agreed: Option<Minutes>) -> i64 {
        planned_length(mode, ordered, agreed, [Category::PersonalCare, Category::HealthCare]).0
    }

    #[test]
    fn strict_plans_what_is_ordered_and_flexible_what_was_agreed() {
        assert_eq!(planned(SteeringMode::Strict, ORDERED, AGREED), 40);
        assert_eq!(planned(SteeringMode::Flexible, ORDERED, AGREED), 25);
        assert_eq!(planned(SteeringMode::Flexible, ORDERED, None), 40);
    }

    #[test]
    fn mode_none_plans_with_the_teams_estimate_and_never_with_ordered_minutes() {
        assert_eq!(planned(SteeringMode::None, ORDERED, AGREED), 25);
        assert_eq!(planned(SteeringMode::None, ORDERED, None), 30);
    }

    #[test]
    fn everything_can_be_planned_without_any_minutes_at_all() {
        for mode in [SteeringMode::Strict, SteeringMode::Flexible, SteeringMode::None] {
            assert_eq!(planned(mode, None, None), 30);
        }
    }

    #[test]
    fn one_task_without_ordered_time_leaves_the_visit_without_and_not_with_too_little() {
        let shower = OrderedTime::UpTo { minutes: Minutes(40) };
        assert_eq!(ordered_minutes([shower, shower]), Some(Minutes(80)));
        assert_eq!(ordered_minutes([shower, OrderedTime::Unstated]), None);
        assert_eq!(ordered_minutes([]), None);
    }
}
