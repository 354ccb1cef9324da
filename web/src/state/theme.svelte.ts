/**
 * Light, dark or sunlight, or as the device says. Kept in this browser only.
 */
export const THEMES = ['auto', 'light', 'dark', 'sunlight'] as const;
export type ThemeName = (typeof THEMES)[number];

const KEY = 'tandem-theme';

export class Theme {
  #name = $state<ThemeName>('auto');

  constructor() {
    const kept = read(KEY);
    this.name = THEMES.find((name) => name === kept) ?? 'auto';
  }

  get name(): ThemeName {
    return this.#name;
  }

  set name(name: ThemeName) {
    this.#name = name;
    document.documentElement.dataset['theme'] = name;
    write(KEY, name);
  }
}

/** A setting of this browser; null where the browser keeps none. */
export function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a setting if the browser lets us; losing one is no harm. */
export function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Private windows may refuse; the choice then lasts as long as the page.
  }
}
