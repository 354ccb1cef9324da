/** Starts the call of a schedule in one tap (P4.1): both are there, the mentee is named, the clock runs. */
import { newId } from '../../core/api';
import type { PersonId, Schedule } from '../../core/generated/types';
import { dateHere } from '../../language/formats';
import type { Notebook } from '../../state/notebook.svelte';
import { begin } from './clock.svelte';

export async function beginCall(notebook: Notebook, schedule: Schedule): Promise<void> {
  const call = newId();
  const people: PersonId[] = [schedule.mentee];
  if (schedule.mentor.value !== null) people.unshift(schedule.mentor.value);
  if (!(await notebook.run({ do: 'add_call', call, date: dateHere(), issue: null, people }))) return;
  await notebook.set(`outcome/${call}/mentee`, schedule.mentee);
  begin(call);
  notebook.app.route.go({ at: 'call', document: notebook.document, call });
}
