//! A figure of a group opened down to the persons it is made of (invariant 7). Whoever opens it reads those persons' data.

use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::organisation::Unit;
use tillit_domain::person::Person;
use tillit_followup::Figure;
use tillit_followup::metrics::named;
use tillit_followup::report::Scope as Whom;
use utoipa::ToSchema;

use super::rollups;
use super::scope::{Input, Question};
use super::view::{PeriodView, number};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::protection;
use crate::use_cases::shared::Named;
use crate::words::follow_up::FollowUpPhrase;
use crate::words::{InWords, Language};

/// Figures that are made of persons' visits and decisions.
pub const OPENED: [&str; 7] = ["M11", "M13", "M15", "M16", "M31", "M32", "M33"];

/// A figure opened.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = OpenedFigure)]
pub struct Opened {
    /// Id of the metric.
    pub id: String,
    /// Its name, in the user's language.
    pub name: String,
    /// What its value counts.
    pub unit: String,
    /// The group.
    pub group: String,
    /// The days.
    pub period: PeriodView,
    /// The persons, the lowest value first.
    pub persons: Vec<PersonFigure>,
}

/// The figure of a person: for whoever follows the person's care up, never a comparison of workers.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct PersonFigure {
    /// Who; the name only where the user may see it.
    pub person: Named,
    /// The value.
    pub value: Option<f64>,
    /// Above.
    pub numerator: Option<i64>,
    /// Below.
    pub denominator: Option<i64>,
    /// The share without data.
    pub missing_share: Option<f64>,
}

/// Opens a figure of a group.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::NotFound`] for a group of others, [`AppError::Invalid`] for a figure that is not
/// made of visits, or without a group.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, metric: &str, input: Input) -> Result<Opened, AppError> {
    let wrong = |field: &str, phrase: FollowUpPhrase| AppError::field(field, phrase.in_words(session.language));
    let question = input.understand(app, session, UseCase::OpenFollowUp).await?;
    let entry = named(metric).ok_or(AppError::NotFound)?;
    if !OPENED.contains(&entry.definition.id) {
        return Err(wrong("metric", FollowUpPhrase::NotOpened { id: metric.to_owned() }));
    }
    if input.group.is_none() {
        return Err(wrong("group", FollowUpPhrase::ChooseGroup));
    }
    let Question { permit, whom, asked, filter, known, name } = question;
    let Whom::Group(group) = whom else { return Err(AppError::NotFound) };
    let (held, figures) = rollups::by_person(app, asked, known, entry, group, filter).await?;
    let units: Vec<Id<Unit>> = held.groups.iter().filter(|it| it.id == group).map(|it| it.unit).collect();
    // Those with nothing to count are left out.
    let counted = |figure: &Figure| {
        figure.denominator.is_some_and(|below| below != 0) || figure.numerator.is_some_and(|above| above != 0)
    };
    let figures: Vec<(Id<Person>, Figure)> = figures.into_iter().filter(|(_, figure)| counted(figure)).collect();
    permit.saw(figures.iter().map(|(person, _)| *person));
    let mut persons: Vec<PersonFigure> = figures
        .into_iter()
        .filter_map(|(id, figure)| {
            let person = held.persons.iter().find(|it| it.id == id)?;
            Some(PersonFigure {
                person: Named::new(id, protection::person_name(session, person, &units)),
                value: figure.value.map(number),
                numerator: figure.numerator,
                denominator: figure.denominator,
                missing_share: figure.missing.share().map(number),
            })
        })
        .collect();
    persons.sort_by(|a, b| {
        let key = |it: &PersonFigure| it.value.unwrap_or(f64::INFINITY);
        key(a).total_cmp(&key(b)).then_with(|| a.person.name.cmp(&b.person.name))
    });
    let name_of = match session.language {
        Language::Sv => entry.definition.name_sv,
        Language::En => entry.definition.name_en,
    };
    Ok(Opened {
        id: entry.definition.id.to_owned(),
        name: name_of.to_owned(),
        unit: entry.definition.unit.name().to_owned(),
        group: name.unwrap_or_default(),
        period: asked.into(),
        persons,
    })
}
