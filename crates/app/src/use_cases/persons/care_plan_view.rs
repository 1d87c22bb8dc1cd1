//! A care plan as answers show it.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::care_plan::{CarePlan, CarePlanEntry, Gap, PlannedTask, Staffing, WhenOnDay};
use tillit_domain::law::Law;
use tillit_domain::organisation::FrameName;
use tillit_domain::worker::Worker;
use utoipa::ToSchema;
use uuid::Uuid;

use crate::access::Permit;
use crate::use_cases::care::frequency::Often;
use crate::use_cases::care::order_view::Catalogue;
use crate::use_cases::shared::Named;
use crate::words::{InWords, Language};

/// A version of a care plan.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct CarePlanView {
    /// Identifier of the version.
    pub id: Uuid,
    /// The version, to be given back when a new one is made.
    pub version: u32,
    /// When it was made with the person.
    pub made_on: Date,
    /// First day.
    pub from: Date,
    /// Last day; none while open.
    pub to: Option<Date>,
    /// Who at the provider is responsible.
    pub responsible: Named,
    /// Who took part.
    pub participation: ParticipationShape,
    /// The goals, in words.
    pub goals: String,
    /// When it is to be followed up.
    pub follow_up_on: Option<Date>,
    /// The visits agreed, as far as the user may see their tasks.
    pub entries: Vec<EntryView>,
}

/// Who made the plan with the provider, and how.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ParticipationShape {
    /// Whether the person took part.
    pub person_took_part: bool,
    /// How, what regard was paid to wishes, or why not.
    pub account: String,
    /// Who else took part.
    #[serde(default)]
    pub others: String,
}

/// A kind of visit agreed with the person.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EntryView {
    /// Identifier; give it back to keep the visit in a new version.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// The tasks, in the order the person wants them.
    pub tasks: Vec<EntryTaskView>,
    /// How often.
    pub recurrence: Often,
    /// How often, in words.
    pub recurrence_words: String,
    /// When on the day.
    pub when: WhenShape,
    /// Minutes it usually takes, where agreed or learned.
    pub length: Option<i64>,
    /// How many workers.
    pub staffing: StaffingShape,
    /// Time from another visit of the day.
    pub gap: Option<GapShape>,
    /// Workers the person would rather meet.
    pub preferred_workers: Vec<Named>,
    /// Workers the person does not want.
    pub unwanted_workers: Vec<Named>,
    /// At night, by the night patrol.
    pub by_night_patrol: bool,
    /// Other wishes.
    pub wishes: String,
}

/// A task at an agreed visit.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct EntryTaskView {
    /// The order line it carries out.
    pub line: Uuid,
    /// Service code.
    pub code: String,
    /// The code's name.
    pub name: String,
    /// The law it is ordered under.
    #[schema(value_type = String)]
    pub law: Law,
    /// How the person wants it done.
    pub how: String,
}

/// When on its day a visit may start.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum WhenShape {
    /// Within a time frame.
    Frame {
        /// The frame.
        #[schema(value_type = String)]
        frame: FrameName,
        /// Earliest start; the frame's usual one unless said.
        earliest: Option<String>,
        /// Latest start; the frame's usual one unless said.
        latest: Option<String>,
    },
    /// At a clock time.
    At {
        /// The clock time.
        at: String,
        /// Minutes earlier or later that are no harm.
        give_or_take: i64,
    },
}

/// How many workers a visit needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(tag = "workers", rename_all = "snake_case", deny_unknown_fields)]
pub enum StaffingShape {
    /// One.
    One,
    /// Two, all through.
    Two,
    /// Two for a part of it.
    TwoForPart {
        /// Minutes after the start when the second is needed.
        after: i64,
        /// For how many minutes.
        length: i64,
    },
}

/// Time from another visit of the same day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct GapShape {
    /// The earlier agreed visit.
    pub after: Uuid,
    /// Minutes at least from its end to the start of this one.
    pub at_least: i64,
    /// Minutes at most, if it matters.
    pub at_most: Option<i64>,
}

impl From<WhenOnDay> for WhenShape {
    fn from(when: WhenOnDay) -> Self {
        match when {
            WhenOnDay::Frame { frame } => Self::Frame {
                frame: frame.name,
                earliest: Some(frame.earliest.to_string()),
                latest: Some(frame.latest.to_string()),
            },
            WhenOnDay::At { at, give_or_take } => Self::At { at: at.to_string(), give_or_take: give_or_take.0 },
        }
    }
}

impl From<Staffing> for StaffingShape {
    fn from(staffing: Staffing) -> Self {
        match staffing {
            Staffing::One => Self::One,
            Staffing::Two => Self::Two,
            Staffing::TwoForPart { after, length } => Self::TwoForPart { after: after.0, length: length.0 },
        }
    }
}

impl From<Gap> for GapShape {
    fn from(gap: Gap) -> Self {
        Self { after: gap.after.uuid(), at_least: gap.at_least.0, at_most: gap.at_most.map(|most| most.0) }
    }
}

/// What showing a plan takes.
pub(super) struct Shows<'a> {
    pub(super) catalogue: &'a Catalogue,
    pub(super) permit: &'a Permit,
    pub(super) language: Language,
    /// Names workers as far as the user may see them.
    pub(super) name: &'a (dyn Fn(Id<Worker>) -> Named + Sync),
}

impl Shows<'_> {
    /// The law of a code; what the catalogue no longer has counts as health care, so that it is rather hidden than shown.
    fn law(&self, code: &str) -> Law {
        self.catalogue.code(code).map_or(Law::Hsl, |entry| entry.law)
    }

    /// A plan as it is shown: tasks under a law the user may not see are left out, and so are visits of nothing else.
    pub(super) fn plan(&self, plan: &CarePlan) -> CarePlanView {
        CarePlanView {
            id: plan.id.uuid(),
            version: plan.version,
            made_on: plan.made_on,
            from: plan.period.from,
            to: plan.period.to,
            responsible: (self.name)(plan.responsible),
            participation: ParticipationShape {
                person_took_part: plan.participation.person_took_part,
                account: plan.participation.account.clone(),
                others: plan.participation.others.clone(),
            },
            goals: plan.goals.clone(),
            follow_up_on: plan.follow_up_on,
            entries: plan.entries.iter().filter_map(|entry| self.entry(entry)).collect(),
        }
    }

    fn entry(&self, entry: &CarePlanEntry) -> Option<EntryView> {
        let tasks: Vec<EntryTaskView> = entry.tasks.iter().filter_map(|task| self.task(task)).collect();
        if tasks.is_empty() && !entry.tasks.is_empty() {
            return None;
        }
        let named = |workers: &[Id<Worker>]| workers.iter().map(|worker| (self.name)(*worker)).collect();
        Some(EntryView {
            id: entry.id.uuid(),
            name: entry.name.clone(),
            tasks,
            recurrence: entry.recurrence.into(),
            recurrence_words: entry.recurrence.in_words(self.language),
            when: entry.when.into(),
            length: entry.length.map(|length| length.0),
            staffing: entry.staffing.into(),
            gap: entry.gap.map(Into::into),
            preferred_workers: named(&entry.preferred_workers),
            unwanted_workers: named(&entry.unwanted_workers),
            by_night_patrol: entry.by_night_patrol,
            wishes: entry.wishes.clone(),
        })
    }

    fn task(&self, task: &PlannedTask) -> Option<EntryTaskView> {
        let law = self.law(&task.code);
        self.permit.may_see(law).then(|| EntryTaskView {
            line: task.line.uuid(),
            code: task.code.clone(),
            name: self.catalogue.name(&task.code),
            law,
            how: task.how.clone(),
        })
    }
}
