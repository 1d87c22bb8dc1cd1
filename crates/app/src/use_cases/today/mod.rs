//! What needs attention today.
