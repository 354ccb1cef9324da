//! The messages of the program in every language: Project Fluent texts, the same that the browser loads.

/// A language: tag and Fluent texts. The first text is what the places need, which a phone loads at once; the others are
/// those of the screens behind them, one per area of work; the last is for whoever runs the program, and no browser loads it.
pub type Language = (&'static str, [&'static str; 8]);

macro_rules! language {
    ($tag:literal) => {
        (
            $tag,
            [
                include_str!(concat!("../catalogue/", $tag, ".ftl")),
                include_str!(concat!("../catalogue/", $tag, "/setup.ftl")),
                include_str!(concat!("../catalogue/", $tag, "/needs.ftl")),
                include_str!(concat!("../catalogue/", $tag, "/plan.ftl")),
                include_str!(concat!("../catalogue/", $tag, "/deliver.ftl")),
                include_str!(concat!("../catalogue/", $tag, "/mentor.ftl")),
                include_str!(concat!("../catalogue/", $tag, "/access.ftl")),
                include_str!(concat!("../catalogue/", $tag, "/cli.ftl")),
            ],
        )
    };
}

/// Languages in the order in which they are offered.
pub const LANGUAGES: [Language; 3] = [language!("en"), language!("fr"), language!("ar")];
