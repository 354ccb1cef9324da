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
      const answer = () => resolve(new Response(new Uint8Array([1, number]), { headers }));
      const refuse = () => reject(new TypeError('no connection'));
      signal.addEventListener('abort', refuse);
      asked.push({ answer, refuse, signal });
    });
  });
  const received = vi.fn(() => Promise.resolve());
  const heard = { received, failed: vi.fn(), opened: vi.fn(), closed: vi.fn(), counted: vi.fn() };
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

/** A body that comes in the parts that it is given. */
function body() {
  let parts!: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>({ start: (controller) => void (parts = controller) });
  const headers = { 'content-type': 'application/octet-stream' };
  vi.stubGlobal('fetch', () => Promise.resolve(new Response(stream, { headers })));
  return parts;
}

it('hands on each frame of an answer as it comes, the next when the last is dealt with', async () => {
  const { heard, transport } = relay();
  const parts = body();
  const dealt: (() => void)[] = [];
  heard.received.mockImplementation(() => new Promise((resolve) => dealt.push(resolve)));
  transport.post(new Uint8Array([1]));
  parts.enqueue(new Uint8Array([2, 7, 7, 1, 8, 2]));
  await settled();
  expect(heard.received.mock.calls).toEqual([[new Uint8Array([7, 7])]]);
  dealt[0]?.();
  await settled();
  expect(heard.received.mock.calls.slice(1)).toEqual([[new Uint8Array([8])]]);
  dealt[1]?.();
  parts.enqueue(new Uint8Array([9, 9]));
  parts.close();
  await settled();
  expect(heard.received.mock.calls.slice(2)).toEqual([[new Uint8Array([9, 9])]]);
  expect(heard.failed).not.toHaveBeenCalled();
});

it('keeps what came of an answer that breaks off, and says that it failed', async () => {
  for (const end of ['cut', 'short']) {
    const { heard, transport } = relay();
    const parts = body();
    transport.post(new Uint8Array([1]));
    parts.enqueue(new Uint8Array([1, 8, 5, 9]));
    await settled();
    if (end === 'cut') parts.error(new TypeError('network'));
    else parts.close();
    await settled();
    expect(heard.received.mock.calls).toEqual([[new Uint8Array([8])]]);
    expect(heard.failed).toHaveBeenCalledTimes(1);
  }
});
