### The app

app-name = Tandem
skip = Skip to the content
places = Places
place-today = Today
place-assess = Assess
place-plan = Plan
place-mentoring = Mentoring
place-more = More
to-partners = All partners
back = Back
close = Close
add = Add
remove = Remove
undo = Undo
undone = Undone
try-again = Try again
show-more = Show { $count } more
you = you
somebody = somebody
nothing = Empty
date = Date
note = Remark
done = Done
not-done = Not done
arriving = On its way…
here-now = Here now: { $names }
writing-here = { $name } is writing here

### What was just done

changed-field = “{ $field }” was changed
kept-one = One answer was kept
added = “{ $what }” was added
removed = “{ $what }” is in the bin
ticked = Done: { $what }
unticked = Open again: { $what }
remove-named = Put “{ $what }” in the bin

### Where two people differ

differing = Two answers were given at the same time
differing-of = Two answers for “{ $field }”
keep-this = Keep this
keep-this-one = Keep “{ $value }”

### Fields

### Joining

join-title = You are invited
join-looking = Reading the invitation…
join-hello = { $name }, this invitation is for you.
join-hello-from = { $name }, { $from } invites you to share a notebook.
join-what = Notebook
join-relay = This relay, as its administrator
join-role = Your part
join-until = Valid until
join-device = A name for this device
join-device-help = Others see it beside your changes, so that you can tell your devices apart.
join-button = Accept and join
insecure = This address is not protected, so the browser will not keep a notebook here.
insecure-next = Ask whoever runs the relay for an address that begins with https, then open the invitation there. It is still unused.
join-joining = Joining…
join-welcome = Welcome, { $name }
getting-ready = Getting ready
getting-ready-text = The notebook is being copied to this device. You can already look around.
ready = Ready to work without a connection
ready-text = Everything is on this device now. It works on the road, and catches up when there is a line.
open-notebook = Open the notebook
welcome-title = One notebook, two riders
welcome-text = A partner and its mentors write in the same notebook, with or without a connection. To come in you need an invitation: ask your mentor or the person who runs your relay for a link.
welcome-link = Invitation link
welcome-link-help = Paste the whole link, or only the part after the # sign.
welcome-link-wrong = This does not look like an invitation. Paste the whole link once more.
welcome-open = Open the invitation
welcome-organisation = Sign in with { $name }
welcome-organisation-help = For people whose organisation has accounts. The first time, somebody must have invited your address.
device-android = Android phone
device-iphone = iPhone
device-tablet = Tablet
device-computer = Computer

### Roles

role-editor = Editor
role-editor-help = Mentors and focal points: may change everything in this notebook.
role-contributor = Contributor
role-contributor-help = Staff of the partner: ratings, checklists, calls and notes.
role-reviewer = Reviewer
role-reviewer-help = Reads everything here.
role-reader = Reader
role-reader-help = Reads, and changes nothing.
role-administrator = Administrator
role-administrator-help = Runs the relay and starts notebooks for new partners.

### Partners

partners-title = Partners
partners-hint = Every partner whose notebook is on this device.
partners-empty-title = No notebook yet
partners-empty-text = When somebody invites you to a partner’s notebook, it appears here.
partners-empty-found = Start the first one: a notebook for a partner, shared by its people and yours.
found-button = Start a notebook
found-title = A notebook for a partner
found-name = Name of the partner
found-help = You can change it later. Starting needs a connection once.
overdue-count = { $count } overdue
open-count = { $count ->
    [0] Nothing open
   *[other] { $count } open
  }
waiting-count = { $count } waiting here
last-call = Last call { $when }
no-call-yet = No call yet
since-baseline = since the baseline
engagement-missing = Not on this device
engagement-missing-title = This notebook is not here
engagement-missing-text = Either the address is wrong, or you are not a member of this notebook (any more).
engagement-left = You have no access to this notebook any more. It stays readable here as it was.
elsewhere-title = Off the road
elsewhere-lost = There is nothing at this address
elsewhere-text = The link may be old or incomplete. Your work is safe where it is.

### Today

next-title = Next for you
next-nothing = Nothing is waiting for you. A good moment to look around.
next-profile = Complete the profile
next-profile-help = Name, focal point, mentor and period
next-people = Add the partner’s staff
next-people-help = Whose skills are to grow?
next-baseline = Measure the baseline
next-baseline-help = Where does everybody stand today?
next-rate = Rate { $name }
next-rate-help = { $count ->
    [one] The last one you have not rated in this round
   *[other] { $count } people you have not rated in this round
  }
next-agree = Agree on a level for { $name }
next-talk = Hold a needs conversation
next-talk-help = What is needed, before anything is planned
next-target = Set a target
next-target-help = Which level is wanted, gap by gap
next-call = Note a mentoring call
away-title = While you were away
away-seen = Seen
cycle = Learning cycle
cycle-needs = Needs
cycle-needs-help = Getting to know what is needed, who is there and what already works.
cycle-plan = Plan
cycle-plan-help = Agreeing on what to learn, how, and what must be in place first.
cycle-deliver = Deliver
cycle-deliver-help = Learning, practising, and calls that keep it going.
cycle-evaluate = Evaluate
cycle-evaluate-help = Looking at what has changed, and what to do differently.
standing-title = Where we stand
standing-hint = Mean level of the staff, from 0 to 3.
standing-empty-title = No picture yet
standing-empty-text = Once people are rated, this shows where the partner is strong and where it is not.
to-assess = Go to Assess
radar-name = Mean level per domain
radar-now = Now
radar-baseline = Baseline
radar-target = Target
radar-table = The same as a table
domain = Domain
not-rated = Not rated

### Assess

tab-assess = Skills
tab-gaps = Gaps
tab-requirements = Requirements
tab-needs = Report
cell-only-one = the only one at level 2 or above
assess-title = Assess
assess-hint = What each person can do in each domain. Tap a person to rate.
assess-empty-title = No round yet
assess-empty-text = The first round is the baseline: it shows where everybody stands before the work begins.
assess-nobody-title = Nobody to rate yet
assess-nobody-text = Add the partner’s staff first; each becomes a row here.
add-people = Add people
start-round = Start a round
round = Round
round-shown = Round that is shown
round-kind = Kind of round
round-baseline = Baseline
round-quarterly = Quarterly
round-midpoint = Midpoint
round-final = Final
change-round = Change this round
remove-round = Put this round in the bin
overall = Overall
matrix-caption = People and their level in each domain
person = Person
mean = Mean
cover = Cover
cover-count = { $count ->
    [0] Nobody at level 2 or above
    [one] One person at level 2 or above
   *[other] { $count } people at level 2 or above
  }
cover-help = Cover counts the people at level 2 or above. With fewer than two, one absence stops the work.
cell-unrated = { $domain }: not rated
assessors-differ = assessors differ
agreed = agreed
to-rate = { $count } to rate
left = Has left
levels-mean = What the levels mean
own-domains = Domains of your own
own-domains-help = Beside the standard five, for what this partner needs as well.
add-domain = Add a domain
add-domain-help = A field of work in which people are rated, such as radio links.
domain-name = Name of the domain
domain-unnamed = Unnamed domain

### Levels

level-0 = None
level-0-help = Cannot describe the basics yet.
level-1 = Awareness
level-1-help = Can explain what it is for, but not do it.
level-2 = Practitioner
level-2-help = Does it with the reference at hand.
level-3 = Proficient
level-3-help = Does it alone, solves problems and trains others.
level-mean = Mean { $score }

### Capability domains

domain-infrastructure = Infrastructure management
domain-infrastructure-short = Infra­structure
domain-infrastructure-help = Networks, servers and endpoints.
level-infrastructure-0 = Does not know what runs where.
level-infrastructure-1 = Can name the parts and what they do.
level-infrastructure-2 = Sets up a switch or server with the guide.
level-infrastructure-3 = Finds and mends faults, teaches others.
domain-security = Security operations
domain-security-short = Security
domain-security-help = Access control, incident response and data protection.
level-security-0 = Is not aware of the common risks.
level-security-1 = Can say why access is limited.
level-security-2 = Manages accounts and follows the incident steps.
level-security-3 = Leads an incident and improves the rules.
domain-applications = Application administration
domain-applications-short = Appli­cations
domain-applications-help = Core systems, integrations and user support.
level-applications-0 = Uses the systems, knows no more of them.
level-applications-1 = Can explain what each system is for.
level-applications-2 = Changes settings and helps users with the manual.
level-applications-3 = Connects systems and solves odd cases alone.
domain-data = Data management
domain-data-short = Data
domain-data-help = Backup, quality and reporting.
level-data-0 = Does not know whether there are backups.
level-data-1 = Can say why and where data is backed up.
level-data-2 = Runs backups and restores by the procedure.
level-data-3 = Plans and tests recovery, cares for quality.
domain-service = Service delivery
domain-service-short = Service
domain-service-help = Help desk, change management and documentation.
level-service-0 = Requests are handled as they come.
level-service-1 = Knows what a ticket and a change are.
level-service-2 = Works through tickets and writes them down.
level-service-3 = Runs the desk and turns lessons into guides.

### Plan and checklists

plan-title = Plan
plan-hint = Training plans, and what must be in place before one is made.
done-of = { $done } of { $total } done
ticked-by = { $name }, { $when }
add-note = Add a remark
add-item = Something else that must be in place
checklist-prerequisites = Prerequisites
checklist-prerequisites-help = What both sides bring before the work begins.
item-prerequisites-assessment = The partner has been assessed
item-prerequisites-assessment-help = Its situation, needs and strengths are known.
item-prerequisites-agreement = The agreement is signed
item-prerequisites-agreement-help = Both sides have put their names to what they promise.
item-prerequisites-budget = The budget is approved
item-prerequisites-budget-help = With its split between training and mentoring.
item-prerequisites-trainers = Trainers and mentors are allocated
item-prerequisites-trainers-help = At least 4 hours a week for this partner.
item-prerequisites-staff = The partner’s staff are named
item-prerequisites-staff-help = And their learning time is protected.
item-prerequisites-baseline = The baseline is measured
item-prerequisites-baseline-help = Every person in every domain.
item-prerequisites-inventory = The inventory of resources is made
item-prerequisites-inventory-help = Guides, systems and equipment that are already there.
checklist-readiness = Readiness
checklist-readiness-help = What the partner needs so that learning can succeed.
item-readiness-focal-point = There is a focal point who may decide
item-readiness-focal-point-help = A named IT contact with the power to say yes.
item-readiness-learning-time = There is time to learn
item-readiness-learning-time-help = At least 8 hours a week for each learner.
item-readiness-bandwidth = The line is good enough
item-readiness-bandwidth-help = At least 1 Mbps for remote sessions.
item-readiness-endorsement = Management stands behind it
item-readiness-endorsement-help = In writing.
item-readiness-system-access = There is a system to practise on
item-readiness-system-access-help = With the accounts and rights that learners need.

### Mentoring

mentoring = Mentoring
training = Training
mentoring-title = Mentoring
mentoring-hint = Every call with what was said, decided and promised.
mentoring-empty-title = No call yet
mentoring-empty-text = Start one when you talk: today’s date and both of you are already filled in.
new-call = New call
call-unnamed = Call without an issue
no-date = No date
decisions-count = { $count ->
    [one] 1 decision
   *[other] { $count } decisions
  }
all-done = All done
actions = Actions
due = Due { $when }
was-due = Overdue, was due { $when }
open-actions = Open actions
to-call = Go to the call
to-call-of = Go to the call of { $date }

### More

more-notebook = This notebook
more-device = This device
more-profile = Profile
more-profile-help = The partner, the period, the budget
more-people = People and sites
more-people-help = Who takes part, and where
more-members = Access
more-members-help = Who can open this notebook, invitations
more-checklists = Checklists
more-checklists-help = Prerequisites and readiness
more-talks = Needs conversations
more-talks-help = Is training the answer?
more-stakeholders = Stakeholders and strengths
more-stakeholders-help = Who has a say, what works already
more-timeline = Timeline
more-timeline-help = Tasks for the first year and beyond
more-progress = Progress
more-progress-help = Change since the baseline, target
more-signs = Signs of trouble
more-signs-help = What was noticed, and what helps
more-actions = Open actions
more-actions-help = What was promised, by owner and date
more-forms = Forms and checklists
more-forms-help = Sheets to fill in, copy and adapt
more-bin = Bin
more-bin-help = What was removed and can come back
more-search = Search
more-search-help = Every word in every notebook on this device
more-settings = Settings
more-settings-help = Language, appearance, this device
more-devices = My devices
more-devices-help = Add one, rename, revoke
more-relay = Relay
more-relay-help = People, devices, backups
backup-alarm = no backup
more-sync = Saved and sent

### Settings

settings-hint = For this device only.
settings-reading = Reading
settings-device = This device
settings-person = Used by
settings-device-name = Its name
language = Language
language-away = The words are not on this device yet. Choose the language again when there is a connection.
theme = Appearance
theme-auto = As the device
theme-auto-help = Light by day or dark by night, as this device is set.
theme-light = Light
theme-light-help = Dark ink on warm paper.
theme-dark = Dark
theme-dark-help = Easy on the eyes in the evening.
theme-sunlight = Sunlight
theme-sunlight-help = Black on white with strong lines, for reading outside.
new-version = New version
new-version-text = A newer version of Tandem is on this device. It starts when you say so; what you have written stays.
new-version-apply = Start the new version

### The state of my work

sync-writing = Writing…
sync-saved = { $device ->
    [phone] Saved on this phone · { $count } waiting
   *[computer] Saved on this computer · { $count } waiting
  }
sync-sending = Sending…
sync-done = All on the relay
sync-done-at = All on the relay · { $time }
sync-offline = Offline
sync-offline-since = Offline since { $time }
sync-and-waiting = { $words } · { $count } waiting
sync-taken = { $count ->
    [one] Access was taken away: your change is kept here
   *[other] Access was taken away: your { $count } changes are kept here
  }
sync-held = { $count ->
    [one] 1 change was refused and is kept here
   *[other] { $count } changes were refused and are kept here
  }
sync-out = Signed out
sync-out-waiting = Signed out · { $count } kept here
storage = Storage
parcels = Refused, and kept
offered = Waits to be taken in
offered-line = Work of { $name } waits to be taken in
aside = Could not be read

### Errors

error-busy = The relay has a lot to do at the moment.
error-busy-next = Nothing is lost. It is tried again by itself in a little while.
error-storage_failed = The relay could not write to its disk.
error-storage_failed-next = Your work stays here and is sent again. If it goes on, tell the person who runs the relay.
error-too_often = This device asked the relay too often in a short time.
error-too_often-next = Nothing is lost. It is tried again by itself in a little while.
error-too_slow = The line was too slow for the relay to take this in time.
error-too_slow-next = Your work stays here and is sent again by itself.
error-internal = Something went wrong inside Tandem.
error-internal-next = Your work is kept. Try again; if it comes back, tell the person who runs the relay.
error-bad_frame = The relay and this app did not understand each other.
error-bad_frame-next = Update the app under Settings and try again.
error-unknown_version = This app is too old or too new for the relay.
error-unknown_version-next = Start the new version under Settings, or ask the person who runs the relay to update it.
error-too_large = This is more than fits into one change.
error-too_large-next = Make it in smaller pieces.
error-unknown_device = The relay does not know this device any more.
error-unknown_device-next = Your work is kept here. Ask for a new invitation to sign in again.
error-foreign_origin = The request came from another website.
error-foreign_origin-next = Open Tandem at its own address.
error-unknown_document = There is no such notebook, or you are not a member of it.
error-unknown_document-next = Ask the partner’s mentor to invite you. What you wrote is kept here.
error-read_only = You may read this notebook, but not write in it.
error-read_only-next = Your changes are kept here. Ask the mentor for another role.
error-bad_change = A change arrived damaged.
error-bad_change-next = It is kept aside, and everything else goes on. Save it as a file for whoever helps you.
error-not_allowed = This needs the administrator.
error-not_allowed-next = Ask the person who runs the relay.
error-too_many_documents = This person is a member of as many notebooks as a relay allows.
error-too_many_documents-next = Ask the person who runs the relay to take them out of one that has ended.
error-invitation_unknown = This invitation is not known here.
error-invitation_unknown-next = Check that the link is whole, or ask for a new one.
error-invitation_used = This invitation has been used already.
error-invitation_used-next = Each one works once. If it was not you, tell whoever invited you; otherwise ask for a new one.
error-invitation_expired = This invitation has run out.
error-invitation_expired-next = Ask whoever invited you for a new one.
error-invitation_withdrawn = This invitation was taken back.
error-invitation_withdrawn-next = Ask whoever invited you for a new one.
error-revoked = Access of this device was taken away.
error-revoked-next = What you wrote stays on this device and can be saved to a file. A new invitation lets you in again.
error-last_administrator = Nobody would be left who may run the relay.
error-last_administrator-next = Make somebody else an administrator first.
error-last_editor = Nobody would be left who may edit this engagement.
error-last_editor-next = Make somebody else an editor first.
error-not_expected = Nobody here expects this account.
error-not_expected-next = Ask your mentor to invite the mail address of your account; it must be one that your organisation has verified.
error-provider_failed = Your organisation’s sign-in did not vouch for you.
error-provider_failed-next = Try again in a while. If it stays so, tell the person who runs the relay, or ask for an invitation link.
error-sign_in_over = This sign-in is over.
error-sign_in_over-next = It took longer than ten minutes, or was begun in another browser. Begin anew.
error-bad_enrolment = The relay could not sign this device in.
error-bad_enrolment-next = Open the link again; if that does not help, update the browser.
error-not_found = This is not there any more.
error-not_found-next = Somebody may have put it in the bin. Look there.
error-bad_value = This value does not fit here.
error-bad_value-next = Check it and write it once more.
error-already_there = This exists already.
error-already_there-next = Look for it in the list.
error-outside_role = Your part in this notebook does not include this.
error-outside_role-next = Ask the mentor or the focal point to do it, or to change your role.
error-damaged_document = What is stored of this notebook cannot be read.
error-damaged_document-next = Save a backup file, then open Tandem again: it is fetched afresh.
error-no_storage = This browser gives no more room to store.
error-no_storage-next = Free some space on the device, then go on. What is typed stays on the screen.
error-no_connection = The relay cannot be reached right now.
error-no_connection-next = Check the connection and try again.

### Command line

