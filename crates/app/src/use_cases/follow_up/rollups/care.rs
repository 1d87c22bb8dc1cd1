//! Care of roll-ups: counted from nothing, and held against what is kept (`tillit rollups`).

use std::collections::BTreeSet;

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_storage::{RollupKey, RollupRow, RollupSpan};

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

impl Outcome {
    fn add(&mut self, before: &[RollupRow], now: &[RollupRow]) {
        self.rows += now.len();
        self.different += differing(before, now);
    }
}

/// Counts all days anew that were counted, and those from one to another; gives what was otherwise before.
///
/// # Errors
/// [`AppError::NotAllowed`], and what the database says.
#[crate::compiled_once]
pub async fn rebuild(app: &App, session: &Session, days: Option<(Date, Date)>) -> Result<Outcome, AppError> {
    app.permit(session, UseCase::CareForDatabase, Scope::Municipality)?;
    let all = days_of(app, days.map(|(from, to)| DayRange::new(from, to))).await?;
    let mut outcome = Outcome { days: all.len(), ..Outcome::default() };
    for days in make::runs(&all) {
        let before = app.store.rollups(RollupSpan::Day, days).await?;
        app.store.unmake_rollups(&days.days().collect::<Vec<Date>>()).await?;
        make::days(app, days).await?;
        if is_month(days) {
            make::whole_months(app, [days.from]).await?;
        }
        outcome.add(&before, &app.store.rollups(RollupSpan::Day, days).await?);
    }
    Ok(outcome)
}

/// Holds what is kept against what comes of counting from nothing, row by row, and changes nothing.
///
/// # Errors
/// As [`rebuild`].
#[crate::compiled_once]
pub async fn check(app: &App, session: &Session) -> Result<Outcome, AppError> {
    app.permit(session, UseCase::CareForDatabase, Scope::Municipality)?;
    let all = days_of(app, None).await?;
    let mut outcome = Outcome { days: all.len(), ..Outcome::default() };
    for days in make::runs(&all) {
        // First as a reader would have it, so that only what nobody has marked as stale counts as different.
        let number: i64 = make::days(app, days).await?.iter().map(|it| it.number).sum();
        let before = app.store.rollups(RollupSpan::Day, days).await?;
        let now = make::from_nothing(app, days).await?;
        outcome.add(&before, &now);
        let month = DayRange::day(days.from);
        let added = app.store.rollups_made(RollupSpan::Month, month).await?;
        if is_month(days) && added.first().is_some_and(|it| it.number == number) {
            let kept = app.store.rollups(RollupSpan::Month, month).await?;
            outcome.different += differing(&kept, &make::added_up(days.from, now).await?);
        }
    }
    Ok(outcome)
}

/// The days that are counted, and those asked for.
async fn days_of(app: &App, days: Option<DayRange>) -> Result<BTreeSet<Date>, AppError> {
    let every = DayRange::new(Date::MIN, Date::MAX);
    let made = app.store.rollups_made(RollupSpan::Day, every).await?;
    Ok(made.iter().map(|it| it.day).chain(days.into_iter().flat_map(DayRange::days)).collect())
}

fn is_month(days: DayRange) -> bool {
    days.from.day() == 1 && days.to == Some(days.from.last_of_month())
}

fn differing(before: &[RollupRow], now: &[RollupRow]) -> usize {
    type Keyed<'r> = (Date, RollupKey, &'r [u8], &'r [u8]);
    fn keyed(row: &RollupRow) -> Keyed<'_> {
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
