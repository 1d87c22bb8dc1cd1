//! Rows as they are sent.

use serde::{Deserialize, Serialize};
use tillit_domain::roster::{RosterRow, RosterShift};
use tillit_domain::shift::Break;
use tillit_domain::worker::TravelMode;
use tillit_domain::{Id, Minutes, TimeOfDay};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::use_cases::care::fields::Fields;
use crate::words::care::Remedy;

/// A row as it is written.
#[derive(Debug, Clone, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RowShape {
    /// Who holds it; none while vacant.
    pub worker: Option<Uuid>,
    /// How that worker travels.
    #[schema(value_type = String)]
    pub travel: TravelMode,
    /// Shifts over the cycle.
    pub shifts: Vec<RosterShiftShape>,
}

/// A shift of a row.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct RosterShiftShape {
    /// Day of the cycle, 0 for the first Monday.
    pub cycle_day: u16,
    /// When it begins.
    pub start: String,
    /// When it ends; from 24:00 on in the night after.
    pub end: String,
    /// Breaks.
    pub breaks: Vec<BreakShape>,
    /// The tour it takes.
    pub tour: Option<Uuid>,
    /// Minutes at its start for planning and handing over.
    pub support_start: i64,
    /// Minutes at its end for documentation.
    pub support_end: i64,
}

/// A break of a shift.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct BreakShape {
    /// How long.
    pub minutes: i64,
    /// Earliest start.
    pub earliest: String,
    /// Latest start.
    pub latest: String,
}

impl From<&RosterShift> for RosterShiftShape {
    fn from(it: &RosterShift) -> Self {
        let rest = |it: &Break| BreakShape {
            minutes: it.length.0,
            earliest: it.earliest.to_string(),
            latest: it.latest.to_string(),
        };
        Self {
            cycle_day: it.cycle_day,
            start: it.start.to_string(),
            end: it.end.to_string(),
            breaks: it.breaks.iter().map(rest).collect(),
            tour: it.tour.map(Id::uuid),
            support_start: it.support_start.0,
            support_end: it.support_end.0,
        }
    }
}

/// The rows that were sent; what is wrong with them is told to `fields`.
pub(super) fn rows(sent: &[RowShape], weeks: u8, fields: &mut Fields) -> Vec<RosterRow> {
    let row = |(at, row): (usize, &RowShape)| RosterRow {
        worker: row.worker.map(Id::from_uuid),
        travel: row.travel,
        shifts: row
            .shifts
            .iter()
            .enumerate()
            .filter_map(|(number, it)| shift(it, &format!("rows[{at}].shifts[{number}]"), weeks, fields))
            .collect(),
    };
    sent.iter().enumerate().map(row).collect()
}

fn shift(it: &RosterShiftShape, of: &str, weeks: u8, fields: &mut Fields) -> Option<RosterShift> {
    fields.check(it.cycle_day < u16::from(weeks) * 7, format!("{of}.cycle_day"), Remedy::ChooseFromList);
    fields.check(it.support_start >= 0, format!("{of}.support_start"), Remedy::AtLeastOne);
    fields.check(it.support_end >= 0, format!("{of}.support_end"), Remedy::AtLeastOne);
    let mut clock = |text: &str, name: &str| {
        let time = text.parse::<TimeOfDay>().ok();
        fields.check(time.is_some(), format!("{of}.{name}"), Remedy::ClockTime);
        time
    };
    let (start, end) = (clock(&it.start, "start"), clock(&it.end, "end"));
    let mut breaks = Vec::new();
    for rest in &it.breaks {
        let (earliest, latest) = (clock(&rest.earliest, "breaks.earliest"), clock(&rest.latest, "breaks.latest"));
        if let (Some(earliest), Some(latest)) = (earliest, latest) {
            breaks.push(Break { length: Minutes(rest.minutes), earliest, latest });
        }
    }
    let ordered = breaks.iter().all(|rest| rest.earliest <= rest.latest);
    fields.check(ordered, format!("{of}.breaks"), Remedy::EndAfterBeginning);
    fields.check(breaks.iter().all(|rest| rest.length.0 > 0), format!("{of}.breaks"), Remedy::AtLeastOne);
    let (start, end) = (start?, end?);
    fields.check(start < end, format!("{of}.end"), Remedy::EndAfterBeginning);
    Some(RosterShift {
        cycle_day: it.cycle_day,
        start,
        end,
        breaks,
        tour: it.tour.map(Id::from_uuid),
        support_start: Minutes(it.support_start),
        support_end: Minutes(it.support_end),
    })
}
