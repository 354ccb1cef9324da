// A device that speaks to the relay without the app: signs in by a link and hands in any bytes as a change. Its frames are
// made by the app's own core, so that it speaks whatever the relay speaks.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Door, initSync } from '../../web/src/core/generated/tandem_web.js';

const core = fileURLToPath(new URL('../../web/src/core/generated/tandem_web_bg.wasm', import.meta.url));

/** base64url of so many bytes that nobody looks at. */
const bytes = (count: number) => randomBytes(count).toString('base64url');

/** Signs a device in by its link; answers with its cookie. */
export async function enrol(link: string): Promise<string> {
  const { origin, hash } = new URL(link);
  const key = Buffer.concat([Buffer.of(4), randomBytes(64)]).toString('base64url');
  const wish = { secret: hash.slice(1), device_name: 'Raw', public_key: key, attempt: bytes(16) };
  const answer = await fetch(`${origin}/enrol`, { method: 'POST', body: JSON.stringify(wish) });
  if (!answer.ok) throw new Error(await answer.text());
  return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
}

/** Hands in one change of a document as its device; throws unless the relay answers. */
export async function push(origin: string, cookie: string, document: string, change: Uint8Array): Promise<void> {
  initSync({ module: await readFile(core) });
  const door = new Door('raw');
  const effects = door.start(new Uint8Array(), [[document, randomBytes(32).toString('hex'), change]], [], 1, Date.now()) as unknown[][];
  const frame = effects.find(([effect]) => effect === 'post')?.[1] as Uint8Array<ArrayBuffer>;
  const headers = { cookie, 'content-type': 'application/octet-stream' };
  const answer = await fetch(`${origin}/sync`, { method: 'POST', body: frame, headers });
  if (!answer.ok) throw new Error(`the relay answered ${String(answer.status)}`);
}
