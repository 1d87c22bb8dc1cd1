//! Follow-up: figures of units and groups, and what they are made of.
//!
//! `ground` reads facts a month at a time and lays them as items of `tillit_followup`; `metrics` tells figures, `drill`
//! opens one of a group down to persons and their visits and decisions. Figures name nobody; whoever opens one reads those
//! persons' data, which is logged, and sees neither worker nor pseudonym (invariant 3).

pub mod acting;
pub mod calibration;
pub mod causes;
pub mod drill;
mod fitting;
pub(crate) mod ground;
pub(crate) mod masters;
pub mod metrics;
pub mod overview;
pub mod rollups;
mod scope;
mod sheet;
pub mod staffing;
pub mod table;
pub mod talk;
mod travel;
mod view;
pub mod visits;

pub(crate) use fitting::fit_of;
pub use scope::Input;
pub use sheet::{SheetFormat, file};
pub(crate) use view::number as thousandths;
pub use view::{MetricRow, PartRow, PeriodView};
