//! Workers: seats of the rosters and who has held them, and those who come by the hour.

use jiff::civil::Date;
use tillit_domain::DayRange;
use tillit_domain::organisation::{Group, GroupFrom, Team};
use tillit_domain::person::ProtectedIdentity;
use tillit_domain::worker::{Title, TravelMode, Worker};
use tillit_world::Random;

use crate::calendar::{Calendar, after, before};
use crate::data::names::{FAMILIES, YOUNGER};
use crate::ids::id;
use crate::organisation::NIGHT;
use crate::people::telephone;

/// A place in a group's roster that one worker holds at a time.
#[derive(Debug, Clone)]
pub(crate) struct Seat {
    pub(crate) group: usize,
    pub(crate) percent: u8,
    pub(crate) travel: TravelMode,
    /// Holder in each era, by position among the workers.
    pub(crate) holders: [usize; 4],
}

/// All workers of the history, the seats, and who comes by the hour.
#[derive(Debug, Clone)]
pub(crate) struct Workforce {
    pub(crate) workers: Vec<Worker>,
    /// Group of each worker, by position.
    pub(crate) group_of: Vec<usize>,
    pub(crate) seats: Vec<Seat>,
    /// Positions of those who come by the hour.
    pub(crate) by_the_hour: Vec<usize>,
}

/// Seats in the rosters of the three groups and the night patrol.
const SEATS: [usize; 4] = [46, 40, 36, 13];
/// How many of them are for every other weekend and an evening or two.
const WEEKEND_SEATS: [usize; 4] = [9, 8, 8, 0];
/// Workers by the hour in each.
const BY_THE_HOUR: [usize; 4] = [7, 6, 6, 3];

pub(crate) fn workforce(groups: &[Group], calendar: Calendar, random: &Random) -> Workforce {
    let mut random = random.fork("workers", 0);
    let mut force = Workforce { workers: Vec::new(), group_of: Vec::new(), seats: Vec::new(), by_the_hour: Vec::new() };
    let eras = calendar.eras();
    for (group, &seats) in SEATS.iter().enumerate() {
        for number in 0..seats {
            let percents: [u8; 5] = if group == NIGHT { [60, 65, 70, 75, 60] } else { [100, 90, 85, 80, 75] };
            let full = percents[random.weighted(&[30, 15, 20, 20, 15])];
            let percent = if number + WEEKEND_SEATS[group] >= seats { 45 } else { full };
            let travel = match number {
                0 | 1 if group < NIGHT => TravelMode::Bike,
                2 if group < NIGHT => TravelMode::Walk,
                _ => TravelMode::Car,
            };
            let mut holders = [0; 4];
            let mut since = before(eras[0].from, random.between(200, 5000));
            for era in 0..4 {
                let changes = era == 0 || random.chance(80);
                if changes {
                    if era > 0 {
                        let last = before(eras[era].from, 1);
                        let left: &mut Worker = &mut force.workers[holders[era - 1]];
                        left.employment = DayRange::new(left.employment.from, last);
                        since = eras[era].from;
                    }
                    holders[era] = force.hire(group, groups, percent, travel, since, &mut random);
                } else {
                    holders[era] = holders[era - 1];
                }
            }
            force.seats.push(Seat { group, percent, travel, holders });
        }
        for _ in 0..BY_THE_HOUR[group] {
            let since = before(eras[0].from, random.between(-60, 900));
            let worker = force.hire(group, groups, 30, TravelMode::Car, since.min(eras[0].from), &mut random);
            force.by_the_hour.push(worker);
        }
    }
    // Two whose own identity is protected: name only where needed.
    for (seat, kind) in [(5, ProtectedIdentity::SecrecyMark), (SEATS[0] + 8, ProtectedIdentity::ProtectedRegistration)]
    {
        let worker = force.seats[seat].holders[3];
        force.workers[worker].protected = Some(kind);
    }
    force
}

impl Workforce {
    fn hire(
        &mut self,
        group: usize,
        groups: &[Group],
        percent: u8,
        travel: TravelMode,
        since: Date,
        random: &mut Random,
    ) -> usize {
        let number = self.workers.len();
        let titles = [Title::Underskoterska, Title::Vardbitrade, Title::Other];
        self.workers.push(Worker {
            id: id("worker", number),
            given_name: YOUNGER[(number * 23) % YOUNGER.len()].into(),
            family_name: FAMILIES[(number * 31 + 7) % FAMILIES.len()].into(),
            title: titles[random.weighted(&[68, 27, 5])],
            travel,
            protected: None,
            employment: DayRange::starting(since),
            groups: vec![GroupFrom { from: since, group: groups[group].id, chosen: false }],
            percent,
            telephone: telephone(random),
        });
        self.group_of.push(group);
        number
    }

    /// Positions of a group's seat holders in an era.
    pub(crate) fn holders(&self, group: usize, era: usize) -> impl Iterator<Item = usize> {
        self.seats.iter().filter(move |seat| seat.group == group).map(move |seat| seat.holders[era])
    }

    /// Teams of about eight in each home-care group (S-035, S-036).
    pub(crate) fn teams(&self, groups: &[Group]) -> Vec<Team> {
        let colours = ["Gul", "Blå", "Grön", "Röd", "Vit"];
        let mut teams = Vec::new();
        for (at, group) in groups.iter().enumerate().take(NIGHT) {
            let holders: Vec<usize> = self.holders(at, 3).collect();
            for (members, colour) in holders.chunks(8).zip(colours) {
                teams.push(Team {
                    id: id("team", format!("{at} {colour}")),
                    name: format!("{colour} laget, {}", group.name),
                    group: group.id,
                    workers: members.iter().map(|&worker| self.workers[worker].id).collect(),
                });
            }
        }
        teams
    }
}

/// Whether a worker is employed on a day.
pub(crate) fn employed(worker: &Worker, day: Date) -> bool {
    worker.employment.contains(day)
}

/// The first day of a worker's time that matters to the history.
pub(crate) fn first_day(worker: &Worker, calendar: Calendar) -> Date {
    worker.employment.from.max(after(calendar.start, -20))
}
