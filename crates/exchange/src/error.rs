//! What is wrong with a row, told so that whoever sent the file can put it right.

use tillit_domain::contact_person::ContactRefused;
use tillit_domain::decision::DecisionRefused;
use tillit_domain::delegation::DelegationRefused;
use tillit_domain::order::OrderRefused;
use tillit_domain::person_number::NotAPersonNumber;
use tillit_domain::steering::SteeringRefused;
use tillit_domain::survey::round::RoundRefused;

use crate::Kind;

/// At most so many errors are kept of a file; the rest are counted.
pub const ERRORS_MAX: usize = 1000;
/// At most so many signs of a cell are told in an error.
pub const VALUE_SIGNS_MAX: usize = 60;

/// An error in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowError {
    /// The row as a spreadsheet shows it; the header is row 1.
    pub row: u32,
    /// The column by our name (see [`RowError::header`] for theirs).
    pub field: &'static str,
    /// The column's name in the file, where it has one.
    pub header: Option<String>,
    /// What stands there: cut short, personnummer masked, and nothing at all of a protected identity.
    pub value: String,
    /// What to do.
    pub remedy: Remedy,
}

/// Something about a row that stops nothing but should be known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// A column of the file that no kind of cell is read from.
    ColumnNotUsed {
        /// Its name in the file.
        header: String,
    },
    /// A row of a protected identity whose data was left out when exported; nothing was changed by it.
    ProtectedSkipped {
        /// The row.
        row: u32,
    },
}

/// What is wrong with a cell and how to put it right; [`Remedy::words`] says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remedy {
    /// The column is not in the file.
    ColumnMissing,
    /// The mapping names a header that is not in the file.
    MappedHeaderMissing {
        /// The header the mapping names.
        header: String,
    },
    /// The cell must not be empty.
    Required,
    /// Not a day.
    Date,
    /// Not a clock time.
    Clock,
    /// Not a day and clock time.
    Instant,
    /// The clock time does not exist: the hour was jumped over when clocks went forward.
    NoSuchInstant,
    /// Not a whole number within limits.
    Number {
        /// Least.
        min: i64,
        /// Most.
        max: i64,
    },
    /// Not a number.
    Decimal,
    /// Not yes or no.
    YesNo,
    /// Not one of the words.
    OneOf {
        /// The words.
        words: Vec<&'static str>,
    },
    /// Points at something that is not there.
    Unknown {
        /// In which kind of file it would stand.
        kind: Kind,
    },
    /// The reference fits several.
    Ambiguous {
        /// Of which kind.
        kind: Kind,
    },
    /// Not a person number.
    PersonNumber(NotAPersonNumber),
    /// Not a frequency.
    Frequency,
    /// Not a frame or clock time for a visit.
    When,
    /// Not a number of workers.
    Staffing,
    /// Not a list of breaks.
    Breaks,
    /// Not a history of groups.
    GroupHistory,
    /// Not a list of needs.
    Needs,
    /// Not in Sweden; latitude and longitude may be swapped.
    OutsideSweden,
    /// The same identifier stands in an earlier row.
    Duplicate {
        /// That row.
        row: u32,
    },
    /// Rows that belong together say different things.
    DiffersFrom {
        /// The first of those rows.
        row: u32,
    },
    /// The end comes before the beginning.
    Backwards,
    /// The stop does not come after the start.
    StopBeforeStart,
    /// A postal code is five digits.
    PostalCode,
    /// The birth date must be given, as the number tells none.
    BirthDate,
    /// The birth date is another than the number tells.
    BirthDateDiffers,
    /// A change of group needs its first day.
    GroupFrom,
    /// Give this or leave the other out.
    OnlyWith {
        /// The other column.
        other: &'static str,
    },
    /// One of two columns must be filled, not both.
    OneOfTwo {
        /// The other column.
        other: &'static str,
    },
    /// It must lie after the one in the row before it.
    NotAfterEarlier,
    /// A code under HSL has no standard times.
    StandardTimeUnderHsl,
    /// Lies outside the cycle's weeks.
    OutsideCycle {
        /// Weeks of the cycle.
        weeks: u8,
    },
    /// A decision is refused.
    Decision(DecisionRefused),
    /// An order is refused.
    Order(OrderRefused),
    /// A delegation is refused.
    Delegation(DelegationRefused),
    /// A contact person is refused.
    Contact(ContactRefused),
    /// A steering decision is refused.
    Steering(SteeringRefused),
    /// A survey's counts are refused.
    Survey(RoundRefused),
    /// The group belongs to another unit.
    GroupOfUnit,
}

/// The errors of a file: the first thousand, and how many there are.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Errors {
    list: Vec<RowError>,
    count: usize,
}

impl Errors {
    /// The errors kept, in order of row.
    #[must_use]
    pub fn list(&self) -> &[RowError] {
        &self.list
    }

    /// How many there are, kept or not.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.count
    }

    /// Whether there is none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub(crate) fn push(&mut self, error: RowError) {
        self.count += 1;
        if self.list.len() < ERRORS_MAX {
            self.list.push(error);
        }
    }

    pub(crate) fn sort(&mut self) {
        self.list.sort_by_key(|error| error.row);
    }
}

/// A cell's text as it may be told to whoever imports: short, and without the last digits of a personnummer.
pub(crate) fn shown(value: &str) -> String {
    let masked = mask_numbers(value);
    if masked.chars().count() <= VALUE_SIGNS_MAX {
        return masked;
    }
    masked.chars().take(VALUE_SIGNS_MAX - 1).chain(['…']).collect()
}

/// Replaces the last four of every run of ten or more digits (a hyphen, plus or space may stand inside) by asterisks.
fn mask_numbers(value: &str) -> String {
    let mut signs: Vec<char> = value.chars().collect();
    let mut run: Vec<usize> = Vec::new();
    for index in 0..=signs.len() {
        match signs.get(index) {
            Some(sign) if sign.is_ascii_digit() => run.push(index),
            Some('-' | '+' | ' ' | '*') if !run.is_empty() => {}
            _ => {
                if run.len() >= 10 {
                    run[run.len() - 4..].iter().for_each(|position| signs[*position] = '*');
                }
                run.clear();
            }
        }
    }
    signs.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_never_tells_a_whole_personnummer() {
        assert_eq!(shown("19121212-1213"), "19121212-****");
        assert_eq!(shown("121212+1213 Åsa"), "121212+**** Åsa");
        assert_eq!(shown("se 191212121213!"), "se 19121212****!");
        assert_eq!(shown("2025-07-07"), "2025-07-07");
    }

    #[test]
    fn a_long_value_is_cut_and_errors_beyond_a_thousand_are_counted() {
        assert_eq!(shown(&"å".repeat(100)).chars().count(), VALUE_SIGNS_MAX);
        let mut errors = Errors::default();
        for row in 0..1500 {
            let error = RowError { row, field: "x", header: None, value: String::new(), remedy: Remedy::Date };
            errors.push(error);
        }
        assert_eq!((errors.list().len(), errors.count()), (ERRORS_MAX, 1500));
    }
}
