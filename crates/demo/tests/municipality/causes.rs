//! What really happened is known to the generator alone; follow-up, which sees only what offices and phones wrote, finds it
//! again within a stated error.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, date};
use tillit_demo::{HistoryMonth, Lived, Municipality};
use tillit_domain::id::Id;
use tillit_domain::person::Person;
use tillit_domain::time::instant;
use tillit_domain::visit::Visit;
use tillit_domain::{DayRange, TimeOfDay};
use tillit_followup::Asked;
use tillit_followup::causes::{Cause, OfPerson, Split, by_person, explain};
use tillit_followup::facts::{Extra, Facts, Masters, Noted};
use tillit_followup::ground::{Lookup, lay, lay_standing};
use tillit_followup::item::{Item, Laid};
use tillit_world::Outcome;

const JUNE: Date = date(2025, 6, 1);

/// June 2025 with what really happened, and what follow-up makes of what was written.
struct June {
    town: Municipality,
    lived: BTreeMap<Id<Visit>, Lived>,
    items: Vec<Laid>,
    persons: BTreeMap<Id<Person>, OfPerson>,
}

fn june() -> June {
    let town = crate::common::town();
    let months: Vec<HistoryMonth> = town.history().collect();
    let masters = Masters {
        units: &town.units,
        groups: &town.groups,
        teams: &town.teams,
        steering: &town.steering_decisions,
        codes: &town.service_codes,
        persons: &town.persons,
        workers: &town.workers,
        decisions: &town.decisions,
        orders: &town.orders,
        care_plans: &town.care_plans,
        contact_persons: &town.contact_persons,
        absences: &town.person_absences,
        worker_absences: &town.worker_absences,
        delegations: &town.delegations,
        technology: &town.technology,
    };
    let visits: Vec<_> = months
        .iter()
        .flat_map(|it| &it.visits)
        .map(|it| Noted { fact: it.visit.clone(), recorded_at: it.recorded_at })
        .collect();
    let registrations: Vec<_> = months
        .iter()
        .flat_map(|it| &it.registrations)
        .map(|it| Noted { fact: it.registration.clone(), recorded_at: it.recorded_at })
        .collect();
    let corrections: Vec<_> = months.iter().flat_map(|it| it.corrections.clone()).collect();
    let shifts: Vec<_> = months.iter().flat_map(|it| it.shifts.clone()).collect();
    let facts = Facts {
        masters,
        visits: &visits,
        registrations: &registrations,
        corrections: &corrections,
        shifts: &shifts,
        extra: Extra::default(),
    };
    let days = DayRange::new(JUNE, JUNE.last_of_month());
    let cut_off = instant(town.date, TimeOfDay::hm(7, 15));
    let asked = Asked { from: JUNE, to: JUNE.last_of_month(), cut_off };
    let lookup = Lookup::new(masters, days);
    let mut items = lay(&facts, &lookup, asked, days);
    items.extend(lay_standing(&lookup, Extra::default(), asked));
    let persons = by_person(&items, days);
    let lived = months.iter().flat_map(|it| &it.lived).map(|it| (it.visit, *it)).collect();
    drop(lookup);
    June { town, lived, items, persons }
}

impl June {
    fn splits(&self) -> impl Iterator<Item = (Id<Person>, Split)> {
        self.persons.iter().filter_map(|(id, person)| Some((*id, explain(person, JUNE)?)))
    }

    fn of(&self, cause: Cause) -> i64 {
        self.splits().map(|(_, split)| split.of(cause)).sum()
    }
}

/// `found` within so many hundredths of `real`.
fn within(found: i64, real: i64, percent: i64) -> bool {
    (found - real).abs() * 100 <= real.abs() * percent
}

#[test]
fn the_causes_of_the_demo_are_found_again_within_a_stated_error() {
    let june = june();
    // What was really lost by registering: visits that were made and left no time that can be believed.
    let (mut lost, mut lost_visits, mut declined, mut nobody) = (0, BTreeSet::new(), 0, 0);
    for laid in &june.items {
        let Item::Visit(visit) = &laid.item else { continue };
        let timed: i64 = visit.tasks.iter().filter(|it| it.timed).map(|it| it.planned.0).sum();
        if timed == 0 {
            continue;
        }
        let Some(lived) = visit.visit.and_then(|id| june.lived.get(&id)) else {
            // Nobody went there, and the person was at home and wanted it.
            let of_person = june.town.person_absences.iter().filter(|it| it.person == visit.person);
            nobody += u32::from(!of_person.clone().any(|it| it.covers(laid.day)));
            continue;
        };
        match lived.outcome {
            Outcome::Declined => declined += timed,
            Outcome::Performed if visit.performed.is_none() => {
                let whole: i64 = visit.plan.as_ref().map_or(timed, |it| it.client.0).max(1);
                lost += lived.length.whole_minutes().0 * timed / whole;
                lost_visits.insert(lived.visit);
            }
            Outcome::Performed => {}
        }
    }
    assert!(lost_visits.len() > 200, "{}", lost_visits.len());
    let faults = june.of(Cause::RegistrationFault);
    assert!(within(-faults, lost, 10), "registration faults: {faults} of {lost} minutes that were really worked");
    // Every visit that was declined at the door is told as such, to the minute; absences by the person's own wish add to it.
    let told = -june.of(Cause::Declined);
    assert!(told >= declined && within(told, declined, 60), "declined: {told} of {declined}");
    // Nobody could come: each such visit is found, and no other.
    let found: u32 = june.splits().map(|(_, split)| split.occasions(Cause::ShortStaffing)).sum();
    assert!(nobody > 50 && found.abs_diff(nobody) * 50 <= nobody, "short staffing: {found} of {nobody}");
}

#[test]
fn needs_that_really_are_other_are_told_as_such_and_others_are_left_alone() {
    let june = june();
    let (mut less, mut less_found, mut more, mut more_found, mut usual, mut usual_flagged) = (0, 0, 0, 0, 0, 0);
    let (mut wrong_way, mut flagged) = (0, 0);
    for (person, split) in june.splits() {
        let Some(need) = june.town.true_need(person, date(2025, 6, 15)) else { continue };
        let steady = june.town.true_need(person, JUNE) == june.town.true_need(person, JUNE.last_of_month());
        if split.visits < 12 || !steady {
            continue;
        }
        let (reduced, increased) = (split.of(Cause::NeedReduced) < 0, split.of(Cause::NeedIncreased) > 0);
        flagged += i32::from(reduced || increased);
        wrong_way += i32::from(reduced && need > 1.0 || increased && need < 1.0);
        if need <= 0.75 {
            less += 1;
            less_found += i32::from(reduced);
        } else if need >= 1.25 {
            more += 1;
            more_found += i32::from(increased);
        } else if (0.95..=1.05).contains(&need) {
            usual += 1;
            usual_flagged += i32::from(reduced || increased);
        }
    }
    assert!(less >= 10 && more >= 5 && usual >= 20, "{less} {more} {usual}");
    assert!(less_found * 10 >= less * 8, "{less_found} of {less} who need less");
    assert!(more_found * 10 >= more * 8, "{more_found} of {more} who need more");
    assert!(usual_flagged * 10 <= usual, "{usual_flagged} of {usual} who need what is ordered");
    assert!(wrong_way * 20 <= flagged, "{wrong_way} of {flagged} the wrong way");
}
