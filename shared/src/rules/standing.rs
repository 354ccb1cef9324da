//! How far a score has come since the baseline and how far it has to go (P6.2). All in tenths, as they are shown, so that
//! the difference of two figures on the screen is the difference that stands beside them.

/// One score: of a domain, or overall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The baseline's.
    pub baseline: Option<u32>,
    /// The newest.
    pub now: Option<u32>,
    /// What is aimed at.
    pub target: Option<u32>,
}

impl Standing {
    /// From the baseline to now: 1.2 → 2.0 is +8 tenths.
    pub fn change(self) -> Option<i64> {
        Some(i64::from(self.now?) - i64::from(self.baseline?))
    }

    /// From now to the target; negative when it is passed.
    pub fn lacking(self) -> Option<i64> {
        Some(i64::from(self.target?) - i64::from(self.now?))
    }
}

/// The place of the domain that has improved most; the first of equal ones; none when none has.
pub fn most_improved(domains: &[Standing]) -> Option<usize> {
    best(domains, |one| one.change().filter(|change| *change > 0))
}

/// The place of the domain that needs focus: the one furthest below its target; of equal ones the lower, then the one
/// that has come less far. Where no target is missed, the lowest of those that have none.
pub fn needs_focus(domains: &[Standing]) -> Option<usize> {
    let now = |one: Standing| one.now.map(i64::from);
    let low = |one: Standing| Some((30 - now(one)?) * 100 + 50 - one.change().unwrap_or_default());
    let missed = best(domains, |one| Some(one.lacking().filter(|lacking| *lacking > 0)? * 10_000 + low(one)?));
    missed.or_else(|| best(domains, |one| low(one).filter(|_| one.target.is_none() && one.now < Some(30))))
}

fn best(domains: &[Standing], worth: impl Fn(Standing) -> Option<i64>) -> Option<usize> {
    let mut best: Option<(i64, usize)> = None;
    for (place, one) in domains.iter().enumerate() {
        if let Some(worth) = worth(*one).filter(|worth| best.is_none_or(|(most, _)| *worth > most)) {
            best = Some((worth, place));
        }
    }
    best.map(|(_, place)| place)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(baseline: u32, now: u32, target: Option<u32>) -> Standing {
        Standing { baseline: Some(baseline), now: Some(now), target }
    }

    #[test]
    fn the_example_of_the_field_is_plus_zero_point_eight() {
        // P6.2: 1.2 → 2.0, +0.8; P8.1: the target is 2.5.
        let overall = standing(12, 20, Some(25));
        assert_eq!((overall.change(), overall.lacking()), (Some(8), Some(5)));
        assert_eq!(standing(20, 17, Some(15)).change(), Some(-3));
        assert_eq!(standing(20, 17, Some(15)).lacking(), Some(-2));
        assert_eq!(Standing { now: Some(20), ..Standing::default() }.change(), None);
    }

    #[test]
    fn the_largest_improvement_is_the_first_of_the_largest_and_never_a_loss() {
        let table: [(&[Standing], Option<usize>); 4] = [
            (&[standing(15, 18, None), standing(5, 13, None), standing(15, 23, None)], Some(1)),
            (&[standing(15, 15, None), standing(10, 9, None)], None),
            (&[Standing::default(), standing(10, 11, None)], Some(1)),
            (&[], None),
        ];
        for (domains, expected) in table {
            assert_eq!(most_improved(domains), expected, "{domains:?}");
        }
    }

    #[test]
    fn focus_goes_to_what_is_furthest_from_its_target_else_to_the_lowest_without_one() {
        let table: [(&[Standing], Option<usize>); 7] = [
            (&[standing(15, 18, Some(20)), standing(5, 13, Some(25)), standing(10, 10, None)], Some(1)),
            // As far from it: the lower one.
            (&[standing(15, 20, Some(30)), standing(5, 15, Some(25))], Some(1)),
            // As far and as low: the one that has come less far.
            (&[standing(5, 15, Some(20)), standing(10, 15, Some(20))], Some(1)),
            (&[standing(15, 18, Some(15)), standing(5, 13, None), standing(5, 12, None)], Some(2)),
            (&[standing(15, 25, Some(20)), standing(15, 25, Some(25))], None),
            (&[standing(15, 30, None)], None),
            (&[Standing::default()], None),
        ];
        for (domains, expected) in table {
            assert_eq!(needs_focus(domains), expected, "{domains:?}");
        }
    }
}
