//! What chance brings: who is ill, who is in hospital, who needs more, how much each person really needs. The same for a seed
//! whatever the alternative.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use tillit_domain::absence::PersonAbsenceCause;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::quantity::Seconds;
use tillit_domain::shift::Shift;
use tillit_domain::time::DayRange;
use tillit_domain::worker::Worker;
use tillit_world::Random;
use tillit_world::absences::draw_spells;

use super::ground::Ground;
use crate::fit::tasks_of;

/// Days before the first one, so that spells that began earlier are there from the start.
const RUN_UP_DAYS: i64 = 60;

/// A day on which a person is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AwayDay {
    /// Why.
    pub cause: PersonAbsenceCause,
    /// Which day of the absence, 1 for the first.
    pub number: u16,
}

fn caused(name: &str) -> PersonAbsenceCause {
    match name {
        "hospital" => PersonAbsenceCause::Hospital,
        "short_term_home" => PersonAbsenceCause::ShortTermHome,
        "declined" => PersonAbsenceCause::Declined,
        _ => PersonAbsenceCause::Away,
    }
}

/// What chance brings to a run of days.
#[derive(Debug, Clone)]
pub struct Shocks {
    random: Random,
    persons_away: BTreeMap<(Id<Person>, Date), AwayDay>,
    workers_ill: BTreeSet<(Id<Worker>, Date)>,
    more_needed: BTreeSet<(Id<Person>, Date)>,
    needs: BTreeMap<(Id<Person>, String), Seconds>,
    stepped_in_permille: u32,
}

fn number<T>(id: Id<T>) -> u64 {
    let (high, low) = id.uuid().as_u64_pair();
    high ^ low
}

impl Shocks {
    /// Nothing happens, apart from who steps in on shifts that are vacant beforehand.
    #[must_use]
    pub fn none(ground: &Ground<'_>) -> Self {
        Self {
            random: Random::new(0).fork("lab", 0),
            persons_away: BTreeMap::new(),
            workers_ill: BTreeSet::new(),
            more_needed: BTreeSet::new(),
            needs: BTreeMap::new(),
            stepped_in_permille: ground.fit.stepped_in_permille,
        }
    }

    /// Draws for a seed.
    #[must_use]
    pub fn draw(ground: &Ground<'_>, seed: u64) -> Self {
        let random = Random::new(seed).fork("lab", 0);
        let fit = ground.fit;
        let last = ground.days.to.unwrap_or(ground.days.from);
        let span = (ground.days.from.saturating_sub(jiff::ToSpan::days(RUN_UP_DAYS)), last);
        let mut drawn = Self {
            persons_away: BTreeMap::new(),
            workers_ill: BTreeSet::new(),
            more_needed: BTreeSet::new(),
            needs: BTreeMap::new(),
            stepped_in_permille: fit.stepped_in_permille,
            random,
        };
        let persons: BTreeSet<Id<Person>> =
            ground.groups.iter().flat_map(|group| &group.persons).map(|person| person.id).collect();
        for person in persons {
            for (cause, spells) in &fit.persons_away {
                let mut chance = drawn.random.fork(cause, number(person));
                for spell in draw_spells(span, spells.parameters, &mut chance) {
                    for day in days_of(spell, ground.days) {
                        let number = u16::try_from((day - spell.from).get_days()).unwrap_or(0) + 1;
                        drawn.persons_away.entry((person, day)).or_insert(AwayDay { cause: caused(cause), number });
                    }
                }
            }
            if let Some((spells, _)) = &fit.new_needs {
                let mut chance = drawn.random.fork("new need", number(person));
                for spell in draw_spells(span, spells.parameters, &mut chance) {
                    drawn.more_needed.extend(days_of(spell, ground.days).map(|day| (person, day)));
                }
            }
        }
        let workers: BTreeSet<Id<Worker>> =
            ground.groups.iter().flat_map(|group| &group.workers).map(|worker| worker.id).collect();
        if let Some(spells) = &fit.workers_ill {
            for worker in workers {
                let mut chance = drawn.random.fork("ill", number(worker));
                for spell in draw_spells(span, spells.parameters, &mut chance) {
                    drawn.workers_ill.extend(days_of(spell, ground.days).map(|day| (worker, day)));
                }
            }
        }
        drawn.draw_needs(ground);
        drawn
    }

    /// What each person needs is known with an uncertainty; each seed is one of the possible truths.
    fn draw_needs(&mut self, ground: &Ground<'_>) {
        for visit in ground.groups.iter().flat_map(|group| group.visits.values().flatten()) {
            let tasks = tasks_of(visit);
            let Some(fit) = ground.fit.lengths.of(visit.person, &tasks) else { continue };
            let key = (visit.person, tasks);
            if self.needs.contains_key(&key) {
                continue;
            }
            let name = key.1.bytes().fold(0_u64, |sum, byte| sum.wrapping_mul(31).wrapping_add(u64::from(byte)));
            let mut chance = self.random.fork("need", number(visit.person) ^ name);
            let factor = chance.factor(f64::from(fit.uncertain_permille) / 1000.0);
            #[expect(clippy::cast_possible_truncation, reason = "seconds of a visit")]
            let seconds = Seconds((fit.seconds.0 as f64 * factor) as i64);
            self.needs.insert(key, seconds);
        }
    }

    /// Whether a person is away on a day.
    #[must_use]
    pub fn is_away(&self, person: Id<Person>, day: Date) -> bool {
        self.persons_away.contains_key(&(person, day))
    }

    /// Why a person is away on a day.
    #[must_use]
    pub fn away(&self, person: Id<Person>, day: Date) -> Option<AwayDay> {
        self.persons_away.get(&(person, day)).copied()
    }

    /// Whether a worker is ill on a day.
    #[must_use]
    pub fn is_ill(&self, worker: Id<Worker>, day: Date) -> bool {
        self.workers_ill.contains(&(worker, day))
    }

    /// Whether a person needs more on a day.
    #[must_use]
    pub fn needs_more(&self, person: Id<Person>, day: Date) -> bool {
        self.more_needed.contains(&(person, day))
    }

    /// What these tasks really take for this person; none where nothing is known.
    #[must_use]
    pub fn need(&self, person: Id<Person>, tasks: &str) -> Option<Seconds> {
        self.needs.get(&(person, tasks.to_owned())).copied()
    }

    /// Whether somebody steps in on a shift whose worker is away.
    #[must_use]
    pub fn steps_in(&self, shift: Id<Shift>) -> bool {
        self.random.fork("steps in", number(shift)).chance(self.stepped_in_permille)
    }

    /// Chance of a day's course; it follows the visits, so that it is the same in every alternative.
    #[must_use]
    pub fn course(&self) -> Random {
        self.random.fork("course", 0)
    }
}

fn days_of(spell: DayRange, days: DayRange) -> impl Iterator<Item = Date> {
    spell.and(days).into_iter().flat_map(DayRange::days)
}
