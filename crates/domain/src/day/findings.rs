//! What the unit must look at: registrations and events that contradict something, gathered by visit, never by worker (S-082).

use std::collections::{BTreeMap, BTreeSet, HashMap};

use jiff::civil::Date;

use super::registering::{Conflict, Folded};
use super::standing::Standing;
use super::told::Told;
use crate::care_plan::Staffing;
use crate::facts::{Fault, faults_of_worker};
use crate::id::Id;
use crate::person::Person;
use crate::registration::Registration;
use crate::time::day_of;
use crate::visit::{PlannedState, PlannedVisit, Visit};
use crate::worker::Worker;

/// What is wrong; what matters most comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// It was registered as made, and told as not made: somebody may not have had care.
    MadeAndNotMade,
    /// The stop is missing and the shift is over.
    MissingStop,
    /// A worker who is not named for a person with protected identity.
    NotNamed,
    /// The visit was cancelled, and somebody registered it.
    VisitCancelled,
    /// More workers than the visit needs.
    TooManyWorkers,
    /// Longer than can be believed.
    Overlong,
    /// Overlaps another by the same worker.
    Overlap,
    /// It ends before it begins.
    StopBeforeStart,
    /// Two phones tell different stories of it.
    TwoStories,
    /// It says it is about two visits or persons.
    TwoVisits,
    /// Its end has reached us and its beginning has not.
    MissingStart,
    /// The tag is not one of the dwelling.
    UnknownTag,
    /// The visit it names is not in the plan.
    UnknownVisit,
    /// Shorter than a minute.
    TooShort,
}

/// What a case is about: a visit, or a registration that answers none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// A visit.
    Visit(Id<Visit>),
    /// A registration.
    Registration(Id<Registration>),
}

/// Something for the unit to look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// What it is about.
    pub subject: Subject,
    /// At whose home; none while only an end has reached us.
    pub person: Option<Id<Person>>,
    /// The day.
    pub day: Date,
    /// What is wrong, what matters most first.
    pub findings: BTreeSet<Finding>,
    /// The registrations of it.
    pub registrations: BTreeSet<Id<Registration>>,
}

/// What cases are judged by, besides registrations and events.
pub struct Circumstances<'a> {
    /// Published visits as they stand.
    pub visits: &'a HashMap<Id<Visit>, PlannedVisit>,
    /// Whether an id is that of a visit somebody told of that nobody had planned.
    pub is_unplanned: &'a dyn Fn(Id<Visit>) -> bool,
    /// Whether a tag's code belongs to a person's dwelling on a day.
    pub tag_fits: &'a dyn Fn(&str, Id<Person>, Date) -> bool,
    /// Whether a worker may be sent to a person.
    pub may_visit: &'a dyn Fn(Id<Person>, Id<Worker>) -> bool,
}

/// The cases of some registrations as they stand, the folds of their events, and what was told of visits; what matters most first.
#[must_use]
pub fn cases(
    standing: &[Standing],
    folded: &BTreeMap<Id<Registration>, Folded>,
    told: &BTreeMap<Id<Visit>, Told>,
    around: &Circumstances<'_>,
) -> Vec<Case> {
    let mut all: BTreeMap<Subject, Case> = BTreeMap::new();
    let mut add = |subject: Subject, person, day, registration: Id<Registration>, finding: Option<Finding>| {
        let Some(finding) = finding else { return };
        let case = all.entry(subject).or_insert_with(|| Case {
            subject,
            person,
            day,
            findings: BTreeSet::new(),
            registrations: BTreeSet::new(),
        });
        case.person = case.person.or(person);
        case.findings.insert(finding);
        case.registrations.insert(registration);
    };
    let living: Vec<&Standing> = standing.iter().filter(|it| !it.withdrawn).collect();
    let faults = faults(&living);
    let mut workers: BTreeMap<Id<Visit>, BTreeMap<Id<Worker>, Id<Registration>>> = BTreeMap::new();
    for one in &living {
        let original = &one.original;
        let (person, day, id) = (original.person, day_of(one.start), original.id);
        let subject = original.visit.map_or(Subject::Registration(id), Subject::Visit);
        let mut found = |finding| add(subject, Some(person), day, id, finding);
        found(faults.get(&id).map(|fault| of_fault(*fault)));
        found((!(around.may_visit)(person, original.worker)).then_some(Finding::NotNamed));
        if let Some(visit) = original.visit {
            workers.entry(visit).or_default().insert(original.worker, id);
            found(match around.visits.get(&visit) {
                None => (!(around.is_unplanned)(visit) && folded.contains_key(&id)).then_some(Finding::UnknownVisit),
                Some(planned) if matches!(planned.state, PlannedState::Cancelled { .. }) => {
                    Some(Finding::VisitCancelled)
                }
                Some(planned) if planned.visit.person != person => Some(Finding::TwoVisits),
                Some(_) => None,
            });
            // Who was not let in and came back later has made the visit; only a word after the start speaks against it.
            let said = told.get(&visit).filter(|it| it.not_made().is_some() && it.went_at >= Some(one.start));
            found(said.map(|_| Finding::MadeAndNotMade));
        }
        let Some(folded) = folded.get(&id) else { continue };
        let strange = folded.tags.iter().any(|code| !(around.tag_fits)(code, person, day));
        found(strange.then_some(Finding::UnknownTag));
        if one.corrected {
            continue;
        }
        for conflict in &folded.conflicts {
            found(Some(match conflict {
                Conflict::StopBeforeStart => Finding::StopBeforeStart,
                Conflict::TwoStories => Finding::TwoStories,
                Conflict::TwoVisits => Finding::TwoVisits,
            }));
        }
    }
    for (visit, workers) in workers {
        let Some(planned) = around.visits.get(&visit) else { continue };
        let needed = if planned.visit.staffing == Staffing::One { 1 } else { 2 };
        if workers.len() > needed {
            for registration in workers.into_values() {
                let (person, day) = (planned.visit.person, planned.visit.day);
                add(Subject::Visit(visit), Some(person), day, registration, Some(Finding::TooManyWorkers));
            }
        }
    }
    for one in folded.values().filter(|it| it.start.is_none()) {
        let Some(stop) = one.stop else { continue };
        add(Subject::Registration(one.id), one.person, day_of(stop), one.id, Some(Finding::MissingStart));
    }
    let mut cases: Vec<Case> = all.into_values().collect();
    cases.sort_by_key(|case| (case.findings.first().copied(), std::cmp::Reverse(case.day), case.subject));
    cases
}

/// The faults of registrations as they stand, by id; overlaps are looked for within each worker's own.
fn faults(living: &[&Standing]) -> HashMap<Id<Registration>, Fault> {
    let mut of_worker: BTreeMap<Id<Worker>, Vec<Registration>> = BTreeMap::new();
    for one in living {
        let now = Registration { start: one.start, stop: one.stop, ..one.original.clone() };
        of_worker.entry(now.worker).or_default().push(now);
    }
    let mut all = HashMap::new();
    for registrations in of_worker.into_values() {
        let faults = faults_of_worker(&registrations);
        all.extend(registrations.iter().zip(faults).filter_map(|(it, fault)| Some((it.id, fault?))));
    }
    all
}

const fn of_fault(fault: Fault) -> Finding {
    match fault {
        Fault::MissingStop => Finding::MissingStop,
        Fault::TooShort => Finding::TooShort,
        Fault::Overlong => Finding::Overlong,
        Fault::Overlap => Finding::Overlap,
    }
}

/// What the unit did about a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseOutcome {
    /// Other times were set.
    TimesSet,
    /// The planned times were set.
    AsPlanned,
    /// It did not happen.
    DidNotHappen,
    /// It stands as it is.
    LetStand,
}

/// An answer to a case: who, when, why, and which findings it settles.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct CaseAnswer {
    /// Identifier.
    pub id: Id<CaseAnswer>,
    /// What was done.
    pub outcome: CaseOutcome,
    /// Findings that are settled by it, though they would be found again.
    pub settles: BTreeSet<Finding>,
    /// Who: a user's name.
    pub by: String,
    /// Why.
    pub reason: String,
    /// When.
    pub at: jiff::Timestamp,
}

impl Finding {
    /// Whether other times, or that it did not happen, take it away by themselves.
    #[must_use]
    pub const fn follows_from_times(self) -> bool {
        matches!(self, Self::MissingStop | Self::Overlong | Self::TooShort | Self::Overlap | Self::TooManyWorkers)
    }
}
