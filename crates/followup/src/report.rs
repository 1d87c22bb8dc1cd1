//! A report: every metric for every scope and filter, and what of it may be told.
//!
//! All cells are worked out however few are asked for: what may be told of one depends on the others ([`crate::disclosure`]).

use std::collections::BTreeMap;

use tillit_domain::id::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::population::PopulationFilter;

use crate::disclosure::{Cell, told};
use crate::figure::{Figure, Reason};
use crate::ground::mask;
use crate::item::Laid;
use crate::metrics::{About, Context, Entry};

/// Whom a figure is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    /// The whole municipality, with what belongs to no group.
    Municipality,
    /// A unit: the sum of its groups.
    Unit(Id<Unit>),
    /// A group.
    Group(Id<Group>),
}

/// A figure that may be told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// For whom.
    pub scope: Scope,
    /// In which filter; none for what is about work.
    pub filter: Option<PopulationFilter>,
    /// The figure; without value and counts where it is hidden.
    pub figure: Figure,
    /// How many persons it is about; none where it is hidden.
    pub persons: Option<usize>,
}

/// The scopes of a municipality in the order they are preferred: what is larger first.
#[must_use]
pub fn scopes(units: &[Unit], groups: &[Group]) -> Vec<Scope> {
    let units = units.iter().filter(|unit| groups.iter().any(|group| group.unit == unit.id));
    let units = units.map(|unit| Scope::Unit(unit.id));
    std::iter::once(Scope::Municipality).chain(units).chain(groups.iter().map(|group| Scope::Group(group.id))).collect()
}

/// Items by group, so that each group is summed once.
pub struct Sorted<'a> {
    runs: Vec<(Option<Id<Group>>, Vec<&'a Laid>)>,
}

impl<'a> Sorted<'a> {
    /// Sorts items.
    #[must_use]
    pub fn new(items: &'a [Laid]) -> Self {
        let mut runs: BTreeMap<Option<Id<Group>>, Vec<&Laid>> = BTreeMap::new();
        for laid in items {
            runs.entry(laid.group).or_default().push(laid);
        }
        Self { runs: runs.into_iter().collect() }
    }
}

/// One metric for all scopes and filters, with what may not be told hidden.
#[must_use]
pub fn tell(entry: &Entry, sorted: &Sorted<'_>, units: &[Unit], groups: &[Group], context: &Context) -> Vec<Told> {
    let scopes = scopes(units, groups);
    let mut all: Vec<(Scope, Option<PopulationFilter>, Figure)> = Vec::new();
    for filter in filters(entry) {
        let kept = |laid: &&&Laid| filter.is_none_or(|filter| laid.filters & mask(filter) != 0);
        let runs: Vec<Vec<&Laid>> =
            sorted.runs.iter().map(|(_, run)| run.iter().filter(kept).copied().collect()).collect();
        let sets: Vec<Vec<usize>> = scopes.iter().map(|scope| runs_of(*scope, sorted, groups)).collect();
        let figures = (entry.figures)(&runs, &sets, context);
        all.extend(scopes.iter().zip(figures).map(|(scope, figure)| (*scope, filter, figure)));
    }
    let shown = shown(entry, &all, scopes.len(), groups);
    all.into_iter().zip(shown).map(|((scope, filter, figure), shown)| hide(scope, filter, figure, shown)).collect()
}

fn filters(entry: &Entry) -> Vec<Option<PopulationFilter>> {
    match entry.definition.about {
        About::Persons => PopulationFilter::ALL.into_iter().map(Some).collect(),
        About::Work => vec![None],
    }
}

fn runs_of(scope: Scope, sorted: &Sorted<'_>, groups: &[Group]) -> Vec<usize> {
    let belongs = |group: Option<Id<Group>>| match scope {
        Scope::Municipality => true,
        Scope::Unit(unit) => groups.iter().any(|it| Some(it.id) == group && it.unit == unit),
        Scope::Group(wanted) => group == Some(wanted),
    };
    (0..sorted.runs.len()).filter(|at| belongs(sorted.runs[*at].0)).collect()
}

/// For each cell whether it may be told, and for each of its parts.
struct Shown {
    whole: bool,
    parts: Vec<bool>,
}

fn shown(
    entry: &Entry,
    all: &[(Scope, Option<PopulationFilter>, Figure)],
    scopes: usize,
    groups: &[Group],
) -> Vec<Shown> {
    let inside = |at: usize| -> Vec<usize> {
        let (scope, first) = (all[at].0, at - at % scopes);
        let holds = |other: Scope| match (other, scope) {
            (Scope::Municipality, Scope::Unit(_) | Scope::Group(_)) => true,
            (Scope::Unit(unit), Scope::Group(group)) => groups.iter().any(|it| it.id == group && it.unit == unit),
            _ => false,
        };
        (first..first + scopes).filter(|other| holds(all[*other].0)).collect()
    };
    let by_work = entry.definition.about == About::Work;
    let members = |who: &crate::figure::Who| -> std::collections::BTreeSet<u128> {
        let persons = who.persons.iter().map(|id| id.uuid().as_u128());
        let workers = who.workers.iter().map(|id| id.uuid().as_u128());
        if by_work { workers.collect() } else { persons.collect() }
    };
    let cells: Vec<Cell<u128>> =
        all.iter().enumerate().map(|(at, it)| Cell { members: members(&it.2.who), inside: inside(at) }).collect();
    let whole = told(&cells);
    let mut keys: Vec<&str> = all.iter().flat_map(|it| &it.2.parts).map(|part| part.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut parts: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
    for key in keys {
        let of = |figure: &Figure| figure.parts.iter().find(|part| part.key == key).map(|part| members(&part.who));
        let cells: Vec<Cell<u128>> = all
            .iter()
            .enumerate()
            .map(|(at, it)| Cell { members: of(&it.2).unwrap_or_default(), inside: inside(at) })
            .collect();
        parts.insert(key, told(&cells));
    }
    let of_part = |at: usize, key: &str| whole[at] && parts.get(key).is_some_and(|told| told[at]);
    all.iter()
        .enumerate()
        .map(|(at, it)| Shown { whole: whole[at], parts: kin(&it.2, |key| of_part(at, key)) })
        .collect()
}

/// A part that is hidden takes the smallest of its kin with it: the whole less the others would tell it.
fn kin(figure: &Figure, shown: impl Fn(&str) -> bool) -> Vec<bool> {
    let mut parts: Vec<bool> = figure.parts.iter().map(|part| shown(&part.key)).collect();
    let hidden = parts.iter().filter(|shown| !**shown).count();
    let smallest = (0..parts.len()).filter(|at| parts[*at]).min_by_key(|at| figure.parts[*at].who.persons.len());
    if let (1, Some(at)) = (hidden, smallest) {
        parts[at] = false;
    }
    parts
}

fn hide(scope: Scope, filter: Option<PopulationFilter>, mut figure: Figure, shown: Shown) -> Told {
    let persons = shown.whole.then_some(figure.who.persons.len());
    if shown.whole {
        for (part, shown) in figure.parts.iter_mut().zip(shown.parts) {
            if !shown {
                (part.value, part.numerator, part.denominator) = (None, None, None);
            }
        }
    } else {
        figure = Figure { who: figure.who, ..Figure::without(Reason::Hidden) };
    }
    Told { scope, filter, figure, persons }
}
