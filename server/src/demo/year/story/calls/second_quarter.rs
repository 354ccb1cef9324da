//! Weekly calls of the second three months: late reports, a phishing mail, a leaver, and numbers from the help desk.

use super::{CALL, Call, done};
use crate::demo::year::pair::Who::{Focal, Mentor};

/// Calls, oldest first.
pub(super) const CALLS: &[Call] = &[
    Call {
        weeks_ago: 38,
        minutes: Some(50),
        people: &["esther", "baraka", "neema", "amani"],
        issue: "Monthly reports come late and some come twice",
        notes: &[
            (
                Focal,
                "Last month four of nine reports came after the 5th and two were entered twice, by the ward and again by the \
                 district. Nobody did anything wrong: each thought that the other would not do it.",
            ),
            (
                Mentor,
                "Neema drew the way of a report on paper, from the ward book to the region. Five hands, and at two of them it \
                 is not \
                 clear whose turn it is. We agreed a name for each step and a day. Amani asked what to do when she finds an \
                 error after \
                 the 5th; until now she kept quiet because correcting late counts as late. From now on a correction with a \
                 note is welcome until the 10th.",
            ),
        ],
        decisions: &[
            (Focal, "Wards enter, the district only checks; the 3rd is the day for entering, the 5th for checking"),
            (Mentor, "Corrections with a note are allowed until the 10th and do not count as late"),
        ],
        actions: &[
            done("Write the five steps with names on one page, in Swahili", "neema", 7, 5),
            done("Take the right to enter from the district accounts", "baraka", 10, 8),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 37,
        minutes: Some(40),
        people: &["esther", "baraka", "joseph", "grace", "marguerite"],
        issue: "First quarter: what moved, what did not",
        notes: &[
            (
                Mentor,
                "We begin the quarterly round tomorrow. Before the numbers everybody said in one sentence what they do \
                 differently now. \
                 Joseph: I look at the size, not at the tick. Grace: I write it down. Peter sent a message: I know \
                 where 29 laptops are.",
            ),
            (
                Focal,
                "What did not move: Rehema and Amani hardly get their learning hours, the ward is short of two nurses. \
                 Marguerite \
                 will raise it with the director together with me. Until then Amani's hour moves to Saturday morning, paid.",
            ),
        ],
        decisions: &[(Focal, "Amani's learning hour is Saturday 9:00 until the ward is complete again")],
        actions: &[
            done("Talk with the director about learning time at Nyambiro", "marguerite", 10, 9),
            done("Rate and talk, as at the baseline", "esther", 4, 3),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 36,
        minutes: Some(40),
        opened_by: Focal,
        people: &["esther", "baraka", "grace", "peter"],
        issue: "A driver left months ago, his account did not",
        notes: &[
            (
                Focal,
                "Peter noticed it by chance: the vehicle sheet was changed at night by an account whose owner left four months \
                 ago. \
                 Probably his nephew with the old phone, nothing bad. But we had no list of who has what, so we \
                 could not simply close everything.",
            ),
            (
                Mentor,
                "Who learns first that somebody comes or goes? Grace, because of the badge. So the form begins with her: six \
                 lines, \
                 what was given, what is taken back, by whom, when. Baraka closes accounts the same day, Peter signs for \
                 machines.",
            ),
        ],
        decisions: &[(Focal, "No badge without the form, no last salary slip without the form")],
        actions: &[
            done("Draft the form for coming and leaving, half a page", "grace", 5, 5),
            done("Compare all accounts with the staff list", "baraka", 14, 18),
            done("Show two examples of such forms from other partners, names removed", "esther", 3, 2),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 35,
        minutes: Some(55),
        people: &["esther", "baraka", "joseph", "neema", "grace"],
        issue: "Three people clicked on a mail about a salary correction",
        notes: &[
            (
                Focal,
                "Monday 08:20 a mail came to about forty addresses, 'salary correction, confirm today'. Three clicked and \
                 typed their \
                 password. We know because all three came and said so. I thanked each of them in front of the others.",
            ),
            (
                Mentor,
                "That was exactly right: people who are scolded once never report again. What was done: three passwords changed \
                 within the hour, sign-ins looked through back to Saturday (nothing strange), the address blocked.",
            ),
            (
                Mentor,
                "What was missing: nobody knew whom to tell when Baraka is on the road, and one person waited until noon. We \
                 practised: I sent a harmless mail during the call and they told me what gave it away. Neema saw the sender, \
                 Grace the hurry in it, Joseph the link.",
            ),
        ],
        options: &[(
            Mentor,
            "- A reporting address that three people read: simple.\n\
             - A button in the mail program: needs rights we do not have this month.",
        )],
        decisions: &[(Focal, "One address for anything odd; Baraka, Joseph and Grace read it, the first to see it answers")],
        actions: &[
            done("Set up the address and print it on the cards at the desks", "baraka", 4, 3),
            done("Write down the morning hour by hour, one page", "joseph", 7, 8),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 34,
        minutes: Some(30),
        people: &["esther", "baraka", "joseph"],
        issue: "After the phishing mail: what the hour by hour page shows",
        notes: &[(
            Mentor,
            "Joseph read his page aloud. The longest gap was not technical: 47 minutes in which two people discussed whether \
             it was \
             serious enough to disturb Baraka. New rule of thumb, in Joseph's words: if you ask yourself, report it. Page goes \
             into \
             the blue file as our first incident note.",
        )],
        decisions: &[(Mentor, "Every incident gets one page within a week; we read it together")],
        actions: &[done("Put the page and an empty copy into the blue file", "joseph", 7, 4)],
        ..CALL
    },
    Call {
        weeks_ago: 33,
        minutes: Some(45),
        crossed: true,
        people: &["esther", "baraka", "halima"],
        issue: "The Kobo outreach form loses answers",
        notes: &[
            (
                Mentor,
                "Halima brought the form of the malaria outreach. In 212 of 1,480 entries the number of nets is empty although \
                 the household said yes. (Baraka was on the bus with a line that came and went.)",
            ),
            (
                Mentor,
                "What she tried: filled the form in herself on two phones. On the older one the question about nets disappears \
                 when \
                 one goes back and changes the number of beds. So it is the condition, not the interviewers. I asked her how \
                 she would prove it; she made a copy with only these three questions and got the same.",
            ),
            (
                Focal,
                "From the bus: the interviewers told me that they noticed it in the second village and wrote the nets on \
                 paper. The \
                 papers are in the outreach box! Somebody should ask before we throw the 212 away.",
            ),
        ],
        decisions: &[(
            Focal,
            "Repair the condition, enter the 212 from the papers, and test each form on the oldest phone first",
        )],
        actions: &[
            done("Correct the condition and test on three phones", "halima", 5, 4),
            done("Find the papers and enter them, two people reading to each other", "halima", 14, 12),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 32,
        minutes: Some(50),
        people: &["esther", "baraka", "joseph", "fadhili"],
        issue: "Second restore test: DHIS2 onto the practice PC",
        notes: &[
            (
                Mentor,
                "Fadhili led, Joseph helped, the sheet lay on the table. Start 10:05, database back at 11:50, sign-in works at \
                 12:45. \
                 So 2 h 40 min in all, of which an hour was waiting for a password that only Baraka knows.",
            ),
            (
                Focal,
                "The password is now in a sealed envelope in the director's safe, and the seal is checked each month. It is \
                 old-fashioned and everybody understands it.",
            ),
        ],
        decisions: &[
            (Mentor, "A restore test each quarter, led by somebody else each time"),
            (Focal, "Envelope in the safe until we have something better"),
        ],
        actions: &[
            done("Add the three missing steps to the sheet", "fadhili", 5, 6),
            done("Put the date of the next test in the calendar", "joseph", 2, 0),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 31,
        minutes: Some(40),
        opened_by: Focal,
        people: &["esther", "baraka", "amani"],
        issue: "VSAT: the provider says it is our fault",
        notes: &[
            (
                Focal,
                "Ticket closed for the third time with 'no fault found'. Amani has kept a notebook since the cable test: eleven \
                 outages in four weeks, start and end, weather, lamps on the modem. Seven of eleven on clear days.",
            ),
            (
                Mentor,
                "A notebook like this is worth more than a complaint. We wrote the letter together: dates, minutes, lamps, and \
                 the \
                 sentence from the contract about 97 %. Four weeks give 92 %. Friendly and short, to the account manager, not \
                 to the hotline.",
            ),
        ],
        decisions: &[(Focal, "Every outage goes into the notebook, and the letter goes out with Peter's signature")],
        actions: &[done("Type the notebook into a table and attach it", "amani", 4, 4), done("Send the letter", "peter", 6, 7)],
        ..CALL
    },
    Call {
        weeks_ago: 30,
        minutes: Some(35),
        people: &["esther", "baraka", "joseph", "fadhili"],
        issue: "Fadhili leaves: what only he knows",
        notes: &[
            (
                Mentor,
                "Fadhili has a post in Dodoma and goes on Friday. We are glad for him. He talked, Joseph wrote: where the spare \
                 keys of the cabinet are, which PC must not be updated because of the X-ray viewer, how the training room is \
                 reset.",
            ),
            (
                Focal,
                "The leaving form was used for the first time in earnest. Six accounts, one badge, one laptop, one SIM. All \
                 closed or \
                 back on Friday at five, Joseph needed an hour.",
            ),
        ],
        decisions: &[(Focal, "The volunteer's post is advertised again as ICT assistant, paid from the training part")],
        actions: &[
            done("Go through Fadhili's notes and try each one once", "joseph", 14, 13),
            done("Write the advertisement with the director", "baraka", 10, 8),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 28,
        minutes: Some(50),
        people: &["esther", "baraka", "joseph"],
        issue: "Visitors of the hospital are on the staff Wi-Fi",
        notes: &[
            (
                Mentor,
                "After a week of holiday. Joseph counted 140 devices on the staff Wi-Fi for 46 staff. The password hangs in the \
                 canteen. Besides being slow, every visitor can see the registry's shared folder.",
            ),
            (
                Mentor,
                "Baraka planned it alone and showed me the drawing: two networks, the new one for staff with own names and \
                 passwords, \
                 the old one without a way to the server. I had one remark only, to do it on a Sunday and keep the old \
                 settings on \
                 paper.",
            ),
        ],
        decisions: &[(Focal, "Separation on Sunday at 14:00, with the ward telephones tested before anybody goes home")],
        actions: &[
            done("Separate the networks and test the ward telephones", "baraka", 5, 5),
            done("Inform the wards and print small cards with the new steps", "grace", 4, 3),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 27,
        minutes: Some(40),
        people: &["esther", "baraka", "grace"],
        issue: "Three months of the request sheet: what keeps coming back",
        notes: &[
            (
                Focal,
                "Grace sorted 388 requests. Printers 96, passwords 71, 'no internet' 58, Kobo and DHIS2 questions 49, the rest \
                 small. Half are answered within two hours, she knows that by heart now.",
            ),
            (
                Mentor,
                "Grace asked herself which of these need not come at all. Passwords: most on Mondays, from people who change \
                 at the \
                 weekend and forget. Printers: two machines make up 80 of the 96. That is a good case for Peter's budget, with \
                 numbers \
                 instead of anger.",
            ),
        ],
        decisions: &[(Focal, "Two printers are replaced, not repaired a fifth time")],
        actions: &[
            done("One page with the numbers for the management meeting", "grace", 7, 6),
            done("Offers for two plain black and white printers", "peter", 14, 21),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 26,
        minutes: Some(30),
        opened_by: Focal,
        people: &["esther", "baraka", "joseph", "upendo"],
        issue: "Upendo's first day, with the form for coming",
        notes: &[(
            Focal,
            "Upendo Shirima starts as ICT assistant at Kisolanga. The form worked from the other side: badge, laptop with \
             label, own \
             account with small rights, all before lunch. She asked why the admin password is in an envelope; a fair question, \
             we take it up.",
        )],
        decisions: &[],
        actions: &[
            done("Walk Upendo through all three sites in the first month", "joseph", 28, 25),
            done("Plan her first six weeks with her, not for her", "baraka", 7, 6),
        ],
        ..CALL
    },
];
