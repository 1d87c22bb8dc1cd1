//! One search for what the reader may see.

pub mod find;
pub(crate) mod matching;
