//! Rules between the services of one patient, shared by the sets that write them alike.

use crate::amount::Exact;

/// How the services of one patient hang together in time. In the two bound kinds all carers are different.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Synchronisation {
    /// Not at all.
    Independent,
    /// All start at the same instant.
    Simultaneous,
    /// Each later one starts between `min` and `max` after the first.
    Sequential {
        /// At least this long.
        min: Exact,
        /// At most this long.
        max: Exact,
    },
}

impl Synchronisation {
    /// The bounds on the later start minus the first; `None` when nothing is bound.
    pub(crate) fn bounds(self) -> Option<(Exact, Exact)> {
        match self {
            Self::Independent => None,
            Self::Simultaneous => Some((Exact::default(), Exact::default())),
            Self::Sequential { min, max } => Some((min, max)),
        }
    }

    /// The rules that these starts and carers, in the order of the instance, break.
    pub(crate) fn broken(self, name: &str, given: &[(Exact, usize)], tolerance: Exact) -> Vec<String> {
        let Some((min, max)) = self.bounds() else { return Vec::new() };
        let mut errors = Vec::new();
        let mut carers: Vec<usize> = given.iter().map(|&(_, carer)| carer).collect();
        carers.sort_unstable();
        carers.dedup();
        if carers.len() < given.len() {
            errors.push(format!("{name}: one carer gives two services"));
        }
        let Some((&(first, _), later)) = given.split_first() else { return errors };
        for &(start, _) in later {
            let gap = Exact(start.0 - first.0);
            if gap.0 < min.0 - tolerance.0 || gap.0 > max.0 + tolerance.0 {
                errors.push(format!("{name}: start gap {gap} is outside [{min}, {max}]"));
            }
        }
        errors
    }
}
