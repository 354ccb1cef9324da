/** The handover to a new mentor as blocks (P4.7), in the reader's language. */
import type { HandoverView, Schedule } from '../../core/generated/types';
import type { Language } from '../../language/language.svelte';
import type { Naming } from '../../state/notebook.svelte';
import type { Block } from '../parts/paper';

export function handoverTitle(handover: HandoverView, { t }: Language): string {
  return handover.partner === null
    ? t('handover-of-nobody')
    : t('handover-of', { partner: handover.partner });
}

export function handoverBlocks(handover: HandoverView, language: Language, nameOf: Naming): Block[] {
  const { t, formats } = language;
  const title = (text: string, level: 2 | 3 = 2): Block => ({ is: 'title', level, text });
  const quiet = (text: string): Block => ({ is: 'text', text, quiet: true });
  const date = (day: string | null) => (day === null ? t('no-date') : formats.date(day));
  const minutes = (count: number) => t('agenda-minutes', { minutes: formats.number(count) });

  return [
    { is: 'title', level: 1, text: handoverTitle(handover, language) },
    quiet(t('handover-held', { count: handover.calls.length })),
    ...handover.schedules.flatMap(schedule),
    title(t('open-actions')),
    ...actions(),
    title(t('recurring')),
    handover.recurring.length === 0
      ? quiet(t('handover-nothing'))
      : {
          is: 'list',
          items: handover.recurring.map(
            (one) =>
              `${one.what}: ${t('recurring-in', { count: one.calls.length })} (${one.calls
                .map((call) => date(call.date))
                .join(', ')})`,
          ),
        },
    title(t('handover-log')),
    ...(handover.calls.length === 0 ? [quiet(t('handover-nothing'))] : handover.calls.flatMap(call)),
  ];

  function schedule(one: Schedule): Block[] {
    const lines: [string, string | null][] = [
      [t('schedule-mentor'), one.mentor.value === null ? null : nameOf(one.mentor.value)],
      [
        t('schedule-day'),
        [
          one.day.value === null ? t('schedule-no-day') : t(`day-${one.day.value}`),
          one.time.value,
          one.zone.value?.replaceAll('_', ' ') ?? null,
        ]
          .filter(Boolean)
          .join(' · '),
      ],
      [t('minutes'), one.minutes.value === null ? null : minutes(one.minutes.value)],
      [t('schedule-platform'), one.platform.value],
      [t('schedule-fallback'), one.fallback.value],
      [t('pace-title'), t(`pace-${one.pace}`)],
      [t('schedule-ended-mark'), one.ended.value === true ? formats.day(one.ended.at * 1000) : null],
    ];
    const steps = one.paces.map((step) =>
      [date(step.date.value), t(`pace-${step.every.value ?? 'weekly'}`), step.reason.value]
        .filter(Boolean)
        .join(' · '),
    );
    return [
      title(t('schedule-with', { name: nameOf(one.mentee) })),
      {
        is: 'lines',
        lines: lines
          .filter((line): line is [string, string] => line[1] !== null)
          .map(([name, value]) => ({ name, value })),
      },
      ...(steps.length > 0 ? [title(t('pace-history'), 3), { is: 'list', items: steps } as const] : []),
    ];
  }

  function actions(): Block[] {
    if (handover.open.length === 0) return [quiet(t('handover-nothing'))];
    return [
      {
        is: 'table',
        name: t('open-actions'),
        head: [t('what'), t('owner'), t('due-date')],
        rows: handover.open.map((one) => [
          one.what,
          one.owner === null ? t('nobody-yet') : nameOf(one.owner),
          `${date(one.due)}${one.overdue ? ` (${t('overdue')})` : ''}`,
        ]),
      },
    ];
  }

  function call(one: HandoverView['calls'][number]): Block[] {
    const about = [
      formats.list(one.present.map(nameOf)),
      one.minutes === null ? '' : minutes(one.minutes),
      one.solved === null ? '' : t(`solved-${one.solved}`),
      ...one.tags,
    ];
    const blocks: Block[] = [
      title(`${date(one.call.date)} · ${one.call.issue ?? t('call-unnamed')}`, 3),
      quiet(about.filter(Boolean).join(' · ')),
    ];
    // The core cuts at 140 characters.
    if (one.excerpt)
      blocks.push({ is: 'text', text: one.excerpt.length < 139 ? one.excerpt : `${one.excerpt}…` });
    if (one.decisions.length > 0)
      blocks.push({ is: 'list', items: one.decisions.map((what) => t('handover-decided', { what })) });
    return blocks;
  }
}
