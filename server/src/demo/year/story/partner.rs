//! The partner: who and where (P0.1).

/// The partner's name, and the engagement's label.
pub(crate) const NAME: &str = "Mbarwe District Health Trust";
/// Where it works.
pub(crate) const COUNTRY: &str = "Tanzania";
/// The languages of its staff.
pub(crate) const LANGUAGES: &str = "Swahili, English";
/// Its time zone.
pub(crate) const ZONE: &str = "Africa/Dar_es_Salaam";
/// Yearly budget in dollars, and the part of it for training in per cent.
pub(crate) const BUDGET: (i64, i64) = (9_600, 60);
/// The mentor's name.
pub(crate) const MENTOR: &str = "Esther Wanjala";
/// The focal point's name.
pub(crate) const FOCAL_POINT: &str = "Baraka Ndimbo";

/// Site: key, name, kbps.
pub(crate) const SITES: [(&str, &str, i64); 3] = [
    ("town-office", "Mbarwe town office", 4_000),
    ("hospital", "Kisolanga hospital", 1_500),
    // Renamed in the second month, and its connection changes in the second half of the year.
    ("health-centre", "Nyambiro dispensary", 512),
];

/// People of the supporting organisation: key, name, position.
pub(crate) const ORGANISATION: [(&str, &str, &str); 2] = [
    ("esther", MENTOR, "Senior systems engineer, Daraja Mashinani"),
    ("marguerite", "Marguerite Habimana", "Partnership manager, Daraja Mashinani"),
];

/// Staff of the partner from the beginning: key, name, position, site.
pub(crate) const STAFF: [(&str, &str, &str, &str); 9] = [
    ("baraka", FOCAL_POINT, "ICT officer", "town-office"),
    ("neema", "Neema Kahigi", "Health information officer", "town-office"),
    ("grace", "Grace Mollel", "Office administrator", "town-office"),
    ("peter", "Peter Luhende", "Finance and assets officer", "town-office"),
    ("joseph", "Joseph Mtweve", "ICT technician", "hospital"),
    ("halima", "Halima Mrisho", "Monitoring and evaluation assistant", "hospital"),
    ("fadhili", "Fadhili Komba", "ICT volunteer", "hospital"),
    ("rehema", "Rehema Mbwilo", "Nurse in charge", "health-centre"),
    ("amani", "Amani Sanga", "Data clerk", "health-centre"),
];

/// Who came later: key, name, position, site.
pub(crate) const NEWCOMER: (&str, &str, &str, &str) = ("upendo", "Upendo Shirima", "ICT assistant", "hospital");
