//! Small made-up instances, one per way of writing one.

use tillit_instances::stop::IterationLimit;
use tillit_instances::{Format, Instance, Objective, Options, Solved, solve};

pub(crate) const HHCRSP: &str = include_str!("hhcrsp.json");
pub(crate) const UHHC: &str = include_str!("uhhc.json");
pub(crate) const BREDSTROM: &str = include_str!("bredstrom.dat");
pub(crate) const GEHRING_HOMBERGER: &str = include_str!("gehring_homberger.vrp");
pub(crate) const SOLOMON: &str = include_str!("solomon.txt");
pub(crate) const DAY: &str = include_str!("day.json");

/// Every instance with its format and objective.
pub(crate) const ALL: [(Format, Objective, &str); 7] = [
    (Format::Hhcrsp, Objective::Distance, HHCRSP),
    (Format::Uhhc, Objective::Distance, UHHC),
    (Format::Bredstrom, Objective::Distance, BREDSTROM),
    (Format::Bredstrom, Objective::Preferences, BREDSTROM),
    (Format::Vrptw, Objective::Distance, GEHRING_HOMBERGER),
    (Format::Vrptw, Objective::Distance, SOLOMON),
    (Format::Day, Objective::Distance, DAY),
];

/// Reads one.
pub(crate) fn read(format: Format, objective: Objective, text: &str) -> Instance {
    Instance::read(format, text, objective).expect("the instance is well-formed")
}

/// Solves one with a number of moves.
pub(crate) fn solved(instance: &Instance, moves: u64) -> Solved {
    solve(instance, &Options::default(), &IterationLimit(moves), &()).expect("the instance is possible")
}
