//! What a model rewards: the same month is priced as it is and as it would be after a change, and the difference is the reward.
//! Nothing is derived from a formula, so that the answer holds for models people put together themselves.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::compensation::{CompensationModel, HistoryBasis, Part};
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::quantity::{Minutes, Ore};
use tillit_domain::registration::Known;
use tillit_domain::visit::CancelCause;

use crate::input::{HistoryMonth, MonthFacts, Outcome, VisitFact};
use crate::line::NotDefined;
use crate::statement::statement;

/// Something a provider or a worker may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// The visit takes so many minutes more (less if negative).
    Minutes(i64),
    /// The visit is made another day instead, as long as it was.
    MovedTo(Date),
    /// The visit is not made, because the person declines it the same day.
    Declined,
    /// The visit is not made, and nobody has registered anything.
    NotMade,
    /// It is reported that the need has shrunk: the order of each of its tasks falls by so many percent for the whole month. The
    /// visits stay as long as they were.
    NeedReported {
        /// Percent less.
        percent: u8,
    },
}

/// A change whose reward is told, each priced for one visit in the mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RewardKind {
    /// A visit takes a minute more.
    OneMoreMinute,
    /// It is finished five minutes early.
    FinishEarly,
    /// It is moved to the day after, as a walk on a rainy day.
    Moved,
    /// The person declines the same day.
    Declined,
    /// It is not made.
    NotMade,
    /// It is reported that the need has shrunk by a tenth.
    NeedReported,
    /// A minute more, over the budgets in which it counts as history.
    OneMoreMinuteLater,
}

impl RewardKind {
    /// All, in the order they are told.
    pub const ALL: [Self; 7] = [
        Self::OneMoreMinute,
        Self::FinishEarly,
        Self::Moved,
        Self::Declined,
        Self::NotMade,
        Self::NeedReported,
        Self::OneMoreMinuteLater,
    ];

    /// For programs.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OneMoreMinute => "one_more_minute",
            Self::FinishEarly => "finish_early",
            Self::Moved => "moved",
            Self::Declined => "declined",
            Self::NotMade => "not_made",
            Self::NeedReported => "need_reported",
            Self::OneMoreMinuteLater => "one_more_minute_later",
        }
    }
}

impl Incentives {
    /// What a change gives.
    #[must_use]
    pub const fn of(&self, kind: RewardKind) -> &Reward {
        match kind {
            RewardKind::OneMoreMinute => &self.one_more_minute,
            RewardKind::FinishEarly => &self.finish_early,
            RewardKind::Moved => &self.moved,
            RewardKind::Declined => &self.declined,
            RewardKind::NotMade => &self.not_made,
            RewardKind::NeedReported => &self.need_reported,
            RewardKind::OneMoreMinuteLater => &self.one_more_minute_later,
        }
    }
}

/// What a change of one visit does to the month's compensation.
///
/// # Errors
/// What is not defined, with or without the change.
pub fn reward(
    model: &CompensationModel,
    facts: &MonthFacts,
    visit: usize,
    change: Change,
) -> Result<Ore, Vec<NotDefined>> {
    let Some(person) = facts.visits.get(visit).map(|it| it.person) else { return Ok(Ore::ZERO) };
    // Amounts depend on nobody else's visits, so the month of the person alone is priced.
    let (before, at) = of_person(facts, person, visit);
    let mut after = before.clone();
    apply(&mut after, at, change);
    let total = |facts: &MonthFacts| {
        let found = statement(model, facts);
        found.total().ok_or(found.undefined)
    };
    Ok(total(&after)? - total(&before)?)
}

fn of_person(facts: &MonthFacts, person: Id<Person>, visit: usize) -> (MonthFacts, usize) {
    let own = |it: &&VisitFact| it.person == person;
    let at = facts.visits.iter().take(visit).filter(own).count();
    let only = MonthFacts {
        visits: facts.visits.iter().filter(own).cloned().collect(),
        granted: facts.granted.iter().filter(|it| it.person == person).cloned().collect(),
        persons: facts.persons.iter().filter(|(id, _)| **id == person).map(|(id, it)| (*id, *it)).collect(),
        history: facts.history.clone(),
        criteria: facts.criteria.clone(),
        ..*facts
    };
    (only, at)
}

fn apply(facts: &mut MonthFacts, at: usize, change: Change) {
    let Some(visit) = facts.visits.get_mut(at) else { return };
    match change {
        Change::Minutes(more) => lengthen(visit, more),
        Change::MovedTo(day) => visit.day = day,
        Change::Declined => {
            visit.outcome = Outcome::Cancelled { cause: CancelCause::Declined, told_on: Some(visit.day) };
        }
        Change::NotMade => visit.outcome = Outcome::Unknown { to_correct: false },
        Change::NeedReported { percent } => {
            let lines: Vec<_> = visit.tasks.iter().filter_map(|task| task.line).collect();
            let less = |minutes: Minutes| Minutes(minutes.0 * i64::from(100 - percent.min(100)) / 100);
            for task in facts.visits.iter_mut().flat_map(|it| &mut it.tasks) {
                if task.line.is_some_and(|line| lines.contains(&line)) {
                    task.ordered = task.ordered.map(less);
                }
            }
            for granted in facts.granted.iter_mut().filter(|it| lines.contains(&it.line)) {
                granted.gross_minutes = granted.gross_minutes.map(less);
                granted.net_minutes = granted.net_minutes.map(less);
            }
        }
    }
}

fn lengthen(visit: &mut VisitFact, more: i64) {
    let needs = i64::from(visit.needs.max(1));
    if let Outcome::Performed { client, staff, .. } = &mut visit.outcome {
        *client = client.map(|it| Minutes((it.0 + more).max(0)));
        *staff = staff.map(|it| Minutes((it.0 + more * needs).max(0)));
    }
}

/// What a model rewards, as means over visits of a month.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incentives {
    /// How many visits were asked about.
    pub visits: usize,
    /// One minute more, in hundredths of an öre.
    pub one_more_minute: Reward,
    /// To finish so many minutes early, in hundredths of an öre for the visit.
    pub finish_early: Reward,
    /// A visit moved to the next day because the person wants it so.
    pub moved: Reward,
    /// A visit the person declines the same day, against one that is made.
    pub declined: Reward,
    /// A visit that is not made, against one that is.
    pub not_made: Reward,
    /// A tenth less need reported, for the whole month of the person.
    pub need_reported: Reward,
    /// One minute more a visit, as it comes back in budgets of months to come (model C); hundredths of an öre, all of it.
    pub one_more_minute_later: Reward,
}

/// Hundredths of an öre; undefined as the model is.
pub type Reward = Result<i64, Vec<NotDefined>>;

/// Minutes that are saved by finishing early.
pub const EARLY: i64 = 5;

/// Works out what a model rewards, over at most so many visits spread evenly over those that were made and measured or stated.
#[must_use]
pub fn incentives(model: &CompensationModel, facts: &MonthFacts, visits_most: usize) -> Incentives {
    let made: Vec<usize> = facts
        .visits
        .iter()
        .enumerate()
        .filter(|(_, visit)| {
            matches!(visit.outcome, Outcome::Performed { client: Some(_), known, .. } if known != Known::Assumed)
        })
        .map(|(at, _)| at)
        .collect();
    let step = made.len().div_ceil(visits_most.max(1)).max(1);
    let asked: Vec<usize> = made.into_iter().step_by(step).collect();
    let persons = by_person(facts, &asked);
    let mean = |change: &dyn Fn(&VisitFact) -> Change| mean(model, &persons, change);
    Incentives {
        visits: asked.len(),
        one_more_minute: mean(&|_| Change::Minutes(1)),
        finish_early: mean(&|_| Change::Minutes(-EARLY)),
        moved: mean(&|visit| Change::MovedTo(visit.day.saturating_add(1.day()))),
        declined: mean(&|_| Change::Declined),
        not_made: mean(&|_| Change::NotMade),
        need_reported: mean(&|_| Change::NeedReported { percent: 10 }),
        one_more_minute_later: later(model, facts),
    }
}

/// Months of single persons, with the visits to ask about.
type Months = Vec<(MonthFacts, Vec<usize>)>;

fn by_person(facts: &MonthFacts, asked: &[usize]) -> Months {
    let mut found: BTreeMap<Id<Person>, (MonthFacts, Vec<usize>)> = BTreeMap::new();
    for &at in asked {
        let person = facts.visits[at].person;
        let (_, own) = found.entry(person).or_insert_with(|| (of_person(facts, person, at).0, Vec::new()));
        own.push(facts.visits.iter().take(at).filter(|it| it.person == person).count());
    }
    found.into_values().collect()
}

fn mean(model: &CompensationModel, persons: &Months, change: &dyn Fn(&VisitFact) -> Change) -> Reward {
    let (mut sum, mut count) = (0_i64, 0_i64);
    for (before, visits) in persons {
        let found = statement(model, before);
        let total = found.total().ok_or(found.undefined)?;
        for &at in visits {
            let mut after = before.clone();
            apply(&mut after, at, change(&before.visits[at]));
            let found = statement(model, &after);
            sum += (found.total().ok_or(found.undefined)? - total).0;
            count += 1;
        }
    }
    Ok(if count == 0 { 0 } else { sum * 100 / count })
}

/// What a minute of this month brings in the budgets that look back on it, all months together.
fn later(model: &CompensationModel, facts: &MonthFacts) -> Reward {
    /// Minutes that are asked about at once, so that rounding to whole öre does not hide the answer.
    const MANY: i64 = 6000;
    let mut sum = 0;
    for part in &model.parts {
        let Part::History(terms) = part else { continue };
        if terms.basis == HistoryBasis::Planned {
            continue;
        }
        let only = CompensationModel { parts: vec![part.clone()], ..model.clone() };
        let shifted = |more: i64| {
            let mut shifted = facts.clone();
            let own = (facts.payee.unit, facts.month.plus(-1));
            let of = |it: &&mut HistoryMonth| (it.unit, it.month) == own;
            if let Some(it) = shifted.history.iter_mut().flatten().find(of) {
                it.performed = it.performed.map(|it| it + Minutes(more));
            }
            let found = statement(&only, &shifted);
            found.total().ok_or(found.undefined)
        };
        sum += (shifted(MANY)? - shifted(0)?).0 * 100 * i64::from(terms.months) / MANY;
    }
    Ok(sum)
}
