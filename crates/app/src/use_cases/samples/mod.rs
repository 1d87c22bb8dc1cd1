//! Sample periods (stickprov): the days on which a unit that registers by sample measures.

mod draw;
mod list;

pub use draw::{NewSample, run as draw};
pub use list::{SampleView, Samples, SamplesAsked, run as list};
