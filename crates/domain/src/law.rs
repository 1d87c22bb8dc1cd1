//! Which law an insats rests on, and which section was in force on a day.

use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// The two laws that home care is ordered under (S-006).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Law {
    /// Socialtjänstlagen: decided by a needs assessor.
    Sol,
    /// Hälso- och sjukvårdslagen: ordered by licensed staff.
    Hsl,
}

/// The day the Social Services Act 2025:400 replaced 2001:453.
pub const SOL_2025_IN_FORCE: Date = date(2025, 7, 1);

/// A section of a Social Services Act that a decision rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LawSection {
    /// 4 kap. 1 § SoL (2001:453): bistånd, skälig levnadsnivå. Before 2025-07-01.
    Sol2001Chapter4Section1,
    /// 11 kap. 1 § SoL (2025:400): right to insatser, skäliga levnadsförhållanden. From 2025-07-01.
    Sol2025Chapter11Section1,
    /// 11 kap. 4 § SoL (2025:400): other insatser beyond the right.
    Sol2025Chapter11Section4,
    /// 11 kap. 5 § SoL (2025:400): insatser without individual needs assessment.
    Sol2025Chapter11Section5,
}

impl LawSection {
    /// The section that gives a right to home care for who decides on `decided_on`.
    #[must_use]
    pub fn right_to_home_care(decided_on: Date) -> Self {
        if decided_on < SOL_2025_IN_FORCE { Self::Sol2001Chapter4Section1 } else { Self::Sol2025Chapter11Section1 }
    }

    /// Whether a decision made on `decided_on` may rest on it.
    #[must_use]
    pub fn in_force(self, decided_on: Date) -> bool {
        (self == Self::Sol2001Chapter4Section1) == (decided_on < SOL_2025_IN_FORCE)
    }

    /// As it is cited in a decision.
    #[must_use]
    pub const fn citation(self) -> &'static str {
        match self {
            Self::Sol2001Chapter4Section1 => "4 kap. 1 § SoL (2001:453)",
            Self::Sol2025Chapter11Section1 => "11 kap. 1 § SoL (2025:400)",
            Self::Sol2025Chapter11Section4 => "11 kap. 4 § SoL (2025:400)",
            Self::Sol2025Chapter11Section5 => "11 kap. 5 § SoL (2025:400)",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_of_30_june_2025_rests_on_the_old_act_and_of_1_july_on_the_new() {
        assert_eq!(LawSection::right_to_home_care(date(2025, 6, 30)).citation(), "4 kap. 1 § SoL (2001:453)");
        assert_eq!(LawSection::right_to_home_care(date(2025, 7, 1)).citation(), "11 kap. 1 § SoL (2025:400)");
        assert!(!LawSection::Sol2025Chapter11Section5.in_force(date(2025, 6, 30)));
        assert!(!LawSection::Sol2001Chapter4Section1.in_force(date(2025, 7, 1)));
    }
}
