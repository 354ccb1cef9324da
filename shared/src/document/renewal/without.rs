//! What stands once a person's work and what names them is left out. It must not know how it is written.

use super::super::replica::Document;
use super::standing::{Cell, Content, Moment};
use crate::model::{
    ActionField, AssessmentField, CallField, Entry, Field, FieldKind, ItemField, PersonField, PersonId, SiteField, TextField,
};
use crate::view::place;
use automerge::legacy::{Key, ObjectId, OpId, OpType};
use automerge::{ActorId, ObjId, ScalarValue};
use std::collections::{BTreeMap, HashMap};

/// What stands for words that are left out.
const LEFT_OUT: &str = "…";

type Place = (&'static str, String);

impl Document {
    /// The cells without this person's.
    pub(super) fn without(&self, person: &PersonId, cells: Vec<Cell>) -> Vec<Cell> {
        let theirs = |hand: &ActorId, moment: &Moment| self.is_of(person, hand, moment);
        let (mut kept, mut gone) = (BTreeMap::<Place, Vec<Cell>>::new(), BTreeMap::<Place, Cell>::new());
        for mut cell in cells.into_iter().filter(|cell| !is_named(person, &cell.key)) {
            let place = (cell.area, cell.key.clone());
            if leave_over(&mut cell, person, &theirs) {
                kept.entry(place).or_default().push(cell);
            } else {
                gone.insert(place, cell);
            }
        }
        gone.retain(|place, _| !kept.contains_key(place));
        for (place, cell) in self.said_before(person, &gone) {
            gone.remove(&place);
            kept.insert(place, vec![cell]);
        }
        for needed in needed(&kept) {
            if let Some(cell) = gone.remove(&needed)
                && let Some(cell) = nobodys(cell, person)
            {
                kept.insert(needed, vec![cell]);
            }
        }
        // The texts of things that stay can be written in as before.
        let stays = |place: &Place| stands_on(place.0, &place.1).iter().all(|field| kept.contains_key(&place_of(field)));
        let texts: Vec<(Place, Cell)> = gone.into_iter().filter(|(place, _)| place.0 == "text" && stays(place)).collect();
        for (place, cell) in texts {
            kept.insert(place, vec![Cell { content: Content::Text(Vec::new()), hand: None, moment: Moment::default(), ..cell }]);
        }
        let several = |cells: Vec<Cell>| {
            let several = cells.len() > 1;
            cells.into_iter().map(move |cell| Cell { several, ..cell })
        };
        kept.into_values().flat_map(several).collect()
    }

    fn is_of(&self, person: &PersonId, hand: &ActorId, moment: &Moment) -> bool {
        self.authorship.person(hand) == Some(person) || moment.behalf() == Some(person.as_str())
    }

    /// What others said last under these keys before the person wrote over it.
    fn said_before(&self, person: &PersonId, wanted: &BTreeMap<Place, Cell>) -> Vec<(Place, Cell)> {
        let areas: HashMap<OpId, &'static str> = self.areas.iter().filter_map(|(area, id)| Some((of(id)?, *area))).collect();
        let mut found: BTreeMap<Place, Cell> = BTreeMap::new();
        for change in self.doc.get_changes(&[]) {
            let (hand, message) = (change.actor_id(), change.message().map(str::to_owned));
            let moment = Moment { at: change.timestamp(), message };
            if self.is_of(person, hand, &moment) {
                continue;
            }
            for (counter, operation) in (change.start_op().get()..).zip(change.decode().operations) {
                let (ObjectId::Id(object), Key::Map(key), OpType::Put(value)) = (operation.obj, operation.key, operation.action)
                else {
                    continue;
                };
                let Some(area) = areas.get(&object) else { continue };
                let (place, operation) = ((*area, key.to_string()), (counter, hand.clone()));
                let older = found.get(&place).is_some_and(|other| other.operation > operation);
                if older || is_theirs(&value, person) || !wanted.contains_key(&place) {
                    continue;
                }
                let (area, key, content) = (place.0, place.1.clone(), Content::Plain(value));
                let (hand, moment) = (Some(hand.clone()), moment.clone());
                found.insert(place, Cell { area, key, content, hand, moment, operation, several: false });
            }
        }
        found.into_iter().collect()
    }
}

fn of(object: &ObjId) -> Option<OpId> {
    if let ObjId::Id(counter, actor, _) = object { Some(OpId::new(*counter, actor)) } else { None }
}

fn is_named(person: &PersonId, key: &str) -> bool {
    key.split('/').any(|part| part == person.as_str())
}

fn is_theirs(value: &ScalarValue, person: &PersonId) -> bool {
    matches!(value, ScalarValue::Str(text) if text.as_str() == person.as_str())
}

/// Leaves in a cell what is not the person's; false: nothing is.
fn leave_over(cell: &mut Cell, person: &PersonId, theirs: &impl Fn(&ActorId, &Moment) -> bool) -> bool {
    let begun = cell.hand.as_ref().is_some_and(|hand| theirs(hand, &cell.moment));
    match &mut cell.content {
        Content::Plain(value) => !begun && !is_theirs(value, person),
        Content::Text(letters) => {
            letters.retain(|(_, letter)| !theirs(&letter.hand, &letter.moment));
            if let (true, Some((_, first))) = (begun, letters.first()) {
                (cell.hand, cell.moment) = (Some(first.hand.clone()), first.moment.clone());
            }
            !begun || !letters.is_empty()
        }
    }
}

/// The fields that things must have in which somebody wrote.
fn needed(kept: &BTreeMap<Place, Vec<Cell>>) -> Vec<Place> {
    kept.keys().flat_map(|(area, key)| stands_on(area, key)).map(|field| place_of(&field)).collect()
}

fn place_of(field: &Field) -> Place {
    let written = field.to_string();
    let (area, key) = place(&written);
    (area_named(area), key.to_owned())
}

fn area_named(area: &str) -> &'static str {
    let all = crate::document::AREAS.iter().chain(&[crate::document::ENTRIES]);
    all.copied().find(|name| *name == area).unwrap_or_default()
}

/// What somebody began, without their hand: names, dates and choices as they are, other words left out.
fn nobodys(cell: Cell, person: &PersonId) -> Option<Cell> {
    let Content::Plain(value) = &cell.content else { return None };
    let written = if cell.area == crate::document::ENTRIES { cell.key.clone() } else { format!("{}/{}", cell.area, cell.key) };
    let field = Field::parse(&written).ok().filter(|_| !is_theirs(value, person) && *value != ScalarValue::Null)?;
    let name = matches!(field, Field::Person(_, PersonField::Name) | Field::Site(_, SiteField::Name) | Field::DomainName(_));
    let value = if field.kind() == FieldKind::Line && !name { LEFT_OUT.into() } else { value.clone() };
    Some(Cell { content: Content::Plain(value), hand: None, moment: Moment::default(), several: false, ..cell })
}

/// The fields by which what a key belongs to is known.
fn stands_on(area: &str, key: &str) -> Vec<Field> {
    if area == "text" {
        return match TextField::parse(key) {
            Ok(TextField::CallNotes(call) | TextField::CallOptions(call)) => vec![Field::Call(call, CallField::Date)],
            Ok(TextField::Entry(entry, _)) => known_by(Some(entry)),
            Err(_) => Vec::new(),
        };
    }
    let written = if area == crate::document::ENTRIES { key.to_owned() } else { format!("{area}/{key}") };
    let round = |round| [AssessmentField::Kind, AssessmentField::Date].map(|field| Field::Assessment(Clone::clone(round), field));
    match Field::parse(&written) {
        Ok(Field::Site(site, _)) => vec![Field::Site(site, SiteField::Name)],
        Ok(Field::Person(person, _)) => vec![Field::Person(person, PersonField::Name)],
        Ok(Field::Item(list, item, _)) => vec![Field::Item(list, item, ItemField::Label)],
        Ok(Field::Assessment(id, _)) => round(&id).to_vec(),
        Ok(Field::Rating(id, person, domain, _) | Field::Evidence(id, person, domain, _) | Field::Agreed(id, person, domain)) => {
            let [kind, date] = round(&id);
            vec![kind, date, Field::Person(person, PersonField::Name), Field::DomainName(domain)]
        }
        Ok(Field::Call(call, _) | Field::Present(call, _) | Field::Decision(call, _)) => {
            vec![Field::Call(call, CallField::Date)]
        }
        Ok(Field::Action(call, action, _)) => {
            vec![Field::Call(call.clone(), CallField::Date), Field::Action(call, action, ActionField::What)]
        }
        Ok(Field::Entry(entry, _)) => known_by(Some(entry)),
        Ok(Field::Profile(_) | Field::DomainName(_)) | Err(_) => Vec::new(),
    }
}

/// What a thing of the table of kinds and all that it is part of are known by.
fn known_by(mut entry: Option<Entry>) -> Vec<Field> {
    let mut fields = Vec::new();
    while let Some(one) = entry {
        entry = one.parent();
        fields.extend(one.kind().known_by.and_then(|key| Field::of(one, key).ok()));
    }
    fields
}
