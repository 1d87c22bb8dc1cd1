//! The steering lab: a scenario is lived through on the municipality's own months, and answered (`tillit lab run`).
//!
//! `facts` reads what the lab reads, `run` lives every alternative with every seed, and `file` writes the answer. The answer
//! holds sums alone: it names no person and no worker, and is refused for fewer than five of either (invariant 3).

mod facts;
mod file;
mod kept;
mod refusal;
mod run;
mod scenarios;
mod start;

pub use file::{AnswerFormat, file};
pub(crate) use kept::KeptRuns;
pub use run::{Asked, Resumed, Step, run};
pub use scenarios::{ScenarioView, scenarios};
pub use start::{Input, LabAnswerView, Started, start};
pub use tillit_lab::report::table as rows;
