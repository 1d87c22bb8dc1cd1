//! What a new version of a care plan changes, and how it stands to what is ordered.

use jiff::civil::Date;

use crate::care_plan::{CarePlan, CarePlanEntry, PlannedTask, Staffing, WhenOnDay};
use crate::catalogue::ServiceCode;
use crate::frequency::Frequency;
use crate::id::Id;
use crate::order::OrderLine;
use crate::quantity::Minutes;
use crate::time::DayRange;

/// Something a new version changes for the person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PlanChange {
    /// A visit comes to.
    Added {
        /// Its name.
        visit: String,
        /// How often.
        often: Frequency,
    },
    /// A visit falls away.
    Removed {
        /// Its name.
        visit: String,
    },
    /// A visit has another name.
    Renamed {
        /// The old name.
        before: String,
        /// The new one.
        after: String,
    },
    /// A visit comes on other days.
    Often {
        /// Its name.
        visit: String,
        /// How often before.
        before: Frequency,
        /// How often now.
        after: Frequency,
    },
    /// A visit comes at another time of the day.
    When {
        /// Its name.
        visit: String,
        /// Before.
        before: WhenOnDay,
        /// Now.
        after: WhenOnDay,
    },
    /// A visit takes another length, where one is agreed.
    Length {
        /// Its name.
        visit: String,
        /// Before.
        before: Option<Minutes>,
        /// Now.
        after: Option<Minutes>,
    },
    /// A visit needs another number of workers.
    Staffing {
        /// Its name.
        visit: String,
        /// Now.
        after: Staffing,
    },
    /// A task comes to at a visit.
    TaskAdded {
        /// The visit's name.
        visit: String,
        /// The task's service code.
        code: String,
    },
    /// A task falls away from a visit.
    TaskRemoved {
        /// The visit's name.
        visit: String,
        /// The task's service code.
        code: String,
    },
    /// The same tasks come in another order.
    TaskOrder {
        /// The visit's name.
        visit: String,
    },
    /// A task is done in another way.
    How {
        /// The visit's name.
        visit: String,
        /// The task's service code.
        code: String,
        /// How it is done now.
        after: String,
    },
    /// The person's wishes about a visit, or about who comes, are others.
    Wishes {
        /// The visit's name.
        visit: String,
    },
    /// The goals are others.
    Goals,
}

/// How a plan stands to an order line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgainstOrder {
    /// It is ordered and no visit does it.
    NotPlanned {
        /// The line.
        line: Id<OrderLine>,
        /// Its service code.
        code: String,
    },
    /// Fewer times in four weeks than are ordered.
    Fewer {
        /// Its service code.
        code: String,
        /// Times ordered in four weeks.
        ordered: u32,
        /// Times planned in four weeks.
        planned: u32,
    },
    /// More times in four weeks than are ordered.
    More {
        /// Its service code.
        code: String,
        /// Times ordered in four weeks.
        ordered: u32,
        /// Times planned in four weeks.
        planned: u32,
    },
    /// A visit does what is no longer ordered on the plan's first day.
    NoLongerOrdered {
        /// The visit's name.
        visit: String,
        /// The service code.
        code: String,
    },
}

/// Days that plan and order are counted over: four whole weeks, so that every other week comes out right.
const COUNTED_DAYS: u16 = 28;

/// What `after` changes; nothing is the same as nothing to tell. Without a version before everything is new.
#[must_use]
pub fn changes(before: Option<&CarePlan>, after: &CarePlan) -> Vec<PlanChange> {
    let Some(before) = before else { return after.entries.iter().map(added).collect() };
    let mut changes = Vec::new();
    if before.goals.trim() != after.goals.trim() {
        changes.push(PlanChange::Goals);
    }
    for entry in &after.entries {
        match before.entries.iter().find(|old| old.id == entry.id) {
            Some(old) => of_entry(&mut changes, old, entry),
            None => changes.push(added(entry)),
        }
    }
    let gone = before.entries.iter().filter(|old| after.entries.iter().all(|entry| entry.id != old.id));
    changes.extend(gone.map(|old| PlanChange::Removed { visit: old.name.clone() }));
    changes
}

fn added(entry: &CarePlanEntry) -> PlanChange {
    PlanChange::Added { visit: entry.name.clone(), often: entry.recurrence }
}

fn of_entry(changes: &mut Vec<PlanChange>, old: &CarePlanEntry, new: &CarePlanEntry) {
    let visit = || new.name.clone();
    if old.name != new.name {
        changes.push(PlanChange::Renamed { before: old.name.clone(), after: visit() });
    }
    if old.recurrence != new.recurrence {
        changes.push(PlanChange::Often { visit: visit(), before: old.recurrence, after: new.recurrence });
    }
    if old.when != new.when || old.by_night_patrol != new.by_night_patrol {
        changes.push(PlanChange::When { visit: visit(), before: old.when, after: new.when });
    }
    if old.length != new.length {
        changes.push(PlanChange::Length { visit: visit(), before: old.length, after: new.length });
    }
    if old.staffing != new.staffing {
        changes.push(PlanChange::Staffing { visit: visit(), after: new.staffing });
    }
    of_tasks(changes, old, new);
    let others = old.preferred_workers != new.preferred_workers || old.unwanted_workers != new.unwanted_workers;
    if others || old.wishes.trim() != new.wishes.trim() {
        changes.push(PlanChange::Wishes { visit: visit() });
    }
}

fn of_tasks(changes: &mut Vec<PlanChange>, old: &CarePlanEntry, new: &CarePlanEntry) {
    let visit = || new.name.clone();
    let find = |tasks: &[PlannedTask], code: &str| tasks.iter().find(|task| task.code == code).cloned();
    for task in &new.tasks {
        match find(&old.tasks, &task.code) {
            None => changes.push(PlanChange::TaskAdded { visit: visit(), code: task.code.clone() }),
            Some(before) if before.how.trim() != task.how.trim() => {
                changes.push(PlanChange::How { visit: visit(), code: task.code.clone(), after: task.how.clone() });
            }
            Some(_) => {}
        }
    }
    for task in old.tasks.iter().filter(|task| find(&new.tasks, &task.code).is_none()) {
        changes.push(PlanChange::TaskRemoved { visit: visit(), code: task.code.clone() });
    }
    let kept = |tasks: &[PlannedTask], others: &[PlannedTask]| {
        let stays = |task: &&PlannedTask| others.iter().any(|other| other.code == task.code);
        tasks.iter().filter(stays).map(|task| task.code.clone()).collect::<Vec<_>>()
    };
    if kept(&old.tasks, &new.tasks) != kept(&new.tasks, &old.tasks) {
        changes.push(PlanChange::TaskOrder { visit: visit() });
    }
}

/// How a plan stands to the order lines from its first day on. Lines without visits of their own (alarm, camera, time a
/// month, as needed) ask for none.
#[must_use]
pub fn against_orders(plan: &CarePlan, lines: &[&OrderLine], catalogue: &[ServiceCode]) -> Vec<AgainstOrder> {
    let counted = DayRange::days_from(plan.period.from, COUNTED_DAYS);
    let asks_visits = |line: &OrderLine| {
        let code = catalogue.iter().find(|code| code.code == line.code);
        code.is_none_or(|code| code.category.needs_visit()) && line.frequency.has_days()
    };
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| line.period.overlaps(counted) && asks_visits(line)) {
        let (code, ordered) = (line.code.clone(), line.frequency.count(line.period, counted));
        let of_line = |entry: &&CarePlanEntry| entry.tasks.iter().any(|task| task.line == line.id);
        let days = line.period.and(plan.period).unwrap_or(DayRange::new(counted.from, before(counted.from)));
        let entries: Vec<&CarePlanEntry> = plan.entries.iter().filter(of_line).collect();
        let planned: u32 = entries.iter().map(|entry| entry.recurrence.count(days, counted)).sum();
        match planned.cmp(&ordered) {
            _ if entries.is_empty() => found.push(AgainstOrder::NotPlanned { line: line.id, code }),
            std::cmp::Ordering::Less => found.push(AgainstOrder::Fewer { code, ordered, planned }),
            std::cmp::Ordering::Greater => found.push(AgainstOrder::More { code, ordered, planned }),
            std::cmp::Ordering::Equal => {}
        }
    }
    for entry in &plan.entries {
        let ended = entry.tasks.iter().filter(|task| {
            !lines.iter().any(|line| line.id == task.line && line.period.overlaps(DayRange::starting(plan.period.from)))
        });
        found.extend(
            ended.map(|task| AgainstOrder::NoLongerOrdered { visit: entry.name.clone(), code: task.code.clone() }),
        );
    }
    found
}

fn before(day: Date) -> Date {
    day.yesterday().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::care_plan::Participation;
    use crate::order::OrderedTime;
    use crate::organisation::FrameName;
    use jiff::civil::date;

    fn line(code: &str, frequency: Frequency) -> OrderLine {
        OrderLine {
            id: Id::derived("line", &[code]),
            code: code.into(),
            level: 1,
            frequency,
            time: OrderedTime::Unstated,
            period: DayRange::starting(date(2025, 1, 1)),
        }
    }

    fn entry(name: &str, lines: &[&OrderLine], recurrence: Frequency) -> CarePlanEntry {
        let task = |line: &&OrderLine| PlannedTask { line: line.id, code: line.code.clone(), how: "Lugnt".into() };
        CarePlanEntry {
            id: Id::derived("entry", &[name]),
            name: name.into(),
            tasks: lines.iter().map(task).collect(),
            recurrence,
            when: WhenOnDay::Frame { frame: FrameName::Morning.usual() },
            length: None,
            staffing: Staffing::One,
            gap: None,
            preferred_workers: Vec::new(),
            unwanted_workers: Vec::new(),
            by_night_patrol: false,
            wishes: String::new(),
        }
    }

    fn plan(entries: Vec<CarePlanEntry>) -> CarePlan {
        CarePlan {
            id: Id::derived("plan", &["1"]),
            person: Id::derived("person", &["Asta"]),
            version: 1,
            made_on: date(2025, 7, 1),
            period: DayRange::starting(date(2025, 7, 7)),
            responsible: Id::derived("worker", &["Vera"]),
            participation: Participation { person_took_part: true, account: "Hemma".into(), others: String::new() },
            goals: "Kunna bo kvar".into(),
            follow_up_on: None,
            entries,
        }
    }

    const DAILY: Frequency = Frequency::Daily { times: 1 };

    #[test]
    fn what_is_ordered_and_not_planned_is_told() {
        let (shower, cleaning) = (line("DUSCH", DAILY), line("STAD", Frequency::PerWeek { times: 1 }));
        let lines = [&shower, &cleaning];
        let told = against_orders(&plan(vec![entry("Morgon", &[&shower], DAILY)]), &lines, &[]);
        assert_eq!(told, [AgainstOrder::NotPlanned { line: cleaning.id, code: "STAD".into() }]);
    }

    #[test]
    fn fewer_and_more_visits_than_ordered_are_counted_over_four_weeks() {
        let shower = line("DUSCH", Frequency::PerWeek { times: 2 });
        let with = |recurrence| against_orders(&plan(vec![entry("Dusch", &[&shower], recurrence)]), &[&shower], &[]);
        assert_eq!(with(Frequency::PerWeek { times: 2 }), []);
        let once = with(Frequency::PerWeek { times: 1 });
        assert_eq!(once, [AgainstOrder::Fewer { code: "DUSCH".into(), ordered: 8, planned: 4 }]);
        assert_eq!(with(DAILY), [AgainstOrder::More { code: "DUSCH".into(), ordered: 8, planned: 28 }]);
    }

    #[test]
    fn an_alarm_and_what_is_done_as_needed_ask_for_no_visit() {
        let as_needed = line("LARM", Frequency::AsNeeded);
        assert_eq!(against_orders(&plan(Vec::new()), &[&as_needed], &[]), []);
    }

    #[test]
    fn a_visit_that_does_what_has_ended_is_told() {
        let mut shower = line("DUSCH", DAILY);
        shower.period = DayRange::new(date(2025, 1, 1), date(2025, 7, 6));
        let told = against_orders(&plan(vec![entry("Morgon", &[&shower], DAILY)]), &[&shower], &[]);
        assert_eq!(told, [AgainstOrder::NoLongerOrdered { visit: "Morgon".into(), code: "DUSCH".into() }]);
    }

    #[test]
    fn the_difference_names_each_visit_that_changes_and_how() {
        let (shower, breakfast) = (line("DUSCH", DAILY), line("FRUKOST", DAILY));
        let old = plan(vec![entry("Morgon", &[&shower, &breakfast], DAILY), entry("Kväll", &[&breakfast], DAILY)]);
        assert_eq!(changes(Some(&old), &old), []);
        let mut new = plan(vec![entry("Morgon", &[&breakfast, &shower], Frequency::PerWeek { times: 3 })]);
        new.entries[0].tasks[1].how = "Sittande".into();
        new.entries.push(entry("Lunch", &[&breakfast], DAILY));
        let visit = String::from("Morgon");
        assert_eq!(
            changes(Some(&old), &new),
            [
                PlanChange::Often { visit: visit.clone(), before: DAILY, after: Frequency::PerWeek { times: 3 } },
                PlanChange::How { visit: visit.clone(), code: "DUSCH".into(), after: "Sittande".into() },
                PlanChange::TaskOrder { visit },
                PlanChange::Added { visit: "Lunch".into(), often: DAILY },
                PlanChange::Removed { visit: "Kväll".into() },
            ]
        );
    }
}
