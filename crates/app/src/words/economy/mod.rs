//! Words for compensation: what lines are paid for, how a statement stands, what is to be corrected, what cannot be asked.

mod en;
mod fees;
mod money;
mod sv;

pub(crate) use money::{CheckWords, MoneyPhrase};

use tillit_domain::compensation::{Origin, TermsRefused};
use tillit_domain::law::Law;
use tillit_economy::line::{LineKey, NotDefined};
use tillit_economy::model_file::Wrong;

use super::{InWords, Language};

/// Something compensation says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum EconomyPhrase {
    /// No such unit.
    UnknownUnit {
        /// As asked for.
        name: String,
    },
    /// A unit must be named.
    ChooseUnit,
    /// A model must be named.
    ChooseModel,
    /// No such preset.
    UnknownModel {
        /// As asked for.
        name: String,
        /// Those there are.
        names: String,
    },
    /// A model's file cannot be read.
    ModelUnreadable {
        /// Where and why, as the reader says.
        why: String,
    },
    /// A field of a model's text is wrong.
    AtLine {
        /// The line it stands on, where it can be told.
        line: Option<usize>,
        /// Which field.
        field: String,
        /// What is wrong with it and what to do.
        what: String,
    },
    /// The last month lies before the first.
    MonthsBackwards,
    /// Too many months at once.
    TooManyMonths {
        /// The most.
        most: i32,
    },
    /// One month is opened at a time.
    OneMonth,
    /// A text is not a month.
    NotAMonth,
    /// The month is not over.
    NotOver,
    /// No terms hold.
    NoTerms,
    /// A part of the model is not defined.
    Undefined,
    /// The statement stands.
    Final,
    /// The statement is preliminary.
    Preliminary,
    /// Where a model comes from.
    Origin(Origin),
    /// Why a part is not defined.
    NotDefined(NotDefined),
    /// Visits with registrations that cannot be believed.
    Faulty(usize),
    /// Visits with nothing registered.
    Unregistered(usize),
    /// A code that is ordered without a time.
    NoStandardTime {
        /// The code.
        code: String,
        /// Occasions.
        occasions: u32,
    },
    /// Lines that stand together.
    Together(usize),
    /// The total.
    Total,
    /// The text of a voucher.
    VoucherText {
        /// The unit.
        unit: String,
        /// The month.
        month: String,
    },
    /// Terms are refused.
    Refused(TermsRefused),
}

impl EconomyPhrase {
    /// The field a refusal of terms is told at.
    pub(crate) const fn field_of(refused: TermsRefused) -> &'static str {
        match refused {
            TermsRefused::NobodyDecided => "decided_by",
            TermsRefused::MonthClosed => "from",
        }
    }
}

/// What a line is called.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LineName<'a> {
    /// The line.
    pub(crate) key: &'a LineKey,
    /// Its group's name.
    pub(crate) group: Option<&'a str>,
}

in_words! {
    EconomyPhrase => phrase,
    Wrong => wrong,
    LineName<'_> => line,
}

impl LineName<'_> {
    /// The law alone, for accounts.
    pub(crate) fn of_law(self, language: Language) -> String {
        let text = match (self.key.law, language) {
            (Some(Law::Sol), Language::Sv) => "Hemtjänst, SoL",
            (Some(Law::Hsl), Language::Sv) => "Hemtjänst, HSL",
            (None, Language::Sv) => "Hemtjänst",
            (Some(Law::Sol), Language::En) => "Home care, SoL",
            (Some(Law::Hsl), Language::En) => "Home care, HSL",
            (None, Language::En) => "Home care",
        };
        text.to_owned()
    }
}

/// Öre as people write kronor: `1 234,50` or `1,234.50`.
pub(crate) fn kronor(ore: i64, language: Language) -> String {
    let (thousands, decimals) = match language {
        Language::Sv => ('\u{a0}', ','),
        Language::En => (',', '.'),
    };
    let (whole, rest) = (ore.unsigned_abs() / 100, ore.unsigned_abs() % 100);
    let digits = whole.to_string();
    let mut text = String::from(if ore < 0 { "−" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at) % 3 == 0 {
            text.push(thousands);
        }
        text.push(digit);
    }
    text.push(decimals);
    text.push_str(&format!("{rest:02}"));
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kronor_are_written_as_people_do() {
        assert_eq!(kronor(123_456_789, Language::Sv), "1\u{a0}234\u{a0}567,89");
        assert_eq!(kronor(-5, Language::Sv), "−0,05");
        assert_eq!(kronor(100_000, Language::En), "1,000.00");
    }
}
