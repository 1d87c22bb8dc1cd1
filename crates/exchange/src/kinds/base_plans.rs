//! Base plans: a row for each visit on a tour.

use tillit_domain::base_plan::{BasePlan, Tour, TourStop};
use tillit_domain::record::Record;

use super::Reader;
use super::cycle::{read_cycle_day, tour_id, write_cycle_day};
use super::shared::{find_entry, key};
use crate::cell::{self, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::Errors;
use crate::export::Out;
use crate::group::Grouped;
use crate::row::{Row, external};
use crate::{Kind, Known};

const SHARED: [&str; 6] = ["namn", "grupp", "veckor", "förankring", "från", "till"];
const SHARED_BY_TOUR: [&str; 5] = ["turnamn", "vecka", "veckodag", "turstart", "turslut"];

pub(crate) const COLUMNS: &[Column] = &[
    must(
        "grundplan",
        &["grundplans-id", "base plan"],
        Form::Key,
        "Grundplanens id. Rader med samma id är samma plan.",
        "The base plan's id. Rows with the same id are the same plan.",
        "GRUND-1",
    ),
    must("namn", &["name"], Form::Text, "Namn.", "Name.", "Gällö sommar"),
    must("grupp", &["group"], Form::Key, "Gruppen, med id eller namn.", "The group, by id or name.", "Gällö"),
    must("veckor", &["weeks"], Form::Number, "Hur många veckor den rullar över.", "How many weeks it rolls over.", "2"),
    must(
        "förankring",
        &["anchor"],
        Form::Date,
        "En dag i rullningens första vecka.",
        "A day of the cycle's first week.",
        "2025-06-30",
    ),
    must("från", &["from"], Form::Date, "Första dagen.", "First day.", "2025-06-30"),
    may("till", &["to"], Form::Date, "Sista dagen, om den är känd.", "Last day, if known.", ""),
    must(
        "tur",
        &["slinga", "tour"],
        Form::Key,
        "Turens id. Tomt för en plan utan turer.",
        "The tour's id. Empty for a plan without tours.",
        "TUR-1",
    ),
    must("turnamn", &["tour name"], Form::Text, "Turens namn.", "The tour's name.", "Gällö dag 1"),
    must("vecka", &["week"], Form::Number, "Vecka i rullningen, från 1.", "Week of the cycle, from 1.", "1"),
    must(
        "veckodag",
        &["weekday"],
        Form::Choice,
        "mån, tis, ons, tors, fre, lör eller sön.",
        "mån, tis, ons, tors, fre, lör or sön.",
        "mån",
    ),
    must("turstart", &["tour start"], Form::Clock, "När turen börjar.", "When the tour begins.", "07:00"),
    must(
        "turslut",
        &["tour end"],
        Form::Clock,
        "När turen slutar; från 24:00 natten efter.",
        "When the tour ends; from 24:00 on in the night after.",
        "15:30",
    ),
    must(
        "person",
        &["person-id", "personnummer"],
        Form::Key,
        "Personen som besöks. Tomt för en tur utan besök.",
        "The person visited. Empty for a tour without visits.",
        "P-1001",
    ),
    must(
        "besök",
        &["visit", "entry"],
        Form::Key,
        "Besökets id i personens genomförandeplan.",
        "The visit's id in the person's care plan.",
        "morgon",
    ),
    may(
        "tillfälle",
        &["occasion"],
        Form::Number,
        "Vilket av dagens tillfällen, från 1; förval 1.",
        "Which of the day's occasions, from 1; default 1.",
        "1",
    ),
    must("start", &[], Form::Clock, "När besöket börjar.", "When the visit starts.", "07:30"),
];

#[derive(Default)]
pub(super) struct BasePlans {
    plans: Grouped<Draft<BasePlan>>,
    /// Tours with the place of their plan.
    tours: Grouped<(usize, Tour)>,
}

impl Reader for BasePlans {
    fn row(&mut self, row: &mut Row<'_>, known: &Known, _drafts: &mut Drafts) {
        let Some(name) = row.need_text("grundplan") else { return };
        let place = self.plans.enter(row, name.clone(), &SHARED, |row| begin(row, known, &name));
        if row.cell("tur").is_empty() && row.cell("turnamn").is_empty() {
            return;
        }
        let weeks = self.plans.at(place).map(|draft| draft.record.weeks);
        let Some(tour_name) = row.need_text("tur") else { return };
        let tour = self.tours.enter(row, format!("{name}\u{1f}{tour_name}"), &SHARED_BY_TOUR, |row| {
            begin_tour(row, &tour_name, weeks).map(|tour| (place, tour))
        });
        if row.cell("person").is_empty() && row.cell("besök").is_empty() {
            return;
        }
        let stop = stop(row, known);
        if let (Some(stop), Some((_, tour))) = (stop, self.tours.at(tour)) {
            tour.stops.push(stop);
        }
    }

    fn finish(&mut self, _errors: &mut Errors, _known: &Known, drafts: &mut Drafts) {
        for (_, (place, tour)) in self.tours.take() {
            if let Some(draft) = self.plans.at(place) {
                draft.record.tours.push(tour);
            }
        }
        drafts.base_plans.extend(self.plans.take().map(|(_, draft)| draft));
    }
}

fn begin(row: &mut Row<'_>, known: &Known, name: &str) -> Option<Draft<BasePlan>> {
    let id = known.base_plans.id_for(name);
    let title = row.need_text("namn");
    let group = row.link("grupp", &known.groups, Kind::Groups).map(Record::id);
    let weeks = row.need("veckor", cell::number(1, 52));
    let anchor = row.need("förankring", cell::day);
    let period = row.period("från", "till");
    let record = BasePlan {
        id,
        group: group?,
        name: title?,
        weeks: weeks?,
        anchor: anchor?,
        period: period?,
        tours: Vec::new(),
    };
    Some(row.draft(external(name.to_owned(), id), record))
}

fn begin_tour(row: &mut Row<'_>, name: &str, weeks: Option<u8>) -> Option<Tour> {
    let title = row.need_text("turnamn");
    let cycle_day = read_cycle_day(row, weeks);
    let (start, end) = (row.need("turstart", cell::clock), row.need("turslut", cell::clock));
    Some(Tour { id: tour_id(name), name: title?, cycle_day: cycle_day?, start: start?, end: end?, stops: Vec::new() })
}

fn stop(row: &mut Row<'_>, known: &Known) -> Option<TourStop> {
    let person = row.person("person", known).map(Record::id);
    let entry = person.and_then(|person| row.need("besök", |text| find_entry(person, text, known)));
    let occasion: Option<u8> = row.or("tillfälle", 1, cell::number(1, 255));
    let start = row.need("start", cell::clock);
    Some(TourStop { entry: entry?, occasion: occasion? - 1, start: start? })
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.base_plans {
        if draft.record.tours.is_empty() {
            write_row(draft, None, None, out);
        }
        for tour in &draft.record.tours {
            if tour.stops.is_empty() {
                write_row(draft, Some(tour), None, out);
            }
            tour.stops.iter().for_each(|stop| write_row(draft, Some(tour), Some(stop), out));
        }
    }
}

fn write_row(draft: &Draft<BasePlan>, tour: Option<&Tour>, stop: Option<&TourStop>, out: &mut Out<'_>) {
    let plan = &draft.record;
    let [week, weekday] = tour.map(|tour| write_cycle_day(tour.cycle_day)).unwrap_or_default();
    let person = stop.and_then(|stop| {
        let mut plans = out.known.care_plans.iter();
        plans.find(|plan| plan.entries.iter().any(|entry| entry.id == stop.entry)).map(|plan| plan.person)
    });
    out.sheet.row([
        ("grundplan", key(draft.external_id.as_ref(), plan.id)),
        ("namn", plan.name.clone()),
        ("grupp", out.known.groups.name_of(plan.group)),
        ("veckor", plan.weeks.to_string()),
        ("förankring", plan.anchor.to_string()),
        ("från", plan.period.from.to_string()),
        ("till", write_maybe(plan.period.to)),
        ("tur", write_maybe(tour.map(|tour| tour.id))),
        ("turnamn", tour.map_or_else(String::new, |tour| tour.name.clone())),
        ("vecka", week),
        ("veckodag", weekday),
        ("turstart", write_maybe(tour.map(|tour| tour.start))),
        ("turslut", write_maybe(tour.map(|tour| tour.end))),
        ("person", person.map_or_else(String::new, |id| out.known.persons.name_of(id))),
        ("besök", write_maybe(stop.map(|stop| stop.entry))),
        ("tillfälle", write_maybe(stop.map(|stop| u16::from(stop.occasion) + 1))),
        ("start", write_maybe(stop.map(|stop| stop.start))),
    ]);
}
