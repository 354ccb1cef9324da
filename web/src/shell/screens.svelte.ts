/**
 * Which screen belongs to which place. The five places' homes come with the app, the rest when first opened.
 */
import type { Component } from 'svelte';
import { SvelteMap } from 'svelte/reactivity';
import Assess from '../features/assess/AssessPlace.svelte';
import Mentoring from '../features/mentoring/MentoringPlace.svelte';
import More from '../features/more/MorePlace.svelte';
import Plan from '../features/plan/Plan.svelte';
import Today from '../features/today/Today.svelte';
import type { Place } from '../state/place';

const here = { assess: Assess, mentoring: Mentoring, more: More, plan: Plan, today: Today };

const later = {
  join: () => import('../features/join/Join.svelte'),
  welcome: () => import('../features/join/Welcome.svelte'),
  partners: () => import('../features/partners/Partners.svelte'),
  search: () => import('../features/search/SearchScreen.svelte'),
  elsewhere: () => import('../features/partners/Elsewhere.svelte'),
  training: () => import('../features/plan/PlanBehind.svelte'),
  deliver: () => import('../features/deliver/DeliverPlace.svelte'),
  mentored: () => import('../features/mentoring/MentoringBehind.svelte'),
};

export type ScreenName = keyof typeof here | keyof typeof later;

export const SCREENS: Record<Place['at'], ScreenName> = {
  partners: 'partners',
  join: 'join',
  unknown: 'elsewhere',
  search: 'search',
  today: 'today',
  assess: 'assess',
  interview: 'assess',
  gaps: 'assess',
  gap: 'assess',
  requirements: 'assess',
  needs: 'assess',
  report: 'assess',
  plan: 'plan',
  'new-plan': 'training',
  training: 'training',
  sessions: 'deliver',
  session: 'deliver',
  assignments: 'deliver',
  assignment: 'deliver',
  forms: 'deliver',
  form: 'deliver',
  'new-form': 'deliver',
  template: 'deliver',
  mentoring: 'mentoring',
  call: 'mentoring',
  actions: 'mentored',
  schedule: 'mentored',
  log: 'mentored',
  handover: 'mentored',
  more: 'more',
  settings: 'more',
  sync: 'more',
  checklists: 'more',
  people: 'more',
  profile: 'more',
  bin: 'more',
  talks: 'more',
  talk: 'more',
  stakeholders: 'more',
  timeline: 'more',
  progress: 'more',
  signs: 'more',
  trouble: 'more',
  members: 'more',
  record: 'more',
  devices: 'more',
  relay: 'more',
  'relay-record': 'more',
};

const loaded = new SvelteMap<ScreenName, Component>(Object.entries(here) as [ScreenName, Component][]);
const underway: Partial<Record<ScreenName, true>> = {};

/** The screen, or null until it has arrived. */
export function load(name: ScreenName): Component | null {
  const found = loaded.get(name);
  if (found) return found;
  if (name in later && !underway[name]) {
    underway[name] = true;
    void later[name as keyof typeof later]()
      .then((module) => loaded.set(name, module.default))
      .catch(() => (underway[name] = undefined));
  }
  return null;
}
