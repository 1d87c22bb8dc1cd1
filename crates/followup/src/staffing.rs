//! Staffing need (S-061, S-062, S-085): for a group, day and part of the day, what the plan asks for in staff minutes with
//! travel and support time, against what is rostered; press days; how many to add, and who could lend.
//!
//! A cell that fewer than five workers or persons stand behind is not told, nor one that it could be found from.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::person::Person;
use tillit_domain::worker::Worker;

use crate::disclosure::FEWEST;
use crate::item::{Item, Laid, ShiftItem};

/// A part of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Band {
    /// As written in answers.
    pub name: &'static str,
    /// First hour.
    pub from: i64,
    /// Hours it lasts.
    pub hours: i64,
}

/// The parts of a day; together they are all of it.
pub const BANDS: [Band; 6] = [
    Band { name: "07-10", from: 7, hours: 3 },
    Band { name: "10-12", from: 10, hours: 2 },
    Band { name: "12-14", from: 12, hours: 2 },
    Band { name: "14-17", from: 14, hours: 3 },
    Band { name: "17-22", from: 17, hours: 5 },
    Band { name: "22-07", from: 22, hours: 9 },
];

/// The part of the day an hour lies in.
#[must_use]
pub fn band_of(hour: i64) -> usize {
    let within = hour.rem_euclid(24);
    let last = BANDS.len() - 1;
    BANDS[..last].iter().position(|band| (band.from..band.from + band.hours).contains(&within)).unwrap_or(last)
}

/// What is asked for and what is there, in staff minutes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Cell {
    /// With persons, as planned; visits that nobody is on among them.
    pub visits: i64,
    /// On the way. For visits that nobody is on, as much as for others on the mean.
    pub travel: i64,
    /// Planning, handing over, documentation, as rostered.
    pub support: i64,
    /// Rostered and not absent, without breaks.
    pub rostered: i64,
}

impl Cell {
    /// All that is asked for.
    #[must_use]
    pub const fn needed(&self) -> i64 {
        self.visits + self.travel + self.support
    }

    /// What is missing, below nothing where there is some to spare.
    #[must_use]
    pub const fn short(&self) -> i64 {
        self.needed() - self.rostered
    }

    fn add(&mut self, other: Self) {
        self.visits += other.visits;
        self.travel += other.travel;
        self.support += other.support;
        self.rostered += other.rostered;
    }
}

/// A cell with the workers and persons behind it; they are only counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Counted {
    /// Minutes.
    pub cell: Cell,
    workers: BTreeSet<Id<Worker>>,
    persons: BTreeSet<Id<Person>>,
}

impl Counted {
    /// Whether it may be told: at least five workers and five persons stand behind it, or nobody at all.
    #[must_use]
    pub fn may_be_told(&self) -> bool {
        enough(self.workers.len()) && enough(self.persons.len())
    }

    fn merge(&mut self, other: &Self) {
        self.cell.add(other.cell);
        self.workers.extend(&other.workers);
        self.persons.extend(&other.persons);
    }
}

const fn enough(number: usize) -> bool {
    number == 0 || number >= FEWEST
}

/// Which cells of a whole that is told may be told beside it: what is left of the whole when they are taken away must be
/// about nobody or about five, too.
#[must_use]
pub fn tellable(cells: &[Counted]) -> Vec<bool> {
    let mut told: Vec<bool> = cells.iter().map(Counted::may_be_told).collect();
    loop {
        let mut left = Counted::default();
        cells.iter().zip(&told).filter(|(_, told)| !**told).for_each(|(cell, _)| left.merge(cell));
        if left.may_be_told() {
            return told;
        }
        let fewest = |at: &usize| cells[*at].workers.len().min(cells[*at].persons.len());
        let smallest = (0..cells.len()).filter(|at| told[*at] && cells[*at] != Counted::default()).min_by_key(fewest);
        let Some(at) = smallest else { return told };
        told[at] = false;
    }
}

/// A group's need, by day and part of the day.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Need {
    /// By day and band.
    pub cells: BTreeMap<(Date, usize), Counted>,
}

/// The need of every group on these days. A shift counts where it is worked, so that lending is seen on both sides.
#[must_use]
pub fn needs(items: &[Laid], days: DayRange) -> BTreeMap<Id<Group>, Need> {
    let mut found: BTreeMap<Id<Group>, Need> = BTreeMap::new();
    let (mut travel, mut visits): (BTreeMap<Id<Group>, i64>, BTreeMap<Id<Group>, i64>) = Default::default();
    for laid in items.iter().filter(|laid| days.contains(laid.day)) {
        if let Item::Shift(shift) = &laid.item {
            *travel.entry(shift.serves).or_default() += shift.travel.map_or(0, |it| it.0);
            *visits.entry(shift.serves).or_default() += i64::from(shift.visits);
            found.entry(shift.serves).or_default().shift(laid.day, shift);
        }
    }
    for laid in items.iter().filter(|laid| days.contains(laid.day)) {
        let Item::Visit(visit) = &laid.item else { continue };
        if let (Some(plan), Some(group)) = (visit.plan.as_ref().filter(|it| it.cancelled.is_none()), visit.served_by) {
            let start = plan.start.unwrap_or(plan.window.0);
            let hours =
                i64::from(start.0).div_euclid(3600)..=(i64::from(start.0) + plan.client.0 * 60 - 1).div_euclid(3600);
            for band in hours.map(band_of) {
                found.entry(group).or_default().at(laid.day, band).persons.insert(visit.person);
            }
        }
        let open = visit.plan.as_ref().filter(|it| it.cancelled.is_none() && it.start.is_none());
        if let (Some(plan), Some(group)) = (open, visit.served_by) {
            let on_the_way = travel.get(&group).copied().unwrap_or(0) / visits.get(&group).copied().unwrap_or(0).max(1);
            let cell = Cell { visits: plan.staff.0, travel: on_the_way, ..Cell::default() };
            let hour = i64::from(plan.window.0.0).div_euclid(3600);
            found.entry(group).or_default().at(laid.day, band_of(hour)).cell.add(cell);
        }
    }
    found
}

impl Need {
    fn at(&mut self, day: Date, band: usize) -> &mut Counted {
        self.cells.entry((day, band)).or_default()
    }

    fn shift(&mut self, day: Date, shift: &ShiftItem) {
        let planned: i64 = shift.planned_by_hour.iter().map(|(_, minutes)| minutes).sum();
        let travel = shift.travel.map_or(0, |it| it.0);
        let mut by_band: BTreeMap<usize, i64> = BTreeMap::new();
        for (hour, minutes) in &shift.planned_by_hour {
            *by_band.entry(band_of(i64::from(*hour))).or_default() += minutes;
        }
        // Travel lies where the visits are; what does not divide evenly goes with the last.
        let mut on_the_way = shared(travel, by_band.values().copied(), planned).into_iter();
        for (band, minutes) in &by_band {
            let travel = on_the_way.next().unwrap_or(0);
            self.at(day, *band).cell.add(Cell { visits: *minutes, travel, ..Cell::default() });
        }
        let clock: BTreeMap<usize, i64> = clock(shift);
        let length: i64 = clock.values().sum();
        let mut worked = shared(shift.worked.0, clock.values().copied(), length).into_iter();
        let mut support = shared(shift.support.0, clock.values().copied(), length).into_iter();
        for band in clock.keys() {
            let (worked, support) = (worked.next().unwrap_or(0), support.next().unwrap_or(0));
            let of = self.at(day, *band);
            if shift.absent {
                // Nobody is there, but what was to be planned and written down is still to be done only by who comes.
                continue;
            }
            of.cell.add(Cell { rostered: worked, support, ..Cell::default() });
            of.workers.extend(shift.worker);
        }
    }

    /// The cells of each day together.
    #[must_use]
    pub fn by_day(&self) -> BTreeMap<Date, Counted> {
        self.together(|(day, _)| day)
    }

    /// The cells of each part of the day together, over all days.
    #[must_use]
    pub fn by_band(&self) -> BTreeMap<usize, Counted> {
        self.together(|(_, band)| band)
    }

    /// All cells together.
    #[must_use]
    pub fn whole(&self) -> Counted {
        self.together(|_| ()).remove(&()).unwrap_or_default()
    }

    /// The days there is something on.
    #[must_use]
    pub fn days(&self) -> i64 {
        let days: BTreeSet<Date> = self.cells.keys().map(|(day, _)| *day).collect();
        i64::try_from(days.len()).unwrap_or(i64::MAX)
    }

    fn together<K: Ord>(&self, key: impl Fn((Date, usize)) -> K) -> BTreeMap<K, Counted> {
        let mut found: BTreeMap<K, Counted> = BTreeMap::new();
        for (at, counted) in &self.cells {
            found.entry(key(*at)).or_default().merge(counted);
        }
        found
    }
}

/// Somebody of one group could help another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lend {
    /// On which day.
    pub day: Date,
    /// In which part of it.
    pub band: usize,
    /// Who has some to spare.
    pub from: Id<Group>,
    /// Who is short.
    pub to: Id<Group>,
    /// For how long, in minutes of the part of the day.
    pub minutes: i64,
}

/// The least that is worth going for, in minutes.
const WORTH_A_DRIVE: i64 = 60;

/// Who could lend to whom: the one with most to spare to the one that is most short, part by part of the day. What may not
/// be told lends nothing, so that nothing can be read from it.
#[must_use]
pub fn lending(needs: &BTreeMap<Id<Group>, Need>) -> Vec<Lend> {
    let mut open: BTreeMap<(Date, usize), BTreeMap<Id<Group>, i64>> = BTreeMap::new();
    for (group, need) in needs {
        for (at, counted) in need.cells.iter().filter(|(_, it)| it.may_be_told()) {
            open.entry(*at).or_default().insert(*group, counted.cell.short());
        }
    }
    let mut found = Vec::new();
    for ((day, band), mut short) in open {
        loop {
            let most = |sign: i64| short.iter().map(|(group, it)| (it * sign, *group)).max();
            let (Some((missing, to)), Some((spare, from))) = (most(1), most(-1)) else { break };
            let minutes = missing.min(spare);
            if minutes < WORTH_A_DRIVE {
                break;
            }
            found.push(Lend { day, band, from, to, minutes });
            *short.entry(to).or_default() -= minutes;
            *short.entry(from).or_default() += minutes;
        }
    }
    found
}

/// How many workers so many minutes of a part of the day are: a started quarter of a worker counts as one.
#[must_use]
pub fn heads(short: i64, minutes: i64) -> i64 {
    if short <= 0 || minutes <= 0 {
        return 0;
    }
    let (whole, rest) = (short / minutes, short % minutes);
    whole + i64::from(rest * 4 >= minutes)
}

/// `total` shared as `weights` are, whole numbers that sum to it.
fn shared(total: i64, weights: impl Iterator<Item = i64>, sum: i64) -> Vec<i64> {
    let (mut seen, mut given) = (0, 0);
    let of = |weight: i64| {
        seen += weight;
        let reached = if sum == 0 { 0 } else { total * seen / sum };
        let share = reached - given;
        given = reached;
        share
    };
    weights.map(of).collect()
}

/// Clock minutes of a shift by part of the day.
fn clock(shift: &ShiftItem) -> BTreeMap<usize, i64> {
    let mut found = BTreeMap::new();
    let (mut at, end) = (i64::from(shift.clock.0.0) / 60, i64::from(shift.clock.1.0) / 60);
    while at < end {
        let next = ((at.div_euclid(60) + 1) * 60).min(end);
        *found.entry(band_of(at.div_euclid(60))).or_insert(0) += next - at;
        at = next;
    }
    found
}
