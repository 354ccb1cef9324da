/**
 * One question to the relay, as JSON: for whatever needs it to answer now. Knows neither the store nor the worker.
 */
import { CoreError } from './api';
import type { Code } from './generated/types';

/** Rejects with CoreError. */
export async function call<T>(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<T> {
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      cache: 'no-store',
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
  } catch {
    throw new CoreError('no_connection');
  }
  // Only the relay answers in JSON: a page of somebody between us and it is no answer.
  const json: unknown = await answer.json().catch(() => undefined);
  if (answer.ok && json !== undefined) return json as T;
  throw new CoreError(
    (json as { error?: { code?: Code } } | null | undefined)?.error?.code ?? 'no_connection',
  );
}
