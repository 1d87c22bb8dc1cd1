//! What a person's months are made of, laid out so that open amounts sum to the difference.

use std::collections::{BTreeMap, BTreeSet};

use jiff::ToSpan;
use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::extension::Extension;
use tillit_domain::id::Id;
use tillit_domain::order::OrderLine;
use tillit_domain::person::Person;
use tillit_domain::steering::RegistrationPolicy;
use tillit_domain::visit::CancelCause;

use crate::item::{Expected, Item, Laid, VisitItem};
use crate::metrics::Merge;
use crate::period::month_of;

/// An order line over a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LineSum {
    /// Minutes of all occasions.
    pub gross: i64,
    /// Minutes of those on days at home.
    pub net: i64,
    /// Occasions on days at home.
    pub occasions: i64,
    /// Of these, done by technology.
    pub replaced: i64,
    /// Times it stands at visits of days at home, cancelled ones too.
    pub laid: i64,
    /// Its share of their planned minutes.
    pub laid_minutes: i64,
}

impl Merge for LineSum {
    fn absorb(&mut self, other: Self) {
        self.gross += other.gross;
        self.net += other.net;
        self.occasions += other.occasions;
        self.replaced += other.replaced;
        self.laid += other.laid;
        self.laid_minutes += other.laid_minutes;
    }
}

/// A visit as far as ordered time is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct VisitGap {
    /// Its day.
    pub day: Date,
    /// The person is away that day, so that nothing is ordered.
    pub away: bool,
    /// Stands in a plan.
    pub in_plan: bool,
    /// Cancelled, and why.
    pub cancelled: Option<Cancelled>,
    /// Somebody was put on it.
    pub staffed: bool,
    /// Registering by tag was expected.
    pub by_tag: bool,
    /// Registrations, believable or not.
    pub registrations: u32,
    /// There is a time that can be believed.
    pub performed: bool,
    /// Planned minutes of tasks that carry time.
    pub planned: i64,
    /// Performed minutes of these.
    pub minutes: i64,
    /// Ordered minutes of the tasks that were done; none where one has no time of its own.
    pub ordered: Option<i64>,
}

/// Why a visit was cancelled, as far as causes go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cancelled {
    /// The person declined.
    Declined,
    /// The person was not at home.
    Away,
    /// The provider could not come.
    Provider,
    /// The order ended, or the need was met otherwise.
    Other,
}

impl From<CancelCause> for Cancelled {
    fn from(cause: CancelCause) -> Self {
        match cause {
            CancelCause::Declined => Self::Declined,
            CancelCause::Hospital | CancelCause::Away => Self::Away,
            CancelCause::Provider => Self::Provider,
            CancelCause::NoLongerNeeded => Self::Other,
        }
    }
}

/// A person's month.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Gathered {
    /// Lines that carry time.
    pub lines: BTreeMap<Id<OrderLine>, LineSum>,
    /// Visits, in order.
    pub visits: Vec<VisitGap>,
}

impl Merge for Gathered {
    fn absorb(&mut self, other: Self) {
        self.lines.absorb(other.lines);
        self.visits.extend(other.visits);
        self.visits.sort_unstable();
    }
}

impl Gathered {
    /// D gross.
    #[must_use]
    pub fn gross(&self) -> i64 {
        self.lines.values().map(|it| it.gross).sum()
    }

    /// D net.
    #[must_use]
    pub fn ordered(&self) -> i64 {
        self.lines.values().map(|it| it.net).sum()
    }

    /// P.
    #[must_use]
    pub fn planned(&self) -> i64 {
        self.visits.iter().filter(|it| it.in_plan && it.cancelled.is_none()).map(|it| it.planned).sum()
    }

    /// U.
    #[must_use]
    pub fn performed(&self) -> i64 {
        self.visits.iter().map(|it| it.minutes).sum()
    }

    /// Visits with a time that can be believed.
    #[must_use]
    pub fn made(&self) -> u32 {
        u32::try_from(self.visits.iter().filter(|it| it.performed).count()).unwrap_or(u32::MAX)
    }
}

/// A message that a need has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct CaseSpan {
    /// When it was told.
    pub told_on: Date,
    /// When it was answered.
    pub answered_on: Option<Date>,
    /// More is needed.
    pub increased: bool,
}

impl CaseSpan {
    /// Whether it waited for an answer on some day of a month.
    #[must_use]
    pub fn waited_in(&self, month: Date) -> bool {
        self.told_on <= month.last_of_month() && self.answered_on.is_none_or(|on| month.first_of_month() <= on)
    }
}

/// All that is known of a person.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OfPerson {
    /// By the first day of the month.
    pub months: BTreeMap<Date, Gathered>,
    /// Cases, whenever they were told.
    pub cases: BTreeSet<CaseSpan>,
    /// Temporary extensions, whenever they began.
    pub extensions: BTreeSet<ExtensionSpan>,
}

/// A temporary extension: its days, and the minutes that it was made for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct ExtensionSpan {
    /// Which.
    pub extension: Id<Extension>,
    /// The first day.
    pub from: Date,
    /// The last day.
    pub to: Date,
    /// Minutes in all.
    pub minutes: i64,
    /// The days that they were meant for.
    pub made_for_days: i64,
}

impl ExtensionSpan {
    /// Whether it held on a day.
    #[must_use]
    pub fn covers(&self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// What of its minutes falls in a month, day by day alike.
    #[must_use]
    pub fn minutes_in(&self, month: Date) -> i64 {
        let (first, last) = (self.from.max(month.first_of_month()), self.to.min(month.last_of_month()));
        let days = i64::from((last - first).get_days()) + 1;
        self.minutes * days.clamp(0, self.made_for_days) / self.made_for_days.max(1)
    }
}

impl Merge for OfPerson {
    fn absorb(&mut self, other: Self) {
        self.months.absorb(other.months);
        self.cases.absorb(other.cases);
        self.extensions.absorb(other.extensions);
    }
}

impl OfPerson {
    /// Takes an item in that belongs to the person: months from what lies on these days, cases and extensions always.
    pub(crate) fn take(&mut self, laid: &Laid, days: Option<DayRange>) {
        let within = days.is_some_and(|days| days.contains(laid.day));
        let month = month_of(laid.day);
        match &laid.item {
            Item::Expected(expected) if within => self.expect(expected, month),
            Item::Visit(visit) if within => self.visit(visit, laid.day),
            Item::NeedChange(case) => {
                let answered = case.answered_after_days.map(|after| laid.day.saturating_add(after.days()));
                self.cases.insert(CaseSpan { told_on: laid.day, answered_on: answered, increased: case.increased });
            }
            Item::Extension(extension) => {
                // One that goes on lasts a week at most without a decision.
                let days = extension.days.unwrap_or(7).max(1);
                self.extensions.insert(ExtensionSpan {
                    extension: extension.extension,
                    from: laid.day,
                    to: laid.day.saturating_add((days - 1).days()),
                    minutes: extension.minutes.0,
                    made_for_days: extension.made_for_days,
                });
            }
            _ => {}
        }
    }

    fn expect(&mut self, expected: &Expected, month: Date) {
        let (Some(gross), Some(net)) = (expected.gross_minutes, expected.net_minutes) else { return };
        let line = self.months.entry(month).or_default().lines.entry(expected.line).or_default();
        line.absorb(LineSum {
            gross: gross.0,
            net: net.0,
            occasions: i64::from(expected.net),
            replaced: i64::from(expected.replaced),
            ..LineSum::default()
        });
    }

    fn visit(&mut self, visit: &VisitItem, day: Date) {
        let month = self.months.entry(month_of(day)).or_default();
        let timed = || visit.tasks.iter().filter(|task| task.timed);
        if timed().next().is_none() {
            return;
        }
        let believed = visit.performed.as_ref().filter(|it| it.client.is_some());
        if visit.plan.is_some() && !visit.away {
            for task in timed() {
                let Some(line) = task.line else { continue };
                let of = month.lines.entry(line).or_default();
                of.laid += 1;
                of.laid_minutes += task.planned.0;
            }
        }
        let done = || timed().filter(|task| task.done == Some(true));
        let ordered = done().map(|task| task.each.map(|it| it.0)).sum::<Option<i64>>();
        month.visits.push(VisitGap {
            day,
            away: visit.away,
            in_plan: visit.plan.is_some(),
            cancelled: visit.plan.as_ref().and_then(|it| it.cancelled).map(Cancelled::from),
            staffed: visit.plan.as_ref().is_some_and(|it| it.start.is_some()),
            by_tag: visit.policy == RegistrationPolicy::Tag,
            registrations: visit.registrations,
            performed: believed.is_some(),
            planned: timed().map(|task| task.planned.0).sum(),
            minutes: if believed.is_some() { timed().map(|task| task.performed.0).sum() } else { 0 },
            ordered: ordered.filter(|it| *it > 0),
        });
    }
}

/// Gathers persons from items: months from what lies on these days.
#[must_use]
pub fn by_person<'a>(items: impl IntoIterator<Item = &'a Laid>, days: DayRange) -> BTreeMap<Id<Person>, OfPerson> {
    let mut found: BTreeMap<Id<Person>, OfPerson> = BTreeMap::new();
    for laid in items {
        let Some(person) = laid.item.person() else { continue };
        if matches!(laid.item, Item::Expected(_) | Item::Visit(_) | Item::NeedChange(_) | Item::Extension(_)) {
            found.entry(person).or_default().take(laid, Some(days));
        }
    }
    found
}
