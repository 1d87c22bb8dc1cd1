//! A day of a group: what chance brings, how the plan gives way, how the day is lived, what it leaves on record.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;
use tillit_domain::care_plan::Staffing;
use tillit_domain::id::Id;
use tillit_domain::organisation::FrameName;
use tillit_domain::person::Person;
use tillit_domain::plan::DraftVisit;
use tillit_domain::quantity::{Minutes, Seconds};
use tillit_domain::shift::Shift;
use tillit_domain::shortage::CareOrder;
use tillit_domain::steering::{RegistrationPolicy, SteeringMode};
use tillit_domain::time::{DayRange, TimeOfDay};
use tillit_domain::visit::{Placement, Visit};
use tillit_domain::worker::Worker;
use tillit_planning::sketch::Start;
use tillit_planning::staffing::second_part;
use tillit_planning::{PlanningInput, ProposeError};
use tillit_world::{DayTold, Happened, Outcome, Round, Stop, WorldParameters, register_day, simulate_day};

use super::at_work::{Missing, at_work};
use super::ground::{Ground, GroupGround};
use super::mode::Moded;
use super::publish::{Published, laid};
use super::shocks::Shocks;
use crate::assumptions::Key;
use crate::fit::tasks_of;
use crate::scenario::Alternative;

/// What became of a visit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The person was away.
    Away,
    /// Nobody came.
    LeftOut,
    /// The person declined at the door.
    Declined,
    /// It was made.
    Made,
}

/// A visit as it went.
#[derive(Debug, Clone)]
pub struct LivedVisit {
    /// Which.
    pub moded: Arc<Moded>,
    /// What became of it.
    pub fate: Fate,
    /// The workers, the first one first.
    pub workers: Vec<Id<Worker>>,
    /// When it was planned to begin that morning.
    pub planned_start: TimeOfDay,
    /// When it began.
    pub start: TimeOfDay,
    /// When the first worker left.
    pub stop: TimeOfDay,
    /// Staff time, of both workers where there were two.
    pub staff_time: Seconds,
    /// Tasks not done though it was made.
    pub tasks_left_out: usize,
    /// Whether whoever came was so late that the visit was cut short.
    pub hurried: bool,
    /// Whether somebody else came, or at another time, than was published.
    pub changed: bool,
}

/// A shift as it went.
#[derive(Debug, Clone)]
pub struct LivedRound {
    /// Which.
    pub shift: Shift,
    /// Travel, to and from the office too.
    pub travel: Seconds,
    /// Breaks that there was time for.
    pub breaks_kept: usize,
    /// Breaks it should have had, on a shift with visits.
    pub breaks_due: usize,
    /// Work past its end.
    pub over: Seconds,
}

/// A day of a group.
#[derive(Debug, Clone)]
pub struct LivedDay {
    /// The day.
    pub day: Date,
    /// Every visit that was agreed, or newly needed.
    pub visits: Vec<LivedVisit>,
    /// Shifts that somebody worked.
    pub rounds: Vec<LivedRound>,
    /// Shifts that nobody worked.
    pub vacant: usize,
    /// Seconds of care and travel that the plan held that morning, with what was left out.
    pub needed: Seconds,
    /// Seconds of those at work.
    pub available: Seconds,
    /// What it left on record.
    pub told: DayTold,
    /// How it was registered.
    pub policy: RegistrationPolicy,
}

/// Lives a day of a group under an alternative.
///
/// # Errors
/// [`ProposeError`] if the records contradict themselves.
pub fn live_day(
    ground: &Ground<'_>,
    group: &GroupGround,
    alternative: &Alternative,
    published: &mut Published,
    shocks: &Shocks,
    day: Date,
) -> Result<LivedDay, ProposeError> {
    let Some(plan) = published.days.get(&day).cloned() else {
        return Ok(empty(day));
    };
    let told: BTreeMap<Id<Shift>, Option<Id<Worker>>> = plan.shifts.iter().map(|it| (it.id, it.worker)).collect();
    let mut shifts = plan.shifts;
    let mut give_way = at_work(ground, group, day, &mut shifts, Missing::Ill, shocks);
    let more = new_needs(ground, group, shocks, day);
    give_way |= !more.is_empty();
    let visits: Vec<Arc<Moded>> = plan.visits.into_iter().chain(more.iter().cloned()).collect();
    let before: Vec<Option<Placement>> =
        plan.draft.iter().map(|it| it.placement.clone()).chain(more.iter().map(|_| None)).collect();
    let mut draft: Vec<DraftVisit> = plan.draft;
    draft.extend(more.iter().map(|it| DraftVisit {
        visit: it.visit.clone(),
        placement: None,
        locks: tillit_domain::plan::Locks::default(),
        revision: 1,
    }));
    // The rooms of those who are away are empty; whoever was on the way there has the time.
    let away: Vec<bool> = visits.iter().map(|it| shocks.is_away(it.visit.person, day)).collect();
    if give_way {
        draft = replanned(ground, published, day, draft, &away, &shifts, plan.breaks)?;
    }
    Ok(lived(&Living { ground, group, alternative, shocks, day, told }, visits, &draft, &before, &away, &shifts))
}

fn empty(day: Date) -> LivedDay {
    LivedDay {
        day,
        visits: Vec::new(),
        rounds: Vec::new(),
        vacant: 0,
        needed: Seconds::ZERO,
        available: Seconds::ZERO,
        told: DayTold::default(),
        policy: RegistrationPolicy::Tag,
    }
}

fn replanned(
    ground: &Ground<'_>,
    published: &mut Published,
    day: Date,
    draft: Vec<DraftVisit>,
    away: &[bool],
    shifts: &[Shift],
    breaks: Vec<tillit_domain::plan::PlacedBreak>,
) -> Result<Vec<DraftVisit>, ProposeError> {
    let input: &mut PlanningInput = &mut published.records;
    input.days = DayRange::day(day);
    input.shifts = shifts.to_vec();
    input.settings.gives_way = Some(CareOrder::default());
    input.breaks = breaks;
    let (mut at, mut kept) = (Vec::new(), Vec::new());
    for (index, draft) in draft.iter().enumerate().filter(|(index, _)| !away[*index]) {
        at.push(index);
        kept.push(draft.clone());
    }
    input.draft = kept;
    let (planned, _) = laid(input, &published.teams, Start::AsItLies, ground.assumptions.get(Key::Stretch))?;
    let mut draft = draft;
    for (index, planned) in at.into_iter().zip(planned) {
        draft[index].placement = planned.placement;
    }
    Ok(draft)
}

/// A visit for each person who needs more that day than was agreed.
fn new_needs(ground: &Ground<'_>, group: &GroupGround, shocks: &Shocks, day: Date) -> Vec<Arc<Moded>> {
    let Some((_, minutes)) = ground.fit.new_needs else { return Vec::new() };
    let frame = FrameName::Day.usual();
    let needing =
        |person: &&Person| shocks.needs_more(person.id, day) && !shocks.is_away(person.id, day) && !group.night;
    group
        .persons
        .iter()
        .filter(needing)
        .map(|person| {
            let visit = Visit {
                id: Id::derived("lab-new-need", &[&person.id.to_string(), &day.to_string()]),
                person: person.id,
                group: group.group.id,
                home_group: group.group.id,
                day,
                entry: None,
                occasion: 0,
                name: String::new(),
                tasks: Vec::new(),
                earliest: frame.earliest,
                latest: frame.latest,
                frame: Some(FrameName::Day),
                time_critical: false,
                ordered: None,
                planned: minutes.max(Minutes(5)),
                staffing: Staffing::One,
                gap: None,
            };
            let needed = visit.planned.seconds();
            Arc::new(Moded { promised: (frame.earliest, frame.latest), needed, visit })
        })
        .collect()
}

struct Living<'a> {
    ground: &'a Ground<'a>,
    group: &'a GroupGround,
    alternative: &'a Alternative,
    shocks: &'a Shocks,
    day: Date,
    /// Who was on each shift as published.
    told: BTreeMap<Id<Shift>, Option<Id<Worker>>>,
}

fn lived(
    living: &Living<'_>,
    visits: Vec<Arc<Moded>>,
    draft: &[DraftVisit],
    before: &[Option<Placement>],
    away: &[bool],
    shifts: &[Shift],
) -> LivedDay {
    let Living { ground, group, alternative, day, .. } = *living;
    let mode = alternative.mode.filter(|_| !group.night).unwrap_or(ground.facts.steered(group.group.id, day).0);
    let policy = alternative.policy.unwrap_or(ground.facts.steered(group.group.id, day).1);
    let world = world_of(ground, mode);
    let worked: Vec<&Shift> = shifts.iter().filter(|shift| shift.worker.is_some()).collect();
    let mut stops: BTreeMap<Id<Shift>, Vec<(TimeOfDay, usize, bool)>> = BTreeMap::new();
    for (index, it) in draft.iter().enumerate().filter(|(index, _)| !away[*index]) {
        let Some(at) = &it.placement else { continue };
        stops.entry(at.shift).or_default().push((at.start, index, false));
        if let (Some((after, _)), Some(second)) = (second_part(&it.visit), at.second_shift) {
            stops.entry(second).or_default().push((at.start.plus(after.seconds()), index, true));
        }
    }
    let mut rounds = Vec::new();
    let mut lived_rounds = Vec::new();
    let mut on: Vec<Vec<(usize, bool)>> = Vec::new();
    for shift in &worked {
        let mut of_shift = stops.remove(&shift.id).unwrap_or_default();
        of_shift.sort_unstable();
        let (round, travel) = round(living, shift, &of_shift, &visits, mode, policy);
        on.push(of_shift.iter().map(|(_, index, second)| (*index, *second)).collect());
        rounds.push(round);
        lived_rounds.push(LivedRound {
            shift: (*shift).clone(),
            travel,
            breaks_kept: 0,
            breaks_due: 0,
            over: Seconds::ZERO,
        });
    }
    let happened = simulate_day(&rounds, &world, &living.shocks.course());
    let mut told = register_day(day, &happened, &world, &living.shocks.course());
    if policy == RegistrationPolicy::Sample && !is_drawn(day) {
        told = DayTold::default();
    }
    let mut all: Vec<LivedVisit> = visits
        .iter()
        .zip(draft)
        .zip(before)
        .zip(away)
        .map(|(((moded, now), before), away)| not_lived(moded, now, before.as_ref(), *away, shifts, &living.told))
        .collect();
    let mut planned_travel = 0;
    let mut happened = happened.into_iter();
    for ((round, on), lived_round) in rounds.iter().zip(&on).zip(&mut lived_rounds) {
        let of_round: Vec<Happened> = happened.by_ref().take(round.stops.len()).collect();
        planned_travel += lived_round.travel.0;
        rest_and_end(lived_round, round, &of_round, living);
        for (here, (index, second)) in of_round.iter().zip(on) {
            put(&mut all[*index], here, *second, world.length.hurried_after);
        }
    }
    let staff = |it: &LivedVisit| {
        it.moded.visit.planned.seconds().0 + second_part(&it.moded.visit).map_or(0, |(_, part)| part.seconds().0)
    };
    let care: i64 = all.iter().filter(|it| it.fate != Fate::Away).map(staff).sum();
    let time =
        |shift: &Shift| shift.worked_seconds().0 - shift.support_start.seconds().0 - shift.support_end.seconds().0;
    LivedDay {
        day,
        visits: all,
        vacant: shifts.len() - worked.len(),
        needed: Seconds(care + planned_travel),
        available: Seconds(worked.iter().map(|shift| time(shift)).sum()),
        rounds: lived_rounds,
        told,
        policy,
    }
}

/// The week of a month that is drawn where only samples are registered: the one that begins with its second Monday.
fn is_drawn(day: Date) -> bool {
    let monday = tillit_domain::time::monday_of(day);
    (8..=14).contains(&monday.day()) && monday.month() == day.month()
}

/// The fitted world with what is assumed of the mode.
fn world_of(ground: &Ground<'_>, mode: SteeringMode) -> WorldParameters {
    let mut world = ground.fit.world;
    let calm = match mode {
        SteeringMode::Strict => 0,
        SteeringMode::Flexible => ground.assumptions.get(Key::FlexibleCalm),
        SteeringMode::None => ground.assumptions.get(Key::NoneCalm),
    };
    let hurry = 1000 - i64::from(world.length.hurried_permille);
    world.length.hurried_permille = u32::try_from(1000 - hurry * (1000 - calm) / 1000).unwrap_or(1000);
    world.length.travel_sigma = ground.assumptions.get(Key::TravelVariation) as f64 / 1000.0;
    world
}

fn round(
    living: &Living<'_>,
    shift: &Shift,
    stops: &[(TimeOfDay, usize, bool)],
    visits: &[Arc<Moded>],
    mode: SteeringMode,
    policy: RegistrationPolicy,
) -> (Round, Seconds) {
    let ways = &living.group.ways;
    let (mut place, mut travel) = (0, 0);
    let pull = if mode == SteeringMode::Strict { living.ground.assumptions.get(Key::StrictPull) } else { 0 };
    let mut of_round = Vec::with_capacity(stops.len());
    for (start, index, second) in stops {
        let moded = &visits[*index];
        let visit = &moded.visit;
        let there = ways.place(visit.person);
        let way = ways.between(shift.travel, place, there);
        let needed = living.shocks.need(visit.person, &tasks_of(visit)).unwrap_or(moded.needed);
        let needed = Seconds(needed.0 + (visit.planned.seconds().0 - needed.0) * pull / 1000);
        let part = second_part(visit).filter(|_| *second).map(|(_, part)| part.seconds());
        of_round.push(Stop {
            visit: visit.id,
            person: visit.person,
            start: *start,
            planned: part.unwrap_or(visit.planned.seconds()),
            needed: part.map_or(needed, |part| part.min(needed)),
            travel: way,
            tasks: visit.tasks.iter().map(|task| task.code.clone()).collect(),
            policy,
        });
        (place, travel) = (there, travel + way.0);
    }
    travel += ways.between(shift.travel, place, 0).0;
    let worker = shift.worker.unwrap_or_else(|| Id::derived("nobody", &[]));
    let start = shift.start.plus(shift.support_start.seconds());
    (Round { worker, start, end: shift.end, stops: of_round }, Seconds(travel))
}

/// A visit before anybody has come: where it lies, and whether that is what was published.
fn not_lived(
    moded: &Arc<Moded>,
    now: &DraftVisit,
    before: Option<&Placement>,
    away: bool,
    shifts: &[Shift],
    told: &BTreeMap<Id<Shift>, Option<Id<Worker>>>,
) -> LivedVisit {
    let worker = |shift: Id<Shift>| shifts.iter().find(|it| it.id == shift).and_then(|it| it.worker);
    let placement = now.placement.as_ref().filter(|at| worker(at.shift).is_some());
    let changed = !away
        && match (before, placement) {
            (Some(before), Some(now)) => {
                let other = told.get(&before.shift).copied().flatten() != worker(now.shift);
                other || before.start.until(now.start).0.abs() > Minutes(15).seconds().0
            }
            (None, None) => false,
            _ => true,
        };
    let start = placement.map_or(moded.visit.earliest, |at| at.start);
    LivedVisit {
        moded: Arc::clone(moded),
        fate: if away { Fate::Away } else { Fate::LeftOut },
        workers: Vec::new(),
        planned_start: start,
        start,
        stop: start,
        staff_time: Seconds::ZERO,
        tasks_left_out: 0,
        hurried: false,
        changed,
    }
}

fn put(visit: &mut LivedVisit, here: &Happened, second: bool, hurried_after: Minutes) {
    if second {
        visit.workers.push(here.worker);
    } else {
        visit.workers.insert(0, here.worker);
        (visit.start, visit.stop, visit.tasks_left_out) = (here.start, here.stop, here.tasks_left_out);
        visit.fate = if here.outcome == Outcome::Declined { Fate::Declined } else { Fate::Made };
        visit.hurried =
            here.outcome == Outcome::Performed && here.planned_start.until(here.start) > hurried_after.seconds();
    }
    visit.staff_time += here.start.until(here.stop);
}

/// Which breaks there was time for, and how long past its end the shift was worked.
fn rest_and_end(lived: &mut LivedRound, round: &Round, happened: &[Happened], living: &Living<'_>) {
    let Some(last) = happened.last() else { return };
    let ways = &living.group.ways;
    let shift = &lived.shift;
    let home = ways.between(shift.travel, ways.place(last.person), 0);
    let done = last.stop.plus(home).plus(shift.support_end.seconds());
    lived.over = Seconds(shift.end.until(done).0.max(0));
    lived.breaks_due = shift.breaks.len();
    // Who comes a little early has chosen to: until the planned start the time was there.
    // Time without visit or way between one visit and the next, and what is left at the end of the shift.
    let mut free: Vec<(TimeOfDay, i64)> = happened
        .iter()
        .zip(happened.iter().skip(1).zip(round.stops.iter().skip(1)))
        .map(|(one, (next, stop))| (one.stop, one.stop.until(next.start.max(next.planned_start)).0 - stop.travel.0))
        .collect();
    free.push((last.stop, last.stop.until(shift.end).0 - home.0 - shift.support_end.seconds().0));
    let begins = happened[0].start.plus(-round.stops[0].travel);
    free.insert(0, (round.start, round.start.until(begins).0));
    for rest in &shift.breaks {
        let wanted = rest.length.seconds().0;
        let slack = Minutes(60).seconds().0;
        let found = free.iter().position(|(from, length)| {
            let fits_in = i64::from(from.0) + length >= i64::from(rest.earliest.0) - slack + wanted;
            *length >= wanted && fits_in && i64::from(from.0) <= i64::from(rest.latest.0) + slack
        });
        if let Some(at) = found {
            free[at].1 -= wanted;
            lived.breaks_kept += 1;
        }
    }
}
