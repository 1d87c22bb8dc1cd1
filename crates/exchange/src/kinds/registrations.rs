//! Registrations: what was done, a row for each; years of them.

use tillit_domain::Id;
use tillit_domain::record::Record;
use tillit_domain::registration::{Method, Registration};

use super::shared::key;
use crate::cell::{instant, list};
use crate::column::{Column, Form, may, must};
use crate::drafts::Drafts;
use crate::error::Remedy;
use crate::export::Out;
use crate::known::import_id;
use crate::row::{Own, Row};
use crate::words::Words;
use crate::{Kind, Known};

static METHOD: Words<Method> = Words(&[
    (Method::Tag, &["tagg", "nfc", "tag"]),
    (Method::App, &["app", "mobil"]),
    (Method::Manual, &["manuell", "efterregistrerad", "manual"]),
    (Method::Telephone, &["telefon", "telephone"]),
]);

pub(crate) const COLUMNS: &[Column] = &[
    may(
        "registrering",
        &["registrerings-id", "registration"],
        Form::Key,
        "Registreringens id. Saknas det följer id:t av person, medarbetare och start, så att samma fil två gånger ändå inte ändrar något.",
        "The registration's id. Without one it follows from person, worker and start, so that the same file twice still changes nothing.",
        "R-90001",
    ),
    must(
        "person",
        &["person-id", "personnummer", "brukare"],
        Form::Key,
        "Personens id eller personnummer.",
        "The person's id or number.",
        "P-1001",
    ),
    must(
        "medarbetare",
        &["medarbetar-id", "anställningsnummer", "worker"],
        Form::Key,
        "Medarbetarens id.",
        "The worker's id.",
        "M-501",
    ),
    must(
        "start",
        &["starttid", "start time"],
        Form::Instant,
        "Start, svensk tid.",
        "Start, Swedish time.",
        "2025-07-07 07:31",
    ),
    must(
        "stopp",
        &["stopptid", "sluttid", "stop", "stop time"],
        Form::Instant,
        "Stopp, svensk tid; tomt om det aldrig registrerades.",
        "Stop, Swedish time; empty if it was never registered.",
        "2025-07-07 07:58:30",
    ),
    may(
        "sätt",
        &["registreringssätt", "method"],
        Form::Choice,
        "tagg, app, manuell (förval) eller telefon.",
        "tagg, app, manuell (default) or telefon.",
        "tagg",
    ),
    may(
        "insatser",
        &["utförda insatser", "tasks"],
        Form::List,
        "Insatskoder som bockats av, med komma emellan.",
        "Service codes ticked off, with commas between.",
        "DUSCH, FRUKOST",
    ),
    may(
        "besök",
        &["planerat besök", "visit"],
        Form::Key,
        "Det planerade besökets id, om det är känt.",
        "The planned visit's id, if known.",
        "",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let person = row.person("person", known).map(Record::id);
    let worker = row.link("medarbetare", &known.workers, Kind::Workers).map(Record::id);
    let start = row.need("start", instant::instant);
    let stop = match start {
        Some(start) => row.maybe("stopp", |text| instant::stop(text, start)),
        None => row.maybe("stopp", instant::instant),
    };
    let method = row.or("sätt", Method::Manual, |text| METHOD.read(text));
    let tasks_done = row.or("insatser", Vec::new(), |text| codes(text, known));
    let (Some(person), Some(worker), Some(start)) = (person, worker, start) else { return };
    let own: Option<Own<Registration>> = if row.cell("registrering").is_empty() {
        let natural = format!("{person}/{worker}/{start}");
        row.once("start", Own { id: Id::derived("import", &["registration", &natural]), external_id: None })
    } else {
        row.own_fact("registrering", "registration")
    };
    let (Some(own), Some(stop), Some(method), Some(tasks_done)) = (own, stop, method, tasks_done) else { return };
    // A stop before the start is a fault of what was registered, not of the file: it waits to be corrected like others.
    let visit = Some(row.cell("besök")).filter(|text| !text.is_empty()).map(|text| import_id("visit", text));
    let record = Registration { id: own.id, visit, person, worker, start, stop, method, tasks_done };
    drafts.registrations.push(row.draft(own.external_id, record));
}

/// Service codes, as the catalogue writes them.
fn codes(text: &str, known: &Known) -> Result<Vec<String>, Remedy> {
    let code =
        |item: &String| crate::row::find(&known.service_codes, item, Kind::ServiceCodes).map(|code| code.code.clone());
    list::split(text).iter().map(code).collect()
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.registrations {
        let it = &draft.record;
        out.sheet.row([
            ("registrering", key(draft.external_id.as_ref(), it.id)),
            ("person", out.known.persons.name_of(it.person)),
            ("medarbetare", out.known.workers.name_of(it.worker)),
            ("start", instant::write(it.start)),
            ("stopp", it.stop.map_or_else(String::new, instant::write)),
            ("sätt", METHOD.write(it.method).into()),
            ("insatser", list::join(&it.tasks_done)),
            ("besök", it.visit.map_or_else(String::new, |visit| visit.to_string())),
        ]);
    }
}
