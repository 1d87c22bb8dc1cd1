//! Shelves: what is asked for again and again, kept in memory as it was last read and parsed.
//!
//! Nothing is served from a shelf before the database has said, by its [`tick`], that nothing has changed since.
//! After a change only what is new is fetched. A shelf is a copy of what stands in the database and never the only
//! one, so a program may be stopped at any moment.

use std::any::{Any, TypeId};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::Mutex as Turn;
use uuid::Uuid;

use crate::db::Db;
use crate::error::StoreError;
use crate::tick;

/// What a shelf is filled from.
pub(crate) trait Source: Sync {
    /// What lies on the shelf.
    type Item: Clone + Send + Sync + 'static;

    /// The name of the tick that is raised with each change.
    fn tick_name(&self) -> String;

    /// Id and stamp of everything that stands. The same thing with another content has another stamp.
    fn standing(&self, db: &Db) -> impl Future<Output = Result<Vec<(Uuid, i64)>, StoreError>> + Send;

    /// What stands: all of it, or what has one of these ids.
    fn read(
        &self,
        db: &Db,
        ids: Option<Vec<Uuid>>,
    ) -> impl Future<Output = Result<Vec<(Uuid, i64, Self::Item)>, StoreError>> + Send;
}

/// Everything that stood under a tick, by id.
pub(crate) struct Held<T> {
    tick: i64,
    items: BTreeMap<Uuid, (i64, Arc<T>)>,
}

impl<T> Held<T> {
    /// The things, ordered by id.
    pub(crate) fn items(&self) -> impl Iterator<Item = &T> {
        self.items.values().map(|(_, item)| item.as_ref())
    }
}

/// One shelf.
pub(crate) struct Shelf<T> {
    held: Mutex<Option<Arc<Held<T>>>>,
    /// One reader fetches while the others who need it wait, instead of each fetching the same.
    turn: Turn<()>,
}

impl<T> Default for Shelf<T> {
    fn default() -> Self {
        Self { held: Mutex::default(), turn: Turn::default() }
    }
}

impl<T: Clone + Send + Sync + 'static> Shelf<T> {
    /// What stands now.
    pub(crate) async fn current<S>(&self, db: &Db, source: &S) -> Result<Arc<Held<T>>, StoreError>
    where
        S: Source<Item = T>,
    {
        let name = source.tick_name();
        let asked = tick::read(db, &name).await?;
        if let Some(held) = self.not_older_than(asked) {
            return Ok(held);
        }
        let _turn = self.turn.lock().await;
        if let Some(held) = self.not_older_than(asked) {
            return Ok(held);
        }
        // Read before the rows: what is written in between is fetched once more rather than missed.
        let now = tick::read(db, &name).await?;
        let before = self.held.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let items = match before {
            None => source.read(db, None).await?.into_iter().map(keyed).collect(),
            Some(before) => refreshed(&before.items, db, source).await?,
        };
        let held = Arc::new(Held { tick: now, items });
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&held));
        Ok(held)
    }

    fn not_older_than(&self, tick: i64) -> Option<Arc<Held<T>>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).clone().filter(|held| held.tick >= tick)
    }
}

fn keyed<T>((id, stamp, item): (Uuid, i64, T)) -> (Uuid, (i64, Arc<T>)) {
    (id, (stamp, Arc::new(item)))
}

/// What stands now, of which only what has another stamp than before is fetched.
async fn refreshed<S: Source>(
    before: &BTreeMap<Uuid, (i64, Arc<S::Item>)>,
    db: &Db,
    source: &S,
) -> Result<BTreeMap<Uuid, (i64, Arc<S::Item>)>, StoreError> {
    let standing = source.standing(db).await?;
    let mut items = BTreeMap::new();
    let mut changed = Vec::new();
    for (id, stamp) in standing {
        match before.get(&id).filter(|(held, _)| *held == stamp) {
            Some(same) => {
                items.insert(id, same.clone());
            }
            None => changed.push(id),
        }
    }
    if !changed.is_empty() {
        items.extend(source.read(db, Some(changed)).await?.into_iter().map(keyed));
    }
    Ok(items)
}

/// All shelves of a store.
#[derive(Default)]
pub(crate) struct Shelves {
    kinds: Mutex<HashMap<TypeId, Arc<dyn Any + Send + Sync>>>,
    drafts: Mutex<Vec<(Uuid, Arc<dyn Any + Send + Sync>)>>,
}

/// Drafts of so many plans are kept at hand: the weeks that are being planned, not all that ever were.
const DRAFTS_KEPT: usize = 16;

impl Shelves {
    /// The shelf of a kind of record.
    pub(crate) fn of_kind<T: Send + Sync + 'static>(&self) -> Arc<Shelf<T>> {
        let mut kinds = self.kinds.lock().unwrap_or_else(PoisonError::into_inner);
        let shelf = kinds.entry(TypeId::of::<T>()).or_insert_with(|| Arc::new(Shelf::<T>::default()));
        typed(Arc::clone(shelf))
    }

    /// The shelf of a plan's draft; the one asked for longest ago gives way.
    pub(crate) fn of_draft<T: Send + Sync + 'static>(&self, plan: Uuid) -> Arc<Shelf<T>> {
        let mut drafts = self.drafts.lock().unwrap_or_else(PoisonError::into_inner);
        let found = drafts.iter().position(|(id, _)| *id == plan).map(|at| drafts.remove(at).1);
        let shelf = found.unwrap_or_else(|| Arc::new(Shelf::<T>::default()));
        if drafts.len() >= DRAFTS_KEPT {
            drafts.remove(0);
        }
        drafts.push((plan, Arc::clone(&shelf)));
        typed(shelf)
    }
}

/// The shelf as its type. Each key holds shelves of one type only; should that ever be broken, an empty shelf is slow
/// but right.
fn typed<T: Send + Sync + 'static>(shelf: Arc<dyn Any + Send + Sync>) -> Arc<Shelf<T>> {
    shelf.downcast::<Shelf<T>>().unwrap_or_default()
}
