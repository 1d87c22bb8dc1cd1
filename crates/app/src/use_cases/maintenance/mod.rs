//! Care of the database: backup and doctor. Restoring needs no application: see [`crate::database::restore`].

pub mod backup;
pub mod doctor;
