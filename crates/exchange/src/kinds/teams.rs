//! Teams (arbetslag) within groups.

use tillit_domain::organisation::Team;
use tillit_domain::record::Record;

use super::shared::key;
use crate::cell::list;
use crate::column::{Column, Form, may, must};
use crate::drafts::Drafts;
use crate::export::Out;
use crate::row::Row;
use crate::{Kind, Known};

pub(crate) const COLUMNS: &[Column] = &[
    must("arbetslag", &["team"], Form::Key, "Arbetslagets id.", "The team's id.", "A-1"),
    must("namn", &["name"], Form::Text, "Namn.", "Name.", "Lag Norr"),
    must("grupp", &["group"], Form::Key, "Gruppen, med id eller namn.", "The group, by id or name.", "Gällö"),
    may(
        "medarbetare",
        &["workers"],
        Form::List,
        "Medarbetarnas id, med komma emellan.",
        "The workers' ids, with commas between.",
        "M-501, M-502",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let own = row.own("arbetslag", &known.teams);
    let name = row.need_text("namn");
    let group = row.link("grupp", &known.groups, Kind::Groups).map(Record::id);
    let workers = row.links("medarbetare", &known.workers, Kind::Workers);
    if let (Some(own), Some(name), Some(group), Some(workers)) = (own, name, group, workers) {
        drafts.teams.push(row.draft(own.external_id, Team { id: own.id, name, group, workers }));
    }
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.teams {
        let it = &draft.record;
        out.sheet.row([
            ("arbetslag", key(draft.external_id.as_ref(), it.id)),
            ("namn", it.name.clone()),
            ("grupp", out.known.groups.name_of(it.group)),
            ("medarbetare", list::join(it.workers.iter().map(|id| out.known.workers.name_of(*id)))),
        ]);
    }
}
