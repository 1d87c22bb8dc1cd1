//! Technology in use with the person's consent takes the place of the visits it replaces (S-147, S-148).

use jiff::civil::Date;
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::technology::Technology;

/// Whether an agreed visit of the person is replaced by technology that day.
pub(super) fn is_replaced(entry: &CarePlanEntry, person: Id<Person>, technology: &[Technology], day: Date) -> bool {
    technology.iter().any(|it| it.person == person && it.replaces.contains(&entry.id) && it.in_use_on(day))
}
