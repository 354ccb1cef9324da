/**
 * The service worker: keeps the whole app on the device, so that it opens without a connection. The words of a language
 * it keeps when a page asks: a phone should not have to fetch three languages before it is ready. A newer version takes
 * over only when the person says so, and has by then the words of every language that the older one kept.
 */
/// <reference lib="webworker" />
import { clientsClaim } from 'workbox-core';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope & { __WB_MANIFEST: PrecacheEntry[] };

/** What a page asks for: the words of a language. Answered with whether they are here now. */
export interface Keep {
  keep: string;
}

const CACHE = 'words';
const WORDS = /^\/?assets\/(?:words-)?(en|fr|ar)-/;
const LIVE = /^\/(sync|enrol|oidc|healthz|readyz|metrics|state|api)(\/|$|\?)/;

const files: PrecacheEntry[] = self.__WB_MANIFEST;
const words = files.map(({ url }) => url).filter((url) => WORDS.test(url));

function language(address: string): string | undefined {
  return WORDS.exec(new URL(address, self.location.origin).pathname)?.[1];
}

async function keep(tag: string | undefined): Promise<void> {
  const cache = await caches.open(CACHE);
  const missing = async (url: string) => (await cache.match(url)) === undefined;
  const wanted = words.filter((url) => language(url) === tag);
  await Promise.all(wanted.map(async (url) => ((await missing(url)) ? cache.add(url) : undefined)));
}

async function keepAgain(): Promise<void> {
  const before = await (await caches.open(CACHE)).keys();
  await Promise.all([...new Set(before.map(({ url }) => language(url)))].map(keep));
}

async function forgetOlder(): Promise<void> {
  const cache = await caches.open(CACHE);
  const current = new Set(words.map((url) => new URL(url, self.location.origin).href));
  const older = (await cache.keys()).filter(({ url }) => !current.has(url));
  await Promise.all(older.map((one) => cache.delete(one)));
}

precacheAndRoute(files.filter(({ url }) => !WORDS.test(url)));
cleanupOutdatedCaches();
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && WORDS.test(url.pathname),
  async ({ request }) => (await caches.match(request, { cacheName: CACHE })) ?? fetch(request),
);
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [LIVE] }));
clientsClaim();

self.addEventListener('install', (event) => event.waitUntil(keepAgain()));
self.addEventListener('activate', (event) => event.waitUntil(forgetOlder()));
self.addEventListener('message', (event) => {
  const asked = event.data as { type?: 'SKIP_WAITING' } & Partial<Keep>;
  if (asked.type === 'SKIP_WAITING') void self.skipWaiting();
  if (asked.keep === undefined) return;
  const [port] = event.ports;
  const kept = keep(asked.keep).then(
    () => port?.postMessage(true),
    () => port?.postMessage(false),
  );
  event.waitUntil(kept);
});
