//! Where a case has its database: a file of SQLite, or a database on a PostgreSQL of its own.

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use sqlx::{AssertSqlSafe, Connection};
use tempfile::TempDir;
use tillit_storage::{OpenMode, Store};

/// One of the two databases the suite runs on.
pub(crate) struct Leg {
    /// Stands before the directory, so that it is stopped before its data goes.
    server: Option<Server>,
    directory: TempDir,
    count: AtomicU32,
}

/// A PostgreSQL to make databases on.
struct Server {
    /// The address of any database there.
    url: String,
    /// The server, if the suite has started it, and the command that stops it.
    process: Option<(Child, Command)>,
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some((process, stop)) = &mut self.process {
            // By its own program, so that the server ends its children too. It is a child of this process, so
            // waiting for its end is done here: for another it seems alive until then.
            let _ = stop.status();
            let _ = process.wait();
        }
    }
}

/// A case's own database, not made yet, and a directory for its files.
pub(crate) struct Place {
    pub(crate) url: String,
    pub(crate) directory: PathBuf,
    /// An address of the same kind where no database is.
    pub(crate) other_url: String,
}

impl Place {
    /// Makes the database.
    pub(crate) async fn store(&self) -> Store {
        Store::open(&self.url, OpenMode::Create).await.expect("a new database")
    }

    /// Opens it again.
    pub(crate) async fn again(&self) -> Result<Store, tillit_storage::StoreError> {
        Store::open(&self.url, OpenMode::Existing).await
    }

    pub(crate) fn is_postgres(&self) -> bool {
        self.url.starts_with("postgres")
    }

    /// On PostgreSQL a restore wants an empty database to be there.
    pub(crate) async fn make_other(&self) {
        if self.is_postgres() {
            let (address, _) = self.other_url.split_once('?').unwrap_or((&self.other_url, ""));
            let name = address.rsplit('/').next().unwrap_or_default();
            self.raw(&format!("CREATE DATABASE {name} TEMPLATE template0")).await.expect("the user may");
        }
    }

    /// Runs statements past the store, as somebody with the database's password could.
    pub(crate) async fn raw(&self, sql: &str) -> Result<(), sqlx::Error> {
        let sql = AssertSqlSafe(sql.to_owned());
        if self.is_postgres() {
            let mut connection = sqlx::PgConnection::connect(&self.url).await?;
            sqlx::raw_sql(sql).execute(&mut connection).await?;
            connection.close().await
        } else {
            let mut connection = sqlx::SqliteConnection::connect(&self.url).await?;
            sqlx::raw_sql(sql).execute(&mut connection).await?;
            connection.close().await
        }
    }

    /// As [`Place::raw`], with a table's guards taken away first.
    pub(crate) async fn tamper(&self, table: &str, sql: &str) {
        let unguard = if self.is_postgres() {
            format!("ALTER TABLE {table} DISABLE TRIGGER USER; {sql}")
        } else {
            format!("DROP TRIGGER {table}_no_update; DROP TRIGGER {table}_no_delete; {sql}")
        };
        self.raw(&unguard).await.expect("the database's owner can do anything");
    }

    /// Asserts that the database itself refuses a statement because of what is append-only.
    pub(crate) async fn refuses(&self, sql: &str) {
        let error = self.raw(sql).await.expect_err(sql).to_string();
        assert!(error.contains("append-only"), "{sql}: {error}");
    }
}

impl Leg {
    pub(crate) fn sqlite() -> Self {
        Self { directory: directory(), server: None, count: AtomicU32::new(0) }
    }

    pub(crate) async fn postgres() -> Self {
        let directory = directory();
        let server = match std::env::var("TILLIT_TEST_POSTGRES") {
            Ok(url) => Server { url, process: None },
            Err(_) => start(directory.path()),
        };
        let leg = Self { directory, server: Some(server), count: AtomicU32::new(0) };
        leg.wait_until_ready().await;
        leg
    }

    async fn wait_until_ready(&self) {
        let Some(server) = &self.server else { return };
        let mut last = String::new();
        for _ in 0..200 {
            match sqlx::PgConnection::connect(&server.url).await {
                Ok(connection) => return connection.close().await.expect("closes"),
                Err(error) => last = error.to_string(),
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        panic!("PostgreSQL does not answer: {last}");
    }

    /// A place for the next case.
    pub(crate) async fn place(&self) -> Place {
        let number = self.count.fetch_add(1, Ordering::Relaxed);
        let directory = self.directory.path().join(format!("case{number}"));
        std::fs::create_dir(&directory).expect("a directory");
        let Some(server) = &self.server else {
            let url = |name: &str| format!("sqlite://{}", directory.join(name).display());
            return Place { url: url("tillit.db"), other_url: url("other.db"), directory };
        };
        let name = format!("tillit_test_{}_{number}", std::process::id());
        let other = format!("{name}_other");
        self.server_runs(&format!("CREATE DATABASE {name} TEMPLATE template0")).await;
        Place { url: with_database(&server.url, &name), other_url: with_database(&server.url, &other), directory }
    }

    /// Removes a case's databases, unless their server is thrown away soon.
    pub(crate) async fn remove(&self, url: &str) {
        if self.server.as_ref().is_none_or(|server| server.process.is_some()) {
            return;
        }
        let name = url.rsplit('/').find_map(|part| part.split('?').next().filter(|p| p.starts_with("tillit_test_")));
        for name in name.iter().flat_map(|name| [(*name).to_owned(), format!("{name}_other")]) {
            self.server_runs(&format!("DROP DATABASE IF EXISTS {name} WITH (FORCE)")).await;
        }
    }

    async fn server_runs(&self, sql: &str) {
        let Some(server) = &self.server else { return };
        let mut connection = sqlx::PgConnection::connect(&server.url).await.expect("PostgreSQL answers");
        let outcome = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut connection).await;
        outcome.expect("the user may make databases");
    }
}

/// The same server, another database.
fn with_database(url: &str, name: &str) -> String {
    let (address, query) = url.split_once('?').map_or((url, String::new()), |(a, q)| (a, format!("?{q}")));
    let (scheme, rest) = address.split_once("://").expect("an address");
    let host = rest.split('/').next().unwrap_or(rest);
    format!("{scheme}://{host}/{name}{query}")
}

/// A directory that the user `postgres` may enter, under a short path since a socket lies in it.
fn directory() -> TempDir {
    let directory = tempfile::Builder::new().prefix("tillit-").tempdir_in("/tmp").expect("a directory");
    let everyone = std::os::unix::fs::PermissionsExt::from_mode(0o755);
    std::fs::set_permissions(directory.path(), everyone).expect("its owner may");
    directory
}

/// Starts a PostgreSQL that only this suite uses, reached by a socket in the directory.
fn start(directory: &Path) -> Server {
    let programs = programs();
    let home = directory.join("pg");
    std::fs::create_dir(&home).expect("a directory");
    // PostgreSQL refuses to run as root.
    let user = (number("-u", None) == 0).then(|| (number("-u", Some("postgres")), number("-g", Some("postgres"))));
    if let Some((user, group)) = user {
        std::os::unix::fs::chown(&home, Some(user), Some(group)).expect("root may give a directory away");
    }
    let command = |program: &str| {
        let mut command = Command::new(programs.join(program));
        command.current_dir(&home).stdin(Stdio::null()).stdout(Stdio::null());
        if let Some((user, group)) = user {
            command.uid(user).gid(group);
        }
        command
    };
    let data = home.join("data");
    let made = command("initdb")
        .args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--locale=C", "--no-sync", "-D"])
        .arg(&data)
        .status();
    assert!(made.expect("initdb starts").success(), "initdb failed");
    let log = std::fs::File::create(directory.join("postgres.log")).expect("a file");
    let process = command("postgres")
        .arg("-D")
        .arg(&data)
        .arg("-k")
        .arg(&home)
        .args(["-c", "listen_addresses=", "-c", "fsync=off", "-c", "full_page_writes=off"])
        .stderr(log)
        .spawn()
        .expect("postgres starts");
    let mut stop = command("pg_ctl");
    stop.args(["stop", "--mode=immediate", "--silent", "--no-wait", "-D"]).arg(&data);
    let url = format!("postgres://postgres@localhost/postgres?host={}", home.display());
    Server { url, process: Some((process, stop)) }
}

/// Where PostgreSQL's programs are.
fn programs() -> PathBuf {
    let mut found: Vec<PathBuf> = std::fs::read_dir("/usr/lib/postgresql")
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.path().join("bin"))
        .filter(|programs| programs.join("initdb").exists())
        .collect();
    found.sort();
    let on_path = std::env::var_os("PATH")
        .and_then(|path| std::env::split_paths(&path).find(|programs| programs.join("initdb").exists()));
    found.pop().or(on_path).expect(
        "no PostgreSQL: install it (Debian: postgresql), or set TILLIT_TEST_POSTGRES; this leg is never skipped",
    )
}

/// The number of a user or group, as `id` tells it.
fn number(which: &str, user: Option<&str>) -> u32 {
    let output = Command::new("id").arg(which).args(user).output().expect("id starts");
    let text = String::from_utf8_lossy(&output.stdout);
    text.trim().parse().unwrap_or_else(|_| panic!("there is no user {user:?} to run PostgreSQL as"))
}
