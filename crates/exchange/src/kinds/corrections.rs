//! Corrections of registrations: what should have stood there, who says so and why.

use tillit_domain::registration::Correction;

use super::shared::key;
use crate::Known;
use crate::cell::instant;
use crate::column::{Column, Form, must};
use crate::drafts::Drafts;
use crate::error::Remedy;
use crate::export::Out;
use crate::known::import_id;
use crate::row::Row;

pub(crate) const COLUMNS: &[Column] = &[
    must("rättelse", &["rättelse-id", "correction"], Form::Key, "Rättelsens id.", "The correction's id.", "RT-1"),
    must(
        "registrering",
        &["registrerings-id", "registration"],
        Form::Key,
        "Registreringen som rättas.",
        "The registration that is corrected.",
        "R-90001",
    ),
    must(
        "start",
        &["starttid", "start time"],
        Form::Instant,
        "Rättad start, svensk tid.",
        "Corrected start, Swedish time.",
        "2025-07-07 07:31",
    ),
    must(
        "stopp",
        &["stopptid", "stop"],
        Form::Instant,
        "Rättat stopp, svensk tid.",
        "Corrected stop, Swedish time.",
        "2025-07-07 07:55",
    ),
    must("rättad_av", &["by", "corrected by"], Form::Text, "Vem som rättat.", "Who corrected.", "Påhittad Planerare"),
    must("orsak", &["reason"], Form::Text, "Varför.", "Why.", "Glömde registrera stopp"),
    must("rättad", &["corrected at", "at"], Form::Instant, "När.", "When.", "2025-07-07 16:10"),
];

pub(super) fn read(row: &mut Row<'_>, _known: &Known, drafts: &mut Drafts) {
    let own = row.own_fact("rättelse", "correction");
    let registration = row.need("registrering", |text| Ok(import_id("registration", text)));
    let start = row.need("start", instant::instant);
    let stop = start.and_then(|start| row.need("stopp", |text| after(text, start)));
    let (by, reason) = (row.need_text("rättad_av"), row.need_text("orsak"));
    let at = row.need("rättad", instant::instant);
    let record = || {
        let own = own?;
        let record = Correction {
            id: own.id,
            registration: registration?,
            start: start?,
            stop: stop?,
            by: by?,
            reason: reason?,
            at: at?,
        };
        Some((own.external_id, record))
    };
    if let Some((external_id, record)) = record() {
        drafts.corrections.push(row.draft(external_id, record));
    }
}

/// A stop that comes after the start.
fn after(text: &str, start: jiff::Timestamp) -> Result<jiff::Timestamp, Remedy> {
    instant::stop(text, start).and_then(|stop| if stop > start { Ok(stop) } else { Err(Remedy::StopBeforeStart) })
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.corrections {
        let it = &draft.record;
        out.sheet.row([
            ("rättelse", key(draft.external_id.as_ref(), it.id)),
            ("registrering", it.registration.to_string()),
            ("start", instant::write(it.start)),
            ("stopp", instant::write(it.stop)),
            ("rättad_av", it.by.clone()),
            ("orsak", it.reason.clone()),
            ("rättad", instant::write(it.at)),
        ]);
    }
}
