//! In Swedish.

use tillit_domain::incident::IncidentRefused;
use tillit_domain::personal_link::{LinkRefused, WishRefused};

pub(super) const fn incident_refused(refused: &IncidentRefused) -> &'static str {
    match refused {
        IncidentRefused::NoWords => "Skriv något i fältet.",
        IncidentRefused::NoOwner => "Ange först vem som ansvarar och till när.",
        IncidentRefused::NotAssessed => "Bedöm rapporten innan den avslutas.",
        IncidentRefused::NotInvestigated => "Ett missförhållande ska utredas innan det avslutas.",
        IncidentRefused::NotReported => "Ett allvarligt missförhållande ska anmälas till IVO innan det avslutas.",
        IncidentRefused::NothingDone => "Skriv vad som gjorts innan rapporten avslutas.",
        IncidentRefused::NotSerious => "Bara det som bedömts som allvarligt anmäls till IVO. Ändra bedömningen först.",
        IncidentRefused::NoMisconduct => "Utredning enligt lex Sarah gäller missförhållanden. Ändra bedömningen först.",
        IncidentRefused::LexSarahMadeLess => {
            "En rapport enligt lex Sarah utreds innan den kan bedömas som något annat än ett missförhållande."
        }
        IncidentRefused::WrongDay => {
            "Datumet stämmer inte: det ska ligga mellan händelsen och i dag, eller från i dag framåt."
        }
        IncidentRefused::Closed => "Rapporten är avslutad. Rapportera på nytt om det händer igen.",
    }
}

pub(super) const fn link_refused(refused: &LinkRefused) -> &'static str {
    match refused {
        LinkRefused::Protected => "Personen har skyddade personuppgifter. Då finns ingen länk; använd ett annat sätt.",
        LinkRefused::NotNamed => "Skriv vem som får länken, vad den är till för och vem som har samtyckt.",
        LinkRefused::WrongEnd => "Länken kan gälla från i dag och högst ett år.",
        LinkRefused::RevokedAlready => "Länken är redan återkallad.",
    }
}

pub(super) const fn wish_refused(refused: &WishRefused) -> &'static str {
    match refused {
        WishRefused::AnsweredAlready => "Önskemålet är redan besvarat.",
        WishRefused::NoAnswer => "Skriv vad önskemålet ledde till.",
    }
}
