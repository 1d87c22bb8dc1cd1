//! The use cases that rights are given for. One may stand for several requests that the same people make.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

macro_rules! use_cases {
    ($($(#[$doc:meta])* $variant:ident = $name:literal,)*) => {
        /// Something a user may be allowed to do.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, ToSchema)]
        #[serde(rename_all = "snake_case")]
        pub enum UseCase {
            $($(#[$doc])* $variant,)*
        }

        impl UseCase {
            /// All of them, in the order of the golden table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),*];

            /// Its name in the access log; never changed once released.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$variant => $name,)*
                }
            }
        }
    };
}

use_cases! {
    /// Log in and out, own language, own password, own jobs.
    OwnSession = "own_session",
    /// Units and groups by name.
    ReadOrganisation = "read_organisation",
    /// What needs attention today.
    ReadToday = "read_today",
    /// What was decided when people were short: what was moved and dropped, and who has been told.
    ReadShortage = "read_shortage",
    /// Decide what is moved and dropped when people are short, and tell those it concerns.
    DecideShortage = "decide_shortage",
    /// In which order a unit lets care give way.
    DecideCareOrder = "decide_care_order",
    /// Worker ill today, or back.
    ReportWorkerAbsence = "report_worker_absence",
    /// Find persons, workers, groups and pages.
    Search = "search",
    /// How far the set-up of a new municipality has come.
    ReadSetUp = "read_set_up",
    /// A group's plan with its visits.
    ReadPlan = "read_plan",
    /// Where the homes of a plan's visits lie.
    ReadPlanMap = "read_plan_map",
    /// What a plan means for those who work it, as sums for the group.
    ReadWorkingConditions = "read_working_conditions",
    /// Roll out, propose, move, lock.
    ChangePlan = "change_plan",
    /// Publish what the gate has passed.
    PublishPlan = "publish_plan",
    /// The rows of a team that plans its own days, for one who is in it.
    ReadTeamPlan = "read_team_plan",
    /// Move visits among the own team's rows.
    PlanAsTeam = "plan_as_team",
    /// Publish the own team's rows, where the unit lets teams do so.
    PublishAsTeam = "publish_as_team",
    /// Change the own day, or ask for it, from the phone; what it leads to is told before.
    ChangeOwnDay = "change_own_day",
    /// What workers have asked during the day, and temporary extensions.
    ReadDayRequests = "read_day_requests",
    /// Answer what workers have asked, and say what follows on an extension.
    AnswerDayRequests = "answer_day_requests",
    /// The day as it goes: which visits are done, going on, moved or at risk.
    ReadDayAsItGoes = "read_day_as_it_goes",
    /// Tell an incident, or report under lex Sarah.
    TellIncident = "tell_incident",
    /// Incidents of a unit.
    ReadIncidents = "read_incidents",
    /// Handle an incident: owner, assessment, investigation, measures, closing.
    HandleIncidents = "handle_incidents",
    /// Each shift's list and each person's essentials, for a day when nothing works.
    ReadEmergency = "read_emergency",
    /// Enter afterwards what was noted on paper.
    EnterFromPaper = "enter_from_paper",
    /// A person's own link: make and take back.
    ChangePersonalLink = "change_personal_link",
    /// Wishes that a person has told by link.
    AnswerWishes = "answer_wishes",
    /// Wish for shifts, and choose vacant ones.
    WishForShifts = "wish_for_shifts",
    /// How many of a unit take part in choosing shifts, as one sum.
    ReadParticipation = "read_participation",
    /// Whom to ask for a vacant shift, and put someone on it.
    StaffShifts = "staff_shifts",
    /// Find persons, and read one.
    ReadPerson = "read_person",
    /// A person that is new to the municipality's care.
    RegisterPerson = "register_person",
    /// Telephone, address, how to get in, what matters, relatives, household.
    ChangePerson = "change_person",
    /// Protected identity, and who may visit then.
    ProtectPerson = "protect_person",
    /// Workers that may be chosen for a person: by name and title.
    ChooseWorkers = "choose_workers",
    /// The journal of the social-service kind.
    ReadJournal = "read_journal",
    /// A new note in that journal.
    WriteJournal = "write_journal",
    /// Consent to a joint view of SoL and HSL: given, withdrawn.
    ChangeJointConsent = "change_joint_consent",
    /// One person under both laws, by consent.
    ReadJointView = "read_joint_view",
    /// Absence and restart.
    ChangeAbsence = "change_absence",
    /// What a care plan would change and how it stands to the orders, before it is kept.
    PrepareCarePlan = "prepare_care_plan",
    /// A new version of the care plan.
    ChangeCarePlan = "change_care_plan",
    /// Offer, accept, decline a contact person.
    ChangeContactPerson = "change_contact_person",
    /// Another group than the area's.
    MovePerson = "move_person",
    /// The assessor's lists: follow-ups due, orders without an answer.
    ReadCases = "read_cases",
    /// What would follow from a decision, before it is made.
    PrepareDecision = "prepare_decision",
    /// Decide under SoL.
    MakeDecision = "make_decision",
    /// End a decision by day.
    EndDecision = "end_decision",
    /// Order under HSL.
    MakeHslOrder = "make_hsl_order",
    /// End an order under HSL by day.
    EndHslOrder = "end_hsl_order",
    /// Orders that the provider has received.
    ReadOrders = "read_orders",
    /// Acknowledge an order.
    AcknowledgeOrder = "acknowledge_order",
    /// Who may do which delegated task.
    ReadDelegations = "read_delegations",
    /// Which planned visits a withdrawal would reopen.
    PrepareWithdrawal = "prepare_withdrawal",
    /// Give and withdraw delegations.
    ChangeDelegations = "change_delegations",
    /// Codes, levels and standard times.
    ReadCatalogue = "read_catalogue",
    /// A new version of a code.
    ChangeCatalogue = "change_catalogue",
    /// How a unit is steered, and was.
    ReadSteering = "read_steering",
    /// Decide how a unit is steered from a day on.
    DecideSteering = "decide_steering",
    /// Workers of a group.
    ReadWorkers = "read_workers",
    /// Employ, change, move and end workers.
    ChangeWorkers = "change_workers",
    /// Units, groups, teams, and who may do what with the plan.
    ChangeOrganisation = "change_organisation",
    /// A group's base plan, read and laid.
    KeepBasePlan = "keep_base_plan",
    /// A group's roster, read and laid.
    KeepRoster = "keep_roster",
    /// Welfare technology with its consent.
    KeepTechnology = "keep_technology",
    /// Bring in files.
    ImportData = "import_data",
    /// Give out files about persons and care.
    ExportData = "export_data",
    /// Give out files that name workers; only on request, always logged.
    ExportWorkers = "export_workers",
    /// Figures without names.
    ReadReports = "read_reports",
    /// Figures of follow-up for a unit or group, without names.
    ReadFollowUp = "read_follow_up",
    /// Answer a scenario in the steering lab: sums over the municipality, without names.
    RunLab = "run_lab",
    /// A figure opened down to persons, their visits and decisions.
    OpenFollowUp = "open_follow_up",
    /// Messages that needs have changed, and what came of them.
    ReadNeedChanges = "read_need_changes",
    /// Tell the assessor that a need has changed.
    TellNeedChange = "tell_need_change",
    /// Answer such a message with a decision or a reasoned no.
    AnswerNeedChange = "answer_need_change",
    /// A talk with the team about a planned length, and the change that follows from it.
    RecordLengthTalk = "record_length_talk",
    /// A unit's own checks.
    ReadOwnChecks = "read_own_checks",
    /// Record an own check and what came of its actions.
    KeepOwnChecks = "keep_own_checks",
    /// Sample surveys of support time, as sums.
    ReadSupportSamples = "read_support_samples",
    /// Draw a sample, take answers in, close it.
    KeepSupportSamples = "keep_support_samples",
    /// Surveys of workers and persons as figures, and what is done about them.
    ReadSurveys = "read_surveys",
    /// Of surveys, the work environment (OSA) alone.
    ReadWorkSurveys = "read_work_surveys",
    /// Enter and correct what surveys were answered.
    KeepSurveys = "keep_surveys",
    /// Risks found in a survey, what is done about them, and that the workplace has heard.
    ActOnSurveys = "act_on_surveys",
    /// What a unit is paid with, and why, without names.
    ReadCompensation = "read_compensation",
    /// A line of a statement opened down to persons, their visits and decisions.
    OpenCompensation = "open_compensation",
    /// Decide how a provider is paid from a month on.
    DecideCompensation = "decide_compensation",
    /// Close a month: what is learned later becomes an adjustment.
    CloseMonth = "close_month",
    /// A unit's budget, what it came to, what work costs and overtime.
    ReadBudget = "read_budget",
    /// Decide a unit's budget, what work costs and what overtime there was.
    DecideBudget = "decide_budget",
    /// Assess a provider's quality criteria.
    AssessQuality = "assess_quality",
    /// Whether registrations look wrong, for a unit.
    ReadIntegrity = "read_integrity",
    /// Such a finding opened down to dwellings and visits.
    OpenIntegrity = "open_integrity",
    /// Fees of persons, with what they have told of income.
    ReadFees = "read_fees",
    /// Enter what a person has told of income and housing.
    TellFeeGround = "tell_fee_ground",
    /// Close a month of fees: what is learned later becomes a correction.
    CloseFees = "close_fees",
    /// The rules of fees.
    ReadFeeRules = "read_fee_rules",
    /// Decide the rules of fees.
    DecideFeeRules = "decide_fee_rules",
    /// Who looked at what.
    ReadAccessLog = "read_access_log",
    /// Who looked at one's own registrations.
    ReadOwnAccessLog = "read_own_access_log",
    /// Own phones: this browser becomes a device, and is one no more.
    OwnDevices = "own_devices",
    /// The own day on the phone: persons, tasks, how to get in.
    ReadOwnDay = "read_own_day",
    /// What a phone delivers, by its token.
    DeliverEvents = "deliver_events",
    /// One's own registrations.
    ReadOwnRegistrations = "read_own_registrations",
    /// Phones of a unit's workers: which there are, and taking their right away.
    KeepDevices = "keep_devices",
    /// What a revoked phone has sent, taken in or turned away.
    AnswerQuarantine = "answer_quarantine",
    /// The queue of registrations to correct, one visit opened at a time.
    ReadCorrections = "read_corrections",
    /// Correct a registration for the unit.
    CorrectRegistration = "correct_registration",
    /// Tags at dwellings.
    KeepTags = "keep_tags",
    /// Draw the days of a sample.
    DrawSample = "draw_sample",
    /// Accounts and roles.
    ManageUsers = "manage_users",
    /// Backup, restore, doctor.
    CareForDatabase = "care_for_database",
}

impl UseCase {
    /// Whether a granted request leaves a row in the access log even when it named nobody.
    ///
    /// Requests that touch no person's or worker's data leave none, unless they were refused.
    #[must_use]
    pub const fn always_logged(self) -> bool {
        !matches!(
            self,
            Self::OwnSession
                | Self::ReadOrganisation
                | Self::ReadToday
                | Self::ReadShortage
                | Self::Search
                | Self::ReadSetUp
                | Self::ReadCatalogue
                | Self::ReadSteering
                | Self::ReadOrders
                | Self::ReadCases
                | Self::ReadPerson
                | Self::ReadPlan
                | Self::ReadPlanMap
                | Self::ReadTeamPlan
                | Self::ReadWorkingConditions
                | Self::ReadDelegations
                | Self::ReadWorkers
                | Self::ReadReports
                | Self::ReadFollowUp
                | Self::OpenFollowUp
                | Self::OwnDevices
                | Self::DeliverEvents
                | Self::ReadCorrections
                | Self::ReadDayRequests
                | Self::ReadDayAsItGoes
                | Self::ReadIncidents
                | Self::ReadParticipation
                | Self::ReadNeedChanges
                | Self::ReadOwnChecks
                | Self::ReadSupportSamples
                | Self::ReadSurveys
                | Self::ReadWorkSurveys
                | Self::ReadCompensation
                | Self::OpenCompensation
                | Self::ReadBudget
                | Self::ReadIntegrity
                | Self::OpenIntegrity
                | Self::ReadFeeRules
        )
    }
}
