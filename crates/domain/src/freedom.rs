//! What a worker may change of the day without asking (S-018, S-056, S-057): by how the unit is steered, by what is changed,
//! and by what stands against it. Pure: the answer is the same before the change, when it arrives late, and when it is told again.

use serde::{Deserialize, Serialize};

use crate::steering::SteeringMode;

/// How far a worker's own freedom reaches in a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Freedom {
    /// The planner is asked (strikt).
    Ask,
    /// Free as long as the time frames hold (flexibel).
    InsideFrames,
    /// Free; the team decides (ingen).
    Free,
}

impl Freedom {
    /// The freedom that goes with a steering mode.
    #[must_use]
    pub const fn of(mode: SteeringMode) -> Self {
        match mode {
            SteeringMode::Strict => Self::Ask,
            SteeringMode::Flexible => Self::InsideFrames,
            SteeringMode::None => Self::Free,
        }
    }
}

/// What a worker wants to change of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DayChange {
    /// The order of the own visits.
    Reorder,
    /// When an own visit starts.
    Move,
    /// An own visit goes to a colleague.
    HandOver,
    /// An own visit for a colleague's.
    Swap,
    /// A visit that nobody makes is taken.
    TakeOpen,
    /// A colleague's visit is taken.
    TakeOver,
    /// A task is done instead of another, together with the person (S-155).
    ExchangeTask,
    /// A visit that was not planned.
    UnplannedVisit,
}

impl DayChange {
    /// Whether a colleague must say yes: nobody gets more, or loses, a visit without having been asked.
    #[must_use]
    pub const fn asks_colleague(self) -> bool {
        matches!(self, Self::HandOver | Self::Swap | Self::TakeOver)
    }
}

macro_rules! obstacles {
    ($($(#[$doc:meta])* $name:ident $code:literal $weight:ident;)*) => {
        /// What stands against a change.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Obstacle { $($(#[$doc])* $name,)* }

        impl Obstacle {
            /// All of them, the weightiest first.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// Its name for programs; never changed once released.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// How much it weighs.
            #[must_use]
            pub const fn weight(self) -> Weight {
                match self { $(Self::$name => Weight::$weight,)* }
            }
        }
    };
}

/// How much an obstacle weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// Nobody may do it, however the unit is steered: law, safety, or what has already been.
    Never,
    /// It concerns more than the worker's own day: the planner decides, however the unit is steered.
    Planner,
    /// It leaves what has been agreed of the time: the planner decides, unless the team decides itself (ingen).
    Time,
}

obstacles! {
    /// The visit is another's, or on no shift of the worker's.
    NotYours "not_yours" Never;
    /// The day has passed.
    DayPassed "day_passed" Never;
    /// The visit has been cancelled.
    Cancelled "visit_cancelled" Never;
    /// Somebody has begun the visit, or made it.
    Begun "visit_begun" Never;
    /// The person is away that day.
    PersonAway "person_away" Never;
    /// Only named workers visit the person (rules §14).
    NotNamed "not_named" Never;
    /// The person has said no to whoever would come.
    Unwanted "unwanted" Never;
    /// Whoever would come has no delegation for a task (rules §11).
    DelegationMissing "delegation_missing" Never;
    /// The colleague is not at work then.
    ColleagueNotAtWork "colleague_not_at_work" Never;
    /// Eleven hours of rest would not hold (rules §12).
    RestTooShort "rest_too_short" Never;
    /// A break would have no room, or somebody would work more than five hours without one.
    BreakLost "break_lost" Never;
    /// Two must come, and one would be missing.
    TwoNeeded "two_needed" Never;
    /// The clock time matters, as with insulin, and would not hold.
    TimeCritical "time_critical" Never;
    /// The time that must pass between two visits would not.
    GapBroken "gap_broken" Never;
    /// What licensed staff has ordered is not exchanged for something else.
    HealthCareTask "health_care_task" Never;
    /// A planner has locked the visit.
    Locked "locked" Planner;
    /// Another worker comes to the same visit, and would have to come at another time.
    PartnerMoves "partner_moves" Planner;
    /// It would not fit inside the working hours.
    OutsideShift "outside_shift" Planner;
    /// The time frame would be left.
    FrameLeft "frame_left" Time;
    /// There would be too little time between visits, or two at once.
    TooTight "too_tight" Time;
}

/// What becomes of a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It is the worker's own to make.
    Free,
    /// A colleague must say yes.
    Colleague,
    /// The planner is asked, because of this; nothing named where the unit is steered so that all is asked.
    Planner(Vec<Obstacle>),
    /// It cannot be made; the weightiest reason.
    Refused(Obstacle),
}

/// What becomes of a change in a unit steered so, with this against it.
#[must_use]
pub fn verdict(mode: SteeringMode, change: DayChange, against: &[Obstacle]) -> Verdict {
    if let Some(never) = against.iter().copied().filter(|it| it.weight() == Weight::Never).min() {
        return Verdict::Refused(never);
    }
    let freedom = Freedom::of(mode);
    let mut asked: Vec<Obstacle> = against
        .iter()
        .copied()
        .filter(|it| it.weight() == Weight::Planner || (it.weight() == Weight::Time && freedom != Freedom::Free))
        .collect();
    asked.sort_unstable();
    asked.dedup();
    if freedom == Freedom::Ask || !asked.is_empty() {
        Verdict::Planner(asked)
    } else if change.asks_colleague() {
        Verdict::Colleague
    } else {
        Verdict::Free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MODES: [SteeringMode; 3] = [SteeringMode::Strict, SteeringMode::Flexible, SteeringMode::None];
    const OWN: [DayChange; 5] =
        [DayChange::Reorder, DayChange::Move, DayChange::TakeOpen, DayChange::ExchangeTask, DayChange::UnplannedVisit];
    const WITH_COLLEAGUE: [DayChange; 3] = [DayChange::HandOver, DayChange::Swap, DayChange::TakeOver];

    #[test]
    fn in_strict_steering_everything_is_asked_and_in_the_others_the_own_day_is_free() {
        for change in OWN {
            assert_eq!(verdict(SteeringMode::Strict, change, &[]), Verdict::Planner(Vec::new()), "{change:?}");
            assert_eq!(verdict(SteeringMode::Flexible, change, &[]), Verdict::Free, "{change:?}");
            assert_eq!(verdict(SteeringMode::None, change, &[]), Verdict::Free, "{change:?}");
        }
    }

    #[test]
    fn nobody_gets_or_loses_a_visit_without_having_said_yes() {
        for change in WITH_COLLEAGUE {
            assert_eq!(verdict(SteeringMode::Strict, change, &[]), Verdict::Planner(Vec::new()), "{change:?}");
            assert_eq!(verdict(SteeringMode::Flexible, change, &[]), Verdict::Colleague, "{change:?}");
            assert_eq!(verdict(SteeringMode::None, change, &[]), Verdict::Colleague, "{change:?}");
        }
    }

    #[test]
    fn leaving_the_frame_is_for_the_planner_to_say_unless_the_team_decides_itself() {
        let left = [Obstacle::FrameLeft];
        assert_eq!(
            verdict(SteeringMode::Flexible, DayChange::Move, &left),
            Verdict::Planner(vec![Obstacle::FrameLeft])
        );
        assert_eq!(verdict(SteeringMode::None, DayChange::Move, &left), Verdict::Free);
        assert_eq!(verdict(SteeringMode::None, DayChange::Swap, &left), Verdict::Colleague);
    }

    #[test]
    fn what_law_and_safety_ask_holds_however_the_unit_is_steered() {
        for mode in MODES {
            for against in Obstacle::ALL.iter().copied().filter(|it| it.weight() == Weight::Never) {
                for change in OWN.into_iter().chain(WITH_COLLEAGUE) {
                    let with_more = [Obstacle::FrameLeft, against, Obstacle::Locked];
                    assert_eq!(verdict(mode, change, &with_more), Verdict::Refused(against), "{mode:?} {change:?}");
                }
            }
        }
    }

    #[test]
    fn what_a_planner_has_locked_and_what_moves_somebody_else_is_asked_in_every_mode() {
        for mode in MODES {
            for against in [Obstacle::Locked, Obstacle::PartnerMoves, Obstacle::OutsideShift] {
                assert_eq!(verdict(mode, DayChange::Move, &[against]), Verdict::Planner(vec![against]), "{mode:?}");
            }
        }
    }
}
