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

#[cfg(test)]
mod tests {
    use sqlx::SqlitePool;

    use super::*;

    /// A number that is written down with those it came with. Thirteen cannot be written; equal ones do not go together.
    struct Note {
        number: u32,
        written: Arc<Mutex<Vec<Vec<u32>>>>,
        gate: Arc<tokio::sync::Semaphore>,
    }

    impl Shared for Note {
        type Answer = u32;
        type Gathered = Vec<u32>;

        fn joins(&self, gathered: &mut Vec<u32>) -> bool {
            let is_new = !gathered.contains(&self.number);
            gathered.push(self.number);
            is_new
        }

        async fn write(_: &Db, some: &[&Self]) -> Result<Vec<u32>, StoreError> {
            let gate = Arc::clone(&some[0].gate);
            gate.acquire().await.unwrap().forget();
            let numbers: Vec<u32> = some.iter().map(|note| note.number).collect();
            if numbers.contains(&13) {
                return Err(StoreError::BadUrl);
            }
            some[0].written.lock().unwrap().push(numbers.clone());
            Ok(numbers.iter().map(|number| number * 10).collect())
        }
    }

    /// A queue, what has been written, and a gate that lets as many transactions through as it has permits.
    struct Desk {
        queue: Arc<Queue<Note>>,
        written: Arc<Mutex<Vec<Vec<u32>>>>,
        gate: Arc<tokio::sync::Semaphore>,
        db: Db,
    }

    impl Desk {
        fn new() -> Self {
            let pool = SqlitePool::connect_lazy("sqlite://never-opened").unwrap();
            let db = Db::Lite { read: pool.clone(), write: pool };
            Self { queue: Arc::default(), written: Arc::default(), gate: Arc::new(tokio::sync::Semaphore::new(0)), db }
        }

        /// Brings a number; it stands in the queue, or is being written, when this comes back.
        async fn bring(&self, number: u32) -> tokio::task::JoinHandle<Result<u32, StoreError>> {
            let note = Note { number, written: Arc::clone(&self.written), gate: Arc::clone(&self.gate) };
            let (queue, db) = (Arc::clone(&self.queue), self.db.clone());
            let brought = tokio::spawn(async move { queue.put(&db, note).await });
            for _ in 0..10 {
                tokio::task::yield_now().await;
            }
            brought
        }
    }

    #[tokio::test]
    async fn who_comes_while_another_writes_is_written_with_those_who_came_too() {
        let desk = Desk::new();
        let mut brought = Vec::new();
        for number in [1, 2, 3, 2, 4] {
            brought.push(desk.bring(number).await);
        }
        desk.gate.add_permits(9);
        let mut told = Vec::new();
        for one in brought {
            told.push(one.await.unwrap().unwrap());
        }
        assert_eq!(told, [10, 20, 30, 20, 40], "each is told its own");
        assert_eq!(*desk.written.lock().unwrap(), [vec![1], vec![2, 3, 4], vec![2]]);
    }

    #[tokio::test]
    async fn nobody_is_refused_for_anothers_sake() {
        let desk = Desk::new();
        let mut brought = Vec::new();
        for number in [1, 2, 13, 3] {
            brought.push(desk.bring(number).await);
        }
        desk.gate.add_permits(9);
        let mut told = Vec::new();
        for one in brought {
            told.push(one.await.unwrap().ok());
        }
        assert_eq!(told, [Some(10), Some(20), None, Some(30)]);
    }

    #[tokio::test]
    async fn what_was_brought_is_written_though_who_brought_it_has_gone() {
        let desk = Desk::new();
        let first = desk.bring(1).await;
        let gone = desk.bring(2).await;
        gone.abort();
        desk.gate.add_permits(9);
        first.await.unwrap().unwrap();
        desk.bring(3).await.await.unwrap().unwrap();
        assert_eq!(desk.written.lock().unwrap().concat(), [1, 2, 3]);
    }

    #[tokio::test]
    async fn who_comes_to_a_full_queue_is_told_at_once() {
        let desk = Desk::new();
        let mut brought = Vec::new();
        for number in 0..=u32::try_from(MOST_WAITING).unwrap() {
            let number = number + 100;
            brought.push(desk.bring(number).await);
        }
        let last = desk.bring(7_000).await.await.unwrap();
        assert!(matches!(last, Err(StoreError::Busy)), "{last:?}");
        desk.gate.add_permits(3);
        for one in brought {
            one.await.unwrap().unwrap();
        }
    }
}
