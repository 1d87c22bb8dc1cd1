//! Figures without names.
