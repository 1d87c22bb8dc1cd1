//! What is written about a worker, checked alike for a new one and for a change; and how it is stored.

use serde::Deserialize;
use tillit_domain::person::ProtectedIdentity;
use tillit_domain::worker::{Title, TravelMode, Worker};
use tillit_storage::{Batch, Expect, StoreError};
use utoipa::ToSchema;

use super::read::{ReachedWorker, WorkerPage, view};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::Organisation;
use crate::words::care::Remedy;

/// What is written about a worker.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WorkerFacts {
    /// Given name.
    pub given_name: String,
    /// Family name.
    pub family_name: String,
    /// Title.
    #[schema(value_type = String)]
    pub title: Title,
    /// Usual way to travel.
    #[schema(value_type = String)]
    pub travel: TravelMode,
    /// How the identity is protected.
    #[schema(value_type = Option<String>)]
    pub protected: Option<ProtectedIdentity>,
    /// Share of full time in percent, 1 to 100.
    pub percent: u8,
    /// Work telephone.
    pub telephone: String,
}

impl WorkerFacts {
    /// Tells what is wrong.
    pub(super) fn check(&self, fields: &mut Fields) {
        fields.says_something(&self.given_name, "given_name");
        fields.says_something(&self.family_name, "family_name");
        fields.check((1..=100).contains(&self.percent), "percent", Remedy::AtLeastOne);
    }

    /// The worker with these facts.
    pub(super) fn of(self, worker: Worker) -> Worker {
        Worker {
            given_name: self.given_name.trim().to_owned(),
            family_name: self.family_name.trim().to_owned(),
            title: self.title,
            travel: self.travel,
            protected: self.protected,
            percent: self.percent,
            telephone: self.telephone.trim().to_owned(),
            ..worker
        }
    }
}

/// Stores a worker and answers with the worker as it then is.
pub(super) async fn store(
    app: &App,
    session: &Session,
    worker: &Worker,
    expect: Expect,
) -> Result<WorkerPage, AppError> {
    let mut batch = Batch::new();
    batch.put(worker, None, expect);
    // Who was moved to another unit is still answered about: the permit was for what has been done.
    let now = async || {
        let worker = app.store.get::<Worker>(worker.id).await?.ok_or(AppError::NotFound)?;
        let organisation = Organisation::read(app).await?;
        Ok::<_, AppError>(view(app, session, &ReachedWorker { worker, organisation }))
    };
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => now().await,
        Err(StoreError::Conflict { .. }) => {
            let current = serde_json::to_value(now().await?).map_err(AppError::internal)?;
            Err(AppError::Conflict { current: Some(current) })
        }
        Err(error) => Err(error.into()),
    }
}
