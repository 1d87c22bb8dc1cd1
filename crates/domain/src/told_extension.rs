//! A temporary extension as a worker makes it: more time for a person for some days, without a decision, told to whoever plans and
//! whoever decides (S-018, S-019).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::care_plan::CarePlanEntry;
use crate::extension::{Extension, ExtensionState};
use crate::id::Id;
use crate::organisation::{Group, PlanningRights, Unit};
use crate::quantity::Minutes;
use crate::shortage::Done;
use crate::time::DayRange;
use crate::visit::Visit;
use crate::worker::Worker;

/// How many days before its last an extension is reminded of.
pub const REMINDED_DAYS: i32 = 2;

/// A temporary extension with how it came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldExtension {
    /// Identifier: that of the event it came with.
    pub id: Id<ToldExtension>,
    /// What it is.
    pub extension: Extension,
    /// The group that gives it.
    pub group: Id<Group>,
    /// The group's unit.
    pub unit: Id<Unit>,
    /// The agreed visit that is longer those days; none where it is for the day as a whole.
    pub entry: Option<Id<CarePlanEntry>>,
    /// Minutes more each time.
    pub each: Minutes,
    /// Why, in the worker's words.
    pub note: String,
    /// When it was told, and by whose name.
    pub told: Done,
    /// By whom.
    pub worker: Id<Worker>,
    /// When somebody said that it should last, and asked for a need change.
    pub should_last: Option<Done>,
    /// Whether the visits of its days are planned so much longer.
    pub in_plan: bool,
}

/// An extension is refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, thiserror::Error)]
pub enum ExtensionRefused {
    /// More days than the unit lets anybody give without a decision.
    #[error("at most {0} days without a decision")]
    TooManyDays(u8),
    /// No days, or no minutes.
    #[error("an extension has days and minutes")]
    Nothing,
    /// Another one runs on these days for the same visit: the next one is a decision (S-018).
    #[error("an extension runs on these days already")]
    RunsAlready,
    /// It has ended.
    #[error("the extension has ended")]
    EndedAlready,
}

impl ToldExtension {
    /// Whether a worker may give so many days and minutes from a day on, in a unit with these rights and beside what runs
    /// already. Days in a row count together: giving it anew does not take the place of a decision.
    ///
    /// # Errors
    /// [`ExtensionRefused`], by name.
    pub fn may_run(
        rights: PlanningRights,
        days: DayRange,
        each: Minutes,
        entry: Option<Id<CarePlanEntry>>,
        others: &[Self],
    ) -> Result<(), ExtensionRefused> {
        let count = days.days().count();
        if count == 0 || days.to.is_none() || each.0 <= 0 {
            return Err(ExtensionRefused::Nothing);
        }
        let most = rights.extension_days_max;
        let same = || others.iter().filter(|it| it.entry == entry);
        if same().any(|it| it.runs().overlaps(days)) {
            return Err(ExtensionRefused::RunsAlready);
        }
        let before = days.from.yesterday().ok();
        let in_a_row =
            same().find(|it| before.is_some_and(|day| it.runs_on(day))).map_or(0, |it| it.runs().days().count());
        if in_a_row + count > usize::from(most) { Err(ExtensionRefused::TooManyDays(most)) } else { Ok(()) }
    }

    /// The days it runs, or ran.
    #[must_use]
    pub fn runs(&self) -> DayRange {
        match self.extension.over_from().and_then(|over| over.yesterday().ok()) {
            Some(last) => self.extension.days.ended(last),
            None => self.extension.days,
        }
    }

    /// Whether it runs on a day.
    #[must_use]
    pub fn runs_on(&self, day: Date) -> bool {
        self.runs().contains(day)
    }

    /// Whether whoever plans and decides is reminded of it on a day: it ends within two days, and nobody has said what then.
    #[must_use]
    pub fn is_reminded_on(&self, day: Date) -> bool {
        let near = |last: Date| (last - day).get_days() <= REMINDED_DAYS;
        self.runs_on(day) && self.should_last.is_none() && self.runs().to.is_some_and(near)
    }

    /// Minutes more that it gives a planned visit; zero for another's.
    #[must_use]
    pub fn gives(&self, visit: &Visit) -> Minutes {
        let its = self.extension.person == visit.person && self.entry.is_some() && self.entry == visit.entry;
        if its && self.runs_on(visit.day) { self.each } else { Minutes::ZERO }
    }

    /// The same, once somebody has said that it should last; the first who said so stands.
    ///
    /// # Errors
    /// [`ExtensionRefused::EndedAlready`] on a day when it runs no more: what is needed then is told as a need change of its own.
    pub fn last(self, on: Date, said: Done) -> Result<Self, ExtensionRefused> {
        if self.runs().to.is_some_and(|last| last < on) {
            return Err(ExtensionRefused::EndedAlready);
        }
        Ok(Self { should_last: self.should_last.or(Some(said)), ..self })
    }

    /// The same, ended: `from` is the first day without it.
    ///
    /// # Errors
    /// [`ExtensionRefused::EndedAlready`].
    pub fn end(mut self, from: Date) -> Result<Self, ExtensionRefused> {
        if !matches!(self.extension.state, ExtensionState::Running)
            || self.extension.over_from().is_some_and(|it| it <= from)
        {
            return Err(ExtensionRefused::EndedAlready);
        }
        self.extension.state = ExtensionState::Ended { from };
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn extension(from: Date, days: u16) -> ToldExtension {
        ToldExtension {
            id: Id::derived("test", &[&from.to_string()]),
            extension: Extension {
                id: Id::derived("test", &[&from.to_string()]),
                person: Id::derived("test", &["Asta"]),
                days: DayRange::days_from(from, days),
                minutes: Minutes(15 * i64::from(days)),
                state: ExtensionState::Running,
            },
            group: Id::derived("test", &["group"]),
            unit: Id::derived("test", &["unit"]),
            entry: Some(Id::derived("test", &["Morgonbesök"])),
            each: Minutes(15),
            note: "Har ont i knät".into(),
            told: Done { at: jiff::Timestamp::UNIX_EPOCH, by: "Aisha".into() },
            worker: Id::derived("test", &["Aisha"]),
            should_last: None,
            in_plan: true,
        }
    }

    fn may(from: Date, days: u16, others: &[ToldExtension]) -> Result<(), ExtensionRefused> {
        let entry = Some(Id::derived("test", &["Morgonbesök"]));
        ToldExtension::may_run(PlanningRights::default(), DayRange::days_from(from, days), Minutes(15), entry, others)
    }

    #[test]
    fn a_week_needs_no_decision_and_the_eighth_day_does() {
        assert_eq!(may(date(2025, 7, 7), 7, &[]), Ok(()));
        assert_eq!(may(date(2025, 7, 7), 8, &[]), Err(ExtensionRefused::TooManyDays(7)));
        assert_eq!(may(date(2025, 7, 7), 0, &[]), Err(ExtensionRefused::Nothing));
    }

    #[test]
    fn giving_it_anew_day_after_day_does_not_take_the_place_of_a_decision() {
        let first = [extension(date(2025, 7, 1), 5)];
        assert_eq!(may(date(2025, 7, 5), 2, &first), Err(ExtensionRefused::RunsAlready));
        assert_eq!(may(date(2025, 7, 6), 2, &first), Ok(()), "seven in a row");
        assert_eq!(may(date(2025, 7, 6), 3, &first), Err(ExtensionRefused::TooManyDays(7)));
        assert_eq!(may(date(2025, 7, 7), 7, &first), Ok(()), "a day between: the need went away and came back");
    }

    #[test]
    fn it_is_reminded_of_before_it_ends_unless_somebody_has_said_that_it_should_last() {
        let week = extension(date(2025, 7, 1), 7);
        let on = |day| week.is_reminded_on(date(2025, 7, day));
        assert_eq!([4, 5, 7, 8].map(on), [false, true, true, false]);
        let lasting = ToldExtension { should_last: Some(week.told.clone()), ..week.clone() };
        assert!(!lasting.is_reminded_on(date(2025, 7, 6)));
    }

    #[test]
    fn whoever_says_first_that_it_should_last_stands_and_after_its_end_it_is_too_late() {
        let week = extension(date(2025, 7, 1), 7);
        let said = |by: &str| Done { at: jiff::Timestamp::UNIX_EPOCH, by: by.into() };
        let lasting = week.clone().last(date(2025, 7, 7), said("Aisha")).unwrap();
        let again = lasting.last(date(2025, 7, 7), said("Planeraren")).unwrap();
        assert_eq!(again.should_last, Some(said("Aisha")));
        assert_eq!(week.last(date(2025, 7, 8), said("Aisha")), Err(ExtensionRefused::EndedAlready));
    }

    #[test]
    fn it_ends_by_itself_and_once_by_hand() {
        let week = extension(date(2025, 7, 1), 7);
        assert!(week.runs_on(date(2025, 7, 7)) && !week.runs_on(date(2025, 7, 8)));
        let ended = week.clone().end(date(2025, 7, 4)).unwrap();
        assert!(ended.runs_on(date(2025, 7, 3)) && !ended.runs_on(date(2025, 7, 4)));
        assert_eq!(ended.end(date(2025, 7, 3)), Err(ExtensionRefused::EndedAlready));
        assert_eq!(week.end(date(2025, 7, 8)), Err(ExtensionRefused::EndedAlready));
    }
}
