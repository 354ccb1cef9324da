//! Weekly calls of the first three months: what is there, what hurts, and the first restore test.

use super::{CALL, Call, done};
use crate::demo::year::pair::Who::{Focal, Mentor};

/// Calls, oldest first.
pub(super) const CALLS: &[Call] = &[
    Call {
        weeks_ago: 50,
        minutes: Some(60),
        people: &["esther", "marguerite", "baraka", "joseph", "peter"],
        issue: "First call: what costs the most time and worry?",
        notes: &[
            (
                Mentor,
                "We went round the table and everybody named one thing. Baraka: he is called for everything, day and night, and \
                 writes nothing down, so the same fault is repaired three times. Joseph: the power in the server room at \
                 Kisolanga \
                 fails twice a week and the server goes down with it. Peter: nobody can tell him how many laptops the trust \
                 owns, \
                 the auditor asked twice. From Nyambiro we have a message by phone: the report takes two days to upload.",
            ),
            (
                Focal,
                "What works well and should stay: Neema's DHIS2 entry is reliable, people help one another, and the director \
                 answers e-mails about ICT the same day. We have a spare room at the town office for practice.",
            ),
            (
                Mentor,
                "I asked what they tried before. Two years ago a consultant left a thick manual; it is in the cupboard. What \
                 they want this time is somebody who stays and asks next week how it went. So that is how we do it: one \
                 call a week, small steps, everything in this log.",
            ),
        ],
        decisions: &[
            (Mentor, "Calls every Tuesday at 10:00 Dar es Salaam time, WhatsApp audio if the video drops"),
            (Focal, "The log is written by both sides during the call, in English"),
        ],
        actions: &[
            done("Send the staff list with positions and sites", "baraka", 3, 1),
            done("Write one page on how the ratings work, in plain words", "esther", 2, 1),
            done("Collect the three asset lists in one folder", "peter", 7, 12),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 49,
        minutes: Some(55),
        people: &["esther", "baraka", "neema", "joseph"],
        issue: "Reading the baseline together",
        notes: &[
            (
                Mentor,
                "Baseline is 1.2. I explained that this is not a school mark: 1 means somebody can say what a thing is for, and \
                 that is where most organisations of this size begin. Service and applications are ahead, security is \
                 at 0.5 because nearly all work is done with logins that several people share.",
            ),
            (
                Focal,
                "Neema was first a bit hurt about the 0 in security, then laughed: the password of the DHIS2 entry account is \
                 the name of the hospital and the year. She changed it the same hour. We agreed that ratings are discussed \
                 with the person before anybody else sees them.",
            ),
        ],
        options: &[(
            Mentor,
            "Start with security because it is lowest, or with backups because a loss there cannot be repaired?\n\
             - Security first: changes the habits of everybody at once.\n\
             - Backups first: concerns three people and shows a result in two weeks.",
        )],
        decisions: &[
            (Mentor, "Backups first, shared logins alongside in small steps"),
            (Focal, "Each person hears their own ratings before the round is closed"),
        ],
        actions: &[
            done("Talk with each person about their ratings, ten minutes each", "baraka", 10, 9),
            done("List where data lives: servers, laptops, phones, sticks", "joseph", 7, 6),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 48,
        minutes: Some(45),
        opened_by: Focal,
        people: &["esther", "baraka", "neema", "grace"],
        issue: "Six people use one DHIS2 login",
        notes: &[
            (
                Focal,
                "The account 'dataentry' is used by six people on three sites. When a wrong number was entered last month we \
                 could not find out who it was, so everybody was blamed a little. Grace keeps the password on a card in \
                 her drawer and reads it out on the phone.",
            ),
            (
                Mentor,
                "Why did it come to this? Because a new account needs a form to the regional office and takes three weeks. \
                 Neema found out during the call that she may create users for the district herself; nobody had told her.",
            ),
        ],
        options: &[(
            Focal,
            "- Change the password and keep one login: quick, solves nothing.\n\
             - Own accounts for all six: half a day for Neema, some will forget their password.\n\
             - Own accounts, and Grace can reset them: same work, less waiting.",
        )],
        decisions: &[(Focal, "Own accounts for all six; Grace learns to reset passwords; 'dataentry' is closed after two weeks")],
        actions: &[
            done("Create the six accounts with the smallest rights that work", "neema", 7, 5),
            done("Show Grace how a reset is done and let her do two", "neema", 10, 8),
            done("Close the account 'dataentry'", "baraka", 14, 15),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 47,
        minutes: Some(50),
        people: &["esther", "baraka", "joseph", "fadhili"],
        issue: "Is there a backup at all?",
        notes: &[
            (
                Mentor,
                "Joseph shared his screen. The backup program on the server shows a green tick every night since it was \
                 installed. I asked to open one of the files. It is 4 kB, as are all the others: it has been saving an empty \
                 folder since the data moved to the new disk, fourteen months ago.",
            ),
            (
                Focal,
                "Silence for a moment. Then Fadhili said what we all thought: a green tick is not a backup. We wrote that on the \
                 whiteboard in the server room. The path is corrected and the first real run is tonight, about 38 GB.",
            ),
        ],
        decisions: &[
            (Mentor, "A backup counts only after somebody has restored a file from it"),
            (Focal, "Joseph looks every Monday at size and date, not at the tick"),
        ],
        actions: &[
            done("Correct the path and watch the first full run", "joseph", 1, 1),
            done("Buy two external disks, 2 TB, one stays at the town office", "peter", 14, 20),
            done("Send a one-page sheet for a restore test", "esther", 5, 4),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 46,
        minutes: Some(60),
        crossed: true,
        people: &["esther", "baraka", "joseph"],
        issue: "First restore test: it failed, and why",
        notes: &[
            (
                Mentor,
                "Task for today: bring back the registry's folder of last Thursday onto the practice PC. Joseph leads, Baraka \
                 reads the sheet, I keep quiet. (The line broke twice, notes are from both ends.)",
            ),
            (
                Mentor,
                "From my side: the restore ran 40 minutes and stopped because the practice PC had 20 GB free and the program \
                 unpacks everything before it filters. Good find. Nobody had thought of disk space on the target.",
            ),
            (
                Focal,
                "From the server room: the second trial with the external disk as the target worked up to the end, but the \
                 folder \
                 was of Wednesday, not Thursday. The Thursday run had not finished when the generator was switched off at \
                 22:00. So the schedule must end before that, or the generator must stay on.",
            ),
        ],
        options: &[(
            Focal,
            "- Start the backup at 17:30, when the registry closes: done by about 20:30.\n\
             - Keep the generator on until midnight: 11 litres of diesel each night.",
        )],
        decisions: &[(Focal, "The backup starts at 17:30; the restore target is always the empty external disk")],
        actions: &[
            done("Move the schedule to 17:30 and check the end time for a week", "joseph", 7, 7),
            done("Put 'free space on the target' at the top of the sheet", "esther", 2, 2),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 45,
        minutes: Some(40),
        people: &["esther", "baraka", "joseph", "peter"],
        issue: "Power cuts in the server room at Kisolanga",
        notes: &[
            (
                Focal,
                "Nine cuts in two weeks, the longest 3 hours. The UPS beeps and dies after four minutes; its batteries are \
                 seven years old. The generator starts by hand and the guard has the key only until 18:00.",
            ),
            (
                Mentor,
                "We separated two questions: how long must the server run without power (long enough to shut down cleanly, say \
                 ten \
                 minutes), and who shuts it down at night (nobody, so it has to do it alone). New batteries answer the first, a \
                 USB cable and a small service the second. A bigger UPS is not needed.",
            ),
        ],
        options: &[(
            Mentor,
            "- New batteries for the present UPS: about 140 USD, two weeks.\n\
             - New UPS with network card: about 900 USD, not in this quarter's budget.",
        )],
        decisions: &[(Focal, "New batteries now; the guard keeps the generator key day and night")],
        actions: &[
            done("Get two offers for the batteries", "peter", 10, 11),
            done("Ask the director for a line to the head of security about the key", "baraka", 4, 3),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 44,
        minutes: Some(35),
        opened_by: Focal,
        people: &["esther", "baraka", "rehema", "amani"],
        issue: "Nyambiro: the report takes two days to upload",
        notes: &[
            (
                Focal,
                "Amani told us how it goes: she begins at seven in the morning, at nine the patients' phones wake up on the same \
                 Wi-Fi, and by ten the upload is at 30 % and starts again from zero.",
            ),
            (
                Mentor,
                "I asked how she would find out whether it is the satellite or the Wi-Fi. Rehema had the idea: switch the \
                 Wi-Fi off \
                 for one morning and use the cable. If it is quick then, we know.",
            ),
        ],
        decisions: &[(Focal, "Test with the cable on Thursday morning, Amani notes the minutes")],
        actions: &[
            done("Time the upload with and without the Wi-Fi, three mornings each", "amani", 9, 9),
            done("Read the VSAT contract: what speed, at what hours?", "baraka", 7, 16),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 42,
        minutes: Some(45),
        people: &["esther", "baraka", "peter", "grace"],
        issue: "Three asset lists, three different numbers",
        notes: &[
            (
                Mentor,
                "No call last week, Baraka was at the regional meeting. Peter's list says 31 laptops, the donor's 27, Grace's \
                 notebook 34. Instead of arguing which is right we asked what the register is for: the auditor (what, where, \
                 bought \
                 when), Joseph (which system, how old), Grace (who has it now).",
            ),
            (
                Focal,
                "Nyambiro first: Amani measured 14 minutes by cable against five hours with the Wi-Fi on. So it is the Wi-Fi. \
                 Patients get their own voucher network at low speed, staff keep the rest.",
            ),
        ],
        decisions: &[
            (Mentor, "One register, eight columns, kept by Peter; anybody who hands over a machine tells him the same day"),
            (Focal, "Peter walks all three sites with labels, nothing is copied from old lists"),
        ],
        actions: &[
            done("Walk the sites, label and enter every machine", "peter", 21, 14),
            done("Separate the patients' Wi-Fi at Nyambiro", "joseph", 14, 10),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 41,
        minutes: Some(25),
        opened_by: Focal,
        people: &["esther", "baraka", "grace"],
        issue: "The registry printer hangs every morning",
        notes: &[(
            Focal,
            "Short call, bad line. The queue fills up overnight because two programs print the same list at 06:00. Grace \
             restarts \
             the PC, which helps until the next day. She will pause one of the two jobs and see. If it comes back, we look at \
             the \
             driver, which is from another model.",
        )],
        decisions: &[],
        actions: &[done("Pause the second 06:00 job for a week and note what happens", "grace", 7, 7)],
        ..CALL
    },
    Call {
        weeks_ago: 40,
        minutes: Some(45),
        people: &["esther", "baraka", "joseph", "fadhili"],
        issue: "Three of fourteen PCs are up to date",
        notes: &[
            (
                Mentor,
                "Fadhili went from desk to desk with a sheet: eleven of fourteen PCs at the hospital have not been patched \
                 since they were \
                 unpacked. Reason: updates are switched off because they eat the line in working hours. That was sensible once.",
            ),
            (
                Mentor,
                "How could they have both, updates and a usable line? Joseph proposed to fetch them once, at night, onto the \
                 server \
                 and hand them out from there. He had read of it but never done it. We looked at the first steps together; he \
                 tries it on two PCs in the training room.",
            ),
            (
                Focal,
                "Worry from the wards: a PC that restarts during admission. So never in the morning, and the nurse can say \
                 'later'.",
            ),
        ],
        decisions: &[(
            Mentor,
            "Updates are fetched once at night and installed in the evening; two PCs first, then one ward a week",
        )],
        actions: &[
            done("Set up the update cache on the server, try it on two PCs", "joseph", 14, 13),
            done("Make a list of PCs by ward with the best hour for a restart", "fadhili", 7, 7),
        ],
        ..CALL
    },
    Call {
        weeks_ago: 39,
        minutes: Some(50),
        people: &["esther", "baraka", "grace", "neema"],
        issue: "Requests arrive in the corridor and get lost",
        notes: &[
            (
                Focal,
                "I counted for five days: 61 requests. 24 by WhatsApp, 19 in the corridor, 11 by phone, 7 by e-mail. I could \
                 name \
                 the result of about half. Two people asked three times for the same toner.",
            ),
            (
                Mentor,
                "We do not want a big ticket system now. What is the least that would help? One place where a request is written \
                 down, with a name, a date and 'done'. Grace said she would rather type it while people stand at her desk than \
                 remember it. A shared sheet then, six columns. After three months we look at what keeps coming back.",
            ),
        ],
        options: &[(
            Mentor,
            "- Ticket software: many features, somebody has to run it.\n\
             - A shared sheet at Grace's desk: can start tomorrow.\n\
             - A WhatsApp group: already there, but nothing can be counted.",
        )],
        decisions: &[(Focal, "A shared sheet kept by Grace; what is not on the sheet is not a request")],
        actions: &[
            done("Make the sheet and put the link on the notice boards", "grace", 3, 2),
            done("Tell the section heads why, five minutes in the Monday meeting", "baraka", 6, 6),
        ],
        ..CALL
    },
];
