//! Several kinds of things written in one transaction, where half of them would be worse than none.

use std::collections::HashSet;

use tillit_domain::Id;
use tillit_domain::plan::{DraftVisit, Plan};
use tillit_domain::visit::{PlannedVisit, Visit};

use crate::db::Tx;
use crate::error::StoreError;
use crate::load::DIRECT;
use crate::register::{Batch, write_batch};
use crate::store::{Actor, Expect, Store};
use crate::{drafts, visits};

/// A decision about days of a plan: its records, what it changes in the draft, and what is published with it.
#[derive(Debug)]
pub struct Together<'a> {
    /// The records.
    pub records: &'a Batch,
    /// The plan.
    pub plan: Id<Plan>,
    /// Visits put in its draft.
    pub put: &'a [(DraftVisit, Expect)],
    /// Visits taken out of its draft.
    pub gone: &'a [Id<Visit>],
    /// Revisions that are published.
    pub published: &'a [PlannedVisit],
}

impl Store {
    /// Writes them, all or none.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if one is not as expected, with its kind; [`StoreError::NotFound`] without such a plan; and
    /// what the database says. Nothing has been written then.
    pub async fn write_together(&self, what: &Together<'_>, actor: &Actor) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        match write(&mut tx, what, actor).await {
            Ok(()) => tx.commit().await,
            Err(error) => {
                drop(tx);
                Err(visits::tell_conflict(&self.db, what.published, error).await)
            }
        }
    }
}

async fn write(tx: &mut Tx, what: &Together<'_>, actor: &Actor) -> Result<(), StoreError> {
    drafts::put_in(tx, what.plan, what.put, actor).await?;
    drafts::remove_in(tx, what.plan, what.gone).await?;
    write_batch(tx, what.records, actor).await?;
    visits::write(tx, what.published, DIRECT, actor, &HashSet::new()).await?;
    Ok(())
}
