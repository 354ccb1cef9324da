/**
 * A tab's worker. It leads, or it hands what its page asks to the tab that does; and before anybody leads it paints
 * what was shown last, from the cache.
 */
import { newId } from './api';
import { Cache } from './cache';
import { loadCore } from './door';
import { Election } from './election';
import { Leader } from './leader';
import type { Broadcast, Down, Up } from './messages';
import { codeOf } from './refusal';

/** A follower that says nothing for this long is gone, ms. */
const GONE_MS = 5_000;
/** How long a new leader waits for other tabs to say which fields are open, ms. */
const SPEAK_MS = 300;
/** How long a tab that cannot open the notebook answers so, before somebody tries again, ms. */
const RETRY_MS = 5_000;

const tab = newId();
const channel = new BroadcastChannel('tandem');
const cache = new Cache();
/** When each follower was heard last, ms since 1970. */
const followers = new Map<string, number>();
let leader: Promise<Leader> | null = null;

const toPage = (down: Down) => self.postMessage(down);
const toTab = (to: string, down: Down) =>
  to === tab ? toPage(down) : broadcast({ to: 'tab', tab: to, down });

function broadcast(message: Broadcast): void {
  channel.postMessage(message);
}

const election = new Election(tab, channel, {
  elected: () => void lead(),
  deposed: () => {
    // One that could not open has nothing to stop.
    void leader?.then((one) => one.stop()).catch(() => undefined);
    leader = null;
    followers.clear();
  },
  following: () => toPage({ down: 'leader' }),
  alive: (follower) => followers.set(follower, Date.now()),
});

async function lead(): Promise<void> {
  // On its way while the store is opened, where whether it came is asked.
  void loadCore().catch(() => undefined);
  const mine = Leader.open({
    post: toTab,
    all: (down) => {
      toPage(down);
      broadcast({ to: 'all', down });
    },
    fenced: () => election.resign(),
  });
  leader = mine;
  toPage({ down: 'leader' });
  try {
    const [opened, { pending = [] }] = await Promise.all([mine, navigator.locks.query()]);
    const others = pending.some((lock) => lock.name === 'tandem');
    if (others) await new Promise((resolve) => setTimeout(resolve, SPEAK_MS));
    if (leader === mine) await opened.begin();
  } catch (cause) {
    console.error('the notebook cannot be opened', cause);
    toPage({ down: 'fact', fact: { name: 'session', value: { state: 'out' } }, cached: false });
    // Another tab may be able to, or this one once the cause is gone.
    setTimeout(() => {
      if (leader === mine) election.resign();
    }, RETRY_MS);
  }
}

/** Takes a message in order, also those that come while the leader opens; answers also when it cannot open. */
function hear(from: string, up: Up): void {
  void leader?.then(
    (one) => one.take(from, up),
    (cause: unknown) => {
      if (up.up !== 'ask') return;
      toTab(from, { down: 'answer', request: up.request, answer: { ok: false, code: codeOf(cause) } });
    },
  );
}

self.onmessage = ({ data }: MessageEvent<Up>) => {
  if (data.up === 'tell' && data.tell.tell === 'watch') void cache.view(data.tell, toPage);
  if (election.leading) hear(tab, data);
  else broadcast({ to: 'leader', tab, up: data });
};

channel.onmessage = ({ data }: MessageEvent<Broadcast>) => {
  if (election.take(data)) return;
  if (data.to === 'leader' && 'up' in data && election.leading) {
    followers.set(data.tab, Date.now());
    hear(data.tab, data.up);
  } else if (data.to === 'all' && 'down' in data) toPage(data.down);
  else if (data.to === 'tab' && data.tab === tab) toPage(data.down);
};

setInterval(() => {
  for (const [follower, at] of followers) {
    if (Date.now() - at < GONE_MS) continue;
    followers.delete(follower);
    void leader?.then((one) => one.gone(follower)).catch(() => undefined);
  }
}, GONE_MS);

void cache.facts(toPage);
election.start();
