/**
 * The line to the relay: one frame by POST, or frames over the socket, and how many bytes went each way.
 * It does not know what is in a frame; when to use which is the sync machine's business.
 */
import { Frames } from './frames';

export interface Heard {
  /** Resolves when the frame is dealt with: the rest of an answer is read after that. */
  received(frame: Uint8Array): Promise<void>;
  failed(): void;
  opened(): void;
  closed(): void;
  /** Bytes of one message, as far as a page can count them: headers of a POST are estimated. */
  counted(up: number, down: number): void;
}

/** What a small POST and its answer cost beside the frames, measured over HTTP/1.1 with a cookie. */
const POST_HEADERS = { up: 420, down: 180 };
/** A WebSocket message's own header. */
const MESSAGE_HEADER = 6;

export class Transport {
  #socket: WebSocket | null = null;
  /** The POST under way. */
  #posting = new AbortController();

  constructor(private readonly heard: Heard) {}

  /** One frame by POST. Whatever was asked before is not waited for any more: nothing is heard of it. */
  post(frame: Uint8Array): void {
    const { signal } = this.#supersede();
    this.#exchange(frame, signal).catch(() => {
      if (!signal.aborted) this.heard.failed();
    });
  }

  open(): void {
    this.#drop();
    const address = new URL('/socket', location.href);
    address.protocol = address.protocol.replace('http', 'ws');
    const socket = new WebSocket(address);
    socket.binaryType = 'arraybuffer';
    socket.onopen = () => this.heard.opened();
    socket.onclose = () => {
      this.#drop();
      this.heard.closed();
    };
    socket.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (!(data instanceof ArrayBuffer)) return;
      this.heard.counted(0, data.byteLength + MESSAGE_HEADER);
      void this.heard.received(new Uint8Array(data));
    };
    this.#socket = socket;
  }

  /** One frame over the socket; it takes the place of a POST that is not answered yet. */
  send(frame: Uint8Array): void {
    this.#supersede();
    if (this.#socket?.readyState !== WebSocket.OPEN) {
      queueMicrotask(() => this.heard.closed());
      return;
    }
    this.#socket.send(frame as Uint8Array<ArrayBuffer>);
    this.heard.counted(frame.byteLength + MESSAGE_HEADER, 0);
  }

  /** Closes the socket; nothing more is heard of it. */
  close(): void {
    this.#drop();
  }

  /** Whoever asked is gone: closes the socket and drops the POST under way. */
  abandon(): void {
    this.#posting.abort();
    this.#drop();
  }

  #supersede(): AbortController {
    this.#posting.abort();
    this.#posting = new AbortController();
    return this.#posting;
  }

  async #exchange(frame: Uint8Array, signal: AbortSignal): Promise<void> {
    const answer = await fetch('/sync', {
      method: 'POST',
      body: frame as Uint8Array<ArrayBuffer>,
      headers: { 'content-type': 'application/octet-stream' },
      credentials: 'same-origin',
      cache: 'no-store',
      signal,
    });
    this.heard.counted(frame.byteLength + POST_HEADERS.up, POST_HEADERS.down);
    const isFrames = answer.headers.get('content-type')?.startsWith('application/octet-stream') === true;
    if (!isFrames || answer.body === null) throw new TypeError('the answer is not of a relay');
    await this.#read(answer.body.getReader(), signal);
  }

  /** Hands on frame after frame. Throws when the answer breaks off: what came before stands. */
  async #read(reader: ReadableStreamDefaultReader<Uint8Array>, signal: AbortSignal): Promise<void> {
    const frames = new Frames();
    let none = true;
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      this.heard.counted(0, part.value.byteLength);
      for (const frame of frames.take(part.value)) {
        if (signal.aborted) return;
        none = false;
        await this.heard.received(frame);
      }
    }
    if (none || !frames.empty) throw new TypeError('the answer broke off');
  }

  #drop(): void {
    const socket = this.#socket;
    this.#socket = null;
    if (socket === null) return;
    socket.onopen = socket.onclose = socket.onmessage = null;
    socket.close();
  }
}
