//! What somebody needs: the visits of a day and the tasks of a week, before it is written as decision, order and care plan.

use jiff::civil::Weekday;
use tillit_domain::time::Weekdays;
use tillit_world::Random;

use crate::cohort::{Kind, Member};

/// Parts of the day a visit can lie in.
pub(crate) const MORNING: usize = 0;
pub(crate) const LUNCH: usize = 1;
pub(crate) const AFTERNOON: usize = 2;
pub(crate) const DINNER: usize = 3;
pub(crate) const EVENING: usize = 4;

/// Whether visits need two workers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Lifting {
    Alone,
    TogetherForPart,
    Together,
}

/// What somebody needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Profile {
    /// Visits by part of the day.
    pub(crate) visits: [bool; 5],
    /// Visits a night.
    pub(crate) nights: u8,
    /// Help with everything rather than support.
    pub(crate) all_help: bool,
    pub(crate) lifting: Lifting,
    pub(crate) showers: Option<Weekdays>,
    /// Every so many weeks, on a weekday counted from Monday.
    pub(crate) cleaning: Option<(u8, i8)>,
    pub(crate) laundry: Option<i8>,
    pub(crate) shopping: Option<i8>,
    pub(crate) windows: bool,
    pub(crate) walk: Option<i8>,
    /// Weekday of the visit; minutes a month follow.
    pub(crate) escort: Option<i8>,
    pub(crate) relief: Option<i8>,
    pub(crate) alarm: bool,
    pub(crate) meals: bool,
    pub(crate) camera: bool,
    pub(crate) medicine: bool,
    pub(crate) robot: bool,
    pub(crate) insulin: bool,
    pub(crate) eye_drops: bool,
    pub(crate) compression: bool,
    pub(crate) wound: bool,
    pub(crate) catheter: bool,
}

const NOTHING: Profile = Profile {
    visits: [false; 5],
    nights: 0,
    all_help: false,
    lifting: Lifting::Alone,
    showers: None,
    cleaning: None,
    laundry: None,
    shopping: None,
    windows: false,
    walk: None,
    escort: None,
    relief: None,
    alarm: false,
    meals: false,
    camera: false,
    medicine: false,
    robot: false,
    insulin: false,
    eye_drops: false,
    compression: false,
    wound: false,
    catheter: false,
};

/// Draws what a member needs at the end of the time known.
pub(crate) fn draw(member: &Member, random: &mut Random) -> Profile {
    match member.kind {
        Kind::Limited => limited(member, random),
        Kind::HealthOnly => health_only(random),
        Kind::Care => care(member, random),
    }
}

fn limited(member: &Member, random: &mut Random) -> Profile {
    let mut profile = Profile { alarm: random.chance(820), ..NOTHING };
    profile.meals = !profile.alarm && random.chance(450) || random.chance(120);
    profile.escort = (!profile.alarm && !profile.meals && random.chance(600)).then(|| weekday(random));
    profile.relief = (!profile.alarm && !profile.meals && profile.escort.is_none()).then(|| weekday(random));
    if member.health_care {
        add_health_care(&mut profile, random);
    }
    profile
}

fn health_only(random: &mut Random) -> Profile {
    let mut profile = Profile { ..NOTHING };
    add_health_care(&mut profile, random);
    profile
}

fn care(member: &Member, random: &mut Random) -> Profile {
    // From service alone to five visits a day; those with health care need more.
    let weights = if member.health_care { [0, 12, 22, 27, 24, 15] } else { [31, 17, 18, 16, 12, 6] };
    let visits_a_day = random.weighted(&weights);
    let mut profile = NOTHING;
    let order: [&[usize]; 6] = [
        &[],
        &[MORNING],
        &[MORNING, EVENING],
        &[MORNING, LUNCH, EVENING],
        &[MORNING, LUNCH, DINNER, EVENING],
        &[MORNING, LUNCH, AFTERNOON, DINNER, EVENING],
    ];
    for &part in order[visits_a_day] {
        profile.visits[part] = true;
    }
    profile.all_help = random.chance([0, 120, 250, 450, 700, 900][visits_a_day]);
    if visits_a_day >= 4 && random.chance(260) {
        profile.lifting = if random.chance(500) { Lifting::Together } else { Lifting::TogetherForPart };
    }
    if visits_a_day >= 3 && random.chance(190) {
        profile.nights = if random.chance(700) { 1 } else { 2 };
    }
    if visits_a_day >= 1 && random.chance(620) {
        let first = random.between(0, 3);
        profile.showers = Some(if random.chance(550) {
            Weekdays::of(&[day(first), day(first + 3)])
        } else {
            Weekdays::of(&[day(first)])
        });
    }
    let service = visits_a_day == 0;
    let every = if random.chance(550) { 2 } else { 3 };
    profile.cleaning = (service || random.chance(560)).then(|| (every, weekday(random)));
    profile.laundry = random.chance(if service { 350 } else { 420 }).then(|| weekday(random));
    profile.shopping = random.chance(if service { 550 } else { 380 }).then(|| weekday(random));
    profile.windows = random.chance(200);
    profile.walk = random.chance(if service { 120 } else { 240 }).then(|| weekday(random));
    profile.escort = random.chance(35).then(|| weekday(random));
    profile.relief = (member.partner.is_some() && random.chance(160)).then(|| weekday(random));
    profile.alarm = random.chance(700);
    profile.meals = random.chance(180);
    profile.camera = profile.nights > 0 && random.chance(300);
    if member.health_care {
        add_health_care(&mut profile, random);
    }
    profile
}

fn add_health_care(profile: &mut Profile, random: &mut Random) {
    let has_morning = profile.visits[MORNING];
    match random.weighted(&[62, 14, 8, 10, 4, 2]) {
        0 => profile.medicine = true,
        1 => (profile.insulin, profile.medicine) = (true, random.chance(600)),
        2 => profile.eye_drops = true,
        3 => profile.compression = true,
        4 => profile.wound = true,
        _ => (profile.catheter, profile.medicine) = (true, has_morning),
    }
    profile.compression |= random.chance(120);
    profile.eye_drops |= random.chance(60);
    profile.robot = profile.medicine && !profile.insulin && random.chance(110);
}

/// Less than before: what somebody needed earlier, or needs after getting better.
pub(crate) fn lighter(profile: &Profile, random: &mut Random) -> Profile {
    let mut less = profile.clone();
    less.lifting = Lifting::Alone;
    less.nights = 0;
    less.camera = false;
    let dropped = [AFTERNOON, DINNER, LUNCH, EVENING];
    if let Some(&part) = dropped.iter().find(|&&part| less.visits[part]) {
        less.visits[part] = false;
    }
    if less.all_help && random.chance(600) {
        less.all_help = false;
    }
    if less.visits[MORNING] && random.chance(300) {
        less.showers = None;
    }
    less
}

/// The same with nothing but a visit in the morning, on one's own.
pub(crate) fn at_most_one_visit_a_day(profile: &Profile) -> Profile {
    let visits = [profile.visits[MORNING], false, false, false, false];
    Profile { visits, nights: 0, camera: false, lifting: Lifting::Alone, ..profile.clone() }
}

fn weekday(random: &mut Random) -> i8 {
    i8::try_from(random.between(0, 4)).unwrap_or(0)
}

fn day(offset: i64) -> Weekday {
    Weekday::from_monday_zero_offset(i8::try_from(offset % 5).unwrap_or(0)).unwrap_or(Weekday::Monday)
}
