//! Words about incidents, personal links and wishes.

mod en;
mod sv;

use tillit_domain::incident::IncidentRefused;
use tillit_domain::personal_link::{LinkRefused, WishRefused};

use super::{InWords, Language, Refusal};

in_words! {
    IncidentRefused => incident_refused,
    LinkRefused => link_refused,
    WishRefused => wish_refused,
}

impl Refusal for IncidentRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NoWords => "step_without_words",
            Self::NoOwner => "incident_without_owner",
            Self::NotAssessed => "incident_not_assessed",
            Self::NotInvestigated => "incident_not_investigated",
            Self::NotReported => "incident_not_reported",
            Self::NothingDone => "incident_nothing_done",
            Self::NotSerious => "incident_not_serious",
            Self::NoMisconduct => "incident_no_misconduct",
            Self::LexSarahMadeLess => "lex_sarah_made_less",
            Self::WrongDay => "incident_wrong_day",
            Self::Closed => "incident_closed",
        }
    }
}

impl Refusal for LinkRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::Protected => "link_of_protected",
            Self::NotNamed => "link_not_named",
            Self::WrongEnd => "link_wrong_end",
            Self::RevokedAlready => "link_revoked_already",
        }
    }
}

impl Refusal for WishRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::AnsweredAlready => "wish_answered_already",
            Self::NoAnswer => "wish_without_answer",
        }
    }
}
