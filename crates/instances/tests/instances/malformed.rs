//! A file that does not fit is refused with the place of what is wrong in it.

use tillit_instances::{Format, Instance, Objective};

use crate::small;

/// What is said about an instance in which one text has been replaced by another.
fn said(format: Format, text: &str, find: &str, replace: &str) -> String {
    assert!(text.contains(find), "{find} is not in the file");
    let changed = text.replacen(find, replace, 1);
    Instance::read(format, &changed, Objective::Distance).expect_err("the file does not fit").to_string()
}

fn assert_said(format: Format, text: &str, changes: &[(&str, &str, &str)]) {
    for (find, replace, expected) in changes {
        let words = said(format, text, find, replace);
        assert!(words.starts_with(expected), "{find} → {replace}: {words:?}, not {expected:?}");
    }
}

#[test]
fn hhcrsp() {
    assert_said(
        Format::Hhcrsp,
        small::HHCRSP,
        &[
            ("\"patients\"", "\"persons\"", "the file: missing field `patients`"),
            ("[30.0, 90.0]", "[\"early\", 90.0]", "patients[0].time_window[0]: invalid type"),
            ("[30.0, 90.0]", "[130.0, 90.0]", "patients[0].time_window: it ends before it starts"),
            ("[30.0, 90.0]", "[30.0, 1e300]", "patients[0].time_window[1]: the number"),
            (
                "\"service\": \"lift\"}",
                "\"service\": \"swim\"}",
                "patients[1].required_caregivers[1].service: swim is not",
            ),
            (
                "\"service\": \"lift\"}",
                "\"service\": \"wash\"}",
                "patients[1].required_caregivers[1].service: wash is needed twice",
            ),
            ("[10, 20]", "[20, 10]", "patients[2].synchronization.distance: the first is above"),
            ("\"simultaneous\"", "\"sequential\"", "patients[1].synchronization.distance: a sequential pair needs it"),
            ("\"simultaneous\"", "\"now and then\"", "patients[1].synchronization.type: unknown variant"),
            ("\"id\": \"p2\"", "\"id\": \"p1\"", "patients[1].id: p1 is the name of patients[0] too"),
            ("[10.0, 0.0, 14.142, 10.0, 7.071]", "[10.0, 0.0, 14.142, 10.0]", "distances[1]: there are 4 cells"),
            ("14.142, 7.071]", "-1, 7.071]", "distances[0][3]: it is negative"),
            ("\"id\": \"office\"", "\"id\": \"office\"}, {\"id\": \"annex\"", "central_offices: there are 2"),
        ],
    );
    assert!(said(Format::Hhcrsp, small::HHCRSP, "{\n", "").contains("line 1 column"));
    assert!(Instance::read(Format::Hhcrsp, "", Objective::Distance).is_err());
}

#[test]
fn uhhc() {
    assert_said(
        Format::Uhhc,
        small::UHHC,
        &[
            ("\"travel_time\": 2", "\"travel_time\": -2", "metadata.cost_components.travel_time: -2 is neither"),
            (
                "\"travel_time\": 2",
                "\"travel_time\": \"SOFT\"",
                "metadata.cost_components.travel_time: \"SOFT\" is neither",
            ),
            ("\"at_service_end\"", "\"whenever\"", "metadata.time_window_met: unknown variant"),
            ("\"departing_point\": \"d1\"", "\"departing_point\": \"d7\"", "caregivers[1].departing_point: d7 is not"),
            ("[60, 300]", "[60]", "caregivers[1].working_shift: not two times"),
            ("[60, 300]", "[60, 30]", "caregivers[1].working_shift: it ends before it starts"),
            ("{\"start\": 0, \"end\": 300}", "{\"start\": 0}", "caregivers[2].working_shift: start and end"),
            (
                "\"distance_matrix_index\": 4",
                "\"distance_matrix_index\": 9",
                "patients[3].distance_matrix_index: 9 is beyond",
            ),
            (
                "{\"start\": 180, \"end\": 240}",
                "{\"start\": 18, \"end\": 240}",
                "patients[0].time_windows[1]: it opens before",
            ),
            (
                "{\"service\": \"cook\"}",
                "{\"service\": \"swim\"}",
                "patients[2].required_services[0].service: swim is not",
            ),
            (
                "{\"min\": 10, \"max\": 30}",
                "{\"min\": 40, \"max\": 30}",
                "patients[2].synchronization.distance: the least",
            ),
            ("{\"start\": 120, \"end\": 240, ", "{\"start\": 320, \"end\": 240, ", "lunch_breaks: it ends before"),
            ("[11, 0, 6, 14, 17, 9]", "[11, 0, 6, 14, 17.5, 9]", "distances[1][4]: no whole number of minutes"),
        ],
    );
}

#[test]
fn bredstrom() {
    assert_said(
        Format::Bredstrom,
        small::BREDSTROM,
        &[
            ("param kn:= 2;", "", "param kn: it is missing"),
            ("param kn:= 2;", "param kn:= 3;", "param kn: table prefer_id is not for 3 carers"),
            ("param T:= 240;", "param T:= soon;", "line 10: \"soon\" in T is no whole number"),
            ("2\t20\t20", "2\t20", "line 14: 1 cells in table s_id with 2 columns"),
            ("2\t20\t20", "2\tlong\t20", "line 14: \"long\" in s_id is no whole number"),
            ("2\t20\t20", "7\t20\t20", "line 15: table s_id has row 3, but no row 2"),
            ("(1,4)", "(1,9)", "set Shared_Visited: (1,9) is no pair of visits"),
            ("(1,4)", "(1 4)", "line 7: (1 4 in set Shared_Visited is no pair"),
            ("8.03426", "much", "line 51: \"much\" in prefer_id is no number"),
            ("0\t1\t2\t3\t4\t5\t:=", "0\t1\t2\t3\t4\t6\t:=", "line 19: the columns of table t_ij are not 0 to 5"),
        ],
    );
}

#[test]
fn vrptw() {
    assert_said(
        Format::Vrptw,
        small::GEHRING_HOMBERGER,
        &[
            ("VEHICLES : 4", "VEHICLES : many", "line 4: VEHICLES is no number of vehicles"),
            ("CAPACITY : 30", "", "CAPACITY: it is missing"),
            ("EUC_2D", "EXPLICIT", "line 7: distances of kind EXPLICIT"),
            ("3 61 44", "3 61", "line 11: 1 numbers after the node, not 2"),
            ("3 61 44", "3 61 4x", "line 11: \"4x\" is no coordinate"),
            ("3 61 44", "2 61 44", "line 11: node 2 for the second time"),
            ("3 61 44", "9 61 44", "NODE_COORD_SECTION: node 3 is missing"),
            ("4 9\n", "", "DEMAND_SECTION: node 4 is missing"),
            ("5 30 120", "5 -30 120", "line 27: \"-30\" is no time of zero or more"),
            ("TIME_WINDOW_SECTION\n", "", "line 22: node 1 for the second time"),
        ],
    );
    assert_said(
        Format::Vrptw,
        small::SOLOMON,
        &[
            ("VEHICLE\n", "\n", "the file: it has neither a line VEHICLE nor"),
            ("   4          30", "   4", "line 5: a number of vehicles and a capacity"),
            ("    2      61", "    3      61", "line 12: \"3\" where customer 2 is expected"),
            ("40         42          9", "40         42", "line 13: 6 columns"),
            (
                "    4      47         62          7",
                "    4      47         62          x",
                "line 14: \"x\" is no demand",
            ),
        ],
    );
}

#[test]
fn day() {
    assert_said(
        Format::Day,
        small::DAY,
        &[
            ("homecare-day/1", "homecare-day/2", "format: \"homecare-day/2\", not"),
            ("[310, 0, 400, 300]", "[310, 0, 400]", "travel[1]: 3 cells in a row for 4 places"),
            ("[310, 0, 400, 300]", "[310, 0, -400, 300]", "travel[1][2]: no length"),
            ("\"id\": 1, \"shift_name\"", "\"id\": 7, \"shift_name\"", "carers[1].id: 7, not its position 1"),
            ("\"start_loc\": 2", "\"start_loc\": 4", "carers[1].start_loc: there is no place 4"),
            ("\"staff\": 2", "\"staff\": 3", "visits[1].staff: 3, neither 1 nor 2"),
            ("\"priority\": 10", "\"priority\": 0", "visits[0].priority: 0 is not from 1"),
            ("\"preferred\": [0]", "\"preferred\": [8]", "visits[0].preferred: there is no carer 8"),
            (
                "\"early\": 25200, \"late\": 28800",
                "\"early\": 35200, \"late\": 28800",
                "visits[0].late: 35200 to 28800",
            ),
            ("\"before\": 0, \"after\": 3", "\"before\": 0, \"after\": 6", "gaps[0].after: there is no visit 6"),
            ("\"min\": 3600, \"max\": 21600", "\"min\": 3600, \"max\": 600", "gaps[0].max: it is below"),
            (
                "\"late\": 28800, \"duration\": 1800",
                "\"late\": 28800, \"duration\": \"long\"",
                "visits[0].duration: invalid type",
            ),
        ],
    );
}
