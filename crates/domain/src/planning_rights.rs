//! Who may plan a unit's days, publish them and change how long visits are: the rights that the unit has given (S-038, S-143,
//! S-159), held against what somebody is to the unit.

use std::ops::RangeInclusive;

use jiff::civil::Date;

use crate::id::Id;
use crate::organisation::{PlanningRights, PlansBy, Team};
use crate::steering::SteeringMode;
use crate::worker::Worker;

/// How many workers a team has that plans its own days: fewer have nobody to swap with, more are a group.
pub const TEAM_THAT_PLANS: RangeInclusive<usize> = 3..=8;

/// What somebody is to a unit. Nothing unless said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Standing {
    /// Leads it. Who answers for the unit, and gave the rights, may stand in for whoever has them.
    pub leads: bool,
    /// Plans for several units, or for all.
    pub plans_centrally: bool,
    /// Plans for this unit.
    pub plans_here: bool,
    /// Gives care in it.
    pub gives_care: bool,
}

impl Standing {
    /// Whether a right that was given so is this somebody's.
    #[must_use]
    pub const fn holds(self, right: PlansBy) -> bool {
        let plans = self.plans_centrally || self.plans_here;
        self.leads
            || match right {
                PlansBy::CentralPlanner => self.plans_centrally,
                PlansBy::GroupPlanner => plans,
                PlansBy::Team => plans || self.gives_care,
            }
    }
}

/// Planning, publishing or changing a length is not this somebody's to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RightRefused {
    /// The unit's days are planned by another.
    #[error("the unit's days are planned by {0:?}")]
    PlannedBy(PlansBy),
    /// The unit's days are published by another.
    #[error("the unit's days are published by {0:?}")]
    PublishedBy(PlansBy),
    /// How long visits are is decided by another.
    #[error("lengths are changed by {0:?}")]
    LengthsBy(PlansBy),
    /// The order fixes the minutes (S-066).
    #[error("the order fixes the minutes")]
    LengthOrdered,
    /// The worker is not in the team.
    #[error("not in the team")]
    NotInTeam,
    /// The team is too small or too large to plan its own days.
    #[error("a team of {count} does not plan its own days")]
    TeamSize {
        /// How many it has.
        count: usize,
    },
}

impl PlanningRights {
    /// Whether somebody may plan the unit's days. What teams plan themselves is apart: [`Team::may_plan_itself`].
    ///
    /// # Errors
    /// [`RightRefused::PlannedBy`].
    pub fn may_plan(self, who: Standing) -> Result<(), RightRefused> {
        if who.holds(self.plans) { Ok(()) } else { Err(RightRefused::PlannedBy(self.plans)) }
    }

    /// Whether somebody may publish the unit's days.
    ///
    /// # Errors
    /// [`RightRefused::PublishedBy`].
    pub fn may_publish(self, who: Standing) -> Result<(), RightRefused> {
        if who.holds(self.publishes) { Ok(()) } else { Err(RightRefused::PublishedBy(self.publishes)) }
    }

    /// Whether somebody may change how long a visit is planned. In strict steering nobody may where the order has minutes
    /// (S-066); in the others whoever the unit has given the right to (S-067, S-068).
    ///
    /// # Errors
    /// [`RightRefused::LengthOrdered`], [`RightRefused::LengthsBy`].
    pub fn may_change_length(self, mode: SteeringMode, ordered: bool, who: Standing) -> Result<(), RightRefused> {
        if mode == SteeringMode::Strict && ordered {
            Err(RightRefused::LengthOrdered)
        } else if who.holds(self.lengths) {
            Ok(())
        } else {
            Err(RightRefused::LengthsBy(self.lengths))
        }
    }
}

impl Team {
    /// Its workers who are employed and at home in the group on a day.
    #[must_use]
    pub fn members_on(&self, workers: &[Worker], day: Date) -> usize {
        let there = |it: &&Worker| it.employment.contains(day) && it.group_on(day) == Some(self.group);
        workers.iter().filter(|it| self.workers.contains(&it.id)).filter(there).count()
    }

    /// Whether the team plans its own days in a unit with these rights, when it has so many members.
    ///
    /// # Errors
    /// [`RightRefused::PlannedBy`], [`RightRefused::TeamSize`].
    pub fn plans_itself(rights: PlanningRights, members: usize) -> Result<(), RightRefused> {
        if rights.plans != PlansBy::Team {
            Err(RightRefused::PlannedBy(rights.plans))
        } else if !TEAM_THAT_PLANS.contains(&members) {
            Err(RightRefused::TeamSize { count: members })
        } else {
            Ok(())
        }
    }

    /// Whether a worker may plan the team's days: the unit has given the right, the worker is one of the team, and the team
    /// is neither too small nor too large. Nobody, where the account belongs to no worker.
    ///
    /// # Errors
    /// [`RightRefused`], by name.
    pub fn may_plan_itself(
        &self,
        rights: PlanningRights,
        members: usize,
        worker: Option<Id<Worker>>,
    ) -> Result<(), RightRefused> {
        if rights.plans != PlansBy::Team {
            return Err(RightRefused::PlannedBy(rights.plans));
        }
        if !worker.is_some_and(|it| self.workers.contains(&it)) {
            return Err(RightRefused::NotInTeam);
        }
        Self::plans_itself(rights, members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MANAGER: Standing = Standing { leads: true, ..NOBODY };
    const CENTRAL: Standing = Standing { plans_centrally: true, ..NOBODY };
    const OF_THE_UNIT: Standing = Standing { plans_here: true, ..NOBODY };
    const CARE_WORKER: Standing = Standing { gives_care: true, ..NOBODY };
    const NOBODY: Standing = Standing { leads: false, plans_centrally: false, plans_here: false, gives_care: false };

    fn rights(plans: PlansBy) -> PlanningRights {
        PlanningRights { plans, lengths: plans, publishes: plans, ..PlanningRights::default() }
    }

    #[test]
    fn a_right_is_held_by_whom_it_was_given_to_and_by_who_leads() {
        use PlansBy::{CentralPlanner, GroupPlanner, Team};
        let held = |who: Standing| [CentralPlanner, GroupPlanner, Team].map(|right| who.holds(right));
        assert_eq!(held(MANAGER), [true, true, true]);
        assert_eq!(held(CENTRAL), [true, true, true]);
        assert_eq!(held(OF_THE_UNIT), [false, true, true]);
        assert_eq!(held(CARE_WORKER), [false, false, true]);
        assert_eq!(held(NOBODY), [false, false, false]);
        let refused = rights(CentralPlanner).may_plan(OF_THE_UNIT);
        assert_eq!(refused, Err(RightRefused::PlannedBy(CentralPlanner)));
        assert_eq!(rights(GroupPlanner).may_publish(CARE_WORKER), Err(RightRefused::PublishedBy(GroupPlanner)));
    }

    #[test]
    fn strict_minutes_are_the_orders_and_no_right_changes_them() {
        let team = rights(PlansBy::Team);
        assert_eq!(team.may_change_length(SteeringMode::Strict, true, MANAGER), Err(RightRefused::LengthOrdered));
        assert_eq!(team.may_change_length(SteeringMode::Strict, false, CARE_WORKER), Ok(()), "an alarm has no minutes");
        for mode in [SteeringMode::Flexible, SteeringMode::None] {
            assert_eq!(team.may_change_length(mode, true, CARE_WORKER), Ok(()));
            let planner = rights(PlansBy::GroupPlanner).may_change_length(mode, true, CARE_WORKER);
            assert_eq!(planner, Err(RightRefused::LengthsBy(PlansBy::GroupPlanner)));
        }
    }

    #[test]
    fn a_team_of_three_to_eight_plans_where_the_unit_lets_it_and_only_for_its_own() {
        let worker = |name: &str| Id::derived("worker", &[name]);
        let team = Team {
            id: Id::derived("team", &["Gul"]),
            name: "Gul".into(),
            group: Id::derived("group", &["Gula"]),
            workers: vec![worker("Aisha"), worker("Bo"), worker("Cia")],
        };
        let (given, kept) = (rights(PlansBy::Team), rights(PlansBy::GroupPlanner));
        let aisha = Some(worker("Aisha"));
        assert_eq!(team.may_plan_itself(given, 3, aisha), Ok(()));
        assert_eq!(team.may_plan_itself(given, 8, aisha), Ok(()));
        assert_eq!(team.may_plan_itself(given, 2, aisha), Err(RightRefused::TeamSize { count: 2 }));
        assert_eq!(team.may_plan_itself(given, 9, aisha), Err(RightRefused::TeamSize { count: 9 }));
        assert_eq!(team.may_plan_itself(given, 3, Some(worker("Dan"))), Err(RightRefused::NotInTeam));
        assert_eq!(team.may_plan_itself(given, 3, None), Err(RightRefused::NotInTeam));
        assert_eq!(team.may_plan_itself(kept, 3, aisha), Err(RightRefused::PlannedBy(PlansBy::GroupPlanner)));
    }
}
