//! An instance of any format.

use std::str::FromStr;

use tillit_solver::{Problem, ProblemError, Solution as Plan};

use crate::error::ReadError;
use crate::verdict::Verdict;
use crate::{Objective, bredstrom, day, hhcrsp, uhhc, vrptw};

/// A public format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Home care with double visits and soft windows (Mankowska, Kummer, Italian).
    Hhcrsp,
    /// Unified home health care.
    Uhhc,
    /// Synchronised visits with hard windows.
    Bredstrom,
    /// Vehicle routing with time windows (Gehring and Homberger, Solomon).
    Vrptw,
    /// homecare-day/1.
    Day,
}

impl Format {
    /// All, with their names.
    pub const NAMES: [(Self, &'static str); 5] = [
        (Self::Hhcrsp, "hhcrsp"),
        (Self::Uhhc, "uhhc"),
        (Self::Bredstrom, "bredstrom"),
        (Self::Vrptw, "vrptw"),
        (Self::Day, "day"),
    ];
}

impl FromStr for Format {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::NAMES.iter().find(|(_, name)| *name == text).map(|(format, _)| *format);
        found.ok_or_else(|| format!("{text:?} is none of {}", Self::NAMES.map(|(_, name)| name).join(", ")))
    }
}

/// An instance with its format.
#[derive(Debug, Clone)]
pub enum Instance {
    /// See [`hhcrsp`].
    Hhcrsp(hhcrsp::Instance),
    /// See [`uhhc`].
    Uhhc(uhhc::Instance),
    /// See [`bredstrom`]; with what is to be small.
    Bredstrom(bredstrom::Instance, Objective),
    /// See [`vrptw`].
    Vrptw(vrptw::Instance),
    /// See [`day`].
    Day(day::Instance),
}

impl Instance {
    /// Reads an instance. Only `bredstrom` has more than one objective.
    ///
    /// # Errors
    /// [`ReadError`] naming the place and what is wrong there.
    pub fn read(format: Format, text: &str, objective: Objective) -> Result<Self, ReadError> {
        Ok(match format {
            Format::Hhcrsp => Self::Hhcrsp(hhcrsp::Instance::read(text)?),
            Format::Uhhc => Self::Uhhc(uhhc::Instance::read(text)?),
            Format::Bredstrom => Self::Bredstrom(bredstrom::Instance::read(text)?, objective),
            Format::Vrptw => Self::Vrptw(vrptw::Instance::read(text)?),
            Format::Day => Self::Day(day::Instance::read(text)?),
        })
    }

    /// The instance as a problem of the solver.
    ///
    /// # Errors
    /// [`ProblemError`] when a travel time is too long.
    pub fn problem(&self) -> Result<Problem, ProblemError> {
        match self {
            Self::Hhcrsp(instance) => instance.problem(),
            Self::Uhhc(instance) => instance.problem(),
            Self::Bredstrom(instance, objective) => instance.problem(*objective),
            Self::Vrptw(instance) => instance.problem(),
            Self::Day(instance) => instance.problem(),
        }
    }

    /// A plan of [`Instance::problem`] as text in the set's own solution format, with its judgement.
    ///
    /// # Errors
    /// [`ReadError`] when the solution cannot be told in JSON, which does not happen.
    pub fn write(&self, plan: &Plan) -> Result<(String, Verdict), ReadError> {
        let text = match self {
            Self::Hhcrsp(instance) => instance.solution(plan).write()?,
            Self::Uhhc(instance) => instance.solution(plan).write()?,
            Self::Bredstrom(instance, _) => instance.solution(plan).write()?,
            Self::Vrptw(instance) => {
                let solution = instance.solution(plan);
                solution.write(instance.check(&solution).cost)
            }
            Self::Day(instance) => instance.solution(plan).write()?,
        };
        // What is judged is what stands in the file.
        let verdict = self.check(&text);
        Ok((text, verdict))
    }

    /// Judges the text of a solution by the rules of the set. A text that cannot be read is a solution that is not valid.
    pub fn check(&self, solution: &str) -> Verdict {
        let judged = match self {
            Self::Hhcrsp(instance) => hhcrsp::Solution::read(solution).map(|solution| instance.check(&solution)),
            Self::Uhhc(instance) => uhhc::Solution::read(solution).map(|solution| instance.check(&solution)),
            Self::Bredstrom(instance, objective) => {
                bredstrom::Solution::read(solution).map(|solution| instance.check(&solution, *objective))
            }
            Self::Vrptw(instance) => vrptw::Solution::read(solution).map(|solution| instance.check(&solution)),
            Self::Day(instance) => day::Solution::read(solution).map(|solution| instance.check(&solution)),
        };
        judged.unwrap_or_else(|error| Verdict::unreadable(&error))
    }
}
