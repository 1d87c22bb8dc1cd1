//! What was told of visits without clock times: not made, longer or shorter, as planned, and what became of the tasks.

use std::collections::BTreeMap;

use jiff::Timestamp;

use crate::day_event::{Happening, NotMadeCause, Received, TaskOutcome};
use crate::id::Id;
use crate::quantity::Minutes;
use crate::visit::Visit;

/// How a visit went, told outright.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Went {
    /// It was not made.
    NotMade(NotMadeCause),
    /// As planned.
    AsPlanned,
    /// So much longer than planned; shorter if negative.
    Longer(Minutes),
}

/// What was told of a visit.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Told {
    /// How it went, by the latest word; none if nobody said.
    pub went: Option<Went>,
    /// When that was said.
    pub went_at: Option<Timestamp>,
    /// What became of each task by its code, by the latest word.
    pub tasks: BTreeMap<String, TaskOutcome>,
    /// Codes of tasks done instead of others.
    pub instead: Vec<String>,
    /// When the first word reached us.
    pub first_told_at: Option<Timestamp>,
}

impl Told {
    /// Why it was not made, if so.
    #[must_use]
    pub const fn not_made(&self) -> Option<NotMadeCause> {
        match self.went {
            Some(Went::NotMade(cause)) => Some(cause),
            _ => None,
        }
    }

    /// How much longer it was, if that was said; shorter if negative.
    #[must_use]
    pub const fn longer(&self) -> Option<Minutes> {
        match self.went {
            Some(Went::Longer(by)) => Some(by),
            _ => None,
        }
    }
}

/// What was told of each visit, from events in any order.
#[must_use]
pub fn told<'e>(events: impl IntoIterator<Item = &'e Received>) -> BTreeMap<Id<Visit>, Told> {
    let mut sorted = BTreeMap::new();
    for received in events {
        sorted.insert((received.at(), received.event.id), received);
    }
    let mut all: BTreeMap<Id<Visit>, Told> = BTreeMap::new();
    let mut exchanged: BTreeMap<(Id<Visit>, String), String> = BTreeMap::new();
    for received in sorted.into_values() {
        let (visit, went) = match &received.event.what {
            Happening::VisitNotMade(it) => (it.visit, Some(Went::NotMade(it.cause))),
            Happening::AsPlanned(it) => (it.visit, Some(Went::AsPlanned)),
            Happening::Differed(it) => {
                let longer = it.minutes_more.unwrap_or(Minutes::ZERO) - it.minutes_less.unwrap_or(Minutes::ZERO);
                (it.visit, Some(Went::Longer(longer)))
            }
            Happening::TasksTold(it) => (it.visit, None),
            _ => continue,
        };
        let told = all.entry(visit).or_default();
        if went.is_some() {
            (told.went, told.went_at) = (went, Some(received.at()));
        }
        let at = received.received_at;
        told.first_told_at = Some(told.first_told_at.map_or(at, |first| first.min(at)));
        if let Happening::TasksTold(it) = &received.event.what {
            for task in &it.tasks {
                told.tasks.insert(task.code.clone(), task.outcome);
                let key = (visit, task.code.clone());
                match &task.exchanged_for {
                    Some(code) if task.outcome == TaskOutcome::Exchanged => exchanged.insert(key, code.clone()),
                    _ => exchanged.remove(&key),
                };
            }
        }
    }
    for ((visit, _), code) in exchanged {
        if let Some(told) = all.get_mut(&visit)
            && !told.instead.contains(&code)
        {
            told.instead.push(code);
        }
    }
    all
}
