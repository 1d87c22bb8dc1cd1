//! Costs worked out by hand, so that a wrong formula cannot agree with itself.

use tillit_instances::{Format, Objective, Verdict};

use crate::small;

fn judged(format: Format, objective: Objective, text: &str, solution: &str) -> Verdict {
    small::read(format, objective, text).check(solution)
}

fn cost(verdict: &Verdict) -> String {
    assert_eq!(verdict.errors, Vec::<String>::new());
    verdict.cost_json()
}

const HHCRSP: &str = r#"{"routes": [
    {"caregiver_id": "c1", "locations": [
        {"patient": "p1", "service": "wash", "arrival_time": 30.0, "departure_time": 50.0},
        {"patient": "p2", "service": "wash", "arrival_time": 64.142, "departure_time": 79.142}]},
    {"caregiver_id": "c2", "locations": [
        {"patient": "p2", "service": "lift", "arrival_time": 64.142, "departure_time": 76.142},
        {"patient": "p3", "service": "lift", "arrival_time": 126.0, "departure_time": 136.0}]},
    {"caregiver_id": "c3", "locations": [
        {"patient": "p4", "service": "wound", "arrival_time": 25.0, "departure_time": 55.0},
        {"patient": "p3", "service": "wound", "arrival_time": 136.0, "departure_time": 161.5}]}]}"#;

#[test]
fn hhcrsp_is_a_third_of_travel_and_of_the_sum_and_the_largest_tardiness() {
    // Travel: c1 10 + 14.142 + 10, c2 10 + 10 + 14.142, c3 7.071 + 7.071 + 14.142 = 96.568.
    // Late: p3 6 and 16, p4 5; together 27, at most 16. (96.568 + 27 + 16) / 3 = 46.522667.
    assert_eq!(cost(&judged(Format::Hhcrsp, Objective::Distance, small::HHCRSP, HHCRSP)), "46.522667");
}

const UHHC: &str = r#"{"routes": [
    {"caregiver_id": "c1", "locations": [
        {"patient": "p1", "service": "wash", "arrival_time": 150, "departure_time": 170},
        {"patient": "p1", "service": "lunch_break", "start_time": 172, "end_time": 202}]},
    {"caregiver_id": "c2", "locations": [
        {"patient": "p0", "service": "wash", "arrival_time": 85, "departure_time": 115},
        {"patient": "p1", "service": "wound", "arrival_time": 150, "departure_time": 175}]},
    {"caregiver_id": "c3", "locations": []}]}"#;

#[test]
fn uhhc_is_the_weighted_sum_of_its_components() {
    // Travel: c1 12 + 0 + 12, c2 9 + 6 + 12 = 51. Nobody is late; p1 waits for c2 29 minutes (115 + 6 = 121 to 150), and
    // the lunch 2. Shifts hold. Idle: c3 the whole of 300. Preferences: none. p2 and p3 are left out: 2. c3 missed lunch.
    // 51*2 + 31*1 + 300*5 + 2*90 + 1*70 = 1883.
    assert_eq!(cost(&judged(Format::Uhhc, Objective::Distance, small::UHHC, UHHC)), "1883");
}

const BREDSTROM: &str = r#"{"routes": [[2, 1, 3], [5, 4]]}"#;

#[test]
fn bredstrom_is_the_distance_or_the_preferences() {
    // 12 + 6 + 14 + 15 and 9 + 7 + 10.
    assert_eq!(cost(&judged(Format::Bredstrom, Objective::Distance, small::BREDSTROM, BREDSTROM)), "73");
    // -3.38322 + 8.03426 + 2.1362 and 0.732955 - 0.4843.
    assert_eq!(cost(&judged(Format::Bredstrom, Objective::Preferences, small::BREDSTROM, BREDSTROM)), "7.035895");
}

#[test]
fn gehring_and_homberger_cut_off_after_one_decimal_and_solomon_does_not() {
    let routes = "Route #1: 1 4\nRoute #2: 2 5\nRoute #3: 3\nCost 1\n";
    // Legs: √58 √61 √153, √157 √281 √356, √164 twice; cut off: 7.6 7.8 12.3, 12.5 16.7 18.8, 12.8 12.8.
    assert_eq!(cost(&judged(Format::Vrptw, Objective::Distance, small::GEHRING_HOMBERGER, routes)), "101.3");
    // Not cut off, in double precision.
    let sum: f64 = [58.0_f64, 61.0, 153.0, 157.0, 281.0, 356.0, 164.0, 164.0].iter().map(|square| square.sqrt()).sum();
    let told = judged(Format::Vrptw, Objective::Distance, small::SOLOMON, routes);
    assert_eq!(cost(&told), ((sum * 1e6).round() / 1e6).to_string());
}

const DAY: &str = r#"{"routes": [
    {"carer": 0, "break": 39600, "stops": [{"visit": 0, "start": 28861}, {"visit": 1, "start": 31081}, {"visit": 2, "start": 41400}]},
    {"carer": 1, "break": 41000, "stops": [{"visit": 1, "start": 31081}, {"visit": 3, "start": 34261}, {"visit": 5, "start": 45000}]}]}"#;

#[test]
fn a_day_counts_what_is_left_out_then_lateness_then_travel_then_wishes() {
    // Visit 4 is left out: 10. Visit 0 is 61 s late, visit 1 481 s: 2 + 9 minutes, once for both carers.
    // Travel: carer 0 300 + 400 + 290 + 430, carer 1 0 + 410 + 400 + 330; together 2560.
    // Wishes: visit 1 by carer 0.
    let verdict = judged(Format::Day, Objective::Distance, small::DAY, DAY);
    assert_eq!(cost(&verdict), "100000110000256000001");
}
