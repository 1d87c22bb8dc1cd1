//! What registering itself costs, in time and money: shown beside what it is used for.

pub use tillit_domain::compensation::Handling;
use tillit_domain::quantity::{Ore, Seconds};

/// What was handled in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Handled {
    /// Registrations by tag or app.
    pub tagged: u32,
    /// Registrations typed or told.
    pub typed: u32,
    /// Corrections.
    pub corrections: u32,
}

/// What it took.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cost {
    /// Time.
    pub time: Seconds,
    /// Money, at what a worked hour costs.
    pub amount: Ore,
}

/// Reckons it.
#[must_use]
pub fn cost(handled: Handled, handling: Handling, worked_hour: Ore) -> Cost {
    let time = handling.tag * i64::from(handled.tagged)
        + handling.typed * i64::from(handled.typed)
        + handling.correction * i64::from(handled.corrections);
    Cost { time, amount: worked_hour.part(time.0, 3600).unwrap_or(Ore::ZERO) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_thousand_visits_by_tag_cost_half_a_working_day_a_week() {
        let handled = Handled { tagged: 3000, typed: 60, corrections: 20 };
        // By hand: 3000 × 20 + 60 × 60 + 20 × 180 = 67 200 s = 18.667 h at 420 kr = 7 840 kr.
        let found = cost(handled, Handling::default(), Ore::kronor(420));
        assert_eq!(found, Cost { time: Seconds(67_200), amount: Ore::kronor(7_840) });
    }
}
