//! Surveys: what was answered, as figures; what follows from it; and how other municipalities stand (S-117 … S-139).
//!
//! What a survey was answered comes in as counts, by form or by file. Nobody gets counts of what may not be told; the figures,
//! and what of them may be told, are `tillit_followup::surveys`.

pub mod act;
pub mod act_done;
pub mod act_dropped;
pub mod act_followed_up;
pub mod comparison;
mod comparison_data;
pub mod feedback;
pub mod kolada;
pub mod kolada_ids;
pub mod read;
pub mod record;
pub mod round;
pub mod rows;
mod shared;
mod view;

pub use read::{Surveys, SurveysAsked};
pub use view::{ActionView, CarriedView, FigureView, PlaceView};
