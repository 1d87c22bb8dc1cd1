//! The ledger: open amounts that causes take from, so that nothing is explained twice and nothing gets lost.

use std::collections::BTreeMap;

use super::gather::{Gathered, LineSum, VisitGap};
use super::{Cause, CausePart, Certainty};

/// Something open: how much, and of what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Open<T> {
    pub(super) of: T,
    pub(super) left: i64,
}

/// The open amounts of a month. They sum to performed less ordered: planned less ordered of each line, and performed less
/// planned of each visit. On days away nothing is ordered or laid, so what is performed there is open as a whole.
pub(super) struct Ledger {
    pub(super) visits: Vec<Open<VisitGap>>,
    pub(super) lines: Vec<Open<LineSum>>,
    parts: BTreeMap<(Cause, Certainty), (i64, u32)>,
}

impl Ledger {
    pub(super) fn open(month: &Gathered) -> Self {
        let lines: Vec<Open<LineSum>> =
            month.lines.values().map(|line| Open { of: *line, left: line.laid_minutes - line.net }).collect();
        let visit = |visit: &VisitGap| {
            let laid = if visit.away || !visit.in_plan { 0 } else { visit.planned };
            Open { of: *visit, left: visit.minutes - laid }
        };
        let visits: Vec<Open<VisitGap>> = month.visits.iter().map(visit).collect();
        let mut ledger = Self { visits, lines, parts: BTreeMap::new() };
        // Tasks whose line is not known any more are planned without being laid on a line.
        let laid: i64 = ledger.lines.iter().map(|it| it.of.laid_minutes).sum();
        let planned: i64 = ledger.visits.iter().map(|it| it.of.minutes - it.left).sum();
        if planned != laid {
            ledger.lines.push(Open { of: LineSum::default(), left: planned - laid });
        }
        ledger
    }

    /// A cause takes all that is open of the visits it knows.
    pub(super) fn take_visits(&mut self, cause: Cause, certainty: Certainty, knows: impl Fn(&VisitGap) -> bool) {
        for at in 0..self.visits.len() {
            if self.visits[at].left != 0 && knows(&self.visits[at].of) {
                let minutes = std::mem::take(&mut self.visits[at].left);
                self.add(cause, certainty, minutes, 1);
            }
        }
    }

    /// A cause takes some of what is open of a line.
    pub(super) fn take_line(&mut self, at: usize, cause: Cause, certainty: Certainty, minutes: i64, occasions: i64) {
        self.lines[at].left -= minutes;
        self.add(cause, certainty, minutes, u32::try_from(occasions).unwrap_or(0));
    }

    /// A cause takes all that is still open.
    pub(super) fn take_rest(&mut self, cause: Cause, certainty: Certainty) {
        let minutes = self.rest();
        let visits = self.visits.iter().filter(|it| it.left != 0).count();
        self.visits.iter_mut().for_each(|it| it.left = 0);
        self.lines.iter_mut().for_each(|it| it.left = 0);
        self.add(cause, certainty, minutes, u32::try_from(visits).unwrap_or(u32::MAX));
    }

    /// All that is still open.
    pub(super) fn rest(&self) -> i64 {
        self.visits.iter().map(|it| it.left).sum::<i64>() + self.lines.iter().map(|it| it.left).sum::<i64>()
    }

    /// What was taken; what nobody took is unexplained.
    pub(super) fn close(mut self) -> Vec<CausePart> {
        self.take_rest(Cause::Unexplained, Certainty::Inferred);
        let part = |((cause, certainty), (minutes, occasions))| CausePart { cause, certainty, minutes, occasions };
        self.parts.into_iter().map(part).collect()
    }

    fn add(&mut self, cause: Cause, certainty: Certainty, minutes: i64, occasions: u32) {
        if minutes != 0 {
            let held = self.parts.entry((cause, certainty)).or_default();
            held.0 += minutes;
            held.1 += occasions;
        }
    }
}
