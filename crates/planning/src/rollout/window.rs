//! When on its day each occasion of an agreed visit may start.

use tillit_domain::care_plan::WhenOnDay;
use tillit_domain::organisation::FrameName;
use tillit_domain::quantity::Seconds;
use tillit_domain::time::TimeOfDay;

/// Earliest and latest start of occasion number `occasion` of `times` that day.
///
/// Several occasions share a frame evenly between them, so that three calls in a day do not come at once. A clock
/// time is the same for all.
pub(super) fn of_occasion(when: WhenOnDay, occasion: u8, times: u8) -> (TimeOfDay, TimeOfDay) {
    let (earliest, latest) = when.window();
    let latest = latest.max(earliest);
    if times <= 1 || matches!(when, WhenOnDay::At { .. }) {
        return (earliest, latest);
    }
    let (span, times) = (earliest.until(latest).0, i64::from(times));
    let share = |number: i64| earliest.plus(Seconds(span * number / times / 60 * 60));
    let occasion = i64::from(occasion);
    let to = if occasion + 1 == times { latest } else { share(occasion + 1) };
    (share(occasion), to)
}

/// The name of the frame, if it lies in one.
pub(super) const fn frame_name(when: WhenOnDay) -> Option<FrameName> {
    match when {
        WhenOnDay::Frame { frame } => Some(frame.name),
        WhenOnDay::At { .. } => None,
    }
}
