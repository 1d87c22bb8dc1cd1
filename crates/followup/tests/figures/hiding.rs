//! Small figures are hidden, together with what they could be found from.

use std::collections::BTreeSet;

use proptest::prelude::*;
use tillit_domain::population::PopulationFilter;
use tillit_followup::Reason;
use tillit_followup::metrics::{ALL, About};
use tillit_followup::report::{Scope, Told};

use crate::town::{MONDAY, Town, days, hm, id};

/// So many persons in each of the four groups; every third is under 65.
fn town(sizes: [usize; 4]) -> Town {
    let mut town = Town::new();
    for (group, size) in ["Nord 1", "Nord 2", "Syd 1", "Syd 2"].into_iter().zip(sizes) {
        for number in 0..size {
            let name = format!("{group} {number}");
            town.person(&name, group);
            if number % 3 == 2 {
                town.persons.last_mut().unwrap().born = jiff::civil::date(1975, 1, 1);
            }
            town.daily(&name, "MORGON");
            let at = hm(6 + i32::try_from(number).unwrap(), 0);
            town.made(&name, &name, (MONDAY, at), 30, &["MORGON"], "Adam");
        }
    }
    town
}

#[test]
fn a_group_of_three_persons_is_hidden_and_its_neighbour_with_it() {
    let town = town([10, 3, 8, 8]);
    let of = |scope| town.told_to("M11", days(1), scope, PopulationFilter::Alla);
    assert!(of(Scope::Municipality).figure.value.is_some());
    assert!(of(Scope::Unit(id("Nord"))).figure.value.is_some());
    for group in ["Nord 1", "Nord 2"] {
        let told = of(Scope::Group(id(group)));
        assert_eq!(
            (told.figure.reason, told.figure.value, told.figure.numerator, told.persons),
            (Some(Reason::Hidden), None, None, None)
        );
        assert!(told.figure.parts.is_empty());
    }
    assert!(of(Scope::Group(id("Syd 1"))).figure.value.is_some());
}

#[test]
fn a_figure_about_work_of_fewer_than_five_workers_is_hidden() {
    let mut town = town([10, 10, 10, 10]);
    for worker in ["Adam", "Bea", "Cia", "Dan"] {
        town.shift(Some(worker), MONDAY, hm(7, 0), hm(15, 0));
    }
    town.registrations.truncate(1);
    let of = |town: &Town| town.told_to("M24", days(1), Scope::Municipality, PopulationFilter::Alla).figure;
    assert_eq!(of(&town).reason, Some(Reason::Hidden));
    town.shift(Some("Eva"), MONDAY, hm(7, 0), hm(15, 0));
    assert!(of(&town).value.is_some());
}

/// Those a told figure is about.
fn members(entry: About, told: &Told) -> BTreeSet<u128> {
    match entry {
        About::Persons => told.figure.who.persons.iter().map(|it| it.uuid().as_u128()).collect(),
        About::Work => told.figure.who.workers.iter().map(|it| it.uuid().as_u128()).collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    /// Whichever two registered answers are subtracted, nobody finds a figure about one to four.
    #[test]
    fn no_two_answers_differ_by_one_to_four(sizes in [0..13_usize, 0..13_usize, 0..13_usize, 0..13_usize]) {
        let town = town(sizes);
        for entry in ALL {
            let about = entry.definition.about;
            let shown: Vec<_> = town.told(entry.definition.id, days(1)).into_iter()
                .filter(|it| it.figure.reason != Some(Reason::Hidden)).map(|it| members(about, &it)).collect();
            for a in &shown {
                prop_assert!(a.is_empty() || a.len() >= 5, "{}", entry.definition.id);
                for b in shown.iter().filter(|b| !a.is_empty() && a.is_subset(b)) {
                    prop_assert!(b.len() == a.len() || b.len() - a.len() >= 5, "{}", entry.definition.id);
                }
            }
        }
    }
}
