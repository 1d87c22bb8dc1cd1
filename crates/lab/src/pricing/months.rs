//! Lived days as the facts of units' months, which is all that compensation models look at.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use tillit_domain::compensation::{Area, Month};
use tillit_domain::decision::Decision;
use tillit_domain::facts::faults_of_worker;
use tillit_domain::frequency::Frequency;
use tillit_domain::id::Id;
use tillit_domain::order::{Authority, OrderLine};
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::person::Person;
use tillit_domain::quantity::Minutes;
use tillit_domain::registration::{Known, Registration};
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_domain::visit::{CancelCause, Visit};
use tillit_domain::worker::TravelMode;
use tillit_economy::input::{Away, GrantedFact, MonthFacts, Outcome, Payee, PersonFact, TaskFact, VisitFact};

use crate::replay::{Fate, Ground, GroupGround, LivedDay, LivedVisit, Modes, Shocks};
use crate::scenario::Alternative;

/// Travel from the office from which somebody lives in the country rather than in the town.
const RURAL_FROM_SECONDS: i64 = 12 * 60;

/// Gathers the months of a run.
pub struct Months<'a> {
    ground: &'a Ground<'a>,
    modes: Modes<'a>,
    alternative: &'a Alternative,
    decisions: BTreeMap<Id<OrderLine>, Id<Decision>>,
    lines_of: BTreeMap<Id<Person>, Vec<&'a OrderLine>>,
    usual: BTreeMap<Id<OrderLine>, tillit_domain::TimeOfDay>,
    codes: BTreeMap<&'a str, Arc<str>>,
    found: BTreeMap<(Id<Unit>, Month), MonthFacts>,
}

impl<'a> Months<'a> {
    /// Begins to gather for an alternative.
    #[must_use]
    pub fn of(ground: &'a Ground<'a>, alternative: &'a Alternative) -> Self {
        let facts = ground.facts;
        let (mut decisions, mut lines_of) = (BTreeMap::new(), BTreeMap::<_, Vec<_>>::new());
        for order in &facts.orders {
            for line in &order.lines {
                if let Authority::Sol { decision } = order.authority {
                    decisions.insert(line.id, decision);
                }
                if line.period.overlaps(ground.days) {
                    lines_of.entry(order.person).or_default().push(line);
                }
            }
        }
        let mut usual = BTreeMap::new();
        for entry in facts.care_plans.iter().flat_map(|plan| &plan.entries) {
            if let Some(start) = ground.usual_start.get(&entry.id) {
                usual.extend(entry.tasks.iter().map(|task| (task.line, *start)));
            }
        }
        let codes = facts.catalogue.iter().map(|code| (code.code.as_str(), Arc::from(code.code.as_str()))).collect();
        Self {
            modes: Modes::of(ground),
            ground,
            alternative,
            decisions,
            lines_of,
            usual,
            codes,
            found: BTreeMap::new(),
        }
    }

    fn mode(&self, group: &GroupGround, day: Date) -> SteeringMode {
        let own = self.ground.facts.steered(group.group.id, day).0;
        self.alternative.mode.filter(|_| !group.night).unwrap_or(own)
    }

    /// Takes a lived day of a group.
    pub fn take(&mut self, group: &GroupGround, day: &LivedDay, shocks: &Shocks) {
        let mode = self.mode(group, day.day);
        let registered = registered(day);
        let facts: Vec<VisitFact> =
            day.visits.iter().map(|it| self.visit(it, mode, day.policy, &registered, shocks)).collect();
        let granted: Vec<GrantedFact> =
            if group.night { Vec::new() } else { self.granted(group, day.day, mode, shocks) };
        let Some(month) = self.month(group, day.day) else { return };
        month.visits.extend(facts);
        month.granted.extend(granted);
        for person in &group.persons {
            let home = person.group_on(day.day);
            let far = group.ways.between(TravelMode::Car, 0, group.ways.place(person.id)).0 >= RURAL_FROM_SECONDS;
            let fact = month.persons.entry(person.id).or_insert(PersonFact {
                area: if far { Area::Rural } else { Area::Urban },
                group: home,
                personal_care_since: None,
                granted_days: 0,
                away_days: 0,
            });
            fact.group = home;
            fact.granted_days += 1;
            fact.away_days += u16::from(shocks.is_away(person.id, day.day));
        }
    }

    /// The months gathered.
    #[must_use]
    pub fn months(self) -> Vec<MonthFacts> {
        self.found.into_values().collect()
    }

    fn month(&mut self, group: &GroupGround, day: Date) -> Option<&mut MonthFacts> {
        let facts = self.ground.facts;
        let unit = facts.units.iter().find(|unit| unit.id == group.group.unit)?;
        let private = facts.providers.iter().any(|it| it.id == unit.provider && it.private);
        let payee = Payee { provider: unit.provider, private, unit: unit.id };
        let month = Month::of(day);
        let history = self.ground.history.as_ref().map(|it| it.months.clone());
        Some(
            self.found
                .entry((unit.id, month))
                .or_insert_with(|| MonthFacts { history, ..MonthFacts::empty(month, payee) }),
        )
    }

    fn visit(
        &self,
        lived: &LivedVisit,
        mode: SteeringMode,
        policy: RegistrationPolicy,
        registered: &BTreeMap<Id<Visit>, Vec<(Registration, bool)>>,
        shocks: &Shocks,
    ) -> VisitFact {
        let visit = &lived.moded.visit;
        let told_on = Some(visit.day);
        let outcome = match lived.fate {
            Fate::Away => {
                let by_self = shocks
                    .away(visit.person, visit.day)
                    .is_some_and(|away| away.cause != tillit_domain::absence::PersonAbsenceCause::Hospital);
                let cause = if by_self { CancelCause::Away } else { CancelCause::Hospital };
                Outcome::Cancelled { cause, told_on }
            }
            Fate::LeftOut => Outcome::Cancelled { cause: CancelCause::Provider, told_on },
            Fate::Declined => Outcome::Cancelled { cause: CancelCause::Declined, told_on },
            Fate::Made => performed(lived, mode, policy, registered.get(&visit.id).map_or(&[], Vec::as_slice)),
        };
        let done = (lived.fate == Fate::Made).then_some(true);
        VisitFact {
            visit: Some(visit.id),
            person: visit.person,
            group: Some(visit.home_group),
            day: visit.day,
            start: Some(lived.start),
            mode,
            tasks: visit.tasks.iter().filter_map(|task| self.task(task, visit.day, mode, done)).collect(),
            planned: (mode != SteeringMode::None).then_some(visit.planned),
            needs: if tillit_planning::staffing::second_part(visit).is_some() { 2 } else { 1 },
            outcome,
        }
    }

    fn task(
        &self,
        task: &tillit_domain::visit::Task,
        day: Date,
        mode: SteeringMode,
        done: Option<bool>,
    ) -> Option<TaskFact> {
        let (line, code) = (self.modes.line(task.line)?, self.modes.code(&task.code)?);
        let time = self.modes.time_of(line, day);
        let by_month = matches!(line.frequency, Frequency::TimePerMonth { .. });
        Some(TaskFact {
            line: Some(line.id),
            decision: self.decisions.get(&line.id).copied(),
            code: self.codes.get(task.code.as_str()).cloned()?,
            category: code.category,
            level: line.level,
            law: task.law,
            ordered: time.filter(|_| mode != SteeringMode::None && !by_month),
            done,
            by_month,
            weight: time,
        })
    }

    /// Occasions of the day for the persons of a group, whoever is away.
    fn granted(&self, group: &GroupGround, day: Date, mode: SteeringMode, shocks: &Shocks) -> Vec<GrantedFact> {
        let mut granted = Vec::new();
        for person in &group.persons {
            let away = shocks.away(person.id, day).map(|away| Away {
                cause: Some(away.cause),
                day_number: away.number,
                told_days_ahead: None,
            });
            for line in self.lines_of.get(&person.id).map_or(&[][..], Vec::as_slice) {
                let times = u32::from(line.frequency.times_on(day));
                let Some(code) = self.modes.code(&line.code).filter(|_| times > 0 && line.period.contains(day)) else {
                    continue;
                };
                let net = if away.is_some() { 0 } else { times };
                let time = self.modes.time_of(line, day).filter(|_| mode != SteeringMode::None);
                let Some(named) = self.codes.get(line.code.as_str()) else { continue };
                granted.push(GrantedFact {
                    person: person.id,
                    group: person.group_on(day),
                    day,
                    line: line.id,
                    decision: self.decisions.get(&line.id).copied(),
                    code: Arc::clone(named),
                    category: code.category,
                    level: line.level,
                    law: code.law,
                    usual_start: self.usual.get(&line.id).copied(),
                    mode,
                    gross: times,
                    net,
                    gross_minutes: time.map(|time| time * i64::from(times)),
                    net_minutes: time.map(|time| time * i64::from(net)),
                    away,
                });
            }
        }
        granted
    }
}

/// What is registered of each visit once it has been corrected, and whether it can be believed.
fn registered(day: &LivedDay) -> BTreeMap<Id<Visit>, Vec<(Registration, bool)>> {
    let mut by_worker: BTreeMap<_, Vec<Registration>> = BTreeMap::new();
    for told in &day.told.registrations {
        let mut registration = told.registration.clone();
        if let Some(correction) = day.told.corrections.iter().find(|it| it.registration == registration.id) {
            (registration.start, registration.stop) = (correction.start, Some(correction.stop));
            registration.method = tillit_domain::registration::Method::Manual;
        }
        by_worker.entry(registration.worker).or_default().push(registration);
    }
    let mut found: BTreeMap<Id<Visit>, Vec<(Registration, bool)>> = BTreeMap::new();
    for of_worker in by_worker.into_values() {
        let faults = faults_of_worker(&of_worker);
        for (registration, fault) in of_worker.into_iter().zip(faults) {
            if let Some(visit) = registration.visit {
                found.entry(visit).or_default().push((registration, fault.is_none()));
            }
        }
    }
    found
}

fn performed(
    lived: &LivedVisit,
    mode: SteeringMode,
    policy: RegistrationPolicy,
    registered: &[(Registration, bool)],
) -> Outcome {
    let visit = &lived.moded.visit;
    if registered.is_empty() {
        if policy == RegistrationPolicy::Tag {
            return Outcome::Unknown { to_correct: false };
        }
        let planned = (mode != SteeringMode::None).then_some(visit.planned);
        let second = tillit_planning::staffing::second_part(visit).map_or(Minutes::ZERO, |(_, part)| part);
        return Outcome::Performed { known: Known::Assumed, client: planned, staff: planned.map(|it| it + second) };
    }
    if registered.iter().any(|(_, valid)| !valid) {
        return Outcome::Unknown { to_correct: true };
    }
    let minutes: Vec<Minutes> = registered.iter().filter_map(|(it, _)| it.minutes()).collect();
    let measured = registered.iter().all(|(it, _)| it.known() == Known::Measured);
    let known = match (policy, measured) {
        (RegistrationPolicy::Sample, _) => Known::Sampled,
        (_, true) => Known::Measured,
        (_, false) => Known::Stated,
    };
    let staff = minutes.iter().copied().sum();
    Outcome::Performed { known, client: minutes.into_iter().max(), staff: Some(staff) }
}

/// The groups of a provider's units, for sums by provider.
#[must_use]
pub(crate) fn groups_of(ground: &Ground<'_>, provider: Id<tillit_domain::organisation::Provider>) -> Vec<Id<Group>> {
    let units: Vec<Id<Unit>> =
        ground.facts.units.iter().filter(|unit| unit.provider == provider).map(|unit| unit.id).collect();
    ground.groups.iter().map(|it| &it.group).filter(|group| units.contains(&group.unit)).map(|group| group.id).collect()
}
