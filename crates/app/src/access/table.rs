//! The table of rights: use case × role → how far, and which law's data. What is not listed is denied.
//!
//! The table is data. `tests/golden/access.txt` shows what it means for every role in the own unit and in another,
//! and a change there is reviewed as a change of rights.

use serde::Serialize;
use tillit_domain::law::Law;

use super::role::Role::{
    self, Administrator, Assessor, CareWorker, ContactPerson, Controller, FeeOfficer, LicensedStaff, LogReviewer,
    Planner, SafetyRepresentative, SystemOwner, UnitManager,
};
use super::use_case::UseCase;

/// How far a right reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub enum Reach {
    /// Not at all.
    None,
    /// What concerns the user alone.
    Own,
    /// The units the role was given for.
    OwnUnit,
    /// All units.
    All,
}

/// Why someone may see data under both laws at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// To plan who goes to whom with which delegation.
    PlanningCare,
    /// To give the care.
    GivingCare,
    /// To hold the person's care together.
    CoordinatingCare,
    /// To lead the unit.
    LeadingCare,
    /// To move data between systems.
    MovingData,
}

impl Purpose {
    /// Its name in the access log.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::PlanningCare => "planning_care",
            Self::GivingCare => "giving_care",
            Self::CoordinatingCare => "coordinating_care",
            Self::LeadingCare => "leading_care",
            Self::MovingData => "moving_data",
        }
    }
}

/// Which access domain: SoL and HSL are kept apart, and the joint view has a purpose that is logged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum Domains {
    /// No data about persons under either law.
    Neither,
    /// Data under SoL.
    Sol,
    /// Data under HSL.
    Hsl,
    /// Both, for a purpose.
    Joint(Purpose),
}

impl Domains {
    /// Whether data under a law may be seen.
    #[must_use]
    pub const fn allow(self, law: Law) -> bool {
        matches!((self, law), (Self::Sol, Law::Sol) | (Self::Hsl, Law::Hsl) | (Self::Joint(_), _))
    }
}

/// A right: how far it reaches and which domains it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Right {
    /// How far.
    pub reach: Reach,
    /// Which law's data.
    pub domains: Domains,
}

impl Right {
    /// No right at all: what everyone has to everything that is not listed.
    pub const NONE: Self = Self { reach: Reach::None, domains: Domains::Neither };
}

/// The right of a role to a use case.
#[must_use]
pub fn right(use_case: UseCase, role: Role) -> Right {
    entries(use_case)
        .iter()
        .find(|(listed, ..)| *listed == role)
        .map_or(Right::NONE, |&(_, reach, domains)| Right { reach, domains })
}

type Entry = (Role, Reach, Domains);

const OWN: Reach = Reach::Own;
const UNIT: Reach = Reach::OwnUnit;
const ALL: Reach = Reach::All;
const NO_DATA: Domains = Domains::Neither;
const SOL: Domains = Domains::Sol;
const HSL: Domains = Domains::Hsl;
const PLANNING: Domains = Domains::Joint(Purpose::PlanningCare);
const GIVING: Domains = Domains::Joint(Purpose::GivingCare);
const COORDINATING: Domains = Domains::Joint(Purpose::CoordinatingCare);
const LEADING: Domains = Domains::Joint(Purpose::LeadingCare);
const MOVING: Domains = Domains::Joint(Purpose::MovingData);

/// Everyone who has an account, whatever the role.
const EVERYONE: &[Entry] = &[
    (Assessor, ALL, NO_DATA),
    (LicensedStaff, ALL, NO_DATA),
    (Planner, ALL, NO_DATA),
    (ContactPerson, ALL, NO_DATA),
    (CareWorker, ALL, NO_DATA),
    (UnitManager, ALL, NO_DATA),
    (Controller, ALL, NO_DATA),
    (FeeOfficer, ALL, NO_DATA),
    (SafetyRepresentative, ALL, NO_DATA),
    (SystemOwner, ALL, NO_DATA),
    (LogReviewer, ALL, NO_DATA),
    (Administrator, ALL, NO_DATA),
];

const THEMSELVES: &[Entry] = &[
    (Assessor, OWN, NO_DATA),
    (LicensedStaff, OWN, NO_DATA),
    (Planner, OWN, NO_DATA),
    (ContactPerson, OWN, NO_DATA),
    (CareWorker, OWN, NO_DATA),
    (UnitManager, OWN, NO_DATA),
    (Controller, OWN, NO_DATA),
    (FeeOfficer, OWN, NO_DATA),
    (SafetyRepresentative, OWN, NO_DATA),
    (SystemOwner, OWN, NO_DATA),
    (LogReviewer, OWN, NO_DATA),
    (Administrator, OWN, NO_DATA),
];

/// Who has a right to a use case, the whole table in one place.
const fn entries(use_case: UseCase) -> &'static [Entry] {
    match use_case {
        UseCase::OwnSession | UseCase::ReadOwnAccessLog => THEMSELVES,
        UseCase::ReadOrganisation | UseCase::ReadCatalogue | UseCase::ReadSteering | UseCase::Search => EVERYONE,
        UseCase::ReadToday | UseCase::ReadShortage | UseCase::DecideShortage | UseCase::ReportWorkerAbsence => {
            &[(Planner, UNIT, PLANNING), (UnitManager, UNIT, LEADING)]
        }
        // A worker's own day. Whoever gives care may change it, and ask.
        UseCase::ChangeOwnDay | UseCase::WishForShifts => &[(ContactPerson, OWN, GIVING), (CareWorker, OWN, GIVING)],
        // The assessor sees extensions alone, which are told to who decides (S-019).
        UseCase::ReadDayRequests => &[(Planner, UNIT, PLANNING), (UnitManager, UNIT, LEADING), (Assessor, ALL, SOL)],
        UseCase::AnswerDayRequests | UseCase::ReadDayAsItGoes | UseCase::EnterFromPaper => {
            &[(Planner, UNIT, PLANNING), (UnitManager, UNIT, LEADING)]
        }
        // Everyone who works in care has the duty to tell.
        UseCase::TellIncident => &[
            (Assessor, ALL, SOL),
            (LicensedStaff, ALL, HSL),
            (Planner, UNIT, PLANNING),
            (ContactPerson, UNIT, COORDINATING),
            (CareWorker, UNIT, GIVING),
            (UnitManager, UNIT, LEADING),
        ],
        UseCase::ReadIncidents | UseCase::HandleIncidents => &[(UnitManager, UNIT, LEADING)],
        UseCase::ReadEmergency => &[(Planner, UNIT, PLANNING), (UnitManager, UNIT, LEADING)],
        UseCase::ChangePersonalLink => {
            &[(Planner, UNIT, PLANNING), (ContactPerson, UNIT, COORDINATING), (Assessor, ALL, SOL)]
        }
        UseCase::AnswerWishes => &[(ContactPerson, UNIT, COORDINATING), (UnitManager, UNIT, LEADING)],
        UseCase::ReadParticipation => &[
            (Planner, UNIT, NO_DATA),
            (UnitManager, UNIT, NO_DATA),
            (SafetyRepresentative, UNIT, NO_DATA),
            (Controller, ALL, NO_DATA),
        ],
        UseCase::DecideCareOrder => &[(UnitManager, UNIT, NO_DATA)],
        UseCase::ReadSetUp => &[(Administrator, ALL, NO_DATA), (SystemOwner, ALL, NO_DATA)],
        // The team and its contact persons read the plan; those who plan change it (S-038, S-143, S-159).
        UseCase::ReadPlan => &[
            (Planner, UNIT, PLANNING),
            (ContactPerson, UNIT, COORDINATING),
            (CareWorker, UNIT, GIVING),
            (UnitManager, UNIT, LEADING),
        ],
        // The table lets those who give care in the unit ask; the team, its size and the unit's rights say the rest.
        UseCase::ReadTeamPlan | UseCase::PlanAsTeam | UseCase::PublishAsTeam => &[(CareWorker, UNIT, GIVING)],
        UseCase::ReadPlanMap => &[(Planner, UNIT, PLANNING), (UnitManager, UNIT, LEADING)],
        // Sums for a group, none of fewer than five workers: whoever answers for the work environment reads them.
        UseCase::ReadWorkingConditions => {
            &[(Planner, UNIT, NO_DATA), (UnitManager, UNIT, NO_DATA), (SafetyRepresentative, UNIT, NO_DATA)]
        }
        UseCase::ChangePlan | UseCase::PublishPlan | UseCase::StaffShifts => {
            &[(Planner, UNIT, PLANNING), (UnitManager, UNIT, LEADING)]
        }
        UseCase::ReadPerson => &[
            (Assessor, ALL, SOL),
            (LicensedStaff, ALL, HSL),
            (Planner, UNIT, PLANNING),
            (ContactPerson, UNIT, COORDINATING),
            (UnitManager, UNIT, LEADING),
        ],
        UseCase::RegisterPerson => &[(Assessor, ALL, SOL), (LicensedStaff, ALL, HSL)],
        UseCase::ChangePerson => &[
            (Assessor, ALL, SOL),
            (LicensedStaff, ALL, HSL),
            (Planner, UNIT, PLANNING),
            (ContactPerson, UNIT, COORDINATING),
            (UnitManager, UNIT, LEADING),
        ],
        // The unit manager names who may visit a person with protected identity (rules §14).
        UseCase::ProtectPerson => &[(UnitManager, UNIT, LEADING)],
        UseCase::ChooseWorkers => {
            &[(Planner, UNIT, PLANNING), (ContactPerson, UNIT, COORDINATING), (UnitManager, UNIT, LEADING)]
        }
        // Those who give and lead the care document it under SoL; whoever only plans or decides has no need of it.
        UseCase::ReadJournal | UseCase::WriteJournal => {
            &[(ContactPerson, UNIT, SOL), (CareWorker, UNIT, SOL), (UnitManager, UNIT, SOL)]
        }
        UseCase::ChangeJointConsent => &[
            (Assessor, ALL, SOL),
            (LicensedStaff, ALL, HSL),
            (ContactPerson, UNIT, COORDINATING),
            (UnitManager, UNIT, LEADING),
        ],
        UseCase::ReadJointView => &[(Assessor, ALL, COORDINATING), (LicensedStaff, ALL, COORDINATING)],
        UseCase::ChangeAbsence => {
            &[(Planner, UNIT, PLANNING), (ContactPerson, UNIT, COORDINATING), (UnitManager, UNIT, LEADING)]
        }
        UseCase::PrepareCarePlan | UseCase::ChangeCarePlan => {
            &[(ContactPerson, UNIT, COORDINATING), (UnitManager, UNIT, LEADING)]
        }
        UseCase::ChangeContactPerson | UseCase::MovePerson => {
            &[(Planner, UNIT, PLANNING), (UnitManager, UNIT, LEADING)]
        }
        UseCase::ReadCases => &[(Assessor, ALL, SOL), (LicensedStaff, ALL, HSL)],
        UseCase::PrepareDecision | UseCase::MakeDecision | UseCase::EndDecision => &[(Assessor, ALL, SOL)],
        UseCase::MakeHslOrder | UseCase::EndHslOrder => &[(LicensedStaff, ALL, HSL)],
        UseCase::ReadOrders => &[
            (Assessor, ALL, SOL),
            (LicensedStaff, ALL, HSL),
            (Planner, UNIT, PLANNING),
            (ContactPerson, UNIT, COORDINATING),
            (UnitManager, UNIT, LEADING),
        ],
        UseCase::AcknowledgeOrder => &[(Planner, UNIT, PLANNING), (UnitManager, UNIT, LEADING)],
        UseCase::ReadDelegations => &[
            (LicensedStaff, ALL, HSL),
            (Planner, UNIT, PLANNING),
            (UnitManager, UNIT, LEADING),
            (CareWorker, OWN, NO_DATA),
        ],
        UseCase::PrepareWithdrawal | UseCase::ChangeDelegations => &[(LicensedStaff, ALL, HSL)],
        UseCase::ChangeCatalogue => &[(SystemOwner, ALL, NO_DATA)],
        UseCase::DecideSteering => &[(UnitManager, UNIT, NO_DATA), (SystemOwner, ALL, NO_DATA)],
        UseCase::ReadWorkers => &[(Planner, UNIT, PLANNING), (UnitManager, UNIT, LEADING), (LicensedStaff, ALL, HSL)],
        UseCase::ChangeWorkers => &[(UnitManager, UNIT, LEADING)],
        UseCase::ChangeOrganisation => {
            &[(UnitManager, UNIT, NO_DATA), (SystemOwner, ALL, NO_DATA), (Administrator, ALL, NO_DATA)]
        }
        UseCase::KeepBasePlan | UseCase::KeepRoster => &[(Planner, UNIT, PLANNING), (UnitManager, UNIT, LEADING)],
        UseCase::KeepTechnology => {
            &[(Planner, UNIT, PLANNING), (ContactPerson, UNIT, COORDINATING), (UnitManager, UNIT, LEADING)]
        }
        UseCase::ImportData | UseCase::ExportData | UseCase::ExportWorkers => &[(Administrator, ALL, MOVING)],
        UseCase::ReadReports => {
            &[(Controller, ALL, NO_DATA), (UnitManager, ALL, NO_DATA), (SafetyRepresentative, ALL, NO_DATA)]
        }
        // Figures that name nobody and hide what is small. The safety representative reads these and opens none.
        UseCase::ReadFollowUp => &[
            (Controller, ALL, NO_DATA),
            (UnitManager, UNIT, NO_DATA),
            (Planner, UNIT, NO_DATA),
            (SafetyRepresentative, UNIT, NO_DATA),
        ],
        // It is about the whole municipality and what it pays, and its answer names nobody.
        UseCase::RunLab => &[(Controller, ALL, NO_DATA)],
        // Those who lead, plan and hold a person's care together act on what a figure is made of.
        UseCase::OpenFollowUp => {
            &[(UnitManager, UNIT, LEADING), (Planner, UNIT, PLANNING), (ContactPerson, UNIT, COORDINATING)]
        }
        // The phone: a worker's own day and own registrations, and nobody else's.
        UseCase::OwnDevices | UseCase::DeliverEvents => &[(CareWorker, OWN, NO_DATA), (ContactPerson, OWN, NO_DATA)],
        UseCase::ReadOwnDay | UseCase::ReadOwnRegistrations => {
            &[(CareWorker, OWN, GIVING), (ContactPerson, OWN, COORDINATING)]
        }
        UseCase::KeepDevices => &[(UnitManager, UNIT, NO_DATA), (Administrator, ALL, NO_DATA)],
        UseCase::AnswerQuarantine => &[(UnitManager, UNIT, LEADING)],
        UseCase::ReadCorrections | UseCase::CorrectRegistration | UseCase::KeepTags => {
            &[(Planner, UNIT, PLANNING), (UnitManager, UNIT, LEADING)]
        }
        UseCase::DrawSample => &[(UnitManager, UNIT, NO_DATA)],
        // The provider tells and follows its own messages; the assessor reads and answers all of them (S-015).
        UseCase::ReadNeedChanges => &[
            (Assessor, ALL, SOL),
            (Planner, UNIT, PLANNING),
            (ContactPerson, UNIT, COORDINATING),
            (UnitManager, UNIT, LEADING),
        ],
        UseCase::TellNeedChange | UseCase::RecordLengthTalk => {
            &[(Planner, UNIT, PLANNING), (ContactPerson, UNIT, COORDINATING), (UnitManager, UNIT, LEADING)]
        }
        UseCase::AnswerNeedChange => &[(Assessor, ALL, SOL)],
        // Sums and words about the unit, of nobody by name.
        UseCase::ReadOwnChecks | UseCase::ReadSupportSamples => &[
            (Controller, ALL, NO_DATA),
            (UnitManager, UNIT, NO_DATA),
            (Planner, UNIT, NO_DATA),
            (SafetyRepresentative, UNIT, NO_DATA),
        ],
        UseCase::KeepOwnChecks | UseCase::KeepSupportSamples => {
            &[(UnitManager, UNIT, NO_DATA), (Planner, UNIT, NO_DATA)]
        }
        // Counts of answers, of nobody by name, hidden where few answered.
        UseCase::ReadSurveys | UseCase::KeepSurveys => &[(Controller, ALL, NO_DATA), (UnitManager, UNIT, NO_DATA)],
        // The safety representative takes part in what follows from the work environment (S-122), and reads that alone.
        UseCase::ReadWorkSurveys => {
            &[(Controller, ALL, NO_DATA), (UnitManager, UNIT, NO_DATA), (SafetyRepresentative, UNIT, NO_DATA)]
        }
        // Whoever leads the unit answers for its work environment.
        UseCase::ActOnSurveys => &[(UnitManager, UNIT, NO_DATA)],
        // Sums that name nobody and put together what is about fewer than five. The board's officers and the unit's manager.
        UseCase::ReadCompensation => &[(Controller, ALL, NO_DATA), (UnitManager, UNIT, NO_DATA)],
        // Whoever leads the unit answers for what is registered and corrects it; a controller pays without names.
        UseCase::OpenCompensation => &[(UnitManager, UNIT, LEADING)],
        UseCase::DecideCompensation => &[(Controller, ALL, NO_DATA), (SystemOwner, ALL, NO_DATA)],
        UseCase::CloseMonth => &[(Controller, ALL, NO_DATA)],
        UseCase::ReadBudget | UseCase::ReadIntegrity => &[(Controller, ALL, NO_DATA), (UnitManager, UNIT, NO_DATA)],
        UseCase::DecideBudget | UseCase::AssessQuality | UseCase::DecideFeeRules => &[(Controller, ALL, NO_DATA)],
        // A sign of wrong registration is looked at by who leads the unit, at a dwelling and never by worker.
        UseCase::OpenIntegrity => &[(UnitManager, UNIT, LEADING)],
        // What a person earns is for whoever reckons the fee, and for nobody who decides, plans or gives care.
        UseCase::ReadFees | UseCase::TellFeeGround | UseCase::CloseFees => &[(FeeOfficer, ALL, SOL)],
        UseCase::ReadFeeRules => &[(FeeOfficer, ALL, NO_DATA), (Controller, ALL, NO_DATA)],
        UseCase::ReadAccessLog => &[(LogReviewer, UNIT, NO_DATA)],
        UseCase::ManageUsers | UseCase::CareForDatabase => &[(Administrator, ALL, NO_DATA)],
    }
}
