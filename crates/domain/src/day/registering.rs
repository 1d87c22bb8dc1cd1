//! One registration out of its events: starts, stops and statements from any number of phones.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::day_event::{Happening, How, Place, Received, TaskOutcome};
use crate::id::Id;
use crate::person::Person;
use crate::quantity::Seconds;
use crate::registration::{Method, Registration};
use crate::time::seconds_between;
use crate::visit::Visit;
use crate::worker::Worker;

/// Stops that lie further apart than this are two different stories, and somebody has to say which holds.
pub const SAME_MOMENT: Seconds = Seconds(5 * 60);

/// What two phones, or one phone twice, say against each other about one registration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Conflict {
    /// The only stops lie before the start.
    StopBeforeStart,
    /// Two stops, or two starts, far apart.
    TwoStories,
    /// It says it is about two persons or two visits.
    TwoVisits,
}

/// A registration as its events tell it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folded {
    /// Which.
    pub id: Id<Registration>,
    /// By whom.
    pub worker: Id<Worker>,
    /// The visit it answers, if one.
    pub visit: Option<Id<Visit>>,
    /// At whose home; none while only its end has reached us.
    pub person: Option<Id<Person>>,
    /// When it began; none while only its end has reached us.
    pub start: Option<Timestamp>,
    /// When it ended; none while it goes on or where it was forgotten.
    pub stop: Option<Timestamp>,
    /// How it was registered.
    pub method: Method,
    /// Where care was given.
    pub place: Place,
    /// Codes of tags that were read, to be compared with those of the dwelling.
    pub tags: Vec<String>,
    /// Service codes done.
    pub tasks_done: Vec<String>,
    /// What the events say against each other.
    pub conflicts: Vec<Conflict>,
}

/// Folds events into registrations, by id. Events of no registration are passed over.
#[must_use]
pub fn fold<'e>(events: impl IntoIterator<Item = &'e Received>) -> BTreeMap<Id<Registration>, Folded> {
    let mut of: BTreeMap<Id<Registration>, BTreeMap<_, &Received>> = BTreeMap::new();
    for received in events {
        if let Some(registration) = received.event.what.registration() {
            // Sorted by when it happened, and once by id: the set is what counts, not how it came.
            of.entry(registration).or_default().insert((received.at(), received.event.id), received);
        }
    }
    of.into_iter().filter_map(|(id, events)| Some((id, one(id, &events.into_values().collect::<Vec<_>>())?))).collect()
}

/// A start, a stop or a statement: what a registration's times come from.
struct Moment {
    at: Timestamp,
    by_tag: bool,
    stated: bool,
}

fn moment(at: Timestamp, how: &How) -> Moment {
    Moment { at, by_tag: matches!(how, How::Tag { .. }), stated: matches!(how, How::Stated {}) }
}

fn one(id: Id<Registration>, events: &[&Received]) -> Option<Folded> {
    let worker = events.iter().map(|it| it.worker).next()?;
    let (mut starts, mut stops, mut stated) = (Vec::new(), Vec::new(), None);
    let (mut about, mut tags, mut place) = (Vec::new(), Vec::new(), None);
    let mut tasks: BTreeMap<&str, (bool, Option<&str>)> = BTreeMap::new();
    let mut corrected_only = true;
    for received in events {
        corrected_only &= matches!(received.event.what, Happening::Corrected(_) | Happening::TasksTold(_));
        match &received.event.what {
            Happening::VisitStarted(it) => {
                starts.push(moment(received.at(), &it.how));
                about.push((it.person, it.visit));
                place = place.or(Some(it.place));
                read(&it.how, &mut tags);
            }
            Happening::VisitStopped(it) => {
                stops.push(moment(received.at(), &it.how));
                read(&it.how, &mut tags);
            }
            Happening::VisitStated(it) => {
                // The latest word holds: events come sorted by when they were made.
                stated = Some((it.start, it.stop));
                about.push((it.person, it.visit));
                place = place.or(Some(it.place));
            }
            Happening::UnplannedVisit(it) => about.push((it.person, Some(it.visit))),
            Happening::TasksTold(it) => {
                for task in &it.tasks {
                    let instead = task.exchanged_for.as_deref().filter(|_| task.outcome == TaskOutcome::Exchanged);
                    tasks.insert(&task.code, (task.outcome == TaskOutcome::Done, instead));
                }
            }
            _ => {}
        }
    }
    if corrected_only {
        return None;
    }
    let mut conflicts = Vec::new();
    if !all_same(about.iter().map(|(person, _)| *person)) || !all_same(about.iter().filter_map(|(_, visit)| *visit)) {
        conflicts.push(Conflict::TwoVisits);
    }
    let begun = starts.iter().min_by_key(|it| it.at);
    let ended = begun
        .and_then(|begun| stops.iter().filter(|it| it.at >= begun.at).min_by_key(|it| it.at))
        .or_else(|| stops.iter().max_by_key(|it| it.at));
    let (start, stop, method) = match (stated, begun, ended) {
        (Some((start, stop)), ..) => (Some(start), Some(stop), Method::Manual),
        (None, begun, ended) => {
            let both = [begun, ended];
            let method = if both.iter().flatten().any(|it| it.stated) {
                Method::Manual
            } else if both.iter().flatten().all(|it| it.by_tag) {
                Method::Tag
            } else {
                Method::App
            };
            (begun.map(|it| it.at), ended.map(|it| it.at), method)
        }
    };
    if stated.is_none() {
        if start.zip(stop).is_some_and(|(start, stop)| stop < start) {
            conflicts.push(Conflict::StopBeforeStart);
        }
        if apart(&starts) || apart(&stops) {
            conflicts.push(Conflict::TwoStories);
        }
    }
    let done = tasks.iter().filter_map(|(code, (done, instead))| if *done { Some(*code) } else { *instead });
    Some(Folded {
        id,
        worker,
        visit: about.iter().find_map(|(_, visit)| *visit),
        person: about.first().map(|(person, _)| *person),
        start,
        stop,
        method,
        place: place.unwrap_or(Place::Home),
        tags,
        tasks_done: done.map(str::to_owned).collect(),
        conflicts,
    })
}

fn read(how: &How, tags: &mut Vec<String>) {
    if let How::Tag { code } = how
        && !tags.contains(code)
    {
        tags.push(code.clone());
    }
}

fn all_same<T: PartialEq>(mut values: impl Iterator<Item = T>) -> bool {
    let first = values.next();
    values.all(|it| Some(&it) == first.as_ref())
}

fn apart(moments: &[Moment]) -> bool {
    let first = moments.iter().map(|it| it.at).min();
    let last = moments.iter().map(|it| it.at).max();
    first.zip(last).is_some_and(|(first, last)| seconds_between(first, last) > SAME_MOMENT)
}
