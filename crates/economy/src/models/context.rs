//! What every model asks for: the price of something, and the line it belongs to.

use std::sync::Arc;

use jiff::civil::Date;
use tillit_domain::TimeOfDay;
use tillit_domain::catalogue::Category;
use tillit_domain::compensation::{Area, Clock, DayPart, Price, Priced, price};
use tillit_domain::id::Id;
use tillit_domain::law::Law;
use tillit_domain::person::Person;
use tillit_domain::quantity::{Minutes, Ore};

use crate::holiday::is_holiday;
use crate::input::{MonthFacts, TaskFact, VisitFact};
use crate::line::{Basis, LineKey};
use crate::share::share;

/// A part being reckoned.
#[derive(Clone, Copy)]
pub(crate) struct Context<'a> {
    pub(crate) part: usize,
    pub(crate) facts: &'a MonthFacts,
}

/// Something that has a price by the hour.
pub(crate) struct Hourly<'a> {
    pub(crate) basis: Basis,
    pub(crate) person: Id<Person>,
    pub(crate) day: Date,
    pub(crate) start: Option<TimeOfDay>,
    pub(crate) category: Category,
    pub(crate) code: &'a str,
    pub(crate) level: u8,
    pub(crate) law: Law,
    pub(crate) percent: u16,
}

impl Context<'_> {
    pub(crate) fn area(&self, person: Id<Person>) -> Area {
        self.facts.persons.get(&person).map_or(Area::Urban, |it| it.area)
    }

    /// The line something belongs to; none if no price holds for it.
    pub(crate) fn key(&self, prices: &[Price], clock: Clock, of: &Hourly<'_>) -> Option<LineKey> {
        let part = of.start.map_or(DayPart::Day, |start| clock.part(start));
        let (holiday, area) = (is_holiday(of.day), self.area(of.person));
        let found = price(
            prices,
            Priced {
                category: of.category,
                code: of.code,
                level: of.level,
                law: of.law,
                part,
                holiday,
                area,
                private: self.facts.payee.private,
            },
        )?;
        Some(LineKey {
            part: Some(self.part),
            basis: of.basis,
            law: Some(of.law),
            category: Some(of.category),
            day_part: Some(part),
            holiday: Some(holiday),
            area: Some(area),
            group: None,
            of_month: None,
            price: Some(found.ore_per_hour),
            percent: of.percent,
        })
    }

    /// A line that is not about hours.
    pub(crate) fn plain_key(&self, basis: Basis, price: Option<Ore>) -> LineKey {
        LineKey {
            part: Some(self.part),
            basis,
            law: None,
            category: None,
            day_part: None,
            holiday: None,
            area: None,
            group: None,
            of_month: None,
            price,
            percent: 100,
        }
    }
}

/// Whether a part that is only for some kinds of insats is for this one.
pub(crate) fn is_for(only: &[Category], category: Category) -> bool {
    only.is_empty() || only.contains(&category)
}

/// What a visit without any known task is paid as.
pub(crate) fn unknown_task() -> TaskFact {
    TaskFact {
        line: None,
        decision: None,
        code: Arc::from(""),
        category: Category::PersonalCare,
        level: 1,
        law: Law::Sol,
        ordered: None,
        done: None,
        by_month: false,
        weight: None,
    }
}

/// A visit's minutes on its tasks: after their weights, one without a weight as the mean of the others.
pub(crate) fn on_tasks(visit: &VisitFact, whole: Minutes) -> Vec<(TaskFact, Minutes)> {
    if visit.tasks.is_empty() {
        return vec![(unknown_task(), whole)];
    }
    let known: Vec<i64> = visit.tasks.iter().filter_map(|task| task.weight).map(|it| it.0.max(0)).collect();
    let (sum, count) = (known.iter().sum::<i64>(), i64::try_from(known.len()).unwrap_or(0));
    // Weights are scaled by their number, so that their mean is a whole number.
    let weigh = |task: &TaskFact| match task.weight {
        Some(minutes) if sum > 0 => minutes.0.max(0) * count,
        None if sum > 0 => sum,
        _ => 1,
    };
    let weights: Vec<i64> = visit.tasks.iter().map(weigh).collect();
    visit.tasks.iter().cloned().zip(share(whole.0, &weights).into_iter().map(Minutes)).collect()
}
