//! Stakeholders and assets (P0.5): who has a stake and how they are engaged; what the partner already does well.

use super::assess::Skills;
use super::people::People;
use super::shape::{Named, Register};
use super::source::Source;
use crate::model::{DomainId, Entry};
use crate::table::order_by;
use serde::Serialize;

/// Stakeholders and assets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct StakeholdersView {
    /// The most influential first, then the most interested, then by name.
    pub stakeholders: Vec<Stakeholder>,
    /// By domain in the order of [`StakeholdersView::domains`], those of none last, then by their words.
    pub assets: Vec<Asset>,
    /// The domains that an asset may be in, with the names of own ones.
    pub domains: Vec<(DomainId, Option<String>)>,
    /// Everybody who is mentioned.
    pub people: Vec<Named>,
}

/// Who has a stake (P0.5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Stakeholder {
    /// Which.
    pub stakeholder: Entry,
    /// Who: a person, a group, an office.
    pub who: Register<String>,
    /// Interest: `low`, `medium`, `high`.
    pub interest: Register<String>,
    /// Influence: `low`, `medium`, `high`.
    pub influence: Register<String>,
    /// What they want of it.
    pub stake: Register<String>,
    /// How they are engaged.
    pub engaged: Register<String>,
}

/// What the partner already does well (P0.5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct Asset {
    /// Which.
    pub asset: Entry,
    /// What.
    pub what: Register<String>,
    /// In which domain.
    pub domain: Register<String>,
    /// Who has it.
    pub who: Register<String>,
    /// A remark.
    pub note: Register<String>,
}

/// Stakeholders and assets.
pub(super) fn stakeholders(source: &impl Source) -> StakeholdersView {
    let mut stakeholders: Vec<Stakeholder> =
        source.entries("stakeholder", "").into_iter().map(|entry| stakeholder(source, entry)).collect();
    order_by(&mut stakeholders, |one| {
        let weight = |register: &Register<String>| match register.value.as_deref() {
            Some("high") => 'a',
            Some("medium") => 'b',
            Some("low") => 'c',
            _ => 'd',
        };
        let who = one.who.value.as_deref().unwrap_or_default().to_lowercase();
        format!("{}{}{who}\0{}", weight(&one.influence), weight(&one.interest), one.stakeholder)
    });
    let domains = source.domain_ids();
    let mut assets: Vec<Asset> = source.entries("asset", "").into_iter().map(|entry| asset(source, entry)).collect();
    order_by(&mut assets, |one| {
        let place = domains.iter().position(|(domain, _)| one.domain.value.as_deref() == Some(domain.as_str()));
        format!("{:03}{}\0{}", place.unwrap_or(999), one.what.value.as_deref().unwrap_or_default().to_lowercase(), one.asset)
    });
    StakeholdersView { stakeholders, assets, domains, people: source.everybody() }
}

fn stakeholder(source: &impl Source, entry: Entry) -> Stakeholder {
    let line = |key: &str| source.of::<String>(&entry, key);
    Stakeholder {
        who: line("who"),
        interest: line("interest"),
        influence: line("influence"),
        stake: line("stake"),
        engaged: line("engaged"),
        stakeholder: entry,
    }
}

fn asset(source: &impl Source, entry: Entry) -> Asset {
    let line = |key: &str| source.of::<String>(&entry, key);
    Asset { what: line("what"), domain: line("domain"), who: line("who"), note: line("note"), asset: entry }
}
