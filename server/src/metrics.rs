//! What a running relay counts, and how that reads for a program that watches it. Numbers only, under labels of which there
//! are few: never a name, an id or a text. It must not know of HTTP, nor who may read it.

use crate::backups::Standing;
use crate::clock::now_ms;
use crate::store::census::Census;
use prometheus_client::encoding::{EncodeLabelSet, prometheus_text};
use prometheus_client::metrics::counter::{ConstCounter, Counter};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::histogram::{Histogram, exponential_buckets};
use prometheus_client::metrics::info::Info;
use prometheus_client::registry::Registry;
use std::time::Duration;
use tandem_core::code::Code;

/// Upper ends of the classes of durations: from one millisecond to 16 seconds.
const DURATIONS: (f64, f64, u16) = (0.001, 4.0, 8);

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Request {
    method: &'static str,
    route: String,
    status: &'static str,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Route {
    route: String,
}

#[derive(Clone, Debug, Hash, PartialEq, Eq, EncodeLabelSet)]
struct Refusal {
    code: &'static str,
}

/// What is counted while the relay runs.
#[derive(Debug)]
pub(crate) struct Metrics {
    requests: Family<Request, Counter>,
    took: Family<Route, Histogram, fn() -> Histogram>,
    refused: Family<Refusal, Counter>,
    changes_refused: Family<Refusal, Counter>,
    pushes: Counter,
    changes: Counter,
    snapshots: Counter,
    poison: Counter,
}

/// What is looked up when somebody asks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Now<'a> {
    pub(crate) census: Census,
    pub(crate) log_bytes: u64,
    pub(crate) disk_free_bytes: Option<u64>,
    pub(crate) connections: usize,
    pub(crate) sockets: usize,
    pub(crate) jobs_waiting: usize,
    pub(crate) commits: u64,
    pub(crate) commits_failed: u64,
    pub(crate) backups: Option<&'a Standing>,
}

fn histogram() -> Histogram {
    let (first, factor, count) = DURATIONS;
    Histogram::new(exponential_buckets(first, factor, count))
}

impl Default for Metrics {
    fn default() -> Self {
        Self {
            requests: Family::default(),
            took: Family::new_with_constructor(histogram),
            refused: Family::default(),
            changes_refused: Family::default(),
            pushes: Counter::default(),
            changes: Counter::default(),
            snapshots: Counter::default(),
            poison: Counter::default(),
        }
    }
}

impl Metrics {
    /// A request was answered.
    pub(crate) fn answered(&self, method: &'static str, route: &str, status: u16, took: Duration) {
        let status = match status {
            100..200 => "1xx",
            200..300 => "2xx",
            300..400 => "3xx",
            400..500 => "4xx",
            _ => "5xx",
        };
        self.requests.get_or_create(&Request { method, route: route.to_owned(), status }).inc();
        self.took.get_or_create(&Route { route: route.to_owned() }).observe(took.as_secs_f64());
    }

    /// Somebody was refused.
    pub(crate) fn refused(&self, code: Code) {
        self.refused.get_or_create(&Refusal { code: code.name() }).inc();
    }

    /// A push was committed: so many changes in it were taken, and these refused.
    pub(crate) fn pushed(&self, taken: usize, refused: impl Iterator<Item = Code>) {
        self.pushes.inc();
        self.changes.inc_by(taken as u64);
        for code in refused {
            self.changes_refused.get_or_create(&Refusal { code: code.name() }).inc();
        }
    }

    /// A snapshot was made.
    pub(crate) fn snapshot(&self) {
        self.snapshots.inc();
    }

    /// A change was found that no replica can take.
    pub(crate) fn poison(&self) {
        self.poison.inc();
    }

    /// All of it, in the text form of Prometheus.
    pub(crate) fn text(&self, now: &Now<'_>) -> String {
        let mut registry = Registry::with_prefix("tandem");
        let all = &mut registry;
        all.register("build", "The program", Info::new([("version", env!("CARGO_PKG_VERSION"))].to_vec()));
        all.register("requests", "Requests answered, by route and class of status", self.requests.clone());
        all.register("request_duration_seconds", "How long requests took", self.took.clone());
        all.register("refused", "Requests refused, by code", self.refused.clone());
        all.register("pushes", "Pushes committed", self.pushes.clone());
        all.register("changes_admitted", "Changes taken into the log", self.changes.clone());
        all.register("changes_refused", "Changes refused, by code", self.changes_refused.clone());
        all.register("snapshots_made", "Snapshots made", self.snapshots.clone());
        all.register("poison_found", "Changes set aside because no replica can take them", self.poison.clone());
        counter(all, "commits", "Transactions committed", now.commits);
        counter(all, "commits_failed", "Transactions that could not be committed", now.commits_failed);
        gauge(all, "connections", "Connections open", now.connections as u64);
        gauge(all, "sockets", "Sockets open", now.sockets as u64);
        gauge(all, "writer_queue", "Jobs that wait for the writer", now.jobs_waiting as u64);
        gauge(all, "log_bytes", "Bytes of the database on the disk", now.log_bytes);
        if let Some(free) = now.disk_free_bytes {
            gauge(all, "disk_free_bytes", "Bytes free on the disk of the data folder", free);
        }
        let Census { engagements, people, devices, changes, snapshots, waiting_returned, parcels_open, poison } = now.census;
        gauge(all, "engagements", "Engagements", engagements);
        gauge(all, "people", "Persons", people);
        gauge(all, "devices", "Devices that may sign in", devices);
        gauge(all, "log_changes", "Changes in the log", changes);
        gauge(all, "snapshots", "Snapshots kept", snapshots);
        gauge(all, "waiting_returned", "Entries brought back after a restore that nobody has proven", waiting_returned);
        gauge(all, "parcels_open", "Refused work that waits for an editor", parcels_open);
        gauge(all, "poison", "Changes set aside", poison);
        gauge(all, "backup_configured", "Whether backups are made on a schedule", u64::from(now.backups.is_some()));
        if let Some(standing) = now.backups {
            let (last, at_ms) = (standing.now(), now_ms());
            counter(all, "backups_made", "Backups made", last.made);
            counter(all, "backup_failures", "Backups that could not be made", last.failures);
            gauge(all, "backup_stale", "Whether somebody should see to the backups", u64::from(standing.is_stale(at_ms)));
            if let Some(last_ms) = last.last_ms {
                gauge(all, "backup_last_success_timestamp_seconds", "When the newest backup was made", last_ms / 1_000);
                gauge(all, "backup_age_seconds", "How old the newest backup is", at_ms.saturating_sub(last_ms) / 1_000);
            }
        }
        let mut text = String::new();
        // Writing into a string cannot fail.
        let _ = prometheus_text::encode(&mut text, &registry);
        text
    }
}

fn gauge(registry: &mut Registry, name: &str, help: &str, value: u64) {
    registry.register(name, help, ConstGauge::new(i64::try_from(value).unwrap_or(i64::MAX)));
}

fn counter(registry: &mut Registry, name: &str, help: &str, value: u64) {
    registry.register(name, help, ConstCounter::new(value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_counted_is_told_and_classes_of_status_are_few() {
        let metrics = Metrics::default();
        metrics.answered("GET", "/people/{document}", 200, Duration::from_millis(3));
        metrics.answered("GET", "/people/{document}", 204, Duration::from_millis(3));
        metrics.refused(Code::Busy);
        metrics.pushed(3, [Code::ReadOnly].into_iter());
        let now = Now {
            census: Census { devices: 7, ..Census::default() },
            log_bytes: 9,
            disk_free_bytes: None,
            connections: 1,
            sockets: 2,
            jobs_waiting: 0,
            commits: 5,
            commits_failed: 0,
            backups: None,
        };
        let text = metrics.text(&now);
        for line in [
            "tandem_requests_total{method=\"GET\",route=\"/people/{document}\",status=\"2xx\"} 2",
            "tandem_request_duration_seconds_bucket{route=\"/people/{document}\",le=\"0.004\"} 2",
            "tandem_refused_total{code=\"busy\"} 1",
            "tandem_changes_admitted_total 3",
            "tandem_changes_refused_total{code=\"read_only\"} 1",
            "tandem_commits_total 5",
            "tandem_devices 7",
            "tandem_backup_configured 0",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
    }
}
