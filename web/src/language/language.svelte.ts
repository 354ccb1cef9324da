/**
 * The language of the screens: one Fluent catalogue per language, loaded when it is chosen (the words of the screens
 * behind the places when one is opened), English beneath it for what is missing. Dates, numbers and lists come from `Intl`. Knows no screen.
 */
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { keepWords, wordsHere } from '../core/kept';
import { read, write } from '../state/theme.svelte';
import { Formats } from './formats';

export const LANGUAGES = [
  { tag: 'en', name: 'English', direction: 'ltr' },
  { tag: 'fr', name: 'Français', direction: 'ltr' },
  { tag: 'ar', name: 'العربية', direction: 'rtl' },
] as const;
export type Tag = (typeof LANGUAGES)[number]['tag'];
/** Sets of words that come after the first visit: of the screens behind the places; of those that need the relay. */
export type More = 'behind' | 'online';
export type Words = (id: string, args?: Record<string, FluentVariable>) => string;

const KEY = 'tandem-language';
/** When the words of the other languages are fetched, in milliseconds after the start: nobody waits for them. */
const LATER = 60_000;

const catalogues: Record<Tag, () => Promise<{ default: string }>> = {
  en: () => import('$catalogue/en.ftl?raw'),
  fr: () => import('$catalogue/fr.ftl?raw'),
  ar: () => import('$catalogue/ar.ftl?raw'),
};

/** By area of work. */
const behind: Record<Tag, () => Promise<{ default: string }>[]> = {
  en: () => [
    import('$catalogue/en/setup.ftl?raw'),
    import('$catalogue/en/needs.ftl?raw'),
    import('$catalogue/en/plan.ftl?raw'),
    import('$catalogue/en/deliver.ftl?raw'),
    import('$catalogue/en/mentor.ftl?raw'),
  ],
  fr: () => [
    import('$catalogue/fr/setup.ftl?raw'),
    import('$catalogue/fr/needs.ftl?raw'),
    import('$catalogue/fr/plan.ftl?raw'),
    import('$catalogue/fr/deliver.ftl?raw'),
    import('$catalogue/fr/mentor.ftl?raw'),
  ],
  ar: () => [
    import('$catalogue/ar/setup.ftl?raw'),
    import('$catalogue/ar/needs.ftl?raw'),
    import('$catalogue/ar/plan.ftl?raw'),
    import('$catalogue/ar/deliver.ftl?raw'),
    import('$catalogue/ar/mentor.ftl?raw'),
  ],
};

/** No device keeps these for use without a connection: without one their screens are of no use. */
const online: Record<Tag, () => Promise<{ default: string }>> = {
  en: () => import('$catalogue/en/access.ftl?raw'),
  fr: () => import('$catalogue/fr/access.ftl?raw'),
  ar: () => import('$catalogue/ar/access.ftl?raw'),
};

/** The language kept in this browser, else the first of the person's own that we speak, else English. */
export function guess(kept: string | null, wanted: readonly string[]): Tag {
  for (const tag of [kept ?? '', ...wanted]) {
    const found = LANGUAGES.find((language) => language.tag === tag.toLowerCase().split('-')[0]);
    if (found) return found.tag;
  }
  return 'en';
}

/** The language as the person's region writes dates and numbers, if the browser names one. */
export function regional(tag: Tag, wanted: readonly string[]): string {
  return wanted.find((one) => one.toLowerCase().startsWith(`${tag}-`)) ?? tag;
}

async function bundle(tag: Tag, more: readonly More[]): Promise<FluentBundle> {
  const direction = LANGUAGES.find((language) => language.tag === tag)?.direction;
  // Names of the other direction inside a sentence are fenced off where sentences run from right to left.
  const made = new FluentBundle(tag, { useIsolating: direction === 'rtl' });
  const texts = await Promise.all([
    catalogues[tag](),
    ...(more.includes('behind') ? behind[tag]() : []),
    ...(more.includes('online') ? [online[tag]()] : []),
  ]);
  for (const text of texts) made.addResource(new FluentResource(text.default));
  return made;
}

export class Language {
  #tag = $state<Tag>('en');
  #bundles = $state.raw<FluentBundle[]>([]);
  #more: readonly More[] = [];
  #formats = $derived(new Formats(regional(this.#tag, navigator.languages)));

  get tag(): Tag {
    return this.#tag;
  }

  get formats(): Formats {
    return this.#formats;
  }

  /** Loads the language that fits this browser. */
  async start(): Promise<void> {
    await this.#load(guess(read(KEY), navigator.languages));
  }

  /** Changes the language and remembers it. Fails without a connection when its words are not on this device. */
  async choose(tag: Tag): Promise<void> {
    if (!(await wordsHere(tag))) throw new Error(`the words of ${tag} are not here`);
    await this.#load(tag);
    write(KEY, tag);
    void keepWords(tag);
  }

  /** Keeps the words of this language on the device, and later those of the others, unless bytes are to be saved. */
  async keep(): Promise<void> {
    await keepWords(this.#tag);
    await new Promise((resolve) => setTimeout(resolve, LATER));
    if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true) return;
    for (const { tag } of LANGUAGES) await keepWords(tag);
  }

  /** Resolves when the words of the screens behind the places are here. */
  details(): Promise<void> {
    return this.add('behind');
  }

  /** Resolves when these words are here too. */
  async add(words: More): Promise<void> {
    if (this.#more.includes(words)) return;
    this.#more = [...this.#more, words];
    try {
      await this.#load(this.#tag);
    } catch (cause) {
      this.#more = this.#more.filter((one) => one !== words);
      throw cause;
    }
  }

  /** The words of a message; the id itself if no language has it. */
  readonly t: Words = (id, args) => {
    for (const one of this.#bundles) {
      const message = one.getMessage(id);
      if (message?.value) return one.formatPattern(message.value, args ?? null, []);
    }
    void this.#fallBack();
    return id;
  };

  /** Whether the chosen language or English has this message. */
  has(id: string): boolean {
    return this.#bundles.some((one) => one.hasMessage(id));
  }

  async #load(tag: Tag): Promise<void> {
    const chosen = await bundle(tag, this.#more);
    this.#bundles = [chosen];
    this.#tag = tag;
    const { documentElement } = document;
    documentElement.lang = tag;
    documentElement.dir = LANGUAGES.find((language) => language.tag === tag)?.direction ?? 'ltr';
  }

  /** English is fetched only when a message is missing: most people never need it. */
  async #fallBack(): Promise<void> {
    if (this.#bundles.length !== 1 || this.#tag === 'en') return;
    const chosen = this.#bundles;
    const english = await bundle('en', this.#more);
    if (this.#bundles === chosen) this.#bundles = [...chosen, english];
  }
}
