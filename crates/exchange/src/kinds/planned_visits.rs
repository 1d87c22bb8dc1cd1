//! Planned visits: what was planned on past days, so that follow-up has something to compare with.

use jiff::civil::Date;
use tillit_domain::care_plan::Staffing;
use tillit_domain::law::Law;
use tillit_domain::person::Person;
use tillit_domain::record::Record;
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit, Task, Visit, VisitGap};
use tillit_domain::{Id, Minutes, TimeOfDay};

use super::order_lines::find_line;
use super::shared::{entry_id, key};
use crate::cell::when::FRAME;
use crate::cell::{self, list, when, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::Remedy;
use crate::export::Out;
use crate::known::import_id;
use crate::row::{Parsed, Row, find};
use crate::words::Words;
use crate::{Kind, Known};

static CANCELLED: Words<CancelCause> = Words(&[
    (CancelCause::Hospital, &["sjukhus", "hospital"]),
    (CancelCause::Away, &["bortrest", "korttidsboende", "away"]),
    (CancelCause::Declined, &["avsagt", "declined"]),
    (CancelCause::Provider, &["utföraren", "provider"]),
    (CancelCause::NoLongerNeeded, &["behövs inte", "no longer needed"]),
]);

pub(crate) const COLUMNS: &[Column] = &[
    must("besök", &["besöks-id", "visit"], Form::Key, "Besökets id.", "The visit's id.", "V-70001"),
    must(
        "person",
        &["person-id", "personnummer"],
        Form::Key,
        "Personens id eller personnummer.",
        "The person's id or number.",
        "P-1001",
    ),
    must(
        "grupp",
        &["group"],
        Form::Key,
        "Gruppen eller nattpatrullen som gör besöket, med id eller namn.",
        "The group or night patrol that serves it, by id or name.",
        "Gällö",
    ),
    may(
        "hemgrupp",
        &["home group"],
        Form::Key,
        "Personens hemgrupp; förval samma.",
        "The person's home group; default the same.",
        "",
    ),
    must("dag", &["datum", "day", "date"], Form::Date, "Dagen.", "The day.", "2025-06-30"),
    may(
        "namn",
        &["name"],
        Form::Text,
        "Vad besöket heter; förval Besök.",
        "What the visit is called; default Besök.",
        "Morgonbesök",
    ),
    must(
        "start",
        &["planerad start"],
        Form::Clock,
        "När det skulle börja; tomt om ingen var satt på det.",
        "When it was to start; empty if nobody was on it.",
        "07:30",
    ),
    must("minuter", &["planerad tid", "minutes"], Form::Number, "Planerad längd.", "Planned length.", "30"),
    must(
        "medarbetare",
        &["worker"],
        Form::Key,
        "Medarbetarens id; tomt om ingen var satt på det.",
        "The worker's id; empty if nobody was on it.",
        "M-501",
    ),
    may(
        "medarbetare_2",
        &["second worker"],
        Form::Key,
        "Den andra medarbetaren, när två behövdes.",
        "The second worker, where two were needed.",
        "",
    ),
    may("pass", &["shift"], Form::Key, "Passets id.", "The shift's id.", ""),
    may("pass_2", &["second shift"], Form::Key, "Den andra medarbetarens pass.", "The second worker's shift.", ""),
    may(
        "avbokat",
        &["cancelled"],
        Form::Choice,
        "Varför det inte blev av: sjukhus, bortrest, avsagt, utföraren eller behövs inte.",
        "Why it was not made: sjukhus, bortrest, avsagt, utföraren or behövs inte.",
        "",
    ),
    may(
        "tidigast",
        &["earliest"],
        Form::Clock,
        "Tidigaste start; förval ramens, annars start.",
        "Earliest start; default the frame's, else start.",
        "07:00",
    ),
    may(
        "senast",
        &["latest"],
        Form::Clock,
        "Senaste start; förval ramens, annars start.",
        "Latest start; default the frame's, else start.",
        "10:00",
    ),
    may(
        "tidsram",
        &["frame"],
        Form::Choice,
        "morgon, förmiddag, lunch, eftermiddag, middag, kväll, natt eller dag.",
        "morgon, förmiddag, lunch, eftermiddag, middag, kväll, natt or dag.",
        "morgon",
    ),
    may(
        "tidskritiskt",
        &["time critical"],
        Form::YesNo,
        "ja om klockslaget spelar roll; förval nej.",
        "ja if the clock time matters; default nej.",
        "nej",
    ),
    may(
        "beställda_minuter",
        &["ordered minutes"],
        Form::Number,
        "Beställd tid; tomt om ingen tid beställts.",
        "Ordered time; empty where no time was ordered.",
        "35",
    ),
    may(
        "bemanning",
        &["staffing"],
        Form::Choice,
        "1 (förval), 2 eller till exempel 2: efter 10 i 15 min.",
        "1 (default), 2 or for example 2: efter 10 i 15 min.",
        "1",
    ),
    may(
        "insatser",
        &["tasks"],
        Form::List,
        "Insatskoder, eller beställning/rad, med komma emellan.",
        "Service codes, or order/line, with commas between.",
        "DUSCH, FRUKOST",
    ),
    may(
        "planbesök",
        &["entry"],
        Form::Key,
        "Besökets id i personens genomförandeplan, om det kommer därifrån.",
        "The visit's id in the person's care plan, if it comes from there.",
        "",
    ),
    may(
        "tillfälle",
        &["occasion"],
        Form::Number,
        "Vilket av dagens tillfällen, från 1; förval 1.",
        "Which of the day's occasions, from 1; default 1.",
        "1",
    ),
    may(
        "efter_besök",
        &["after"],
        Form::Key,
        "Ett tidigare besöks id som det skulle gå tid emellan.",
        "Id of an earlier visit from which time was to pass.",
        "",
    ),
    may("minst_minuter", &["at least"], Form::Number, "Minst så lång tid emellan.", "At least so long between.", ""),
    may("högst_minuter", &["at most"], Form::Number, "Högst så lång tid emellan.", "At most so long between.", ""),
    may(
        "revision",
        &[],
        Form::Number,
        "Hur många gånger besöket publicerats; förval 1.",
        "How many times the visit was published; default 1.",
        "1",
    ),
];

pub(super) fn read(row: &mut Row<'_>, known: &Known, drafts: &mut Drafts) {
    let own = row.own_fact("besök", "visit");
    let person = row.person("person", known);
    let group = row.link("grupp", &known.groups, Kind::Groups).map(Record::id);
    let home_group = row.maybe_link("hemgrupp", &known.groups, Kind::Groups);
    let day = row.need("dag", cell::day);
    let start = row.maybe("start", cell::clock);
    let state = state(row, known, start.flatten());
    let planned = row.need("minuter", cell::minutes(1, 1440));
    let window = window(row, start.flatten());
    let time_critical = row.or("tidskritiskt", false, cell::yes_no);
    let ordered = row.maybe("beställda_minuter", cell::minutes(1, 1440));
    let staffing = row.or("bemanning", Staffing::One, when::read_staffing);
    let tasks = match (person, day) {
        (Some(person), Some(day)) => row.or("insatser", Vec::new(), |text| tasks(text, known, person.id, day)),
        _ => None,
    };
    let occasion: Option<u8> = row.or("tillfälle", 1, cell::number(1, 255));
    let gap = gap(row);
    let revision = row.or("revision", 1, cell::number(1, i64::from(u32::MAX)));
    let entry = person.zip(Some(row.cell("planbesök")).filter(|text| !text.is_empty()));
    let name = Some(row.text("namn")).filter(|name| !name.is_empty()).unwrap_or_else(|| "Besök".into());
    let visit = || {
        let (own, group, (earliest, latest, frame)) = (own?, group?, window?);
        let visit = Visit {
            id: own.id,
            person: person?.id,
            group,
            home_group: home_group?.unwrap_or(group),
            day: day?,
            entry: entry.map(|(person, text)| entry_id(person.id, text)),
            occasion: occasion? - 1,
            name,
            tasks: tasks?,
            earliest,
            latest,
            frame,
            time_critical: time_critical?,
            ordered: ordered?,
            planned: planned?,
            staffing: staffing?,
            gap: gap?,
        };
        let record = PlannedVisit { visit, revision: revision?, state: state? };
        Some(Draft { row: row.number, external_id: own.external_id, record })
    };
    drafts.planned_visits.extend(visit());
}

fn state(row: &mut Row<'_>, known: &Known, start: Option<TimeOfDay>) -> Option<PlannedState> {
    let cause = row.maybe("avbokat", |text| CANCELLED.read(text))?;
    let worker = row.maybe_link("medarbetare", &known.workers, Kind::Workers)?;
    let second = row.maybe_link("medarbetare_2", &known.workers, Kind::Workers)?;
    let shift = |text: &str| Ok(import_id("shift", text));
    let (shift, second_shift) = (row.maybe("pass", shift)?, row.maybe("pass_2", shift)?);
    match (cause, worker, start) {
        (Some(cause), ..) => Some(PlannedState::Cancelled { cause }),
        (None, None, _) => Some(PlannedState::Unstaffed),
        (None, Some(worker), Some(start)) => Some(PlannedState::Staffed { start, worker, second, shift, second_shift }),
        (None, Some(_), None) => {
            row.fail("start", Remedy::OnlyWith { other: "medarbetare" });
            None
        }
    }
}

type Window = (TimeOfDay, TimeOfDay, Option<tillit_domain::organisation::FrameName>);

/// Earliest and latest start: as written, else the planned start, else the frame's usual times.
fn window(row: &mut Row<'_>, start: Option<TimeOfDay>) -> Option<Window> {
    let earliest = row.maybe("tidigast", cell::clock);
    let latest = row.maybe("senast", cell::clock);
    let frame = row.maybe("tidsram", |text| FRAME.read(text))?;
    let usual = frame.map(tillit_domain::organisation::FrameName::usual);
    let (earliest, latest) = (earliest?, latest?);
    let first = earliest.or(usual.map(|usual| usual.earliest)).or(start);
    let last = latest.or(usual.map(|usual| usual.latest)).or(start);
    let (Some(first), Some(last)) = (first, last) else {
        row.fail("tidigast", Remedy::Required);
        return None;
    };
    if last < first {
        row.fail("senast", Remedy::Backwards);
        return None;
    }
    Some((first, last, frame))
}

#[expect(clippy::option_option, reason = "faulty and empty are different things")]
fn gap(row: &mut Row<'_>) -> Option<Option<VisitGap>> {
    let after: Option<Id<Visit>> = row.maybe("efter_besök", |text| Ok(import_id("visit", text)))?;
    let at_least = row.or("minst_minuter", Minutes::ZERO, cell::minutes(0, 1440))?;
    let at_most = row.maybe("högst_minuter", cell::minutes(0, 1440))?;
    Some(after.map(|after| VisitGap { after, at_least, at_most }))
}

/// Tasks by order line, or by code alone: the past may reach further back than the orders that were imported, and the
/// task then gets a line of its own that follows from person and code.
fn tasks(text: &str, known: &Known, person: Id<Person>, day: Date) -> Parsed<Vec<Task>> {
    let task = |item: &String| {
        if let Some((line, law)) = item.split_once('=') {
            return written_task(line, law, known);
        }
        if let Ok(line) = find_line(known, person, item, day) {
            let law = known.service_codes.find(&line.code).map_or(Law::Sol, |code| code.law);
            return Ok(Task { line: line.id, code: line.code.clone(), law });
        }
        let code = find(&known.service_codes, item, Kind::ServiceCodes)?;
        let line = Id::derived("import", &["order_line", "unordered", &person.to_string(), &code.code]);
        Ok(Task { line, code: code.code.clone(), law: code.law })
    };
    list::split(text).iter().map(task).collect()
}

/// A task as exports write it: the line's id, an equals sign and the code.
fn written_task(line: &str, code: &str, known: &Known) -> Parsed<Task> {
    let code = find(&known.service_codes, code, Kind::ServiceCodes)?;
    let line = line.parse().map_err(|_| Remedy::Unknown { kind: Kind::Decisions })?;
    Ok(Task { line, code: code.code.clone(), law: code.law })
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.planned_visits {
        let (it, visit) = (&draft.record, &draft.record.visit);
        let worker = |id: Option<Id<_>>| id.map_or_else(String::new, |id| out.known.workers.name_of(id));
        let (start, first, second, shift, second_shift, cause) = match it.state {
            PlannedState::Staffed { start, worker, second, shift, second_shift } => {
                (Some(start), Some(worker), second, shift, second_shift, None)
            }
            PlannedState::Unstaffed => (None, None, None, None, None, None),
            PlannedState::Cancelled { cause } => (None, None, None, None, None, Some(cause)),
        };
        let tasks = list::join(visit.tasks.iter().map(|task| format!("{}={}", task.line, task.code)));
        out.sheet.row([
            ("besök", key(draft.external_id.as_ref(), visit.id)),
            ("person", out.known.persons.name_of(visit.person)),
            ("grupp", out.known.groups.name_of(visit.group)),
            ("hemgrupp", out.known.groups.name_of(visit.home_group)),
            ("dag", visit.day.to_string()),
            ("namn", visit.name.clone()),
            ("start", write_maybe(start)),
            ("minuter", visit.planned.to_string()),
            ("medarbetare", worker(first)),
            ("medarbetare_2", worker(second)),
            ("pass", write_maybe(shift)),
            ("pass_2", write_maybe(second_shift)),
            ("avbokat", cause.map_or("", |cause| CANCELLED.write(cause)).into()),
            ("tidigast", visit.earliest.to_string()),
            ("senast", visit.latest.to_string()),
            ("tidsram", visit.frame.map_or("", |frame| FRAME.write(frame)).into()),
            ("tidskritiskt", cell::write_yes_no(visit.time_critical)),
            ("beställda_minuter", write_maybe(visit.ordered)),
            ("bemanning", when::write_staffing(visit.staffing)),
            ("insatser", tasks),
            ("planbesök", write_maybe(visit.entry)),
            ("tillfälle", (u16::from(visit.occasion) + 1).to_string()),
            ("efter_besök", write_maybe(visit.gap.map(|gap| gap.after))),
            ("minst_minuter", write_maybe(visit.gap.map(|gap| gap.at_least))),
            ("högst_minuter", write_maybe(visit.gap.and_then(|gap| gap.at_most))),
            ("revision", it.revision.to_string()),
        ]);
    }
}
