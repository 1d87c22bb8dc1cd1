//! A visit's minutes on its tasks: a documented estimate, for nobody clocks a task.
//!
//! Each task gets a share after its ordered minutes that day, else its standard time; a task with neither weighs as the
//! mean of the others, and all alike where none has any. Shares are whole minutes and sum to the visit's.

use tillit_domain::quantity::Minutes;

/// Shares of `whole` by weights; none weighs as the mean of the others.
#[must_use]
pub fn split(whole: Minutes, weights: &[Option<Minutes>]) -> Vec<Minutes> {
    let known: Vec<i64> = weights.iter().flatten().map(|minutes| minutes.0.max(0)).collect();
    let (sum, count) = (known.iter().sum::<i64>(), i64::try_from(known.len()).unwrap_or(0));
    // Weights are scaled by their count, so that the mean of them is a whole number.
    let weigh = |weight: &Option<Minutes>| match weight {
        Some(minutes) if sum > 0 => minutes.0.max(0) * count,
        None if sum > 0 => sum,
        _ => 1,
    };
    let weights: Vec<i64> = weights.iter().map(weigh).collect();
    let total = weights.iter().sum::<i64>().max(1);
    let mut shares: Vec<i64> = weights.iter().map(|weight| whole.0 * weight / total).collect();
    let mut order: Vec<usize> = (0..weights.len()).collect();
    order.sort_by_key(|&at| (-(whole.0 * weights[at] % total), at));
    let left = whole.0 - shares.iter().sum::<i64>();
    for &at in order.iter().take(usize::try_from(left).unwrap_or(0)) {
        shares[at] += 1;
    }
    shares.into_iter().map(Minutes).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shares(whole: i64, weights: &[Option<i64>]) -> Vec<i64> {
        let weights: Vec<_> = weights.iter().map(|it| it.map(Minutes)).collect();
        split(Minutes(whole), &weights).into_iter().map(|it| it.0).collect()
    }

    #[test]
    fn a_morning_of_forty_minutes_is_shared_as_ordered() {
        assert_eq!(shares(40, &[Some(30), Some(10)]), [30, 10]);
        assert_eq!(shares(20, &[Some(30), Some(10)]), [15, 5]);
        assert_eq!(shares(30, &[Some(10), Some(20), None]), [7, 13, 10]);
        assert_eq!(shares(7, &[None, None]), [4, 3]);
        assert_eq!(shares(7, &[]), Vec::<i64>::new());
    }

    proptest! {
        #[test]
        fn shares_sum_to_the_whole(whole in 0_i64..800, weights in prop::collection::vec(prop::option::of(0_i64..120), 1..8)) {
            let found = shares(whole, &weights);
            prop_assert_eq!(found.iter().sum::<i64>(), whole);
            prop_assert!(found.iter().all(|share| *share >= 0));
        }
    }
}
