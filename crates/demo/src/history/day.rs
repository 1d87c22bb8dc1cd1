//! A group's day: planned, lived, registered.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::shift::Shift;
use tillit_domain::steering::{RegistrationPolicy, steering_on};
use tillit_domain::time::{instant, monday_of};
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit, Visit};
use tillit_domain::{Seconds, TimeOfDay};
use tillit_planning::staffing::second_part;
use tillit_world::{Outcome, Round, Stop, register_day, simulate_day};

use super::odd::read_by_a_machine;
use super::placing::{DayRound, Placing};
use super::{HistoryMonth, Known, Lived, Published};
use crate::calendar::{after, before};
use crate::municipality::Municipality;

/// Runs a group's day and adds what it left on record.
pub(super) fn run<'a>(
    town: &'a Municipality,
    known: &'a Known<'a>,
    day: Date,
    group: &'a Group,
    visits: &[&'a Visit],
    shifts: &[&'a Shift],
    month: &mut HistoryMonth,
) {
    let (away, wanted): (Vec<&Visit>, Vec<&Visit>) = visits.iter().partition(|visit| absence(town, visit).is_some());
    for visit in away {
        let cause = absence(town, visit).unwrap_or(CancelCause::Away);
        let told = instant(before(day, 1), TimeOfDay::hm(13, 0)).max(published_at(day));
        month.visits.push(published(visit, PlannedState::Cancelled { cause }, told));
    }
    let office = town.persons.len() + town.groups.iter().position(|it| it.id == group.id).unwrap_or(0);
    let mut placing = Placing { town, known, day, office, visits: &wanted, rounds: Vec::new() };
    placing.open_rounds(shifts);
    placing.place();
    let chance = town.unseen.random.fork("day", day_number(day) ^ group.id.uuid().as_u64_pair().0);
    let policy = policy(town, group, day);
    let rounds: Vec<Round> = placing.rounds.iter().map(|round| lived(town, known, &placing, round, policy)).collect();
    let happened = simulate_day(&rounds, &town.unseen.parameters, &chance);
    let mut seen = BTreeSet::new();
    month.lived.extend(happened.iter().filter(|here| seen.insert(here.visit)).map(|here| Lived {
        visit: here.visit,
        person: here.person,
        length: here.start.until(here.stop),
        outcome: here.outcome,
    }));
    let declined: BTreeSet<Id<Visit>> =
        happened.iter().filter(|here| here.outcome == Outcome::Declined).map(|here| here.visit).collect();
    for (at, visit) in wanted.iter().enumerate() {
        let state = state(&placing, at, declined.contains(&visit.id), &chance);
        let when = match state {
            PlannedState::Staffed { .. } => published_at(day),
            PlannedState::Unstaffed => instant(day, TimeOfDay::hm(6, 50)),
            PlannedState::Cancelled { .. } => instant(day, visit.latest),
        };
        month.visits.push(published(visit, state, when));
    }
    let mut told = register_day(day, &happened, &town.unseen.parameters, &chance);
    // What would be told later than now is not known yet.
    let now = instant(town.date, TimeOfDay::hm(7, 15));
    told.registrations.retain(|told| told.recorded_at <= now);
    told.corrections.retain(|correction| correction.at <= now);
    let corrected: BTreeSet<_> = told.corrections.iter().map(|it| it.registration).collect();
    for told in told.registrations.iter_mut().filter(|it| !corrected.contains(&it.registration.id)) {
        read_by_a_machine(town, known.odd, day, &mut told.registration);
    }
    month.registrations.append(&mut told.registrations);
    month.corrections.append(&mut told.corrections);
}

/// A week's plan is published on the Thursday before.
fn published_at(day: Date) -> Timestamp {
    instant(before(monday_of(day), 4), TimeOfDay::hm(15, 0))
}

fn published(visit: &Visit, state: PlannedState, recorded_at: Timestamp) -> Published {
    Published { visit: PlannedVisit { visit: visit.clone(), revision: 1, state }, recorded_at }
}

/// The cause an office writes for a person who is away.
fn absence(town: &Municipality, visit: &Visit) -> Option<CancelCause> {
    let of_person = |id| town.person_absences.iter().find(|it| it.person == id && it.covers(visit.day));
    of_person(visit.person).map(|absence| match absence.cause {
        PersonAbsenceCause::Hospital => CancelCause::Hospital,
        PersonAbsenceCause::ShortTermHome | PersonAbsenceCause::Away => CancelCause::Away,
        PersonAbsenceCause::Declined => CancelCause::Declined,
    })
}

fn policy(town: &Municipality, group: &Group, day: Date) -> RegistrationPolicy {
    steering_on(&town.steering_decisions, group.unit, day).map_or(RegistrationPolicy::Tag, |decision| decision.policy)
}

fn state(placing: &Placing<'_>, at: usize, declined: bool, chance: &tillit_world::Random) -> PlannedState {
    if declined {
        return PlannedState::Cancelled { cause: CancelCause::Declined };
    }
    let Some((round, start)) = placing.found(2 * at) else {
        let number = placing.visits[at].id.uuid().as_u64_pair().0;
        return if chance.fork("left out", number).chance(500) {
            PlannedState::Cancelled { cause: CancelCause::Provider }
        } else {
            PlannedState::Unstaffed
        };
    };
    let first: &DayRound<'_> = &placing.rounds[round];
    let second = placing.found(2 * at + 1).map(|(round, _)| &placing.rounds[round]);
    PlannedState::Staffed {
        start: TimeOfDay(start),
        worker: first.worker,
        second: second.map(|round| round.worker),
        shift: Some(first.shift.id),
        second_shift: second.map(|round| round.shift.id),
    }
}

/// A round as the world needs it: with what each person really needs that day.
fn lived(
    town: &Municipality,
    known: &Known<'_>,
    placing: &Placing<'_>,
    round: &DayRound<'_>,
    policy: RegistrationPolicy,
) -> Round {
    let mut place = placing.office;
    let mut stops = Vec::new();
    for stop in round.route.stops.iter().filter(|stop| !stop.rest) {
        let visit = placing.visits[stop.job.name / 2];
        let second = stop.job.name % 2 == 1;
        let factor = town.unseen.needs.get(&visit.person).map_or(1.0, |need| need.on(placing.day));
        let whole =
            visit.entry.and_then(|entry| town.unseen.base.get(&entry)).copied().unwrap_or(visit.planned.seconds());
        let part = second_part(visit).filter(|_| second).map(|(_, length)| length.seconds());
        #[expect(clippy::cast_possible_truncation, reason = "seconds of a visit")]
        let needed = (part.map_or(whole, |part| part.min(whole)).0 as f64 * factor) as i64;
        stops.push(Stop {
            visit: visit.id,
            person: visit.person,
            start: TimeOfDay(stop.start.div_euclid(60) * 60),
            planned: part.unwrap_or(visit.planned.seconds()),
            needed: Seconds(needed),
            travel: Seconds(i64::from(round.route.travel(&known.ways, place, stop.job.place))),
            tasks: visit.tasks.iter().map(|task| task.code.clone()).collect(),
            policy,
        });
        place = stop.job.place;
    }
    Round { worker: round.worker, start: round.shift.start, end: round.shift.end, stops }
}

fn day_number(day: Date) -> u64 {
    u64::try_from(crate::calendar::days_from(Date::ZERO, after(day, 0))).unwrap_or(0)
}
