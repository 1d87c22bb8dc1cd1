//! Figures as answers show them.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::population::PopulationFilter;
use tillit_followup::figure::{Part, Value};
use tillit_followup::item::KnownMinutes;
use tillit_followup::metrics::Definition;
use tillit_followup::report::Told;
use tillit_followup::{Asked, Reason};
use utoipa::ToSchema;

use crate::words::follow_up::{FollowUpPhrase, PartName};
use crate::words::{InWords, Language};

/// A figure. What is undefined or hidden is null, with the reason; it is never 0.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct MetricRow {
    /// Id of the metric.
    pub id: String,
    /// Version of its definition.
    pub version: u16,
    /// Name, in the user's language.
    pub name: String,
    /// What the value counts.
    pub unit: String,
    /// The value, to thousandths.
    pub value: Option<f64>,
    /// Above: minutes, occasions, visits, persons or öre, as the definition says.
    pub numerator: Option<i64>,
    /// Below.
    pub denominator: Option<i64>,
    /// How many persons it is about; for figures about work, how many workers.
    pub n: Option<u64>,
    /// The registered filter; none for figures about work.
    pub filter: Option<String>,
    /// The version of the filter.
    pub filter_version: Option<u16>,
    /// A population of the metric's own within the filter, such as KONT.
    pub population: Option<String>,
    /// Facts recorded later do not count.
    #[schema(value_type = String)]
    pub cut_off: Timestamp,
    /// The first day it looks at; none for what is still open from before.
    pub from: Option<Date>,
    /// The last day it looks at.
    pub to: Option<Date>,
    /// The share of what should be known and is not, 0 to 1; none where nothing was to be known.
    pub missing_share: Option<f64>,
    /// How its minutes are known, where it is about performed minutes.
    pub known: Option<KnownView>,
    /// Why there is no value, for programs.
    #[schema(value_type = Option<String>)]
    pub reason: Option<Reason>,
    /// Why there is no value, in words.
    pub why: Option<String>,
    /// By law, code, cause or part of the day.
    pub parts: Vec<PartRow>,
}

/// Part of a figure.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = MetricPart)]
pub struct PartRow {
    /// Which, for programs.
    pub key: String,
    /// Which, in words.
    pub name: String,
    /// Its value.
    pub value: Option<f64>,
    /// Above.
    pub numerator: Option<i64>,
    /// Below.
    pub denominator: Option<i64>,
}

/// Minutes by how they are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct KnownView {
    /// By tag or app at both ends.
    pub measured: i64,
    /// Typed or corrected.
    pub stated: i64,
    /// In a drawn period.
    pub sampled: i64,
    /// As planned unless told otherwise.
    pub assumed: i64,
}

/// The days a page is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct PeriodView {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Facts recorded later do not count.
    #[schema(value_type = String)]
    pub cut_off: Timestamp,
}

impl From<Asked> for PeriodView {
    fn from(asked: Asked) -> Self {
        Self { from: asked.from, to: asked.to, cut_off: asked.cut_off }
    }
}

/// A value as a number; thousandths are all there is of it.
pub(crate) fn number(value: Value) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "thousandths of a figure are far below 2^53")]
    let thousandths = value.0 as f64;
    thousandths / 1000.0
}

impl MetricRow {
    /// The answer for a figure that has been through disclosure.
    pub(super) fn of(definition: &Definition, told: &Told, asked: Asked, language: Language) -> Self {
        let figure = &told.figure;
        let days = asked.days(definition.span);
        let name = match language {
            Language::Sv => definition.name_sv,
            Language::En => definition.name_en,
        };
        let hidden = figure.reason == Some(Reason::Hidden);
        let filter = |of: PopulationFilter| (of.name().to_owned(), of.version());
        let (filter, filter_version) = told.filter.map(filter).unzip();
        Self {
            id: definition.id.to_owned(),
            version: definition.version,
            name: name.to_owned(),
            unit: definition.unit.name().to_owned(),
            value: figure.value.map(number),
            numerator: figure.numerator,
            denominator: figure.denominator,
            n: (!hidden).then(|| u64::try_from(told.about).unwrap_or(u64::MAX)),
            filter,
            filter_version,
            population: definition.own_filter.map(str::to_owned),
            cut_off: asked.cut_off,
            from: days.map(|days| days.from).filter(|from| *from > Date::MIN),
            to: days.and_then(|days| days.to),
            missing_share: figure.missing.share().map(number),
            known: (figure.known.total() > 0).then(|| KnownView::from(figure.known)),
            reason: figure.reason,
            why: figure.reason.map(|reason| why(reason, language)),
            parts: figure.parts.iter().map(|part| PartRow::of(part, language)).collect(),
        }
    }
}

/// Why there is no value, in words.
pub(super) fn why(reason: Reason, language: Language) -> String {
    FollowUpPhrase::NoValue(reason).in_words(language)
}

impl PartRow {
    fn of(part: &Part, language: Language) -> Self {
        Self {
            key: part.key.clone(),
            name: PartName(&part.key).in_words(language),
            value: part.value.map(number),
            numerator: part.numerator,
            denominator: part.denominator,
        }
    }
}

impl From<KnownMinutes> for KnownView {
    fn from(known: KnownMinutes) -> Self {
        let KnownMinutes { measured, stated, sampled, assumed } = known;
        Self { measured, stated, sampled, assumed }
    }
}
