//! In Swedish.

use tillit_domain::organisation::PlansBy;

use super::{RightPhrase, RightsRefused};

const fn who(whom: PlansBy) -> &'static str {
    match whom {
        PlansBy::CentralPlanner => "den centrala planeraren",
        PlansBy::GroupPlanner => "gruppens planerare",
        PlansBy::Team => "arbetslaget",
    }
}

pub(super) fn rights_refused(refused: &RightsRefused) -> String {
    match refused {
        RightsRefused::PlannedBy(whom) => {
            format!("Här planerar {}. Enhetschefen kan ändra det under Verksamhet.", who(*whom))
        }
        RightsRefused::PublishedBy(whom) => {
            format!("Här publicerar {}. Enhetschefen kan ändra det under Verksamhet.", who(*whom))
        }
        RightsRefused::LengthsBy(whom) => {
            format!("Hur länge ett besök är bestämmer {} i den här enheten.", who(*whom))
        }
        RightsRefused::LengthOrdered => {
            "Enheten styrs strikt: besöket är så långt som det är beställt. Skicka en behovsändring om det inte räcker."
                .into()
        }
        RightsRefused::NotInTeam => {
            "Du är inte med i arbetslaget. Enhetschefen lägger till medarbetare i lag under Verksamhet.".into()
        }
        RightsRefused::TeamSize { count } => format!(
            "Ett lag som planerar själv har tre till åtta medarbetare; det här har {count}. Enhetschefen kan ändra laget."
        ),
        RightsRefused::AnotherTeamsRow => {
            "Besöket eller passet hör inte till ert lag. Prata med det andra laget eller med planeraren.".into()
        }
        RightsRefused::TeamPlansRow => {
            "Passet hör till ett arbetslag som planerar sina egna dagar. Be laget, eller den som kan hoppa in: enhetschefen eller den centrala planeraren.".into()
        }
        RightsRefused::DayHasPassed => "Dagen har redan varit.".into(),
    }
}

pub(super) fn right_phrase(phrase: &RightPhrase) -> String {
    match phrase {
        RightPhrase::TeamsPlanTheirRows { names } => format!("Planerar sina egna pass: {}.", names.join("; ")),
        RightPhrase::PlannerPublishes => "Det ni lägger syns för andra när planeraren har publicerat.".into(),
    }
}
