//! Nobody works more than five hours without a break. Travel, waiting and support time are work.

use tillit_domain::time::{seconds_between, time_on};

use super::view::View;
use super::{Detail, Finding, RuleName};
use crate::input::WORK_WITHOUT_BREAK_MAX;

pub(super) fn judge(view: &View<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for (shift, _) in view.used_shifts() {
        let (start, end) = shift.instants();
        let mut working_since = start;
        let rests = view.rests(shift.id).iter().map(|rest| (rest.start, rest.end));
        for (stops_at, goes_on_at) in rests.chain([(end, end)]) {
            let seconds = seconds_between(working_since, stops_at);
            if seconds > WORK_WITHOUT_BREAK_MAX.seconds() {
                let detail = Detail::NoBreakFor { seconds, from: time_on(shift.day, working_since) };
                found.push(Finding::new(RuleName::WorkWithoutBreak, detail).shift(shift.id).worker(shift.worker));
            }
            working_since = working_since.max(goes_on_at);
        }
    }
    found
}
