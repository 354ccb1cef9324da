//! Kinds of watchfulness (P9): what somebody says to a sign of trouble.

use super::{Kind, Writers};
use crate::model::FieldKind;

pub(super) const KINDS: &[Kind] = &[
    // P9.2: `sign/<trouble>/<whom or what it is about>`. A sign itself is computed; it is set aside for a reason, for the
    // time that began on that day: when it begins anew it shows again.
    Kind {
        name: "sign",
        ids: 2,
        parent: None,
        known_by: None,
        fields: &[("aside", FieldKind::Line), ("since", FieldKind::Date)],
        texts: &[],
        writers: Writers::Editors,
    },
];
