//! The unit's answers in the queue of corrections, with the corrections they make.

use std::collections::HashMap;

use tillit_domain::day::CaseAnswer;
use tillit_domain::registration::Correction;
use uuid::Uuid;

use crate::args::{args, id_list};
use crate::db::Dialect;
use crate::error::StoreError;
use crate::registrations;
use crate::store::{Actor, Store};

impl Store {
    /// Answers to some cases, by what each is about, the oldest first.
    ///
    /// # Errors
    /// What the database says, or [`StoreError::Corrupt`].
    pub async fn case_answers(&self, subjects: &[Uuid]) -> Result<HashMap<Uuid, Vec<CaseAnswer>>, StoreError> {
        let among = self.db.dialect().among_ids("subject", 1);
        let sql = format!("SELECT subject, body FROM case_answer WHERE {among} ORDER BY recorded_at, id");
        let rows: Vec<(Uuid, String)> = self.db.rows(sql, vec![id_list(subjects.iter().copied())]).await?;
        let mut all: HashMap<Uuid, Vec<CaseAnswer>> = HashMap::new();
        for (subject, body) in rows {
            let answer = serde_json::from_str(&body).map_err(|e| StoreError::corrupt("case_answer", e.column()))?;
            all.entry(subject).or_default().push(answer);
        }
        Ok(all)
    }

    /// Answers a case, with the corrections it makes, in one transaction. `seen` is how many answers to the case and corrections of its
    /// `registrations` there were when it was read.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] if there are others by now, and what the database says; nothing has been written then.
    pub async fn answer_case(
        &self,
        subject: Uuid,
        registrations: &[Uuid],
        seen: u32,
        answer: &CaseAnswer,
        corrections: &[Correction],
        actor: &Actor,
    ) -> Result<(), StoreError> {
        let mut tx = self.db.begin().await?;
        if tx.dialect() == Dialect::Pg {
            let sql = "SELECT pg_advisory_xact_lock(hashtextextended($1, 7455118))";
            tx.execute(sql, args![subject.to_string()]).await?;
        }
        let sql = format!(
            "SELECT (SELECT COUNT(*) FROM case_answer WHERE subject = $1) + \
             (SELECT COUNT(*) FROM correction WHERE {})",
            tx.dialect().among_ids("registration", 2)
        );
        let count: Option<(i64,)> = tx.row(sql, vec![subject.into(), id_list(registrations.iter().copied())]).await?;
        let current = count.and_then(|(count,)| u32::try_from(count).ok());
        if current != Some(seen) {
            return Err(StoreError::Conflict { kind: "case_answer", id: subject, current });
        }
        let body = serde_json::to_string(answer).map_err(|error| StoreError::corrupt("case_answer", error))?;
        let sql = "INSERT INTO case_answer (id, subject, recorded_at, recorded_by, body) VALUES ($1, $2, $3, $4, $5)";
        tx.execute(sql, args![answer.id, subject, actor.at, actor.user.as_str(), body]).await?;
        let corrections: Vec<_> = corrections.iter().map(|it| (it, actor)).collect();
        registrations::write_corrections(&mut tx, &corrections).await?;
        tx.commit().await
    }
}
