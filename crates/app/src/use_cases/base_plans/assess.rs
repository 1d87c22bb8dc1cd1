//! What a base plan comes to while it is being laid: how full each tour is, what lies on none, how many faces each meets.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use tillit_domain::Id;
use tillit_domain::base_plan::Tour;
use tillit_domain::organisation::Group;
use tillit_domain::worker::TravelMode;
use tillit_planning::cycle::tours::{FirstOnes, faces, load, without_tour};
use tillit_travel::TravelTimes;
use utoipa::ToSchema;
use uuid::Uuid;

use super::ground::{Cycle, Ground};
use super::input::{self, TourShape};
use crate::accounts::session::Session;
use crate::app::App;
use crate::error::AppError;
use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;
use crate::words::{InWords, Language};

/// Tours as they lie just now.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Laying {
    /// Length of the cycle in weeks.
    pub weeks: u8,
    /// A day of the cycle's first week.
    pub anchor: Date,
    /// The day it would hold from.
    pub on: Date,
    /// The tours.
    pub tours: Vec<TourShape>,
}

/// What a base plan comes to.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct Assessment {
    /// By tour, in the order they were sent.
    pub tours: Vec<TourLoad>,
    /// Agreed visits that lie on too few tours.
    pub without_tour: Vec<WithoutTour>,
    /// How many faces each person meets over the cycle.
    pub faces: Vec<FacesOf>,
    /// Faces in the middle: half of the persons meet so many or fewer; none without persons.
    pub faces_median: Option<usize>,
}

/// A tour's load. About the tour, whoever takes it.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct TourLoad {
    /// The tour.
    pub tour: Uuid,
    /// Minutes in people's homes.
    pub care_minutes: i64,
    /// Minutes on the way.
    pub travel_minutes: i64,
    /// Minutes left, negative when it is too full.
    pub free_minutes: i64,
    /// What to think about.
    pub remarks: Vec<StopRemark>,
}

/// What to think about at a stop.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct StopRemark {
    /// The agreed visit.
    pub entry: Uuid,
    /// Which of the day's occasions.
    pub occasion: u8,
    /// In words.
    pub words: String,
}

/// An agreed visit that lies on too few tours.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct WithoutTour {
    /// The agreed visit.
    pub entry: Uuid,
    /// Which of the day's occasions.
    pub occasion: u8,
    /// Day of the cycle.
    pub cycle_day: u16,
    /// On how many tours more it should lie.
    pub missing: u8,
}

/// How many faces a person meets.
#[derive(Debug, Clone, Serialize, ToSchema)]
pub struct FacesOf {
    /// The person.
    pub person: Uuid,
    /// How many.
    pub faces: usize,
}

/// Tells what the tours come to; nothing is written.
///
/// # Errors
/// [`AppError::Invalid`], [`AppError::NotFound`].
#[crate::compiled_once]
pub async fn run(app: &App, session: &Session, group: Id<Group>, input: Laying) -> Result<Assessment, AppError> {
    let mut fields = Fields::new(session.language);
    fields.check((1..=26).contains(&input.weeks), "weeks", Remedy::ChooseFromList);
    let cycle = Cycle { weeks: input.weeks.clamp(1, 26), anchor: input.anchor, on: input.on };
    let ground = Ground::read(app, session, group, cycle).await?;
    let tours = input::tours(&input.tours, cycle.weeks, &mut fields);
    fields.finish()?;
    Ok(assessment(&ground, &tours, cycle, session.language))
}

/// What tours come to on a ground.
pub(super) fn assessment(ground: &Ground, tours: &[Tour], cycle: Cycle, language: Language) -> Assessment {
    let rows = ground.rows(tours, cycle);
    let (times, first_ones) = (TravelTimes::default(), FirstOnes::of(tours));
    let loads = tours.iter().map(|tour| {
        let mode = rows.get(&tour.id).map_or(TravelMode::Car, |(_, mode)| *mode);
        let load = load(tour, &first_ones, &ground.agreed, ground.group.office, mode, &times);
        let remark = |(stop, remark): &(tillit_domain::base_plan::TourStop, _)| StopRemark {
            entry: stop.entry.uuid(),
            occasion: stop.occasion,
            words: tillit_planning::cycle::tours::TourRemark::in_words(remark, language),
        };
        TourLoad {
            tour: tour.id.uuid(),
            care_minutes: load.care.0,
            travel_minutes: load.travel.0,
            free_minutes: load.free.0,
            remarks: load.remarks.iter().map(remark).collect(),
        }
    });
    let left = without_tour(tours, &ground.agreed).into_iter().map(|(it, missing)| WithoutTour {
        entry: it.entry.uuid(),
        occasion: it.occasion,
        cycle_day: it.cycle_day,
        missing,
    });
    let faces = faces(tours, &ground.agreed, |tour| rows.get(&tour.id).map(|(row, _)| *row));
    let mut counts: Vec<usize> = faces.values().copied().collect();
    counts.sort_unstable();
    Assessment {
        tours: loads.collect(),
        without_tour: left.collect(),
        faces_median: counts.get(counts.len().saturating_sub(1) / 2).copied(),
        faces: faces.into_iter().map(|(person, faces)| FacesOf { person: person.uuid(), faces }).collect(),
    }
}
