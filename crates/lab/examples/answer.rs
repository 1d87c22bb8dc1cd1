//! Answers a scenario file from the made-up municipality and writes the page:
//! `cargo run --release -p tillit-lab --example answer -- scenarios/bracke.toml answer.html SEEDS DAYS`.
#![expect(clippy::print_stdout, reason = "printing is what it is for")]
#![expect(clippy::disallowed_methods, reason = "this example measures time")]

#[path = "../tests/town/mod.rs"]
mod town;

use std::time::Instant;

use tillit_domain::DayRange;
use tillit_lab::fit::fit;
use tillit_lab::replay::Ground;
use tillit_lab::report::html;
use tillit_lab::scenario::read;
use tillit_lab::study::{Study, models_of};

fn main() {
    let argument = |at| std::env::args().nth(at);
    let (file, out) = (argument(1).expect("a scenario file"), argument(2).expect("a file to write"));
    let number = |at| argument(at).and_then(|it| it.parse::<u16>().ok());
    let mut scenario =
        read(&std::fs::read_to_string(file).expect("a file that can be read")).expect("a sound scenario");
    scenario.seeds = number(3).unwrap_or(scenario.seeds);
    let (_, facts, history) = town::town(91);
    let days = DayRange::days_from(history.from, number(4).unwrap_or(91));
    let fitted = fit(&facts, history);
    let ground = Ground::of(&facts, &fitted, scenario.assumptions.clone(), days, &scenario.groups);
    let study = Study::new(&scenario, ground, models_of(&scenario).expect("models")).expect("something to replay");
    let started = Instant::now();
    let points = study
        .run(Vec::new(), 2, &|_, made| {
            println!("{made} of {} after {:.1?}", study.size(), started.elapsed());
            true
        })
        .expect("points");
    let beside = study.beside(2, &|_, _| true).expect("what goes beside");
    println!("all after {:.1?}", started.elapsed());
    let answer = tillit_lab::answer::answer(&study, &points, beside);
    std::fs::write(out, html(&answer)).expect("a file that can be written");
}
