//! Counting days and months anew: what is stale, what was never counted, what is over by now.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, PoisonError};

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::id::Id;
use tillit_domain::order::Order;
use tillit_domain::person::Person;
use tillit_followup::Asked;
use tillit_followup::facts::Masters;
use tillit_followup::ground::Lookup;
use tillit_followup::rollup::{Row, build, edition, month};
use tillit_storage::{Counted, Made, Mark, Reach, RollupKey, RollupRow, RollupSpan, Stale};

use super::super::ground::{context, months, read_run};
use super::super::masters::Held;
use crate::app::App;
use crate::error::AppError;
use crate::jobs::blocking;

/// Days that one bite counts at most, so that nothing else waits long for a processor.
const BITE: i64 = 3;

/// How often what has changed while it was counted is counted again before somebody is told that it cannot be.
const TRIES: usize = 8;

/// Months before the running one that are counted before anybody asks.
const BEFOREHAND: i64 = 3;

/// Which part of its life a day is in: some of what is counted changes when it is over, and when the day after is.
fn phase(day: Date, today: Date) -> i64 {
    i64::from((today - day).get_days()).clamp(0, 2)
}

fn is_fresh(made: &Made, today: Date) -> bool {
    made.edition == edition() && made.phase == phase(made.day, today)
}

/// Counts what is stale or missing of some days; gives how they are made.
pub(super) async fn days(app: &App, days: DayRange) -> Result<Vec<Made>, AppError> {
    if let Behind::Nothing(made) = behind(app, &[days]).await? {
        return Ok(made);
    }
    let _turn = app.rollups.turn.lock().await;
    for _ in 0..TRIES {
        if let Behind::Nothing(made) = behind(app, &[days]).await? {
            return Ok(made);
        }
        // What has become stale while it was counted came after the question, which need not wait for it.
        if count(app, days).await? {
            return Ok(app.store.rollups_made(RollupSpan::Day, days).await?);
        }
    }
    Err(AppError::internal("somebody else counts the same days all the time"))
}

/// More days than this are not counted while somebody waits.
const FAR: usize = 7;

/// How far some days are from what facts come to.
pub(super) enum Behind {
    /// Nothing of them is stale or missing; how they are made.
    Nothing(Vec<Made>),
    /// So little that somebody who waits can have it counted.
    Little,
    /// So much that an answer is sooner counted from facts: these days.
    Far(BTreeSet<Date>),
}

/// Looks how far some days are behind.
pub(super) async fn behind(app: &App, days: &[DayRange]) -> Result<Behind, AppError> {
    // Marks are read first: whoever clears one has put its days before.
    let stale = app.store.stale_rollups().await?;
    let today = app.today();
    let (mut all, mut lacking) = (Vec::new(), BTreeSet::new());
    for days in days {
        let made = app.store.rollups_made(RollupSpan::Day, *days).await?;
        let is_behind = |made: &&Made| !is_fresh(made, today) || stale.iter().any(|it| it.days.contains(made.day));
        lacking.extend(made.iter().filter(is_behind).map(|it| it.day));
        let there: BTreeSet<Date> = made.iter().map(|it| it.day).collect();
        lacking.extend(days.days().filter(|day| !there.contains(day)));
        all.extend(made);
    }
    Ok(match lacking.len() {
        0 => Behind::Nothing(all),
        ..=FAR => Behind::Little,
        _ => Behind::Far(lacking),
    })
}

/// Counts once: all that marks say of days that had been counted, and what is missing of `days`. Gives whether all was put;
/// else somebody else was counting the same.
async fn count(app: &App, days: DayRange) -> Result<bool, AppError> {
    let stale = app.store.stale_rollups().await?;
    let every = DayRange::new(Date::MIN, Date::MAX);
    let made = app.store.rollups_made(RollupSpan::Day, every).await?;
    let made: BTreeMap<Date, Made> = made.into_iter().map(|it| (it.day, it)).collect();
    let (_, held) = app.rollups.masters(app).await?;
    let (mut whole, persons) = reached(app, &stale, &made, &held).await?;
    // Elsewhere a day is only said to be uncounted: nobody waits for it now.
    let elsewhere: Vec<Date> = whole.iter().copied().filter(|day| !days.contains(*day)).collect();
    app.store.unmake_rollups(&elsewhere).await?;
    whole.retain(|day| days.contains(*day));
    let today = app.today();
    whole.extend(days.days().filter(|day| made.get(day).is_none_or(|made| !is_fresh(made, today))));
    let mut counting = Counting { app, held, made: made.clone(), settled: true, changed: BTreeMap::new() };
    let before = month_numbers(&made);
    for run in runs(&whole) {
        counting.whole(run).await?;
    }
    // A day that must be counted as a whole is not made fresh by one person's rows.
    let alone = |day: &Date| {
        let is_whole = whole.contains(day) || elsewhere.contains(day);
        !is_whole && made.get(day).is_some_and(|made| is_fresh(made, today))
    };
    for (person, of) in persons {
        let of: BTreeSet<Date> = of.into_iter().filter(|day| alone(day)).collect();
        for run in runs(&of) {
            counting.person(person, run).await?;
        }
    }
    let Counting { settled, changed, .. } = counting;
    if settled {
        let marks: Vec<Mark> = stale.into_iter().map(|it| it.mark).collect();
        app.store.clear_rollup_marks(&marks).await?;
    }
    for (first, keys) in changed {
        refresh_month(app, first, before.get(&first).copied(), &keys).await?;
    }
    Ok(settled)
}

type Persons = BTreeMap<Id<Person>, BTreeSet<Date>>;

/// Which counted days are stale as a whole, and which only for some persons.
async fn reached(
    app: &App,
    stale: &[Stale],
    made: &BTreeMap<Date, Made>,
    held: &Held,
) -> Result<(BTreeSet<Date>, Persons), AppError> {
    let within = |mark: &Stale| {
        let days = made.range(mark.days.from..=mark.days.to.unwrap_or(mark.days.from));
        days.map(|(day, _)| *day)
    };
    let mut whole: BTreeSet<Date> = stale.iter().filter(|it| it.reach == Reach::Days).flat_map(within).collect();
    let mut persons = Persons::new();
    let mut facts = Vec::new();
    for mark in stale {
        match mark.reach {
            Reach::Days => {}
            Reach::Person(person) => {
                for one in with_household(held, person) {
                    persons.entry(one).or_default().extend(within(mark));
                }
            }
            // Nothing need be looked up for days that are counted as a whole anyway, or by nobody.
            Reach::DaysOfPerson(_) | Reach::DaysOfWorker(_) => {
                if within(mark).any(|day| !whole.contains(&day)) {
                    facts.push(mark);
                }
            }
        }
    }
    let asked: Vec<Reach> = facts.iter().map(|it| it.reach).collect();
    let found = app.store.days_of(&asked).await?;
    for mark in facts {
        let days = found.get(&mark.reach).into_iter().flatten();
        // Visits and registrations that cross midnight count on the day beside.
        let near = days.flat_map(|day| (-1..=1).map(move |by: i64| day.saturating_add(by.days())));
        whole.extend(near.filter(|day| mark.days.contains(*day) && made.contains_key(day)));
    }
    Ok((whole, persons))
}

fn with_household(held: &Held, person: Id<Person>) -> Vec<Id<Person>> {
    let household = held.persons.iter().find(|it| it.id == person).and_then(|it| it.household);
    let others = held.persons.iter().filter(|it| household.is_some() && it.household == household && it.id != person);
    std::iter::once(person).chain(others.map(|it| it.id)).collect()
}

/// Days in runs without gaps, each within a month.
pub(super) fn runs(days: &BTreeSet<Date>) -> Vec<DayRange> {
    let mut found: Vec<DayRange> = Vec::new();
    for day in days {
        match found.last_mut() {
            Some(run) if run.to.and_then(|to| to.tomorrow().ok()) == Some(*day) && day.day() != 1 => {
                run.to = Some(*day)
            }
            _ => found.push(DayRange::new(*day, *day)),
        }
    }
    found
}

/// By month what the numbers of its days come to, if all of them are counted.
fn month_numbers(made: &BTreeMap<Date, Made>) -> BTreeMap<Date, i64> {
    let mut found: BTreeMap<Date, (i64, i8)> = BTreeMap::new();
    for made in made.values().filter(|made| made.edition == edition()) {
        let of = found.entry(made.day.first_of_month()).or_default();
        *of = (of.0 + made.number, of.1 + 1);
    }
    let whole = found.into_iter().filter(|(first, (_, days))| *days == first.days_in_month());
    whole.map(|(first, (number, _))| (first, number)).collect()
}

/// Counting under way.
struct Counting<'a> {
    app: &'a App,
    held: Arc<Held>,
    /// How days are made by now.
    made: BTreeMap<Date, Made>,
    /// Whether all was put; else somebody else has counted a day too.
    settled: bool,
    /// By month which rows of its days have become other.
    changed: BTreeMap<Date, BTreeSet<RollupKey>>,
}

impl Counting<'_> {
    /// Counts whole days.
    async fn whole(&mut self, run: DayRange) -> Result<(), AppError> {
        let rows = self.rows(run, None).await?;
        for day in run.days() {
            let before = self.made.get(&day).copied().filter(|made| made.edition == edition());
            let held = match before {
                Some(_) => self.app.store.rollups(RollupSpan::Day, DayRange::new(day, day)).await?,
                None => Vec::new(),
            };
            self.put(day, rows.get(&day).map_or(&[][..], Vec::as_slice), held, before.is_none()).await?;
        }
        Ok(())
    }

    /// Counts a person's rows of some days.
    async fn person(&mut self, person: Id<Person>, run: DayRange) -> Result<(), AppError> {
        let rows = self.rows(run, Some(person)).await?;
        let held = self.app.store.rollups_of(run, &[Some(person)]).await?;
        for day in run.days() {
            let of_day: Vec<RollupRow> = held.iter().filter(|row| row.day == day).cloned().collect();
            self.put(day, rows.get(&day).map_or(&[][..], Vec::as_slice), of_day, false).await?;
        }
        Ok(())
    }

    /// The rows of some days by day, of all or of a person.
    async fn rows(
        &self,
        run: DayRange,
        person: Option<Id<Person>>,
    ) -> Result<BTreeMap<Date, Vec<RollupRow>>, AppError> {
        let mut by_day: BTreeMap<Date, Vec<RollupRow>> = BTreeMap::new();
        for row in rows_of(self.app, &self.held, run, person).await? {
            by_day.entry(row.day).or_default().push(row);
        }
        Ok(by_day)
    }

    /// Puts what has become another.
    async fn put(&mut self, day: Date, now: &[RollupRow], held: Vec<RollupRow>, whole: bool) -> Result<(), AppError> {
        let before = self.made.get(&day).copied();
        let (changed, gone) = differences(now, held);
        let phase = phase(day, self.app.today());
        let same = before.is_some_and(|made| made.phase == phase && made.edition == edition());
        if same && changed.is_empty() && gone.is_empty() {
            return Ok(());
        }
        let made = Made { day, edition: edition(), phase, number: 0 };
        let counted = Counted { span: RollupSpan::Day, before, made, whole, changed: &changed, gone: &gone };
        match self.app.store.put_rollups(&counted).await? {
            Some(number) => {
                self.made.insert(day, Made { number, ..made });
            }
            None => self.settled = false,
        }
        let keys = changed.iter().map(|row| (row.group, row.person)).chain(gone);
        self.changed.entry(day.first_of_month()).or_default().extend(keys);
        Ok(())
    }
}

/// The rows of some days, of all or of a person, counted from facts.
async fn rows_of(
    app: &App,
    held: &Arc<Held>,
    run: DayRange,
    person: Option<Id<Person>>,
) -> Result<Vec<RollupRow>, AppError> {
    let persons = person.map(|person| with_household(held, person));
    let asked = Asked { from: run.from, to: run.to.unwrap_or(run.from), cut_off: app.now() };
    let facts = read_run(&app.store, run, asked.cut_off, persons.clone()).await?;
    let held = Arc::clone(held);
    let rows = blocking(move || {
        let all = held.view();
        // Of the others no occasions are laid out.
        let orders: Option<Vec<Order>> = persons
            .map(|persons| held.orders.iter().filter(|order| persons.contains(&order.person)).cloned().collect());
        let masters = Masters { orders: orders.as_deref().unwrap_or(all.orders), ..all };
        let lookup = Lookup::without_filters(masters);
        build(&facts.lay(&held, &lookup, masters, asked), &context(asked))
    })
    .await?
    .map_err(|broken| AppError::internal(broken.0))?;
    Ok(rows.into_iter().filter(|row| person.is_none() || row.person == person).map(stored).collect())
}

/// The rows of some days counted from facts, in the order that the store gives rows in; nothing is put.
pub(super) async fn from_nothing(app: &App, days: DayRange) -> Result<Vec<RollupRow>, AppError> {
    let (_, held) = app.rollups.masters(app).await?;
    rows_of(app, &held, days, None).await
}

/// The rows of a month out of those of its days.
pub(super) async fn added_up(first: Date, rows: Vec<RollupRow>) -> Result<Vec<RollupRow>, AppError> {
    let add = move || {
        let rows: Vec<Row> = rows.into_iter().map(read).collect();
        month(first, &rows).map(|rows| rows.into_iter().map(stored).collect())
    };
    blocking(add).await?.map_err(|broken| AppError::internal(broken.0))
}

/// Rows that are new or other, and those that are no more.
fn differences(now: &[RollupRow], held: Vec<RollupRow>) -> (Vec<RollupRow>, Vec<RollupKey>) {
    let mut before: BTreeMap<RollupKey, RollupRow> =
        held.into_iter().map(|row| ((row.group, row.person), row)).collect();
    let mut changed = Vec::new();
    for row in now {
        if before.remove(&(row.group, row.person)).as_ref() != Some(row) {
            changed.push(row.clone());
        }
    }
    (changed, before.into_keys().collect())
}

pub(super) fn stored(row: Row) -> RollupRow {
    let Row { day, group, person, sums, of_days } = row;
    RollupRow { day, group, person, sums, of_days }
}

pub(super) fn read(row: RollupRow) -> Row {
    let RollupRow { day, group, person, sums, of_days } = row;
    Row { day, group, person, sums, of_days }
}

/// Adds up the months within some days that are not as their days are. The days must have been counted.
pub(super) async fn whole_months(app: &App, firsts: impl IntoIterator<Item = Date>) -> Result<(), AppError> {
    for first in firsts {
        let all = DayRange::new(first, first.last_of_month());
        let number: i64 = app.store.rollups_made(RollupSpan::Day, all).await?.iter().map(|made| made.number).sum();
        let before = app.store.rollups_made(RollupSpan::Month, DayRange::new(first, first)).await?.pop();
        if before.is_some_and(|it| it.number == number && it.edition == edition()) {
            continue;
        }
        let rows = app.store.rollups(RollupSpan::Day, all).await?;
        put_month(app, first, before, number, rows, Vec::new(), true).await?;
    }
    Ok(())
}

/// Whether a month is kept as its days are.
pub(super) async fn is_added_up(app: &App, first: Date, number: i64) -> Result<bool, AppError> {
    let made = app.store.rollups_made(RollupSpan::Month, DayRange::new(first, first)).await?.pop();
    Ok(made.is_some_and(|it| it.number >= number && it.edition == edition()))
}

/// Adds up anew the rows of a month whose days' rows have become other, if the month was as its days were.
async fn refresh_month(
    app: &App,
    first: Date,
    number_before: Option<i64>,
    keys: &BTreeSet<RollupKey>,
) -> Result<(), AppError> {
    let before = app.store.rollups_made(RollupSpan::Month, DayRange::new(first, first)).await?.pop();
    let Some(before) = before.filter(|it| Some(it.number) == number_before && it.edition == edition()) else {
        return Ok(());
    };
    let all = DayRange::new(first, first.last_of_month());
    let made = app.store.rollups_made(RollupSpan::Day, all).await?;
    let number = made.iter().map(|made| made.number).sum();
    let persons: Vec<Option<Id<Person>>> =
        keys.iter().map(|(_, person)| *person).collect::<BTreeSet<_>>().into_iter().collect();
    let rows = app.store.rollups_of(all, &persons).await?;
    put_month(app, first, Some(before), number, rows, keys.iter().copied().collect(), false).await
}

async fn put_month(
    app: &App,
    first: Date,
    before: Option<Made>,
    number: i64,
    rows: Vec<RollupRow>,
    keys: Vec<RollupKey>,
    whole: bool,
) -> Result<(), AppError> {
    let added = added_up(first, rows).await?;
    let there: BTreeSet<RollupKey> = added.iter().map(|row| (row.group, row.person)).collect();
    let gone: Vec<RollupKey> = keys.into_iter().filter(|key| !there.contains(key)).collect();
    let made = Made { day: first, edition: edition(), phase: 0, number };
    let counted = Counted { span: RollupSpan::Month, before, made, whole, changed: &added, gone: &gone };
    // Whoever has added it up meanwhile has done so from rows at least as new, or the numbers tell the next reader.
    app.store.put_rollups(&counted).await.map(drop).map_err(Into::into)
}

/// Counts a few of the days that are stale, or that somebody is likely to ask for; gives whether there was anything to do.
///
/// # Errors
/// What the database says.
#[crate::compiled_once]
pub async fn bite(app: &App) -> Result<bool, AppError> {
    let today = app.today();
    let first = today.first_of_month().saturating_sub(BEFOREHAND.months());
    let horizon = DayRange::new(first, today.last_of_month());
    let stale = app.store.stale_rollups().await?;
    let made = app.store.rollups_made(RollupSpan::Day, DayRange::new(Date::MIN, Date::MAX)).await?;
    let is_stale = |day: Date| stale.iter().any(|it| it.days.contains(day));
    let made_days: BTreeSet<Date> = made.iter().map(|it| it.day).collect();
    let mut wanting: BTreeSet<Date> =
        made.iter().filter(|it| !is_fresh(it, today) || is_stale(it.day)).map(|it| it.day).collect();
    let asked_for = {
        let mut asked_for = app.rollups.asked_for.lock().unwrap_or_else(PoisonError::into_inner);
        asked_for.retain(|day| !made_days.contains(day));
        asked_for.clone()
    };
    wanting.extend(horizon.days().chain(asked_for).filter(|day| !made_days.contains(day)));
    let Some(last) = wanting.last().copied() else {
        if !stale.is_empty() {
            // Of days that nobody has counted.
            let _turn = app.rollups.turn.lock().await;
            count(app, DayRange::new(today, today)).await?;
            return Ok(true);
        }
        return months_beforehand(app, horizon).await;
    };
    let from = last.saturating_sub((BITE - 1).days()).max(last.first_of_month());
    let from = from.series(1.day()).take_while(|day| *day <= last).find(|day| wanting.contains(day)).unwrap_or(last);
    days(app, DayRange::new(from, last)).await?;
    Ok(true)
}

async fn months_beforehand(app: &App, horizon: DayRange) -> Result<bool, AppError> {
    let made = app.store.rollups_made(RollupSpan::Day, horizon).await?;
    let numbers = month_numbers(&made.into_iter().map(|it| (it.day, it)).collect());
    let added = app.store.rollups_made(RollupSpan::Month, horizon).await?;
    let is_added = |first: Date, number: i64| {
        added.iter().any(|it| it.day == first && it.number == number && it.edition == edition())
    };
    let wanting = months(horizon).into_iter().map(|it| it.from);
    let wanting = wanting.filter(|first| numbers.get(first).is_some_and(|number| !is_added(*first, *number)));
    let Some(first) = wanting.max() else { return Ok(false) };
    let _turn = app.rollups.turn.lock().await;
    whole_months(app, [first]).await?;
    Ok(true)
}
