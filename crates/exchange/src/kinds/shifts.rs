//! Shifts of days, past and coming, with or without a worker.

use tillit_domain::Minutes;
use tillit_domain::record::Record;
use tillit_domain::shift::Shift;
use tillit_domain::worker::TravelMode;

use super::cycle::tour_id;
use super::shared::{TRAVEL, key};
use crate::cell::{self, breaks, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::Remedy;
use crate::export::Out;
use crate::row::Row;
use crate::{Kind, Known};

pub(crate) const COLUMNS: &[Column] = &[
    must("pass", &["pass-id", "arbetspass", "shift"], Form::Key, "Passets id.", "The shift's id.", "PASS-1"),
    must(
        "grupp",
        &["group"],
        Form::Key,
        "Gruppen passet tjänar den dagen, med id eller namn.",
        "The group it serves that day, by id or name.",
        "Gällö",
    ),
    must("dag", &["datum", "day", "date"], Form::Date, "Dagen passet börjar.", "The day it begins.", "2025-07-07"),
    must("start", &[], Form::Clock, "När passet börjar.", "When it begins.", "07:00"),
    must(
        "slut",
        &["end"],
        Form::Clock,
        "När passet slutar; 31:00 är sju morgonen efter.",
        "When it ends; 31:00 is seven the morning after.",
        "16:00",
    ),
    must(
        "medarbetare",
        &["worker"],
        Form::Key,
        "Medarbetarens id; tomt för ett vakant pass.",
        "The worker's id; empty for a vacant shift.",
        "M-501",
    ),
    may(
        "färdsätt",
        &["travel"],
        Form::Choice,
        "gång, cykel eller bil; förval medarbetarens, för ett vakant pass bil.",
        "gång, cykel or bil; default the worker's, for a vacant shift bil.",
        "bil",
    ),
    may(
        "raster",
        &["breaks"],
        Form::List,
        "Raster: längd och när de får börja. Flera med | emellan.",
        "Breaks: length and when they may start. Several with | between.",
        "30 min 11:00-13:30",
    ),
    may("tur", &["tour"], Form::Key, "Turens id, om passet har en.", "The tour's id, if it has one.", ""),
    may(
        "stödtid_start",
        &["support start"],
        Form::Number,
        "Minuter för planering i början.",
        "Minutes for planning at the start.",
        "10",
    ),
    may(
        "stödtid_slut",
        &["support end"],
        Form::Number,
        "Minuter för dokumentation i slutet.",
        "Minutes for documentation at the end.",
        "10",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let own = row.own_fact("pass", "shift");
    let group = row.link("grupp", &known.groups, Kind::Groups).map(Record::id);
    let day = row.need("dag", cell::day);
    let (start, end) = (row.need("start", cell::clock), row.need("slut", cell::clock));
    let worker = row.maybe_link("medarbetare", &known.workers, Kind::Workers);
    let of = worker.flatten().and_then(|id| known.workers.get(id));
    let travel = row.or("färdsätt", of.map_or(TravelMode::Car, |worker| worker.travel), |text| TRAVEL.read(text));
    let breaks = row.or("raster", Vec::new(), breaks::read);
    let tour = row.maybe("tur", |text| Ok(tour_id(text)));
    let support_start = row.or("stödtid_start", Minutes::ZERO, cell::minutes(0, 600));
    let support_end = row.or("stödtid_slut", Minutes::ZERO, cell::minutes(0, 600));
    if let (Some(start), Some(end)) = (start, end)
        && end <= start
    {
        row.fail("slut", Remedy::StopBeforeStart);
        return;
    }
    let shift = || {
        let own = own?;
        let record = Shift {
            id: own.id,
            group: group?,
            day: day?,
            start: start?,
            end: end?,
            worker: worker?,
            travel: travel?,
            breaks: breaks?,
            tour: tour?,
            support_start: support_start?,
            support_end: support_end?,
        };
        Some(Draft { row: row.number, external_id: own.external_id, record })
    };
    drafts.shifts.extend(shift());
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.shifts {
        let it = &draft.record;
        out.sheet.row([
            ("pass", key(draft.external_id.as_ref(), it.id)),
            ("grupp", out.known.groups.name_of(it.group)),
            ("dag", it.day.to_string()),
            ("start", it.start.to_string()),
            ("slut", it.end.to_string()),
            ("medarbetare", it.worker.map_or_else(String::new, |id| out.known.workers.name_of(id))),
            ("färdsätt", TRAVEL.write(it.travel).into()),
            ("raster", breaks::write(&it.breaks)),
            ("tur", write_maybe(it.tour)),
            ("stödtid_start", it.support_start.to_string()),
            ("stödtid_slut", it.support_end.to_string()),
        ]);
    }
}
