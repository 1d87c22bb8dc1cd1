//! What base plans and rosters share: a cycle of weeks, and where in it a day lies.

use jiff::civil::Weekday;
use tillit_domain::Id;
use tillit_domain::base_plan::Tour;

use crate::cell::{self, WEEKDAY};
use crate::error::Remedy;
use crate::known::import_id;
use crate::row::Row;

/// The id of a tour, from its name in the system the file comes from, or one of ours written out.
pub(super) fn tour_id(name: &str) -> Id<Tour> {
    import_id("tour", name)
}

/// The day of the cycle that `vecka` (from 1) and `veckodag` tell.
pub(super) fn read_cycle_day(row: &mut Row<'_>, weeks: Option<u8>) -> Option<u16> {
    let week: Option<u16> = row.need("vecka", cell::number(1, 255));
    let day = row.need("veckodag", |text| WEEKDAY.read(text));
    let (week, day, weeks) = (week?, day?, weeks?);
    if week > u16::from(weeks) {
        row.fail("vecka", Remedy::OutsideCycle { weeks });
        return None;
    }
    u16::try_from(day.to_monday_zero_offset()).ok().map(|offset| (week - 1) * 7 + offset)
}

/// The cells of a day of the cycle: week and weekday.
pub(super) fn write_cycle_day(cycle_day: u16) -> [String; 2] {
    let offset = i8::try_from(cycle_day % 7).unwrap_or_default();
    let weekday = Weekday::from_monday_zero_offset(offset).map_or("", |day| WEEKDAY.write(day));
    [(cycle_day / 7 + 1).to_string(), weekday.to_owned()]
}
