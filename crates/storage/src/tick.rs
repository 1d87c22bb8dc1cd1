//! Ticks: a counter for each name, raised in the same transaction as a change of what stands under it.
//!
//! A reader that has read a tick and then the rows has rows at least as new as the tick. If the tick is the same
//! later, the rows are the same too, whichever program wrote to the database meanwhile.

use crate::args::args;
use crate::db::{Db, Tx};
use crate::error::StoreError;

/// The tick of a name; 0 before its first change.
pub(crate) async fn read(db: &Db, name: &str) -> Result<i64, StoreError> {
    let row: Option<(i64,)> = db.row("SELECT number FROM tick WHERE name = $1", args![name]).await?;
    Ok(row.map_or(0, |(number,)| number))
}

/// Raises the ticks of some names. They are raised in one order by all writers, so that two on PostgreSQL never wait
/// for each other crosswise.
pub(crate) async fn raise(tx: &mut Tx, names: impl IntoIterator<Item = String>) -> Result<(), StoreError> {
    let mut names: Vec<String> = names.into_iter().collect();
    names.sort_unstable();
    names.dedup();
    let rows = names.into_iter().map(|name| args![name, 1_i64]).collect();
    let tail = "ON CONFLICT (name) DO UPDATE SET number = tick.number + 1";
    tx.insert("INSERT INTO tick (name, number) VALUES", 2, rows, tail).await.map(drop)
}

/// Raises one tick and gives the number it has now.
pub(crate) async fn next(tx: &mut Tx, name: &str) -> Result<i64, StoreError> {
    let sql = "INSERT INTO tick (name, number) VALUES ($1, 1) \
               ON CONFLICT (name) DO UPDATE SET number = tick.number + 1 RETURNING number";
    let row: Option<(i64,)> = tx.row(sql, args![name]).await?;
    row.map(|(number,)| number).ok_or_else(|| StoreError::corrupt("tick", "no number"))
}
