# The needs assessment: gaps (P1.2, P1.5), requirements (P1.4), the report and its endorsements (P1.6).

### Signatures, differences, comments, papers (P1.6, P2.7)

signatures = Signatures
signs-as-focal-point = Focal point
signs-as-leadership = Partner leadership
signs-as-mentor = Mentor
signs-as-manager = Partnership manager
signs-as-nobody = Also signed
signer-unnamed = Nobody is named yet
signer-unnamed-why = Whoever keeps the profile names who signs here.
signer-name = Who signs here?
signature-open = Not signed yet
signed-on = Signed on { $date }
sign-as = Sign as { $role }
sign-too = Sign as well
sign-again = Sign it as it is now
signed = Signed, as you see it now
signature-withdraw = Take my signature back
signature-withdrawn = Your signature was taken back
signature-note = A remark with your signature
signature-note-example = Agreed, with the budget of next year
signature-not-genuine = Not genuine
signature-not-genuine-why = Somebody else wrote this in the name of { $name }. It does not count.
signature-unknown-version = What was signed has not reached this device, so it cannot be compared.
changed-since-signed = { $count ->
    [one] Changed since it was signed: one difference
   *[other] Changed since it was signed: { $count } differences
}
unchanged-since-signed = Nothing has changed since
difference-before = Before:
difference-now = Now:
difference-added = Added: { $kind }
difference-removed = Removed: { $kind }
difference-moved = Moved to another place
difference-other = Something else
comments = Comments
comment-add = Say something about it
commented = Your comment was added
comments-none = Nobody has said anything yet.
paper-whole = Show all of it
paper-print = Print
paper-save = Save as Markdown
yes = Yes
no = No
kind-gap = Gap
kind-requirement = Requirement
kind-needed = Needed level
kind-needs-report = Needs report
kind-signature = Signature
kind-comment = Comment
kind-profile = Partner profile
kind-rating = Rating
kind-agreed = Agreed level
field-gap-what = Gap
field-gap-domain = Domain
field-gap-now = How it is now
field-gap-wanted = How it should be
field-gap-level-now = Level now
field-gap-level-wanted = Level wanted
field-gap-criticality = Programme criticality
field-gap-risk = Security risk
field-gap-impact = Operational impact
field-requirement-what = Requirement
field-requirement-note = Remark
field-needed-level = Least level
field-needs-report-date = Date
field-needs-report-round = Round of assessing
field-needs-report-summary = Summary
field-needs-report-recommendations = Recommendations
field-profile-name = The partner’s name
field-profile-country = Country
field-profile-weights = Weights of the scores
field-person-name = Name
field-person-side = Side
field-person-left = Has left
field-domain-name = Name of the domain
field-assessment-kind = Kind of round
field-assessment-date = Date of the round
field-rating-level = Level
field-agreed-level = Agreed level
person-side-partner = Partner
person-side-organisation = Supporting organisation

### Gaps (P1.2, P1.5)

gaps-title = Gaps
gaps-hint = What is missing, the most urgent first. Slide the three scores of a gap and watch it move.
gaps-empty-title = No gap is written down yet
gaps-empty-text = A gap is what people or systems cannot do and the programme needs. Add the first, or take one that the ratings point to.
gap = Gap
gap-add = Add a gap
gap-what = What is missing?
gap-what-example = Nobody has ever tried a restore
gap-domain = Domain
gap-no-domain = No domain yet
gap-about = About this gap
gap-now-example = Copies are made at night, nobody looks at them
gap-wanted-example = A restore is practised every quarter, by two people
gap-levels = from { $now } to { $wanted }
gap-rank = Place { $place } of { $total }
gap-score = { $name } ({ $share })
gap-criticality-help = How much does the programme hang on it?
gap-risk-help = What could happen to people’s data and access?
gap-impact-help = How much daily work stands still?
score-least = 1 hardly
score-most = 5 very much
not-scored = Not scored
level-open = Not said
priority-critical = Critical
priority-high = High
priority-medium = Medium
priority-low = Low
gap-plan = Make a plan from this gap
gap-remove = Put this gap in the bin
gap-gone-title = This gap is not here
gap-gone-text = Somebody may have put it in the bin. Look there.
gap-hints = The ratings point to
gap-hints-help = Domains in which the newest ratings show a gap that nobody has written down.
hint-nobody = Nobody is at level 2 or above. Mean { $mean }, wanted { $wanted }.
hint-one_only = One person alone is at level 2 or above. Mean { $mean }, wanted { $wanted }.
hint-below = Mean { $mean }, wanted { $wanted }.
hint-gap-nobody = { $domain }: nobody can do it alone
hint-gap-one_only = { $domain }: it hangs on one person
hint-gap-below = { $domain }: below what is needed
hint-take = Take it up
weights = How much each score counts
weights-help = The two sides agree on it once. Together it makes a hundred.
weights-sum = Together 100 %
weights-rest = { $rest } still to give
weights-over = { $rest } too much
weights-kept = The weights were changed
weights-usual = Back to 40, 30, 30

### Requirements (P1.4)

requirements-title = Requirements
requirements-hint = What your programmes need from people, who can do it today, and whether somebody can stand in.
requirements-empty-title = No requirement is written down yet
requirements-empty-text = Write down what a programme must be able to count on, then the level that it needs in each domain. Who meets it follows from the ratings.
requirements-basis = By the newest ratings: { $round } · { $date }
requirements-unrated = Nobody has been rated yet, so nobody meets anything.
requirement = Requirement
requirement-add = Add a requirement
requirement-what = What must the programme be able to count on?
requirement-what-help = For example: the monthly report is sent by the fifth.
requirement-next = On to the levels
requirement-change = What it needs
requirement-levels = The least level in each domain. Leave empty what it does not need.
requirement-nothing = No level is said yet.
requirement-done = Done
requirement-remove = Put this requirement in the bin
needed-none = Not needed
needed-least = { $level } or above
needed-met = Meet it:
needed-short = Short of it:
and-more = { $names } and { $count } more
cover-covered = Covered
cover-one_only = One person only
cover-nobody = Nobody yet
cover-open = Open
fit-meets = { $name }: { $score }, meets it
fit-short = { $name }: { $score }, short of it
fit-unrated = { $name }: not rated

### The report (P1.6)

report-title = Needs report
report-hint = Skills, gaps and requirements on one paper, for leadership and the partnership manager to endorse.
report-empty-title = No report has been begun
report-empty-text = It is written out of the skills, gaps and requirements that are here. You add a summary and what you recommend.
report-begin = Begin the report
report-begun = The report was begun
report-another = Begin another report
report-remove = Put this report in the bin
report-shown = Report of
report-summary-example = What matters most, in five sentences that leadership will read
report-recommendations-example = What should be done first, by whom, and what it takes
report-paper = The paper
report-paper-help = It follows what is in the notebook: nothing has to be copied.
report-about = About this report
report-round-usual = The baseline
report-round-help = Skills and cover are those known by this round. Later rounds leave the report as it is.
report-sign-hint = Endorsing puts your name under the report as you see it now. If it changes later, everybody sees what changed.
report-of = Needs assessment · { $partner }
report-a-partner = our partner
report-skills = Skills
report-no-skills = Nobody has been rated yet.
report-levels = Levels: 0 { $none }, 1 { $aware }, 2 { $able }, 3 { $sure }
report-capable = At level 2 or above
report-nobody = { $domain }: nobody is at level 2 or above.
report-one-only = { $domain }: { $who } alone is at level 2 or above.
report-no-gaps = No gap has been written down.
report-weights = Scores from 1 to 5: programme criticality { $criticality }, security risk { $risk }, operational impact { $impact }. Above 4.0 is critical, above 3.0 high, above 2.0 medium.
report-now = Now
report-wanted = Wanted
report-priority = Priority
report-endorsed = Endorsed by
report-changed = changed since
report-met = Met by

### The interview, domain after domain

interview-next = Next: { $domain }
interview-done = { $name } is rated
interview-whole = Every domain has your level and what it rests on. Nothing is left here.
interview-left = Every domain has your level. What would make it stronger:
interview-differs = Agree on a level: { $domain }
interview-bare = Say what it rests on: { $domain }
others-wait = { $count ->
    [one] One other person has rated this. You see it beside your own level.
   *[other] { $count } others have rated this. You see it beside your own level.
  }
others-show = Show it now

round-started = The round was started
round-baseline-help = Before the work begins. Later rounds are compared with it.
round-quarterly-help = Every three months, in the same way as the baseline.
round-midpoint-help = Halfway: is the plan still the right one?
round-final-help = At the end: what has been reached since the baseline.
