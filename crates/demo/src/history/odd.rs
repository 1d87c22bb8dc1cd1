//! A made-up case for whoever looks at how registering is done: at one dwelling the tag is read by something that is not a person, so
//! that visits last as long to the second. Everything else at the dwelling is as at others.

use jiff::Timestamp;
use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::registration::{Method, Registration};
use tillit_domain::steering::{RegistrationPolicy, steering_on};
use tillit_domain::time::seconds_between;

use crate::calendar::days_from;
use crate::municipality::Municipality;

/// Days before today in which it goes on.
const DAYS: i64 = 50;
/// How long the visits last, where they lasted longer: a registration never grows into the next one.
const LASTS_SECONDS: i64 = 11 * 60 + 59;

/// The dwelling: of the first group where everyone tags, the person with the most visits agreed.
pub(super) fn dwelling(town: &Municipality) -> Option<Id<Person>> {
    let tags = |unit| {
        steering_on(&town.steering_decisions, unit, town.date).is_none_or(|it| it.policy == RegistrationPolicy::Tag)
    };
    let group = town.groups.iter().find(|group| tags(group.unit))?;
    let agreed = |person: &&Person| -> usize {
        town.care_plans.iter().filter(|plan| plan.person == person.id).map(|plan| plan.entries.len()).sum()
    };
    let of_group = town.persons.iter().filter(|it| it.group_on(town.date) == Some(group.id) && it.protected.is_none());
    of_group.max_by_key(|person| (agreed(person), std::cmp::Reverse(person.id))).map(|person| person.id)
}

/// Cuts a registration at the dwelling to the same length as all others there.
pub(super) fn read_by_a_machine(
    town: &Municipality,
    dwelling: Option<Id<Person>>,
    day: Date,
    registration: &mut Registration,
) {
    let lately = (1..=DAYS).contains(&days_from(day, town.date));
    if !lately || dwelling != Some(registration.person) || registration.method != Method::Tag {
        return;
    }
    let Some(stop) = registration.stop else { return };
    if seconds_between(registration.start, stop).0 > LASTS_SECONDS {
        registration.stop = Timestamp::from_second(registration.start.as_second() + LASTS_SECONDS).ok();
    }
}
