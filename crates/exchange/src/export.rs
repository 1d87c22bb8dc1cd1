//! Records to a file that import reads back without a change.

use crate::drafts::Drafts;
use crate::sheet::{Format, Sheet, WriteError};
use crate::{Kind, Known};

/// What stands in the place of data about a protected identity. A row with it is skipped when imported.
pub const PROTECTED: &str = "skyddad";

/// What an export includes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ExportOptions {
    /// Names, numbers, addresses and coordinates of protected identities too. Ask only where it is needed; it is logged.
    pub include_protected: bool,
}

/// A file being written, with what is needed to name what records refer to.
pub(crate) struct Out<'o> {
    pub(crate) sheet: Sheet,
    pub(crate) known: &'o Known,
    pub(crate) options: ExportOptions,
}

/// Writes the records of a kind as a file with the kind's columns.
///
/// `known` names what the records refer to by external id; what it does not have is named by our own id.
///
/// # Errors
/// [`WriteError`] when a workbook has no room for the rows.
pub fn export(
    kind: Kind,
    drafts: &Drafts,
    known: &Known,
    options: ExportOptions,
    format: Format,
) -> Result<Vec<u8>, WriteError> {
    let sheet = Sheet::new(kind.columns(), format, kind.title(crate::Language::Sv))?;
    let mut out = Out { sheet, known, options };
    kind.write(drafts, &mut out);
    out.sheet.finish()
}
