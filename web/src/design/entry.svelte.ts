/**
 * Typing in one plain field: what stands in it while it is being typed, and when it is kept (after a pause of 600 ms
 * and on leaving). Knows neither the field's meaning nor its look.
 */
const PAUSE_MS = 600;
/** How long after leaving the typed words stand in for a view that is still on its way. */
const LINGER_MS = 1_500;

export interface EntryOptions {
  /** What is kept now. */
  value: () => string;
  /** Keeps it; answers whether it was accepted. */
  keep: (text: string) => Promise<boolean>;
  /** Called on leaving when something changed, with what stood there before. */
  changed?: (before: string) => void;
}

export class Entry {
  #draft = $state<string | null>(null);
  #before = '';
  #sent: string | null = null;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #linger: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly options: EntryOptions) {}

  /** What stands in the field. */
  get text(): string {
    return this.#draft ?? this.options.value();
  }

  enter(): void {
    clearTimeout(this.#linger);
    this.#before = this.options.value();
    this.#sent = null;
  }

  type(text: string): void {
    this.#draft = text;
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#keep(), PAUSE_MS);
  }

  async leave(): Promise<void> {
    const accepted = await this.#keep();
    if (!accepted || this.#draft?.trim() === '') this.#draft = null;
    else if (this.#sent !== null && this.#sent !== this.#before) this.options.changed?.(this.#before);
    this.#linger = setTimeout(() => (this.#draft = null), LINGER_MS);
  }

  async #keep(): Promise<boolean> {
    clearTimeout(this.#pause);
    const text = this.#draft?.trim() ?? null;
    if (text === null || text === (this.#sent ?? this.options.value())) return true;
    this.#sent = text;
    return this.options.keep(text);
  }
}
