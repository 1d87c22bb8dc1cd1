//! A report: every metric for every scope and filter, and what of it may be told.
//!
//! All cells are worked out however few are asked for: what may be told of one depends on the others ([`crate::disclosure`]).

use std::collections::{BTreeMap, HashMap};

use tillit_domain::id::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::population::PopulationFilter;

use crate::disclosure::{Cell, Members, told};
use crate::figure::{Figure, Reason, Who};
use crate::ground::mask;
use crate::item::Laid;
use crate::metrics::{About, Context, Entry, Run};
use crate::rollup::Kept;

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
    /// How many persons or, about work, workers it is about, hidden or not; not to be told where it is.
    pub about: usize,
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
    let of_runs: Vec<Option<Id<Group>>> = sorted.runs.iter().map(|(group, _)| *group).collect();
    let sets: Vec<Vec<usize>> = scopes.iter().map(|scope| runs_of(*scope, &of_runs, groups)).collect();
    let mut all: Vec<Cells> = Vec::new();
    for filter in filters(entry) {
        let kept = |laid: &&&Laid| filter.is_none_or(|filter| laid.filters & mask(filter) != 0);
        let runs: Vec<Vec<&Laid>> =
            sorted.runs.iter().map(|(_, run)| run.iter().filter(kept).copied().collect()).collect();
        all.extend(cells(&scopes, filter, (entry.figures)(&runs, &sets, context)));
    }
    disclose(entry, all, scopes.len(), groups)
}

/// The same from sums that were kept; none if the metric's are not.
#[must_use]
pub fn tell_kept(
    entry: &Entry,
    kept: &Kept<'_>,
    units: &[Unit],
    groups: &[Group],
    context: &Context,
) -> Option<Vec<Told>> {
    let keeping = entry.keeping?;
    let scopes = scopes(units, groups);
    let (keys, runs): (Vec<_>, Vec<Run<'_>>) = kept.runs(entry, context).into_iter().unzip();
    let of_runs: Vec<Option<Id<Group>>> = keys.iter().map(|(group, _)| *group).collect();
    let of_scopes: Vec<Vec<usize>> = scopes.iter().map(|scope| runs_of(*scope, &of_runs, groups)).collect();
    let filters = filters(entry);
    let counts = |filter: Option<PopulationFilter>, at: &usize| filter.is_none_or(|it| keys[*at].1 & mask(it) != 0);
    let in_filter = |filter: &Option<PopulationFilter>| -> Vec<Vec<usize>> {
        of_scopes.iter().map(|set| set.iter().copied().filter(|at| counts(*filter, at)).collect()).collect()
    };
    let sets: Vec<Vec<usize>> = filters.iter().flat_map(in_filter).collect();
    let mut figures = (keeping.figures)(&runs, &sets, context).into_iter();
    let mut all: Vec<Cells> = Vec::new();
    for filter in filters {
        all.extend(cells(&scopes, filter, figures.by_ref().take(scopes.len()).collect()));
    }
    Some(disclose(entry, all, scopes.len(), groups))
}

/// A figure of a scope and filter before anything is hidden.
type Cells = (Scope, Option<PopulationFilter>, Figure);

fn cells(scopes: &[Scope], filter: Option<PopulationFilter>, figures: Vec<Figure>) -> impl Iterator<Item = Cells> {
    scopes.iter().zip(figures).map(move |(scope, figure)| (*scope, filter, figure))
}

fn disclose(entry: &Entry, all: Vec<Cells>, scopes: usize, groups: &[Group]) -> Vec<Told> {
    let shown = shown(entry, &all, scopes, groups);
    all.into_iter()
        .zip(shown)
        .map(|((scope, filter, figure), shown)| hide(entry, (scope, filter, figure), shown))
        .collect()
}

fn filters(entry: &Entry) -> Vec<Option<PopulationFilter>> {
    match entry.definition.about {
        About::Persons => PopulationFilter::ALL.into_iter().map(Some).collect(),
        About::Work => vec![None],
    }
}

/// Which runs, each of one group, belong to a scope.
fn runs_of(scope: Scope, of_runs: &[Option<Id<Group>>], groups: &[Group]) -> Vec<usize> {
    let belongs = |group: Option<Id<Group>>| match scope {
        Scope::Municipality => true,
        Scope::Unit(unit) => groups.iter().any(|it| Some(it.id) == group && it.unit == unit),
        Scope::Group(wanted) => group == Some(wanted),
    };
    (0..of_runs.len()).filter(|at| belongs(of_runs[*at])).collect()
}

/// For each cell whether it may be told, and for each of its parts.
struct Shown {
    whole: bool,
    parts: Vec<bool>,
}

fn shown(entry: &Entry, all: &[Cells], scopes: usize, groups: &[Group]) -> Vec<Shown> {
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
    // Those that any cell is about, by number.
    let ids = |who: &Who| -> Vec<u128> {
        if by_work {
            who.workers.iter().map(|id| id.uuid().as_u128()).collect()
        } else {
            who.persons.iter().map(|id| id.uuid().as_u128()).collect()
        }
    };
    let mut everybody: HashMap<u128, usize> = HashMap::new();
    for who in all.iter().flat_map(|it| std::iter::once(&it.2.who).chain(it.2.parts.iter().map(|part| &part.who))) {
        for id in ids(who) {
            let next = everybody.len();
            everybody.entry(id).or_insert(next);
        }
    }
    let members = |who: &Who| -> Members { ids(who).iter().filter_map(|id| everybody.get(id).copied()).collect() };
    let cells: Vec<Cell> =
        all.iter().enumerate().map(|(at, it)| Cell { members: members(&it.2.who), inside: inside(at) }).collect();
    let whole = told(&cells);
    let mut keys: Vec<&str> = all.iter().flat_map(|it| &it.2.parts).map(|part| part.key.as_str()).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut parts: BTreeMap<&str, Vec<bool>> = BTreeMap::new();
    for key in keys {
        let of = |figure: &Figure| figure.parts.iter().find(|part| part.key == key).map(|part| members(&part.who));
        let cells: Vec<Cell> = all
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

fn hide(entry: &Entry, (scope, filter, mut figure): Cells, shown: Shown) -> Told {
    let about = match entry.definition.about {
        About::Persons => figure.who.persons.len(),
        About::Work => figure.who.workers.len(),
    };
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
    Told { scope, filter, figure, persons, about }
}
