//! Files in and out: what can be brought in, templates, saved mappings, import, export.

mod known;
mod staging;

pub mod export;
pub mod import;
pub mod kinds;
pub mod mappings;
pub mod template;

pub use tillit_exchange::{Format, Kind};

use std::collections::BTreeSet;

use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_exchange::Drafts;

use crate::words::Language;

/// The language of files' errors and templates.
const fn file_language(language: Language) -> tillit_exchange::Language {
    match language {
        Language::Sv => tillit_exchange::Language::Sv,
        Language::En => tillit_exchange::Language::En,
    }
}

/// The persons a file concerns; reading or writing it is reading or writing their data (invariant 10).
fn persons_in(drafts: &Drafts) -> BTreeSet<Id<Person>> {
    let mut persons: BTreeSet<Id<Person>> = drafts.persons.iter().map(|it| it.record.id).collect();
    persons.extend(drafts.decisions.iter().map(|it| it.record.person));
    persons.extend(drafts.orders.iter().map(|it| it.record.person));
    persons.extend(drafts.care_plans.iter().map(|it| it.record.person));
    persons.extend(drafts.contact_persons.iter().map(|it| it.record.person));
    persons.extend(drafts.technology.iter().map(|it| it.record.person));
    persons.extend(drafts.person_absences.iter().map(|it| it.record.person));
    persons.extend(drafts.planned_visits.iter().map(|it| it.record.visit.person));
    persons.extend(drafts.registrations.iter().map(|it| it.record.person));
    persons
}
