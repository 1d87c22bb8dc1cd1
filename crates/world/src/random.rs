//! The only source of chance: a seeded generator written out here, so that a day can be repeated anywhere.

/// xoshiro256++ (Blackman and Vigna), seeded by splitmix64.
#[derive(Debug, Clone)]
pub struct Random {
    state: [u64; 4],
}

fn split_mix(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

impl Random {
    /// A generator; the same seed gives the same numbers.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        let mut mixing = seed;
        Self { state: std::array::from_fn(|_| split_mix(&mut mixing)) }
    }

    /// A generator of its own for a named purpose, so that drawing more for one purpose leaves the others as they were.
    #[must_use]
    pub fn fork(&self, purpose: &str, number: u64) -> Self {
        // FNV-1a is enough to keep names apart; splitmix does the mixing.
        let name = purpose
            .bytes()
            .fold(0xCBF2_9CE4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01B3));
        let mut mixing = self.state[0] ^ name;
        let first = split_mix(&mut mixing);
        Self::new(first ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ self.state[2])
    }

    /// 64 random bits.
    pub fn next_u64(&mut self) -> u64 {
        let s = &mut self.state;
        let result = s[0].wrapping_add(s[3]).rotate_left(23).wrapping_add(s[0]);
        let t = s[1] << 17;
        s[2] ^= s[0];
        s[3] ^= s[1];
        s[1] ^= s[2];
        s[0] ^= s[3];
        s[2] ^= t;
        s[3] = s[3].rotate_left(45);
        result
    }

    /// A number from 0 to below `bound`; 0 when the bound is 0.
    pub fn below(&mut self, bound: usize) -> usize {
        usize::try_from((u128::from(self.next_u64()) * bound as u128) >> 64).unwrap_or(0)
    }

    /// A whole number from `least` to `most`, both included.
    pub fn between(&mut self, least: i64, most: i64) -> i64 {
        let width = usize::try_from((most - least).max(0)).unwrap_or(0) + 1;
        least + i64::try_from(self.below(width)).unwrap_or(0)
    }

    /// True `permille` times in a thousand.
    pub fn chance(&mut self, permille: u32) -> bool {
        self.below(1000) < permille as usize
    }

    /// One of the items.
    ///
    /// # Panics
    /// If there are none.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }

    /// An index drawn in proportion to its weight; 0 when all weights are zero.
    pub fn weighted(&mut self, weights: &[u32]) -> usize {
        let total: usize = weights.iter().map(|&weight| weight as usize).sum();
        let mut left = self.below(total);
        for (index, &weight) in weights.iter().enumerate() {
            if left < weight as usize {
                return index;
            }
            left -= weight as usize;
        }
        0
    }

    /// Puts the items in a random order.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }

    /// A number from 0 to below 1.
    pub fn unit(&mut self) -> f64 {
        (self.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A number of mean 0 and deviation 1: the sum of twelve uniform ones, which needs no function of the platform's.
    pub fn normal(&mut self) -> f64 {
        (0..12).map(|_| self.unit()).sum::<f64>() - 6.0
    }

    /// A factor of mean 1 that varies like the logarithm's normal with deviation `sigma`.
    pub fn factor(&mut self, sigma: f64) -> f64 {
        exponential(sigma * self.normal() - sigma * sigma / 2.0)
    }

    /// Ten random bytes, for an identifier.
    pub fn ten_bytes(&mut self) -> [u8; 10] {
        let (first, second) = (self.next_u64().to_le_bytes(), self.next_u64().to_le_bytes());
        std::array::from_fn(|index| if index < 8 { first[index] } else { second[index - 8] })
    }
}

/// e to a power between −20 and 20 by additions and multiplications alone, so that every machine gets the same bits.
fn exponential(power: f64) -> f64 {
    let halved = power.clamp(-20.0, 20.0) / 1024.0;
    let series = 1.0 + halved * (1.0 + halved / 2.0 * (1.0 + halved / 3.0 * (1.0 + halved / 4.0)));
    (0..10).fold(series, |value, _| value * value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_seed_gives_the_same_numbers_and_forks_are_apart() {
        let (mut one, mut other) = (Random::new(7), Random::new(7));
        assert!((0..100).all(|_| one.next_u64() == other.next_u64()));
        let numbers = |mut random: Random| (0..4).map(|_| random.next_u64()).collect::<Vec<_>>();
        assert_eq!(numbers(one.fork("persons", 1)), numbers(other.fork("persons", 1)));
        assert_ne!(numbers(one.fork("persons", 1)), numbers(one.fork("persons", 2)));
        assert_ne!(numbers(one.fork("persons", 1)), numbers(one.fork("workers", 1)));
    }

    #[test]
    fn the_exponential_is_the_exponential() {
        for power in [-3.0_f64, -0.5, 0.0, 0.1, 1.0, 2.5] {
            assert!((exponential(power) / power.exp() - 1.0).abs() < 1e-9, "{power}");
        }
    }

    #[test]
    fn factors_have_mean_one_and_spread_as_asked() {
        let mut random = Random::new(1);
        let factors: Vec<f64> = (0..20_000).map(|_| random.factor(0.3)).collect();
        let mean = factors.iter().sum::<f64>() / 20_000.0;
        let variance = factors.iter().map(|f| (f - mean) * (f - mean)).sum::<f64>() / 20_000.0;
        assert!((mean - 1.0).abs() < 0.02, "{mean}");
        assert!((variance.sqrt() - 0.307).abs() < 0.02, "{}", variance.sqrt());
    }

    #[test]
    fn draws_reach_both_ends_and_none_beyond() {
        let mut random = Random::new(2);
        let drawn: Vec<i64> = (0..500).map(|_| random.between(-1, 2)).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&-1), Some(&2)));
        assert!((0..500).all(|_| random.weighted(&[0, 3, 0, 1]) % 2 == 1));
    }
}
