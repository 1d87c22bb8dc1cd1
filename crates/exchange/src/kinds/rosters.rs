//! Rosters: a row for each shift of the cycle.

use tillit_domain::Minutes;
use tillit_domain::record::Record;
use tillit_domain::roster::{Roster, RosterRow, RosterShift};
use tillit_domain::worker::TravelMode;

use super::Reader;
use super::cycle::{read_cycle_day, tour_id, write_cycle_day};
use super::shared::{TRAVEL, key};
use crate::cell::{self, breaks, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::{Errors, Remedy};
use crate::export::Out;
use crate::group::Grouped;
use crate::row::{Row, external};
use crate::{Kind, Known};

const SHARED: [&str; 6] = ["namn", "grupp", "veckor", "förankring", "från", "till"];
const SHARED_BY_ROW: [&str; 2] = ["medarbetare", "färdsätt"];

pub(crate) const COLUMNS: &[Column] = &[
    must(
        "schema",
        &["schema-id", "roster"],
        Form::Key,
        "Schemats id. Rader med samma id är samma schema.",
        "The roster's id. Rows with the same id are the same roster.",
        "SCH-1",
    ),
    must("namn", &["name"], Form::Text, "Namn.", "Name.", "Gällö sommar"),
    must("grupp", &["group"], Form::Key, "Gruppen, med id eller namn.", "The group, by id or name.", "Gällö"),
    must(
        "veckor",
        &["weeks"],
        Form::Number,
        "Hur många veckor schemat rullar över.",
        "How many weeks the roster rolls over.",
        "6",
    ),
    must(
        "förankring",
        &["anchor"],
        Form::Date,
        "En dag i schemats första vecka.",
        "A day of the roster's first week.",
        "2025-06-30",
    ),
    must("från", &["from"], Form::Date, "Första dagen.", "First day.", "2025-06-30"),
    may("till", &["to"], Form::Date, "Sista dagen, om den är känd.", "Last day, if known.", ""),
    must(
        "rad",
        &["schemarad", "row"],
        Form::Key,
        "Schemaraden: en medarbetares eller en vakans. Tomt för ett schema utan rader.",
        "The roster's row: a worker's or a vacancy's. Empty for a roster without rows.",
        "1",
    ),
    must(
        "medarbetare",
        &["worker"],
        Form::Key,
        "Medarbetarens id; tomt för en vakans.",
        "The worker's id; empty for a vacancy.",
        "M-501",
    ),
    may(
        "färdsätt",
        &["travel"],
        Form::Choice,
        "gång, cykel eller bil; förval medarbetarens, för en vakans bil.",
        "gång, cykel or bil; default the worker's, for a vacancy bil.",
        "bil",
    ),
    must(
        "vecka",
        &["week"],
        Form::Number,
        "Vecka i schemat, från 1. Tomt för en rad utan pass.",
        "Week of the roster, from 1. Empty for a row without shifts.",
        "1",
    ),
    must(
        "veckodag",
        &["weekday"],
        Form::Choice,
        "mån, tis, ons, tors, fre, lör eller sön.",
        "mån, tis, ons, tors, fre, lör or sön.",
        "mån",
    ),
    must("start", &[], Form::Clock, "När passet börjar.", "When the shift begins.", "07:00"),
    must(
        "slut",
        &["end"],
        Form::Clock,
        "När passet slutar; 31:00 är sju morgonen efter.",
        "When the shift ends; 31:00 is seven the morning after.",
        "16:00",
    ),
    may(
        "raster",
        &["breaks"],
        Form::List,
        "Raster: längd och när de får börja. Flera med | emellan.",
        "Breaks: length and when they may start. Several with | between.",
        "30 min 11:00-13:30",
    ),
    may("tur", &["tour"], Form::Key, "Turens id, om passet har en.", "The tour's id, if the shift has one.", "TUR-1"),
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

#[derive(Default)]
pub(super) struct Rosters {
    rosters: Grouped<Draft<Roster>>,
    /// Rows with the place of their roster.
    rows: Grouped<(usize, RosterRow)>,
}

impl Reader for Rosters {
    fn row(&mut self, row: &mut Row<'_>, known: &Known, _drafts: &mut Drafts) {
        let Some(name) = row.need_text("schema") else { return };
        let place = self.rosters.enter(row, name.clone(), &SHARED, |row| begin(row, known, &name));
        if row.cell("rad").is_empty() && row.cell("vecka").is_empty() {
            return;
        }
        let weeks = self.rosters.at(place).map(|draft| draft.record.weeks);
        let Some(number) = row.need_text("rad") else { return };
        let begin_row = |row: &mut Row<'_>| begin_row(row, known).map(|of| (place, of));
        let of = self.rows.enter(row, format!("{name}\u{1f}{number}"), &SHARED_BY_ROW, begin_row);
        if row.cell("vecka").is_empty() && row.cell("veckodag").is_empty() && row.cell("start").is_empty() {
            return;
        }
        let shift = shift(row, weeks);
        if let (Some(shift), Some((_, of))) = (shift, self.rows.at(of)) {
            of.shifts.push(shift);
        }
    }

    fn finish(&mut self, _errors: &mut Errors, _known: &Known, drafts: &mut Drafts) {
        for (_, (place, row)) in self.rows.take() {
            if let Some(draft) = self.rosters.at(place) {
                draft.record.rows.push(row);
            }
        }
        drafts.rosters.extend(self.rosters.take().map(|(_, draft)| draft));
    }
}

fn begin(row: &mut Row<'_>, known: &Known, name: &str) -> Option<Draft<Roster>> {
    let id = known.rosters.id_for(name);
    let title = row.need_text("namn");
    let group = row.link("grupp", &known.groups, Kind::Groups).map(Record::id);
    let weeks = row.need("veckor", cell::number(1, 104));
    let anchor = row.need("förankring", cell::day);
    let period = row.period("från", "till");
    let record =
        Roster { id, group: group?, name: title?, weeks: weeks?, anchor: anchor?, period: period?, rows: Vec::new() };
    Some(row.draft(external(name.to_owned(), id), record))
}

fn begin_row(row: &mut Row<'_>, known: &Known) -> Option<RosterRow> {
    let worker = row.maybe_link("medarbetare", &known.workers, Kind::Workers)?;
    let usual = worker.and_then(|id| known.workers.get(id)).map_or(TravelMode::Car, |worker| worker.travel);
    let travel = row.or("färdsätt", usual, |text| TRAVEL.read(text))?;
    Some(RosterRow { worker, travel, shifts: Vec::new() })
}

fn shift(row: &mut Row<'_>, weeks: Option<u8>) -> Option<RosterShift> {
    let cycle_day = read_cycle_day(row, weeks);
    let (start, end) = (row.need("start", cell::clock), row.need("slut", cell::clock));
    let breaks = row.or("raster", Vec::new(), breaks::read);
    let tour = row.maybe("tur", |text| Ok(tour_id(text)));
    let support_start = row.or("stödtid_start", Minutes::ZERO, cell::minutes(0, 600));
    let support_end = row.or("stödtid_slut", Minutes::ZERO, cell::minutes(0, 600));
    let (start, end) = (start?, end?);
    if end <= start {
        row.fail("slut", Remedy::StopBeforeStart);
        return None;
    }
    Some(RosterShift {
        cycle_day: cycle_day?,
        start,
        end,
        breaks: breaks?,
        tour: tour?,
        support_start: support_start?,
        support_end: support_end?,
    })
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.rosters {
        if draft.record.rows.is_empty() {
            write_row(draft, None, None, out);
        }
        for (number, of) in (1..).zip(&draft.record.rows) {
            if of.shifts.is_empty() {
                write_row(draft, Some((number, of)), None, out);
            }
            of.shifts.iter().for_each(|shift| write_row(draft, Some((number, of)), Some(shift), out));
        }
    }
}

fn write_row(draft: &Draft<Roster>, of: Option<(u32, &RosterRow)>, shift: Option<&RosterShift>, out: &mut Out<'_>) {
    let roster = &draft.record;
    let [week, weekday] = shift.map(|shift| write_cycle_day(shift.cycle_day)).unwrap_or_default();
    let worker = of.and_then(|(_, of)| of.worker);
    out.sheet.row([
        ("schema", key(draft.external_id.as_ref(), roster.id)),
        ("namn", roster.name.clone()),
        ("grupp", out.known.groups.name_of(roster.group)),
        ("veckor", roster.weeks.to_string()),
        ("förankring", roster.anchor.to_string()),
        ("från", roster.period.from.to_string()),
        ("till", write_maybe(roster.period.to)),
        ("rad", write_maybe(of.map(|(number, _)| number))),
        ("medarbetare", worker.map_or_else(String::new, |id| out.known.workers.name_of(id))),
        ("färdsätt", of.map_or("", |(_, of)| TRAVEL.write(of.travel)).into()),
        ("vecka", week),
        ("veckodag", weekday),
        ("start", write_maybe(shift.map(|shift| shift.start))),
        ("slut", write_maybe(shift.map(|shift| shift.end))),
        ("raster", shift.map_or_else(String::new, |shift| breaks::write(&shift.breaks))),
        ("tur", write_maybe(shift.and_then(|shift| shift.tour))),
        ("stödtid_start", write_maybe(shift.map(|shift| shift.support_start))),
        ("stödtid_slut", write_maybe(shift.map(|shift| shift.support_end))),
    ]);
}
