/** A form as a document for reading and printing (P5.8), filled in or to be filled in by hand. */
import type { FormPart, FormView } from '../../core/generated/types';
import type { Language } from '../../language/language.svelte';
import type { Naming } from '../../state/notebook.svelte';
import type { Block } from '../parts/paper';
import { kindOfForm, monthName, partWords, said } from './words';

/** Where somebody can write with a pen. */
const LINE = '________________';
/** Rows of a table that nobody has begun. */
const ROWS = 8;

export function formPaper(form: FormView, language: Language, nameOf: Naming): Block[] {
  const { t, formats } = language;
  const title = form.title.value ?? t('unnamed');
  const kind = kindOfForm(language, { base: form.base, template: form.template?.[1] ?? null });
  const titled = (all: [string, string][], id: string | null) =>
    id === null ? null : (all.find(([one]) => one.split('/')[1] === id)?.[1] ?? null);
  const about = [
    kind === title ? null : kind,
    form.date.value === null ? null : formats.date(form.date.value),
    titled(form.sessions, form.session.value),
    titled(form.plans, form.plan.value),
  ].filter((one) => one !== null);
  const blocks: Block[] = [
    { is: 'title', level: 1, text: title },
    { is: 'text', text: about.join(' · '), quiet: true },
  ];
  for (const part of form.parts) blocks.push(...written(part, blocks.at(-1)));
  if (form.notes.text.trim() !== '')
    blocks.push({ is: 'title', level: 2, text: t('notes') }, { is: 'text', text: form.notes.text });
  return blocks;

  /** Lines that follow each other stand together. */
  function written(part: FormPart, last: Block | undefined): Block[] {
    const name = partWords(language, part.part, part.label);
    const answer = part.answer ? said(language, part.kind, part.answer.value, nameOf) : '';
    switch (part.kind) {
      case 'heading':
        return [{ is: 'title', level: 2, text: name }];
      case 'table':
        return [{ is: 'title', level: 2, text: name }, table(part, name)];
      case 'months':
        return [months(name)];
      case 'tick': {
        const item = `${answer === '' ? '☐' : '☑'} ${name}`;
        if (last?.is === 'list') last.items.push(item);
        return last?.is === 'list' ? [] : [{ is: 'list', items: [item] }];
      }
      default: {
        const line = { name, value: answer === '' ? LINE : answer };
        if (last?.is === 'lines') last.lines.push(line);
        return last?.is === 'lines' ? [] : [{ is: 'lines', lines: [line] }];
      }
    }
  }

  function table(part: FormPart, name: string): Block {
    const head = part.columns.map((column) => partWords(language, column.column, column.label));
    const rows = part.rows.map((row) => [
      row.what.value ?? '',
      ...part.columns.slice(1).map((column, place) => {
        const value = row.cells[place]?.value ?? null;
        return said(language, column.kind, value, nameOf);
      }),
    ]);
    while (part.rows.length === 0 && rows.length < ROWS) rows.push(head.map(() => '\u00a0'));
    const figures = part.columns.flatMap((column, place) => (column.kind === 'number' ? [place] : []));
    return { is: 'table', name, head, rows, figures };
  }

  function months(name: string): Block {
    const day = (date: string) => formats.dayAndMonth(date).day;
    const rows = form.months.map((month) => [
      monthName(language, month.month),
      [
        ...month.rounds.map(([, kind, date]) => `${day(date)} ${t('round')}: ${t(`round-${kind}`)}`),
        ...month.sessions.map(([, what, date]) => `${day(date)} ${what}`),
        ...(month.calls.length > 0 ? [t('month-calls', { count: month.calls.length })] : []),
      ].join(' · '),
      typeof month.note.value === 'string' ? month.note.value : '',
    ]);
    return { is: 'table', name, head: [name, t('form-in-notebook'), t('note')], rows };
  }
}
