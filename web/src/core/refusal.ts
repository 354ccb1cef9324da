/**
 * From anything that was thrown to one of the closed list of codes.
 */
import { CoreError } from './api';
import type { Code } from './generated/types';

/** Another tab leads by now: this one must not write any more. */
export class Fenced extends Error {
  constructor() {
    super('another tab leads');
  }
}

/** The core throws the names of codes; storage throws DOMExceptions; a trapped core is a defect of our own. */
export function codeOf(cause: unknown): Code {
  if (cause instanceof CoreError) return cause.code;
  if (typeof cause === 'string') return cause as Code;
  if (cause instanceof DOMException) return 'no_storage';
  return 'internal';
}
