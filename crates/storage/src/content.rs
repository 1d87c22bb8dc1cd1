//! What recurs, kept once: the name, tasks and window of a visit are the same day after day, and so are a
//! shift's hours and breaks. Rows of facts refer to them by the hash of their text.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tillit_domain::Id;
use uuid::Uuid;

use crate::args::{args, id_list};
use crate::db::{Db, Tx};
use crate::error::StoreError;

/// The contents of the rows of one write.
#[derive(Default)]
pub(crate) struct Contents {
    texts: HashMap<Uuid, String>,
}

impl Contents {
    /// Takes up a content; gives its id, which follows from its text.
    pub(crate) fn add(&mut self, content: &impl Serialize) -> Result<Uuid, StoreError> {
        let text = serde_json::to_string(content).map_err(|error| StoreError::corrupt("content", error))?;
        let id = Id::<Self>::derived("content", &[&text]).uuid();
        self.texts.entry(id).or_insert(text);
        Ok(id)
    }

    /// Stores those that are not stored yet. `known` are ids that are sure to be stored already.
    pub(crate) async fn store(self, tx: &mut Tx, known: &HashSet<Uuid>) -> Result<Vec<Uuid>, StoreError> {
        let mut new: Vec<_> = self.texts.into_iter().filter(|(id, _)| !known.contains(id)).collect();
        // One order for all writers, so that two on PostgreSQL never wait for each other crosswise.
        new.sort_unstable_by_key(|(id, _)| *id);
        let ids = new.iter().map(|(id, _)| *id).collect();
        let rows = new.into_iter().map(|(id, text)| args![id, text]).collect();
        tx.insert("INSERT INTO content (id, body) VALUES", 2, rows, "ON CONFLICT (id) DO NOTHING").await?;
        Ok(ids)
    }
}

/// The contents of some rows, each read and parsed once.
pub(crate) async fn read<T: DeserializeOwned>(
    db: &Db,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Arc<T>>, StoreError> {
    let ids: HashSet<Uuid> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let sql = format!("SELECT id, body FROM content WHERE {}", db.dialect().among_ids("id", 1));
    let rows: Vec<(Uuid, String)> = db.rows(sql, vec![id_list(ids)]).await?;
    rows.into_iter()
        .map(|(id, body)| {
            let content = serde_json::from_str(&body)
                .map_err(|error| StoreError::corrupt("content", format_args!("{id} column {}", error.column())))?;
            Ok((id, Arc::new(content)))
        })
        .collect()
}

/// A content that a row refers to.
pub(crate) fn of<T>(contents: &HashMap<Uuid, Arc<T>>, id: Uuid) -> Result<&T, StoreError> {
    contents.get(&id).map(Arc::as_ref).ok_or_else(|| StoreError::corrupt("content", format_args!("{id} is missing")))
}
