import { expect, it } from 'vitest';
import { Frames } from './frames';

/** The body that holds these frames. */
function body(...frames: Uint8Array[]): Uint8Array {
  const bytes: number[] = [];
  for (const frame of frames) {
    let rest = frame.byteLength;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) bytes.push((rest % 0x80) | 0x80);
    bytes.push(rest, ...frame);
  }
  return new Uint8Array(bytes);
}

it('gives the frames as they went in, however the body is cut', () => {
  const frames = [0, 1, 127, 128, 2_000].map((length) => new Uint8Array(length).fill(7));
  const whole = body(...frames);
  for (const size of [1, 2, 999, whole.byteLength]) {
    const reading = new Frames();
    const taken: Uint8Array[] = [];
    for (let at = 0; at < whole.byteLength; at += size)
      taken.push(...reading.take(whole.subarray(at, at + size)));
    expect(taken).toEqual(frames);
    expect(reading.empty).toBe(true);
  }
});

it('refuses a frame that is larger than any, before it has come', () => {
  expect(() => [...new Frames().take(new Uint8Array([0xff, 0xff, 0xff, 0x7f]))]).toThrow(RangeError);
  expect(() => [...new Frames().take(new Uint8Array(9).fill(0xff))]).toThrow(RangeError);
});
