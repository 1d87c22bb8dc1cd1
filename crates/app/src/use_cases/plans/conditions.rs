//! What a plan means for those who work it, as sums for the group: for the safety representative (S-084, market §B 1, 4, 6).
//!
//! No figure is about a named worker, and none is told for fewer than five (invariant 3).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, Weekday};
use serde::Serialize;
use tillit_domain::shift::Shift;
use tillit_domain::worker::Worker;
use tillit_domain::{Id, Seconds, TimeOfDay};
use tillit_planning::gate::{PlanToJudge, RuleName, judge, legs};
use utoipa::ToSchema;

use super::board::plan_state;
use super::desk::{Depth, Desk, PlanKey, permitted};
use super::view::PlanStateName;
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::shared::Named;

/// The fewest workers that sums are told for.
pub const WORKERS_MIN: usize = 5;

/// From when on a shift's end makes it an evening shift.
const EVENING: TimeOfDay = TimeOfDay::hm(19, 0);

/// Working conditions in a plan.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct ConditionsView {
    /// Whose plan.
    pub group: Named,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Whether it is published.
    pub state: PlanStateName,
    /// The sums; none where fewer than five workers have shifts.
    pub sums: Option<Sums>,
}

/// Sums over all shifts that somebody works.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ConditionSums)]
pub struct Sums {
    /// Workers with shifts.
    pub workers: usize,
    /// Shifts that somebody works.
    pub shifts: usize,
    /// Shifts without anybody.
    pub vacant_shifts: usize,
    /// Time worked, in minutes: shifts without their breaks.
    pub worked_minutes: i64,
    /// Breaks.
    pub breaks: Breaks,
    /// Travel.
    pub travel: Travel,
    /// Time kept for planning, handing over and documentation, in minutes.
    pub support_minutes: i64,
    /// The same in thousandths of the time worked.
    pub support_permille: i64,
    /// Times that eleven hours of rest are not kept.
    pub short_rests: usize,
    /// Evening work.
    pub evenings: Spread,
    /// Work on Saturdays and Sundays.
    pub weekends: Spread,
}

/// Breaks in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ConditionBreaks)]
pub struct Breaks {
    /// Breaks that the shifts have.
    pub due: usize,
    /// Those that are laid out.
    pub laid_out: usize,
    /// Those that are missing, out of their time or in the way of a visit.
    pub wrong: usize,
    /// Stretches of more than five hours without a break.
    pub too_long_without: usize,
}

/// Travel in the plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ConditionTravel)]
pub struct Travel {
    /// Ways there are.
    pub ways: usize,
    /// How long they take in minutes, as they really lie and by the shift's way of travelling.
    pub real_minutes: i64,
    /// What the plan leaves between visits for travel and waiting, without breaks, in minutes.
    pub planned_minutes: i64,
    /// Ways with less time than they take.
    pub too_short: usize,
    /// How much is lacking on these, in minutes.
    pub lacking_minutes: i64,
}

/// How a kind of shift is spread.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[schema(as = ConditionSpread)]
pub struct Spread {
    /// Shifts of the kind.
    pub shifts: usize,
    /// How many workers share them; none where that, or the rest of the group, is fewer than five.
    pub workers: Option<usize>,
}

/// Sums a plan up.
///
/// # Errors
/// [`AppError::NotFound`] where nobody has opened the days, or for a group of a unit the user has no right to.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey) -> Result<ConditionsView, AppError> {
    let (group, _permit) = permitted(app, session, UseCase::ReadWorkingConditions, key.group).await?;
    let desk = Desk::lay_out(app, session, group, key, Depth::Judge).await?;
    let plan = &desk.plan.record;
    Ok(ConditionsView {
        group: Named::from(&desk.group),
        from: plan.days.from,
        to: plan.days.to.unwrap_or(plan.days.from),
        state: plan_state(plan),
        sums: sums(&desk),
    })
}

fn sums(desk: &Desk) -> Option<Sums> {
    let worked: Vec<&Shift> = desk.input.planned_shifts().filter(|it| it.worker.is_some()).collect();
    let workers: BTreeSet<Id<Worker>> = worked.iter().filter_map(|it| it.worker).collect();
    if workers.len() < WORKERS_MIN {
        return None;
    }
    let own: BTreeSet<Id<Shift>> = worked.iter().map(|it| it.id).collect();
    let plan = PlanToJudge::draft(&desk.input);
    let mut found: BTreeMap<RuleName, usize> = BTreeMap::new();
    for finding in judge(&plan).iter().filter(|it| it.shift.is_none_or(|shift| own.contains(&shift))) {
        *found.entry(finding.rule).or_default() += 1;
    }
    let of = |rule| found.get(&rule).copied().unwrap_or(0);
    let worked_minutes: i64 = worked.iter().map(|it| it.worked_seconds().0).sum::<i64>() / 60;
    let support_minutes: i64 = worked.iter().map(|it| it.support_start.0 + it.support_end.0).sum();
    Some(Sums {
        workers: workers.len(),
        shifts: worked.len(),
        vacant_shifts: desk.input.planned_shifts().filter(|it| it.worker.is_none()).count(),
        worked_minutes,
        breaks: Breaks {
            due: worked.iter().map(|it| it.breaks.len()).sum(),
            laid_out: desk.input.breaks.iter().filter(|it| own.contains(&it.shift)).count(),
            wrong: of(RuleName::Breaks),
            too_long_without: of(RuleName::WorkWithoutBreak),
        },
        travel: travel(&plan, &own),
        support_minutes,
        support_permille: if worked_minutes > 0 { support_minutes * 1000 / worked_minutes } else { 0 },
        short_rests: of(RuleName::DailyRest),
        evenings: spread(&worked, workers.len(), |it| it.end > EVENING),
        weekends: spread(&worked, workers.len(), |it| matches!(it.day.weekday(), Weekday::Saturday | Weekday::Sunday)),
    })
}

/// Ways to and between visits; what is left of a shift after the last visit is not for travel alone.
fn travel(plan: &PlanToJudge<'_>, own: &BTreeSet<Id<Shift>>) -> Travel {
    let mut sum = Travel { ways: 0, real_minutes: 0, planned_minutes: 0, too_short: 0, lacking_minutes: 0 };
    let (mut real, mut planned, mut lacking) = (Seconds::ZERO, Seconds::ZERO, Seconds::ZERO);
    for leg in legs(plan).iter().filter(|it| own.contains(&it.shift) && it.from.is_some() && it.to.is_some()) {
        let left = Seconds((leg.available - leg.rest).0.max(0));
        sum.ways += 1;
        real += leg.travel;
        planned += left;
        if left < leg.travel {
            sum.too_short += 1;
            lacking += leg.travel - left;
        }
    }
    let minutes = |it: Seconds| it.0 / 60;
    Travel {
        real_minutes: minutes(real),
        planned_minutes: minutes(planned),
        lacking_minutes: (lacking.0 + 59) / 60,
        ..sum
    }
}

fn spread(worked: &[&Shift], all: usize, is_of_kind: impl Fn(&Shift) -> bool) -> Spread {
    let of_kind: Vec<&Shift> = worked.iter().copied().filter(|it| is_of_kind(it)).collect();
    let sharing: BTreeSet<Id<Worker>> = of_kind.iter().filter_map(|it| it.worker).collect();
    let rest = all - sharing.len();
    let may_tell = sharing.len() >= WORKERS_MIN && (rest == 0 || rest >= WORKERS_MIN);
    Spread { shifts: of_kind.len(), workers: may_tell.then_some(sharing.len()) }
}
