//! Shifts of a problem: what remains of a shift for visits when support time and rest are taken out.

use tillit_domain::quantity::Seconds as Length;
use tillit_domain::shift::{Break, Shift};
use tillit_solver::Seconds;
use tillit_solver::problem::{self, GroupIx, VacantUse};

use super::axis::PlanAxis;
use super::map::Meaning;
use super::places::{Places, matrix_of};
use crate::input::{PlanningInput, WORK_WITHOUT_BREAK_MAX};
use crate::shifts::may_work;

/// A shift as the solver sees it, and which of the shift's breaks each of its breaks is.
pub(super) struct Translated {
    pub(super) shift: problem::Shift,
    pub(super) breaks: Vec<u8>,
    /// Its breaks cannot be laid out so that nobody works longer than allowed without one; it takes no visits.
    pub(super) without_lawful_rest: bool,
}

pub(super) fn translated(
    shift: &Shift,
    input: &PlanningInput,
    axis: &PlanAxis,
    places: &Places<'_>,
    day_zero: jiff::civil::Date,
) -> Translated {
    let start = axis.clock_plus(shift.day, shift.start, shift.support_start.seconds());
    let end = axis.clock_plus(shift.day, shift.end, -shift.support_end.seconds()).max(start);
    let (rests, lawful) = breaks(shift, axis, start, end);
    let office = places.office(shift.group);
    Translated {
        breaks: rests.iter().map(|(number, _)| *number).collect(),
        without_lawful_rest: !lawful,
        shift: problem::Shift {
            worker: None,
            vacant_use: if input.settings.plan_vacant_shifts && lawful { VacantUse::Open } else { VacantUse::Closed },
            day: u32::try_from((shift.day - day_zero).get_days()).unwrap_or_default(),
            start,
            end,
            start_place: office,
            end_place: office,
            matrix: matrix_of(shift.travel),
            overtime_until: None,
            capacity: None,
            max_work_without_rest: Some(longest_stretch(shift, rests.len())),
            breaks: rests.into_iter().map(|(_, rest)| rest).collect(),
            home_group: GroupIx(input.groups.iter().position(|group| group.id == shift.group).unwrap_or_default()),
        },
    }
}

/// Puts the worker on a shift, unless the shift may take no visits: nobody works it, the worker is away, or its breaks
/// are against the law.
pub(super) fn put_worker(translated: &mut Translated, shift: &Shift, input: &PlanningInput, meaning: &Meaning) {
    if translated.without_lawful_rest {
        return;
    }
    let worker = shift.worker.filter(|&it| may_work(it, shift.day, &input.workers, &input.worker_absences));
    translated.shift.worker = worker.and_then(|worker| meaning.worker(worker));
}

/// The breaks in order of time, kept so that the first comes within five hours from the shift's start and the last at
/// most five before its end. That support time is work is thereby seen, though the solver does not know of it.
fn breaks(shift: &Shift, axis: &PlanAxis, start: Seconds, end: Seconds) -> (Vec<(u8, problem::Break)>, bool) {
    let mut stated: Vec<(u8, &Break)> = (0_u8..).zip(&shift.breaks).collect();
    stated.sort_by_key(|(number, rest)| (rest.earliest, rest.latest, *number));
    let count = stated.len();
    let longest = WORK_WITHOUT_BREAK_MAX.seconds();
    let mut lawful = count > 0 || shift.length_seconds() <= longest;
    let mut rests = Vec::with_capacity(count);
    for (position, (number, rest)) in stated.into_iter().enumerate() {
        let duration = Seconds(rest.length.seconds().0);
        let window = axis.window(shift.day, rest.earliest, rest.latest);
        let (mut earliest, mut latest) = (window.earliest.max(start), window.latest.min(end - duration));
        if position == 0 {
            latest = latest.min(last_moment(axis, shift, longest));
        }
        if position + 1 == count {
            earliest = earliest.max(axis.clock_plus(shift.day, shift.end, -longest - rest.length.seconds()));
        }
        lawful &= earliest <= latest;
        let latest = latest.max(earliest);
        rests.push((
            number,
            problem::Break {
                duration,
                earliest_start: earliest,
                latest_start: latest,
                required: true,
                at_place: false,
            },
        ));
    }
    (rests, lawful)
}

/// The last moment to begin the first break. Where that is the hour that comes twice, the end of its first time.
fn last_moment(axis: &PlanAxis, shift: &Shift, longest: Length) -> Seconds {
    let (start, _) = shift.instants();
    let at = axis.clock_plus(shift.day, shift.start, longest);
    let real = axis.instant(at).as_second() - start.as_second();
    if real > longest.0 { at - Seconds(1) } else { at }
}

/// The longest stretch of work on the time line. With several breaks on the night that is an hour longer than its
/// clock, the hour that is not on the line must fit into any stretch.
fn longest_stretch(shift: &Shift, breaks: usize) -> Seconds {
    let longest = Seconds(WORK_WITHOUT_BREAK_MAX.seconds().0);
    let on_clock = shift.start.until(shift.end);
    if breaks > 1 && shift.length_seconds() > on_clock { longest - Seconds::hours(1) } else { longest }
}
