//! The components that a cost may be made of, by the set's own names.

/// A component.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Component {
    /// All legs, to and from the terminal points included.
    Travel,
    /// Sum of minutes after the windows.
    TotalTardiness,
    /// The largest of these.
    HighestTardiness,
    /// Sum of minutes between arrival and start.
    TotalWaiting,
    /// The largest of these.
    MaxWaiting,
    /// Minutes back after the end of the shift.
    TotalExtra,
    /// Minutes of the idlest carer: before leaving, waiting, and after returning, inside the shift.
    MaxIdle,
    /// Services by a carer who is not preferred.
    Preferences,
    /// Patients left out.
    OptionalPatients,
    /// Carers with a lunch to take who have none.
    MissedLunch,
    /// Sum of differences to the mean work, each rounded up.
    Balance,
    /// Services by a carer without the ability.
    Qualification,
    /// Services by a carer who does not get on with the patient.
    Incompatibilities,
}

impl Component {
    /// All, with their names in files. The last is spelled as the set spells it.
    pub const NAMES: [(Self, &'static str); 13] = [
        (Self::Travel, "travel_time"),
        (Self::TotalTardiness, "total_tardiness"),
        (Self::HighestTardiness, "highest_tardiness"),
        (Self::TotalWaiting, "total_waiting_time"),
        (Self::MaxWaiting, "max_waiting_time"),
        (Self::TotalExtra, "total_extra_time"),
        (Self::MaxIdle, "max_idle_time"),
        (Self::Preferences, "caregiver_preferences"),
        (Self::OptionalPatients, "optional_patients"),
        (Self::MissedLunch, "missed_lunch_break"),
        (Self::Balance, "workload_balance"),
        (Self::Qualification, "qualification"),
        (Self::Incompatibilities, "incompabilities"),
    ];

    /// The component of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(_, own)| *own == name).map(|(component, _)| *component)
    }

    /// Whether it must be 0 where the instance does not weigh it.
    pub(super) const fn is_hard_unless_weighted(self) -> bool {
        matches!(
            self,
            Self::Preferences
                | Self::OptionalPatients
                | Self::MissedLunch
                | Self::Qualification
                | Self::Incompatibilities
        )
    }
}
