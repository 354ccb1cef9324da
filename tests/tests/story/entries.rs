//! Intentions on things of the table of kinds, whatever kinds there are; and all views behind the places.

use super::{Intent, World, field};
use tandem_core::code::Code;
use tandem_core::document::{Command, Document, Setting};
use tandem_core::model::{Entity, Entry, Field, FieldKind, Kind, Value, Writers};
use tandem_core::view::{Detail, Reader};
use tandem_tests::engagement::over_tables;

/// A value of a kind, out of a small number.
pub(super) fn value(kind: FieldKind, number: u8) -> Value {
    let line = |text: String| Value::Line(text);
    match kind {
        _ if number == 0 => Value::Empty,
        FieldKind::Line => line(format!("value {number}")),
        FieldKind::Date => line(format!("2026-0{number}-01")),
        FieldKind::Zone => line("Africa/Nairobi".into()),
        FieldKind::Number(least, most) => Value::Number((least + i64::from(number)).min(most)),
        FieldKind::Flag => Value::Flag(number.is_multiple_of(2)),
        FieldKind::Person => line(format!("p{}", number % 3)),
        FieldKind::Site => line(format!("s{}", number % 3)),
        FieldKind::Level => Value::Number(i64::from(number % 4)),
        FieldKind::Choice(words) => line(words[usize::from(number) % words.len()].into()),
        FieldKind::Domain => line(["security", "own0", "nowhere"][usize::from(number % 3)].into()),
        FieldKind::Entry(_) | FieldKind::Id => line(format!("e0x{}", number % 3)),
        FieldKind::Order => line(["b", "h", "n"][usize::from(number % 3)].into()),
        FieldKind::Version => line("0f".repeat(32)),
        FieldKind::Weights => line(["40/30/30", "20/40/40"][usize::from(number % 2)].into()),
    }
}

fn kind(number: u8) -> &'static Kind {
    Kind::all().nth(usize::from(number)).expect("as many as the story was made for")
}

impl World {
    pub(super) fn on_an_entry(&self, replica: usize, intent: &Intent) -> Command {
        match intent {
            // Those with fixed ids are not added: their fields are set.
            Intent::Add(of, number, seed) if kind(*of).known_by.is_none() => {
                let Setting { field, value } = self.setting(replica, kind(*of), *number, *seed, 1 + seed % 4);
                Command::Set { field, value }
            }
            Intent::Add(of, number, seed) => {
                let what = self.fresh(replica, kind(*of), *number);
                let fields = what.kind().fields.iter().enumerate().filter_map(|(at, (key, kind))| {
                    let known_by = what.kind().known_by == Some(*key);
                    let number = if known_by { 1 + seed % 4 } else { (seed.rotate_left(u32::try_from(at).ok()?)) % 5 };
                    let value = value(*kind, number);
                    (value != Value::Empty).then(|| Setting { field: field(&format!("{what}/{key}")), value })
                });
                Command::Add { fields: fields.collect(), what }
            }
            Intent::Field(of, number, at, seed) => {
                let Setting { field, value } = self.setting(replica, kind(*of), *number, *at, *seed);
                Command::Set { field, value }
            }
            Intent::Put(of, number, at, seed) => {
                let mut fields = vec![
                    self.setting(replica, kind(*of), *number, *at, *seed),
                    self.setting(replica, kind(*of), *number, at.wrapping_add(1), *seed),
                ];
                fields.dedup_by(|one, other| one.field == other.field);
                Command::Put { fields }
            }
            Intent::BinEntry(of, number, removed) => {
                let entry = self.known(replica, kind(*of), *number);
                let Ok(what) = Entity::parse(&entry.to_string()) else {
                    return Command::Set { field: field("profile/country"), value: Value::Empty };
                };
                if *removed { Command::Remove { what } } else { Command::Restore { what } }
            }
            other => unreachable!("{other:?} is about no entry"),
        }
    }

    fn setting(&self, replica: usize, kind: &Kind, number: u8, at: u8, seed: u8) -> Setting {
        let entry = self.known(replica, kind, number);
        let (key, of) = kind.fields[usize::from(at) % kind.fields.len()];
        Setting { field: Field::of(entry, key).expect("a key of the kind"), value: value(of, seed) }
    }

    /// Ids of what is added are drawn afresh by every device; what it is part of may be anybody's.
    fn fresh(&self, replica: usize, kind: &Kind, number: u8) -> Entry {
        let own = format!("e{replica}x{number}");
        let within = self.within(replica, kind, number);
        Entry::new(kind.name, &format!("{within}{own}")).expect("well-formed")
    }

    /// A thing of the kind that this replica knows, if it knows one; those with fixed ids are always there.
    fn known(&self, replica: usize, kind: &Kind, number: u8) -> Entry {
        if kind.known_by.is_none() {
            // A signature, and what else nobody writes for somebody, speaks for this replica's person.
            let own = if kind.writers == Writers::Oneself { format!("me{replica}") } else { format!("fixed{}", number % 2) };
            let within = self.within(replica, kind, number);
            return Entry::new(kind.name, &format!("{within}{own}")).expect("well-formed");
        }
        let all = self.of_kind(replica, kind);
        all.get(usize::from(number) % all.len().max(1)).cloned().unwrap_or_else(|| self.fresh(replica, kind, number))
    }

    /// The ids before its own.
    fn within(&self, replica: usize, kind: &Kind, number: u8) -> String {
        match kind.parent.and_then(Kind::named) {
            Some(parent) => format!("{}/", self.known(replica, parent, number).ids()),
            None => "subject/".repeat(kind.ids - 1),
        }
    }

    fn of_kind(&self, replica: usize, kind: &Kind) -> Vec<Entry> {
        let json = self.replicas[replica].document.json();
        let mut found = Vec::new();
        super::leaves(&json["entry"][kind.name], kind.name, &mut found);
        let mut entries: Vec<Entry> = found.iter().filter_map(|path| Entry::parse(path.rsplit_once('/')?.0).ok()).collect();
        entries.dedup();
        entries
    }
}

/// Every view behind the places, of everything that is there; each is the same beside the document and over its tables,
/// and none fails but for what is not there.
pub(super) fn show_details(document: &Document, reader: &Reader) -> Vec<String> {
    let json = document.json();
    let mut ids: Vec<String> = Vec::new();
    for kind in Kind::all() {
        let things = json["entry"][kind.name].as_object();
        ids.extend(things.into_iter().flat_map(|things| things.keys().cloned()));
    }
    ids.sort_unstable();
    ids.dedup();
    ids.push("nothing".into());
    let mut shown = Vec::new();
    for word in Detail::WORDS {
        for id in &ids {
            // A view of one thing names it by its kind, whole; what a view does not ask for it does not hear.
            let within = |kind: &Kind| "subject/".repeat(kind.ids - 1);
            let names = Kind::all().map(|kind| {
                let written = format!("{}/{}{id}", kind.name, within(kind));
                (kind.name.replace('-', "_"), serde_json::json!(written))
            });
            let mut asked: serde_json::Map<String, serde_json::Value> = names.collect();
            asked.extend(["call", "assessment", "person"].map(|name| (name.to_owned(), serde_json::json!(id))));
            asked.insert("zones".into(), "Africa/Nairobi=180".into());
            asked.extend(["sought", "words"].map(|name| (name.to_owned(), "value 2".into())));
            asked.insert("show".into(), (*word).into());
            let detail: Detail = serde_json::from_value(asked.into()).unwrap_or_else(|e| panic!("{word}: {e}"));
            let view = document.detail(&detail, reader);
            assert_eq!(over_tables(document, &detail, reader), view, "{word} over tables");
            assert!(!matches!(view, Err(code) if code != Code::NotFound), "{word}: {view:?}");
            shown.extend(view);
        }
    }
    shown
}
