//! In English.

use tillit_domain::shortage::{CareClass, CareOrderRefused};

use super::ShortRefused;

pub(super) fn refused(refused: ShortRefused) -> String {
    match refused {
        ShortRefused::AwayAlready => "The worker is away on that day already.".into(),
        ShortRefused::LeftWithoutAnswer(1) => {
            "One visit has no worker. Decide whether it is dropped, and how the need is then met, or whether you go on looking.".into()
        }
        ShortRefused::LeftWithoutAnswer(count) => format!(
            "{count} visits have no worker. Decide for each whether it is dropped, and how the need is then met, or whether you go on looking."
        ),
        ShortRefused::NothingDecided => "Nothing is moved, dropped or left open, so there is nothing to decide.".into(),
        ShortRefused::GateClosed => "The day breaks a rule that must not be broken. Mend what is listed and decide again.".into(),
    }
}

pub(super) fn order_refused(refused: CareOrderRefused) -> String {
    match refused {
        CareOrderRefused::NotEachOnce => "Each class of care must stand once.".into(),
        CareOrderRefused::ServiceBeforeCare => {
            "Cleaning and other service may not go before personal care, health care or what is time-critical.".into()
        }
    }
}

pub(super) fn class(class: CareClass) -> String {
    match class {
        CareClass::TimeCritical => "time-critical, such as insulin",
        CareClass::HealthCare => "health care",
        CareClass::PersonalCare => "personal care",
        CareClass::Support => "relief and escort",
        CareClass::Service => "service: cleaning, laundry, shopping",
    }
    .into()
}
