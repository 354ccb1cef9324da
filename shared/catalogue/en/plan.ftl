# The training plan (P2).

### All plans

plans = Training plans
plans-help = From a gap to objectives, weeks and signatures.
plans-empty-title = No training plan yet
plans-empty-text = Choose what is most urgent among the gaps. Objectives and weeks are proposed; you change what does not fit.
plans-empty-read = As soon as an editor has made one it stands here.
plan-from-gaps = New plan from gaps
plan-from-to = { $from } – { $to }
plan-weeks = { $count ->
    [0] no weeks yet
    [one] 1 week
   *[other] { $count } weeks
}
plan-week-now = Week { $week } now
plan-signatures = { $count ->
    [one] 1 signature
   *[other] { $count } signatures
}
kind-plan = Training plan
kind-objective = Learning objective
kind-activity = Activity of a plan

### A new plan

plan-new = New training plan
plan-new-hint = Choose one or more gaps, a name and the first day. Everything else is proposed and can be changed.
plan-which-gaps = Which gaps does it work on?
plan-which-gaps-help = The most urgent first. They are worked on in this order.
plan-no-gaps-title = No gaps are written down yet
plan-no-gaps-text = A plan begins with a gap: what is missing. Write one here, or begin with a name alone.
plan-urgency-critical = Critical
plan-urgency-high = High
plan-urgency-medium = Medium
plan-urgency-low = Low
plan-gap-planned = A plan works on it
plan-gap-gone = A gap that is no longer there
plan-gap-new = A gap that is not written down yet
plan-field-title = What the plan is called
plan-field-start = First day
plan-field-end = Last day
plan-field-baseline = Score at the start
plan-field-target = Score aimed at
plan-new-proposal = { $count ->
    [one] Three objectives and five weeks of activities will be proposed.
   *[other] For each of the { $count } gaps three objectives and five weeks of activities will be proposed, one gap after the other.
}
plan-make = Make the plan
plan-made = The plan “{ $what }” was made
plan-removed-title = This plan is in the bin
plan-removed-text = It comes back whole, with everything that was written in it since.

plan-propose-objective-document = Document the procedure step by step: { $aim }
plan-propose-objective-execute = Execute the procedure on real work: { $aim }
plan-propose-objective-demonstrate = Demonstrate it alone when something fails: { $aim }
plan-propose-criteria-document = A colleague can follow it without asking
plan-propose-criteria-execute = Done three times, the last time without the steps
plan-propose-criteria-demonstrate = Everything is done without guidance
plan-propose-assessed-document = The document is read together
plan-propose-assessed-execute = The log or a photo of the work
plan-propose-assessed-demonstrate = Practical demonstration with a simulated failure
plan-propose-concepts = Words and ideas behind it: { $aim }
plan-propose-tour = A first look at the tools
plan-propose-as-is = Write down how it is done today
plan-propose-set-up = Set it up together
plan-propose-set-up-practice = Set up the rest on your own
plan-propose-write-down = Write down what was set up, and why
plan-propose-recover = Get it back after a failure, together
plan-propose-recover-practice = Get it back after a failure, on your own
plan-propose-drill = Hold a drill and write it up
plan-propose-watch = Watch over it and find faults
plan-propose-run = Run it for a week
plan-propose-call = Mentoring call: what went well, what is stuck
plan-propose-show = Practical demonstration

### One plan

plan-parts = Parts of the plan
plan-part-overview = Overview
plan-part-overview-hint = What this plan is for, what comes first, and who learns.
plan-part-objectives = Objectives
plan-part-objectives-hint = What learners will be seen doing when the plan is done.
plan-part-weeks = Weeks
plan-part-weeks-hint = What happens when. Carry an activity by its dots, or use the arrows.
plan-part-resources = Resources
plan-part-resources-hint = What must be ready before the training begins.
plan-part-time = Time
plan-part-time-hint = What it costs learners and trainers, summed from the activities.
plan-part-milestones = Milestones
plan-part-milestones-hint = The dates at which you can tell how far you are.
plan-part-document = Sign
plan-part-document-hint = The plan as a document: read it, print it, sign it.
plan-this = This plan
plan-remove = Put this plan in the bin
plan-not-said = Not said
plan-minutes = { $minutes } min
plan-hours = { $hours } h
plan-carry = Carry to another place
plan-earlier = Earlier
plan-later = Later
plan-moved = “{ $what }” comes earlier now
plan-moved-to = “{ $what }” is in week { $week }
plan-move-earlier = Move earlier: { $what }
plan-move-later = Move later: { $what }

plan-end-by-weeks = By its weeks it ends on { $date }
plan-score-measured = The baseline measured { $score }
plan-score-agreed = The engagement aims at { $score }
plan-priorities = Priorities
plan-priorities-help = The gaps that this plan closes, the first first.
plan-priorities-none = No gap is chosen yet.
plan-priority-add = Add a gap
plan-priority-drop = Take out of the plan: { $what }
plan-priority-dropped = The plan no longer works on “{ $what }”
plan-priority-in = In the plan
plan-priority-out = Not in the plan
plan-level-to = { $now } → { $then }
plan-approach = Approach
plan-approach-example = Short modules at their own pace, then two sessions together
plan-overview = What it is about
plan-overview-example = Why now, what will be different afterwards
plan-learners = Who learns
plan-learners-all = Nobody is named, so all staff of the partner learn. Tap those who take part.
plan-learners-some = Those who are ticked take part.
plan-learns = { $name } takes part
plan-learns-not = { $name } does not take part
plan-direction = Who teaches whom
plan-direction-to-partner = The organisation teaches the partner
plan-direction-from-partner = The partner teaches the organisation
plan-direction-both = Both teach each other
plan-mentoring = Mentoring calls
plan-mentoring-help = One to two hours a week is usual while a plan runs.
plan-calls = How often
plan-calls-weekly = Every week
plan-calls-fortnightly = Every two weeks
plan-calls-monthly = Every month
plan-calls-as-needed = As needed
plan-call-minutes = How long
plan-call-day = Day
plan-call-time = Time
plan-call-time-example = 10:00 in Nairobi
plan-call-platform = Over what
plan-call-fallback = If that fails
plan-call-day-mon = Monday
plan-call-day-tue = Tuesday
plan-call-day-wed = Wednesday
plan-call-day-thu = Thursday
plan-call-day-fri = Friday
plan-call-day-sat = Saturday
plan-call-day-sun = Sunday
plan-sustainability = How it lasts
plan-sustainability-example = Who is the second person, where the budget comes from, who owns the documents

### Objectives

plan-objectives-empty-title = No objectives yet
plan-objectives-empty-text = An objective says what somebody will be seen doing: “Restore one file from last night’s backup”.
plan-objective = What a learner will be seen doing
plan-objective-add = One more objective
plan-verb-vague = Nobody can see whether that was reached.
plan-verb-other = Does it begin with something that can be seen?
plan-verbs = Good beginnings: configure, execute, document, restore, test, demonstrate, teach.
plan-why = Why it matters to the learner
plan-why-example = No more nights spent typing lost registers again
plan-criteria = When it is reached
plan-assessed = How that is found out
plan-gap = For which gap
plan-no-gap = For no gap in particular

### Weeks

plan-week = Week { $week }
plan-week-from = from { $date }
plan-week-empty = Nothing is planned
plan-week-number = Week
plan-weeks-empty-title = No activities yet
plan-weeks-empty-text = Put the first activity into week 1. What it takes is summed as you go.
plan-sum-learner = Learner { $time }
plan-sum-trainer = Trainer { $time }
plan-activity = Activity
plan-activity-help = What is done, in a line. Kind, time and person come next.
plan-activity-add-week = Add to week { $week }
plan-activity-remove = Put this activity in the bin
plan-activity-done = It took place
plan-kind = Kind
activity-kind-self-paced = Self-paced
activity-kind-live = Live session
activity-kind-practice = Practice
activity-kind-assignment = Assignment
activity-kind-call = Mentoring call
activity-kind-assessment = Assessment
plan-length = Length
plan-stage = Stage
activity-stage-foundation = Foundation
activity-stage-configuration = Configuration
activity-stage-restoration = Restoration
activity-stage-operations = Operations
plan-method = How it is delivered
plan-method-usual = Nothing special
plan-method-as = As usual: { $method }
activity-method-self-paced = Self-paced, also without a line
activity-method-live = Live, over the network
activity-method-workshop = Workshop on site
activity-method-shadowing = Working beside somebody
activity-method-calls = Mentoring calls
plan-ratio-self-paced = An hour of material is an hour of learning.
plan-ratio-live = An hour of session is two hours with preparation. Needs 1 Mbps.
plan-ratio-workshop = A day of workshop is three days in all.
plan-ratio-shadowing = A week beside somebody is four weeks on the calendar.
plan-ratio-calls = One to two hours a week, as long as it is needed.
plan-in-all = { $time } in all, with preparation
plan-after = After: { $what }
plan-after-field = What comes first
plan-after-none = Nothing in particular
plan-in-week = { $what } (week { $week })
plan-owner = Who is responsible
plan-flag-prerequisite-later = What it needs first comes later
plan-flag-prerequisite-later-next = Move this one later, or the other one earlier.
plan-flag-circle = It waits for itself
plan-flag-circle-next = Choose something else to come first, here or there.
plan-flag-prerequisite-gone = What it needs first is no longer in the plan
plan-flag-prerequisite-gone-next = Choose something else, or nothing.
plan-flag-stage-early = An earlier stage comes after it
plan-flag-stage-early-next = Foundation comes before configuration, restoration and operations.
plan-too-slow = A line is too slow for it
plan-slow = A live session needs 1 Mbps. Too slow: { $sites }. Offer an offline package instead.
plan-slow-site = { $name } ({ $kbps } kbps)
plan-make-offline = Make it an offline package
plan-made-offline = “{ $what }” is self-paced now

### Resources

plan-resources-have = { $have } of { $total } ready
plan-resource-more = Where from, and who sees to it
plan-resource-source = What it is, and where from
resource-documentation = Official documentation
resource-documentation-help = Of the version that is used here.
resource-video = Video walkthrough
resource-video-help = One’s own or one that was checked; it can be kept for use without a line.
resource-environment = Practice environment
resource-environment-help = A test machine or account in which nothing can break.
resource-template = Template
resource-template-help = A form that learners fill in for their own site.
resource-troubleshooting = Troubleshooting guide
resource-troubleshooting-help = Common faults and what to do.
resource-checklist = Assessment checklist
resource-checklist-help = What is looked at in the practical demonstration.
resource-certificate = Certificate template
resource-certificate-help = For those who reach the objectives.

### Time

plan-time-learner = Each learner
plan-time-learner-help = Mentoring calls are counted with the trainers.
plan-time-trainer = Trainers
plan-time-trainer-help = The usual share of each activity, unless you set it there.
plan-time-weeks = On the calendar
plan-time-weeks-help = Sessions are put off, people fall ill: a buffer keeps the plan honest.
plan-time-self-paced = Self-paced
plan-time-live = Live sessions
plan-time-practice = Practice and assignments
plan-time-assessment = Assessment
plan-time-preparing = Preparation
plan-time-delivering = Delivery
plan-time-reviewing = Review
plan-time-assessing = Assessing
plan-time-mentoring = Mentoring calls
plan-trainer-time = The trainer’s time
plan-usual = Usual: { $time }
plan-in-total = In total
plan-weeks-with-buffer = { $weeks ->
    [one] 1 week of activities
   *[other] { $weeks } weeks of activities
} and { $buffer } % are { $calendar ->
    [one] 1 week
   *[other] { $calendar } weeks
} on the calendar.
plan-until = Until { $date }.
plan-buffer = Buffer
plan-buffer-usual = { $buffer } % is usual

### Milestones

milestone-approved = Training plan approved
plan-milestone-priority = Complete: { $what }
milestone-review = Mid-engagement review
milestone-final = Final assessment
milestone-closure = Closure
plan-milestone-was = Reached on { $date }
plan-milestone-wanted = Wanted by { $date }
plan-milestone-proposed = By the weeks: { $date }
plan-milestone-open = No date yet
plan-target-date = Wanted by
plan-actual-date = Reached on
plan-take-proposed = Take { $date }

### The document

plan-paper = Training plan
plan-paper-partner = Partner
plan-paper-country = Country
plan-paper-languages = Languages
plan-paper-zone = Time zone
plan-paper-period = Period
plan-paper-months = { $count ->
    [one] 1 month
   *[other] { $count } months
}
plan-paper-focal-point = Focal point
plan-paper-leader = Partner leadership
plan-paper-mentor = Mentor
plan-paper-manager = Partnership manager
plan-paper-score = Score
plan-paper-score-to = { $from } → { $to }
plan-paper-schedule = Weekly schedule
plan-paper-what = Activity
plan-paper-time = Time
plan-paper-who = Responsible
plan-paper-ready = Ready
plan-paper-missing = Missing
plan-paper-resource = Resource
plan-paper-milestone = Milestone
plan-paper-investment = Time investment
plan-paper-approvals = Approvals
plan-paper-level-now = Now
plan-paper-level-wanted = Wanted
plan-paper-nothing = –
plan-sign-hint = A signature is under the plan as you see it now. A later change shows beside it, with what changed.

### Fields, where a difference names them

field-plan-title = { plan-field-title }
field-plan-start = { plan-field-start }
field-plan-end = { plan-field-end }
field-plan-baseline = { plan-field-baseline }
field-plan-target = { plan-field-target }
field-plan-direction = { plan-direction }
field-plan-buffer = { plan-buffer }
field-plan-calls = { plan-calls }
field-plan-overview = { plan-overview }
field-plan-sustainability = { plan-sustainability }
field-plan-call-day = { plan-call-day }
field-plan-call-time = { plan-call-time }
field-plan-call-minutes = { plan-call-minutes }
field-plan-call-platform = { plan-call-platform }
field-plan-call-fallback = { plan-call-fallback }
field-priority-chosen = { plan-priority-in }
field-priority-approach = { plan-approach }
field-priority-target = { plan-target-date }
field-learner-takes-part = { plan-learners }
field-objective-what = { plan-objective }
field-objective-gap = { plan-gap }
field-objective-why = { plan-why }
field-objective-criteria = { plan-criteria }
field-objective-assessed = { plan-assessed }
field-activity-what = { plan-activity }
field-activity-kind = { plan-kind }
field-activity-method = { plan-method }
field-activity-stage = { plan-stage }
field-activity-week = { plan-week-number }
field-activity-gap = { plan-gap }
field-activity-owner = { plan-owner }
field-activity-after = { plan-after-field }
field-activity-minutes = { plan-length }
field-activity-preparing = { plan-time-preparing }
field-activity-delivering = { plan-time-delivering }
field-activity-reviewing = { plan-time-reviewing }
field-activity-assessing = { plan-time-assessing }
field-activity-mentoring = { plan-time-mentoring }
field-resource-what = { plan-resource-source }
field-resource-owner = { plan-owner }
field-milestone-target = { plan-target-date }
kind-priority = Priority of a plan
kind-learner = Who learns
kind-resource = Resource of a plan
kind-milestone = Milestone
