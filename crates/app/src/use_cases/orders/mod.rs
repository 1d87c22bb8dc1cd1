//! Decisions and orders: the assessor's cases, HSL orders, acknowledgement.
