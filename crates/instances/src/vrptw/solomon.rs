//! Reads Solomon's text: a block `VEHICLE` with number and capacity, a block `CUSTOMER` with a line for each node.

use super::instance::{Instance, Metric, Node, coordinate, number};
use crate::error::ReadError;

const COLUMNS: [&str; 7] = ["number", "coordinate", "coordinate", "demand", "ready time", "due date", "service time"];

pub(super) fn read(text: &str) -> Result<Instance, ReadError> {
    let lines: Vec<(usize, &str)> =
        (1..).zip(text.lines().map(str::trim)).filter(|(_, line)| !line.is_empty()).collect();
    let begins = |word: &str| {
        let position = lines.iter().position(|(_, line)| line.eq_ignore_ascii_case(word));
        position
            .ok_or_else(|| ReadError::new("the file", format!("it has neither a line {word} nor NODE_COORD_SECTION")))
    };
    let (vehicle, customer) = (begins("VEHICLE")?, begins("CUSTOMER")?);
    let Some(&(line, fleet)) = lines.get(vehicle + 2).filter(|_| vehicle + 2 < customer) else {
        return Err(ReadError::line(lines[vehicle].0, "no line with number and capacity follows"));
    };
    let words: Vec<&str> = fleet.split_whitespace().collect();
    let [vehicles, capacity] = words[..] else {
        return Err(ReadError::line(line, "a number of vehicles and a capacity are expected"));
    };
    let vehicles = vehicles.parse::<u32>();
    let vehicles = vehicles.map_err(|_| ReadError::line(line, format!("{:?} is no number of vehicles", words[0])))?;
    let capacity = number(capacity, line, "capacity")?;
    let nodes: Vec<Node> = lines[customer + 1..]
        .iter()
        .skip(1)
        .enumerate()
        .map(|(position, &(line, text))| node(position, line, text))
        .collect::<Result<_, _>>()?;
    if nodes.is_empty() {
        return Err(ReadError::line(lines[customer].0, "no depot follows"));
    }
    Ok(Instance { vehicles: vehicles as usize, capacity, nodes, metric: Metric::Full })
}

fn node(position: usize, line: usize, text: &str) -> Result<Node, ReadError> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let [own, x, y, demand, ready, due, service] = words[..] else {
        return Err(ReadError::line(line, format!("{} columns, not the seven of a customer", words.len())));
    };
    if own.parse::<usize>() != Ok(position) {
        return Err(ReadError::line(line, format!("{own:?} where customer {position} is expected")));
    }
    let read = |column: usize, word: &str| number(word, line, COLUMNS[column]);
    Ok(Node {
        place: (coordinate(x, line)?, coordinate(y, line)?),
        demand: read(3, demand)?,
        window: (read(4, ready)?, read(5, due)?),
        service: read(6, service)?,
    })
}
