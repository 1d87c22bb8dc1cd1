//! Workers, with title, way to travel, employment and group.

use tillit_domain::Id;
use tillit_domain::worker::{Title, TravelMode, Worker};

use super::shared::{PROTECTION, TRAVEL, key, read_groups, write_groups};
use crate::Known;
use crate::cell::{self, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::Drafts;
use crate::export::{Out, PROTECTED};
use crate::row::Row;
use crate::words::{Words, same};

static TITLE: Words<Title> = Words(&[
    (Title::Underskoterska, &["undersköterska", "usk", "assistant nurse"]),
    (Title::Vardbitrade, &["vårdbiträde", "vb", "care assistant"]),
    (Title::Nurse, &["sjuksköterska", "ssk", "nurse"]),
    (Title::Other, &["annan", "other"]),
]);

pub(crate) const COLUMNS: &[Column] = &[
    must(
        "medarbetare",
        &["medarbetar-id", "anställningsnummer", "anst.nr", "worker", "worker id"],
        Form::Key,
        "Medarbetarens id, till exempel anställningsnummer.",
        "The worker's id, such as the employment number.",
        "M-501",
    ),
    must("förnamn", &["given name", "first name"], Form::Text, "Förnamn.", "Given name.", "Exempla"),
    must("efternamn", &["family name", "last name"], Form::Text, "Efternamn.", "Family name.", "Påhittad"),
    must(
        "titel",
        &["yrke", "title"],
        Form::Choice,
        "undersköterska, vårdbiträde, sjuksköterska eller annan.",
        "undersköterska, vårdbiträde, sjuksköterska or annan.",
        "undersköterska",
    ),
    may(
        "färdsätt",
        &["travel", "travel mode"],
        Form::Choice,
        "gång, cykel eller bil (förval).",
        "gång, cykel or bil (default).",
        "bil",
    ),
    must(
        "anställd_från",
        &["anställningsdatum", "från", "employed from"],
        Form::Date,
        "Första anställningsdagen.",
        "First day of employment.",
        "2020-03-01",
    ),
    may(
        "anställd_till",
        &["till", "employed to"],
        Form::Date,
        "Sista anställningsdagen, om den är känd.",
        "Last day of employment, if known.",
        "",
    ),
    may(
        "grupp",
        &["hemtjänstgrupp", "enhet", "group"],
        Form::Key,
        "Hemgruppen, med id eller namn.",
        "The home group, by id or name.",
        "Gällö",
    ),
    may(
        "grupp_från",
        &["group from"],
        Form::Date,
        "Första dagen i gruppen. Behövs när en medarbetare byter grupp.",
        "First day in the group. Needed when a worker changes group.",
        "2020-03-01",
    ),
    may(
        "grupp_vald",
        &["group chosen"],
        Form::YesNo,
        "Används inte för medarbetare annat än att bevaras.",
        "Not used for workers except to be kept.",
        "nej",
    ),
    may(
        "tidigare_grupper",
        &["earlier groups"],
        Form::List,
        "Tidigare grupper med första dag. Saknas kolumnen behålls det som finns.",
        "Earlier groups with their first day. Without the column what is there is kept.",
        "",
    ),
    may(
        "sysselsättningsgrad",
        &["procent", "percent"],
        Form::Number,
        "Procent av heltid; förval 100.",
        "Percent of full time; default 100.",
        "80",
    ),
    may("telefon", &["telefonnummer", "telephone", "phone"], Form::Text, "Tjänstetelefon.", "Work telephone.", ""),
    may(
        "skyddad_identitet",
        &["skyddad", "sekretess", "protected identity"],
        Form::Choice,
        "sekretessmarkering, skyddad folkbokföring eller fingerade uppgifter; tomt för de flesta.",
        "sekretessmarkering, skyddad folkbokföring or fingerade uppgifter; empty for most.",
        "",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    row.protected = !row.cell("skyddad_identitet").is_empty();
    if row.protected && same(row.cell("förnamn"), PROTECTED) && same(row.cell("efternamn"), PROTECTED) {
        row.skip_protected();
        return;
    }
    let Some(own) = row.own("medarbetare", &known.workers) else { return };
    let before = known.workers.get(own.id);
    row.protected |= before.is_some_and(|before| before.protected.is_some());
    if let Some(record) = worker(row, known, own.id, before) {
        drafts.workers.push(row.draft(own.external_id, record));
    }
}

fn worker(row: &mut Row<'_>, known: &Known, id: Id<Worker>, before: Option<&Worker>) -> Option<Worker> {
    let given_name = row.need_text("förnamn");
    let family_name = row.need_text("efternamn");
    let title = row.need("titel", |text| TITLE.read(text));
    let travel = row.or_before("färdsätt", before.map(|b| &b.travel), TravelMode::Car, |text| TRAVEL.read(text));
    let employment = row.period("anställd_från", "anställd_till");
    let protected =
        row.or_before("skyddad_identitet", before.map(|b| &b.protected), None, |text| PROTECTION.read(text).map(Some));
    let percent = row.or_before("sysselsättningsgrad", before.map(|b| &b.percent), 100, |text| {
        cell::number(0, 100)(text.trim_end_matches(['%', ' ']))
    });
    let employment = employment?;
    let groups = read_groups(row, known, before.map(|b| &b.groups), employment.from);
    Some(Worker {
        id,
        given_name: given_name?,
        family_name: family_name?,
        title: title?,
        travel: travel?,
        protected: protected?,
        employment,
        groups: groups?,
        percent: percent?,
        telephone: row.text_or_before("telefon", before.map(|b| &b.telephone)),
    })
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.workers {
        let worker = &draft.record;
        let protection = worker.protected.map_or("", |p| PROTECTION.write(p)).to_owned();
        let id = key(draft.external_id.as_ref(), worker.id);
        if worker.protected.is_some() && !out.options.include_protected {
            let names = [("förnamn", PROTECTED.into()), ("efternamn", PROTECTED.into())];
            let [given, family] = names;
            out.sheet.row([("medarbetare", id), given, family, ("skyddad_identitet", protection)]);
            continue;
        }
        let [group, group_from, chosen, earlier] = write_groups(&worker.groups, out);
        out.sheet.row([
            ("medarbetare", id),
            ("förnamn", worker.given_name.clone()),
            ("efternamn", worker.family_name.clone()),
            ("titel", TITLE.write(worker.title).into()),
            ("färdsätt", TRAVEL.write(worker.travel).into()),
            ("anställd_från", worker.employment.from.to_string()),
            ("anställd_till", write_maybe(worker.employment.to)),
            ("grupp", group),
            ("grupp_från", group_from),
            ("grupp_vald", chosen),
            ("tidigare_grupper", earlier),
            ("sysselsättningsgrad", worker.percent.to_string()),
            ("telefon", worker.telephone.clone()),
            ("skyddad_identitet", protection),
        ]);
    }
}
