//! Own checks (egenkontroll): what a unit looks at by itself, whatever its steering mode, so that freedom does not become
//! arbitrariness (S-072, S-161).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::id::Id;
use crate::organisation::{Group, Unit};
use crate::steering::SteeringMode;

/// What is checked. Each is done once a month unless said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckKind {
    /// Whether what was decided was done, person by person, and why not.
    DeliveredCare,
    /// A few persons, chosen by chance, are asked whether they get the help they need.
    PersonsVoice,
    /// Care plans: made in time, followed up, with the person.
    CarePlans,
    /// The team has gone through its persons with changed needs.
    TeamMeeting,
    /// Registrations that wait to be corrected.
    Registrations,
    /// Planned lengths against performed time.
    PlannedLengths,
}

impl CheckKind {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::DeliveredCare,
        Self::PersonsVoice,
        Self::CarePlans,
        Self::TeamMeeting,
        Self::Registrations,
        Self::PlannedLengths,
    ];

    /// The least a unit checks each month in a mode. The freer the steering, the more it rests on what persons say; without
    /// minutes there are no registrations or lengths to look at, and everything else remains.
    #[must_use]
    pub const fn least(mode: SteeringMode) -> &'static [Self] {
        match mode {
            SteeringMode::Strict => &[Self::DeliveredCare, Self::CarePlans, Self::Registrations],
            SteeringMode::Flexible => &[
                Self::DeliveredCare,
                Self::PersonsVoice,
                Self::CarePlans,
                Self::TeamMeeting,
                Self::Registrations,
                Self::PlannedLengths,
            ],
            SteeringMode::None => &[Self::DeliveredCare, Self::PersonsVoice, Self::CarePlans, Self::TeamMeeting],
        }
    }
}

/// What shall be done about something that was found: by whom, until when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckAction {
    /// What.
    pub what: String,
    /// Who sees to it.
    pub owner: String,
    /// Until when.
    pub due: Date,
    /// When it was done.
    pub done_on: Option<Date>,
    /// What came of it.
    pub came_of_it: String,
}

/// A check that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnCheck {
    /// Identifier.
    pub id: Id<OwnCheck>,
    /// Whose.
    pub unit: Id<Unit>,
    /// Of one group alone.
    pub group: Option<Id<Group>>,
    /// What was checked.
    pub kind: CheckKind,
    /// The first day of the month it is about.
    pub month: Date,
    /// When it was made.
    pub made_on: Date,
    /// By whom.
    pub by: String,
    /// How many persons, visits or plans were looked at.
    pub looked_at: u32,
    /// Of these, how many were as they should be.
    pub as_should: u32,
    /// What was found, in words.
    pub found: String,
    /// What follows from it.
    pub actions: Vec<CheckAction>,
}

/// A check cannot be recorded as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CheckRefused {
    /// Nothing was looked at.
    #[error("a check looks at something")]
    NothingLookedAt,
    /// More were right than were looked at.
    #[error("no more can be right than were looked at")]
    MoreRightThanAll,
    /// Something was wrong, and nothing is said about it.
    #[error("what was not as it should be must be told")]
    NotTold,
    /// It would be about days to come.
    #[error("a check is about days that have passed")]
    NotYet,
    /// There is no such action, or it is done.
    #[error("the action is done already")]
    NoOpenAction,
    /// What came of an action is not told.
    #[error("what came of the action must be told")]
    NothingCameOfIt,
}

impl OwnCheck {
    /// The check, if it holds together.
    ///
    /// # Errors
    /// [`CheckRefused`], by name.
    pub fn checked(self, today: Date) -> Result<Self, CheckRefused> {
        if self.looked_at == 0 {
            Err(CheckRefused::NothingLookedAt)
        } else if self.as_should > self.looked_at {
            Err(CheckRefused::MoreRightThanAll)
        } else if self.as_should < self.looked_at && self.found.trim().is_empty() {
            Err(CheckRefused::NotTold)
        } else if self.month > today || self.made_on > today {
            Err(CheckRefused::NotYet)
        } else {
            Ok(self)
        }
    }

    /// The check once one of its actions is done.
    ///
    /// # Errors
    /// [`CheckRefused::NoOpenAction`], [`CheckRefused::NothingCameOfIt`].
    pub fn with_done(mut self, at: usize, on: Date, came_of_it: String) -> Result<Self, CheckRefused> {
        if came_of_it.trim().is_empty() {
            return Err(CheckRefused::NothingCameOfIt);
        }
        let action = self.actions.get_mut(at).filter(|it| it.done_on.is_none()).ok_or(CheckRefused::NoOpenAction)?;
        (action.done_on, action.came_of_it) = (Some(on), came_of_it);
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn check(looked_at: u32, as_should: u32, found: &str) -> OwnCheck {
        OwnCheck {
            id: Id::derived("test", &["check"]),
            unit: Id::derived("test", &["Nord"]),
            group: None,
            kind: CheckKind::PersonsVoice,
            month: date(2025, 6, 1),
            made_on: date(2025, 7, 3),
            by: "Karin".into(),
            looked_at,
            as_should,
            found: found.into(),
            actions: vec![CheckAction {
                what: "Prata med Asta om kvällarna".into(),
                owner: "Karin".into(),
                due: date(2025, 7, 20),
                done_on: None,
                came_of_it: String::new(),
            }],
        }
    }

    #[test]
    fn every_mode_has_a_least_follow_up_and_none_rests_on_what_persons_say() {
        for mode in [SteeringMode::Strict, SteeringMode::Flexible, SteeringMode::None] {
            assert!(CheckKind::least(mode).contains(&CheckKind::DeliveredCare));
        }
        let free = CheckKind::least(SteeringMode::None);
        assert!(free.contains(&CheckKind::PersonsVoice) && !free.contains(&CheckKind::PlannedLengths));
    }

    #[test]
    fn what_was_not_right_is_told_and_an_action_is_done_once_with_what_came_of_it() {
        let today = date(2025, 7, 7);
        assert_eq!(check(0, 0, "").checked(today), Err(CheckRefused::NothingLookedAt));
        assert_eq!(check(3, 4, "").checked(today), Err(CheckRefused::MoreRightThanAll));
        assert_eq!(check(5, 4, " ").checked(today), Err(CheckRefused::NotTold));
        assert_eq!(check(5, 5, "").checked(date(2025, 5, 7)), Err(CheckRefused::NotYet));
        let held = check(5, 4, "En vill ha senare kvällar.").checked(today).unwrap_or_else(|_| unreachable!());
        assert_eq!(held.clone().with_done(0, today, " ".into()), Err(CheckRefused::NothingCameOfIt));
        let done = held.with_done(0, today, "Ny tidsram.".into()).unwrap_or_else(|_| unreachable!());
        assert_eq!(done.with_done(0, today, "igen".into()), Err(CheckRefused::NoOpenAction));
    }
}
