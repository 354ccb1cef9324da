/** New things of delivery as commands: a session, its usual agenda (P3.4), an assignment. Knows no screen. */
import { newId } from '../../core/api';
import type { Command, Value } from '../../core/generated/types';

/** The command that adds a thing with these fields. */
export function adding(what: string, fields: Record<string, Value>): Command {
  const given = Object.entries(fields).filter(([, value]) => value !== null);
  return { do: 'add', what, fields: given.map(([key, value]) => ({ field: `${what}/${key}`, value })) };
}

/** A session with a fresh id. */
export function newSession(fields: Record<string, Value>): { id: string; command: Command } {
  const id = newId();
  return { id, command: adding(`session/${id}`, fields) };
}

/** The usual agenda: two phones that begin it offline have one. */
export const USUAL_AGENDA = [
  ['check-in', 10, 'dialogue'],
  ['review', 10, 'dialogue'],
  ['demonstration', 25, 'dialogue'],
  ['guided-practice', 20, 'pairing'],
  ['own-practice', 15, 'alone'],
  ['debrief', 10, 'group-discussion'],
] as const;

export function usualAgenda(session: string): Command[] {
  return USUAL_AGENDA.map(([part, minutes, way], place) =>
    adding(`agenda/${session}/${part}`, { minutes, way, order: 'cfilor'[place] ?? 'u' }),
  );
}
