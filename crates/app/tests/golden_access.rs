//! The golden table of rights: what every role may do in the own unit, in another, and in all at once.
//!
//! A difference fails; `UPDATE_GOLDEN=1 cargo test -p tillit-app --test golden_access` rewrites the file, and the change in
//! it is reviewed as a change of rights (invariants 3 and 10).

#![expect(clippy::unwrap_used, reason = "writing to a text cannot fail")]

use std::fmt::Write as _;
use std::fs;

use tillit_app::access::permit::would_allow;
use tillit_app::access::{Domains, Role, Scope, UseCase};
use tillit_app::{Grant, id};
use uuid::Uuid;

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/access.txt");

fn cell(role: Role, use_case: UseCase, scope: &Scope) -> &'static str {
    let grant = Grant { role, unit: Some(id(Uuid::from_u128(1))) };
    match would_allow(&[grant], use_case, scope) {
        Ok(_) => "yes",
        Err(error) if error.status() == 404 => "hidden",
        Err(_) => "no",
    }
}

fn domains(role: Role, use_case: UseCase) -> String {
    let grant = Grant { role, unit: None };
    match would_allow(&[grant], use_case, &Scope::Own) {
        Err(_) | Ok(Domains::Neither) => String::new(),
        Ok(Domains::Sol) => "SoL".into(),
        Ok(Domains::Hsl) => "HSL".into(),
        Ok(Domains::Joint(purpose)) => format!("SoL+HSL to {}", purpose.name().replace('_', " ")),
    }
}

fn table() -> String {
    let mut text = String::from(
        "What every role, given for one unit, may do: on its own things, in its own unit, in another unit, in all units\n\
         at once; and under which law it sees data. \"hidden\" is answered as not found. Written by golden_access.rs.\n\n",
    );
    let (own_unit, other) = (Scope::Unit(id(Uuid::from_u128(1))), Scope::Unit(id(Uuid::from_u128(2))));
    for use_case in UseCase::ALL {
        writeln!(text, "{}", use_case.name()).unwrap();
        for role in Role::ALL {
            let cells = [Scope::Own, own_unit.clone(), other.clone(), Scope::Municipality]
                .map(|scope| cell(role, *use_case, &scope));
            let [own, unit, other, all] = cells;
            let line = format!(
                "  {:<22} own {own:<7} unit {unit:<7} other {other:<7} all {all:<7} {}",
                role.name(),
                domains(role, *use_case)
            );
            writeln!(text, "{}", line.trim_end()).unwrap();
        }
        text.push('\n');
    }
    text
}

#[test]
fn the_table_of_rights_is_as_reviewed() {
    let now = table();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(FILE, &now).unwrap();
    }
    let reviewed = fs::read_to_string(FILE).unwrap_or_default();
    assert!(
        now == reviewed,
        "rights differ from tests/golden/access.txt; UPDATE_GOLDEN=1 rewrites it, then review the change"
    );
}

#[test]
fn nobody_without_a_role_may_do_anything() {
    for use_case in UseCase::ALL {
        for scope in [Scope::Own, Scope::OwnUnits, Scope::Municipality, Scope::Unit(id(Uuid::from_u128(1)))] {
            assert!(would_allow(&[], *use_case, &scope).is_err(), "{use_case:?} {scope:?}");
        }
    }
}

#[test]
fn a_safety_representative_sees_aggregates_and_nobody() {
    for use_case in UseCase::ALL {
        let grant = Grant { role: Role::SafetyRepresentative, unit: None };
        if let Ok(domains) = would_allow(&[grant], *use_case, &Scope::Own) {
            assert_eq!(domains, Domains::Neither, "{use_case:?}");
        }
    }
}
