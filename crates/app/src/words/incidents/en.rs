//! In English.

use tillit_domain::incident::IncidentRefused;
use tillit_domain::personal_link::{LinkRefused, WishRefused};

pub(super) const fn incident_refused(refused: &IncidentRefused) -> &'static str {
    match refused {
        IncidentRefused::NoWords => "Write something in the field.",
        IncidentRefused::NoOwner => "Say first who answers for it, and by when.",
        IncidentRefused::NotAssessed => "Assess the report before it is closed.",
        IncidentRefused::NotInvestigated => "Misconduct is investigated before it is closed.",
        IncidentRefused::NotReported => "Serious misconduct is reported to IVO before it is closed.",
        IncidentRefused::NothingDone => "Write what was done before the report is closed.",
        IncidentRefused::NotSerious => {
            "Only what was assessed as serious is reported to IVO. Change the assessment first."
        }
        IncidentRefused::NoMisconduct => {
            "Only misconduct is investigated under lex Sarah. Change the assessment first."
        }
        IncidentRefused::LexSarahMadeLess => {
            "A report under lex Sarah is investigated before it can be assessed as anything but misconduct."
        }
        IncidentRefused::WrongDay => "The date does not fit: between what happened and today, or from today on.",
        IncidentRefused::Closed => "The report is closed. Tell it anew if it happens again.",
    }
}

pub(super) const fn link_refused(refused: &LinkRefused) -> &'static str {
    match refused {
        LinkRefused::Protected => "The person has a protected identity. There is no link then; use another way.",
        LinkRefused::NotNamed => "Write who gets the link, what it is for and who has consented.",
        LinkRefused::WrongEnd => "The link can hold from today and for a year at most.",
        LinkRefused::RevokedAlready => "The link has been taken back already.",
    }
}

pub(super) const fn wish_refused(refused: &WishRefused) -> &'static str {
    match refused {
        WishRefused::AnsweredAlready => "The wish has been answered.",
        WishRefused::NoAnswer => "Write what came of the wish.",
    }
}
