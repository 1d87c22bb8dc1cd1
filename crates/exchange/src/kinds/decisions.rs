//! Decisions under SoL with their order lines: a row for each line; the time comes from the catalogue (S-010, S-011).

mod columns;

use std::collections::HashSet;

use tillit_domain::Id;
use tillit_domain::decision::{Decision, GrantedService, Outcome};
use tillit_domain::frequency::Frequency;
use tillit_domain::law::LawSection;
use tillit_domain::order::{Authority, Order, OrderLine, OrderRefused};
use tillit_domain::record::Record;
use tillit_domain::time::DayRange;

pub(crate) use self::columns::COLUMNS;
use super::order_lines::{line_id, mode, sent_at, state, unchanged, write_state};
use super::shared::key;
use super::{Reader, needs};
use crate::cell::{self, frequency, instant, write_maybe};
use crate::drafts::{Draft, Drafts};
use crate::error::{Errors, Remedy, RowError};
use crate::export::Out;
use crate::group::Grouped;
use crate::row::{Own, Row, external};
use crate::words::{Words, same};
use crate::{Kind, Known};

static OUTCOME: Words<Outcome> = Words(&[
    (Outcome::Granted, &["bifall", "beviljat", "granted"]),
    (Outcome::PartlyGranted, &["delvis bifall", "partly granted"]),
    (Outcome::Refused, &["avslag", "refused"]),
]);

static SECTION: Words<LawSection> = Words(&[
    (LawSection::Sol2001Chapter4Section1, &["4 kap. 1 § SoL (2001:453)", "4:1 SoL", "4 kap 1 § SoL"]),
    (LawSection::Sol2025Chapter11Section1, &["11 kap. 1 § SoL (2025:400)", "11:1 SoL", "11 kap 1 § SoL"]),
    (LawSection::Sol2025Chapter11Section4, &["11 kap. 4 § SoL (2025:400)", "11:4 SoL", "11 kap 4 § SoL"]),
    (LawSection::Sol2025Chapter11Section5, &["11 kap. 5 § SoL (2025:400)", "11:5 SoL", "11 kap 5 § SoL"]),
]);

/// In place of a last day: none is set, though the decision has one.
const OPEN: &str = "tills vidare";

/// What a row is part of: what the decision grants, what is ordered, or as nearly always both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Both,
    Granted,
    Ordered,
}
static PART: Words<Part> = Words(&[
    (Part::Both, &["beviljat och beställt", "båda", "both"]),
    (Part::Granted, &["beviljat", "granted"]),
    (Part::Ordered, &["beställt", "ordered"]),
]);

const SHARED: [&str; 13] = [
    "person",
    "ansökan",
    "beslutsdag",
    "utfall",
    "lagrum",
    "riktlinje",
    "motivering",
    "beslutsfattare",
    "från",
    "till",
    "uppföljning",
    "rambeslut",
    "behov",
];
const SHARED_BY_ORDER: [&str; 5] = ["enhet", "skickad", "brådskande", "kvitterad", "kvitterad_av"];

#[derive(Default)]
pub(super) struct Decisions {
    decisions: Grouped<Draft<Decision>>,
    orders: Grouped<Draft<Order>>,
    /// Decisions with a faulty row: whether they grant anything cannot be told.
    faulty: HashSet<Id<Decision>>,
}

impl Reader for Decisions {
    fn row(&mut self, row: &mut Row<'_>, known: &Known, _drafts: &mut Drafts) {
        if let Some(person) = known.persons.find(row.cell("person")).ok().filter(|p| p.protected.is_some()) {
            row.protected = person.protected.is_some();
        }
        let Some(name) = row.need_text("beslut") else { return };
        let place = self.decisions.enter(row, name.clone(), &SHARED, |row| begin(row, known, &name));
        let (service, part) = (granted(row, known), row.or("del", Part::Both, |text| PART.read(text)));
        let Some(decision) = self.decisions.at(place) else { return };
        let (Some(service), Some(part)) = (service, part) else {
            self.faulty.insert(decision.record.id);
            return;
        };
        let Some(service) = service else { return };
        if part != Part::Ordered {
            decision.record.granted.push(service.clone());
        }
        if part == Part::Granted {
            return;
        }
        let decision = &decision.record;
        let order_name = Some(row.text("beställning")).filter(|text| !text.is_empty()).unwrap_or_else(|| name.clone());
        let place = self
            .orders
            .enter(row, order_name.clone(), &SHARED_BY_ORDER, |row| begin_order(row, known, decision, &order_name));
        let line = self
            .orders
            .at(place)
            .and_then(|order| line(row, known, &order_name, &order.record, &service, decision.period));
        if let (Some(line), Some(order)) = (line, self.orders.at(place)) {
            order.record.lines.push(line);
        }
    }

    fn finish(&mut self, errors: &mut Errors, _known: &Known, drafts: &mut Drafts) {
        for (row, draft) in self.decisions.take() {
            match draft.record.clone().checked() {
                _ if self.faulty.contains(&draft.record.id) => {}
                Ok(_) => drafts.decisions.push(draft),
                Err(why) => {
                    let value = draft.external_id.unwrap_or_default();
                    let remedy = Remedy::Decision(why);
                    errors.push(RowError { row, field: "beslut", header: None, value, remedy });
                }
            }
        }
        drafts.orders.extend(self.orders.take().map(|(_, draft)| draft));
    }
}

fn begin(row: &mut Row<'_>, known: &Known, name: &str) -> Option<Draft<Decision>> {
    let person = row.person("person", known).map(|person| person.id);
    let applied_on = row.need("ansökan", cell::day);
    let decided_on = row.need("beslutsdag", cell::day);
    let outcome = row.need("utfall", |text| OUTCOME.read(text));
    let section = row.maybe("lagrum", |text| SECTION.read(text));
    let period = row.period("från", "till");
    let follow_up_on = row.maybe("uppföljning", cell::day);
    let frame = row.or("rambeslut", false, cell::yes_no);
    let needs = row.or("behov", Vec::new(), needs::read);
    let decided_on = decided_on?;
    let id = known.decisions.id_for(name);
    let record = Decision {
        id,
        person: person?,
        applied_on: applied_on?,
        decided_on,
        outcome: outcome?,
        section: section?.unwrap_or_else(|| LawSection::right_to_home_care(decided_on)),
        guideline: row.text("riktlinje"),
        decision_maker: row.text("beslutsfattare"),
        period: period?,
        follow_up_on: follow_up_on?,
        frame: frame?,
        needs: needs?,
        granted: Vec::new(),
        reason: row.text("motivering"),
        // Why a decision ended early is not in the file, only its last day; what is known of it stays.
        ended: known.decisions.get(id).and_then(|standing| standing.ended.clone()),
    };
    Some(row.draft(external(name.to_owned(), id), record))
}

/// What the row grants or orders; nothing where it names no code, as a refusal does.
#[expect(clippy::option_option, reason = "faulty and empty are different things")]
fn granted(row: &mut Row<'_>, known: &Known) -> Option<Option<GrantedService>> {
    if row.cell("insatskod").is_empty() && row.cell("frekvens").is_empty() {
        return Some(None);
    }
    let code = row.link("insatskod", &known.service_codes, Kind::ServiceCodes);
    let level = row.or("nivå", 1, cell::number(1, 255));
    let frequency = row.need("frekvens", frequency::read);
    Some(Some(GrantedService { code: code?.code.clone(), level: level?, frequency: frequency? }))
}

fn begin_order(row: &mut Row<'_>, known: &Known, decision: &Decision, name: &str) -> Option<Draft<Order>> {
    let id = known.orders.id_for(name);
    let unit = row.link("enhet", &known.units, Kind::Units).map(Record::id);
    let sent_at = sent_at(row, Some(decision.decided_on));
    let urgent = row.or("brådskande", false, cell::yes_no);
    let state = state(row, known.orders.get(id));
    let record = Order {
        id,
        person: decision.person,
        unit: unit?,
        authority: Authority::Sol { decision: decision.id },
        sent_at: sent_at?,
        urgent: urgent?,
        state: state?,
        lines: Vec::new(),
    };
    Some(row.draft(external(name.to_owned(), id), record))
}

fn line(
    row: &mut Row<'_>,
    known: &Known,
    order_name: &str,
    order: &Order,
    service: &GrantedService,
    whole: DayRange,
) -> Option<OrderLine> {
    let name = row.need_text("rad");
    let from = row.or("rad_från", whole.from, cell::day);
    let to = row.or("rad_till", whole.to, |text| if same(text, OPEN) { Ok(None) } else { cell::day(text).map(Some) });
    let id = line_id(order_name, &name?);
    row.once("rad", Own { id, external_id: None })?;
    let period = DayRange { from: from?, to: to? };
    if period.to.is_some_and(|to| to < period.from) {
        row.fail("rad_till", Remedy::Backwards);
        return None;
    }
    let (level, frequency) = (service.level, service.frequency);
    if let Some(before) = unchanged(known, order.id, id, &service.code, level, frequency, period) {
        return Some(before.clone());
    }
    let code = known.service_codes.find(&service.code).ok()?;
    let made = OrderLine::under_sol(id, service, period, code, mode(known, order.unit, period.from));
    let column = if matches!(made, Err(OrderRefused::UnknownLevel { .. })) { "nivå" } else { "insatskod" };
    row.keep(column, made.map_err(Remedy::Order))
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.decisions {
        let orders: Vec<&Draft<Order>> = drafts
            .orders
            .iter()
            .filter(|order| order.record.authority == Authority::Sol { decision: draft.record.id })
            .collect();
        let lines: Vec<(&Draft<Order>, &OrderLine)> =
            orders.iter().flat_map(|order| order.record.lines.iter().map(move |line| (*order, line))).collect();
        let granted = &draft.record.granted;
        let alike = granted.len() == lines.len() && granted.iter().zip(&lines).all(|(g, (_, line))| is_of(line, g));
        if alike && !granted.is_empty() {
            lines.iter().for_each(|(order, line)| write_row(draft, None, Some((order, line)), Part::Both, out));
            continue;
        }
        for service in granted {
            write_row(draft, Some(service), None, Part::Granted, out);
        }
        for (order, line) in &lines {
            write_row(draft, None, Some((order, line)), Part::Ordered, out);
        }
        if granted.is_empty() && lines.is_empty() {
            write_row(draft, None, None, Part::Both, out);
        }
    }
}

fn is_of(line: &OrderLine, service: &GrantedService) -> bool {
    line.code == service.code && line.level == service.level && line.frequency == service.frequency
}

fn write_row(
    draft: &Draft<Decision>,
    service: Option<&GrantedService>,
    line: Option<(&Draft<Order>, &OrderLine)>,
    part: Part,
    out: &mut Out<'_>,
) {
    let decision = &draft.record;
    let words: (String, String, Option<Frequency>) = match (service, line) {
        (Some(service), _) => (service.code.clone(), service.level.to_string(), Some(service.frequency)),
        (None, Some((_, line))) => (line.code.clone(), line.level.to_string(), Some(line.frequency)),
        (None, None) => Default::default(),
    };
    let order = line.map(|(order, _)| order);
    let [acknowledged, by] = order.map(|order| write_state(&order.record.state)).unwrap_or_default();
    let order_text = |text: &dyn Fn(&Draft<Order>) -> String| order.map_or_else(String::new, text);
    let line_text = |text: &dyn Fn(&OrderLine) -> String| line.map_or_else(String::new, |(_, line)| text(line));
    out.sheet.row([
        ("beslut", key(draft.external_id.as_ref(), decision.id)),
        ("person", out.known.persons.name_of(decision.person)),
        ("ansökan", decision.applied_on.to_string()),
        ("beslutsdag", decision.decided_on.to_string()),
        ("utfall", OUTCOME.write(decision.outcome).into()),
        ("lagrum", SECTION.write(decision.section).into()),
        ("riktlinje", decision.guideline.clone()),
        ("motivering", decision.reason.clone()),
        ("beslutsfattare", decision.decision_maker.clone()),
        ("från", decision.period.from.to_string()),
        ("till", write_maybe(decision.period.to)),
        ("uppföljning", write_maybe(decision.follow_up_on)),
        ("rambeslut", cell::write_yes_no(decision.frame)),
        ("behov", needs::write(&decision.needs)),
        ("del", PART.write(part).into()),
        ("beställning", order_text(&|order| key(order.external_id.as_ref(), order.record.id))),
        ("enhet", order_text(&|order| out.known.units.name_of(order.record.unit))),
        ("skickad", order_text(&|order| instant::write(order.record.sent_at))),
        ("brådskande", order_text(&|order| cell::write_yes_no(order.record.urgent))),
        ("kvitterad", acknowledged),
        ("kvitterad_av", by),
        ("rad", line_text(&|line| line.id.to_string())),
        ("insatskod", words.0),
        ("nivå", words.1),
        ("frekvens", words.2.map_or_else(String::new, frequency::write)),
        ("rad_från", line_text(&|line| line.period.from.to_string())),
        ("rad_till", line_text(&|line| line.period.to.map_or_else(|| OPEN.into(), |to| to.to_string()))),
    ]);
}
