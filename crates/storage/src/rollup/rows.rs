//! Rows, and what has been counted: read and put.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::{DayRange, time::day_of};
use uuid::Uuid;

use super::{Counted, Made, Mark, Reach, RollupRow, RollupSpan, Stale};
use crate::args::{args, day, id_list, text_list, timestamp};
use crate::db::Tx;
use crate::error::StoreError;
use crate::load::seen;
use crate::store::Store;

/// Rows that go into one transaction: it must stay short (invariant 12).
const ROWS_PER_TRANSACTION: usize = 400;

type StoredRow = (String, Uuid, Uuid, Vec<u8>, Vec<u8>);

impl Store {
    /// Everything that must be counted anew.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn stale_rollups(&self) -> Result<Vec<Stale>, StoreError> {
        let sql = "SELECT first_day, last_day, reach, subject, number FROM rollup_stale ORDER BY first_day";
        let rows: Vec<(String, String, i64, Uuid, i64)> = self.db.rows(sql, Vec::new()).await?;
        let of = |(first, last, reach, subject, number): (String, String, i64, Uuid, i64)| {
            let days = DayRange::new(day(&first)?, day(&last)?);
            let of = match reach {
                1 => Reach::Person(Id::from_uuid(subject)),
                2 => Reach::DaysOfPerson(Id::from_uuid(subject)),
                3 => Reach::DaysOfWorker(Id::from_uuid(subject)),
                _ => Reach::Days,
            };
            Ok(Stale { days, reach: of, mark: Mark { first, last, reach, subject, number } })
        };
        rows.into_iter().map(of).collect()
    }

    /// Takes marks away that have been seen to; one that was written again meanwhile stays.
    ///
    /// # Errors
    /// What the database says.
    pub async fn clear_rollup_marks(&self, marks: &[Mark]) -> Result<(), StoreError> {
        for chunk in marks.chunks(ROWS_PER_TRANSACTION) {
            let mut tx = self.db.begin().await?;
            for mark in chunk {
                let sql = "DELETE FROM rollup_stale WHERE first_day = $1 AND last_day = $2 AND reach = $3 \
                           AND subject = $4 AND number = $5";
                let (first, last) = (mark.first.as_str(), mark.last.as_str());
                tx.execute(sql, args![first, last, mark.reach, mark.subject, mark.number]).await?;
            }
            tx.commit().await?;
        }
        Ok(())
    }

    /// Days or months that have been counted, of those within some days.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn rollups_made(&self, span: RollupSpan, days: DayRange) -> Result<Vec<Made>, StoreError> {
        let sql = "SELECT day, edition, phase, number FROM rollup_made WHERE span = $1 AND day >= $2 AND day <= $3 \
                   ORDER BY day";
        let last = days.to.unwrap_or(Date::MAX);
        let rows: Vec<(String, i64, i64, i64)> = self.db.rows(sql, args![span.number(), days.from, last]).await?;
        let of =
            |(on, edition, phase, number): (String, i64, i64, i64)| Ok(Made { day: day(&on)?, edition, phase, number });
        rows.into_iter().map(of).collect()
    }

    /// The day rows of some persons, and of work where none is named, on some days.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn rollups_of(
        &self,
        days: DayRange,
        persons: &[Option<Id<Person>>],
    ) -> Result<Vec<RollupRow>, StoreError> {
        let dialect = self.db.dialect();
        let sql = format!(
            "SELECT day, person, group_id, sums, of_days FROM rollup WHERE span = 0 AND {} AND {} \
             ORDER BY day, person, group_id",
            dialect.among_texts("day", 1),
            dialect.among_ids("person", 2)
        );
        let texts: Vec<String> = days.days().map(|day| day.to_string()).collect();
        let ids = id_list(persons.iter().map(|person| person.map_or(Uuid::nil(), Id::uuid)));
        let rows: Vec<StoredRow> = self.db.rows(sql, vec![text_list(texts.iter().map(String::as_str)), ids]).await?;
        rows.into_iter().map(row).collect()
    }

    /// Rows of days or months, by day, person and group.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn rollups(&self, span: RollupSpan, days: DayRange) -> Result<Vec<RollupRow>, StoreError> {
        let sql = "SELECT day, person, group_id, sums, of_days FROM rollup \
                   WHERE span = $1 AND day >= $2 AND day <= $3 ORDER BY day, person, group_id";
        let last = days.to.unwrap_or(Date::MAX);
        let rows: Vec<StoredRow> = self.db.rows(sql, args![span.number(), days.from, last]).await?;
        rows.into_iter().map(row).collect()
    }

    /// Says that days are not counted any more, without removing their rows; whoever counts them now puts nothing.
    ///
    /// # Errors
    /// What the database says.
    pub async fn unmake_rollups(&self, days: &[Date]) -> Result<(), StoreError> {
        for chunk in days.chunks(ROWS_PER_TRANSACTION) {
            let mut tx = self.db.begin().await?;
            let texts: Vec<String> = chunk.iter().map(ToString::to_string).collect();
            let among = tx.dialect().among_texts("day", 1);
            let sql = format!("UPDATE rollup_made SET edition = 0, number = number + 1 WHERE span = 0 AND {among}");
            tx.execute(sql, vec![text_list(texts.iter().map(String::as_str))]).await?;
            tx.commit().await?;
        }
        Ok(())
    }

    /// Puts what has been counted of a day or a month. Gives the number it has now; none if nothing was put, for somebody else has
    /// counted it since.
    ///
    /// Many rows go in by several short transactions. The first says that the day is not counted and the last that it is, so
    /// that nobody takes a part for the whole.
    ///
    /// # Errors
    /// What the database says.
    pub async fn put_rollups(&self, counted: &Counted<'_>) -> Result<Option<i64>, StoreError> {
        let many = counted.whole || counted.changed.len() + counted.gone.len() > ROWS_PER_TRANSACTION;
        let mut number = counted.before.map_or(0, |it| it.number);
        if many {
            let mut tx = self.db.begin().await?;
            let open = Made { edition: 0, ..counted.made };
            let Some(now) = turn(&mut tx, counted, counted.before.map(|it| it.number), open).await? else {
                return Ok(None);
            };
            if counted.whole {
                let sql = "DELETE FROM rollup WHERE span = $1 AND day = $2";
                tx.execute(sql, args![counted.span.number(), counted.made.day]).await?;
            }
            tx.commit().await?;
            number = now;
            for chunk in counted.gone.chunks(ROWS_PER_TRANSACTION) {
                let mut tx = self.db.begin().await?;
                if !is_ours(&mut tx, counted, number).await? {
                    return Ok(None);
                }
                remove(&mut tx, counted, chunk).await?;
                tx.commit().await?;
            }
            for chunk in counted.changed.chunks(ROWS_PER_TRANSACTION) {
                let mut tx = self.db.begin().await?;
                if !is_ours(&mut tx, counted, number).await? {
                    return Ok(None);
                }
                put(&mut tx, counted.span, chunk).await?;
                tx.commit().await?;
            }
        }
        let mut tx = self.db.begin().await?;
        let expected = (many || counted.before.is_some()).then_some(number);
        let Some(now) = turn(&mut tx, counted, expected, counted.made).await? else { return Ok(None) };
        if !many {
            remove(&mut tx, counted, counted.gone).await?;
            put(&mut tx, counted.span, counted.changed).await?;
        }
        tx.commit().await?;
        Ok(Some(now))
    }

    /// The days on which there are visits, registrations or shifts of some persons or workers.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn days_of(&self, reach: &[Reach]) -> Result<BTreeMap<Reach, BTreeSet<Date>>, StoreError> {
        let persons: Vec<Uuid> = reach
            .iter()
            .filter_map(|it| if let Reach::DaysOfPerson(id) = it { Some(id.uuid()) } else { None })
            .collect();
        let workers: Vec<Uuid> = reach
            .iter()
            .filter_map(|it| if let Reach::DaysOfWorker(id) = it { Some(id.uuid()) } else { None })
            .collect();
        let mut found = BTreeMap::new();
        for (id, day) in self.days_with(&persons, &[("planned_visit", "person")], "person").await? {
            found.entry(Reach::DaysOfPerson(Id::from_uuid(id))).or_insert_with(BTreeSet::new).insert(day);
        }
        let planned = [("planned_visit", "worker"), ("planned_visit", "second_worker"), ("shift_version", "worker")];
        for (id, day) in self.days_with(&workers, &planned, "worker").await? {
            found.entry(Reach::DaysOfWorker(Id::from_uuid(id))).or_insert_with(BTreeSet::new).insert(day);
        }
        Ok(found)
    }

    /// The days of rows that name one of some subjects, with whom they name: of tables with days, and of registrations.
    async fn days_with(
        &self,
        subjects: &[Uuid],
        planned: &[(&str, &str)],
        registered: &str,
    ) -> Result<Vec<(Uuid, Date)>, StoreError> {
        if subjects.is_empty() {
            return Ok(Vec::new());
        }
        let (dialect, ids) = (self.db.dialect(), || vec![id_list(subjects.iter().copied())]);
        let of = |(table, column): &(&str, &str)| {
            let among = dialect.among_ids(&format!("v.{column}"), 1);
            format!("SELECT v.{column}, v.day FROM {table} v WHERE {among} AND {}", seen("v"))
        };
        let sql = planned.iter().map(of).collect::<Vec<_>>().join(" UNION ");
        let rows: Vec<(Uuid, String)> = self.db.rows(sql, ids()).await?;
        let mut found = Vec::with_capacity(rows.len());
        for (id, on) in rows {
            found.push((id, day(&on)?));
        }
        // Whole hours say the same day, and are far fewer.
        let among = dialect.among_ids(&format!("v.{registered}"), 1);
        let sql = format!(
            "SELECT DISTINCT v.{registered}, v.start_at / {HOUR_MICROSECONDS} FROM registration v WHERE {among} AND {}",
            seen("v")
        );
        let rows: Vec<(Uuid, i64)> = self.db.rows(sql, ids()).await?;
        for (id, hour) in rows {
            found.push((id, day_of(timestamp(hour.saturating_mul(HOUR_MICROSECONDS))?)));
        }
        Ok(found)
    }
}

const HOUR_MICROSECONDS: i64 = 3_600_000_000;

fn row((on, person, group, sums, of_days): StoredRow) -> Result<RollupRow, StoreError> {
    Ok(RollupRow { day: day(&on)?, group: known(group), person: known(person), sums, of_days })
}

fn known<T>(id: Uuid) -> Option<Id<T>> {
    (!id.is_nil()).then(|| Id::from_uuid(id))
}

/// Says that a day or a month is counted, if its number is as expected; gives the number it has now.
async fn turn(tx: &mut Tx, of: &Counted<'_>, expected: Option<i64>, made: Made) -> Result<Option<i64>, StoreError> {
    let span = of.span.number();
    // A month's number is that of its days; a day's is raised each time, so that none is taken for an earlier one.
    let number = match of.span {
        RollupSpan::Month => of.made.number,
        RollupSpan::Day => expected.unwrap_or(0) + 1,
    };
    let done = match expected {
        None => {
            let sql = "INSERT INTO rollup_made (span, day, edition, phase, number) VALUES ($1, $2, $3, $4, $5) \
                       ON CONFLICT (span, day) DO NOTHING";
            tx.execute(sql, args![span, made.day, made.edition, made.phase, number]).await?
        }
        Some(expected) => {
            let sql = "UPDATE rollup_made SET edition = $3, phase = $4, number = $5 \
                       WHERE span = $1 AND day = $2 AND number = $6";
            tx.execute(sql, args![span, made.day, made.edition, made.phase, number, expected]).await?
        }
    };
    Ok((done > 0).then_some(number))
}

/// Whether nobody else has begun to count the day since; keeps others from it until the transaction ends.
async fn is_ours(tx: &mut Tx, of: &Counted<'_>, number: i64) -> Result<bool, StoreError> {
    let sql = "UPDATE rollup_made SET number = number WHERE span = $1 AND day = $2 AND number = $3";
    Ok(tx.execute(sql, args![of.span.number(), of.made.day, number]).await? > 0)
}

async fn put(tx: &mut Tx, span: RollupSpan, rows: &[RollupRow]) -> Result<(), StoreError> {
    let values = rows.iter().map(|row| {
        let (person, group) = (row.person.map_or(Uuid::nil(), Id::uuid), row.group.map_or(Uuid::nil(), Id::uuid));
        args![span.number(), row.day, person, group, row.sums.clone(), row.of_days.clone()]
    });
    let head = "INSERT INTO rollup (span, day, person, group_id, sums, of_days) VALUES";
    let tail =
        "ON CONFLICT (span, day, person, group_id) DO UPDATE SET sums = excluded.sums, of_days = excluded.of_days";
    tx.insert(head, 6, values.collect(), tail).await.map(drop)
}

async fn remove(tx: &mut Tx, of: &Counted<'_>, gone: &[super::RollupKey]) -> Result<(), StoreError> {
    for (group, person) in gone {
        let (person, group) = (person.map_or(Uuid::nil(), Id::uuid), group.map_or(Uuid::nil(), Id::uuid));
        let sql = "DELETE FROM rollup WHERE span = $1 AND day = $2 AND person = $3 AND group_id = $4";
        tx.execute(sql, args![of.span.number(), of.made.day, person, group]).await?;
    }
    Ok(())
}
