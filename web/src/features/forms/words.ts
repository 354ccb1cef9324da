/** What the parts of forms and templates are called, in the reader's language (P5.8). Knows no screen. */
import type { FormLine, FormPart, PartKind, TemplateLine, Value } from '../../core/generated/types';
import type { Language } from '../../language/language.svelte';
import type { Naming } from '../../state/notebook.svelte';

/** The words of a part: its own, else those of the built-in forms. */
export function partWords(language: Language, id: string, label: string | null): string {
  const known = `part-${id}`;
  return label ?? language.t(language.has(known) ? known : 'part-what');
}

/** What a form is, in a word or two: the name of its template. */
export function kindOfForm(language: Language, form: Pick<FormLine, 'base' | 'template'>): string {
  if (form.template !== null) return form.template;
  return form.base === null ? language.t('kind-form') : language.t(`form-${form.base}`);
}

/** When to use a template. */
export function useOf(language: Language, line: Pick<TemplateLine, 'purpose' | 'base'>): string {
  return line.purpose ?? (line.base === null ? '' : language.t(`form-${line.base}-use`));
}

/** `March 2026`. */
export function monthName(language: Language, month: string): string {
  const format = new Intl.DateTimeFormat(language.tag, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** Whether a part asks something that counts. */
export function asks(part: FormPart): boolean {
  return !part.gone && part.kind !== 'heading' && part.kind !== 'months';
}

export function isAnswered(part: FormPart): boolean {
  const value = part.answer?.value ?? null;
  return part.rows.length > 0 || (value !== null && value !== false);
}

/** An answer as words; nothing where nothing was answered. */
export function said(language: Language, kind: PartKind, value: Value, nameOf: Naming): string {
  const { t, formats } = language;
  if (value === null || value === false) return '';
  if (value === true) return '✓';
  if (typeof value === 'number') return formats.number(value);
  if (kind === 'date') return formats.date(value);
  if (kind === 'person') return nameOf(value);
  return kind === 'answer' ? t(`answer-${value}`) : value;
}
