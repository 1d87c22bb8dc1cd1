//! From what is folded to facts that are only ever added to: a registration once, and a correction for whatever is learned later.

use std::collections::HashMap;

use jiff::Timestamp;

use super::registering::{Folded, fold};
use crate::day_event::{Happening, Received};
use crate::id::Id;
use crate::registration::{Correction, Registration};

/// The reason that stands in a correction nobody made by hand: later events of the same registration said more.
pub const LATER_EVENTS: &str = "later_events";

/// Facts to be added.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct NewFacts {
    /// Registrations that are not kept yet.
    pub registrations: Vec<Registration>,
    /// Corrections that are not kept yet.
    pub corrections: Vec<Correction>,
}

impl NewFacts {
    /// Whether there is nothing to add.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.registrations.is_empty() && self.corrections.is_empty()
    }
}

/// What is to be added so that the facts say what the events say.
///
/// `events` are all events of the registrations concerned; `kept` and `corrections` all that is kept of them already. `is_over`
/// tells of a start that was never stopped whether its shift has ended: only then does it become a registration, without a stop.
/// What is corrected by hand is never overruled by events: the worker's own corrections are events themselves, and come in as
/// corrections under their own ids.
#[must_use]
pub fn facts_of(
    events: &[Received],
    kept: &[Registration],
    corrections: &[Correction],
    now: Timestamp,
    by: &str,
    is_over: &dyn Fn(Timestamp) -> bool,
) -> NewFacts {
    let mut new = NewFacts::default();
    let kept_by_id: HashMap<Id<Registration>, &Registration> = kept.iter().map(|it| (it.id, it)).collect();
    let folded = fold(events);
    for one in folded.values() {
        let (Some(person), Some(start)) = (one.person, one.start) else { continue };
        let Some(before) = kept_by_id.get(&one.id) else {
            if one.stop.is_some() || is_over(start) {
                new.registrations.push(Registration {
                    id: one.id,
                    visit: one.visit,
                    person,
                    worker: one.worker,
                    start,
                    stop: one.stop,
                    method: one.method,
                    tasks_done: one.tasks_done.clone(),
                });
            }
            continue;
        };
        new.corrections.extend(learned(before, one, start, corrections, now, by));
    }
    for received in events {
        let Happening::Corrected(told) = &received.event.what else { continue };
        let is_registered = kept_by_id.contains_key(&told.registration)
            || new.registrations.iter().any(|it| it.id == told.registration);
        let is_kept = corrections.iter().any(|it| it.id == told.correction)
            || new.corrections.iter().any(|it| it.id == told.correction);
        if is_registered && !is_kept {
            new.corrections.push(Correction {
                id: told.correction,
                registration: told.registration,
                start: told.start,
                stop: told.stop,
                by: by.to_owned(),
                reason: told.reason.words().to_owned(),
                at: now,
            });
        }
    }
    new
}

/// The correction that brings a kept registration to what its events say now, unless somebody has corrected it by hand.
fn learned(
    before: &Registration,
    one: &Folded,
    start: Timestamp,
    corrections: &[Correction],
    now: Timestamp,
    by: &str,
) -> Option<Correction> {
    let mut of: Vec<&Correction> = corrections.iter().filter(|it| it.registration == one.id).collect();
    if of.iter().any(|it| it.reason != LATER_EVENTS) {
        return None;
    }
    of.sort_by_key(|it| (it.at, it.id));
    let stop = one.stop?;
    let stands = of.last().map_or((before.start, before.stop), |last| (last.start, Some(last.stop)));
    if stands == (start, Some(stop)) {
        return None;
    }
    let parts = [one.id.to_string(), start.to_string(), stop.to_string(), of.len().to_string()];
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    Some(Correction {
        id: Id::derived("later events", &parts),
        registration: one.id,
        start,
        stop,
        by: by.to_owned(),
        reason: LATER_EVENTS.to_owned(),
        at: now,
    })
}
