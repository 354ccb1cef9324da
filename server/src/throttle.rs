//! How often somebody may ask: tries of enrolment and wrong credentials by address and in all, pushes by device, acts upon
//! people and devices by person. A bucket each, that fills up again by itself.
//!
//! Secrets are far too long to be guessed; this keeps the trying cheap for the relay. It must not know of HTTP.

use governor::clock::DefaultClock;
use governor::state::keyed::HashMapStateStore;
use governor::{DefaultDirectRateLimiter, Quota, RateLimiter};
use std::hash::Hash;
use std::net::{IpAddr, Ipv6Addr};
use std::num::NonZeroU32;
use tandem_core::code::Code;
use tandem_core::limits::{ADDRESS_ENROLMENTS, ADDRESS_WRONG, ENROLMENTS, GOVERNED, THROTTLED};
use tandem_core::model::{DeviceId, PersonId};
use tokio::sync::{Semaphore, SemaphorePermit};

/// A bucket for each key.
type Buckets<K> = RateLimiter<K, HashMapStateStore<K>, DefaultClock>;

/// What one permit of the bytes that wait stands for.
const GRAIN: usize = 1 << 10;

/// All buckets of a relay.
#[derive(Debug)]
pub(crate) struct Throttle {
    enrolments: DefaultDirectRateLimiter,
    enrolments_from: Buckets<IpAddr>,
    wrong_from: Buckets<IpAddr>,
    pushes_of: Buckets<DeviceId>,
    governed_by: Buckets<PersonId>,
    most_pushes: NonZeroU32,
    waiting: Semaphore,
}

impl Throttle {
    /// Full buckets; a device may push so often in a minute, and so many bytes of pushes may wait for the writer.
    pub(crate) fn new(pushes_per_minute: u32, push_bytes_waiting: usize) -> Self {
        Self {
            enrolments: RateLimiter::direct(quota(ENROLMENTS)),
            enrolments_from: RateLimiter::hashmap(quota(ADDRESS_ENROLMENTS)),
            wrong_from: RateLimiter::hashmap(quota(ADDRESS_WRONG)),
            pushes_of: RateLimiter::hashmap(quota((pushes_per_minute, pushes_per_minute))),
            governed_by: RateLimiter::hashmap(quota(GOVERNED)),
            // One goes for the push itself.
            most_pushes: NonZeroU32::new(pushes_per_minute.saturating_sub(1)).unwrap_or(NonZeroU32::MIN),
            waiting: Semaphore::new((push_bytes_waiting / GRAIN).min(Semaphore::MAX_PERMITS)),
        }
    }

    /// Takes one try of enrolment; `too_often`: there is none left now. In all first, so that the buckets by address are
    /// bounded by it.
    pub(crate) fn enrolling(&self, address: IpAddr) -> Result<(), Code> {
        self.enrolments.check().map_err(|_| Code::TooOften)?;
        take(&self.enrolments_from, &network(address))
    }

    /// What somebody is told whose secret or credential was refused for `code`: the same, or `too_often`.
    pub(crate) fn wrong(&self, address: IpAddr, code: Code) -> Code {
        take(&self.wrong_from, &network(address)).err().unwrap_or(code)
    }

    /// Takes one act of a person upon people, devices or invitations: each is written down for good. Of a person and not of a
    /// device, because a person can have ever more of those.
    pub(crate) fn governing(&self, person: &PersonId) -> Result<(), Code> {
        take(&self.governed_by, person)
    }

    /// Takes one push of a device, of so many bytes and with so many records (each counts as a push: it may have to be
    /// verified); `too_often`: this device has none left now; `busy`: as much as may waits already. The permit is held
    /// until the push is committed.
    pub(crate) fn pushing(&self, device: &DeviceId, bytes: usize, records: usize) -> Result<SemaphorePermit<'_>, Code> {
        take(&self.pushes_of, device)?;
        if let Some(records) = u32::try_from(records).ok().and_then(NonZeroU32::new) {
            // (Never more than there are at all.)
            let records = records.min(self.most_pushes);
            self.pushes_of.check_key_n(device, records).ok().and_then(Result::ok).ok_or(Code::TooOften)?;
        }
        let grains = u32::try_from(bytes.div_ceil(GRAIN)).map_err(|_| Code::TooLarge)?;
        self.waiting.try_acquire_many(grains).map_err(|_| Code::Busy)
    }
}

fn take<K: Clone + Eq + Hash>(buckets: &Buckets<K>, key: &K) -> Result<(), Code> {
    if buckets.len() >= THROTTLED {
        buckets.retain_recent();
        // Still as many that are not full: whoever is new waits.
        if buckets.len() >= THROTTLED {
            return Err(Code::TooOften);
        }
    }
    buckets.check_key(key).map_err(|_| Code::TooOften)
}

/// At once, and per minute in the long run.
fn quota((burst, per_minute): (u32, u32)) -> Quota {
    let at_least_one = |number: u32| NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN);
    Quota::per_minute(at_least_one(per_minute)).allow_burst(at_least_one(burst))
}

/// Whoever has one address of the newer kind has its whole network of 2⁶⁴.
fn network(address: IpAddr) -> IpAddr {
    match address {
        IpAddr::V4(_) => address,
        IpAddr::V6(six) => Ipv6Addr::from_bits(six.to_bits() >> 64 << 64).into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn throttle() -> Throttle {
        Throttle::new(3, 10 << 10)
    }

    fn taken(from: &str, throttle: &Throttle, most: u32) -> u32 {
        let address: IpAddr = from.parse().unwrap();
        (0..most).map(|_| u32::from(throttle.wrong(address, Code::InvitationUnknown) == Code::InvitationUnknown)).sum()
    }

    #[test]
    fn one_address_empties_its_own_bucket_only() {
        let throttle = throttle();
        let (burst, _) = ADDRESS_WRONG;
        assert!((burst..burst + 2).contains(&taken("192.0.2.1", &throttle, burst + 10)));
        assert_eq!(taken("192.0.2.2", &throttle, burst), burst);
        assert!((burst..burst + 2).contains(&taken("2001:db8::1", &throttle, burst + 10)));
        assert_eq!(taken("2001:db8::2", &throttle, 1), 0, "the same network");
        assert_eq!(taken("2001:db8:0:1::2", &throttle, 1), 1);
    }

    #[test]
    fn everybody_together_may_try_only_so_often() {
        let throttle = throttle();
        let tries = ENROLMENTS.0 + 200;
        let taken = (0..tries).filter(|n| throttle.enrolling(IpAddr::V4(n.to_be_bytes().into())).is_ok()).count();
        assert!(taken >= ENROLMENTS.0 as usize && taken < tries as usize, "{taken}");
    }

    #[test]
    fn a_device_pushes_so_often_and_another_one_is_not_held_up() {
        let throttle = throttle();
        let (phone, laptop) = (DeviceId::new("phone").unwrap(), DeviceId::new("laptop").unwrap());
        for _ in 0..3 {
            assert!(throttle.pushing(&phone, 10, 0).is_ok());
        }
        assert_eq!(throttle.pushing(&phone, 10, 0).err(), Some(Code::TooOften));
        assert!(throttle.pushing(&laptop, 10, 0).is_ok());
    }

    #[test]
    fn a_record_that_comes_along_counts_as_a_push() {
        let throttle = Throttle::new(100, 10 << 10);
        let (phone, laptop) = (DeviceId::new("phone").unwrap(), DeviceId::new("laptop").unwrap());
        assert!(throttle.pushing(&phone, 0, 64).is_ok());
        assert_eq!(throttle.pushing(&phone, 0, 64).err(), Some(Code::TooOften));
        assert!(throttle.pushing(&laptop, 0, 500).is_ok(), "but a full bucket is enough for any request");
    }

    #[test]
    fn only_so_many_bytes_wait() {
        let throttle = Throttle::new(100, 10 << 10);
        let phone = DeviceId::new("phone").unwrap();
        let held = throttle.pushing(&phone, 8 << 10, 0).unwrap();
        assert_eq!(throttle.pushing(&phone, 3 << 10, 0).err(), Some(Code::Busy));
        drop(held);
        assert!(throttle.pushing(&phone, 3 << 10, 0).is_ok());
    }
}
