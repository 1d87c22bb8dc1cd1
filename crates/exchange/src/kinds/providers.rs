//! Providers (utförare).

use tillit_domain::organisation::Provider;

use super::shared::key;
use crate::Known;
use crate::cell;
use crate::column::{Column, Form, may, must};
use crate::drafts::Drafts;
use crate::export::Out;
use crate::row::Row;

pub(crate) const COLUMNS: &[Column] = &[
    must("utförare", &["utförar-id", "provider"], Form::Key, "Utförarens id.", "The provider's id.", "U-1"),
    must("namn", &["name"], Form::Text, "Namn.", "Name.", "Kommunens egen regi"),
    may(
        "privat",
        &["private"],
        Form::YesNo,
        "ja för privat utförare (LOV); förval nej.",
        "ja for a private provider (LOV); default nej.",
        "nej",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let own = row.own("utförare", &known.providers);
    let (name, private) = (row.need_text("namn"), row.or("privat", false, cell::yes_no));
    if let (Some(own), Some(name), Some(private)) = (own, name, private) {
        drafts.providers.push(row.draft(own.external_id, Provider { id: own.id, name, private }));
    }
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.providers {
        let it = &draft.record;
        let id = key(draft.external_id.as_ref(), it.id);
        out.sheet.row([("utförare", id), ("namn", it.name.clone()), ("privat", cell::write_yes_no(it.private))]);
    }
}
