//! The messages of the program in every language: Project Fluent texts, the same that the browser loads.

/// Languages in the order in which they are offered: tag and Fluent text.
pub const LANGUAGES: [(&str, &str); 3] = [
    ("en", include_str!("../catalogue/en.ftl")),
    ("fr", include_str!("../catalogue/fr.ftl")),
    ("ar", include_str!("../catalogue/ar.ftl")),
];
