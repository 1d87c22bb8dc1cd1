//! From domain records to a problem for the solver, with what each of its indices means.

pub mod axis;
mod links;
mod locks;
mod map;
mod places;
mod shifts;
mod visits;
mod warm_start;
pub(crate) mod workers;

use std::collections::{BTreeMap, BTreeSet};

use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::plan::DraftVisit;
use tillit_domain::shift::Shift;
use tillit_domain::visit::Visit;
use tillit_solver::problem::Weights;
use tillit_solver::{ComponentKind, Problem, ProblemError, Solution};

use crate::input::PlanningInput;
pub use map::{Meaning, Ordered};
use places::Places;
pub use workers::NotAllowed;
use workers::Permissions;

/// A problem with its meaning.
#[derive(Debug, Clone)]
pub struct Built {
    /// What the solver is asked.
    pub problem: Problem,
    /// What its indices stand for.
    pub meaning: Meaning,
    /// The draft as it stands, to start from.
    pub start: Solution,
    /// Visits that stay where they lie, whatever the solver says: locked by people, or not asked about.
    pub stays: BTreeSet<Id<Visit>>,
    /// Visits that are not asked about at all, and why.
    pub kept_out: Vec<(Id<Visit>, KeptOut)>,
    /// Shifts that take no visits because their breaks cannot be laid out lawfully.
    pub shifts_without_lawful_rest: BTreeSet<Id<Shift>>,
}

/// Why a visit is not given to the solver.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeptOut {
    /// The person is away or has died since the visit was rolled out.
    PersonAbsent,
    /// Nothing is known about the person.
    PersonUnknown,
    /// It lies in the tray, and only other visits were asked about.
    NotAskedAbout,
}

/// What comes first on a day when people are short: care in the order that it gives way in, then the workers' rest, then that
/// few people must be told of something else than they were. Only then travel and all else.
const ORDER_WHEN_SHORT: [ComponentKind; 3] =
    [ComponentKind::Unassigned, ComponentKind::MissedBreak, ComponentKind::Stability];

/// Builds the problem of a draft. With `only`, all other visits stay where they lie.
///
/// # Errors
/// [`ProblemError`] if travel times cannot be told; a matter of settings.
pub fn build(input: &PlanningInput, only: Option<&[Id<Visit>]>) -> Result<Built, ProblemError> {
    let persons: BTreeMap<_, _> = input.persons.iter().map(|person| (person.id, person)).collect();
    let mut kept_out = Vec::new();
    let mut asked: Vec<&DraftVisit> = Vec::new();
    for draft in &input.draft {
        match keeps_out(draft, input, &persons, only) {
            Some(why) => kept_out.push((draft.visit.id, why)),
            None => asked.push(draft),
        }
    }
    let mut planned: Vec<&Shift> = input.planned_shifts().collect();
    planned.sort_by_key(|shift| (shift.day, shift.start, shift.id));
    let axis = axis::PlanAxis::over(input.days);
    let places = Places::of(input);
    let mut meaning = Meaning {
        visits: Ordered::of(asked.iter().map(|draft| draft.visit.id)),
        shifts: Ordered::of(planned.iter().map(|shift| shift.id)),
        workers: Ordered::of(planned.iter().filter_map(|shift| shift.worker)),
        persons: Ordered::of(asked.iter().map(|draft| draft.visit.person)),
        breaks: Vec::new(),
        axis,
    };
    let mut shifts = Vec::with_capacity(planned.len());
    let mut shifts_without_lawful_rest = BTreeSet::new();
    for shift in &planned {
        let mut translated = shifts::translated(shift, input, &meaning.axis, &places, input.days.from);
        shifts::put_worker(&mut translated, shift, input, &meaning);
        if translated.without_lawful_rest {
            shifts_without_lawful_rest.insert(shift.id);
        }
        meaning.breaks.push(translated.breaks);
        shifts.push(translated.shift);
    }
    let is_short = input.settings.gives_way.is_some();
    let permissions = Permissions::of(input);
    // Looked up by id: a plan of weeks has thousands of visits. Of one that is there twice the first counts.
    let translator = visits::Translator {
        input,
        meaning: &meaning,
        places: &places,
        permissions: &permissions,
        persons: persons.clone(),
        published: input.published.iter().rev().map(|it| (it.visit.id, it)).collect(),
        only,
    };
    let visits: Vec<_> = asked.iter().map(|draft| translator.visit(draft)).collect();
    let problem = Problem {
        horizon: meaning.axis.horizon(),
        matrices: places.matrices()?,
        worker_count: meaning.workers.ids().len(),
        clients: visits::clients(input, &meaning),
        shifts,
        links: links::of(&visits, &asked, &meaning),
        visits,
        weights: if is_short { Weights::same_day() } else { Weights::default() },
        lexicographic: if is_short { ORDER_WHEN_SHORT.to_vec() } else { Vec::new() },
    };
    let stays = asked.iter().filter(|draft| locks::stays(draft, only)).map(|draft| draft.visit.id).collect();
    let start = warm_start::of(asked.into_iter(), input, &problem, &meaning);
    Ok(Built { problem, meaning, start, stays, kept_out, shifts_without_lawful_rest })
}

fn keeps_out(
    draft: &DraftVisit,
    input: &PlanningInput,
    persons: &BTreeMap<Id<Person>, &Person>,
    only: Option<&[Id<Visit>]>,
) -> Option<KeptOut> {
    let visit = &draft.visit;
    let Some(person) = persons.get(&visit.person) else {
        return Some(KeptOut::PersonUnknown);
    };
    let away = input.person_absences.iter().any(|it| it.person == visit.person && it.covers(visit.day));
    if away || person.died.is_some_and(|died| died < visit.day) {
        Some(KeptOut::PersonAbsent)
    } else if draft.placement.is_none() && only.is_some_and(|only| !only.contains(&visit.id)) {
        Some(KeptOut::NotAskedAbout)
    } else {
        None
    }
}
