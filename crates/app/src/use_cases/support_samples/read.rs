//! Surveys with what they come to. Whose shifts were drawn is told as days and clock times, never as names.

use std::collections::BTreeSet;

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::shift::Shift;
use tillit_domain::support_sample::{DrawnShift, SupportSample};
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_followup::disclosure::FEWEST;
use tillit_followup::figure::Value;
use tillit_followup::sample::estimate;
use tillit_storage::{Filter, ShiftFilter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::reach::records;
use crate::use_cases::shared::Named;
use crate::words::{InWords, Language};

/// The surveys of the units a user may see, the newest first.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SupportSamples {
    /// Surveys.
    pub surveys: Vec<SurveyView>,
}

/// A survey.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = SupportSurvey)]
pub struct SurveyView {
    /// Identifier.
    pub id: Uuid,
    /// The version that was read.
    pub version: u32,
    /// Whose.
    pub unit: Named,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// When it was drawn.
    pub drawn_on: Date,
    /// By whom.
    pub by: String,
    /// What the draw began with.
    pub seed: u64,
    /// Why it is made.
    pub purpose: String,
    /// When it was closed.
    pub closed_on: Option<Date>,
    /// Shifts drawn.
    pub drawn: usize,
    /// Answers that have come in.
    pub answered: usize,
    /// Answers in percent of the shifts drawn.
    pub response: Option<f64>,
    /// Strata.
    pub strata: Vec<StratumView>,
    /// Shares of worked time in percent, with bounds at 95 %; only of a closed survey with five workers or more.
    pub shares: Option<Vec<ShareView>>,
    /// The share of all worked time that the shares stand for.
    pub covered: Option<f64>,
}

/// A stratum.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct StratumView {
    /// Whose shifts.
    pub group: Named,
    /// Of which kind, in words.
    pub kind: String,
    /// Shifts there are.
    pub shifts: u32,
    /// Shifts drawn.
    pub drawn: Vec<DrawnView>,
}

/// A drawn shift.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct DrawnView {
    /// The shift.
    pub shift: Uuid,
    /// Its day.
    pub day: Date,
    /// When it begins.
    pub start: String,
    /// When it ends.
    pub end: String,
    /// An answer has come in. What it says is not kept with the shift.
    pub answered: bool,
}

/// A share.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct ShareView {
    /// `direct`, `travel`, `planning`, `documentation`, `meetings` or `other`.
    pub kind: String,
    /// In percent.
    pub share: f64,
    /// The lower bound.
    pub lower: f64,
    /// The upper bound.
    pub upper: f64,
}

const KINDS: [&str; 6] = ["direct", "travel", "planning", "documentation", "meetings", "other"];

/// Reads them.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session) -> Result<SupportSamples, AppError> {
    let permit = app.permit(session, UseCase::ReadSupportSamples, Scope::OwnUnits)?;
    let units: Vec<Unit> = records(app.store.list(&Filter::default()).await?);
    let groups: Vec<Group> = records(app.store.list(&Filter::default()).await?);
    let mut surveys = app.store.list::<SupportSample>(&Filter::default()).await?;
    surveys.retain(|it| permit.covers(it.record.unit));
    surveys.sort_by_key(|it| std::cmp::Reverse((it.record.drawn_on, it.record.id)));
    let mut shown = Vec::new();
    for survey in &surveys {
        let told = may_be_told(app, &survey.record).await?;
        shown.push(of(survey, told, &units, &groups, session.language));
    }
    Ok(SupportSamples { surveys: shown })
}

/// Whether shares may be told: the survey is closed, for the difference that one answer makes would tell that answer, and at
/// least five workers stand behind the shifts that have answered (invariant 3).
async fn may_be_told(app: &App, survey: &SupportSample) -> Result<bool, AppError> {
    if survey.closed_on.is_none() {
        return Ok(false);
    }
    let drawn = survey.strata.iter().flat_map(|it| &it.drawn);
    let answered: BTreeSet<Id<Shift>> = drawn.filter(|it| it.answered).map(|it| it.shift).collect();
    let groups = survey.strata.iter().map(|it| it.stratum.group).collect();
    let filter = ShiftFilter { days: Some(survey.days), groups: Some(groups), ..ShiftFilter::default() };
    let shifts = app.store.shifts(&filter).await?;
    let of_answered = shifts.iter().filter(|it| answered.contains(&it.record.id));
    let workers: BTreeSet<Id<Worker>> = of_answered.filter_map(|it| it.record.worker).collect();
    Ok(workers.len() >= FEWEST)
}

fn of(
    survey: &Versioned<SupportSample>,
    told: bool,
    units: &[Unit],
    groups: &[Group],
    language: Language,
) -> SurveyView {
    let it = &survey.record;
    let unit = units.iter().find(|unit| unit.id == it.unit).map_or_else(|| Named::new(it.unit, ""), Named::from);
    let group = |id: Id<Group>| groups.iter().find(|it| it.id == id).map_or_else(|| Named::new(id, ""), Named::from);
    let figure = estimate(it);
    let share = |(kind, [share, lower, upper]): (&&str, [Value; 3])| ShareView {
        kind: (*kind).to_owned(),
        share: number(share),
        lower: number(lower),
        upper: number(upper),
    };
    let percent = Value::percent(count(it.answers.len()), count(figure.drawn));
    SurveyView {
        id: it.id.uuid(),
        version: survey.version,
        unit,
        from: it.days.from,
        to: it.days.to.unwrap_or(it.days.from),
        drawn_on: it.drawn_on,
        by: it.by.clone(),
        seed: it.seed,
        purpose: it.purpose.clone(),
        closed_on: it.closed_on,
        drawn: figure.drawn,
        answered: it.answers.len(),
        response: percent.map(number),
        strata: it
            .strata
            .iter()
            .map(|stratum| StratumView {
                group: group(stratum.stratum.group),
                kind: stratum.stratum.kind.in_words(language),
                shifts: stratum.shifts,
                drawn: stratum.drawn.iter().map(drawn).collect(),
            })
            .collect(),
        shares: figure.shares.filter(|_| told).map(|shares| KINDS.iter().zip(shares).map(share).collect()),
        covered: figure.covered.filter(|_| told && figure.shares.is_some()).map(number),
    }
}

fn drawn(it: &DrawnShift) -> DrawnView {
    DrawnView {
        shift: it.shift.uuid(),
        day: it.day,
        start: it.start.to_string(),
        end: it.end.to_string(),
        answered: it.answered,
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn number(value: Value) -> f64 {
    crate::use_cases::follow_up::thousandths(value)
}

/// A survey with the unit's permit to keep it.
pub(super) async fn kept(
    app: &App,
    session: &Session,
    id: Id<SupportSample>,
) -> Result<Versioned<SupportSample>, AppError> {
    let found = app.store.get::<SupportSample>(id).await?;
    let scope = Scope::AnyOf(found.iter().map(|it| it.record.unit).collect());
    app.permit(session, UseCase::KeepSupportSamples, scope)?;
    found.ok_or(AppError::NotFound)
}

/// The days of a survey, if they are some.
pub(super) fn days(from: Date, to: Date) -> Option<DayRange> {
    (from <= to).then(|| DayRange::new(from, to))
}
