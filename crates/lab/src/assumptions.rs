//! What no months can tell, and is therefore assumed: each with a name, words, a value that a scenario may change, and the
//! two values that its effect is tried with.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::fit::Said;

/// What the number of an assumption counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Counts {
    /// Minutes.
    Minutes,
    /// Seconds.
    Seconds,
    /// Thousandths.
    Permille,
    /// Persons.
    Persons,
    /// Öre.
    Ore,
    /// 0 for no, 1 for yes.
    YesNo,
}

macro_rules! assumptions {
    ($($(#[$doc:meta])* $key:ident = $id:literal, $counts:ident, $value:literal in $low:literal ..= $high:literal, $sv:literal, $en:literal;)*) => {
        /// An assumption.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Key {
            $($(#[$doc])* $key,)*
        }

        impl Key {
            /// Every assumption, in the order they are told.
            pub const ALL: &'static [Self] = &[$(Self::$key,)*];

            /// Its name in scenarios.
            #[must_use]
            pub const fn id(self) -> &'static str {
                match self { $(Self::$key => $id,)* }
            }

            /// What its number counts.
            #[must_use]
            pub const fn counts(self) -> Counts {
                match self { $(Self::$key => Counts::$counts,)* }
            }

            /// Its value unless a scenario says otherwise.
            #[must_use]
            pub const fn usual(self) -> i64 {
                match self { $(Self::$key => $value,)* }
            }

            /// The values its effect is tried with; a scenario may set any between them.
            #[must_use]
            pub const fn tried(self) -> (i64, i64) {
                match self { $(Self::$key => ($low, $high),)* }
            }

            /// In words.
            #[must_use]
            pub fn said(self) -> Said {
                match self { $(Self::$key => Said::new($sv, $en),)* }
            }
        }
    };
}

assumptions! {
    /// How far from its clock time a visit may start under strict steering.
    StrictGiveOrTake = "strict_give_or_take_minutes", Minutes, 30 in 10 ..= 60,
        "Vid strikt styrning får ett besök börja så här långt från sitt klockslag",
        "Under strict steering a visit may start so far from its clock time";
    /// How far planned lengths follow what visits take, under flexible steering.
    FlexibleLearns = "flexible_learns_permille", Permille, 500 in 0 ..= 1000,
        "Vid flexibel styrning ändras planerad tid så mycket av skillnaden mot vad besöket brukar ta, där genomförandeplanen inte säger något",
        "Under flexible steering planned time moves by this share of the difference to what the visit usually takes, where the care plan says nothing";
    /// The same without minutes.
    NoneLearns = "none_learns_permille", Permille, 1000 in 0 ..= 1000,
        "Utan minuter räknar arbetslaget med så mycket av skillnaden mellan beställd tid och vad besöket brukar ta",
        "Without minutes the team counts with this share of the difference between ordered time and what the visit usually takes";
    /// Whether service may lie any time of the day without minutes.
    NoneServiceAnyTime = "none_service_any_time", YesNo, 1 in 0 ..= 1,
        "Utan minuter väljer arbetslaget fritt när på dagen städning, tvätt och inköp görs",
        "Without minutes the team chooses freely when in the day cleaning, laundry and shopping are done";
    /// How far a visit's real length follows the planned one under strict steering.
    StrictPull = "strict_pull_permille", Permille, 0 in 0 ..= 400,
        "Vid strikt styrning anpassas besökets verkliga längd så här mycket till den planerade",
        "Under strict steering the visit's real length follows the planned one this much";
    /// How much less workers hurry under flexible steering.
    FlexibleCalm = "flexible_calm_permille", Permille, 0 in 0 ..= 500,
        "Vid flexibel styrning skyndar sig den som är sen så mycket mindre",
        "Under flexible steering whoever is late hurries this much less";
    /// How much less they hurry without minutes.
    NoneCalm = "none_calm_permille", Permille, 0 in 0 ..= 500,
        "Utan minuter skyndar sig den som är sen så mycket mindre",
        "Without minutes whoever is late hurries this much less";
    /// How far outside its frame a visit is made rather than left out.
    Stretch = "stretch_minutes", Minutes, 120 in 60 ..= 180,
        "Ett besök som inte får plats görs hellre så här långt utanför sin tidsram än inte alls",
        "A visit without a place is made so far outside its frame rather than not at all";
    /// How travel varies around its estimate.
    TravelVariation = "travel_variation_permille", Permille, 180 in 0 ..= 400,
        "Restid varierar så här mycket runt den beräknade",
        "Travel varies this much around its estimate";
    /// Persons of a small team.
    SmallTeam = "small_team_persons", Persons, 8 in 7 ..= 12,
        "Brukare per litet arbetslag (Skönsmo: sju till åtta)",
        "Persons per small team (Skönsmo: seven to eight)";
    /// Persons of a route group.
    RouteGroup = "route_group_persons", Persons, 25 in 15 ..= 40,
        "Brukare per ruttgrupp",
        "Persons per route group";
    /// Time a shift that a team that plans itself uses for it.
    SelfPlanning = "self_planning_minutes_per_shift", Minutes, 10 in 5 ..= 20,
        "Ett arbetslag som planerar själv använder så här lång tid per pass till det",
        "A team that plans itself uses this time per shift for it";
    /// Time a planner uses per visit.
    PlannerTime = "planner_seconds_per_visit", Seconds, 60 in 30 ..= 120,
        "En planerare använder så här lång tid per besök, där planerare planerar",
        "A planner uses this time per visit, where planners plan";
    /// What a worked hour costs.
    HourCost = "hour_cost_ore", Ore, 36_000 in 32_000 ..= 40_000,
        "En arbetad timme kostar, med lönetillägg, sociala avgifter och semester",
        "A worked hour costs, with supplements, social fees and holidays";
    /// What overtime costs on top.
    OvertimeExtra = "overtime_extra_permille", Permille, 500 in 200 ..= 1000,
        "En timme över passets slut kostar så mycket mer",
        "An hour past the end of a shift costs this much more";
    /// Other costs as a share of what work costs.
    OtherCosts = "other_costs_permille", Permille, 180 in 120 ..= 250,
        "Lokaler, bilar, ledning och annat kostar så mycket utöver arbetet",
        "Premises, cars, management and other things cost this much on top of work";
}

impl Key {
    /// The assumption of a name.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|key| key.id() == id)
    }

    /// Whether a day's course depends on it; else only what it costs does.
    #[must_use]
    pub const fn steers_days(self) -> bool {
        !matches!(self, Self::PlannerTime | Self::HourCost | Self::OvertimeExtra | Self::OtherCosts)
    }
}

/// The values in force: the usual ones and what a scenario changed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assumptions(BTreeMap<Key, i64>);

impl Assumptions {
    /// The value of one.
    #[must_use]
    pub fn get(&self, key: Key) -> i64 {
        self.0.get(&key).copied().unwrap_or_else(|| key.usual())
    }

    /// The same with another value for one.
    #[must_use]
    pub fn with(mut self, key: Key, value: i64) -> Self {
        self.0.insert(key, value);
        self
    }

    /// Whether a scenario set this one.
    #[must_use]
    pub fn is_changed(&self, key: Key) -> bool {
        self.0.contains_key(&key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_assumption_has_a_name_of_its_own_and_its_value_lies_between_those_it_is_tried_with() {
        for (at, key) in Key::ALL.iter().enumerate() {
            assert_eq!(Key::named(key.id()), Some(*key));
            assert!(Key::ALL[at + 1..].iter().all(|other| other.id() != key.id()));
            let (low, high) = key.tried();
            assert!((low..=high).contains(&key.usual()) && low < high, "{}", key.id());
        }
    }
}
