//! In English.

use jiff::civil::Weekday;
use tillit_domain::Minutes;
use tillit_domain::absence::RestartRefused;
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

use super::{CareRefused, Remedy};

pub(super) fn remedy(remedy: &Remedy) -> String {
    match remedy {
        Remedy::SaySomething => "Fill in the field.".into(),
        Remedy::ChooseOne => "Choose at least one.".into(),
        Remedy::ChooseFromList => "It does not exist. Choose from the list.".into(),
        Remedy::NameOfItsOwn => "Is there already. Choose another.".into(),
        Remedy::HoldsAnotherRow => {
            "The worker has another row already. Choose somebody else or leave it vacant.".into()
        }
        Remedy::AtLeastOne => "Write at least 1.".into(),
        Remedy::ClockTime => "Write a clock time such as 07:30.".into(),
        Remedy::EndAfterBeginning => "The end must not come before the beginning.".into(),
        Remedy::NotBefore(day) => format!("Choose {day} or later."),
        Remedy::NotAfter(day) => format!("Choose {day} or earlier."),
        Remedy::CodeFromCatalogue => "Choose a code of the catalogue that holds that day.".into(),
        Remedy::LevelOfCode => "Choose one of the code's levels that day.".into(),
        Remedy::SayHowOften => "Say how often; the catalogue does not.".into(),
        Remedy::SetMinutes => "Set minutes for an occasion; the code has no default.".into(),
        Remedy::DefaultMinutesUnderHsl => {
            "Only HSL codes have default minutes; SoL codes have a standard time for each level.".into()
        }
        Remedy::LineOfPerson => "Choose an ordered insats of the person that holds during the plan.".into(),
        Remedy::EntryOfPerson => {
            "Choose one of the person's visits in the former plan, or leave the id out for a new one.".into()
        }
        Remedy::AnotherVisit => "Choose another visit that stays in the plan.".into(),
        Remedy::NamedWorker => {
            "The person's identity is protected. Choose one of the workers the unit manager has named.".into()
        }
        Remedy::NotBoth => "The same worker cannot be both wished for and unwanted.".into(),
        Remedy::PersonOrUnit => "Choose either a person or a unit.".into(),
        Remedy::UnitThatPerforms => "Choose a unit that performs home care.".into(),
        Remedy::NoGroupForArea => "No group has the person's postal code. Choose a group.".into(),
        Remedy::SayHowTakenPart => "Tell how the person took part, or why not.".into(),
        Remedy::Qualifier => "Write 0 to 4.".into(),
        Remedy::PersonNumber(NotAPersonNumber::TooShort | NotAPersonNumber::NoCentury) => {
            "Write YYYYMMDD-NNNN, or R- before a reserve number.".into()
        }
        Remedy::PersonNumber(NotAPersonNumber::NotADate) => "The first eight digits are no date.".into(),
        Remedy::PersonNumber(NotAPersonNumber::CheckDigit) => {
            "The last digit does not match the others. Read the number once more.".into()
        }
        Remedy::PersonNumber(NotAPersonNumber::Signs) => "Write digits and a hyphen only.".into(),
        Remedy::NumberTaken => "Somebody else has that number already. Find that person instead.".into(),
        Remedy::SayBirthDate => "A reserve number tells no birth date. Say it.".into(),
        Remedy::PostalCode => "Write five digits.".into(),
        Remedy::InSweden => "The place is not in Sweden. Write degrees such as 62.75 and 15.42.".into(),
        Remedy::SayWhyRefused => "Write the reasons for what is not granted.".into(),
        Remedy::HiddenFromYou => "It is protected. Ask the unit manager to change it.".into(),
    }
}

pub(super) const fn care_refused(refused: &CareRefused) -> &'static str {
    match refused {
        CareRefused::AlreadyAway => "The person is away on one of these days already. End that absence first.",
        CareRefused::CarePlanRewritesHistory => {
            "The plan cannot begin before the one that holds now: those days have passed. Choose a later first day."
        }
        CareRefused::DelegationOver => "The delegation is over by that day already.",
        CareRefused::NotNamedWorker => {
            "The person's identity is protected and the worker is not named. The unit manager names who may come."
        }
        CareRefused::NoJointConsent => {
            "There is no consent that holds today. Ask the person and record the consent first."
        }
        CareRefused::ConsentHolds => "A consent holds already. Withdraw it first if it is to be replaced.",
    }
}

pub(super) const fn end_refused(refused: &EndRefused) -> &'static str {
    match refused {
        EndRefused::GrantsNothing => "A refusal grants nothing that could end.",
        EndRefused::EndsAlready => "The decision ends by that day already.",
        EndRefused::InThePast => "A decision ends from today at the earliest. What has been granted stays.",
        EndRefused::NoReason => "Write why the decision ends.",
    }
}

pub(super) const fn note_refused(refused: &NoteRefused) -> &'static str {
    match refused {
        NoteRefused::Empty => "The note is empty. Write what happened.",
        NoteRefused::NotYet => "The note is about a day that has not come. Choose today or earlier.",
        NoteRefused::AnotherPerson => "A note sets right a note about the same person.",
    }
}

pub(super) const fn consent_refused(refused: &ConsentRefused) -> &'static str {
    match refused {
        ConsentRefused::NobodyGaveIt => "Write who gave the consent.",
        ConsentRefused::NotYet => "The consent cannot be given on a day that has not come.",
        ConsentRefused::WithdrawnAlready => "The consent has been withdrawn already.",
        ConsentRefused::BeforeItWasGiven => "The consent cannot be withdrawn before it was given.",
    }
}

pub(super) const fn restart_refused(refused: &RestartRefused) -> &'static str {
    match refused {
        RestartRefused::EndedAlready => "The absence has an earlier end already.",
        RestartRefused::BeforeItBegan => "The person cannot be back before having left.",
    }
}

pub(super) const fn version_refused(refused: &VersionRefused) -> &'static str {
    match refused {
        VersionRefused::NotAfterNewest => "A new version must begin after the newest. What has held is not rewritten.",
        VersionRefused::NoLevels => "Give at least one level.",
        VersionRefused::StandardTimeUnderHsl => {
            "HSL codes have no standard time. Licensed staff sets minutes, or a default is set."
        }
    }
}

pub(super) const fn contact_refused(refused: &ContactRefused) -> &'static str {
    match refused {
        ContactRefused::NotUnderskoterska => {
            "Since 1 July 2023 a contact person must be an undersköterska with the protected title. Choose another worker."
        }
        ContactRefused::NoMotive => "Write why a contact person is obviously unneeded.",
        ContactRefused::NotNamed => care_refused(&CareRefused::NotNamedWorker),
    }
}

pub(super) const fn decision_refused(refused: &DecisionRefused) -> &'static str {
    match refused {
        DecisionRefused::SectionNotInForce => {
            "The section was not in force on the day of the decision. Choose the one that was."
        }
        DecisionRefused::BeforeApplication => "A decision cannot be made before the application.",
        DecisionRefused::PeriodBackwards => "The decision's period ends before it begins.",
        DecisionRefused::RefusedButGrants => "A refusal grants nothing. Take the insatser away or change the outcome.",
        DecisionRefused::GrantsNothing => "A granting decision names at least one insats.",
        DecisionRefused::QualifierOutOfRange => "Functioning is given from 0 to 4.",
    }
}

pub(super) const fn delegation_refused(refused: &DelegationRefused) -> &'static str {
    match refused {
        DelegationRefused::NoEnd => "A delegation must have a last day.",
        DelegationRefused::MoreThanAYear => "A delegation lasts at most a year.",
        DelegationRefused::Backwards => "The delegation ends before it begins.",
        DelegationRefused::NobodyGaveIt => "Name who delegates.",
    }
}

pub(super) fn order_refused(refused: &OrderRefused) -> String {
    match refused {
        OrderRefused::UnknownCode { code } => format!("The catalogue has no code {code}."),
        OrderRefused::UnknownLevel { code, level } => format!("Code {code} has no level {level} on that day."),
        OrderRefused::WrongLaw { code } => format!("Code {code} is ordered under the other law."),
        OrderRefused::MinutesMissing { code } => format!("Set minutes for code {code}."),
        OrderRefused::AlreadyAcknowledged => "The order has been acknowledged already.".into(),
        OrderRefused::EndsAlready => "The order ends by that day already.".into(),
        OrderRefused::EndsInThePast => "An order ends from today at the earliest.".into(),
    }
}

pub(super) const fn steering_refused(refused: &SteeringRefused) -> &'static str {
    match refused {
        SteeringRefused::NobodyDecided => "Write who decided.",
        SteeringRefused::NotConsulted => "Write how the unions were consulted.",
        SteeringRefused::ConsultedAfterwards => "The unions are consulted before the decision, not after.",
        SteeringRefused::Backdated => "A steering mode cannot be decided for days that have passed.",
    }
}

pub(super) fn frequency(frequency: &Frequency) -> String {
    match *frequency {
        Frequency::Daily { times: 1 } => "every day".into(),
        Frequency::Daily { times } => format!("{} a day", so_many(u16::from(times))),
        Frequency::OnWeekdays { days, times: 1 } => weekdays(days),
        Frequency::OnWeekdays { days, times } => format!("{} {}", weekdays(days), so_many(u16::from(times))),
        Frequency::PerWeek { times } => format!("{} a week", so_many(u16::from(times))),
        Frequency::EveryNthDay { n: 0 | 1, .. } => "every day".into(),
        Frequency::EveryNthDay { n, .. } => format!("{} day", every(n)),
        Frequency::EveryNthWeek { n: 0 | 1, anchor } => format!("{} every week", weekday(anchor.weekday())),
        Frequency::EveryNthWeek { n, anchor } => format!("{} {} week", weekday(anchor.weekday()), every(u16::from(n))),
        Frequency::PerMonth { times } => format!("{} a month", so_many(u16::from(times))),
        Frequency::PerYear { times } => format!("{} a year", so_many(times)),
        Frequency::TimePerMonth { minutes } => format!("{} a month", length(minutes)),
        Frequency::AsNeeded => "as needed".into(),
    }
}

fn so_many(times: u16) -> String {
    match times {
        1 => "once".into(),
        2 => "twice".into(),
        times => format!("{times} times"),
    }
}

fn every(n: u16) -> String {
    match n {
        2 => "every other".into(),
        3 => "every third".into(),
        4 => "every fourth".into(),
        5 => "every fifth".into(),
        6 => "every sixth".into(),
        n => format!("every {n}th"),
    }
}

fn length(minutes: Minutes) -> String {
    match (minutes.0 / 60, minutes.0 % 60) {
        (0, left) => format!("{left} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, left) => format!("{hours} h {left} min"),
    }
}

const fn weekday(day: Weekday) -> &'static str {
    match day {
        Weekday::Monday => "Monday",
        Weekday::Tuesday => "Tuesday",
        Weekday::Wednesday => "Wednesday",
        Weekday::Thursday => "Thursday",
        Weekday::Friday => "Friday",
        Weekday::Saturday => "Saturday",
        Weekday::Sunday => "Sunday",
    }
}

fn weekdays(days: Weekdays) -> String {
    match days {
        Weekdays::ALL => return "every day".into(),
        Weekdays::WORKDAYS => return "weekdays".into(),
        Weekdays::WEEKEND => return "Saturday and Sunday".into(),
        _ => {}
    }
    super::listed(days, &["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"], "and")
}
