/** The report of the needs assessment as blocks (P1.6), out of what P1.1–P1.5 hold, in the reader's language. */
import type { DomainId, NeedsReport } from '../../core/generated/types';
import type { Language } from '../../language/language.svelte';
import type { Naming } from '../../state/notebook.svelte';
import { domainName } from '../assess/domain-name';
import type { Block } from '../parts/paper';

export function reportTitle(report: NeedsReport, language: Language): string {
  return language.t('report-of', { partner: report.partner.value ?? language.t('report-a-partner') });
}

export function reportBlocks(report: NeedsReport, language: Language, nameOf: Naming): Block[] {
  const { t, formats } = language;
  const own = (id: DomainId) => report.gaps.domains.find(([domain]) => domain === id)?.[1] ?? null;
  const domain = (id: DomainId | null) => (id === null ? t('gap-no-domain') : domainName(t, id, own(id)));
  const level = (value: number | null) => (value === null ? '–' : t(`level-${String(value)}`));
  const date = (value: string | null) => (value === null ? '–' : formats.date(value));
  const title = (text: string): Block => ({ is: 'title', level: 2, text });
  const prose = (heading: string, text: string): Block[] =>
    text.trim() === '' ? [] : [title(heading), { is: 'text', text }];

  return [
    { is: 'title', level: 1, text: reportTitle(report, language) },
    ...head(),
    ...prose(t('field-needs-report-summary'), report.summary.text),
    ...skills(),
    ...gaps(),
    ...requirements(),
    ...prose(t('field-needs-report-recommendations'), report.recommendations.text),
    title(t('report-endorsed')),
    { is: 'signatures', lines: signed() },
  ];

  function head(): Block[] {
    const round = report.skills.rounds.find((one) => one.assessment === report.skills.shown);
    const lines = [
      { name: t('profile-country'), value: report.country.value ?? '–' },
      { name: t('date'), value: date(report.date.value) },
    ];
    if (round) {
      const kind = t(round.kind.value === null ? 'round' : `round-${round.kind.value}`);
      lines.push({ name: t('field-needs-report-round'), value: `${kind} · ${date(round.date.value)}` });
    }
    return [{ is: 'lines', lines }];
  }

  function skills(): Block[] {
    const { skills: found } = report;
    if (found.shown === null) return [title(t('report-skills')), quiet(t('report-no-skills'))];
    // Who came after the round is not part of it.
    const present = found.people.filter(
      (row) => !row.person.left && row.cells.some((cell) => cell.tenths !== null),
    );
    const score = (tenths: number | null) => (tenths === null ? '–' : formats.score(tenths));
    const columns = found.domains.map((_, place) => place + 1);
    return [
      title(t('report-skills')),
      quiet(t('report-levels', { none: level(0), aware: level(1), able: level(2), sure: level(3) })),
      {
        is: 'table',
        name: t('report-skills'),
        head: ['', ...found.domains.map((one) => domainName(t, one.domain, one.name?.value ?? null))],
        rows: [
          ...present.map((row) => [row.person.name, ...row.cells.map((cell) => score(cell.tenths))]),
          [t('mean'), ...found.domains.map((one) => score(one.mean))],
          [t('report-capable'), ...found.domains.map((one) => formats.number(one.capable))],
        ],
        figures: columns,
      },
      {
        is: 'list',
        items: found.domains
          .filter((one) => one.mean !== null && one.capable < 2)
          .map((one) =>
            t(one.capable === 0 ? 'report-nobody' : 'report-one-only', {
              domain: domainName(t, one.domain, one.name?.value ?? null),
              who:
                present.find((row) => (row.cells[found.domains.indexOf(one)]?.tenths ?? 0) >= 20)?.person
                  .name ?? '',
            }),
          ),
      },
    ];
  }

  function gaps(): Block[] {
    if (report.gaps.gaps.length === 0) return [title(t('gaps-title')), quiet(t('report-no-gaps'))];
    const [criticality, risk, impact] = report.gaps.shares.map((share) =>
      formats.number(share / 100, { style: 'percent' }),
    );
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 2 };
    return [
      title(t('gaps-title')),
      quiet(t('report-weights', { criticality: criticality ?? '', risk: risk ?? '', impact: impact ?? '' })),
      {
        is: 'table',
        name: t('gaps-title'),
        head: [t('gap'), t('gap-domain'), t('report-now'), t('report-wanted'), t('report-priority')],
        rows: report.gaps.gaps.map((gap) => [
          gap.what.value ?? t('unnamed'),
          domain(gap.domain.value),
          state(gap.now.value, gap.level_now.value),
          state(gap.wanted.value, gap.level_wanted.value),
          gap.score === null || gap.priority === null
            ? t('not-scored')
            : `${formats.number(gap.score / 100, digits)} · ${t(`priority-${gap.priority}`)}`,
        ]),
      },
    ];
  }

  /** What is said of a state, with its level. */
  function state(words: string | null, value: number | null): string {
    if (words === null) return level(value);
    return value === null ? words : `${words} (${level(value)})`;
  }

  function requirements(): Block[] {
    const { requirements: all, staff } = report.requirements;
    const rows = all.flatMap((one) =>
      one.needed
        .filter((needed) => needed.level.value !== null)
        .map((needed) => [
          one.what.value ?? t('unnamed'),
          domain(needed.domain),
          level(needed.level.value),
          formats.list(
            staff.filter((_, place) => needed.people[place]?.meets).map((person) => person.name),
          ) || '–',
          t(`cover-${needed.cover ?? 'open'}`),
        ]),
    );
    if (rows.length === 0) return [];
    return [
      title(t('requirements-title')),
      {
        is: 'table',
        name: t('requirements-title'),
        head: [t('requirement'), t('gap-domain'), t('field-needed-level'), t('report-met'), t('cover')],
        rows,
      },
    ];
  }

  function signed() {
    return report.signatures.signers
      .filter((one) => one.signature === null || one.signature.genuine)
      .map(({ role, named, signature }) => ({
        role: t(role === null ? 'signs-as-nobody' : `signs-as-${role}`),
        person: signature ? nameOf(signature.person) : named?.value ? nameOf(named.value) : '',
        signed: signature
          ? [
              t('signed-on', { date: date(signature.date.value) }),
              signature.changed === null || signature.changed.length > 0 ? t('report-changed') : '',
            ]
              .filter(Boolean)
              .join(' · ')
          : null,
      }));
  }

  function quiet(text: string): Block {
    return { is: 'text', text, quiet: true };
  }
}
