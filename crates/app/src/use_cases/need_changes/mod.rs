//! Need changes (behovsändringar): the provider tells, the assessor answers, both see where it stands (S-015 … S-017).

pub mod answer;
pub mod list;
pub mod tell;
