//! A whole divided into whole parts that sum to it exactly.

/// Parts of `whole` after `weights` (largest remainder; the earlier first where remainders are alike). Weights below zero count
/// as nothing; where none weighs anything they count alike.
#[must_use]
pub fn share(whole: i64, weights: &[i64]) -> Vec<i64> {
    let sum: i128 = weights.iter().map(|it| i128::from((*it).max(0))).sum();
    let weigh = |weight: i64| if sum > 0 { i128::from(weight.max(0)) } else { 1 };
    let total = if sum > 0 { sum } else { i128::try_from(weights.len()).unwrap_or(1).max(1) };
    let exact: Vec<i128> = weights.iter().map(|weight| i128::from(whole) * weigh(*weight)).collect();
    // Flooring leaves at most one for each part, also below zero.
    let mut parts: Vec<i64> = exact.iter().map(|it| i64::try_from(it.div_euclid(total)).unwrap_or(0)).collect();
    let left = whole - parts.iter().sum::<i64>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|&at| (std::cmp::Reverse(exact[at].rem_euclid(total)), at));
    for &at in order.iter().take(usize::try_from(left).unwrap_or(0)) {
        parts[at] += 1;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn three_alike_share_a_hundred_öre_as_34_33_33() {
        assert_eq!(share(100, &[1, 1, 1]), [34, 33, 33]);
        assert_eq!(share(40, &[30, 10]), [30, 10]);
        assert_eq!(share(7, &[0, 0]), [4, 3]);
        assert_eq!(share(-100, &[1, 1, 1]).iter().sum::<i64>(), -100);
        assert_eq!(share(5, &[]), Vec::<i64>::new());
    }

    proptest! {
        #[test]
        fn parts_sum_to_the_whole_and_are_within_one_of_exact(
            whole in -1_000_000_i64..1_000_000, weights in prop::collection::vec(0_i64..10_000, 1..20)
        ) {
            let parts = share(whole, &weights);
            prop_assert_eq!(parts.iter().sum::<i64>(), whole);
            let sum: i64 = weights.iter().sum();
            if sum > 0 {
                for (part, weight) in parts.iter().zip(&weights) {
                    prop_assert!((part * sum - whole * weight).abs() < sum);
                }
            }
        }
    }
}
