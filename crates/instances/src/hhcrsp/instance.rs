//! Reads an instance.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::amount::Exact;
use crate::error::{ReadError, different, from_json};
use crate::pairs::Synchronisation;

/// A day to plan. Times are minutes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// Travel minutes from row to column; 0 is the office, `k` the `k`-th patient.
    pub distances: Vec<Vec<Exact>>,
    /// Who gives care.
    pub caregivers: Vec<Caregiver>,
    /// Who receives it.
    pub patients: Vec<Patient>,
    /// Every service that a patient needs, in the order of patients.
    pub visits: Vec<VisitAt>,
}

/// Somebody who gives care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Caregiver {
    /// Its name.
    pub id: String,
    /// The services it can give.
    pub abilities: Vec<String>,
}

/// Somebody who receives care.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Patient {
    /// Its name.
    pub id: String,
    /// When its services start: not before the first, late after the second. Whole minutes.
    pub window: (Exact, Exact),
    /// What it needs.
    pub required: Vec<Required>,
    /// How its services hang together.
    pub synchronisation: Synchronisation,
}

/// A service that a patient needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Required {
    /// Which.
    pub service: String,
    /// How long it takes.
    pub duration: Exact,
}

/// One service of one patient, by their positions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VisitAt {
    /// Position of the patient.
    pub patient: usize,
    /// Position among the services that the patient needs.
    pub service: usize,
}

#[derive(Deserialize)]
struct RawInstance {
    patients: Vec<RawPatient>,
    services: Vec<RawService>,
    caregivers: Vec<RawCaregiver>,
    central_offices: Vec<serde::de::IgnoredAny>,
    distances: Vec<Vec<Exact>>,
}

#[derive(Deserialize)]
struct RawPatient {
    id: String,
    time_window: [Exact; 2],
    required_caregivers: Vec<RawRequired>,
    synchronization: Option<RawSynchronisation>,
}

#[derive(Deserialize)]
struct RawRequired {
    service: String,
    duration: Option<Exact>,
}

#[derive(Deserialize)]
struct RawSynchronisation {
    r#type: RawKind,
    distance: Option<[Exact; 2]>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum RawKind {
    Independent,
    Simultaneous,
    Sequential,
}

#[derive(Deserialize)]
struct RawService {
    id: String,
    default_duration: Option<Exact>,
}

#[derive(Deserialize)]
struct RawCaregiver {
    id: String,
    abilities: Vec<String>,
}

impl Instance {
    /// Reads the JSON of an instance. Window bounds are rounded to whole minutes, since some files carry binary noise.
    ///
    /// # Errors
    /// [`ReadError`] naming the field that is missing, of the wrong kind, or at odds with another.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let raw: RawInstance = from_json(text)?;
        if raw.central_offices.len() != 1 {
            return Err(ReadError::new("central_offices", format!("there are {}, not one", raw.central_offices.len())));
        }
        let patients = patients(&raw)?;
        distances_fit(&raw.distances, patients.len())?;
        let caregivers: Vec<Caregiver> =
            raw.caregivers.into_iter().map(|carer| Caregiver { id: carer.id, abilities: carer.abilities }).collect();
        different("caregivers", caregivers.iter().map(|carer| carer.id.as_str()))?;
        different("patients", patients.iter().map(|patient| patient.id.as_str()))?;
        let of = |(patient, one): (usize, &Patient)| {
            (0..one.required.len()).map(move |service| VisitAt { patient, service })
        };
        let visits = patients.iter().enumerate().flat_map(of).collect();
        Ok(Self { distances: raw.distances, caregivers, patients, visits })
    }

    /// The patient and the service of a visit.
    pub fn visit(&self, at: VisitAt) -> (&Patient, &Required) {
        let patient = &self.patients[at.patient];
        (patient, &patient.required[at.service])
    }
}

fn patients(raw: &RawInstance) -> Result<Vec<Patient>, ReadError> {
    let usual: BTreeMap<&str, Option<Exact>> =
        raw.services.iter().map(|service| (service.id.as_str(), service.default_duration)).collect();
    let patient = |(position, patient): (usize, &RawPatient)| {
        let place = format!("patients[{position}]");
        let required = required(&place, patient, &usual)?;
        let window = (patient.time_window[0].rounded(), patient.time_window[1].rounded());
        if window.0.0 < 0 || window.1 < window.0 {
            return Err(ReadError::new(format!("{place}.time_window"), "it ends before it starts, or starts before 0"));
        }
        let synchronisation = synchronisation(&place, patient.synchronization.as_ref())?;
        Ok(Patient { id: patient.id.clone(), window, required, synchronisation })
    };
    raw.patients.iter().enumerate().map(patient).collect()
}

fn required(
    place: &str,
    patient: &RawPatient,
    usual: &BTreeMap<&str, Option<Exact>>,
) -> Result<Vec<Required>, ReadError> {
    let mut all: Vec<Required> = Vec::new();
    for (position, raw) in patient.required_caregivers.iter().enumerate() {
        let place = format!("{place}.required_caregivers[{position}]");
        let Some(usual) = usual.get(raw.service.as_str()) else {
            return Err(ReadError::new(
                format!("{place}.service"),
                format!("{} is not among the services", raw.service),
            ));
        };
        let duration = raw.duration.or(*usual).filter(|duration| duration.0 >= 0);
        let Some(duration) = duration else {
            return Err(ReadError::new(format!("{place}.duration"), "there is none, or it is negative"));
        };
        if all.iter().any(|other| other.service == raw.service) {
            let words = format!("{} is needed twice by one patient; a solution could not tell them apart", raw.service);
            return Err(ReadError::new(format!("{place}.service"), words));
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
        Some((RawKind::Sequential, Some([min, max]))) if min <= max => Synchronisation::Sequential { min, max },
        Some((RawKind::Sequential, Some(_))) => return Err(ReadError::new(place(), "the first is above the second")),
        Some((RawKind::Sequential, None)) => return Err(ReadError::new(place(), "a sequential pair needs it")),
    })
}

fn distances_fit(distances: &[Vec<Exact>], patients: usize) -> Result<(), ReadError> {
    if distances.len() != patients + 1 {
        let words = format!("there are {} rows for the office and {patients} patients", distances.len());
        return Err(ReadError::new("distances", words));
    }
    for (row, cells) in distances.iter().enumerate() {
        if cells.len() != distances.len() {
            let words = format!("there are {} cells in a row for {}", cells.len(), distances.len());
            return Err(ReadError::new(format!("distances[{row}]"), words));
        }
        if let Some(column) = cells.iter().position(|minutes| minutes.0 < 0) {
            return Err(ReadError::new(format!("distances[{row}][{column}]"), "it is negative"));
        }
    }
    Ok(())
}
