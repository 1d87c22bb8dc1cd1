//! Why the times differ, for a unit, a group or the municipality: no names, and nothing small (S-090 … S-092).

use serde::Serialize;
use tillit_followup::causes::{CAUSES, Cause, Certainty};
use tillit_followup::figure::Part;
use tillit_followup::report::{Sorted, tell};
use utoipa::ToSchema;

use super::ground::Ground;
use super::metrics::is;
use super::scope::{Input, Question};
use super::view::{PeriodView, number, why};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::words::follow_up::acting::CauseInWords;
use crate::words::{InWords, Language};

/// What performed less ordered time is made of.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CauseReport {
    /// The unit's or group's name; none for the whole municipality.
    pub name: Option<String>,
    /// The days.
    pub period: PeriodView,
    /// The filter asked for.
    pub filter: String,
    /// Performed less ordered hours; none with a reason.
    pub hours: Option<f64>,
    /// Why there is none, in words.
    pub why: Option<String>,
    /// How many persons it is about.
    pub persons: Option<u64>,
    /// Causes, the largest first; they sum to the hours unless one is hidden.
    pub causes: Vec<CauseRow>,
}

/// A cause.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct CauseRow {
    /// Which, for programs.
    pub cause: String,
    /// Which, in words.
    pub name: String,
    /// `known` or `inferred`.
    pub certainty: String,
    /// How it is known, in words.
    pub how: String,
    /// Hours, below nothing where less was performed than ordered; none where it is about so few that it is not told.
    pub hours: Option<f64>,
    /// Minutes, exactly.
    pub minutes: Option<i64>,
    /// How many persons; none where hidden.
    pub persons: Option<u64>,
}

/// Works it out.
///
/// # Errors
/// As [`super::metrics::run`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<CauseReport, AppError> {
    let Question { whom, asked, filter, known, name, .. } =
        input.understand(app, session, UseCase::ReadFollowUp).await?;
    let ground = Ground::read(app, asked, known, None).await?;
    let language = session.language;
    blocking(move || {
        let sorted = Sorted::new(&ground.items);
        let told = tell(&CAUSES, &sorted, &ground.held.units, &ground.held.groups, &ground.context);
        let own = told.iter().find(|it| is(it, whom, filter));
        let figure = own.map(|it| &it.figure);
        let mut causes: Vec<CauseRow> =
            figure.into_iter().flat_map(|it| &it.parts).filter_map(|part| row(part, language)).collect();
        causes.sort_by_key(|row| std::cmp::Reverse(row.minutes.map(i64::abs)));
        CauseReport {
            name,
            period: asked.into(),
            filter: filter.name().to_owned(),
            hours: figure.and_then(|it| it.value).map(number),
            why: figure.and_then(|it| it.reason).map(|reason| why(reason, language)),
            persons: own.and_then(|it| it.persons).and_then(|n| u64::try_from(n).ok()),
            causes,
        }
    })
    .await
}

fn row(part: &Part, language: Language) -> Option<CauseRow> {
    let (cause, certainty) = part.key.split_once('/')?;
    let of = Cause::ALL.into_iter().find(|it| it.name() == cause)?;
    let how = [Certainty::Known, Certainty::Inferred].into_iter().find(|it| it.name() == certainty)?;
    let told = part.numerator.is_some();
    Some(CauseRow {
        cause: cause.to_owned(),
        name: CauseInWords(of).in_words(language),
        certainty: certainty.to_owned(),
        how: how.in_words(language),
        hours: part.value.map(number),
        minutes: part.numerator,
        persons: told.then(|| u64::try_from(part.who.persons.len()).unwrap_or(u64::MAX)),
    })
}
