//! Replaying days of the made-up municipality.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod town;

use std::sync::LazyLock;

use tillit_domain::DayRange;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_lab::LabFacts;
use tillit_lab::assumptions::{Assumptions, Key};
use tillit_lab::fit::{Fit, fit, tasks_of};
use tillit_lab::outcome::{Measured, Sums};
use tillit_lab::replay::{Fate, Ground, Shocks, in_mode};
use tillit_lab::run::{Run, ready, run};
use tillit_lab::scenario::{Alternative, PriceLevel, Scenario, TeamForm};
use tillit_lab::study::Study;

const DAYS: u16 = 14;

static TOWN: LazyLock<(LabFacts, DayRange)> = LazyLock::new(|| {
    let (_, facts, days) = town::town(28);
    (facts, days)
});
static FIT: LazyLock<Fit> = LazyLock::new(|| fit(&TOWN.0, TOWN.1));

fn ground(fit: &Fit) -> Ground<'_> {
    ground_of(fit, &["Kvarnnäs".to_owned()])
}

fn ground_of<'a>(fit: &'a Fit, groups: &[String]) -> Ground<'a> {
    let days = DayRange::days_from(TOWN.1.from, DAYS);
    Ground::of(&TOWN.0, fit, Assumptions::default(), days, groups)
}

fn alternative(mode: Option<SteeringMode>, team: TeamForm) -> Alternative {
    let id = format!("{mode:?} {team:?}");
    Alternative { name: id.clone(), id, mode, team, policy: None, model: None }
}

fn lived(ground: &Ground<'_>, alternative: &Alternative, seed: u64) -> Run {
    run(ground, &mut ready(ground, alternative).unwrap(), seed, |_, _, _| {}).unwrap()
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_others() {
    let ground = ground(&FIT);
    let today = alternative(None, TeamForm::AsToday);
    let bytes = |seed| serde_json::to_string(&lived(&ground, &today, seed)).unwrap();
    assert_eq!(bytes(1), bytes(1));
    assert_ne!(bytes(1), bytes(2));
}

#[test]
fn chance_is_the_same_in_every_alternative() {
    let ground = ground(&FIT);
    let all = [
        alternative(None, TeamForm::AsToday),
        alternative(Some(SteeringMode::Strict), TeamForm::Central),
        alternative(Some(SteeringMode::None), TeamForm::SmallTeams),
    ];
    let sums: Vec<Sums> = all.iter().map(|it| lived(&ground, it, 3).sums()).collect();
    for other in &sums[1..] {
        assert_eq!(other.away_visits, sums[0].away_visits);
        assert_eq!((other.vacant_shifts, other.worked_shifts), (sums[0].vacant_shifts, sums[0].worked_shifts));
        assert_eq!(other.expected_visits, sums[0].expected_visits);
    }
}

#[test]
fn without_chance_a_visit_takes_exactly_what_was_fitted() {
    let mut fit = FIT.clone();
    (fit.world.length.visit_sigma, fit.world.length.hurried_permille) = (0.0, 1000);
    (fit.world.door.declined_permille, fit.world.door.task_left_out_permille) = (0, 0);
    (fit.persons_away, fit.workers_ill) = (std::collections::BTreeMap::new(), None);
    for length in fit.lengths.of_person.values_mut().chain(fit.lengths.of_tasks.values_mut()) {
        length.uncertain_permille = 0;
    }
    let ground = ground(&fit).assuming(Assumptions::default().with(Key::TravelVariation, 0));
    let today = alternative(None, TeamForm::AsToday);
    let (mut made, mut expected) = (0, 0);
    let mut prepared = ready(&ground, &today).unwrap();
    let run = run(&ground, &mut prepared, 1, |_, day, _| {
        for visit in day.visits.iter().filter(|it| it.fate == Fate::Made) {
            let agreed = &visit.moded.visit;
            let needed =
                fit.lengths.of(agreed.person, &tasks_of(agreed)).map_or(agreed.planned.seconds(), |it| it.seconds);
            made += visit.start.until(visit.stop).0;
            expected += needed.0.max(120);
        }
    })
    .unwrap();
    assert_eq!(made, expected);
    assert_eq!(run.sums().person_time, expected);
    assert_eq!(Measured::NeedsMet.value(&run.sums()).map(|it| it > 98_000), Some(true), "nearly all tasks are done");
    assert_eq!((run.sums().declined_visits, run.sums().away_visits), (0, 0));
}

#[test]
fn strict_steering_plans_what_is_ordered_by_the_clock_and_no_minutes_what_is_needed_in_the_frame() {
    let ground = ground_of(&FIT, &[]);
    let by_day = ground.groups.iter().filter(|it| !it.night);
    let visits = by_day.flat_map(|it| it.visits.values().flatten());
    let mut seen = 0;
    for visit in visits.filter(|it| !it.time_critical && it.ordered.is_some()) {
        let strict = in_mode(&ground, visit, Some(SteeringMode::Strict));
        let none = in_mode(&ground, visit, Some(SteeringMode::None));
        assert_eq!(strict.promised, none.promised, "the person was promised the same");
        if strict.visit == *visit {
            continue;
        }
        seen += 1;
        assert_eq!(Some(strict.visit.planned), visit.ordered);
        assert!(strict.visit.earliest.until(strict.visit.latest).0 <= 3600, "a clock time, give or take");
        if let Some(fitted) = ground.fit.lengths.of(visit.person, &tasks_of(visit)) {
            assert!((none.visit.planned.seconds().0 - fitted.seconds.0).abs() <= 150 || none.visit.planned.0 == 5);
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn small_teams_have_seven_or_eight_persons_each_and_share_out_the_workers() {
    let ground = ground(&FIT);
    let teams = tillit_lab::replay::teams_of(&ground, &ground.groups[0], TeamForm::SmallTeams);
    let sizes: Vec<usize> =
        (0..teams.workers.len()).map(|at| teams.of_person.values().filter(|team| **team == at).count()).collect();
    assert!(sizes.iter().all(|size| (6..=9).contains(size)), "{sizes:?}");
    let workers: usize = teams.workers.iter().map(std::collections::BTreeSet::len).sum();
    let all: std::collections::BTreeSet<_> = teams.workers.iter().flatten().collect();
    assert_eq!(workers, all.len(), "nobody belongs to two");
}

#[test]
fn nobody_works_while_ill_and_nobody_who_is_away_is_visited() {
    let ground = ground(&FIT);
    let shocks = Shocks::draw(&ground, 2);
    let today = alternative(Some(SteeringMode::Flexible), TeamForm::Central);
    let mut prepared = ready(&ground, &today).unwrap();
    let mut shifts = 0;
    run(&ground, &mut prepared, 2, |_, day, _| {
        for round in &day.rounds {
            shifts += 1;
            assert!(!shocks.is_ill(round.shift.worker.unwrap(), day.day));
        }
        for visit in &day.visits {
            let agreed = &visit.moded.visit;
            assert_eq!(visit.fate == Fate::Away, shocks.is_away(agreed.person, agreed.day));
        }
    })
    .unwrap();
    assert!(shifts > 50);
}

#[test]
fn a_study_that_was_stopped_goes_on_to_the_same_answer() {
    let scenario = Scenario {
        id: "prov".into(),
        title: "Prov".into(),
        question: "Vad händer?".into(),
        source: String::new(),
        months: 1,
        until: None,
        seeds: 2,
        groups: Vec::new(),
        alternatives: vec![
            alternative(None, TeamForm::AsToday),
            Alternative {
                policy: Some(RegistrationPolicy::Tag),
                ..alternative(Some(SteeringMode::None), TeamForm::Central)
            },
        ],
        against: None,
        price_level: PriceLevel::AsWritten,
        models: Vec::new(),
        assumptions: Assumptions::default(),
    };
    let study = Study::new(&scenario, ground(&FIT), Vec::new()).unwrap();
    let whole = study.run(Vec::new(), 2, &|_, _| true).unwrap();
    let some = study.run(Vec::new(), 1, &|_, made| made < 1).unwrap();
    assert_eq!(some.len(), 1);
    let text = serde_json::to_string(&some).unwrap();
    let kept = serde_json::from_str(&text).unwrap();
    assert_eq!(study.run(kept, 1, &|_, _| true).unwrap(), whole);
}
