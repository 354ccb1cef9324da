//! How an objective begins (P2.1): with a verb that can be seen done, or with a vague one. Only ever a hint.
//!
//! People of one engagement write in several languages, so every list is looked through, whoever reads.

use serde::Serialize;

/// What an objective begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[serde(rename_all = "kebab-case")]
pub enum Opening {
    /// A verb of something that can be seen done.
    Action,
    /// A verb of something that nobody can see.
    Vague,
    /// Something else, perhaps a verb that no list has.
    Other,
}

/// What stands before the verb, in English, French and Arabic.
const BEFORE: [&str; 16] = [
    "to ",
    "be able to ",
    "is able to ",
    "are able to ",
    "can ",
    "will ",
    "learners ",
    "the learner ",
    "être capable de ",
    "être capable d'",
    "etre capable de ",
    "savoir comment ",
    "pouvoir ",
    "أن ",
    "القدرة على ",
    "يستطيع أن ",
];

const VAGUE: [&str; 57] = [
    "understand",
    "understands",
    "understanding",
    "know",
    "knows",
    "learn",
    "learns",
    "be aware",
    "is aware",
    "be familiar",
    "is familiar",
    "become familiar",
    "get to know",
    "appreciate",
    "appreciates",
    "grasp",
    "awareness",
    "knowledge",
    "gain",
    "improve knowledge",
    "comprendre",
    "comprend",
    "compréhension",
    "connaître",
    "connaitre",
    "connaît",
    "connaissance",
    "savoir",
    "sait",
    "apprendre",
    "apprend",
    "être conscient",
    "etre conscient",
    "être au courant",
    "prendre conscience",
    "se familiariser",
    "être familier",
    "maîtriser les notions",
    "apprécier",
    "saisir",
    "فهم",
    "يفهم",
    "تفهم",
    "معرفة",
    "يعرف",
    "تعرف",
    "التعرف",
    "يتعرف",
    "تعلم",
    "يتعلم",
    "إدراك",
    "يدرك",
    "الوعي",
    "يعي",
    "الإلمام",
    "الاطلاع",
    "استيعاب",
];

const ACTION: [&str; 103] = [
    "configure",
    "execute",
    "document",
    "restore",
    "perform",
    "install",
    "test",
    "troubleshoot",
    "verify",
    "create",
    "write",
    "run",
    "set up",
    "review",
    "report",
    "explain",
    "demonstrate",
    "teach",
    "train",
    "monitor",
    "check",
    "plan",
    "repair",
    "replace",
    "close",
    "open",
    "record",
    "list",
    "sort",
    "export",
    "clean",
    "build",
    "design",
    "diagnose",
    "apply",
    "back up",
    "measure",
    "map",
    "label",
    "answer",
    "handle",
    "decide",
    "lead",
    "use",
    "configurer",
    "exécuter",
    "executer",
    "documenter",
    "restaurer",
    "effectuer",
    "installer",
    "tester",
    "dépanner",
    "vérifier",
    "verifier",
    "créer",
    "creer",
    "rédiger",
    "écrire",
    "lancer",
    "mettre en place",
    "revoir",
    "expliquer",
    "démontrer",
    "enseigner",
    "former",
    "surveiller",
    "contrôler",
    "planifier",
    "réparer",
    "remplacer",
    "fermer",
    "ouvrir",
    "enregistrer",
    "appliquer",
    "sauvegarder",
    "mesurer",
    "traiter",
    "utiliser",
    "إعداد",
    "تهيئة",
    "تنفيذ",
    "توثيق",
    "استعادة",
    "إجراء",
    "تثبيت",
    "اختبار",
    "إصلاح",
    "التحقق",
    "إنشاء",
    "كتابة",
    "تشغيل",
    "مراجعة",
    "شرح",
    "تدريب",
    "مراقبة",
    "فحص",
    "تخطيط",
    "استبدال",
    "إغلاق",
    "تسجيل",
    "تطبيق",
    "يوثق",
];

/// How a text begins.
pub fn opening(text: &str) -> Opening {
    let lowered = text.trim().to_lowercase().replace('’', "'");
    let mut rest = lowered.as_str();
    while let Some(shorter) = BEFORE.iter().find_map(|before| rest.strip_prefix(before)) {
        rest = shorter.trim_start();
    }
    let begins = |words: &[&str]| {
        words
            .iter()
            .any(|word| rest.strip_prefix(word).is_some_and(|after| !after.chars().next().is_some_and(char::is_alphanumeric)))
    };
    if begins(&VAGUE) {
        Opening::Vague
    } else if begins(&ACTION) {
        Opening::Action
    } else {
        Opening::Other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_are_told_apart_in_every_language() {
        let table = [
            ("Understand backup concepts", Opening::Vague),
            ("to know the vendor", Opening::Vague),
            ("Learn about restoring", Opening::Vague),
            ("Be aware of phishing", Opening::Vague),
            ("Learners can understand the log", Opening::Vague),
            ("Configure the nightly backup", Opening::Action),
            ("Be able to execute a restore", Opening::Action),
            ("Document the schedule", Opening::Action),
            ("Set up the router", Opening::Action),
            ("Testing", Opening::Other),
            ("Knowing-it-all", Opening::Other),
            ("Backups", Opening::Other),
            ("", Opening::Other),
            ("Comprendre la sauvegarde", Opening::Vague),
            ("Être conscient des risques", Opening::Vague),
            ("Être capable de configurer le pare-feu", Opening::Action),
            ("Documenter le calendrier", Opening::Action),
            ("فهم النسخ الاحتياطي", Opening::Vague),
            ("أن يعرف المورّد", Opening::Vague),
            ("القدرة على استعادة ملف", Opening::Action),
            ("توثيق الجدول", Opening::Action),
        ];
        for (text, expected) in table {
            assert_eq!(opening(text), expected, "{text:?}");
        }
    }
}
