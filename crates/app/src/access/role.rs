//! Roles: what a user is to the municipality. A user may have several, each for one unit or for all.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// A role that a user has for a unit or for the whole municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Biståndshandläggare: decides under SoL.
    Assessor,
    /// Legitimerad personal: orders under HSL and delegates.
    LicensedStaff,
    /// Planerare.
    Planner,
    /// Fast omsorgskontakt.
    ContactPerson,
    /// Medarbetare.
    CareWorker,
    /// Enhetschef.
    UnitManager,
    /// Controller.
    Controller,
    /// Avgiftshandläggare: reckons fees, and keeps what persons tell of income.
    FeeOfficer,
    /// Skyddsombud: sees aggregates only.
    SafetyRepresentative,
    /// Systemägare: keeps the catalogue.
    SystemOwner,
    /// Logggranskare: reads who looked at what.
    LogReviewer,
    /// Administratör: accounts, import and export, care of the database.
    Administrator,
}

impl Role {
    /// All of them, in the order of the golden table.
    pub const ALL: [Self; 12] = [
        Self::Assessor,
        Self::LicensedStaff,
        Self::Planner,
        Self::ContactPerson,
        Self::CareWorker,
        Self::UnitManager,
        Self::Controller,
        Self::FeeOfficer,
        Self::SafetyRepresentative,
        Self::SystemOwner,
        Self::LogReviewer,
        Self::Administrator,
    ];

    /// Its name in storage, in the log and in the API; never changed once released.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Assessor => "assessor",
            Self::LicensedStaff => "licensed_staff",
            Self::Planner => "planner",
            Self::ContactPerson => "contact_person",
            Self::CareWorker => "care_worker",
            Self::UnitManager => "unit_manager",
            Self::Controller => "controller",
            Self::FeeOfficer => "fee_officer",
            Self::SafetyRepresentative => "safety_representative",
            Self::SystemOwner => "system_owner",
            Self::LogReviewer => "log_reviewer",
            Self::Administrator => "administrator",
        }
    }

    /// The role of a name; none for a name this version does not know, which then gives no right.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}
