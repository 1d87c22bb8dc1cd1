//! Registered, versioned population filters; a figure can only be asked for by one of these (metrics §0).

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::catalogue::{Category, ServiceCode};
use crate::decision::Decision;
use crate::id::Id;
use crate::law::Law;
use crate::order::Order;
use crate::person::{Housing, Person};

/// A registered population filter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum PopulationFilter {
    /// Everyone with a home-care decision (S-098).
    Alla,
    /// 65 or older in ordinary housing, not with only alarm, meals, relief or escort (S-096, S-097).
    Br65,
    /// 65 or older in ordinary housing with service, personal care, escort or relief (Socialstyrelsen's user survey).
    Bu65,
    /// Everyone with an HSL order (S-026).
    Hsl,
}

impl PopulationFilter {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Alla, Self::Br65, Self::Bu65, Self::Hsl];

    /// The version of its definition, told with each value.
    #[must_use]
    pub const fn version(self) -> u16 {
        1
    }

    /// Its name as asked for and shown.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Alla => "ALLA",
            Self::Br65 => "BR65",
            Self::Bu65 => "BU65",
            Self::Hsl => "HSL",
        }
    }
}

/// What populations are made of.
#[derive(Debug, Clone, Copy)]
pub struct PopulationFacts<'a> {
    /// Persons.
    pub persons: &'a [Person],
    /// Decisions.
    pub decisions: &'a [Decision],
    /// Orders.
    pub orders: &'a [Order],
    /// The catalogue.
    pub codes: &'a [ServiceCode],
}

/// The persons of a filter on a day.
#[must_use]
pub fn population(filter: PopulationFilter, facts: PopulationFacts<'_>, day: Date) -> BTreeSet<Id<Person>> {
    let category: BTreeMap<&str, Category> = facts.codes.iter().map(|c| (c.code.as_str(), c.category)).collect();
    let alive = |person: &Person| person.died.is_none_or(|died| day <= died);
    let mut granted: BTreeMap<Id<Person>, BTreeSet<Category>> = BTreeMap::new();
    for decision in facts.decisions.iter().filter(|decision| decision.holds_on(day)) {
        let categories = granted.entry(decision.person).or_default();
        categories.extend(decision.granted.iter().filter_map(|g| category.get(g.code.as_str())));
    }
    let hsl: BTreeSet<Id<Person>> = facts
        .orders
        .iter()
        .filter(|order| order.law() == Law::Hsl && order.lines_on(day).next().is_some())
        .map(|order| order.person)
        .collect();
    let older_at_home = |person: &Person| person.age_on(day) >= 65 && person.housing == Housing::Ordinary;
    facts
        .persons
        .iter()
        .filter(|person| alive(person))
        .filter(|person| match filter {
            PopulationFilter::Alla => granted.contains_key(&person.id),
            PopulationFilter::Br65 => {
                older_at_home(person)
                    && granted.get(&person.id).is_some_and(|c| c.iter().any(|c| !left_out_of_br65(*c)))
            }
            PopulationFilter::Bu65 => {
                older_at_home(person) && granted.get(&person.id).is_some_and(|c| c.iter().any(|c| asked_in_survey(*c)))
            }
            PopulationFilter::Hsl => hsl.contains(&person.id),
        })
        .map(|person| person.id)
        .collect()
}

/// A decision with nothing but these does not count in `BR65` (S-097).
const fn left_out_of_br65(category: Category) -> bool {
    matches!(category, Category::Alarm | Category::MealDelivery | Category::Relief | Category::Escort)
}

/// One of these is enough for the user survey's population (rules §6).
const fn asked_in_survey(category: Category) -> bool {
    matches!(category, Category::Service | Category::PersonalCare | Category::Escort | Category::Relief)
}
