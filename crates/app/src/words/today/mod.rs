//! Words for the page of today.

mod en;
mod sv;

use jiff::civil::Date;
use tillit_domain::catalogue::DelegatedTask;

use super::{InWords, Language};

/// How many services of an order are named before the rest is counted.
const NAMED: usize = 2;

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
    /// A worker asks for more time for a visit.
    MoreTime {
        /// At whose home.
        person: String,
        /// How much more, if it was said.
        minutes: Option<i64>,
    },
    /// A worker asks for a change of the day.
    AsksChange {
        /// At whose home; none for the order of a whole shift.
        person: Option<String>,
    },
    /// Who asks, and what stands against it.
    AskedBy {
        /// By first name.
        worker: String,
        /// The first reason, a sentence; none where the unit is steered so that changes are asked.
        why: Option<String>,
    },
    /// An extension ends soon, and nobody has said what then.
    ExtensionEnds {
        /// For whom.
        person: String,
    },
    /// An extension that is not in the plan.
    ExtensionNotPlanned {
        /// For whom.
        person: String,
    },
    /// How much it is, and until when.
    ExtensionDetail {
        /// Minutes more each day.
        minutes: i64,
        /// Its last day.
        last: Option<Date>,
    },
    /// A person has told a wish that nobody has answered.
    WishWaits {
        /// Name.
        person: String,
        /// How many.
        count: usize,
    },
    /// What to do about it.
    WishDetail,
    /// Visits that nobody has begun although their time has passed.
    NotBegun {
        /// In which group.
        group: String,
        /// How many.
        count: usize,
    },
    /// At whose homes.
    NotBegunDetail {
        /// The first.
        person: String,
        /// How many more.
        others: usize,
    },
    /// Incidents that nobody answers for.
    IncidentsWait {
        /// How many.
        count: usize,
    },
    /// Where they wait.
    IncidentsDetail,
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
    /// What is ordered, and since when it waits: two orders for one person are told apart by it.
    OrderDetail {
        /// The services' names, each once; none for an order without lines.
        services: Vec<String>,
        /// The first day anything of it is given.
        from: Option<Date>,
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
