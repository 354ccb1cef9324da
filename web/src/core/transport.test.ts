import { afterEach, expect, it, vi } from 'vitest';
import { Transport } from './transport';

afterEach(() => vi.unstubAllGlobals());

/** A relay that answers each POST when it is told to; an aborted one is rejected, as `fetch` does it. */
function relay() {
  const asked: { answer: () => void; refuse: () => void; signal: AbortSignal }[] = [];
  vi.stubGlobal('fetch', (_address: string, { signal }: { signal: AbortSignal }) => {
    return new Promise<Response>((resolve, reject) => {
      const headers = { 'content-type': 'application/octet-stream' };
      const number = asked.length + 1;
      const answer = () => resolve(new Response(new Uint8Array([number]), { headers }));
      const refuse = () => reject(new TypeError('no connection'));
      signal.addEventListener('abort', refuse);
      asked.push({ answer, refuse, signal });
    });
  });
  const heard = { received: vi.fn(), failed: vi.fn(), opened: vi.fn(), closed: vi.fn(), counted: vi.fn() };
  return { asked, heard, transport: new Transport(heard) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

it('hears of the newest POST only, however the older ones end', async () => {
  const { asked, heard, transport } = relay();
  transport.post(new Uint8Array([1]));
  asked[0]?.answer();
  transport.post(new Uint8Array([2]));
  expect(asked[0]?.signal.aborted).toBe(true);
  transport.post(new Uint8Array([3]));
  await settled();
  expect(heard.failed).not.toHaveBeenCalled();
  expect(heard.received).not.toHaveBeenCalled();
  asked[2]?.answer();
  await settled();
  expect(heard.received.mock.calls).toEqual([[new Uint8Array([3])]]);
  expect(heard.failed).not.toHaveBeenCalled();
});

it('says when the newest POST failed, and nothing once it was abandoned', async () => {
  const { asked, heard, transport } = relay();
  transport.post(new Uint8Array([1]));
  asked[0]?.refuse();
  await settled();
  expect(heard.failed).toHaveBeenCalledTimes(1);
  transport.post(new Uint8Array([2]));
  transport.abandon();
  await settled();
  expect(heard.failed).toHaveBeenCalledTimes(1);
});
