//! Care plans: how and when, made with the person; one version for each stretch of a decision (S-044).

use std::collections::BTreeMap;

use jiff::civil::{Date, Weekday};
use tillit_domain::care_plan::{CarePlan, CarePlanEntry, Gap, Participation, PlannedTask, Staffing, WhenOnDay};
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::frequency::Frequency;
use tillit_domain::order::OrderLine;
use tillit_domain::organisation::{FrameName, TimeFrame};
use tillit_domain::person::Person;
use tillit_domain::steering::SteeringMode;
use tillit_domain::time::Weekdays;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, Id, Minutes, Seconds, TimeOfDay};
use tillit_world::Random;

use crate::calendar::after;
use crate::catalogue::find;
use crate::cohort::Member;
use crate::data::words::{GOALS, HOW, NOT_PART, OTHERS, TOOK_PART, WISHES};
use crate::ids::id;
use crate::ordering::{anchor, health_care, shared_by};
use crate::profile::{AFTERNOON, DINNER, EVENING, LUNCH, Lifting, MORNING, Profile};

/// A visit being agreed, before it is written.
#[derive(Clone)]
struct Draft {
    key: &'static str,
    name: &'static str,
    codes: Vec<&'static str>,
    recurrence: Frequency,
    frame: FrameName,
    staffing: Staffing,
    after: Option<(&'static str, i64)>,
    time_critical: bool,
}

/// What a care plan is made with.
pub(crate) struct Making<'a> {
    pub(crate) member: &'a Member,
    pub(crate) person: Id<Person>,
    pub(crate) profile: &'a Profile,
    pub(crate) codes: &'a [ServiceCode],
    /// Lines that the plan carries out.
    pub(crate) lines: Vec<&'a OrderLine>,
    pub(crate) mode: SteeringMode,
    pub(crate) stretch: DayRange,
    /// Length of visits compared with standard times that person and team have agreed on.
    pub(crate) agreed: f64,
    pub(crate) contact: Id<Worker>,
    pub(crate) others: &'a [Id<Worker>],
}

/// What a visit would take by standard times and ordered minutes, whatever the mode shows of it.
pub(crate) type Base = BTreeMap<Id<CarePlanEntry>, Seconds>;

impl Making<'_> {
    /// The plan, and what each of its visits takes on average; none where nothing is done at visits.
    pub(crate) fn care_plan(&self, version: u32, random: &Random, base: &mut Base) -> Option<CarePlan> {
        // Wishes and clock times stay the same from version to version, so chance follows the person.
        let mut steady = random.fork("care plan", self.member.number as u64);
        let drafts = drafts(self.member, self.profile);
        let entries: Vec<CarePlanEntry> =
            drafts.iter().filter_map(|draft| self.entry(draft, &mut steady, base)).collect();
        if entries.is_empty() {
            return None;
        }
        let took_part = steady.chance(930);
        let others = *steady.pick(&OTHERS);
        Some(CarePlan {
            id: id("care-plan", format!("{} {version}", self.member.number)),
            person: self.person,
            version,
            made_on: self.stretch.from,
            period: self.stretch,
            responsible: self.contact,
            participation: Participation {
                person_took_part: took_part,
                account: if took_part { *steady.pick(&TOOK_PART) } else { *steady.pick(&NOT_PART) }.into(),
                others: if took_part { others } else { "Dotter" }.into(),
            },
            goals: format!("{} {}", GOALS[self.member.number % 10], GOALS[(self.member.number * 3 + 1) % 10]),
            follow_up_on: Some(after(self.stretch.from, 180)),
            entries,
        })
    }

    fn entry(&self, draft: &Draft, random: &mut Random, base: &mut Base) -> Option<CarePlanEntry> {
        // Drawn even when the entry is dropped, so that the others keep theirs.
        let (wish, how, at) = (*random.pick(&WISHES), random.below(HOW.len()), random.unit());
        let (with_wish, preferred) = (random.chance(350), random.chance(120));
        let tasks: Vec<PlannedTask> = draft
            .codes
            .iter()
            .enumerate()
            .filter_map(|(number, code)| {
                let line = self.lines.iter().find(|line| line.code == *code)?;
                Some(PlannedTask {
                    line: line.id,
                    code: line.code.clone(),
                    how: HOW[(how + number) % HOW.len()].into(),
                })
            })
            .collect();
        if tasks.is_empty() {
            return None;
        }
        let entry = self.entry_id(draft.key);
        let minutes = self.minutes(draft);
        base.insert(entry, Minutes(minutes).seconds());
        Some(CarePlanEntry {
            id: entry,
            name: draft.name.into(),
            tasks,
            recurrence: draft.recurrence,
            when: self.when(draft, at),
            length: self.length(minutes),
            staffing: draft.staffing,
            gap: draft.after.map(|(key, minutes)| Gap {
                after: self.entry_id(key),
                at_least: Minutes(minutes),
                at_most: None,
            }),
            preferred_workers: if preferred { vec![self.contact] } else { Vec::new() },
            unwanted_workers: if self.member.number % 41 == 3 {
                self.others.iter().copied().take(1).collect()
            } else {
                Vec::new()
            },
            by_night_patrol: draft.frame == FrameName::Night,
            wishes: if with_wish { wish.into() } else { String::new() },
        })
    }

    fn entry_id(&self, key: &str) -> Id<CarePlanEntry> {
        id("entry", format!("{} {key}", self.member.number))
    }

    /// Minutes by standard times of the day the plan begins and by licensed staff's orders.
    fn minutes(&self, draft: &Draft) -> i64 {
        let ordered_by_staff = health_care(self.profile);
        let minutes = draft.codes.iter().map(|code| {
            if let Some((.., minutes)) = ordered_by_staff.iter().find(|(of, ..)| of == code) {
                return *minutes;
            }
            let level = self.lines.iter().find(|line| line.code == *code).map_or(1, |line| line.level);
            let standard = find(self.codes, code).standard_time(level, self.stretch.from);
            standard.map_or(if draft.key == "relief" { 120 } else { 90 }, |minutes| minutes.0)
        });
        minutes.sum::<i64>().max(5)
    }

    /// The length written in the plan: none under strict steering, agreed under flexible, the team's estimate without minutes.
    fn length(&self, minutes: i64) -> Option<Minutes> {
        #[expect(clippy::cast_possible_truncation, reason = "minutes of a visit")]
        let agreed = (minutes as f64 * self.agreed / 5.0 + 0.5) as i64 * 5;
        match self.mode {
            SteeringMode::Strict => None,
            SteeringMode::Flexible | SteeringMode::None => Some(Minutes(agreed.max(5))),
        }
    }

    /// A clock time under strict steering and for what is time-critical, else a frame.
    fn when(&self, draft: &Draft, at: f64) -> WhenOnDay {
        let usual = draft.frame.usual();
        let night = draft.frame == FrameName::Night;
        let (earliest, latest) = match draft.key {
            // What is done for the home can wait until the morning's rush is over.
            "cleaning" | "laundry" | "shopping" | "windows" => (TimeOfDay::hm(9, 30), TimeOfDay::hm(14, 45)),
            "night 1" => (TimeOfDay::hm(22, 0), TimeOfDay::hm(24, 30)),
            "night 2" => (TimeOfDay::hm(27, 0), TimeOfDay::hm(30, 0)),
            _ => (usual.earliest, usual.latest),
        };
        if draft.time_critical {
            let clock = if draft.frame == FrameName::Morning { TimeOfDay::hm(7, 35) } else { TimeOfDay::hm(16, 30) };
            return WhenOnDay::At { at: quarter(clock, TimeOfDay(clock.0 + 3600), at), give_or_take: Minutes(20) };
        }
        if self.mode == SteeringMode::Strict && !night {
            let inside = (TimeOfDay(earliest.0 + 1800), TimeOfDay(latest.0 - 1800));
            return WhenOnDay::At { at: quarter(inside.0, inside.1, at), give_or_take: Minutes(30) };
        }
        WhenOnDay::Frame { frame: TimeFrame { name: draft.frame, earliest, latest } }
    }
}

/// The quarter of an hour at a share of the way between two clock times.
fn quarter(from: TimeOfDay, to: TimeOfDay, share: f64) -> TimeOfDay {
    #[expect(clippy::cast_possible_truncation, reason = "seconds of a day")]
    let seconds = (f64::from(to.0 - from.0) * share) as i32;
    TimeOfDay((from.0 + seconds) / 900 * 900)
}

/// The visits that follow from a profile.
fn drafts(member: &Member, profile: &Profile) -> Vec<Draft> {
    let mut drafts = daily(member.number, profile);
    drafts.extend(shower(member.number, profile));
    drafts.extend(nights(profile));
    drafts.extend(weekly(shared_by(member), member.number, profile));
    drafts
}

fn daily(member: usize, profile: &Profile) -> Vec<Draft> {
    let lifting = |minutes: i64| match profile.lifting {
        Lifting::Alone => Staffing::One,
        Lifting::Together => Staffing::Two,
        Lifting::TogetherForPart => Staffing::TwoForPart { after: Minutes(5), length: Minutes(minutes) },
    };
    let every_day = Frequency::Daily { times: 1 };
    let visit = |key, name, codes, frame| Draft {
        key,
        name,
        codes,
        recurrence: every_day,
        frame,
        staffing: Staffing::One,
        after: None,
        time_critical: false,
    };
    let mut drafts = Vec::new();
    let mut morning = vec![];
    push(&mut morning, profile.visits[MORNING], "MORGON");
    push(&mut morning, profile.all_help && profile.visits[MORNING], "EGENVARD");
    let own = [
        (profile.medicine, "MED"),
        (profile.insulin, "INS"),
        (profile.eye_drops, "OGON"),
        (profile.compression, "KOMP"),
        (profile.catheter, "KAT"),
    ];
    for (wanted, code) in own {
        push(&mut morning, wanted, code);
    }
    if !morning.is_empty() {
        // Who has one visit a day often does well with a later one.
        let alone = profile.visits.iter().filter(|visit| **visit).count() <= 1 && !profile.insulin;
        let frame = if alone && !member.is_multiple_of(3) { FrameName::Forenoon } else { FrameName::Morning };
        let name = if profile.visits[MORNING] { "Morgonbesök" } else { "Läkemedel morgon" };
        drafts.push(Draft {
            staffing: lifting(15),
            time_critical: profile.insulin,
            ..visit("morning", name, morning.clone(), frame)
        });
    }
    if profile.wound {
        let days = Weekdays::of(&[Weekday::Monday, Weekday::Thursday]);
        drafts.push(Draft {
            recurrence: Frequency::OnWeekdays { days, times: 1 },
            ..visit("wound", "Såromläggning", vec!["SAR"], FrameName::Forenoon)
        });
    }
    if profile.visits[LUNCH] || profile.robot {
        let mut codes = vec![];
        push(&mut codes, profile.visits[LUNCH], "LUNCH");
        push(&mut codes, profile.medicine, "MED");
        let name = if profile.visits[LUNCH] { "Lunchbesök" } else { "Läkemedel lunch" };
        drafts.push(visit(if profile.visits[LUNCH] { "lunch" } else { "robot" }, name, codes, FrameName::Lunch));
    }
    if profile.visits[AFTERNOON] {
        drafts.push(visit("afternoon", "Tillsyn eftermiddag", vec!["TILLSYN"], FrameName::Afternoon));
    }
    if profile.visits[DINNER] {
        let mut codes = vec!["KVALLSMAL"];
        push(&mut codes, profile.all_help, "DISK");
        push(&mut codes, profile.insulin, "INS");
        let after = (profile.visits[LUNCH] && !profile.insulin).then_some(("lunch", 150));
        drafts.push(Draft {
            after,
            time_critical: profile.insulin,
            ..visit("dinner", "Kvällsmål", codes, FrameName::Dinner)
        });
    }
    if profile.visits[EVENING] {
        let mut codes = vec!["KVALL"];
        for (wanted, code) in [(profile.medicine, "MED"), (profile.eye_drops, "OGON"), (profile.compression, "KOMP")] {
            push(&mut codes, wanted, code);
        }
        drafts.push(Draft { staffing: lifting(10), ..visit("evening", "Kvällsbesök", codes, FrameName::Evening) });
    }
    drafts
}

/// Showers have a visit of their own, when the morning's rush is over.
fn shower(member: usize, profile: &Profile) -> Option<Draft> {
    let days = profile.showers?;
    Some(Draft {
        key: "shower",
        name: "Dusch",
        codes: vec!["DUSCH"],
        recurrence: Frequency::OnWeekdays { days, times: 1 },
        frame: if member % 5 < 2 { FrameName::Forenoon } else { FrameName::Afternoon },
        staffing: Staffing::One,
        after: None,
        time_critical: false,
    })
}

fn nights(profile: &Profile) -> Vec<Draft> {
    [("night 1", "Nattbesök"), ("night 2", "Nattbesök, småtimmarna")]
        .into_iter()
        .take(usize::from(profile.nights))
        .map(|(key, name)| Draft {
            key,
            name,
            codes: vec!["NATT"],
            recurrence: Frequency::Daily { times: 1 },
            frame: FrameName::Night,
            staffing: if profile.lifting == Lifting::Together { Staffing::Two } else { Staffing::One },
            after: None,
            time_critical: false,
        })
        .collect()
}

fn weekly(shared_by: usize, member: usize, profile: &Profile) -> Vec<Draft> {
    let on = |weekday: i8| Frequency::OnWeekdays {
        days: Weekdays::of(&[Weekday::from_monday_zero_offset(weekday).unwrap_or(Weekday::Monday)]),
        times: 1,
    };
    let rows = [
        profile.cleaning.map(|(weeks, weekday)| {
            let every = Frequency::EveryNthWeek { n: weeks, anchor: anchor(shared_by, weekday, weeks) };
            ("cleaning", "Städning", "STAD", every, FrameName::Day)
        }),
        profile.laundry.map(|weekday| {
            let every = Frequency::EveryNthWeek { n: 2, anchor: anchor(shared_by + 1, weekday, 2) };
            ("laundry", "Tvätt", "TVATT", every, FrameName::Day)
        }),
        profile.shopping.map(|weekday| ("shopping", "Inköp", "INKOP", on(weekday), FrameName::Day)),
        profile.walk.map(|weekday| ("walk", "Promenad", "PROMENAD", on(weekday), FrameName::Afternoon)),
        profile.escort.map(|weekday| {
            let every = Frequency::EveryNthWeek { n: 2, anchor: anchor(member, weekday, 2) };
            ("escort", "Ledsagning", "LEDSAGN", every, FrameName::Afternoon)
        }),
        profile.relief.map(|weekday| ("relief", "Avlösning", "AVLOSN", on(weekday), FrameName::Afternoon)),
        profile.windows.then(|| {
            // Twice a year, each in a week of their own.
            let week = 14 + i64::try_from(shared_by % 24).unwrap_or(0);
            let day = after(Date::constant(2023, 1, 2), week * 7 + i64::try_from(shared_by % 5).unwrap_or(0));
            ("windows", "Fönsterputs", "FONSTER", Frequency::EveryNthWeek { n: 26, anchor: day }, FrameName::Day)
        }),
    ];
    rows.into_iter()
        .flatten()
        .map(|(key, name, code, recurrence, frame)| Draft {
            key,
            name,
            codes: vec![code],
            recurrence,
            frame,
            staffing: Staffing::One,
            after: None,
            time_critical: false,
        })
        .collect()
}

fn push(codes: &mut Vec<&'static str>, wanted: bool, code: &'static str) {
    if wanted {
        codes.push(code);
    }
}
