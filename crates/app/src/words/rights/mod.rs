//! Words about who may plan, publish and change lengths.

mod en;
mod sv;

use tillit_domain::organisation::PlansBy;
use tillit_domain::planning_rights::RightRefused;

use super::{InWords, Language, Refusal};

/// A right that a unit has given to somebody else, or to nobody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RightsRefused {
    /// The unit's days are planned by another.
    PlannedBy(PlansBy),
    /// They are published by another.
    PublishedBy(PlansBy),
    /// How long visits are is decided by another.
    LengthsBy(PlansBy),
    /// The order fixes the minutes (S-066).
    LengthOrdered,
    /// The account's worker is not in the team.
    NotInTeam,
    /// The team is too small or too large to plan its own days.
    TeamSize {
        /// How many it has.
        count: usize,
    },
    /// It lies on the row of somebody outside the team, or is another team's.
    AnotherTeamsRow,
    /// The row belongs to a team that plans its own days.
    TeamPlansRow,
    /// The day has passed.
    DayHasPassed,
}

impl From<RightRefused> for RightsRefused {
    fn from(why: RightRefused) -> Self {
        match why {
            RightRefused::PlannedBy(whom) => Self::PlannedBy(whom),
            RightRefused::PublishedBy(whom) => Self::PublishedBy(whom),
            RightRefused::LengthsBy(whom) => Self::LengthsBy(whom),
            RightRefused::LengthOrdered => Self::LengthOrdered,
            RightRefused::NotInTeam => Self::NotInTeam,
            RightRefused::TeamSize { count } => Self::TeamSize { count },
        }
    }
}

impl Refusal for RightsRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::PlannedBy(PlansBy::CentralPlanner) => "central_planner_plans",
            Self::PlannedBy(PlansBy::GroupPlanner) => "planner_plans",
            Self::PlannedBy(PlansBy::Team) => "team_plans",
            Self::PublishedBy(PlansBy::CentralPlanner) => "central_planner_publishes",
            Self::PublishedBy(PlansBy::GroupPlanner) => "planner_publishes",
            Self::PublishedBy(PlansBy::Team) => "team_publishes",
            Self::LengthsBy(PlansBy::CentralPlanner) => "central_planner_sets_lengths",
            Self::LengthsBy(PlansBy::GroupPlanner) => "planner_sets_lengths",
            Self::LengthsBy(PlansBy::Team) => "team_sets_lengths",
            Self::LengthOrdered => "length_is_ordered",
            Self::NotInTeam => "not_in_team",
            Self::TeamSize { .. } => "team_size",
            Self::AnotherTeamsRow => "another_teams_row",
            Self::TeamPlansRow => "team_plans_row",
            Self::DayHasPassed => "day_has_passed",
        }
    }
}

/// What is said about rights where nothing has been refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RightPhrase {
    /// Teams of the group plan their own rows.
    TeamsPlanTheirRows {
        /// Their names.
        names: Vec<String>,
    },
    /// What the team has planned is published by the planner.
    PlannerPublishes,
}

in_words! {
    RightsRefused => rights_refused,
    RightPhrase => right_phrase,
}
