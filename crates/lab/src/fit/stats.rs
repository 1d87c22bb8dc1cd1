//! The few statistics that fitting needs, each robust against single wild values.

/// The median; 0 of nothing.
pub(crate) fn median(values: &mut [f64]) -> f64 {
    if values.is_empty() {
        return 0.0;
    }
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    if values.len() % 2 == 1 { values[middle] } else { f64::midpoint(values[middle - 1], values[middle]) }
}

/// Values drawn in to three robust deviations from their median, so that a forgotten stop does not move a mean.
pub(crate) fn drawn_in(values: &[f64]) -> Vec<f64> {
    let centre = median(&mut values.to_vec());
    let mut apart: Vec<f64> = values.iter().map(|value| (value - centre).abs()).collect();
    let width = 3.0 * 1.4826 * median(&mut apart);
    if width == 0.0 {
        return values.to_vec();
    }
    values.iter().map(|value| value.clamp(centre - width, centre + width)).collect()
}

/// The mean; 0 of nothing.
pub(crate) fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

/// Sum of squares around the mean.
pub(crate) fn squares(values: &[f64]) -> f64 {
    let mean = mean(values);
    values.iter().map(|value| (value - mean) * (value - mean)).sum()
}

/// A share and its interval (Wilson, 95 %), in thousandths.
pub(crate) fn share_permille(hits: usize, of: usize) -> Option<(i64, i64, i64)> {
    if of == 0 {
        return None;
    }
    let (n, p) = (of as f64, hits as f64 / of as f64);
    let z2 = 1.96_f64 * 1.96;
    let centre = (p + z2 / (2.0 * n)) / (1.0 + z2 / n);
    let half = 1.96 / (1.0 + z2 / n) * (p * (1.0 - p) / n + z2 / (4.0 * n * n)).sqrt();
    Some((whole(p * 1000.0), whole((centre - half).max(0.0) * 1000.0), whole((centre + half).min(1.0) * 1000.0)))
}

/// The nearest whole number.
pub(crate) fn whole(value: f64) -> i64 {
    #[expect(clippy::cast_possible_truncation, reason = "seconds, days and shares are far from the limits")]
    let rounded = value.round() as i64;
    rounded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_wild_value_does_not_move_a_mean_that_is_drawn_in() {
        let mut values: Vec<f64> = (0..100).map(|number| 10.0 + f64::from(number % 10) / 10.0).collect();
        let before = mean(&drawn_in(&values));
        values.push(720.0);
        assert!((mean(&drawn_in(&values)) - before).abs() < 0.05);
    }

    #[test]
    fn a_share_lies_within_its_interval_and_nothing_has_none() {
        let (share, low, high) = share_permille(8, 1000).unwrap();
        assert!(low < share && share < high && share == 8);
        assert_eq!(share_permille(0, 0), None);
    }
}
