//! The fit against worlds whose parameters are known.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod made_up;

use jiff::civil::date;
use made_up::{days_lived, needed_of};
use tillit_domain::steering::RegistrationPolicy;
use tillit_domain::{DayRange, Seconds};
use tillit_lab::fit::{fit, fit_spells, lengths};
use tillit_world::absences::draw_spells;
use tillit_world::parameters::SpellParameters;
use tillit_world::{Random, WorldParameters};

const DAYS: u16 = 60;

#[test]
fn the_fit_recovers_a_worlds_lengths_variation_and_habits() {
    let world = WorldParameters::default();
    let (facts, days) = days_lived(&world, RegistrationPolicy::Tag, DAYS);
    let found = fit(&facts, days);
    let sigma = f64::from(found.lengths.variation_permille) / 1000.0;
    assert!((sigma - world.length.visit_sigma).abs() < 0.015, "variation {sigma}");
    let (mut close, mut inside) = (0, 0);
    for ((person, _), fitted) in &found.lengths.of_person {
        let truth = needed_of(*person);
        close += usize::from((fitted.seconds.0 - truth.0).abs() * 100 <= truth.0 * 10);
        inside += usize::from(fitted.low <= truth && truth <= fitted.high);
    }
    let all = found.lengths.of_person.len();
    assert_eq!(all, made_up::PERSONS);
    assert!(close * 100 >= all * 95, "within ten per cent: {close} of {all}");
    assert!(inside * 100 >= all * 85, "inside the stated interval: {inside} of {all}");
    let declined = found.rows.iter().find(|row| row.id == "declined").unwrap();
    assert!(declined.low <= 8 && 8 <= declined.high && declined.high - declined.low <= 10, "{declined:?}");
    let none = found.world.registering.none_permille;
    assert!((13..=28).contains(&none), "not registered {none}");
    let manual = found.world.registering.manual_permille;
    assert!((35..=56).contains(&manual), "by hand {manual}");
}

#[test]
fn a_world_without_variation_is_fitted_exactly() {
    let mut world = WorldParameters::default();
    (world.length.visit_sigma, world.length.travel_sigma) = (0.0, 0.0);
    world.length.hurried_permille = 1000;
    world.door.declined_permille = 0;
    world.registering.manual_permille = 0;
    world.registering.telephone_permille = 0;
    // A correction is written in fives, and is no measurement.
    world.registering.missing_stop_permille = 0;
    world.registering.overlong_permille = 0;
    world.registering.overlap_permille = 0;
    let (facts, days) = days_lived(&world, RegistrationPolicy::Tag, DAYS);
    let found = fit(&facts, days);
    assert_eq!(found.lengths.variation_permille, 0);
    for ((person, _), fitted) in &found.lengths.of_person {
        assert_eq!(
            (fitted.seconds, fitted.low, fitted.high),
            (needed_of(*person), needed_of(*person), needed_of(*person))
        );
    }
}

#[test]
fn what_is_only_assumed_is_never_fitted_and_that_is_said() {
    let (facts, days) = days_lived(&WorldParameters::default(), RegistrationPolicy::ExceptionOnly, DAYS);
    let seen = lengths(&facts, days);
    assert!(seen.known.is_empty());
    assert!(seen.only_exceptions > 0, "what was told as an exception is seen and left aside");
    let found = fit(&facts, days);
    assert!(found.lengths.of_person.is_empty());
    assert!(found.not_fitted.iter().any(|it| it.id == "only_exceptions"));
}

#[test]
fn a_person_who_is_new_is_drawn_towards_others_with_the_same_tasks() {
    let (mut facts, days) = days_lived(&WorldParameters::default(), RegistrationPolicy::Tag, DAYS);
    let person = facts.persons[0].id;
    let kept = facts.registrations.iter().position(|it| it.person == person).unwrap();
    let one = facts.registrations[kept].clone();
    facts.registrations.retain(|it| it.person != person);
    let stop = one.stop.unwrap();
    let wild = tillit_domain::registration::Registration {
        start: stop.saturating_sub(jiff::SignedDuration::from_mins(200)).unwrap(),
        ..one
    };
    facts.registrations.push(wild);
    let found = fit(&facts, days);
    let new = found.lengths.of_person.iter().find(|((id, _), _)| *id == person).unwrap().1;
    let others = found.lengths.of_tasks.values().next().unwrap();
    assert!(new.seconds < Seconds(200 * 60), "drawn in from 200 minutes: {:?}", new.seconds);
    assert!(new.seconds > others.seconds, "but its own visit counts");
    assert!(new.uncertain_permille > 100, "and it is uncertain");
}

#[test]
fn spells_are_fitted_with_their_rate_and_mean_length() {
    let truth = SpellParameters { per_thousand_years: 2000, days_least: 2, days_most: 8 };
    let days = DayRange::new(date(2000, 1, 1), date(2199, 12, 31));
    let spells = draw_spells((days.from, days.to.unwrap()), truth, &mut Random::new(5));
    let away: i64 = spells.iter().map(|it| i64::from((it.to.unwrap() - it.from).get_days()) + 1).sum();
    let at_risk = days.days().count() - usize::try_from(away).unwrap();
    let found = fit_spells(&spells, days, at_risk).unwrap();
    let (low, high) = found.rate_interval;
    assert!(low <= 2000 && 2000 <= high && high - low < 500, "{found:?}");
    assert!((45..=55).contains(&found.mean_tenth_days), "{found:?}");
    assert_eq!(found.parameters.days_least, 2);
    assert!((7..=9).contains(&found.parameters.days_most), "{found:?}");
}
