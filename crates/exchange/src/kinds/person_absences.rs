//! Absences of persons (hospital, short-term home, away).

use tillit_domain::absence::PersonAbsence;
use tillit_domain::record::Record;

use super::shared::{PERSON_ABSENCE, key};
use crate::Known;
use crate::cell::{self, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::export::Out;
use crate::row::Row;

pub(crate) const COLUMNS: &[Column] = &[
    must("frånvaro", &["frånvaro-id", "absence"], Form::Key, "Frånvarons id.", "The absence's id.", "F-1"),
    must(
        "person",
        &["person-id", "personnummer"],
        Form::Key,
        "Personens id eller personnummer.",
        "The person's id or number.",
        "P-1001",
    ),
    must(
        "orsak",
        &["cause"],
        Form::Choice,
        "sjukhus, korttidsboende, bortrest eller avsagt.",
        "sjukhus, korttidsboende, bortrest or avsagt.",
        "sjukhus",
    ),
    must("från", &["from"], Form::Date, "Första dagen.", "First day.", "2025-07-08"),
    may(
        "till",
        &["to"],
        Form::Date,
        "Sista dagen; tomt om personen inte är hemma än.",
        "Last day; empty while the person is not back.",
        "2025-07-11",
    ),
    may(
        "meddelad",
        &["told on"],
        Form::Date,
        "Dagen det meddelades; förval första dagen.",
        "The day it was told; default the first day.",
        "2025-07-07",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let own = row.own("frånvaro", &known.person_absences);
    let person = row.person("person", known).map(Record::id);
    let cause = row.need("orsak", |text| PERSON_ABSENCE.read(text));
    let period = row.period("från", "till");
    let told_on = row.maybe("meddelad", cell::day);
    let absence = || {
        let (own, period) = (own?, period?);
        let told_on = told_on?.unwrap_or(period.from);
        let record = PersonAbsence { id: own.id, person: person?, cause: cause?, period, told_on };
        Some(Draft { row: row.number, external_id: own.external_id, record })
    };
    drafts.person_absences.extend(absence());
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.person_absences {
        let it = &draft.record;
        out.sheet.row([
            ("frånvaro", key(draft.external_id.as_ref(), it.id)),
            ("person", out.known.persons.name_of(it.person)),
            ("orsak", PERSON_ABSENCE.write(it.cause).into()),
            ("från", it.period.from.to_string()),
            ("till", write_maybe(it.period.to)),
            ("meddelad", it.told_on.to_string()),
        ]);
    }
}
