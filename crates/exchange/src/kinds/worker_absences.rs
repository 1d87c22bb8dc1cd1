//! Absences of workers; the cause is kept coarse on purpose.

use tillit_domain::absence::WorkerAbsence;
use tillit_domain::record::Record;

use super::shared::{WORKER_ABSENCE, key};
use crate::cell::{self, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::Drafts;
use crate::export::Out;
use crate::row::Row;
use crate::{Kind, Known};

pub(crate) const COLUMNS: &[Column] = &[
    must("frånvaro", &["frånvaro-id", "absence"], Form::Key, "Frånvarons id.", "The absence's id.", "FM-1"),
    must("medarbetare", &["worker"], Form::Key, "Medarbetarens id.", "The worker's id.", "M-501"),
    must("orsak", &["cause"], Form::Choice, "sjuk, ledig eller utbildning.", "sjuk, ledig or utbildning.", "ledig"),
    must("från", &["from"], Form::Date, "Första dagen.", "First day.", "2025-07-14"),
    may(
        "till",
        &["to"],
        Form::Date,
        "Sista dagen; tomt om den inte är känd.",
        "Last day; empty if not known.",
        "2025-07-18",
    ),
    may(
        "från_klockan",
        &["from time"],
        Form::Clock,
        "Klockslag första dagen; tomt om hela dagen.",
        "Time of the first day; empty for all of it.",
        "09:30",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let own = row.own("frånvaro", &known.worker_absences);
    let worker = row.link("medarbetare", &known.workers, Kind::Workers).map(Record::id);
    let cause = row.need("orsak", |text| WORKER_ABSENCE.read(text));
    let period = row.period("från", "till");
    let before = own.as_ref().and_then(|own| known.worker_absences.get(own.id));
    let away_from =
        row.or_before("från_klockan", before.map(|it| &it.away_from), None, |text| cell::clock(text).map(Some));
    if let (Some(own), Some(worker), Some(cause), Some(period), Some(away_from)) =
        (own, worker, cause, period, away_from)
    {
        let absence = WorkerAbsence { id: own.id, worker, cause, period, away_from };
        drafts.worker_absences.push(row.draft(own.external_id, absence));
    }
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.worker_absences {
        let it = &draft.record;
        out.sheet.row([
            ("frånvaro", key(draft.external_id.as_ref(), it.id)),
            ("medarbetare", out.known.workers.name_of(it.worker)),
            ("orsak", WORKER_ABSENCE.write(it.cause).into()),
            ("från", it.period.from.to_string()),
            ("till", write_maybe(it.period.to)),
            ("från_klockan", write_maybe(it.away_from)),
        ]);
    }
}
