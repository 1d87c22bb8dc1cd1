//! Reads a million made-up registrations and tells how long it took and how much memory it needed at most.
//!
//! `cargo run --release -p tillit-exchange --example million [ROWS]`. A measurement, not a test: nothing is timed in tests.

use std::fmt::Write;
use std::time::Instant;

use jiff::civil::date;
use tillit_domain::person::{Housing, Person};
use tillit_domain::person_number::PersonNumber;
use tillit_domain::worker::{Title, TravelMode, Worker};
use tillit_domain::{DayRange, Id};
use tillit_exchange::{Kind, Known, Table, parse_in_chunks};

fn main() {
    let rows: u32 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(1_000_000);
    let known = known();
    let mut csv = String::from("registrering;person;medarbetare;start;stopp;sätt;insatser\r\n");
    for row in 0..rows {
        let (day, minute) = (1 + row % 28, row % 60);
        let month = 1 + row / 28 % 12;
        let _ = writeln!(
            csv,
            "R-{row};P-{};M-{};2025-{month:02}-{day:02} 07:{minute:02};2025-{month:02}-{day:02} 08:{minute:02}:30;tagg;",
            row % 700,
            row % 200
        );
    }
    println!("{rows} rows, {} MB", csv.len() / 1_000_000);
    for name in ["check", "apply"] {
        #[expect(clippy::disallowed_methods, reason = "a measurement reads the clock")]
        let start = Instant::now();
        let mut read = 0;
        let table = Table::read(csv.as_bytes()).expect("a table");
        let report =
            parse_in_chunks(&table, Kind::Registrations, None, &known, 10_000, &mut |chunk| read += chunk.len());
        let report = report.expect("a sound table");
        println!(
            "{name}: {:.2} s, {read} records, {} errors, {}",
            start.elapsed().as_secs_f64(),
            report.errors.count(),
            memory()
        );
    }
}

fn memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap_or("memory not known")
        .replace(char::is_whitespace, " ")
}

fn known() -> Known {
    let mut known = Known::default();
    for number in 0..700_u16 {
        let person = Person {
            id: Id::derived("example", &["person", &number.to_string()]),
            number: PersonNumber::made_up(date(1940, 1, 1), number),
            given_name: "Påhittad".into(),
            family_name: "Exempel".into(),
            born: date(1940, 1, 1),
            sex: None,
            died: None,
            protected: None,
            named_workers: Vec::new(),
            address: tillit_domain::place::Address::default(),
            coordinates: None,
            housing: Housing::Ordinary,
            household: None,
            telephone: String::new(),
            what_matters: String::new(),
            access: String::new(),
            relatives: Vec::new(),
            groups: Vec::new(),
        };
        known.persons.insert(person, Some(format!("P-{number}")));
    }
    for number in 0..200 {
        let worker = Worker {
            id: Id::derived("example", &["worker", &number.to_string()]),
            given_name: "Exempla".into(),
            family_name: number.to_string(),
            title: Title::Underskoterska,
            travel: TravelMode::Car,
            protected: None,
            employment: DayRange::starting(date(2020, 1, 1)),
            groups: Vec::new(),
            percent: 100,
            telephone: String::new(),
        };
        known.workers.insert(worker, Some(format!("M-{number}")));
    }
    known
}
