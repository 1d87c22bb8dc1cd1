//! What the made-up municipality holds: its shape, its past, its coming week, and the law.

mod causes;
mod common;
mod lawful;
mod past;
mod shape;
mod surveys;
mod week;
