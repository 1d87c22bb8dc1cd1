//! The visits of a worker's day, each with what is needed at the door.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{Timestamp, ToSpan};
use serde_json::Value;
use sha2::{Digest, Sha256};
use tillit_domain::Id;
use tillit_domain::care_plan::{CarePlan, Staffing, care_plan_on};
use tillit_domain::day_event::Received;
use tillit_domain::device::Device;
use tillit_domain::law::Law;
use tillit_domain::person::Person;
use tillit_domain::steering::SteeringMode;
use tillit_domain::tag::{Dwelling, Tag};
use tillit_domain::time::instant;
use tillit_domain::told_extension::ToldExtension;
use tillit_domain::visit::{PlannedState, PlannedVisit, Visit};
use tillit_domain::worker::Worker;

use super::view::{Partner, PhoneFrame, PhoneTask, PhoneVisit, PhoneVisitState, RunningExtension};
use crate::accounts::session::Session;
use crate::use_cases::care::order_view::Catalogue;
use crate::use_cases::shared::Named;
use crate::words::InWords as _;
use crate::words::care::Hidden;
use crate::words::freedom::FreedomPhrase;
use crate::words::phone::{FrameWord, WhatIsNew};

/// What the visits of a day are told from.
pub(super) struct Around<'a> {
    pub(super) session: &'a Session,
    pub(super) worker: Id<Worker>,
    pub(super) device: Option<Id<Device>>,
    pub(super) persons: &'a BTreeMap<Id<Person>, Person>,
    pub(super) workers: &'a BTreeMap<Id<Worker>, Worker>,
    pub(super) plans: &'a [CarePlan],
    /// Temporary extensions of these persons.
    pub(super) extensions: &'a [ToldExtension],
    pub(super) tags: &'a [Tag],
    pub(super) catalogue: &'a Catalogue,
    pub(super) mode: SteeringMode,
    /// Whether how to get in may be told now.
    pub(super) at_work: bool,
    /// When visits were first published, by visit.
    pub(super) first: &'a BTreeMap<Id<Visit>, PlannedVisit>,
    pub(super) events: &'a [Received],
    pub(super) all: &'a [PlannedVisit],
    pub(super) may_see: &'a (dyn Fn(Law) -> bool + Sync),
}

impl Around<'_> {
    pub(super) fn view(&self, planned: &PlannedVisit) -> Option<PhoneVisit> {
        let visit = &planned.visit;
        let person = self.persons.get(&visit.person)?;
        let seen = person.may_be_visited_by(self.worker);
        let (state, start, cancelled_cause) = match planned.state {
            PlannedState::Staffed { start, .. } => (PhoneVisitState::Planned, Some(start), None),
            PlannedState::Unstaffed => (PhoneVisitState::Unstaffed, None, None),
            PlannedState::Cancelled { cause } => (PhoneVisitState::Cancelled, None, Some(cause)),
        };
        let needed = seen && state == PhoneVisitState::Planned;
        let plan = care_plan_on(self.plans, visit.person, visit.day);
        let name = if seen { person.full_name() } else { Hidden::Person.in_words(self.session.language) };
        Some(PhoneVisit {
            id: visit.id.uuid(),
            revision: planned.revision,
            person: Named::new(person.id, name),
            state,
            cancelled_cause,
            starts_at: start.map(|it| instant(visit.day, it)),
            length_minutes: (self.mode != SteeringMode::None).then_some(visit.planned.0),
            earliest: visit.earliest.to_string(),
            latest: visit.latest.to_string(),
            frame: visit.frame.map(|it| PhoneFrame { name: FrameWord(it).in_words(self.session.language) }),
            time_critical: visit.time_critical,
            name: visit.name.clone(),
            tasks: self.tasks(visit),
            how: plan.filter(|_| needed).map(|plan| how(plan, visit)).unwrap_or_default(),
            matters: if needed { person.what_matters.clone() } else { String::new() },
            address: needed.then(|| address(person)).filter(|it| !it.is_empty()),
            door_code: (needed && self.at_work).then(|| person.access.clone()).filter(|it| !it.is_empty()),
            phone: needed.then(|| person.telephone.clone()).filter(|it| !it.is_empty()),
            floor_etc: None,
            partner: self.partner(planned),
            household: self.household(visit, person),
            changed: if needed { self.changed(planned, plan) } else { Vec::new() },
            extension: self.extended(planned).next().filter(|_| needed).map(|it| RunningExtension {
                id: it.id.uuid(),
                last: it.runs().to,
                ending: it.is_reminded_on(visit.day),
                should_last: it.should_last.is_some(),
            }),
            hsl_in_care_record: visit.tasks.iter().any(|it| it.law == Law::Hsl),
            protected: person.protected.is_some(),
            tags: if needed { self.hashes(person, visit) } else { Vec::new() },
            events: self.events.iter().filter(|it| self.is_about(it, visit.id)).filter_map(told).collect(),
        })
    }

    fn is_about(&self, received: &Received, visit: Id<Visit>) -> bool {
        let what = &received.event.what;
        // A stop and a correction name only the registration; it is the visit's if its start is.
        what.visit() == Some(visit)
            || what.visit().is_none()
                && what.registration().is_some_and(|id| {
                    let of = |it: &&Received| it.event.what.registration() == Some(id);
                    self.events.iter().filter(of).any(|it| it.event.what.visit() == Some(visit))
                })
    }

    fn tasks(&self, visit: &Visit) -> Vec<PhoneTask> {
        let seen = visit.tasks.iter().filter(|task| (self.may_see)(task.law));
        seen.map(|task| PhoneTask {
            line: task.line.uuid(),
            code: task.code.clone(),
            name: self.catalogue.name(&task.code),
            law: task.law,
        })
        .collect()
    }

    fn partner(&self, planned: &PlannedVisit) -> Option<Partner> {
        let other = planned.workers().into_iter().find(|it| *it != self.worker)?;
        let other = self.workers.get(&other).filter(|it| it.protected.is_none());
        let first_name = other.map(|it| it.given_name.clone()).unwrap_or_default();
        Some(Partner { first_name, whole: planned.visit.staffing == Staffing::Two })
    }

    fn household(&self, visit: &Visit, person: &Person) -> Vec<uuid::Uuid> {
        let Some(household) = person.household else { return Vec::new() };
        let lives_there = |id: &Id<Person>| self.persons.get(id).is_some_and(|it| it.household == Some(household));
        let others = self.all.iter().filter(|it| it.visit.id != visit.id && it.visit.day == visit.day);
        others.filter(|it| lives_there(&it.visit.person)).map(|it| it.visit.id.uuid()).collect()
    }

    fn changed(&self, planned: &PlannedVisit, plan: Option<&CarePlan>) -> Vec<String> {
        let mut new = Vec::new();
        if let (PlannedState::Staffed { start, worker, .. }, Some(first)) =
            (&planned.state, self.first.get(&planned.visit.id))
        {
            match first.state {
                PlannedState::Staffed { start: before, .. } if before != *start => new.push(WhatIsNew::Time),
                PlannedState::Staffed { worker: before, .. } if before != *worker => new.push(WhatIsNew::Yours),
                PlannedState::Unstaffed | PlannedState::Cancelled { .. } => new.push(WhatIsNew::Added),
                PlannedState::Staffed { .. } => {}
            }
        }
        let day = planned.visit.day;
        if plan.is_some_and(|it| it.version > 1 && it.period.from > day.saturating_sub(7.days())) {
            new.push(WhatIsNew::CarePlan);
        }
        let mut words: Vec<String> = new.into_iter().map(|it| it.in_words(self.session.language)).collect();
        words.extend(self.extended(planned).map(|it| {
            let phrase = FreedomPhrase::Extended { last: it.runs().to, ends: it.is_reminded_on(day) };
            phrase.in_words(self.session.language)
        }));
        words
    }

    /// Temporary extensions that give a visit more time.
    fn extended<'s>(&'s self, planned: &'s PlannedVisit) -> impl Iterator<Item = &'s ToldExtension> {
        let visit = &planned.visit;
        self.extensions.iter().filter(|it| {
            it.extension.person == visit.person
                && it.runs_on(visit.day)
                && it.entry.is_none_or(|entry| Some(entry) == visit.entry)
        })
    }

    /// A phone without coverage must know the dwelling's tag when it is read, and must not be able to give it to others.
    fn hashes(&self, person: &Person, visit: &Visit) -> Vec<String> {
        let Some(device) = self.device else { return Vec::new() };
        let here = self.tags.iter().filter(|tag| match tag.dwelling {
            Dwelling::Person { person: of } => of == person.id,
            Dwelling::Household { household } => person.household == Some(household),
        });
        here.filter(|tag| tag.holds_on(visit.day)).map(|tag| hash(device, &tag.code)).collect()
    }
}

fn hash(device: Id<Device>, code: &str) -> String {
    use std::fmt::Write as _;
    let digest = Sha256::digest(format!("{device}:{code}").as_bytes());
    digest.iter().fold(String::with_capacity(64), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

fn how(plan: &CarePlan, visit: &Visit) -> String {
    let Some(entry) = plan.entries.iter().find(|it| Some(it.id) == visit.entry) else { return String::new() };
    let parts = entry.tasks.iter().map(|it| it.how.trim()).chain([entry.wishes.trim()]);
    parts.filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n")
}

pub(super) fn address(person: &Person) -> String {
    let it = &person.address;
    let town = format!("{} {}", it.postal_code, it.town);
    let parts = [it.street.trim(), town.trim()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

/// An event as the phone made it, which folds it as its own.
pub(super) fn told(received: &Received) -> Option<Value> {
    let mut event = received.event.clone();
    // The phone's clock may have been set right since: what it gets back is by ours.
    event.at = received.at();
    serde_json::to_value(event).ok()
}

/// Whether an instant lies so near a shift that how to get in may be told.
pub(crate) fn is_at_work(shifts: &[(Timestamp, Timestamp)], now: Timestamp) -> bool {
    let before = jiff::SignedDuration::from_mins(30);
    shifts.iter().any(|(from, to)| from.saturating_sub(before).unwrap_or(*from) <= now && now <= *to)
}

/// Persons the visits are at.
pub(super) fn persons(visits: &[PlannedVisit]) -> BTreeSet<Id<Person>> {
    visits.iter().map(|it| it.visit.person).collect()
}
