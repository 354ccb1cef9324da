/**
 * Orders to forget: where access is gone the relay is asked what it wants deleted. What nobody has yet is handed in first,
 * or stays in a parcel here; then the copy goes, and the relay hears that it did.
 */
import { call } from './ask';
import type { DocumentId } from './generated/types';
import type { Notebook } from './notebook';
import type { Offers } from './offers';
import { forget } from './store/forget';
import { setAllAside } from './store/page';

interface Order {
  document: DocumentId;
  /** What the engagement is now; null: it is no more, or none of this person's. */
  renewed_as: DocumentId | null;
}

export class Orders {
  #busy = false;
  /** What the relay was asked about last. */
  #asked = '';

  constructor(
    private readonly notebook: Notebook,
    private readonly offers: Offers,
    /** What waits is another than the machine knows. */
    private readonly moved: () => void,
  ) {}

  /** Asks and obeys, once for each state of things; what cannot be asked now is asked the next time. True: it did something. */
  async look(revoked: boolean): Promise<boolean> {
    const documents = this.#gone(revoked);
    if (documents.length === 0 || this.#busy || this.#state(revoked) === this.#asked) return false;
    this.#busy = true;
    try {
      if (revoked) for (const document of documents) await this.#setAside(document, 'revoked');
      const orders = await call<Order[]>('GET', '/orders');
      if (revoked) await this.offers.exchange();
      for (const order of orders) await this.#obey(order);
      this.#asked = this.#state(revoked);
      return revoked || orders.length > 0;
    } catch (cause) {
      console.warn('what is to be forgotten cannot be asked now', cause);
      return false;
    } finally {
      this.#busy = false;
    }
  }

  #gone(revoked: boolean): DocumentId[] {
    const gone = [...this.notebook.entries.values()].filter(({ role }) => revoked || role === null);
    return gone.map(({ document }) => document);
  }

  #state(revoked: boolean): string {
    return `${this.#gone(revoked).join()} ${String(revoked && this.notebook.waiting.size)}`;
  }

  async #setAside(document: DocumentId, code: 'revoked' | 'unknown_document'): Promise<void> {
    const { notebook } = this;
    await notebook.turns.take(async () => {
      const { moved, rebuilt } = await setAllAside(notebook.store, document, code);
      for (const hash of moved) notebook.waiting.delete(hash);
      if (rebuilt.length === 0) return;
      await notebook.renew();
      await notebook.rebuild(document);
      this.moved();
    });
  }

  async #obey({ document, renewed_as }: Order): Promise<void> {
    const { notebook } = this;
    if (notebook.entries.has(document)) {
      await this.#setAside(document, 'unknown_document');
      // What the relay does not take stays here.
      await this.offers.exchange().catch(() => undefined);
      await notebook.turns.take(async () => {
        // Before: what is shown last is not kept any more.
        notebook.forgotten(document);
        await forget(notebook.store, document, renewed_as);
      });
    }
    await call('POST', `/orders/${document}/done`);
  }
}
