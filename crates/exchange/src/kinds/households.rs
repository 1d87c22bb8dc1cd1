//! Households of persons who live together; persons name theirs in the file of persons.

use tillit_domain::household::Household;

use super::shared::key;
use crate::Known;
use crate::column::{Column, Form, must};
use crate::drafts::Drafts;
use crate::export::Out;
use crate::row::Row;

pub(crate) const COLUMNS: &[Column] = &[
    must("hushåll", &["hushålls-id", "household"], Form::Key, "Hushållets id.", "The household's id.", "H-1"),
    must(
        "beteckning",
        &["namn", "label", "name"],
        Form::Text,
        "Vad kontoret kallar det.",
        "What the office calls it.",
        "Påhittad, Exempelvägen 1",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let own = row.own("hushåll", &known.households);
    if let (Some(own), Some(label)) = (own, row.need_text("beteckning")) {
        drafts.households.push(row.draft(own.external_id, Household { id: own.id, label }));
    }
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.households {
        let id = key(draft.external_id.as_ref(), draft.record.id);
        out.sheet.row([("hushåll", id), ("beteckning", draft.record.label.clone())]);
    }
}
