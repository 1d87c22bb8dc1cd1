//! Decisions and orders: what the assessors granted and licensed staff ordered, sent to the units (S-001 … S-027).

use jiff::civil::{Date, Weekday};
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::decision::{Decision, GrantedService, LifeArea, Need, Outcome};
use tillit_domain::frequency::Frequency;
use tillit_domain::law::LawSection;
use tillit_domain::order::{Authority, Order, OrderLine, OrderState};
use tillit_domain::organisation::Unit;
use tillit_domain::person::Person;
use tillit_domain::steering::{SteeringDecision, SteeringMode, steering_on};
use tillit_domain::time::{Weekdays, instant, monday_of};
use tillit_domain::{DayRange, Id, Minutes, TimeOfDay};
use tillit_world::Random;

use crate::calendar::{Calendar, after, before, workday};
use crate::catalogue::find;
use crate::cohort::{Arrival, Member};
use crate::course::Phase;
use crate::data::words::NEED_WORDS;
use crate::ids::id;
use crate::profile::{AFTERNOON, DINNER, EVENING, LUNCH, MORNING, Profile};

const ASSESSORS: [&str; 4] = ["Malva Ängsull", "Love Forsstare", "Tuva Kornblixt", "Ella Rönnbär"];
const NURSES: [&str; 4] = [
    "Saga Vintergröna, sjuksköterska",
    "Ebbe Strandråg, sjuksköterska",
    "Noomi Fjällsippa, distriktssköterska",
    "Alva Linnea, sjuksköterska",
];
/// A nurse of the HSL unit, by any number.
pub(crate) fn nurse(number: usize) -> &'static str {
    NURSES[number % NURSES.len()]
}

/// The weekday so many days after Monday, in a week that keeps members apart.
pub(crate) fn anchor(member: usize, weekday: i8, weeks: u8) -> Date {
    let week = i64::try_from(member).unwrap_or(0) % i64::from(weeks.max(1));
    after(monday_of(Date::constant(2023, 1, 2)), week * 7 + i64::from(weekday))
}

/// What is granted under SoL, from what is needed.
pub(crate) fn granted(shared_by: usize, profile: &Profile) -> Vec<GrantedService> {
    let level = if profile.all_help { 2 } else { 1 };
    let daily = Frequency::Daily { times: 1 };
    let mut services: Vec<(&str, u8, Frequency)> = Vec::new();
    let by_day = [
        (MORNING, "MORGON", level),
        (LUNCH, "LUNCH", level),
        (AFTERNOON, "TILLSYN", 1),
        (DINNER, "KVALLSMAL", level),
        (EVENING, "KVALL", level),
    ];
    services.extend(
        by_day.into_iter().filter(|(part, ..)| profile.visits[*part]).map(|(_, code, level)| (code, level, daily)),
    );
    let mut add = |wanted: bool, code: &'static str, level: u8, frequency: Frequency| {
        if wanted {
            services.push((code, level, frequency));
        }
    };
    add(profile.all_help && profile.visits[MORNING], "EGENVARD", 1, daily);
    add(profile.all_help && profile.visits[DINNER], "DISK", 1, daily);
    add(profile.nights > 0, "NATT", level, Frequency::Daily { times: profile.nights });
    if let Some(days) = profile.showers {
        add(true, "DUSCH", level, Frequency::OnWeekdays { days, times: 1 });
    }
    if let Some((weeks, weekday)) = profile.cleaning {
        let level = if profile.visits.contains(&true) { 1 } else { 2 };
        add(true, "STAD", level, Frequency::EveryNthWeek { n: weeks, anchor: anchor(shared_by, weekday, weeks) });
    }
    if let Some(weekday) = profile.laundry {
        add(true, "TVATT", 1, Frequency::EveryNthWeek { n: 2, anchor: anchor(shared_by + 1, weekday, 2) });
    }
    add(profile.shopping.is_some(), "INKOP", 1, Frequency::PerWeek { times: 1 });
    add(profile.windows, "FONSTER", 1, Frequency::PerYear { times: 2 });
    add(profile.walk.is_some(), "PROMENAD", 1, Frequency::PerWeek { times: 1 });
    add(profile.escort.is_some(), "LEDSAGN", 1, Frequency::TimePerMonth { minutes: Minutes(240) });
    add(profile.relief.is_some(), "AVLOSN", 1, Frequency::TimePerMonth { minutes: Minutes(480) });
    add(profile.alarm, "LARM", 1, Frequency::AsNeeded);
    add(profile.meals, "MAT", 1, Frequency::OnWeekdays { days: Weekdays::WORKDAYS, times: 1 });
    add(profile.camera, "KAMERA", 1, daily);
    services
        .into_iter()
        .map(|(code, level, frequency)| GrantedService { code: code.into(), level, frequency })
        .collect()
}

/// What licensed staff orders: code, how often, minutes an occasion.
pub(crate) fn health_care(profile: &Profile) -> Vec<(&'static str, Frequency, i64)> {
    let times = |parts: &[usize]| {
        let visits = parts.iter().filter(|&&part| profile.visits[part]).count().max(1);
        Frequency::Daily { times: u8::try_from(visits).unwrap_or(1) }
    };
    let wound = Frequency::OnWeekdays { days: Weekdays::of(&[Weekday::Monday, Weekday::Thursday]), times: 1 };
    [
        (profile.medicine, "MED", times(&[MORNING, LUNCH, EVENING]), 5),
        (profile.insulin, "INS", times(&[MORNING, DINNER]), 10),
        (profile.eye_drops, "OGON", times(&[MORNING, EVENING]), 5),
        (profile.compression, "KOMP", times(&[MORNING, EVENING]), 10),
        (profile.wound, "SAR", wound, 20),
        (profile.catheter, "KAT", Frequency::Daily { times: 1 }, 10),
        (profile.robot, "ROBOT", Frequency::AsNeeded, 5),
    ]
    .into_iter()
    .filter(|(wanted, ..)| *wanted)
    .map(|(_, code, frequency, minutes)| (code, frequency, minutes))
    .collect()
}

/// What decisions and orders are made with.
pub(crate) struct Ordering<'a> {
    pub(crate) calendar: Calendar,
    pub(crate) codes: &'a [ServiceCode],
    pub(crate) steering: &'a [SteeringDecision],
    pub(crate) night: Id<Unit>,
    pub(crate) ibic: bool,
}

impl Ordering<'_> {
    /// The mode a unit is steered in on a day.
    pub(crate) fn mode(&self, unit: Id<Unit>, day: Date) -> SteeringMode {
        steering_on(self.steering, unit, day).map_or(SteeringMode::Flexible, |decision| decision.mode)
    }

    /// The decision of a phase; none where nothing is granted under SoL.
    pub(crate) fn decision(
        &self,
        member: &Member,
        person: Id<Person>,
        phase: &Phase,
        random: &mut Random,
    ) -> Option<Decision> {
        let granted = granted(shared_by(member), &phase.profile);
        if granted.is_empty() {
            return None;
        }
        let decided_on = match member.arrival {
            Arrival::Settled => before(phase.from, random.between(0, 9)),
            // New orders were decided in the days before today.
            Arrival::OrderNew => before(self.calendar.today, random.between(3, 4)),
            Arrival::OrderUrgent => before(self.calendar.today, 3),
        };
        let decided_on = workday(decided_on);
        let today = self.calendar.today;
        let follow_up_on = if phase.present {
            Some(after(today, random.between(-18, 300)).max(after(decided_on, 30)))
        } else {
            phase.to
        };
        Some(Decision {
            id: id("decision", format!("{} {}", member.number, phase.number)),
            person,
            applied_on: workday(before(decided_on, random.between(2, 25))),
            decided_on,
            outcome: if random.chance(60) { Outcome::PartlyGranted } else { Outcome::Granted },
            section: LawSection::right_to_home_care(decided_on),
            guideline: if decided_on < Date::constant(2025, 1, 1) {
                "Riktlinje 2022:2"
            } else {
                "Riktlinje för myndighetsutövning 2025:1"
            }
            .into(),
            decision_maker: (*random.pick(&ASSESSORS)).into(),
            period: phase.period(),
            follow_up_on,
            frame: random.chance(80),
            needs: if self.ibic { needs(&phase.profile, random) } else { Vec::new() },
            granted,
            reason: String::new(),
            ended: None,
        })
    }

    /// An application that was turned down.
    pub(crate) fn refusal(&self, member: &Member, person: Id<Person>, random: &mut Random) -> Decision {
        let decided_on = workday(before(self.calendar.today, random.between(20, 400)));
        Decision {
            id: id("decision", format!("{} refused", member.number)),
            person,
            applied_on: before(decided_on, random.between(5, 25)),
            decided_on,
            outcome: Outcome::Refused,
            section: LawSection::right_to_home_care(decided_on),
            guideline: "Riktlinje 2022:2".into(),
            decision_maker: (*random.pick(&ASSESSORS)).into(),
            period: DayRange::starting(decided_on),
            follow_up_on: None,
            frame: false,
            needs: Vec::new(),
            granted: Vec::new(),
            reason: "Behovet tillgodoses på annat sätt".into(),
            ended: None,
        }
    }

    #[expect(clippy::too_many_arguments, reason = "whose orders, from what, for when")]
    /// The orders of a stretch of a phase: to the home unit, to the night patrol, and from licensed staff.
    pub(crate) fn orders(
        &self,
        member: &Member,
        person: Id<Person>,
        unit: Id<Unit>,
        decision: Option<&Decision>,
        phase: &Phase,
        stretch: DayRange,
        random: &mut Random,
    ) -> Vec<Order> {
        let key = format!("{} {} {}", member.number, phase.number, stretch.from);
        let line_id = |code: &str| id("order-line", format!("{key} {code}"));
        let mut orders = Vec::new();
        let sent_on = workday(before(stretch.from, 3));
        let sent_on = decision.map_or(sent_on, |decision| sent_on.max(decision.decided_on));
        for (to, at_night) in [(unit, false), (self.night, true)] {
            let lines: Vec<OrderLine> = decision
                .iter()
                .flat_map(|decision| &decision.granted)
                .filter(|granted| (granted.code == "NATT") == at_night)
                .filter_map(|granted| {
                    let code = find(self.codes, &granted.code);
                    OrderLine::under_sol(line_id(&granted.code), granted, stretch, code, self.mode(to, stretch.from))
                        .ok()
                })
                .collect();
            if let (Some(decision), false) = (decision, lines.is_empty()) {
                let name = if at_night { format!("{key} night") } else { key.clone() };
                orders.push(self.order(
                    &name,
                    person,
                    to,
                    Authority::Sol { decision: decision.id },
                    sent_on,
                    member.arrival,
                    lines,
                    random,
                ));
            }
        }
        let mode = self.mode(unit, stretch.from);
        let lines: Vec<OrderLine> = health_care(&phase.profile)
            .into_iter()
            .filter_map(|(code, frequency, minutes)| {
                let entry = find(self.codes, code);
                OrderLine::under_hsl(line_id(code), entry, frequency, stretch, Some(Minutes(minutes)), mode).ok()
            })
            .collect();
        if !lines.is_empty() {
            let authority = Authority::Hsl { ordered_by: nurse(member.number).into() };
            orders.push(self.order(
                &format!("{key} hsl"),
                person,
                unit,
                authority,
                sent_on,
                member.arrival,
                lines,
                random,
            ));
        }
        orders
    }

    #[expect(clippy::too_many_arguments, reason = "each is a field of the order")]
    fn order(
        &self,
        key: &str,
        person: Id<Person>,
        unit: Id<Unit>,
        authority: Authority,
        sent_on: Date,
        arrival: Arrival,
        lines: Vec<OrderLine>,
        random: &mut Random,
    ) -> Order {
        let urgent = arrival == Arrival::OrderUrgent;
        let sent_at = instant(
            sent_on,
            if urgent {
                TimeOfDay::hm(15, 42)
            } else {
                TimeOfDay::hm(8, 0).plus(Minutes(random.between(0, 480)).seconds())
            },
        );
        let acknowledged_at = instant(sent_on, TimeOfDay::hm(16, 0).plus(Minutes(random.between(10, 1400)).seconds()));
        let state = match arrival {
            Arrival::Settled => {
                OrderState::Acknowledged { at: acknowledged_at, by: "Planeraren".into(), answer: String::new() }
            }
            Arrival::OrderNew | Arrival::OrderUrgent => OrderState::Sent,
        };
        Order { id: id("order", key), person, unit, authority, sent_at, urgent, state, lines }
    }
}

/// Who shares a household takes the days of the first of the two.
pub(crate) fn shared_by(member: &Member) -> usize {
    member.partner.map_or(member.number, |partner| partner.min(member.number))
}

fn needs(profile: &Profile, random: &mut Random) -> Vec<Need> {
    let areas = [
        (profile.all_help, LifeArea::Mobility),
        (profile.visits[MORNING], LifeArea::PersonalCare),
        (profile.cleaning.is_some(), LifeArea::HomeLife),
        (profile.walk.is_some(), LifeArea::Relations),
        (profile.nights > 0 || profile.alarm, LifeArea::Safety),
        (profile.visits[LUNCH], LifeArea::PersonalCare),
    ];
    areas
        .into_iter()
        .zip(NEED_WORDS)
        .filter(|((wanted, _), _)| *wanted)
        .map(|((_, area), words)| {
            let present = u8::try_from(random.between(1, 4)).unwrap_or(2);
            Need { area, present: Some(present), intended: Some(present.saturating_sub(1)), words: words.into() }
        })
        .collect()
}
