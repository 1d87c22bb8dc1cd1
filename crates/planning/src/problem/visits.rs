//! Visits of a problem.

use std::collections::BTreeMap;

use tillit_domain::catalogue::Category;
use tillit_domain::contact_person::{ContactOutcome, ContactPerson};
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::plan::DraftVisit;
use tillit_domain::shortage::CareClass;
use tillit_domain::visit::{PlannedVisit, Visit};
use tillit_domain::worker::Worker;
use tillit_solver::Seconds;
use tillit_solver::problem::{self, Allowed, ClientIx, GroupIx, SecondWorker, Window, WorkerIx};

use super::locks;
use super::map::Meaning;
use super::places::Places;
use super::workers::Permissions;
use crate::input::PlanningInput;
use crate::staffing::second_part;

/// Preference points for a stop by the person's contact person: less than none, so that the contact comes sometimes.
const CONTACT_POINTS: i64 = -1;

/// All that a visit is translated with.
pub(super) struct Translator<'a> {
    pub(super) input: &'a PlanningInput,
    pub(super) meaning: &'a Meaning,
    pub(super) places: &'a Places<'a>,
    pub(super) permissions: &'a Permissions<'a>,
    pub(super) persons: BTreeMap<Id<Person>, &'a Person>,
    pub(super) published: BTreeMap<Id<Visit>, &'a PlannedVisit>,
    /// Only these may be moved; all others stay where they lie. None moves all.
    pub(super) only: Option<&'a [Id<Visit>]>,
}

impl Translator<'_> {
    pub(super) fn visit(&self, draft: &DraftVisit) -> problem::Visit {
        let visit = &draft.visit;
        let person = self.persons.get(&visit.person).copied();
        let office = self.places.office(visit.group);
        let lock = locks::of(draft, self.only, self.meaning);
        let (hard_window, preferred_window) = self.windows(visit, lock.as_ref().and_then(|lock| lock.start));
        let delegated = self.permissions.delegated(visit);
        let first = self
            .allowed(visit, draft, |worker| self.permissions.refusal_for(&delegated, visit, person, worker).is_none());
        let helper =
            || self.allowed(visit, draft, |worker| self.permissions.refusal_as_helper(visit, person, worker).is_none());
        let entry = self.permissions.entry(visit);
        let preferred = entry.map_or(&[][..], |entry| &entry.preferred_workers);
        problem::Visit {
            client: self.meaning.person(visit.person).unwrap_or(ClientIx(0)),
            place: person.map_or(office, |person| self.places.dwelling(person, visit.group)),
            group: self.input.groups.iter().position(|group| group.id == visit.group).map(GroupIx),
            duration: Seconds(visit.planned.seconds().0.max(0)),
            hard_window,
            preferred_window,
            later_windows: Vec::new(),
            second: second_part(visit).map(|(after, length)| SecondWorker {
                offset: Seconds(after.seconds().0),
                duration: Seconds(length.seconds().0),
                allowed: Some(helper()),
            }),
            allowed: first,
            preferred_workers: preferred.iter().filter_map(|&worker| self.meaning.worker(worker)).collect(),
            worker_points: self.contact(visit).map(|worker| (worker, CONTACT_POINTS)).into_iter().collect(),
            priority: self.priority(visit),
            demand: 0,
            lock,
            previous: locks::previous(draft, &self.published, self.meaning),
        }
    }

    /// Hard and preferred window. A frame may be left by some minutes at a cost; a clock time may not. A start that a
    /// person has locked is always possible.
    fn windows(&self, visit: &Visit, locked: Option<Seconds>) -> (Window, Option<Window>) {
        let stated = self.meaning.axis.window(visit.day, visit.earliest, visit.latest);
        let slack = Seconds(self.input.settings.frame_slack.seconds().0.max(0));
        let by_clock = visit.time_critical || visit.frame.is_none();
        let mut hard = if by_clock { stated } else { Window::new(stated.earliest - slack, stated.latest + slack) };
        if let Some(start) = locked {
            hard = Window::new(hard.earliest.min(start), hard.latest.max(start));
        }
        (hard, (hard != stated).then_some(stated))
    }

    /// Who may; whom a person has locked to the visit may too, and the gate tells if that breaks a rule.
    fn allowed(&self, visit: &Visit, draft: &DraftVisit, may: impl Fn(Id<Worker>) -> bool) -> Allowed {
        let stays = draft.locks.worker || self.only.is_some_and(|only| !only.contains(&visit.id));
        let locked: Vec<Id<Worker>> = draft
            .placement
            .iter()
            .filter(|_| stays)
            .flat_map(|placement| [Some(placement.shift), placement.second_shift])
            .flatten()
            .filter_map(|shift| self.input.shifts.iter().find(|it| it.id == shift)?.worker)
            .collect();
        Permissions::allowed(&self.meaning.workers, |worker| locked.contains(&worker) || may(worker))
    }

    fn contact(&self, visit: &Visit) -> Option<WorkerIx> {
        let holds = |it: &&ContactPerson| it.person == visit.person && it.period.contains(visit.day);
        let worker = self.input.contact_persons.iter().filter(holds).find_map(|it| contact_and_deputy(it).next());
        worker.and_then(|worker| self.meaning.worker(worker))
    }

    /// What it weighs to leave a visit out. When not all can be made, what cannot wait is made first: clock-bound
    /// care, then health care and personal care, then service that another day can do. On a day when people are short the
    /// unit's own order holds, strictly.
    fn priority(&self, visit: &Visit) -> i64 {
        if let Some(order) = self.input.settings.gives_way {
            return order.weight(CareClass::of(visit, &self.input.catalogue));
        }
        let category = |code: &str| self.input.catalogue.iter().find(|it| it.code == code).map(|it| it.category);
        let weight = |category| match category {
            Some(Category::HealthCare) => 4,
            Some(Category::PersonalCare) | None => 3,
            Some(_) => 1,
        };
        if visit.time_critical {
            6
        } else {
            visit.tasks.iter().map(|task| weight(category(&task.code))).max().unwrap_or(3)
        }
    }
}

/// Those who are visited, with the workers they met of late. Their contact person and deputy are no new faces.
pub(super) fn clients(input: &PlanningInput, meaning: &Meaning) -> Vec<problem::Client> {
    let known = |person: Id<Person>| {
        let contacts = input.contact_persons.iter().filter(|it| it.person == person && it.period.overlaps(input.days));
        let met = input.met.iter().filter(|(met, _)| *met == person).map(|(_, worker)| *worker);
        let mut workers: Vec<WorkerIx> =
            contacts.flat_map(contact_and_deputy).chain(met).filter_map(|worker| meaning.worker(worker)).collect();
        workers.sort_unstable();
        workers.dedup();
        workers
    };
    meaning.persons.ids().iter().map(|&person| problem::Client { known_workers: known(person) }).collect()
}

/// An accepted contact person and then the deputy.
fn contact_and_deputy(contact: &ContactPerson) -> impl Iterator<Item = Id<Worker>> + use<> {
    let both = match contact.outcome {
        ContactOutcome::Accepted { worker, deputy } => [Some(worker), deputy],
        ContactOutcome::Offered | ContactOutcome::Declined | ContactOutcome::Unneeded { .. } => [None, None],
    };
    both.into_iter().flatten()
}
