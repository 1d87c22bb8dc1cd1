//! The rules of one carer's day: every stop is reached in time, the break lies between visits, the shift holds.

use super::instance::{Carer, Instance};

/// A carer's day as a solution states it, in whole seconds.
pub(super) struct Walked {
    /// Visits and their starts, in order.
    pub(super) stops: Vec<(usize, i64)>,
    /// When the break starts.
    pub(super) rest: Option<i64>,
}

impl Walked {
    /// Travel seconds of a carer's day; what is wrong with it is added to the errors.
    pub(super) fn follow(&self, day: &Instance, number: usize, errors: &mut Vec<String>) -> i64 {
        let carer = &day.carers[number];
        self.judge_break(carer, number, errors);
        let mut pending = carer.r#break.as_ref().zip(self.rest).map(|(rule, start)| (start, rule.duration));
        let (mut place, mut free, mut travel) = (carer.start_loc, carer.shift[0], 0);
        let home = (carer.end_loc, carer.shift[1], 0, None);
        let stops = self
            .stops
            .iter()
            .map(|&(visit, start)| (day.visits[visit].loc, start, day.visits[visit].duration, Some(visit)));
        for (to, by, stay, visit) in stops.chain([home]) {
            let mut pause = 0;
            // The break belongs to the first leg whose end it precedes, at the latest to the way home.
            if let Some((start, length)) = pending.filter(|&(start, _)| start < by || visit.is_none()) {
                if start < free || start + length > by {
                    errors.push(format!("carer {number}: the break at {start} overlaps work from {free} to {by}"));
                }
                (pause, pending) = (length, None);
            }
            let leg = day.travel[place][to];
            if free + leg + pause > by {
                let name = visit.map_or_else(|| "the end".to_owned(), |visit| format!("visit {visit}"));
                errors.push(format!(
                    "carer {number}: cannot reach {name} by {by} (free at {free}, travel {leg}, break {pause})"
                ));
            }
            travel += leg;
            (place, free) = (to, by + stay);
        }
        travel
    }

    fn judge_break(&self, carer: &Carer, number: usize, errors: &mut Vec<String>) {
        let Some(rule) = &carer.r#break else { return };
        match self.rest {
            None => errors.push(format!("carer {number}: no break")),
            Some(start) if start < rule.window[0] || start > rule.window[1] => {
                errors.push(format!("carer {number}: the break at {start} is outside its window"));
            }
            Some(start) if start < carer.shift[0] || start + rule.duration > carer.shift[1] => {
                errors.push(format!("carer {number}: the break is outside the shift"));
            }
            Some(_) => {}
        }
    }
}
