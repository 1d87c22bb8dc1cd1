//! The same figures by another road: straight from the facts, each question asked anew for each visit, with no items and no
//! sums. Slow, and written apart from the crate.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::care_plan::Staffing;
use tillit_domain::law::Law;
use tillit_domain::order::{Order, OrderLine};
use tillit_domain::registration::{Method, Registration};
use tillit_domain::steering::{RegistrationPolicy, SteeringMode, steering_on};
use tillit_domain::time::{day_of, instant, time_on};
use tillit_domain::visit::{CancelCause, PlannedState, PlannedVisit, Visit};
use tillit_domain::{DayRange, Id, Minutes};
use tillit_followup::ground::split;

use crate::random::{DAYS, any_town};
use crate::town::{Town, days, hm};

/// A registration as it stands: start, stop, whether it may be believed.
struct Now<'a> {
    from: &'a Registration,
    start: Timestamp,
    stop: Option<Timestamp>,
    good: bool,
}

fn now(town: &Town) -> Vec<Now<'_>> {
    let stands = |it: &Registration| {
        let last = town.corrections.iter().filter(|c| c.registration == it.id).max_by_key(|c| c.at);
        last.map_or((it.start, it.stop), |c| (c.start, Some(c.stop)))
    };
    let all: Vec<_> = town.registrations.iter().map(|it| (&it.fact, stands(&it.fact))).collect();
    let sound = |(start, stop): (Timestamp, Option<Timestamp>)| {
        stop.is_some_and(|stop| (60..721 * 60).contains(&(stop.as_second() - start.as_second())))
    };
    all.iter()
        .map(|(from, (start, stop))| {
            let clash = all.iter().any(|(other, (a, b))| {
                other.id != from.id
                    && other.worker == from.worker
                    && sound((*a, *b))
                    && b.is_some_and(|b| *start < b && *a < stop.unwrap_or(*start))
            });
            Now { from, start: *start, stop: *stop, good: sound((*start, *stop)) && !clash }
        })
        .collect()
}

struct Slow<'a> {
    town: &'a Town,
    now: Vec<Now<'a>>,
}

impl Slow<'_> {
    fn steering(&self, unit: &Id<tillit_domain::organisation::Unit>, day: Date) -> (SteeringMode, RegistrationPolicy) {
        steering_on(&self.town.steering, *unit, day)
            .map_or((SteeringMode::Flexible, RegistrationPolicy::Tag), |it| (it.mode, it.policy))
    }

    fn of_visit(&self, visit: &Visit) -> (SteeringMode, RegistrationPolicy) {
        let unit = self.town.groups.iter().find(|it| it.id == visit.group).unwrap().unit;
        self.steering(&unit, visit.day)
    }

    fn each(&self, order: &Order, line: &OrderLine, day: Date) -> Option<i64> {
        if self.steering(&order.unit, day).0 == SteeringMode::None {
            return None;
        }
        let minutes = line.time.minutes()?.0;
        let standard = self.town.codes.iter().find(|it| it.code == line.code)?.standard_time(line.level, day);
        Some(if order.law() == Law::Sol { standard.map_or(minutes, |it| it.0) } else { minutes })
    }

    fn lines(&self) -> impl Iterator<Item = (&Order, &OrderLine)> {
        self.town.orders.iter().flat_map(|order| order.lines.iter().map(move |line| (order, line)))
    }

    fn away(&self, order: &Order, day: Date) -> bool {
        let hospital = |it: &&tillit_domain::absence::PersonAbsence| it.cause == PersonAbsenceCause::Hospital;
        self.town.absences.iter().filter(hospital).any(|it| it.person == order.person && it.period.contains(day))
    }

    /// Of a household's shared service on a day the one it counts for.
    fn counts(&self, order: &Order, line: &OrderLine, day: Date) -> bool {
        let person = |id| self.town.persons.iter().find(|it| it.id == id).unwrap();
        let shared = self.town.codes.iter().any(|it| it.code == line.code && it.shared_in_household);
        let Some(household) = person(order.person).household.filter(|_| shared) else { return true };
        let mates: Vec<&Order> = self
            .lines()
            .filter(|(o, l)| {
                l.code == line.code && person(o.person).household == Some(household) && l.frequency.times_on(day) > 0
            })
            .map(|(o, _)| o)
            .collect();
        let carrier = self
            .planned(day)
            .filter(|it| it.visit.tasks.iter().any(|task| task.code == line.code))
            .map(|it| it.visit.person)
            .filter(|it| person(*it).household == Some(household))
            .min();
        let best = mates.iter().min_by_key(|o| (Some(o.person) != carrier, self.away(o, day), o.person));
        best.is_none_or(|best| best.person == order.person)
    }

    fn planned(&self, day: Date) -> impl Iterator<Item = &PlannedVisit> {
        let stands = |it: &&PlannedVisit| !matches!(it.state, PlannedState::Cancelled { .. });
        self.town.visits.iter().map(|it| &it.fact).filter(move |it| it.visit.day == day).filter(stands)
    }

    fn told(&self, visit: &Visit) -> Vec<&Now<'_>> {
        self.now.iter().filter(|it| it.from.visit == Some(visit.id)).collect()
    }

    /// Seconds with somebody there, second by second.
    fn minutes(told: &[&Now<'_>]) -> Option<i64> {
        let good: Vec<_> =
            told.iter().filter(|it| it.good).map(|it| (it.start.as_second(), it.stop.unwrap().as_second())).collect();
        let seconds: BTreeSet<i64> = good.iter().flat_map(|(a, b)| *a..*b).collect();
        (!good.is_empty()).then(|| i64::try_from(seconds.len()).unwrap() / 60)
    }

    /// Performed client minutes of a planned visit.
    fn performed(&self, planned: &PlannedVisit) -> Option<i64> {
        let told = self.told(&planned.visit);
        let (mode, policy) = self.of_visit(&planned.visit);
        let staffed = matches!(planned.state, PlannedState::Staffed { .. });
        if told.is_empty() && policy != RegistrationPolicy::Tag && staffed {
            return (mode != SteeringMode::None).then_some(planned.visit.planned.0);
        }
        Self::minutes(&told)
    }

    fn weights(&self, tasks: &[(Option<(&Order, &OrderLine)>, &str)], day: Date) -> Vec<Option<Minutes>> {
        tasks
            .iter()
            .map(|(found, code)| {
                let (order, line) = (*found)?;
                let standard = || {
                    self.town.codes.iter().find(|it| it.code == *code)?.standard_time(line.level, day).map(|it| it.0)
                };
                self.each(order, line, day).or_else(standard).map(Minutes)
            })
            .collect()
    }

    /// Performed minutes with ordered time: of planned visits, and of those nobody planned.
    fn timed(&self, run: DayRange) -> i64 {
        let mut sum = 0;
        for planned in self.town.visits.iter().map(|it| &it.fact).filter(|it| run.contains(it.visit.day)) {
            let Some(minutes) = self.performed(planned) else { continue };
            let tasks: Vec<_> = planned
                .visit
                .tasks
                .iter()
                .map(|task| (self.lines().find(|(_, line)| line.id == task.line), task.code.as_str()))
                .collect();
            sum += self.shared(&tasks, planned.visit.day, minutes);
        }
        for one in self.now.iter().filter(|it| it.from.visit.is_none() && run.contains(day_of(it.start)) && it.good) {
            // Chance gives no two of a person that touch, or they are found here as one.
            let touching: Vec<_> = self
                .now
                .iter()
                .filter(|it| {
                    it.from.visit.is_none()
                        && it.good
                        && it.from.person == one.from.person
                        && it.start <= one.stop.unwrap()
                        && one.start <= it.stop.unwrap()
                })
                .collect();
            if touching.len() > 1 {
                return -1;
            }
            let ticked = &one.from.tasks_done;
            let tasks: Vec<_> = self
                .lines()
                .filter(|(order, line)| {
                    order.person == one.from.person
                        && line.code != "LARM"
                        && (ticked.is_empty() || ticked.contains(&line.code))
                })
                .map(|(order, line)| (Some((order, line)), line.code.as_str()))
                .collect();
            sum += self.shared(&tasks, day_of(one.start), Self::minutes(&[one]).unwrap());
        }
        sum
    }

    fn shared(&self, tasks: &[(Option<(&Order, &OrderLine)>, &str)], day: Date, minutes: i64) -> i64 {
        let shares = split(Minutes(minutes), &self.weights(tasks, day));
        let has_time = |found: &Option<(&Order, &OrderLine)>| {
            found.is_some_and(|(order, line)| self.each(order, line, day).is_some())
        };
        tasks.iter().zip(shares).filter(|((found, _), _)| has_time(found)).map(|(_, share)| share.0).sum()
    }

    fn ordered(&self, run: DayRange) -> i64 {
        let mut sum = 0;
        for day in run.days() {
            for (order, line) in self.lines() {
                if self.away(order, day) || !self.counts(order, line, day) {
                    continue;
                }
                sum += self.each(order, line, day).map_or(0, |each| each * i64::from(line.frequency.times_on(day)));
            }
        }
        sum
    }
}

fn ratio(town: &Town, metric: &str, count: i64) -> (i64, i64) {
    let figure = town.figure(metric, days(count));
    (figure.numerator.unwrap_or(0), figure.denominator.unwrap_or(0))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn ordered_planned_and_performed_time(town in any_town()) {
        let slow = Slow { town: &town, now: now(&town) };
        let run = DayRange::new(days(DAYS).from, days(DAYS).to);
        let (timed, ordered) = (slow.timed(run), slow.ordered(run));
        prop_assume!(timed >= 0);
        if ordered == 0 {
            prop_assert_eq!(town.figure("M11", days(DAYS)).value, None);
        } else {
            prop_assert_eq!(ratio(&town, "M11", DAYS), (timed, ordered));
            prop_assert_eq!(ratio(&town, "M14", DAYS).0, timed - ordered);
            let planned: i64 = run.days().flat_map(|day| slow.planned(day)).map(|it| {
                let tasks: Vec<_> = it.visit.tasks.iter()
                    .map(|task| (slow.lines().find(|(_, line)| line.id == task.line), task.code.as_str())).collect();
                slow.shared(&tasks, it.visit.day, it.visit.planned.0)
            }).sum();
            prop_assert_eq!(ratio(&town, "M12", DAYS), (planned, ordered));
        }
        let plain: Vec<_> = run.days().flat_map(|day| slow.planned(day)).filter(|it| slow.of_visit(&it.visit).0 != SteeringMode::None).collect();
        let performed: i64 = plain.iter().filter_map(|it| slow.performed(it)).sum();
        prop_assert_eq!(ratio(&town, "M13", DAYS), (performed, plain.iter().map(|it| it.visit.planned.0).sum()));
    }

    #[test]
    fn occasions_done_of_those_expected(town in any_town()) {
        let slow = Slow { town: &town, now: now(&town) };
        let run = DayRange::new(days(DAYS).from, days(DAYS).to);
        let (mut done, mut expected) = (0, 0);
        for (order, line) in slow.lines().filter(|(_, line)| line.code != "LARM") {
            let counted = |day: &Date| !slow.away(order, *day) && slow.counts(order, line, *day);
            let wanted: i64 = run.days().filter(counted).map(|day| i64::from(line.frequency.times_on(day))).sum();
            if wanted == 0 {
                continue;
            }
            expected += wanted;
            for planned in town.visits.iter().map(|it| &it.fact) {
                let told = slow.told(&planned.visit);
                let assumed = told.is_empty() && slow.of_visit(&planned.visit).1 != RegistrationPolicy::Tag
                    && matches!(planned.state, PlannedState::Staffed { .. });
                let ticks: Vec<&String> = told.iter().flat_map(|it| &it.from.tasks_done).collect();
                let ticked = ticks.is_empty() || ticks.contains(&&line.code);
                let times = planned.visit.tasks.iter().filter(|task| task.line == line.id).count();
                done += if (!told.is_empty() || assumed) && ticked { i64::try_from(times).unwrap() } else { 0 };
            }
            let loose = slow.now.iter().filter(|it| it.from.visit.is_none() && it.from.person == order.person
                && run.contains(day_of(it.start)));
            for one in loose {
                prop_assume!(slow.now.iter().filter(|it| it.from.visit.is_none() && it.from.person == one.from.person
                    && it.start <= one.stop.unwrap_or(one.start) && one.start <= it.stop.unwrap_or(it.start)).count() == 1);
                done += i64::from(one.from.tasks_done.contains(&line.code));
            }
        }
        prop_assert_eq!(ratio(&town, "M15", DAYS), (done, expected));
    }

    #[test]
    fn faces_in_fourteen_days(town in any_town()) {
        let slow = Slow { town: &town, now: now(&town) };
        let run = DayRange::days_from(days(14).from, 14);
        let mut faces = Vec::new();
        for person in &town.persons {
            let own = |it: &&PlannedVisit| it.visit.person == person.id && !it.visit.tasks.iter().all(|task| task.code == "LARM");
            let mut met = BTreeSet::new();
            let mut on_day: BTreeMap<Date, (i64, i64)> = BTreeMap::new();
            for planned in town.visits.iter().map(|it| &it.fact).filter(own).filter(|it| run.contains(it.visit.day)) {
                let told = slow.told(&planned.visit);
                let good: Vec<_> = told.iter().filter(|it| it.good).collect();
                let PlannedState::Staffed { start: planned_start, worker, .. } = planned.state else {
                    if planned.state != (PlannedState::Cancelled { cause: CancelCause::Hospital }) {
                        on_day.entry(planned.visit.day).or_default().0 += 1;
                    }
                    continue;
                };
                let start = good.iter().map(|it| time_on(planned.visit.day, it.start)).min().unwrap_or(planned_start);
                if !(hm(7, 0)..hm(22, 0)).contains(&start) {
                    continue;
                }
                on_day.entry(planned.visit.day).or_default().0 += 1;
                let assumed = told.is_empty() && slow.of_visit(&planned.visit).1 != RegistrationPolicy::Tag;
                if !good.is_empty() || assumed {
                    on_day.entry(planned.visit.day).or_default().1 += 1;
                    met.extend(good.iter().map(|it| it.from.worker));
                    met.extend(assumed.then_some(worker));
                }
            }
            prop_assume!(!slow.now.iter().any(|it| it.from.visit.is_none() && it.from.person == person.id));
            let home = !town.absences.iter().any(|it| it.person == person.id && it.cause == PersonAbsenceCause::Hospital
                && it.period.overlaps(run));
            if home && run.days().all(|day| on_day.get(&day).is_some_and(|(a, b)| (*a).max(*b) >= 2)) {
                faces.push(i64::try_from(met.len()).unwrap());
            }
        }
        let figure = town.figure("M01", days(14));
        if faces.is_empty() {
            prop_assert_eq!(figure.value, None);
        } else {
            prop_assert_eq!((figure.numerator, figure.denominator), (Some(faces.iter().sum()), Some(i64::try_from(faces.len()).unwrap())));
        }
    }

    #[test]
    fn time_with_persons_of_time_worked(town in any_town()) {
        let slow = Slow { town: &town, now: now(&town) };
        let (mut direct, mut worked) = (0, 0);
        for shift in &town.shifts {
            let mut own: BTreeMap<_, i64> = BTreeMap::new();
            for one in slow.now.iter().filter(|it| it.good && Some(it.from.worker) == shift.worker) {
                // All shifts run from 6 to 23 and nothing begins at night, so the nearest is that of the day.
                if day_of(one.start) == shift.day {
                    *own.entry((one.from.visit, one.from.visit.is_none().then_some(one.from.id))).or_default() += one.stop.unwrap().as_second() - one.start.as_second();
                }
            }
            let mut with: i64 = own.values().map(|it| it / 60).sum();
            let (mut visits, mut unknown) = (0, false);
            for planned in slow.planned(shift.day) {
                let PlannedState::Staffed { shift: Some(on), .. } = planned.state else { continue };
                if on != shift.id {
                    continue;
                }
                visits += 1;
                let (mode, policy) = slow.of_visit(&planned.visit);
                if slow.told(&planned.visit).is_empty() && policy != RegistrationPolicy::Tag {
                    unknown |= mode == SteeringMode::None;
                    with += if mode == SteeringMode::None { 0 } else { planned.visit.planned.0 };
                }
            }
            if !unknown && (visits == 0 || with > 0) {
                direct += with;
                worked += 17 * 60;
            }
        }
        prop_assert_eq!(ratio(&town, "M21", DAYS), (direct, worked));
        prop_assert_eq!(ratio(&town, "M22", DAYS), (worked - direct, worked));
    }

    #[test]
    fn registrations_and_what_is_known_of_visits(town in any_town()) {
        let slow = Slow { town: &town, now: now(&town) };
        let run = DayRange::new(days(DAYS).from, days(DAYS).to);
        let count = |found: usize| i64::try_from(found).unwrap();
        let device = |it: &Registration| it.stop.is_some() && matches!(it.method, Method::Tag | Method::App);
        let in_run = |it: &&Now<'_>| run.contains(day_of(it.start));
        let all = count(slow.now.iter().filter(in_run).count());
        prop_assert_eq!(ratio(&town, "M35", DAYS), (count(slow.now.iter().filter(in_run).filter(|it| device(it.from)).count()), all));
        let corrected = |it: &&Now<'_>| town.corrections.iter().any(|c| c.registration == it.from.id);
        prop_assert_eq!(ratio(&town, "M34", DAYS), (count(slow.now.iter().filter(in_run).filter(corrected).count()), all));
        let stands: Vec<_> = run.days().flat_map(|day| slow.planned(day)).collect();
        let tagging: Vec<_> = stands.iter().filter(|it| slow.of_visit(&it.visit).1 == RegistrationPolicy::Tag).collect();
        let told_at = |it: &Now<'_>, recorded: Timestamp| if device(it.from) { recorded.min(it.stop.unwrap()) } else { recorded };
        let silent = |it: &&&&PlannedVisit| {
            let due = instant(it.visit.day.saturating_add(2.days()), hm(0, 0));
            let recorded = |of: &Now<'_>| town.registrations.iter().find(|it| it.fact.id == of.from.id).unwrap().recorded_at;
            !slow.told(&it.visit).into_iter().any(|it| told_at(it, recorded(it)) < due)
        };
        prop_assert_eq!(ratio(&town, "M32", DAYS), (count(tagging.iter().filter(silent).count()), count(tagging.len())));
        let critical: Vec<_> = stands.iter().filter(|it| it.visit.time_critical)
            .filter_map(|it| Some((it, slow.told(&it.visit).iter().filter(|it| it.good).map(|it| it.start).min()?))).collect();
        let punctual = critical.iter().filter(|(it, start)| {
            let minute = |seconds: i32| seconds.div_euclid(60);
            let at = minute(time_on(it.visit.day, *start).0);
            minute(it.visit.earliest.0) <= at && at <= minute(it.visit.latest.0)
        });
        prop_assert_eq!(ratio(&town, "M31", DAYS), (count(punctual.count()), count(critical.len())));
        let declined = town.visits.iter().filter(|it| matches!(it.fact.state, PlannedState::Cancelled { .. })).count();
        prop_assert_eq!(ratio(&town, "M36", DAYS), (count(declined), count(town.visits.len())));
        let double: Vec<_> = stands.iter().filter(|it| it.visit.staffing != Staffing::One)
            .map(|it| slow.told(&it.visit).into_iter().filter(|it| it.good).collect::<Vec<_>>()).filter(|it| !it.is_empty()).collect();
        let both = double.iter().filter(|told| told.iter().any(|a| told.iter().any(|b| {
            let (a, b) = ((a.from.worker, a.start.as_second(), a.stop.unwrap().as_second()), (b.from.worker, b.start.as_second(), b.stop.unwrap().as_second()));
            a.0 != b.0 && 5 * (a.2.min(b.2) - a.1.max(b.1)).max(0) >= 4 * (a.2 - a.1).min(b.2 - b.1)
        })));
        prop_assert_eq!(ratio(&town, "M37", DAYS), (count(both.count()), count(double.len())));
    }
}
