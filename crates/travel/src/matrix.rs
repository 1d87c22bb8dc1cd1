//! Travel times between all pairs of some places.

use tillit_domain::quantity::Seconds;

/// Travel times between all pairs of places, by their positions in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    places: usize,
    /// Row by row: `seconds[from * places + to]`.
    seconds: Vec<Seconds>,
}

impl Matrix {
    pub(crate) fn new(places: usize, time: impl Fn(usize, usize) -> Seconds) -> Self {
        let pairs = (0..places).flat_map(|from| (0..places).map(move |to| (from, to)));
        Self { places, seconds: pairs.map(|(from, to)| time(from, to)).collect() }
    }

    /// How many places it covers.
    #[must_use]
    pub const fn places(&self) -> usize {
        self.places
    }

    /// Seconds from the place at one position to that at another; none outside.
    #[must_use]
    pub fn between(&self, from: usize, to: usize) -> Option<Seconds> {
        if from >= self.places || to >= self.places {
            return None;
        }
        self.seconds.get(from * self.places + to).copied()
    }
}
