//! When a visit may start, and how many workers it needs.

use tillit_domain::care_plan::{Staffing, WhenOnDay};
use tillit_domain::organisation::{FrameName, TimeFrame};
use tillit_domain::{Minutes, TimeOfDay};

use crate::Remedy;
use crate::row::Parsed;
use crate::words::Words;

/// Frames.
pub(crate) static FRAME: Words<FrameName> = Words(&[
    (FrameName::Morning, &["morgon", "morning"]),
    (FrameName::Forenoon, &["förmiddag", "fm", "forenoon"]),
    (FrameName::Lunch, &["lunch"]),
    (FrameName::Afternoon, &["eftermiddag", "em", "afternoon"]),
    (FrameName::Dinner, &["middag", "dinner"]),
    (FrameName::Evening, &["kväll", "evening"]),
    (FrameName::Night, &["natt", "night"]),
    (FrameName::Day, &["dag", "hela dagen", "day"]),
]);

/// Reads `morgon`, `morgon 07:00-09:30`, `08:00` or `08:00 ±15`.
pub(crate) fn read(text: &str) -> Parsed<WhenOnDay> {
    read_at(text).or_else(|| read_frame(text)).ok_or(Remedy::When)
}

fn read_at(text: &str) -> Option<WhenOnDay> {
    let text = text.replace("+-", "±").replace("+/-", "±");
    let (at, give_or_take) = text.split_once('±').unwrap_or((&text, "0"));
    let give_or_take = super::minutes(0, 720)(give_or_take.trim()).ok()?;
    super::clock(at.trim()).ok().map(|at| WhenOnDay::At { at, give_or_take })
}

fn read_frame(text: &str) -> Option<WhenOnDay> {
    if let Ok(name) = FRAME.read(text) {
        return Some(WhenOnDay::Frame { frame: name.usual() });
    }
    let (name, window) = text.split_at(text.find(|sign: char| sign.is_ascii_digit())?);
    let name = FRAME.read(name.trim()).ok()?;
    let (earliest, latest) = window_of(window)?;
    Some(WhenOnDay::Frame { frame: TimeFrame { name, earliest, latest } })
}

/// Two clock times with a hyphen or dash between, the first not after the second.
pub(crate) fn window_of(text: &str) -> Option<(TimeOfDay, TimeOfDay)> {
    let (earliest, latest) = text.split_once(['-', '–'])?;
    let window = (super::clock(earliest.trim()).ok()?, super::clock(latest.trim()).ok()?);
    (window.0 <= window.1).then_some(window)
}

/// Writes when a visit may start.
pub(crate) fn write(when: WhenOnDay) -> String {
    match when {
        WhenOnDay::Frame { frame } if frame == frame.name.usual() => FRAME.write(frame.name).into(),
        WhenOnDay::Frame { frame } => format!("{} {}-{}", FRAME.write(frame.name), frame.earliest, frame.latest),
        WhenOnDay::At { at, give_or_take } => format!("{at} ±{give_or_take}"),
    }
}

/// Reads `1`, `2` or `2: efter 10 i 15 min`.
pub(crate) fn read_staffing(text: &str) -> Parsed<Staffing> {
    match text.trim() {
        "1" => return Ok(Staffing::One),
        "2" => return Ok(Staffing::Two),
        _ => {}
    }
    let numbers: Vec<i64> = text.split(|sign: char| !sign.is_ascii_digit()).filter_map(|n| n.parse().ok()).collect();
    match numbers[..] {
        [2, after, length] if length > 0 && after <= 1440 && length <= 1440 => {
            Ok(Staffing::TwoForPart { after: Minutes(after), length: Minutes(length) })
        }
        _ => Err(Remedy::Staffing),
    }
}

/// Writes how many workers.
pub(crate) fn write_staffing(staffing: Staffing) -> String {
    match staffing {
        Staffing::One => "1".into(),
        Staffing::Two => "2".into(),
        Staffing::TwoForPart { after, length } => format!("2: efter {after} i {length} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_has_its_usual_times_unless_others_are_written() {
        assert_eq!(read("Förmiddag"), Ok(WhenOnDay::Frame { frame: FrameName::Forenoon.usual() }));
        let frame = TimeFrame { name: FrameName::Morning, earliest: TimeOfDay::hm(7, 0), latest: TimeOfDay::hm(9, 30) };
        assert_eq!(read("morgon 07.00–09.30"), Ok(WhenOnDay::Frame { frame }));
        let at = WhenOnDay::At { at: TimeOfDay::hm(8, 0), give_or_take: Minutes(15) };
        assert_eq!((read("08:00 ±15"), read("8.00 +- 15 min")), (Ok(at), Ok(at)));
        for wrong in ["", "snart", "morgon 09:00-07:00", "08:00 ±"] {
            assert_eq!(read(wrong), Err(Remedy::When), "{wrong}");
        }
    }

    #[test]
    fn two_workers_may_be_needed_for_a_part() {
        let part = Staffing::TwoForPart { after: Minutes(10), length: Minutes(15) };
        assert_eq!(read_staffing("2: efter 10 i 15 min"), Ok(part));
        assert_eq!(read_staffing("2: after 10 for 15 min"), Ok(part));
        assert_eq!(read_staffing("3"), Err(Remedy::Staffing));
    }
}
