//! In Swedish.

use tillit_domain::shortage::{CareClass, CareOrderRefused};

use super::ShortRefused;

pub(super) fn refused(refused: ShortRefused) -> String {
    match refused {
        ShortRefused::AwayAlready => "Medarbetaren är redan frånvarande den dagen.".into(),
        ShortRefused::LeftWithoutAnswer(1) => {
            "Ett besök saknar medarbetare. Bestäm om det ställs in, och hur behovet då möts, eller om ni fortsätter leta.".into()
        }
        ShortRefused::LeftWithoutAnswer(count) => format!(
            "{count} besök saknar medarbetare. Bestäm för vart och ett om det ställs in, och hur behovet då möts, eller om ni fortsätter leta."
        ),
        ShortRefused::NothingDecided => "Inget är flyttat, inställt eller lämnat öppet, så det finns inget att besluta.".into(),
        ShortRefused::GateClosed => "Dagen bryter mot en regel som inte får brytas. Åtgärda det som listas och besluta igen.".into(),
    }
}

pub(super) fn order_refused(refused: CareOrderRefused) -> String {
    match refused {
        CareOrderRefused::NotEachOnce => "Varje slag av omsorg ska stå med en gång.".into(),
        CareOrderRefused::ServiceBeforeCare => {
            "Städning och annan service får inte gå före omvårdnad, hälso- och sjukvård eller det som är tidskritiskt."
                .into()
        }
    }
}

pub(super) fn class(class: CareClass) -> String {
    match class {
        CareClass::TimeCritical => "tidskritiskt, som insulin",
        CareClass::HealthCare => "hälso- och sjukvård",
        CareClass::PersonalCare => "personlig omvårdnad",
        CareClass::Support => "avlösning och ledsagning",
        CareClass::Service => "service: städning, tvätt, inköp",
    }
    .into()
}
