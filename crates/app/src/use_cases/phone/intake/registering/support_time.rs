//! Support time: from and to, or so many minutes.

use tillit_domain::Minutes;
use tillit_domain::day_event::SupportTime;

use super::{EventReason, Held};

pub(super) fn judge(it: &SupportTime) -> Held {
    let timed = it.start.zip(it.stop).is_some_and(|(start, stop)| start < stop);
    let told = it.minutes.is_some_and(|it| it > Minutes::ZERO && it <= Minutes(720));
    let readable = match (it.start.is_some() || it.stop.is_some(), it.minutes.is_some()) {
        (true, false) => timed,
        (false, true) => told,
        (true, true) | (false, false) => false,
    };
    if readable { Held::Nothing } else { Held::Refused(EventReason::Unreadable) }
}
