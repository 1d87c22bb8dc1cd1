//! Whether care plans cover what is ordered, and order what is planned: the worklist of the contact person and the
//! assessor (S-049). Nothing here stops a plan.

use std::collections::{BTreeMap, BTreeSet};

use tillit_domain::care_plan::{CarePlan, CarePlanEntry, care_plan_on};
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::id::Id;
use tillit_domain::order::{Order, OrderLine};
use tillit_domain::person::Person;
use tillit_domain::time::DayRange;

/// Something a care plan and the orders do not agree on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Ordered occasions that no agreed visit does.
    NotPlanned {
        /// Whose.
        person: Id<Person>,
        /// The line.
        line: Id<OrderLine>,
        /// Occasions the order means on these days.
        ordered: u32,
        /// Occasions the care plan has.
        planned: u32,
    },
    /// Occasions of an agreed visit beyond what is ordered. In a frame decision or by agreed exchange that may be right.
    MoreThanOrdered {
        /// Whose.
        person: Id<Person>,
        /// The line.
        line: Id<OrderLine>,
        /// Occasions the order means on these days.
        ordered: u32,
        /// Occasions the care plan has.
        planned: u32,
    },
    /// None of an agreed visit's tasks is ordered on any of the days, so it is never made.
    NoValidOrder {
        /// Whose.
        person: Id<Person>,
        /// The agreed visit.
        entry: Id<CarePlanEntry>,
    },
}

/// What care plans and orders are compared on.
#[derive(Debug, Clone, Copy)]
pub struct Coverage<'a> {
    /// Care plans, all versions that may hold.
    pub care_plans: &'a [CarePlan],
    /// Orders.
    pub orders: &'a [Order],
    /// The catalogue; what needs no visit (alarms, meals brought) needs no plan.
    pub catalogue: &'a [ServiceCode],
}

impl Coverage<'_> {
    /// What does not agree for a person over some days; whole weeks or months tell most. An open range gives nothing.
    ///
    /// Occasions are counted, not minutes. A line without days of its own (time a month, as needed) is only asked to be
    /// in the care plan. Visits that technology replaces are still agreed, and count.
    #[must_use]
    pub fn gaps(&self, person: Id<Person>, days: DayRange) -> Vec<Gap> {
        if days.to.is_none() {
            return Vec::new();
        }
        let (planned, entries) = self.planned(person, days);
        let lines: Vec<&OrderLine> = self.lines(person).filter(|line| line.period.overlaps(days)).collect();
        let mut gaps = Vec::new();
        for line in lines.iter().filter(|line| self.needs_visit(line)) {
            let planned = planned.get(&line.id).copied();
            let ordered = line.frequency.count(line.period, days);
            let so_far = planned.unwrap_or_default();
            if planned.is_none() || line.frequency.has_days() && so_far < ordered {
                if ordered > 0 || !line.frequency.has_days() {
                    gaps.push(Gap::NotPlanned { person, line: line.id, ordered, planned: so_far });
                }
            } else if line.frequency.has_days() && so_far > ordered {
                gaps.push(Gap::MoreThanOrdered { person, line: line.id, ordered, planned: so_far });
            }
        }
        let ordered: BTreeSet<Id<OrderLine>> = lines.iter().map(|line| line.id).collect();
        let never = entries.into_iter().filter(|(_, tasks)| tasks.is_disjoint(&ordered));
        gaps.extend(never.map(|(entry, _)| Gap::NoValidOrder { person, entry }));
        gaps.sort_unstable();
        gaps
    }

    fn lines(&self, person: Id<Person>) -> impl Iterator<Item = &OrderLine> {
        self.orders.iter().filter(move |order| order.person == person).flat_map(|order| &order.lines)
    }

    fn needs_visit(&self, line: &OrderLine) -> bool {
        self.catalogue.iter().find(|code| code.code == line.code).is_none_or(|code| code.category.needs_visit())
    }

    /// Occasions of each line in the care plan on days it holds, and the lines of each agreed visit of those days.
    fn planned(&self, person: Id<Person>, days: DayRange) -> (Occasions, Agreed) {
        let own: Vec<CarePlan> = self.care_plans.iter().filter(|plan| plan.person == person).cloned().collect();
        let periods: BTreeMap<Id<OrderLine>, DayRange> = self.lines(person).map(|it| (it.id, it.period)).collect();
        let (mut occasions, mut agreed) = (Occasions::new(), Agreed::new());
        for day in days.days() {
            for entry in care_plan_on(&own, person, day).map_or(&[][..], |plan| &plan.entries) {
                let times = u32::from(entry.recurrence.times_on(day));
                agreed.entry(entry.id).or_default().extend(entry.tasks.iter().map(|task| task.line));
                for task in &entry.tasks {
                    if periods.get(&task.line).is_some_and(|period| period.contains(day)) {
                        *occasions.entry(task.line).or_default() += times;
                    }
                }
            }
        }
        (occasions, agreed)
    }
}

type Occasions = BTreeMap<Id<OrderLine>, u32>;
type Agreed = BTreeMap<Id<CarePlanEntry>, BTreeSet<Id<OrderLine>>>;
