//! Metrics (nyckeltal), one file for each, under the ids of the register of definitions.
//!
//! **To add one:** a file with a type that is a [`Metric`]: its definition, what it takes from each item into a sum of whole
//! numbers, and the figure a sum comes to; then its line in `register!` below. The tests of merging, of adding up over groups
//! and of hiding small figures take it in from the list.

mod continuity;
mod delivered;
mod kept;
mod merge;
mod work;

use std::collections::BTreeMap;

use serde::Serialize;
use serde::de::DeserializeOwned;
use tillit_domain::DayRange;

use crate::figure::{Figure, Missing, Reason, Who};
use crate::item::{Item, KnownMinutes, Laid};
use crate::period::{Asked, Span};

pub use kept::{Broken, Keeping, Run, Sum};
pub use merge::Merge;
pub(crate) use merge::unite;

/// What a value counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Hundredths.
    Percent,
    /// Of a thousand.
    PerThousand,
    /// Workers met in 14 days.
    WorkersPer14Days,
    /// Visits to each worker met.
    VisitsPerWorker,
    /// 0 to 1.
    Index,
    /// Hours.
    Hours,
    /// Hours a person and month.
    HoursPerPersonMonth,
    /// A number of cases, persons, shifts, as the name says.
    Number,
    /// Workers at once.
    Heads,
    /// Kronor an hour.
    KronorPerHour,
    /// Kronor a person.
    KronorPerPerson,
    /// Visits a user and month.
    VisitsPerMonth,
}

impl Unit {
    /// As written in answers.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Percent => "%",
            Self::PerThousand => "‰",
            Self::WorkersPer14Days => "workers/14 d",
            Self::VisitsPerWorker => "visits/worker",
            Self::Index => "0–1",
            Self::Hours => "h",
            Self::HoursPerPersonMonth => "h/person/month",
            Self::Number => "number",
            Self::Heads => "workers",
            Self::KronorPerHour => "kr/h",
            Self::KronorPerPerson => "kr/person",
            Self::VisitsPerMonth => "visits/user/month",
        }
    }
}

/// Whom a metric is about, which says when it is too small to tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// Persons, in a registered filter.
    Persons,
    /// Work; no filter of persons applies.
    Work,
}

/// What a metric is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Definition {
    /// Id, such as `M11`.
    pub id: &'static str,
    /// Version of the definition: national ones change.
    pub version: u16,
    /// Name in Swedish.
    pub name_sv: &'static str,
    /// Name in English.
    pub name_en: &'static str,
    /// What its value counts.
    pub unit: Unit,
    /// Whom it is about.
    pub about: About,
    /// Which days it looks at.
    pub span: Span,
    /// A population of its own within the filter asked for.
    pub own_filter: Option<&'static str>,
}

/// What a metric knows besides items.
#[derive(Debug, Clone, Copy)]
pub struct Context {
    /// What was asked.
    pub asked: Asked,
    /// What is kept at all; without it a figure is undefined, not 0.
    pub kept: Kept,
    /// What the municipality has set.
    pub settings: Settings,
}

/// Which of the inputs that may be missing are there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kept {
    /// Need changes.
    pub need_changes: bool,
    /// Extensions.
    pub extensions: bool,
    /// Overtime.
    pub overtime: bool,
    /// Costs.
    pub costs: bool,
    /// Inhabitants.
    pub inhabitants: bool,
    /// Travel along shifts.
    pub travel: bool,
}

/// Numbers that definitions leave to the municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Share of worked time with persons that staffing is planned with, in percent (M27).
    pub target_direct_percent: i64,
    /// Days after the start within which a care plan shall be made (M39).
    pub care_plan_days: i64,
    /// Days an extension may last (M18).
    pub extension_days: i64,
}

impl Default for Settings {
    fn default() -> Self {
        Self { target_direct_percent: 60, care_plan_days: 14, extension_days: 7 }
    }
}

/// What has been taken in: a sum, whom it is about, what is missing, how it is known.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Tally<S> {
    /// The metric's own sum.
    pub sum: S,
    /// Whom it is about.
    pub who: Who,
    /// Whom its parts are about.
    pub parts: BTreeMap<String, Who>,
    /// What is missing.
    pub missing: Missing,
    /// How its minutes are known.
    pub known: KnownMinutes,
}

impl<S: Merge> Tally<S> {
    /// Adds another to it.
    pub fn merge(&mut self, other: Self) {
        self.sum.absorb(other.sum);
        self.who.merge(other.who);
        self.parts.absorb(other.parts);
        self.missing.missing += other.missing.missing;
        self.missing.all += other.missing.all;
        self.known.merge(other.known);
    }

    /// Whom a part is about.
    #[must_use]
    pub fn of_part(&self, key: &str) -> Who {
        self.parts.get(key).cloned().unwrap_or_default()
    }
}

/// A metric.
pub trait Metric {
    /// What it is.
    const DEFINITION: Definition;
    /// The metric whose sum this one reads too: what several share is counted and kept once.
    const SUM_OF: &'static str = Self::DEFINITION.id;
    /// Whole numbers that can be added up in any order.
    type Sum: Merge + Default + Clone + PartialEq + std::fmt::Debug;

    /// Takes an item of the metric's days into the sum.
    fn take(tally: &mut Tally<Self::Sum>, laid: &Laid, context: &Context);

    /// What a sum comes to.
    fn figure(tally: &Tally<Self::Sum>, context: &Context) -> Figure;
}

/// The items of a metric's days, taken in.
pub fn tally<M: Metric>(items: &[&Laid], context: &Context) -> Tally<M::Sum> {
    let mut tally = Tally::default();
    let days = days_of(&M::DEFINITION, context);
    for laid in items.iter().filter(|laid| days.is_some_and(|days| days.contains(laid.day))) {
        M::take(&mut tally, laid, context);
    }
    tally
}

/// The figure of a sum, with what every figure carries.
pub fn figure<M: Metric>(tally: &Tally<M::Sum>, context: &Context) -> Figure {
    if days_of(&M::DEFINITION, context).is_none() {
        return Figure::without(Reason::NotOver);
    }
    let mut figure = M::figure(tally, context);
    figure.who.merge(tally.who.clone());
    figure.missing = tally.missing;
    figure.known = tally.known;
    figure
}

fn days_of(definition: &Definition, context: &Context) -> Option<DayRange> {
    context.asked.days(definition.span)
}

/// A metric without its type: the figure of several runs of items, each summed apart, and then of each of them.
#[derive(Clone, Copy)]
pub struct Entry {
    /// What it is.
    pub definition: &'static Definition,
    /// Figures of sets of runs of items: each run is summed once, and each set says which runs it adds up.
    pub figures: fn(runs: &[Vec<&Laid>], sets: &[Vec<usize>], context: &Context) -> Vec<Figure>,
    /// How its sums are kept; none for what is always counted anew.
    pub keeping: Option<Keeping>,
}

pub(crate) fn figures<M: Metric>(runs: &[Vec<&Laid>], sets: &[Vec<usize>], context: &Context) -> Vec<Figure> {
    let tallies: Vec<Tally<M::Sum>> = runs.iter().map(|run| tally::<M>(run, context)).collect();
    of_sets::<M>(&tallies, sets, context)
}

fn of_sets<M: Metric>(tallies: &[Tally<M::Sum>], sets: &[Vec<usize>], context: &Context) -> Vec<Figure> {
    let added = |set: &Vec<usize>| {
        let mut sum = Tally::default();
        set.iter().for_each(|at| sum.merge(tallies[*at].clone()));
        figure::<M>(&sum, context)
    };
    sets.iter().map(added).collect()
}

impl Entry {
    /// A metric that is always counted anew.
    pub(crate) const fn counted<M: Metric>() -> Self {
        Self { definition: &M::DEFINITION, figures: figures::<M>, keeping: None }
    }

    /// A metric whose sums may be kept.
    pub(crate) const fn kept<M: Metric>() -> Self
    where
        M::Sum: Serialize + DeserializeOwned + Send + Sync + 'static,
    {
        Self { definition: &M::DEFINITION, figures: figures::<M>, keeping: Some(Keeping::of::<M>()) }
    }
}

macro_rules! register {
    ($($module:ident $name:ident,)*) => {
        $(mod $module;)*
        $(pub use $module::$name;)*

        /// All metrics, in the order of their ids.
        pub const ALL: &[Entry] = &[$(Entry::kept::<$name>()),*];
    };
}

register! {
    m01 M01,
    m02 M02,
    m03 M03,
    m04 M04,
    m05 M05,
    m06 M06,
    m07 M07,
    m08 M08,
    m09 M09,
    m10 M10,
    m11 M11,
    m12 M12,
    m13 M13,
    m14 M14,
    m15 M15,
    m16 M16,
    m17 M17,
    m18 M18,
    m19 M19,
    m20 M20,
    m21 M21,
    m22 M22,
    m23 M23,
    m24 M24,
    m25 M25,
    m26 M26,
    m27 M27,
    m28 M28,
    m29 M29,
    m30 M30,
    m31 M31,
    m32 M32,
    m33 M33,
    m34 M34,
    m35 M35,
    m36 M36,
    m37 M37,
    m38 M38,
    m39 M39,
    m40 M40,
    m41 M41,
    m42 M42,
    m43 M43,
    m44 M44,
    m45 M45,
    m46 M46,
}

/// The metric with an id.
#[must_use]
pub fn named(id: &str) -> Option<&'static Entry> {
    ALL.iter().find(|entry| entry.definition.id.eq_ignore_ascii_case(id))
}

/// Whether an item is a visit, and which.
pub(crate) const fn visit(laid: &Laid) -> Option<&crate::item::VisitItem> {
    if let Item::Visit(visit) = &laid.item { Some(visit) } else { None }
}
