//! Surveys of a unit and year: what workers and persons answered, as counts and never as single answers (S-117 … S-131).
//!
//! What was asked and how many answered what is a [`round`]; what follows from it a [`risk`] with an owner and dates, and
//! whether the workplace has heard of it is [`feedback`].

pub mod feedback;
pub mod question;
pub mod risk;
pub mod round;
