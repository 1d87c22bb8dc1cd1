//! What a mode makes of an agreed visit: how long it is planned, and when it may start (S-066 … S-069).

use std::collections::BTreeMap;

use jiff::civil::Date;
use tillit_domain::care_plan::{CarePlanEntry, Staffing};
use tillit_domain::catalogue::{Category, ServiceCode};
use tillit_domain::id::Id;
use tillit_domain::order::OrderLine;
use tillit_domain::organisation::FrameName;
use tillit_domain::quantity::{Minutes, Seconds};
use tillit_domain::steering::SteeringMode;
use tillit_domain::time::TimeOfDay;
use tillit_domain::visit::Visit;

use super::ground::Ground;
use crate::assumptions::Key;
use crate::fit::tasks_of;

/// A visit as a mode has it planned, beside what was promised and what it will take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moded {
    /// As it is planned.
    pub visit: Visit,
    /// The times that the person was promised, the same in all modes: what frames kept is judged by.
    pub promised: (TimeOfDay, TimeOfDay),
    /// What it takes on average, known to the world only.
    pub needed: Seconds,
}

/// Looks up what modes turn on.
pub(crate) struct Modes<'a> {
    ground: &'a Ground<'a>,
    lines: BTreeMap<Id<OrderLine>, &'a OrderLine>,
    codes: BTreeMap<&'a str, &'a ServiceCode>,
    entries: BTreeMap<Id<CarePlanEntry>, &'a CarePlanEntry>,
}

/// A visit in a mode; none for the mode its unit has that day.
#[must_use]
pub fn in_mode(ground: &Ground<'_>, visit: &Visit, mode: Option<SteeringMode>) -> Moded {
    Modes::of(ground).visit(visit, mode)
}

impl<'a> Modes<'a> {
    pub(crate) fn of(ground: &'a Ground<'a>) -> Self {
        let facts = ground.facts;
        Self {
            ground,
            lines: facts.orders.iter().flat_map(|order| &order.lines).map(|line| (line.id, line)).collect(),
            codes: facts.catalogue.iter().map(|code| (code.code.as_str(), code)).collect(),
            entries: facts.care_plans.iter().flat_map(|plan| &plan.entries).map(|entry| (entry.id, entry)).collect(),
        }
    }

    pub(crate) fn visit(&self, visit: &Visit, mode: Option<SteeringMode>) -> Moded {
        let present = self.ground.facts.steered(visit.group, visit.day).0;
        let promised = self.promised(visit);
        let learned = self.ground.fit.lengths.of(visit.person, &tasks_of(visit)).map(|fit| fit.seconds);
        let needed = learned.unwrap_or(visit.planned.seconds());
        let mode = mode.filter(|mode| *mode != present);
        let visit = match mode {
            None => visit.clone(),
            Some(mode) => self.changed(visit, mode, promised, learned),
        };
        Moded { visit, promised, needed }
    }

    fn changed(
        &self,
        visit: &Visit,
        mode: SteeringMode,
        promised: (TimeOfDay, TimeOfDay),
        learned: Option<Seconds>,
    ) -> Visit {
        let agreed = visit.entry.and_then(|entry| self.entries.get(&entry)).and_then(|entry| entry.length);
        let ordered = visit.ordered.or_else(|| self.would_be_ordered(visit));
        let assumed = |key| self.ground.assumptions.get(key);
        let from = ordered.or(agreed).unwrap_or(visit.planned);
        let planned = match mode {
            SteeringMode::Strict => from,
            SteeringMode::Flexible => agreed.unwrap_or_else(|| towards(from, learned, assumed(Key::FlexibleLearns))),
            SteeringMode::None => towards(from, learned, assumed(Key::NoneLearns)),
        };
        let (earliest, latest, frame) = self.window(visit, mode, promised);
        Visit { planned, staffing: within(visit.staffing, planned), earliest, latest, frame, ..visit.clone() }
    }

    /// What an order with minutes would say: the catalogue's standard times. None unless all tasks have one.
    fn would_be_ordered(&self, visit: &Visit) -> Option<Minutes> {
        let minutes =
            visit.tasks.iter().map(|task| self.line(task.line).and_then(|line| self.time_of(line, visit.day)));
        minutes.sum::<Option<Minutes>>().filter(|sum| sum.0 > 0)
    }

    /// An order line.
    pub(crate) fn line(&self, id: Id<OrderLine>) -> Option<&'a OrderLine> {
        self.lines.get(&id).copied()
    }

    /// A code of the catalogue.
    pub(crate) fn code(&self, code: &str) -> Option<&'a ServiceCode> {
        self.codes.get(code).copied()
    }

    /// The time that an order line carries, or would carry if orders had minutes: the standard time of its code.
    pub(crate) fn time_of(&self, line: &OrderLine, day: Date) -> Option<Minutes> {
        line.time.minutes().or_else(|| self.code(&line.code)?.standard_time(line.level, day))
    }

    /// The frame that the person was promised: where a unit steers by the clock today, the frame its clock time lies in.
    pub(crate) fn promised(&self, visit: &Visit) -> (TimeOfDay, TimeOfDay) {
        if visit.time_critical || visit.frame.is_some() {
            return (visit.earliest, visit.latest);
        }
        let middle = TimeOfDay(i32::midpoint(visit.earliest.0, visit.latest.0));
        let (from, to) = frame_around(middle);
        (from.min(visit.earliest), to.max(visit.latest))
    }

    fn window(
        &self,
        visit: &Visit,
        mode: SteeringMode,
        promised: (TimeOfDay, TimeOfDay),
    ) -> (TimeOfDay, TimeOfDay, Option<FrameName>) {
        let night = visit.earliest >= TimeOfDay::hm(22, 0);
        if visit.time_critical || night {
            return (visit.earliest, visit.latest, visit.frame);
        }
        match mode {
            SteeringMode::Strict => {
                let usual = visit.entry.and_then(|entry| self.ground.usual_start.get(&entry)).copied();
                let middle = TimeOfDay(i32::midpoint(promised.0.0, promised.1.0));
                let at = usual.unwrap_or(middle).clamp(promised.0, promised.1);
                let give = Minutes(self.ground.assumptions.get(Key::StrictGiveOrTake)).seconds();
                (at.plus(-give), at.plus(give), None)
            }
            SteeringMode::None
                if self.is_service(visit) && self.ground.assumptions.get(Key::NoneServiceAnyTime) > 0 =>
            {
                let day = FrameName::Day.usual();
                (day.earliest.min(promised.0), day.latest.max(promised.1), Some(FrameName::Day))
            }
            SteeringMode::Flexible | SteeringMode::None => {
                (promised.0, promised.1, visit.frame.or(Some(FrameName::Day)))
            }
        }
    }

    fn is_service(&self, visit: &Visit) -> bool {
        let service = |code: &str| self.codes.get(code).is_some_and(|code| code.category == Category::Service);
        !visit.tasks.is_empty() && visit.tasks.iter().all(|task| service(&task.code))
    }
}

/// From one length a share of the way towards what was learned, in fives as people plan.
fn towards(from: Minutes, learned: Option<Seconds>, permille: i64) -> Minutes {
    let Some(learned) = learned else { return from };
    let moved = from.seconds().0 * (1000 - permille) + learned.0 * permille;
    Minutes(((moved + 150_000) / 300_000 * 5).max(5))
}

fn frame_around(at: TimeOfDay) -> (TimeOfDay, TimeOfDay) {
    let frames = [
        FrameName::Morning,
        FrameName::Forenoon,
        FrameName::Lunch,
        FrameName::Afternoon,
        FrameName::Dinner,
        FrameName::Evening,
        FrameName::Night,
    ];
    let found = frames.into_iter().map(FrameName::usual).find(|frame| frame.earliest <= at && at <= frame.latest);
    found.map_or((at, at), |frame| (frame.earliest, frame.latest))
}

/// The part that needs two workers, kept inside the planned length.
fn within(staffing: Staffing, planned: Minutes) -> Staffing {
    match staffing {
        Staffing::TwoForPart { after, length } if after + length > planned => {
            let after = after.min(planned - Minutes(1)).max(Minutes::ZERO);
            Staffing::TwoForPart { after, length: length.min(planned - after) }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plan_that_learns_all_the_way_is_what_the_visit_takes_in_fives() {
        assert_eq!(towards(Minutes(40), Some(Seconds(27 * 60)), 1000), Minutes(25));
        assert_eq!(towards(Minutes(40), Some(Seconds(28 * 60)), 1000), Minutes(30));
        assert_eq!(towards(Minutes(40), Some(Seconds(20 * 60)), 500), Minutes(30));
        assert_eq!(towards(Minutes(40), Some(Seconds(20 * 60)), 0), Minutes(40));
        assert_eq!(towards(Minutes(37), None, 1000), Minutes(37));
    }
}
