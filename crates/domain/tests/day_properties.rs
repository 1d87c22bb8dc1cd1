//! The day is a fold of the set of its events: order, doubles, batches and two phones change nothing, and nothing is lost.

#![expect(clippy::unwrap_used, reason = "a time that cannot be made up has failed the test")]

use std::collections::BTreeSet;

use jiff::Timestamp;
use proptest::prelude::*;
use tillit_domain::day::{Standing, facts_of, fold, standing, states, told};
use tillit_domain::day_event::{
    Corrected, DayEvent, Differed, Happening, How, NotMadeCause, Note, Place, Received, TaskOutcome, TaskTold,
    TasksTold, VisitNotMade, VisitStarted, VisitStated, VisitStopped,
};
use tillit_domain::registration::{Correction, Registration};
use tillit_domain::{Id, Minutes, Seconds};

fn id<T>(space: &str, number: u8) -> Id<T> {
    Id::derived(space, &[&number.to_string()])
}

fn minute(minute: i64) -> Timestamp {
    Timestamp::from_second(1_751_868_000 + minute * 60).unwrap()
}

/// Something done at one of three visits, by the true clock.
fn happening() -> impl Strategy<Value = (Happening, i64)> {
    let how = prop_oneof![Just(How::Button {}), Just(How::Tag { code: "4711".into() })];
    (0_u8..8, 0_u8..3, 0_i64..300, 1_i64..60, how).prop_map(|(kind, number, at, length, how)| {
        let (registration, visit, person) =
            (id("registration", number), Some(id("visit", number)), id("person", number));
        let what = match kind {
            0 | 1 => Happening::VisitStarted(VisitStarted { registration, visit, person, how, place: Place::Home }),
            2 | 3 => Happening::VisitStopped(VisitStopped { registration, how }),
            4 => Happening::VisitStated(VisitStated {
                registration,
                visit,
                person,
                start: minute(at),
                stop: minute(at + length),
                place: Place::Home,
                reason: Note::default(),
            }),
            5 => Happening::Corrected(Corrected {
                correction: Id::derived("correction", &[&number.to_string(), &at.to_string(), &length.to_string()]),
                registration,
                start: minute(at),
                stop: minute(at + length),
                reason: Note("glömde".into()),
            }),
            6 => Happening::VisitNotMade(VisitNotMade {
                visit: id("visit", number),
                person,
                cause: NotMadeCause::Away,
                note: None,
            }),
            _ if length % 2 == 0 => Happening::Differed(Differed {
                visit: id("visit", number),
                minutes_more: Some(Minutes(length)),
                minutes_less: None,
                note: None,
            }),
            _ => Happening::TasksTold(TasksTold {
                visit: id("visit", number),
                person,
                registration: Some(registration),
                tasks: vec![TaskTold {
                    line: None,
                    code: "DUSCH".into(),
                    outcome: if at % 2 == 0 { TaskOutcome::Done } else { TaskOutcome::NotDone },
                    reason: None,
                    exchanged_for: None,
                }],
            }),
        };
        (what, at)
    })
}

/// A set of events from two phones, one of which has a clock that is wrong.
fn events() -> impl Strategy<Value = Vec<Received>> {
    (prop::collection::vec((happening(), any::<bool>()), 1..14), -5_000_i64..5_000).prop_map(|(made, wrong)| {
        let received = |(number, ((what, at), second))| {
            let skew = if second { Seconds(-wrong) } else { Seconds::ZERO };
            let shown = minute(at) + jiff::SignedDuration::from_secs(if second { wrong } else { 0 });
            Received {
                event: DayEvent { id: Id::derived("event", &[&format!("{number}")]), at: shown, what },
                worker: id("worker", 0),
                device: id("device", u8::from(second)),
                received_at: minute(400),
                skew,
            }
        };
        made.into_iter().enumerate().map(received).collect()
    })
}

/// The same events in another order, each perhaps several times.
fn shuffled(events: Vec<Received>) -> impl Strategy<Value = (Vec<Received>, Vec<Received>)> {
    let doubled: Vec<Received> = events.iter().flat_map(|it| [it.clone(), it.clone()]).collect();
    (Just(events), Just(doubled).prop_shuffle())
}

/// Delivers events in batches, as intake does, and gives what is kept in the end.
fn delivered(batches: &[&[Received]], over: bool) -> (Vec<Registration>, Vec<Correction>) {
    let (mut seen, mut kept, mut corrections) = (Vec::<Received>::new(), Vec::new(), Vec::new());
    for (number, batch) in batches.iter().enumerate() {
        for received in *batch {
            if seen.iter().all(|it| it.event.id != received.event.id) {
                seen.push(received.clone());
            }
        }
        let now = minute(500 + i64::try_from(number).unwrap());
        let new = facts_of(&seen, &kept, &corrections, now, "bo", &|_| over);
        for registration in new.registrations {
            assert!(kept.iter().all(|it: &Registration| it.id != registration.id), "a registration is kept once");
            kept.push(registration);
        }
        for correction in new.corrections {
            assert!(corrections.iter().all(|it: &Correction| it.id != correction.id), "a correction is kept once");
            corrections.push(correction);
        }
    }
    (kept, corrections)
}

/// What stands in the end, by registration: start and stop, or neither where nobody has ended it. Such a one waits for a
/// person, who says both.
fn times(
    kept: Vec<Registration>,
    corrections: &[Correction],
) -> BTreeSet<(Id<Registration>, Option<(Timestamp, Timestamp)>)> {
    let stands = |it: &Standing| (it.original.id, it.stop.map(|stop| (it.start, stop)));
    standing(kept, corrections).iter().map(stands).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn order_and_doubles_change_nothing((plain, mixed) in events().prop_flat_map(shuffled)) {
        prop_assert_eq!(fold(&plain), fold(&mixed));
        prop_assert_eq!(told(&plain), told(&mixed));
        let expected = BTreeSet::from([(id("visit", 0), id("worker", 0))]);
        let silent = |_, _| true;
        prop_assert_eq!(states(&plain, &expected, &silent), states(&mixed, &expected, &silent));
    }

    #[test]
    fn one_by_one_or_all_at_once_the_same_times_stand((plain, mixed) in events().prop_flat_map(shuffled), over in any::<bool>()) {
        let (kept, corrections) = delivered(&[&plain], over);
        let singly: Vec<&[Received]> = mixed.chunks(1).collect();
        let (kept_singly, corrections_singly) = delivered(&singly, over);
        prop_assert_eq!(times(kept, &corrections), times(kept_singly, &corrections_singly));
    }

    #[test]
    fn every_start_with_an_end_is_registered_and_every_word_of_a_person_is_kept(events in events()) {
        let (kept, corrections) = delivered(&[&events], true);
        for received in &events {
            match &received.event.what {
                Happening::VisitStarted(it) => prop_assert!(kept.iter().any(|one| one.id == it.registration)),
                Happening::VisitStated(it) => prop_assert!(kept.iter().any(|one| one.id == it.registration)),
                Happening::Corrected(it) if kept.iter().any(|one| one.id == it.registration) => {
                    prop_assert!(corrections.iter().any(|one| one.id == it.correction));
                }
                _ => {}
            }
        }
    }

    #[test]
    fn an_open_visit_never_blocks_the_next(events in events()) {
        // One more visit of the worker, begun and never ended, changes nothing about the others.
        let open = Received {
            event: DayEvent {
                id: Id::derived("event", &["open"]),
                at: minute(10),
                what: Happening::VisitStarted(VisitStarted {
                    registration: id("registration", 9),
                    visit: Some(id("visit", 9)),
                    person: id("person", 9),
                    how: How::Button {},
                    place: Place::Home,
                }),
            },
            worker: id("worker", 0),
            device: id("device", 0),
            received_at: minute(400),
            skew: Seconds::ZERO,
        };
        let mut more = events.clone();
        more.push(open);
        let (kept, corrections) = delivered(&[&events], false);
        let (kept_more, corrections_more) = delivered(&[&more], false);
        prop_assert_eq!(times(kept, &corrections), times(kept_more, &corrections_more));
    }
}
