//! Facts of a unit's month, from the items of follow-up: a paid minute is the minute that follow-up shows.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause};
use tillit_domain::catalogue::{Category, ServiceCode};
use tillit_domain::compensation::{Area, CostRate, Month};
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::order::{Authority, Order, OrderLine};
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::person::Person;
use tillit_domain::quantity::Minutes;
use tillit_domain::steering::{SteeringMode, steering_on};
use tillit_domain::time::time_on;
use tillit_domain::{DayRange, TimeOfDay};
use tillit_economy::input::{Away, GrantedFact, MonthFacts, Outcome, Payee, PersonFact, TaskFact, VisitFact, Work};
use tillit_economy::registering::Handled;
use tillit_followup::item::{Expected, Item, Laid, TaskItem, VisitItem};

use crate::use_cases::follow_up::masters::Held;

/// What facts are made from.
pub(super) struct Sources<'a> {
    held: &'a Held,
    unit: Id<Unit>,
    rural: &'a [String],
    codes: HashMap<&'a str, &'a ServiceCode>,
    lines: HashMap<Id<OrderLine>, (&'a Order, &'a OrderLine)>,
    groups: BTreeSet<Id<Group>>,
    absences: HashMap<Id<Person>, Vec<&'a PersonAbsence>>,
    persons: HashMap<Id<Person>, &'a Person>,
    orders: HashMap<Id<Person>, Vec<&'a Order>>,
}

impl<'a> Sources<'a> {
    pub(super) fn new(held: &'a Held, unit: Id<Unit>, rural: &'a [String]) -> Self {
        let mut absences: HashMap<_, Vec<_>> = HashMap::new();
        for absence in &held.absences {
            absences.entry(absence.person).or_default().push(absence);
        }
        let mut orders: HashMap<_, Vec<_>> = HashMap::new();
        for order in &held.orders {
            orders.entry(order.person).or_default().push(order);
        }
        let lines = held.orders.iter().flat_map(|order| order.lines.iter().map(move |line| (line.id, (order, line))));
        Self {
            held,
            unit,
            rural,
            codes: held.codes.iter().map(|it| (it.code.as_str(), it)).collect(),
            lines: lines.collect(),
            groups: held.groups.iter().filter(|it| it.unit == unit).map(|it| it.id).collect(),
            absences,
            persons: held.persons.iter().map(|it| (it.id, it)).collect(),
            orders,
        }
    }

    /// The facts of the month's days up to the last that was over.
    pub(super) fn month(&self, payee: Payee, month: Month, last_over: Date, items: &[Laid]) -> MonthFacts {
        let mut facts = MonthFacts::empty(month, payee);
        let days = month.days();
        let own = || items.iter().filter(|it| days.contains(it.day) && it.day <= last_over);
        let mut starts: HashMap<Id<OrderLine>, TimeOfDay> = HashMap::new();
        for laid in own() {
            let Item::Visit(visit) = &laid.item else { continue };
            if visit.served_by.is_some_and(|group| self.groups.contains(&group)) {
                let fact = self.visit(laid, visit);
                for line in fact.tasks.iter().filter_map(|task| task.line) {
                    if let Some(start) = fact.start {
                        starts.entry(line).or_insert(start);
                    }
                }
                facts.visits.push(fact);
            }
        }
        for laid in own() {
            let Item::Expected(expected) = &laid.item else { continue };
            if let Some((order, line)) = self.lines.get(&expected.line).filter(|(order, _)| order.unit == self.unit) {
                facts.granted.push(self.granted(laid, expected, (order, line), starts.get(&expected.line).copied()));
            }
        }
        facts.visits.sort_by_key(|it| (it.day, it.start, it.person, it.visit));
        let cared: BTreeSet<Id<Person>> =
            facts.visits.iter().map(|it| it.person).chain(facts.granted.iter().map(|it| it.person)).collect();
        facts.persons = cared.into_iter().map(|person| (person, self.person(person, days))).collect();
        facts
    }

    /// Work of the unit's groups on the month's days that were over.
    pub(super) fn work(&self, month: Month, last_over: Date, items: &[Laid], rate: Option<&CostRate>) -> Work {
        let mut work = Work { worked: Minutes::ZERO, direct: Minutes::ZERO, overtime: None, cost: None };
        for laid in items.iter().filter(|it| month.days().contains(it.day) && it.day <= last_over) {
            let own = laid.group.is_some_and(|group| self.groups.contains(&group));
            if let Item::Shift(shift) = &laid.item
                && own
                && !shift.absent
            {
                work.worked += shift.worked;
                work.direct += Minutes(shift.direct.total());
            }
        }
        work.cost =
            rate.and_then(|rate| rate.worked_hour.part(work.worked.0, 60)).filter(|_| work.worked != Minutes::ZERO);
        work
    }

    /// Registrations and corrections of the unit's persons: handling that costs time.
    pub(super) fn handled(&self, month: Month, items: &[Laid]) -> Handled {
        let mut handled = Handled::default();
        for laid in items.iter().filter(|it| month.days().contains(it.day)) {
            let own = laid.group.is_some_and(|group| self.groups.contains(&group));
            if let Item::Registration(it) = &laid.item
                && own
            {
                handled.tagged += u32::from(it.electronic);
                handled.typed += u32::from(!it.electronic);
                handled.corrections += u32::from(it.corrected_after_days.is_some());
            }
        }
        handled
    }

    fn visit(&self, laid: &Laid, visit: &VisitItem) -> VisitFact {
        let planned = visit.plan.as_ref();
        let began = visit.performed.as_ref().and_then(|it| it.start).map(|at| time_on(laid.day, at));
        let outcome = match (&visit.performed, planned.and_then(|it| Some((it.cancelled?, it.told_on)))) {
            (Some(performed), _) => {
                Outcome::Performed { known: performed.known, client: performed.client, staff: performed.staff }
            }
            (None, Some((cause, told_on))) => Outcome::Cancelled { cause, told_on: Some(told_on) },
            (None, None) => Outcome::Unknown { to_correct: visit.registrations > 0 },
        };
        VisitFact {
            visit: visit.visit,
            person: visit.person,
            group: laid.group,
            day: laid.day,
            start: began.or_else(|| planned.and_then(|it| it.start)),
            mode: visit.mode,
            tasks: visit.tasks.iter().map(|task| self.task(task, laid.day)).collect(),
            planned: planned.filter(|_| visit.mode != SteeringMode::None).map(|it| it.client),
            needs: if planned.is_some_and(|it| it.needs_two) { 2 } else { 1 },
            outcome,
        }
    }

    fn task(&self, task: &TaskItem, day: Date) -> TaskFact {
        let level = task.line.and_then(|line| self.lines.get(&line)).map_or(1, |(_, line)| line.level);
        let standard = || self.codes.get(&*task.code)?.standard_time(level, day);
        TaskFact {
            line: task.line,
            decision: task.decision,
            code: task.code.clone(),
            category: self.category(&task.code, task.law),
            level,
            law: task.law,
            ordered: task.each,
            done: task.done,
            by_month: task.timed && task.each.is_none(),
            weight: task.each.or_else(standard),
        }
    }

    fn category(&self, code: &str, law: Law) -> Category {
        let unknown = if law == Law::Hsl { Category::HealthCare } else { Category::PersonalCare };
        self.codes.get(code).map_or(unknown, |it| it.category)
    }

    fn granted(
        &self,
        laid: &Laid,
        expected: &Expected,
        (order, line): (&Order, &OrderLine),
        usual_start: Option<TimeOfDay>,
    ) -> GrantedFact {
        let mode = steering_on(&self.held.steering, self.unit, laid.day).map_or(SteeringMode::Flexible, |it| it.mode);
        GrantedFact {
            person: expected.person,
            group: laid.group,
            day: laid.day,
            line: expected.line,
            decision: match order.authority {
                Authority::Sol { decision } => Some(decision),
                Authority::Hsl { .. } => None,
            },
            code: expected.code.clone(),
            category: self.category(&expected.code, expected.law),
            level: line.level,
            law: expected.law,
            usual_start,
            mode,
            gross: expected.gross,
            net: expected.net,
            gross_minutes: expected.gross_minutes,
            net_minutes: expected.net_minutes,
            away: self.away(expected.person, laid.day),
        }
    }

    /// The absence that takes the day's occasions away; one of who has died has no cause.
    fn away(&self, person: Id<Person>, day: Date) -> Option<Away> {
        let number = |from: Date| u16::try_from((day - from).get_days() + 1).unwrap_or(u16::MAX);
        let covering = self.absences.get(&person).into_iter().flatten();
        let absence =
            covering.filter(|it| it.covers(day) && it.cause != PersonAbsenceCause::Declined).min_by_key(|it| it.id);
        if let Some(absence) = absence {
            return Some(Away {
                cause: Some(absence.cause),
                day_number: number(absence.period.from),
                told_days_ahead: Some((absence.period.from - absence.told_on).get_days()),
            });
        }
        let died = self.persons.get(&person)?.died.filter(|died| *died < day)?;
        Some(Away { cause: None, day_number: number(died) - 1, told_days_ahead: None })
    }

    fn person(&self, id: Id<Person>, days: DayRange) -> PersonFact {
        let person = self.persons.get(&id);
        let orders = self.orders.get(&id).map_or(&[][..], Vec::as_slice);
        let own = || orders.iter().flat_map(|it| it.lines.iter().map(move |line| (*it, line)));
        let since = own()
            .filter(|(order, line)| self.category(&line.code, order.law()) == Category::PersonalCare)
            .map(|(_, line)| line.period.from)
            .min();
        let granted: Vec<Date> = days
            .days()
            .filter(|day| own().any(|(order, line)| order.law() == Law::Sol && line.period.contains(*day)))
            .collect();
        let away = granted.iter().filter(|day| self.away(id, **day).is_some()).count();
        let count = |count: usize| u16::try_from(count).unwrap_or(u16::MAX);
        let rural = person.is_some_and(|it| self.rural.contains(&it.address.postal_code));
        PersonFact {
            area: if rural { Area::Rural } else { Area::Urban },
            group: days.to.and_then(|last| person?.group_on(last)),
            personal_care_since: since,
            granted_days: count(granted.len()),
            away_days: count(away),
        }
    }
}

/// Performed client-minutes with their number, for what a performed hour costs; none where some are not known.
pub(super) fn performed(facts: &MonthFacts) -> Option<Minutes> {
    facts
        .visits
        .iter()
        .filter_map(|visit| match visit.outcome {
            Outcome::Performed { client, .. } => Some(client),
            _ => None,
        })
        .sum()
}
