//! The standard capability domains (P1.1). An engagement can add its own beside them.

/// Ids of the five standard domains, in the order in which they are shown. Their names stand in the catalogue (`domain-<id>`).
pub const STANDARD_DOMAINS: [&str; 5] = ["infrastructure", "security", "applications", "data", "service"];

/// Whether this is one of the standard five.
pub fn standard_domain(id: &str) -> bool {
    STANDARD_DOMAINS.contains(&id)
}
