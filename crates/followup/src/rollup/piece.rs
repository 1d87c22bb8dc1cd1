//! Pieces: the rows of a day or a month, read, and which of them a question wants.

use tillit_domain::DayRange;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;

use super::row::{Row, parts};
use super::{OF_DAYS, sums};
use crate::metrics::{Broken, Sum};
use crate::period::{Asked, Span};

/// Which sums of rows are read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pick {
    /// All but that of single days.
    All,
    /// Only that of single days, which rows of months do not have.
    OfDays,
    /// Only that of one metric.
    Only(&'static str),
}

/// Days that some metric looks at, and what of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Wanted {
    /// The days.
    pub days: DayRange,
    /// What is read of their rows.
    pub pick: Pick,
}

impl Wanted {
    /// What a metric wants; none if nothing of its days was over, or it takes nothing that is kept.
    #[must_use]
    pub fn by(span: Span, sum_of: &'static str, asked: Asked) -> Option<Self> {
        let pick = match span {
            Span::Past | Span::Ahead | Span::AtLeastDays(_) => Pick::All,
            Span::LastDays(_) => Pick::OfDays,
            Span::LastMonths(_) => Pick::Only(sum_of),
            // What is open from before is never kept.
            Span::Always => return None,
        };
        Some(Self { days: asked.days(span)?, pick })
    }
}

/// All that metrics want for a question, each once.
#[must_use]
pub fn wanted(asked: Asked) -> Vec<Wanted> {
    let mut found: Vec<Wanted> = Vec::new();
    for entry in crate::metrics::ALL.iter().chain(std::iter::once(&crate::calibration::CALIBRATION)) {
        let Some(keeping) = entry.keeping else { continue };
        let of = Wanted::by(entry.definition.span, keeping.sum_of, asked);
        found.extend(of.filter(|it| !found.contains(it)));
    }
    found
}

/// A row that has been read.
pub(super) struct Held {
    pub(super) group: Option<Id<Group>>,
    pub(super) person: Option<Id<Person>>,
    pub(super) sums: Vec<(&'static str, Box<dyn Sum>)>,
}

/// The rows of a day or a month.
#[derive(Default)]
pub struct Piece {
    pub(super) rows: Vec<Held>,
}

impl Piece {
    /// Reads rows.
    ///
    /// # Errors
    /// [`Broken`] if one cannot be read.
    pub fn read(rows: &[Row], pick: Pick) -> Result<Self, Broken> {
        let names: Vec<&'static str> = sums().map(|(entry, _)| entry.definition.id).collect();
        let wants = |name: &str| match pick {
            Pick::All => name != OF_DAYS,
            Pick::OfDays => name == OF_DAYS,
            Pick::Only(only) => name == only,
        };
        let mut held = Vec::with_capacity(rows.len());
        for row in rows {
            let bytes = if pick == Pick::OfDays { &row.of_days } else { &row.sums };
            let mut sums = Vec::new();
            for (at, keeping, bytes) in parts(bytes)? {
                let Some(name) = names.get(at).copied().filter(|name| wants(name)) else { continue };
                sums.push((name, (keeping.unpack)(bytes, row.person)?));
            }
            if !sums.is_empty() {
                held.push(Held { group: row.group, person: row.person, sums });
            }
        }
        Ok(Self { rows: held })
    }
}
