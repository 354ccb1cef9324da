//! Weighted scoring of gaps (P1.5).

use serde::Serialize;

/// Weights of criticality, risk and impact in per cent; together a hundred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights(pub [u32; 3]);

impl Default for Weights {
    /// 40, 30, 30 (P1.5).
    fn default() -> Self {
        Weights([40, 30, 30])
    }
}

impl Weights {
    /// Reads `40/30/30`; the usual ones where that is something else.
    pub fn read(written: Option<&str>) -> Self {
        let shares: Option<Vec<u32>> = written.and_then(|text| text.split('/').map(|part| part.parse().ok()).collect());
        shares
            .and_then(|shares| shares.try_into().ok())
            .filter(|shares: &[u32; 3]| shares.iter().sum::<u32>() == 100)
            .map_or_else(Self::default, Weights)
    }
}

/// What a weighted score means (P1.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Priority {
    /// Up to 2.0.
    Low,
    /// Above 2.0.
    Medium,
    /// Above 3.0.
    High,
    /// Above 4.0.
    Critical,
}

/// The weighted score in hundredths (440 is 4.4) of scores from 1 to 5.
pub fn weighted(scores: [u32; 3], weights: Weights) -> u32 {
    scores.into_iter().zip(weights.0).map(|(score, weight)| score * weight).sum()
}

/// What a weighted score in hundredths means.
pub fn priority(hundredths: u32) -> Priority {
    match hundredths {
        401.. => Priority::Critical,
        301.. => Priority::High,
        201.. => Priority::Medium,
        _ => Priority::Low,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scores_are_weighted_and_named() {
        let table = [
            ([5, 4, 4], Weights::default(), 440, Priority::Critical),
            ([4, 4, 4], Weights::default(), 400, Priority::High),
            ([3, 3, 3], Weights::default(), 300, Priority::Medium),
            ([2, 2, 2], Weights::default(), 200, Priority::Low),
            ([1, 5, 1], Weights([0, 100, 0]), 500, Priority::Critical),
        ];
        for (scores, weights, hundredths, meaning) in table {
            assert_eq!((weighted(scores, weights), priority(hundredths)), (hundredths, meaning), "{scores:?}");
        }
    }

    #[test]
    fn weights_that_are_none_are_the_usual_ones() {
        assert_eq!(Weights::read(Some("50/25/25")), Weights([50, 25, 25]));
        for bad in [None, Some(""), Some("50/50"), Some("50/50/50"), Some("a/b/c")] {
            assert_eq!(Weights::read(bad), Weights::default(), "{bad:?}");
        }
    }
}
