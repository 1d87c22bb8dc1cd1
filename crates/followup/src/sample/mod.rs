//! Sample survey of support time (stickprov, S-083): which shifts are drawn, and what their answers say about all.

mod draw;
mod estimate;

pub use draw::{Drawing, draw};
pub use estimate::{Estimate, estimate};
