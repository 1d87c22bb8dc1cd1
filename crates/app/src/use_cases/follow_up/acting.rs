//! What a group acts on (S-035, S-054, S-090): persons ordered by what needs action, with a drafted message where the order
//! no longer fits, and agreed visits whose planned length no longer fits. It is what a team meeting goes through. Whoever
//! opens it reads these persons' data, and nothing of it is about whoever came.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::Serialize;
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::length_talk::{LengthTalk, TalkOutcome};
use tillit_domain::organisation::Unit;
use tillit_domain::person::Person;
use tillit_domain::steering::SteeringMode;
use tillit_domain::{DayRange, Id};
use tillit_followup::Asked;
use tillit_followup::causes::{CausePart, Split, by_person};
use tillit_followup::item::Laid;
use tillit_followup::lengths::{Length, Says, lengths};
use tillit_followup::order_fit::{Fit, Way};
use tillit_followup::worklist::{Row, worklist};
use tillit_storage::Filter;
use utoipa::ToSchema;
use uuid::Uuid;

use super::ground::Ground;
use super::scope::{Input, Question};
use super::view::{PeriodView, number};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;
use crate::use_cases::care::protection;
use crate::use_cases::care::reach::records;
use crate::use_cases::shared::Named;
use crate::words::follow_up::FollowUpPhrase;
use crate::words::follow_up::acting::{CauseInWords, Draft};
use crate::words::{InWords, Language};

/// How far back lengths are looked at.
const WEEKS_OF_LENGTHS: i64 = 8;

/// What a group acts on.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[schema(as = WorkList)]
pub struct Acting {
    /// The group.
    pub group: Named,
    /// The three months.
    pub period: PeriodView,
    /// Persons, the most pressing first.
    pub persons: Vec<WorkRow>,
    /// Agreed visits whose length no longer fits, the largest difference first.
    pub lengths: Vec<LengthRow>,
}

/// A person on the list.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct WorkRow {
    /// Who; the name only where the user may see it.
    pub person: Named,
    /// `under`, `over` or `within`.
    pub standing: String,
    /// How the person stands, in words.
    pub standing_words: String,
    /// What to do, in words, the most pressing first.
    pub todos: Vec<String>,
    /// The months, oldest first.
    pub months: Vec<WorkMonth>,
    /// A drafted message to the assessor, where months say that the order no longer fits and none waits.
    pub draft: Option<NeedDraft>,
}

/// A person's month.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct WorkMonth {
    /// Its first day.
    pub month: Date,
    /// Ordered minutes on days at home; none where no time is ordered.
    pub ordered: Option<i64>,
    /// Ordered minutes on days away.
    pub away: Option<i64>,
    /// Planned minutes.
    pub planned: Option<i64>,
    /// Performed minutes that can be believed.
    pub performed: Option<i64>,
    /// What performed less ordered is made of; sums to it.
    pub causes: Vec<WorkCause>,
}

/// Part of a difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct WorkCause {
    /// Which, for programs.
    pub cause: String,
    /// Which, in words.
    pub name: String,
    /// `known` or `inferred`.
    pub certainty: String,
    /// How it is known, in words.
    pub how: String,
    /// Minutes.
    pub minutes: i64,
    /// Visits and occasions.
    pub occasions: u32,
}

/// A message that can be sent once the person has been asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct NeedDraft {
    /// `up` or `down`.
    pub way: String,
    /// The data is weak.
    pub unsure: bool,
    /// What makes it weak, in words.
    pub doubts: Vec<String>,
    /// What has been seen, in words.
    pub observed: String,
}

/// An agreed visit whose length no longer fits, or where the data cannot say.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct LengthRow {
    /// At whose home.
    pub person: Named,
    /// The agreed visit.
    pub entry: Uuid,
    /// What the visit is called.
    pub name: String,
    /// `longer`, `shorter` or `unsure`.
    pub says: String,
    /// Planned minutes.
    pub planned: i64,
    /// Visits with a time that can be believed.
    pub visits: u32,
    /// Visits that should have one and do not.
    pub missing: u32,
    /// Median minutes.
    pub median: Option<f64>,
    /// Lower quartile.
    pub lower: Option<f64>,
    /// Upper quartile.
    pub upper: Option<f64>,
    /// The length to talk about.
    pub proposed: Option<i64>,
    /// The order fixes the minutes: only the order can change (S-066).
    pub fixed_by_order: bool,
    /// The newest talk about it, if one was held since the visits were made.
    pub talked: Option<TalkView>,
}

/// A talk that was held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
pub struct TalkView {
    /// When.
    pub held_on: Date,
    /// What was said.
    pub said: String,
    /// `keep`, `change` or `tell_assessor`.
    pub outcome: String,
    /// The new length, where it changed.
    pub minutes: Option<i64>,
}

/// Works out what a group acts on: three whole months that end with the month asked for.
///
/// # Errors
/// [`AppError::NotAllowed`], [`AppError::NotFound`] for a group of others, [`AppError::Invalid`] without a group.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, input: Input) -> Result<Acting, AppError> {
    if input.group.is_none() {
        return Err(AppError::field("group", FollowUpPhrase::ChooseGroup.in_words(session.language)));
    }
    let Question { permit, whom, asked, known, .. } = input.understand(app, session, UseCase::OpenFollowUp).await?;
    let tillit_followup::report::Scope::Group(group) = whom else { return Err(AppError::NotFound) };
    let (months, asked) = three_months(asked);
    let ground = Ground::read(app, asked, known, None).await?;
    let talks: Vec<LengthTalk> = records(app.store.list(&Filter::group(group)).await?);
    let today = app.today();
    let own: Vec<Laid> = ground.items.into_iter().filter(|it| it.group == Some(group)).collect();
    let last = asked.last();
    let (rows, own_lengths) = blocking(move || {
        let days = DayRange::new(asked.from, last);
        let rows = worklist(&by_person(&own, days), &months, today);
        let recent = DayRange::new(last.saturating_sub((WEEKS_OF_LENGTHS * 7 - 1).days()), last);
        (rows, lengths(&own, recent))
    })
    .await?;
    let held = ground.held;
    let (named, unit) =
        held.groups.iter().find(|it| it.id == group).map(|it| (Named::from(it), it.unit)).ok_or(AppError::NotFound)?;
    let names = Names { session, persons: &held.persons, units: &[unit] };
    let entries: BTreeMap<Id<CarePlanEntry>, &CarePlanEntry> =
        held.care_plans.iter().flat_map(|plan| &plan.entries).map(|entry| (entry.id, entry)).collect();
    let mut lengths: Vec<LengthRow> = own_lengths
        .iter()
        .filter(|it| it.says != Says::Fits && (it.says != Says::Unsure || it.visits > 0))
        .filter_map(|it| length_row(it, &names, &entries, &talks))
        .collect();
    lengths.sort_by_key(|row| {
        let difference = row.proposed.map_or(0, |proposed| (proposed - row.planned).abs());
        (std::cmp::Reverse(difference), row.person.name.clone(), row.entry)
    });
    let persons: Vec<WorkRow> = rows.iter().filter_map(|row| work_row(row, &names, asked)).collect();
    let of = |id: Uuid| Id::<Person>::from_uuid(id);
    permit.saw(persons.iter().map(|it| of(it.person.id)).chain(lengths.iter().map(|it| of(it.person.id))));
    Ok(Acting { group: named, period: asked.into(), persons, lengths })
}

/// The three whole months that end with the last one asked for that is over.
fn three_months(asked: Asked) -> (Vec<Date>, Asked) {
    let last = asked.last();
    let whole = if last == last.last_of_month() { last } else { last.first_of_month().yesterday().unwrap_or(last) };
    let months: Vec<Date> =
        (0..3).rev().map(|back: i64| whole.first_of_month().saturating_sub(back.months())).collect();
    let from = months.first().copied().unwrap_or(whole);
    (months, Asked { from, to: whole, ..asked })
}

struct Names<'a> {
    session: &'a Session,
    persons: &'a [Person],
    units: &'a [Id<Unit>],
}

impl Names<'_> {
    fn of(&self, id: Id<Person>) -> Option<Named> {
        let person = self.persons.iter().find(|it| it.id == id)?;
        Some(Named::new(id, protection::person_name(self.session, person, self.units)))
    }
}

fn work_row(row: &Row, names: &Names<'_>, asked: Asked) -> Option<WorkRow> {
    let language = names.session.language;
    let month = |it: &tillit_followup::worklist::MonthRow| {
        let of = |value: fn(&Split) -> i64| it.split.as_ref().map(value);
        WorkMonth {
            month: it.month,
            ordered: of(|split| split.ordered),
            away: of(|split| split.gross - split.ordered),
            planned: of(|split| split.planned),
            performed: of(|split| split.performed),
            causes: it.split.iter().flat_map(|split| &split.parts).map(|part| cause(part, language)).collect(),
        }
    };
    Some(WorkRow {
        person: names.of(row.person)?,
        standing: written(&row.standing),
        standing_words: row.standing.in_words(language),
        todos: row.todos.iter().map(|todo| todo.in_words(language)).collect(),
        months: row.months.iter().map(month).collect(),
        draft: row.fit.as_ref().filter(|it| !it.waits).map(|fit| draft(fit, asked, language)),
    })
}

fn cause(part: &CausePart, language: Language) -> WorkCause {
    WorkCause {
        cause: part.cause.name().to_owned(),
        name: CauseInWords(part.cause).in_words(language),
        certainty: part.certainty.name().to_owned(),
        how: part.certainty.in_words(language),
        minutes: part.minutes,
        occasions: part.occasions,
    }
}

fn draft(fit: &Fit, asked: Asked, language: Language) -> NeedDraft {
    let unsure = !fit.doubts.is_empty();
    let words = Draft {
        way: fit.way,
        days: (asked.from, asked.to),
        minutes: (fit.ordered, fit.planned, fit.performed),
        visits: fit.visits,
        unsure,
    };
    NeedDraft {
        way: if fit.way == Way::Up { "up" } else { "down" }.to_owned(),
        unsure,
        doubts: fit.doubts.iter().map(|doubt| doubt.in_words(language)).collect(),
        observed: words.in_words(language),
    }
}

fn length_row(
    length: &Length,
    names: &Names<'_>,
    entries: &BTreeMap<Id<CarePlanEntry>, &CarePlanEntry>,
    talks: &[LengthTalk],
) -> Option<LengthRow> {
    let spread = |at: usize| length.spread.map(|it| number(it[at]));
    let talk = talks.iter().filter(|it| it.entry == length.entry).max_by_key(|it| (it.held_on, it.id));
    Some(LengthRow {
        person: names.of(length.person)?,
        entry: length.entry.uuid(),
        name: entries.get(&length.entry).map(|it| it.name.clone()).unwrap_or_default(),
        says: written(&length.says),
        planned: length.planned.0,
        visits: length.visits,
        missing: length.missing,
        median: spread(1),
        lower: spread(0),
        upper: spread(2),
        proposed: length.proposed.map(|it| it.0),
        fixed_by_order: length.mode == SteeringMode::Strict && length.ordered.is_some(),
        talked: talk.map(|it| TalkView {
            held_on: it.held_on,
            said: it.said.clone(),
            outcome: match it.outcome {
                TalkOutcome::Keep => "keep",
                TalkOutcome::Change { .. } => "change",
                TalkOutcome::TellAssessor => "tell_assessor",
            }
            .to_owned(),
            minutes: match it.outcome {
                TalkOutcome::Change { minutes, .. } => Some(minutes.0),
                _ => None,
            },
        }),
    })
}

/// A plain word of an enum, as programs read it.
fn written<T: Serialize>(value: &T) -> String {
    serde_json::to_value(value).ok().and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default()
}
