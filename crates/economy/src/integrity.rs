//! Checks against manipulated registration, for a unit and for the tag of a dwelling, never for workers. A finding is a reason to look
//! and to ask, not a proof: many of them have a plain explanation.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::quantity::{Minutes, Seconds};
use tillit_domain::registration::Known;

/// A registration, without who made it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegisteredFact {
    /// The day.
    pub day: Date,
    /// At whose home: the dwelling its tag hangs in.
    pub dwelling: Id<Person>,
    /// How long it lasted, as it stands.
    pub length: Seconds,
    /// How it is known.
    pub known: Known,
    /// Ordered minutes of the visit, where it has any.
    pub ordered: Option<Minutes>,
    /// How much a correction has changed it; none if it was not corrected.
    pub corrected_by: Option<Seconds>,
}

/// What is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Check {
    /// Measured visits that last exactly as ordered, to the minute, far more often than a minute more or less.
    ExactlyAsOrdered,
    /// Typed and corrected instead of measured.
    Typed,
    /// Corrections that nearly always make visits longer.
    CorrectedLonger,
    /// Lengths that repeat to the second at a dwelling: nobody's visits do.
    SameSeconds,
    /// Very short visits by tag at a dwelling: tagged in passing.
    InPassing,
}

/// Something to look at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    /// What was looked for.
    pub check: Check,
    /// The dwelling; none where it is about the unit.
    pub dwelling: Option<Id<Person>>,
    /// How many.
    pub count: u32,
    /// Of how many.
    pub of: u32,
}

/// From how many registrations on anything is said at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Of a unit.
    pub unit_least: u32,
    /// At a dwelling.
    pub dwelling_least: u32,
    /// Exact lengths, as many times the mean of a minute more and a minute less.
    pub exact_times: u32,
    /// Typed, in percent.
    pub typed_percent: u32,
    /// Corrections that make longer, in percent.
    pub longer_percent: u32,
    /// Repeated lengths at a dwelling, in percent.
    pub same_percent: u32,
    /// Short visits at a dwelling, in percent.
    pub passing_percent: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            unit_least: 30,
            dwelling_least: 10,
            exact_times: 3,
            typed_percent: 20,
            longer_percent: 80,
            same_percent: 30,
            passing_percent: 20,
        }
    }
}

/// Under this a visit by tag is one in passing.
const IN_PASSING: Seconds = Seconds(120);

/// Looks at a unit's registrations of a month.
#[must_use]
pub fn findings(registered: &[RegisteredFact], limits: Limits) -> Vec<Finding> {
    let mut found = Vec::new();
    found.extend(exactly_as_ordered(registered, limits));
    found.extend(typed(registered, limits));
    found.extend(corrected_longer(registered, limits));
    let mut dwellings: BTreeMap<Id<Person>, Vec<&RegisteredFact>> = BTreeMap::new();
    for one in registered.iter().filter(|it| is_measured(it)) {
        dwellings.entry(one.dwelling).or_default().push(one);
    }
    for (dwelling, own) in dwellings {
        found.extend(at_dwelling(dwelling, &own, limits));
    }
    found
}

/// Which of the registrations a finding is made of, by their place: what it is opened to.
#[must_use]
pub fn made_of(finding: &Finding, registered: &[RegisteredFact]) -> Vec<usize> {
    let own = |it: &RegisteredFact| finding.dwelling.is_none_or(|dwelling| it.dwelling == dwelling);
    let same: Vec<Seconds> = match (finding.check, finding.dwelling) {
        (Check::SameSeconds, Some(_)) => most_usual(registered.iter().filter(|it| own(it) && is_measured(it))),
        _ => Vec::new(),
    };
    let is = |it: &RegisteredFact| match finding.check {
        Check::ExactlyAsOrdered => {
            is_measured(it) && it.ordered.is_some_and(|ordered| it.length.whole_minutes() == ordered)
        }
        Check::Typed => it.known == Known::Stated,
        Check::CorrectedLonger => it.corrected_by.is_some_and(|by| by > Seconds::ZERO),
        Check::SameSeconds => is_measured(it) && same.contains(&it.length),
        Check::InPassing => is_measured(it) && it.length < IN_PASSING,
    };
    registered.iter().enumerate().filter(|(_, it)| own(it) && is(it)).map(|(at, _)| at).collect()
}

/// The length, to the second, that most have; the shortest of those that are as usual.
fn most_usual<'a>(own: impl Iterator<Item = &'a RegisteredFact>) -> Vec<Seconds> {
    let mut lengths: BTreeMap<Seconds, u32> = BTreeMap::new();
    for one in own {
        *lengths.entry(one.length).or_default() += 1;
    }
    let most = lengths.values().copied().max();
    lengths.into_iter().find(|(_, count)| Some(*count) == most).map(|(length, _)| length).into_iter().collect()
}

fn is_measured(one: &RegisteredFact) -> bool {
    matches!(one.known, Known::Measured | Known::Sampled)
}

fn count<'a>(all: impl Iterator<Item = &'a RegisteredFact>) -> u32 {
    u32::try_from(all.count()).unwrap_or(u32::MAX)
}

fn above(count: u32, of: u32, percent: u32) -> bool {
    u64::from(count) * 100 > u64::from(of) * u64::from(percent)
}

fn exactly_as_ordered(registered: &[RegisteredFact], limits: Limits) -> Option<Finding> {
    let off_by = |minutes: i64| {
        count(registered.iter().filter(|it| {
            is_measured(it) && it.ordered.is_some_and(|ordered| it.length.whole_minutes().0 - ordered.0 == minutes)
        }))
    };
    let of = count(registered.iter().filter(|it| is_measured(it) && it.ordered.is_some()));
    let (exact, beside) = (off_by(0), off_by(1) + off_by(-1));
    // Twice, for `beside` is the sum of two minutes.
    let often = u64::from(exact) * 2 > u64::from(beside) * u64::from(limits.exact_times);
    let enough = of >= limits.unit_least && above(exact, of, 10);
    (often && enough).then_some(Finding { check: Check::ExactlyAsOrdered, dwelling: None, count: exact, of })
}

fn typed(registered: &[RegisteredFact], limits: Limits) -> Option<Finding> {
    let of = count(registered.iter());
    let typed = count(registered.iter().filter(|it| it.known == Known::Stated));
    (of >= limits.unit_least && above(typed, of, limits.typed_percent)).then_some(Finding {
        check: Check::Typed,
        dwelling: None,
        count: typed,
        of,
    })
}

fn corrected_longer(registered: &[RegisteredFact], limits: Limits) -> Option<Finding> {
    let changed = || registered.iter().filter(|it| it.corrected_by.is_some_and(|by| by != Seconds::ZERO));
    let of = count(changed());
    let longer = count(changed().filter(|it| it.corrected_by.is_some_and(|by| by > Seconds::ZERO)));
    (of >= limits.unit_least && above(longer, of, limits.longer_percent)).then_some(Finding {
        check: Check::CorrectedLonger,
        dwelling: None,
        count: longer,
        of,
    })
}

fn at_dwelling(dwelling: Id<Person>, own: &[&RegisteredFact], limits: Limits) -> Vec<Finding> {
    let of = u32::try_from(own.len()).unwrap_or(u32::MAX);
    if of < limits.dwelling_least {
        return Vec::new();
    }
    let mut lengths: BTreeMap<Seconds, u32> = BTreeMap::new();
    for one in own {
        *lengths.entry(one.length).or_default() += 1;
    }
    let same = lengths.values().copied().max().unwrap_or(0);
    let passing = count(own.iter().copied().filter(|it| it.length < IN_PASSING));
    let checks = [(Check::SameSeconds, same, limits.same_percent), (Check::InPassing, passing, limits.passing_percent)];
    checks
        .into_iter()
        .filter(|(_, count, percent)| *count > 1 && above(*count, of, *percent))
        .map(|(check, count, _)| Finding { check, dwelling: Some(dwelling), count, of })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn facts(count: i64, of: impl Fn(i64) -> RegisteredFact) -> Vec<RegisteredFact> {
        (0..count).map(of).collect()
    }

    fn usual(number: i64) -> RegisteredFact {
        RegisteredFact {
            day: date(2025, 6, 2),
            dwelling: Id::derived("person", &[&(number % 4).to_string()]),
            // 24 to 36 minutes in steps that do not repeat.
            length: Seconds(1440 + (number * 37) % 720),
            known: Known::Measured,
            ordered: Some(Minutes(30)),
            corrected_by: None,
        }
    }

    fn checks(found: &[Finding]) -> Vec<Check> {
        found.iter().map(|it| it.check).collect()
    }

    #[test]
    fn an_ordinary_month_gives_no_finding() {
        assert_eq!(findings(&facts(100, usual), Limits::default()), []);
    }

    #[test]
    fn a_unit_whose_visits_stop_on_the_ordered_minute_is_looked_at() {
        let on_the_minute = |n| match n % 2 {
            0 => RegisteredFact { length: Seconds(1800 + n % 60), ..usual(n) },
            _ => usual(n),
        };
        let found = findings(&facts(100, on_the_minute), Limits::default());
        assert_eq!(checks(&found), [Check::ExactlyAsOrdered]);
        assert_eq!(found[0].dwelling, None);
        assert_eq!(findings(&facts(20, on_the_minute), Limits::default()), [], "too few to say anything");
    }

    #[test]
    fn typing_and_corrections_upwards_are_seen_for_the_unit() {
        let typed = |n| RegisteredFact { known: if n % 3 == 0 { Known::Stated } else { Known::Measured }, ..usual(n) };
        assert_eq!(checks(&findings(&facts(90, typed), Limits::default())), [Check::Typed]);
        let longer =
            |n| RegisteredFact { corrected_by: Some(Seconds(if n % 10 == 0 { -60 } else { 300 })), ..usual(n) };
        assert_eq!(checks(&findings(&facts(90, longer), Limits::default())), [Check::CorrectedLonger]);
        let both_ways =
            |n| RegisteredFact { corrected_by: Some(Seconds(if n % 2 == 0 { -60 } else { 300 })), ..usual(n) };
        assert_eq!(findings(&facts(90, both_ways), Limits::default()), []);
    }

    #[test]
    fn a_tag_that_is_read_in_passing_or_by_a_machine_is_found_by_its_dwelling() {
        let machine = |n| match n % 4 {
            0 => RegisteredFact { length: Seconds(1499), ..usual(n) },
            1 if n % 8 == 1 => RegisteredFact { length: Seconds(40 + n), ..usual(n) },
            _ => usual(n),
        };
        let found = findings(&facts(100, machine), Limits::default());
        let at = |number: i64| Some(usual(number).dwelling);
        let mut told: Vec<_> = found.iter().map(|it| (it.check, it.dwelling)).collect();
        told.sort();
        assert_eq!(told, [(Check::SameSeconds, at(0)), (Check::InPassing, at(1))]);
    }

    #[test]
    fn a_finding_is_opened_to_as_many_registrations_as_it_counts() {
        let all = |n: i64| RegisteredFact {
            length: match n % 4 {
                0 => Seconds(1499),
                1 if n % 8 == 1 => Seconds(40 + n % 60),
                _ if n % 2 == 0 => Seconds(1800 + n % 60),
                _ => usual(n).length,
            },
            known: if n % 5 == 3 { Known::Stated } else { Known::Measured },
            corrected_by: (n % 3 == 0).then_some(Seconds(if n % 30 == 0 { -60 } else { 300 })),
            ..usual(n)
        };
        let registered = facts(240, all);
        let found = findings(&registered, Limits { typed_percent: 10, ..Limits::default() });
        let mut checks = checks(&found);
        checks.sort();
        checks.dedup();
        assert_eq!(checks.len(), 5, "{checks:?}");
        for finding in &found {
            let opened = made_of(finding, &registered);
            assert_eq!(opened.len(), usize::try_from(finding.count).unwrap(), "{finding:?}");
            assert!(opened.iter().all(|at| finding.dwelling.is_none_or(|it| registered[*at].dwelling == it)));
        }
    }
}
