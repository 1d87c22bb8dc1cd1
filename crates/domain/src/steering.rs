//! Steering mode and registration policy: dated decisions of a unit (S-042, S-066 … S-075).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::organisation::Unit;

/// How a unit is steered (styrform).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SteeringMode {
    /// Strikt: the order's minutes and frequency are fixed (S-066).
    Strict,
    /// Flexibel: minutes are "up to", the provider may adjust (S-067).
    Flexible,
    /// Ingen: the order names services only (S-068).
    None,
}

/// How performed care becomes known (registreringssätt).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RegistrationPolicy {
    /// Tag in and out at the dwelling.
    Tag,
    /// As planned unless said otherwise.
    ExceptionOnly,
    /// Measured only in drawn periods.
    Sample,
}

/// How the unions were consulted before a change (samverkan or MBL, S-042).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnionConsultation {
    /// The day.
    pub held_on: Date,
    /// In what form and with what outcome, in a sentence.
    pub account: String,
}

/// A decision that a unit is steered in a way from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SteeringDecision {
    /// Identifier.
    pub id: Id<SteeringDecision>,
    /// The unit.
    pub unit: Id<Unit>,
    /// First day; it holds until the unit's next decision.
    pub from: Date,
    /// The mode.
    pub mode: SteeringMode,
    /// The registration policy that goes with it.
    pub policy: RegistrationPolicy,
    /// Who decided: a name or a board.
    pub decided_by: String,
    /// When it was decided.
    pub decided_on: Date,
    /// How the unions were consulted.
    pub consultation: UnionConsultation,
}

/// A steering decision is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum SteeringRefused {
    /// It does not say who decided.
    #[error("who decided must be named")]
    NobodyDecided,
    /// It does not say how the unions were consulted.
    #[error("the consultation with the unions must be told")]
    NotConsulted,
    /// The consultation came after the decision.
    #[error("the unions are consulted before the decision, not after")]
    ConsultedAfterwards,
    /// It would hold from before it was decided: history is read with the rules of its day (invariant 6).
    #[error("a steering mode cannot be decided for days that have passed")]
    Backdated,
}

impl SteeringDecision {
    /// The decision if it says what it must.
    ///
    /// # Errors
    /// [`SteeringRefused`], by name.
    pub fn checked(self) -> Result<Self, SteeringRefused> {
        if self.decided_by.trim().is_empty() {
            return Err(SteeringRefused::NobodyDecided);
        }
        if self.consultation.account.trim().is_empty() {
            return Err(SteeringRefused::NotConsulted);
        }
        if self.consultation.held_on > self.decided_on {
            return Err(SteeringRefused::ConsultedAfterwards);
        }
        if self.from < self.decided_on {
            return Err(SteeringRefused::Backdated);
        }
        Ok(self)
    }
}

/// The decision that holds for a unit on a day, from decisions in any order; the later decided wins on the same first day.
#[must_use]
pub fn steering_on(decisions: &[SteeringDecision], unit: Id<Unit>, day: Date) -> Option<&SteeringDecision> {
    decisions
        .iter()
        .filter(|decision| decision.unit == unit && decision.from <= day)
        .max_by_key(|decision| (decision.from, decision.decided_on))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn decision(from: Date, mode: SteeringMode) -> SteeringDecision {
        SteeringDecision {
            id: Id::derived("test", &[&from.to_string()]),
            unit: Id::derived("test", &["unit"]),
            from,
            mode,
            policy: RegistrationPolicy::Tag,
            decided_by: "Socialnämnden".into(),
            decided_on: from,
            consultation: UnionConsultation { held_on: from, account: "Samverkan utan anmärkning".into() },
        }
    }

    #[test]
    fn a_day_is_read_with_the_mode_of_that_day() {
        let unit = Id::derived("test", &["unit"]);
        let history =
            [decision(date(2025, 1, 1), SteeringMode::Flexible), decision(date(2024, 1, 1), SteeringMode::Strict)];
        let mode = |day| steering_on(&history, unit, day).map(|d| d.mode);
        assert_eq!(mode(date(2024, 12, 31)), Some(SteeringMode::Strict));
        assert_eq!(mode(date(2025, 1, 1)), Some(SteeringMode::Flexible));
        assert_eq!(mode(date(2023, 12, 31)), None);
    }

    #[test]
    fn a_change_tells_who_decided_and_how_the_unions_were_consulted_beforehand() {
        let day = date(2025, 9, 1);
        let sound = decision(day, SteeringMode::None);
        assert!(sound.clone().checked().is_ok());
        assert_eq!(
            SteeringDecision { decided_by: " ".into(), ..sound.clone() }.checked(),
            Err(SteeringRefused::NobodyDecided)
        );
        let late = UnionConsultation { held_on: date(2025, 9, 2), account: "MBL § 11".into() };
        assert_eq!(
            SteeringDecision { consultation: late, ..sound.clone() }.checked(),
            Err(SteeringRefused::ConsultedAfterwards)
        );
        assert_eq!(SteeringDecision { from: date(2025, 8, 1), ..sound }.checked(), Err(SteeringRefused::Backdated));
    }
}
