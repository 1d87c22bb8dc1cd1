//! Words about persons, orders, delegations, the catalogue and steering: refusals, remedies, how often.

mod en;
mod plans_en;
mod plans_sv;
mod sv;

use jiff::civil::{Date, Weekday};
use tillit_domain::absence::RestartRefused;
use tillit_domain::care_plan_changes::{AgainstOrder, PlanChange};
use tillit_domain::catalogue::VersionRefused;
use tillit_domain::contact_person::ContactRefused;
use tillit_domain::decision::{DecisionRefused, EndRefused};
use tillit_domain::delegation::DelegationRefused;
use tillit_domain::frequency::Frequency;
use tillit_domain::joint_consent::ConsentRefused;
use tillit_domain::journal::NoteRefused;
use tillit_domain::order::OrderRefused;
use tillit_domain::person_number::NotAPersonNumber;
use tillit_domain::steering::SteeringRefused;
use tillit_domain::time::Weekdays;

use super::{InWords, Language, Refusal};

/// What stands instead of a protected name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// Of a person.
    Person,
    /// Of a worker.
    Worker,
}

/// What is written into records when a new decision takes over from an old one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CarriedOver {
    /// Why the old decision ended.
    Reason,
    /// How the care plan came to go on.
    Account,
}

impl InWords for CarriedOver {
    fn in_words(&self, language: Language) -> String {
        match (self, language) {
            (Self::Reason, Language::Sv) => "Ersätts av ett nytt beslut",
            (Self::Reason, Language::En) => "Replaced by a new decision",
            (Self::Account, Language::Sv) => {
                "Planen följer med till det nya beslutet utan att vara genomgången med personen. Gå igenom den tillsammans."
            }
            (Self::Account, Language::En) => {
                "The plan goes on under the new decision and has not been gone through with the person. Do that together."
            }
        }
        .to_owned()
    }
}

/// What to do about a wrong field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// It is empty.
    SaySomething,
    /// Nothing is chosen.
    ChooseOne,
    /// It is not among what there is.
    ChooseFromList,
    /// Something else has the name.
    NameOfItsOwn,
    /// The worker holds another row of the roster.
    HoldsAnotherRow,
    /// It is zero.
    AtLeastOne,
    /// It is not a clock time.
    ClockTime,
    /// The later of two is the earlier.
    EndAfterBeginning,
    /// It lies before a day.
    NotBefore(Date),
    /// It lies after a day.
    NotAfter(Date),
    /// The catalogue has no such code under that law on that day.
    CodeFromCatalogue,
    /// The code has no such level on that day.
    LevelOfCode,
    /// Neither the input nor the catalogue says how often.
    SayHowOften,
    /// Licensed staff must set minutes.
    SetMinutes,
    /// Only HSL codes have default minutes.
    DefaultMinutesUnderHsl,
    /// The line is not one of the person's orders that hold then.
    LineOfPerson,
    /// The agreed visit is not one of the person's.
    EntryOfPerson,
    /// A gap needs another visit.
    AnotherVisit,
    /// Only the named workers visit a person with protected identity.
    NamedWorker,
    /// A worker is both wished for and unwanted.
    NotBoth,
    /// Neither or both of person and unit are given.
    PersonOrUnit,
    /// The unit does not perform care.
    UnitThatPerforms,
    /// No group has the person's postal code.
    NoGroupForArea,
    /// It says why somebody did not take part, or how.
    SayHowTakenPart,
    /// 0 to 4.
    Qualifier,
    /// It is not a person number.
    PersonNumber(NotAPersonNumber),
    /// Another person has the number.
    NumberTaken,
    /// A reserve number tells no birth date, so that it must be said.
    SayBirthDate,
    /// Five digits.
    PostalCode,
    /// Coordinates outside Sweden.
    InSweden,
    /// Who decides under SoL tells why something is refused.
    SayWhyRefused,
    /// It is hidden from the user, who so cannot change it.
    HiddenFromYou,
}

/// A use case's own refusals, beyond those of the domain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CareRefused {
    /// The person is away on one of these days already.
    AlreadyAway,
    /// A care plan would begin before the one that holds, on days that have passed.
    CarePlanRewritesHistory,
    /// The delegation has been withdrawn or has ended by then.
    DelegationOver,
    /// The worker is not named for a person with protected identity.
    NotNamedWorker,
    /// There is no consent to a joint view that holds today.
    NoJointConsent,
    /// A consent to a joint view holds already.
    ConsentHolds,
}

impl InWords for Hidden {
    fn in_words(&self, language: Language) -> String {
        match (self, language) {
            (Self::Person, Language::Sv) => "Skyddad person",
            (Self::Person, Language::En) => "Protected person",
            (Self::Worker, Language::Sv) => "Skyddad medarbetare",
            (Self::Worker, Language::En) => "Protected worker",
        }
        .to_owned()
    }
}

in_words! {
    Remedy => remedy,
    Frequency => frequency,
    CareRefused => care_refused,
    EndRefused => end_refused,
    NoteRefused => note_refused,
    ConsentRefused => consent_refused,
    RestartRefused => restart_refused,
    VersionRefused => version_refused,
    ContactRefused => contact_refused,
    DecisionRefused => decision_refused,
    DelegationRefused => delegation_refused,
    OrderRefused => order_refused,
    SteeringRefused => steering_refused,
}

impl Refusal for CareRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::AlreadyAway => "already_away",
            Self::CarePlanRewritesHistory => "care_plan_rewrites_history",
            Self::DelegationOver => "delegation_over",
            Self::NotNamedWorker => "not_named_worker",
            Self::NoJointConsent => "no_joint_consent",
            Self::ConsentHolds => "consent_holds",
        }
    }
}

impl Refusal for EndRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::GrantsNothing => "refusal_cannot_end",
            Self::EndsAlready => "ends_already",
            Self::InThePast => "end_in_the_past",
            Self::NoReason => "end_without_reason",
        }
    }
}

impl Refusal for NoteRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::Empty => "note_empty",
            Self::NotYet => "note_of_the_future",
            Self::AnotherPerson => "note_of_another_person",
        }
    }
}

impl Refusal for ConsentRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NobodyGaveIt => "nobody_gave_consent",
            Self::NotYet => "consent_of_the_future",
            Self::WithdrawnAlready => "consent_withdrawn_already",
            Self::BeforeItWasGiven => "withdrawn_before_given",
        }
    }
}

impl Refusal for RestartRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::EndedAlready => "absence_ended_already",
            Self::BeforeItBegan => "back_before_leaving",
        }
    }
}

impl Refusal for VersionRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NotAfterNewest => "version_not_after_newest",
            Self::NoLevels => "version_without_levels",
            Self::StandardTimeUnderHsl => "standard_time_under_hsl",
        }
    }
}

impl Refusal for ContactRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NotUnderskoterska => "contact_not_underskoterska",
            Self::NoMotive => "contact_no_motive",
            Self::NotNamed => "not_named_worker",
        }
    }
}

impl Refusal for DecisionRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::SectionNotInForce => "section_not_in_force",
            Self::BeforeApplication => "decided_before_application",
            Self::PeriodBackwards => "period_backwards",
            Self::RefusedButGrants => "refused_but_grants",
            Self::GrantsNothing => "grants_nothing",
            Self::QualifierOutOfRange => "qualifier_out_of_range",
        }
    }
}

impl Refusal for DelegationRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NoEnd => "delegation_without_end",
            Self::MoreThanAYear => "delegation_over_a_year",
            Self::Backwards => "period_backwards",
            Self::NobodyGaveIt => "nobody_gave_delegation",
        }
    }
}

impl Refusal for OrderRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::UnknownCode { .. } => "unknown_code",
            Self::UnknownLevel { .. } => "unknown_level",
            Self::WrongLaw { .. } => "wrong_law",
            Self::MinutesMissing { .. } => "minutes_missing",
            Self::AlreadyAcknowledged => "already_acknowledged",
            Self::EndsAlready => "ends_already",
            Self::EndsInThePast => "end_in_the_past",
        }
    }
}

impl Refusal for SteeringRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NobodyDecided => "nobody_decided",
            Self::NotConsulted => "unions_not_consulted",
            Self::ConsultedAfterwards => "unions_consulted_afterwards",
            Self::Backdated => "steering_backdated",
        }
    }
}

/// What a new version of a care plan changes, in words; `name` gives a service code's name.
#[must_use]
pub fn plan_change(change: &PlanChange, name: &dyn Fn(&str) -> String, language: Language) -> String {
    match language {
        Language::Sv => plans_sv::change(change, name),
        Language::En => plans_en::change(change, name),
    }
}

/// How a care plan stands to an order, in words; `name` gives a service code's name.
#[must_use]
pub fn against_order(found: &AgainstOrder, name: &dyn Fn(&str) -> String, language: Language) -> String {
    match language {
        Language::Sv => plans_sv::against(found, name),
        Language::En => plans_en::against(found, name),
    }
}

/// The days of a set by name, with a word before the last.
fn listed(days: Weekdays, names: &[&str; 7], and: &str) -> String {
    let week = [
        Weekday::Monday,
        Weekday::Tuesday,
        Weekday::Wednesday,
        Weekday::Thursday,
        Weekday::Friday,
        Weekday::Saturday,
        Weekday::Sunday,
    ];
    let chosen: Vec<&str> =
        week.iter().zip(names).filter(|(day, _)| days.contains(**day)).map(|(_, name)| *name).collect();
    match chosen.split_last() {
        Some((last, first)) if !first.is_empty() => format!("{} {and} {last}", first.join(", ")),
        _ => chosen.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use tillit_domain::Minutes;

    fn both(frequency: Frequency) -> [String; 2] {
        [frequency.in_words(Language::Sv), frequency.in_words(Language::En)]
    }

    #[test]
    fn how_often_is_said_as_people_say_it() {
        assert_eq!(both(Frequency::Daily { times: 1 }), ["varje dag", "every day"]);
        assert_eq!(both(Frequency::Daily { times: 4 }), ["4 gånger om dagen", "4 times a day"]);
        let days = Weekdays::of(&[Weekday::Monday, Weekday::Thursday]);
        assert_eq!(both(Frequency::OnWeekdays { days, times: 1 }), ["mån och tors", "Mon and Thu"]);
        let tuesday = date(2025, 6, 3);
        assert_eq!(
            both(Frequency::EveryNthWeek { n: 3, anchor: tuesday }),
            ["tisdag var tredje vecka", "Tuesday every third week"]
        );
        assert_eq!(both(Frequency::EveryNthDay { n: 2, anchor: tuesday }), ["varannan dag", "every other day"]);
        assert_eq!(both(Frequency::PerWeek { times: 1 }), ["1 gång i veckan", "once a week"]);
        assert_eq!(
            both(Frequency::TimePerMonth { minutes: Minutes(630) }),
            ["10 tim 30 min i månaden", "10 h 30 min a month"]
        );
    }
}
