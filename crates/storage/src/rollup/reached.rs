//! Which days registrations reach: their own, their visits', their shifts', and those of what they may overlap.
//!
//! What one delivery or many at a time have brought is looked up together: a few statements for all of it.

use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;
use jiff::{SignedDuration, Timestamp, ToSpan};
use tillit_domain::TimeOfDay;
use tillit_domain::facts::LONGEST_VALID;
use tillit_domain::id::Id;
use tillit_domain::time::{day_of, instant};
use tillit_domain::worker::Worker;
use uuid::Uuid;

use super::stale::around;
use crate::args::{Arg, day, id_list, timestamp};
use crate::db::Tx;
use crate::error::StoreError;

/// From when to when something was registered; the same twice where it has not ended.
type Span = (Timestamp, Timestamp);

/// When something was registered, or is now.
pub(super) struct Told {
    /// By whom.
    pub(super) worker: Id<Worker>,
    /// Which visit it was.
    pub(super) visit: Option<Uuid>,
    /// As it came in, and as it was corrected.
    pub(super) times: Vec<Span>,
}

/// How far from a registration those begin that may overlap it.
const FAR: SignedDuration = SignedDuration::from_hours(36);

/// Times that lie within so long are looked up together.
const TOGETHER: SignedDuration = SignedDuration::from_hours(72);

/// A worker has some dozens of registrations within [`TOGETHER`]; of one who has more than this, all days about are stale
/// instead.
const BESIDE_MAX: usize = 200;

/// The days that registrations reach.
pub(super) async fn reached(tx: &mut Tx, told: &[Told]) -> Result<BTreeSet<Date>, StoreError> {
    let mut visits: BTreeSet<Uuid> = told.iter().filter_map(|it| it.visit).collect();
    let mut times: Vec<(Uuid, Span)> =
        told.iter().flat_map(|it| it.times.iter().map(|span| (it.worker.uuid(), *span))).collect();
    times.sort_unstable_by_key(|(worker, span)| (span.0, *worker));
    let mut days = BTreeSet::new();
    let mut rest = times.as_slice();
    while let Some((_, first)) = rest.first() {
        let near = rest.partition_point(|(_, span)| span.0.duration_since(first.0) <= TOGETHER);
        let (some, later) = rest.split_at(near);
        reached_by(tx, some, &mut days, &mut visits).await?;
        rest = later;
    }
    days.extend(planned_on(tx, &visits).await?);
    Ok(days)
}

/// The days that times near each other reach, and the visits of what they may overlap.
async fn reached_by(
    tx: &mut Tx,
    some: &[(Uuid, Span)],
    days: &mut BTreeSet<Date>,
    visits: &mut BTreeSet<Uuid>,
) -> Result<(), StoreError> {
    let from = some.iter().map(|(_, span)| span.0).min().unwrap_or(Timestamp::MIN);
    let to = some.iter().map(|(_, span)| span.1.max(span.0)).max().unwrap_or(Timestamp::MAX);
    let window = (from.saturating_sub(FAR).unwrap_or(from), to.saturating_add(FAR).unwrap_or(to));
    let workers: BTreeSet<Uuid> = some.iter().map(|(worker, _)| *worker).collect();
    let shifts = shifts_about(tx, &workers, window).await?;
    let of = |worker: &Uuid| shifts.get(worker).map_or(&[][..], Vec::as_slice);
    days.extend(some.iter().flat_map(|(worker, span)| days_at(of(worker), window, span.0)));
    let crowded = crowded(tx, &workers, window).await?;
    let beside = beside(tx, workers.difference(&crowded).copied(), window).await?;
    let longest = SignedDuration::from_mins(LONGEST_VALID.0);
    for (worker, (start, stop)) in some {
        if crowded.contains(worker) {
            days.extend(around(*start).chain(around(*stop)).map(|(day, ..)| day));
            continue;
        }
        let overlaps = |(a, b): &Span| *a < *stop && *start < *b && b.duration_since(*a) <= longest;
        let of_worker = beside.get(worker).map_or(&[][..], Vec::as_slice);
        for one in of_worker.iter().filter(|one| one.times.iter().any(overlaps)) {
            days.extend(one.times.iter().flat_map(|(at, _)| days_at(of(worker), window, *at)));
            visits.extend(one.visit);
        }
    }
    Ok(())
}

/// Workers with too many registrations in a window to look at them.
async fn crowded(tx: &mut Tx, workers: &BTreeSet<Uuid>, (from, to): Span) -> Result<BTreeSet<Uuid>, StoreError> {
    let among = tx.dialect().among_ids("worker", 1);
    let sql = format!(
        "SELECT worker FROM registration WHERE {among} AND start_at >= $2 AND start_at <= $3 \
         GROUP BY worker HAVING COUNT(*) > {BESIDE_MAX}"
    );
    let args: Vec<Arg> = vec![id_list(workers.iter().copied()), from.into(), to.into()];
    let rows: Vec<(Uuid,)> = tx.rows(sql, args).await?;
    Ok(rows.into_iter().map(|(worker,)| worker).collect())
}

/// Registrations of some workers that begin in a window, by worker.
async fn beside(
    tx: &mut Tx,
    workers: impl Iterator<Item = Uuid>,
    (from, to): Span,
) -> Result<HashMap<Uuid, Vec<Told>>, StoreError> {
    let among = tx.dialect().among_ids("worker", 1);
    let sql = format!(
        "SELECT id, worker, visit, start_at, stop_at FROM registration WHERE {among} AND start_at >= $2 AND start_at <= $3"
    );
    type Row = (Uuid, Uuid, Option<Uuid>, i64, Option<i64>);
    let rows: Vec<Row> = tx.rows(sql, vec![id_list(workers), from.into(), to.into()]).await?;
    let mut corrected: HashMap<Uuid, Vec<Span>> = HashMap::new();
    for one in crate::registrations::corrections_in(tx, id_list(rows.iter().map(|row| row.0))).await? {
        corrected.entry(one.registration.uuid()).or_default().push((one.start, one.stop));
    }
    let mut found: HashMap<Uuid, Vec<Told>> = HashMap::new();
    for (id, worker, visit, start, stop) in rows {
        let start = timestamp(start)?;
        let mut times = vec![(start, stop.map(timestamp).transpose()?.unwrap_or(start))];
        times.extend(corrected.remove(&id).unwrap_or_default());
        found.entry(worker).or_default().push(Told { worker: Id::from_uuid(worker), visit, times });
    }
    Ok(found)
}

/// A shift's day, and from when to when a registration may begin that belongs to it: within four hours of its hours.
type Holds = (Date, Timestamp, Timestamp);

/// The workers' shifts that something begun in a window may belong to.
async fn shifts_about(
    tx: &mut Tx,
    workers: &BTreeSet<Uuid>,
    (from, to): Span,
) -> Result<HashMap<Uuid, Vec<Holds>>, StoreError> {
    let (first, last) = (day_of(from).saturating_sub(1.day()), day_of(to).saturating_add(1.day()));
    let sql = format!(
        "SELECT v.worker, v.day, c.body FROM shift_version v JOIN content c ON c.id = v.content \
         WHERE {} AND v.day >= $2 AND v.day <= $3",
        tx.dialect().among_ids("v.worker", 1)
    );
    let args: Vec<Arg> = vec![id_list(workers.iter().copied()), first.into(), last.into()];
    let rows: Vec<(Uuid, String, String)> = tx.rows(sql, args).await?;
    let near = SignedDuration::from_hours(4);
    let mut shifts: HashMap<Uuid, Vec<Holds>> = HashMap::new();
    for (worker, on, body) in rows {
        let (on, (begin, end)) = (day(&on)?, crate::shifts::hours(&body)?);
        let clock = |time: TimeOfDay| instant(on, time);
        let opens = clock(begin).saturating_sub(near).unwrap_or(Timestamp::MIN);
        let closes = clock(end).saturating_add(near).unwrap_or(Timestamp::MAX);
        shifts.entry(worker).or_default().push((on, opens, closes));
    }
    Ok(shifts)
}

/// The day of an instant and of the shifts that hold it; all days about one that lies outside the window of the shifts.
fn days_at(shifts: &[Holds], (from, to): Span, at: Timestamp) -> BTreeSet<Date> {
    if at < from || to < at {
        return around(at).map(|(day, ..)| day).collect();
    }
    let holding = shifts.iter().filter(|(_, opens, closes)| *opens <= at && at <= *closes).map(|(day, ..)| *day);
    holding.chain([day_of(at)]).collect()
}

/// The days of visits, and of the shifts they lie on.
pub(super) async fn planned_on(tx: &mut Tx, visits: &BTreeSet<Uuid>) -> Result<Vec<Date>, StoreError> {
    if visits.is_empty() {
        return Ok(Vec::new());
    }
    let among = tx.dialect().among_ids("p.id", 1);
    let sql = format!(
        "SELECT p.day FROM planned_visit p WHERE {among} UNION SELECT s.day FROM planned_visit p \
         JOIN shift_version s ON s.id = p.shift OR s.id = p.second_shift WHERE {among}"
    );
    let rows: Vec<(String,)> = tx.rows(sql, vec![id_list(visits.iter().copied())]).await?;
    rows.iter().map(|(on,)| day(on)).collect()
}
