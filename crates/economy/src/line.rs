//! What comes out: lines with an amount each, made of entries that can be opened down to visits and decisions.

use std::sync::Arc;

use jiff::civil::Date;
use tillit_domain::catalogue::Category;
use tillit_domain::compensation::{Area, DayPart, Month};
use tillit_domain::decision::Decision;
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::order::OrderLine;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::quantity::{Minutes, Ore};
use tillit_domain::registration::Known;
use tillit_domain::visit::Visit;

/// What a line is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Basis {
    /// Performed minutes (A).
    Performed,
    /// Decided occasions at standard time (B).
    Granted,
    /// The group's part of a budget from history (C).
    History,
    /// A fixed grant (D).
    Grant,
    /// Persons by level (E).
    Level,
    /// Quality (F), paid after the third of the year it is for.
    Quality,
    /// Visits the person declined.
    Declined,
    /// Days of an absence that was not told in time.
    Absence,
    /// A person who began.
    NewPerson,
    /// What was learned about a closed month.
    Adjustment,
}

/// What lines are told apart by. Everything that has the same key is one line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineKey {
    /// Which part of the model, counted from 0; none for adjustments.
    pub part: Option<usize>,
    /// What it is paid for.
    pub basis: Basis,
    /// The law; none where the amount is for both.
    pub law: Option<Law>,
    /// The kind of insats.
    pub category: Option<Category>,
    /// The part of the day.
    pub day_part: Option<DayPart>,
    /// On Saturdays, Sundays and public holidays.
    pub holiday: Option<bool>,
    /// Where.
    pub area: Option<Area>,
    /// The group, where the amount is a group's.
    pub group: Option<Id<Group>>,
    /// The month it is for, where that is an earlier one.
    pub of_month: Option<Month>,
    /// Öre an hour, or öre each where nothing is counted in hours; none where there is no one price.
    pub price: Option<Ore>,
    /// Percent of the price.
    pub percent: u16,
}

/// A line of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub key: LineKey,
    /// Minutes that are paid; none where nothing is counted in minutes.
    pub minutes: Option<Minutes>,
    /// Its amount: exactly the sum of its entries.
    pub amount: Ore,
    /// What it is made of.
    pub entries: Vec<Entry>,
}

/// Something a line is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The day; the month's first where it is about the whole month.
    pub day: Date,
    /// The person; none where it is about no person.
    pub person: Option<Id<Person>>,
    /// The visit.
    pub visit: Option<Id<Visit>>,
    /// The order line.
    pub line: Option<Id<OrderLine>>,
    /// The decision.
    pub decision: Option<Id<Decision>>,
    /// The code.
    pub code: Option<Arc<str>>,
    /// Minutes that are paid.
    pub minutes: Minutes,
    /// How they are known, where they are performed.
    pub known: Option<Known>,
    /// Minutes that are not paid because of a ceiling or a rule.
    pub not_paid: Minutes,
    /// Its share of the line's amount.
    pub amount: Ore,
}

/// Why an amount is not defined. It is never 0 instead (invariant 2).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Undefined {
    /// The model needs ordered time, and the unit is steered without minutes (mode ingen).
    NoOrderedTime,
    /// Performed minutes are assumed, and in mode ingen nobody knows how many.
    MinutesUnknown,
    /// The months the budget looks back on are not all known.
    NoHistory,
    /// Nobody has assessed the quality criteria.
    NotAssessed,
    /// No price holds for something that is to be paid.
    NoPrice,
}

/// A part of a model whose amount is not defined, with what stands in the way.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct NotDefined {
    /// Which part, counted from 0.
    pub part: usize,
    /// Why.
    pub why: Undefined,
    /// How many visits, occasions or months it is about.
    pub count: usize,
}

/// Something that is not right in the data of a month, to be corrected.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum ToCorrect {
    /// A planned visit with registrations that cannot be believed.
    Faulty {
        /// The day.
        day: Date,
        /// Whose.
        person: Id<Person>,
        /// Which.
        visit: Option<Id<Visit>>,
    },
    /// A planned visit with nothing registered.
    Unregistered {
        /// The day.
        day: Date,
        /// Whose.
        person: Id<Person>,
        /// Which.
        visit: Option<Id<Visit>>,
    },
    /// A code that is ordered without a time though the unit is steered with minutes: its occasions are not paid.
    NoStandardTime {
        /// The code.
        code: Arc<str>,
        /// Occasions.
        occasions: u32,
    },
}

/// Whether a statement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// On data of the set quality.
    Final,
    /// On data under it: paid, and adjusted when it has been corrected.
    Preliminary,
}

/// How good a month's data are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DataQuality {
    /// Planned visits that were not called off, and visits made without being planned.
    pub visits: u32,
    /// Of these, with performed time that can be believed, or is assumed as the unit has decided.
    pub known: u32,
    /// The share that the model asks for, percent.
    pub least_percent: u8,
}

/// A unit's month, reckoned by a model.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Which month.
    pub month: Month,
    /// The model's name.
    pub model: String,
    /// Whether it stands.
    pub standing: Standing,
    /// Lines, in order of their keys.
    pub lines: Vec<Line>,
    /// What is not defined. A statement with any has no total.
    pub undefined: Vec<NotDefined>,
    /// What is to be corrected.
    pub to_correct: Vec<ToCorrect>,
    /// How good the data are.
    pub quality: DataQuality,
}

impl Statement {
    /// The sum of its lines; none where a part of the model is not defined.
    #[must_use]
    pub fn total(&self) -> Option<Ore> {
        self.undefined.is_empty().then(|| self.lines.iter().map(|line| line.amount).sum())
    }

    /// The sum of lines under a law, for HSL apart; amounts for both laws are in neither.
    #[must_use]
    pub fn under(&self, law: Law) -> Ore {
        self.lines.iter().filter(|line| line.key.law == Some(law)).map(|line| line.amount).sum()
    }
}
