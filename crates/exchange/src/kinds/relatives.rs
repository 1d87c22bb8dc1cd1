//! Relatives: a row for each; the file's rows of a person replace the relatives the person had.

use tillit_domain::person::{Person, Relative};

use super::Reader;
use super::shared::key;
use crate::Known;
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::Errors;
use crate::export::{Out, PROTECTED};
use crate::group::Grouped;
use crate::row::Row;
use crate::words::same;

pub(crate) const COLUMNS: &[Column] = &[
    must(
        "person",
        &["person-id", "personnummer"],
        Form::Key,
        "Personens id eller personnummer; personen ska finnas.",
        "The person's id or number; the person must be there.",
        "P-1001",
    ),
    must("namn", &["name"], Form::Text, "Den närståendes namn.", "The relative's name.", "Elvan Påhittad"),
    may(
        "relation",
        &[],
        Form::Text,
        "Relation, med personens egna ord.",
        "Relation, in the person's own words.",
        "dotter",
    ),
    may("telefon", &["telephone", "phone"], Form::Text, "Telefon.", "Telephone.", "070-000 00 00"),
];

#[derive(Default)]
pub(super) struct Relatives {
    persons: Grouped<Draft<Person>>,
}

impl Reader for Relatives {
    fn row(&mut self, row: &mut Row<'_>, known: &Known, _drafts: &mut Drafts) {
        let Some(person) = row.person("person", known) else { return };
        if row.protected && same(row.cell("namn"), PROTECTED) {
            row.skip_protected();
            return;
        }
        let place = self.persons.enter(row, person.id.to_string(), &[], |row| {
            let record = Person { relatives: Vec::new(), ..person.clone() };
            Some(row.draft(known.persons.external_id(person.id).map(str::to_owned), record))
        });
        let Some(name) = row.need_text("namn") else { return };
        let relative = Relative { name, relation: row.text("relation"), telephone: row.text("telefon") };
        if let Some(draft) = self.persons.at(place) {
            draft.record.relatives.push(relative);
        }
    }

    fn finish(&mut self, _errors: &mut Errors, _known: &Known, drafts: &mut Drafts) {
        drafts.persons.extend(self.persons.take().map(|(_, draft)| draft));
    }
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.persons {
        let hidden = draft.record.protected.is_some() && !out.options.include_protected;
        for relative in &draft.record.relatives {
            let id = key(draft.external_id.as_ref(), draft.record.id);
            if hidden {
                out.sheet.row([("person", id), ("namn", PROTECTED.into())]);
                break;
            }
            out.sheet.row([
                ("person", id),
                ("namn", relative.name.clone()),
                ("relation", relative.relation.clone()),
                ("telefon", relative.telephone.clone()),
            ]);
        }
    }
}
