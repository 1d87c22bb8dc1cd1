//! When people are short: in which order care gives way, and the decision of a day with all it led to, kept readable.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::{Category, ServiceCode};
use crate::id::Id;
use crate::organisation::{Group, Unit};
use crate::person::Person;
use crate::time::TimeOfDay;
use crate::visit::Visit;
use crate::worker::Worker;

/// What a visit is, as far as giving way is concerned: the weightiest of its tasks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CareClass {
    /// The clock time matters, as with insulin.
    TimeCritical,
    /// Ordered under HSL.
    HealthCare,
    /// Personlig omvårdnad: meals, hygiene, medicine reminders, supervision.
    PersonalCare,
    /// Relief of a relative, escort.
    Support,
    /// Cleaning, laundry, shopping: what another day can do.
    Service,
}

impl CareClass {
    /// All of them, as care gives way unless a unit has decided otherwise: the last one first.
    pub const USUAL: [Self; 5] =
        [Self::TimeCritical, Self::HealthCare, Self::PersonalCare, Self::Support, Self::Service];

    /// The class of a visit. A task that the catalogue does not know weighs as personal care: rather too much than too little.
    #[must_use]
    pub fn of(visit: &Visit, catalogue: &[ServiceCode]) -> Self {
        if visit.time_critical {
            return Self::TimeCritical;
        }
        let category = |code: &str| catalogue.iter().find(|it| it.code == code).map(|it| it.category);
        let class = |code: &str| match category(code) {
            Some(Category::HealthCare) => Self::HealthCare,
            Some(Category::Relief | Category::Escort) => Self::Support,
            Some(Category::Service) => Self::Service,
            _ => Self::PersonalCare,
        };
        visit.tasks.iter().map(|task| class(&task.code)).min().unwrap_or(Self::PersonalCare)
    }

    /// Whether it is care that no order may put after service.
    #[must_use]
    pub const fn comes_before_service(self) -> bool {
        matches!(self, Self::TimeCritical | Self::HealthCare | Self::PersonalCare)
    }
}

/// In which order care gives way: the last class first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CareOrder([CareClass; 5]);

impl Default for CareOrder {
    fn default() -> Self {
        Self(CareClass::USUAL)
    }
}

/// An order is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CareOrderRefused {
    /// Not each class once.
    #[error("each class must stand once in the order")]
    NotEachOnce,
    /// Cleaning would go before somebody's care.
    #[error("service must stand after all care that cannot wait")]
    ServiceBeforeCare,
}

impl CareOrder {
    /// An order from the class that gives way last to the one that gives way first.
    ///
    /// # Errors
    /// [`CareOrderRefused`], by name.
    pub fn of(classes: &[CareClass]) -> Result<Self, CareOrderRefused> {
        let order: [CareClass; 5] = classes.try_into().map_err(|_| CareOrderRefused::NotEachOnce)?;
        if CareClass::USUAL.iter().any(|class| !order.contains(class)) {
            return Err(CareOrderRefused::NotEachOnce);
        }
        let order = Self(order);
        let service = order.rank(CareClass::Service);
        if order.0.iter().any(|class| class.comes_before_service() && order.rank(*class) > service) {
            return Err(CareOrderRefused::ServiceBeforeCare);
        }
        Ok(order)
    }

    /// The classes, the one that gives way last first.
    #[must_use]
    pub const fn classes(&self) -> &[CareClass; 5] {
        &self.0
    }

    /// Where a class stands, 0 for the one that gives way last.
    #[must_use]
    pub fn rank(&self, class: CareClass) -> usize {
        self.0.iter().position(|it| *it == class).unwrap_or(0)
    }

    /// What it weighs to leave a visit of a class out: so steep that it takes twenty visits of the class
    /// below to weigh as much as one.
    #[must_use]
    pub fn weight(&self, class: CareClass) -> i64 {
        const STEP: i64 = 20;
        (self.rank(class)..self.0.len() - 1).fold(1, |weight, _| weight * STEP)
    }
}

/// A unit's order from a day on (what steers has dates, invariant 6).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShortageOrder {
    /// Identifier.
    pub id: Id<ShortageOrder>,
    /// Whose.
    pub unit: Id<Unit>,
    /// First day it holds; it holds until the next one's first day.
    pub from: Date,
    /// The order.
    pub order: CareOrder,
    /// Who decided it.
    pub decided_by: String,
}

/// The order of a unit on a day; the usual one if none has been decided.
#[must_use]
pub fn order_on(orders: &[ShortageOrder], unit: Id<Unit>, day: Date) -> CareOrder {
    let holding = orders.iter().filter(|it| it.unit == unit && it.from <= day);
    holding.max_by_key(|it| (it.from, it.id)).map(|it| it.order).unwrap_or_default()
}

/// How the need is met when a visit is dropped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Instead {
    /// Done another day, which the note names.
    AnotherDay,
    /// A relative helps, and has said so.
    Relative,
    /// By telephone, or when somebody is there anyway.
    AnotherWay,
    /// It can be left until the next ordinary visit.
    CanWait,
}

/// A visit that is not made, by decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dropped {
    /// The visit as it was.
    pub visit: Visit,
    /// What it was.
    pub class: CareClass,
    /// How the need is met instead.
    pub instead: Instead,
    /// More about that, in words.
    pub note: String,
    /// Taken back: somebody could make it after all.
    pub taken_back: Option<Done>,
}

/// Who makes a visit, and when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lies {
    /// Who.
    pub worker: Option<Id<Worker>>,
    /// When it starts, by the clock of its day.
    pub start: Option<TimeOfDay>,
}

/// A visit that lies otherwise than it was published.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Moved {
    /// The visit.
    pub visit: Id<Visit>,
    /// At whose home.
    pub person: Id<Person>,
    /// What it is called.
    pub name: String,
    /// How it lay.
    pub before: Lies,
    /// How it lies.
    pub after: Lies,
}

/// Somebody who must hear of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hearer {
    /// A person, or the person's relative.
    Person(Id<Person>),
    /// A worker whose day changes.
    Worker(Id<Worker>),
}

/// Done by somebody at a time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
}

/// One line of the list of those to tell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// Who must hear.
    pub hearer: Hearer,
    /// When it was told, and by whom; none until then.
    pub told: Option<Done>,
    /// Who was told, if another than the person (a relative), or how.
    pub note: String,
}

/// What was decided on a day when people were short.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shortage {
    /// Identifier.
    pub id: Id<Shortage>,
    /// Whose day.
    pub group: Id<Group>,
    /// The group's unit.
    pub unit: Id<Unit>,
    /// The day.
    pub day: Date,
    /// When it was decided, and the name of who decided.
    pub decided: Done,
    /// Why, in words.
    pub reason: String,
    /// In which order care gave way.
    pub order: CareOrder,
    /// Workers who were missing.
    pub away: Vec<Id<Worker>>,
    /// What was moved.
    pub moved: Vec<Moved>,
    /// What was dropped.
    pub dropped: Vec<Dropped>,
    /// Visits that stood without anybody and that somebody goes on looking for.
    pub still_open: Vec<Id<Visit>>,
    /// Who is to be told.
    pub tellings: Vec<Telling>,
}

impl Shortage {
    /// The list of those who must hear, from what was moved and dropped: every person once, every worker once.
    #[must_use]
    pub fn hearers(moved: &[Moved], dropped: &[Dropped]) -> Vec<Telling> {
        let persons = dropped.iter().map(|it| it.visit.person).chain(moved.iter().map(|it| it.person));
        let workers = moved.iter().flat_map(|it| [it.before.worker, it.after.worker]).flatten();
        let mut hearers: Vec<Hearer> = persons.map(Hearer::Person).chain(workers.map(Hearer::Worker)).collect();
        hearers.sort_unstable();
        hearers.dedup();
        hearers.into_iter().map(|hearer| Telling { hearer, told: None, note: String::new() }).collect()
    }

    /// Visits that it keeps out of the plan.
    pub fn keeps_out(&self) -> impl Iterator<Item = Id<Visit>> {
        self.dropped.iter().filter(|it| it.taken_back.is_none()).map(|it| it.visit.id)
    }

    /// How many still have to be told.
    #[must_use]
    pub fn untold(&self) -> usize {
        self.tellings.iter().filter(|it| it.told.is_none()).count()
    }

    /// The same with somebody told; none if nobody of that kind is on the list.
    #[must_use]
    pub fn with_told(mut self, hearer: Hearer, told: Option<Done>, note: String) -> Option<Self> {
        let line = self.tellings.iter_mut().find(|it| it.hearer == hearer)?;
        line.told = told;
        line.note = note;
        Some(self)
    }

    /// The same with a dropped visit taken back into the plan; none if it was not dropped, or is back already.
    #[must_use]
    pub fn with_taken_back(mut self, visit: Id<Visit>, done: Done) -> Option<Self> {
        let dropped = self.dropped.iter_mut().find(|it| it.visit.id == visit && it.taken_back.is_none())?;
        dropped.taken_back = Some(done);
        let hearer = Hearer::Person(dropped.visit.person);
        // Who was told that nobody comes must hear that somebody does.
        if let Some(line) = self.tellings.iter_mut().find(|it| it.hearer == hearer) {
            line.told = None;
        }
        Some(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use CareClass::{HealthCare, PersonalCare, Service, Support, TimeCritical};

    #[test]
    fn no_unit_may_let_somebodys_care_give_way_to_cleaning() {
        assert!(CareOrder::of(&CareClass::USUAL).is_ok());
        assert!(CareOrder::of(&[HealthCare, TimeCritical, PersonalCare, Service, Support]).is_ok());
        let wrong = [TimeCritical, HealthCare, Service, PersonalCare, Support];
        assert_eq!(CareOrder::of(&wrong), Err(CareOrderRefused::ServiceBeforeCare));
    }

    #[test]
    fn an_order_names_each_class_once() {
        assert_eq!(CareOrder::of(&[TimeCritical, HealthCare]), Err(CareOrderRefused::NotEachOnce));
        let twice = [TimeCritical, TimeCritical, PersonalCare, Support, Service];
        assert_eq!(CareOrder::of(&twice), Err(CareOrderRefused::NotEachOnce));
    }

    #[test]
    fn one_insulin_outweighs_a_thousand_cleanings() {
        let order = CareOrder::default();
        assert!(order.weight(PersonalCare) >= 20 * order.weight(Support));
        assert!(order.weight(TimeCritical) > 1000 * order.weight(Service));
        assert_eq!(order.weight(Service), 1, "nothing is free to leave out");
    }

    #[test]
    fn a_unit_keeps_its_order_from_the_day_it_was_decided() {
        let unit = Id::derived("test", &["norr"]);
        let own = CareOrder::of(&[TimeCritical, HealthCare, PersonalCare, Service, Support]).unwrap_or_default();
        let from = jiff::civil::date(2025, 7, 1);
        let orders =
            [ShortageOrder { id: Id::derived("test", &["1"]), unit, from, order: own, decided_by: "Chef".into() }];
        assert_eq!(order_on(&orders, unit, from), own);
        assert_eq!(order_on(&orders, unit, jiff::civil::date(2025, 6, 30)), CareOrder::default());
        assert_eq!(order_on(&orders, Id::derived("test", &["söder"]), from), CareOrder::default());
    }
}
