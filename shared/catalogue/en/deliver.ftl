# Delivery (P3): sessions, assignments, how a plan runs.

kind-session = Training session
kind-agenda = Part of an agenda
kind-material = Material
kind-expectation = Expectation
kind-assignment = Assignment
kind-assignment-part = Part of an assignment
kind-submission = Work handed in
kind-adjustment = Adjustment of a plan
kind-support = Follow-up support

deliver = Delivery
deliver-help = Who meets when, and what is tried out on real work.
sessions = Sessions
sessions-hint = Who meets when, whose hours it costs, and who came.
sessions-next = Next: { $what }, { $when }
sessions-none-coming = None is planned
sessions-empty-title = No session yet
sessions-empty-text = Name a topic; date, agenda and everything else come after.
sessions-coming = Coming
sessions-past = Past
sessions-counts = { $held } held, { $cancelled } called off
session-add = Topic of a new session
session-no-date = No date yet
session-off = Called off
session-on = It takes place
session-present = { $present } of { $expected } there
burden = Inconvenient hours
burden-hint = Sessions outside 08:00–18:00 where people are, and a slot that shares them.
burden-of = { $outside } of { $of } outside
burden-next = Next: { $when }.
burden-next-outside = Outside hours this time: { $who }.
burden-next-all = Within everybody’s hours.
burden-use = Plan a session then

session-hint = When it is for everybody, who came, and what happens in it.
session-in-bin = This session is in the bin
session-time = Time
session-time-here = As the clock shows in { $zone }
session-clocks = What the clock shows elsewhere
session-outside = Outside 08:00–18:00: { $who }
session-zone-unknown = Nobody knows yet in which time zone you are. This device is in { $zone }.
session-zone-use = That is my zone
session-zone-kept = Your time zone is known now
session-about = About the session
session-host = Who leads it
session-teacher = Who teaches
session-no-plan = No plan: all staff
session-link = Link to join
session-join = Join
session-teach-back = A learner teaches (teach-back)
session-preparation = Preparation
session-preparation-example = What everybody reads, installs or brings
session-notes-example = What happened, what stayed open
session-call-off = Call it off
session-off-reason = Why it was called off
session-again = It takes place after all
session-remove = Remove this session

attendance = Attendance
attendance-hint = { $there } there, { $expected } expected. One tap per person.
attendance-take = Take attendance
attendance-others = { $count } others
attendance-behind = { $count } still to do
was-there = { $name } was there
was-not-there = { $name } was not there

agenda = Agenda
agenda-sum = { $planned } of { $length } minutes are planned.
agenda-lecture = { $minutes } minutes of talk in a row. After 10 people need to do something: put a question, a pair or a try between.
agenda-usual = Use the usual agenda (90 minutes)
agenda-add = One more part
agenda-from = Minute { $from }–{ $to }
agenda-way = How
agenda-check-in = Check-in
agenda-review = Review of what was learnt
agenda-demonstration = Demonstration
agenda-guided-practice = Guided practice
agenda-own-practice = Practice on one’s own
agenda-debrief = Debrief
way-talk = One talks
way-dialogue = Showing and asking
way-pairing = In pairs
way-group-discussion = Group discussion
way-problem-solving = Problem solving
way-alone = Each alone

expectations = Expectations
expectations-hint = Write before what you hope for; tick it when it was taken up.
expectation-add = What do you hope for?
expectation-taken = taken up
materials = Materials
material-add = One more material
material-link = Where it is

teach-back = Teach-back
critique = What was seen
critique-hint = Everybody who watched answers on their own.
critique-prepared = Was it well prepared?
critique-clear = Could you follow?
critique-involved = Did everybody do something?
critique-checked = Was it checked what had been understood?
debrief = Debrief
debrief-hint = What { $name } takes from it.
debrief-felt = How did it feel?
debrief-keep = What to keep
debrief-change = What to change
debrief-next = What comes next

assignments = Assignments
assignments-hint = Tasks done on real work, handed in and reviewed.
assignments-empty-title = No assignment yet
assignments-empty-text = A task that somebody has to do anyway is the best one.
assignment-add = A new task
assignment-submitted = { $submitted } of { $expected } handed in
assignment-to-review = { $count } to review
assignment-hint = What is to be done, what was handed in, and what is said to it.
assignment-in-bin = This assignment is in the bin
assignment-task = The task
assignment-work = In which real work
assignment-work-example = The registry’s backup of this week
assignment-words = The task in full
assignment-words-example = Steps, and how one sees that it worked
assignment-parts = Parts
assignment-parts-hint = Each part gets feedback of its own.
assignment-part-add = One more part
assignment-remove = Remove this assignment
handed-in = Handed in
hand-in = Hand in my work
hand-in-for = Hand in for somebody
hand-in-whose = Whose work?
hand-in-begun = Work of { $name }: write it down
hand-in-missing = Not yet: { $names }
submission-words = What was done
submission-words-example = What you did, what came of it, where it got stuck
review-waits = Waits for review
review-next = Action for the next session
review-next-example = We read one log together
result = Result
result-well-done = Well done
result-successful = Successful
result-needs-improvement = Needs improvement
feedback-whole = The whole
feedback-well = What went well
feedback-well-example = The folder was back after 25 minutes
feedback-improve = What to improve
feedback-how = How
feedback-vague = Nothing specific yet: name one thing that was seen.
feedback-no-way = Say how it can be improved as well.

plan-part-running = Running
plan-part-running-hint = Who has done what, who is behind, and what was adjusted.
plan-part-support = Follow-up
plan-part-support-hint = Support before, during and after the training, so that it lasts.
running-alone = Done alone
running-now = { $count ->
    [0] Nobody is behind.
    [one] One person is behind.
   *[other] { $count } people are behind.
}
running-before = Before “{ $what }” ({ $when }): { $count ->
    [0] nobody is behind.
    [one] one person is behind.
   *[other] { $count } people are behind.
}
running-empty-title = Nothing is done alone
running-empty-text = Self-paced activities, practice and assignments of the weeks are ticked here for each learner.
adjustments = Adjustments
adjustments-hint = A plan may change its pace. Say why.
adjust-what = What changes
adjust-extend = Extend
adjust-speed-up = Speed up
adjust-slow-down = Slow down
adjust-reason = The reason
support-design = Design
support-design-hint = Before: what makes the training stick.
support-design-add = One more step before
support-delivery = Delivery
support-delivery-hint = During: what helps while people learn.
support-delivery-add = One more step during
support-follow-up = After the training
support-follow-up-hint = Actions that keep it in use.
support-follow-up-add = One more action after
teach-backs = Teach-backs
teach-backs-hint = Who learnt teaches it to others.
teach-back-plan = Plan a teach-back
