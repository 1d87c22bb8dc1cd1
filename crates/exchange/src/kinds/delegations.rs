//! Delegations: licensed staff lets a worker do one kind of task, for a person or a unit, at most a year.

use tillit_domain::delegation::{Delegation, DelegationRefused, DelegationScope};
use tillit_domain::record::Record;

use super::shared::{DELEGATED, key};
use crate::cell::{self, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::Remedy;
use crate::export::Out;
use crate::row::Row;
use crate::{Kind, Known};

pub(crate) const COLUMNS: &[Column] = &[
    must(
        "delegering",
        &["delegerings-id", "delegation"],
        Form::Key,
        "Delegeringens id.",
        "The delegation's id.",
        "DEL-1",
    ),
    must("medarbetare", &["worker"], Form::Key, "Medarbetarens id.", "The worker's id.", "M-501"),
    must(
        "uppgift",
        &["task"],
        Form::Choice,
        "läkemedel, insulin, ögondroppar, sårvård, stödstrumpor, kateter eller sondmatning.",
        "läkemedel, insulin, ögondroppar, sårvård, stödstrumpor, kateter or sondmatning.",
        "insulin",
    ),
    may(
        "person",
        &["person-id", "personnummer"],
        Form::Key,
        "Personen den gäller; annars fylls enhet i.",
        "The person it is for; otherwise fill in enhet.",
        "",
    ),
    may(
        "enhet",
        &["unit"],
        Form::Key,
        "Enheten vars alla personer den gäller; annars fylls person i.",
        "The unit whose persons it is for; otherwise fill in person.",
        "Gällö hemtjänst",
    ),
    must("från", &["from"], Form::Date, "Första dagen.", "First day.", "2025-01-15"),
    must(
        "till",
        &["to"],
        Form::Date,
        "Sista dagen, högst ett år bort.",
        "Last day, at most a year away.",
        "2026-01-14",
    ),
    must(
        "delegerad_av",
        &["given by"],
        Form::Text,
        "Legitimerad personal: namn och yrke.",
        "Licensed staff: name and profession.",
        "Påhittad Sjuksköterska, ssk",
    ),
    may(
        "återkallad",
        &["withdrawn from"],
        Form::Date,
        "Första dagen den inte längre gäller, om den återkallats.",
        "First day it no longer holds, if withdrawn.",
        "",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let own = row.own("delegering", &known.delegations);
    let worker = row.link("medarbetare", &known.workers, Kind::Workers).map(Record::id);
    let task = row.need("uppgift", |text| DELEGATED.read(text));
    let scope = scope(row, known);
    let period = row.period("från", "till");
    let given_by = row.need_text("delegerad_av");
    let withdrawn_from = row.maybe("återkallad", cell::day);
    let delegation = || {
        let own = own?;
        let (worker, task, scope, period, given_by) = (worker?, task?, scope?, period?, given_by?);
        let record = Delegation { id: own.id, worker, task, scope, period, given_by, withdrawn_from: withdrawn_from? };
        Some(Draft { row: row.number, external_id: own.external_id, record })
    };
    let Some(draft) = delegation() else { return };
    match draft.record.clone().checked() {
        Ok(_) => drafts.delegations.push(draft),
        Err(why) => {
            let column = if why == DelegationRefused::NobodyGaveIt { "delegerad_av" } else { "till" };
            row.fail(column, Remedy::Delegation(why));
        }
    }
}

fn scope(row: &mut Row<'_>, known: &Known) -> Option<DelegationScope> {
    match (row.cell("person").is_empty(), row.cell("enhet").is_empty()) {
        (false, true) => row.person("person", known).map(|person| DelegationScope::Person { person: person.id }),
        (true, false) => {
            row.link("enhet", &known.units, Kind::Units).map(|unit| DelegationScope::Unit { unit: unit.id })
        }
        (false, false) => {
            row.fail("enhet", Remedy::OneOfTwo { other: "person" });
            None
        }
        (true, true) => {
            row.fail("enhet", Remedy::Required);
            None
        }
    }
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.delegations {
        let it = &draft.record;
        let (person, unit) = match it.scope {
            DelegationScope::Person { person } => (out.known.persons.name_of(person), String::new()),
            DelegationScope::Unit { unit } => (String::new(), out.known.units.name_of(unit)),
        };
        out.sheet.row([
            ("delegering", key(draft.external_id.as_ref(), it.id)),
            ("medarbetare", out.known.workers.name_of(it.worker)),
            ("uppgift", DELEGATED.write(it.task).into()),
            ("person", person),
            ("enhet", unit),
            ("från", it.period.from.to_string()),
            ("till", write_maybe(it.period.to)),
            ("delegerad_av", it.given_by.clone()),
            ("återkallad", write_maybe(it.withdrawn_from)),
        ]);
    }
}
