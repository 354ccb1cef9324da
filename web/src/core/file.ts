/**
 * A file to keep: one parcel, or everything that this device holds, as plain JSON.
 *
 * `{ "tandem": 1, "person", "made", "documents": [{ "document", "label", "automerge", "waiting": [command…] }],
 * "parcels": [{ "document", "label", "code", "at", "changes": [{ "hash", "bytes", "command" }] }] }` where
 * `automerge` (the whole document as Automerge saves it) and `bytes` (one change) are base64 and commands are as the
 * core takes them.
 */
import { CoreError } from './api';
import type { DocumentId } from './generated/types';
import type { Notebook } from './notebook';
import type { StoredParcel } from './store/schema';

function base64(bytes: Uint8Array): string {
  let text = '';
  // In pieces: an argument list has a bound.
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}

/** The file's text; `parcel` null: everything. */
export async function fileOf(notebook: Notebook, person: string, parcel: string | null): Promise<string> {
  const parcels = await notebook.store.parcels();
  const chosen = parcel === null ? parcels : parcels.filter((one) => one.id === parcel);
  if (parcel !== null && chosen.length === 0) throw new CoreError('not_found');
  const documents: unknown[] = [];
  const waiting = await notebook.store.waiting();
  for (const { document, label } of parcel === null ? notebook.entries.values() : []) {
    const automerge = base64(await saved(notebook, document));
    const commands = waiting.filter((change) => change.document === document && change.command !== undefined);
    const pending = commands.map((change) => JSON.parse(change.command ?? 'null') as unknown);
    documents.push({ document, label, automerge, waiting: pending });
  }
  return JSON.stringify({
    tandem: 1,
    person,
    made: new Date().toISOString(),
    documents,
    parcels: chosen.map((one) => written(notebook, one)),
  });
}

function saved(notebook: Notebook, document: DocumentId): Promise<Uint8Array> {
  return notebook.turns.take(async () => {
    await notebook.open(document);
    return notebook.door.save(document);
  });
}

function written(notebook: Notebook, { document, code, at, changes }: StoredParcel): unknown {
  return {
    document,
    label: notebook.entries.get(document)?.label ?? '',
    code,
    at: new Date(at).toISOString(),
    changes: changes.map(({ hash, bytes, command }) => ({
      hash,
      bytes: base64(bytes),
      command: command === undefined ? null : (JSON.parse(command) as unknown),
    })),
  };
}
