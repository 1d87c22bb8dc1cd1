//! The JSON of an instance as it stands in the file.

use serde::Deserialize;
use serde::de::{Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};

use crate::amount::Exact;

/// No time in a day is beyond this (minutes).
const LONGEST: i64 = 1_000_000;

#[derive(Deserialize)]
pub(super) struct RawInstance {
    pub(super) metadata: RawMetadata,
    pub(super) distances: Vec<Vec<Minutes>>,
    pub(super) terminal_points: Vec<RawTerminal>,
    pub(super) caregivers: Vec<RawCaregiver>,
    pub(super) patients: Vec<RawPatient>,
    pub(super) services: Vec<RawService>,
    pub(super) lunch_breaks: Option<RawLunch>,
}

#[derive(Deserialize)]
pub(super) struct RawMetadata {
    pub(super) time_window_met: Option<Met>,
    pub(super) origin: Option<String>,
    pub(super) cost_components: serde_json::Map<String, serde_json::Value>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Met {
    AtServiceStart,
    AtServiceEnd,
}

#[derive(Deserialize)]
pub(super) struct RawTerminal {
    pub(super) id: String,
    pub(super) distance_matrix_index: usize,
}

#[derive(Deserialize)]
pub(super) struct RawCaregiver {
    pub(super) id: String,
    pub(super) abilities: Vec<String>,
    pub(super) departing_point: String,
    pub(super) arrival_point: Option<String>,
    pub(super) working_shift: Option<Interval>,
    #[serde(default)]
    pub(super) lunch_break: Option<bool>,
}

#[derive(Deserialize)]
pub(super) struct RawPatient {
    pub(super) id: String,
    pub(super) distance_matrix_index: usize,
    pub(super) time_windows: Vec<Interval>,
    pub(super) required_services: Vec<RawRequired>,
    pub(super) synchronization: Option<RawSynchronisation>,
    #[serde(default)]
    pub(super) optional: Option<bool>,
    pub(super) preferred_caregivers: Option<Vec<String>>,
    pub(super) incompatible_caregivers: Option<Vec<String>>,
}

#[derive(Deserialize)]
pub(super) struct RawRequired {
    pub(super) service: String,
    pub(super) duration: Option<Minutes>,
}

#[derive(Deserialize)]
pub(super) struct RawSynchronisation {
    pub(super) r#type: RawKind,
    pub(super) distance: Option<Interval>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum RawKind {
    Independent,
    Simultaneous,
    Sequential,
}

#[derive(Deserialize)]
pub(super) struct RawService {
    pub(super) id: String,
    pub(super) default_duration: Option<Minutes>,
}

#[derive(Deserialize)]
pub(super) struct RawLunch {
    pub(super) start: Minutes,
    pub(super) end: Minutes,
    pub(super) min_duration: Minutes,
}

/// A whole number of minutes.
#[derive(Clone, Copy)]
pub(super) struct Minutes(pub(super) i64);

impl<'de> Deserialize<'de> for Minutes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let minutes = Exact::deserialize(deserializer)?.as_whole().filter(|minutes| minutes.abs() <= LONGEST);
        minutes.map(Self).ok_or_else(|| D::Error::custom("no whole number of minutes in a day"))
    }
}

/// Two times, written as a pair or with names: `start` and `end`, or `min` and `max`.
#[derive(Clone, Copy)]
pub(super) struct Interval(pub(super) i64, pub(super) i64);

impl<'de> Deserialize<'de> for Interval {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Either;
        impl<'de> Visitor<'de> for Either {
            type Value = Interval;

            fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("two times, as a pair or as start and end or min and max")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Interval, A::Error> {
                let two = list.next_element::<Minutes>()?.zip(list.next_element::<Minutes>()?);
                let more = list.next_element::<IgnoredAny>()?.is_some();
                match two {
                    Some((from, to)) if !more => Ok(Interval(from.0, to.0)),
                    _ => Err(A::Error::custom("not two times")),
                }
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Interval, A::Error> {
                let (mut from, mut to) = (None, None);
                while let Some(name) = fields.next_key::<String>()? {
                    match name.as_str() {
                        "start" | "min" => from = Some(fields.next_value::<Minutes>()?.0),
                        "end" | "max" => to = Some(fields.next_value::<Minutes>()?.0),
                        _ => {
                            fields.next_value::<IgnoredAny>()?;
                        }
                    }
                }
                let two = from.zip(to).map(|(from, to)| Interval(from, to));
                two.ok_or_else(|| A::Error::custom("start and end, or min and max, are missing"))
            }
        }
        deserializer.deserialize_any(Either)
    }
}
