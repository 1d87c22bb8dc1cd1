//! A roster holds from a day on; the one before ends the day before, and shifts that have been stay.

use std::collections::HashSet;

use jiff::civil::Date;
use serde::Deserialize;
use tillit_domain::organisation::Group;
use tillit_domain::roster::Roster;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id};
use tillit_storage::{Batch, Expect, Filter, StoreError, Versioned};
use utoipa::ToSchema;

pub use super::input::RowShape;
use super::input::rows;
use super::read::{RosterOn, RosterPage, permitted};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::base_plans::save::ReadVersion;
use crate::use_cases::care::fields::Fields;
use crate::use_cases::care::reach::records;
use crate::words::care::Remedy;

/// A roster to save.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewRoster {
    /// The roster that holds on the first day, as it was read; none if none does.
    pub expected: Option<ReadVersion>,
    /// First day, today at the earliest.
    pub from: Date,
    /// Name on screen.
    pub name: String,
    /// Length of the cycle in weeks.
    pub weeks: u8,
    /// A day of the cycle's first week.
    pub anchor: Date,
    /// Rows; a row keeps its place, so that who holds it can be followed.
    pub rows: Vec<RowShape>,
}

/// Saves a roster. Too little rest does not stop it: the gate does, on the days it would happen; it is told on the row.
///
/// # Errors
/// [`AppError::Conflict`] with the roster as it is, [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, group: Id<Group>, input: NewRoster) -> Result<RosterPage, AppError> {
    let (_, organisation, permit) = permitted(app, session, group).await?;
    let (today, from, mut fields) = (app.today(), input.from, Fields::new(session.language));
    fields.check(today <= from, "from", Remedy::NotBefore(today));
    fields.says_something(&input.name, "name");
    fields.check((1..=26).contains(&input.weeks), "weeks", Remedy::ChooseFromList);
    let rows = rows(&input.rows, input.weeks.clamp(1, 26), &mut fields);
    let workers: Vec<Worker> = records(app.store.list(&Filter::default()).await?);
    let unit = organisation.group(group).map(|it| it.unit);
    let mut held = HashSet::new();
    for (at, worker) in rows.iter().enumerate().filter_map(|(at, row)| Some((at, row.worker?))) {
        let known = workers.iter().find(|it| it.id == worker);
        // Who has left stands on an old row until somebody takes it over; a row is not given to who is not employed.
        let may = known.is_some_and(|it| {
            organisation.unit_of_worker(it, from) == unit && it.employment.to.is_none_or(|last| from <= last)
        });
        fields.check(may, format!("rows[{at}].worker"), Remedy::ChooseFromList);
        fields.check(held.insert(worker), format!("rows[{at}].worker"), Remedy::HoldsAnotherRow);
    }
    permit.saw_workers(held);
    fields.finish()?;
    let rosters: Vec<Versioned<Roster>> = app.store.list(&Filter::group(group)).await?;
    let before = rosters.iter().find(|it| it.record.period.contains(from));
    let read = before.map(|it| ReadVersion { id: it.record.id.uuid(), version: it.version });
    let now = async || super::read::run(app, session, group, RosterOn { on: Some(from) }).await;
    let conflict = async || {
        let current = serde_json::to_value(now().await?).map_err(AppError::internal)?;
        Ok::<_, AppError>(AppError::Conflict { current: Some(current) })
    };
    if read != input.expected {
        return Err(conflict().await?);
    }
    let next = rosters.iter().map(|it| it.record.period.from).filter(|begins| from < *begins).min();
    let until = before.and_then(|it| it.record.period.to).or_else(|| next.and_then(|it| it.yesterday().ok()));
    let same_day = before.filter(|it| it.record.period.from == from);
    let mut batch = Batch::new();
    if let Some(it) = before.filter(|it| it.record.period.from < from) {
        let last = from.yesterday().map_err(AppError::internal)?;
        let ended = Roster { period: DayRange::new(it.record.period.from, last), ..it.record.clone() };
        batch.put(&ended, None, Expect::Version(it.version));
    }
    let new_id = || Id::derived("roster", &[&group.to_string(), &from.to_string()]);
    let roster = Roster {
        id: same_day.map_or_else(new_id, |it| it.record.id),
        group,
        name: input.name.trim().to_owned(),
        weeks: input.weeks,
        anchor: input.anchor,
        period: DayRange { from, to: until },
        rows,
    };
    batch.put(&roster, None, same_day.map_or(Expect::New, |it| Expect::Version(it.version)));
    match app.store.apply(batch, &app.actor(session)).await {
        Ok(_) => now().await,
        Err(StoreError::Conflict { .. }) => Err(conflict().await?),
        Err(error) => Err(error.into()),
    }
}
