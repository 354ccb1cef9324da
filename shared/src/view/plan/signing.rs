//! Who signed a plan and what changed since (P2.7), and what members say of it.

use crate::code::Code;
use crate::model::{DomainId, Entry};
use crate::view::assess::Skills;
use crate::view::difference::Stretch;
use crate::view::shape::Reader;
use crate::view::signed::{Comment, PLAN_SIGNERS, Signatures, comments, signatures};
use crate::view::source::{ENTRIES, Source};
use serde::Serialize;

/// Fields that are signed, where not all are: what is ticked and noted while a plan runs changes no plan.
const SIGNED: [(&str, &[&str]); 6] = [
    ("priority", &["chosen", "approach", "order", "target"]),
    ("objective", &[]),
    (
        "activity",
        &[
            "what",
            "kind",
            "method",
            "stage",
            "week",
            "order",
            "gap",
            "owner",
            "after",
            "minutes",
            "preparing",
            "delivering",
            "reviewing",
            "assessing",
            "mentoring",
        ],
    ),
    ("learner", &[]),
    ("resource", &["what", "owner"]),
    ("milestone", &["target"]),
];

/// The signatures under a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
pub struct PlanSigning {
    /// Who signed, and who is to.
    pub signatures: Signatures,
    /// What members say of it.
    pub comments: Vec<Comment>,
    /// The domains, with the names of own ones.
    pub domains: Vec<(DomainId, Option<String>)>,
}

/// The signatures under a plan; `not_found` when it is no plan.
pub(in crate::view) fn signing(source: &impl Source, plan: &Entry, reader: &Reader) -> Result<PlanSigning, Code> {
    if plan.kind().name != "plan" {
        return Err(Code::NotFound);
    }
    let within = format!("{}/", plan.id());
    let mut content: Vec<Stretch> = Stretch::of_kind("plan", &within).into_iter().collect();
    for (kind, keys) in SIGNED {
        content.push(Stretch { area: ENTRIES, prefix: format!("{kind}/{within}"), keys });
    }
    for priority in source.entries("priority", &within) {
        let keys = &["what", "level-now", "level-wanted"];
        content.push(Stretch { area: ENTRIES, prefix: format!("gap/{}/", priority.id()), keys });
    }
    Ok(PlanSigning {
        signatures: signatures(source, plan, PLAN_SIGNERS, &content, reader),
        comments: comments(source, plan, reader),
        domains: source.domain_ids(),
    })
}
