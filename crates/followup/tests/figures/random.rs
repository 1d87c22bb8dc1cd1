//! Towns of chance: persons, orders, visits, registrations, corrections and shifts as they may come.

use jiff::ToSpan;
use proptest::prelude::*;
use tillit_domain::DayRange;
use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::care_plan::Staffing;
use tillit_domain::frequency::Frequency;
use tillit_domain::registration::Method;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_domain::time::instant;
use tillit_domain::visit::{CancelCause, PlannedState};

use crate::town::{MONDAY, Town, hm};

/// What one visit is made from: person, day, hour, minutes, which codes, which worker, what became of it, a number to choose by.
type Drawn = (usize, i64, i32, i64, usize, usize, u8, u8);

const PERSONS: [&str; 5] = ["Asta", "Bo", "Cilla", "Dag", "Elsa"];
const WORKERS: [&str; 4] = ["Adam", "Bea", "Cia", "Dan"];
const CODES: [&[&str]; 6] = [&["MORGON"], &["DUSCH", "MORGON"], &["MED"], &["INS", "MORGON"], &["LARM"], &["STÄD"]];
pub(crate) const DAYS: i64 = 16;

prop_compose! {
    /// A town with up to 120 visits in sixteen days.
    pub(crate) fn any_town()(
        visits in prop::collection::vec(
            (0..5_usize, 0..DAYS, 6..23_i32, 1..90_i64, 0..6_usize, 0..4_usize, 0..12_u8, 0..255_u8), 0..120),
        orders in prop::collection::vec((0..5_usize, 0..6_usize, 0..4_u8), 0..14),
        away in prop::collection::vec((0..5_usize, 0..DAYS, 1..5_u16, any::<bool>()), 0..3),
        steering in (0..3_u8, 0..3_u8, 0..DAYS),
        household in any::<bool>(),
    ) -> Town {
        let mut town = Town::new();
        for (number, name) in PERSONS.iter().enumerate() {
            town.person(name, ["Nord 1", "Nord 1", "Nord 2", "Syd 1", "Syd 2"][number]);
        }
        if household {
            town.persons[0].household = Some(crate::town::id("hushåll"));
            town.persons[1].household = Some(crate::town::id("hushåll"));
        }
        let mode = [SteeringMode::Strict, SteeringMode::Flexible, SteeringMode::None][usize::from(steering.0)];
        let policy = [RegistrationPolicy::Tag, RegistrationPolicy::ExceptionOnly, RegistrationPolicy::Sample][usize::from(steering.1)];
        town.steer("Nord", MONDAY.saturating_add(steering.2.days()), mode, policy);
        let mut ordered = std::collections::BTreeSet::new();
        for (person, code, frequency) in orders {
            let code = ["MORGON", "DUSCH", "STÄD", "LARM", "MED", "INS"][code];
            let frequency = [Frequency::Daily { times: 2 }, Frequency::PerWeek { times: 3 }, Frequency::AsNeeded,
                Frequency::Daily { times: 1 }][usize::from(frequency)];
            if ordered.insert((person, code)) {
                town.order(PERSONS[person], code, frequency);
            }
        }
        for (person, day, length, hospital) in away {
            let cause = if hospital { PersonAbsenceCause::Hospital } else { PersonAbsenceCause::Declined };
            town.away(PERSONS[person], cause, DayRange::days_from(MONDAY.saturating_add(day.days()), length));
        }
        for worker in WORKERS {
            for day in 0..DAYS {
                town.shift(Some(worker), MONDAY.saturating_add(day.days()), hm(6, 0), hm(23, 0));
            }
        }
        for (number, drawn) in visits.into_iter().enumerate() {
            add(&mut town, number, drawn);
        }
        town
    }
}

fn add(town: &mut Town, number: usize, (person, day, hour, minutes, codes, worker, fate, choice): Drawn) {
    let (name, day) = (format!("v{number}"), MONDAY.saturating_add(day.days()));
    let visit = town.visit(&name, PERSONS[person], (day, hm(hour, 0)), minutes, CODES[codes], WORKERS[worker]);
    if choice % 5 == 0 {
        visit.visit.staffing = Staffing::Two;
    }
    match fate {
        0 => visit.state = PlannedState::Cancelled { cause: CancelCause::Declined },
        1 => visit.state = PlannedState::Unstaffed,
        2 => {}
        _ => {
            let late = i32::from(choice % 90) - 20;
            let length = 1 + i64::from(choice) % 70;
            let index = town.registrations.len();
            let registration = town.register(&name, WORKERS[worker], (day, hm(hour, late)), length);
            match fate {
                3 => registration.stop = None,
                4 => registration.method = Method::Manual,
                5 => registration.visit = None,
                6 => registration.tasks_done = Vec::new(),
                7 => town.correct(index, (day, hm(hour, 3)), 17, instant(day, hm(30, 0))),
                8 => town.registrations[index].recorded_at = instant(day, hm(60, 0)),
                9 => {
                    town.register(
                        &name,
                        WORKERS[(worker + 1) % 4],
                        (day, hm(hour, late + i32::from(choice % 9))),
                        length,
                    );
                }
                _ => {}
            }
        }
    }
}
