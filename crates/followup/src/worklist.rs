//! The worklist of a group: persons in the order in which they need somebody to act, never in the order of anybody's fault.

use std::collections::BTreeMap;

use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::person::Person;

use crate::causes::{Cause, OfPerson, Split, explain};
use crate::order_fit::{Fit, Way, fit};

/// How a person stands over the months (S-090).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Less than four fifths of what was ordered, each month.
    Under,
    /// More than six fifths, each month.
    Over,
    /// Neither.
    Within,
}

/// Something to do, and for how many visits where it is about visits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(tag = "todo", rename_all = "snake_case")]
pub enum Todo {
    /// Visits that nobody could make: care that the person may go without.
    FindStaff {
        /// How many.
        visits: u32,
    },
    /// Ordered occasions that no visit is planned for.
    PlanOrdered {
        /// How many.
        occasions: u32,
    },
    /// Tell the assessor that the need is another.
    TellAssessor {
        /// Which way.
        way: Way,
        /// The data is weak: look first.
        unsure: bool,
    },
    /// The assessor has been told and has not answered.
    AwaitAnswer {
        /// Which way.
        way: Way,
        /// Days since it was told.
        days: i64,
    },
    /// The person declines often: ask why.
    AskPerson {
        /// How many visits.
        visits: u32,
    },
    /// Registrations to correct or to look for.
    CorrectRegistrations {
        /// How many visits.
        visits: u32,
    },
    /// Visits cancelled for hospital or travel on days without a recorded absence.
    RecordAbsence {
        /// How many visits.
        visits: u32,
    },
    /// It differs, and nothing says why.
    LookCloser,
}

/// A person's month on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthRow {
    /// Its first day.
    pub month: Date,
    /// The split; none where no time is ordered.
    pub split: Option<Split>,
}

/// A person on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Who.
    pub person: Id<Person>,
    /// The months, oldest first.
    pub months: Vec<MonthRow>,
    /// How the person stands over them.
    pub standing: Standing,
    /// What months say about the order.
    pub fit: Option<Fit>,
    /// What to do, the most pressing first.
    pub todos: Vec<Todo>,
}

/// How many declined visits in the last month are worth a question.
const OFTEN_DECLINED: u32 = 3;

/// The persons that something is to be done about, the most pressing first.
#[must_use]
pub fn worklist(persons: &BTreeMap<Id<Person>, OfPerson>, months: &[Date], today: Date) -> Vec<Row> {
    let mut rows: Vec<Row> = persons.iter().map(|(id, person)| row(*id, person, months, today)).collect();
    rows.retain(|row| !row.todos.is_empty() || row.standing != Standing::Within);
    rows.sort_by_key(|row| (urgency(row), -last_gap(row).abs(), row.person));
    rows
}

/// Increased needs and care that nobody could give come before what is only too much.
fn urgency(row: &Row) -> u8 {
    let has = |wanted: fn(&Todo) -> bool| row.todos.iter().any(wanted);
    if row.standing == Standing::Under && has(|it| matches!(it, Todo::FindStaff { .. } | Todo::PlanOrdered { .. })) {
        0
    } else if has(|it| matches!(it, Todo::TellAssessor { way: Way::Up, .. })) {
        1
    } else if row.standing == Standing::Under {
        2
    } else if has(|it| {
        matches!(it, Todo::FindStaff { .. } | Todo::PlanOrdered { .. } | Todo::AwaitAnswer { way: Way::Up, .. })
    }) {
        3
    } else if row.standing == Standing::Over || has(|it| matches!(it, Todo::TellAssessor { .. })) {
        4
    } else {
        5
    }
}

fn last_gap(row: &Row) -> i64 {
    row.months.iter().rev().find_map(|month| month.split.as_ref()).map_or(0, Split::gap)
}

fn row(id: Id<Person>, person: &OfPerson, months: &[Date], today: Date) -> Row {
    let months: Vec<MonthRow> =
        months.iter().map(|month| MonthRow { month: *month, split: explain(person, *month) }).collect();
    let standing = standing(&months);
    let of: Vec<Date> = months.iter().map(|it| it.month).collect();
    let fit = fit(person, &of);
    let todos = todos(person, &months, standing, fit.as_ref(), today);
    Row { person: id, months, standing, fit, todos }
}

fn standing(months: &[MonthRow]) -> Standing {
    let each = |holds: fn(&Split) -> bool| {
        let mut splits = months.iter().map(|month| month.split.as_ref().filter(|it| it.ordered > 0));
        !months.is_empty() && splits.all(|split| split.is_some_and(holds))
    };
    if each(|it| it.performed * 10 < it.ordered * 8) {
        Standing::Under
    } else if each(|it| it.performed * 10 > it.ordered * 12) {
        Standing::Over
    } else {
        Standing::Within
    }
}

fn todos(person: &OfPerson, months: &[MonthRow], standing: Standing, fit: Option<&Fit>, today: Date) -> Vec<Todo> {
    let mut todos = Vec::new();
    let Some(last) = months.last().and_then(|it| it.split.as_ref()) else { return todos };
    let occasions = |cause: Cause| last.occasions(cause);
    // A tenth of the month's ordered time, so that one visit of many is no matter for a list.
    let weighs = |cause: Cause| last.of(cause).abs() * 10 >= last.ordered && last.of(cause) != 0;
    if weighs(Cause::ShortStaffing) || occasions(Cause::ShortStaffing) >= OFTEN_DECLINED {
        todos.push(Todo::FindStaff { visits: occasions(Cause::ShortStaffing) });
    }
    if weighs(Cause::NotPlanned) {
        todos.push(Todo::PlanOrdered { occasions: occasions(Cause::NotPlanned) });
    }
    for case in person.cases.iter().filter(|it| it.answered_on.is_none() && it.told_on <= today) {
        let way = if case.increased { Way::Up } else { Way::Down };
        todos.push(Todo::AwaitAnswer { way, days: i64::from((today - case.told_on).get_days()) });
    }
    if let Some(fit) = fit.filter(|it| !it.waits) {
        todos.push(Todo::TellAssessor { way: fit.way, unsure: !fit.doubts.is_empty() });
    }
    if occasions(Cause::Declined) >= OFTEN_DECLINED {
        todos.push(Todo::AskPerson { visits: occasions(Cause::Declined) });
    }
    if weighs(Cause::RegistrationFault) {
        todos.push(Todo::CorrectRegistrations { visits: occasions(Cause::RegistrationFault) });
    }
    if weighs(Cause::HospitalOrAway) {
        todos.push(Todo::RecordAbsence { visits: occasions(Cause::HospitalOrAway) });
    }
    if todos.is_empty() && standing != Standing::Within {
        todos.push(Todo::LookCloser);
    }
    todos
}
