/**
 * The words that this device keeps for use without a connection. All else the service worker keeps by itself, when it
 * is installed; it knows no language, so the page asks.
 */
import type { Keep } from '../sw';

/** How long until the line is tried again, in milliseconds. */
const AGAIN = 30_000;

function ask(worker: ServiceWorker, tag: string): Promise<boolean> {
  const { port1, port2 } = new MessageChannel();
  worker.postMessage({ keep: tag } satisfies Keep, [port2]);
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data === true);
  });
}

/** Resolves when the app and the words of a language are on the device. */
export async function keepWords(tag: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  for (;;) {
    const { active } = await navigator.serviceWorker.ready;
    if (active && (await ask(active, tag))) return;
    await new Promise((resolve) => setTimeout(resolve, AGAIN));
  }
}

/**
 * Has the words of a language kept before a page loads them: what a page failed to load once, it never asks for again.
 * False: there is no way to them now.
 */
export async function wordsHere(tag: string): Promise<boolean> {
  const worker = navigator.serviceWorker?.controller;
  return !worker || (await ask(worker, tag));
}
