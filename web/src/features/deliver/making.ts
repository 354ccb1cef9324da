/** New things of delivery as commands: a session, and anything with its fields. Knows no screen. */
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
