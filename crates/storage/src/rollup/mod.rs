//! Roll-ups: rows that follow-up has counted, kept until what they were counted from is another.
//!
//! `stale` writes, in the transaction of every write that follow-up counts, what must be counted anew; all such writes pass
//! there. Whoever counts reads the marks *before* the facts, so that the facts are at least as new, and puts the rows with the
//! marks it has read: a mark that was written again meanwhile stays, and of two who count the same day the one that began with
//! older rows puts nothing. What a row means only follow-up knows; here it is bytes with keys.

mod reached;
mod rows;
pub(crate) mod stale;

use jiff::civil::Date;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};

/// A day's or a month's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RollupSpan {
    /// A day's.
    Day,
    /// A month's.
    Month,
}

impl RollupSpan {
    const fn number(self) -> i64 {
        match self {
            Self::Day => 0,
            Self::Month => 1,
        }
    }
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RollupRow {
    /// The day, or the first of the month.
    pub day: Date,
    /// For which group.
    pub group: Option<Id<Group>>,
    /// About which person; none for a group's work.
    pub person: Option<Id<Person>>,
    /// Sums.
    pub sums: Vec<u8>,
    /// Sums that only days have.
    pub of_days: Vec<u8>,
}

/// Whose a row is.
pub type RollupKey = (Option<Id<Group>>, Option<Id<Person>>);

/// That a day or a month has been counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Made {
    /// The day, or the first of the month.
    pub day: Date,
    /// By which edition of the rows.
    pub edition: i64,
    /// In which phase the day was: some of what is counted changes when it is over.
    pub phase: i64,
    /// How often; of a month the sum of its days'.
    pub number: i64,
}

/// How far something reaches that has become another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Whole days.
    Days,
    /// A person's rows, and those of whoever lives in the household.
    Person(Id<Person>),
    /// Whole days on which there are facts of a person.
    DaysOfPerson(Id<Person>),
    /// Whole days on which there are facts of a worker.
    DaysOfWorker(Id<Worker>),
}

/// What must be counted anew.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    /// Within which days.
    pub days: DayRange,
    /// How far it reaches.
    pub reach: Reach,
    /// What it is cleared by.
    pub mark: Mark,
}

/// A mark as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    first: String,
    last: String,
    reach: i64,
    subject: uuid::Uuid,
    number: i64,
}

/// Some days counted anew.
#[derive(Debug)]
pub struct Counted<'a> {
    /// A day's or a month's.
    pub span: RollupSpan,
    /// The day or month as it was made when counting began, if it was.
    pub before: Option<Made>,
    /// As it is now, with the number before; the store raises it.
    pub made: Made,
    /// All rows that were there are removed first: for one that was not counted to its end, or by another edition.
    pub whole: bool,
    /// Rows that are new or other than they were.
    pub changed: &'a [RollupRow],
    /// Rows that are no more.
    pub gone: &'a [RollupKey],
}
