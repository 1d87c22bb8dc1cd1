//! Why a scenario is not run, in words.

use tillit_domain::DayRange;
use tillit_lab::scenario::ScenarioError;
use tillit_lab::study::{StudyError, UnknownModel};

use crate::error::AppError;
use crate::words::Language;

/// A scenario that cannot be read: the field, what is wrong and what to do.
pub(super) fn scenario(error: &ScenarioError) -> AppError {
    AppError::field(&error.field, format!("{}: {}", error.problem, error.remedy))
}

/// A group of a scenario that is not there.
pub(super) fn group(name: &str, known: &[String], language: Language) -> AppError {
    let known = known.join(", ");
    AppError::field(
        "groups",
        match language {
            Language::Sv => format!("”{name}” finns inte; välj bland {known}"),
            Language::En => format!("there is no \"{name}\"; choose among {known}"),
        },
    )
}

/// Months without any visits: there is nothing to fit and nothing to compare with.
pub(super) fn no_facts(days: DayRange, language: Language) -> AppError {
    let (from, to) = (days.from, days.to.unwrap_or(days.from));
    AppError::field(
        "until",
        match language {
            Language::Sv => format!(
                "det finns inga besök från {from} till {to}; skriv until med dagen efter en månad som har besök"
            ),
            Language::En => {
                format!("there are no visits from {from} to {to}; give until as the day after a month that has visits")
            }
        },
    )
}

/// A preset that is not there.
pub(super) fn model(error: &UnknownModel, language: Language) -> AppError {
    let known = error.known.join(", ");
    AppError::field(
        &format!("model {}", error.id),
        match language {
            Language::Sv => format!("det finns ingen förlaga ”{}”; välj bland {known}", error.preset),
            Language::En => format!("there is no preset \"{}\"; choose among {known}", error.preset),
        },
    )
}

/// A study that cannot be made.
pub(super) fn study(error: StudyError, language: Language) -> AppError {
    let words = match (&error, language) {
        (StudyError::NothingToReplay, Language::Sv) => {
            "det finns ingen grupp med både besök och schema i perioden; välj andra månader eller grupper"
        }
        (StudyError::NothingToReplay, Language::En) => {
            "no group has both visits and a roster in the period; choose other months or groups"
        }
        (StudyError::TooFew, Language::Sv) => {
            "färre än fem brukare eller medarbetare: siffrorna skulle handla om någon; välj fler grupper"
        }
        (StudyError::TooFew, Language::En) => {
            "fewer than five persons or workers: the figures would be about somebody; choose more groups"
        }
        (StudyError::Records(_), _) => return AppError::internal(error),
    };
    AppError::field("groups", words)
}
