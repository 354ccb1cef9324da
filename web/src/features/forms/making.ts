/** New forms and templates as commands, and copies of them (P5.8). Knows no screen. */
import { newId } from '../../core/api';
import type {
  Command,
  FormPart,
  FormView,
  PartKind,
  Setting,
  TemplatePart,
  TemplateView,
  Value,
} from '../../core/generated/types';
import { dateHere } from '../../language/formats';
import { adding } from '../deliver/making';

/** Fields that one command sets at most. */
const MOST = 200;

/** Where an answer of each kind stands. */
const KEYS: Partial<Record<PartKind, string>> = {
  line: 'line',
  date: 'date',
  person: 'person',
  number: 'number',
  answer: 'answer',
  tick: 'done',
};

export interface Made {
  id: string;
  commands: Command[];
}

/** A form that nobody has filled in. `of`: what it belongs to, `session/s1`. */
export function newForm(template: string, title: string, date: string, of: string | null): Made {
  const id = newId();
  const [kind, own] = of?.split('/') ?? [];
  const belongs = kind === undefined || own === undefined ? {} : { [kind]: own };
  return { id, commands: [adding(`form/${id}`, { title, template, date, ...belongs })] };
}

/** The id of a form's template. */
export function templateOf(form: FormView): string {
  return form.template?.[0].split('/')[1] ?? form.base ?? '';
}

/** The same form once more, of today; with what is answered in it, or empty. */
export function copyOf(form: FormView, title: string, filled: boolean): Made {
  const date = form.base === 'year' ? (form.date.value ?? dateHere()) : dateHere();
  const plan = form.plan.value;
  const made = newForm(templateOf(form), title, date, plan === null ? null : `plan/${plan}`);
  if (!filled) return made;
  const answers: Setting[] = [];
  const put = (at: string, kind: PartKind, value: Value) => {
    const key = KEYS[kind];
    if (key !== undefined && value !== null) answers.push({ field: `${at}/${key}`, value });
  };
  for (const part of form.parts) {
    if (part.answer) put(`form-answer/${made.id}/${part.part}`, part.kind, part.answer.value);
    made.commands.push(...rowsOf(part, form, made.id, put));
  }
  for (const { month, note } of form.months) put(`form-answer/${made.id}/${month}`, 'line', note.value);
  made.commands.push(...puts(answers));
  if (form.notes.text !== '') {
    const splices = [{ index: 0, del: 0, ins: form.notes.text }];
    made.commands.push({ do: 'write', text: `form/${made.id}/notes`, base: '', splices });
  }
  return made;
}

function rowsOf(
  part: FormPart,
  form: FormView,
  id: string,
  put: (at: string, kind: PartKind, value: Value) => void,
): Command[] {
  return part.rows.map((row) => {
    const old = row.row.split('/')[2] ?? '';
    // The row of somebody is theirs in every form.
    const own = form.people.some((one) => one.person === old) ? old : newId();
    row.cells.forEach((cell, place) => {
      const column = part.columns[place + 1];
      if (column) put(`form-cell/${id}/${own}/${column.column}`, column.kind, cell.value);
    });
    const fields = { what: row.what.value ?? '–', table: part.part, order: row.order.value };
    return adding(`form-row/${id}/${own}`, fields);
  });
}

/** A template of one's own with the parts of a built-in form, or with none. */
export function newTemplate(title: string, base: string | null): Made {
  const id = newId();
  return { id, commands: [adding(`template/${id}`, { title, base })] };
}

export function copyOfTemplate(template: TemplateView, title: string): Made {
  const id = newId();
  const { purpose, base } = template;
  const made = { id, commands: [adding(`template/${id}`, { title, purpose: purpose.value, base })] };
  const settings: Setting[] = [];
  const take = (part: TemplatePart) => {
    const own = part.part.split('/')[2] ?? '';
    const { label, written: kind, table, order, gone } = part;
    for (const [key, { value }] of Object.entries({ label, kind, table, order, gone })) {
      if (value !== null) settings.push({ field: `template-part/${id}/${own}/${key}`, value });
    }
    part.columns.forEach(take);
  };
  template.parts.forEach(take);
  made.commands.push(...puts(settings));
  return made;
}

function puts(settings: Setting[]): Command[] {
  const commands: Command[] = [];
  for (let from = 0; from < settings.length; from += MOST)
    commands.push({ do: 'put', fields: settings.slice(from, from + MOST) });
  return commands;
}
