// A real relay for a browser test: the release binary on a free port of this machine, with a data folder of its own.
// It can be killed in the middle of its work and started again on the same port and folder. It knows nothing of
// what the app shows.
import { test as base } from '@playwright/test';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const binary =
  process.env['TANDEM_RELAY'] ?? fileURLToPath(new URL('../../target/release/tandem', import.meta.url));

/** How long a relay may take to say where it listens, in milliseconds. The demo's year is written first. */
const startLimit = 60_000;

/** How long a relay may take to end when asked to, in milliseconds. */
const stopLimit = 15_000;

/** One line that the relay prints for every invitation. */
export interface SignInLink {
  /** The person's name. */
  name: string;
  /** The role in words, as printed. */
  role: string;
  /** The address to open; its secret is in the fragment. */
  url: string;
}

/** How a relay is started. */
export interface RelayOptions {
  /** Fill the fresh folder with the demo engagement. */
  demo?: boolean;
  /** Further arguments of `tandem serve`. */
  extra?: string[];
}

/** One relay with its folder, over any number of starts. */
export class Relay {
  /** All that the relay printed, over all its starts, one entry a line. */
  readonly lines: string[] = [];
  #child: ChildProcess | undefined;
  #port = 0;
  readonly #folder: string;
  readonly #options: RelayOptions;

  private constructor(folder: string, options: RelayOptions) {
    this.#folder = folder;
    this.#options = options;
  }

  /** Makes a fresh data folder and starts a relay on a free port. */
  static async begin(options: RelayOptions = {}): Promise<Relay> {
    const relay = new Relay(await mkdtemp(join(tmpdir(), 'tandem-relay-')), options);
    await relay.start();
    return relay;
  }

  /** The address without a slash at its end, for example `http://127.0.0.1:40123`. */
  get address(): string {
    return `http://127.0.0.1:${String(this.#port)}`;
  }

  /** The data folder. */
  get folder(): string {
    return this.#folder;
  }

  /** All sign-in links printed so far, in order. */
  get signInLinks(): SignInLink[] {
    return this.lines.flatMap((line) => {
      const found = /Sign-in link for (.+) \(([^()]+)\): (\S+)/.exec(line);
      const [, name, role, url] = found ?? [];
      return name !== undefined && role !== undefined && url !== undefined ? [{ name, role, url }] : [];
    });
  }

  /** The address of the newest sign-in link whose name or role has this word in it, as soon as it is printed. */
  async signIn(word: string): Promise<string> {
    const wanted = word.toLowerCase();
    const fits = (link: SignInLink) => `${link.name} ${link.role}`.toLowerCase().includes(wanted);
    for (const end = Date.now() + startLimit; ; await pause(50)) {
      const link = this.signInLinks.findLast(fits);
      if (link !== undefined) return link.url;
      if (Date.now() > end) throw new Error(`no sign-in link for "${word}" in:\n${this.lines.join('\n')}`);
    }
  }

  /** Runs another command of the program over this relay's folder; answers with what it printed. */
  async command(name: string, ...flags: string[]): Promise<string> {
    const { stdout } = await promisify(execFile)(binary, [name, '--data', this.#folder, ...flags]);
    this.lines.push(...stdout.split('\n'));
    return stdout;
  }

  /** Starts the relay; after the first time on the same port and folder. */
  async start(): Promise<void> {
    if (this.#child !== undefined) throw new Error('the relay is running already');
    const flags = ['serve', '--listen', `127.0.0.1:${String(this.#port)}`, '--data', this.#folder];
    if (this.#options.demo === true) flags.push('--demo');
    const child = spawn(binary, [...flags, ...(this.#options.extra ?? [])], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    this.#port = await this.#listening(child);
  }

  /** Ends the relay at once, as a power cut would (`kill -9`). */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** Asks the relay to end (`SIGTERM`) and waits until it has. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Ends the relay, however it is, and removes its folder. */
  async dispose(): Promise<void> {
    await this.#end('SIGKILL');
    await rm(this.#folder, { recursive: true, force: true });
  }

  /** Reads what the relay prints until it says where it listens; returns the port. */
  async #listening(child: ChildProcess): Promise<number> {
    return new Promise((resolve, reject) => {
      const fail = (why: string) => {
        clearTimeout(timer);
        reject(new Error(`${why}; it printed:\n${this.lines.join('\n')}`));
      };
      const timer = setTimeout(() => {
        fail(`the relay did not say where it listens within ${String(startLimit)} ms`);
      }, startLimit);
      child.once('error', (error) => {
        fail(`${binary} could not be started (${error.message}): run \`cargo xtask build\``);
      });
      child.once('exit', (code, signal) => {
        fail(`the relay ended with ${String(code ?? signal)}`);
      });
      for (const stream of [child.stdout, child.stderr]) {
        if (stream === null) continue;
        createInterface({ input: stream }).on('line', (line) => {
          this.lines.push(line);
          const port = /Listening on http:\/\/[^\s/]+:(\d+)/.exec(line)?.[1];
          if (port === undefined) return;
          clearTimeout(timer);
          resolve(Number(port));
        });
      }
    });
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const late = setTimeout(() => child.kill('SIGKILL'), stopLimit);
    await ended;
    clearTimeout(late);
  }
}

/** The options and fixtures that a test of the app takes. */
export interface Fixtures {
  /** How the relay of this test is started; set with `test.use({ relayOptions: { demo: true } })`. */
  relayOptions: RelayOptions;
  /** A relay of this test's own; it and its folder are gone afterwards. */
  relay: Relay;
}

/** Playwright's `test` with a relay. */
export const test = base.extend<Fixtures>({
  relayOptions: [{}, { option: true }],
  relay: async ({ relayOptions }, use, testInfo) => {
    const relay = await Relay.begin(relayOptions);
    await use(relay);
    if (testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('relay', { body: relay.lines.join('\n'), contentType: 'text/plain' });
    }
    await relay.dispose();
  },
});

export { expect } from '@playwright/test';
