/** What a sign of trouble is called, where its traces are read, and where something can be done about a trouble (P9.1, P9.2). */
import type { DocumentId, Sign, Trace } from '../../core/generated/types';
import type { Language, Words } from '../../language/language.svelte';
import { href, type Room } from '../../state/place';
import { domainName } from '../assess/domain-name';
import { addressOf } from '../today/areas';

/** Causes and ways out per trouble. */
export const EACH = [1, 2, 3] as const;

/** Where one begins with a trouble, and the words of that place. */
export const BEGIN: Record<string, { at: Room; words: string }> = {
  completing: { at: 'plan', words: 'place-plan' },
  cancellations: { at: 'sessions', words: 'sessions' },
  retention: { at: 'assignments', words: 'assignments' },
  turnover: { at: 'requirements', words: 'tab-requirements' },
  flat: { at: 'gaps', words: 'tab-gaps' },
  mentoring: { at: 'schedule', words: 'schedule-title' },
  sustaining: { at: 'timeline', words: 'more-timeline' },
  materials: { at: 'plan', words: 'place-plan' },
  resistance: { at: 'talks', words: 'more-talks' },
  reporting: { at: 'progress', words: 'more-progress' },
  remote: { at: 'sessions', words: 'sessions' },
  disputed: { at: 'assess', words: 'place-assess' },
};

/** What was noticed, in a sentence. */
export function sentence(t: Words, sign: Sign): string {
  const id = sign.noticed === 'fruitless' && sign.about === null ? 'fruitless-all' : sign.noticed;
  return t(`sign-${id}`, { about: sign.about ?? t('unnamed'), count: sign.count });
}

/** What a trace is called, and what it shows. */
export function traceWords({ t, formats }: Language, trace: Trace): { title: string; detail: string } {
  const date = trace.date === null ? null : formats.date(trace.date);
  const title = trace.domain === null ? trace.title : domainName(t, trace.domain, trace.title);
  const level = (tenths: number) => (tenths % 10 === 0 ? formats.number(tenths / 10) : formats.score(tenths));
  const levels =
    trace.tenths.length > 0 ? t('sign-levels', { levels: trace.tenths.map(level).join(' – ') }) : null;
  const detail = [title === null ? null : date, trace.note, levels].filter((part) => part !== null);
  return { title: title ?? date ?? t('unnamed'), detail: detail.join(' · ') };
}

/** Where a trace is read. */
export function traceAddress(document: DocumentId, sign: Sign, trace: Trace): string {
  if (trace.area === 'plan') {
    const part = sign.noticed === 'idle' ? 'running' : 'weeks';
    return href({ at: 'training', document, plan: trace.id, part });
  }
  const person = sign.noticed === 'apart' ? sign.sign.split('/')[2] : undefined;
  if (person !== undefined) return href({ at: 'interview', document, round: trace.id, person });
  return addressOf(document, trace.area, trace.id);
}
