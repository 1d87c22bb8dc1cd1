//! Figures, places and actions as answers show them.

use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::steering::SteeringMode;
use tillit_domain::survey::question::SurveyKind;
use tillit_domain::survey::risk::{ActionState, Carried, Effect, RiskAction, RiskLevel};
use tillit_followup::Reason;
use tillit_followup::figure::Value;
use tillit_followup::surveys::{Of, Place, PlaceResult, Scale, SurveyFigure};
use tillit_storage::Versioned;
use utoipa::ToSchema;
use uuid::Uuid;

use super::shared::Kept;
use crate::use_cases::follow_up::thousandths as number;
use crate::use_cases::shared::Named;
use crate::words::surveys::{ActionStage, SurveyPhrase};
use crate::words::{InWords, Language};

/// A figure of a survey. What is undefined or hidden is null, with the reason; it is never 0.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = SurveyFigureView)]
pub struct FigureView {
    /// Id of the metric.
    pub id: String,
    /// `whole`, `area` or `question`.
    pub of: &'static str,
    /// Which area or question.
    pub key: Option<String>,
    /// Name, in the user's language.
    pub name: String,
    /// What the value counts: a share of answers, or an index from 0 to 100.
    #[schema(value_type = String)]
    pub unit: Scale,
    /// The value, to thousandths.
    pub value: Option<f64>,
    /// The value the year before, where it is told.
    pub before: Option<f64>,
    /// How much it is up since then, or down.
    pub change: Option<f64>,
    /// Above, where it is one ratio.
    pub numerator: Option<i64>,
    /// Below, likewise.
    pub denominator: Option<i64>,
    /// Answers it rests on; the fewest to any of its questions where there are several.
    pub n: Option<i64>,
    /// Why there is no value, for programs.
    #[schema(value_type = Option<String>)]
    pub reason: Option<Reason>,
    /// Why there is no value, in words.
    pub why: Option<String>,
}

impl FigureView {
    /// A figure beside that of the year before.
    pub(super) fn new(figure: &SurveyFigure, before: Option<&SurveyFigure>, language: Language) -> Self {
        let earlier = before.and_then(|figure| figure.value);
        let change = figure.value.zip(earlier).map(|(now, then)| Value(now.0 - then.0));
        let (of, key, name) = match &figure.of {
            Of::Whole => ("whole", None, SurveyPhrase::Whole(figure.id).in_words(language)),
            Of::Area(area) => ("area", Some(area.name().to_owned()), area.in_words(language)),
            Of::Question(question) => ("question", Some(question.name().to_owned()), question.in_words(language)),
        };
        Self {
            id: figure.id.to_owned(),
            of,
            key,
            name,
            unit: figure.scale,
            value: figure.value.map(number),
            before: earlier.map(number),
            change: change.map(number),
            numerator: figure.numerator,
            denominator: figure.denominator,
            n: figure.n,
            reason: figure.reason,
            why: figure.reason.map(|reason| SurveyPhrase::NoValue(reason).in_words(language)),
        }
    }
}

/// What a place's survey comes to.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = SurveyPlace)]
pub struct PlaceView {
    /// `municipality`, `mode`, `course`, `unit` or `group`.
    pub place: &'static str,
    /// What it is called.
    pub name: String,
    /// The unit, where it is one or lies in one.
    pub unit: Option<Uuid>,
    /// The group, where it is one.
    pub group: Option<Uuid>,
    /// How it was steered when the survey closed.
    #[schema(value_type = Option<String>)]
    pub mode: Option<SteeringMode>,
    /// How it was steered when last year's closed, where that was another way.
    #[schema(value_type = Option<String>)]
    pub mode_before: Option<SteeringMode>,
    /// How many answered of those who were asked.
    pub response: FigureView,
    /// The whole, areas, questions.
    pub figures: Vec<FigureView>,
    /// What was entered, where it was entered for this place.
    pub round: Option<RoundView>,
    /// When the workplace heard of it, the last first.
    pub feedback: Vec<FeedbackView>,
}

/// What was entered for a place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SurveyRoundRef)]
pub struct RoundView {
    /// Identifier.
    pub id: Uuid,
    /// How often it has been written: 1 until it is corrected.
    pub version: u32,
    /// The last day to answer.
    pub closed_on: Date,
    /// Where the counts come from.
    pub source: String,
    /// Why it was corrected last.
    pub correction: String,
}

/// The workplace has heard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = SurveyFeedbackView)]
pub struct FeedbackView {
    /// When.
    pub told_on: Date,
    /// In which meeting, in words.
    pub meeting: String,
    /// What was said.
    pub words: String,
    /// Who told it.
    pub by: String,
}

/// A risk with what is done about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = RiskActionView)]
pub struct ActionView {
    /// Identifier.
    pub id: Uuid,
    /// The version that was read.
    pub version: u32,
    /// The unit that acts.
    pub unit: Named,
    /// The group it concerns.
    pub group: Option<Named>,
    /// The survey it was found in.
    pub survey: String,
    /// The year of that survey.
    pub year: i16,
    /// The area, in words.
    pub area: String,
    /// The risk.
    pub risk: String,
    /// How it was assessed.
    #[schema(value_type = String)]
    pub level: RiskLevel,
    /// How it was assessed, in words.
    pub level_name: String,
    /// What shall be done.
    pub measure: String,
    /// Who sees to it.
    pub owner: String,
    /// Until when.
    pub due: Date,
    /// When it is looked at whether it helped.
    pub follow_up_on: Date,
    /// When it was written down.
    pub written_on: Date,
    /// By whom.
    pub by: String,
    /// `open`, `done`, `followed_up` or `dropped`.
    pub state: &'static str,
    /// How far it has come, in words.
    pub state_name: String,
    /// What it waits for, where its day has passed.
    pub waits: Option<String>,
    /// What was done.
    pub done: Option<CarriedView>,
    /// What was seen afterwards.
    pub seen: Option<CarriedView>,
    /// Whether it helped.
    #[schema(value_type = Option<String>)]
    pub effect: Option<Effect>,
    /// Whether it helped, in words.
    pub effect_name: Option<String>,
    /// Why it is not done.
    pub dropped: Option<CarriedView>,
}

/// What somebody said that was done or seen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ActionCarried)]
pub struct CarriedView {
    /// When.
    pub on: Date,
    /// Who said so.
    pub by: String,
    /// What.
    pub words: String,
}

impl From<&Carried> for CarriedView {
    fn from(carried: &Carried) -> Self {
        Self { on: carried.on, by: carried.by.clone(), words: carried.words.clone() }
    }
}

/// The name of a place.
pub(super) fn name_of(place: Place, kept: &Kept, language: Language) -> String {
    match place {
        Place::Municipality => SurveyPhrase::Municipality.in_words(language),
        Place::Mode(mode) => SurveyPhrase::Mode(mode).in_words(language),
        Place::Course { from, to, .. } => SurveyPhrase::Course { from, to }.in_words(language),
        Place::Unit(unit) => kept.unit(unit).map_or_else(String::new, |unit| unit.name.clone()),
        Place::Group(group) => kept.group(group).map_or_else(String::new, |group| group.name.clone()),
    }
}

/// A place with its figures beside those of the year before.
pub(super) fn place_view(
    kind: SurveyKind,
    year: i16,
    now: &PlaceResult,
    before: Option<&PlaceResult>,
    kept: &Kept,
    language: Language,
) -> PlaceView {
    let (place, unit, group) = match now.place {
        Place::Municipality => ("municipality", None, None),
        Place::Mode(_) => ("mode", None, None),
        Place::Course { .. } => ("course", None, None),
        Place::Unit(unit) => ("unit", Some(unit), None),
        Place::Group(group) => ("group", kept.group(group).map(|group| group.unit), Some(group)),
    };
    let own = |round: &&Versioned<tillit_domain::survey::round::SurveyRound>| {
        let it = &round.record;
        Some(it.unit) == unit && it.group == group && it.kind == kind && it.year == year
    };
    let round = kept.rounds.iter().find(own);
    let mut feedback: Vec<&tillit_domain::survey::feedback::SurveyFeedback> = kept
        .feedback
        .iter()
        .filter(|told| {
            let of = kept.round(told.round).map(|round| (round.record.kind, round.record.year));
            of == Some((kind, year)) && unit == Some(told.unit) && group == told.group
        })
        .collect();
    feedback.sort_by_key(|told| std::cmp::Reverse((told.told_on, told.id)));
    let mode_before = before.and_then(|before| before.mode).filter(|mode| now.mode.is_some_and(|now| now != *mode));
    PlaceView {
        place,
        name: name_of(now.place, kept, language),
        unit: unit.map(tillit_domain::Id::uuid),
        group: group.map(tillit_domain::Id::uuid),
        mode: now.mode,
        mode_before,
        response: FigureView::new(&now.response, before.map(|before| &before.response), language),
        figures: now
            .figures
            .iter()
            .map(|figure| FigureView::new(figure, before.and_then(|before| before.same_as(figure)), language))
            .collect(),
        round: round.map(|round| RoundView {
            id: round.record.id.uuid(),
            version: round.version,
            closed_on: round.record.closed_on,
            source: round.record.source.clone(),
            correction: round.record.correction.clone(),
        }),
        feedback: feedback
            .into_iter()
            .map(|told| FeedbackView {
                told_on: told.told_on,
                meeting: told.meeting.in_words(language),
                words: told.words.clone(),
                by: told.by.clone(),
            })
            .collect(),
    }
}

/// An action as answers show it.
pub(super) fn action_view(action: &Versioned<RiskAction>, kept: &Kept, today: Date, language: Language) -> ActionView {
    let it = &action.record;
    let (state, stage) = match &it.state {
        ActionState::Open => ("open", ActionStage::Open),
        ActionState::Done { .. } => ("done", ActionStage::Done),
        ActionState::FollowedUp { .. } => ("followed_up", ActionStage::FollowedUp),
        ActionState::Dropped { .. } => ("dropped", ActionStage::Dropped),
    };
    let (done, seen, effect, dropped) = match &it.state {
        ActionState::Open => (None, None, None, None),
        ActionState::Done { done } => (Some(done), None, None, None),
        ActionState::FollowedUp { done, seen, effect } => (Some(done), Some(seen), Some(*effect), None),
        ActionState::Dropped { why } => (None, None, None, Some(why)),
    };
    let year = kept.round(it.round).map_or_else(|| it.written_on.year(), |round| round.record.year);
    ActionView {
        id: it.id.uuid(),
        version: action.version,
        unit: kept.unit(it.unit).map_or_else(|| Named::new(it.unit, ""), Named::from),
        group: it.group.map(|group| kept.group(group).map_or_else(|| Named::new(group, ""), Named::from)),
        survey: it.area.kind().in_words(language),
        year,
        area: it.area.in_words(language),
        risk: it.risk.clone(),
        level: it.level,
        level_name: it.level.in_words(language),
        measure: it.measure.clone(),
        owner: it.owner.clone(),
        due: it.due,
        follow_up_on: it.follow_up_on,
        written_on: it.written_on,
        by: it.by.clone(),
        state,
        state_name: stage.in_words(language),
        waits: it.waits(today).map(|waits| waits.in_words(language)),
        done: done.map(CarriedView::from),
        seen: seen.map(CarriedView::from),
        effect,
        effect_name: effect.map(|effect| effect.in_words(language)),
        dropped: dropped.map(CarriedView::from),
    }
}
