//! What can be wrong with a problem before any search.

use thiserror::Error;

use super::{LinkIx, PlaceIx, Seconds, ShiftIx, VisitIx};

/// A problem that contradicts itself. The search refuses it; nothing is planned.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ProblemError {
    /// A travel time is negative or too long to be one.
    #[error("travel from place {} to place {} is {} seconds, which is negative or too long", from.0, to.0, seconds.0)]
    TravelOutOfRange {
        /// Where the leg starts.
        from: PlaceIx,
        /// Where the leg ends.
        to: PlaceIx,
        /// The refused time.
        seconds: Seconds,
    },
    /// The travel matrices do not cover the same places, or one is not square.
    #[error("travel matrix {matrix} does not cover the same places as the first one")]
    MatrixSize {
        /// Position of the matrix.
        matrix: usize,
    },
    /// A shift names a worker, place or matrix that does not exist.
    #[error("shift {} names a {what} that does not exist", shift.0)]
    ShiftReference {
        /// The shift.
        shift: ShiftIx,
        /// What it names.
        what: &'static str,
    },
    /// A shift or one of its breaks ends before it starts.
    #[error("shift {} has a {what} that ends before it starts or has a negative length", shift.0)]
    ShiftTimes {
        /// The shift.
        shift: ShiftIx,
        /// Which part of it.
        what: &'static str,
    },
    /// Two shifts of one worker overlap in time.
    #[error("shifts {} and {} of the same worker overlap in time", first.0, second.0)]
    ShiftsOverlap {
        /// The one that starts first.
        first: ShiftIx,
        /// The other.
        second: ShiftIx,
    },
    /// A visit names a client, worker, place or shift that does not exist.
    #[error("visit {} names a {what} that does not exist", visit.0)]
    VisitReference {
        /// The visit.
        visit: VisitIx,
        /// What it names.
        what: &'static str,
    },
    /// A window of a visit ends before it starts, or a length is negative.
    #[error("visit {} has a {what} that ends before it starts or has a negative length", visit.0)]
    VisitTimes {
        /// The visit.
        visit: VisitIx,
        /// Which part of it.
        what: &'static str,
    },
    /// A visit has a priority below 1, so leaving it out would be free.
    #[error("visit {} has a priority below 1", visit.0)]
    Priority {
        /// The visit.
        visit: VisitIx,
    },
    /// A visit is locked to more shifts than it needs workers, or to the same shift twice.
    #[error("visit {} is locked to more shifts than it needs workers", visit.0)]
    LockShape {
        /// The visit.
        visit: VisitIx,
    },
    /// A client knows a worker that does not exist.
    #[error("client {client} knows a worker that does not exist")]
    ClientReference {
        /// Position of the client.
        client: usize,
    },
    /// A link names a visit that does not exist, or the same one twice, or has a maximum below its minimum.
    #[error("link {} does not join two visits of the problem in a possible way", link.0)]
    Link {
        /// The link.
        link: LinkIx,
    },
    /// A weight is negative, or so large that a cost could overflow.
    #[error("weight {name} is negative or too large")]
    Weight {
        /// Name of the weight.
        name: &'static str,
    },
}
