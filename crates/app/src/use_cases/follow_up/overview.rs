//! The front page of follow-up: the figures of a unit or group, and the groups beside each other.

use serde::Serialize;
use tillit_domain::organisation::Group;
use tillit_domain::population::PopulationFilter;
use tillit_followup::metrics::{ALL, Entry};
use tillit_followup::report::{Scope as Whom, Told};
use utoipa::ToSchema;
use uuid::Uuid;

use super::metrics::is;
use super::rollups;
use super::scope::{Input, Question};
use super::view::{MetricRow, PeriodView, number, why};
use crate::access::{Permit, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::words::Language;

/// Figures that groups are shown beside each other with: one for each question of the page.
const BESIDE: [&str; 4] = ["M11", "M01", "M21", "M28"];

/// The page.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = FollowUpOverview)]
pub struct Overview {
    /// The unit's or group's name; none for the whole municipality.
    pub name: Option<String>,
    /// The days.
    pub period: PeriodView,
    /// The filter asked for.
    pub filter: String,
    /// All figures.
    pub metrics: Vec<MetricRow>,
    /// Groups, by name.
    pub groups: Vec<GroupFigures>,
}

/// A group's figures.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct GroupFigures {
    /// The group.
    pub id: Uuid,
    /// Its name.
    pub name: String,
    /// One for each question, in the order of the page.
    pub figures: Vec<GroupFigure>,
}

/// A group's figure.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct GroupFigure {
    /// Id of the metric.
    pub id: String,
    /// Its value.
    pub value: Option<f64>,
    /// Why there is none, in words.
    pub why: Option<String>,
}

/// Works the page out.
///
/// # Errors
/// As [`super::metrics::run`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<Overview, AppError> {
    let Question { permit, whom, asked, filter, known, name } =
        input.understand(app, session, UseCase::ReadFollowUp).await?;
    let entries: Vec<&Entry> = ALL.iter().collect();
    let answer = rollups::told(app, asked, known, &entries).await?;
    let language = session.language;
    let mut beside: Vec<GroupFigures> = shown_beside(&answer.held.groups, whom, &permit);
    let mut metrics = Vec::new();
    for (entry, told) in &answer.told {
        if let Some(own) = told.iter().find(|it| is(it, whom, filter)) {
            metrics.push(MetricRow::of(entry.definition, own, asked, language));
        }
        if BESIDE.contains(&entry.definition.id) {
            beside.iter_mut().for_each(|group| group.add(entry.definition.id, told, filter, language));
        }
    }
    // In the order of the questions, not of the ids.
    let place = |figure: &GroupFigure| BESIDE.iter().position(|id| *id == figure.id);
    beside.iter_mut().for_each(|group| group.figures.sort_by_key(place));
    Ok(Overview { name, period: asked.into(), filter: filter.name().to_owned(), metrics, groups: beside })
}

/// The groups that the user may see and that belong to what is asked for: a group alone stands beside its unit's others.
fn shown_beside(groups: &[Group], whom: Whom, permit: &Permit) -> Vec<GroupFigures> {
    let unit = match whom {
        Whom::Municipality => None,
        Whom::Unit(unit) => Some(unit),
        Whom::Group(group) => groups.iter().find(|it| it.id == group).map(|it| it.unit),
    };
    let shown = groups.iter().filter(|it| permit.covers(it.unit) && unit.is_none_or(|unit| it.unit == unit));
    let mut found: Vec<GroupFigures> =
        shown.map(|it| GroupFigures { id: it.id.uuid(), name: it.name.clone(), figures: Vec::new() }).collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found
}

impl GroupFigures {
    fn add(&mut self, id: &str, told: &[Told], filter: PopulationFilter, language: Language) {
        let own = told.iter().find(|it| is(it, Whom::Group(tillit_domain::Id::from_uuid(self.id)), filter));
        let value = own.and_then(|it| it.figure.value).map(number);
        let why = own.and_then(|it| it.figure.reason).map(|reason| why(reason, language));
        self.figures.push(GroupFigure { id: id.to_owned(), value, why });
    }
}
