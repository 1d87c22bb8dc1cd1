//! Where worked time goes: the sum that M21 to M24 share. A = B + I + R + X + O for each shift (metrics §3).

use serde::{Deserialize, Serialize};

use super::Tally;
use super::merge::Merge;
use crate::item::{Item, KnownMinutes, Laid, ShiftItem};

/// Minutes of shifts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Worked {
    /// Worked (A).
    pub(super) worked: i64,
    /// With persons (B), by how it is known.
    pub(super) direct: KnownMinutes,
    /// Planned for planning and documentation (I).
    pub(super) support: i64,
    /// On the way, as planned (R).
    pub(super) travel: i64,
    /// Visits.
    pub(super) visits: i64,
}

impl Merge for Worked {
    fn absorb(&mut self, other: Self) {
        self.worked += other.worked;
        self.direct.merge(other.direct);
        self.support += other.support;
        self.travel += other.travel;
        self.visits += other.visits;
    }
}

/// The shift of an item, if somebody worked it.
pub(super) fn worked(laid: &Laid) -> Option<&ShiftItem> {
    match &laid.item {
        Item::Shift(shift) if !shift.absent => Some(shift),
        _ => None,
    }
}

/// Takes a worked shift in. One whose time with persons nobody can know is left out and told as missing; so is one
/// that has visits and no believable registration at all.
pub(super) fn take(tally: &mut Tally<Worked>, laid: &Laid) {
    let Some(shift) = worked(laid) else { return };
    let silent = shift.visits > 0 && shift.direct.total() == 0;
    tally.missing.count(shift.direct_unknown || silent);
    if shift.direct_unknown || silent {
        return;
    }
    tally.who.workers.extend(shift.worker);
    tally.known.merge(shift.direct);
    tally.sum.absorb(Worked {
        worked: shift.worked.0,
        direct: shift.direct,
        support: shift.support.0,
        travel: shift.travel.map_or(0, |it| it.0),
        visits: i64::from(shift.visits),
    });
}
