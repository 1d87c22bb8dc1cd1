//! What answers say: the share of worked time by kind, a ratio estimate with its confidence interval (metrics §3).
//!
//! In each stratum p̂ = ΣB / ΣA with s² = n/(n−1) · Σ(b − p̂a)² / (ΣA)². Strata are weighed by all time worked in them, drawn
//! or not; a stratum with fewer than two answers cannot be weighed and is told as missing.

use std::collections::BTreeMap;

use tillit_domain::support_sample::{SampleAnswer, Stratum, SupportSample};

use crate::disclosure::FEWEST;
use crate::figure::Value;

/// What a survey comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Estimate {
    /// Answers that are counted.
    pub answers: usize,
    /// Shifts drawn.
    pub drawn: usize,
    /// Strata that have too few answers to be weighed.
    pub strata_missing: usize,
    /// The share of all worked time that lies in strata that are weighed, in percent.
    pub covered: Option<Value>,
    /// Shares in percent with the bounds of the interval at 95 %: with persons, travel, planning, documentation, meetings,
    /// other. None with fewer than five answers.
    pub shares: Option<[[Value; 3]; 6]>,
}

/// Works a survey out.
#[must_use]
pub fn estimate(survey: &SupportSample) -> Estimate {
    let drawn = survey.strata.iter().map(|it| it.drawn.len()).sum();
    let mut by_stratum: BTreeMap<Stratum, Vec<&SampleAnswer>> = BTreeMap::new();
    for answer in &survey.answers {
        by_stratum.entry(answer.stratum).or_default().push(answer);
    }
    let all: i64 = survey.strata.iter().map(|it| it.worked.0).sum();
    let weighed: Vec<(i64, &[&SampleAnswer])> = survey
        .strata
        .iter()
        .filter_map(|it| Some((it.worked.0, by_stratum.get(&it.stratum)?.as_slice())))
        .filter(|(_, answers)| answers.len() >= 2)
        .collect();
    let answers: usize = weighed.iter().map(|(_, answers)| answers.len()).sum();
    let worked: i64 = weighed.iter().map(|(worked, _)| worked).sum();
    Estimate {
        answers,
        drawn,
        strata_missing: survey.strata.iter().filter(|it| it.shifts > 0).count() - weighed.len(),
        covered: Value::percent(worked, all),
        shares: (answers >= FEWEST && worked > 0).then(|| std::array::from_fn(|part| share(&weighed, worked, part))),
    }
}

/// The share of one part with its bounds, in percent.
fn share(weighed: &[(i64, &[&SampleAnswer])], worked: i64, part: usize) -> [Value; 3] {
    let (mut share, mut variance) = (0.0, 0.0);
    for (of, answers) in weighed {
        let weight = float(*of) / float(worked);
        let pairs: Vec<(f64, f64)> =
            answers.iter().map(|it| (float(it.spent.worked().0), float(it.spent.parts()[part].0))).collect();
        let (a, b) = pairs.iter().fold((0.0, 0.0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1));
        let (p, n) = (b / a, float(i64::try_from(pairs.len()).unwrap_or(i64::MAX)));
        let squares: f64 = pairs.iter().map(|(a, b)| (b - p * a).powi(2)).sum();
        share += weight * p;
        variance += weight * weight * n / (n - 1.0) * squares / (a * a);
    }
    let half = 1.96 * variance.sqrt();
    [share, (share - half).max(0.0), (share + half).min(1.0)].map(percent)
}

#[expect(clippy::cast_precision_loss, reason = "minutes of shifts are far below 2^53")]
fn float(number: i64) -> f64 {
    number as f64
}

#[expect(clippy::cast_possible_truncation, reason = "a share is between nothing and one")]
fn percent(share: f64) -> Value {
    Value((share * 100_000.0).round() as i64)
}
