//! Orders by licensed staff under HSL: a row for each line, with minutes of theirs or the code's default (S-023, S-114).

use tillit_domain::frequency::Frequency;
use tillit_domain::order::{Authority, Order, OrderLine, OrderRefused, OrderState};
use tillit_domain::record::Record;

use super::Reader;
use super::order_lines::{line_id, mode, sent_at, state, unchanged, write_state};
use super::shared::key;
use crate::cell::{self, frequency, instant, write_maybe};
use crate::column::{Column, Form, may, must};
use crate::drafts::{Draft, Drafts};
use crate::error::{Errors, Remedy};
use crate::export::Out;
use crate::group::Grouped;
use crate::row::{Own, Row, external};
use crate::{Kind, Known};

const SHARED: [&str; 7] = ["person", "enhet", "ordinerad_av", "skickad", "brådskande", "kvitterad", "kvitterad_av"];

pub(crate) const COLUMNS: &[Column] = &[
    must(
        "ordination",
        &["ordinations-id", "order", "hsl order"],
        Form::Key,
        "Ordinationens id. Rader med samma id är samma ordination.",
        "The order's id. Rows with the same id are the same order.",
        "O-12",
    ),
    must(
        "person",
        &["person-id", "personnummer"],
        Form::Key,
        "Personens id eller personnummer.",
        "The person's id or number.",
        "P-1001",
    ),
    must(
        "enhet",
        &["utförande enhet", "unit"],
        Form::Key,
        "Enheten som ska utföra, med id eller namn.",
        "The unit that shall perform, by id or name.",
        "Gällö hemtjänst",
    ),
    must(
        "ordinerad_av",
        &["ordinatör", "ordered by"],
        Form::Text,
        "Legitimerad personal: namn och yrke.",
        "Licensed staff: name and profession.",
        "Påhittad Sjuksköterska, ssk",
    ),
    may(
        "skickad",
        &["sent at"],
        Form::Instant,
        "När den skickades; förval första radens första dag kl. 12.",
        "When it was sent; default noon on the first line's first day.",
        "2025-07-01 13:15",
    ),
    may("brådskande", &["urgent"], Form::YesNo, "ja om den är brådskande.", "ja if urgent.", "nej"),
    may(
        "kvitterad",
        &["acknowledged at"],
        Form::Instant,
        "När utföraren tog emot den.",
        "When the provider acknowledged it.",
        "",
    ),
    may("kvitterad_av", &["acknowledged by"], Form::Text, "Vem som tog emot den.", "Who acknowledged it.", ""),
    must(
        "rad",
        &["radnummer", "line"],
        Form::Key,
        "Radens id inom ordinationen.",
        "The line's id within the order.",
        "1",
    ),
    must(
        "insatskod",
        &["insats", "kod", "code"],
        Form::Key,
        "Insatskoden i katalogen; ska höra till HSL.",
        "The service code in the catalogue; must be under HSL.",
        "INSULIN",
    ),
    may(
        "minuter",
        &["minutes"],
        Form::Number,
        "Minuter per tillfälle; förval kodens standardminuter.",
        "Minutes an occasion; default the code's.",
        "10",
    ),
    must(
        "frekvens",
        &["hur ofta", "frequency"],
        Form::Frequency,
        "Hur ofta; se ”Hur ofta” ovan.",
        "How often; see “Hur ofta” above.",
        "2/dag",
    ),
    must("från", &["from"], Form::Date, "Första dagen.", "First day.", "2025-07-01"),
    may(
        "till",
        &["to"],
        Form::Date,
        "Sista dagen; tomt om inget slut är satt.",
        "Last day; empty if no end is set.",
        "2025-12-31",
    ),
];

#[derive(Default)]
pub(super) struct HslOrders {
    orders: Grouped<Draft<Order>>,
}

impl Reader for HslOrders {
    fn row(&mut self, row: &mut Row<'_>, known: &Known, _drafts: &mut Drafts) {
        let Some(name) = row.need_text("ordination") else { return };
        let place = self.orders.enter(row, name.clone(), &SHARED, |row| begin(row, known, &name));
        let line = line(row, known, &name, self.orders.at(place).map(|order| &order.record));
        if let (Some(line), Some(order)) = (line, self.orders.at(place)) {
            order.record.lines.push(line);
        }
    }

    fn finish(&mut self, _errors: &mut Errors, _known: &Known, drafts: &mut Drafts) {
        drafts.orders.extend(self.orders.take().map(|(_, draft)| draft));
    }
}

fn begin(row: &mut Row<'_>, known: &Known, name: &str) -> Option<Draft<Order>> {
    let id = known.orders.id_for(name);
    let person = row.person("person", known).map(|person| person.id);
    let unit = row.link("enhet", &known.units, Kind::Units).map(Record::id);
    let ordered_by = row.need_text("ordinerad_av");
    let sent_at = sent_at(row, cell::day(row.cell("från")).ok());
    let urgent = row.or("brådskande", false, cell::yes_no);
    let state: Option<OrderState> = state(row, known.orders.get(id));
    let record = Order {
        id,
        person: person?,
        unit: unit?,
        authority: Authority::Hsl { ordered_by: ordered_by? },
        sent_at: sent_at?,
        urgent: urgent?,
        state: state?,
        lines: Vec::new(),
    };
    Some(row.draft(external(name.to_owned(), id), record))
}

fn line(row: &mut Row<'_>, known: &Known, order_name: &str, order: Option<&Order>) -> Option<OrderLine> {
    let name = row.need_text("rad");
    let code = row.link("insatskod", &known.service_codes, Kind::ServiceCodes);
    let minutes = row.maybe("minuter", cell::minutes(1, 1440));
    let frequency: Option<Frequency> = row.need("frekvens", frequency::read);
    let period = row.period("från", "till");
    let id = line_id(order_name, &name?);
    row.once("rad", Own { id, external_id: None })?;
    let (code, minutes, frequency, period, order) = (code?, minutes?, frequency?, period?, order?);
    let before = unchanged(known, order.id, id, &code.code, 1, frequency, period);
    if let Some(before) = before.filter(|before| minutes.is_none() || before.time.minutes() == minutes) {
        return Some(before.clone());
    }
    let made = OrderLine::under_hsl(id, code, frequency, period, minutes, mode(known, order.unit, period.from));
    let column = if matches!(made, Err(OrderRefused::MinutesMissing { .. })) { "minuter" } else { "insatskod" };
    row.keep(column, made.map_err(Remedy::Order))
}

pub(super) fn write(drafts: &Drafts, out: &mut Out<'_>) {
    for draft in &drafts.orders {
        let order = &draft.record;
        let Authority::Hsl { ordered_by } = &order.authority else { continue };
        for line in &order.lines {
            let [acknowledged, by] = write_state(&order.state);
            out.sheet.row([
                ("ordination", key(draft.external_id.as_ref(), order.id)),
                ("person", out.known.persons.name_of(order.person)),
                ("enhet", out.known.units.name_of(order.unit)),
                ("ordinerad_av", ordered_by.clone()),
                ("skickad", instant::write(order.sent_at)),
                ("brådskande", cell::write_yes_no(order.urgent)),
                ("kvitterad", acknowledged),
                ("kvitterad_av", by),
                ("rad", line.id.to_string()),
                ("insatskod", line.code.clone()),
                ("minuter", write_maybe(line.time.minutes())),
                ("frekvens", frequency::write(line.frequency)),
                ("från", line.period.from.to_string()),
                ("till", write_maybe(line.period.to)),
            ]);
        }
    }
}
