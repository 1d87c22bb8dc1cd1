//! Files in and out: what can be brought in, templates, saved mappings, import, export.

mod known;
mod staging;

pub mod export;
pub mod import;
pub mod kinds;
pub mod mappings;
pub mod template;

pub use tillit_exchange::{Format, Kind};

use crate::words::Language;

/// The language of files' errors and templates.
const fn file_language(language: Language) -> tillit_exchange::Language {
    match language {
        Language::Sv => tillit_exchange::Language::Sv,
        Language::En => tillit_exchange::Language::En,
    }
}
