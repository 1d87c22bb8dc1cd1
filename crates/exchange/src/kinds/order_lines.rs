//! Order lines: the rows that decisions and HSL orders have in common, and how other files refer to them.

use jiff::Timestamp;
use jiff::civil::Date;
use tillit_domain::Id;
use tillit_domain::frequency::Frequency;
use tillit_domain::order::{Order, OrderLine, OrderState};
use tillit_domain::organisation::Unit;
use tillit_domain::person::Person;
use tillit_domain::steering::{SteeringDecision, SteeringMode, steering_on};
use tillit_domain::time::DayRange;

use crate::cell::instant;
use crate::error::Remedy;
use crate::known::import_id;
use crate::row::{Parsed, Row};
use crate::{Kind, Known};

/// The id of a line: one of ours written out, or one that follows from its order and its name there.
pub(super) fn line_id(order: &str, name: &str) -> Id<OrderLine> {
    name.parse().unwrap_or_else(|_| import_id("order_line", &format!("{order}/{name}")))
}

/// The mode that decides what time a line of a unit carries from a day on: that of the day, before the unit's first
/// decision that one's, and strict where nothing was ever decided.
pub(super) fn mode(known: &Known, unit: Id<Unit>, day: Date) -> SteeringMode {
    let decisions: Vec<SteeringDecision> =
        known.steering_decisions.iter().filter(|decision| decision.unit == unit).cloned().collect();
    let first = || decisions.iter().min_by_key(|decision| (decision.from, decision.decided_on));
    steering_on(&decisions, unit, day).or_else(first).map_or(SteeringMode::Strict, |decision| decision.mode)
}

/// A line that is known already and says the same keeps the time it was given then.
pub(super) fn unchanged<'k>(
    known: &'k Known,
    order: Id<Order>,
    id: Id<OrderLine>,
    code: &str,
    level: u8,
    frequency: Frequency,
    period: DayRange,
) -> Option<&'k OrderLine> {
    let line = known.orders.get(order)?.lines.iter().find(|line| line.id == id)?;
    (line.code == code && line.level == level && line.frequency == frequency && line.period == period).then_some(line)
}

/// Where an order stands: acknowledged where the file says when. The provider's answer is not in the file; what is known
/// of it stays.
pub(super) fn state(row: &mut Row<'_>, standing: Option<&Order>) -> Option<OrderState> {
    let at = row.maybe("kvitterad", instant::instant)?;
    let by = row.text("kvitterad_av");
    match at {
        Some(at) => Some(OrderState::Acknowledged { at, by, answer: answer_of(standing) }),
        None if by.is_empty() => Some(OrderState::Sent),
        None => {
            row.fail("kvitterad", Remedy::OnlyWith { other: "kvitterad_av" });
            None
        }
    }
}

fn answer_of(standing: Option<&Order>) -> String {
    match standing.map(|order| &order.state) {
        Some(OrderState::Acknowledged { answer, .. }) => answer.clone(),
        Some(OrderState::Sent) | None => String::new(),
    }
}

/// The cells of where an order stands: when and by whom it was acknowledged.
pub(super) fn write_state(state: &OrderState) -> [String; 2] {
    match state {
        OrderState::Sent => Default::default(),
        OrderState::Acknowledged { at, by, .. } => [instant::write(*at), by.clone()],
    }
}

/// The instant an order was sent: as written, else at noon of the day it was made.
pub(super) fn sent_at(row: &mut Row<'_>, made_on: Option<Date>) -> Option<Timestamp> {
    let noon = made_on.map(|day| tillit_domain::time::instant(day, tillit_domain::TimeOfDay::hm(12, 0)));
    row.maybe("skickad", instant::instant)?.or(noon)
}

/// An order line of a person by our id, by its order and name (`B-77/1`), or by its code where the person has one line
/// of it that holds on the day.
pub(super) fn find_line<'k>(known: &'k Known, person: Id<Person>, text: &str, day: Date) -> Parsed<&'k OrderLine> {
    let lines = || known.orders.iter().filter(|order| order.person == person).flat_map(|order| &order.lines);
    let by_name = || text.rsplit_once('/').map(|(order, name)| line_id(order, name));
    if let Some(id) = text.parse().ok().or_else(by_name)
        && let Some(line) = lines().find(|line| line.id == id)
    {
        return Ok(line);
    }
    let mut by_code = lines().filter(|line| line.code == text && line.period.contains(day));
    match (by_code.next(), by_code.next()) {
        (Some(line), None) => Ok(line),
        (Some(_), Some(_)) => Err(Remedy::Ambiguous { kind: Kind::Decisions }),
        _ => Err(Remedy::Unknown { kind: Kind::Decisions }),
    }
}
