//! What is added up while days are lived: whole numbers, by group, in any order.

use serde::{Deserialize, Serialize};

macro_rules! sums {
    ($($(#[$doc:meta])* $field:ident,)*) => {
        /// Sums over days of a group. Times are in seconds.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
        pub struct Sums {
            $($(#[$doc])* pub $field: i64,)*
        }

        impl Sums {
            /// These and others together.
            pub fn merge(&mut self, other: &Self) {
                $(self.$field += other.$field;)*
            }
        }
    };
}

sums! {
    /// Days of groups.
    days,
    /// Visits agreed with persons who were at home.
    expected_visits,
    /// Of those, made.
    made_visits,
    /// Declined at the door.
    declined_visits,
    /// Not made, since nobody came.
    left_out_visits,
    /// Visits of persons who were away.
    away_visits,
    /// Tasks agreed with persons who were at home and did not decline.
    expected_tasks,
    /// Of those, done.
    done_tasks,
    /// Visits made so late that they were cut short.
    hurried_visits,
    /// Visits made that began inside the frame that the person was promised.
    framed_visits,
    /// Time-critical visits that were made.
    critical_visits,
    /// Of those, begun inside their times.
    critical_in_time,
    /// Persons with a visit a day or more, in runs of fourteen days.
    persons_14,
    /// Different workers that they met, summed.
    workers_14,
    /// Days of groups on which the plan needed more than those at work had.
    pressed_days,
    /// Care and travel that the plan held.
    needed_time,
    /// Time of those at work for care and travel.
    available_time,
    /// Breaks that shifts with visits should have had.
    breaks_due,
    /// Breaks there was time for.
    breaks_kept,
    /// Work past the end of shifts.
    overtime,
    /// Work inside shifts.
    worked_time,
    /// Time in homes, of both workers where there were two.
    visit_time,
    /// Time with persons: a visit by two counts once.
    person_time,
    /// Planned time of the visits that were made.
    planned_time,
    /// Travel.
    travel_time,
    /// Time for planning, handing over and documentation, laid into shifts.
    support_time,
    /// Time of planners outside shifts.
    planner_time,
    /// Visits with another worker or another time than published.
    changed_visits,
    /// Of those, where a planner decides.
    changed_by_planner,
    /// Shifts that nobody worked.
    vacant_shifts,
    /// Shifts that somebody worked.
    worked_shifts,
}
