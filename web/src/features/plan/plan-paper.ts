/** A training plan as a document for reading (P2.6): blocks of the paper, in the reader's language. */
import type { PlanView, Signatures } from '../../core/generated/types';
import type { Language } from '../../language/language.svelte';
import type { Naming } from '../../state/notebook.svelte';
import { domainName } from '../assess/domain-name';
import type { Block } from '../parts/paper';
import { duration } from './duration';
import { milestoneName } from './names';

export function planPaper(
  plan: PlanView,
  signatures: Signatures | null,
  language: Language,
  nameOf: Naming,
): Block[] {
  const { t, formats } = language;
  const nothing = t('plan-paper-nothing');
  const date = (day: string | null) => (day === null ? nothing : formats.date(day));
  const person = (id: string | null) => (id === null ? nothing : nameOf(id));
  const score = (tenths: number | null) => (tenths === null ? nothing : formats.score(tenths));
  const level = (value: number | null) => (value === null ? nothing : t(`level-${String(value)}`));
  const lines = (all: [string, string | null][]): Block => ({
    is: 'lines',
    lines: all
      .filter((line): line is [string, string] => line[1] !== null && line[1] !== '')
      .map(([name, value]) => ({ name, value })),
  });
  const title = (text: string, depth: 1 | 2 | 3 = 2): Block => ({ is: 'title', level: depth, text });
  const own = (domain: string) => plan.domains.find(([id]) => id === domain)?.[1] ?? null;
  const blocks: Block[] = [title(plan.title.value ?? t('unnamed'), 1)];

  const { partner } = plan;
  blocks.push(
    title(t('plan-paper-partner')),
    lines([
      [t('plan-paper-partner'), partner.name ?? nothing],
      [t('plan-paper-country'), partner.country],
      [t('plan-paper-languages'), partner.languages],
      [t('plan-paper-zone'), partner.zone?.replaceAll('_', ' ') ?? null],
      [t('plan-paper-focal-point'), person(partner.focal_point)],
      [t('plan-paper-leader'), person(partner.leader)],
      [t('plan-paper-mentor'), person(partner.mentor)],
      [t('plan-paper-manager'), person(partner.manager)],
    ]),
  );

  const from = plan.baseline.value ?? plan.baseline_measured;
  const to = plan.target.value ?? plan.target_agreed;
  const learners = plan.learners.filter((one) => one.learns).map((one) => one.person.name);
  const { value: direction } = plan.direction;
  blocks.push(
    title(t('plan-part-overview')),
    lines([
      [t('plan-paper-period'), t('plan-from-to', { from: date(plan.start.value), to: date(plan.ends) })],
      [t('plan-time-weeks'), plan.months === null ? null : t('plan-paper-months', { count: plan.months })],
      [t('plan-paper-score'), t('plan-paper-score-to', { from: score(from), to: score(to) })],
      [t('plan-learners'), formats.list(learners)],
      [t('plan-direction'), direction === null ? null : t(`plan-direction-${direction}`)],
    ]),
  );
  if (plan.overview.text.trim() !== '') blocks.push({ is: 'text', text: plan.overview.text });

  if (plan.priorities.length > 0) {
    blocks.push(title(t('plan-priorities')), {
      is: 'table',
      name: t('plan-priorities'),
      head: [
        t('plan-priorities'),
        t('plan-paper-level-now'),
        t('plan-paper-level-wanted'),
        t('plan-approach'),
      ],
      rows: plan.priorities.map((one) => [
        [
          one.what ?? t('plan-gap-gone'),
          one.domain === null ? null : domainName(t, one.domain, own(one.domain)),
        ]
          .filter((part) => part !== null)
          .join(' · '),
        level(one.level_now),
        level(one.level_wanted),
        one.approach.value ?? nothing,
      ]),
    });
  }

  if (plan.objectives.length > 0) {
    blocks.push(title(t('plan-part-objectives')));
    plan.objectives.forEach((one, index) => {
      blocks.push(
        title(`${formats.number(index + 1)}. ${one.what.value ?? t('unnamed')}`, 3),
        lines([
          [t('plan-why'), one.why.value],
          [t('plan-criteria'), one.criteria.value],
          [t('plan-assessed'), one.assessed.value],
        ]),
      );
    });
  }

  const weeks = plan.weeks.filter((week) => week.activities.length > 0);
  if (weeks.length > 0) blocks.push(title(t('plan-paper-schedule')));
  for (const week of weeks) {
    const name = [
      t('plan-week', { week: week.week }),
      week.from === null ? null : t('plan-week-from', { date: date(week.from) }),
    ]
      .filter((part) => part !== null)
      .join(' ');
    blocks.push(title(name, 3), {
      is: 'table',
      name,
      head: [t('plan-paper-what'), t('plan-kind'), t('plan-paper-time'), t('plan-paper-who')],
      rows: week.activities.map((one) => [
        one.what.value ?? t('unnamed'),
        one.kind.value === null ? nothing : t(`activity-kind-${one.kind.value}`),
        one.minutes.value === null ? nothing : duration(language, one.minutes.value),
        person(one.owner.value),
      ]),
      figures: [2],
    });
  }

  const calls = plan.calls.value;
  const day = plan.call_day.value;
  blocks.push(
    title(t('plan-mentoring')),
    lines([
      [t('plan-calls'), calls === null ? nothing : t(`plan-calls-${calls}`)],
      [t('plan-call-day'), day === null ? null : t(`plan-call-day-${day}`)],
      [t('plan-call-time'), plan.call_time.value],
      [
        t('plan-call-minutes'),
        plan.call_minutes.value === null ? null : duration(language, plan.call_minutes.value),
      ],
      [t('plan-call-platform'), plan.call_platform.value],
      [t('plan-call-fallback'), plan.call_fallback.value],
    ]),
  );

  blocks.push(title(t('plan-part-resources')), {
    is: 'table',
    name: t('plan-part-resources'),
    head: [t('plan-paper-resource'), t('plan-resource-source'), t('plan-paper-ready'), t('plan-paper-who')],
    rows: plan.resources.map((one) => [
      t(`resource-${one.resource.split('/')[2] ?? ''}`),
      one.what.value ?? nothing,
      t(one.have.value === true ? 'plan-paper-ready' : 'plan-paper-missing'),
      person(one.owner.value),
    ]),
  });

  const { time } = plan;
  const part = (name: string, minutes: number) => [t(`plan-time-${name}`), duration(language, minutes)];
  const effort = (name: string, rows: string[][], total: number): Block => ({
    is: 'table',
    name,
    head: [name, t('plan-paper-time')],
    rows: [...rows, [t('plan-in-total'), duration(language, total)]],
    figures: [1],
  });
  const { learner, trainer } = time;
  blocks.push(
    title(t('plan-paper-investment')),
    effort(
      t('plan-time-learner'),
      [
        part('self-paced', learner.self_paced),
        part('live', learner.live),
        part('practice', learner.practice),
        part('assessment', learner.assessment),
      ],
      time.learner_total,
    ),
    effort(
      t('plan-time-trainer'),
      (['preparing', 'delivering', 'reviewing', 'assessing', 'mentoring'] as const).map((name) =>
        part(name, trainer[name]),
      ),
      time.trainer_total,
    ),
    {
      is: 'text',
      text: t('plan-weeks-with-buffer', {
        weeks: time.weeks,
        buffer: formats.number(time.buffer),
        calendar: time.calendar_weeks,
      }),
    },
  );

  blocks.push(title(t('plan-part-milestones')), {
    is: 'table',
    name: t('plan-part-milestones'),
    head: [t('plan-paper-milestone'), t('plan-target-date'), t('plan-actual-date'), t('note')],
    rows: plan.milestones.map((one) => [
      milestoneName(t, one),
      date(one.target.value ?? one.proposed),
      date(one.actual.value),
      one.note.value ?? '',
    ]),
  });

  if (plan.sustainability.text.trim() !== '') {
    blocks.push(title(t('plan-sustainability')), { is: 'text', text: plan.sustainability.text });
  }
  if (signatures) {
    blocks.push(title(t('plan-paper-approvals')), {
      is: 'signatures',
      lines: signatures.signers.map(({ role, named, signature }) => ({
        role: t(role === null ? 'signs-as-nobody' : `signs-as-${role}`),
        person: person(signature?.person ?? named?.value ?? null),
        signed:
          signature?.genuine === true
            ? t('signed-on', {
                date:
                  signature.date.value === null
                    ? formats.day(signature.at * 1000)
                    : date(signature.date.value),
              })
            : null,
      })),
    });
  }
  return blocks;
}
