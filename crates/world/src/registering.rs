//! How what happened becomes registrations: by tag or by hand, at once or late, with the faults real ones have.
//!
//! A fault's cause is never written; what leaves here is what a phone or an office would have on record.

use jiff::Timestamp;
use jiff::civil::Date;
use tillit_domain::registration::{Correction, Method, Registration};
use tillit_domain::steering::RegistrationPolicy;
use tillit_domain::time::instant;
use tillit_domain::{Id, Minutes, Seconds, TimeOfDay};

use crate::day::{Happened, Outcome};
use crate::parameters::{RegisteringParameters, WorldParameters};
use crate::random::Random;

/// A registration and when it reached the office.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// The registration.
    pub registration: Registration,
    /// When it was recorded.
    pub recorded_at: Timestamp,
}

/// What a day left on record.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DayTold {
    /// Registrations, in the order of the workers' rounds.
    pub registrations: Vec<Told>,
    /// Corrections of them, made the same day or days later.
    pub corrections: Vec<Correction>,
}

/// How a registration came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Slip {
    Sound,
    NotAtAll,
    MissingStop,
    Overlong,
    Overlap,
}

/// Registers a day. `happened` holds each worker's stops in order, one worker after another.
#[must_use]
pub fn register_day(day: Date, happened: &[Happened], parameters: &WorldParameters, random: &Random) -> DayTold {
    let mut told = DayTold::default();
    let registering = &parameters.registering;
    for (index, here) in happened.iter().enumerate() {
        if here.outcome == Outcome::Declined || !worth_telling(here, registering) {
            continue;
        }
        let number = here.visit.uuid().as_u64_pair().0 ^ here.worker.uuid().as_u64_pair().0;
        let mut chance = random.fork("register", number);
        let next = happened.get(index + 1).filter(|next| next.worker == here.worker);
        register(day, here, next, registering, &mut chance, &mut told);
    }
    told
}

/// Under "exception only" what went as planned is not registered at all (brief: assumed, not measured).
fn worth_telling(here: &Happened, parameters: &RegisteringParameters) -> bool {
    let difference = here.start.until(here.stop) - here.planned;
    here.policy != RegistrationPolicy::ExceptionOnly
        || here.tasks_left_out > 0
        || difference.0.abs() >= parameters.exception_from.seconds().0
}

fn register(
    day: Date,
    here: &Happened,
    next: Option<&Happened>,
    parameters: &RegisteringParameters,
    chance: &mut Random,
    told: &mut DayTold,
) {
    let slip = draw_slip(next, parameters, chance);
    let method = draw_method(here.policy, slip, parameters, chance);
    if slip == Slip::NotAtAll {
        return;
    }
    // Who types afterwards types five-minute times.
    let (start, stop) = match method {
        Method::Manual | Method::Telephone => {
            (in_fives(here.start), in_fives(here.stop).max(in_fives(here.start).plus(Seconds(300))))
        }
        Method::Tag | Method::App => (here.start, here.stop),
    };
    let written_stop = match (slip, next) {
        (Slip::MissingStop, _) => None,
        (Slip::Overlong, _) => Some(stop.plus(Minutes(chance.between(740, 960)).seconds())),
        (Slip::Overlap, Some(next)) => Some(next.start.plus(Seconds(chance.between(60, 420)))),
        _ => Some(stop),
    };
    let delay = match method {
        Method::Manual | Method::Telephone => Seconds(chance.between(1800, 30_000)),
        _ if chance.chance(parameters.late_permille) => Seconds(chance.between(1800, 20_000)),
        _ => Seconds(chance.between(1, 20)),
    };
    let at_start = instant(day, start);
    let milliseconds = u64::try_from(at_start.as_millisecond()).unwrap_or(0);
    let registration = Registration {
        id: Id::new(milliseconds, chance.ten_bytes()),
        visit: Some(here.visit),
        person: here.person,
        worker: here.worker,
        start: at_start,
        stop: written_stop.map(|stop| instant(day, stop)),
        method,
        tasks_done: here.tasks_done.clone(),
    };
    let recorded_at = instant(day, written_stop.unwrap_or(stop).plus(delay));
    if slip != Slip::Sound && chance.chance(parameters.corrected_permille) {
        told.corrections.push(correct(day, here, &registration, recorded_at, chance));
    }
    told.registrations.push(Told { registration, recorded_at });
}

fn draw_slip(next: Option<&Happened>, parameters: &RegisteringParameters, chance: &mut Random) -> Slip {
    let slips = [
        (parameters.none_permille, Slip::NotAtAll),
        (parameters.missing_stop_permille, Slip::MissingStop),
        (parameters.overlong_permille, Slip::Overlong),
        (if next.is_some() { parameters.overlap_permille } else { 0 }, Slip::Overlap),
    ];
    let mut drawn = u32::try_from(chance.below(1000)).unwrap_or(0);
    for (permille, slip) in slips {
        if drawn < permille {
            return slip;
        }
        drawn -= permille;
    }
    Slip::Sound
}

fn draw_method(
    policy: RegistrationPolicy,
    slip: Slip,
    parameters: &RegisteringParameters,
    chance: &mut Random,
) -> Method {
    if policy == RegistrationPolicy::ExceptionOnly {
        return Method::Manual;
    }
    let (manual, telephone) = (parameters.manual_permille, parameters.telephone_permille);
    let rest = 1000_u32.saturating_sub(manual + telephone + parameters.app_permille);
    match chance.weighted(&[rest, parameters.app_permille, manual, telephone]) {
        // A forgotten stop is a fault of tag and button; who types, types both ends.
        1 => Method::App,
        2 if slip == Slip::Sound => Method::Manual,
        3 if slip == Slip::Sound => Method::Telephone,
        _ => Method::Tag,
    }
}

fn in_fives(time: TimeOfDay) -> TimeOfDay {
    TimeOfDay((time.0 + 150).div_euclid(300) * 300)
}

fn correct(
    day: Date,
    here: &Happened,
    registration: &Registration,
    recorded_at: Timestamp,
    chance: &mut Random,
) -> Correction {
    let reasons =
        ["Glömde avsluta besöket", "Avslutade först hos nästa", "Telefonen var urladdad", "Rättat enligt medarbetaren"];
    let by = ["Planerare", "Medarbetaren"];
    let wait = Seconds(chance.between(3600, 9 * 86_400));
    let milliseconds = u64::try_from(recorded_at.as_millisecond()).unwrap_or(0);
    Correction {
        id: Id::new(milliseconds, chance.ten_bytes()),
        registration: registration.id,
        start: registration.start,
        stop: instant(day, in_fives(here.stop).max(here.start.plus(Seconds(120)))),
        by: (*chance.pick(&by)).into(),
        reason: (*chance.pick(&reasons)).into(),
        at: Timestamp::from_second(recorded_at.as_second() + wait.0).unwrap_or(recorded_at),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use tillit_domain::facts::{Fault, faults_of_worker};

    fn days_of_one_worker(policy: RegistrationPolicy, visits: i32) -> Vec<Happened> {
        (0..visits)
            .map(|number| {
                let start = TimeOfDay::hm(7, 0).plus(Seconds(i64::from(number % 16) * 1800));
                Happened {
                    visit: Id::derived("visit", &[&number.to_string()]),
                    person: Id::derived("person", &[&number.to_string()]),
                    worker: Id::derived("worker", &[&(number / 16).to_string()]),
                    planned_start: start,
                    planned: Seconds(1200),
                    start,
                    stop: start.plus(Seconds(1200)),
                    outcome: Outcome::Performed,
                    tasks_done: vec!["MORGON".into()],
                    tasks_left_out: 0,
                    policy,
                }
            })
            .collect()
    }

    #[test]
    fn faults_come_in_the_shares_asked_for() {
        let happened = days_of_one_worker(RegistrationPolicy::Tag, 16_000);
        let told = register_day(date(2025, 5, 6), &happened, &WorldParameters::default(), &Random::new(4));
        let registrations: Vec<_> = told.registrations.iter().map(|t| t.registration.clone()).collect();
        let missing = happened.len() - registrations.len();
        assert!((270..370).contains(&missing), "not registered: {missing}");
        let mut faults = Vec::new();
        for worker in registrations.chunk_by(|a, b| a.worker == b.worker) {
            faults.extend(faults_of_worker(worker));
        }
        let count = |fault| faults.iter().filter(|f| **f == Some(fault)).count();
        assert!((270..370).contains(&count(Fault::MissingStop)), "{}", count(Fault::MissingStop));
        assert!((50..110).contains(&count(Fault::Overlong)), "{}", count(Fault::Overlong));
        // Both ends of an overlap are faulty, so half a per cent of slips spoils one per cent of registrations.
        assert!((100..220).contains(&count(Fault::Overlap)), "{}", count(Fault::Overlap));
        assert!(!told.corrections.is_empty());
    }

    #[test]
    fn a_registration_is_recorded_after_it_was_made_and_corrected_after_that() {
        let happened = days_of_one_worker(RegistrationPolicy::Tag, 3000);
        let told = register_day(date(2025, 5, 6), &happened, &WorldParameters::default(), &Random::new(4));
        assert!(told.registrations.iter().all(|t| t.registration.stop.is_none_or(|stop| t.recorded_at > stop)));
        for correction in &told.corrections {
            let of = told.registrations.iter().find(|t| t.registration.id == correction.registration).unwrap();
            assert!(correction.at > of.recorded_at);
        }
    }

    #[test]
    fn with_exceptions_only_a_visit_as_planned_leaves_no_registration() {
        let mut happened = days_of_one_worker(RegistrationPolicy::ExceptionOnly, 200);
        let quiet = register_day(date(2025, 5, 6), &happened, &WorldParameters::default(), &Random::new(4));
        assert!(quiet.registrations.is_empty());
        for here in &mut happened {
            here.stop = here.start.plus(Seconds(1200 + 900));
        }
        let told = register_day(date(2025, 5, 6), &happened, &WorldParameters::default(), &Random::new(4));
        assert!(told.registrations.len() > 180);
        assert!(told.registrations.iter().all(|t| t.registration.method == Method::Manual));
    }
}
