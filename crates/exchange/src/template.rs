//! Templates to fill in: the header, a made-up example row and, in a workbook, a sheet that tells what each column holds.

use crate::sheet::{Format, Sheet, WriteError};
use crate::{Kind, Language};

/// An empty file of a kind with an example row, to be replaced by one's own rows.
///
/// # Errors
/// [`WriteError`] when the workbook cannot be put together.
pub fn template(kind: Kind, format: Format, language: Language) -> Result<Vec<u8>, WriteError> {
    let columns = kind.columns();
    let mut sheet = Sheet::new(columns, format, kind.title(Language::Sv))?;
    let example: Vec<String> = columns.iter().map(|column| column.example.to_owned()).collect();
    sheet.write(&example, false);
    let words: [&str; 6] = match language {
        Language::Sv => ["Beskrivning", "Kolumn", "Måste finnas", "Vad den innehåller", "Exempel", "Andra namn"],
        Language::En => ["Description", "Column", "Must be there", "What it holds", "Example", "Other names"],
    };
    let yes = if language == Language::Sv { "ja" } else { "yes" };
    let mut rows = vec![words[1..].iter().map(|word| (*word).to_owned()).collect::<Vec<_>>()];
    rows.extend(columns.iter().map(|column| {
        vec![
            column.name.to_owned(),
            if column.required { yes.to_owned() } else { String::new() },
            column.description(language).to_owned(),
            column.example.to_owned(),
            column.aliases.join(", "),
        ]
    }));
    sheet.add_text_sheet(words[0], &rows, &[22.0, 14.0, 70.0, 30.0, 30.0])?;
    sheet.finish()
}
