//! What happened between the calls: a site renamed, somebody left, somebody came, two people who wrote at once.

use super::partner;
use crate::demo::year::calendar::{Calendar, When, date};
use crate::demo::year::pair::{Who, person};
use crate::demo::year::play::add_staff;
use tandem_core::document::Command;
use tandem_core::model::{CallId, Entity, Field, PersonField, SiteField, SiteId, Value};

/// One turn.
#[derive(Debug)]
pub(crate) struct Turn {
    /// When.
    pub(crate) when: When,
    /// Who.
    pub(crate) by: Who,
    /// Done without having seen what the other one wrote last.
    pub(crate) crossing: bool,
    what: What,
}

#[derive(Debug)]
enum What {
    /// A site gets another name.
    Rename(&'static str, &'static str),
    /// A site's connection, in kbps.
    Connection(&'static str, i64),
    /// Somebody left.
    Left(&'static str),
    /// The newcomer is added.
    Came,
    /// Somebody's position changed.
    Position(&'static str, &'static str),
    /// A call is entered that the other one has entered already.
    Twice,
    /// That second entry goes to the bin.
    Bin,
}

const fn turn((weeks_ago, days): (i64, i64), clock: (i64, i64), by: Who, what: What) -> Turn {
    Turn { when: When { weeks_ago, days, clock }, by, crossing: false, what }
}

/// All turns, oldest first.
pub(crate) fn turns() -> Vec<Turn> {
    vec![
        turn((47, 1), (11, 20), Who::Mentor, What::Rename("health-centre", "Nyambiro health centre")),
        Turn { crossing: true, ..turn((33, 0), (12, 40), Who::Focal, What::Twice) },
        turn((33, 1), (8, 15), Who::Focal, What::Bin),
        turn((30, 4), (17, 0), Who::Focal, What::Left("fadhili")),
        turn((26, 1), (9, 40), Who::Focal, What::Came),
        // The same afternoon, both without a line: the contract says one thing, the measurement another. Nobody has
        // settled it since.
        turn((19, 1), (15, 0), Who::Focal, What::Connection("health-centre", 1_024)),
        Turn { crossing: true, ..turn((19, 1), (15, 25), Who::Mentor, What::Connection("health-centre", 640)) },
        turn((10, 2), (10, 30), Who::Mentor, What::Position("joseph", "ICT technician, deputy focal point")),
    ]
}

impl Turn {
    /// What is run on the device.
    pub(crate) fn commands(&self, calendar: &Calendar) -> Vec<Command> {
        let line = |text: &str| Value::Line(text.to_owned());
        let site = |key| SiteId::new(key).expect("the story's keys are ids");
        let twice = CallId::new("call-twice").expect("the story's keys are ids");
        let command = match self.what {
            What::Rename(key, name) => Command::Set { field: Field::Site(site(key), SiteField::Name), value: line(name) },
            What::Connection(key, kbps) => {
                Command::Set { field: Field::Site(site(key), SiteField::Kbps), value: Value::Number(kbps) }
            }
            What::Left(key) => Command::Set { field: Field::Person(person(key), PersonField::Left), value: Value::Flag(true) },
            What::Came => add_staff(partner::NEWCOMER),
            What::Position(key, position) => {
                Command::Set { field: Field::Person(person(key), PersonField::Position), value: line(position) }
            }
            What::Twice => Command::AddCall {
                call: twice,
                date: date(calendar.call_day(self.when.weeks_ago)),
                issue: Some("Kobo outreach form".into()),
                people: vec![person("baraka"), person("halima")],
            },
            What::Bin => Command::Remove { what: Entity::Call(twice) },
        };
        vec![command]
    }
}
