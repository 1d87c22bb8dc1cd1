//! Persons: list, one person, absence, care plan, contact person, group.
