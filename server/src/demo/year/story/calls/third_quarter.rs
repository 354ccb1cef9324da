//! Calls of the third three months, weekly and then every second week: the UPS, data checks, a stick, a new line.

use super::{CALL, Call, done, open};
use crate::demo::year::calendar::Due;
use crate::demo::year::pair::Who::{Focal, Mentor};

/// Calls, oldest first.
pub(super) const CALLS: &[Call] = &[
    Call {
        weeks_ago: 25,
        minutes: Some(45),
        people: &["esther", "baraka", "joseph", "upendo"],
        issue: "The new batteries are in: does the server shut down by itself?",
        notes: &[
            (
                Mentor,
                "We pulled the plug while everybody watched. 00:00 UPS beeps. 03:00 message on the server. 05:10 the database \
                 stops, \
                 06:40 the server is off, the UPS still shows 58 %. Power back: the server stayed off, because the setting in \
                 the \
                 BIOS was missing. Second try, all good.",
            ),
            (
                Focal,
                "Applause in the corridor. Upendo wrote the times on the cabinet door with the date. Next test in three months.",
            ),
        ],
        decisions: &[(Focal, "Plug test every quarter, on the day of the restore test")],
        actions: &[done("Write the plug test on the back of the restore sheet", "upendo", 7, 3)],
        ..CALL
    },
    Call {
        weeks_ago: 24,
        minutes: Some(45),
        people: &["esther", "baraka", "neema", "joseph", "marguerite"],
        issue: "Half a year: looking at the second quarter",
        notes: &[
            (
                Mentor,
                "Everybody brought one thing that they did without asking anybody. Neema: found a wrong total and traced it to a \
                 copy from last year. Joseph: the leaver's accounts. Baraka: the Wi-Fi Sunday. I said that I hear myself talk \
                 less in these calls, which is what we are here for.",
            ),
            (
                Focal,
                "What we want from the next quarter: less dependence on me. I counted the calls on my free days, 14 in a \
                 month. Joseph \
                 and Upendo take the weekends in turn from now on, with the blue file in their bag.",
            ),
        ],
        decisions: &[(Focal, "Weekend duty goes round between three people; the blue file goes with it")],
        actions: &[
            done("Make the duty list for three months", "baraka", 5, 4),
            done("Send the ratings of this round to each person beforehand", "esther", 4, 4),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 23,
        minutes: Some(30),
        people: &["esther", "baraka", "upendo"],
        issue: "Upendo's question: why is the admin password in an envelope?",
        notes: &[(
            Mentor,
            "Because it was the best we had. Upendo had read about password managers and explained the idea to us in five \
             sentences, \
             better than I would have. Her worry is the day when the line is down and nobody gets in. We collected what such a \
             program must do here: work without a line, on phones too, and let two people open the box for a third.",
        )],
        options: &[(
            Mentor,
            "- An encrypted file that is copied to two laptops: no costs, works offline, needs discipline.\n\
             - A paid service: comfortable, 4 USD per person and month, and a line.\n\
             - The envelope stays: works, but every use breaks the seal.",
        )],
        decisions: &[(Focal, "Trial with the encrypted file for the five people who hold admin passwords")],
        actions: &[done("Prepare the file and a page of instructions with pictures", "upendo", 14, 12)],
        ..CALL
    },
    Call {
        weeks_ago: 22,
        minutes: Some(50),
        people: &["esther", "baraka", "neema", "halima"],
        issue: "Letting DHIS2 find impossible numbers by itself",
        notes: &[
            (
                Focal,
                "A ward reported 312 births in a month, the true number was 31. Neema found it because she knows the ward. \
                 What about a \
                 month in which she is ill?",
            ),
            (
                Mentor,
                "Neema and Halima wrote down what they check in their heads. It came to 17 rules, from 'not more than twice \
                 last month' to \
                 'first visits are never more than all visits'. DHIS2 can hold such rules. Neema entered the first three while \
                 we \
                 watched, in the practice copy. She will do the others with Halima, I only look at the result.",
            ),
        ],
        decisions: &[(Mentor, "Rules warn, they do not block: a true surprise must be able to get in")],
        actions: &[
            done("Enter the remaining 14 rules in the practice copy and try last year's reports", "neema", 14, 15),
            done("Count how many true alarms and how many false ones", "halima", 18, 16),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 21,
        minutes: Some(40),
        opened_by: Focal,
        people: &["esther", "baraka", "amani", "rehema"],
        issue: "A stick brought malware to Nyambiro",
        notes: &[
            (
                Focal,
                "Amani's PC showed folders as shortcuts on Monday. She pulled the network cable, put a note on the screen and \
                 wrote to the reporting address at 08:40. I answered at 08:52 from the bus. She did everything right before I \
                 had said a word.",
            ),
            (
                Mentor,
                "It came with a stick from the copy shop. The ward lost a morning, no data: Friday's backup was restored by \
                 noon, by Joseph \
                 over the phone with Rehema's hands. The protection program had not been renewed, its licence had run out \
                 months ago.",
            ),
        ],
        decisions: &[
            (Focal, "Sticks from outside go to the one old laptop without network first"),
            (Mentor, "Licences and their last day are a column of the asset register from now on"),
        ],
        actions: &[
            done("Enter all licences with their last day", "peter", 14, 13),
            done("One page on this morning for the blue file", "amani", 7, 7),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 20,
        minutes: Some(30),
        people: &["esther", "baraka", "upendo", "joseph"],
        issue: "The password file after two weeks",
        notes: &[(
            Mentor,
            "Works on four of five machines. Joseph's phone is too old and he copied three passwords onto paper, which he said \
             himself \
             before anybody asked. He gets the spare tablet. Nobody missed the envelope. Two passwords were found that are the \
             same on \
             everything; they are being changed this week.",
        )],
        decisions: &[(Focal, "The file becomes the rule; the envelope holds only the key to the file")],
        actions: &[
            done("Change the two passwords that are used everywhere", "joseph", 5, 6),
            done("Tablet for Joseph, from the outreach box", "baraka", 2, 1),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 19,
        minutes: Some(35),
        people: &["esther", "baraka", "amani", "peter"],
        issue: "Nyambiro's new VSAT plan: is it as fast as it says?",
        notes: &[
            (
                Focal,
                "The letter helped: the provider offers another plan at the same price and a visit to turn the dish. On paper \
                 it is \
                 1,024 kbps, and 256 in the evening.",
            ),
            (
                Mentor,
                "Paper is one thing. Amani measures at 8, 12 and 16 o'clock for two weeks, always by cable, always the same \
                 file. Then we \
                 know what we can plan with. Live sessions with Nyambiro stay on audio until then.",
            ),
        ],
        decisions: &[(Focal, "We take the new plan for six months, not for two years")],
        actions: &[done("Measure three times a day for two weeks", "amani", 15, 16), done("Sign for six months", "peter", 5, 3)],
        ..CALL
    },
    Call {
        weeks_ago: 18,
        minutes: Some(25),
        people: &["esther", "baraka", "joseph"],
        issue: "Do we still need a call every week?",
        notes: &[(
            Mentor,
            "The last calls took half an hour and the team had found the answer before I came. Baraka proposed every second \
             week, with \
             the right to call in between when something burns. Agreed, and we noted it as a success, because it is one. The \
             freed hour goes to Upendo's learning time.",
        )],
        decisions: &[(Focal, "Every second week from now on; an extra call whenever somebody asks for it")],
        actions: &[done("Move the calendar entries and tell all participants", "esther", 2, 0)],
        ..CALL
    },
    Call {
        weeks_ago: 16,
        minutes: Some(40),
        people: &["esther", "baraka", "joseph", "upendo"],
        issue: "Patch evening: from two PCs to thirteen",
        notes: &[
            (
                Focal,
                "Second Wednesday of the month, 18:00 to 20:00. Last time: 12 of 13 updated, one without disk space. The X-ray \
                 PC is left \
                 out on purpose and has a red sticker that says why and whom to ask.",
            ),
            (
                Mentor,
                "I asked how they would notice that an update does harm. Upendo: we take the training room first and wait two \
                 days. That is \
                 a staged rollout, and she came to it without the word.",
            ),
        ],
        decisions: &[(Focal, "Training room on Monday, the wards on Wednesday; the red sticker list is read out each time")],
        actions: &[
            done("Free the disk of the thirteenth PC", "joseph", 7, 8),
            done("Ask the X-ray vendor in writing which updates are allowed", "baraka", 14, 19),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 14,
        minutes: Some(50),
        crossed: true,
        people: &["esther", "baraka", "joseph", "upendo"],
        issue: "Restore drill: Joseph alone, the others only watch",
        notes: &[
            (
                Mentor,
                "The rule of the game: Baraka is 'on leave', his phone lies in the drawer. DHIS2 is 'gone' at 10:00. Joseph \
                 has the sheet, \
                 the disk and the password file.",
            ),
            (
                Mentor,
                "10:00 to 11:50, then Neema could sign in and saw yesterday's entries. In the first test the same took 2 h 40 \
                 min. He spoke \
                 aloud what he did, so Upendo has it on nine pages of notes.",
            ),
            (
                Focal,
                "What I saw from the corner, without saying anything: he looked for the second disk for ten minutes, it was in \
                 the cabinet with \
                 the toner. A place for everything. Otherwise I was not needed, which felt strange and good.",
            ),
        ],
        decisions: &[(Focal, "The disks have one place with a label, and the drill is led by Upendo next time")],
        actions: &[
            done("Shelf with labels for disks and cables", "joseph", 7, 5),
            done("Turn the nine pages into an additional page for the sheet", "upendo", 14, 14),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 12,
        minutes: Some(40),
        people: &["esther", "baraka", "peter", "marguerite"],
        issue: "Money for ICT after this engagement",
        notes: &[
            (
                Mentor,
                "Peter showed what ICT cost this year: 4,310 USD, spread over six budget lines, so that nobody ever saw the \
                 sum. Batteries, \
                 printers, the line at Nyambiro, licences, two laptops. With the register he can tell what will be due next \
                 year: nine \
                 laptops older than six years.",
            ),
            (
                Focal,
                "One line of its own in the new budget, with Peter's table behind it. The director has seen it and did not say \
                 no.",
            ),
        ],
        options: &[(
            Focal,
            "- Ask for everything at once, 7,800 USD: clear, will be cut.\n\
             - Three laptops each year and a fixed amount for repairs, 3,900 USD: can be kept up without a donor.",
        )],
        decisions: &[(Mentor, "The smaller sum every year; what a donor gives comes on top and is not planned with")],
        actions: &[
            done("Table of what falls due in the next three years", "peter", 10, 9),
            open("Put the ICT line into the draft budget", "peter", Due::FromToday(-20)),
            done("Support it in the next partnership meeting", "marguerite", 21, 20),
        ],
        ..CALL
    },
];
