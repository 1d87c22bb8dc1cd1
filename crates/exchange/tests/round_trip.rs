//! Exporting and importing again changes nothing, for every kind and both formats.

#![expect(clippy::unwrap_used, reason = "a helper of a test fails the test")]

mod common;

use proptest::prelude::*;
use tillit_exchange::{Drafts, ExportOptions, Format, Kind, Known, Shelf, Table, export, parse};

/// What of a municipality a file of a kind holds.
fn part_of(all: &Drafts, kind: Kind) -> Drafts {
    let none = Drafts::default();
    let all = all.clone();
    let by_decision =
        |o: &tillit_exchange::Draft<tillit_domain::order::Order>| o.record.law() == tillit_domain::law::Law::Sol;
    match kind {
        Kind::Providers => Drafts { providers: all.providers, ..none },
        Kind::Units => Drafts { units: all.units, ..none },
        Kind::SteeringDecisions => Drafts { steering_decisions: all.steering_decisions, ..none },
        Kind::Groups => Drafts { groups: all.groups, ..none },
        Kind::ServiceCodes => Drafts { service_codes: all.service_codes, ..none },
        Kind::Workers => Drafts { workers: all.workers, ..none },
        Kind::Teams => Drafts { teams: all.teams, ..none },
        Kind::Households => Drafts { households: all.households, ..none },
        Kind::Persons | Kind::Coordinates | Kind::Relatives => Drafts { persons: all.persons, ..none },
        Kind::ContactPersons => Drafts { contact_persons: all.contact_persons, ..none },
        Kind::Decisions => {
            let orders = all.orders.into_iter().filter(by_decision).collect();
            Drafts { decisions: all.decisions, orders, ..none }
        }
        Kind::HslOrders => {
            Drafts { orders: all.orders.into_iter().filter(|order| !by_decision(order)).collect(), ..none }
        }
        Kind::CarePlans => Drafts { care_plans: all.care_plans, ..none },
        Kind::Technology => Drafts { technology: all.technology, ..none },
        Kind::PersonAbsences => Drafts { person_absences: all.person_absences, ..none },
        Kind::WorkerAbsences => Drafts { worker_absences: all.worker_absences, ..none },
        Kind::Delegations => Drafts { delegations: all.delegations, ..none },
        Kind::BasePlans => Drafts { base_plans: all.base_plans, ..none },
        Kind::Rosters => Drafts { rosters: all.rosters, ..none },
        Kind::Shifts => Drafts { shifts: all.shifts, ..none },
        Kind::PlannedVisits => Drafts { planned_visits: all.planned_visits, ..none },
        Kind::Registrations => Drafts { registrations: all.registrations, ..none },
        Kind::Corrections => Drafts { corrections: all.corrections, ..none },
        Kind::SurveyRounds => Drafts { survey_rounds: all.survey_rounds, ..none },
    }
}

/// The drafts without the rows they stand in, which exporting does not know.
fn without_rows(mut drafts: Drafts) -> Drafts {
    macro_rules! clear {
        ($($list:ident),*) => { $(drafts.$list.iter_mut().for_each(|draft| draft.row = 0);)* };
    }
    clear!(
        providers,
        units,
        groups,
        teams,
        service_codes,
        steering_decisions,
        households,
        persons,
        contact_persons,
        decisions,
        orders,
        care_plans,
        person_absences,
        technology,
        workers,
        worker_absences,
        delegations,
        rosters,
        base_plans,
        shifts,
        planned_visits,
        registrations,
        corrections,
        survey_rounds
    );
    drafts
}

fn check(kind: Kind, format: Format, seed: u64) {
    let world = common::made_up(seed);
    let options = ExportOptions { include_protected: true };
    let bytes = export(kind, &world.drafts, &world.known, options, format).unwrap();
    let table = Table::read(&bytes).unwrap();
    let parsed = parse(&table, kind, None, &world.known).unwrap();
    assert_eq!(parsed.report.errors.list(), [], "{kind} {format:?} {seed}\n{}", String::from_utf8_lossy(&bytes));
    assert_eq!(parsed.report.remarks, [], "{kind} {format:?} {seed}");
    let (after, before) = (without_rows(parsed.drafts), part_of(&world.drafts, kind));
    assert!(!before.is_empty());
    assert_eq!(after, before, "{kind} {format:?} {seed}\n{}", String::from_utf8_lossy(&bytes));
}

/// What is known, but for what a file of the kind brings itself.
fn known_before(mut known: Known, kind: Kind) -> Known {
    macro_rules! forget {
        ($($kind:ident: $($list:ident),*;)*) => {
            match kind { $(Kind::$kind => { $(known.$list = Shelf::default();)* })* _ => {} }
        };
    }
    forget! {
        Providers: providers; Units: units; SteeringDecisions: steering_decisions; Groups: groups;
        ServiceCodes: service_codes; Workers: workers; Teams: teams; Households: households; Persons: persons;
        ContactPersons: contact_persons; Decisions: decisions, orders; HslOrders: orders; CarePlans: care_plans;
        Technology: technology; PersonAbsences: person_absences; WorkerAbsences: worker_absences;
        Delegations: delegations; BasePlans: base_plans; Rosters: rosters; SurveyRounds: survey_rounds;
    }
    known
}

#[test]
fn every_kind_makes_the_same_records_where_they_were_not_before() {
    for seed in 10..30 {
        for kind in Kind::ALL.into_iter().filter(|kind| !matches!(kind, Kind::Coordinates | Kind::Relatives)) {
            let world = common::made_up(seed);
            let options = ExportOptions { include_protected: true };
            let bytes = export(kind, &world.drafts, &world.known, options, Format::Csv).unwrap();
            let before = known_before(world.known, kind);
            let parsed = parse(&Table::read(&bytes).unwrap(), kind, None, &before).unwrap();
            assert_eq!(parsed.report.errors.list(), [], "{kind} {seed}\n{}", String::from_utf8_lossy(&bytes));
            let mut expected = part_of(&world.drafts, kind);
            for person in &mut expected.persons {
                // These have files of their own.
                person.record.coordinates = None;
                person.record.relatives = Vec::new();
            }
            assert_eq!(without_rows(parsed.drafts), expected, "{kind} {seed}\n{}", String::from_utf8_lossy(&bytes));
        }
    }
}

#[test]
fn every_kind_comes_back_unchanged() {
    for seed in 0..3 {
        for kind in Kind::ALL {
            check(kind, Format::Csv, seed);
            check(kind, Format::Xlsx, seed);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_municipality_comes_back_unchanged_from_csv(seed: u64, kind in prop::sample::select(Kind::ALL.to_vec())) {
        check(kind, Format::Csv, seed);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_municipality_comes_back_unchanged_from_a_workbook(seed: u64, kind in prop::sample::select(Kind::ALL.to_vec())) {
        check(kind, Format::Xlsx, seed);
    }
}
