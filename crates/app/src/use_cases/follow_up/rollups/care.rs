//! Care of roll-ups: counted from nothing, and held against what is kept (`tillit rollups`).

use std::collections::BTreeSet;

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_storage::{RollupKey, RollupSpan};

use super::super::ground::months;
use super::make;
use crate::access::{Scope, UseCase};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Outcome {
    /// Days that are counted.
    pub days: usize,
    /// Their rows.
    pub rows: usize,
    /// Rows that were otherwise than counted from nothing, or were missing, or too many.
    pub different: usize,
}

/// Counts all days anew that were counted, and those from one to another; gives what was otherwise before.
///
/// # Errors
/// [`AppError::NotAllowed`], and what the database says.
pub async fn rebuild(app: &App, session: &Session, days: Option<(Date, Date)>) -> Result<Outcome, AppError> {
    app.permit(session, UseCase::CareForDatabase, Scope::Municipality)?;
    let all = days_of(app, days.map(|(from, to)| DayRange::new(from, to))).await?;
    run(app, all, true).await
}

/// Holds what is kept against what comes of counting from nothing, row by row, and changes nothing.
///
/// # Errors
/// As [`rebuild`].
pub async fn check(app: &App, session: &Session) -> Result<Outcome, AppError> {
    app.permit(session, UseCase::CareForDatabase, Scope::Municipality)?;
    let all = days_of(app, None).await?;
    run(app, all, false).await
}

/// The days that are counted, and those asked for.
async fn days_of(app: &App, days: Option<DayRange>) -> Result<BTreeSet<Date>, AppError> {
    let every = DayRange::new(Date::MIN, Date::MAX);
    let made = app.store.rollups_made(RollupSpan::Day, every).await?;
    Ok(made.iter().map(|it| it.day).chain(days.into_iter().flat_map(DayRange::days)).collect())
}

async fn run(app: &App, all: BTreeSet<Date>, keep: bool) -> Result<Outcome, AppError> {
    let mut outcome = Outcome { days: all.len(), ..Outcome::default() };
    for run in make::runs(&all) {
        for month in months(run) {
            // First as a reader would have it, so that only what nobody has marked as stale counts as different.
            let made = if keep { Vec::new() } else { make::days(app, month).await? };
            let before = app.store.rollups(RollupSpan::Day, month).await?;
            if keep {
                app.store.unmake_rollups(&month.days().collect::<Vec<Date>>()).await?;
                make::days(app, month).await?;
                if month.from.day() == 1 && month.to == Some(month.from.last_of_month()) {
                    make::whole_months(app, [month.from]).await?;
                }
            }
            let now = if keep {
                app.store.rollups(RollupSpan::Day, month).await?
            } else {
                make::from_nothing(app, month).await?
            };
            outcome.rows += now.len();
            outcome.different += differing(&before, &now);
            let added = app.store.rollups_made(RollupSpan::Month, DayRange::new(month.from, month.from)).await?;
            let numbers: i64 = made.iter().map(|it| it.number).sum();
            let whole = month.to == Some(month.from.last_of_month()) && month.from.day() == 1;
            if !keep && whole && added.first().is_some_and(|it| it.number == numbers) {
                let kept = app.store.rollups(RollupSpan::Month, DayRange::new(month.from, month.from)).await?;
                outcome.different += differing(&kept, &make::added_up(month.from, now).await?);
            }
        }
    }
    Ok(outcome)
}

fn differing(before: &[tillit_storage::RollupRow], now: &[tillit_storage::RollupRow]) -> usize {
    type Keyed<'r> = (Date, RollupKey, &'r [u8], &'r [u8]);
    fn keyed(row: &tillit_storage::RollupRow) -> Keyed<'_> {
        (row.day, (row.group, row.person), &row.sums, &row.of_days)
    }
    let before: BTreeSet<Keyed<'_>> = before.iter().map(keyed).collect();
    let now: BTreeSet<Keyed<'_>> = now.iter().map(keyed).collect();
    let keys =
        |only: Vec<&Keyed<'_>>| -> BTreeSet<(Date, RollupKey)> { only.into_iter().map(|it| (it.0, it.1)).collect() };
    let mut all = keys(before.difference(&now).collect());
    all.extend(keys(now.difference(&before).collect()));
    all.len()
}
