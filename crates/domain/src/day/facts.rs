//! From what is folded to facts that are only ever added to: a registration once, and a correction for whatever is learned later.

use std::collections::{BTreeSet, HashMap};

use jiff::{SignedDuration, Timestamp};

use super::registering::{Folded, fold};
use crate::day_event::{Corrected, DayEvent, Happening, Received};
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

/// What is to be added so that the facts say what the events say.
///
/// `events` are all events of the registrations concerned; `kept` and `corrections` all that is kept of them already. `is_over`
/// tells of a start that was never stopped whether its shift has ended: only then does it become a registration, without a stop.
/// What is corrected by hand is never overruled by starts and stops; of several corrections by hand the one *made* last holds,
/// whichever came in last.
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
    for one in fold(events).values() {
        let (Some(person), Some(start)) = (one.person, one.start) else { continue };
        let by_hand = made_by_hand(events, one.id);
        let of: Vec<&Correction> = corrections.iter().filter(|it| it.registration == one.id).collect();
        match kept_by_id.get(&one.id) {
            Some(before) if by_hand.is_empty() => new.corrections.extend(learned(before, one, start, &of, now, by)),
            Some(_) => {}
            // Who corrects it has ended it, whatever the shift says.
            None if one.stop.is_some() || !by_hand.is_empty() || is_over(start) => {
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
            None => continue,
        }
        new.corrections.extend(corrected(&by_hand, &of, now, by));
    }
    new
}

/// A correction made on a phone, and when it was made by our clock.
type ByHand<'e> = (Timestamp, Id<DayEvent>, &'e Corrected);

/// The corrections of a registration that were made on phones, as they were made.
fn made_by_hand(events: &[Received], id: Id<Registration>) -> Vec<ByHand<'_>> {
    let mut made: Vec<_> = events
        .iter()
        .filter_map(|it| match &it.event.what {
            Happening::Corrected(told) if told.registration == id => Some((it.at(), it.event.id, told)),
            _ => None,
        })
        .collect();
    made.sort_by_key(|(at, id, _)| (*at, *id));
    // The same event twice is one, and so is the same correction told by two phones.
    let mut seen = BTreeSet::new();
    made.retain(|(.., told)| seen.insert(told.correction));
    made
}

/// Corrections by hand that are not kept yet; and the one made last once more, if one made before it came in after it.
fn corrected(by_hand: &[ByHand<'_>], of: &[&Correction], now: Timestamp, by: &str) -> Vec<Correction> {
    let kept: BTreeSet<Id<Correction>> = of.iter().map(|it| it.id).collect();
    let fresh: Vec<&ByHand<'_>> = by_hand.iter().filter(|(.., told)| !kept.contains(&told.correction)).collect();
    if fresh.is_empty() {
        return Vec::new();
    }
    // Each is recorded a moment after the one before, so that their order is that in which they were made.
    let latest = of.iter().map(|it| it.at).max().unwrap_or(now).max(now);
    let moment = |count: usize| {
        let micros = i64::try_from(count + 1).unwrap_or(i64::MAX);
        latest.saturating_add(SignedDuration::from_micros(micros)).unwrap_or(latest)
    };
    let correction = |told: &Corrected, count: usize| Correction {
        id: told.correction,
        registration: told.registration,
        start: told.start,
        stop: told.stop,
        by: by.to_owned(),
        reason: told.reason.words().to_owned(),
        at: moment(count),
    };
    let mut new: Vec<Correction> =
        fresh.iter().enumerate().map(|(count, (.., told))| correction(told, count)).collect();
    // The office's are made when they are recorded; a phone's may have been long on their way.
    let phones: BTreeSet<Id<Correction>> = by_hand.iter().map(|(.., told)| told.correction).collect();
    let again = |it: &Correction| it.id == once_more(it.registration, it.at);
    let office = of.iter().filter(|it| it.reason != LATER_EVENTS && !phones.contains(&it.id) && !again(it));
    let last_of_office = office.max_by_key(|it| (it.at, it.id));
    let last_of_phones = by_hand.last();
    let held = match (last_of_office, last_of_phones) {
        (Some(office), Some((at, ..))) if office.at > *at => Some((*office).clone()),
        (_, Some((.., told))) => Some(correction(told, 0)),
        (_, None) => None,
    };
    if let (Some(held), Some(last)) = (held, new.last())
        && (held.start, held.stop) != (last.start, last.stop)
    {
        let at = moment(new.len());
        new.push(Correction { id: once_more(held.registration, at), at, ..held });
    }
    new
}

/// The id of a correction that is recorded once more because one made before it came in after it.
fn once_more(registration: Id<Registration>, at: Timestamp) -> Id<Correction> {
    Id::derived("once more", &[&registration.to_string(), &at.to_string()])
}

/// The correction that brings a kept registration to what its events say now, unless somebody has corrected it by hand.
fn learned(
    before: &Registration,
    one: &Folded,
    start: Timestamp,
    of: &[&Correction],
    now: Timestamp,
    by: &str,
) -> Option<Correction> {
    if of.iter().any(|it| it.reason != LATER_EVENTS) {
        return None;
    }
    let stop = one.stop?;
    let last = of.iter().max_by_key(|it| (it.at, it.id));
    let stands = last.map_or((before.start, before.stop), |last| (last.start, Some(last.stop)));
    if stands == (start, Some(stop)) {
        return None;
    }
    let at = last.map_or(now, |it| it.at.max(now));
    let at = at.saturating_add(SignedDuration::from_micros(1)).unwrap_or(at);
    let parts = [one.id.to_string(), start.to_string(), stop.to_string(), of.len().to_string()];
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    Some(Correction {
        id: Id::derived("later events", &parts),
        registration: one.id,
        start,
        stop,
        by: by.to_owned(),
        reason: LATER_EVENTS.to_owned(),
        at,
    })
}
