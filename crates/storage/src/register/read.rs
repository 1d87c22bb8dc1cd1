//! Reading the register, as it stands and as it was known.

use jiff::Timestamp;
use tillit_domain::Id;
use tillit_domain::record::Record;
use uuid::Uuid;

use super::at_hand::{Asked, Kind};
use super::{ExternalIds, Filter};
use crate::args::{Arg, args, timestamp, version};
use crate::error::StoreError;
use crate::load::seen;
use crate::store::{Recorded, Store, Versioned};

/// The newest seen version of each record that has not ended.
pub(crate) fn standing() -> String {
    format!(
        "v.body IS NOT NULL AND {} AND NOT EXISTS (SELECT 1 FROM record_version n \
         WHERE n.kind = v.kind AND n.id = v.id AND n.version > v.version AND {})",
        seen("v"),
        seen("n")
    )
}

const COLUMNS: &str = "SELECT v.version, v.body, v.external_id FROM record_version v";

type RecordRow = (i64, String, Option<String>);

fn versioned<R: Record>((number, body, external_id): RecordRow) -> Result<Versioned<R>, StoreError> {
    Ok(Versioned { record: parse(&body)?, version: version(number)?, external_id })
}

pub(crate) fn parse<R: Record>(body: &str) -> Result<R, StoreError> {
    // The text of the error is left out: it can quote the record.
    serde_json::from_str(body)
        .map_err(|error| StoreError::corrupt(R::KIND, format_args!("line {} column {}", error.line(), error.column())))
}

impl Store {
    /// A number that rises with every change of any record: what was made from records and the number before them still holds
    /// while it is the same.
    ///
    /// # Errors
    /// What the database says.
    pub async fn register_stamp(&self) -> Result<i64, StoreError> {
        let sql = "SELECT CAST(COALESCE(SUM(number), 0) AS BIGINT) FROM tick WHERE name LIKE 'register/%'";
        Ok(self.db.row::<(i64,)>(sql, Vec::new()).await?.map_or(0, |(stamp,)| stamp))
    }

    /// A record as it stands; none if it is not there or has ended.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn get<R: Record>(&self, id: Id<R>) -> Result<Option<Versioned<R>>, StoreError> {
        let sql = format!("{COLUMNS} WHERE v.kind = $1 AND v.id = $2 AND {}", standing());
        let row: Option<RecordRow> = self.db.row(sql, args![R::KIND, id]).await?;
        row.map(versioned).transpose()
    }

    /// Records as they stand, ordered by id. Those of a kind that is kept at hand come from memory when nothing of the
    /// kind has changed.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn list<R: Record>(&self, filter: &Filter) -> Result<Vec<Versioned<R>>, StoreError> {
        if !R::AT_HAND {
            let mut args = args![R::KIND];
            let condition = filter.condition(self.db.dialect(), &mut args);
            let sql = format!("{COLUMNS} WHERE v.kind = $1 AND {}{condition} ORDER BY v.id", standing());
            return self.db.rows::<RecordRow>(sql, args).await?.into_iter().map(versioned).collect();
        }
        let held = self.shelves.of_kind::<Versioned<R>>().current(&self.db, &Kind::<R>::new()).await?;
        let asked = Asked::of(filter);
        Ok(held.items().filter(|it| asked.takes(&it.record.keys())).cloned().collect())
    }

    /// Records as they stand that somebody picks; the others are not even copied.
    ///
    /// # Errors
    /// As [`Store::list`].
    pub async fn list_where<R: Record>(&self, picks: impl Fn(&R) -> bool) -> Result<Vec<Versioned<R>>, StoreError> {
        if !R::AT_HAND {
            let all = self.list::<R>(&Filter::default()).await?;
            return Ok(all.into_iter().filter(|it| picks(&it.record)).collect());
        }
        let held = self.shelves.of_kind::<Versioned<R>>().current(&self.db, &Kind::<R>::new()).await?;
        Ok(held.items().filter(|it| picks(&it.record)).cloned().collect())
    }

    /// How many records of a kind stand.
    ///
    /// # Errors
    /// What the database says.
    pub async fn how_many(&self, kind: &str) -> Result<u64, StoreError> {
        let sql = format!("SELECT COUNT(*) FROM record_version v WHERE v.kind = $1 AND {}", standing());
        let row: Option<(i64,)> = self.db.row(sql, args![kind]).await?;
        Ok(row.map_or(0, |(count,)| u64::try_from(count).unwrap_or(0)))
    }

    /// Records as they were known at an instant, ordered by id: what had been recorded by then, and nothing later.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn list_as_known<R: Record>(
        &self,
        filter: &Filter,
        at: Timestamp,
    ) -> Result<Vec<Versioned<R>>, StoreError> {
        let mut args: Vec<Arg> = args![R::KIND, at];
        let condition = filter.condition(self.db.dialect(), &mut args);
        let sql = format!(
            "{COLUMNS} WHERE v.kind = $1 AND v.recorded_at <= $2 AND v.body IS NOT NULL AND {}{condition} \
             AND NOT EXISTS (SELECT 1 FROM record_version n WHERE n.kind = v.kind AND n.id = v.id \
             AND n.version > v.version AND n.recorded_at <= $2 AND {}) ORDER BY v.id",
            seen("v"),
            seen("n")
        );
        self.db.rows::<RecordRow>(sql, args).await?.into_iter().map(versioned).collect()
    }

    /// All versions of a record, oldest first.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn history<R: Record>(&self, id: Id<R>) -> Result<Vec<Recorded<R>>, StoreError> {
        let sql = format!(
            "SELECT v.version, v.body, v.recorded_at, v.recorded_by FROM record_version v \
             WHERE v.kind = $1 AND v.id = $2 AND {} ORDER BY v.version",
            seen("v")
        );
        let rows: Vec<(i64, Option<String>, i64, String)> = self.db.rows(sql, args![R::KIND, id]).await?;
        rows.into_iter()
            .map(|(number, body, at, by)| {
                Ok(Recorded {
                    record: body.as_deref().map(parse).transpose()?,
                    version: version(number)?,
                    at: timestamp(at)?,
                    by,
                })
            })
            .collect()
    }

    /// The record that was imported under an external id, as it stands.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn by_external_id<R: Record>(&self, external_id: &str) -> Result<Option<Versioned<R>>, StoreError> {
        let sql = format!("{COLUMNS} WHERE v.kind = $1 AND v.external_id = $2 AND {}", standing());
        let row: Option<RecordRow> = self.db.row(sql, args![R::KIND, external_id]).await?;
        row.map(versioned).transpose()
    }

    /// Ids and versions of all records of a kind that stand and have an external id.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn external_ids<R: Record>(&self) -> Result<ExternalIds<R>, StoreError> {
        let sql = format!(
            "SELECT v.external_id, v.id, v.version FROM record_version v \
             WHERE v.kind = $1 AND v.external_id IS NOT NULL AND {}",
            standing()
        );
        let rows: Vec<(String, Uuid, i64)> = self.db.rows(sql, args![R::KIND]).await?;
        rows.into_iter()
            .map(|(external_id, id, number)| Ok((external_id, (Id::from_uuid(id), version(number)?))))
            .collect()
    }
}
