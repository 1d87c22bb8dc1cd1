//! Backup while others read and write.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::db::Db;
use crate::error::StoreError;
use crate::open::{PgAddress, make_private};
use crate::store::Store;

impl Store {
    /// Writes a whole and consistent copy to a new file, while others go on reading and writing. A file of
    /// SQLite for SQLite; for PostgreSQL what `pg_dump --format=custom` writes. Never copy the live file by other
    /// means: what is still in its write-ahead log would be missing.
    ///
    /// # Errors
    /// [`StoreError::DatabaseExists`] if there is such a file, and what the database or `pg_dump` says.
    pub async fn backup(&self, to: &Path) -> Result<(), StoreError> {
        if to.exists() {
            return Err(StoreError::DatabaseExists { place: to.display().to_string() });
        }
        let unfinished = unfinished(to);
        remove_if_there(&unfinished)?;
        make_private(&unfinished)?;
        let outcome = match &self.db {
            Db::Lite { .. } => self.copy_lite(&unfinished).await,
            Db::Pg { address, .. } => dump(address, &unfinished).await,
        };
        match outcome {
            Ok(()) => {
                std::fs::File::open(&unfinished)?.sync_all()?;
                Ok(std::fs::rename(&unfinished, to)?)
            }
            Err(error) => {
                remove_if_there(&unfinished)?;
                Err(error)
            }
        }
    }

    async fn copy_lite(&self, to: &Path) -> Result<(), StoreError> {
        let path = to.to_str().ok_or_else(|| StoreError::corrupt("path", "not UTF-8"))?;
        let Db::Lite { read, .. } = &self.db else { return Err(StoreError::BadUrl) };
        // On a reader's connection: it sees one moment of the database, and the writer goes on. The pragma that
        // keeps readers from writing would also keep this one from its own file.
        let mut reader = read.acquire().await?;
        sqlx::query("PRAGMA query_only = OFF").execute(&mut *reader).await?;
        let copied = sqlx::query("VACUUM INTO $1").bind(path).execute(&mut *reader).await;
        sqlx::query("PRAGMA query_only = ON").execute(&mut *reader).await?;
        copied?;
        Ok(())
    }
}

/// Where a file is written until it is whole.
pub(super) fn unfinished(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".unfinished");
    PathBuf::from(name)
}

pub(super) fn remove_if_there(file: &Path) -> Result<(), StoreError> {
    match std::fs::remove_file(file) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error.into()),
        _ => Ok(()),
    }
}

async fn dump(address: &PgAddress, to: &Path) -> Result<(), StoreError> {
    let mut command = program("pg_dump", address);
    command.args(["--format=custom", "--no-owner", "--no-privileges", "--file"]).arg(to);
    run("pg_dump", command).await
}

/// A program of PostgreSQL, told how to reach the database. The password goes by the environment, where other
/// users of the machine cannot read it.
pub(super) fn program(name: &'static str, address: &PgAddress) -> tokio::process::Command {
    let mut command = tokio::process::Command::new(find(name));
    command.arg("--no-password").arg("--dbname").arg(&address.without_password).stdin(Stdio::null());
    if let Some(password) = &address.password {
        command.env("PGPASSWORD", password);
    }
    command
}

/// The newest of a program in Debian's places for PostgreSQL, else whichever the path has.
fn find(name: &str) -> PathBuf {
    let places = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let number = |path: &Path| {
        path.file_name().and_then(|name| name.to_str()).and_then(|name| name.parse::<u32>().ok()).unwrap_or(0)
    };
    let mut versions: Vec<PathBuf> = places.map(|entry| entry.path()).collect();
    versions.sort_by_key(|path| std::cmp::Reverse(number(path)));
    versions
        .into_iter()
        .map(|version| version.join("bin").join(name))
        .find(|program| program.exists())
        .unwrap_or_else(|| PathBuf::from(name))
}

pub(super) async fn run(name: &'static str, mut command: tokio::process::Command) -> Result<(), StoreError> {
    let output = command.output().await.map_err(|error| StoreError::Program {
        program: name,
        words: format!("could not be started ({error}); install PostgreSQL's client programs"),
    })?;
    if output.status.success() {
        return Ok(());
    }
    let words = String::from_utf8_lossy(&output.stderr).trim().to_owned();
    Err(StoreError::Program { program: name, words })
}
