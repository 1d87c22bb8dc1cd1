//! Rows added up to what a figure is worked out from.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::population::PopulationFilter;

use super::piece::{Held, Piece, Wanted};
use crate::figure::Figure;
use crate::ground::mask;
use crate::item::Laid;
use crate::metrics::{Context, Entry, Run, Sum};

/// What a question is answered from without laying facts anew.
pub struct Kept<'a> {
    /// The pieces of what metrics want.
    pub pieces: HashMap<Wanted, Vec<Arc<Piece>>>,
    /// What stands, laid for the question.
    pub standing: &'a [Laid],
    /// In which filters persons are, as [`crate::ground::Lookup::filters`] has it for the days asked for.
    pub filters: &'a HashMap<Id<Person>, u8>,
}

impl<'a> Kept<'a> {
    /// By group and filters the runs of a metric. What is about work is in all filters.
    pub(crate) fn runs(&self, entry: &Entry, context: &Context) -> BTreeMap<(Option<Id<Group>>, u8), Run<'_>> {
        let mut runs: BTreeMap<(Option<Id<Group>>, u8), Run<'_>> = BTreeMap::new();
        for (row, sum) in self.sums(entry, context) {
            let filters = row.person.map_or(u8::MAX, |person| self.filters.get(&person).copied().unwrap_or(0));
            runs.entry((row.group, filters)).or_default().sums.push(sum);
        }
        for laid in self.standing {
            runs.entry((laid.group, laid.filters)).or_default().items.push(laid);
        }
        runs
    }

    /// The figure of each person of a group and filter alone.
    #[must_use]
    pub fn by_person(
        &self,
        entry: &Entry,
        group: Id<Group>,
        filter: PopulationFilter,
        context: &Context,
    ) -> Option<Vec<(Id<Person>, Figure)>> {
        let keeping = entry.keeping?;
        let in_filter = |person: Id<Person>| self.filters.get(&person).is_some_and(|held| held & mask(filter) != 0);
        let mut runs: BTreeMap<Id<Person>, Run<'_>> = BTreeMap::new();
        for (row, sum) in self.sums(entry, context).filter(|(row, _)| row.group == Some(group)) {
            if let Some(person) = row.person.filter(|person| in_filter(*person)) {
                runs.entry(person).or_default().sums.push(sum);
            }
        }
        for laid in self.standing.iter().filter(|it| it.group == Some(group) && it.filters & mask(filter) != 0) {
            if let Some(person) = laid.item.person() {
                runs.entry(person).or_default().items.push(laid);
            }
        }
        let (persons, runs): (Vec<_>, Vec<_>) = runs.into_iter().unzip();
        let alone: Vec<Vec<usize>> = (0..runs.len()).map(|at| vec![at]).collect();
        Some(persons.into_iter().zip((keeping.figures)(&runs, &alone, context)).collect())
    }

    fn sums(&self, entry: &Entry, context: &Context) -> impl Iterator<Item = (&Held, &dyn Sum)> {
        let sum_of = entry.keeping.map(|it| it.sum_of);
        let wanted = sum_of.and_then(|sum_of| Wanted::by(entry.definition.span, sum_of, context.asked));
        let pieces = wanted.and_then(|wanted| self.pieces.get(&wanted));
        pieces.into_iter().flatten().flat_map(|piece| &piece.rows).filter_map(move |row| {
            let (_, sum) = row.sums.iter().find(|(name, _)| Some(*name) == sum_of)?;
            Some((row, sum.as_ref()))
        })
    }
}
