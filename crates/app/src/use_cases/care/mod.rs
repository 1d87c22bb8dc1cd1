//! What the use cases about persons, orders and delegations have in common: who belongs where, who sees a protected
//! identity, and shapes that several answers show.

pub mod fields;
pub mod frequency;
pub mod lengths;
pub mod order_view;
pub mod protection;
pub mod reach;
pub mod replan;
pub mod visit_view;
