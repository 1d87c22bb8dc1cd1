//! Orders as answers show them.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::law::Law;
use tillit_domain::order::{Authority, Order, OrderLine, OrderState, OrderedTime};
use tillit_storage::{Filter, Versioned};
use utoipa::ToSchema;
use uuid::Uuid;

use super::frequency::Often;
use super::reach::records;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::shared::Named;
use crate::words::{InWords, Language};

/// An order.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrderView {
    /// Identifier.
    pub id: Uuid,
    /// Version, to be given back when it is changed.
    pub version: u32,
    /// Whom it concerns.
    pub person: Named,
    /// The unit that performs it.
    pub unit: Named,
    /// The law it was made under.
    #[schema(value_type = String)]
    pub law: Law,
    /// The decision it rests on, under SoL.
    pub decision: Option<Uuid>,
    /// Who ordered, under HSL.
    pub ordered_by: Option<String>,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// Whether it stands first.
    pub urgent: bool,
    /// When and by whom it was acknowledged; none while it waits.
    pub acknowledged: Option<AcknowledgedView>,
    /// What is ordered.
    pub lines: Vec<OrderLineView>,
}

/// An acknowledgement.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct AcknowledgedView {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// What the provider answered; may be empty.
    pub answer: String,
}

/// How the time of an order line is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimeKind {
    /// Exactly.
    Fixed,
    /// Up to, adjustable by the provider.
    UpTo,
    /// No time is stated.
    Unstated,
}

/// An insats that is ordered.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct OrderLineView {
    /// Identifier.
    pub id: Uuid,
    /// Service code.
    pub code: String,
    /// The code's name.
    pub name: String,
    /// The level's rank.
    pub level: u8,
    /// The level's name.
    pub level_name: String,
    /// How often.
    pub frequency: Often,
    /// How often, in words.
    pub frequency_words: String,
    /// How the time is meant.
    pub time: TimeKind,
    /// Minutes an occasion; none where no time is stated.
    pub minutes: Option<i64>,
    /// First day.
    pub from: Date,
    /// Last day; none while open.
    pub to: Option<Date>,
}

/// The catalogue, read once for a request.
#[derive(Debug)]
pub(crate) struct Catalogue(pub(crate) Vec<ServiceCode>);

impl Catalogue {
    /// Reads it.
    pub(crate) async fn read(app: &App) -> Result<Self, AppError> {
        Ok(Self(records(app.store.list(&Filter::default()).await?)))
    }

    /// A code's entry.
    pub(crate) fn code(&self, code: &str) -> Option<&ServiceCode> {
        self.0.iter().find(|entry| entry.code == code)
    }

    /// A code's name, or the code itself if the catalogue no longer has it.
    pub(crate) fn name(&self, code: &str) -> String {
        self.code(code).map_or_else(|| code.to_owned(), |entry| entry.name.clone())
    }

    /// Codes under SoL that are given at visits, by name: what a task may be exchanged for with the person (S-155).
    pub(crate) fn exchangeable(&self, day: Date) -> Vec<(String, String)> {
        let given =
            self.0.iter().filter(|it| it.law == Law::Sol && it.category.needs_visit() && it.version_on(day).is_some());
        let mut all: Vec<(String, String)> = given.map(|it| (it.code.clone(), it.name.clone())).collect();
        all.sort_by(|a, b| a.1.cmp(&b.1));
        all
    }

    /// A level's name on a day.
    pub(crate) fn level_name(&self, code: &str, rank: u8, day: Date) -> String {
        let version = self.code(code).and_then(|entry| entry.version_on(day));
        let level = version.and_then(|version| version.levels.iter().find(|level| level.rank == rank));
        level.map_or_else(|| rank.to_string(), |level| level.name.clone())
    }
}

impl OrderLineView {
    /// A line as it is shown.
    pub(crate) fn of(line: &OrderLine, catalogue: &Catalogue, language: Language) -> Self {
        Self {
            id: line.id.uuid(),
            code: line.code.clone(),
            name: catalogue.name(&line.code),
            level: line.level,
            level_name: catalogue.level_name(&line.code, line.level, line.period.from),
            frequency: line.frequency.into(),
            frequency_words: line.frequency.in_words(language),
            time: match line.time {
                OrderedTime::Fixed { .. } => TimeKind::Fixed,
                OrderedTime::UpTo { .. } => TimeKind::UpTo,
                OrderedTime::Unstated => TimeKind::Unstated,
            },
            minutes: line.time.minutes().map(|minutes| minutes.0),
            from: line.period.from,
            to: line.period.to,
        }
    }
}

impl OrderView {
    /// An order as it is shown.
    pub(crate) fn of(
        order: &Versioned<Order>,
        person: Named,
        unit: Named,
        catalogue: &Catalogue,
        language: Language,
    ) -> Self {
        let Order { id, authority, sent_at, urgent, state, lines, .. } = &order.record;
        let (decision, ordered_by) = match authority {
            Authority::Sol { decision } => (Some(decision.uuid()), None),
            Authority::Hsl { ordered_by } => (None, Some(ordered_by.clone())),
        };
        Self {
            id: id.uuid(),
            version: order.version,
            person,
            unit,
            law: order.record.law(),
            decision,
            ordered_by,
            sent_at: *sent_at,
            urgent: *urgent,
            acknowledged: match state {
                OrderState::Sent => None,
                OrderState::Acknowledged { at, by, answer } => {
                    Some(AcknowledgedView { at: *at, by: by.clone(), answer: answer.clone() })
                }
            },
            lines: lines.iter().map(|line| OrderLineView::of(line, catalogue, language)).collect(),
        }
    }
}
