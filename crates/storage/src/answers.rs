//! Answers at hand: what a question about facts was answered with, for those who ask the same again at once.
//!
//! Whoever drags a visit asks for the same week of shifts and the same days of published visits each time. As with
//! [`crate::shelf`], nothing is served before the database has said, by a [`tick`], that nothing has changed since.

use std::sync::{Arc, Mutex, PoisonError};

use tillit_domain::DayRange;

use crate::db::Db;
use crate::error::StoreError;
use crate::tick;

/// Questions whose answers are kept: those of the plans that are on screen, not all that were ever asked.
const KEPT: usize = 24;

/// Days of a question that is about a plan: its week, and those about it that rest is judged by.
const DAYS_OF_A_PLAN: usize = 21;

/// Whether days are few enough to be a plan's, and so to be asked for again at once.
pub(crate) fn are_of_a_plan(days: Option<DayRange>) -> bool {
    days.is_some_and(|days| days.days().take(DAYS_OF_A_PLAN + 1).count() <= DAYS_OF_A_PLAN)
}

/// Answers to one kind of question.
pub(crate) struct Answers<Q, A> {
    tick: &'static str,
    held: Mutex<Vec<(Q, i64, Arc<Vec<A>>)>>,
}

impl<Q: Clone + PartialEq, A> Answers<Q, A> {
    /// None yet. `tick` is raised with each change of what they are answered from.
    pub(crate) const fn under(tick: &'static str) -> Self {
        Self { tick, held: Mutex::new(Vec::new()) }
    }

    /// The answer, read if it is not at hand as things stand now.
    ///
    /// # Errors
    /// What reading says, and what the database says.
    pub(crate) async fn to(
        &self,
        db: &Db,
        question: &Q,
        read: impl Future<Output = Result<Vec<A>, StoreError>>,
    ) -> Result<Arc<Vec<A>>, StoreError> {
        // Read before the rows: what is written in between is fetched once more rather than missed.
        let now = tick::read(db, self.tick).await?;
        if let Some(answer) = self.find(question, now) {
            return Ok(answer);
        }
        let answer = Arc::new(read.await?);
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|(of, ..)| of != question);
        if held.len() >= KEPT {
            held.remove(0);
        }
        held.push((question.clone(), now, Arc::clone(&answer)));
        Ok(answer)
    }

    /// The answer as of a tick; asked for last, it is the last to give way.
    fn find(&self, question: &Q, tick: i64) -> Option<Arc<Vec<A>>> {
        let mut held = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        let at = held.iter().position(|(of, as_of, _)| of == question && *as_of == tick)?;
        let found = held.remove(at);
        let answer = Arc::clone(&found.2);
        held.push(found);
        Some(answer)
    }
}
