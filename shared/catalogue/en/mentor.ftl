# Mentoring in time (P4): the schedule, a call while it is held, the log searched, fewer calls, the handover. And signs of trouble (P9).

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

### Signs of trouble (P9.1, P9.2)

kind-sign = Sign of trouble
signs-hint = What the notebook has noticed by itself, and what helps when work gets stuck.
signs-noticed = Noticed
signs-none-title = Nothing has been noticed
signs-none-text = Sessions, work done alone, calls and levels are watched. When something repeats, it stands here.
signs-aside = Set aside
signs-aside-hint = Seen, and no trouble: with the reason. It shows again when it begins anew.
signs-known = What can get stuck
signs-known-hint = Twelve troubles that many have met before you.
signs-more = { $count ->
    [one] and one more sign
   *[other] and { $count } more signs
  }
sign-since = Since { $date }
sign-shows = What shows it
sign-help = Causes and ways out
sign-set-aside = Set aside
sign-set-aside-done = Set aside. It shows again when it begins anew.
sign-why = Why is it no trouble?
sign-why-example = What you know and the notebook does not
sign-show-again = Show it again
sign-idle = { $count ->
    [one] { $about } has finished nothing alone for a week
   *[other] { $about } has finished nothing alone for { $count } weeks
  }
sign-called-off = { $count } sessions in a row were called off
sign-no-practice = “{ $about }” teaches, and nobody practises in it
sign-not-handed-in = Nobody has handed in “{ $about }”
sign-only-one-left = { $about } has left, and nobody else can do this yet
sign-flat = The overall level has not risen in { $count } rounds
sign-fruitless = The last { $count } calls with { $about } solved nothing
sign-fruitless-all = The last { $count } calls solved nothing
sign-apart = Those who rate { $about } are two levels apart
sign-levels = Levels: { $levels }
trouble-causes = What may lie behind it
trouble-ways = Ways out
trouble-begin = Where to begin

trouble-completing = Learning alone stands still
trouble-completing-help = Somebody does not get through what they are to learn on their own.
trouble-completing-cause-1 = Other work always comes first.
trouble-completing-cause-2 = Nobody said clearly what is expected, and by when.
trouble-completing-cause-3 = The material is too long for one sitting.
trouble-completing-way-1 = Cut the material into pieces of less than 30 minutes.
trouble-completing-way-2 = Agree on a date for each piece, and write it down.
trouble-completing-way-3 = Ask how far everybody is some days before the live session, not in it.
trouble-cancellations = Sessions are called off again and again
trouble-cancellations-help = Dates are agreed, and do not hold.
trouble-cancellations-cause-1 = The staff have more to do than fits into their week.
trouble-cancellations-cause-2 = Management does not stand behind it firmly enough.
trouble-cancellations-cause-3 = Something else is more urgent for the partner just now.
trouble-cancellations-way-1 = Take it to the partner’s leadership, with the list of what was called off.
trouble-cancellations-way-2 = Agree anew how many hours a week belong to learning.
trouble-cancellations-way-3 = Pause on purpose until things are calmer, with a date to look again.
trouble-retention = What was learnt is gone by the next session
trouble-retention-help = In the session it worked, and two weeks later nobody can do it.
trouble-retention-cause-1 = There was too little practice.
trouble-retention-cause-2 = Too much time lies between two sessions.
trouble-retention-cause-3 = Nobody used it in their real work.
trouble-retention-way-1 = End each session with a small task to be done on one’s own.
trouble-retention-way-2 = Meet more often, and shorter.
trouble-retention-way-3 = Teach what somebody needs this week anyway.
trouble-turnover = People who were trained leave
trouble-turnover-help = Somebody goes in the middle of the work, and what they knew goes with them.
trouble-turnover-cause-1 = People move on, as everywhere.
trouble-turnover-cause-2 = What they knew was written down nowhere.
trouble-turnover-cause-3 = Only one person could do it.
trouble-turnover-way-1 = Write down the procedures now, first those that hang on one person.
trouble-turnover-way-2 = Train those who stay in each other’s work.
trouble-turnover-way-3 = Decide together whether to begin again with the new staff.
trouble-flat = Levels do not rise
trouble-flat-help = Round after round the picture stays the same.
trouble-flat-cause-1 = The training does not meet the real gaps.
trouble-flat-cause-2 = There is too little time to practise.
trouble-flat-cause-3 = The way of learning does not suit these people.
trouble-flat-way-1 = Look at the gaps again, together, before planning more.
trouble-flat-way-2 = Try another way of delivering: beside each other, on site, in pairs.
trouble-flat-way-3 = Give more of the time to hands on the keyboard.
trouble-mentoring = Mentoring leads nowhere
trouble-mentoring-help = Calls take place, and nothing comes of them.
trouble-mentoring-cause-1 = The two people do not suit each other.
trouble-mentoring-cause-2 = They talk in ways that miss each other.
trouble-mentoring-cause-3 = It was never said who expects what of whom.
trouble-mentoring-way-1 = Say once more who does what in and between calls.
trouble-mentoring-way-2 = Change how you talk: another channel, another hour, another language.
trouble-mentoring-way-3 = Try another mentor. That is no defeat.
trouble-sustaining = It will not last without help
trouble-sustaining-help = The end comes nearer, and the partner cannot yet carry it alone.
trouble-sustaining-cause-1 = The organisation supports it too little.
trouble-sustaining-cause-2 = No money is set aside for the time after.
trouble-sustaining-cause-3 = Everything hangs on one person.
trouble-sustaining-way-1 = Extend the engagement, with a clear goal for the added time.
trouble-sustaining-way-2 = Put first what makes it last: a second person, written procedures, a line in the budget.
trouble-sustaining-way-3 = Take it to the leadership while there is still time.
trouble-materials = Material lies unused
trouble-materials-help = It was made and handed over, and nobody opens it.
trouble-materials-cause-1 = The form is wrong: too big, too long, on the wrong device.
trouble-materials-cause-2 = It is too complicated.
trouble-materials-cause-3 = It speaks of other places and other systems.
trouble-materials-way-1 = Leave out what is not needed. One page beats twenty.
trouble-materials-way-2 = Adapt it to the partner: their systems, their words, their pictures.
trouble-materials-way-3 = Show when and how to use it, once, together.
trouble-resistance = The partner holds back
trouble-resistance-help = People are polite, and nothing moves.
trouble-resistance-cause-1 = Earlier help was a bad experience.
trouble-resistance-cause-2 = It sounds like criticism of how they work.
trouble-resistance-cause-3 = It was decided without asking them.
trouble-resistance-way-1 = Take time for trust before the next plan.
trouble-resistance-way-2 = Work as partners: say what you want to learn from them.
trouble-resistance-way-3 = Let the partner choose what comes first.
trouble-reporting = Reporting is a burden
trouble-reporting-help = Writing about the work takes the time for the work.
trouble-reporting-cause-1 = More detail is asked for than anybody reads.
trouble-reporting-cause-2 = Figures are gathered by hand.
trouble-reporting-cause-3 = Nobody knows what they are for.
trouble-reporting-way-1 = Ask for less.
trouble-reporting-way-2 = Let the notebook count what it can count.
trouble-reporting-way-3 = Say what came of the last figures.
trouble-remote = Training at a distance does not work
trouble-remote-help = People are on the line, and little arrives.
trouble-remote-cause-1 = The connection fails.
trouble-remote-cause-2 = The hours do not suit everybody’s time zone.
trouble-remote-cause-3 = People listen, and do nothing.
trouble-remote-way-1 = Have something ready that works without a connection.
trouble-remote-way-2 = Take turns with the inconvenient hours.
trouble-remote-way-3 = Give everybody something to do at least every ten minutes.
trouble-disputed = Levels are disputed
trouble-disputed-help = People do not agree with how they, or others, were rated.
trouble-disputed-cause-1 = It is not clear what a level means.
trouble-disputed-cause-2 = Levels were given by feeling.
trouble-disputed-cause-3 = Nothing shows what a level rests on.
trouble-disputed-way-1 = Read the description of each level aloud before rating.
trouble-disputed-way-2 = Write down the evidence for each level.
trouble-disputed-way-3 = Rate together with the partner.

issue = Issue
open-actions-hint = { $done ->
    [0] Everything that was promised and not yet done, over all calls.
   *[other] Everything that was promised and not yet done, over all calls. { $done } done so far.
  }
actions-empty-title = Nothing is open
actions-empty-text = Actions that are agreed in calls gather here until they are done.
mine = Yours
