//! What the municipality holds is lawful: rests, breaks, delegations, decisions, orders (rules §11 and §12).

use std::collections::{BTreeMap, BTreeSet};

use tillit_domain::DayRange;
use tillit_domain::law::Law;
use tillit_domain::order::Authority;
use tillit_domain::shift::Shift;
use tillit_domain::time::seconds_between;

const HOUR: i64 = 3600;

#[test]
fn rosters_give_eleven_hours_of_rest_between_shifts_and_thirty_six_in_every_seven_days() {
    let town = crate::common::town();
    // Two whole rounds of the longest roster, so that the end of a cycle meets its beginning.
    let days = DayRange::days_from(town.date, 7 * 13);
    let mut by_worker: BTreeMap<_, Vec<Shift>> = BTreeMap::new();
    for shift in town.rosters.iter().flat_map(|roster| roster.roll_out(days)) {
        if let Some(worker) = shift.worker {
            by_worker.entry(worker).or_default().push(shift);
        }
    }
    assert!(by_worker.len() > 100);
    for (worker, mut shifts) in by_worker {
        shifts.sort_by_key(Shift::instants);
        let mut run_start = shifts[0].instants().0;
        for pair in shifts.windows(2) {
            let (end, next) = (pair[0].instants().1, pair[1].instants().0);
            let rest = seconds_between(end, next).0;
            assert!(rest >= 11 * HOUR, "{worker}: {rest} s before {}", pair[1].day);
            if rest >= 36 * HOUR {
                run_start = next;
            }
            let run = seconds_between(run_start, pair[1].instants().1).0;
            assert!(run <= (7 * 24 - 36) * HOUR, "{worker}: {} h without weekly rest on {}", run / HOUR, pair[1].day);
        }
    }
}

#[test]
fn nobody_works_more_than_five_hours_without_a_break() {
    let town = crate::common::town();
    for shift in town.rosters.iter().flat_map(|roster| &roster.rows).flat_map(|row| &row.shifts) {
        match shift.breaks.first() {
            None => assert!(shift.start.until(shift.end).0 <= 5 * HOUR),
            Some(rest) => {
                assert!(shift.start.until(rest.latest).0 <= 5 * HOUR);
                let resumed = rest.earliest.plus(rest.length.seconds());
                assert!(resumed.until(shift.end).0 <= 5 * HOUR + 15 * 60, "{resumed} to {}", shift.end);
            }
        }
    }
}

#[test]
fn delegations_last_a_year_at_most_some_end_soon_and_some_were_withdrawn() {
    let town = crate::common::town();
    for given in &town.delegations {
        assert_eq!(given.clone().checked().as_ref(), Ok(given));
    }
    let month = DayRange::days_from(town.date, 30);
    let ending = town.delegations.iter().filter(|given| {
        let last = given.period.to.unwrap();
        let renewed = town.delegations.iter().any(|other| {
            (other.worker, other.task, other.scope) == (given.worker, given.task, given.scope)
                && other.period.from > last
        });
        given.holds_on(town.date) && month.contains(last) && !renewed
    });
    assert!(ending.count() >= 5);
    assert!(town.delegations.iter().filter(|given| given.withdrawn_from.is_some()).count() >= 2);
}

#[test]
fn decisions_rest_on_the_law_of_their_day_and_every_line_is_in_the_catalogue() {
    let town = crate::common::town();
    for decision in &town.decisions {
        assert_eq!(decision.clone().checked().as_ref(), Ok(decision));
    }
    for steering in &town.steering_decisions {
        assert_eq!(steering.clone().checked().as_ref(), Ok(steering));
    }
    let decisions: BTreeSet<_> = town.decisions.iter().map(|decision| decision.id).collect();
    let mut lines = BTreeSet::new();
    for order in &town.orders {
        if let Authority::Sol { decision } = order.authority {
            assert!(decisions.contains(&decision));
        }
        for line in &order.lines {
            let code = town.service_codes.iter().find(|code| code.code == line.code).unwrap();
            assert_eq!(code.law, order.law());
            assert!(lines.insert(line.id), "a line's id is its own");
            if code.law == Law::Sol && line.time.minutes().is_some() {
                assert_eq!(line.time.minutes(), code.standard_time(line.level, line.period.from));
            }
        }
    }
    for entry in town.care_plans.iter().flat_map(|plan| &plan.entries) {
        assert!(entry.tasks.iter().all(|task| lines.contains(&task.line)));
    }
}

#[test]
fn care_plans_of_a_person_follow_each_other_and_never_overlap() {
    let town = crate::common::town();
    let mut by_person: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for plan in &town.care_plans {
        by_person.entry(plan.person).or_default().push(plan);
    }
    for plans in by_person.values() {
        for pair in plans.windows(2) {
            assert!(pair[0].version < pair[1].version && !pair[0].period.overlaps(pair[1].period));
        }
    }
    let with_person = town.care_plans.iter().filter(|plan| plan.participation.person_took_part).count();
    assert!(with_person * 100 > town.care_plans.len() * 85);
}
