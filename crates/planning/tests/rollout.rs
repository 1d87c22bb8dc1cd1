//! Roll-out as a care manager would put it, and by property: never outside what holds, and exactly as often as agreed.

mod made_up;

use std::collections::BTreeSet;

use jiff::ToSpan;
use jiff::civil::{Date, date};
use made_up::*;
use proptest::prelude::*;
use tillit_domain::absence::{PersonAbsence, PersonAbsenceCause};
use tillit_domain::care_plan::{CarePlan, Gap, Staffing, WhenOnDay};
use tillit_domain::catalogue::ServiceCode;
use tillit_domain::frequency::Frequency;
use tillit_domain::order::Order;
use tillit_domain::organisation::{FrameName, Group, Unit, UnitKind};
use tillit_domain::person::Person;
use tillit_domain::quantity::Minutes;
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, UnionConsultation};
use tillit_domain::technology::{Consent, Technology, TechnologyKind};
use tillit_domain::time::{DayRange, Weekdays, seconds_between};
use tillit_domain::visit::Visit;
use tillit_planning::problem::axis::PlanAxis;
use tillit_planning::rollout::RollOut;

/// What a roll-out reads, owned.
struct Case {
    units: Vec<Unit>,
    groups: Vec<Group>,
    steering: Vec<SteeringDecision>,
    catalogue: Vec<ServiceCode>,
    persons: Vec<Person>,
    care_plans: Vec<CarePlan>,
    orders: Vec<Order>,
    absences: Vec<PersonAbsence>,
    technology: Vec<Technology>,
}

const DAILY: Frequency = Frequency::Daily { times: 1 };
const JULY: DayRange = DayRange { from: date(2025, 7, 1), to: Some(date(2025, 7, 31)) };

/// Alma with a morning visit every day of July, ordered with twenty minutes.
fn alma() -> Case {
    Case {
        units: vec![unit("hemtjänst", UnitKind::HomeCare), unit("nattpatrull", UnitKind::NightPatrol)],
        groups: vec![group("Ängen", "hemtjänst"), group("Natten", "nattpatrull")],
        steering: Vec::new(),
        catalogue: catalogue(),
        persons: vec![person("Alma", 500)],
        care_plans: vec![care_plan(
            "Alma",
            1,
            JULY,
            vec![entry("morgon", &[("l1", "OMV")], DAILY, FrameName::Morning)],
        )],
        orders: vec![order("Alma", vec![line("l1", "OMV", Some(20), JULY)])],
        absences: Vec::new(),
        technology: Vec::new(),
    }
}

impl Case {
    fn visits_of(&self, group: &str, days: DayRange) -> Vec<Visit> {
        self.roll_out().visits(id(group), days)
    }

    fn visits(&self, days: DayRange) -> Vec<Visit> {
        self.visits_of("Ängen", days)
    }

    fn roll_out(&self) -> RollOut<'_> {
        RollOut {
            units: &self.units,
            groups: &self.groups,
            steering: &self.steering,
            catalogue: &self.catalogue,
            persons: &self.persons,
            care_plans: &self.care_plans,
            orders: &self.orders,
            absences: &self.absences,
            technology: &self.technology,
        }
    }

    fn entry(&mut self) -> &mut tillit_domain::care_plan::CarePlanEntry {
        &mut self.care_plans[0].entries[0]
    }
}

fn week() -> DayRange {
    DayRange::days_from(MONDAY, 7)
}

fn days(visits: &[Visit]) -> Vec<i8> {
    visits.iter().map(|visit| visit.day.day()).collect()
}

#[test]
fn a_morning_visit_every_day_is_seven_visits_a_week_with_the_same_ids_each_time() {
    let case = alma();
    let visits = case.visits(week());
    assert_eq!(days(&visits), [7, 8, 9, 10, 11, 12, 13]);
    assert_eq!(visits, case.visits(week()));
    let wider = case.visits(JULY);
    assert!(visits.iter().all(|visit| wider.contains(visit)));
    assert_eq!(wider.iter().map(|it| it.id).collect::<BTreeSet<_>>().len(), 31);
}

#[test]
fn a_task_whose_order_has_ended_is_dropped_and_a_visit_without_tasks_is_not_made() {
    let mut case = alma();
    case.entry().tasks.push(tillit_domain::care_plan::PlannedTask {
        line: id("l2"),
        code: "OMV".into(),
        how: String::new(),
    });
    case.orders[0].lines[0].period = DayRange::new(date(2025, 7, 1), date(2025, 7, 8));
    case.orders.push(order("Alma", vec![line("l2", "OMV", None, DayRange::new(date(2025, 7, 8), date(2025, 7, 10)))]));
    let tasks: Vec<(i8, usize, Option<i64>)> =
        case.visits(week()).iter().map(|it| (it.day.day(), it.tasks.len(), it.ordered.map(|it| it.0))).collect();
    assert_eq!(tasks, [(7, 1, Some(20)), (8, 2, None), (9, 1, None), (10, 1, None)]);
}

#[test]
fn an_order_for_somebody_else_gives_no_visit() {
    let mut case = alma();
    case.orders[0].person = id("Bertil");
    assert_eq!(case.visits(week()), []);
}

#[test]
fn in_hospital_there_are_no_visits_and_back_home_they_start_again() {
    let mut case = alma();
    let hospital = PersonAbsence {
        id: id("hospital"),
        person: id("Alma"),
        cause: PersonAbsenceCause::Hospital,
        period: DayRange::starting(date(2025, 7, 9)),
        told_on: date(2025, 7, 9),
    };
    case.absences = vec![hospital.clone()];
    assert_eq!(days(&case.visits(week())), [7, 8]);
    case.absences = vec![hospital.restart(date(2025, 7, 12)).unwrap()];
    assert_eq!(days(&case.visits(week())), [7, 8, 12, 13]);
}

#[test]
fn nobody_is_visited_after_death_not_even_the_same_night() {
    let mut case = alma();
    case.persons[0].died = Some(date(2025, 7, 9));
    assert_eq!(days(&case.visits(week())), [7, 8, 9]);
    case.entry().by_night_patrol = true;
    case.entry().when = WhenOnDay::At { at: hm(25, 30), give_or_take: Minutes(15) };
    assert_eq!(days(&case.visits_of("Natten", week())), [7, 8]);
}

#[test]
fn a_new_version_of_the_care_plan_takes_over_on_its_first_day() {
    let mut case = alma();
    let evening = entry("kväll", &[("l1", "OMV")], DAILY, FrameName::Evening);
    case.care_plans.push(care_plan("Alma", 2, DayRange::starting(date(2025, 7, 10)), vec![evening]));
    let names: Vec<String> = case.visits(week()).into_iter().map(|visit| visit.name).collect();
    assert_eq!(names, ["morgon", "morgon", "morgon", "kväll", "kväll", "kväll", "kväll"]);
}

#[test]
fn a_robot_with_consent_takes_the_place_of_the_visit_and_withdrawn_consent_gives_it_back() {
    let mut case = alma();
    case.technology = vec![Technology {
        id: id("robot"),
        person: id("Alma"),
        kind: TechnologyKind::MedicineRobot,
        consent: Consent { given_on: date(2025, 7, 8), account: String::new(), withdrawn_on: Some(date(2025, 7, 11)) },
        period: DayRange::starting(date(2025, 6, 1)),
        replaces: vec![id("morgon")],
    }];
    assert_eq!(days(&case.visits(week())), [7, 11, 12, 13]);
}

#[test]
fn a_couple_shares_the_cleaning_and_each_gets_personal_care() {
    let mut case = alma();
    case.persons.push(person("Bertil", 500));
    case.persons.iter_mut().for_each(|person| person.household = Some(id("the couple")));
    let both = |person: &str, entry_name: &str| {
        care_plan(
            person,
            1,
            JULY,
            vec![entry(entry_name, &[(person, "STÄD"), (entry_name, "OMV")], DAILY, FrameName::Day)],
        )
    };
    case.care_plans = vec![both("Alma", "a"), both("Bertil", "b")];
    case.orders = [("Alma", "a"), ("Bertil", "b")]
        .map(|(name, of)| order(name, vec![line(name, "STÄD", Some(45), JULY), line(of, "OMV", Some(20), JULY)]))
        .into();
    let count = |case: &Case, code: &str| {
        let visits = case.visits(DayRange::day(MONDAY));
        visits.iter().flat_map(|visit| &visit.tasks).filter(|task| task.code == code).count()
    };
    assert_eq!((count(&case, "STÄD"), count(&case, "OMV")), (1, 2));
    // When one of them is in hospital the other still has the cleaning.
    for away in ["Alma", "Bertil"] {
        case.absences = vec![PersonAbsence {
            id: id("away"),
            person: id(away),
            cause: PersonAbsenceCause::Hospital,
            period: DayRange::day(MONDAY),
            told_on: MONDAY,
        }];
        assert_eq!((count(&case, "STÄD"), count(&case, "OMV")), (1, 1));
    }
    case.absences.clear();
    case.persons[1].household = None;
    assert_eq!(count(&case, "STÄD"), 2);
}

#[test]
fn an_alarm_is_no_visit() {
    let mut case = alma();
    case.entry().tasks[0].code = "LARM".into();
    assert_eq!(case.visits(week()), []);
}

#[test]
fn the_night_patrol_makes_the_night_visits_and_they_count_for_the_home_group() {
    let mut case = alma();
    case.entry().by_night_patrol = true;
    case.entry().when = WhenOnDay::Frame { frame: FrameName::Night.usual() };
    assert_eq!(case.visits(week()), []);
    let nights = case.visits_of("Natten", week());
    assert_eq!(nights.len(), 7);
    assert!(nights.iter().all(|visit| visit.home_group == id("Ängen") && visit.group == id("Natten")));
}

#[test]
fn for_two_weeks_around_both_changes_of_clocks_each_night_has_its_visit_at_its_hour() {
    for first in [date(2025, 3, 24), date(2025, 10, 20)] {
        let mut case = alma();
        let all_year = DayRange::new(date(2025, 1, 1), date(2025, 12, 31));
        case.care_plans[0].period = all_year;
        case.orders[0].lines[0].period = all_year;
        case.entry().by_night_patrol = true;
        case.entry().when = WhenOnDay::At { at: hm(26, 30), give_or_take: Minutes(15) };
        let fortnight = DayRange::days_from(first, 14);
        let nights = case.visits_of("Natten", fortnight);
        assert_eq!(nights.iter().map(|it| it.day).collect::<Vec<_>>(), fortnight.days().collect::<Vec<_>>());
        let axis = PlanAxis::over(fortnight);
        for visit in &nights {
            let window = axis.window(visit.day, visit.earliest, visit.latest);
            assert_eq!((window.latest - window.earliest).0, 30 * 60, "{}", visit.day);
        }
        // The time between one night's visit and the next: 24 hours, but one more or less once, real time being real.
        let starts: Vec<_> = nights.iter().map(|it| tillit_domain::time::instant(it.day, it.earliest)).collect();
        let hours: BTreeSet<i64> = starts.windows(2).map(|pair| seconds_between(pair[0], pair[1]).0 / 3600).collect();
        assert!(hours.len() >= 2 && hours.iter().all(|hours| (23..=25).contains(hours)), "{hours:?}");
    }
}

#[test]
fn three_calls_in_a_day_share_the_frame_so_that_they_do_not_come_at_once() {
    let mut case = alma();
    case.entry().recurrence = Frequency::Daily { times: 3 };
    case.entry().when = WhenOnDay::Frame { frame: FrameName::Day.usual() };
    let calls: Vec<(String, String)> = case
        .visits(DayRange::day(MONDAY))
        .iter()
        .map(|visit| (visit.earliest.to_string(), visit.latest.to_string()))
        .collect();
    let expected = [("08:00", "10:40"), ("10:40", "13:20"), ("13:20", "16:00")];
    assert_eq!(calls, expected.map(|(from, to)| (from.to_owned(), to.to_owned())));
}

#[test]
fn a_gap_is_kept_to_the_other_visit_and_forgotten_on_days_without_it() {
    let mut case = alma();
    let on_monday = Frequency::OnWeekdays { days: Weekdays::of(&[jiff::civil::Weekday::Monday]), times: 1 };
    let mut second = entry("kväll", &[("l1", "OMV")], DAILY, FrameName::Evening);
    second.gap = Some(Gap { after: id("morgon"), at_least: Minutes(120), at_most: None });
    case.entry().recurrence = on_monday;
    case.care_plans[0].entries.push(second);
    let visits = case.visits(week());
    let gaps: Vec<_> = visits.iter().filter(|it| it.name == "kväll").map(|it| it.gap.map(|gap| gap.after)).collect();
    assert_eq!(gaps[0], Some(visits[0].id));
    assert!(gaps[1..].iter().all(Option::is_none));
}

#[test]
fn the_units_mode_of_the_day_decides_how_long_a_visit_is_planned() {
    let mut case = alma();
    let from = |from: Date, mode| SteeringDecision {
        id: id(&format!("{from}")),
        unit: id("hemtjänst"),
        from,
        mode,
        policy: RegistrationPolicy::ExceptionOnly,
        decided_by: "Socialnämnden".into(),
        decided_on: from,
        consultation: UnionConsultation { held_on: from, account: "Samverkan".into() },
    };
    case.steering = vec![from(date(2025, 7, 8), SteeringMode::Strict), from(date(2025, 7, 10), SteeringMode::None)];
    let lengths: Vec<i64> = case.visits(week()).iter().map(|visit| visit.planned.0).collect();
    assert_eq!(lengths, [30, 20, 20, 30, 30, 30, 30]);
    case.entry().length = None;
    let lengths: Vec<i64> = case.visits(week()).iter().map(|visit| visit.planned.0).collect();
    assert_eq!(lengths[0..3], [20, 20, 20]);
    assert!(case.visits(week())[3..].iter().all(|visit| visit.ordered == Some(Minutes(20))), "the order is as it was");
}

#[test]
fn the_part_for_two_stays_inside_a_visit_that_is_planned_shorter() {
    let mut case = alma();
    case.entry().staffing = Staffing::TwoForPart { after: Minutes(20), length: Minutes(30) };
    let staffing = case.visits(DayRange::day(MONDAY))[0].staffing;
    assert_eq!(staffing, Staffing::TwoForPart { after: Minutes(20), length: Minutes(10) });
}

fn frequency() -> impl Strategy<Value = Frequency> {
    let anchor = (0..60_i64).prop_map(|days| date(2025, 5, 1).saturating_add(days.days()));
    prop_oneof![
        (1..4_u8).prop_map(|times| Frequency::Daily { times }),
        (1..3_u8).prop_map(|times| Frequency::OnWeekdays { days: Weekdays::WORKDAYS, times }),
        (1..9_u8).prop_map(|times| Frequency::PerWeek { times }),
        (1..10_u16, anchor.clone()).prop_map(|(n, anchor)| Frequency::EveryNthDay { n, anchor }),
        (1..5_u8, anchor).prop_map(|(n, anchor)| Frequency::EveryNthWeek { n, anchor }),
        (1..5_u8).prop_map(|times| Frequency::PerMonth { times }),
        Just(Frequency::AsNeeded),
    ]
}

fn period() -> impl Strategy<Value = DayRange> {
    (0..60_i64, 0..40_i64).prop_map(|(from, length)| {
        let from = date(2025, 6, 15).saturating_add(from.days());
        DayRange::new(from, from.saturating_add(length.days()))
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn visits_never_lie_outside_what_holds_and_are_exactly_as_many_as_agreed_inside_it(
        frequency in frequency(),
        plan in period(),
        ordered in period(),
        away in period(),
        died in prop::option::of(0..90_i64),
    ) {
        let mut case = alma();
        case.entry().recurrence = frequency;
        case.care_plans[0].period = plan;
        case.orders[0].lines[0].period = ordered;
        case.absences = vec![PersonAbsence {
            id: id("away"),
            person: id("Alma"),
            cause: PersonAbsenceCause::Away,
            period: away,
            told_on: away.from,
        }];
        case.persons[0].died = died.map(|days| date(2025, 6, 15).saturating_add(days.days()));
        let asked = DayRange::new(date(2025, 6, 1), date(2025, 9, 30));
        let visits = case.visits(asked);
        let holds = |day: Date| {
            plan.contains(day)
                && ordered.contains(day)
                && !away.contains(day)
                && case.persons[0].died.is_none_or(|died| day <= died)
        };
        for visit in &visits {
            prop_assert!(holds(visit.day), "{} is outside", visit.day);
        }
        let expected: usize = asked.days().filter(|&day| holds(day)).map(|day| usize::from(frequency.times_on(day))).sum();
        prop_assert_eq!(visits.len(), expected);
        let ids: BTreeSet<_> = visits.iter().map(|visit| visit.id).collect();
        prop_assert_eq!(ids.len(), visits.len());
    }
}
