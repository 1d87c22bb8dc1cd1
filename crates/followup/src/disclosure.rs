//! What may be told without being about somebody (invariant 3, metrics §0).
//!
//! A cell is a figure for a scope (municipality, unit, group) and a registered filter, with the set of those it is about.
//! It is told if the set is empty or has at least five, and if no two told cells, and no told cell less the told cells
//! inside it, leave a set of one to four. The answer depends on all cells and never on which are asked for, so that asking
//! twice gives no more than asking once.

/// The fewest that a figure may be about.
pub const FEWEST: usize = 5;

/// Some of those that all cells are about, each by a number from 0.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Members(Vec<u64>);

impl Members {
    fn len(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    fn is_empty(&self) -> bool {
        self.0.iter().all(|word| *word == 0)
    }

    fn add(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(own, other)| *own |= other);
    }

    /// How many are not in another.
    fn without(&self, other: &Self) -> usize {
        let word = |at: usize| other.0.get(at).copied().unwrap_or(0);
        self.0.iter().enumerate().map(|(at, own)| (own & !word(at)).count_ones() as usize).sum()
    }
}

impl<T: Into<usize>> FromIterator<T> for Members {
    fn from_iter<I: IntoIterator<Item = T>>(numbers: I) -> Self {
        let mut words = Vec::new();
        for number in numbers {
            let number: usize = number.into();
            if words.len() <= number / 64 {
                words.resize(number / 64 + 1, 0);
            }
            words[number / 64] |= 1 << (number % 64);
        }
        Self(words)
    }
}

/// A cell: whom its figure is about, and the cell it is a part of by organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Whom.
    pub members: Members,
    /// The cells that it is part of, by position; each stands before it.
    pub inside: Vec<usize>,
}

fn small(count: usize) -> bool {
    (1..FEWEST).contains(&count)
}

/// Whether one of the two lies within the other and leaves one to four.
fn tells_few((a, of_a): (&Members, usize), (b, of_b): (&Members, usize)) -> bool {
    let (less, more) = if of_a <= of_b { (a, b) } else { (b, a) };
    small(of_a.abs_diff(of_b)) && less.without(more) == 0
}

/// Which cells may be told. Those that stand first are preferred.
#[must_use]
pub fn told(cells: &[Cell]) -> Vec<bool> {
    let mut told = vec![false; cells.len()];
    let counts: Vec<usize> = cells.iter().map(|cell| cell.members.len()).collect();
    for (at, cell) in cells.iter().enumerate() {
        let clashes = |other: usize| {
            let those = (&cells[other].members, counts[other]);
            told[other] && counts[other] > 0 && tells_few((&cell.members, counts[at]), those)
        };
        told[at] = counts[at] == 0 || !small(counts[at]) && !(0..at).any(clashes);
    }
    // What is left of a cell when all that is told inside it is taken away.
    while let Some(hidden) = (0..cells.len()).filter(|at| told[*at]).find_map(|at| gives_few_away(cells, &told, at)) {
        for child in hidden {
            told[child] = false;
        }
    }
    told
}

/// The cells to hide if what is told inside this one leaves one to four of it: a cell inside with those it is part of and
/// those that are part of it, for hiding a group alone helps little while its unit is told. Of those, the ones about fewest,
/// and the last.
fn gives_few_away(cells: &[Cell], told: &[bool], at: usize) -> Option<Vec<usize>> {
    let inside =
        |child: &usize| told[*child] && cells[*child].inside.contains(&at) && !cells[*child].members.is_empty();
    let children: Vec<usize> = (at + 1..cells.len()).filter(inside).collect();
    let together = |of: &[usize]| {
        let mut all = Members::default();
        of.iter().for_each(|cell| all.add(&cells[*cell].members));
        all
    };
    if !small(cells[at].members.without(&together(&children))) {
        return None;
    }
    let with_kin = |child: &usize| -> Vec<usize> {
        let part = |a: usize, b: usize| a == b || cells[a].inside.contains(&b);
        children.iter().copied().filter(|&other| part(other, *child) || part(*child, other)).collect()
    };
    let about = |kin: &Vec<usize>| together(kin).len();
    children.iter().rev().map(with_kin).min_by_key(about)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    fn cell(members: std::ops::Range<u8>, inside: &[usize]) -> Cell {
        Cell { members: members.collect(), inside: inside.to_vec() }
    }

    #[test]
    fn a_group_of_three_takes_another_group_with_it() {
        // A unit of 20 with groups of 10, 7 and 3: with the third hidden alone it would be unit less the others.
        let cells = [cell(0..20, &[]), cell(0..10, &[0]), cell(10..17, &[0]), cell(17..20, &[0])];
        assert_eq!(told(&cells), [true, true, false, false]);
    }

    #[test]
    fn two_whom_no_group_has_hide_one_unit_with_its_group_and_no_more() {
        // A municipality of 32 with two units of a group each, of 20 and 10: two persons belong nowhere.
        let cells =
            [cell(0..32, &[]), cell(0..20, &[0]), cell(20..30, &[0]), cell(0..20, &[0, 1]), cell(20..30, &[0, 2])];
        assert_eq!(told(&cells), [true, true, false, true, false]);
    }

    #[test]
    fn a_filter_that_leaves_out_two_persons_is_hidden() {
        assert_eq!(told(&[cell(0..12, &[]), cell(0..10, &[])]), [true, false]);
        assert_eq!(told(&[cell(0..12, &[]), cell(0..7, &[])]), [true, true]);
        assert_eq!(told(&[cell(0..12, &[]), cell(0..12, &[])]), [true, true]);
    }

    #[test]
    fn nobody_is_nobody() {
        assert_eq!(told(&[cell(0..6, &[]), cell(0..0, &[0])]), [true, true]);
    }

    proptest! {
        /// Whatever two told answers are subtracted, what is left is nobody or at least five.
        #[test]
        fn no_two_told_cells_differ_by_one_to_four(
            groups in prop::collection::vec((0_usize..3, prop::collection::btree_set(0_u16..60, 0..12), 0_u8..255), 1..8),
        ) {
            let sets = municipality(&groups);
            let of = |(members, inside): &(BTreeSet<u16>, Vec<usize>)| Cell { members: members.iter().copied().collect(), inside: inside.clone() };
            let shown = told(&sets.iter().map(of).collect::<Vec<Cell>>());
            // Looked at with plain sets, which share nothing with the bits.
            let visible: Vec<&BTreeSet<u16>> = sets.iter().zip(&shown).filter(|(_, told)| **told).map(|((set, _), _)| set).collect();
            for a in &visible {
                prop_assert!(a.is_empty() || a.len() >= FEWEST);
                for b in &visible {
                    if !a.is_empty() && a.is_subset(b) {
                        prop_assert!(!small(b.len() - a.len()));
                    }
                }
            }
            for (at, (set, _)) in sets.iter().enumerate().filter(|(at, _)| shown[*at]) {
                let inside: BTreeSet<u16> = sets.iter().enumerate()
                    .filter(|(child, it)| shown[*child] && it.1.contains(&at))
                    .flat_map(|(_, it)| it.0.clone()).collect();
                prop_assert!(!small(set.difference(&inside).count()));
            }
        }
    }

    /// Groups in three units, each with all its persons and with a filter of some of them.
    fn municipality(groups: &[(usize, BTreeSet<u16>, u8)]) -> Vec<(BTreeSet<u16>, Vec<usize>)> {
        let filtered = |set: &BTreeSet<u16>, filter: bool, seed: u8| -> BTreeSet<u16> {
            set.iter().copied().filter(|it| !filter || (it * 7 + u16::from(seed)) % 5 != 0).collect()
        };
        let mut cells = Vec::new();
        for filter in [false, true] {
            let base = cells.len();
            let of = |wanted: Option<usize>| -> BTreeSet<u16> {
                let chosen = groups.iter().filter(|(unit, ..)| wanted.is_none_or(|it| it == *unit));
                chosen.flat_map(|(_, set, seed)| filtered(set, filter, *seed)).collect()
            };
            cells.push((of(None), Vec::new()));
            cells.extend((0..3).map(|unit| (of(Some(unit)), vec![base])));
            cells.extend(
                groups.iter().map(|(unit, set, seed)| (filtered(set, filter, *seed), vec![base, base + 1 + unit])),
            );
        }
        cells
    }
}
