//! The places of a plan: where the group's office and the homes of its visits lie, for a map beside the board.

use std::collections::BTreeSet;

use serde::Serialize;
use tillit_domain::Id;
use tillit_domain::person::Person;
use tillit_domain::place::Coordinates;
use utoipa::ToSchema;
use uuid::Uuid;

use super::desk::{Depth, Desk, PlanKey, permitted};
use super::names::{Names, PersonName};
use crate::access::UseCase;
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;

/// Places, without addresses. Persons with protected identity are not there (rules §14).
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct MapView {
    /// Where tours begin and end.
    pub office: PointView,
    /// Homes of persons with visits in the plan.
    pub homes: Vec<HomeView>,
    /// Persons whose homes are not on the map, as nobody has said where they lie.
    pub unknown: Vec<PersonName>,
    /// Whether somebody with protected identity is left out.
    pub some_left_out: bool,
}

/// A home on the map.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct HomeView {
    /// Whose.
    pub person: Uuid,
    /// Where.
    pub at: PointView,
}

/// A point in WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
pub struct PointView {
    /// Degrees north, in millionths.
    pub latitude_microdegrees: i32,
    /// Degrees east, in millionths.
    pub longitude_microdegrees: i32,
}

impl From<Coordinates> for PointView {
    fn from(at: Coordinates) -> Self {
        Self { latitude_microdegrees: at.latitude_microdegrees, longitude_microdegrees: at.longitude_microdegrees }
    }
}

/// Tells the places of a plan's visits.
///
/// # Errors
/// [`AppError::NotFound`] where nobody has opened the days, or for a group the user may not plan.
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, key: PlanKey) -> Result<MapView, AppError> {
    let (group, permit) = permitted(app, session, UseCase::ReadPlanMap, key.group).await?;
    let desk = Desk::lay_out(app, session, group, key, Depth::Judge).await?;
    let names = Names::of(&desk.input);
    let drafted: BTreeSet<Id<Person>> = desk.input.draft.iter().map(|it| it.visit.person).collect();
    let (mut homes, mut unknown, mut some_left_out) = (Vec::new(), Vec::new(), false);
    for person in desk.input.persons.iter().filter(|it| drafted.contains(&it.id)) {
        if person.protected.is_some() {
            some_left_out = true;
            continue;
        }
        permit.saw([person.id]);
        match person.coordinates {
            Some(at) => homes.push(HomeView { person: person.id.uuid(), at: at.into() }),
            None => unknown.push(names.person_name(person.id)),
        }
    }
    unknown.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(MapView { office: desk.group.office.into(), homes, unknown, some_left_out })
}
