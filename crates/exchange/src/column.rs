//! What a column is: one description that validation, templates, exports and docs/import.md all come from.

use crate::Language;

/// How the cells of a column are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Words as they are.
    Text,
    /// An identifier of the system the file comes from, or one of ours.
    Key,
    /// A day.
    Date,
    /// A clock time.
    Clock,
    /// A day and a clock time in Sweden.
    Instant,
    /// A whole number.
    Number,
    /// A number with decimals.
    Decimal,
    /// Yes or no.
    YesNo,
    /// One of a few words.
    Choice,
    /// A frequency.
    Frequency,
    /// Several values in one cell.
    List,
}

/// A column of a kind.
#[derive(Debug, Clone, Copy)]
pub struct Column {
    /// Its name in templates and exports; never changed once released.
    pub name: &'static str,
    /// Other names it is known by, English ones among them.
    pub aliases: &'static [&'static str],
    /// Whether the column must be in the file. A required column may still have empty cells where the text says so.
    pub required: bool,
    /// How its cells are written.
    pub form: Form,
    /// What it holds, in Swedish.
    pub sv: &'static str,
    /// What it holds, in English.
    pub en: &'static str,
    /// A cell of an obviously made-up row.
    pub example: &'static str,
}

impl Column {
    /// What it holds.
    #[must_use]
    pub const fn description(&self, language: Language) -> &'static str {
        match language {
            Language::Sv => self.sv,
            Language::En => self.en,
        }
    }
}

/// A required column.
pub(crate) const fn must(
    name: &'static str,
    aliases: &'static [&'static str],
    form: Form,
    sv: &'static str,
    en: &'static str,
    example: &'static str,
) -> Column {
    Column { name, aliases, required: true, form, sv, en, example }
}

/// A column that may be left out.
pub(crate) const fn may(
    name: &'static str,
    aliases: &'static [&'static str],
    form: Form,
    sv: &'static str,
    en: &'static str,
    example: &'static str,
) -> Column {
    Column { name, aliases, required: false, form, sv, en, example }
}
