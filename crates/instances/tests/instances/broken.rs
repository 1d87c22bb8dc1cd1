//! A valid solution that is broken on purpose is caught, and the reason is said.

use serde_json::{Value, json};
use tillit_instances::{Format, Objective};

use crate::small;

/// A valid solution of each JSON format, made by hand from `by_hand.rs` or by the search.
fn valid(format: Format, text: &str) -> Value {
    let solved = small::solved(&small::read(format, Objective::Distance, text), 5_000);
    assert!(solved.verdict.is_ok());
    serde_json::from_str(&solved.text).unwrap()
}

/// The errors of a solution once it has been changed.
fn errors(format: Format, text: &str, change: impl Fn(&mut Value)) -> String {
    let mut solution = valid(format, text);
    change(&mut solution);
    let verdict = small::read(format, Objective::Distance, text).check(&solution.to_string());
    verdict.errors.join("; ")
}

/// The place of the first stop that is wanted, as route and position.
fn find(solution: &Value, list: &str, wanted: impl Fn(&Value) -> bool) -> (usize, usize) {
    let routes = solution["routes"].as_array().unwrap();
    for (route, own) in routes.iter().enumerate() {
        if let Some(stop) = own[list].as_array().and_then(|stops| stops.iter().position(&wanted)) {
            return (route, stop);
        }
    }
    panic!("no such stop in {solution}");
}

fn shift(stop: &mut Value, names: &[&str], by: f64) {
    for name in names {
        stop[*name] = json!(stop[*name].as_f64().unwrap() + by);
    }
}

const TIMES: [&str; 2] = ["arrival_time", "departure_time"];

#[test]
fn hhcrsp() {
    let broken = |change: &dyn Fn(&mut Value)| errors(Format::Hhcrsp, small::HHCRSP, change);
    let at = |solution: &Value, patient: &str, service: &str| {
        find(solution, "locations", |stop| stop["patient"] == patient && stop["service"] == service)
    };
    let dropped = broken(&|solution| {
        let (route, stop) = at(solution, "p1", "wash");
        solution["routes"][route]["locations"].as_array_mut().unwrap().remove(stop);
    });
    assert!(dropped.contains("p1 wash: not given"), "{dropped}");
    let twice = broken(&|solution| {
        let (route, stop) = at(solution, "p1", "wash");
        let again = solution["routes"][route]["locations"][stop].clone();
        solution["routes"][route]["locations"].as_array_mut().unwrap().push(again);
    });
    assert!(twice.contains("p1 wash: given twice"), "{twice}");
    let apart = broken(&|solution| {
        let (route, stop) = at(solution, "p2", "lift");
        shift(&mut solution["routes"][route]["locations"][stop], &TIMES, 5.0);
    });
    assert!(apart.contains("p2: start gap"), "{apart}");
    let early = broken(&|solution| {
        let (route, stop) = at(solution, "p1", "wash");
        shift(&mut solution["routes"][route]["locations"][stop], &TIMES, -200.0);
    });
    assert!(early.contains("before its window") && early.contains("cannot be there before"), "{early}");
    let short = broken(&|solution| {
        let (route, stop) = at(solution, "p4", "wound");
        shift(&mut solution["routes"][route]["locations"][stop], &TIMES[1..], -1.0);
    });
    assert!(short.contains("p4 wound: takes 29, needs 30"), "{short}");
    let unable = broken(&|solution| {
        let (route, stop) = at(solution, "p4", "wound");
        let moved = solution["routes"][route]["locations"].as_array_mut().unwrap().remove(stop);
        solution["routes"][0]["locations"].as_array_mut().unwrap().push(moved);
    });
    assert!(unable.contains("p4 wound: c1 lacks the ability"), "{unable}");
    let unknown = broken(&|solution| solution["routes"][0]["caregiver_id"] = json!("c9"));
    assert!(unknown.contains("carer c9: unknown or twice"), "{unknown}");
}

#[test]
fn one_carer_cannot_give_both_services_of_a_pair() {
    let solution = r#"{"routes": [{"caregiver_id": "c2", "locations": [
        {"patient": "p2", "service": "wash", "arrival_time": 40.0, "departure_time": 55.0},
        {"patient": "p2", "service": "lift", "arrival_time": 40.0, "departure_time": 52.0}]}]}"#;
    let verdict = small::read(Format::Hhcrsp, Objective::Distance, small::HHCRSP).check(solution);
    assert!(verdict.errors.contains(&"p2: one carer gives two services".to_owned()), "{:?}", verdict.errors);
}

#[test]
fn uhhc() {
    let broken = |change: &dyn Fn(&mut Value)| errors(Format::Uhhc, small::UHHC, change);
    let at = |solution: &Value, patient: &str, service: &str| {
        find(solution, "locations", |stop| stop["patient"] == patient && stop["service"] == service)
    };
    let left_out = broken(&|solution| {
        let (route, stop) = at(solution, "p0", "wash");
        solution["routes"][route]["locations"].as_array_mut().unwrap().remove(stop);
    });
    assert!(left_out.contains("p0: not visited"), "{left_out}");
    let half = broken(&|solution| {
        let (route, stop) = at(solution, "p1", "wound");
        solution["routes"][route]["locations"].as_array_mut().unwrap().remove(stop);
    });
    assert!(half.contains("p1: only 1 of 2 services given"), "{half}");
    let apart = broken(&|solution| {
        let (route, stop) = at(solution, "p1", "wound");
        shift(&mut solution["routes"][route]["locations"][stop], &TIMES, 400.0);
    });
    assert!(apart.contains("p1: start gap"), "{apart}");
    let early = broken(&|solution| {
        let (route, stop) = at(solution, "p0", "wash");
        shift(&mut solution["routes"][route]["locations"][stop], &TIMES, -60.0);
    });
    assert!(early.contains("before its window") || early.contains("leaves at"), "{early}");
    let hurried = broken(&|solution| {
        let (route, stop) = at(solution, "p0", "wash");
        shift(&mut solution["routes"][route]["locations"][stop], &TIMES[1..], -10.0);
    });
    assert!(hurried.contains("p0 wash: takes 20, needs 30"), "{hurried}");
    let unable = broken(&|solution| {
        let (route, stop) = at(solution, "p0", "wash");
        let moved = solution["routes"][route]["locations"].as_array_mut().unwrap().remove(stop);
        solution["routes"][2]["locations"].as_array_mut().unwrap().push(moved);
    });
    assert!(unable.contains("qualification: 1, must be 0"), "{unable}");
    let late_lunch = broken(&|solution| {
        let lunch = json!({"patient": "d0", "service": "lunch_break", "start_time": 500, "end_time": 530});
        solution["routes"][0]["locations"].as_array_mut().unwrap().push(lunch.clone());
        solution["routes"][1]["locations"].as_array_mut().unwrap().push(lunch.clone());
        solution["routes"][2]["locations"].as_array_mut().unwrap().push(lunch);
    });
    assert!(late_lunch.contains("lunch from 500 to 530 breaks its rule"), "{late_lunch}");
}

#[test]
fn day() {
    let broken = |change: &dyn Fn(&mut Value)| errors(Format::Day, small::DAY, change);
    let at = |solution: &Value, visit: i64| find(solution, "stops", |stop| stop["visit"] == visit);
    let alone = broken(&|solution| {
        let (route, stop) = at(solution, 1);
        solution["routes"][route]["stops"].as_array_mut().unwrap().remove(stop);
    });
    assert!(alone.contains("visit 1: 1 carers, needs 2 different"), "{alone}");
    let apart = broken(&|solution| {
        let (route, stop) = at(solution, 1);
        shift_whole(&mut solution["routes"][route]["stops"][stop]["start"], 60);
    });
    assert!(apart.contains("visit 1: its carers start at different times"), "{apart}");
    let late = broken(&|solution| {
        let (route, stop) = at(solution, 4);
        shift_whole(&mut solution["routes"][route]["stops"][stop]["start"], 7200);
    });
    assert!(late.contains("visit 4: starts at"), "{late}");
    let restless = broken(&|solution| solution["routes"][0]["break"] = Value::Null);
    assert!(restless.contains("carer 0: no break"), "{restless}");
    let early_rest = broken(&|solution| solution["routes"][0]["break"] = json!(30000));
    assert!(early_rest.contains("outside its window"), "{early_rest}");
    let fraction = broken(&|solution| solution["routes"][0]["stops"][0]["start"] = json!(30000.5));
    assert!(fraction.contains("whole seconds"), "{fraction}");
    let unskilled = broken(&|solution| {
        let stop = json!({"visit": 0, "start": 26000});
        solution["routes"].as_array_mut().unwrap().retain(|route| route["carer"] != 2);
        solution["routes"].as_array_mut().unwrap().push(json!({"carer": 2, "break": null, "stops": [stop]}));
    });
    assert!(unskilled.contains("visit 0: carer 2 lacks"), "{unskilled}");
    let soon = broken(&|solution| {
        let (route, stop) = at(solution, 3);
        solution["routes"][route]["stops"][stop]["start"] = json!(30600);
    });
    assert!(soon.contains("gap from visit 0 to visit 3"), "{soon}");
}

fn shift_whole(time: &mut Value, by: i64) {
    *time = json!(time.as_i64().unwrap() + by);
}

#[test]
fn bredstrom() {
    let judged = |solution: &str| {
        small::read(Format::Bredstrom, Objective::Distance, small::BREDSTROM).check(solution).errors.join("; ")
    };
    assert_eq!(judged(r#"{"routes": [[2, 1, 3], [5, 4]]}"#), "");
    assert!(judged(r#"{"routes": [[2, 1, 3], [5]]}"#).contains("visits missing, unknown or repeated: [4]"));
    assert!(judged(r#"{"routes": [[2, 1, 3], [5, 4, 4]]}"#).contains("repeated: [4]"));
    assert!(judged(r#"{"routes": [[2, 1, 3], [5, 4, 7]]}"#).contains("repeated: [7]"));
    assert!(judged(r#"{"routes": [[2, 1, 3], [5], [4]]}"#).contains("3 routes for 2 carers"));
    assert!(judged(r#"{"routes": [[2, 1, 4, 3], [5]]}"#).contains("form a cycle"));
    assert!(judged(r#"{"routes": [[3, 2, 1], [5, 4]]}"#).contains("visit 2: starts at 134, after 90"));
    let shorter = small::BREDSTROM.replace("T:= 240", "T:= 140");
    let shorter = small::read(Format::Bredstrom, Objective::Distance, &shorter);
    let late = shorter.check(r#"{"routes": [[2, 1, 3], [5, 4]]}"#).errors;
    assert_eq!(late, ["carer 0: back at 144, after 140"]);
}

#[test]
fn vrptw() {
    for text in [small::GEHRING_HOMBERGER, small::SOLOMON] {
        let judged =
            |solution: &str| small::read(Format::Vrptw, Objective::Distance, text).check(solution).errors.join("; ");
        assert_eq!(judged("Route #1: 1 4\nRoute #2: 2 5\nRoute #3: 3\n"), "");
        assert!(judged("Route #1: 1 4\nRoute #2: 2 5\n").contains("not at all or more than once: [3]"));
        assert!(judged("Route #1: 1 4 4\nRoute #2: 2 5\nRoute #3: 3\n").contains("more than once: [4]"));
        assert!(judged("Route #1: 1 4\nRoute #2: 2 5\nRoute #3: 3 9\n").contains("unknown customers: [9]"));
        assert!(judged("Route #1: 1 2 3 4\nRoute #2: 5\n").contains("loads more than 30"));
        assert!(judged("Route #1: 5 1\nRoute #2: 2 4\nRoute #3: 3\n").contains("customer 1: starts at"));
        assert!(
            judged("Route #1: 1\nRoute #2: 2\nRoute #3: 3\nRoute #4: 4\nRoute #5: 5\n")
                .contains("5 routes for 4 vehicles")
        );
        assert!(judged("nothing").contains("no line that begins with Route"));
        assert!(judged("Route #1: one").contains("line 1: \"one\" is no number of a customer"));
    }
}
