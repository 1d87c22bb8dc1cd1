//! Who there is: everyone who had care some time in the history, so composed that the census has its exact shape.

use jiff::civil::Date;
use tillit_world::Random;

use crate::calendar::{Calendar, after, before, days_from};
use crate::data::places::PLACES;

/// What kind of help somebody has, as far as populations ask.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Personal care or service at home.
    Care,
    /// Nothing but alarm, meals, relief or escort.
    Limited,
    /// Health care by delegation and no decision under SoL.
    HealthOnly,
}

/// Why care ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ending {
    Died,
    MovedToSpecialHousing,
    NoLongerNeeded,
}

/// How the order of a newcomer stands today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Arrival {
    Settled,
    OrderNew,
    OrderUrgent,
}

/// Somebody who has or had care.
#[derive(Debug, Clone)]
pub(crate) struct Member {
    pub(crate) number: usize,
    pub(crate) kind: Kind,
    pub(crate) health_care: bool,
    pub(crate) place: usize,
    pub(crate) born: Date,
    pub(crate) start: Date,
    pub(crate) end: Option<(Date, Ending)>,
    pub(crate) arrival: Arrival,
    /// The other one in a household of two.
    pub(crate) partner: Option<usize>,
}

/// A part of the population: what kind, whether under 65, how many, and how many of them with health care too.
struct Part {
    kind: Kind,
    younger: bool,
    persons: usize,
    health_care: usize,
}

const fn part(kind: Kind, younger: bool, persons: usize, health_care: usize) -> Part {
    Part { kind, younger, persons, health_care }
}

/// The shape of June 2025 in the source (S-026, S-096, S-098): 197 in BR65; with 25 + 52 + 8 more, 282 have a decision;
/// 67 + 5 + 3 + 12 = 87 have HSL orders, 12 of them nothing else.
const CENSUS: [Part; 5] = [
    part(Kind::Care, false, 197, 67),
    part(Kind::Care, true, 25, 5),
    part(Kind::Limited, false, 52, 3),
    part(Kind::Limited, true, 8, 0),
    part(Kind::HealthOnly, false, 12, 12),
];

/// Those whose care ended before the census.
const FORMER: [Part; 4] = [
    part(Kind::Care, false, 66, 22),
    part(Kind::Care, true, 5, 1),
    part(Kind::Limited, false, 14, 0),
    part(Kind::HealthOnly, false, 4, 4),
];

const COUPLES: usize = 25;

/// Everyone, those of the census first.
pub(crate) fn cohort(calendar: Calendar, random: &Random) -> Vec<Member> {
    let mut random = random.fork("cohort", 0);
    let mut members = Vec::new();
    for part in &CENSUS {
        add_part(part, calendar, &mut random, &mut members, |random, _| (census_start(calendar, random), None));
    }
    for part in &FORMER {
        add_part(part, calendar, &mut random, &mut members, |random, _| former_spell(calendar, random));
    }
    // Two whose care ended after the census and four who came, so that today is not quite the census.
    members[7].end = Some((after(calendar.census, 3), Ending::Died));
    members[101].end = Some((after(calendar.census, 5), Ending::NoLongerNeeded));
    let newcomers = [(2, Arrival::Settled), (8, Arrival::OrderNew), (9, Arrival::OrderNew), (7, Arrival::OrderUrgent)];
    for (days, arrival) in newcomers {
        let newcomer = part(Kind::Care, false, 1, usize::from(arrival == Arrival::OrderUrgent));
        add_part(&newcomer, calendar, &mut random, &mut members, |_, _| (after(calendar.census, days), None));
        if let Some(member) = members.last_mut() {
            member.arrival = arrival;
        }
    }
    join_couples(&mut random, &mut members);
    members
}

fn add_part(
    part: &Part,
    calendar: Calendar,
    random: &mut Random,
    members: &mut Vec<Member>,
    spell: impl Fn(&mut Random, usize) -> (Date, Option<(Date, Ending)>),
) {
    let shares = PLACES.each_ref().map(|place| place.share_permille);
    for index in 0..part.persons {
        let (start, end) = spell(random, index);
        members.push(Member {
            number: members.len(),
            kind: part.kind,
            // Spread over the part, so that health care is no matter of who came first.
            health_care: (index + 1) * part.health_care / part.persons > index * part.health_care / part.persons,
            place: place(index + part.health_care, &shares),
            born: birth_date(part.younger, calendar, random),
            start,
            end,
            arrival: Arrival::Settled,
            partner: None,
        });
    }
}

/// Shares each part of the population out evenly, so that no group is large by chance.
fn place(index: usize, shares: &[u32]) -> usize {
    let mut left = u32::try_from(index * 377 % 1000).unwrap_or(0);
    shares
        .iter()
        .position(|&share| {
            let here = left < share;
            left = left.saturating_sub(share);
            here
        })
        .unwrap_or(0)
}

/// A birth date such that who counts as older was 65 already when history began, and who does not turns 65 later.
fn birth_date(younger: bool, calendar: Calendar, random: &mut Random) -> Date {
    let age = if younger {
        random.between(19, 62)
    } else {
        let decades = [(68, 74, 14), (75, 79, 19), (80, 84, 25), (85, 89, 24), (90, 95, 14), (96, 101, 4)];
        let (least, most, _) = decades[random.weighted(&decades.map(|(_, _, weight)| weight))];
        random.between(least, most)
    };
    before(calendar.census, age * 365 + age / 4 + random.between(1, 364))
}

/// Most have had care since before the history; three in ten came during it.
fn census_start(calendar: Calendar, random: &mut Random) -> Date {
    let history = days_from(calendar.start, calendar.census);
    if random.chance(300) {
        before(calendar.census, random.between(5, history))
    } else {
        before(calendar.start, random.between(20, 1500))
    }
}

fn former_spell(calendar: Calendar, random: &mut Random) -> (Date, Option<(Date, Ending)>) {
    let end = before(calendar.census, random.between(4, days_from(calendar.start, calendar.census) - 10));
    let ending = [Ending::Died, Ending::MovedToSpecialHousing, Ending::NoLongerNeeded][random.weighted(&[40, 35, 25])];
    (before(end, random.between(40, 900)), Some((end, ending)))
}

/// Joins neighbours in the list who are there today into households of two.
fn join_couples(random: &mut Random, members: &mut [Member]) {
    let mut candidates: Vec<usize> =
        members.iter().filter(|m| m.end.is_none() && m.number < 281 && older(m)).map(|m| m.number).collect();
    random.shuffle(&mut candidates);
    for pair in candidates.chunks_exact(2).take(COUPLES) {
        members[pair[1]].place = members[pair[0]].place;
        members[pair[0]].partner = Some(pair[1]);
        members[pair[1]].partner = Some(pair[0]);
    }
}

fn older(member: &Member) -> bool {
    member.kind == Kind::Care && member.born.year() < 1958
}
