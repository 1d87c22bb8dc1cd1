//! Travel time between places.

use serde::{Deserialize, Serialize};

use super::{PlaceIx, ProblemError, Seconds};

/// Seconds of travel between every pair of places, for one way of travelling. Need not be symmetric.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TravelMatrix {
    place_count: usize,
    /// Row by row: `seconds[from * place_count + to]`.
    seconds: Vec<i32>,
}

impl TravelMatrix {
    /// Builds a matrix by asking for each pair `(from, to)`.
    ///
    /// # Errors
    /// [`ProblemError::TravelOutOfRange`] when a time is negative or does not fit in 31 bits.
    pub fn from_fn(
        place_count: usize,
        mut travel: impl FnMut(PlaceIx, PlaceIx) -> Seconds,
    ) -> Result<Self, ProblemError> {
        let mut seconds = Vec::with_capacity(place_count * place_count);
        for from in (0..place_count).map(PlaceIx) {
            for to in (0..place_count).map(PlaceIx) {
                let time = travel(from, to);
                match i32::try_from(time.0) {
                    Ok(value) if value >= 0 => seconds.push(value),
                    _ => {
                        return Err(ProblemError::TravelOutOfRange { from, to, seconds: time });
                    }
                }
            }
        }
        Ok(Self { place_count, seconds })
    }

    /// How many places the matrix covers.
    pub fn place_count(&self) -> usize {
        self.place_count
    }

    /// Seconds from one place to another; `None` when a place is outside the matrix.
    pub fn get(&self, from: PlaceIx, to: PlaceIx) -> Option<Seconds> {
        if from.0 >= self.place_count || to.0 >= self.place_count {
            return None;
        }
        self.seconds.get(from.0 * self.place_count + to.0).map(|&value| Seconds(i64::from(value)))
    }

    /// Whether the number of stored times fits the number of places; read data may lie.
    pub(crate) fn is_square(&self) -> bool {
        self.seconds.len() == self.place_count * self.place_count && self.seconds.iter().all(|&value| value >= 0)
    }

    /// Seconds between two places known to be inside; for the inner loops after validation.
    #[inline]
    pub(crate) fn between(&self, from: usize, to: usize) -> i64 {
        i64::from(self.seconds[from * self.place_count + to])
    }

    /// Travel from a place known to be inside to each place.
    #[inline]
    pub(crate) fn row(&self, from: usize) -> &[i32] {
        &self.seconds[from * self.place_count..(from + 1) * self.place_count]
    }

    /// The same times with rows and columns exchanged; `None` when that changes nothing.
    pub(crate) fn transposed(&self) -> Option<Vec<i32>> {
        let count = self.place_count;
        let exchanged = |index: usize| self.seconds[index % count * count + index / count];
        let is_symmetric = self.seconds.iter().enumerate().all(|(index, &seconds)| seconds == exchanged(index));
        (!is_symmetric).then(|| (0..count * count).map(exchanged).collect())
    }
}
