//! An instance, whichever way it is written.

use super::{gehring_homberger, solomon};
use crate::amount::Exact;
use crate::error::ReadError;

/// Coordinates beyond this are refused: their squares would not fit.
pub(super) const FARTHEST: i64 = 1_000_000;

/// Customers to serve from a depot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// How many vehicles there are.
    pub vehicles: usize,
    /// What each can load.
    pub capacity: Exact,
    /// The depot, then the customers.
    pub nodes: Vec<Node>,
    /// How distances are rounded.
    pub metric: Metric,
}

/// The depot or a customer. The window of the depot is the horizon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// Where.
    pub place: (Exact, Exact),
    /// What it loads.
    pub demand: Exact,
    /// When its service may start.
    pub window: (Exact, Exact),
    /// How long it takes.
    pub service: Exact,
}

/// How a set rounds Euclidean distances. Travel time is the distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Metric {
    /// Cut off after one decimal (Gehring and Homberger, by the convention of the DIMACS challenge).
    Tenths,
    /// Not at all (Solomon): here to twelve decimals, and a window may be missed by a millionth.
    Full,
}

impl Metric {
    /// Parts of the unit of distance that legs are counted in.
    pub(super) const fn parts(self) -> i128 {
        match self {
            Self::Tenths => 10,
            Self::Full => 1_000_000_000_000,
        }
    }

    /// By how many parts a window may be missed.
    pub(super) const fn slack(self) -> i128 {
        match self {
            Self::Tenths => 0,
            Self::Full => self.parts() / 1_000_000,
        }
    }
}

impl Instance {
    /// Reads either text; VRPLIB is known by its sections.
    ///
    /// # Errors
    /// [`ReadError`] naming the line and what is wrong on it.
    pub fn read(text: &str) -> Result<Self, ReadError> {
        if text.lines().any(|line| line.trim() == "NODE_COORD_SECTION") {
            gehring_homberger::read(text)
        } else {
            solomon::read(text)
        }
    }

    /// The distance between two nodes in [parts](Metric::parts).
    pub(super) fn leg(&self, from: usize, to: usize) -> i128 {
        let ((x, y), (to_x, to_y)) = (self.nodes[from].place, self.nodes[to].place);
        let (dx, dy) = (x.0 - to_x.0, y.0 - to_y.0);
        let square = dx * dx + dy * dy;
        let one = crate::amount::ONE;
        match self.metric {
            // Whole coordinates: the root of a hundred squares is the distance in tenths, cut off.
            Metric::Tenths => (square / (one * one) * 100).isqrt(),
            Metric::Full => {
                let finer = self.metric.parts() / one;
                (square * finer * finer).isqrt()
            }
        }
    }

    /// A time in [parts](Metric::parts).
    pub(super) fn time(&self, exact: Exact) -> i128 {
        exact.0 * self.metric.parts() / crate::amount::ONE
    }

    /// All customers.
    pub fn customers(&self) -> std::ops::Range<usize> {
        1..self.nodes.len()
    }
}

/// A word as a number of zero or more.
pub(super) fn number(word: &str, line: usize, what: &str) -> Result<Exact, ReadError> {
    let number = word.parse::<f64>().ok().and_then(Exact::of).filter(|number| number.0 >= 0);
    number.ok_or_else(|| ReadError::line(line, format!("{word:?} is no {what} of zero or more")))
}

/// A word as a coordinate.
pub(super) fn coordinate(word: &str, line: usize) -> Result<Exact, ReadError> {
    let number = word.parse::<f64>().ok().and_then(Exact::of);
    let near = number.filter(|number| number.0.abs() <= Exact::whole(FARTHEST).0);
    near.ok_or_else(|| ReadError::line(line, format!("{word:?} is no coordinate between -{FARTHEST} and {FARTHEST}")))
}
