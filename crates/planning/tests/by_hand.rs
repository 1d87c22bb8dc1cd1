//! What a drop by hand leads to: told over the touched shifts alone, and the same as if the whole plan were judged.

mod made_up;

use made_up::*;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::id::Id;
use tillit_domain::shift::Shift;
use tillit_domain::time::{DayRange, TimeOfDay};
use tillit_domain::visit::Placement;
use tillit_planning::by_hand::{Part, Slot, slots, slots_on};
use tillit_planning::gate::{Finding, PlanToJudge, RuleName, judge, legs};
use tillit_planning::{PlanningInput, breaks};

/// A Monday with Aisha and Bo at work: Alma's insulin in the tray, two visits at Aisha's and one at Bo's.
fn monday() -> PlanningInput {
    let mut input = empty_input(DayRange::day(MONDAY));
    input.persons = vec![person("Alma", 500), person("Bertil", 900), person("Cilla", 4000)];
    input.workers = ["Aisha", "Bo"].map(worker).into();
    input.shifts = vec![shift("Aisha", MONDAY, hm(7, 0), hm(16, 0)), shift("Bo", MONDAY, hm(7, 0), hm(16, 0))];
    input.draft = vec![
        in_tray(visit("insulin", "Alma", "INSULIN", 10, (hm(7, 30), hm(8, 30)))),
        placed(visit("bertil", "Bertil", "OMV", 30, (hm(7, 30), hm(10, 0))), "Aisha", hm(8, 0)),
        placed(visit("cilla", "Cilla", "OMV", 45, (hm(9, 0), hm(12, 0))), "Aisha", hm(10, 0)),
        placed(visit("cilla again", "Cilla", "OMV", 30, (hm(13, 0), hm(15, 0))), "Bo", hm(14, 0)),
    ];
    input.delegations = vec![delegation("Aisha", DelegatedTask::Insulin)];
    let all: Vec<Id<Shift>> = input.shifts.iter().map(|it| it.id).collect();
    input.breaks = breaks::lay_out(&input, &all);
    input
}

fn at(slots: &[Slot], start: TimeOfDay) -> &Slot {
    slots.iter().find(|it| it.start == start).unwrap_or_else(|| panic!("no slot at {start}: {slots:?}"))
}

fn rules(found: &[Finding]) -> Vec<RuleName> {
    found.iter().map(|it| it.rule).collect()
}

#[test]
fn a_visit_dropped_on_another_is_told_as_an_overlap_and_beside_it_as_none() {
    let input = monday();
    let told = slots(&input, id("insulin"), Part::First, &input.shifts[0]);
    assert!(rules(&at(&told, hm(8, 15)).found).contains(&RuleName::Overlap));
    assert_eq!(rules(&at(&told, hm(7, 30)).found), []);
    assert_eq!(rules(&at(&told, hm(7, 30)).solved), [RuleName::Unstaffed], "in the tray nobody came");
}

#[test]
fn who_lacks_the_delegation_is_told_at_every_start() {
    let input = monday();
    let told = slots(&input, id("insulin"), Part::First, &input.shifts[1]);
    assert!(!told.is_empty());
    assert!(told.iter().all(|slot| rules(&slot.found).contains(&RuleName::Delegation)));
}

#[test]
fn starts_are_quarters_about_the_visits_time_and_within_the_shift() {
    let input = monday();
    let told = slots(&input, id("insulin"), Part::First, &input.shifts[0]);
    assert_eq!((told[0].start, told[told.len() - 1].start), (hm(7, 0), hm(10, 30)));
    assert!(told.iter().all(|slot| slot.start.0 % 900 == 0));
    // A visit that lies at an odd minute can be dropped where it was.
    let mut input = input;
    input.draft[0] = placed(input.draft[0].visit.clone(), "Aisha", hm(7, 37));
    let told = slots(&input, id("insulin"), Part::First, &input.shifts[0]);
    assert_eq!((at(&told, hm(7, 37)).travel.0, rules(&at(&told, hm(7, 37)).found)), (0, vec![]));
}

#[test]
fn what_is_told_of_the_touched_shifts_is_what_the_whole_plan_says() {
    let input = monday();
    for shift in &input.shifts {
        for (visit, part) in [("insulin", Part::First), ("bertil", Part::First), ("cilla again", Part::First)] {
            for slot in slots(&input, id(visit), part, shift) {
                assert_eq!(slot, slowly(&input, visit, shift, slot.start), "{visit} at {}", slot.start);
            }
        }
    }
}

/// The same by judging everything there is.
fn slowly(input: &PlanningInput, visit: &str, shift: &Shift, start: TimeOfDay) -> Slot {
    let judged = |input: &PlanningInput| {
        let plan = PlanToJudge::draft(input);
        (judge(&plan), legs(&plan).iter().map(|leg| leg.travel.0).sum::<i64>())
    };
    let mut moved = input.clone();
    let own = moved.draft.iter_mut().find(|it| it.visit.id == id(visit)).unwrap();
    let from = own.placement.replace(Placement { shift: shift.id, start, second_shift: None });
    let touched: Vec<Id<Shift>> = from.map(|it| it.shift).into_iter().chain([shift.id]).collect();
    let rested = PlanningInput { breaks: breaks::lay_out(input, &touched), ..input.clone() };
    let (before, travel_before) = judged(&rested);
    moved.breaks.clone_from(&rested.breaks);
    moved.breaks = breaks::lay_out(&moved, &touched);
    let (after, travel_after) = judged(&moved);
    Slot {
        start,
        travel: tillit_domain::Seconds(travel_after - travel_before),
        found: after.iter().filter(|it| !before.contains(it)).copied().collect(),
        solved: before.iter().filter(|it| !after.contains(it)).copied().collect(),
    }
}

#[test]
fn asked_of_several_shifts_at_once_each_says_what_it_says_alone() {
    let input = monday();
    let shifts: Vec<&Shift> = input.shifts.iter().collect();
    for visit in ["insulin", "bertil", "cilla"] {
        let told = slots_on(&input, id(visit), Part::First, &shifts);
        let alone: Vec<Vec<Slot>> = shifts.iter().map(|shift| slots(&input, id(visit), Part::First, shift)).collect();
        assert_eq!(told, alone);
    }
}
