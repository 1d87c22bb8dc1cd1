//! The doctor: looks for what is wrong in a database, and changes nothing.

use tillit_domain::absence::{PersonAbsence, WorkerAbsence};
use tillit_domain::base_plan::BasePlan;
use tillit_domain::care_plan::CarePlan;
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::contact_person::ContactPerson;
use tillit_domain::decision::Decision;
use tillit_domain::delegation::Delegation;
use tillit_domain::household::Household;
use tillit_domain::order::Order;
use tillit_domain::organisation::{Group, Provider, Team, Unit};
use tillit_domain::person::Person;
use tillit_domain::record::Record;
use tillit_domain::roster::Roster;
use tillit_domain::steering::SteeringDecision;
use tillit_domain::technology::Technology;
use tillit_domain::worker::Worker;

use crate::access_log::Verified;
use crate::db::Dialect;
use crate::error::StoreError;
use crate::load::seen;
use crate::migrate;
use crate::register::Filter;
use crate::store::Store;

/// What the doctor looked at, and found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What was looked at; a fixed word.
    pub name: &'static str,
    /// Whether it is as it should be.
    pub ok: bool,
    /// What was found, without any personal data.
    pub words: String,
}

impl Check {
    fn of_count(name: &'static str, wrong: i64, what: &str) -> Self {
        Self { name, ok: wrong == 0, words: format!("{wrong} {what}") }
    }
}

impl Store {
    /// Looks for what is wrong, and changes nothing. Reads the whole database; best when few are at work.
    ///
    /// # Errors
    /// What the database says when it cannot be read at all.
    pub async fn doctor(&self) -> Result<Vec<Check>, StoreError> {
        let mut checks = vec![self.check_schema().await?];
        match self.db.dialect() {
            Dialect::Lite => self.check_lite(&mut checks).await?,
            Dialect::Pg => {
                let row: Option<(String,)> = self.db.row("SHOW server_version", Vec::new()).await?;
                checks.push(Check {
                    name: "engine",
                    ok: true,
                    words: format!("PostgreSQL {}", row.unwrap_or_default().0),
                });
            }
        }
        checks.push(self.check_versions().await?);
        checks.push(self.check_external_ids().await?);
        checks.push(self.check_records().await);
        checks.push(self.check_contents().await?);
        checks.push(self.check_loads().await?);
        checks.push(match self.verify_log().await? {
            Verified::Ok { rows } => {
                Check { name: "access log", ok: true, words: format!("{rows} rows hang together") }
            }
            Verified::Broken { at } => {
                Check { name: "access log", ok: false, words: format!("row {at} does not follow from the one before") }
            }
        });
        Ok(checks)
    }

    async fn count(&self, sql: impl Into<String>) -> Result<i64, StoreError> {
        Ok(self.db.row::<(i64,)>(sql, Vec::new()).await?.map_or(0, |(count,)| count))
    }

    async fn check_schema(&self) -> Result<Check, StoreError> {
        let done = migrate::applied(&self.db).await?;
        let newest = migrate::newest();
        let words = format!("step {} of {newest}", done.last().map_or(0, |(number, ..)| *number));
        Ok(Check { name: "schema", ok: done.len() as i64 == newest, words })
    }

    async fn check_lite(&self, checks: &mut Vec<Check>) -> Result<(), StoreError> {
        let version: Option<(String,)> = self.db.row("SELECT sqlite_version()", Vec::new()).await?;
        checks.push(Check { name: "engine", ok: true, words: format!("SQLite {}", version.unwrap_or_default().0) });
        let found: Vec<(String,)> = self.db.rows("PRAGMA integrity_check(20)", Vec::new()).await?;
        let words: Vec<String> = found.into_iter().map(|(line,)| line).collect();
        checks.push(Check { name: "integrity", ok: words == ["ok"], words: words.join("; ") });
        let wrong = self.count("SELECT COUNT(*) FROM pragma_foreign_key_check").await?;
        checks.push(Check::of_count("references", wrong, "rows refer to what is not there"));
        Ok(())
    }

    /// Every record has all its versions, 1, 2, 3 …
    async fn check_versions(&self) -> Result<Check, StoreError> {
        let sql = format!(
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM record_version v WHERE {} GROUP BY kind, id \
             HAVING MIN(version) <> 1 OR MAX(version) <> COUNT(*)) AS wrong",
            seen("v")
        );
        Ok(Check::of_count("versions", self.count(sql).await?, "records lack a version"))
    }

    /// No two living records of a kind have the same external id.
    async fn check_external_ids(&self) -> Result<Check, StoreError> {
        let sql = format!(
            "SELECT COUNT(*) FROM (SELECT 1 AS one FROM record_version v WHERE v.external_id IS NOT NULL \
             AND v.body IS NOT NULL AND {} AND NOT EXISTS (SELECT 1 FROM record_version n WHERE n.kind = v.kind \
             AND n.id = v.id AND n.version > v.version AND {}) \
             GROUP BY v.kind, v.external_id HAVING COUNT(*) > 1) AS wrong",
            seen("v"),
            seen("n")
        );
        Ok(Check::of_count("external ids", self.count(sql).await?, "external ids belong to several records"))
    }

    /// Every record can be read as what it should be.
    async fn check_records(&self) -> Check {
        let mut found = Vec::new();
        let mut records = 0;
        macro_rules! look {
            ($($kind:ty),*) => { $(self.look_at::<$kind>(&mut records, &mut found).await;)* };
        }
        look!(
            Provider,
            Unit,
            Group,
            Team,
            ServiceCode,
            SteeringDecision,
            Household,
            Person,
            ContactPerson,
            Decision,
            Order,
            CarePlan,
            PersonAbsence,
            Technology,
            Worker,
            WorkerAbsence,
            Delegation,
            Roster,
            BasePlan
        );
        let words = if found.is_empty() { format!("{records} can be read") } else { found.join("; ") };
        Check { name: "records", ok: found.is_empty(), words }
    }

    async fn look_at<R: Record>(&self, records: &mut usize, found: &mut Vec<String>) {
        match self.list::<R>(&Filter::default()).await {
            Ok(list) => *records += list.len(),
            Err(error) => found.push(error.to_string()),
        }
    }

    /// Every published visit and shift has its content.
    async fn check_contents(&self) -> Result<Check, StoreError> {
        let sql = "SELECT (SELECT COUNT(*) FROM planned_visit v WHERE NOT EXISTS \
                   (SELECT 1 FROM content c WHERE c.id = v.content)) + (SELECT COUNT(*) FROM shift_version v \
                   WHERE v.content IS NOT NULL AND NOT EXISTS (SELECT 1 FROM content c WHERE c.id = v.content))";
        Ok(Check::of_count("contents", self.count(sql).await?, "visits and shifts lack their content"))
    }

    /// Loads that are under way, or were broken off. They are unseen and do no harm.
    async fn check_loads(&self) -> Result<Check, StoreError> {
        let open = self.count("SELECT COUNT(*) FROM load WHERE open = 1").await?;
        Ok(Check { name: "loads", ok: true, words: format!("{open} under way or broken off") })
    }
}
