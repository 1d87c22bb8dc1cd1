//! Workers of a group.
