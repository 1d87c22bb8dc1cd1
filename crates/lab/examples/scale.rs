//! How long the lab takes: three modes and four team forms over three months of the made-up municipality, priced by every preset, with
//! some seeds, on two threads. `cargo run --release -p tillit-lab --example scale -- SEEDS` tells what twenty would take.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]
#![expect(clippy::disallowed_methods, reason = "this example measures time")]

#[path = "../tests/town/mod.rs"]
mod town;

use std::time::Instant;

use tillit_domain::steering::SteeringMode;
use tillit_lab::assumptions::Assumptions;
use tillit_lab::fit::fit;
use tillit_lab::gap::gap;
use tillit_lab::replay::Ground;
use tillit_lab::run::ready;
use tillit_lab::scenario::{Alternative, PriceLevel, Priced, Scenario, TeamForm, Terms};
use tillit_lab::study::{Study, models_of};

const SEEDS_WANTED: f64 = 20.0;

fn scenario(seeds: u16) -> Scenario {
    let modes = [SteeringMode::Strict, SteeringMode::Flexible, SteeringMode::None];
    let forms = [TeamForm::Central, TeamForm::RouteGroups, TeamForm::SmallTeams, TeamForm::SelfPlanning];
    let presets = ["huddinge", "alingsas", "ljungby", "norrkoping", "orebro", "sollentuna", "solna", "kristianstad"];
    let alternative = |mode, team| {
        let id = format!("{mode:?} {team:?}");
        Alternative { name: id.clone(), id, mode: Some(mode), team, policy: None, model: None }
    };
    Scenario {
        id: "scale".into(),
        title: String::new(),
        question: String::new(),
        source: String::new(),
        months: 3,
        until: None,
        seeds,
        groups: Vec::new(),
        alternatives: modes.into_iter().flat_map(|mode| forms.map(|team| alternative(mode, team))).collect(),
        models: presets
            .map(|it| Priced { id: it.into(), name: None, terms: Terms::Preset(it.into()), criteria: None })
            .to_vec(),
        against: None,
        price_level: PriceLevel::AsWritten,
        assumptions: Assumptions::default(),
    }
}

fn main() {
    let seeds = std::env::args().nth(1).and_then(|it| it.parse().ok()).unwrap_or(1);
    let scenario = scenario(seeds);
    let (_, facts, days) = town::town(91);
    let started = Instant::now();
    let fitted = fit(&facts, days);
    println!("fit {:.2?}: {} registrations", started.elapsed(), facts.registrations.len());
    let started = Instant::now();
    let ground = Ground::of(&facts, &fitted, Assumptions::default(), days, &[]);
    println!("ground {:.2?}: {} groups, 91 days", started.elapsed(), ground.groups.len());
    let started = Instant::now();
    let difference = gap(&ground, 20_000).expect("records that can be planned");
    println!("gap {:.2?}: {difference:?}", started.elapsed());
    let study = Study::new(&scenario, ground, models_of(&scenario).expect("presets")).expect("something to replay");
    let started = Instant::now();
    for alternative in scenario.alternatives.iter().take(2) {
        ready(&study.ground, alternative).expect("records that can be planned");
    }
    let published = started.elapsed().as_secs_f64() / 2.0;
    println!("publishing three months takes {published:.2} s an alternative");
    let started = Instant::now();
    let points = study.run(Vec::new(), 2, &|_, _| true).expect("runs");
    let took = started.elapsed().as_secs_f64();
    let alternatives = scenario.alternatives.len() as f64;
    // Publishing is done once for an alternative, however many seeds there are; two threads share all of it.
    let a_run = (took * 2.0 - published * alternatives) / points.len() as f64;
    let all = (published * alternatives + a_run * alternatives * SEEDS_WANTED) / 2.0;
    println!("{} runs took {took:.1} s on two threads: {a_run:.2} s a run and thread", points.len());
    println!("{alternatives} alternatives with {SEEDS_WANTED} seeds: {:.1} minutes on two cores", all / 60.0);
}
