//! Providers, units and groups: three groups in three places, one night patrol for all, and those who order (S-029 … S-040).

use jiff::civil::{Date, date};
use tillit_domain::organisation::{Group, PlanningRights, PlansBy, Provider, Unit, UnitKind};
use tillit_domain::steering::{RegistrationPolicy, SteeringDecision, SteeringMode, UnionConsultation};

use crate::calendar::{Calendar, before};
use crate::data::places::PLACES;
use crate::ids::id;

/// The organisation's records. Home-care units and groups come first, in the order of the places; the night patrol is fourth.
#[derive(Debug, Clone)]
pub(crate) struct Organisation {
    pub(crate) providers: Vec<Provider>,
    pub(crate) units: Vec<Unit>,
    pub(crate) groups: Vec<Group>,
    pub(crate) steering: Vec<SteeringDecision>,
}

/// Position of the night patrol among units and groups.
pub(crate) const NIGHT: usize = 3;

pub(crate) fn organisation(calendar: Calendar) -> Organisation {
    // No private provider: the municipality has not opened for choice (S-032).
    let provider = Provider { id: id("provider", "own"), name: "Påhittade kommun, egen regi".into(), private: false };
    let unit = |key: &str, name: String, kind, plans, uses_ibic| Unit {
        id: id("unit", key),
        name,
        kind,
        provider: provider.id,
        // Where the teams plan their own days, they also say how long visits are and publish what they have planned.
        rights: match plans {
            PlansBy::Team => PlanningRights { plans, lengths: plans, publishes: plans, ..PlanningRights::default() },
            other => PlanningRights { plans: other, ..PlanningRights::default() },
        },
        uses_ibic,
        closed_from: None,
    };
    let plans = [PlansBy::CentralPlanner, PlansBy::GroupPlanner, PlansBy::Team];
    let mut units: Vec<Unit> = PLACES
        .iter()
        .zip(plans)
        .enumerate()
        .map(|(at, (place, plans))| {
            unit(place.name, format!("Hemtjänsten {}", place.name), UnitKind::HomeCare, plans, at == 0)
        })
        .collect();
    units.push(unit("night", "Nattpatrullen".into(), UnitKind::NightPatrol, PlansBy::GroupPlanner, false));
    units.push(unit("assessment", "Biståndsenheten".into(), UnitKind::Assessment, PlansBy::GroupPlanner, true));
    units.push(unit("health", "HSL-enheten".into(), UnitKind::HealthCare, PlansBy::GroupPlanner, false));
    let mut groups: Vec<Group> = PLACES
        .iter()
        .zip(&units)
        .map(|(place, unit)| Group {
            id: id("group", place.name),
            name: place.name.into(),
            unit: unit.id,
            office: place.office,
            postal_codes: place.postal_codes.iter().map(|&code| code.into()).collect(),
            closed_from: None,
        })
        .collect();
    groups.push(Group {
        id: id("group", "night"),
        name: "Nattpatrullen".into(),
        unit: units[NIGHT].id,
        office: PLACES[1].office,
        postal_codes: PLACES.iter().flat_map(|place| place.postal_codes).map(Into::into).collect(),
        closed_from: None,
    });
    let steering = steering(calendar, &units);
    Organisation { providers: vec![provider], units, groups, steering }
}

/// One unit went from strict to flexible, one stays strict, one was the pilot without minutes, the night is flexible.
fn steering(calendar: Calendar, units: &[Unit]) -> Vec<SteeringDecision> {
    use RegistrationPolicy::{ExceptionOnly, Tag};
    use SteeringMode::{Flexible, None, Strict};
    let old = date(2019, 1, 1);
    let ago = |days| calendar.first_of_month_ago(days);
    let steps: [(usize, Date, SteeringMode, RegistrationPolicy, &str); 7] = [
        (0, old, Strict, Tag, "Samverkan utan anmärkning när tidtagning infördes."),
        (0, ago(390), Flexible, Tag, "Samverkan i tre möten. Kommunal och Vårdförbundet ställde sig bakom ändringen."),
        (1, old, Strict, Tag, "Samverkan utan anmärkning när tidtagning infördes."),
        (2, old, Flexible, Tag, "Samverkan utan anmärkning."),
        (2, ago(270), None, Tag, "MBL 11 § och riskbedömning med skyddsombuden. Utvärderas efter ett år."),
        (2, ago(95), None, ExceptionOnly, "Samverkan på arbetsplatsträff. Arbetslaget bad själva om ändringen."),
        (NIGHT, old, Flexible, Tag, "Samverkan utan anmärkning."),
    ];
    steps
        .into_iter()
        .map(|(unit, from, mode, policy, account)| SteeringDecision {
            id: id("steering", format!("{unit} {from}")),
            unit: units[unit].id,
            from,
            mode,
            policy,
            decided_by: "Socialnämnden i Påhittade kommun".into(),
            decided_on: before(from, 30),
            consultation: UnionConsultation { held_on: before(from, 45), account: account.into() },
        })
        .collect()
}
