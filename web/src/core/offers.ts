/**
 * Refused work between this device and the relay: what lies in parcels here is handed in, so that an editor can take it
 * in; what others handed in can be taken in here, as new edits that say whose work they repeat. All of it needs the relay.
 */
import type { Done, Offered } from './api';
import { call } from './ask';
import type { Command } from './generated/types';
import type { Notebook } from './notebook';
import type { Parcels } from './parcels';
import { codeOf } from './refusal';
import type { Fate, StoredParcel } from './store/schema';

/** A parcel as the relay tells of it. */
type Told = Omit<Offered, 'written'> & Fate & { at: number };
/** One's own parcels, and those of others. */
type Lists = Record<'mine' | 'offered', Told[]>;

export class Offers {
  constructor(
    private readonly notebook: Notebook,
    private readonly parcels: Parcels,
  ) {}

  /** Hands in what the relay does not have, and learns what became of the rest. Answers with what others offer. */
  async exchange(): Promise<Offered[]> {
    const parcels = await this.notebook.store.parcels();
    const here = parcels.filter(({ from, changes }) => from === undefined && changes.length > 0);
    const { mine, offered } = await call<Lists>('GET', '/parcels').catch((cause: unknown) => {
      // A device that was revoked may still hand in.
      if (codeOf(cause) !== 'revoked') throw cause;
      return { mine: [], offered: [] };
    });
    const known = new Map(mine.map((told) => [told.id, told]));
    for (const parcel of here) {
      // What is too much for the relay, or for now, stays here: there it is safe.
      const told = known.get(parcel.id) ?? (await handIn(parcel).catch(() => undefined));
      if (told !== undefined) await this.#note(parcel.id, told);
    }
    return offered.map(({ id, document, label, person, name, changes, at }) => {
      return { id, document, label, person, name, changes, written: at };
    });
  }

  /** Takes somebody's parcel in, as new edits of one's own; what does not fit stays in it, here. */
  async takeIn(offered: Offered): Promise<Done> {
    try {
      const commands = await call<{ hash: string; command: Command }[]>(
        'POST',
        `/parcels/${offered.id}/open`,
      );
      const { id, document, person, name, written } = offered;
      const changes = commands.map(({ hash, command }) => {
        return { hash, bytes: new Uint8Array(), command: JSON.stringify(command) };
      });
      const parcel: StoredParcel = {
        id,
        document,
        code: 'not_found',
        at: written,
        changes,
        from: { person, name },
      };
      await this.notebook.store.write(['parcels'], (writing) => writing.objectStore('parcels').put(parcel));
      return await this.unpack(id);
    } catch (cause) {
      return { ok: false, code: codeOf(cause) };
    }
  }

  /** Does a parcel again that lies here; where the relay has it too, nobody else may be taking it in. */
  async unpack(id: string): Promise<Done> {
    const parcel = (await this.notebook.store.parcels()).find((one) => one.id === id);
    const shared = parcel?.from !== undefined || parcel?.fate !== undefined;
    try {
      if (shared && parcel.from === undefined) await call('POST', `/parcels/${id}/open`);
      const done = await this.parcels.unpack(id);
      // Told once more when it is opened the next time, if this is lost.
      if (shared && done.ok) await settle(id, true).catch(() => undefined);
      return done;
    } catch (cause) {
      return { ok: false, code: codeOf(cause) };
    }
  }

  async decline(id: string): Promise<Done> {
    try {
      await settle(id, false);
      return { ok: true, undo: null };
    } catch (cause) {
      return { ok: false, code: codeOf(cause) };
    }
  }

  async #note(id: string, { taken, by, settled }: Fate): Promise<void> {
    await this.notebook.store.write(['parcels'], async (writing) => {
      const parcels = writing.objectStore('parcels');
      const parcel = await parcels.get(id);
      if (parcel !== undefined) await parcels.put({ ...parcel, fate: { taken, by, settled } });
    });
  }
}

function handIn({ id, document, code, at, changes }: StoredParcel): Promise<Told> {
  const commands = changes.flatMap(({ hash, command }) =>
    command === undefined ? [] : [{ hash, command: JSON.parse(command) as Command }],
  );
  return call('PUT', `/parcels/${id}`, { document, code, at, changes: changes.length, commands });
}

function settle(id: string, taken: boolean): Promise<unknown> {
  return call('POST', `/parcels/${id}/settle`, { taken });
}
