//! Calls since the third quarterly round, every second week and once in between, and the one that is planned.

use super::{CALL, Call, done, open};
use crate::demo::year::calendar::Due;
use crate::demo::year::pair::Who::{Focal, Mentor};

/// Calls, oldest first.
pub(super) const CALLS: &[Call] = &[
    Call {
        weeks_ago: 10,
        minutes: Some(45),
        people: &["esther", "baraka", "joseph", "neema"],
        issue: "From 1.2 to 2.0: what made the difference, and what is thin",
        notes: &[
            (
                Mentor,
                "The third round stands at 2.0. Security rose most, from 0.5 to 1.7, and is still the lowest. We looked at \
                 the matrix by columns rather than rows: who could step in? At 3 we have two people in infrastructure, three \
                 in data. In security \
                 there is one, and that is Baraka.",
            ),
            (
                Focal,
                "One difference is left open on purpose. Esther sees Upendo at 2 in security, I see her at 1: she can do it \
                 when she \
                 dares. We let her do the next account review alone and decide afterwards. She knows that we differ and found \
                 it fair.",
            ),
        ],
        decisions: &[
            (Mentor, "Until the end: a second person at 3 in security"),
            (Focal, "Joseph is my deputy and is named so to the providers"),
        ],
        actions: &[
            done("Tell the providers and the regional office about the deputy", "baraka", 7, 6),
            open("Settle Upendo's level in security after her account review", "esther", Due::FromToday(6)),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 8,
        minutes: Some(40),
        people: &["esther", "baraka", "joseph", "grace", "halima"],
        issue: "If Baraka is away for a month: what stops?",
        notes: &[
            (
                Focal,
                "We played it through on the whiteboard, week by week. Week one, nothing. Week two, the domain name must be \
                 renewed and \
                 the bill goes to my private mail. Week three, the firewall: only I have ever opened its page.",
            ),
            (
                Mentor,
                "Grace found most of the holes because she asked each time: and who would call whom? Three procedures are \
                 missing, all of \
                 them in Baraka's head. He tells, somebody else writes, a third person tries it out. The writer must not be \
                 the one \
                 who knows it already.",
            ),
        ],
        decisions: &[(Focal, "Three procedures this quarter: firewall, domain name, new phone extension")],
        actions: &[
            done("Move the domain name's bill and password to the trust", "baraka", 10, 8),
            done("Write the firewall procedure from Baraka's telling", "joseph", 14, 17),
            open("Try out the firewall procedure without Baraka in the room", "upendo", Due::FromToday(-4)),
            open("Write how a Kobo form is tested before an outreach", "halima", Due::Open),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 6,
        minutes: Some(45),
        opened_by: Focal,
        people: &["esther", "baraka", "halima", "upendo"],
        issue: "A laptop was lost on the way back from the outreach",
        notes: &[
            (
                Focal,
                "Friday evening, a bag left in a minibus. Halima called the duty number within twenty minutes, Upendo was on \
                 duty. Account \
                 closed, sessions ended, Kobo token renewed, police report on Saturday. On the laptop: 160 households with \
                 names. The disk \
                 was not encrypted.",
            ),
            (
                Mentor,
                "All in all handled very well, and I said so. The open question is the disk. Of 29 laptops Peter's register says \
                 'encrypted' for six. It is not difficult, but it takes three hours each and one lost key means all data gone, \
                 so the keys \
                 need a place before the first one starts.",
            ),
            (
                Mentor,
                "The 160 households are told by the village health workers, in person. Rehema writes what they say. No excuses, \
                 what happened, what we do now.",
            ),
        ],
        options: &[(
            Focal,
            "- All 29 at once in one weekend: risky, we are three.\n\
             - First the eight that travel, then site by site: six weeks.",
        )],
        decisions: &[
            (Focal, "The eight travelling laptops first; keys go into the password file before encryption starts"),
            (Mentor, "Outreach data is uploaded every evening and removed from the laptop"),
        ],
        actions: &[
            done("Encrypt the eight laptops of the outreach teams", "upendo", 14, 20),
            done("Write the page for the blue file", "halima", 5, 5),
            open("Send the encryption checklist in Swahili", "esther", Due::FromToday(-11)),
            open("Encrypt the laptops at the town office", "upendo", Due::FromToday(12)),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 4,
        minutes: Some(30),
        people: &["esther", "baraka", "grace", "peter"],
        issue: "A false invoice, reported after twelve minutes",
        notes: &[
            (
                Focal,
                "A mail in the name of the battery supplier with a new account number, 412 USD. Peter became suspicious \
                 because the \
                 supplier never writes on Saturdays, and used the reporting address. Twelve minutes later Grace had called the \
                 supplier on \
                 the number in our own register, not the one in the mail.",
            ),
            (
                Mentor,
                "Seven months ago three people typed in their password. I asked what helped. Peter: that nobody laughs at you. \
                 I have nothing to add.",
            ),
        ],
        decisions: &[(Focal, "A new bank account is always confirmed by phone, with the number that we already have")],
        actions: &[
            done("Add the rule to the payment sheet", "peter", 7, 5),
            open("Write up the false invoice for the blue file", "baraka", Due::FromToday(-6)),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 2,
        minutes: Some(45),
        people: &["esther", "baraka", "neema", "joseph"],
        issue: "DHIS2 upgrade: first on the practice copy",
        notes: &[
            (
                Mentor,
                "The region upgrades in two months and our own server must follow. Neema made a list of the eleven things that \
                 she does every \
                 month. That is our test: if these eleven work on the upgraded copy, we go.",
            ),
            (
                Focal,
                "Joseph upgraded the copy yesterday, log attached. Nine of eleven work. The pivot table for the region shows no \
                 totals, and the export for the bed count is empty. Perhaps a right that has a new name.",
            ),
        ],
        options: &[(
            Mentor,
            "- Wait for the region and go with it: less work, less time to repair.\n\
             - Two weeks earlier: the team of the region still answers quickly, and the month's report is not \
             touched.",
        )],
        decisions: &[(Mentor, "Two weeks before the region, on a Saturday, with a fresh backup that has been restored once")],
        actions: &[
            open("Read the upgrade log and answer Joseph's three questions", "esther", Due::FromToday(-2)),
            done("Find out which right the export needs", "neema", 7, 7),
            open("Agree the Saturday with the director and the wards", "baraka", Due::FromToday(3)),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 2,
        days: 6,
        minutes: Some(20),
        opened_by: Focal,
        people: &["esther", "baraka", "amani"],
        issue: "Extra call: Nyambiro has been without a line for four days",
        notes: &[
            (
                Focal,
                "Storm on Thursday, the dish has turned. The provider comes 'this week'. Amani works offline and carries a \
                 copy to the \
                 main road every evening, where her phone has signal. Nothing is lost so far.",
            ),
            (
                Mentor,
                "Nothing to add to that plan. For later: the contract gives money back from the third day on. And what would a \
                 second way \
                 out cost, a simple phone router with a high mast?",
            ),
        ],
        decisions: &[(Focal, "Amani goes on like this until Friday; if it lasts longer, Joseph drives up with the spare router")],
        actions: &[
            done("Take the spare router to Nyambiro", "joseph", 4, 4),
            open("Claim the money back for the days without a line", "baraka", Due::FromToday(-1)),
            open("Ask two offices on the same hill what they use", "amani", Due::FromToday(5)),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 0,
        minutes: Some(35),
        crossed: true,
        people: &["esther", "baraka", "joseph", "upendo"],
        issue: "Handing over the backup routine to Joseph and Upendo",
        notes: &[
            (
                Mentor,
                "Baraka gives the whole of it away: daily look at the size, weekly disk to the town office, drill each \
                 quarter. Joseph is \
                 responsible, Upendo steps in. Baraka is told when something fails, and only then.",
            ),
            (
                Mentor,
                "Upendo will lead the next drill. She asked for one try without spectators before it, which is wise. The test \
                 disk is free \
                 on Thursday. I am on call and hope to hear nothing.",
            ),
            (
                Focal,
                "Written on the way to Nyambiro: the third copy is still missing. If the town office and the hospital lie on \
                 the same power \
                 line and one fire reaches both, we have nothing. A disk in the safe of the education office, exchanged every \
                 month? I know \
                 the secretary there.",
            ),
        ],
        options: &[(
            Focal,
            "- Copy in the cloud: 38 GB over our line takes about three nights for the first time, then little. Costs \
             about 3 USD a month.\n\
             - Disk in another office's safe: costs a visit a month and depends on a person.",
        )],
        decisions: &[
            (Focal, "Joseph is responsible for backups from today, Upendo is his second"),
            (Mentor, "Decide on the third copy in the next call, with the price of both ways on the table"),
        ],
        actions: &[
            open("Try the drill once without spectators", "upendo", Due::FromToday(9)),
            open("Ask the education office about their safe", "baraka", Due::FromToday(6)),
            open("Work out the cloud copy: hours of upload, cost, who holds the key", "esther", Due::FromToday(4)),
            open("Change the alarm messages to Joseph's and Upendo's phones", "joseph", Due::FromToday(2)),
        ],
        ..CALL
    },
    Call {
        weeks_ago: -2,
        people: &["esther", "baraka", "joseph", "upendo", "neema"],
        issue: "Third copy of the backups, and a date for the upgrade",
        notes: &[(
            Mentor,
            "To talk about: price of the two ways for a third copy (Esther, Baraka). How Upendo's trial went. Neema's two open \
             tests on the \
             practice copy. Then set the Saturday.",
        )],
        ..CALL
    },
];
