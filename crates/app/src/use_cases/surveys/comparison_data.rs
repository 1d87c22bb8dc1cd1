//! Figures of other municipalities that come with Tillit: seven municipalities in 2024, each with its source (S-132 … S-139).
//!
//! They stand in `data/comparison.csv`, to be read by anybody. They are an example, and nothing is added to them but from a
//! source that can be named.

use std::sync::LazyLock;

/// What is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Measure {
    /// Kronor for each person with home care and year (M43).
    CostPerPerson,
    /// Percent satisfied on the whole (M48).
    Satisfied,
}

impl Measure {
    fn named(name: &str) -> Option<Self> {
        match name {
            "cost_per_person" => Some(Self::CostPerPerson),
            "satisfied" => Some(Self::Satisfied),
            _ => None,
        }
    }
}

/// A figure with its source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Published {
    pub(super) municipality: &'static str,
    pub(super) measure: Measure,
    pub(super) year: i16,
    pub(super) value: u32,
    pub(super) source: &'static str,
}

const FILE: &str = include_str!("../../../data/comparison.csv");

/// The figures, in the order of the file.
pub(super) static PUBLISHED: LazyLock<Vec<Published>> =
    LazyLock::new(|| FILE.lines().skip(1).filter_map(read).collect());

fn read(line: &'static str) -> Option<Published> {
    let mut cells = line.splitn(5, ';');
    Some(Published {
        municipality: cells.next()?,
        measure: Measure::named(cells.next()?)?,
        year: cells.next()?.parse().ok()?,
        value: cells.next()?.parse().ok()?,
        source: cells.next().filter(|source| !source.trim().is_empty())?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_file_is_a_figure_with_year_and_source() {
        assert_eq!(PUBLISHED.len(), FILE.lines().count() - 1);
        let mut towns: Vec<&str> = PUBLISHED.iter().map(|it| it.municipality).collect();
        towns.dedup();
        assert_eq!(towns, ["Borås", "Bräcke", "Eskilstuna", "Härryda", "Kungsbacka", "Piteå", "Sundsvall"]);
        for town in towns {
            for measure in [Measure::CostPerPerson, Measure::Satisfied] {
                assert!(PUBLISHED.iter().any(|it| it.municipality == town && it.measure == measure && it.year == 2024));
            }
        }
    }

    #[test]
    fn the_figures_are_those_of_the_source() {
        let of = |town: &str, measure| {
            PUBLISHED.iter().find(|it| it.municipality == town && it.measure == measure).unwrap().value
        };
        let both = |town: &str| (of(town, Measure::CostPerPerson), of(town, Measure::Satisfied));
        assert_eq!(both("Eskilstuna"), (491_467, 83));
        assert_eq!(both("Härryda"), (381_281, 91));
        assert_eq!(both("Bräcke"), (401_816, 92));
    }
}
