//! A unit's registrations of a month as the checks ask for them, and how many workers stand behind them: they are only counted.

use std::collections::{BTreeSet, HashMap};

use jiff::ToSpan;
use tillit_domain::compensation::Month;
use tillit_domain::id::Id;
use tillit_domain::organisation::{Group, Unit};
use tillit_domain::quantity::Minutes;
use tillit_domain::registration::{Correction, Known, Registration};
use tillit_domain::time::{day_of, seconds_between};
use tillit_domain::visit::Visit;
use tillit_domain::worker::Worker;
use tillit_domain::{DayRange, quantity::Seconds};
use tillit_economy::integrity::RegisteredFact;
use tillit_followup::Asked;
use tillit_followup::item::Item;
use tillit_storage::RegistrationFilter;

use crate::app::App;
use crate::error::AppError;
use crate::use_cases::follow_up::ground::Ground;
use crate::use_cases::follow_up::masters::Held;

/// What checks look at.
pub(super) struct Registered {
    pub(super) facts: Vec<RegisteredFact>,
    /// The visit of each, and by whom: only counted.
    pub(super) behind: Vec<(Option<Id<Visit>>, Id<Worker>)>,
    pub(super) held: Held,
}

/// Reads a unit's month.
pub(super) async fn read(app: &App, unit: Id<Unit>, month: Month) -> Result<Registered, AppError> {
    let asked = Asked { from: month.first(), to: month.last(), cut_off: app.now() };
    let held = Held::read(&app.store, None).await?;
    let ground = Ground::read_days(app, held, asked, month.days(), None).await?;
    let around = DayRange::new(month.first().saturating_sub(1.day()), month.last().saturating_add(1.day()));
    let filter = RegistrationFilter { days: Some(around), ..RegistrationFilter::default() };
    let registrations = app.store.registrations_known(&filter, app.now()).await?;
    let mut newest: HashMap<Id<Registration>, Correction> = HashMap::new();
    for correction in app.store.corrections_of(&filter).await? {
        let newer = newest.get(&correction.registration).is_none_or(|held| held.at < correction.at);
        if newer {
            newest.insert(correction.registration, correction);
        }
    }
    let Ground { held, items, .. } = ground;
    let groups: BTreeSet<Id<Group>> = held.groups.iter().filter(|it| it.unit == unit).map(|it| it.id).collect();
    let mut visits: HashMap<Id<Visit>, (Option<Id<Group>>, Option<Minutes>)> = HashMap::new();
    for laid in &items {
        let Item::Visit(visit) = &laid.item else { continue };
        if let Some(id) = visit.visit {
            visits.insert(id, (visit.served_by, visit.plan.as_ref().and_then(|it| it.ordered)));
        }
    }
    let persons: HashMap<_, _> = held.persons.iter().map(|it| (it.id, it)).collect();
    let (mut facts, mut behind) = (Vec::new(), Vec::new());
    for (one, _) in &registrations {
        let day = day_of(one.start);
        let planned = one.visit.and_then(|visit| visits.get(&visit));
        let group = match planned {
            Some((served_by, _)) => *served_by,
            None => persons.get(&one.person).and_then(|it| it.group_on(day)),
        };
        if !month.days().contains(day) || !group.is_some_and(|it| groups.contains(&it)) {
            continue;
        }
        let Some(fact) = fact(one, newest.get(&one.id), planned.and_then(|it| it.1)) else { continue };
        facts.push(fact);
        behind.push((one.visit, one.worker));
    }
    Ok(Registered { facts, behind, held })
}

/// None for what never had an end, and for what a correction says did not happen.
fn fact(one: &Registration, correction: Option<&Correction>, ordered: Option<Minutes>) -> Option<RegisteredFact> {
    let original: Option<Seconds> = one.stop.map(|stop| seconds_between(one.start, stop));
    let (length, corrected_by) = match correction {
        Some(it) if it.says_it_did_not_happen() => return None,
        Some(it) => {
            let length = seconds_between(it.start, it.stop);
            (length, original.map(|original| length - original))
        }
        None => (original?, None),
    };
    Some(RegisteredFact {
        day: day_of(one.start),
        dwelling: one.person,
        length,
        known: if correction.is_some() { Known::Stated } else { one.known() },
        ordered,
        corrected_by,
    })
}

impl Registered {
    /// Whether so many stand behind some of them that a number may be told: five persons and five workers.
    pub(super) fn may_be_told(&self, of: &[usize]) -> bool {
        const FEWEST: usize = 5;
        let persons: BTreeSet<_> = of.iter().map(|at| self.facts[*at].dwelling).collect();
        let workers: BTreeSet<_> = of.iter().map(|at| self.behind[*at].1).collect();
        persons.len() >= FEWEST && workers.len() >= FEWEST
    }
}
