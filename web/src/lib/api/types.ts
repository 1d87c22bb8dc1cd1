// The shapes that pages read and write: the server's own, by short names. Where the document says no more than "string"
// (an enum of the domain), the words that the domain has are named here.

import type { components } from "./schema.d.ts";

type Schemas = components["schemas"];

/** The server writes every field of an answer, an absent value as null; the document can only say "optional". */
export type Whole<T> = T extends readonly (infer Item)[] ? Whole<Item>[]
  : T extends object ? { [Key in keyof T]-?: Whole<Exclude<T[Key], undefined>> }
  : T;

type Answer<Name extends keyof Schemas> = Whole<Schemas[Name]>;
type Narrowed<T, Fields> = Omit<T, keyof Fields> & Fields;

export type Id = string;
export type Named = Answer<"Named">;
export type RoleName = Schemas["Role"];
export type UseCase = Schemas["UseCase"];
export type SignedIn = Answer<"SessionView">;
export type Organisation = Answer<"Organisation">;

export type Severity = Schemas["ItemSeverity"];
export type TodayItem = Answer<"TodayItem">;
export type Today = Answer<"Today">;

export type SteeringMode = "strict" | "flexible" | "none";
export type FrameName = "morning" | "forenoon" | "lunch" | "afternoon" | "dinner" | "evening" | "night" | "day";
export type Law = "sol" | "hsl";
export type DelegatedTask = "medicine" | "insulin" | "eye_drops" | "wound" | "compression" | "catheter" | "tube_feeding";
export type Task = Narrowed<Answer<"TaskView">, { law: Law; delegation: DelegatedTask | null }>;
export type Shift = Answer<"ShiftView">;
export type Visit = Narrowed<Answer<"VisitView">, { frame: FrameName | null; tasks: Task[] }>;
/** From `after_visit`, or the shift's start place, to `before_visit`, or its end place. */
export type Travel = Answer<"TravelView">;
export type Finding = Answer<"FindingView">;
export type Totals = Answer<"Totals">;
export type PlanView = Narrowed<Answer<"PlanView">, { mode: SteeringMode; visits: Visit[] }>;
export type PlanChange = Narrowed<Answer<"ChangeView">, { visits: Visit[] }>;
export interface Placement { shift: Id | null; second_shift: Id | null; start: string | null }
export type Target = Answer<"TargetView">;
export type Slot = Answer<"SlotView">;
export type Targets = Answer<"TargetsView">;
export type Comparison = Answer<"ComparisonView">;
export type Difference = Answer<"DifferenceView">;
export type HowDiffers = Schemas["HowDiffers"];
export type ComparedWith = Schemas["ComparedWith"];
export type PlanMap = Answer<"MapView">;
export type Point = Answer<"PointView">;
export type Metric = Answer<"MetricRow">;
export type FollowUpOverview = Answer<"FollowUpOverview">;
export type CauseReport = Answer<"CauseReport">;
export type WorkList = Answer<"WorkList">;
export type WorkRow = WorkList["persons"][number];
export type LengthRow = WorkList["lengths"][number];
export type StaffingReport = Answer<"StaffingReport">;
export type StaffingRow = Answer<"StaffingRow">;
export type CalibrationReport = Answer<"CalibrationReport">;
export type CalibrationRow = CalibrationReport["rows"][number];
export type NeedChanges = Answer<"NeedChanges">;
export type NeedCase = NeedChanges["cases"][number];
export type NewTalk = Schemas["NewTalk"];
export type OwnChecks = Answer<"OwnChecks">;
export type UnitChecks = OwnChecks["units"][number];
export type OpenAction = UnitChecks["open"][number];
export type NewOwnCheck = Schemas["NewOwnCheck"];
export type Surveys = Answer<"Surveys">;
export type Survey = Surveys["surveys"][number];
export type SurveyPlace = Survey["places"][number];
export type SurveyFigure = SurveyPlace["response"];
export type RiskAction = Surveys["actions"][number];
export type SurveyRound = Answer<"SurveyRoundView">;
export type NewSurveyRound = Schemas["NewSurveyRound"];
export type NewSurveyCounts = Schemas["NewSurveyCounts"];
export type NewSurveyFeedback = Schemas["NewSurveyFeedback"];
export type NewRiskAction = Schemas["NewRiskAction"];
export type MunicipalComparison = Answer<"Comparison">;
export type Compared = MunicipalComparison["municipalities"][number];
export type KoladaIds = Schemas["KoladaIds"];
export type SupportSamples = Answer<"SupportSamples">;
export type SupportSurvey = SupportSamples["surveys"][number];
export type NewSurvey = Schemas["NewSurvey"];
export type SurveyAnswer = Schemas["SurveyAnswer"];
export type OpenedFigure = Answer<"OpenedFigure">;
export type PersonFigure = Answer<"PersonFigure">;
export type FollowedPerson = Narrowed<Answer<"FollowedPerson">, { lines: FollowedLine[]; visits: FollowedVisit[] }>;
export type FollowedLine = Narrowed<Answer<"FollowedLine">, { law: Law }>;
export type FollowedVisit = Answer<"FollowedVisit">;
export type Conditions = Answer<"ConditionsView">;
export type Reasons = Answer<"ReasonsView">;
export type Gate = Answer<"GateView">;
export type Effect = Answer<"EffectView">;
export type OwnTeam = Answer<"OwnTeam">;

export type Lying = Answer<"SideView">;
export type Change = Answer<"ChangedVisit">;
export type LeftOut = Answer<"LeftOutVisit">;
export type ProposalResult = Narrowed<Answer<"ProposalView">, { before: Record<string, number>; after: Record<string, number> }>;
/** A proposal's job; the document leaves the result's shape open because jobs differ. */
export type Job = Narrowed<Answer<"JobView">, { result: ProposalResult | ProblemBody | null }>;
export type Scenario = Answer<"ScenarioView">;
export type LabAnswer = Answer<"LabAnswerView">;
export type LabJob = Narrowed<Answer<"JobView">, { result: LabAnswer | ProblemBody | null }>;
export type Candidate = Answer<"CandidateView">;

export type PersonRow = Answer<"PersonFound">;
export type PlannedVisit = Narrowed<Answer<"PlannedVisitView">, { frame: FrameName | null }>;
export type CancelCause = "hospital" | "away" | "declined" | "provider" | "no_longer_needed";
export type AbsenceCause = "hospital" | "short_term_home" | "away" | "declined";
export type Absence = Narrowed<Answer<"AbsenceView">, { cause: AbsenceCause }>;
export type Outcome = "granted" | "partly_granted" | "refused";
export type Decision = Narrowed<Answer<"DecisionView">, { outcome: Outcome }>;
export type Often = Answer<"Often">;
export type OrderLine = Answer<"OrderLineView">;
export type Order = Narrowed<Answer<"OrderView">, { law: Law }>;
export type CarePlan = Answer<"CarePlanView">;
export type NewCarePlan = Schemas["NewCarePlan"];
export type NewEntry = Schemas["NewEntry"];
export type CarePlanPreview = Answer<"CarePlanPreview">;
export type NewDecision = Schemas["NewDecision"];
export type Decided = Narrowed<Answer<"Decided">, { order: Order | null }>;
export type NewHslOrder = Schemas["NewHslOrder"];
export type Facts = Schemas["Facts"];
export type NewPerson = Schemas["NewPerson"];
export type ProtectedKind = "secrecy_mark" | "protected_registration" | "assumed_identity";
export type WorkerChoice = Answer<"WorkerChoice">;
export type ContactView = Answer<"ContactView">;
export type ContactChange = Schemas["ContactChange"];
export type Note = Answer<"NoteView">;
export type JointConsent = Answer<"JointConsentView">;
export type ServiceCode = Narrowed<Answer<"CodeView">, { law: Law }>;
export type PersonView = Narrowed<Answer<"PersonView">, {
  decisions: Decision[]; orders: Order[]; absences: Absence[]; coming: PlannedVisit[]; mode: SteeringMode | null;
  protection: { kind: ProtectedKind | null; named_workers: Named[] } | null;
}>;

export type DueDecision = Answer<"DueDecision">;
export type Cases = Narrowed<Answer<"Cases">, { new_orders: Order[]; answered: Order[] }>;

export type CompensationStatement = Answer<"CompensationStatement">;
export type CompensationEntry = Narrowed<Answer<"CompensationEntry">, { known: "measured" | "stated" | "sampled" | "assumed" | null }>;
export type OpenedCompensationLine = Narrowed<Answer<"OpenedCompensationLine">, { entries: CompensationEntry[] }>;

export type UnitBudget = Answer<"UnitBudgetView">;
export type CostRate = UnitBudget["rates"][number];
export type OvertimeMonth = UnitBudget["overtime"][number];
export type BudgetMonth = Answer<"BudgetMonth">;
export type OverEmployment = Answer<"OverEmploymentView">;
export type DecideBudget = Schemas["NewBudget"];
export type ProposeBudget = Schemas["ProposeBudget"];
export type BudgetProposal = Answer<"BudgetProposal">;
export type BudgetProposalJob = Narrowed<Answer<"JobView">, { result: BudgetProposal | ProblemBody | null }>;
export type RecordRate = Schemas["NewCostRate"];
export type EnterOvertime = Schemas["NewOvertime"];
export type RegistrationIntegrity = Answer<"RegistrationIntegrity">;
export type IntegrityVisit = Narrowed<Answer<"IntegrityVisit">, { known: "measured" | "stated" | "sampled" | "assumed" }>;
export type OpenedFinding = Narrowed<Answer<"OpenedIntegrityFinding">, { visits: IntegrityVisit[] }>;
export type Preset = Answer<"PresetView">;
export type RewardTable = Answer<"RewardTable">;
export type RewardJob = Narrowed<Answer<"JobView">, { result: RewardTable | ProblemBody | null }>;
export type Terms = Answer<"CompensationTermsView">;
export type NewTerms = Schemas["NewTerms"];
export type QualityAssessments = Answer<"QualityAssessments">;
export type NewAssessment = Schemas["NewQualityAssessment"];
export type FeeMonth = Answer<"FeeMonth">;
export type FeeInvoice = FeeMonth["invoices"][number];
export type FeeRules = Answer<"FeeRulesView">;
export type NewFeeRules = Schemas["NewFeeRules"];
export type FeeGrounds = Answer<"FeeGrounds">;
export type ToldGround = Schemas["ToldGround"];
export type ToldIncome = Schemas["ToldIncome"];

export type Delegation = Answer<"DelegationView">;
export type Withdrawn = Answer<"Withdrawn">;

export type Settings = Narrowed<Answer<"SettingsChoice">, { density: Schemas["Density"]; theme: Schemas["Theme"] }>;
export type SearchFound = Answer<"SearchFound">;
export type SetUp = Answer<"SetUp">;
export type SetUpStep = Answer<"SetUpStep">;

export type CareClass = "time_critical" | "health_care" | "personal_care" | "support" | "service";
export type Instead = "another_day" | "relative" | "another_way" | "can_wait";
export type ShortVisit = Narrowed<Answer<"ShortVisit">, { class: CareClass }>;
export type CareClassWords = Narrowed<Answer<"ClassView">, { class: CareClass }>;
export type Shortage = Narrowed<Answer<"ShortageView">, { dropped: Narrowed<Answer<"DroppedView">, { instead: Instead }>[] }>;
export type ShortDay = Narrowed<Answer<"ShortDay">, { visits: ShortVisit[]; order: CareClassWords[]; decisions: Shortage[] }>;
export interface ShortAnswer { visit: Id; instead: Instead | null; note: string }

export type ImportKind = Answer<"KindView">;
export type ImportResult = Answer<"ImportReport">;
export type RowError = Answer<"RowErrorView">;
export type Mapping = Answer<"MappingView">;

export type LogRow = Answer<"LogRowView">;
export type ProblemBody = Partial<Schemas["Problem"]>;

/** The one answer whose shape is the job's own: what a proposal came to, or why it failed. */
export const isProposal = (result: Job["result"]): result is ProposalResult => result !== null && "proposal" in result;

export type DayAsItGoes = Answer<"DayAsItGoes">;
export type VisitGoes = Answer<"VisitGoes">;
export type DayRequest = Answer<"RequestView">;
export type Extension = Answer<"ExtensionView">;
export type Incident = Answer<"IncidentView">;
export type EmergencySheets = Answer<"EmergencySheets">;
export type SheetVisit = Answer<"SheetVisit">;
export type Essentials = Answer<"Essentials">;
export type Links = Answer<"Links">;
export type Wish = Answer<"WishView">;
export type OpenedLink = Answer<"OpenedLink">;

export type FindingCode = "made_and_not_made" | "missing_stop" | "not_named" | "visit_cancelled" | "too_many_workers" | "overlong" | "overlap" | "stop_before_start"
  | "two_stories" | "two_visits" | "missing_start" | "unknown_tag" | "unknown_visit" | "too_short";
export type CorrectionFinding = Narrowed<Answer<"CorrectionFinding">, { code: FindingCode }>;
export type Corrections = Answer<"Corrections">;
export type CorrectionCase = Answer<"CorrectionCase">;
export type CorrectionInput = Schemas["CorrectionInput"];
export type CorrectionAction = Schemas["CorrectionAction"];
export type HowKnown = "measured" | "stated" | "sampled" | "assumed";
export type HowRegistered = "tag" | "app" | "manual" | "telephone";
export type CorrectionRegistration = Narrowed<Answer<"CorrectionRegistration">, { known: HowKnown; method: HowRegistered; place: "home" | "outside" | "telephone" | null }>;
export type CorrectionEvent = Narrowed<Answer<"CorrectionEvent">, { how: "tag" | "button" | "stated" | null; cause: NotMadeCause | null }>;
export type NotMadeCause = "declined" | "away" | "hospital" | "no_answer" | "provider";
export type OpenedCorrection = Narrowed<Answer<"OpenedCorrection">, { findings: CorrectionFinding[]; registrations: CorrectionRegistration[]; events: CorrectionEvent[] }>;
export type PhoneDevice = Answer<"PhoneDevice">;
export type QuarantinedEvent = Narrowed<Answer<"EventApart">, { how: CorrectionEvent["how"] }>;
export type DwellingTag = Narrowed<Answer<"DwellingTag">, { state: "in_use" | "lost" | "replaced" | "revoked" }>;
export type TagChangeKind = Schemas["TagChangeKind"];
export type SamplePeriod = Answer<"SampleView">;
export type NeedDraft = Answer<"NeedChangeDraft">;
