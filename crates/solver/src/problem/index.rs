//! Indices into the lists of a problem, one type each so that they cannot be mixed up.

use serde::{Deserialize, Serialize};

macro_rules! index {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub usize);
    )*};
}

index! {
    /// A worker, below [`Problem::worker_count`](super::Problem::worker_count).
    WorkerIx;
    /// A shift, a position in [`Problem::shifts`](super::Problem::shifts).
    ShiftIx;
    /// A visit, a position in [`Problem::visits`](super::Problem::visits).
    VisitIx;
    /// A place, a row and column of every travel matrix.
    PlaceIx;
    /// Someone who is visited, a position in [`Problem::clients`](super::Problem::clients).
    ClientIx;
    /// A travel matrix, a position in [`Problem::matrices`](super::Problem::matrices).
    MatrixIx;
    /// A link, a position in [`Problem::links`](super::Problem::links).
    LinkIx;
    /// A group that shifts and visits belong to. Only equality matters.
    GroupIx;
}
