//! Reads VRPLIB text: lines `KEY : value`, then sections with a line for each node. Node 1 is the depot.

use std::collections::BTreeMap;

use super::instance::{Instance, Metric, Node, coordinate, number};
use crate::amount::Exact;
use crate::error::ReadError;

/// A section: by node, the line and the words that follow the node's number.
type Section<'a> = BTreeMap<i64, (usize, Vec<&'a str>)>;

pub(super) fn read(text: &str) -> Result<Instance, ReadError> {
    let file = File::split(text)?;
    if let Some(&(line, kind)) = file.header.get("EDGE_WEIGHT_TYPE").filter(|(_, kind)| *kind != "EUC_2D") {
        return Err(ReadError::line(line, format!("distances of kind {kind}, not EUC_2D")));
    }
    let service = file.header_number("SERVICE_TIME")?;
    let places = file.section("NODE_COORD_SECTION")?;
    let count = places.len() as i64;
    let mut nodes = Vec::with_capacity(places.len());
    for id in 1..=count {
        let (line, at) = file.row("NODE_COORD_SECTION", id, 2)?;
        let place = (coordinate(at[0], line)?, coordinate(at[1], line)?);
        if place.0.as_whole().is_none() || place.1.as_whole().is_none() {
            return Err(ReadError::line(line, "a coordinate is no whole number"));
        }
        let (line, demand) = file.row("DEMAND_SECTION", id, 1)?;
        let demand = number(demand[0], line, "demand")?;
        let (line, bounds) = file.row("TIME_WINDOW_SECTION", id, 2)?;
        let window = (number(bounds[0], line, "time")?, number(bounds[1], line, "time")?);
        let service = if id == 1 { Exact::default() } else { service };
        nodes.push(Node { place, demand, window, service });
    }
    if nodes.is_empty() {
        return Err(ReadError::new("NODE_COORD_SECTION", "it has no nodes"));
    }
    for name in ["DEMAND_SECTION", "TIME_WINDOW_SECTION"] {
        if file.section(name)?.len() != nodes.len() {
            return Err(ReadError::new(name, "it has nodes that NODE_COORD_SECTION lacks"));
        }
    }
    let (line, vehicles) = file.header_entry("VEHICLES")?;
    let vehicles = vehicles.parse::<u32>();
    let vehicles = vehicles.map_err(|_| ReadError::line(line, "VEHICLES is no number of vehicles"))? as usize;
    Ok(Instance { vehicles, capacity: file.header_number("CAPACITY")?, nodes, metric: Metric::Tenths })
}

struct File<'a> {
    header: BTreeMap<&'a str, (usize, &'a str)>,
    sections: BTreeMap<&'a str, Section<'a>>,
}

impl<'a> File<'a> {
    fn split(text: &'a str) -> Result<Self, ReadError> {
        let mut file = Self { header: BTreeMap::new(), sections: BTreeMap::new() };
        let mut current: Option<&str> = None;
        for (number, line) in (1..).zip(text.lines().map(str::trim)) {
            if let Some((key, value)) = line.split_once(':') {
                file.header.insert(key.trim(), (number, value.trim()));
            } else if line.ends_with("SECTION") {
                current = Some(line);
                if file.sections.insert(line, Section::new()).is_some() {
                    return Err(ReadError::line(number, format!("a second {line}")));
                }
            } else if !matches!(line, "" | "EOF" | "-1") {
                let Some(section) = current.and_then(|name| file.sections.get_mut(name)) else {
                    return Err(ReadError::line(number, format!("{line:?} is neither a header nor in a section")));
                };
                let mut words = line.split_whitespace();
                let node = words.next().and_then(|word| word.parse::<i64>().ok());
                let node =
                    node.ok_or_else(|| ReadError::line(number, format!("{line:?} does not begin with a node")))?;
                if section.insert(node, (number, words.collect())).is_some() {
                    return Err(ReadError::line(number, format!("node {node} for the second time")));
                }
            }
        }
        Ok(file)
    }

    fn header_entry(&self, key: &'static str) -> Result<(usize, &'a str), ReadError> {
        self.header.get(key).copied().ok_or_else(|| ReadError::new(key, "it is missing"))
    }

    fn header_number(&self, key: &'static str) -> Result<Exact, ReadError> {
        let (line, value) = self.header_entry(key)?;
        number(value, line, key)
    }

    fn section(&self, name: &'static str) -> Result<&Section<'a>, ReadError> {
        self.sections.get(name).ok_or_else(|| ReadError::new(name, "it is missing"))
    }

    fn row(&self, name: &'static str, node: i64, words: usize) -> Result<(usize, &[&'a str]), ReadError> {
        let row = self.section(name)?.get(&node);
        let (line, found) = row.ok_or_else(|| ReadError::new(name, format!("node {node} is missing")))?;
        if found.len() != words {
            return Err(ReadError::line(*line, format!("{} numbers after the node, not {words}", found.len())));
        }
        Ok((*line, found))
    }
}
