//! Rows of days and months, read for a question; those that are asked for again and again are kept in memory, parsed.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_followup::rollup::{Pick, Piece, Row, Wanted};
use tillit_storage::{Made, RollupSpan};

use super::super::ground::months;
use super::make::{self, Behind};
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;

/// Rows that are kept in memory: those of some months of a municipality of the size that SQLite serves.
const ROWS_AT_HAND: usize = 300_000;

/// How often rows are read again that somebody counts anew meanwhile.
const TRIES: usize = 5;

type Key = (RollupSpan, Date, Pick);

/// A piece with the number of its day or month, and how many rows it has.
struct Held {
    key: Key,
    number: i64,
    rows: usize,
    piece: Arc<Piece>,
}

/// Pieces at hand, those asked for last at the end.
#[derive(Default)]
pub(super) struct AtHand(Mutex<Vec<Held>>);

impl AtHand {
    fn find(&self, key: Key, number: i64) -> Option<Arc<Piece>> {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let at = held.iter().position(|it| it.key == key)?;
        let found = held.remove(at);
        let piece = (found.number == number).then(|| Arc::clone(&found.piece));
        if piece.is_some() {
            held.push(found);
        }
        piece
    }

    fn keep(&self, key: Key, number: i64, rows: usize, piece: &Arc<Piece>) {
        let mut held = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        held.retain(|it| it.key != key);
        held.push(Held { key, number, rows, piece: Arc::clone(piece) });
        while held.len() > 1 && held.iter().map(|it| it.rows).sum::<usize>() > ROWS_AT_HAND {
            held.remove(0);
        }
    }
}

/// How the days are made that some questions look at, all of them counted; none where that is so much that an answer is sooner
/// counted from facts. Those days are counted ahead then, for whoever asks next.
pub(super) async fn counted(app: &App, wanted: &[Wanted]) -> Result<Option<BTreeMap<Date, Made>>, AppError> {
    let all = joined(wanted);
    let made = match make::behind(app, &all).await? {
        Behind::Nothing(made) => made,
        Behind::Little => {
            let mut made = Vec::new();
            for days in all {
                made.extend(make::days(app, days).await?);
            }
            made
        }
        Behind::Far(days) => {
            app.rollups.asked_for.lock().unwrap_or_else(PoisonError::into_inner).extend(days);
            return Ok(None);
        }
    };
    Ok(Some(made.into_iter().map(|made| (made.day, made)).collect()))
}

/// The days wanted, those that touch together.
fn joined(wanted: &[Wanted]) -> Vec<DayRange> {
    let mut all: Vec<(Date, Date)> =
        wanted.iter().map(|it| (it.days.from, it.days.to.unwrap_or(it.days.from))).collect();
    all.sort_unstable();
    let mut found: Vec<(Date, Date)> = Vec::new();
    for (from, to) in all {
        match found.last_mut() {
            Some(last) if from <= last.1.tomorrow().unwrap_or(last.1) => last.1 = last.1.max(to),
            _ => found.push((from, to)),
        }
    }
    found.into_iter().map(|(from, to)| DayRange::new(from, to)).collect()
}

/// The pieces of what is wanted; none as [`counted`].
pub(super) async fn read(app: &App, wanted: &[Wanted]) -> Result<Option<HashMap<Wanted, Vec<Arc<Piece>>>>, AppError> {
    let Some(mut made) = counted(app, wanted).await? else { return Ok(None) };
    for last in (0..TRIES).rev() {
        let mut pieces = HashMap::new();
        for one in wanted {
            pieces.insert(*one, of(app, *one, &made).await?);
        }
        // A day that was put in one piece meanwhile was read as it was or as it is; one that was put in several may have been
        // read in between, and is read again.
        let Some(now) = counted(app, wanted).await? else { return Ok(None) };
        let in_one_piece = |day: &Date, made: &Made| now.get(day).is_some_and(|now| now.number <= made.number + 1);
        if last == 0 || made.iter().all(|(day, made)| in_one_piece(day, made)) {
            return Ok(Some(pieces));
        }
        made = now;
    }
    Err(AppError::internal("no rows were read"))
}

async fn of(app: &App, wanted: Wanted, made: &BTreeMap<Date, Made>) -> Result<Vec<Arc<Piece>>, AppError> {
    let mut found = Vec::new();
    for run in months(wanted.days) {
        let first = run.from;
        if wanted.pick != Pick::OfDays && first.day() == 1 && run.to == Some(first.last_of_month()) {
            found.push(month(app, first, wanted.pick, made).await?);
            continue;
        }
        for day in run.days() {
            let Some(made) = made.get(&day) else { continue };
            found.push(piece(app, (RollupSpan::Day, day, wanted.pick), made.number).await?);
        }
    }
    Ok(found)
}

async fn month(app: &App, first: Date, pick: Pick, made: &BTreeMap<Date, Made>) -> Result<Arc<Piece>, AppError> {
    let number = made.range(first..=first.last_of_month()).map(|(_, made)| made.number).sum();
    if let Some(piece) = app.rollups.pieces.find((RollupSpan::Month, first, pick), number) {
        return Ok(piece);
    }
    {
        let _turn = app.rollups.turn.lock().await;
        make::whole_months(app, [first]).await?;
    }
    if make::is_added_up(app, first, number).await? {
        return piece(app, (RollupSpan::Month, first, pick), number).await;
    }
    // Another program is adding it up just now; its days are there.
    let days = app.store.rollups(RollupSpan::Day, DayRange::new(first, first.last_of_month())).await?;
    let rows: Vec<Row> = make::added_up(first, days).await?.into_iter().map(make::read).collect();
    let read = blocking(move || Piece::read(&rows, pick)).await?;
    read.map(Arc::new).map_err(|broken| AppError::internal(broken.0))
}

async fn piece(app: &App, key: Key, number: i64) -> Result<Arc<Piece>, AppError> {
    if let Some(piece) = app.rollups.pieces.find(key, number) {
        return Ok(piece);
    }
    let (span, day, pick) = key;
    let rows = app.store.rollups(span, DayRange::new(day, day)).await?;
    let count = rows.len();
    let read = move || Piece::read(&rows.into_iter().map(make::read).collect::<Vec<Row>>(), pick);
    let piece = Arc::new(blocking(read).await?.map_err(|broken| AppError::internal(broken.0))?);
    app.rollups.pieces.keep(key, number, count, &piece);
    Ok(piece)
}
