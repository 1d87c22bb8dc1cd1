//! Welfare technology in persons' homes, with consent and the visits it replaces (S-147 … S-149).

use tillit_domain::record::Record;
use tillit_domain::technology::{Consent, Technology, TechnologyKind};

use super::shared::{find_entry, key};
use crate::Known;
use crate::cell::{self, list, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::export::Out;
use crate::row::Row;
use crate::words::Words;

static KIND: Words<TechnologyKind> = Words(&[
    (TechnologyKind::Alarm, &["trygghetslarm", "larm", "alarm"]),
    (TechnologyKind::MedicineRobot, &["medicinrobot", "medicine robot"]),
    (TechnologyKind::Camera, &["tillsynskamera", "kamera", "camera"]),
    (TechnologyKind::GpsWatch, &["gps-klocka", "gps watch"]),
]);

pub(crate) const COLUMNS: &[Column] = &[
    must("teknik", &["teknik-id", "technology"], Form::Key, "Teknikens id.", "The technology's id.", "T-1"),
    must(
        "person",
        &["person-id", "personnummer"],
        Form::Key,
        "Personens id eller personnummer.",
        "The person's id or number.",
        "P-1001",
    ),
    must(
        "slag",
        &["kind"],
        Form::Choice,
        "trygghetslarm, medicinrobot, tillsynskamera eller gps-klocka.",
        "trygghetslarm, medicinrobot, tillsynskamera or gps-klocka.",
        "medicinrobot",
    ),
    must(
        "samtycke",
        &["consent given on"],
        Form::Date,
        "Dagen personen samtyckte.",
        "The day the person consented.",
        "2025-03-01",
    ),
    may(
        "samtycke_hur",
        &["consent account"],
        Form::Text,
        "Till vem och hur.",
        "To whom and how.",
        "Muntligt vid hembesök",
    ),
    may(
        "samtycke_återkallat",
        &["consent withdrawn on"],
        Form::Date,
        "Dagen samtycket återkallades.",
        "The day consent was withdrawn.",
        "",
    ),
    must("från", &["from"], Form::Date, "Första dagen i bruk.", "First day in use.", "2025-03-10"),
    may("till", &["to"], Form::Date, "Sista dagen, om den är känd.", "Last day, if known.", ""),
    may(
        "ersätter_besök",
        &["replaces"],
        Form::List,
        "Besök i genomförandeplanen som tekniken ersätter.",
        "Visits of the care plan that it replaces.",
        "",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let own = row.own("teknik", &known.technology);
    let person = row.person("person", known).map(Record::id);
    let kind = row.need("slag", |text| KIND.read(text));
    let given_on = row.need("samtycke", cell::day);
    let withdrawn_on = row.maybe("samtycke_återkallat", cell::day);
    let period = row.period("från", "till");
    let replaces = person.and_then(|person| {
        let entries = |text: &str| list::split(text).iter().map(|name| find_entry(person, name, known)).collect();
        row.or("ersätter_besök", Vec::new(), entries)
    });
    let technology = || {
        let own = own?;
        let consent = Consent { given_on: given_on?, account: row.text("samtycke_hur"), withdrawn_on: withdrawn_on? };
        let record =
            Technology { id: own.id, person: person?, kind: kind?, consent, period: period?, replaces: replaces? };
        Some(Draft { row: row.number, external_id: own.external_id, record })
    };
    drafts.technology.extend(technology());
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.technology {
        let it = &draft.record;
        out.sheet.row([
            ("teknik", key(draft.external_id.as_ref(), it.id)),
            ("person", out.known.persons.name_of(it.person)),
            ("slag", KIND.write(it.kind).into()),
            ("samtycke", it.consent.given_on.to_string()),
            ("samtycke_hur", it.consent.account.clone()),
            ("samtycke_återkallat", write_maybe(it.consent.withdrawn_on)),
            ("från", it.period.from.to_string()),
            ("till", write_maybe(it.period.to)),
            ("ersätter_besök", list::join(it.replaces.iter().map(ToString::to_string))),
        ]);
    }
}
