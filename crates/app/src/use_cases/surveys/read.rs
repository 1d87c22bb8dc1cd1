//! Surveys of a year with the change since the year before, and what is done about them.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::survey::question::SurveyKind;
use tillit_followup::surveys::Place;
use utoipa::{IntoParams, ToSchema};

use super::shared::{Kept, Reading};
use super::view::{ActionView, PlaceView, action_view, place_view};
use crate::access::permit::would_allow;
use crate::access::{Permit, Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::shared::Named;
use crate::words::surveys::About;
use crate::words::{InWords, Language};

/// Which year.
#[derive(Debug, Clone, Copy, Default, Deserialize, IntoParams)]
#[serde(default, deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub struct SurveysAsked {
    /// The year; this year unless said. A survey without answers in it is told for the last year that has some.
    pub year: Option<i16>,
}

/// Surveys as figures.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Surveys {
    /// The year that was asked for.
    pub year: i16,
    /// Years with any survey, the last first.
    pub years: Vec<i16>,
    /// Each survey that the user may read.
    pub surveys: Vec<SurveyView>,
    /// Risks with what is done about them: what waits first, then by day; what is finished last.
    pub actions: Vec<ActionView>,
    /// Units whose surveys the user may enter.
    pub workplaces: Vec<Workplace>,
    /// The user may enter and correct.
    pub keeps: bool,
    /// The user may write down risks, actions and feedback.
    pub acts: bool,
}

/// A survey in a year.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SurveyView {
    /// Which.
    #[schema(value_type = String)]
    pub kind: SurveyKind,
    /// Its name.
    pub name: String,
    /// What it is for.
    pub about: String,
    /// The year of the figures; none where it was never answered.
    pub year: Option<i16>,
    /// Its areas.
    pub areas: Vec<AreaView>,
    /// The questions it asks everywhere.
    pub questions: Vec<QuestionView>,
    /// Municipality, ways of steering, units, groups.
    pub places: Vec<PlaceView>,
}

/// An area of a survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SurveyArea)]
pub struct AreaView {
    /// For programs.
    pub key: &'static str,
    /// In words.
    pub name: String,
}

/// A question of a survey.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SurveyQuestion)]
pub struct QuestionView {
    /// For programs.
    pub key: String,
    /// Its area.
    pub area: &'static str,
    /// In words.
    pub name: String,
}

/// A unit that can be surveyed, with its groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct Workplace {
    /// The unit.
    pub unit: Named,
    /// Its groups.
    pub groups: Vec<Named>,
}

/// Reads them.
///
/// # Errors
/// [`AppError::NotAllowed`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, asked: SurveysAsked) -> Result<Surveys, AppError> {
    let reading = Reading::ask(app, session)?;
    let kept = Kept::read(app).await?;
    Ok(surveys(&kept, &reading, session, asked.year, app.today()))
}

/// All of it, from what is kept.
pub(super) fn surveys(kept: &Kept, reading: &Reading, session: &Session, year: Option<i16>, today: Date) -> Surveys {
    let language = session.language;
    let year = year.unwrap_or_else(|| today.year());
    let mut years: Vec<i16> = kept
        .bare
        .iter()
        .filter(|round| reading.kinds.contains(&round.kind) && reading.permit.covers(round.unit))
        .map(|round| round.year)
        .collect();
    years.sort_unstable_by_key(|year| std::cmp::Reverse(*year));
    years.dedup();
    let mut actions: Vec<_> = kept
        .actions
        .iter()
        .filter(|action| reading.permit.covers(action.record.unit) && reading.reads(action.record.area))
        .collect();
    actions.sort_by_key(|action| {
        let it = &action.record;
        let day =
            if matches!(it.state, tillit_domain::survey::risk::ActionState::Open) { it.due } else { it.follow_up_on };
        (!it.is_going_on(), it.waits(today).is_none(), day, it.id)
    });
    let may = |use_case| would_allow(&session.roles, use_case, &Scope::OwnUnits).is_ok();
    Surveys {
        year,
        years,
        surveys: reading.kinds.iter().map(|kind| survey(*kind, year, kept, &reading.permit, language)).collect(),
        actions: actions.into_iter().map(|action| action_view(action, kept, today, language)).collect(),
        workplaces: kept
            .workplaces(&reading.permit, today)
            .into_iter()
            .map(|unit| {
                let mut groups: Vec<Named> =
                    kept.groups.iter().filter(|group| group.unit == unit.id).map(Named::from).collect();
                groups.sort_by(|a, b| a.name.cmp(&b.name));
                Workplace { unit: unit.into(), groups }
            })
            .collect(),
        keeps: may(UseCase::KeepSurveys),
        acts: may(UseCase::ActOnSurveys),
    }
}

fn survey(kind: SurveyKind, up_to: i16, kept: &Kept, permit: &Permit, language: Language) -> SurveyView {
    let year = kept.last_year(kind, up_to);
    let mut places = Vec::new();
    if let Some(year) = year {
        let (now, before) = (kept.results(kind, year), kept.results(kind, year - 1));
        // Figures of all units at once are for who may read all units.
        let shown = |place: Place| match place {
            Place::Municipality | Place::Mode(_) => permit.covers_all(),
            Place::Course { first, .. } => first == year - 1 && permit.covers_all(),
            Place::Unit(unit) => permit.covers(unit),
            Place::Group(group) => kept.group(group).is_some_and(|group| permit.covers(group.unit)),
        };
        for result in now.iter().filter(|result| shown(result.place)) {
            let earlier = before.iter().find(|earlier| earlier.place == result.place);
            places.push(place_view(kind, year, result, earlier, kept, language));
        }
        let rank = |place: &PlaceView| match place.place {
            "municipality" => 0,
            "course" => 1,
            "mode" => 2,
            _ => 3,
        };
        let unit_name = |place: &PlaceView| {
            let unit = place.unit.map(tillit_domain::Id::from_uuid);
            unit.and_then(|unit| kept.unit(unit)).map_or_else(String::new, |unit| unit.name.clone())
        };
        places.sort_by_key(|place| (rank(place), unit_name(place), place.group.is_some(), place.name.clone()));
    }
    SurveyView {
        kind,
        name: kind.in_words(language),
        about: About(kind).in_words(language),
        year,
        areas: kind.areas().iter().map(|area| AreaView { key: area.name(), name: area.in_words(language) }).collect(),
        questions: kind
            .questions()
            .iter()
            .map(|question| QuestionView {
                key: question.name().to_owned(),
                area: question.area().name(),
                name: question.in_words(language),
            })
            .collect(),
        places,
    }
}
