/**
 * Several frames in one body, each behind its length (LEB128), taken as the body comes. It does not know what is in a
 * frame; the core reads those under bounds of its own.
 */

/** Largest frame, as the core's limits say. */
const FRAME_BYTES = 1 << 20;

export class Frames {
  #held = new Uint8Array();

  /** Nothing of an unfinished frame is held. */
  get empty(): boolean {
    return this.#held.byteLength === 0;
  }

  /** The frames that are whole with this part of the body. Throws when one would be larger than any frame. */
  *take(part: Uint8Array): Generator<Uint8Array> {
    const held = new Uint8Array(this.#held.byteLength + part.byteLength);
    held.set(this.#held);
    held.set(part, this.#held.byteLength);
    this.#held = held;
    for (let frame = this.#next(); frame !== null; frame = this.#next()) yield frame;
  }

  #next(): Uint8Array | null {
    let length = 0;
    let at = 0;
    for (let more = true; more; at += 1) {
      const byte = this.#held[at];
      if (byte === undefined) return null;
      length += (byte & 0x7f) * 2 ** (7 * at);
      if (length > FRAME_BYTES) throw new RangeError('a frame is too large');
      more = byte >= 0x80;
    }
    if (this.#held.byteLength < at + length) return null;
    const frame = this.#held.slice(at, at + length);
    this.#held = this.#held.slice(at + length);
    return frame;
  }
}
