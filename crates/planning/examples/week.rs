//! How long it takes to plan a group's week: `cargo run --release -p tillit-planning --example week -- 100000`.

#[path = "../tests/made_up/mod.rs"]
mod made_up;

use std::time::Instant;

use jiff::ToSpan;
use made_up::*;
use tillit_domain::care_plan::Staffing;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::time::DayRange;
use tillit_planning::gate::{PlanToJudge, Severity, judge};
use tillit_planning::stop::IterationLimit;
use tillit_planning::{PlanningInput, ProposeOptions, by_hand, propose};

const PERSONS: usize = 95;
const WORKERS: usize = 18;

fn week() -> PlanningInput {
    let days = DayRange::days_from(MONDAY, 7);
    let mut input = empty_input(days);
    let name = |number: usize| format!("P{number}");
    input.persons = (0..PERSONS)
        .map(|number| {
            let mut person = person(&name(number), i32::try_from(number * 37 % 9_000).expect("small"));
            if let Some(at) = &mut person.coordinates {
                at.longitude_microdegrees += i32::try_from(number * 7_919 % 60_000).expect("small");
            }
            person
        })
        .collect();
    input.workers = (0..WORKERS).map(|number| worker(&format!("W{number}"))).collect();
    input.delegations =
        (0..WORKERS / 2).map(|number| delegation(&format!("W{number}"), DelegatedTask::Insulin)).collect();
    for day in days.days() {
        for number in (0..WORKERS).filter(|number| (number + usize::from(day.day().unsigned_abs())) % 3 != 0) {
            let worker = format!("W{number}");
            let mut shift = if number % 2 == 0 {
                shift(&worker, day, hm(7, 0), hm(16, 0))
            } else {
                shift(&worker, day, hm(13, 30), hm(22, 0))
            };
            if number % 2 == 1 {
                (shift.breaks[0].earliest, shift.breaks[0].latest) = (hm(17, 0), hm(18, 30));
            }
            input.shifts.push(shift);
        }
        for number in 0..PERSONS {
            let windows = [(7, 10), (11, 13), (16, 18), (19, 21)];
            for (occasion, (from, to)) in windows.into_iter().enumerate().take(1 + number % 3) {
                let code = if number % 9 == 0 && occasion == 0 { "INSULIN" } else { "OMV" };
                let minutes = 10 + i64::try_from(number * 7 % 25).expect("small");
                let mut visit = visit(
                    &format!("{number} {day} {occasion}"),
                    &name(number),
                    code,
                    minutes,
                    (hm(from, 0), hm(to, 0)),
                );
                visit.day = day.saturating_add(0.days());
                if number % 20 == 0 {
                    visit.staffing = Staffing::Two;
                }
                input.draft.push(in_tray(visit));
            }
        }
    }
    input
}

#[expect(clippy::disallowed_methods, reason = "this example measures time")]
fn main() {
    let iterations = std::env::args().nth(1).and_then(|it| it.parse().ok()).unwrap_or(100_000);
    let input = week();
    println!("{} visits, {} shifts", input.draft.len(), input.shifts.len());
    let start = Instant::now();
    let built = tillit_planning::problem::build(&input, None).expect("a problem");
    println!("build {:?} ({} places)", start.elapsed(), built.problem.matrices[0].place_count());
    let start = Instant::now();
    let proposal = propose(&input, &ProposeOptions::default(), &IterationLimit(iterations), &()).expect("a proposal");
    println!("propose {:?}, {} left out, {:?}", start.elapsed(), proposal.left_out.len(), proposal.after);
    let start = Instant::now();
    let findings = judge(&PlanToJudge::proposal(&input, &proposal));
    let hard = findings.iter().filter(|it| it.severity == Severity::Hard).count();
    println!("gate {:?}, {} findings, {hard} hard", start.elapsed(), findings.len());
    let accepted = PlanningInput { draft: proposal.draft, breaks: proposal.breaks, ..input };
    let start = Instant::now();
    let targets = tillit_planning::explain::targets(&accepted, accepted.draft[40].visit.id).expect("an answer");
    println!("targets {:?}, {} shifts", start.elapsed(), targets.len());
    let shifts: Vec<_> = accepted.shifts.iter().collect();
    let start = Instant::now();
    let slots = by_hand::slots_on(&accepted, accepted.draft[40].visit.id, by_hand::Part::First, &shifts);
    println!("slots {:?}, {} starts", start.elapsed(), slots.iter().map(Vec::len).sum::<usize>());
}
