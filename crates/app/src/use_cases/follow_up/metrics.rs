//! Figures for a unit, a group or the whole municipality (`tillit report metrics`).

use tillit_domain::population::PopulationFilter;
use tillit_followup::metrics::{ALL, Entry, named};
use tillit_followup::report::{Scope as Whom, Sorted, Told, tell};

use super::ground::Ground;
use super::scope::{Input, Question};
use super::view::MetricRow;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::words::InWords;
use crate::words::follow_up::FollowUpPhrase;

/// Works the figures out.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::NotFound`] for a unit of others, [`AppError::Invalid`] for what cannot be asked.
pub async fn run(app: &App, session: &Session, input: Input) -> Result<Vec<MetricRow>, AppError> {
    let question = input.understand(app, session, UseCase::ReadFollowUp).await?;
    let entries = entries(&input, session)?;
    let Question { whom, asked, filter, known, .. } = question;
    let ground = Ground::read(app, asked, known, None).await?;
    let language = session.language;
    blocking(move || {
        let sorted = Sorted::new(&ground.items);
        let row = |entry: &Entry| {
            let told = tell(entry, &sorted, &ground.held.units, &ground.held.groups, &ground.context);
            let own = told.iter().find(|it| is(it, whom, filter))?;
            Some(MetricRow::of(entry.definition, own, asked, language))
        };
        entries.into_iter().filter_map(row).collect()
    })
    .await
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
