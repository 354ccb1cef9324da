# Setting up: needs conversations (P0.4), stakeholders and assets (P0.5), the timeline (P0.6), what the notebook proves
# of the checklists (P0.2, P0.3); and progress over the rounds (P6.1, P6.2).

choice-unknown = Another answer
choice-none = Not said yet
kind-talk = Needs conversation
kind-stakeholder = Stakeholder
kind-asset = Strength
kind-task = Task of the timeline

### Profile and people

profile-leader = Leadership
profile-leader-help = Signs for the partner’s leadership.
profile-period-turned = The last day lies before the first.
profile-budget-low = Less than usual. Is it the budget of a whole year?
profile-budget-high = More than usual. Is it the budget of one year, in this currency?
weekly-hours = Protected hours a week
weekly-hours-unit = h
weekly-hours-learning = For learning: at least { $least } hours a week.
weekly-hours-mentoring = For mentoring this partner: at least { $least } hours a week.
weekly-hours-short = Fewer than the { $least } hours a week that it takes. Agree on more, or on fewer goals.
weekly-hours-plain = For this partner, if it has been agreed.
few-hours = Few hours

### Needs conversation

talks-hint = Before anything is planned: is it wanted, is it needed, and is training the answer?
talks-empty-title = No conversation yet
talks-empty-text = Write down a topic that somebody wants training on. Nine short questions show whether training is the answer, and in which form.
talk-add = Topic of a new conversation
talk-begin = Begin the conversation
talk-hint = Ask one after the other, and tap the answer. Each can be changed later.
talk-about = What it is about
topic = Topic
talk-with = With whom
talk-first = Is training the answer?
talk-first-hint = Talk about these four before anything is planned.
talk-how = How should it be?
talk-how-hint = The smallest form that meets the need is the best.
talk-notes-example = What was said besides. Both of you can write here at the same time.
talk-reading = What this comes to
talk-next = Next open question
talk-see-reading = See what it comes to
talk-remove = Put this conversation in the bin
talk-in-bin = This conversation is in the bin
talk-in-bin-text = Nothing of it is lost. Bring it back to go on.
answered-of = { $count } of { $of } answered
answer-yes = Yes
answer-partly = Partly
answer-no = No
ask-buy-in = Do people want it?
ask-buy-in-help = Those who would learn, and those who decide about their time.
ask-need = Which need does it meet?
ask-need-example = Lost files are back within a day
ask-right-answer = Is training the right answer to that?
ask-right-answer-help = Or is it rather a tool, a procedure, a repair, one more person?
ask-value = Does the partner see what it brings?
ask-value-help = In their words: what will be better afterwards?
ask-form = Written or in person?
form-written = Written
form-written-help = A guide, a checklist or a picture that one can follow alone.
form-in-person = In person
form-in-person-help = Somebody shows it, on the spot or on a call.
ask-substance = What is to be learned?
substance-process = A process
substance-process-help = Steps that one carries out.
substance-knowledge = Knowledge
substance-knowledge-help = Something that one understands and applies.
substance-introduction = An introduction
substance-introduction-help = Only to know what it is and whom to ask.
ask-style = In what style?
ask-style-example = Two at one screen, on their own system
ask-minutes = How long?
ask-minutes-help = Five minutes at the start of a team meeting is a real answer.
ask-direction = Who teaches whom?
direction-to-partner = We teach the partner
direction-to-partner-help = The organisation has what the partner needs.
direction-from-partner = The partner teaches us
direction-from-partner-help = The partner knows how it works here.
direction-both = Each teaches the other
direction-both-help = Both sides bring something.
verdict-unfinished = Still open
verdict-unfinished-help = Talk about the first four questions before anything is planned.
verdict-no_buy_in = No buy-in yet
verdict-no_buy_in-help = Talk to those who would learn and to those who decide about their time, before anything is planned.
verdict-other_ways = Training is not the answer
verdict-other_ways-help = Look for another way: a tool, a clear procedure, a repair, more time, one more person. Keep this topic out of the training plan.
verdict-no_value = The value is not seen yet
verdict-no_value-help = Show on one small case of their own what would be better. Then ask again.
verdict-begin_small = Begin small
verdict-begin_small-help = Something is only partly so. Try it with a few people on one real task, then decide about more.
verdict-write_it_down = Write it down
verdict-write_it_down-help = A guide or a checklist meets this need. Let somebody who does not know it yet try it out.
verdict-team_meeting = A few minutes in a team meeting
verdict-team_meeting-help = No course is needed: show it at the start of a team meeting, and again a month later.
verdict-introduce = A short introduction
verdict-introduce-help = Say what it is, why it matters and whom to ask. It needs no place in the weekly schedule.
verdict-plan = Plan it
verdict-plan-help = It is wanted, it meets a need, and training is the answer: take it up in the training plan.
advice-win_others = Win those who hesitate first: ask what they would need to say yes.
advice-name_the_rest = Training is one part of the answer. Write down what else it takes, and who sees to it.
advice-agree_on_value = Agree on one thing that will be better, and how you will notice.
advice-step_by_step = A process is learned by doing it: practise it step by step on real work.
advice-one_point = Knowledge hardly fits into so few minutes: take one point at a time, over several meetings.
advice-too_long = That is more than an introduction takes. Is it knowledge after all?

### Stakeholders and assets

stakeholders-hint = Who has a say or an interest in this, and what the partner already does well.
stakeholders = Stakeholders
stakeholders-empty-title = Nobody named yet
stakeholders-empty-text = Leadership, users, other offices, funders: who can help this along, or stop it?
stakeholder-add = Somebody with a stake
stakeholder-who = Who
interest = Interest
interest-help = How much it matters to them.
influence = Influence
influence-help = How much they can help it along, or stop it.
stake = What they want of it
stake-example = Reports that arrive on time
engaged = How they are engaged
engaged-example = Coffee with the director each month
weight-low = Low
weight-medium = Medium
weight-high = High
weights-missing = Interest and influence still open
manner-close = Work closely together
manner-content = Keep satisfied
manner-informed = Keep informed
manner-watch = Keep an eye on
assets = Strengths
assets-hint = What already works. Plans build on it, and the partner can teach it.
assets-empty-title = No strength named yet
assets-empty-text = Ask what goes well, who does it and how. That is where learning begins.
asset-add = Something that works well
asset-what = What works well
asset-who = Who has it
asset-no-domain = In no one domain
assets-here = What already works here
assets-here-help = Build on it: who can show others how, what to begin from.

### Timeline

timeline-hint = What is to happen in the first half-year, the second, and beyond, and who does it.
timeline-empty-title = Nothing on the timeline yet
timeline-empty-text = Begin with what must happen first: a room, an account, a person who is named.
timeline-no-start = The bands get their dates once the profile has a first day.
timeline-to-profile = To the profile
timeline-whose = Whose tasks
timeline-everybody = Everybody’s
band-first = Months 1–6
band-second = Months 7–12
band-beyond = Beyond the first year
band-between = { $from } – { $to }
band-from = From { $from }
band-now = Now
band-empty = Nothing here yet
task-add = Add a task
task-when = When
task-moved = Moved: { $what }
task-up = Move up
task-down = Move down
task-outside = Date outside this part

### What the notebook proves of the checklists

and-others = { $count ->
    [one] one more
   *[other] { $count } more
  }
proof-prerequisites-assessment-met = In the notebook: { $count } gaps and { $of } strengths
proof-prerequisites-assessment-open = In the notebook so far: { $count } gaps and { $of } strengths
proof-prerequisites-budget-met = In the profile, with its split
proof-prerequisites-budget-open = { $count ->
    [0] The profile has no budget yet
   *[other] The profile has only one of budget and split
  }
proof-prerequisites-trainers-met = { $names }: { $count } hours a week
proof-prerequisites-trainers-open = { $named ->
    [0] The profile names no mentor yet
   *[other] { $names }: { $count } of at least { $of } hours a week noted under People
  }
proof-prerequisites-staff-met = All { $of } people have protected hours
proof-prerequisites-staff-open = { $of ->
    [0] No staff are named yet
   *[other] { $count } of { $of } people have their protected hours noted under People
  }
proof-prerequisites-baseline-met = All { $of } people are rated in every domain
proof-prerequisites-baseline-open = { $of ->
    [0] No staff are named yet
   *[other] { $count } of { $of } people are rated in every domain; missing: { $names }
  }
proof-readiness-focal-point-met = In the profile: { $names }
proof-readiness-focal-point-open = The profile names no focal point yet
proof-readiness-learning-time-met = All { $of } learners have their hours
proof-readiness-learning-time-open = { $of ->
    [0] No learners are named yet
   *[other] { $count } of { $of } learners have them noted under People; missing: { $names }
  }
proof-readiness-bandwidth-met = { $of ->
    [one] The site reaches 1 Mbps
   *[other] All { $of } sites reach 1 Mbps
  }
proof-readiness-bandwidth-open = { $of ->
    [0] No sites are noted yet
   *[other] Too slow, or not measured: { $names }
  }
proof-readiness-endorsement-met = Signed here by { $names }
proof-readiness-endorsement-open = Nothing has been signed by the leadership in this notebook yet

### Progress

progress-hint = What has changed since the baseline, and where the work should go next.
progress-empty-title = Nothing to compare yet
progress-empty-text = Measure the baseline first: rate the partner’s people in every domain. Each quarter you do the same again.
progress-first-round = So far there is the baseline only. The next round, in the same way, shows the change.
progress-shape = Domain by domain
progress-trend = From round to round
progress-domains = Change per domain
progress-domains-hint = Open circle: baseline. Full circle: now. Double line: target.
progress-to-assess = To the rounds of assessing
score-change = Change
target-hint = Where the partner should stand at the end, from 0 to 3.
target-overall = Overall target
target-overall-help = The targets per domain come from the gaps: the mean of the levels wanted there.
target-is = Target { $target }
target-lacks = { $lacking } to go until the target
target-reached = The target has been reached.
most-improved = Largest improvement: { $domain }
needs-focus = Needs most attention: { $domain }

# Search
search-label = What are you looking for?
search-hint = Names, notes, decisions, plans: whatever was written, without a connection. Capitals and accents do not matter.
search-looking = Looking …
search-count = { $count ->
    [0] Nothing found. Try fewer letters or another word.
    [one] One thing found
   *[other] { $count } things found
}
search-more = There is more. Another word narrows it down.

# Of screens behind the places
restore = Bring back
unnamed = No name yet
restored = It is back
restored-named = “{ $what }” is back
change-named = Change “{ $what }”
number-between = A whole number from { $least } to { $most }
zone-help = Type a city or a region, such as Nairobi
zone-unknown = No such time zone. Type a city near by and choose from the list.
time-there = It is { $time } there now
who-left = { $name } (has left)
area-profile = Profile
area-sites = Sites
area-people = People
area-checklists = Checklists
area-domains = Domains
area-assessments = Assessment
area-calls = Mentoring call
rated-of = { $done } of { $total } rated by you
my-level = Your rating for { $domain }
rated = { $domain }: { $level }
evidence = What it rests on
evidence-example = Restored a mailbox from backup in June
others-say = Others say
differs-agree = Assessors see this differently. Talk it over, then settle on one level.
agree-label = Level you agree on for { $domain }
agreed-on = Agreed on { $level } for { $domain }
agreed-level = Agreed: { $level }
agreed-opened = The question is open again
agree-again = Open again
next-person = Next: { $name }
to-matrix = Back to everybody
call-of = Call of { $date }
issue-example = Backups fail at the second site
minutes = Length
minutes-short = min
who-was-there = Who takes part
now-there = { $name } takes part
not-there = { $name } does not take part
notes = Notes
notes-example = What was tried, what could cause it, how to test it. Both of you can write here at the same time.
options-weighed = Options weighed
options-example = What speaks for each way, and what against
decisions = Decisions
decision-number = Decision { $number }
decision-added = The decision was noted
add-decision = What was decided
action-added = The action was noted
add-action = What is to be done
owner = Who
due-date = By when
overdue = Overdue
this-call = This call
remove-call = Put this call in the bin
call-removed-title = This call is in the bin
call-removed-text = Nothing of it is lost. Bring it back to go on writing.
profile-hint = Who the partner is and what has been agreed.
profile-partner = Partner
profile-name = Name
profile-country = Country
profile-languages = Working languages
profile-languages-example = Swahili, English
profile-zone = Time zone
profile-who = Who looks after it
profile-who-hint = People are added under People and sites.
profile-focal-point = Focal point
profile-focal-point-help = The partner’s IT contact who may decide.
profile-mentor = Mentor
profile-mentor-help = Goes along with the partner week by week.
profile-manager = Partnership manager
profile-manager-help = Looks after the partnership and endorses plans.
profile-period = Agreed period
profile-start = First day
profile-end = Last day
profile-money = Budget
profile-money-hint = Typically 2,000 to 15,000 a year.
profile-budget = A year
profile-currency = Currency
profile-split = Split between training and mentoring
split-unset = Not agreed yet. Move the slider.
split-words = { $share } for training
people-hint = Everybody who takes part, and the places they work.
people-empty-title = No staff yet
people-empty-text = The partner’s people whose skills are to grow belong here.
side = Side
side-partner = Partner
side-partner-help = Their skills are assessed.
side-organisation = Supporting organisation
side-organisation-help = They mentor, train and look after the partnership.
position = Position
site = Site
no-site = No site
add-person = Add a person
add-me = Add yourself
mark-left = Has left the partner
mark-back = Is back
has-left = { $name } has left
came-back = { $name } is back
sites = Sites
sites-help = Each with its own time zone and line.
add-site = Add a site
site-name = Name of the site
site-name-help = What people call the place, such as Head office.
connection = Usual connection
connection-help = Live sessions need 1,000 kbps.
kbps-is = { $kbps } kbps
slow-line = Slow line
slow-line-help = Too slow for live sessions, which need 1,000 kbps: plan with packages to download.
bin-hint = Nothing is thrown away. What you bring back comes with all that others wrote in it meanwhile.
bin-empty-title = The bin is empty
bin-empty-text = What you remove rests here until you want it back.
kind-site = Site
kind-person = Person
kind-domain = Domain
kind-item = Checklist item
kind-assessment = Round of assessing
kind-call = Mentoring call
kind-decision = Decision
kind-action = Action
save-file = Save as a file
never = Never yet
file-saved = { $name } was saved on this device
sync-writing-help = What you type is being stored on this device.
sync-saved-help = Your work is safe on this device and goes out as soon as the relay can be reached.
sync-sending-help = Your work is on its way. It stays here until the relay has it on disk.
sync-done-help = Everything you did is here and on the relay’s disk.
sync-offline-help = Go on working: all is kept here and goes out when there is a line again.
sync-held-help = The relay did not take some of your work. It is kept here; see below.
sync-out-help = This device was signed out. Your work is kept; a new invitation lets you in again.
sync-hint = Where your work is right now.
sync-now = Send and fetch now
sync-figures = In figures
sync-waiting = Changes waiting here
sync-last = Last exchange
sync-up = Sent this month
sync-down = Fetched this month
storage-of = { $used } of { $quota }
storage-kept = The browser keeps what is stored here
storage-not-kept = When space runs short, the browser may clear what is stored here. Ask it to keep everything.
storage-refused = The browser does not promise it yet. Install Tandem or use it for some days, then ask again.
storage-ask = Ask to keep it
parcels-help = The relay did not take this work. It is safe here: try again once the cause is settled, or keep it as a file.
parcel-changes = { $count ->
    [one] 1 change
   *[other] { $count } changes
  }
parcel-applied = It was applied as new changes
parcel-left = { $count ->
    [one] Access was taken away: your change is kept here.
   *[other] Access was taken away: your { $count } changes are kept here.
  }
parcel-here = It is on this device only.
parcel-offered = The relay keeps it too, for an editor to take in.
parcel-taken = Taken in by { $name }, { $when }.
parcel-declined = { $name } did not take it in.
parcel-from = Work of { $name } that does not fit any more
parcel-dismiss = Take off the list
forgotten = This device was told to delete its copy, and did. What you had not sent went to the relay first, or is kept here.
offered-help = It was refused when it arrived. Taking it in repeats it as your own edits, and it stays noted whose it was.
offered-take = Take in
offered-decline = Decline
offered-taken = Taken in: the work of { $name }
aside-line = Something written by { $name } could not be read by this version; it is set aside.
backup = Backup file
backup-help = { $device ->
    [phone] Everything of this phone in one file, to keep somewhere else.
   *[computer] Everything of this computer in one file, to keep somewhere else.
  }
backup-save = Save a backup file
nobody-yet = Nobody yet
name = Name
what = What

### Why the relay refused work: said with the parcel, on the screen of what is saved

error-foreign_actor = A change bears the mark of another device.
error-foreign_actor-next = It is kept aside. Apply it again as your own, or save it as a file.
error-forked_actor = Two different changes bear the same number.
error-forked_actor-next = It is kept aside. Apply it again as a new change.
error-unproven = Others’ work that the relay no longer has, without their signature.
error-unproven-next = The relay keeps it until its author is online again, or the administrator lets it in.
error-poisoned = This builds on a change that cannot be read.
error-poisoned-next = It is kept aside. Apply it again as a new change.
error-missing_parents = The relay still lacks something that this change builds on.
error-missing_parents-next = It is sent again together with what comes before it.
error-too_many_operations = A change does too much at once.
error-too_many_operations-next = It is kept aside. Make it again in smaller pieces.
