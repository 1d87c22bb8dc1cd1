//! Draws shifts: from each stratum so many, each shift with the same chance. The same seed draws the same shifts.

use std::collections::BTreeMap;

use tillit_domain::DayRange;
use tillit_domain::shift::Shift;
use tillit_domain::support_sample::{DrawnShift, DrawnStratum, ShiftKind, Stratum};

/// How to draw.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Drawing {
    /// The days.
    pub days: DayRange,
    /// Shifts from each stratum, as far as there are so many; at least 30 where possible (metrics §3).
    pub per_stratum: usize,
    /// What the draw begins with.
    pub seed: u64,
}

/// Draws from the shifts that somebody is on.
#[must_use]
pub fn draw(shifts: &[Shift], drawing: Drawing) -> Vec<DrawnStratum> {
    let mut strata: BTreeMap<Stratum, Vec<&Shift>> = BTreeMap::new();
    for shift in shifts.iter().filter(|it| it.worker.is_some() && drawing.days.contains(it.day)) {
        let stratum = Stratum { group: shift.group, kind: ShiftKind::of(shift) };
        strata.entry(stratum).or_default().push(shift);
    }
    let of = |(stratum, mut shifts): (Stratum, Vec<&Shift>)| {
        shifts.sort_by_key(|it| it.id);
        let worked = shifts.iter().map(|it| it.worked_seconds().whole_minutes()).sum();
        // Each shift gets a lot that follows from the seed and the shift alone; the lowest lots are drawn.
        let mut lots: Vec<(u64, &Shift)> = shifts.iter().map(|it| (lot(drawing.seed, it), *it)).collect();
        lots.sort_by_key(|(lot, shift)| (*lot, shift.id));
        lots.truncate(drawing.per_stratum);
        let mut drawn: Vec<DrawnShift> = lots
            .into_iter()
            .map(|(_, it)| DrawnShift { shift: it.id, day: it.day, start: it.start, end: it.end, answered: false })
            .collect();
        drawn.sort_by_key(|it| (it.day, it.start, it.shift));
        DrawnStratum { stratum, shifts: u32::try_from(shifts.len()).unwrap_or(u32::MAX), worked, drawn }
    };
    strata.into_iter().map(of).collect()
}

/// A number that looks like chance: the finaliser of SplitMix64 over seed and shift.
fn lot(seed: u64, shift: &Shift) -> u64 {
    let (high, low) = shift.id.uuid().as_u64_pair();
    mixed(mixed(mixed(seed) ^ high) ^ low)
}

const fn mixed(number: u64) -> u64 {
    let mut z = number.wrapping_add(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
