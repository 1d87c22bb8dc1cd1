//! Figures for a unit, a group or the whole municipality (`tillit report metrics`).

use std::sync::Arc;

use tillit_domain::population::PopulationFilter;
use tillit_followup::metrics::{ALL, Entry, named};
use tillit_followup::report::{Scope as Whom, Told};

use super::rollups;
use super::scope::{Input, Question};
use super::view::MetricRow;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::InWords;
use crate::words::follow_up::FollowUpPhrase;

/// Works the figures out.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::NotFound`] for a unit of others, [`AppError::Invalid`] for what cannot be asked.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<Vec<MetricRow>, AppError> {
    let question = input.understand(app, session, UseCase::ReadFollowUp).await?;
    let entries = entries(&input, session)?;
    let Question { whom, asked, filter, known, .. } = question;
    let answer = rollups::told(app, asked, known, &entries).await?;
    let row = |(entry, told): &(&Entry, Arc<Vec<Told>>)| {
        let own = told.iter().find(|it| is(it, whom, filter))?;
        Some(MetricRow::of(entry.definition, own, asked, session.language))
    };
    Ok(answer.told.iter().filter_map(row).collect())
}

/// Whether a figure is the one for a scope and filter; figures about work have no filter.
pub(super) fn is(told: &Told, whom: Whom, filter: PopulationFilter) -> bool {
    told.scope == whom && told.filter.is_none_or(|it| it == filter)
}

fn entries(input: &Input, session: &Session) -> Result<Vec<&'static Entry>, AppError> {
    let Some(wanted) = &input.metrics else { return Ok(ALL.iter().collect()) };
    let found = wanted.iter().map(|id| {
        named(id.trim()).ok_or_else(|| {
            let phrase = FollowUpPhrase::UnknownMetric { id: id.clone() };
            AppError::field("metrics", phrase.in_words(session.language))
        })
    });
    found.collect()
}
