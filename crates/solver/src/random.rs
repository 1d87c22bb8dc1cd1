//! The only source of chance: a seeded generator written out here, so that a run can be repeated anywhere.

/// splitmix64 (Steele, Lea, Flood 2014): small, fast, and good enough to choose moves.
#[derive(Debug, Clone)]
pub(crate) struct Random {
    state: u64,
}

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self { state: seed ^ 0x5851_F42D_4C95_7F2D }
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A number below `bound`; zero when the bound is zero.
    pub(crate) fn below(&mut self, bound: usize) -> usize {
        ((u128::from(self.next()) * bound as u128) >> 64) as usize
    }

    /// True `permille` times in a thousand.
    pub(crate) fn chance(&mut self, permille: usize) -> bool {
        self.below(1000) < permille
    }

    /// One of the items; `None` when there are none.
    pub(crate) fn pick<T: Copy>(&mut self, items: &[T]) -> Option<T> {
        items.get(self.below(items.len())).copied()
    }

    pub(crate) fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// `-log2(u)` in 1/1024 for a uniform `u`, in integers: the number of leading zeros and a straight line between
    /// powers of two. Off by less than a tenth of a bit, the same on every machine.
    pub(crate) fn exponential_1024(&mut self) -> i64 {
        let bits = self.next() | 1;
        let zeros = bits.leading_zeros();
        let fraction = ((bits << zeros) >> 53) as i64 & 1023;
        i64::from(zeros) * 1024 + (1023 - fraction)
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn the_same_seed_gives_the_same_numbers() {
        let (mut one, mut other) = (Random::new(7), Random::new(7));
        assert!((0..100).all(|_| one.next() == other.next()));
    }

    #[test]
    fn numbers_below_a_bound_reach_every_value_and_none_beyond() {
        let mut random = Random::new(1);
        let mut seen = [0; 5];
        (0..1000).for_each(|_| seen[random.below(5)] += 1);
        assert!(seen.iter().all(|&times| times > 100), "{seen:?}");
    }

    #[test]
    fn the_exponential_has_its_mean() {
        let mut random = Random::new(1);
        let mean = (0..20_000).map(|_| random.exponential_1024()).sum::<i64>() / 20_000;
        // The mean of -log2(u) is 1/ln 2 = 1.4427, the straight line makes it a little more.
        assert!((1400..1600).contains(&mean), "{mean}");
    }
}
