//! Decisions, orders and the assessor's lists: what is granted, what is ordered, what the provider has answered.

pub mod acknowledge;
pub mod cases;
pub mod decide;
pub mod decision_view;
pub mod end_decision;
pub mod end_hsl_order;
mod ending;
pub mod list;
pub mod order_hsl;
mod replacing;
pub(crate) mod sending;
