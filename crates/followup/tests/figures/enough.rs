//! Are we short: need and roster by part of the day, press days, who could lend, by hand.

use std::collections::BTreeMap;

use jiff::ToSpan;
use proptest::prelude::*;
use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::quantity::Seconds;
use tillit_domain::visit::PlannedState;
use tillit_domain::{DayRange, Minutes};
use tillit_followup::facts::ShiftTravel;
use tillit_followup::item::Item;
use tillit_followup::staffing::{BANDS, Cell, Need, band_of, heads, lending, needs, tellable};

use crate::random::{DAYS, any_town};
use crate::town::{MONDAY, Town, days, hm, id};

const WORKERS: [&str; 5] = ["Adam", "Bea", "Cia", "Dan", "Eva"];

const PERSONS: [&str; 5] = ["Asta", "Bo", "Cilla", "Dag", "Elsa"];

/// Five workers from seven to eleven, each with a visit of an hour at eight at a home of its own and 24 minutes on the way.
fn morning() -> Town {
    let mut town = Town::new();
    let mut travel = Vec::new();
    for (worker, person) in WORKERS.into_iter().zip(PERSONS) {
        town.person(person, "Nord 1");
        town.shift(Some(worker), MONDAY, hm(7, 0), hm(11, 0));
        town.visit(worker, person, (MONDAY, hm(8, 0)), 60, &["MORGON"], worker);
        travel.push(ShiftTravel {
            shift: id(&format!("shift {worker} {MONDAY}")),
            seconds: Seconds(24 * 60),
            visits: 1,
        });
    }
    town.travel = Some(travel);
    town
}

fn nord(town: &Town) -> Need {
    needs(&town.items(days(1)), DayRange::day(MONDAY)).remove(&id("Nord 1")).unwrap()
}

fn cell(need: &Need, hour: i64) -> Cell {
    need.cells.get(&(MONDAY, band_of(hour))).map(|it| it.cell).unwrap_or_default()
}

#[test]
fn need_is_visits_travel_and_support_and_what_is_rostered_lies_where_the_shift_lies() {
    let need = nord(&morning());
    // Of 30 minutes' support a shift has three quarters before ten.
    assert_eq!(cell(&need, 8), Cell { visits: 300, travel: 120, support: 5 * 22, rostered: 5 * 180 });
    assert_eq!(cell(&need, 10), Cell { visits: 0, travel: 0, support: 5 * 8, rostered: 5 * 60 });
    let whole = need.whole().cell;
    assert_eq!((whole.needed(), whole.rostered, whole.short()), (300 + 120 + 150, 1200, -630));
}

#[test]
fn a_visit_that_nobody_is_on_asks_for_its_time_and_a_mean_drive() {
    let mut town = morning();
    town.visit("open", "Asta", (MONDAY, hm(8, 0)), 45, &["MORGON"], "Adam").state = PlannedState::Unstaffed;
    assert_eq!(cell(&nord(&town), 8), Cell { visits: 345, travel: 144, support: 110, rostered: 900 });
}

#[test]
fn who_is_ill_is_not_there_and_the_day_is_short() {
    let mut town = morning();
    for shift in &mut town.shifts[..4] {
        shift.worker = None;
    }
    let day = nord(&town).by_day().remove(&MONDAY).unwrap();
    assert_eq!((day.cell.needed(), day.cell.rostered), (300 + 120 + 30, 240));
    assert_eq!(heads(day.cell.short(), 240), 1);
    assert!(!day.may_be_told(), "one worker stands behind it");
    assert!(nord(&morning()).whole().may_be_told());
}

#[test]
fn a_day_with_four_workers_is_hidden_and_takes_another_with_it_that_it_could_be_found_from() {
    let mut town = morning();
    for day in 1..3 {
        let day = MONDAY.saturating_add(day.days());
        for (worker, person) in WORKERS.into_iter().zip(PERSONS).take(if day.day() == 4 { 4 } else { 5 }) {
            town.shift(Some(worker), day, hm(7, 0), hm(11, 0));
            town.visit(&format!("{worker}{day}"), person, (day, hm(8, 0)), 60, &["MORGON"], worker);
        }
    }
    let range = DayRange::new(MONDAY, MONDAY.saturating_add(2.days()));
    let need = needs(&town.items(days(3)), range).remove(&id("Nord 1")).unwrap();
    let days: Vec<_> = need.by_day().into_values().collect();
    assert_eq!(
        days.iter().map(tillit_followup::staffing::Counted::may_be_told).collect::<Vec<_>>(),
        [true, true, false]
    );
    // The whole less the two would be the third.
    assert_eq!(tellable(&days), [false, true, false]);
    assert!(need.whole().may_be_told());
}

#[test]
fn what_four_persons_need_is_told_no_more_than_what_four_workers_do() {
    let mut town = morning();
    town.visits.truncate(4);
    assert!(!nord(&town).whole().may_be_told());
}

#[test]
fn a_started_quarter_of_a_worker_counts_as_one() {
    assert_eq!([0, -60, 44, 45, 180, 220, 225].map(|short| heads(short, 180)), [0, 0, 0, 1, 1, 1, 2]);
}

#[test]
fn who_has_some_to_spare_lends_to_who_is_short_and_nothing_is_lent_from_what_may_not_be_told() {
    let mut town = morning();
    for number in 0..6 {
        let name = format!("b{number}");
        town.person(&name, "Nord 2");
        town.visit(&name, &name, (MONDAY, hm(8, 0)), 60, &["MORGON"], "Hans").state = PlannedState::Unstaffed;
    }
    let needs = needs(&town.items(days(1)), DayRange::day(MONDAY));
    let lends = lending(&needs);
    // North 2 lacks 360 minutes before ten; north 1 has 900 − 530 to spare.
    assert_eq!(lends.len(), 1);
    assert_eq!((lends[0].from, lends[0].to, lends[0].band, lends[0].minutes), (id("Nord 1"), id("Nord 2"), 0, 360));
    town.shifts.truncate(4);
    assert_eq!(lending(&again(&town)), []);
}

fn again(town: &Town) -> BTreeMap<Id<Group>, Need> {
    needs(&town.items(days(1)), DayRange::day(MONDAY))
}

#[test]
fn the_parts_of_a_day_are_all_of_it() {
    assert_eq!(BANDS.iter().map(|band| band.hours).sum::<i64>(), 24);
    assert_eq!((0..48).map(band_of).filter(|band| *band == 5).count(), 18);
    assert_eq!([6, 7, 9, 10, 21, 22, 30, 31].map(band_of), [5, 0, 0, 1, 4, 5, 5, 0]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// However minutes are laid on parts of days, they are all there once: planned visits, travel, support and worked time
    /// sum to what the shifts and open visits hold.
    #[test]
    fn no_minute_is_lost_between_parts_of_the_day(town in any_town(), minutes in 0..90_i64) {
        let mut town = town;
        let travel = |shift: &tillit_domain::shift::Shift| ShiftTravel { shift: shift.id, seconds: Minutes(minutes).seconds(), visits: 1 };
        town.travel = Some(town.shifts.iter().map(travel).collect());
        let items = town.items(days(DAYS));
        let range = DayRange::new(MONDAY, MONDAY.saturating_add((DAYS - 1).days()));
        let mut slow = Cell::default();
        for laid in items.iter().filter(|it| range.contains(it.day)) {
            match &laid.item {
                Item::Shift(shift) => {
                    slow.visits += shift.planned_by_hour.iter().map(|(_, minutes)| minutes).sum::<i64>();
                    let drives = !shift.planned_by_hour.is_empty();
                    slow.travel += if drives { shift.travel.map_or(0, |it| it.0) } else { 0 };
                    if !shift.absent {
                        slow.support += shift.support.0;
                        slow.rostered += shift.worked.0;
                    }
                }
                Item::Visit(visit) => {
                    let open = visit.plan.as_ref().filter(|it| it.cancelled.is_none() && it.start.is_none());
                    slow.visits += open.map_or(0, |plan| plan.staff.0);
                }
                _ => {}
            }
        }
        let needs = needs(&items, range);
        let quick = needs.values().fold((0, 0, 0), |sum, need| {
            let cell = need.whole().cell;
            (sum.0 + cell.visits, sum.1 + cell.support, sum.2 + cell.rostered)
        });
        prop_assert_eq!(quick, (slow.visits, slow.support, slow.rostered));
        let whole: i64 = needs.values().map(|it| it.whole().cell.needed()).sum();
        let by_day: i64 = needs.values().flat_map(|it| it.by_day().into_values()).map(|it| it.cell.needed()).sum();
        prop_assert_eq!(whole, by_day);
    }
}
