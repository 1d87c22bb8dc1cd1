//! Writes that wait to be made together: callers at the same time share a transaction, and so a wait for the disk.
//!
//! Whoever comes while another writes waits for it; then what has come since goes in by one transaction. Nobody gets an answer
//! before the own part is safe. Should a transaction fail, each part is tried alone, so that nobody is refused for another's sake.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::oneshot;

use crate::db::Db;
use crate::error::StoreError;

/// So many may wait; who comes then is told at once that the database is busy, instead of waiting for nothing.
const MOST_WAITING: usize = 2_000;

/// What can be written together with others of its kind.
pub(crate) trait Shared: Send + Sync + Sized + 'static {
    /// What each caller is told.
    type Answer: Send + 'static;
    /// What is known of those that are already to be written together.
    type Gathered: Default + Send;

    /// Whether it goes with them; notes it if so.
    fn joins(&self, gathered: &mut Self::Gathered) -> bool;

    /// Writes some in one transaction; gives an answer for each, in their order.
    fn write(db: &Db, some: &[&Self]) -> impl Future<Output = Result<Vec<Self::Answer>, StoreError>> + Send;
}

struct Waiting<T: Shared> {
    item: T,
    tell: oneshot::Sender<Result<T::Answer, StoreError>>,
}

/// Who waits.
pub(crate) struct Queue<T: Shared> {
    waiting: Mutex<VecDeque<Waiting<T>>>,
    turn: tokio::sync::Mutex<()>,
}

impl<T: Shared> Default for Queue<T> {
    fn default() -> Self {
        Self { waiting: Mutex::default(), turn: tokio::sync::Mutex::default() }
    }
}

impl<T: Shared> Queue<T> {
    /// Writes something together with what others bring, and comes back when it is safe.
    ///
    /// # Errors
    /// [`StoreError::Busy`] if too many wait already, and what the database says; nothing of it has been written then.
    pub(crate) async fn put(self: &Arc<Self>, db: &Db, item: T) -> Result<T::Answer, StoreError> {
        let (tell, told) = oneshot::channel();
        {
            let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
            if waiting.len() >= MOST_WAITING {
                return Err(StoreError::Busy);
            }
            waiting.push_back(Waiting { item, tell });
        }
        let (queue, db) = (Arc::clone(self), db.clone());
        // A task of its own: if this caller goes away, the others whose parts it took must still be told. Each that waits has a
        // task, and each task writes something while anything waits, so none is left.
        tokio::spawn(async move { queue.write_some(&db).await });
        told.await.unwrap_or(Err(StoreError::Database(sqlx::Error::WorkerCrashed)))
    }

    async fn write_some(&self, db: &Db) {
        let _turn = self.turn.lock().await;
        let (items, tell): (Vec<T>, Vec<_>) = self.gather().into_iter().map(|it| (it.item, it.tell)).unzip();
        if items.is_empty() {
            return;
        }
        let some: Vec<&T> = items.iter().collect();
        let told = match T::write(db, &some).await {
            Ok(answers) => answers.into_iter().map(Ok).collect(),
            Err(StoreError::Busy) => some.iter().map(|_| Err(StoreError::Busy)).collect(),
            Err(error) if some.len() == 1 => vec![Err(error)],
            Err(_) => alone(db, &some).await,
        };
        for (tell, told) in tell.into_iter().zip(told) {
            // Who has gone away need not be told.
            let _ = tell.send(told);
        }
    }

    /// Those who go together, in the order they came; the others wait on.
    fn gather(&self) -> Vec<Waiting<T>> {
        let mut waiting = self.waiting.lock().unwrap_or_else(PoisonError::into_inner);
        let mut gathered = T::Gathered::default();
        let (together, later) = waiting.drain(..).partition::<Vec<_>, _>(|one| one.item.joins(&mut gathered));
        *waiting = later.into();
        together
    }
}

async fn alone<T: Shared>(db: &Db, some: &[&T]) -> Vec<Result<T::Answer, StoreError>> {
    let mut told = Vec::with_capacity(some.len());
    for one in some {
        let written = T::write(db, &[*one]).await;
        told.push(written.and_then(|mut it| it.pop().ok_or(StoreError::Database(sqlx::Error::WorkerCrashed))));
    }
    told
}
