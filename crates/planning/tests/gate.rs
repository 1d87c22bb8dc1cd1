//! Each rule of the gate: a sound plan passes, and breaking one rule on purpose is told by exactly that rule.

mod made_up;

use std::collections::BTreeSet;

use jiff::ToSpan;
use made_up::*;
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause, WorkerAbsence, WorkerAbsenceCause};
use tillit_domain::care_plan::Staffing;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::frequency::Frequency;
use tillit_domain::organisation::FrameName;
use tillit_domain::person::ProtectedIdentity;
use tillit_domain::plan::{DraftVisit, PlacedBreak};
use tillit_domain::quantity::{Minutes, Seconds};
use tillit_domain::shift::Break as ShiftBreak;
use tillit_domain::time::{DayRange, TimeOfDay};
use tillit_domain::visit::{PlannedState, PlannedVisit, VisitGap};
use tillit_domain::worker::TravelMode;
use tillit_planning::PlanningInput;
use tillit_planning::gate::{Detail, Finding, PlanToJudge, RULES, RuleName, Severity, judge, may_publish, reopened_by};

/// A Monday that breaks no rule: Aisha and Bo, five persons, one visit by two, one insulin, one gap.
fn sound() -> PlanningInput {
    let mut input = empty_input(DayRange::day(MONDAY));
    input.persons = [("Alma", 500), ("Bertil", 3_500), ("Cecilia", 1_200), ("Doris", 300), ("Emil", 700)]
        .map(|(n, m)| person(n, m))
        .into();
    let doris = &mut input.persons[3];
    doris.protected = Some(ProtectedIdentity::SecrecyMark);
    doris.named_workers = vec![id("Aisha")];
    input.shifts = vec![shift("Aisha", MONDAY, hm(7, 0), hm(16, 0)), shift("Bo", MONDAY, hm(7, 0), hm(16, 0))];
    input.delegations = vec![delegation("Aisha", DelegatedTask::Insulin)];
    let recurrence = Frequency::Daily { times: 1 };
    let agreed = entry("bertil morgon", &[("line", "OMV")], recurrence, FrameName::Morning);
    input.care_plans = vec![care_plan("Bertil", 1, DayRange::starting(MONDAY), vec![agreed])];
    input.contact_persons = vec![contact("Bertil", "Aisha")];
    let mut by_two = visit("cecilia", "Cecilia", "OMV", 45, (hm(9, 0), hm(11, 0)));
    by_two.staffing = Staffing::Two;
    let mut by_two = placed(by_two, "Aisha", hm(10, 0));
    by_two.placement.as_mut().expect("placed").second_shift = Some(input.shifts[1].id);
    let mut later = visit("emil kväll", "Emil", "OMV", 20, (hm(11, 0), hm(15, 0)));
    later.gap = Some(VisitGap { after: id("emil lunch"), at_least: Minutes(120), at_most: Some(Minutes(180)) });
    input.draft = vec![
        placed(visit("alma insulin", "Alma", "INSULIN", 15, (hm(7, 15), hm(7, 45))), "Aisha", hm(7, 30)),
        placed(visit("bertil morgon", "Bertil", "OMV", 30, (hm(7, 0), hm(10, 0))), "Aisha", hm(8, 15)),
        by_two,
        placed(visit("doris", "Doris", "STÄD", 30, (hm(12, 0), hm(14, 0))), "Aisha", hm(13, 0)),
        placed(visit("emil lunch", "Emil", "OMV", 20, (hm(11, 0), hm(13, 0))), "Bo", hm(11, 30)),
        placed(later, "Bo", hm(14, 0)),
    ];
    input.breaks = vec![rest(&input, 0, hm(11, 30)), rest(&input, 1, hm(11, 55))];
    input
}

fn rest(input: &PlanningInput, shift: usize, start: TimeOfDay) -> PlacedBreak {
    PlacedBreak { shift: input.shifts[shift].id, start, number: 0 }
}

/// The visit of this name, to be changed.
fn of<'a>(input: &'a mut PlanningInput, name: &str) -> &'a mut DraftVisit {
    input.draft.iter_mut().find(|draft| draft.visit.id == id(name)).expect("a visit of that name")
}

fn start(input: &mut PlanningInput, name: &str, start: TimeOfDay) {
    of(input, name).placement.as_mut().expect("placed").start = start;
}

fn findings(input: &PlanningInput) -> Vec<Finding> {
    judge(&PlanToJudge::draft(input))
}

/// Changes the sound plan and tells which rules object.
fn broken_by(change: impl FnOnce(&mut PlanningInput)) -> Vec<Finding> {
    let mut input = sound();
    change(&mut input);
    findings(&input)
}

fn rules(findings: &[Finding]) -> BTreeSet<RuleName> {
    findings.iter().map(|finding| finding.rule).collect()
}

/// A way to break a rule and nothing else.
type Break = (RuleName, fn(&mut PlanningInput));

const BREAKS: &[Break] = &[
    (RuleName::Delegation, |input| input.delegations[0].withdrawn_from = Some(MONDAY)),
    (RuleName::Delegation, |input| input.delegations[0].task = DelegatedTask::Medicine),
    (RuleName::ProtectedIdentity, |input| input.persons[3].named_workers = vec![id("Bo")]),
    (RuleName::UnwantedWorker, |input| input.care_plans[0].entries[0].unwanted_workers = vec![id("Aisha")]),
    (RuleName::Absence, |input| {
        input.person_absences = vec![PersonAbsence {
            id: id("absence"),
            person: id("Bertil"),
            cause: PersonAbsenceCause::Hospital,
            period: DayRange::starting(MONDAY),
            told_on: MONDAY,
        }];
    }),
    (RuleName::Absence, |input| {
        input.worker_absences = vec![WorkerAbsence {
            id: id("absence"),
            worker: id("Bo"),
            cause: WorkerAbsenceCause::Ill,
            period: DayRange::day(MONDAY),
            away_from: None,
        }];
    }),
    (RuleName::Absence, |input| input.workers[1].employment = DayRange::new(MONDAY, SUNDAY)),
    (RuleName::Absence, |input| input.persons[1].died = Some(SUNDAY)),
    (RuleName::ShiftBounds, |input| input.shifts[0].support_end = Minutes(170)),
    (RuleName::ShiftBounds, |input| input.shifts[0].support_start = Minutes(40)),
    (RuleName::Overlap, |input| start(input, "bertil morgon", hm(7, 40))),
    (RuleName::Travel, |input| start(input, "bertil morgon", hm(7, 46))),
    (RuleName::Travel, |input| input.shifts[0].travel = TravelMode::Walk),
    (RuleName::Breaks, |input| input.breaks[0].start = hm(10, 50)),
    (RuleName::Breaks, |input| input.breaks[1].start = hm(11, 40)),
    (RuleName::Breaks, |input| {
        let second = ShiftBreak { length: Minutes(15), earliest: hm(11, 0), latest: hm(13, 0) };
        input.shifts[1].breaks.push(second);
        input.breaks.push(PlacedBreak { number: 1, ..rest(input, 1, hm(12, 10)) });
    }),
    (RuleName::Breaks, |input| {
        let last = ShiftBreak { length: Minutes(30), earliest: hm(15, 0), latest: hm(16, 0) };
        input.shifts[1].breaks.push(last);
        input.breaks.push(PlacedBreak { number: 1, ..rest(input, 1, hm(15, 50)) });
    }),
    (RuleName::WorkWithoutBreak, |input| input.shifts[0].end = hm(17, 30)),
    (RuleName::DailyRest, |input| {
        input.shifts.push(shift("Aisha", SUNDAY, hm(14, 0), hm(22, 0)));
    }),
    (RuleName::TwoWorkers, |input| of(input, "cecilia").placement.as_mut().expect("placed").second_shift = None),
    (RuleName::Gap, |input| start(input, "emil kväll", hm(13, 30))),
    (RuleName::Gap, |input| start(input, "emil kväll", hm(14, 55))),
    (RuleName::CriticalTime, |input| start(input, "alma insulin", hm(7, 48))),
    (RuleName::Unstaffed, |input| of(input, "bertil morgon").placement = None),
    (RuleName::Frame, |input| start(input, "bertil morgon", hm(10, 55))),
    (RuleName::ContactPerson, |input| input.contact_persons = vec![contact("Bertil", "Bo")]),
    (RuleName::Coordinates, |input| input.persons[1].coordinates = None),
];

#[test]
fn a_sound_plan_passes() {
    assert_eq!(findings(&sound()), []);
}

#[test]
fn breaking_a_rule_on_purpose_is_told_by_that_rule_alone() {
    for (number, (rule, change)) in BREAKS.iter().enumerate() {
        let found = broken_by(change);
        assert_eq!(rules(&found), BTreeSet::from([*rule]), "break {number} of {rule:?}: {found:#?}");
        assert_eq!(may_publish(&found), rule.severity() == Severity::Soft);
    }
}

#[test]
fn every_rule_of_the_gate_is_broken_by_a_test() {
    let broken: BTreeSet<RuleName> = BREAKS.iter().map(|(rule, _)| *rule).chain([RuleName::Locks]).collect();
    assert_eq!(broken, RULES.iter().map(|rule| rule.name).collect());
}

#[test]
fn what_a_person_has_locked_may_not_be_moved_by_a_proposal() {
    let mut input = sound();
    of(&mut input, "bertil morgon").locks.time = true;
    of(&mut input, "doris").locks.worker = true;
    let mut proposed = input.draft.clone();
    assert_eq!(judge(&PlanToJudge { input: &input, visits: &proposed, breaks: &input.breaks }), []);
    proposed[1].placement.as_mut().unwrap().start = hm(8, 20);
    proposed[3].placement = None;
    let found = judge(&PlanToJudge { input: &input, visits: &proposed, breaks: &input.breaks });
    let locks: Vec<Detail> = found.iter().filter(|it| it.rule == RuleName::Locks).map(|it| it.detail).collect();
    assert_eq!(locks, [Detail::LockedTimeChanged, Detail::LockedWorkerChanged]);
    assert_eq!(rules(&found), BTreeSet::from([RuleName::Locks, RuleName::Unstaffed]));
}

#[test]
fn a_second_worker_may_join_a_locked_one() {
    let mut input = sound();
    of(&mut input, "cecilia").locks.worker = true;
    let whole = input.draft.clone();
    of(&mut input, "cecilia").placement.as_mut().unwrap().second_shift = None;
    assert_eq!(judge(&PlanToJudge { input: &input, visits: &whole, breaks: &input.breaks }), []);
    let alone = input.draft.clone();
    input.draft = whole;
    let found = judge(&PlanToJudge { input: &input, visits: &alone, breaks: &input.breaks });
    assert_eq!(rules(&found), BTreeSet::from([RuleName::TwoWorkers, RuleName::Locks]));
}

#[test]
fn a_withdrawn_delegation_says_since_when() {
    let found = broken_by(|input| input.delegations[0].withdrawn_from = Some(MONDAY));
    let missing = Detail::DelegationMissing {
        task: DelegatedTask::Insulin,
        day: MONDAY,
        withdrawn_from: Some(MONDAY),
        ran_out: None,
    };
    assert_eq!(found[0].detail, missing);
    assert_eq!((found[0].visit, found[0].worker), (Some(id("alma insulin")), Some(id("Aisha"))));
}

#[test]
fn a_withdrawn_delegation_reopens_the_published_visits_it_was_for_and_no_others() {
    let input = sound();
    let published: Vec<PlannedVisit> = input
        .draft
        .iter()
        .map(|draft| PlannedVisit {
            visit: draft.visit.clone(),
            revision: 1,
            state: PlannedState::Staffed {
                start: draft.placement.as_ref().unwrap().start,
                worker: id("Aisha"),
                second: None,
                shift: None,
                second_shift: None,
            },
        })
        .collect();
    let reopened = |withdrawn_from| {
        let mut delegations = input.delegations.clone();
        delegations[0].withdrawn_from = withdrawn_from;
        let from = withdrawn_from.unwrap_or(MONDAY);
        let task = DelegatedTask::Insulin;
        reopened_by(id("Aisha"), task, from, &published, &delegations, &input.catalogue, &input.groups)
    };
    assert_eq!(reopened(Some(MONDAY)), [id("alma insulin")]);
    assert_eq!(reopened(Some(MONDAY.tomorrow().unwrap())), []);
    assert_eq!(reopened(None), []);
}

#[test]
fn without_its_break_a_day_breaks_both_the_break_and_the_five_hours() {
    let found = broken_by(|input| input.breaks.clear());
    assert_eq!(rules(&found), BTreeSet::from([RuleName::Breaks, RuleName::WorkWithoutBreak]));
}

#[test]
fn nobody_can_be_promised_from_a_vacant_shift_or_a_shift_of_another_group() {
    let vacant = broken_by(|input| input.shifts[0].worker = None);
    let details: BTreeSet<_> = vacant.iter().filter(|it| it.severity == Severity::Hard).map(|it| it.rule).collect();
    assert_eq!(details, BTreeSet::from([RuleName::ShiftBounds]));
    let lent = broken_by(|input| input.shifts[1].group = id("Natten"));
    assert!(lent.iter().any(|it| it.detail == Detail::ShiftUnknown), "{lent:?}");
}

#[test]
fn two_workers_must_be_two() {
    let found = broken_by(|input| {
        let placement = of(input, "cecilia").placement.as_mut().unwrap();
        placement.second_shift = Some(placement.shift);
    });
    assert_eq!(rules(&found), BTreeSet::from([RuleName::TwoWorkers]));
}

#[test]
fn two_shifts_of_one_worker_are_not_two_workers() {
    let found = broken_by(|input| {
        let mut double = input.shifts[0].clone();
        double.id = id("double");
        input.shifts.push(double);
        of(input, "cecilia").placement.as_mut().unwrap().second_shift = Some(id("double"));
    });
    assert!(found.iter().any(|it| it.detail == Detail::SameWorkerTwice), "{found:?}");
}

#[test]
fn who_is_in_hospital_is_neither_missed_nor_kept_by_a_lock() {
    let mut input = sound();
    of(&mut input, "bertil morgon").locks.worker = true;
    input.person_absences = vec![PersonAbsence {
        id: id("absence"),
        person: id("Bertil"),
        cause: PersonAbsenceCause::Hospital,
        period: DayRange::starting(MONDAY),
        told_on: MONDAY,
    }];
    let mut proposed = input.draft.clone();
    proposed[1].placement = None;
    assert_eq!(judge(&PlanToJudge { input: &input, visits: &proposed, breaks: &input.breaks }), []);
}

#[test]
fn a_second_worker_for_a_part_is_free_for_others_before_and_after_it() {
    let with_part = |after: i64| {
        broken_by(|input| {
            of(input, "cecilia").visit.staffing = Staffing::TwoForPart { after: Minutes(after), length: Minutes(10) };
            let mut bo = visit("emil tvätt", "Emil", "STÄD", 20, (hm(9, 0), hm(12, 0)));
            bo.gap = None;
            input.draft.push(placed(bo, "Bo", hm(10, 0)));
        })
    };
    assert_eq!(with_part(30), []);
    assert_eq!(rules(&with_part(5)), BTreeSet::from([RuleName::Overlap]));
}

#[test]
fn a_divided_shift_is_one_day_and_too_short_a_night_after_it_is_told() {
    let next_day = |hour: i32| {
        broken_by(|input| {
            // Bo works the morning and the evening of Sunday.
            input.shifts.push(shift("Bo", SUNDAY, hm(8, 0), hm(12, 0)));
            input.shifts.push(shift("Bo", SUNDAY, hm(16, 0), hm(hour, 0)));
        })
    };
    assert_eq!(next_day(20), []);
    let found = next_day(21);
    assert_eq!(rules(&found), BTreeSet::from([RuleName::DailyRest]));
}

#[test]
fn the_night_clocks_change_counts_real_hours_of_rest() {
    // 22:00 to 09:00 looks like eleven hours; in spring it is ten.
    let rest_over = |day| {
        let mut input = empty_input(DayRange::new(day, day.saturating_add(1.day())));
        let next = day.saturating_add(1.day());
        input.shifts = vec![shift("Aisha", day, hm(14, 0), hm(22, 0)), shift("Aisha", next, hm(9, 0), hm(15, 0))];
        rules(&findings(&input))
    };
    assert_eq!(rest_over(MONDAY), BTreeSet::new());
    assert_eq!(rest_over(jiff::civil::date(2025, 3, 29)), BTreeSet::from([RuleName::DailyRest]));
    assert_eq!(rest_over(jiff::civil::date(2025, 10, 25)), BTreeSet::new());
}

#[test]
fn a_break_may_interrupt_travel_but_takes_its_own_time() {
    let found = broken_by(|input| {
        // From 10:45 at Cecilia's to Doris at 11:18 with half an hour of break in between leaves no time to drive.
        start(input, "doris", hm(11, 18));
        of(input, "doris").visit.earliest = hm(11, 0);
        input.shifts[0].breaks[0].earliest = hm(10, 0);
        input.breaks[0].start = hm(10, 48);
    });
    assert_eq!(rules(&found), BTreeSet::from([RuleName::Travel]));
    let travel_and_rest = found
        .iter()
        .any(|it| matches!(it.detail, Detail::TravelTooShort { rest: Seconds(1800), available: Seconds(1980), .. }));
    assert!(travel_and_rest, "{found:?}");
}
