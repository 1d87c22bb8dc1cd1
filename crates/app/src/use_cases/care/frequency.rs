//! How often, as fronts read and write it.

use jiff::civil::{Date, Weekday};
use serde::{Deserialize, Serialize};
use tillit_domain::Minutes;
use tillit_domain::frequency::Frequency;
use tillit_domain::time::Weekdays;
use utoipa::ToSchema;

use super::fields::Fields;
use crate::words::care::Remedy;

/// A weekday by its English short name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DayName {
    /// Monday.
    Mon,
    /// Tuesday.
    Tue,
    /// Wednesday.
    Wed,
    /// Thursday.
    Thu,
    /// Friday.
    Fri,
    /// Saturday.
    Sat,
    /// Sunday.
    Sun,
}

impl DayName {
    const ALL: [(Self, Weekday); 7] = [
        (Self::Mon, Weekday::Monday),
        (Self::Tue, Weekday::Tuesday),
        (Self::Wed, Weekday::Wednesday),
        (Self::Thu, Weekday::Thursday),
        (Self::Fri, Weekday::Friday),
        (Self::Sat, Weekday::Saturday),
        (Self::Sun, Weekday::Sunday),
    ];

    fn set(days: &[Self]) -> Weekdays {
        let named = Self::ALL.into_iter().filter(|(name, _)| days.contains(name));
        Weekdays::of(&named.map(|(_, day)| day).collect::<Vec<_>>())
    }

    fn of(set: Weekdays) -> Vec<Self> {
        Self::ALL.into_iter().filter(|(_, day)| set.contains(*day)).map(|(name, _)| name).collect()
    }
}

/// How often something is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Often {
    /// So many times every day.
    Daily {
        /// Times a day.
        times: u8,
    },
    /// So many times on each of some weekdays.
    OnWeekdays {
        /// Which days.
        days: Vec<DayName>,
        /// Times on each.
        times: u8,
    },
    /// So many times a week, days free.
    PerWeek {
        /// Times a week.
        times: u8,
    },
    /// Every n-th day.
    EveryNthDay {
        /// Days between.
        n: u16,
        /// A day it falls on.
        anchor: Date,
    },
    /// On the anchor's weekday every n-th week.
    EveryNthWeek {
        /// Weeks between.
        n: u8,
        /// A day it falls on.
        anchor: Date,
    },
    /// So many times a month.
    PerMonth {
        /// Times a month.
        times: u8,
    },
    /// So many times a year.
    PerYear {
        /// Times a year.
        times: u16,
    },
    /// So much time a month, taken out as agreed (avlösning, ledsagning).
    TimePerMonth {
        /// Minutes a month.
        minutes: i64,
    },
    /// When the person asks.
    AsNeeded,
}

impl From<Frequency> for Often {
    fn from(frequency: Frequency) -> Self {
        match frequency {
            Frequency::Daily { times } => Self::Daily { times },
            Frequency::OnWeekdays { days, times } => Self::OnWeekdays { days: DayName::of(days), times },
            Frequency::PerWeek { times } => Self::PerWeek { times },
            Frequency::EveryNthDay { n, anchor } => Self::EveryNthDay { n, anchor },
            Frequency::EveryNthWeek { n, anchor } => Self::EveryNthWeek { n, anchor },
            Frequency::PerMonth { times } => Self::PerMonth { times },
            Frequency::PerYear { times } => Self::PerYear { times },
            Frequency::TimePerMonth { minutes } => Self::TimePerMonth { minutes: minutes.0 },
            Frequency::AsNeeded => Self::AsNeeded,
        }
    }
}

impl From<&Often> for Frequency {
    fn from(often: &Often) -> Self {
        match often {
            Often::Daily { times } => Self::Daily { times: *times },
            Often::OnWeekdays { days, times } => Self::OnWeekdays { days: DayName::set(days), times: *times },
            Often::PerWeek { times } => Self::PerWeek { times: *times },
            Often::EveryNthDay { n, anchor } => Self::EveryNthDay { n: *n, anchor: *anchor },
            Often::EveryNthWeek { n, anchor } => Self::EveryNthWeek { n: *n, anchor: *anchor },
            Often::PerMonth { times } => Self::PerMonth { times: *times },
            Often::PerYear { times } => Self::PerYear { times: *times },
            Often::TimePerMonth { minutes } => Self::TimePerMonth { minutes: Minutes(*minutes) },
            Often::AsNeeded => Self::AsNeeded,
        }
    }
}

impl Often {
    /// Tells what is wrong with it: never, or on no weekday at all.
    pub(crate) fn check(&self, fields: &mut Fields, field: &str) {
        let sometimes = match self {
            Self::Daily { times } | Self::PerWeek { times } | Self::PerMonth { times } => *times > 0,
            Self::OnWeekdays { days, times } => {
                fields.check(!days.is_empty(), format!("{field}.days"), Remedy::ChooseOne);
                *times > 0
            }
            Self::EveryNthDay { n, .. } => *n > 0,
            Self::EveryNthWeek { n, .. } => *n > 0,
            Self::PerYear { times } => *times > 0,
            Self::TimePerMonth { minutes } => *minutes > 0,
            Self::AsNeeded => true,
        };
        fields.check(sometimes, field, Remedy::AtLeastOne);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn weekdays_are_written_by_name_and_read_back_the_same() {
        let frequency = Frequency::OnWeekdays { days: Weekdays::of(&[Weekday::Monday, Weekday::Sunday]), times: 2 };
        let shown = serde_json::to_value(Often::from(frequency)).unwrap();
        assert_eq!(shown, json!({"kind": "on_weekdays", "days": ["mon", "sun"], "times": 2}));
        let often: Often = serde_json::from_value(shown).unwrap();
        assert_eq!(Frequency::from(&often), frequency);
    }

    #[test]
    fn minutes_cannot_be_slipped_into_how_often() {
        let slipped = json!({"kind": "daily", "times": 2, "minutes": 45});
        assert!(serde_json::from_value::<Often>(slipped).is_err());
    }
}
