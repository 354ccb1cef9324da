/**
 * The first paint: who uses this device, and views as they were shown last, read straight from the store while the
 * core is still on its way. It only reads, so every tab may do it.
 */
import type { Session } from './api';
import type { Down, Tell } from './messages';
import { openDevice, openNotebook, type NotebookBase } from './store/schema';
import { rowKey } from './store/page';
import type { Engagement } from './api';
import type { Row } from './generated/types';
import { viewKey } from './views';

type Watch = Extract<Tell, { tell: 'watch' }>;

export class Cache {
  readonly #session: Promise<Extract<Session, { state: 'in' }> | null> = this.#read();
  readonly #notebook: Promise<NotebookBase | null> = this.#session.then((session) =>
    session === null ? null : openNotebook(session.person),
  );

  /** Shows who signed in, and the list of engagements. */
  async facts(show: (down: Down) => void): Promise<void> {
    const [session, notebook] = await Promise.all([this.#session, this.#notebook.catch(() => null)]);
    if (session === null || notebook === null) return;
    show({ down: 'fact', fact: { name: 'session', value: session }, cached: true });
    const entries = await notebook.getAll('documents');
    const value = await Promise.all(
      entries.map(async ({ document, role, label }): Promise<Engagement> => {
        const row = await notebook.get('views', rowKey(document));
        return {
          document,
          role,
          label,
          row: row === undefined ? null : (JSON.parse(row.json) as Row),
          waiting: 0,
        };
      }),
    );
    if (value.length > 0) show({ down: 'fact', fact: { name: 'engagements', value }, cached: true });
  }

  async view({ watch, document, query }: Watch, show: (down: Down) => void): Promise<void> {
    const notebook = await this.#notebook.catch(() => null);
    const kept = await notebook?.get('views', viewKey(document, query));
    if (kept !== undefined) show({ down: 'view', watch, json: kept.json, cached: true });
  }

  async #read(): Promise<Extract<Session, { state: 'in' }> | null> {
    const device = await openDevice();
    const session = (await device.get('device', 'session')) as Extract<Session, { state: 'in' }> | undefined;
    device.close();
    return session ?? null;
  }
}
