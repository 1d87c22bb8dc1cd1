//! Words for days when people are short.

mod en;
mod sv;

use tillit_domain::shortage::{CareClass, CareOrderRefused};

use super::{InWords, Language, Refusal};

/// What is refused about such a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShortRefused {
    /// The worker is away on one of these days already.
    AwayAlready,
    /// Visits are neither made, dropped nor looked for.
    LeftWithoutAnswer(usize),
    /// Nothing is moved, dropped or left open.
    NothingDecided,
    /// The day as decided breaks a rule that cannot be broken.
    GateClosed,
}

impl Refusal for ShortRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::AwayAlready => "away_already",
            Self::LeftWithoutAnswer(_) => "left_without_answer",
            Self::NothingDecided => "nothing_decided",
            Self::GateClosed => "gate_closed",
        }
    }
}

impl Refusal for CareOrderRefused {
    fn code(&self) -> &'static str {
        match self {
            Self::NotEachOnce => "not_each_once",
            Self::ServiceBeforeCare => "service_before_care",
        }
    }
}

macro_rules! in_words {
    ($($type:ty => $function:ident),* $(,)?) => {$(
        impl InWords for $type {
            fn in_words(&self, language: Language) -> String {
                match language {
                    Language::Sv => sv::$function(*self),
                    Language::En => en::$function(*self),
                }
            }
        }
    )*};
}

in_words! {
    ShortRefused => refused,
    CareOrderRefused => order_refused,
    CareClass => class,
}
