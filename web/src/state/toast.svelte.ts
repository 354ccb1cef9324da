/**
 * What was just done, said once, with a way back. One message at a time: the newest matters.
 */
import { untrack } from 'svelte';

export interface Toast {
  id: number;
  text: string;
  /** A second sentence: the next step after something went wrong. */
  next: string | null;
  undo: (() => void) | null;
  tone: 'plain' | 'attention';
}

/** How long a message stays, in ms; one that can be undone or went wrong stays longer. */
const SHORT = 4_000;
const LONG = 9_000;

export class Toasts {
  /** Bars of buttons on the screen, with their heights in points. */
  #bars = $state.raw<readonly { height: number }[]>([]);
  #shown = $state.raw<Toast | null>(null);
  #count = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  get shown(): Toast | null {
    return this.#shown;
  }

  /** How far above the lower edge a message stands, so that it covers no main action, in points. */
  get lift(): number {
    return Math.max(0, ...this.#bars.map((bar) => bar.height));
  }

  /** A bar of buttons is at the thumb, this high. Answers with what takes it away. */
  above(height: number): () => void {
    const bar = { height };
    this.#bars = [...untrack(() => this.#bars), bar];
    return () => (this.#bars = this.#bars.filter((other) => other !== bar));
  }

  say(text: string, undo: (() => void) | null = null): void {
    this.#show({ text, next: null, undo, tone: 'plain' });
  }

  warn(text: string, next: string | null): void {
    this.#show({ text, next, undo: null, tone: 'attention' });
  }

  /** Keeps the message while somebody points at it or has the focus in it. */
  hold(): void {
    clearTimeout(this.#timer);
  }

  release(): void {
    const toast = this.#shown;
    if (!toast) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.close(), toast.undo || toast.next ? LONG : SHORT);
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#shown = null;
  }

  #show(toast: Omit<Toast, 'id'>): void {
    this.#count += 1;
    this.#shown = { ...toast, id: this.#count };
    this.release();
  }
}
