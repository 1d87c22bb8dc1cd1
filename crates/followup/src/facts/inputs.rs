//! The smallest shapes of what other systems know: payroll, accounts, population statistics, a map.

use tillit_domain::id::Id;
use tillit_domain::organisation::Group;
use tillit_domain::quantity::{Minutes, Seconds};
use tillit_domain::shift::Shift;

/// What care has cost in the days asked for, in whole öre. Municipality-wide: accounts are not kept per group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Costs {
    /// Gross cost of home care for older people, internal and external sales taken off.
    pub total_ore: i64,
    /// Of that, what staff cost.
    pub staff_ore: i64,
    /// What a performed hour is paid with.
    pub price_per_hour_ore: i64,
}

/// Overtime and extra time (mertid) of a group in a month, as payroll knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Overtime {
    /// Whose.
    pub group: Id<Group>,
    /// The first day of the month.
    pub month: jiff::civil::Date,
    /// How much.
    pub minutes: Minutes,
    /// What it cost, in öre.
    pub ore: i64,
    /// How many workers it was divided over.
    pub workers: u32,
}

/// How many live in the municipality at the turn of the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inhabitants {
    /// 65 to 79 years old.
    pub from_65_to_79: u32,
    /// 80 or older.
    pub from_80: u32,
}

/// Travel along a shift, as its visits were planned. An estimate: nobody clocks a drive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShiftTravel {
    /// Which shift.
    pub shift: Id<Shift>,
    /// How long in all.
    pub seconds: Seconds,
    /// Visits on it.
    pub visits: u32,
}
