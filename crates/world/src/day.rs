//! What really happens on a day: workers go their rounds, visits take what they take.

use tillit_domain::person::Person;
use tillit_domain::steering::RegistrationPolicy;
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_domain::{Id, Seconds, TimeOfDay};

use crate::parameters::WorldParameters;
use crate::random::Random;

/// A planned visit on a worker's round.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stop {
    /// Which visit.
    pub visit: Id<Visit>,
    /// At whose home.
    pub person: Id<Person>,
    /// When it is planned to start.
    pub start: TimeOfDay,
    /// How long it is planned.
    pub planned: Seconds,
    /// How long the person needs it to be that day, on average; known to the world only.
    pub needed: Seconds,
    /// Estimated travel from the stop before.
    pub travel: Seconds,
    /// Service codes of its tasks.
    pub tasks: Vec<String>,
    /// How the unit registers that day.
    pub policy: RegistrationPolicy,
}

/// A worker's chain of visits on a day, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Who.
    pub worker: Id<Worker>,
    /// When the shift begins.
    pub start: TimeOfDay,
    /// When it ends.
    pub end: TimeOfDay,
    /// Visits in order of planned start.
    pub stops: Vec<Stop>,
}

/// What became of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It was made.
    Performed,
    /// The person declined at the door.
    Declined,
}

/// What happened at a stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// Which visit.
    pub visit: Id<Visit>,
    /// At whose home.
    pub person: Id<Person>,
    /// By whom.
    pub worker: Id<Worker>,
    /// When it was planned to start.
    pub planned_start: TimeOfDay,
    /// How long it was planned.
    pub planned: Seconds,
    /// When the worker came.
    pub start: TimeOfDay,
    /// When the worker left.
    pub stop: TimeOfDay,
    /// What became of it.
    pub outcome: Outcome,
    /// Codes of the tasks that were done.
    pub tasks_done: Vec<String>,
    /// How many tasks were not.
    pub tasks_left_out: usize,
    /// How the unit registers that day.
    pub policy: RegistrationPolicy,
}

/// Runs a day. A visit that two workers share goes the same way for both, for chance follows the visit.
#[must_use]
pub fn simulate_day(rounds: &[Round], parameters: &WorldParameters, random: &Random) -> Vec<Happened> {
    rounds.iter().flat_map(|round| simulate_round(round, parameters, random)).collect()
}

fn simulate_round(round: &Round, parameters: &WorldParameters, random: &Random) -> Vec<Happened> {
    let mut clock = round.start;
    round
        .stops
        .iter()
        .map(|stop| {
            let happened = simulate_stop(stop, round.worker, clock, parameters, random);
            clock = happened.stop;
            happened
        })
        .collect()
}

fn simulate_stop(
    stop: &Stop,
    worker: Id<Worker>,
    clock: TimeOfDay,
    parameters: &WorldParameters,
    random: &Random,
) -> Happened {
    let length = &parameters.length;
    let mut chance = random.fork("stop", stop.visit.uuid().as_u64_pair().0);
    let arrival = clock.plus(scaled(stop.travel, chance.factor(length.travel_sigma)));
    let early = Seconds(chance.between(-240, length.early_at_most.seconds().0));
    let start = arrival.max(stop.start.plus(-early));
    let base = Happened {
        visit: stop.visit,
        person: stop.person,
        worker,
        planned_start: stop.start,
        planned: stop.planned,
        start,
        stop: start,
        outcome: Outcome::Performed,
        tasks_done: stop.tasks.clone(),
        tasks_left_out: 0,
        policy: stop.policy,
    };
    if chance.chance(parameters.door.declined_permille) {
        let moment = Seconds(chance.between(60, 300));
        return Happened {
            stop: start.plus(moment),
            outcome: Outcome::Declined,
            tasks_left_out: base.tasks_done.len(),
            tasks_done: Vec::new(),
            ..base
        };
    }
    let hurried = stop.start.until(start) > length.hurried_after.seconds();
    let pace = if hurried { f64::from(length.hurried_permille) / 1000.0 } else { 1.0 };
    let lasted = scaled(stop.needed, chance.factor(length.visit_sigma) * pace).max(Seconds(120));
    let mut tasks_done = base.tasks_done.clone();
    let mut tasks_left_out = 0;
    if tasks_done.len() > 1 && chance.chance(parameters.door.task_left_out_permille) {
        tasks_done.remove(chance.below(tasks_done.len()));
        tasks_left_out = 1;
    }
    Happened { stop: start.plus(lasted), tasks_done, tasks_left_out, ..base }
}

fn scaled(seconds: Seconds, factor: f64) -> Seconds {
    #[expect(clippy::cast_possible_truncation, reason = "a visit or a drive lasts at most days")]
    let scaled = (seconds.0 as f64 * factor) as i64;
    Seconds(scaled.max(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stop(number: usize, minute: i32, needed: i64) -> Stop {
        Stop {
            visit: Id::derived("visit", &[&number.to_string()]),
            person: Id::derived("person", &[&number.to_string()]),
            start: TimeOfDay::hm(8, minute),
            planned: Seconds(20 * 60),
            needed: Seconds(needed * 60),
            travel: Seconds(300),
            tasks: vec!["MORGON".into(), "MED".into()],
            policy: RegistrationPolicy::Tag,
        }
    }

    fn round(name: &str, stops: Vec<Stop>) -> Round {
        Round { worker: Id::derived("worker", &[name]), start: TimeOfDay::hm(7, 0), end: TimeOfDay::hm(16, 0), stops }
    }

    #[test]
    fn visits_take_what_the_person_needs_not_what_was_planned() {
        let parameters = WorldParameters::default();
        let mut minutes = 0;
        for number in 0..2000 {
            let day = [round("w", vec![stop(number, 0, 30)])];
            let happened = simulate_day(&day, &parameters, &Random::new(1));
            minutes += if happened[0].outcome == Outcome::Performed {
                happened[0].start.until(happened[0].stop).whole_minutes().0
            } else {
                30
            };
        }
        assert!((29 * 2000..31 * 2000).contains(&minutes), "mean {}", minutes / 2000);
    }

    #[test]
    fn a_worker_who_is_behind_hurries() {
        let on_time = simulate_day(&[round("w", vec![stop(1, 0, 30)])], &WorldParameters::default(), &Random::new(5));
        let mut late = round("w", vec![stop(1, 0, 30)]);
        late.start = TimeOfDay::hm(9, 30);
        let late = simulate_day(&[late], &WorldParameters::default(), &Random::new(5));
        let length = |happened: &[Happened]| happened[0].start.until(happened[0].stop);
        assert!((length(&late).0 - length(&on_time).0 * 840 / 1000).abs() <= 1);
    }

    #[test]
    fn two_workers_at_the_same_visit_live_through_the_same() {
        let day = [round("a", vec![stop(1, 0, 30)]), round("b", vec![stop(1, 0, 30)])];
        let happened = simulate_day(&day, &WorldParameters::default(), &Random::new(9));
        assert_eq!((happened[0].start, happened[0].stop), (happened[1].start, happened[1].stop));
        assert_ne!(happened[0].worker, happened[1].worker);
    }
}
