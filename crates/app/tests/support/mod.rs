//! A small municipality made by hand, told in the words of those who work there.
//!
//! It is Monday 7 July 2025, eight in the morning. There are two home-care units, Norr and Söder, with a group each, a
//! night patrol, assessors and licensed staff, and a short catalogue. Tests add the persons and workers they are about:
//!
//! ```ignore
//! let town = Municipality::new().await;
//! let asta = town.person("Asta Påhittad", &town.north).await;
//! let vera = town.worker("Vera Vikarie", &town.north).await;
//! let insulin = town.nurse_ordered(&asta, "INS").await;
//! let plan = town.agreed(&asta, &vera, vec![visit("Morgonbesök", &[&insulin])]).await;
//! let planner = town.log_in(Role::Planner, Some(&town.north)).await;
//! ```
//!
//! A test binary takes it in with `#[path = "../support/mod.rs"] mod support;`, and says `#[expect(dead_code, reason = …)]`
//! there if it does not need all of it.

mod care;
mod people;
mod town;

pub(crate) use care::visit;
pub(crate) use town::{Municipality, Place, TODAY, id};
