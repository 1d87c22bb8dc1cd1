//! Care plans: a row for each visit agreed with the person (S-044).

use jiff::civil::Date;
use tillit_domain::Id;
use tillit_domain::care_plan::{CarePlan, CarePlanEntry, Gap, Participation, PlannedTask, Staffing};
use tillit_domain::person::Person;
use tillit_domain::record::Record;

use super::Reader;
use super::order_lines::find_line;
use super::shared::{entry_id, key};
use crate::cell::{self, frequency, list, when, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::{Errors, Remedy, RowError};
use crate::export::Out;
use crate::group::Grouped;
use crate::row::{Own, Parsed, Row, external};
use crate::{Kind, Known};

const SHARED: [&str; 11] = [
    "person",
    "version",
    "upprättad",
    "från",
    "till",
    "ansvarig",
    "personen_medverkade",
    "medverkan",
    "övriga",
    "mål",
    "uppföljning",
];

pub(crate) const COLUMNS: &[Column] = &[
    must(
        "plan",
        &["genomförandeplan", "plan-id", "care plan"],
        Form::Key,
        "Planversionens id. Rader med samma id är samma plan.",
        "The plan version's id. Rows with the same id are the same plan.",
        "GP-5",
    ),
    must(
        "person",
        &["person-id", "personnummer"],
        Form::Key,
        "Personens id eller personnummer.",
        "The person's id or number.",
        "P-1001",
    ),
    may("version", &[], Form::Number, "Versionens nummer; förval 1.", "The version's number; default 1.", "1"),
    must(
        "upprättad",
        &["made on"],
        Form::Date,
        "Dagen den gjordes med personen.",
        "The day it was made with the person.",
        "2025-07-03",
    ),
    must("från", &["from"], Form::Date, "Första dagen.", "First day.", "2025-07-07"),
    may("till", &["to"], Form::Date, "Sista dagen, om den är känd.", "Last day, if known.", ""),
    must(
        "ansvarig",
        &["responsible"],
        Form::Key,
        "Ansvarig medarbetares id.",
        "Id of the worker responsible.",
        "M-501",
    ),
    may(
        "personen_medverkade",
        &["person took part"],
        Form::YesNo,
        "Om personen medverkade; förval ja.",
        "Whether the person took part; default ja.",
        "ja",
    ),
    may(
        "medverkan",
        &["account"],
        Form::Text,
        "Hur, hur önskemål beaktades eller varför inte.",
        "How, what regard was paid to wishes, or why not.",
        "Hembesök",
    ),
    may("övriga", &["others"], Form::Text, "Vilka fler som medverkade.", "Who else took part.", ""),
    may("mål", &["goals"], Form::Text, "Målen, i ord.", "The goals, in words.", "Kunna bo kvar hemma"),
    may(
        "uppföljning",
        &["follow up on"],
        Form::Date,
        "När planen ska följas upp.",
        "When the plan is to be followed up.",
        "2026-01-07",
    ),
    must(
        "besök",
        &["besöks-id", "entry", "visit"],
        Form::Key,
        "Besökets id; samma i alla versioner av personens plan. Tomt för en plan utan besök.",
        "The visit's id; the same in all versions of the person's plan. Empty for a plan without visits.",
        "morgon",
    ),
    must("besöksnamn", &["name"], Form::Text, "Vad besöket heter.", "What the visit is called.", "Morgonbesök"),
    must(
        "insatser",
        &["tasks"],
        Form::List,
        "Insatserna i den ordning personen vill: insatskod eller beställning/rad, kolon och hur. Flera med | emellan.",
        "The tasks in the order the person wants: service code or order/line, a colon and how. Several with | between.",
        "DUSCH: sittande | FRUKOST: gröt och kaffe",
    ),
    must(
        "frekvens",
        &["hur ofta", "frequency"],
        Form::Frequency,
        "Vilka dagar; se ”Hur ofta” ovan.",
        "Which days; see “Hur ofta” above.",
        "1/dag",
    ),
    must(
        "när",
        &["when"],
        Form::Choice,
        "Tidsram (morgon, förmiddag, lunch, eftermiddag, middag, kväll, natt, dag), gärna med klockslag, eller klockslag med ± minuter.",
        "Frame (morgon, förmiddag, lunch, eftermiddag, middag, kväll, natt, dag), with clock times if wanted, or a clock time with ± minutes.",
        "morgon 07:30-09:30",
    ),
    may(
        "minuter",
        &["minutes"],
        Form::Number,
        "Hur länge det brukar ta, om det är överenskommet.",
        "How long it usually takes, where agreed.",
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
        "efter_besök",
        &["after"],
        Form::Key,
        "Ett tidigare besök samma dag som det ska gå tid emellan.",
        "An earlier visit the same day from which time must pass.",
        "",
    ),
    may("minst_minuter", &["at least"], Form::Number, "Minst så lång tid emellan.", "At least so long between.", ""),
    may("högst_minuter", &["at most"], Form::Number, "Högst så lång tid emellan.", "At most so long between.", ""),
    may(
        "önskade_medarbetare",
        &["preferred workers"],
        Form::List,
        "Medarbetare personen helst möter.",
        "Workers the person would rather meet.",
        "M-501",
    ),
    may(
        "oönskade_medarbetare",
        &["unwanted workers"],
        Form::List,
        "Medarbetare personen inte vill ha.",
        "Workers the person does not want.",
        "",
    ),
    may(
        "nattpatrull",
        &["by night patrol"],
        Form::YesNo,
        "ja om nattpatrullen gör besöket; förval nej.",
        "ja if the night patrol makes the visit; default nej.",
        "nej",
    ),
    may(
        "önskemål",
        &["wishes"],
        Form::Text,
        "Andra önskemål, med personens egna ord.",
        "Other wishes, in the person's own words.",
        "Ring på, vänta",
    ),
];

#[derive(Default)]
pub(super) struct CarePlans {
    plans: Grouped<Plan>,
}

struct Plan {
    draft: Draft<CarePlan>,
    /// Visits that another comes after: the row that says so, and what it says.
    after: Vec<(u32, String, Id<CarePlanEntry>)>,
}

impl Reader for CarePlans {
    fn row(&mut self, row: &mut Row<'_>, known: &Known, _drafts: &mut Drafts) {
        if let Ok(person) = known.persons.find(row.cell("person")) {
            row.protected = person.protected.is_some();
        }
        let Some(name) = row.need_text("plan") else { return };
        let place = self.plans.enter(row, name.clone(), &SHARED, |row| begin(row, known, &name));
        let of = self.plans.at(place).map(|plan| (plan.draft.record.person, plan.draft.record.period.from));
        let Some((person, from)) = of else { return };
        if row.cell("besök").is_empty() && row.cell("besöksnamn").is_empty() {
            return;
        }
        let Some(entry) = entry(row, known, person, from) else { return };
        let natural = Id::<Plan>::derived("plan-entry", &[&name, &entry.id.to_string()]);
        if row.once("besök", Own { id: natural, external_id: None }).is_none() {
            return;
        }
        if let Some(plan) = self.plans.at(place) {
            plan.after.extend(entry.gap.map(|gap| (row.number, row.text("efter_besök"), gap.after)));
            plan.draft.record.entries.push(entry);
        }
    }

    fn finish(&mut self, errors: &mut Errors, _known: &Known, drafts: &mut Drafts) {
        for (_, plan) in self.plans.take() {
            for (row, value, after) in plan.after {
                if !plan.draft.record.entries.iter().any(|entry| entry.id == after) {
                    let remedy = Remedy::Unknown { kind: Kind::CarePlans };
                    errors.push(RowError { row, field: "efter_besök", header: None, value, remedy });
                }
            }
            drafts.care_plans.push(plan.draft);
        }
    }
}

fn begin(row: &mut Row<'_>, known: &Known, name: &str) -> Option<Plan> {
    let id = known.care_plans.id_for(name);
    let person = row.person("person", known).map(Record::id);
    let version = row.or("version", 1, cell::number(1, i64::from(u32::MAX)));
    let made_on = row.need("upprättad", cell::day);
    let period = row.period("från", "till");
    let responsible = row.link("ansvarig", &known.workers, Kind::Workers).map(Record::id);
    let took_part = row.or("personen_medverkade", true, cell::yes_no);
    let follow_up_on = row.maybe("uppföljning", cell::day);
    let record = CarePlan {
        id,
        person: person?,
        version: version?,
        made_on: made_on?,
        period: period?,
        responsible: responsible?,
        participation: Participation {
            person_took_part: took_part?,
            account: row.text("medverkan"),
            others: row.text("övriga"),
        },
        goals: row.text("mål"),
        follow_up_on: follow_up_on?,
        entries: Vec::new(),
    };
    Some(Plan { draft: row.draft(external(name.to_owned(), id), record), after: Vec::new() })
}

fn entry(row: &mut Row<'_>, known: &Known, person: Id<Person>, day: Date) -> Option<CarePlanEntry> {
    let id = row.need("besök", |text| Ok(entry_id(person, text)));
    let name = row.need_text("besöksnamn");
    let tasks = row.or("insatser", Vec::new(), |text| tasks(text, known, person, day));
    let recurrence = row.need("frekvens", frequency::read);
    let when = row.need("när", when::read);
    let length = row.maybe("minuter", cell::minutes(1, 1440));
    let staffing = row.or("bemanning", Staffing::One, when::read_staffing);
    let gap = gap(row, person);
    let preferred = row.links("önskade_medarbetare", &known.workers, Kind::Workers);
    let unwanted = row.links("oönskade_medarbetare", &known.workers, Kind::Workers);
    let night = row.or("nattpatrull", false, cell::yes_no);
    Some(CarePlanEntry {
        id: id?,
        name: name?,
        tasks: tasks?,
        recurrence: recurrence?,
        when: when?,
        length: length?,
        staffing: staffing?,
        gap: gap?,
        preferred_workers: preferred?,
        unwanted_workers: unwanted?,
        by_night_patrol: night?,
        wishes: row.text("önskemål"),
    })
}

#[expect(clippy::option_option, reason = "faulty and empty are different things")]
fn gap(row: &mut Row<'_>, person: Id<Person>) -> Option<Option<Gap>> {
    let at_least = row.maybe("minst_minuter", cell::minutes(0, 1440));
    let at_most = row.maybe("högst_minuter", cell::minutes(0, 1440));
    let (at_least, at_most) = (at_least?, at_most?);
    if row.cell("efter_besök").is_empty() {
        if at_least.is_some() || at_most.is_some() {
            row.fail("efter_besök", Remedy::OnlyWith { other: "minst_minuter" });
            return None;
        }
        return Some(None);
    }
    let after = entry_id(person, row.cell("efter_besök"));
    Some(Some(Gap { after, at_least: at_least.unwrap_or_default(), at_most }))
}

fn tasks(text: &str, known: &Known, person: Id<Person>, day: Date) -> Parsed<Vec<PlannedTask>> {
    let task = |item: &String| {
        let (of, how) = item.split_once(':').unwrap_or((item, ""));
        let line = find_line(known, person, of.trim(), day)?;
        Ok(PlannedTask { line: line.id, code: line.code.clone(), how: how.trim().to_owned() })
    };
    list::split_bars(text).iter().map(task).collect()
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.care_plans {
        if draft.record.entries.is_empty() {
            write_row(draft, None, out);
        }
        draft.record.entries.iter().for_each(|entry| write_row(draft, Some(entry), out));
    }
}

fn write_row(draft: &Draft<CarePlan>, entry: Option<&CarePlanEntry>, out: &mut Out<'_>) {
    let plan = &draft.record;
    let text = |text: &dyn Fn(&CarePlanEntry) -> String| entry.map_or_else(String::new, text);
    let workers = |ids: &[Id<_>]| list::join(ids.iter().map(|id| out.known.workers.name_of(*id)));
    let gap = entry.and_then(|entry| entry.gap);
    out.sheet.row([
        ("plan", key(draft.external_id.as_ref(), plan.id)),
        ("person", out.known.persons.name_of(plan.person)),
        ("version", plan.version.to_string()),
        ("upprättad", plan.made_on.to_string()),
        ("från", plan.period.from.to_string()),
        ("till", write_maybe(plan.period.to)),
        ("ansvarig", out.known.workers.name_of(plan.responsible)),
        ("personen_medverkade", cell::write_yes_no(plan.participation.person_took_part)),
        ("medverkan", plan.participation.account.clone()),
        ("övriga", plan.participation.others.clone()),
        ("mål", plan.goals.clone()),
        ("uppföljning", write_maybe(plan.follow_up_on)),
        ("besök", text(&|entry| entry.id.to_string())),
        ("besöksnamn", text(&|entry| entry.name.clone())),
        (
            "insatser",
            text(&|entry| list::join_bars(entry.tasks.iter().map(|task| format!("{}: {}", task.line, task.how)))),
        ),
        ("frekvens", text(&|entry| frequency::write(entry.recurrence))),
        ("när", text(&|entry| when::write(entry.when))),
        ("minuter", write_maybe(entry.and_then(|entry| entry.length))),
        ("bemanning", text(&|entry| when::write_staffing(entry.staffing))),
        ("efter_besök", write_maybe(gap.map(|gap| gap.after))),
        ("minst_minuter", write_maybe(gap.map(|gap| gap.at_least))),
        ("högst_minuter", write_maybe(gap.and_then(|gap| gap.at_most))),
        ("önskade_medarbetare", text(&|entry| workers(&entry.preferred_workers))),
        ("oönskade_medarbetare", text(&|entry| workers(&entry.unwanted_workers))),
        ("nattpatrull", text(&|entry| cell::write_yes_no(entry.by_night_patrol))),
        ("önskemål", text(&|entry| entry.wishes.clone())),
    ]);
}
