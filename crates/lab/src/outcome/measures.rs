//! What is read off the sums: each measure with its words, its unit and which way is better.

use serde::Serialize;

use super::sums::Sums;
use crate::fit::Said;

/// What a measure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Per cent.
    Percent,
    /// Workers.
    Workers,
    /// Minutes a day and group.
    MinutesADay,
    /// Number a day and group.
    NumberADay,
    /// Hours in all.
    Hours,
    /// A quotient.
    Quotient,
}

/// Whether more is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Better {
    /// More is better.
    More,
    /// Less is better.
    Less,
    /// Neither by itself.
    Neither,
}

macro_rules! measures {
    ($($key:ident = $id:literal, $unit:ident, $better:ident, $sv:literal, $en:literal, $value:expr;)*) => {
        /// A measure.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Measured {
            $(#[doc = $en] $key,)*
        }

        impl Measured {
            /// All, in the order they are told.
            pub const ALL: &'static [Self] = &[$(Self::$key,)*];

            /// A short name that stays the same.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$key => $id,)* }
            }

            /// What it counts.
            #[must_use]
            pub const fn unit(self) -> Unit {
                match self { $(Self::$key => Unit::$unit,)* }
            }

            /// Which way is better.
            #[must_use]
            pub const fn better(self) -> Better {
                match self { $(Self::$key => Better::$better,)* }
            }

            /// In words.
            #[must_use]
            pub fn said(self) -> Said {
                match self { $(Self::$key => Said::new($sv, $en),)* }
            }

            /// Its value in thousandths of its unit; none where there is nothing to divide by (invariant 2).
            #[must_use]
            pub fn value(self, sums: &Sums) -> Option<i64> {
                let read: fn(&Sums) -> Option<i64> = match self { $(Self::$key => $value,)* };
                read(sums)
            }
        }
    };
}

/// A share in thousandths of a per cent.
fn share(part: i64, whole: i64) -> Option<i64> {
    ratio(part * 100, whole)
}

/// A quotient in thousandths, to the nearest.
fn ratio(part: i64, whole: i64) -> Option<i64> {
    (whole > 0).then(|| (part * 1000 + whole / 2).div_euclid(whole))
}

measures! {
    NeedsMet = "needs_met", Percent, More,
        "Insatser som blev gjorda",
        "Tasks that were done",
        |s| share(s.done_tasks, s.expected_tasks);
    VisitsMade = "visits_made", Percent, More,
        "Besök som blev av, av dem brukaren var hemma för",
        "Visits made, of those the person was at home for",
        |s| share(s.made_visits, s.expected_visits - s.declined_visits);
    CutShort = "cut_short", Percent, Less,
        "Besök som blev kortare för att den som kom var mer än 15 minuter sen",
        "Visits cut short because whoever came was more than 15 minutes late",
        |s| share(s.hurried_visits, s.made_visits);
    InFrame = "in_frame", Percent, More,
        "Besök som började inom brukarens tidsram",
        "Visits that began inside the person's frame",
        |s| share(s.framed_visits, s.made_visits);
    CriticalInTime = "critical_in_time", Percent, More,
        "Tidskritiska besök som började i tid",
        "Time-critical visits that began in time",
        |s| share(s.critical_in_time, s.critical_visits);
    Workers14 = "workers_14", Workers, Less,
        "Olika medarbetare per brukare på 14 dagar (minst ett besök om dagen)",
        "Different workers per person in 14 days (a visit a day or more)",
        |s| ratio(s.workers_14, s.persons_14);
    Press = "press_index", Quotient, Less,
        "Press: tid som planen kräver delat med tid hos dem som är i arbete",
        "Press: time the plan needs divided by time of those at work",
        |s| ratio(s.needed_time, s.available_time);
    PressedDays = "pressed_days", Percent, Less,
        "Pressade dagar",
        "Pressed days",
        |s| share(s.pressed_days, s.days);
    BreaksKept = "breaks_kept", Percent, More,
        "Raster som hanns med",
        "Breaks there was time for",
        |s| share(s.breaks_kept, s.breaks_due);
    Overtime = "overtime", MinutesADay, Less,
        "Arbete efter passets slut, minuter per dag och grupp",
        "Work past the end of shifts, minutes a day and group",
        |s| ratio(s.overtime, s.days * 60);
    Changes = "plan_changes", NumberADay, Neither,
        "Ändringar i planen på dagen, per dag och grupp",
        "Changes of the plan on the day, a day and group",
        |s| ratio(s.changed_visits, s.days);
    ChangesByPlanner = "plan_changes_by_planner", NumberADay, Less,
        "varav där planeraren måste fråga först",
        "of those, where a planner has to be asked",
        |s| ratio(s.changed_by_planner, s.days);
    PersonTime = "person_time", MinutesADay, Neither,
        "Tid hos brukare, minuter per dag och grupp",
        "Time with persons, minutes a day and group",
        |s| ratio(s.person_time, s.days * 60);
    PersonShare = "person_share", Percent, More,
        "Brukartid av arbetad tid",
        "Time in homes of worked time",
        |s| share(s.visit_time, s.worked_time + s.overtime);
    TravelShare = "travel_share", Percent, Less,
        "Restid av arbetad tid",
        "Travel of worked time",
        |s| share(s.travel_time, s.worked_time + s.overtime);
    SupportShare = "support_share", Percent, Neither,
        "Planering och dokumentation i passen, av arbetad tid",
        "Planning and documentation in shifts, of worked time",
        |s| share(s.support_time, s.worked_time + s.overtime);
    PlannerHours = "planner_hours", Hours, Neither,
        "Planerarnas tid, timmar under perioden",
        "Planners' time, hours in the period",
        |s| ratio(s.planner_time, 3600);
    PlannedTaken = "planned_taken", Percent, Neither,
        "Verklig besökstid av planerad",
        "Real visit time of planned",
        |s| share(s.person_time, s.planned_time);
    Vacant = "vacant_shifts", Percent, Less,
        "Pass som ingen arbetade",
        "Shifts that nobody worked",
        |s| share(s.vacant_shifts, s.vacant_shifts + s.worked_shifts);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_measure_of_nothing_is_undefined_and_never_nought() {
        for measure in Measured::ALL.iter().filter(|it| **it != Measured::PlannerHours) {
            assert_eq!(measure.value(&Sums::default()), None, "{}", measure.id());
        }
    }

    #[test]
    fn measures_are_of_the_merged_sums_and_not_means_of_measures() {
        let mut all = Sums { made_visits: 9, expected_visits: 10, ..Sums::default() };
        all.merge(&Sums { made_visits: 50, expected_visits: 100, declined_visits: 10, ..Sums::default() });
        assert_eq!(Measured::VisitsMade.value(&all), Some(59_000));
    }
}
