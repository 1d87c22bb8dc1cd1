//! Permanent care contacts (fasta omsorgskontakter): what was offered and what came of it.

use tillit_domain::contact_person::{ContactOutcome, ContactPerson, ContactRefused};

use super::shared::key;
use crate::cell::{self, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::Remedy;
use crate::export::Out;
use crate::row::Row;
use crate::words::Words;
use crate::{Kind, Known};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    Offered,
    Accepted,
    Declined,
    Unneeded,
}
static ANSWER: Words<Answer> = Words(&[
    (Answer::Offered, &["erbjuden", "offered"]),
    (Answer::Accepted, &["accepterad", "tackat ja", "accepted"]),
    (Answer::Declined, &["avböjd", "tackat nej", "declined"]),
    (Answer::Unneeded, &["uppenbart obehövlig", "unneeded"]),
]);

pub(crate) const COLUMNS: &[Column] = &[
    must("omsorgskontakt", &["contact person"], Form::Key, "Erbjudandets id.", "The offer's id.", "K-1"),
    must(
        "person",
        &["person-id", "personnummer"],
        Form::Key,
        "Personens id eller personnummer.",
        "The person's id or number.",
        "P-1001",
    ),
    must("erbjuden", &["offered on"], Form::Date, "Dagen den erbjöds.", "The day it was offered.", "2025-02-01"),
    must(
        "svar",
        &["outcome"],
        Form::Choice,
        "erbjuden, accepterad, avböjd eller uppenbart obehövlig.",
        "erbjuden, accepterad, avböjd or uppenbart obehövlig.",
        "accepterad",
    ),
    may(
        "medarbetare",
        &["worker"],
        Form::Key,
        "Omsorgskontakten, när svaret är accepterad; från 2023-07-01 en undersköterska.",
        "The contact person, when accepted; from 2023-07-01 an undersköterska.",
        "M-501",
    ),
    may("ersättare", &["deputy"], Form::Key, "Vem som träder in.", "Who steps in.", ""),
    may(
        "motiv",
        &["motive"],
        Form::Text,
        "Varför, när svaret är uppenbart obehövlig.",
        "Why, when uppenbart obehövlig.",
        "",
    ),
    must("från", &["from"], Form::Date, "Första dagen.", "First day.", "2025-02-10"),
    may("till", &["to"], Form::Date, "Sista dagen, om den är känd.", "Last day, if known.", ""),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let own = row.own("omsorgskontakt", &known.contact_persons);
    let person = row.person("person", known);
    let offered_on = row.need("erbjuden", cell::day);
    let outcome = outcome(row, known);
    let period = row.period("från", "till");
    let contact = || {
        let (own, person) = (own?, person?);
        let record = ContactPerson {
            id: own.id,
            person: person.id,
            offered_on: offered_on?,
            period: period?,
            outcome: outcome?,
        };
        Some((person, Draft { row: row.number, external_id: own.external_id, record }))
    };
    let Some((person, draft)) = contact() else { return };
    let worker = match draft.record.outcome {
        ContactOutcome::Accepted { worker, .. } => known.workers.get(worker),
        _ => None,
    };
    match draft.record.clone().checked(person, worker) {
        Ok(_) => drafts.contact_persons.push(draft),
        Err(why) => {
            let column = if why == ContactRefused::NoMotive { "motiv" } else { "medarbetare" };
            row.fail(column, Remedy::Contact(why));
        }
    }
}

fn outcome(row: &mut Row<'_>, known: &Known) -> Option<ContactOutcome> {
    Some(match row.need("svar", |text| ANSWER.read(text))? {
        Answer::Offered => ContactOutcome::Offered,
        Answer::Declined => ContactOutcome::Declined,
        Answer::Unneeded => ContactOutcome::Unneeded { motive: row.text("motiv") },
        Answer::Accepted => {
            let worker = row.link("medarbetare", &known.workers, Kind::Workers).map(|worker| worker.id);
            let deputy = row.maybe_link("ersättare", &known.workers, Kind::Workers);
            ContactOutcome::Accepted { worker: worker?, deputy: deputy? }
        }
    })
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.contact_persons {
        let it = &draft.record;
        let name = |id| out.known.workers.name_of(id);
        let (answer, worker, deputy, motive) = match &it.outcome {
            ContactOutcome::Offered => (Answer::Offered, None, None, String::new()),
            ContactOutcome::Declined => (Answer::Declined, None, None, String::new()),
            ContactOutcome::Unneeded { motive } => (Answer::Unneeded, None, None, motive.clone()),
            ContactOutcome::Accepted { worker, deputy } => (Answer::Accepted, Some(*worker), *deputy, String::new()),
        };
        out.sheet.row([
            ("omsorgskontakt", key(draft.external_id.as_ref(), it.id)),
            ("person", out.known.persons.name_of(it.person)),
            ("erbjuden", it.offered_on.to_string()),
            ("svar", ANSWER.write(answer).into()),
            ("medarbetare", worker.map_or_else(String::new, name)),
            ("ersättare", deputy.map_or_else(String::new, name)),
            ("motiv", motive),
            ("från", it.period.from.to_string()),
            ("till", write_maybe(it.period.to)),
        ]);
    }
}
