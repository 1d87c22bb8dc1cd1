//! Every break of a shift with visits is laid out, in its window, and meets no visit. A gap is not a break.

use tillit_domain::shift::Shift;
use tillit_domain::time::{instant, time_on};

use super::view::{Rest, Stop, View};
use super::{Detail, Finding, RuleName};

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (shift, stops) in view.used_shifts() {
        let mut tell = |detail, visit: Option<&Stop<'_>>| {
            let finding = Finding::new(RuleName::Breaks, detail).shift(shift.id).worker(shift.worker);
            found.push(match visit {
                Some(stop) => finding.visit(stop.visit),
                None => finding,
            });
        };
        let rests = view.rests(shift.id);
        for number in (0_u8..).take(shift.breaks.len()) {
            if !rests.iter().any(|rest| rest.number == number) {
                tell(Detail::BreakMissing { number }, None);
            }
        }
        for (index, rest) in rests.iter().enumerate() {
            if !in_window(shift, rest) {
                let start = time_on(shift.day, rest.start);
                tell(Detail::BreakOutsideWindow { number: rest.number, start }, None);
            }
            let met = stops.iter().find(|stop| stop.start < rest.end && rest.start < stop.end);
            let met_rest = rests[..index].iter().any(|other| rest.start < other.end);
            if met.is_some() || met_rest {
                tell(Detail::BreakCollides { number: rest.number }, met);
            }
        }
    }
    found
}

fn in_window(shift: &Shift, rest: &Rest) -> bool {
    let Some(stated) = shift.breaks.get(usize::from(rest.number)) else { return false };
    let (a, b) = (instant(shift.day, stated.earliest), instant(shift.day, stated.latest));
    let (start, end) = shift.instants();
    (a.min(b)..=a.max(b)).contains(&rest.start) && start <= rest.start && rest.end <= end
}
