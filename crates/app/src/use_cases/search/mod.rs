//! One search for what the reader may see.

pub mod find;
mod matching;
