//! Restore of a backup into a place where no database is.

use std::io::Read;
use std::path::Path;

use super::backup::{program, remove_if_there, run, unfinished};
use super::doctor::Check;
use crate::db::Db;
use crate::error::StoreError;
use crate::migrate;
use crate::open::{DatabaseUrl, OpenMode, connect, make_private};
use crate::store::Store;

/// Puts a backup where no database is, brings its schema up to this program's, and has the doctor look at it.
/// Gives what the doctor found. An existing database is never overwritten.
///
/// # Errors
/// [`StoreError::DatabaseExists`], [`StoreError::NewerSchema`] if a newer program made the backup,
/// [`StoreError::Corrupt`] if the file is no backup of that engine or the doctor finds it broken (then nothing is
/// left behind on SQLite), and what the database or `pg_restore` says.
pub async fn restore(from: &Path, url: &str) -> Result<Vec<Check>, StoreError> {
    let url: DatabaseUrl = url.parse()?;
    match &url {
        DatabaseUrl::Sqlite(file) => restore_lite(from, file).await,
        DatabaseUrl::Postgres(text) => restore_pg(from, &url, text).await,
    }
}

async fn restore_lite(from: &Path, to: &Path) -> Result<Vec<Check>, StoreError> {
    if to.exists() {
        return Err(StoreError::DatabaseExists { place: to.display().to_string() });
    }
    refuse_unless_begins(from, b"SQLite format 3\0")?;
    let copy = unfinished(to);
    remove_with_log(&copy)?;
    make_private(&copy)?;
    std::fs::copy(from, &copy)?;
    let outcome = examine(&format!("sqlite://{}", copy.display())).await;
    match outcome {
        Ok(checks) => {
            std::fs::File::open(&copy)?.sync_all()?;
            std::fs::rename(&copy, to)?;
            Ok(checks)
        }
        Err(error) => {
            remove_with_log(&copy)?;
            Err(error)
        }
    }
}

async fn restore_pg(from: &Path, url: &DatabaseUrl, text: &str) -> Result<Vec<Check>, StoreError> {
    refuse_unless_begins(from, b"PGDMP")?;
    let db = connect(url, OpenMode::Existing).await?;
    if migrate::is_there(&db).await? {
        return Err(StoreError::DatabaseExists { place: url.to_string() });
    }
    let Db::Pg { address, .. } = &db else { return Err(StoreError::BadUrl) };
    let mut command = program("pg_restore", address);
    command.args(["--single-transaction", "--exit-on-error", "--no-owner", "--no-privileges"]).arg(from);
    run("pg_restore", command).await?;
    examine(text).await
}

/// Opens a restored database and has the doctor look at it.
async fn examine(url: &str) -> Result<Vec<Check>, StoreError> {
    let store = Store::open(url, OpenMode::Existing).await?;
    let checks = store.doctor().await;
    store.close().await;
    let checks = checks?;
    match checks.iter().find(|check| !check.ok) {
        Some(broken) => Err(StoreError::corrupt("backup", format_args!("{:?}", broken.found))),
        None => Ok(checks),
    }
}

fn refuse_unless_begins(file: &Path, mark: &[u8]) -> Result<(), StoreError> {
    let mut beginning = Vec::new();
    std::fs::File::open(file)?.take(mark.len() as u64).read_to_end(&mut beginning)?;
    if beginning == mark { Ok(()) } else { Err(StoreError::corrupt("backup", "not a backup of that kind of database")) }
}

fn remove_with_log(file: &Path) -> Result<(), StoreError> {
    remove_if_there(file)?;
    for ending in ["-wal", "-shm"] {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        remove_if_there(Path::new(&name))?;
    }
    Ok(())
}
