//! Orders (beställningar): what the provider receives, from decisions under SoL and from licensed staff under HSL.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::ServiceCode;
use crate::decision::{Decision, GrantedService};
use crate::frequency::Frequency;
use crate::id::Id;
use crate::law::Law;
use crate::organisation::Unit;
use crate::person::Person;
use crate::quantity::Minutes;
use crate::steering::SteeringMode;
use crate::time::DayRange;

/// The time an order line carries for one occasion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum OrderedTime {
    /// Exactly so many minutes (mode strikt).
    Fixed {
        /// Minutes an occasion.
        minutes: Minutes,
    },
    /// Up to so many minutes, adjustable by the provider (mode flexibel, S-014).
    UpTo {
        /// Minutes an occasion.
        minutes: Minutes,
    },
    /// No time (mode ingen, or a code without standard time); ratios to it are undefined, never 0.
    Unstated,
}

impl OrderedTime {
    /// The minutes, if any are stated.
    #[must_use]
    pub const fn minutes(self) -> Option<Minutes> {
        match self {
            Self::Fixed { minutes } | Self::UpTo { minutes } => Some(minutes),
            Self::Unstated => None,
        }
    }

    /// What an order carries of a time in a steering mode (S-066 … S-069).
    #[must_use]
    pub fn in_mode(minutes: Option<Minutes>, mode: SteeringMode) -> Self {
        match (minutes, mode) {
            (Some(minutes), SteeringMode::Strict) => Self::Fixed { minutes },
            (Some(minutes), SteeringMode::Flexible) => Self::UpTo { minutes },
            (_, SteeringMode::None) | (None, _) => Self::Unstated,
        }
    }
}

/// Who ordered, by which right (S-006).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "law", rename_all = "snake_case")]
pub enum Authority {
    /// A decision by a needs assessor.
    Sol {
        /// The decision.
        decision: Id<Decision>,
    },
    /// Licensed staff.
    Hsl {
        /// Who ordered: name and profession.
        ordered_by: String,
    },
}

/// One insats ordered (beställningsrad).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrderLine {
    /// Identifier, unique among all lines.
    pub id: Id<OrderLine>,
    /// The service code as written in the catalogue.
    pub code: String,
    /// The level's rank.
    pub level: u8,
    /// How often.
    pub frequency: Frequency,
    /// The time one occasion carries.
    pub time: OrderedTime,
    /// Days it holds.
    pub period: DayRange,
}

/// Where an order stands with the provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum OrderState {
    /// Sent, not yet acknowledged.
    Sent,
    /// Acknowledged by the provider.
    Acknowledged {
        /// When.
        at: Timestamp,
        /// By whom.
        by: String,
        /// What the provider answered, such as the first day or what is still missing; may be empty.
        #[serde(default)]
        answer: String,
    },
}

/// An order (beställning).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// Identifier.
    pub id: Id<Order>,
    /// Whom it concerns.
    pub person: Id<Person>,
    /// The unit that shall perform it.
    pub unit: Id<Unit>,
    /// By which right it was made.
    pub authority: Authority,
    /// When it was sent.
    pub sent_at: Timestamp,
    /// Urgent, such as a discharge on a Friday: stands first.
    pub urgent: bool,
    /// Where it stands.
    pub state: OrderState,
    /// What is ordered.
    pub lines: Vec<OrderLine>,
}

/// An order cannot be made or changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OrderRefused {
    /// The catalogue does not have the code.
    #[error("the catalogue has no code {code}")]
    UnknownCode {
        /// The code.
        code: String,
    },
    /// The code has no such level on the order's first day.
    #[error("code {code} has no level {level} on that day")]
    UnknownLevel {
        /// The code.
        code: String,
        /// The level.
        level: u8,
    },
    /// The code belongs to the other law.
    #[error("code {code} is not ordered under that law")]
    WrongLaw {
        /// The code.
        code: String,
    },
    /// An HSL line needs minutes set by licensed staff (S-023), unless the code has default minutes.
    #[error("code {code} needs minutes set by licensed staff")]
    MinutesMissing {
        /// The code.
        code: String,
    },
    /// It has been acknowledged already.
    #[error("the order has been acknowledged already")]
    AlreadyAcknowledged,
    /// Every line ends by that day already.
    #[error("the order ends by that day already")]
    EndsAlready,
    /// It would end on a day that has passed.
    #[error("an order cannot be ended for days that have passed")]
    EndsInThePast,
}

impl OrderLine {
    /// A line from what a decision grants, with the time of the catalogue version valid on the first day (S-010, S-011).
    ///
    /// # Errors
    /// [`OrderRefused`], by name.
    pub fn under_sol(
        id: Id<Self>,
        granted: &GrantedService,
        period: DayRange,
        code: &ServiceCode,
        mode: SteeringMode,
    ) -> Result<Self, OrderRefused> {
        if code.law != Law::Sol {
            return Err(OrderRefused::WrongLaw { code: code.code.clone() });
        }
        let level = code
            .version_on(period.from)
            .and_then(|version| version.levels.iter().find(|level| level.rank == granted.level))
            .ok_or_else(|| OrderRefused::UnknownLevel { code: code.code.clone(), level: granted.level })?;
        Ok(Self {
            id,
            code: code.code.clone(),
            level: granted.level,
            frequency: granted.frequency,
            time: OrderedTime::in_mode(level.standard_time, mode),
            period,
        })
    }

    /// A line from licensed staff: minutes are theirs, or the code's default where the municipality has set one (S-023, S-114).
    ///
    /// # Errors
    /// [`OrderRefused`], by name.
    pub fn under_hsl(
        id: Id<Self>,
        code: &ServiceCode,
        frequency: Frequency,
        period: DayRange,
        minutes: Option<Minutes>,
        mode: SteeringMode,
    ) -> Result<Self, OrderRefused> {
        if code.law != Law::Hsl {
            return Err(OrderRefused::WrongLaw { code: code.code.clone() });
        }
        let default = code.version_on(period.from).and_then(|version| version.default_minutes);
        let stated = minutes.or(default);
        if stated.is_none() && mode != SteeringMode::None {
            return Err(OrderRefused::MinutesMissing { code: code.code.clone() });
        }
        let time = OrderedTime::in_mode(stated, mode);
        Ok(Self { id, code: code.code.clone(), level: 1, frequency, time, period })
    }

    /// Ordered minutes in a range of days: time an occasion times occasions; none where the line carries no time.
    #[must_use]
    pub fn ordered_minutes(&self, asked: DayRange) -> Option<Minutes> {
        let each = self.time.minutes()?;
        Some(each * i64::from(self.frequency.count(self.period, asked)))
    }
}

impl Order {
    /// The law it was made under.
    #[must_use]
    pub const fn law(&self) -> Law {
        match self.authority {
            Authority::Sol { .. } => Law::Sol,
            Authority::Hsl { .. } => Law::Hsl,
        }
    }

    /// The order once the provider has acknowledged it (market C2: order receipt).
    ///
    /// # Errors
    /// [`OrderRefused::AlreadyAcknowledged`].
    pub fn acknowledge(self, at: Timestamp, by: String, answer: String) -> Result<Self, OrderRefused> {
        match self.state {
            OrderState::Sent => Ok(Self { state: OrderState::Acknowledged { at, by, answer }, ..self }),
            OrderState::Acknowledged { .. } => Err(OrderRefused::AlreadyAcknowledged),
        }
    }

    /// The order with `last_day` as the last of every line that goes on longer; yesterday is the earliest.
    ///
    /// # Errors
    /// [`OrderRefused::EndsAlready`], [`OrderRefused::EndsInThePast`].
    pub fn end(self, last_day: Date, today: Date) -> Result<Self, OrderRefused> {
        if !self.lines.iter().any(|line| line.period.to.is_none_or(|to| last_day < to)) {
            return Err(OrderRefused::EndsAlready);
        }
        if today.yesterday().is_ok_and(|yesterday| last_day < yesterday) {
            return Err(OrderRefused::EndsInThePast);
        }
        let end = |line: OrderLine| match line.period.to {
            Some(to) if to <= last_day => line,
            _ => OrderLine { period: line.period.ended(last_day), ..line },
        };
        Ok(Self { lines: self.lines.into_iter().map(end).collect(), ..self })
    }

    /// Lines that have an earlier last day than in `before`: what an end took away.
    #[must_use]
    pub fn lines_ended_since(&self, before: &Self) -> Vec<Id<OrderLine>> {
        let was = |line: &&OrderLine| before.lines.iter().any(|old| old.id == line.id && old.period != line.period);
        self.lines.iter().filter(was).map(|line| line.id).collect()
    }

    /// Lines that hold on a day.
    pub fn lines_on(&self, day: Date) -> impl Iterator<Item = &OrderLine> {
        self.lines.iter().filter(move |line| line.period.contains(day))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn an_order_ends_by_day_and_lines_that_ended_before_stay_as_they_were() {
        let line = |name: &str, period| OrderLine {
            id: Id::derived("line", &[name]),
            code: name.into(),
            level: 1,
            frequency: Frequency::Daily { times: 1 },
            time: OrderedTime::Unstated,
            period,
        };
        let past = DayRange::new(date(2025, 1, 1), date(2025, 3, 31));
        let coming = DayRange::starting(date(2025, 9, 1));
        let order = Order {
            id: Id::derived("order", &["1"]),
            person: Id::derived("person", &["Asta"]),
            unit: Id::derived("unit", &["Norr"]),
            authority: Authority::Hsl { ordered_by: "Siv Sjuksköterska".into() },
            sent_at: Timestamp::UNIX_EPOCH,
            urgent: false,
            state: OrderState::Sent,
            lines: vec![line("a", past), line("b", DayRange::starting(date(2025, 1, 1))), line("c", coming)],
        };
        let today = date(2025, 7, 7);
        assert_eq!(order.clone().end(date(2025, 7, 5), today), Err(OrderRefused::EndsInThePast));
        let ended = order.clone().end(date(2025, 7, 6), today).unwrap_or_else(|_| unreachable!());
        assert_eq!(ended.lines[0].period, past);
        assert_eq!(ended.lines[1].period.to, Some(date(2025, 7, 6)));
        assert_eq!(ended.lines_on(date(2025, 9, 1)).count(), 0);
        assert_eq!(ended.lines_ended_since(&order), [order.lines[1].id, order.lines[2].id]);
        assert_eq!(ended.end(date(2025, 9, 30), today), Err(OrderRefused::EndsAlready));
    }
}
