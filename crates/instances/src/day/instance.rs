//! Reads an instance.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer};

use crate::error::{ReadError, from_json};

/// The name of the format.
const FORMAT: &str = "homecare-day/1";
/// No time and no length in a day is beyond this (about eleven days, in seconds).
const LONGEST: i64 = 1_000_000;

/// A day to plan.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Instance {
    format: String,
    /// What the day is called.
    pub name: String,
    /// How long after `late` a visit may start at all.
    #[serde(default, deserialize_with = "length")]
    pub max_late: i64,
    /// Travel seconds from row to column.
    pub travel: Vec<Vec<i64>>,
    /// Who gives care.
    pub carers: Vec<Carer>,
    /// What is to be done.
    pub visits: Vec<Visit>,
    /// Time between visits.
    #[serde(default)]
    pub gaps: Vec<Gap>,
}

/// Somebody who gives care.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Carer {
    id: usize,
    /// From when, and until when.
    pub shift: [i64; 2],
    /// What the carer may do.
    #[serde(default)]
    pub skills: BTreeSet<String>,
    /// Where the day begins.
    pub start_loc: usize,
    /// Where it ends.
    pub end_loc: usize,
    /// The break to take on a day with visits.
    #[serde(default)]
    pub r#break: Option<Rest>,
}

/// A break.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Rest {
    /// How long it is.
    #[serde(deserialize_with = "length")]
    pub duration: i64,
    /// Its earliest and its latest start.
    pub window: [i64; 2],
}

/// A visit, by one carer or two.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Visit {
    id: usize,
    /// Whom it is for.
    #[serde(default)]
    pub client: usize,
    /// Where.
    pub loc: usize,
    /// It does not start before this.
    pub early: i64,
    /// It is late after this.
    pub late: i64,
    /// How long it takes.
    #[serde(deserialize_with = "length")]
    pub duration: i64,
    /// What every carer of it must be able to do.
    #[serde(default)]
    pub skills: BTreeSet<String>,
    /// What it costs to leave it out.
    pub priority: i64,
    /// How many carers it takes.
    pub staff: usize,
    /// The carers it had better be; empty for no wish.
    #[serde(default)]
    pub preferred: Vec<usize>,
}

/// Time between the end of one visit and the start of another, if both are done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct Gap {
    /// The one.
    pub before: usize,
    /// The other.
    pub after: usize,
    /// At least this long.
    #[serde(default)]
    pub min: i64,
    /// At most this long.
    #[serde(default)]
    pub max: Option<i64>,
}

fn length<'de, D: Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    let length = i64::deserialize(deserializer)?;
    if (0..=LONGEST).contains(&length) {
        return Ok(length);
    }
    Err(serde::de::Error::custom(format!("{length} is no length from 0 to {LONGEST} seconds")))
}

impl Instance {
    /// Reads the JSON of an instance.
    ///
    /// # Errors
    /// [`ReadError`] naming the field that is missing, of the wrong kind, or at odds with another.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        let day: Self = from_json(text)?;
        if day.format != FORMAT {
            return Err(ReadError::new("format", format!("{:?}, not {FORMAT}", day.format)));
        }
        day.travel_fits()?;
        for (position, carer) in day.carers.iter().enumerate() {
            day.carer_fits(position, carer).map_err(|(field, words)| at("carers", position, field, words))?;
        }
        for (position, visit) in day.visits.iter().enumerate() {
            day.visit_fits(position, visit).map_err(|(field, words)| at("visits", position, field, words))?;
        }
        for (position, gap) in day.gaps.iter().enumerate() {
            day.gap_fits(gap).map_err(|(field, words)| at("gaps", position, field, words))?;
        }
        Ok(day)
    }

    fn travel_fits(&self) -> Result<(), ReadError> {
        for (row, cells) in self.travel.iter().enumerate() {
            if cells.len() != self.travel.len() {
                let words = format!("{} cells in a row for {} places", cells.len(), self.travel.len());
                return Err(ReadError::new(format!("travel[{row}]"), words));
            }
            if let Some(column) = cells.iter().position(|leg| !(0..=LONGEST).contains(leg)) {
                return Err(ReadError::new(
                    format!("travel[{row}][{column}]"),
                    "no length from 0 to a million seconds",
                ));
            }
        }
        Ok(())
    }

    fn carer_fits(&self, position: usize, carer: &Carer) -> Result<(), (&'static str, String)> {
        is_position(carer.id, position)?;
        is_interval("shift", carer.shift)?;
        self.is_place("start_loc", carer.start_loc)?;
        self.is_place("end_loc", carer.end_loc)?;
        carer.r#break.as_ref().map_or(Ok(()), |rest| is_interval("break.window", rest.window))
    }

    fn visit_fits(&self, position: usize, visit: &Visit) -> Result<(), (&'static str, String)> {
        is_position(visit.id, position)?;
        self.is_place("loc", visit.loc)?;
        is_interval("late", [visit.early, visit.late])?;
        if !(1..=1_000_000).contains(&visit.priority) {
            return Err(("priority", format!("{} is not from 1 to 1000000", visit.priority)));
        }
        if !(1..=2).contains(&visit.staff) {
            return Err(("staff", format!("{}, neither 1 nor 2", visit.staff)));
        }
        match visit.preferred.iter().find(|&&carer| carer >= self.carers.len()) {
            Some(carer) => Err(("preferred", format!("there is no carer {carer}"))),
            None => Ok(()),
        }
    }

    fn gap_fits(&self, gap: &Gap) -> Result<(), (&'static str, String)> {
        for (field, visit) in [("before", gap.before), ("after", gap.after)] {
            if visit >= self.visits.len() {
                return Err((field, format!("there is no visit {visit}")));
            }
        }
        if gap.before == gap.after {
            return Err(("after", "it is the same visit".to_owned()));
        }
        let long = |time: i64| time.abs() > LONGEST;
        if long(gap.min) || gap.max.is_some_and(|max| long(max) || max < gap.min) {
            return Err(("max", "it is below the least, or too long".to_owned()));
        }
        Ok(())
    }

    fn is_place(&self, field: &'static str, place: usize) -> Result<(), (&'static str, String)> {
        if place < self.travel.len() { Ok(()) } else { Err((field, format!("there is no place {place} in travel"))) }
    }
}

fn at(list: &str, position: usize, field: &str, words: String) -> ReadError {
    ReadError::new(format!("{list}[{position}].{field}"), words)
}

fn is_position(id: usize, position: usize) -> Result<(), (&'static str, String)> {
    if id == position { Ok(()) } else { Err(("id", format!("{id}, not its position {position}"))) }
}

fn is_interval(field: &'static str, [from, to]: [i64; 2]) -> Result<(), (&'static str, String)> {
    let fits = (-LONGEST..=LONGEST).contains(&from) && (-LONGEST..=LONGEST).contains(&to);
    if fits && from <= to { Ok(()) } else { Err((field, format!("{from} to {to} is no time of a day"))) }
}
