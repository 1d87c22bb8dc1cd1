//! Whom to ask, why a visit is where it is, what is ordered and not agreed, and what a plan starts from.

mod made_up;

use jiff::civil::date;
use made_up::*;
use tillit_domain::absence::{WorkerAbsence, WorkerAbsenceCause};
use tillit_domain::base_plan::{BasePlan, Tour, TourStop};
use tillit_domain::care_plan::Staffing;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::frequency::Frequency;
use tillit_domain::organisation::{FrameName, GroupFrom};
use tillit_domain::plan::DraftVisit;
use tillit_domain::quantity::Minutes;
use tillit_domain::roster::{Roster, RosterRow, RosterShift};
use tillit_domain::time::DayRange;
use tillit_domain::visit::{Placement, Visit};
use tillit_domain::worker::TravelMode;
use tillit_planning::PlanningInput;
use tillit_planning::coverage::{Coverage, Gap};
use tillit_planning::explain::{Reasons, reasons, targets};
use tillit_planning::problem::NotAllowed;
use tillit_planning::result::{LeftOutReason, Remedy};
use tillit_planning::shifts::{ShiftSources, draft_among, fresh_draft};
use tillit_planning::vacancy::candidates;

/// A Monday with one vacant shift and insulin at Alma's.
fn vacancy() -> PlanningInput {
    let mut input = empty_input(DayRange::day(MONDAY));
    input.persons = vec![person("Alma", 500), person("Bertil", 900)];
    input.workers = ["Aisha", "Bo", "Cilla", "Dan"].map(worker).into();
    let mut vacant = shift("nobody", MONDAY, hm(7, 0), hm(16, 0));
    vacant.worker = None;
    input.shifts = vec![vacant];
    input.draft = vec![
        in_tray(visit("insulin", "Alma", "INSULIN", 10, (hm(7, 30), hm(8, 30)))),
        in_tray(visit("bertil", "Bertil", "OMV", 30, (hm(9, 0), hm(10, 0)))),
    ];
    input.delegations = vec![delegation("Bo", DelegatedTask::Insulin), delegation("Cilla", DelegatedTask::Insulin)];
    input.met = vec![(id("Alma"), id("Cilla")), (id("Alma"), id("Aisha")), (id("Bertil"), id("Aisha"))];
    input
}

fn asked(input: &PlanningInput) -> Vec<&'static str> {
    let visits: Vec<&Visit> = input.draft.iter().map(|draft| &draft.visit).collect();
    let names = ["Aisha", "Bo", "Cilla", "Dan"];
    candidates(input, &input.shifts[0], &visits)
        .iter()
        .map(|it| *names.iter().find(|name| id(name) == it.worker).expect("one of them"))
        .collect()
}

#[test]
fn for_a_vacant_shift_those_with_the_delegation_are_asked_first_and_among_them_who_knows_the_persons() {
    let mut input = vacancy();
    assert_eq!(asked(&input)[..3], ["Cilla", "Bo", "Aisha"]);
    // Who came home late is asked last, and told why.
    input.shifts.push(shift("Cilla", SUNDAY, hm(14, 0), hm(22, 0)));
    assert_eq!(asked(&input)[..2], ["Bo", "Aisha"]);
    assert_eq!(*asked(&input).last().unwrap(), "Cilla");
    let visits: Vec<&Visit> = input.draft.iter().map(|draft| &draft.visit).collect();
    let cilla = candidates(&input, &input.shifts[0], &visits).pop().unwrap();
    assert_eq!((cilla.rested, cilla.rest_would_be), (false, Some(Minutes(9 * 60).seconds())));
    assert_eq!((cilla.delegated, cilla.delegated_of, cilla.knows, cilla.persons), (1, 1, 1, 2));
}

#[test]
fn who_is_at_work_away_or_not_employed_is_not_asked_and_who_is_lent_comes_after_the_own() {
    let mut input = vacancy();
    input.shifts.push(shift("Bo", MONDAY, hm(12, 0), hm(20, 0)));
    input.worker_absences = vec![WorkerAbsence {
        id: id("ill"),
        worker: id("Aisha"),
        cause: WorkerAbsenceCause::Ill,
        period: DayRange::day(MONDAY),
        away_from: None,
    }];
    input.workers[3].employment = DayRange::new(date(2020, 1, 1), SUNDAY);
    assert_eq!(asked(&input), ["Cilla"]);
    let mut input = vacancy();
    input.met.clear();
    input.workers[1].groups = vec![GroupFrom { from: date(2020, 1, 1), group: id("Skogen"), chosen: false }];
    assert_eq!(asked(&input)[..2], ["Cilla", "Bo"]);
}

#[test]
fn who_has_the_shift_already_is_not_asked_for_it() {
    let mut input = vacancy();
    input.shifts[0].worker = Some(id("Aisha"));
    assert!(!asked(&input).contains(&"Aisha"));
}

fn two_shifts() -> PlanningInput {
    let mut input = vacancy();
    input.shifts = vec![shift("Aisha", MONDAY, hm(7, 0), hm(16, 0)), shift("Bo", MONDAY, hm(7, 0), hm(16, 0))];
    input
}

#[test]
fn dragging_a_visit_shows_what_each_shift_says() {
    let mut input = two_shifts();
    let told = targets(&input, id("insulin")).unwrap();
    assert_eq!(told[0].worker, Some(id("Bo")));
    let start = told[0].answer.as_ref().unwrap().start;
    assert!(hm(7, 30) <= start && start <= hm(8, 30), "{start}");
    let why = NotAllowed::NoDelegation(DelegatedTask::Insulin);
    assert_eq!(told[1].answer, Err(vec![LeftOutReason::NotAllowed { why, workers: vec![id("Aisha")] }]));
    // A locked visit is asked about as if it were not: the planner may release it.
    input.draft[0] = placed(input.draft[0].visit.clone(), "Bo", hm(8, 0));
    input.draft[0].locks.worker = true;
    assert_eq!(targets(&input, id("insulin")).unwrap()[1].answer, told[1].answer);
}

#[test]
fn a_visit_says_why_it_is_where_it_is_or_what_would_make_it_possible() {
    let mut input = two_shifts();
    input.draft[1] = placed(input.draft[1].visit.clone(), "Aisha", hm(9, 15));
    match reasons(&input, id("bertil")).unwrap() {
        Reasons::Placed { next_best: Some((shift, _)), .. } => assert_eq!(shift, input.shifts[1].id),
        other => panic!("{other:?}"),
    }
    match reasons(&input, id("insulin")).unwrap() {
        Reasons::InTray(left_out) => {
            assert_eq!(left_out.remedies.first(), Some(&Remedy::PlaceOn { shift: input.shifts[1].id }));
        }
        other => panic!("{other:?}"),
    }
    assert!(reasons(&input, id("no such visit")).is_err());
}

#[test]
fn what_is_ordered_and_not_agreed_and_what_is_agreed_and_not_ordered_are_told() {
    let july = DayRange::new(date(2025, 7, 1), date(2025, 7, 31));
    let daily = Frequency::Daily { times: 1 };
    let plan = vec![
        entry("morgon", &[("shower", "OMV")], Frequency::PerWeek { times: 2 }, FrameName::Morning),
        entry("städ", &[("cleaning", "STÄD")], daily, FrameName::Day),
        entry("gammalt", &[("ended", "OMV")], daily, FrameName::Day),
    ];
    let mut lines = vec![
        line("shower", "OMV", None, july),
        line("cleaning", "STÄD", None, july),
        line("ended", "OMV", None, DayRange::new(date(2025, 5, 1), date(2025, 5, 31))),
        line("escort", "OMV", None, july),
        line("alarm", "LARM", None, july),
    ];
    lines[0].frequency = Frequency::PerWeek { times: 3 };
    lines[1].frequency = Frequency::PerWeek { times: 7 };
    lines[3].frequency = Frequency::AsNeeded;
    let (care_plans, orders, catalogue) =
        (vec![care_plan("Alma", 1, july, plan)], vec![order("Alma", lines)], catalogue());
    let coverage = Coverage { care_plans: &care_plans, orders: &orders, catalogue: &catalogue };
    let mut expected = vec![
        Gap::NotPlanned { person: id("Alma"), line: id("shower"), ordered: 3, planned: 2 },
        Gap::NotPlanned { person: id("Alma"), line: id("escort"), ordered: 0, planned: 0 },
        Gap::NoValidOrder { person: id("Alma"), entry: id("gammalt") },
    ];
    expected.sort_unstable();
    assert_eq!(coverage.gaps(id("Alma"), DayRange::days_from(MONDAY, 7)), expected);
}

/// A roster of three weeks where Aisha takes tour 1 each Monday, and a base plan of two weeks.
fn rolling() -> (Roster, BasePlan) {
    let tour = |name: &str, cycle_day: u16, hour: i32| Tour {
        id: id(&format!("{name} {cycle_day}")),
        name: name.into(),
        cycle_day,
        start: hm(7, 0),
        end: hm(16, 0),
        stops: vec![TourStop { entry: id("morgon"), occasion: 0, start: hm(hour, 0) }],
    };
    let base_plan = BasePlan {
        id: id("base plan"),
        group: id("Ängen"),
        name: "Grundplan".into(),
        weeks: 2,
        anchor: MONDAY,
        period: DayRange::starting(MONDAY),
        tours: vec![tour("Tur 1", 0, 8), tour("Tur 1", 7, 9), tour("Tur 2", 0, 10)],
    };
    let on = |cycle_day| RosterShift {
        cycle_day,
        start: hm(7, 0),
        end: hm(16, 0),
        breaks: Vec::new(),
        tour: Some(id("Tur 1 0")),
        support_start: Minutes(10),
        support_end: Minutes(10),
    };
    let roster = Roster {
        id: id("roster"),
        group: id("Ängen"),
        name: "Schema".into(),
        weeks: 3,
        anchor: MONDAY,
        period: DayRange::starting(MONDAY),
        rows: vec![RosterRow {
            worker: Some(id("Aisha")),
            travel: TravelMode::Car,
            shifts: vec![on(0), on(7), on(14)],
        }],
    };
    (roster, base_plan)
}

#[test]
fn a_roster_and_a_base_plan_of_different_lengths_meet_on_the_days_own_tour() {
    let (roster, base_plan) = rolling();
    let workers = [worker("Aisha")];
    let sources = ShiftSources {
        rosters: &[roster],
        stored: &[],
        base_plans: std::slice::from_ref(&base_plan),
        workers: &workers,
        absences: &[],
    };
    let shifts = sources.of_group(id("Ängen"), DayRange::days_from(MONDAY, 28));
    let tours: Vec<_> = shifts.iter().map(|shift| shift.tour.unwrap()).collect();
    assert_eq!(tours, [id("Tur 1 0"), id("Tur 1 7"), id("Tur 1 0"), id("Tur 1 7")]);
    let visits: Vec<Visit> = shifts
        .iter()
        .map(|shift| {
            let mut visit = visit(&format!("{}", shift.day), "Alma", "OMV", 30, (hm(7, 0), hm(12, 0)));
            (visit.day, visit.entry) = (shift.day, Some(id("morgon")));
            visit
        })
        .collect();
    let draft = fresh_draft(visits, &shifts, &[base_plan]);
    let starts: Vec<_> = draft.iter().map(|it| it.placement.as_ref().unwrap().start).collect();
    assert_eq!(starts, [hm(8, 0), hm(9, 0), hm(8, 0), hm(9, 0)]);
    assert!(draft.iter().zip(&shifts).all(|(draft, shift)| draft.placement.as_ref().unwrap().shift == shift.id));
}

#[test]
fn what_is_changed_by_the_day_wins_over_the_roster_and_who_is_away_leaves_the_shift_vacant() {
    let (roster, base_plan) = rolling();
    let workers = [worker("Aisha"), worker("Bo")];
    let monday = DayRange::day(MONDAY);
    let mut changed = roster.roll_out(monday).remove(0);
    changed.worker = Some(id("Bo"));
    let rosters = [roster];
    let base_plans = [base_plan];
    let ill = WorkerAbsence {
        id: id("ill"),
        worker: id("Bo"),
        cause: WorkerAbsenceCause::Ill,
        period: monday,
        away_from: None,
    };
    let who = |stored: &[_], absences: &[_]| {
        let sources = ShiftSources { rosters: &rosters, stored, base_plans: &base_plans, workers: &workers, absences };
        sources.on(monday).iter().map(|shift| shift.worker).collect::<Vec<_>>()
    };
    assert_eq!(who(&[], &[]), [Some(id("Aisha"))]);
    assert_eq!(who(std::slice::from_ref(&changed), &[]), [Some(id("Bo"))]);
    assert_eq!(who(std::slice::from_ref(&changed), &[ill]), [None]);
    changed.day = MONDAY.tomorrow().unwrap();
    assert_eq!(who(&[changed], &[]), []);
}

#[test]
fn a_visit_by_two_lies_on_two_tours() {
    let (roster, base_plan) = rolling();
    let mut shifts = roster.roll_out(DayRange::day(MONDAY));
    let mut other = shifts[0].clone();
    (other.id, other.tour) = (id("other"), Some(id("Tur 2 0")));
    shifts.push(other);
    let mut both = visit("both", "Alma", "OMV", 30, (hm(7, 0), hm(12, 0)));
    both.entry = Some(id("morgon"));
    let draft = |visit: Visit| fresh_draft(vec![visit], &shifts, std::slice::from_ref(&base_plan)).remove(0);
    assert_eq!(draft(both.clone()).placement.unwrap().second_shift, None);
    both.staffing = Staffing::Two;
    let placement = draft(both).placement.unwrap();
    assert_eq!((placement.shift, placement.second_shift), (shifts[0].id, Some(id("other"))));
    assert_eq!(placement.start, hm(8, 0));
    // Who starts first is the first of the two, in whatever order the shifts come.
    shifts.reverse();
    let mut reversed = visit("both", "Alma", "OMV", 30, (hm(7, 0), hm(12, 0)));
    (reversed.entry, reversed.staffing) = (Some(id("morgon")), Staffing::Two);
    assert_eq!(fresh_draft(vec![reversed], &shifts, &[base_plan]).remove(0).placement, Some(placement));
}

#[test]
fn what_comes_in_lies_where_the_base_plan_has_it_unless_another_has_got_the_place() {
    let (roster, base_plan) = rolling();
    let shifts = roster.roll_out(DayRange::day(MONDAY));
    let mut back = visit("back", "Alma", "OMV", 30, (hm(7, 0), hm(12, 0)));
    back.entry = Some(id("morgon"));
    let among = |laid: &[DraftVisit]| {
        draft_among(vec![back.clone()], &shifts, std::slice::from_ref(&base_plan), laid).remove(0).placement
    };
    let mut other =
        fresh_draft(vec![visit("other", "Bertil", "OMV", 30, (hm(7, 0), hm(12, 0)))], &shifts, &[]).remove(0);
    let mut lies_at = |start| {
        other.placement = Some(Placement { shift: shifts[0].id, start, second_shift: None });
        among(std::slice::from_ref(&other)).map(|it| it.start)
    };
    assert_eq!(lies_at(hm(8, 29)), None, "the other begins before the visit would have ended");
    assert_eq!(lies_at(hm(7, 31)), None, "the other ends after the visit would have begun");
    assert_eq!(lies_at(hm(8, 30)), Some(hm(8, 0)));
    assert_eq!(lies_at(hm(7, 30)), Some(hm(8, 0)));
    other.placement = Some(Placement { shift: id("another shift"), start: hm(8, 0), second_shift: None });
    assert!(among(&[other.clone()]).is_some(), "another's day is no hindrance");
    other.placement = Some(Placement { shift: id("another shift"), start: hm(8, 0), second_shift: Some(shifts[0].id) });
    assert_eq!(among(&[other]), None, "who helps another is not free");
}
