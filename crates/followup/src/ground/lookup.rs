//! What every item looks up, found once.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause};
use tillit_domain::care_plan::{CarePlan, CarePlanEntry};
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::contact_person::{ContactOutcome, ContactPerson};
use tillit_domain::delegation::Delegation;
use tillit_domain::id::Id;
use tillit_domain::order::{Authority, Order, OrderLine};
use tillit_domain::organisation::{Group, Team, Unit};
use tillit_domain::person::Person;
use tillit_domain::population::{PopulationFacts, PopulationFilter, population};
use tillit_domain::steering::{RegistrationPolicy, SteeringMode, steering_on};
use tillit_domain::technology::Technology;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, id};

use crate::facts::Masters;

/// The bit of a filter.
#[must_use]
pub fn mask(filter: PopulationFilter) -> u8 {
    PopulationFilter::ALL.iter().position(|it| *it == filter).map_or(0, |at| 1 << at)
}

/// Masters, found by their keys.
pub struct Lookup<'a> {
    pub(crate) masters: Masters<'a>,
    persons: HashMap<Id<Person>, &'a Person>,
    workers: HashMap<Id<Worker>, &'a Worker>,
    codes: HashMap<&'a str, &'a ServiceCode>,
    names: HashMap<&'a str, Arc<str>>,
    unit_of: HashMap<Id<Group>, Id<Unit>>,
    lines: HashMap<Id<OrderLine>, (&'a Order, &'a OrderLine)>,
    lines_of: HashMap<Id<Person>, Vec<(&'a Order, &'a OrderLine)>>,
    absences: HashMap<Id<Person>, Vec<&'a PersonAbsence>>,
    contacts: HashMap<Id<Person>, Vec<&'a ContactPerson>>,
    care_plans: HashMap<Id<Person>, Vec<&'a CarePlan>>,
    entries: HashMap<Id<CarePlanEntry>, &'a CarePlanEntry>,
    technology: HashMap<Id<Person>, Vec<&'a Technology>>,
    delegations: HashMap<Id<Worker>, Vec<&'a Delegation>>,
    teams: HashMap<Id<Worker>, Vec<Id<Team>>>,
    filters: HashMap<Id<Person>, u8>,
}

impl<'a> Lookup<'a> {
    /// Finds everything once. A person counts in a filter that found the person on any of `days`.
    #[must_use]
    pub fn new(masters: Masters<'a>, days: DayRange) -> Self {
        Self { filters: filters(masters, days), ..Self::without_filters(masters) }
    }

    /// The same for items that no filter is asked of.
    #[must_use]
    pub fn without_filters(masters: Masters<'a>) -> Self {
        let mut lines_of: HashMap<_, Vec<_>> = HashMap::new();
        let mut lines = HashMap::new();
        for order in masters.orders {
            for line in &order.lines {
                lines.insert(line.id, (order, line));
                lines_of.entry(order.person).or_default().push((order, line));
            }
        }
        let mut care_plans = by(masters.care_plans, |it| it.person);
        care_plans.values_mut().for_each(|plans| plans.sort_by_key(|plan| plan.version));
        let mut teams: HashMap<_, Vec<_>> = HashMap::new();
        for team in masters.teams {
            for worker in &team.workers {
                teams.entry(*worker).or_default().push(team.id);
            }
        }
        Self {
            persons: masters.persons.iter().map(|it| (it.id, it)).collect(),
            workers: masters.workers.iter().map(|it| (it.id, it)).collect(),
            codes: masters.codes.iter().map(|it| (it.code.as_str(), it)).collect(),
            names: masters.codes.iter().map(|it| (it.code.as_str(), Arc::from(it.code.as_str()))).collect(),
            unit_of: masters.groups.iter().map(|it| (it.id, it.unit)).collect(),
            lines,
            lines_of,
            absences: by(masters.absences, |it| it.person),
            contacts: by(masters.contact_persons, |it| it.person),
            entries: masters.care_plans.iter().flat_map(|it| &it.entries).map(|it| (it.id, it)).collect(),
            care_plans,
            technology: by(masters.technology, |it| it.person),
            delegations: by(masters.delegations, |it| it.worker),
            teams,
            filters: HashMap::new(),
            masters,
        }
    }

    pub(crate) fn person(&self, id: Id<Person>) -> Option<&'a Person> {
        self.persons.get(&id).copied()
    }

    pub(crate) fn worker(&self, id: Id<Worker>) -> Option<&'a Worker> {
        self.workers.get(&id).copied()
    }

    pub(crate) fn code(&self, code: &str) -> Option<&'a ServiceCode> {
        self.codes.get(code).copied()
    }

    /// The code's text, shared by all items that carry it.
    pub(crate) fn shared(&self, code: &str) -> Arc<str> {
        self.names.get(code).map_or_else(|| Arc::from(code), Arc::clone)
    }

    pub(crate) fn line(&self, id: Id<OrderLine>) -> Option<(&'a Order, &'a OrderLine)> {
        self.lines.get(&id).copied()
    }

    pub(crate) fn lines_of(&self, person: Id<Person>) -> &[(&'a Order, &'a OrderLine)] {
        self.lines_of.get(&person).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn entry(&self, id: Id<CarePlanEntry>) -> Option<&'a CarePlanEntry> {
        self.entries.get(&id).copied()
    }

    pub(crate) fn care_plans(&self, person: Id<Person>) -> &[&'a CarePlan] {
        self.care_plans.get(&person).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn unit(&self, group: Id<Group>) -> Option<Id<Unit>> {
        self.unit_of.get(&group).copied()
    }

    /// How a unit is steered on a day and how it registers; before the first decision flexible and by tag.
    pub(crate) fn steering(&self, unit: Option<Id<Unit>>, day: Date) -> (SteeringMode, RegistrationPolicy) {
        unit.and_then(|unit| steering_on(self.masters.steering, unit, day))
            .map_or((SteeringMode::Flexible, RegistrationPolicy::Tag), |it| (it.mode, it.policy))
    }

    /// The absence that covers a day, one that is subtracted from what is expected before one that is not.
    pub(crate) fn absence(&self, person: Id<Person>, day: Date) -> Option<PersonAbsenceCause> {
        let covering = self.absences.get(&person)?.iter().filter(|it| it.covers(day)).map(|it| it.cause);
        covering.min_by_key(|cause| *cause == PersonAbsenceCause::Declined)
    }

    /// Whether the person is not at home on a day: in hospital, in a short-term home, away, dead (metrics §0).
    pub(crate) fn is_away(&self, person: Id<Person>, day: Date) -> bool {
        let died = self.person(person).and_then(|it| it.died).is_some_and(|died| died < day);
        died || self.absence(person, day).is_some_and(|cause| cause != PersonAbsenceCause::Declined)
    }

    /// The offer of a contact that holds on a day: the newest.
    pub(crate) fn contact(&self, person: Id<Person>, day: Date) -> Option<&'a ContactPerson> {
        let holding = self.contacts.get(&person)?.iter().filter(|it| it.period.contains(day));
        holding.max_by_key(|it| (it.period.from, it.id)).copied()
    }

    /// The worker who is the contact of a person on a day.
    pub(crate) fn contact_worker(&self, person: Id<Person>, day: Date) -> Option<Id<Worker>> {
        match self.contact(person, day)?.outcome {
            ContactOutcome::Accepted { worker, .. } => Some(worker),
            _ => None,
        }
    }

    pub(crate) fn technology(&self, person: Id<Person>) -> &[&'a Technology] {
        self.technology.get(&person).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn delegations(&self, worker: Id<Worker>) -> &[&'a Delegation] {
        self.delegations.get(&worker).map_or(&[], Vec::as_slice)
    }

    pub(crate) fn teams(&self, worker: Id<Worker>) -> &[Id<Team>] {
        self.teams.get(&worker).map_or(&[], Vec::as_slice)
    }

    /// The filters of all persons that are in any.
    #[must_use]
    pub const fn all_filters(&self) -> &HashMap<Id<Person>, u8> {
        &self.filters
    }

    /// The filters that a person is in.
    pub(crate) fn filters(&self, person: Id<Person>) -> u8 {
        self.filters.get(&person).copied().unwrap_or(0)
    }

    /// The person's home group on a day.
    pub(crate) fn home_group(&self, person: Id<Person>, day: Date) -> Option<Id<Group>> {
        self.person(person)?.group_on(day)
    }
}

/// The decision an order rests on.
pub(crate) fn decision_of(order: &Order) -> Option<id::Id<tillit_domain::decision::Decision>> {
    match order.authority {
        Authority::Sol { decision } => Some(decision),
        Authority::Hsl { .. } => None,
    }
}

fn by<T, K: Eq + std::hash::Hash>(all: &[T], key: impl Fn(&T) -> K) -> HashMap<K, Vec<&T>> {
    let mut found: HashMap<K, Vec<&T>> = HashMap::new();
    for one in all {
        found.entry(key(one)).or_default().push(one);
    }
    found
}

fn filters(masters: Masters<'_>, days: DayRange) -> HashMap<Id<Person>, u8> {
    let facts = PopulationFacts {
        persons: masters.persons,
        decisions: masters.decisions,
        orders: masters.orders,
        codes: masters.codes,
    };
    // A filter changes only where a decision or a line begins or ends, somebody dies or has a birthday.
    let mut turns: BTreeSet<Date> = BTreeSet::from([days.from]);
    let decisions = masters.decisions.iter().map(|it| it.period);
    let lines = masters.orders.iter().flat_map(|it| &it.lines).map(|it| it.period);
    turns.extend(
        decisions.chain(lines).flat_map(|it| [Some(it.from), it.to.and_then(|to| to.tomorrow().ok())]).flatten(),
    );
    turns.extend(masters.persons.iter().filter_map(|it| it.died?.tomorrow().ok()));
    let years = i32::from(days.from.year())..=i32::from(days.to.unwrap_or(days.from).year());
    for person in masters.persons {
        turns.extend(years.clone().filter_map(|year| {
            let year = i16::try_from(year).ok()?;
            Date::new(year, person.born.month(), person.born.day()).ok()
        }));
    }
    let mut found: HashMap<Id<Person>, u8> = HashMap::new();
    for day in turns.into_iter().filter(|day| days.contains(*day)) {
        for filter in PopulationFilter::ALL {
            for person in population(filter, facts, day) {
                *found.entry(person).or_default() |= mask(filter);
            }
        }
    }
    found
}
