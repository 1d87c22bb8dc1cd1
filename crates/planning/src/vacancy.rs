//! Whom to ask for a vacant shift.
//!
//! Candidates are told what the rules say of them and how much of the shift's visits they could make, and are listed
//! in that order. Nothing about how anybody works is looked at (invariant 3).

use std::cmp::Reverse;
use std::collections::BTreeSet;

use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::quantity::Seconds;
use tillit_domain::shift::Shift;
use tillit_domain::time::seconds_between;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;

use crate::input::{DAILY_REST_MIN, PlanningInput};
use crate::problem::NotAllowed;
use crate::problem::workers::Permissions;
use crate::shifts::may_work;

/// A worker who could be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Who.
    pub worker: Id<Worker>,
    /// The worker's home group that day, if it is another: to be lent.
    pub lent_from: Option<Id<Group>>,
    /// Whether the worker has eleven hours of rest before and after the shift.
    pub rested: bool,
    /// The shortest of the rests before and after, where it is too short.
    pub rest_would_be: Option<Seconds>,
    /// How many of the delegated tasks on the shift's visits the worker may do.
    pub delegated: u32,
    /// How many there are.
    pub delegated_of: u32,
    /// Tasks the worker has no delegation for.
    pub lacks: BTreeSet<DelegatedTask>,
    /// How many of the visits the worker may not make for another reason: an unwanted or not a named worker.
    pub may_not_visit: u32,
    /// How many of the persons the worker has met of late.
    pub knows: u32,
    /// How many persons there are.
    pub persons: u32,
}

/// Whom to ask for a shift that is vacant, best first: rested, allowed at the visits, with the delegations, of the own
/// group, then those who know more of the persons. Who is at work at that time, away or not employed is not in it.
///
/// `visits` are those that lie on the shift, or would lie on it: its tour's. All of `input.workers` are looked at, so
/// it is to hold the workers who could be lent too, with their shifts.
#[must_use]
pub fn candidates(input: &PlanningInput, shift: &Shift, visits: &[&Visit]) -> Vec<Candidate> {
    let permissions = Permissions::of(input);
    let mut found: Vec<Candidate> = input
        .workers
        .iter()
        .filter(|worker| shift.worker != Some(worker.id))
        .filter(|worker| may_work(worker.id, shift.day, &input.workers, &input.worker_absences))
        .filter_map(|worker| candidate(worker, input, shift, visits, &permissions))
        .collect();
    found.sort_by_key(|it| {
        let lacking = it.delegated_of - it.delegated;
        (!it.rested, it.may_not_visit, lacking, it.lent_from.is_some(), Reverse(it.knows), it.worker)
    });
    found
}

fn candidate(
    worker: &Worker,
    input: &PlanningInput,
    shift: &Shift,
    visits: &[&Visit],
    permissions: &Permissions<'_>,
) -> Option<Candidate> {
    let rest = shortest_rest(worker.id, shift, &input.shifts)?;
    let mut it = Candidate {
        worker: worker.id,
        lent_from: worker.group_on(shift.day).filter(|group| *group != shift.group),
        rested: rest >= DAILY_REST_MIN.seconds(),
        rest_would_be: (rest < DAILY_REST_MIN.seconds()).then_some(rest),
        delegated: 0,
        delegated_of: 0,
        lacks: BTreeSet::new(),
        may_not_visit: 0,
        knows: 0,
        persons: 0,
    };
    for visit in visits {
        let person = input.persons.iter().find(|person| person.id == visit.person);
        let refusal = permissions.refusal_as_helper(visit, person, worker.id);
        it.may_not_visit += u32::from(matches!(refusal, Some(NotAllowed::NotNamed | NotAllowed::Unwanted)));
        for task in permissions.delegated(visit) {
            it.delegated_of += 1;
            if permissions.has_delegation(visit, worker.id, task) {
                it.delegated += 1;
            } else {
                it.lacks.insert(task);
            }
        }
    }
    let persons: BTreeSet<Id<Person>> = visits.iter().map(|visit| visit.person).collect();
    let knows = persons.iter().filter(|&&person| input.met.contains(&(person, worker.id))).count();
    it.knows = u32::try_from(knows).unwrap_or(u32::MAX);
    it.persons = u32::try_from(persons.len()).unwrap_or(u32::MAX);
    Some(it)
}

/// Why a worker cannot take a shift beside the own ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unrested {
    /// At work on another shift then.
    AtWork,
    /// Eleven hours of rest before and after would not hold (rules §12).
    RestTooShort,
}

/// Whether a worker's own shifts leave room and rest for one more; `shifts` hold those of the days about it.
///
/// # Errors
/// [`Unrested`], by name.
pub fn rested(worker: Id<Worker>, shift: &Shift, shifts: &[Shift]) -> Result<(), Unrested> {
    let rest = shortest_rest(worker, shift, shifts).ok_or(Unrested::AtWork)?;
    if rest < DAILY_REST_MIN.seconds() { Err(Unrested::RestTooShort) } else { Ok(()) }
}

/// The shortest rest the worker would have beside the shift; none if the worker is at work during it.
fn shortest_rest(worker: Id<Worker>, shift: &Shift, shifts: &[Shift]) -> Option<Seconds> {
    let (start, end) = shift.instants();
    let own = shifts.iter().filter(|it| it.worker == Some(worker) && it.id != shift.id);
    let mut shortest = Seconds(i64::MAX);
    for other in own {
        let (from, to) = other.instants();
        if from < end && start < to {
            return None;
        }
        let rest = if to <= start { seconds_between(to, start) } else { seconds_between(end, from) };
        shortest = shortest.min(rest);
    }
    Some(shortest)
}
