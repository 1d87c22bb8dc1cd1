//! Compensation models: one file for each, over the same facts. A model is a list of parts whose lines are put together.

mod allowances;
mod context;
mod grant;
mod granted;
mod history;
mod levels;
mod performed;
mod quality;

use tillit_domain::compensation::{CompensationModel, Part};

use crate::input::MonthFacts;
use crate::sheet::Sheet;
use context::Context;

pub(crate) use context::on_tasks;
pub use grant::of_year;
pub use history::{Looked, budgets, look_back};
pub use levels::level_of;

/// Lays the lines of a model's parts.
pub(crate) fn lay(model: &CompensationModel, facts: &MonthFacts, sheet: &mut Sheet) {
    for (number, part) in model.parts.iter().enumerate() {
        let context = Context { part: number, facts };
        match part {
            Part::Performed(terms) => performed::lay(context, terms, sheet),
            Part::Granted(terms) => granted::lay(context, terms, sheet),
            Part::History(terms) => history::lay(context, *terms, sheet),
            Part::Grant(terms) => grant::lay(context, *terms, sheet),
            Part::Levels(terms) => levels::lay(context, terms, sheet),
            Part::Quality(terms) => quality::lay(context, terms, sheet),
        }
    }
}

/// Whether a model cannot be reckoned without ordered time, and so is undefined in mode ingen.
#[must_use]
pub fn needs_ordered_time(model: &CompensationModel) -> bool {
    use tillit_domain::compensation::Cap;
    model.parts.iter().any(|part| match part {
        Part::Performed(terms) => {
            terms.cap != Cap::None || !terms.allowances.declined.is_empty() || !terms.allowances.absence.is_empty()
        }
        Part::Granted(_) | Part::Levels(_) => true,
        Part::History(_) | Part::Grant(_) | Part::Quality(_) => false,
    })
}
