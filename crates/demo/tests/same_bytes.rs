//! The same seed gives the same bytes, and another seed others.

use std::hash::{DefaultHasher, Hasher};

use jiff::civil::date;
use serde_json::to_vec;
use tillit_demo::{DemoOptions, municipality};

fn hash_of_everything(options: &DemoOptions) -> u64 {
    let town = municipality(options);
    let mut hash = DefaultHasher::new();
    let records = [
        to_vec(&town.providers),
        to_vec(&town.units),
        to_vec(&town.groups),
        to_vec(&town.teams),
        to_vec(&town.service_codes),
        to_vec(&town.steering_decisions),
        to_vec(&town.households),
        to_vec(&town.persons),
        to_vec(&town.decisions),
        to_vec(&town.orders),
        to_vec(&town.care_plans),
        to_vec(&town.contact_persons),
        to_vec(&town.person_absences),
        to_vec(&town.technology),
        to_vec(&town.workers),
        to_vec(&town.worker_absences),
        to_vec(&town.delegations),
        to_vec(&town.rosters),
        to_vec(&town.base_plans),
    ];
    for bytes in records {
        hash.write(&bytes.expect("records are plain data"));
    }
    for month in town.history() {
        hash.write(&to_vec(&month.shifts).expect("facts are plain data"));
        for published in &month.visits {
            hash.write(&to_vec(&(&published.visit, published.recorded_at)).expect("facts are plain data"));
        }
        for told in &month.registrations {
            hash.write(&to_vec(&(&told.registration, told.recorded_at)).expect("facts are plain data"));
        }
        hash.write(&to_vec(&month.corrections).expect("facts are plain data"));
    }
    hash.finish()
}

#[test]
fn the_same_seed_gives_the_same_bytes_and_another_seed_or_date_others() {
    let short = DemoOptions { history_days: Some(21), ..DemoOptions::default() };
    let once = hash_of_everything(&short);
    assert_eq!(once, hash_of_everything(&short));
    assert_ne!(once, hash_of_everything(&DemoOptions { seed: 2, ..short }));
    assert_ne!(once, hash_of_everything(&DemoOptions { date: date(2025, 7, 14), ..short }));
}
