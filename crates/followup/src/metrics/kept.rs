//! Sums without their types, so that they can be kept and added up by whoever knows no metric.

use std::any::Any;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;

use super::{Context, Metric, Tally, of_sets, tally};
use crate::figure::{Figure, Missing, Who};
use crate::item::{KnownMinutes, Laid};

/// A kept sum cannot be read; it is counted anew then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken(pub String);

/// A metric's sum.
pub trait Sum: Any + Send + Sync {
    /// Adds another of the same metric; one of another metric adds nothing.
    fn add(&mut self, other: &dyn Sum);
    /// As bytes; `own` is the person whose row it lies in, who need not be named.
    ///
    /// # Errors
    /// [`Broken`] if it cannot be written.
    fn pack(&self, own: Option<Id<Person>>) -> Result<Vec<u8>, Broken>;
    /// With its type.
    fn as_any(&self) -> &dyn Any;
    /// Another like it.
    fn copied(&self) -> Box<dyn Sum>;
}

/// How sums of a metric are kept.
#[derive(Clone, Copy)]
pub struct Keeping {
    /// The metric whose sum it is.
    pub sum_of: &'static str,
    /// Items as a sum, whatever their days; none if the metric takes nothing of them.
    pub take: fn(&[&Laid], &Context) -> Option<Box<dyn Sum>>,
    /// A sum out of bytes.
    pub unpack: fn(&[u8], Option<Id<Person>>) -> Result<Box<dyn Sum>, Broken>,
    /// Figures of sets of runs, each of sums that were kept and items that were not.
    pub figures: fn(&[Run<'_>], &[Vec<usize>], &Context) -> Vec<Figure>,
}

/// Sums that were kept, and items beside them of which those of the metric's days are counted.
#[derive(Clone, Default)]
pub struct Run<'a> {
    /// Sums of the metric.
    pub sums: Vec<&'a dyn Sum>,
    /// Items.
    pub items: Vec<&'a Laid>,
}

impl Keeping {
    pub(super) const fn of<M: Metric>() -> Self
    where
        M::Sum: Serialize + DeserializeOwned + Send + Sync + 'static,
    {
        Self { sum_of: M::SUM_OF, take: take::<M>, unpack: unpack::<M::Sum>, figures: figures::<M> }
    }
}

fn take<M: Metric>(items: &[&Laid], context: &Context) -> Option<Box<dyn Sum>>
where
    M::Sum: Serialize + DeserializeOwned + Send + Sync + 'static,
{
    let mut tally = Tally::<M::Sum>::default();
    items.iter().for_each(|laid| M::take(&mut tally, laid, context));
    (tally != Tally::default()).then(|| Box::new(tally) as Box<dyn Sum>)
}

fn figures<M: Metric>(runs: &[Run<'_>], sets: &[Vec<usize>], context: &Context) -> Vec<Figure>
where
    M::Sum: Serialize + DeserializeOwned + Send + Sync + 'static,
{
    let added = |run: &Run<'_>| {
        let mut whole = tally::<M>(&run.items, context);
        run.sums.iter().for_each(|sum| whole.add(*sum));
        whole
    };
    let tallies: Vec<Tally<M::Sum>> = runs.iter().map(added).collect();
    of_sets::<M>(&tallies, sets, context)
}

/// Whom a sum in a person's row is about: mostly that person.
#[derive(Serialize, Deserialize)]
enum Whom {
    Nobody,
    Own,
    These(Vec<Id<Person>>, Vec<Id<Worker>>),
}

/// A sum as it is kept.
#[derive(Serialize, Deserialize)]
struct Packed<S> {
    sum: S,
    who: Whom,
    parts: Vec<(String, Whom)>,
    missing: (i64, i64),
    known: KnownMinutes,
}

fn whom(who: &Who, own: Option<Id<Person>>) -> Whom {
    if who.persons.is_empty() && who.workers.is_empty() {
        Whom::Nobody
    } else if who.workers.is_empty() && who.persons.len() == 1 && who.persons.first().copied() == own {
        Whom::Own
    } else {
        Whom::These(who.persons.iter().copied().collect(), who.workers.iter().copied().collect())
    }
}

fn who(whom: Whom, own: Option<Id<Person>>) -> Who {
    match whom {
        Whom::Nobody => Who::default(),
        Whom::Own => Who { persons: own.into_iter().collect(), ..Who::default() },
        Whom::These(persons, workers) => {
            Who { persons: persons.into_iter().collect(), workers: workers.into_iter().collect() }
        }
    }
}

fn unpack<S>(bytes: &[u8], own: Option<Id<Person>>) -> Result<Box<dyn Sum>, Broken>
where
    Tally<S>: Sum,
    S: DeserializeOwned,
{
    let packed: Packed<S> = postcard::from_bytes(bytes).map_err(|error| Broken(error.to_string()))?;
    Ok(Box::new(Tally {
        sum: packed.sum,
        who: who(packed.who, own),
        parts: packed.parts.into_iter().map(|(key, whom)| (key, who(whom, own))).collect(),
        missing: Missing { missing: packed.missing.0, all: packed.missing.1 },
        known: packed.known,
    }))
}

impl<S> Sum for Tally<S>
where
    S: super::Merge + Default + Clone + PartialEq + Serialize + DeserializeOwned + Send + Sync + 'static,
{
    fn add(&mut self, other: &dyn Sum) {
        if let Some(other) = other.as_any().downcast_ref::<Self>() {
            self.merge(other.clone());
        }
    }

    fn pack(&self, own: Option<Id<Person>>) -> Result<Vec<u8>, Broken> {
        let packed = Packed {
            sum: &self.sum,
            who: whom(&self.who, own),
            parts: self.parts.iter().map(|(key, who)| (key.clone(), whom(who, own))).collect(),
            missing: (self.missing.missing, self.missing.all),
            known: self.known,
        };
        postcard::to_extend(&packed, Vec::new()).map_err(|error| Broken(error.to_string()))
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn copied(&self) -> Box<dyn Sum> {
        Box::new(self.clone())
    }
}
