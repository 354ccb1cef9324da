/**
 * Differences in words (P1.6, P2.7): which field of which thing, what stood there, what stands there. Written once for
 * the screen; it knows the catalogue's names for fields and nothing of who signed.
 */
import type { Difference, Value } from '../../core/generated/types';
import type { Language } from '../../language/language.svelte';
import type { Naming } from '../../state/notebook.svelte';
import { domainName } from '../assess/domain-name';

export interface Told {
  /** What the thing is called, or what kind of thing it is. */
  what: string;
  /** The field, or what became of the whole thing. */
  field: string;
  /** Absent where there are no two values to compare: the whole thing came or went, or only moved. */
  values: { before: string; now: string; long: boolean } | null;
}

/** `own`: names of the engagement's own domains. */
export function told(
  one: Difference,
  language: Language,
  nameOf: Naming,
  own: (domain: string) => string | null,
): Told {
  const { t, formats } = language;
  const word = (id: string, otherwise: string) => (language.has(id) ? t(id) : otherwise);
  const kind = word(`kind-${one.kind}`, t('difference-other'));
  const isDate = (text: string) => /^\d{4}-\d{2}-\d{2}$/u.test(text);
  const title = one.title !== null && isDate(one.title) ? formats.date(one.title) : one.title;
  const domain = (id: string) => domainName(t, id, own(id));

  function part(): string | null {
    if (one.part === null) return null;
    if (one.kind === 'rating' || one.kind === 'agreed' || one.kind === 'needed') return domain(one.part);
    return word(`${one.kind}-${one.part}`, '') || null;
  }

  function value(raw: Value | null): string {
    if (raw === null) return t('nothing');
    switch (one.form) {
      case 'level':
        return word(`level-${String(raw)}`, String(raw));
      case 'date':
        return isDate(String(raw)) ? formats.date(String(raw)) : String(raw);
      case 'number':
        return typeof raw === 'number' ? formats.number(raw) : String(raw);
      case 'flag':
        return t(raw === true ? 'yes' : 'no');
      case 'person':
        return nameOf(String(raw));
      case 'domain':
        return domain(String(raw));
      case 'choice':
        return word(
          one.kind === 'assessment' ? `round-${String(raw)}` : `${one.kind}-${one.key ?? ''}-${String(raw)}`,
          t('difference-other'),
        );
      default:
        return isDate(String(raw)) ? formats.date(String(raw)) : String(raw);
    }
  }

  const what = [title ?? kind, part()].filter(Boolean).join(' · ');
  if (one.became !== 'changed') return { what, field: t(`difference-${one.became}`, { kind }), values: null };
  const field = word(`field-${one.kind}-${one.key ?? ''}`, kind);
  if (one.form === 'place') return { what, field: t('difference-moved'), values: null };
  return {
    what,
    field,
    values: { before: value(one.before), now: value(one.now), long: one.form === 'text' },
  };
}
