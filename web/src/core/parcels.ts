/**
 * Work that the relay refused for good: shown, kept as a file, or done again as new edits once it is allowed.
 */
import type { Done, Parcel } from './api';
import type { Call, Code, Command, DocumentId, Splice, TextField } from './generated/types';
import type { Notebook } from './notebook';
import type { StoredParcel } from './store/schema';
import type { Views } from './views';

type Write = Extract<Command, { do: 'write' }>;

export class Parcels {
  constructor(
    private readonly notebook: Notebook,
    private readonly views: Views,
  ) {}

  async list(): Promise<Parcel[]> {
    const stored = await this.notebook.store.parcels();
    return stored
      .sort((one, other) => other.at - one.at)
      .map(({ id, document, code, at, changes, from, fate, label }) => {
        const entry = this.notebook.entries.get(document);
        const left = code === 'revoked' || (code === 'unknown_document' && entry?.role == null);
        const what = {
          id,
          document,
          label: entry?.label ?? label ?? '',
          code,
          changes: changes.length,
          at,
          left,
        };
        return { ...what, from: from?.name ?? null, fate: fate ?? null };
      });
  }

  /** Takes a parcel away whose work is in the notebook, or that tells of a copy that is gone. */
  async dismiss(id: string): Promise<null> {
    await this.notebook.store.write(['parcels'], async (writing) => {
      const parcels = writing.objectStore('parcels');
      const parcel = await parcels.get(id);
      if (parcel?.fate?.taken === true || parcel?.changes.length === 0) await parcels.delete(id);
    });
    return null;
  }

  /** Does the parcel's commands again, as new edits; what does not fit stays in it. */
  async unpack(id: string): Promise<Done> {
    const { store } = this.notebook;
    const parcel = (await store.parcels()).find((one) => one.id === id);
    if (parcel === undefined) return { ok: false, code: 'not_found' };
    const left: StoredParcel['changes'] = [];
    let refused: Code | null = null;
    for (const change of parcel.changes) {
      // Acknowledged once and refused by another relay later: nobody knows its command any more, so it is kept.
      if (change.command === undefined) {
        left.push(change);
        continue;
      }
      const command = JSON.parse(change.command) as Command;
      const done = await this.#again(parcel, command, `${id}|${change.hash}`);
      if (done.ok) continue;
      refused = done.code;
      left.push(change);
    }
    await store.write(['parcels'], async (writing) => {
      const parcels = writing.objectStore('parcels');
      const now = await parcels.get(id);
      if (now === undefined) return;
      // What came back from the relay meanwhile is not put in again.
      const still = new Set(now.changes.map(({ hash }) => hash));
      const changes = left.filter(({ hash }) => still.has(hash));
      if (changes.length === 0) await parcels.delete(id);
      else await parcels.put({ ...now, changes });
    });
    return refused === null ? { ok: true, undo: null } : { ok: false, code: refused };
  }

  async #again({ document, from, at }: StoredParcel, command: Command, request: string): Promise<Done> {
    const of = from && { person: from.person, at };
    const done = await this.notebook.run(document, command, request, of);
    if (done.ok || done.code !== 'not_found' || command.do !== 'write') return done;
    // What was taken away cannot be found any more without the version it was taken from.
    if (command.splices.some((splice) => splice.del > 0)) return done;
    // The version that was written over went into the parcel too: what was typed is put at the end of the text.
    const writing = await this.#atTheEnd(document, command);
    return writing === null ? done : this.notebook.run(document, writing, request, of);
  }

  async #atTheEnd(document: DocumentId, command: Write): Promise<Write | null> {
    const prose = await this.#prose(document, command.text);
    const typed = command.splices.map((splice) => splice.ins).join('');
    if (prose === null) return null;
    const splices: Splice[] = typed === '' ? [] : [{ index: prose.text.length, del: 0, ins: typed }];
    return { ...command, base: prose.version, splices };
  }

  async #prose(document: DocumentId, text: TextField): Promise<Call['notes'] | null> {
    const [, call = ''] = text.split('/');
    const json = await this.notebook.turns.take(() => this.views.compute(document, { show: 'call', call }));
    const view = json === null ? null : (JSON.parse(json) as Call);
    return [view?.notes, view?.options].find((one) => one?.field === text) ?? null;
  }
}
