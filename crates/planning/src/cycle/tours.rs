//! Tours of a base plan: what lies on them, how full they are, and how many faces each person meets.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use tillit_domain::base_plan::{Tour, TourStop};
use tillit_domain::care_plan::CarePlanEntry;
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::place::Coordinates;
use tillit_domain::quantity::{Minutes, Seconds};
use tillit_domain::time::TimeOfDay;
use tillit_domain::worker::TravelMode;
use tillit_travel::TravelTimes;

/// An agreed visit on a day of the cycle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreed {
    /// The agreed visit.
    pub entry: Id<CarePlanEntry>,
    /// Which of the day's occasions of it.
    pub occasion: u8,
    /// Day of the cycle.
    pub cycle_day: u16,
    /// Whose home.
    pub person: Id<Person>,
    /// Earliest start.
    pub earliest: TimeOfDay,
    /// Latest start.
    pub latest: TimeOfDay,
    /// Planned length.
    pub length: Minutes,
    /// How many workers come, so on how many tours it lies.
    pub workers: u8,
    /// The part that the second of them is there for: from how long after the start, and for how long.
    pub second: Option<(Minutes, Minutes)>,
    /// Where the home is.
    pub home: Option<Coordinates>,
}

/// Something to think about on a tour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TourRemark {
    /// A visit starts outside its frame.
    OutsideFrame,
    /// There is no time to get there from the visit before.
    TooTight,
    /// It ends after the tour.
    AfterEnd,
    /// It starts before the tour.
    BeforeStart,
    /// Nobody has agreed on it for that day.
    NotAgreed,
}

/// A tour as it is laid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Load {
    /// The tour.
    pub tour: Id<Tour>,
    /// Time in people's homes.
    pub care: Minutes,
    /// Time on the way, from the office and back.
    pub travel: Minutes,
    /// What is left of the tour's time, negative when it is too full.
    pub free: Minutes,
    /// What to think about, by stop.
    pub remarks: Vec<(TourStop, TourRemark)>,
}

/// Which tour has the first of a visit's two workers: the one that is there first, as when a plan begins from the base plan.
#[derive(Debug, Clone)]
pub struct FirstOnes(HashMap<(Id<CarePlanEntry>, u8, u16), (TimeOfDay, Id<Tour>)>);

impl FirstOnes {
    /// Of all tours of a base plan.
    #[must_use]
    pub fn of(tours: &[Tour]) -> Self {
        let mut first = HashMap::new();
        for tour in tours {
            for stop in &tour.stops {
                let here = (stop.start, tour.id);
                let known = first.entry((stop.entry, stop.occasion, tour.cycle_day)).or_insert(here);
                *known = here.min(*known);
            }
        }
        Self(first)
    }

    fn is_second(&self, tour: &Tour, stop: &TourStop) -> bool {
        let first = self.0.get(&(stop.entry, stop.occasion, tour.cycle_day));
        first.is_some_and(|(_, by)| *by != tour.id)
    }
}

/// How full a tour is and what to think about on it. Where two come to a visit, the second is there for the second's part.
#[must_use]
pub fn load(
    tour: &Tour,
    first_ones: &FirstOnes,
    agreed: &[Agreed],
    office: Coordinates,
    mode: TravelMode,
    times: &TravelTimes,
) -> Load {
    let known: HashMap<(Id<CarePlanEntry>, u8), &Agreed> =
        agreed.iter().filter(|it| it.cycle_day == tour.cycle_day).map(|it| ((it.entry, it.occasion), it)).collect();
    let mut stops = tour.stops.clone();
    stops.sort_by_key(|stop| stop.start);
    let (mut care, mut travel) = (Minutes::ZERO, Seconds::ZERO);
    let mut remarks = Vec::new();
    let mut place = office;
    let mut free_from: Option<TimeOfDay> = None;
    for stop in stops {
        let Some(visit) = known.get(&(stop.entry, stop.occasion)) else {
            remarks.push((stop, TourRemark::NotAgreed));
            continue;
        };
        let home = visit.home.unwrap_or(office);
        let way = times.between(mode, place, home);
        if free_from.is_some_and(|free| stop.start < free.plus(way)) {
            remarks.push((stop, TourRemark::TooTight));
        }
        let second = visit.second.filter(|_| first_ones.is_second(tour, &stop));
        let (after, length) = second.unwrap_or((Minutes::ZERO, visit.length));
        let begins = stop.start.plus(-after.seconds());
        if begins < visit.earliest || visit.latest < begins {
            remarks.push((stop, TourRemark::OutsideFrame));
        }
        if stop.start < tour.start {
            remarks.push((stop, TourRemark::BeforeStart));
        }
        let until = stop.start.plus(length.seconds());
        if tour.end < until {
            remarks.push((stop, TourRemark::AfterEnd));
        }
        care += length;
        travel += way;
        place = home;
        free_from = Some(free_from.map_or(until, |free| free.max(until)));
    }
    if free_from.is_some() {
        travel += times.between(mode, place, office);
    }
    // A started minute on the way is a whole one: a tour is never told emptier than it is.
    let travel = Minutes((travel.0 + 59).div_euclid(60));
    let whole = Minutes(tour.start.until(tour.end).0 / 60);
    Load { tour: tour.id, care, travel, free: whole - care - travel, remarks }
}

/// Agreed visits that lie on fewer tours than workers who should come, with how many are missing.
#[must_use]
pub fn without_tour(tours: &[Tour], agreed: &[Agreed]) -> Vec<(Agreed, u8)> {
    let mut laid: HashMap<(Id<CarePlanEntry>, u8, u16), u8> = HashMap::new();
    for tour in tours {
        for stop in &tour.stops {
            *laid.entry((stop.entry, stop.occasion, tour.cycle_day)).or_default() += 1;
        }
    }
    let missing = |it: &Agreed| {
        let lies = laid.get(&(it.entry, it.occasion, it.cycle_day)).copied().unwrap_or(0);
        it.workers.saturating_sub(lies)
    };
    agreed.iter().map(|it| (it.clone(), missing(it))).filter(|(_, missing)| *missing > 0).collect()
}

/// How many different faces each person meets over the cycle: rows of the roster where a row has the tour, else tours by
/// name. `row_of` gives the row that has a tour.
#[must_use]
pub fn faces(
    tours: &[Tour],
    agreed: &[Agreed],
    row_of: impl Fn(&Tour) -> Option<usize>,
) -> BTreeMap<Id<Person>, usize> {
    let person_of: HashMap<Id<CarePlanEntry>, Id<Person>> = agreed.iter().map(|it| (it.entry, it.person)).collect();
    let mut met: BTreeMap<Id<Person>, BTreeSet<(Option<usize>, &str)>> = BTreeMap::new();
    for tour in tours {
        let row = row_of(tour);
        let face = (row, if row.is_some() { "" } else { tour.name.as_str() });
        for person in tour.stops.iter().filter_map(|stop| person_of.get(&stop.entry)) {
            met.entry(*person).or_default().insert(face);
        }
    }
    met.into_iter().map(|(person, faces)| (person, faces.len())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OFFICE: Coordinates = Coordinates { latitude_microdegrees: 62_750_000, longitude_microdegrees: 15_420_000 };
    const AWAY: Coordinates = Coordinates { latitude_microdegrees: 62_840_000, longitude_microdegrees: 15_420_000 };

    fn agreed(name: &str, hour: i32, home: Coordinates) -> Agreed {
        Agreed {
            entry: Id::derived("entry", &[name]),
            occasion: 0,
            cycle_day: 0,
            person: Id::derived("person", &[name]),
            earliest: TimeOfDay::hm(hour, 0),
            latest: TimeOfDay::hm(hour + 1, 0),
            length: Minutes(30),
            workers: 1,
            second: None,
            home: Some(home),
        }
    }

    fn tour(name: &str, stops: &[(&Agreed, TimeOfDay)]) -> Tour {
        Tour {
            id: Id::derived("tour", &[name]),
            name: name.into(),
            cycle_day: 0,
            start: TimeOfDay::hm(7, 0),
            end: TimeOfDay::hm(16, 0),
            stops: stops.iter().map(|(it, start)| TourStop { entry: it.entry, occasion: 0, start: *start }).collect(),
        }
    }

    fn told(tour: &Tour, agreed: &[Agreed]) -> Load {
        load(tour, &FirstOnes::of(&[tour.clone()]), agreed, OFFICE, TravelMode::Car, &TravelTimes::default())
    }

    #[test]
    fn a_second_worker_who_is_there_for_a_part_goes_on_when_the_part_is_done() {
        let lift = Agreed {
            workers: 2,
            second: Some((Minutes(10), Minutes(10))),
            length: Minutes(40),
            ..agreed("Asta", 8, OFFICE)
        };
        let bo = agreed("Bo", 8, OFFICE);
        let first = tour("Norra", &[(&lift, TimeOfDay::hm(8, 0))]);
        let helper = tour("Södra", &[(&lift, TimeOfDay::hm(8, 10)), (&bo, TimeOfDay::hm(8, 20))]);
        let (all, known) = (FirstOnes::of(&[helper.clone(), first.clone()]), [lift, bo]);
        let told = |it: &Tour| load(it, &all, &known, OFFICE, TravelMode::Car, &TravelTimes::default());
        assert_eq!(told(&helper).remarks, [], "ten minutes of help, and then to Bo next door");
        assert_eq!((told(&helper).care, told(&first).care), (Minutes(40), Minutes(40)));
    }

    #[test]
    fn a_tour_tells_time_in_homes_on_the_way_and_left() {
        let asta = agreed("Asta", 8, AWAY);
        let it = told(&tour("Norra", &[(&asta, TimeOfDay::hm(8, 0))]), &[asta.clone()]);
        assert_eq!(it.care, Minutes(30));
        assert!(it.travel > Minutes(10), "ten kilometres out and back: {}", it.travel);
        assert_eq!(it.care + it.travel + it.free, Minutes(9 * 60));
        assert_eq!(it.remarks, []);
    }

    #[test]
    fn a_visit_that_cannot_be_reached_in_time_or_lies_outside_its_frame_is_told() {
        let (asta, bo) = (agreed("Asta", 8, OFFICE), agreed("Bo", 8, AWAY));
        let laid = tour("Norra", &[(&asta, TimeOfDay::hm(8, 0)), (&bo, TimeOfDay::hm(8, 30))]);
        let remarks: Vec<_> = told(&laid, &[asta.clone(), bo.clone()]).remarks.into_iter().map(|it| it.1).collect();
        assert_eq!(remarks, [TourRemark::TooTight]);
        let early = tour("Norra", &[(&asta, TimeOfDay::hm(7, 30))]);
        assert_eq!(told(&early, &[asta.clone()]).remarks[0].1, TourRemark::OutsideFrame);
    }

    #[test]
    fn what_is_not_agreed_for_the_day_counts_for_nothing() {
        let asta = agreed("Asta", 8, AWAY);
        let it = told(&tour("Norra", &[(&asta, TimeOfDay::hm(8, 0))]), &[]);
        assert_eq!((it.care, it.travel, it.remarks[0].1), (Minutes(0), Minutes(0), TourRemark::NotAgreed));
    }

    #[test]
    fn a_visit_for_two_lies_on_two_tours() {
        let asta = Agreed { workers: 2, ..agreed("Asta", 8, AWAY) };
        let one = tour("Norra", &[(&asta, TimeOfDay::hm(8, 0))]);
        let missing = |tours: &[Tour]| without_tour(tours, &[asta.clone()]).first().map(|(_, missing)| *missing);
        assert_eq!(missing(&[]), Some(2));
        assert_eq!(missing(&[one.clone()]), Some(1));
        assert_eq!(missing(&[one.clone(), Tour { id: Id::derived("tour", &["b"]), ..one }]), None);
    }

    #[test]
    fn a_person_meets_as_many_faces_as_rows_have_the_tours() {
        let asta = agreed("Asta", 8, AWAY);
        let at = [(&asta, TimeOfDay::hm(8, 0))];
        let tours = [tour("Norra", &at), tour("Södra", &at)];
        assert_eq!(faces(&tours, &[asta.clone()], |_| Some(1))[&asta.person], 1);
        assert_eq!(faces(&tours, &[asta.clone()], |_| None)[&asta.person], 2);
    }
}
