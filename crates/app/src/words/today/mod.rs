//! Words for the page of today.

mod en;
mod sv;

use jiff::civil::Date;
use tillit_domain::catalogue::DelegatedTask;

use super::{InWords, Language};

/// Something that page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum TodayPhrase {
    /// Nobody comes to a person.
    Unstaffed {
        /// Name.
        person: String,
    },
    /// Which visit, and when.
    UnstaffedDetail {
        /// What it is called.
        visit: String,
        /// Earliest start.
        earliest: String,
        /// Latest start.
        latest: String,
    },
    /// Somebody is on a visit who may not make it.
    AtRisk {
        /// Name.
        person: String,
    },
    /// Which visit, who, and what is missing.
    AtRiskDetail {
        /// What it is called.
        visit: String,
        /// Who is on it.
        worker: String,
        /// What the worker has no delegation for.
        task: DelegatedTask,
    },
    /// A worker is away today.
    Away {
        /// Who.
        worker: String,
    },
    /// Whose shift it leaves.
    AwayDetail {
        /// In which group.
        group: String,
    },
    /// A decision of the day that somebody has not been told of.
    Untold {
        /// Whose day.
        group: String,
        /// How many.
        untold: usize,
    },
    /// A decision of the day that all have been told of.
    Short {
        /// Whose day.
        group: String,
    },
    /// What was decided, and by whom.
    ShortDetail {
        /// Visits dropped.
        dropped: usize,
        /// Visits moved.
        moved: usize,
        /// By whom.
        by: String,
    },
    /// A shift is vacant.
    Vacant {
        /// In which group.
        group: String,
    },
    /// Which shift.
    VacantDetail {
        /// The day.
        day: Date,
        /// When it begins.
        start: String,
        /// When it ends.
        end: String,
    },
    /// An urgent order waits.
    UrgentOrder {
        /// For whom.
        person: String,
    },
    /// An order waits.
    NewOrder {
        /// For whom.
        person: String,
    },
    /// Since when it waits.
    OrderDetail {
        /// The day it was sent.
        sent_on: Date,
    },
    /// A worker's delegation runs out.
    Expiring {
        /// Whose.
        worker: String,
    },
    /// Which, and when.
    ExpiringDetail {
        /// The task.
        task: DelegatedTask,
        /// Its last day.
        last: Date,
    },
}

impl InWords for TodayPhrase {
    fn in_words(&self, language: Language) -> String {
        match language {
            Language::Sv => sv::today(self),
            Language::En => en::today(self),
        }
    }
}
