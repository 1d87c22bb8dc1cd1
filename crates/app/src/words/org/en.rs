//! In English.

use tillit_planning::cycle::rows::RowRemark;
use tillit_planning::cycle::tours::TourRemark;

use super::{OrgRefused, week_and_day};

pub(super) fn org_refused(refused: &OrgRefused) -> String {
    match refused {
        OrgRefused::CodeTaken => "The code is there already. Add a new version of it instead.".into(),
        OrgRefused::NameTaken => "The name is taken. Choose another.".into(),
        OrgRefused::GroupHasPersons { count } => {
            format!("{count} persons belong to the group on that day. Move them to another group first.")
        }
        OrgRefused::GroupHasWorkers { count } => {
            format!("{count} workers belong to the group on that day. Move them to another group first.")
        }
        OrgRefused::UnitInUse { groups, orders } => {
            let mut ways = Vec::new();
            if groups > &0 {
                ways.push(format!("{groups} of the unit's groups are open that day: close them first."));
            }
            if orders > &0 {
                ways.push(format!("{orders} orders go to the unit that day or later: they need another provider."));
            }
            ways.join(" ")
        }
        OrgRefused::UnitClosed => "The unit is closed that day.".into(),
        OrgRefused::GroupClosed => "The group is closed on that day.".into(),
        OrgRefused::NotEmployed => "The worker is not employed on that day.".into(),
        OrgRefused::TechnologyEnded => "The technology has been taken away already.".into(),
    }
}

pub(super) fn row_remark(remark: &RowRemark) -> String {
    match *remark {
        RowRemark::DailyRest { cycle_day, longest } => {
            format!("{}: {} of rest, at least 11 hours are needed.", day(cycle_day), length(longest.0 / 60))
        }
        RowRemark::WeeklyRest { cycle_day } => {
            format!("From {}: no 36 hours off together within seven days.", day(cycle_day))
        }
        RowRemark::Weekends { worked, of } => format!("Works {worked} of {of} weekends, more than every other."),
        RowRemark::Overlap { cycle_day } => format!("{}: two shifts at the same time.", day(cycle_day)),
    }
}

pub(super) const fn tour_remark(remark: &TourRemark) -> &'static str {
    match remark {
        TourRemark::OutsideFrame => "outside its time frame",
        TourRemark::TooTight => "cannot be reached from the visit before",
        TourRemark::AfterEnd => "ends after the tour",
        TourRemark::BeforeStart => "starts before the tour",
        TourRemark::NotAgreed => "not in the care plan that day",
    }
}

fn day(cycle_day: u16) -> String {
    let (week, day) = week_and_day(cycle_day);
    let name = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"].get(day).copied().unwrap_or("");
    format!("{name} week {}", week + 1)
}

fn length(minutes: i64) -> String {
    match (minutes / 60, minutes % 60) {
        (0, left) => format!("{left} min"),
        (hours, 0) => format!("{hours} h"),
        (hours, left) => format!("{hours} h {left} min"),
    }
}
