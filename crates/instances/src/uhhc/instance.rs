//! An instance, with every name resolved.

use std::collections::BTreeMap;

use super::parts::Component;
use super::raw::{Met, RawCaregiver, RawInstance, RawKind, RawPatient, RawSynchronisation};
use crate::amount::Exact;
use crate::error::{ReadError, different, from_json};
use crate::pairs::Synchronisation;

/// The largest weight a component may have.
const HEAVIEST: i64 = 1_000_000;
/// The sets whose carers leave at shift start.
const LEAVING_AT_ONCE: [&str; 2] = ["bazirha", "bazirha-caie"];

/// A day to plan. Times are whole minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// What the cost is made of.
    pub weights: BTreeMap<Component, Weight>,
    /// Weighted components that nobody knows, by name.
    pub unknown_components: Vec<String>,
    /// Whether windows are about the start of a service, not its end.
    pub windows_at_start: bool,
    /// Whether carers leave at shift start, not just in time for the first stop.
    pub leaves_at_once: bool,
    /// Minutes of travel from row to column.
    pub distances: Vec<Vec<i64>>,
    /// Who gives care.
    pub caregivers: Vec<Caregiver>,
    /// Who receives it.
    pub patients: Vec<Patient>,
    /// What a lunch is.
    pub lunch: Option<LunchRule>,
    /// Every service that a patient needs, in the order of patients.
    pub visits: Vec<VisitAt>,
}

/// What a component means for the cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// It must be 0.
    Hard,
    /// What each unit costs.
    Of(i64),
}

/// Somebody who gives care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caregiver {
    /// Its name.
    pub id: String,
    /// The services it can give.
    pub abilities: Vec<String>,
    /// Row of where it starts.
    pub from: usize,
    /// Row of where it ends.
    pub to: usize,
    /// The terminal point it starts from.
    pub from_name: String,
    /// The terminal point it ends at.
    pub to_name: String,
    /// From when, and until when; `None` when it is not bound.
    pub shift: Option<(i64, i64)>,
    /// Whether it has a lunch to take.
    pub has_lunch: bool,
}

/// Somebody who receives care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patient {
    /// Its name.
    pub id: String,
    /// Row of where it lives.
    pub row: usize,
    /// When its services may start or end, in order of opening. The one that counts is the last that has opened.
    pub windows: Vec<(i64, i64)>,
    /// What it needs.
    pub required: Vec<Required>,
    /// How its services hang together.
    pub synchronisation: Synchronisation,
    /// Whether it may be left out.
    pub optional: bool,
    /// Names of the carers it prefers, if it has said so.
    pub preferred: Option<Vec<String>>,
    /// Names of the carers it does not get on with.
    pub incompatible: Vec<String>,
}

/// A service that a patient needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Required {
    /// Which.
    pub service: String,
    /// How long it takes at least.
    pub duration: i64,
}

/// What a lunch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LunchRule {
    /// It does not start before this.
    pub start: i64,
    /// It does not start, or end, after this.
    pub end: i64,
    /// How long it is at least.
    pub duration: i64,
}

/// One service of one patient, by their positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisitAt {
    /// Position of the patient.
    pub patient: usize,
    /// Position among the services that the patient needs.
    pub service: usize,
}

impl Instance {
    /// Reads the JSON of an instance.
    ///
    /// # Errors
    /// [`ReadError`] naming the field that is missing, of the wrong kind, or at odds with another.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let raw: RawInstance = from_json(text)?;
        let (weights, unknown_components) = weights(&raw)?;
        let distances = distances(&raw)?;
        let caregivers = caregivers(&raw, distances.len())?;
        let patients = patients(&raw, distances.len())?;
        different("caregivers", caregivers.iter().map(|carer| carer.id.as_str()))?;
        different("patients", patients.iter().map(|patient| patient.id.as_str()))?;
        let of = |(patient, one): (usize, &Patient)| {
            (0..one.required.len()).map(move |service| VisitAt { patient, service })
        };
        let visits = patients.iter().enumerate().flat_map(of).collect();
        let lunch = raw.lunch_breaks.as_ref();
        let lunch = lunch.map(|rule| LunchRule { start: rule.start.0, end: rule.end.0, duration: rule.min_duration.0 });
        if lunch.is_some_and(|rule| rule.duration < 0 || rule.end < rule.start) {
            return Err(ReadError::new("lunch_breaks", "it ends before it starts, or has a negative length"));
        }
        Ok(Self {
            weights,
            unknown_components,
            windows_at_start: raw.metadata.time_window_met.unwrap_or(Met::AtServiceStart) == Met::AtServiceStart,
            leaves_at_once: raw.metadata.origin.is_some_and(|origin| LEAVING_AT_ONCE.contains(&origin.as_str())),
            distances,
            caregivers,
            patients,
            lunch,
            visits,
        })
    }

    /// The patient and the service of a visit.
    pub fn visit(&self, at: VisitAt) -> (&Patient, &Required) {
        let patient = &self.patients[at.patient];
        (patient, &patient.required[at.service])
    }

    /// What a component means; `None` when it counts for nothing.
    pub fn weight(&self, component: Component) -> Option<Weight> {
        let stated = self.weights.get(&component).copied();
        stated.or_else(|| component.is_hard_unless_weighted().then_some(Weight::Hard))
    }
}

type Weights = (BTreeMap<Component, Weight>, Vec<String>);

fn weights(raw: &RawInstance) -> Result<Weights, ReadError> {
    let (mut weights, mut unknown) = (BTreeMap::new(), Vec::new());
    for (name, value) in raw.metadata.cost_components.iter().filter(|(_, value)| !value.is_null()) {
        let whole = value.as_f64().and_then(Exact::of).and_then(Exact::as_whole);
        let weight = match (value.as_str(), whole) {
            (Some("HARD"), _) => Weight::Hard,
            (None, Some(weight)) if (0..=HEAVIEST).contains(&weight) => Weight::Of(weight),
            _ => {
                let words = format!("{value} is neither \"HARD\" nor a whole number from 0 to {HEAVIEST}");
                return Err(ReadError::new(format!("metadata.cost_components.{name}"), words));
            }
        };
        match Component::named(name) {
            Some(component) => _ = weights.insert(component, weight),
            None => unknown.push(name.clone()),
        }
    }
    Ok((weights, unknown))
}

fn distances(raw: &RawInstance) -> Result<Vec<Vec<i64>>, ReadError> {
    let size = raw.distances.len();
    for (row, cells) in raw.distances.iter().enumerate() {
        if cells.len() != size {
            let words = format!("{} cells in a row for {size} places", cells.len());
            return Err(ReadError::new(format!("distances[{row}]"), words));
        }
        if let Some(column) = cells.iter().position(|cell| cell.0 < 0) {
            return Err(ReadError::new(format!("distances[{row}][{column}]"), "it is negative"));
        }
    }
    Ok(raw.distances.iter().map(|cells| cells.iter().map(|cell| cell.0).collect()).collect())
}

fn caregivers(raw: &RawInstance, places: usize) -> Result<Vec<Caregiver>, ReadError> {
    let mut rows = BTreeMap::new();
    for (position, terminal) in raw.terminal_points.iter().enumerate() {
        is_row(&format!("terminal_points[{position}]"), terminal.distance_matrix_index, places)?;
        rows.insert(terminal.id.as_str(), terminal.distance_matrix_index);
    }
    let carer = |(position, carer): (usize, &RawCaregiver)| {
        let place = |field: &str| format!("caregivers[{position}].{field}");
        let row = |field: &str, name: &str| {
            let row = rows.get(name).copied();
            row.ok_or_else(|| ReadError::new(place(field), format!("{name} is not among the terminal points")))
        };
        let arrival = carer.arrival_point.as_ref().unwrap_or(&carer.departing_point);
        let shift = carer.working_shift.map(|shift| (shift.0, shift.1));
        if shift.is_some_and(|(from, to)| to < from) {
            return Err(ReadError::new(place("working_shift"), "it ends before it starts"));
        }
        Ok(Caregiver {
            id: carer.id.clone(),
            abilities: carer.abilities.clone(),
            from: row("departing_point", &carer.departing_point)?,
            to: row("arrival_point", arrival)?,
            from_name: carer.departing_point.clone(),
            to_name: arrival.clone(),
            shift,
            has_lunch: carer.lunch_break.unwrap_or(false),
        })
    };
    raw.caregivers.iter().enumerate().map(carer).collect()
}

fn is_row(place: &str, row: usize, places: usize) -> Result<(), ReadError> {
    if row < places {
        return Ok(());
    }
    Err(ReadError::new(
        format!("{place}.distance_matrix_index"),
        format!("{row} is beyond the {places} places of distances"),
    ))
}

fn patients(raw: &RawInstance, places: usize) -> Result<Vec<Patient>, ReadError> {
    let usual: BTreeMap<&str, i64> = raw
        .services
        .iter()
        .map(|service| (service.id.as_str(), service.default_duration.map_or(0, |duration| duration.0)))
        .collect();
    let patient = |(position, patient): (usize, &RawPatient)| {
        let place = format!("patients[{position}]");
        is_row(&place, patient.distance_matrix_index, places)?;
        Ok(Patient {
            id: patient.id.clone(),
            row: patient.distance_matrix_index,
            windows: windows(&place, patient)?,
            required: required(&place, patient, &usual)?,
            synchronisation: synchronisation(&place, patient.synchronization.as_ref())?,
            optional: patient.optional.unwrap_or(false),
            preferred: patient.preferred_caregivers.clone(),
            incompatible: patient.incompatible_caregivers.clone().unwrap_or_default(),
        })
    };
    raw.patients.iter().enumerate().map(patient).collect()
}

fn windows(place: &str, patient: &RawPatient) -> Result<Vec<(i64, i64)>, ReadError> {
    let windows: Vec<(i64, i64)> = patient.time_windows.iter().map(|window| (window.0, window.1)).collect();
    if windows.is_empty() {
        return Err(ReadError::new(format!("{place}.time_windows"), "there is none"));
    }
    if let Some(position) = windows.iter().position(|(from, to)| to < from) {
        return Err(ReadError::new(format!("{place}.time_windows[{position}]"), "it ends before it starts"));
    }
    if let Some(position) = windows.windows(2).position(|two| two[1].0 < two[0].0) {
        let place = format!("{place}.time_windows[{}]", position + 1);
        return Err(ReadError::new(place, "it opens before the one before it"));
    }
    Ok(windows)
}

fn required(place: &str, patient: &RawPatient, usual: &BTreeMap<&str, i64>) -> Result<Vec<Required>, ReadError> {
    let mut all: Vec<Required> = Vec::new();
    for (position, raw) in patient.required_services.iter().enumerate() {
        let at = |field: &str| format!("{place}.required_services[{position}].{field}");
        let Some(&usual) = usual.get(raw.service.as_str()) else {
            return Err(ReadError::new(at("service"), format!("{} is not among the services", raw.service)));
        };
        // A length of 0 stands for the usual one.
        let duration = raw.duration.map(|duration| duration.0).filter(|&duration| duration != 0).unwrap_or(usual);
        if duration < 0 {
            return Err(ReadError::new(at("duration"), "it is negative"));
        }
        if all.iter().any(|other| other.service == raw.service) {
            let words = format!("{} is needed twice by one patient; a solution could not tell them apart", raw.service);
            return Err(ReadError::new(at("service"), words));
        }
        all.push(Required { service: raw.service.clone(), duration });
    }
    Ok(all)
}

fn synchronisation(place: &str, raw: Option<&RawSynchronisation>) -> Result<Synchronisation, ReadError> {
    let place = || format!("{place}.synchronization.distance");
    Ok(match raw.map(|raw| (raw.r#type, raw.distance)) {
        None | Some((RawKind::Independent, _)) => Synchronisation::Independent,
        Some((RawKind::Simultaneous, _)) => Synchronisation::Simultaneous,
        Some((RawKind::Sequential, Some(gap))) if gap.0 <= gap.1 => {
            Synchronisation::Sequential { min: Exact::whole(gap.0), max: Exact::whole(gap.1) }
        }
        Some((RawKind::Sequential, Some(_))) => return Err(ReadError::new(place(), "the least is above the most")),
        Some((RawKind::Sequential, None)) => return Err(ReadError::new(place(), "a sequential pair needs it")),
    })
}
