/**
 * Where the person is: the History API as one rune class. Knows addresses, not screens.
 */
import { tick } from 'svelte';
import { href, parse, type Place } from './place';

interface Kept {
  scroll?: number;
}

export class Route {
  #place = $state.raw<Place>({ at: 'partners' });
  /** Rises with each move inside the app; 0 on the first screen. */
  #moves = $state(0);

  constructor() {
    this.#place = parse(location);
    history.scrollRestoration = 'manual';
  }

  get place(): Place {
    return this.#place;
  }

  get moves(): number {
    return this.#moves;
  }

  /** Starts following links and the back button; answers with a way to stop. */
  start(): () => void {
    const popped = (event: PopStateEvent) => {
      this.#arrive(parse(location), (event.state as Kept | null)?.scroll ?? 0);
    };
    const clicked = (event: MouseEvent) => {
      const target = this.#inside(event);
      if (target === null) return;
      event.preventDefault();
      const place = parse(target);
      this.go(place, place.at === 'join' ? '' : target.hash.slice(1));
    };
    if (this.#place.at !== 'join') this.#seek(location.hash.slice(1));
    window.addEventListener('popstate', popped);
    document.addEventListener('click', clicked);
    return () => {
      window.removeEventListener('popstate', popped);
      document.removeEventListener('click', clicked);
    };
  }

  /** Moves to a place, to a spot of its screen if one is named; back leads here again. */
  go(place: Place, spot = ''): void {
    const address = href(place) + (spot === '' ? '' : `#${spot}`);
    if (address !== location.pathname + location.search + location.hash) {
      history.replaceState({ scroll: window.scrollY } satisfies Kept, '');
      history.pushState({}, '', address);
    }
    this.#arrive(place, 0);
    this.#seek(spot);
  }

  /** Moves without a step in the history, as if the person had started here. */
  replace(place: Place): void {
    history.replaceState({}, '', href(place));
    this.#place = place;
  }

  back(otherwise: Place): void {
    if (this.#moves > 0) history.back();
    else this.go(otherwise);
  }

  #arrive(place: Place, scroll: number): void {
    this.#place = place;
    this.#moves += 1;
    void tick().then(() => {
      window.scrollTo(0, scroll);
      // A screen that is still reading its view grows after the first frame.
      if (scroll > 0) setTimeout(() => window.scrollTo(0, scroll), 120);
    });
  }

  /** Brings a spot into view as soon as its screen has read it, unless the person has moved on. */
  #seek(spot: string, moves = this.#moves, tries = 30): void {
    if (spot === '' || moves !== this.#moves) return;
    const found = document.getElementById(spot);
    if (found === null) {
      if (tries > 0) setTimeout(() => this.#seek(spot, moves, tries - 1), 100);
      return;
    }
    found.scrollIntoView({ block: 'center' });
    found.animate([{ background: 'var(--accent-wash)' }, {}], 1_500);
  }

  /** The address of a plain click on a link of this app, if it was one. */
  #inside(event: MouseEvent): HTMLAnchorElement | null {
    if (event.defaultPrevented || event.button !== 0) return null;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return null;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link?.href || link.target || link.hasAttribute('download')) return null;
    return link.origin === location.origin && parse(link).at !== 'unknown' ? link : null;
  }
}
