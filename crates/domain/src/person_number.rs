//! Personnummer, samordningsnummer and reserve numbers.
//!
//! A personnummer is a birth date, three digits and a Luhn check digit; a samordningsnummer has 60 added to the day.
//! Who has neither gets a reserve number of the municipality's or region's own form, which is kept as written.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What kind of number it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberKind {
    /// Given by the Tax Agency to who is registered in Sweden.
    Personnummer,
    /// Given by the Tax Agency to who is not; the day is raised by 60.
    Samordningsnummer,
    /// Given by a care provider while there is no other.
    Reserve,
}

/// The number that identifies a person, always a valid one of its kind.
///
/// It is sensitive: `Debug` shows only that there is one.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonNumber {
    text: String,
}

/// Why a text is not a person number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAPersonNumber {
    /// Nothing, or too little to tell.
    #[error("too short: write ÅÅÅÅMMDD-NNNN, or R- before a reserve number")]
    TooShort,
    /// Ten digits do not say the century.
    #[error("the century is missing: write ÅÅÅÅMMDD-NNNN")]
    NoCentury,
    /// The first eight digits are no day.
    #[error("the first eight digits are not a date")]
    NotADate,
    /// The last digit does not match the others.
    #[error("the check digit does not match the other digits")]
    CheckDigit,
    /// Signs that no number has.
    #[error("it has signs other than digits and a hyphen; a reserve number begins with R-")]
    Signs,
}

impl PersonNumber {
    /// Which kind of number it is.
    #[must_use]
    pub fn kind(&self) -> NumberKind {
        if self.text.starts_with("R-") {
            NumberKind::Reserve
        } else if self.text.as_bytes()[6] >= b'6' {
            NumberKind::Samordningsnummer
        } else {
            NumberKind::Personnummer
        }
    }

    /// The birth date it tells; a reserve number tells none.
    #[must_use]
    pub fn birth_date(&self) -> Option<Date> {
        if self.kind() == NumberKind::Reserve { None } else { date_in(&self.text) }
    }

    /// The number as it is written: `ÅÅÅÅMMDD-NNNN`, or `R-` and the reserve number.
    #[must_use]
    pub fn as_written(&self) -> &str {
        &self.text
    }

    /// A personnummer for a birth date and three serial digits, with its check digit; for made-up persons.
    #[must_use]
    pub fn made_up(born: Date, serial: u16) -> Self {
        let digits = format!("{:04}{:02}{:02}{:03}", born.year(), born.month(), born.day(), serial % 1000);
        let check = luhn_digit(&digits[2..]);
        Self { text: format!("{}-{}{check}", &digits[..8], &digits[8..]) }
    }
}

fn date_in(text: &str) -> Option<Date> {
    let year = text.get(0..4)?.parse().ok()?;
    let month = text.get(4..6)?.parse().ok()?;
    let day: i8 = text.get(6..8)?.parse().ok()?;
    Date::new(year, month, if day > 60 { day - 60 } else { day }).ok()
}

/// The digit that makes the Luhn sum of nine digits a multiple of ten.
fn luhn_digit(nine_digits: &str) -> u32 {
    let sum: u32 = nine_digits
        .bytes()
        .enumerate()
        .map(|(position, digit)| {
            let value = u32::from(digit - b'0') * if position % 2 == 0 { 2 } else { 1 };
            value / 10 + value % 10
        })
        .sum();
    (10 - sum % 10) % 10
}

impl FromStr for PersonNumber {
    type Err = NotAPersonNumber;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if let Some(reserve) = text.strip_prefix("R-").or_else(|| text.strip_prefix("r-")) {
            if reserve.len() < 4 {
                return Err(NotAPersonNumber::TooShort);
            }
            if !reserve.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') {
                return Err(NotAPersonNumber::Signs);
            }
            return Ok(Self { text: format!("R-{}", reserve.to_ascii_uppercase()) });
        }
        if text.chars().any(|c| !c.is_ascii_digit() && !matches!(c, '-' | '+' | ' ')) {
            return Err(NotAPersonNumber::Signs);
        }
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        match digits.len() {
            12 => {}
            10 => return Err(NotAPersonNumber::NoCentury),
            _ => return Err(NotAPersonNumber::TooShort),
        }
        if date_in(&digits).is_none() {
            return Err(NotAPersonNumber::NotADate);
        }
        if luhn_digit(&digits[2..11]).to_string() != digits[11..] {
            return Err(NotAPersonNumber::CheckDigit);
        }
        Ok(Self { text: format!("{}-{}", &digits[..8], &digits[8..]) })
    }
}

impl fmt::Debug for PersonNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PersonNumber(…)")
    }
}
impl Serialize for PersonNumber {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}
impl<'de> Deserialize<'de> for PersonNumber {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn kind_of(text: &str) -> Result<NumberKind, NotAPersonNumber> {
        text.parse::<PersonNumber>().map(|number| number.kind())
    }

    #[test]
    fn a_number_is_known_by_its_check_digit() {
        // The Tax Agency publishes 19121212-1212 as its example of a personnummer.
        assert_eq!(kind_of("19121212-1212"), Ok(NumberKind::Personnummer));
        assert_eq!(kind_of("191212121212"), Ok(NumberKind::Personnummer));
        assert_eq!(kind_of("19121212-1213"), Err(NotAPersonNumber::CheckDigit));
        assert_eq!(kind_of("19121312-1212"), Err(NotAPersonNumber::NotADate));
        assert_eq!(kind_of("121212-1212"), Err(NotAPersonNumber::NoCentury));
        assert_eq!(kind_of("1912121A-1212"), Err(NotAPersonNumber::Signs));
    }

    #[test]
    fn a_samordningsnummer_tells_the_birth_date_with_sixty_taken_off_the_day() {
        let number: PersonNumber = "19701063-2391".parse().unwrap();
        assert_eq!(number.kind(), NumberKind::Samordningsnummer);
        assert_eq!(number.birth_date(), Some(date(1970, 10, 3)));
    }

    #[test]
    fn a_reserve_number_is_kept_as_it_is() {
        let number: PersonNumber = "R-2025ab12".parse().unwrap();
        assert_eq!((number.kind(), number.birth_date()), (NumberKind::Reserve, None));
        assert_eq!(number.as_written(), "R-2025AB12");
    }

    #[test]
    fn made_up_numbers_are_valid_and_debug_hides_them() {
        let number = PersonNumber::made_up(date(1938, 2, 7), 981);
        assert_eq!(number.as_written().parse(), Ok(number.clone()));
        assert_eq!(format!("{number:?}"), "PersonNumber(…)");
    }
}
