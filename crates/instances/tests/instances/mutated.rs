//! Ten thousand mutated files of each way of writing an instance: whatever stands in them, nothing panics. Those that still
//! can be read are solved for a moment, and what comes out is judged.

use std::panic::catch_unwind;

use tillit_instances::stop::IterationLimit;
use tillit_instances::{Format, Instance, Objective, Options, solve};

use crate::small;

const FILES: u64 = 10_000;
/// Moves spent on a file that still can be read.
const MOVES: u64 = 40;
/// Of this many files that still can be read, one is solved.
const SOLVED_OF: u64 = 4;

/// What numbers and words are replaced by.
const ODD: [&str; 16] = [
    "0",
    "-1",
    "1",
    "2",
    "5",
    "1e300",
    "-0.5",
    "99999999999999999999",
    "4294967296",
    "1000000000",
    "null",
    "\"\"",
    "[]",
    "NaN",
    ";",
    ":",
];

/// Chance that depends on nothing but its seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % limit.max(1)
    }
}

/// The file with one to three changes: a word replaced, doubled or dropped, a line moved or doubled, a character changed.
fn mutated(text: &str, seed: u64) -> String {
    let mut chance = Chance(seed);
    let mut text = text.to_owned();
    for _ in 0..=chance.below(3) {
        text = match chance.below(6) {
            0 => with_line(&text, &mut chance),
            1 => with_character(&text, &mut chance),
            _ => with_word(&text, &mut chance),
        };
    }
    text
}

fn with_word(text: &str, chance: &mut Chance) -> String {
    let is_word = |sign: char| sign.is_alphanumeric() || "._-".contains(sign);
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut begun = None;
    for (at, sign) in text.char_indices().chain([(text.len(), ' ')]) {
        match (begun, is_word(sign)) {
            (None, true) => begun = Some(at),
            (Some(from), false) => {
                words.push((from, at));
                begun = None;
            }
            _ => {}
        }
    }
    let Some(&(from, to)) = words.get(chance.below(words.len())) else { return text.to_owned() };
    let other = words[chance.below(words.len())];
    let new = match chance.below(4) {
        0 => String::new(),
        1 => text[other.0..other.1].to_owned(),
        2 => format!("{0} {0}", &text[from..to]),
        _ => ODD[chance.below(ODD.len())].to_owned(),
    };
    format!("{}{new}{}", &text[..from], &text[to..])
}

fn with_line(text: &str, chance: &mut Chance) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    if lines.is_empty() {
        return text.to_owned();
    }
    let (one, other) = (chance.below(lines.len()), chance.below(lines.len()));
    match chance.below(3) {
        0 => lines.swap(one, other),
        1 => lines.insert(one, lines[other]),
        _ => _ = lines.remove(one),
    }
    lines.join("\n")
}

fn with_character(text: &str, chance: &mut Chance) -> String {
    let at = chance.below(text.chars().count());
    let odd = ['{', '}', '[', '"', ',', '9', ' ', 'ö', '\u{0}'];
    let new = odd[chance.below(odd.len())];
    text.chars().enumerate().map(|(position, sign)| if position == at { new } else { sign }).collect()
}

fn survives(format: Format, objective: Objective, text: &str) {
    let own = small::solved(&small::read(format, objective, text), 200).text;
    let mut readable = 0;
    for seed in 0..FILES {
        let file = mutated(text, seed);
        let Ok(instance) = Instance::read(format, &file, objective) else { continue };
        readable += 1;
        let before = instance.check(&own);
        assert_eq!(instance.check(&own), before);
        if seed % SOLVED_OF == 0 {
            let options = Options { seed, threads: 1 };
            let solved = catch_unwind(|| solve(&instance, &options, &IterationLimit(MOVES), &()));
            if let Ok(solved) = solved.unwrap_or_else(|_| panic!("seed {seed} panics with\n{file}")) {
                assert_eq!(instance.check(&solved.text), solved.verdict, "seed {seed}");
            }
        }
        // A solution of another file, mutated too, is judged as well.
        let _ = instance.check(&mutated(&own, seed));
    }
    assert!(readable > FILES / 20, "only {readable} mutated files could still be read: the mutations test too little");
}

#[test]
fn hhcrsp() {
    survives(Format::Hhcrsp, Objective::Distance, small::HHCRSP);
}

#[test]
fn uhhc() {
    survives(Format::Uhhc, Objective::Distance, small::UHHC);
}

#[test]
fn bredstrom() {
    survives(Format::Bredstrom, Objective::Distance, small::BREDSTROM);
    survives(Format::Bredstrom, Objective::Preferences, small::BREDSTROM);
}

#[test]
fn gehring_and_homberger() {
    survives(Format::Vrptw, Objective::Distance, small::GEHRING_HOMBERGER);
}

#[test]
fn solomon() {
    survives(Format::Vrptw, Objective::Distance, small::SOLOMON);
}

#[test]
fn day() {
    survives(Format::Day, Objective::Distance, small::DAY);
}
