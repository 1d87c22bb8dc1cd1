//! In English.

use tillit_domain::organisation::PlansBy;

use super::{RightPhrase, RightsRefused};

const fn who(whom: PlansBy) -> &'static str {
    match whom {
        PlansBy::CentralPlanner => "the central planner",
        PlansBy::GroupPlanner => "the group's planner",
        PlansBy::Team => "the team",
    }
}

pub(super) fn rights_refused(refused: &RightsRefused) -> String {
    match refused {
        RightsRefused::PlannedBy(whom) => {
            format!("Here {} plans. The unit manager can change that under Organisation.", who(*whom))
        }
        RightsRefused::PublishedBy(whom) => {
            format!("Here {} publishes. The unit manager can change that under Organisation.", who(*whom))
        }
        RightsRefused::LengthsBy(whom) => {
            format!("How long a visit is is decided by {} in this unit.", who(*whom))
        }
        RightsRefused::LengthOrdered => {
            "The unit is steered strictly: the visit is as long as it is ordered. Send a change of need if that is not enough."
                .into()
        }
        RightsRefused::NotInTeam => {
            "You are not in the team. The unit manager puts workers in teams under Organisation.".into()
        }
        RightsRefused::TeamSize { count } => format!(
            "A team that plans for itself has three to eight workers; this one has {count}. The unit manager can change it."
        ),
        RightsRefused::AnotherTeamsRow => {
            "The visit or the shift is not your team's. Talk to the other team or to the planner.".into()
        }
        RightsRefused::TeamPlansRow => {
            "The shift belongs to a team that plans its own days. Ask the team, or who may stand in: the unit manager or the central planner.".into()
        }
        RightsRefused::DayHasPassed => "The day has passed.".into(),
    }
}

pub(super) fn right_phrase(phrase: &RightPhrase) -> String {
    match phrase {
        RightPhrase::TeamsPlanTheirRows { names } => format!("They plan their own shifts: {}.", names.join("; ")),
        RightPhrase::PlannerPublishes => "Others see what you lay when the planner has published it.".into(),
    }
}
