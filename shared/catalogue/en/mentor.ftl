# Mentoring in time (P4): the schedule, a call while it is held, the log searched, fewer calls, the handover.

kind-schedule = Schedule of calls
kind-pace = Change of how often you talk
kind-tag = Tag of a call

### Schedule

schedule-title = Schedule of calls
schedule-hint = Who talks with whom, when and how; the next calls follow from it.
schedule-empty-title = No calls agreed yet
schedule-empty-text = Agree on a day and a time with the person you mentor. The next calls then wait here, one tap from being started.
schedule-with = Calls with { $name }
schedule-add = Agree on calls
schedule-add-with = With whom?
schedule-change = Day, time and place
schedule-mentor = Mentor
schedule-day = Day
schedule-no-day = No fixed day
schedule-time = Time
schedule-platform = Where you talk
schedule-platform-example = WhatsApp call, Signal, telephone
schedule-fallback = If that fails
schedule-fallback-example = Whom to reach, and how: a number, a neighbour’s phone
schedule-length-help = Usually { $least } to { $most } minutes.
schedule-length-odd = Calls usually take { $least } to { $most } minutes: shorter ones leave no room for the agenda, longer ones tire.
schedule-from = From
schedule-made = Calls with { $name } are agreed
schedule-end = End these calls
schedule-ended = Calls with { $name } have ended
schedule-ended-mark = Ended
schedule-resume = Begin them again
schedule-next = Next
schedule-here = { $time } here
schedule-none = No date: you talk when it is needed
schedule-missed = The call of { $date } was not held
schedule-start = Start today’s call
schedule-go-on = Go on with today’s call
schedule-next-call = Next call: { $name }
schedule-planned = Open the planned call
day-mon = Monday
day-tue = Tuesday
day-wed = Wednesday
day-thu = Thursday
day-fri = Friday
day-sat = Saturday
day-sun = Sunday

### How often

pace-title = How often
pace-weekly = Weekly
pace-fortnightly = Every two weeks
pace-monthly = Every four weeks
pace-as-needed = As needed
pace-now = Now: { $pace }
pace-change = Change how often
pace-new = From now on
pace-reason = Why
pace-reason-example = What has changed
pace-reason-proof = The last three calls were short, and the issue was solved before the call
pace-keep = Record the change
pace-kept = From now on: { $pace }
pace-propose = Time for fewer calls?
pace-propose-text = The last three calls took half an hour at most, and { $name } had solved the issue alone. { $pace } may be enough.
pace-take = { $pace } from now on
pace-cheer = Well done: { $pace } is enough now
pace-cheer-text = { $name } solves more alone. That is what these calls are for.
pace-history = How it was

### During a call

call-agenda = Agenda
agenda-begin = Begin the call
agenda-progress = Progress
agenda-progress-help = What was promised last time, and what became of it?
agenda-challenges = Challenges
agenda-challenges-help = One issue: what it is, what was tried, which ways there are.
agenda-planning = Planning
agenda-planning-help = What comes until the next call?
agenda-actions = Action items
agenda-actions-help = Who does what by when; say it once more aloud.
agenda-minutes = { $minutes } min
agenda-of = { $spent } of { $minutes } min
agenda-all = { $spent } of { $minutes } min in all
agenda-next = On to: { $part }
agenda-end = End the call
agenda-ended = The call is over: { $minutes } min
prompts = Questions that help
prompts-hint = Ask before you answer. A tap puts the question into the notes.
prompt-tried = What have you tried so far?
prompt-cause = What could cause it?
prompt-test = How would you test that?
prompt-noted = The question is in the notes
promised = Still open from before
before-title = This came up before
same-day = There is another call of this day
same-day-text = Perhaps you both began it, each on your own phone. Nothing is lost: open the other and see.
due-next-call = Next call
due-week = In a week
due-month = In four weeks
after-title = How it went
solved = Who found the way?
solved-alone = The mentee alone
solved-together = Together
solved-open = Still open
tags = Tags
tag-add = Tag, such as backups
tag-added = Tagged “{ $name }”
tag-remove = Take the tag “{ $name }” away

### Log

log-title = Find in the log
log-hint = Every word that was written in calls, with tags and what keeps coming back.
log-words = Find in all calls
log-found = { $count ->
    [0] No call has all of this
    [one] One call
   *[other] { $count } calls
  }
recurring = Keeps coming back
recurring-hint = In three calls or more. Perhaps it needs more than one more answer.
recurring-in = In { $count } calls

### Handover

handover-title = Hand over to a new mentor
handover-hint = All that somebody new needs to know on one sheet: read it here, print it or save it.
handover-of = Mentoring { $partner }
handover-of-nobody = Mentoring
handover-held = { $count ->
    [one] One call so far
   *[other] { $count } calls so far
  }
handover-log = Log of calls
handover-nothing = Nothing so far.
handover-decided = Decided: { $what }
