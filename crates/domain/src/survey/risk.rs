//! What follows from a survey: a risk that was found and assessed, and what is done about it, by whom, until when, and whether
//! it helped (S-122: undersöka, bedöma, åtgärda och följa upp).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::question::Area;
use super::round::SurveyRound;
use crate::id::Id;
use crate::organisation::{Group, Unit};

/// How serious a risk was assessed to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RiskLevel {
    /// Low.
    Low,
    /// Of some weight.
    Medium,
    /// High: it comes first.
    High,
}

/// Whether what was done helped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Effect {
    /// It did.
    Helped,
    /// In part: something more is needed.
    InPart,
    /// It did not.
    DidNotHelp,
}

/// What was done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Carried {
    /// When.
    pub on: Date,
    /// Who said so.
    pub by: String,
    /// What.
    pub words: String,
}

/// How far an action has come. It is open, then done, then followed up; or dropped with a reason while it is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum ActionState {
    /// To be done.
    Open,
    /// Done; whether it helped is to be looked at.
    Done {
        /// What was done.
        done: Carried,
    },
    /// Done, and it was looked at whether it helped.
    FollowedUp {
        /// What was done.
        done: Carried,
        /// What was seen.
        seen: Carried,
        /// Whether it helped.
        effect: Effect,
    },
    /// Not done.
    Dropped {
        /// Why.
        why: Carried,
    },
}

/// A risk with what is done about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RiskAction {
    /// Identifier.
    pub id: Id<RiskAction>,
    /// The unit that acts.
    pub unit: Id<Unit>,
    /// The group it concerns; none where it is the unit.
    pub group: Option<Id<Group>>,
    /// The survey it was found in.
    pub round: Id<SurveyRound>,
    /// The area of the survey.
    pub area: Area,
    /// The risk, in words and of nobody in particular.
    pub risk: String,
    /// How it was assessed.
    pub level: RiskLevel,
    /// What shall be done.
    pub measure: String,
    /// Who sees to it.
    pub owner: String,
    /// Until when.
    pub due: Date,
    /// When it is looked at whether it helped.
    pub follow_up_on: Date,
    /// When it was written down.
    pub written_on: Date,
    /// By whom.
    pub by: String,
    /// How far it has come.
    pub state: ActionState,
}

/// What an action waits for after its day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Waits {
    /// To be done.
    ToBeDone,
    /// To be looked at.
    ToBeFollowedUp,
}

/// An action cannot become that.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ActionRefused {
    /// It would be followed up before it is done.
    #[error("an action is followed up after it is to be done")]
    FollowedUpTooEarly,
    /// It has been done or dropped.
    #[error("the action is not open any more")]
    NotOpen,
    /// It has not been done, or has been followed up.
    #[error("only what has been done can be followed up")]
    NotDone,
    /// Nothing is said.
    #[error("it must be told in words")]
    NothingTold,
}

impl RiskAction {
    /// The action as it begins.
    ///
    /// # Errors
    /// [`ActionRefused::FollowedUpTooEarly`].
    pub fn checked(self) -> Result<Self, ActionRefused> {
        if self.follow_up_on < self.due { Err(ActionRefused::FollowedUpTooEarly) } else { Ok(self) }
    }

    /// It has been done.
    ///
    /// # Errors
    /// [`ActionRefused::NotOpen`], [`ActionRefused::NothingTold`].
    pub fn done(self, done: Carried) -> Result<Self, ActionRefused> {
        match self.state {
            ActionState::Open => Ok(Self { state: ActionState::Done { done: told(done)? }, ..self }),
            _ => Err(ActionRefused::NotOpen),
        }
    }

    /// It was looked at whether it helped.
    ///
    /// # Errors
    /// [`ActionRefused::NotDone`], [`ActionRefused::NothingTold`].
    pub fn followed_up(self, seen: Carried, effect: Effect) -> Result<Self, ActionRefused> {
        match self.state {
            ActionState::Done { done } => {
                Ok(Self { state: ActionState::FollowedUp { done, seen: told(seen)?, effect }, ..self })
            }
            _ => Err(ActionRefused::NotDone),
        }
    }

    /// It will not be done.
    ///
    /// # Errors
    /// [`ActionRefused::NotOpen`], [`ActionRefused::NothingTold`].
    pub fn dropped(self, why: Carried) -> Result<Self, ActionRefused> {
        match self.state {
            ActionState::Open => Ok(Self { state: ActionState::Dropped { why: told(why)? }, ..self }),
            _ => Err(ActionRefused::NotOpen),
        }
    }

    /// What it waits for, if its day has passed.
    #[must_use]
    pub fn waits(&self, today: Date) -> Option<Waits> {
        match self.state {
            ActionState::Open if self.due < today => Some(Waits::ToBeDone),
            ActionState::Done { .. } if self.follow_up_on < today => Some(Waits::ToBeFollowedUp),
            _ => None,
        }
    }

    /// Whether there is something left to do.
    #[must_use]
    pub const fn is_going_on(&self) -> bool {
        matches!(self.state, ActionState::Open | ActionState::Done { .. })
    }
}

fn told(carried: Carried) -> Result<Carried, ActionRefused> {
    if carried.words.trim().is_empty() { Err(ActionRefused::NothingTold) } else { Ok(carried) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::survey::question::SurveyKind;
    use jiff::civil::date;

    fn said(day: Date, words: &str) -> Carried {
        Carried { on: day, by: "Karin".into(), words: words.into() }
    }

    fn action() -> RiskAction {
        let unit = Id::derived("test", &["Gällö"]);
        RiskAction {
            id: Id::derived("test", &["action"]),
            unit,
            group: None,
            round: SurveyRound::id_of(unit, None, SurveyKind::Osa, 2025),
            area: Area::Workload,
            risk: "Kvällarna räcker inte till när två är borta".into(),
            level: RiskLevel::High,
            measure: "Ett pass till tisdag och torsdag kväll".into(),
            owner: "Karin".into(),
            due: date(2025, 5, 1),
            follow_up_on: date(2025, 9, 1),
            written_on: date(2025, 3, 20),
            by: "Karin".into(),
            state: ActionState::Open,
        }
    }

    #[test]
    fn an_action_is_done_and_then_it_is_looked_at_whether_it_helped() {
        let done = action().done(said(date(2025, 4, 28), "Passet finns i schemat")).unwrap();
        assert_eq!(done.clone().done(said(date(2025, 4, 29), "igen")), Err(ActionRefused::NotOpen));
        assert_eq!(done.clone().dropped(said(date(2025, 4, 29), "nej")), Err(ActionRefused::NotOpen));
        let seen = done.followed_up(said(date(2025, 9, 1), "Ingen kväll utan rast sedan maj"), Effect::Helped).unwrap();
        assert!(!seen.is_going_on());
        assert_eq!(seen.followed_up(said(date(2025, 9, 2), "igen"), Effect::Helped), Err(ActionRefused::NotDone));
    }

    #[test]
    fn nothing_is_followed_up_before_it_is_done_and_nothing_is_dropped_without_a_reason() {
        let early = action().followed_up(said(date(2025, 4, 1), "bra"), Effect::Helped);
        assert_eq!(early, Err(ActionRefused::NotDone));
        assert_eq!(action().dropped(said(date(2025, 4, 1), "  ")), Err(ActionRefused::NothingTold));
        let dropped = action().dropped(said(date(2025, 4, 1), "Gruppen delas i två i maj")).unwrap();
        assert!(!dropped.is_going_on());
        let too_early = RiskAction { follow_up_on: date(2025, 4, 30), ..action() };
        assert_eq!(too_early.checked(), Err(ActionRefused::FollowedUpTooEarly));
    }

    #[test]
    fn what_waits_is_told_from_the_day_after() {
        assert_eq!(action().waits(date(2025, 5, 1)), None);
        assert_eq!(action().waits(date(2025, 5, 2)), Some(Waits::ToBeDone));
        let done = action().done(said(date(2025, 4, 28), "Passet finns i schemat")).unwrap();
        assert_eq!(done.waits(date(2025, 9, 1)), None);
        assert_eq!(done.waits(date(2025, 9, 2)), Some(Waits::ToBeFollowedUp));
        let dropped = action().dropped(said(date(2025, 4, 1), "Gruppen delas")).unwrap();
        assert_eq!(dropped.waits(date(2026, 1, 1)), None);
    }
}
