//! A proposal passes the gate, which knows nothing of how it was made.

mod made_up;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use made_up::*;
use proptest::prelude::*;
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause};
use tillit_domain::care_plan::Staffing;
use tillit_domain::catalogue::DelegatedTask;
use tillit_domain::frequency::Frequency;
use tillit_domain::id::Id;
use tillit_domain::organisation::FrameName;
use tillit_domain::person::ProtectedIdentity;
use tillit_domain::plan::Locks;
use tillit_domain::quantity::Minutes;
use tillit_domain::shift::{Break, Shift};
use tillit_domain::shortage::CareOrder;
use tillit_domain::time::{DayRange, TimeOfDay};
use tillit_domain::visit::{Placement, Visit, VisitGap};
use tillit_domain::worker::TravelMode;
use tillit_planning::gate::{PlanToJudge, RuleName, Severity, judge};
use tillit_planning::problem::{NotAllowed, build};
use tillit_planning::result::{ChangeReason, LeftOutReason, Remedy};
use tillit_planning::stop::IterationLimit;
use tillit_planning::{PlanningInput, Proposal, ProposeOptions, propose};

fn proposal_of(input: &PlanningInput) -> Proposal {
    propose(input, &ProposeOptions::default(), &IterationLimit(400), &()).expect("a problem that holds together")
}

/// Rules of the gate that the proposal breaks although they are hard.
fn hard(input: &PlanningInput, proposal: &Proposal) -> Vec<RuleName> {
    let findings = judge(&PlanToJudge::proposal(input, proposal));
    findings.iter().filter(|it| it.severity == Severity::Hard).map(|it| it.rule).collect()
}

#[derive(Debug, Clone)]
struct WantedVisit {
    person: usize,
    day: i64,
    hour: i32,
    width: i32,
    minutes: i64,
    staffing: u8,
    insulin: bool,
    gap: bool,
}

fn wanted_visit() -> impl Strategy<Value = WantedVisit> {
    (
        0..6_usize,
        0..2_i64,
        7..20_i32,
        0..180_i32,
        5..70_i64,
        0..8_u8,
        prop::bool::weighted(0.2),
        prop::bool::weighted(0.2),
    )
        .prop_map(|(person, day, hour, width, minutes, staffing, insulin, gap)| WantedVisit {
            person,
            day,
            hour,
            width,
            minutes,
            staffing,
            insulin,
            gap,
        })
}

const NAMES: [&str; 6] = ["Alma", "Bertil", "Cecilia", "Doris", "Emil", "Fatima"];

fn as_visit(number: usize, wanted: &WantedVisit, first: Date, night: bool) -> Visit {
    let code = if wanted.insulin { "INSULIN" } else { "OMV" };
    let hour = if night { 22 + wanted.hour % 7 } else { wanted.hour };
    let from = hm(hour, 15);
    let window = (from, from.plus(Minutes(i64::from(wanted.width)).seconds()));
    let mut visit = visit(&format!("visit {number}"), NAMES[wanted.person], code, wanted.minutes, window);
    visit.day = first.saturating_add(wanted.day.days());
    visit.group = if night { id("Natten") } else { id("Ängen") };
    visit.staffing = match wanted.staffing {
        0 => Staffing::Two,
        1 => Staffing::TwoForPart { after: Minutes(2), length: Minutes(3) },
        _ => Staffing::One,
    };
    visit
}

fn rest(minutes: i64, from: TimeOfDay, to: TimeOfDay) -> Break {
    Break { length: Minutes(minutes), earliest: from, latest: to }
}

fn day_shifts(day: Date) -> Vec<Shift> {
    let mut cyclist = shift("Bo", day, hm(7, 0), hm(15, 30));
    cyclist.travel = TravelMode::Bike;
    let mut evening = shift("Cilla", day, hm(13, 0), hm(21, 30));
    evening.breaks = vec![rest(30, hm(16, 0), hm(18, 0)), rest(15, hm(18, 0), hm(20, 30))];
    vec![shift("Aisha", day, hm(7, 0), hm(16, 0)), cyclist, evening]
}

fn night_shifts(day: Date) -> Vec<Shift> {
    ["Aisha", "Bo"]
        .map(|worker| Shift {
            group: id("Natten"),
            breaks: vec![rest(30, hm(24, 0), hm(28, 0)), rest(20, hm(27, 0), hm(30, 0))],
            ..shift(worker, day, hm(21, 30), hm(31, 0))
        })
        .into()
}

fn case(wanted: &[WantedVisit], first: Date, night: bool) -> PlanningInput {
    let days = DayRange::days_from(first, 2);
    let mut input = empty_input(days);
    input.group = if night { id("Natten") } else { id("Ängen") };
    input.workers.push(worker("Cilla"));
    input.persons = NAMES.iter().zip([200, 900, 2_500, 7_000, 900, 15_000]).map(|(name, m)| person(name, m)).collect();
    input.persons[4].coordinates = None;
    input.delegations = vec![delegation("Aisha", DelegatedTask::Insulin), delegation("Cilla", DelegatedTask::Insulin)];
    input.shifts = days.days().flat_map(|day| if night { night_shifts(day) } else { day_shifts(day) }).collect();
    let mut visits: Vec<Visit> =
        wanted.iter().enumerate().map(|(number, wanted)| as_visit(number, wanted, first, night)).collect();
    for index in 1..visits.len() {
        let (ahead, of) = (&visits[index - 1], &visits[index]);
        if wanted[index].gap && ahead.day == of.day {
            visits[index].gap = Some(VisitGap { after: ahead.id, at_least: Minutes(30), at_most: Some(Minutes(300)) });
        }
    }
    let agreed = |number: usize| {
        let daily = Frequency::Daily { times: 1 };
        let mut agreed = entry(&format!("visit {number}"), &[("line", "OMV")], daily, FrameName::Day);
        agreed.unwanted_workers = vec![id("Bo")];
        agreed.preferred_workers = vec![id("Cilla")];
        agreed
    };
    input.care_plans = vec![care_plan("Alma", 1, days, (0..3).map(agreed).collect())];
    input.contact_persons = vec![contact("Bertil", "Aisha")];
    input.met = vec![(id("Bertil"), id("Aisha")), (id("Doris"), id("Bo"))];
    input.persons[2].protected = Some(ProtectedIdentity::SecrecyMark);
    input.persons[2].named_workers = vec![id("Aisha"), id("Bo")];
    input.draft = visits.into_iter().map(in_tray).collect();
    input
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_proposal_for_two_days_passes_every_hard_rule(wanted in prop::collection::vec(wanted_visit(), 1..24)) {
        let input = case(&wanted, MONDAY, false);
        let proposal = proposal_of(&input);
        prop_assert_eq!(hard(&input, &proposal), []);
        let placed = proposal.draft.iter().filter(|draft| draft.placement.is_some()).count();
        prop_assert_eq!(placed + proposal.left_out.len(), input.draft.len());
        prop_assert!(proposal.left_out.iter().all(|it| !it.reasons.is_empty() || !it.remedies.is_empty()));
    }

    #[test]
    fn what_people_have_locked_stays_wherever_they_put_it(
        wanted in prop::collection::vec(wanted_visit(), 1..16),
        put in prop::collection::vec((0..6_usize, 7..20_i32, any::<(bool, bool)>()), 16),
    ) {
        let mut input = case(&wanted, MONDAY, false);
        for (draft, (shift, hour, (worker, time))) in input.draft.iter_mut().zip(put) {
            let placement = Placement { shift: input.shifts[shift].id, start: hm(hour, 30), second_shift: None };
            draft.placement = Some(placement);
            draft.locks = Locks { worker, time };
        }
        let proposal = proposal_of(&input);
        prop_assert!(!hard(&input, &proposal).contains(&RuleName::Locks));
    }

    #[test]
    fn a_proposal_for_the_nights_the_clocks_change_passes_too(
        wanted in prop::collection::vec(wanted_visit(), 1..16),
        spring in any::<bool>(),
    ) {
        let first = if spring { date(2025, 3, 29) } else { date(2025, 10, 25) };
        let input = case(&wanted, first, true);
        prop_assert_eq!(hard(&input, &proposal_of(&input)), []);
    }
}

/// Aisha and Bo on a Monday, visits in the tray.
fn monday(visits: Vec<Visit>) -> PlanningInput {
    let mut input = empty_input(DayRange::day(MONDAY));
    input.persons = NAMES.iter().zip([200, 900, 2_500, 500, 900, 700]).map(|(name, m)| person(name, m)).collect();
    input.shifts = vec![shift("Aisha", MONDAY, hm(7, 0), hm(16, 0)), shift("Bo", MONDAY, hm(7, 0), hm(16, 0))];
    input.draft = visits.into_iter().map(in_tray).collect();
    input
}

fn morning(person: &str) -> Visit {
    visit(person, person, "OMV", 30, (hm(7, 0), hm(10, 0)))
}

#[test]
fn a_visit_that_nobody_has_the_delegation_for_is_left_out_with_its_reason_and_remedy() {
    let mut input = monday(vec![visit("insulin", "Alma", "INSULIN", 10, (hm(7, 30), hm(8, 30)))]);
    let left_out = &proposal_of(&input).left_out[0];
    let why = NotAllowed::NoDelegation(DelegatedTask::Insulin);
    let mut both: Vec<Id<_>> = vec![id("Aisha"), id("Bo")];
    both.sort_unstable();
    assert_eq!(left_out.reasons, [LeftOutReason::NotAllowed { why, workers: both }]);
    let allow =
        |name: &str| Remedy::AllowWorker { shift: id(&format!("{name} {MONDAY} 07:00")), worker: id(name), why };
    assert!(left_out.remedies.contains(&allow("Bo")), "{left_out:?}");
    input.delegations = vec![delegation("Bo", DelegatedTask::Insulin)];
    let placed = proposal_of(&input);
    assert_eq!(placed.changes[0].after.as_ref().and_then(|side| side.worker), Some(id("Bo")));
    assert_eq!(placed.changes[0].why, ChangeReason::WasInTray);
}

#[test]
fn a_person_with_protected_identity_meets_only_named_workers() {
    let mut input = monday(vec![morning("Alma")]);
    input.persons[0].protected = Some(ProtectedIdentity::SecrecyMark);
    let left_out = proposal_of(&input).left_out;
    assert!(matches!(left_out[0].reasons[..], [LeftOutReason::NotAllowed { why: NotAllowed::NotNamed, .. }]));
    input.persons[0].named_workers = vec![id("Bo")];
    assert_eq!(proposal_of(&input).left_out, []);
}

#[test]
fn a_vacant_shift_is_told_and_to_staff_it_is_a_remedy() {
    let mut input = monday(vec![morning("Alma")]);
    input.shifts.truncate(1);
    input.shifts[0].worker = None;
    let vacant = input.shifts[0].id;
    let proposal = proposal_of(&input);
    assert_eq!(proposal.left_out[0].reasons, [LeftOutReason::Vacant { shifts: vec![vacant] }]);
    assert!(proposal.left_out[0].remedies.contains(&Remedy::StaffShift { shift: vacant }));
    input.settings.plan_vacant_shifts = true;
    let planned = proposal_of(&input);
    assert_eq!(planned.left_out, []);
    assert_eq!(hard(&input, &planned), [RuleName::ShiftBounds], "but it cannot be published before somebody has it");
}

#[test]
fn locked_choices_stay_and_only_the_visits_asked_about_move() {
    let mut input = monday(NAMES.map(morning).into());
    input.draft[0] = placed(morning("Alma"), "Bo", hm(9, 40));
    input.draft[0].locks.worker = true;
    input.draft[0].locks.time = true;
    input.draft[1] = placed(morning("Bertil"), "Bo", hm(7, 50));
    let only = vec![input.draft[2].visit.id];
    let options = ProposeOptions { only: Some(only), ..ProposeOptions::default() };
    let proposal = propose(&input, &options, &IterationLimit(500), &()).unwrap();
    assert_eq!(proposal.draft[..2], input.draft[..2]);
    assert_eq!(proposal.changes.iter().map(|it| it.visit).collect::<Vec<_>>(), [input.draft[2].visit.id]);
    assert_eq!(proposal.left_out.len(), 3);
    let all = proposal_of(&input);
    assert_eq!(all.draft[0], input.draft[0]);
    assert_eq!(hard(&input, &all), []);
    assert_eq!(all.left_out, []);
}

#[test]
fn what_is_not_asked_about_stays_even_where_it_breaks_a_rule() {
    let mut input = monday(vec![morning("Alma"), morning("Bertil"), morning("Cecilia")]);
    input.draft[0] = placed(morning("Alma"), "Bo", hm(8, 0));
    input.draft[1] = placed(morning("Bertil"), "Bo", hm(8, 10));
    let options = ProposeOptions { only: Some(vec![input.draft[2].visit.id]), ..ProposeOptions::default() };
    let proposal = propose(&input, &options, &IterationLimit(200), &()).unwrap();
    assert_eq!(proposal.draft[..2], input.draft[..2]);
    assert_eq!(proposal.left_out, []);
    assert_eq!(hard(&input, &proposal), [RuleName::Overlap], "as people had it, and told");
}

#[test]
fn a_shift_whose_breaks_cannot_be_lawful_takes_no_visits_and_says_so() {
    let mut input = monday(vec![morning("Alma")]);
    input.shifts.truncate(1);
    input.shifts[0].breaks[0].earliest = hm(13, 0);
    input.shifts[0].breaks[0].latest = hm(14, 0);
    let shift = input.shifts[0].id;
    let left_out = &proposal_of(&input).left_out[0];
    assert_eq!(left_out.reasons, [LeftOutReason::NoLawfulRest { shifts: vec![shift] }]);
}

#[test]
fn the_longest_gap_counts_the_hour_that_comes_twice() {
    let autumn = date(2025, 10, 25);
    let mut visits: Vec<Visit> = (0..2)
        .map(|number| {
            let from = if number == 0 { hm(22, 15) } else { hm(27, 15) };
            let mut visit = visit(&format!("visit {number}"), "Alma", "OMV", 5, (from, from));
            (visit.day, visit.group) = (autumn, id("Natten"));
            visit
        })
        .collect();
    visits[1].gap = Some(VisitGap { after: visits[0].id, at_least: Minutes(30), at_most: Some(Minutes(300)) });
    visits[1].frame = None;
    visits[0].frame = None;
    let mut input = case(&[], autumn, true);
    input.draft = visits.into_iter().map(in_tray).collect();
    let proposal = proposal_of(&input);
    assert_eq!(hard(&input, &proposal), []);
    assert_eq!(proposal.left_out.len(), 1, "4 h 55 min by the clock are 5 h 55 min that night");
}

#[test]
fn the_same_input_gives_the_same_proposal() {
    let input = monday(NAMES.map(morning).into());
    assert_eq!(proposal_of(&input), proposal_of(&input));
}

#[test]
fn a_start_moved_by_a_quarter_of_an_hour_with_the_same_worker_is_a_small_change() {
    let mut input = monday(Vec::new());
    input.draft = vec![placed(morning("Alma"), "Aisha", hm(8, 0))];
    let moved = |worker: &str, start| {
        let after = [placed(morning("Alma"), worker, start)];
        tillit_planning::result::changes(&input.draft, &after, &input).first().map(|change| change.small)
    };
    assert_eq!(moved("Aisha", hm(8, 0)), None);
    assert_eq!(moved("Aisha", hm(7, 45)), Some(true));
    assert_eq!(moved("Aisha", hm(8, 16)), Some(false));
    assert_eq!(moved("Bo", hm(8, 0)), Some(false));
}

#[test]
fn the_contact_person_comes_rather_than_another_new_face() {
    for contact_name in ["Aisha", "Bo"] {
        let mut input = monday(vec![morning("Alma")]);
        input.contact_persons = vec![contact("Alma", contact_name)];
        let proposal = proposal_of(&input);
        let after = proposal.changes[0].after.as_ref().and_then(|side| side.worker);
        assert_eq!(after, Some(id(contact_name)));
    }
}

#[test]
fn when_the_worker_falls_ill_the_visit_moves_and_says_why() {
    let mut input = monday(Vec::new());
    input.draft = vec![placed(morning("Alma"), "Aisha", hm(8, 0))];
    input.worker_absences = vec![tillit_domain::absence::WorkerAbsence {
        id: id("ill"),
        worker: id("Aisha"),
        cause: tillit_domain::absence::WorkerAbsenceCause::Ill,
        period: DayRange::day(MONDAY),
        away_from: None,
    }];
    let change = &proposal_of(&input).changes[0];
    assert_eq!(change.why, ChangeReason::ShiftVacant);
    assert_eq!(change.after.as_ref().and_then(|side| side.worker), Some(id("Bo")));
}

#[test]
fn on_a_day_when_people_are_short_nobody_is_moved_to_save_travel() {
    let mut input = monday(Vec::new());
    input.persons.iter_mut().for_each(|person| person.coordinates = Some(north(20_000)));
    input.draft = vec![placed(morning("Alma"), "Aisha", hm(8, 0)), placed(morning("Cecilia"), "Bo", hm(9, 0))];
    assert_eq!(proposal_of(&input).changes.len(), 1, "on any other day one worker makes both");
    input.settings.gives_way = Some(CareOrder::default());
    assert_eq!(proposal_of(&input).changes, []);
}

#[test]
fn who_is_in_hospital_is_not_planned_and_a_visit_that_was_is_taken_out() {
    let mut input = monday(vec![morning("Alma")]);
    input.draft.push(placed(morning("Bertil"), "Bo", hm(8, 0)));
    input.person_absences = ["Alma", "Bertil"]
        .map(|name| PersonAbsence {
            id: id(name),
            person: id(name),
            cause: PersonAbsenceCause::Hospital,
            period: DayRange::day(MONDAY),
            told_on: MONDAY,
        })
        .into();
    let proposal = proposal_of(&input);
    assert!(proposal.draft.iter().all(|draft| draft.placement.is_none()));
    assert!(proposal.left_out.iter().all(|it| it.reasons == [LeftOutReason::PersonAbsent]));
    assert_eq!(proposal.changes.iter().map(|it| it.why).collect::<Vec<_>>(), [ChangeReason::PersonAbsent]);
}

#[test]
fn nothing_is_laid_over_a_visit_that_is_locked_against_a_rule() {
    let mut input = monday(Vec::new());
    input.shifts.remove(0);
    let insulin = visit("insulin", "Alma", "INSULIN", 60, (hm(8, 0), hm(8, 0)));
    input.draft =
        vec![placed(insulin, "Bo", hm(8, 0)), in_tray(visit("b", "Bertil", "OMV", 30, (hm(8, 0), hm(8, 20))))];
    input.draft[0].locks.worker = true;
    input.draft[1].visit.frame = None;
    let proposal = proposal_of(&input);
    assert_eq!(hard(&input, &proposal), [RuleName::Delegation]);
    assert_eq!(proposal.left_out.len(), 1);
}

#[test]
fn a_break_is_never_so_early_that_more_than_five_hours_of_work_come_after_it() {
    let mut input = monday(Vec::new());
    input.shifts = vec![shift("Aisha", MONDAY, hm(7, 0), hm(16, 45))];
    let built = build(&input, None).unwrap();
    let rest = &built.problem.shifts[0].breaks[0];
    let at = |point| built.meaning.axis.time_on(MONDAY, point);
    assert_eq!((at(rest.earliest_start), at(rest.latest_start)), (hm(11, 15), hm(12, 0)));
}

#[test]
fn a_delegation_that_runs_out_at_midnight_is_not_enough_for_a_visit_that_may_come_after_it() {
    let mut insulin = visit("insulin", "Alma", "INSULIN", 10, (hm(22, 30), hm(25, 0)));
    insulin.group = id("Natten");
    let left_out_when_it_ends = |last: Date| {
        let mut input = case(&[], MONDAY, true);
        input.draft = vec![in_tray(insulin.clone())];
        input.delegations.iter_mut().for_each(|it| it.period.to = Some(last));
        proposal_of(&input).left_out.len()
    };
    assert_eq!(left_out_when_it_ends(MONDAY), 1);
    assert_eq!(left_out_when_it_ends(MONDAY.tomorrow().unwrap()), 0);
}
