//! The register: every master record is kept as dated versions under its kind and id (invariants 6 and 8).

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::absence::{PersonAbsence, WorkerAbsence};
use crate::base_plan::BasePlan;
use crate::care_plan::CarePlan;
use crate::catalogue::ServiceCode;
use crate::compensation::{CompensationTerms, CostRate, MonthClosing, OvertimeTold, QualityAssessment, UnitBudget};
use crate::contact_person::ContactPerson;
use crate::day_request::DayRequest;
use crate::decision::Decision;
use crate::delegation::{Delegation, DelegationScope};
use crate::fee::{FeeClosing, FeeGroundTold, FeeRules};
use crate::household::Household;
use crate::id::Id;
use crate::incident::Incident;
use crate::joint_consent::JointConsent;
use crate::journal::JournalNote;
use crate::length_talk::LengthTalk;
use crate::need_change::NeedChange;
use crate::order::Order;
use crate::organisation::{Group, Provider, Team, Unit};
use crate::own_check::OwnCheck;
use crate::person::Person;
use crate::personal_link::{PersonalLink, Wish};
use crate::roster::Roster;
use crate::sampling::SampleDraw;
use crate::shift_wish::ShiftWish;
use crate::shortage::{Shortage, ShortageOrder};
use crate::steering::SteeringDecision;
use crate::support_sample::SupportSample;
use crate::survey::feedback::SurveyFeedback;
use crate::survey::risk::RiskAction;
use crate::survey::round::SurveyRound;
use crate::tag::{Dwelling, Tag};
use crate::technology::Technology;
use crate::told_extension::ToldExtension;
use crate::worker::Worker;

/// The keys a record is found by, besides its kind and id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Keys {
    /// The person it concerns; reading it is reading that person's data (invariant 10).
    pub person: Option<Id<Person>>,
    /// The worker it concerns.
    pub worker: Option<Id<Worker>>,
    /// The group it belongs to, where that does not change with days.
    pub group: Option<Id<Group>>,
    /// The unit it belongs to.
    pub unit: Option<Id<Unit>>,
}

/// A kind of thing that is kept in the register.
pub trait Record: Serialize + DeserializeOwned + Clone + Send + Sync + 'static {
    /// Name of the kind in storage and in exchange files; never changed once released.
    const KIND: &'static str;

    /// Whether all that stand are worth keeping in memory: pages ask for them again and again, and they do not grow with
    /// the years. Texts that gather, as journal notes do, are read when they are asked for.
    const AT_HAND: bool = true;

    /// Its identifier.
    fn id(&self) -> Id<Self>;

    /// The keys it is found by.
    fn keys(&self) -> Keys;
}

/// Something that looks at every kind, without knowing which there are.
pub trait KindVisitor {
    /// Is shown a kind.
    fn visit<R: Record>(&mut self);
}

/// The one list of kinds.
macro_rules! records {
    ($($kind:literal, $type:ty, |$it:ident| $keys:expr $(, at_hand: $at_hand:literal)?;)*) => {
        $(impl Record for $type {
            const KIND: &'static str = $kind;
            $(const AT_HAND: bool = $at_hand;)?
            fn id(&self) -> Id<Self> {
                self.id
            }
            fn keys(&self) -> Keys {
                let $it = self;
                $keys
            }
        })*

        /// Shows a visitor every kind there is in the register.
        pub fn visit_kinds(visitor: &mut impl KindVisitor) {
            $(visitor.visit::<$type>();)*
        }
    };
}

records! {
    "provider", Provider, |_it| Keys::default();
    "unit", Unit, |it| Keys { unit: Some(it.id), ..Keys::default() };
    "group", Group, |it| Keys { group: Some(it.id), unit: Some(it.unit), ..Keys::default() };
    "team", Team, |it| Keys { group: Some(it.group), ..Keys::default() };
    "service_code", ServiceCode, |_it| Keys::default();
    "steering_decision", SteeringDecision, |it| Keys { unit: Some(it.unit), ..Keys::default() };
    "household", Household, |_it| Keys::default();
    "person", Person, |it| Keys { person: Some(it.id), ..Keys::default() };
    "contact_person", ContactPerson, |it| Keys { person: Some(it.person), ..Keys::default() };
    "decision", Decision, |it| Keys { person: Some(it.person), ..Keys::default() };
    "order", Order, |it| Keys { person: Some(it.person), unit: Some(it.unit), ..Keys::default() };
    "care_plan", CarePlan, |it| Keys { person: Some(it.person), ..Keys::default() };
    "person_absence", PersonAbsence, |it| Keys { person: Some(it.person), ..Keys::default() };
    "journal_note", JournalNote, |it| Keys { person: Some(it.person), ..Keys::default() }, at_hand: false;
    "joint_consent", JointConsent, |it| Keys { person: Some(it.person), ..Keys::default() };
    "need_change", NeedChange, |it| Keys { person: Some(it.person), ..Keys::default() };
    "length_talk", LengthTalk, |it| Keys {
        person: Some(it.person),
        group: Some(it.group),
        unit: Some(it.unit),
        ..Keys::default()
    };
    "technology", Technology, |it| Keys { person: Some(it.person), ..Keys::default() };
    "worker", Worker, |it| Keys { worker: Some(it.id), ..Keys::default() };
    "worker_absence", WorkerAbsence, |it| Keys { worker: Some(it.worker), ..Keys::default() };
    "delegation", Delegation, |it| Keys {
        worker: Some(it.worker),
        person: match it.scope {
            DelegationScope::Person { person } => Some(person),
            DelegationScope::Unit { .. } => None,
        },
        unit: match it.scope {
            DelegationScope::Unit { unit } => Some(unit),
            DelegationScope::Person { .. } => None,
        },
        ..Keys::default()
    };
    "shortage", Shortage, |it| Keys { group: Some(it.group), unit: Some(it.unit), ..Keys::default() };
    "shortage_order", ShortageOrder, |it| Keys { unit: Some(it.unit), ..Keys::default() };
    "sample_draw", SampleDraw, |it| Keys { unit: Some(it.unit), ..Keys::default() };
    "tag", Tag, |it| Keys {
        person: match it.dwelling {
            Dwelling::Person { person } => Some(person),
            Dwelling::Household { .. } => None,
        },
        ..Keys::default()
    };
    "own_check", OwnCheck, |it| Keys { group: it.group, unit: Some(it.unit), ..Keys::default() };
    "support_sample", SupportSample, |it| Keys { unit: Some(it.unit), ..Keys::default() };
    "survey_round", SurveyRound, |it| Keys { group: it.group, unit: Some(it.unit), ..Keys::default() };
    "survey_feedback", SurveyFeedback, |it| Keys { group: it.group, unit: Some(it.unit), ..Keys::default() };
    "risk_action", RiskAction, |it| Keys { group: it.group, unit: Some(it.unit), ..Keys::default() };
    "compensation_terms", CompensationTerms, |it| Keys { unit: it.unit, ..Keys::default() };
    "cost_rate", CostRate, |it| Keys { unit: Some(it.unit), ..Keys::default() };
    "month_closing", MonthClosing, |it| Keys { unit: Some(it.unit), ..Keys::default() };
    "unit_budget", UnitBudget, |it| Keys { unit: Some(it.unit), ..Keys::default() };
    "overtime_told", OvertimeTold, |it| Keys { unit: Some(it.unit), ..Keys::default() };
    "quality_assessment", QualityAssessment, |_it| Keys::default();
    "fee_rules", FeeRules, |_it| Keys::default();
    "fee_closing", FeeClosing, |_it| Keys::default();
    "fee_ground", FeeGroundTold, |it| Keys { person: Some(it.person), ..Keys::default() };
    "roster", Roster, |it| Keys { group: Some(it.group), ..Keys::default() };
    "base_plan", BasePlan, |it| Keys { group: Some(it.group), ..Keys::default() };
    "day_request", DayRequest, |it| Keys {
        person: it.person,
        worker: it.colleague(),
        group: Some(it.group),
        unit: Some(it.unit),
        ..Keys::default()
    }, at_hand: false;
    "told_extension", ToldExtension, |it| Keys {
        person: Some(it.extension.person),
        group: Some(it.group),
        unit: Some(it.unit),
        ..Keys::default()
    };
    "incident", Incident, |it| Keys { person: it.person, group: it.group, unit: Some(it.unit), ..Keys::default() }, at_hand: false;
    "personal_link", PersonalLink, |it| Keys { person: Some(it.person), ..Keys::default() };
    "wish", Wish, |it| Keys { person: Some(it.person), ..Keys::default() }, at_hand: false;
    "shift_wish", ShiftWish, |it| Keys { worker: Some(it.worker), group: Some(it.group), ..Keys::default() }, at_hand: false;
}
