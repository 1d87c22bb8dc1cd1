//! Bytes to rows: a file in CSV or XLSX as a header and rows of text cells, read one row at a time.

mod decode;
mod delimited;
mod workbook;

use std::borrow::Cow;
use std::ops::ControlFlow;

pub(crate) use workbook::excel_day;

use delimited::Delimited;
use workbook::Workbook;

use crate::language::Language;

/// The largest CSV file read, in bytes (a million registrations are about 100 MB).
pub const CSV_BYTES_MAX: usize = 1_000_000_000;
/// The largest XLSX file read, in bytes; it is many times larger unpacked.
pub const XLSX_BYTES_MAX: usize = 150_000_000;
/// The most columns a file may have.
pub const COLUMNS_MAX: usize = 500;
/// The longest text in a cell, in bytes; Excel itself allows 32 767 signs.
pub const CELL_BYTES_MAX: usize = 131_072;

/// A table as it lies in a file: CSV or the first sheet of a workbook. Rows are read when asked for, so memory stays small.
#[derive(Debug)]
pub struct Table<'a> {
    header: Vec<String>,
    source: Source<'a>,
}

#[derive(Debug)]
enum Source<'a> {
    Csv(Delimited<'a>),
    Xlsx(Workbook<'a>),
}

/// Why a file cannot be read as a table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ReadError {
    /// No bytes, or nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// The first row has no column names.
    #[error("the first row has no column names")]
    NoHeader,
    /// Two columns have the same name.
    #[error("the column {name} stands twice in the first row")]
    DuplicateColumn {
        /// The name.
        name: String,
    },
    /// Too many bytes.
    #[error("the file is larger than {megabytes_max} MB")]
    TooLarge {
        /// The limit in millions of bytes.
        megabytes_max: usize,
    },
    /// Too many columns.
    #[error("the file has more than {max} columns")]
    TooManyColumns {
        /// The limit.
        max: usize,
    },
    /// A cell is too long, most often because a quotation mark is never closed.
    #[error("a cell in row {row} is too long")]
    CellTooLong {
        /// Row as a spreadsheet counts.
        row: u32,
    },
    /// A quotation mark is opened and never closed.
    #[error("a quotation mark in row {row} is never closed")]
    OpenQuote {
        /// Row as a spreadsheet counts.
        row: u32,
    },
    /// The old Excel format.
    #[error("the file is an old Excel file (.xls)")]
    OldExcel,
    /// A workbook with a password.
    #[error("the workbook is protected by a password")]
    Encrypted,
    /// A zip file that is no Excel workbook.
    #[error("the file is a zip archive but no Excel workbook")]
    NotAWorkbook,
    /// Something else than a table, such as a PDF or an image.
    #[error("the file is neither CSV nor XLSX")]
    NotATable,
    /// The sheet that is read has nothing on it, but others have.
    #[error("the first sheet, {sheet}, is empty")]
    EmptySheet {
        /// The sheet that was read.
        sheet: String,
        /// The other sheets.
        others: Vec<String>,
    },
    /// The workbook is damaged.
    #[error("the workbook cannot be read: {detail}")]
    Damaged {
        /// What the reader says.
        detail: String,
    },
}

impl ReadError {
    /// What is wrong and what to do, in a sentence or two.
    #[must_use]
    pub fn words(&self, language: Language) -> String {
        match language {
            Language::Sv => self.words_sv(),
            Language::En => self.words_en(),
        }
    }

    fn words_sv(&self) -> String {
        match self {
            Self::Empty => "Filen är tom. Välj en fil med kolumnnamn i första raden.".into(),
            Self::NoHeader => "Första raden saknar kolumnnamn. Ladda ner mallen och jämför.".into(),
            Self::DuplicateColumn { name } => {
                format!("Kolumnen ”{name}” finns två gånger i första raden. Ta bort eller döp om den ena.")
            }
            Self::TooLarge { megabytes_max } => format!("Filen är större än {megabytes_max} MB. Dela den i flera."),
            Self::TooManyColumns { max } => format!("Filen har fler än {max} kolumner. Ta bort de som inte behövs."),
            Self::CellTooLong { row } => {
                format!("En cell på rad {row} är för lång. Se efter om ett citattecken saknas.")
            }
            Self::OpenQuote { row } => {
                format!(
                    "Ett citattecken på rad {row} stängs aldrig. Stäng det, eller skriv två i följd om det är text."
                )
            }
            Self::OldExcel => "Filen är i det gamla Excelformatet (.xls). Spara om den som .xlsx eller CSV.".into(),
            Self::Encrypted => "Arbetsboken har lösenord. Spara den utan lösenord och försök igen.".into(),
            Self::NotAWorkbook => "Filen är ett zip-arkiv men ingen Excelarbetsbok. Spara som .xlsx eller CSV.".into(),
            Self::NotATable => "Filen är varken CSV eller XLSX. Spara om den i ett av dem.".into(),
            Self::EmptySheet { sheet, others } => format!(
                "Första bladet, ”{sheet}”, är tomt. Lägg uppgifterna där; övriga blad är: {}.",
                others.join(", ")
            ),
            Self::Damaged { detail } => {
                format!("Arbetsboken går inte att läsa ({detail}). Öppna och spara om den, eller spara som CSV.")
            }
        }
    }

    fn words_en(&self) -> String {
        match self {
            Self::Empty => "The file is empty. Choose one with column names in its first row.".into(),
            Self::NoHeader => "The first row has no column names. Download the template and compare.".into(),
            Self::DuplicateColumn { name } => {
                format!("The column “{name}” stands twice in the first row. Remove or rename one of them.")
            }
            Self::TooLarge { megabytes_max } => format!("The file is larger than {megabytes_max} MB. Split it."),
            Self::TooManyColumns { max } => format!("The file has more than {max} columns. Remove those not needed."),
            Self::CellTooLong { row } => format!("A cell in row {row} is too long. Is a quotation mark missing?"),
            Self::OpenQuote { row } => {
                format!("A quotation mark in row {row} is never closed. Close it, or write two in a row if it is text.")
            }
            Self::OldExcel => "The file is in the old Excel format (.xls). Save it as .xlsx or CSV.".into(),
            Self::Encrypted => "The workbook has a password. Save it without one and try again.".into(),
            Self::NotAWorkbook => "The file is a zip archive but no Excel workbook. Save as .xlsx or CSV.".into(),
            Self::NotATable => "The file is neither CSV nor XLSX. Save it as one of them.".into(),
            Self::EmptySheet { sheet, others } => {
                format!(
                    "The first sheet, “{sheet}”, is empty. Put the data there; the others are: {}.",
                    others.join(", ")
                )
            }
            Self::Damaged { detail } => {
                format!("The workbook cannot be read ({detail}). Open and save it again, or save as CSV.")
            }
        }
    }
}

/// What a row visitor is given: the row's number as a spreadsheet shows it (the header is 1) and its cells, trimmed.
pub type OnRow<'v> = dyn FnMut(u32, &[Cow<'_, str>]) -> ControlFlow<()> + 'v;

impl<'a> Table<'a> {
    /// Finds out what the file is and reads its header.
    ///
    /// XLSX is known by its first bytes; all else is CSV, in UTF-8, UTF-16 with a byte order mark, or Windows-1252,
    /// with `;`, `,` or tab between cells, whichever the first row has most of outside quotation marks.
    ///
    /// # Errors
    /// [`ReadError`], each with words that say what to do.
    pub fn read(bytes: &'a [u8]) -> Result<Self, ReadError> {
        let (first, source) = if bytes.starts_with(b"PK\x03\x04") {
            let (header, book) = Workbook::open(bytes)?;
            (header, Source::Xlsx(book))
        } else {
            refuse_other_formats(bytes)?;
            let (header, text) = Delimited::open(bytes)?;
            (header, Source::Csv(text))
        };
        Ok(Self { header: checked_header(first)?, source })
    }

    /// Column names as they stand in the first row.
    #[must_use]
    pub fn header(&self) -> &[String] {
        &self.header
    }

    /// Whether it came as CSV; text in CSV may carry a protecting apostrophe.
    #[must_use]
    pub const fn is_csv(&self) -> bool {
        matches!(self.source, Source::Csv(_))
    }

    /// Visits each row below the header that has something in it, until the visitor breaks.
    ///
    /// # Errors
    /// [`ReadError`] when the file is damaged further down.
    pub fn visit(&self, on_row: &mut OnRow<'_>) -> Result<(), ReadError> {
        match &self.source {
            Source::Csv(text) => text.visit(on_row),
            Source::Xlsx(book) => book.visit(on_row),
        }
    }
}

fn refuse_other_formats(bytes: &[u8]) -> Result<(), ReadError> {
    const COMPOUND_FILE: [u8; 8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
    // A workbook with a password is a compound file with this stream, its name written in UTF-16.
    const ENCRYPTED: &[u8] = b"E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0";
    if bytes.len() > CSV_BYTES_MAX {
        return Err(ReadError::TooLarge { megabytes_max: CSV_BYTES_MAX / 1_000_000 });
    }
    if bytes.starts_with(&COMPOUND_FILE) {
        let encrypted = bytes.windows(ENCRYPTED.len()).any(|window| window == ENCRYPTED);
        return Err(if encrypted { ReadError::Encrypted } else { ReadError::OldExcel });
    }
    let is_utf16 = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let start = &bytes[..bytes.len().min(4096)];
    if start.starts_with(b"%PDF") || (!is_utf16 && start.contains(&0)) {
        return Err(ReadError::NotATable);
    }
    Ok(())
}

fn checked_header(mut header: Vec<String>) -> Result<Vec<String>, ReadError> {
    while header.last().is_some_and(String::is_empty) {
        header.pop();
    }
    if header.is_empty() {
        return Err(ReadError::NoHeader);
    }
    if header.len() > COLUMNS_MAX {
        return Err(ReadError::TooManyColumns { max: COLUMNS_MAX });
    }
    for (index, name) in header.iter().enumerate() {
        if !name.is_empty() && header[..index].iter().any(|other| crate::words::same(other, name)) {
            return Err(ReadError::DuplicateColumn { name: name.clone() });
        }
    }
    Ok(header)
}
