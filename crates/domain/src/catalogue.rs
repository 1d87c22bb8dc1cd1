//! The catalogue of service codes (insatskoder), with levels and standard times valid from dates (S-007 … S-012).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::frequency::Frequency;
use crate::id::Id;
use crate::law::Law;
use crate::quantity::Minutes;

/// What an insats is, as far as rules and population filters ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Serviceinsats: cleaning, laundry, shopping.
    Service,
    /// Personlig omvårdnad.
    PersonalCare,
    /// Trygghetslarm.
    Alarm,
    /// Matdistribution.
    MealDelivery,
    /// Avlösning of a relative.
    Relief,
    /// Ledsagning.
    Escort,
    /// Tillsyn by camera instead of a visit.
    Camera,
    /// Medicine robot.
    MedicineRobot,
    /// A task under HSL that licensed staff order.
    HealthCare,
}

impl Category {
    /// Whether it is done at a visit that a tour must hold.
    #[must_use]
    pub const fn needs_visit(self) -> bool {
        !matches!(self, Self::Alarm | Self::MealDelivery | Self::Camera | Self::MedicineRobot)
    }
}

/// A kind of health-care task that may only be done by delegation. Insulin is not tablets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DelegatedTask {
    /// Handing over prepared medicines.
    Medicine,
    /// Insulin injection.
    Insulin,
    /// Eye drops.
    EyeDrops,
    /// Wound care.
    Wound,
    /// Compression stockings or bandages.
    Compression,
    /// Catheter care.
    Catheter,
    /// Tube feeding.
    TubeFeeding,
}

/// How much help a level means, from less to more (S-008).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Level {
    /// Order among the code's levels, 1 for the least help.
    pub rank: u8,
    /// Name on screen, such as "stöttande" or "hjälp med allt".
    pub name: String,
    /// Average minutes for an occasion; none where the municipality sets none. Never a target for a visit (S-012).
    pub standard_time: Option<Minutes>,
}

/// The content of a service code from a day on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CatalogueVersion {
    /// First day it holds; it holds until the next version's first day.
    pub from: Date,
    /// Levels, at least one.
    pub levels: Vec<Level>,
    /// How often, where the code itself says it.
    pub frequency: Option<Frequency>,
    /// Default minutes of an HSL code, none unless the municipality has set them (S-114).
    pub default_minutes: Option<Minutes>,
}

/// A service code (insatskod).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceCode {
    /// Identifier.
    pub id: Id<ServiceCode>,
    /// The code as written in orders, unique in the municipality.
    pub code: String,
    /// Name on screen.
    pub name: String,
    /// Law it is ordered under.
    pub law: Law,
    /// What it is.
    pub category: Category,
    /// The delegation a worker needs to do it.
    pub delegation: Option<DelegatedTask>,
    /// Whether it is shared by those who live together, so that it counts once for a household.
    pub shared_in_household: bool,
    /// Whether it must be done at its clock time (insulin, meals with medicine); only these have punctuality (S-156).
    pub time_critical: bool,
    /// Versions by date, oldest first.
    pub versions: Vec<CatalogueVersion>,
}

/// A new version cannot be added.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum VersionRefused {
    /// It would begin on or before the newest one: history is not rewritten (invariant 6).
    #[error("a version must begin after the newest one")]
    NotAfterNewest,
    /// A version without levels says nothing.
    #[error("a version needs at least one level")]
    NoLevels,
    /// HSL codes have no standard times, only default minutes (S-022).
    #[error("an HSL code has no standard times")]
    StandardTimeUnderHsl,
}

impl ServiceCode {
    /// The version valid on a day.
    #[must_use]
    pub fn version_on(&self, day: Date) -> Option<&CatalogueVersion> {
        self.versions.iter().rev().find(|version| version.from <= day)
    }

    /// Standard time of a level on a day; none if there is no version, level or time.
    #[must_use]
    pub fn standard_time(&self, level_rank: u8, day: Date) -> Option<Minutes> {
        self.version_on(day)?.levels.iter().find(|level| level.rank == level_rank)?.standard_time
    }

    /// The code with a newer version added.
    ///
    /// # Errors
    /// [`VersionRefused`], by name.
    pub fn with_version(mut self, version: CatalogueVersion) -> Result<Self, VersionRefused> {
        if self.versions.last().is_some_and(|newest| version.from <= newest.from) {
            return Err(VersionRefused::NotAfterNewest);
        }
        if version.levels.is_empty() {
            return Err(VersionRefused::NoLevels);
        }
        if self.law == Law::Hsl && version.levels.iter().any(|level| level.standard_time.is_some()) {
            return Err(VersionRefused::StandardTimeUnderHsl);
        }
        self.versions.push(version);
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn shower() -> ServiceCode {
        ServiceCode {
            id: Id::derived("test", &["dusch"]),
            code: "DUSCH".into(),
            name: "Dusch".into(),
            law: Law::Sol,
            category: Category::PersonalCare,
            delegation: None,
            shared_in_household: false,
            time_critical: false,
            versions: Vec::new(),
        }
    }

    fn version(from: Date, minutes: i64) -> CatalogueVersion {
        CatalogueVersion {
            from,
            levels: vec![Level { rank: 1, name: "hjälp med allt".into(), standard_time: Some(Minutes(minutes)) }],
            frequency: None,
            default_minutes: None,
        }
    }

    #[test]
    fn a_shower_keeps_the_standard_time_of_its_day() {
        let code = shower().with_version(version(date(2024, 1, 1), 40)).unwrap();
        let code = code.with_version(version(date(2025, 4, 1), 35)).unwrap();
        assert_eq!(code.standard_time(1, date(2025, 3, 31)), Some(Minutes(40)));
        assert_eq!(code.standard_time(1, date(2025, 4, 1)), Some(Minutes(35)));
        assert_eq!(code.standard_time(1, date(2023, 12, 31)), None);
    }

    #[test]
    fn history_is_not_rewritten_and_hsl_has_no_standard_times() {
        let code = shower().with_version(version(date(2024, 1, 1), 40)).unwrap();
        assert_eq!(code.with_version(version(date(2024, 1, 1), 30)), Err(VersionRefused::NotAfterNewest));
        let insulin = ServiceCode { law: Law::Hsl, ..shower() };
        assert_eq!(insulin.with_version(version(date(2024, 1, 1), 10)), Err(VersionRefused::StandardTimeUnderHsl));
    }
}
