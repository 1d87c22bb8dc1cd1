//! How long the lab takes, and what it comes to, on the made-up municipality:
//! `cargo run --release -p tillit-lab --example scale -- DAYS SEEDS`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]
#![expect(clippy::disallowed_methods, reason = "this example measures time")]

#[path = "../tests/town/mod.rs"]
mod town;

use std::time::Instant;

use tillit_domain::DayRange;
use tillit_domain::steering::SteeringMode;
use tillit_lab::assumptions::Assumptions;
use tillit_lab::fit::fit;
use tillit_lab::outcome::{Interval, Measured};
use tillit_lab::replay::Ground;
use tillit_lab::run::{ready, run};
use tillit_lab::scenario::{Alternative, TeamForm};

const MODES: [(&str, Option<SteeringMode>); 4] = [
    ("as today", None),
    ("strict", Some(SteeringMode::Strict)),
    ("flexible", Some(SteeringMode::Flexible)),
    ("none", Some(SteeringMode::None)),
];
const FORMS: [(&str, TeamForm); 5] = [
    ("today", TeamForm::AsToday),
    ("central", TeamForm::Central),
    ("routes", TeamForm::RouteGroups),
    ("small", TeamForm::SmallTeams),
    ("self", TeamForm::SelfPlanning),
];

fn main() {
    let argument = |at| std::env::args().nth(at).and_then(|it| it.parse::<u16>().ok());
    let (days, seeds) = (argument(1).unwrap_or(14), argument(2).unwrap_or(2));
    let (_, facts, history) = town::town(91);
    let started = Instant::now();
    let fitted = fit(&facts, history);
    println!("fit {:.2?}", started.elapsed());
    for row in &fitted.rows {
        println!("  {:60} {:>7} [{}, {}] n {}", row.name.sv, row.value, row.low, row.high, row.n);
    }
    for missing in &fitted.not_fitted {
        println!("  {}", missing.why.sv);
    }
    let started = Instant::now();
    let ground = Ground::of(&facts, &fitted, Assumptions::default(), DayRange::days_from(history.from, days), &[]);
    println!("ground {:.2?}, {} groups", started.elapsed(), ground.groups.len());
    for (mode_name, mode) in MODES {
        for (form_name, team) in FORMS {
            if (mode.is_none()) != (team == TeamForm::AsToday) {
                continue;
            }
            let name = format!("{mode_name}, {form_name}");
            let alternative =
                Alternative { id: name.clone(), name: name.clone(), mode, team, policy: None, model: None };
            let started = Instant::now();
            let mut prepared = ready(&ground, &alternative).expect("records that can be planned");
            let published = started.elapsed();
            let started = Instant::now();
            let runs: Vec<_> = (0..seeds)
                .map(|seed| run(&ground, &mut prepared, u64::from(seed), |_, _, _| {}).expect("a run"))
                .collect();
            println!("{name}: publish {published:.2?}, {seeds} runs {:.2?}", started.elapsed());
            for measure in Measured::ALL {
                let values: Vec<i64> = runs.iter().filter_map(|run| measure.value(&run.sums())).collect();
                if let Some(of) = Interval::of(values) {
                    let told = |value: i64| value as f64 / 1000.0;
                    println!(
                        "  {:45} {:>8.2} [{:.2}, {:.2}]",
                        measure.id(),
                        told(of.mean),
                        told(of.low),
                        told(of.high)
                    );
                }
            }
        }
    }
}
