//! A small made-up municipality with everything that can be imported, different for every seed.

#![expect(clippy::unwrap_used, reason = "a made-up world that does not hold together is a fault of the test")]

mod care;
mod people;
mod surveys;

use jiff::ToSpan;
use jiff::civil::{Date, Weekday, date};
use tillit_domain::frequency::Frequency;
use tillit_domain::record::Record;
use tillit_domain::time::Weekdays;
use tillit_domain::{DayRange, Id, Minutes, TimeOfDay};
use tillit_exchange::{Draft, Drafts, Known};

/// Everything of a made-up municipality: as drafts to be exported and as what is known when importing.
pub(crate) struct World {
    pub(crate) drafts: Drafts,
    pub(crate) known: Known,
}

/// A source of made-up values: the same seed, the same values.
pub(crate) struct Luck(u64);

impl Luck {
    pub(crate) fn below(&mut self, n: u64) -> u64 {
        // xorshift* is enough for made-up values and needs no dependency.
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % n.max(1)
    }

    pub(crate) fn yes(&mut self) -> bool {
        self.below(2) == 0
    }

    pub(crate) fn pick<T: Copy>(&mut self, of: &[T]) -> T {
        of[usize::try_from(self.below(of.len() as u64)).unwrap()]
    }

    pub(crate) fn day(&mut self) -> Date {
        date(2024, 1, 1).checked_add(i64::try_from(self.below(700)).unwrap().days()).unwrap()
    }

    pub(crate) fn period(&mut self) -> DayRange {
        let from = self.day();
        let to = self.yes().then(|| from.checked_add(i64::try_from(self.below(300)).unwrap().days()).unwrap());
        DayRange { from, to }
    }

    pub(crate) fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        if self.yes() { Some(make(self)) } else { None }
    }

    pub(crate) fn minutes(&mut self) -> Minutes {
        Minutes(1 + i64::try_from(self.below(600)).unwrap())
    }

    pub(crate) fn clock(&mut self) -> TimeOfDay {
        TimeOfDay(i32::try_from(self.below(86_400)).unwrap())
    }

    pub(crate) fn instant(&mut self) -> jiff::Timestamp {
        // Around both changes of clocks and in between, to the second and now and then below.
        let base: jiff::Timestamp =
            self.pick(&["2025-03-29T20:00:00Z", "2025-07-01T00:00:00Z", "2025-10-25T20:00:00Z"]).parse().unwrap();
        let at = base.checked_add(i64::try_from(self.below(36_000)).unwrap().seconds()).unwrap();
        if self.below(5) == 0 { at.checked_add(250.milliseconds()).unwrap() } else { at }
    }

    /// Words with the signs that are hard on files.
    pub(crate) fn words(&mut self) -> String {
        const PIECES: [&str; 22] = [
            "Åsa",
            "kaffe",
            ";",
            ",",
            "\"",
            "\n",
            "=1+1",
            "+46",
            "-",
            "@",
            "'",
            "|",
            "\\",
            "é",
            "–",
            "ja",
            "2>1",
            ":",
            " ",
            "0,5",
            "007",
            "2025-01-01",
        ];
        let pieces: Vec<&str> = (0..=self.below(5)).map(|_| self.pick(&PIECES)).collect();
        pieces.concat().trim().to_owned()
    }

    /// Words of which there are some.
    pub(crate) fn name(&mut self) -> String {
        format!("{}{}", self.pick(&["Påhittad", "Exempel", "=Test", "Ek, Per", "'-Bo"]), self.words())
    }

    pub(crate) fn frequency(&mut self) -> Frequency {
        let anchor = self.day();
        let days = Weekdays::of(&[
            self.pick(&[Weekday::Monday, Weekday::Sunday]),
            self.pick(&[Weekday::Friday, Weekday::Tuesday]),
        ]);
        let times = 1 + u8::try_from(self.below(5)).unwrap();
        let all = [
            Frequency::Daily { times },
            Frequency::OnWeekdays { days, times },
            Frequency::PerWeek { times },
            Frequency::EveryNthDay { n: u16::from(times) * 7, anchor },
            Frequency::EveryNthWeek { n: times, anchor },
            Frequency::PerMonth { times },
            Frequency::PerYear { times: u16::from(times) },
            Frequency::TimePerMonth { minutes: Minutes(i64::from(times) * 45) },
            Frequency::AsNeeded,
        ];
        self.pick(&all)
    }
}

/// An id and an external id, or none where the thing was made here.
pub(crate) fn named<T: Record>(luck: &mut Luck, name: &str) -> (Id<T>, Option<String>) {
    if luck.below(4) == 0 {
        (Id::derived("made here", &[T::KIND, name]), None)
    } else {
        let external_id = format!("{}-{name}", luck.pick(&["A", "007", "=x", "å b"]));
        (Id::derived("import", &[T::KIND, &external_id]), Some(external_id))
    }
}

macro_rules! shelve {
    ($world:expr, $($list:ident),*) => {
        $(for draft in &$world.drafts.$list {
            $world.known.$list.insert(draft.record.clone(), draft.external_id.clone());
        })*
    };
}

/// A draft as it comes out of a file, but for its row.
pub(crate) fn draft<T>(record: T, external_id: Option<String>) -> Draft<T> {
    Draft::new(record, external_id)
}

/// A municipality of a seed.
pub(crate) fn made_up(seed: u64) -> World {
    let mut luck = Luck(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut world = World { drafts: Drafts::default(), known: Known::default() };
    people::add_organisation(&mut world, &mut luck);
    shelve!(world, providers, units, steering_decisions, groups);
    people::add_catalogue(&mut world, &mut luck);
    people::add_people(&mut world, &mut luck);
    shelve!(world, service_codes, workers, teams, households, persons);
    care::add_orders(&mut world, &mut luck);
    shelve!(world, decisions, orders);
    care::add_care(&mut world, &mut luck);
    shelve!(world, contact_persons, care_plans, technology, person_absences, worker_absences, delegations);
    care::add_plans(&mut world, &mut luck);
    shelve!(world, base_plans, rosters);
    care::add_facts(&mut world, &mut luck);
    surveys::add_surveys(&mut world, &mut luck);
    shelve!(world, survey_rounds);
    world
}
