//! Rows: made from items, added up to months, and back from bytes.

use std::collections::BTreeMap;

use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;

use super::{OF_DAYS, sums};
use crate::item::Laid;
use crate::metrics::{Broken, Context, Keeping, Sum};

/// Whose a row is: a group's, and a person's or of its work.
pub(super) type Key = (Option<Id<Group>>, Option<Id<Person>>);

/// Sums of a group and a person on a day or in a month; of the group's work where there is no person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The day, or the first of the month.
    pub day: Date,
    /// The group that it counts for.
    pub group: Option<Id<Group>>,
    /// At whose home; none for work.
    pub person: Option<Id<Person>>,
    /// The sums of all metrics but that of single days.
    pub sums: Vec<u8>,
    /// The sum of the metric of single days; nothing in a row of a month.
    pub of_days: Vec<u8>,
}

/// The rows of some days' items, as [`crate::ground::lay`] gives them, by day, group and person.
///
/// # Errors
/// [`Broken`] if a sum cannot be written.
pub fn build(items: &[Laid], context: &Context) -> Result<Vec<Row>, Broken> {
    let mut runs: BTreeMap<(Date, Key), Vec<&Laid>> = BTreeMap::new();
    for laid in items {
        runs.entry((laid.day, (laid.group, laid.item.person()))).or_default().push(laid);
    }
    let mut rows = Vec::with_capacity(runs.len());
    for ((day, key), run) in runs {
        let taken = sums().enumerate().filter_map(|(at, (_, keeping))| Some((at, (keeping.take)(&run, context)?)));
        if let Some(row) = written(day, key, taken)? {
            rows.push(row);
        }
    }
    Ok(rows)
}

/// The rows of a month, out of those of its days.
///
/// # Errors
/// [`Broken`] if a row cannot be read.
pub fn month<'r>(first: Date, days: impl IntoIterator<Item = &'r Row>) -> Result<Vec<Row>, Broken> {
    let mut of: BTreeMap<Key, BTreeMap<usize, Box<dyn Sum>>> = BTreeMap::new();
    for row in days {
        let held = of.entry((row.group, row.person)).or_default();
        for (at, keeping, bytes) in parts(&row.sums)? {
            let sum = (keeping.unpack)(bytes, row.person)?;
            match held.get_mut(&at) {
                Some(whole) => whole.add(sum.as_ref()),
                None => {
                    held.insert(at, sum);
                }
            }
        }
    }
    let rows = of.into_iter().filter_map(|(key, held)| written(first, key, held).transpose());
    rows.collect()
}

/// A row of sums; none where nothing was taken.
fn written(
    day: Date,
    key: Key,
    sums_of: impl IntoIterator<Item = (usize, Box<dyn Sum>)>,
) -> Result<Option<Row>, Broken> {
    let (group, person) = key;
    let mut row = Row { day, group, person, sums: Vec::new(), of_days: Vec::new() };
    for (at, sum) in sums_of {
        let bytes = sum.pack(person)?;
        let is_of_days = sums().nth(at).is_some_and(|(entry, _)| entry.definition.id == OF_DAYS);
        let place = if is_of_days { &mut row.of_days } else { &mut row.sums };
        place.push(u8::try_from(at).map_err(|error| Broken(error.to_string()))?);
        place.extend(u32::try_from(bytes.len()).map_err(|error| Broken(error.to_string()))?.to_le_bytes());
        place.extend(bytes);
    }
    Ok((!row.sums.is_empty() || !row.of_days.is_empty()).then_some(row))
}

/// The sums in some bytes: which of [`sums`], how it is kept, its own bytes.
pub(super) fn parts(mut bytes: &[u8]) -> Result<Vec<(usize, Keeping, &[u8])>, Broken> {
    let broken = || Broken("cut off".into());
    let kinds: Vec<Keeping> = sums().map(|(_, keeping)| keeping).collect();
    let mut found = Vec::new();
    while let [at, rest @ ..] = bytes {
        let (length, rest) = rest.split_first_chunk::<4>().ok_or_else(broken)?;
        let length = usize::try_from(u32::from_le_bytes(*length)).map_err(|error| Broken(error.to_string()))?;
        let (own, rest) = rest.split_at_checked(length).ok_or_else(broken)?;
        let keeping = kinds.get(usize::from(*at)).ok_or_else(broken)?;
        found.push((usize::from(*at), *keeping, own));
        bytes = rest;
    }
    Ok(found)
}
