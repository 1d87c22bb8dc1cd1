//! Persons and households as records: names, numbers, dwellings.

use jiff::civil::Date;
use tillit_domain::household::Household;
use tillit_domain::organisation::{Group, GroupFrom};
use tillit_domain::person::{Housing, Person, ProtectedIdentity, Relative, Sex};
use tillit_domain::person_number::PersonNumber;
use tillit_domain::place::{Address, Coordinates};
use tillit_world::Random;

use crate::calendar::{Calendar, before};
use crate::cohort::{Ending, Member};
use crate::data::names::{FAMILIES, OLDER_MEN, OLDER_WOMEN, YOUNGER};
use crate::data::places::{PLACES, Place};
use crate::data::words::{ACCESS, RELATIONS, WHAT_MATTERS};
use crate::ids::id;

/// How many persons have protected identity.
pub(crate) const PROTECTED: usize = 5;

/// Microdegrees north and east of a metre at 62.9° N.
const MICRODEGREES_NORTH: (i64, i64) = (898, 100);
const MICRODEGREES_EAST: (i64, i64) = (1971, 100);

/// A telephone number from the range that the authority keeps free for fiction.
pub(crate) fn telephone(random: &mut Random) -> String {
    format!("070-1740{}", random.between(605, 699))
}

/// The persons of the cohort, in its order, and their households.
pub(crate) fn people(
    members: &[Member],
    groups: &[Group],
    calendar: Calendar,
    random: &Random,
) -> (Vec<Person>, Vec<Household>) {
    let mut persons: Vec<Person> = members.iter().map(|member| person(member, groups, calendar, random)).collect();
    let mut households = Vec::new();
    for member in members {
        let Some(partner) = member.partner.filter(|&partner| partner > member.number) else { continue };
        let family = persons[member.number].family_name.clone();
        let household = Household {
            id: id("household", member.number),
            label: format!("{family}, {}", persons[member.number].address.street),
        };
        let (address, coordinates) = (persons[member.number].address.clone(), persons[member.number].coordinates);
        persons[member.number].household = Some(household.id);
        let other = &mut persons[partner];
        (other.address, other.coordinates, other.family_name) = (address, coordinates, family);
        other.household = Some(household.id);
        households.push(household);
    }
    protect(members, &mut persons);
    (persons, households)
}

fn person(member: &Member, groups: &[Group], calendar: Calendar, random: &Random) -> Person {
    let mut random = random.fork("person", member.number as u64);
    let woman = random.chance(610);
    let age = calendar.census.year() - member.born.year();
    let given_name = match (age < 65, woman) {
        (true, _) => random.pick(&YOUNGER),
        (false, true) => random.pick(&OLDER_WOMEN),
        (false, false) => random.pick(&OLDER_MEN),
    };
    let (address, coordinates) = dwelling(&PLACES[member.place], &mut random);
    let first = GroupFrom { from: before(member.start, 30), group: groups[member.place].id, chosen: false };
    let mut history = vec![first];
    if member.number % 97 == 11 {
        // Moved house before the history began.
        let earlier = groups[(member.place + 1) % PLACES.len()].id;
        history.insert(0, GroupFrom { from: before(member.start, 700), group: earlier, chosen: false });
    }
    let ended = member.end.map(|(_, ending)| ending);
    Person {
        id: id("person", member.number),
        number: number(member, woman, &mut random),
        given_name: (*given_name).into(),
        family_name: FAMILIES[(member.number * 37 + random.below(5)) % FAMILIES.len()].into(),
        born: member.born,
        sex: Some(if woman { Sex::Woman } else { Sex::Man }),
        died: member.end.filter(|(_, ending)| *ending == Ending::Died).map(|(day, _)| day),
        protected: None,
        named_workers: Vec::new(),
        address,
        coordinates: Some(coordinates),
        housing: if ended == Some(Ending::MovedToSpecialHousing) { Housing::Special } else { Housing::Ordinary },
        household: None,
        telephone: telephone(&mut random),
        what_matters: WHAT_MATTERS[(member.number * 5 + random.below(3)) % WHAT_MATTERS.len()].into(),
        access: (*random.pick(&ACCESS)).into(),
        relatives: relatives(&mut random),
        groups: history,
    }
}

/// Mostly a personnummer; now and then a samordningsnummer or a reserve number.
fn number(member: &Member, woman: bool, random: &mut Random) -> PersonNumber {
    let serial = u16::try_from(random.between(490, 499) * 2 + i64::from(!woman)).unwrap_or(980) % 1000;
    let plain = PersonNumber::made_up(member.born, serial);
    let other = match member.number % 71 {
        17 => coordination_number(member.born, serial),
        33 => format!("R-2024PK{:03}", member.number).parse().ok(),
        _ => None,
    };
    other.unwrap_or(plain)
}

/// The day is raised by 60; of the ten possible check digits one is right.
fn coordination_number(born: Date, serial: u16) -> Option<PersonNumber> {
    let front = format!("{:04}{:02}{:02}-{serial:03}", born.year(), born.month(), born.day() + 60);
    (0..10).find_map(|check| format!("{front}{check}").parse().ok())
}

fn relatives(random: &mut Random) -> Vec<Relative> {
    (0..random.weighted(&[25, 50, 25]))
        .map(|_| Relative {
            name: format!("{} {}", random.pick(&YOUNGER), random.pick(&FAMILIES)),
            relation: (*random.pick(&RELATIONS)).into(),
            telephone: telephone(random),
        })
        .collect()
}

/// Two of three live in the village; the others along a road, fewer the further out, at most 25 km.
fn dwelling(place: &Place, random: &mut Random) -> (Address, Coordinates) {
    let (north, east, street, postal_code) = if random.chance(680) {
        let spread = |random: &mut Random| random.between(-450, 450) + random.between(-450, 450);
        let street = format!("{} {}", random.pick(&place.streets), random.between(1, 48));
        (spread(random), spread(random), street, place.postal_codes[0])
    } else {
        let (road_north, road_east, farm) = random.pick(&place.roads);
        let metres = random.between(1500, 9000) + if random.chance(250) { random.between(0, 15_500) } else { 0 };
        let aside = random.between(-400, 400);
        let north = i64::from(*road_north) * metres / 1000 + aside;
        let east = i64::from(*road_east) * metres / 1000 - aside;
        (north, east, format!("{farm} {}", random.between(101, 399)), place.postal_codes[1])
    };
    let shifted = |from: i32, metres: i64, (per, of): (i64, i64)| from + i32::try_from(metres * per / of).unwrap_or(0);
    let coordinates = Coordinates {
        latitude_microdegrees: shifted(place.office.latitude_microdegrees, north, MICRODEGREES_NORTH),
        longitude_microdegrees: shifted(place.office.longitude_microdegrees, east, MICRODEGREES_EAST),
    };
    (Address { street, postal_code: postal_code.into(), town: place.name.into() }, coordinates)
}

/// Protects some who live alone and have few visits; the workers they are to meet are named later.
fn protect(members: &[Member], persons: &mut [Person]) {
    let kinds = [
        ProtectedIdentity::SecrecyMark,
        ProtectedIdentity::SecrecyMark,
        ProtectedIdentity::ProtectedRegistration,
        ProtectedIdentity::ProtectedRegistration,
        ProtectedIdentity::AssumedIdentity,
    ];
    let alone = members.iter().filter(|m| m.partner.is_none() && m.end.is_none() && !m.health_care).step_by(31);
    for (member, kind) in alone.take(PROTECTED).zip(kinds) {
        persons[member.number].protected = Some(kind);
    }
}
