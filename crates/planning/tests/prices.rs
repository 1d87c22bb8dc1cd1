//! What the price of a place hangs on: with the rest left out, as whoever asks for prices leaves it out, it is the same.

mod made_up;

use jiff::ToSpan;
use made_up::*;
use tillit_domain::care_plan::Staffing;
use tillit_domain::quantity::Minutes;
use tillit_domain::time::DayRange;
use tillit_domain::visit::{PlannedState, PlannedVisit};
use tillit_planning::by_hand::{DAYS_FOR_REST, Part, slots_on};
use tillit_planning::explain::targets;
use tillit_planning::stop::IterationLimit;
use tillit_planning::{PlanningInput, ProposeOptions, propose};

const WORKERS: usize = 7;
const PERSONS: usize = 9;

/// A week of a small group, told to everybody half an hour later than it is planned now: days, evenings and nights over midnight, some
/// visits by two.
fn told_week() -> PlanningInput {
    let days = DayRange::new(MONDAY, MONDAY.saturating_add(6.days()));
    let mut input = empty_input(days);
    let name = |number: usize| format!("Påhittad {number}");
    input.persons = (0..PERSONS).map(|number| person(&name(number), 300 * i32::try_from(number).unwrap())).collect();
    input.workers = (0..WORKERS).map(|number| worker(&format!("W{number}"))).collect();
    // Shifts begin before the week and go on after it, as rest is judged over its edges.
    for (count, day) in (-7..14).map(|count: i64| (count, MONDAY.saturating_add(count.days()))) {
        for number in (0..WORKERS).filter(|number| (*number as i64 + count).rem_euclid(3) != 0) {
            let (from, to) = [(7, 16), (13, 22), (21, 29)][number % 3];
            let mut shift = shift(&format!("W{number}"), day, hm(from, 0), hm(to, 0));
            (shift.breaks[0].earliest, shift.breaks[0].latest) = (hm(from + 4, 0), hm(from + 5, 0));
            input.shifts.push(shift);
        }
    }
    for day in days.days() {
        for number in 0..PERSONS {
            let windows = [(7, 10), (16, 18), (22, 23), (2, 3)];
            for (occasion, (from, to)) in windows.into_iter().enumerate().filter(|(at, _)| (at + number) % 3 != 0) {
                let called = format!("{number} {day} {occasion}");
                let mut visit = visit(&called, &name(number), "OMV", 20, (hm(from, 0), hm(to, 0)));
                visit.day = day;
                if number == 3 {
                    visit.staffing = Staffing::Two;
                }
                input.draft.push(in_tray(visit));
            }
        }
    }
    let proposal = propose(&input, &ProposeOptions::default(), &IterationLimit(3_000), &()).unwrap();
    let worker_of = |id| input.shifts.iter().find(|it| it.id == id).and_then(|it| it.worker);
    let told = proposal.draft.iter().filter_map(|it| {
        let placement = it.placement.as_ref()?;
        let state = PlannedState::Staffed {
            start: placement.start.plus(Minutes(30).seconds()),
            worker: worker_of(placement.shift)?,
            second: placement.second_shift.and_then(worker_of),
            shift: Some(placement.shift),
            second_shift: placement.second_shift,
        };
        Some(PlannedVisit { visit: it.visit.clone(), revision: 1, state })
    });
    let published: Vec<PlannedVisit> = told.collect();
    PlanningInput { published, draft: proposal.draft, breaks: proposal.breaks, ..input }
}

#[test]
fn prices_hang_on_what_was_told_of_the_days_beside_and_on_shifts_within_a_few_days() {
    let whole = told_week();
    let (mut possible, mut told_otherwise) = (0, 0);
    for draft in whole.draft.iter().step_by(4) {
        let (id, day) = (draft.visit.id, draft.visit.day);
        let within = |other: jiff::civil::Date, days: i32| (other - day).get_days().abs() <= days;
        let mut near = whole.clone();
        near.published.retain(|it| within(it.visit.day, 1));
        near.shifts.retain(|it| whole.days.contains(it.day) || within(it.day, DAYS_FOR_REST));
        assert!(near.published.len() < whole.published.len() && near.shifts.len() < whole.shifts.len());
        let prices = targets(&whole, id).unwrap();
        assert_eq!(prices, targets(&near, id).unwrap(), "{id} on {day}");
        possible += prices.iter().filter(|it| it.answer.is_ok()).count();
        let on: Vec<_> =
            prices.iter().filter_map(|it| whole.shifts.iter().find(|shift| shift.id == it.shift)).collect();
        assert_eq!(slots_on(&whole, id, Part::First, &on), slots_on(&near, id, Part::First, &on), "{id} on {day}");
        // What was told does weigh, or else this would say nothing.
        near.published.clear();
        told_otherwise += usize::from(prices != targets(&near, id).unwrap());
    }
    assert!(possible > 40 && told_otherwise > 10, "{possible} places, {told_otherwise} weighed what was told");
}
