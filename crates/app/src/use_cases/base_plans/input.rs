//! Tours as they are sent.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use tillit_domain::base_plan::{Tour, TourStop};
use tillit_domain::{Id, TimeOfDay};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;

/// A tour as it is read and written.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TourShape {
    /// Identifier; made by whoever draws the tour.
    pub id: Uuid,
    /// Name on screen; tours of the same name on different days are the same round.
    pub name: String,
    /// Day of the cycle, 0 for the first Monday.
    pub cycle_day: u16,
    /// When it begins.
    pub start: String,
    /// When it ends; from 24:00 on in the night after.
    pub end: String,
    /// Visits on it.
    pub stops: Vec<StopShape>,
}

/// A visit on a tour.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct StopShape {
    /// The agreed visit.
    pub entry: Uuid,
    /// Which of the day's occasions of it.
    pub occasion: u8,
    /// When it starts.
    pub start: String,
}

impl From<&Tour> for TourShape {
    fn from(tour: &Tour) -> Self {
        let stop =
            |it: &TourStop| StopShape { entry: it.entry.uuid(), occasion: it.occasion, start: it.start.to_string() };
        Self {
            id: tour.id.uuid(),
            name: tour.name.clone(),
            cycle_day: tour.cycle_day,
            start: tour.start.to_string(),
            end: tour.end.to_string(),
            stops: tour.stops.iter().map(stop).collect(),
        }
    }
}

/// The tours that were sent; what is wrong with them is told to `fields`.
pub(super) fn tours(sent: &[TourShape], weeks: u8, fields: &mut Fields) -> Vec<Tour> {
    let mut tours = Vec::new();
    let (mut ids, mut names) = (HashSet::new(), HashSet::new());
    for (at, tour) in sent.iter().enumerate() {
        let field = |name: &str| format!("tours[{at}].{name}");
        fields.says_something(&tour.name, field("name"));
        fields.check(ids.insert(tour.id), field("id"), Remedy::ChooseFromList);
        fields.check(names.insert((tour.cycle_day, tour.name.trim())), field("name"), Remedy::NameOfItsOwn);
        fields.check(tour.cycle_day < u16::from(weeks) * 7, field("cycle_day"), Remedy::ChooseFromList);
        let mut clock = |text: &str, name: String| match text.parse::<TimeOfDay>() {
            Ok(time) => Some(time),
            Err(_) => {
                fields.wrong(name, Remedy::ClockTime);
                None
            }
        };
        let (start, end) = (clock(&tour.start, field("start")), clock(&tour.end, field("end")));
        let stops: Vec<TourStop> = tour
            .stops
            .iter()
            .enumerate()
            .filter_map(|(number, stop)| {
                let start = clock(&stop.start, field(&format!("stops[{number}].start")))?;
                Some(TourStop { entry: Id::from_uuid(stop.entry), occasion: stop.occasion, start })
            })
            .collect();
        let (Some(start), Some(end)) = (start, end) else { continue };
        fields.check(start < end, field("end"), Remedy::EndAfterBeginning);
        let mut stops = stops;
        stops.sort_by_key(|stop| stop.start);
        let name = tour.name.trim().to_owned();
        tours.push(Tour { id: Id::from_uuid(tour.id), name, cycle_day: tour.cycle_day, start, end, stops });
    }
    tours
}
