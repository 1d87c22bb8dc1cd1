//! Figures from sums that are kept by day and month (`tillit_followup::rollup`), so that a page is not counted from all facts.
//!
//! `make` counts what is stale or missing, in bites of a few days; `pieces` reads rows; `tell` answers. What is asked as it was
//! known earlier is never answered from here: rows hold what is known now. How it hangs together: `docs/roll-ups.md`.

mod care;
mod make;
mod pieces;
mod tell;

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;

pub use care::{Outcome, check, rebuild};
pub use make::bite;
pub(super) use tell::{by_person, told};

use super::masters::Held;
use crate::app::App;
use crate::error::AppError;

/// What a program has at hand of roll-ups. A copy of what the database says, never the only one.
#[derive(Default)]
pub(crate) struct Rollups {
    /// Masters with the stamp of the register they were read under.
    held: Mutex<Option<(i64, Arc<Held>)>>,
    pieces: pieces::AtHand,
    answers: tell::Answers,
    /// One counts at a time; who waits finds it done.
    turn: tokio::sync::Mutex<()>,
    /// Days that somebody has asked for and that were far behind: counted ahead like those that are likely to be asked for.
    asked_for: Mutex<BTreeSet<Date>>,
}

impl Rollups {
    /// Masters as they stand, and the stamp of the register.
    async fn masters(&self, app: &App) -> Result<(i64, Arc<Held>), AppError> {
        // Read before the records: what is written in between is read once more rather than missed.
        let stamp = app.store.register_stamp().await?;
        let at_hand = self.held.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(held) = at_hand.filter(|(of, _)| *of == stamp) {
            return Ok(held);
        }
        let held = Arc::new(Held::read(&app.store, None).await?);
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = Some((stamp, Arc::clone(&held)));
        Ok((stamp, held))
    }
}
