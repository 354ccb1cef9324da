//! Means of levels, exactly (P6.1).
//!
//! Per person and domain the agreed level counts, else the mean of the assessors; per domain the mean over the staff
//! who are rated and present; overall the mean of the domains. Rounded once, at the end, to one decimal, half away
//! from zero. Fractions, so that 1.25 is never 1.2 on one device and 1.3 on another.

/// An exact non-negative mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mean {
    numerator: u128,
    denominator: u128,
}

/// The greatest common divisor. Nearly all pairs fit into 64 bits, in which a phone divides many times as fast.
fn divisor(a: u128, b: u128) -> u128 {
    if let (Ok(mut a), Ok(mut b)) = (u64::try_from(a), u64::try_from(b)) {
        while b != 0 {
            (a, b) = (b, a % b);
        }
        return a.into();
    }
    if b == 0 { a } else { divisor(b, a % b) }
}

impl Mean {
    /// A whole number.
    pub fn whole(number: u32) -> Self {
        Self { numerator: u128::from(number), denominator: 1 }
    }

    /// The mean of means; `None` of none.
    pub fn of(means: impl IntoIterator<Item = Mean>) -> Option<Mean> {
        let mut count = 0;
        let mut sum = Mean::whole(0);
        for mean in means {
            count += 1;
            sum = sum.plus(mean);
        }
        let exact = || Some(Mean { numerator: sum.numerator, denominator: sum.denominator.checked_mul(count)? });
        let near = || Mean { numerator: sum.millionths(), denominator: 1_000_000 * count };
        (count > 0).then(|| exact().unwrap_or_else(near).reduced())
    }

    fn plus(self, other: Mean) -> Mean {
        let exact = || {
            let left = self.numerator.checked_mul(other.denominator)?;
            let right = other.numerator.checked_mul(self.denominator)?;
            let denominator = self.denominator.checked_mul(other.denominator)?;
            Some(Mean { numerator: left.checked_add(right)?, denominator }.reduced())
        };
        // Only absurd numbers of assessors get here: go on in millionths.
        exact().unwrap_or_else(|| Mean { numerator: self.millionths() + other.millionths(), denominator: 1_000_000 }.reduced())
    }

    fn millionths(self) -> u128 {
        let rest = self.numerator % self.denominator;
        let part = match rest.checked_mul(1_000_000) {
            Some(scaled) => scaled / self.denominator,
            None => rest / (self.denominator / 1_000_000),
        };
        self.numerator / self.denominator * 1_000_000 + part
    }

    fn reduced(self) -> Mean {
        let by = divisor(self.numerator, self.denominator).max(1);
        if by == 1 {
            return self;
        }
        Mean { numerator: self.numerator / by, denominator: self.denominator / by }
    }

    /// To one decimal, half away from zero, in tenths: 12 is 1.2.
    pub fn tenths(self) -> u32 {
        let tenths = (self.numerator * 20 + self.denominator) / (self.denominator * 2);
        u32::try_from(tenths).unwrap_or(u32::MAX)
    }

    /// At least this level.
    pub fn reaches(self, level: u32) -> bool {
        self.numerator >= u128::from(level) * self.denominator
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mean(levels: &[u32]) -> Mean {
        Mean::of(levels.iter().copied().map(Mean::whole)).unwrap()
    }

    #[test]
    fn the_example_of_the_field_gives_one_point_two() {
        // P6.1: domains 1.5, 0.5, 1.5, 1.0, 1.5.
        let domains = [mean(&[1, 2]), mean(&[0, 1]), mean(&[1, 2]), mean(&[1, 1]), mean(&[2, 1])];
        assert_eq!(domains.map(Mean::tenths), [15, 5, 15, 10, 15]);
        assert_eq!(Mean::of(domains).unwrap().tenths(), 12);
    }

    #[test]
    fn halves_go_away_from_zero_and_nothing_is_rounded_twice() {
        assert_eq!(mean(&[1, 1, 1, 2]).tenths(), 13, "1.25");
        assert_eq!(mean(&[0, 0, 1]).tenths(), 3, "0.333…");
        // 1.45 from 1.25 and 1.65: rounding the parts first would give 1.5 as well, but 1.249… must not.
        assert_eq!(Mean::of([mean(&[1, 1, 1, 2]), mean(&[1, 1, 1, 1, 2])]).unwrap().tenths(), 12, "1.225");
        assert_eq!(Mean::of([]), None);
    }

    #[test]
    fn absurd_numbers_of_assessors_neither_overflow_nor_bend_the_mean() {
        let primes = (2..400u32).filter(|n| (2..*n).all(|d| n % d != 0));
        let people = primes.map(|n| mean(&[vec![1; (n - 1) as usize], vec![2]].concat()));
        assert_eq!(Mean::of(people).unwrap().tenths(), 10);
    }

    #[test]
    fn sixty_people_with_uneven_assessors_stay_exact() {
        let people = (1..=60u32).map(|n| mean(&vec![n % 4; (n % 5 + 1) as usize]));
        assert_eq!(Mean::of(people).unwrap().tenths(), 15);
    }
}
