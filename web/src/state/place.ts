/**
 * The places of the app and their paths: pure translation in both directions, no history, no screens.
 */
import type { AssessmentId, CallId, DocumentId, PersonId } from '../core/generated/types';

/** Screens of one engagement that need no more than its id. */
export const ROOMS = [
  'today',
  'assess',
  'plan',
  'mentoring',
  'more',
  'actions',
  'checklists',
  'people',
  'profile',
  'bin',
  'talks',
  'stakeholders',
  'timeline',
  'progress',
  'signs',
  'gaps',
  'requirements',
  'needs',
  'sessions',
  'assignments',
  'forms',
  'schedule',
  'log',
  'handover',
  'members',
  'record',
] as const;
export type Room = (typeof ROOMS)[number];

/** The parts of a training plan, in the order in which one goes through them. */
export const PLAN_PARTS = [
  'overview',
  'objectives',
  'weeks',
  'resources',
  'time',
  'milestones',
  'document',
  'running',
  'support',
] as const;
/** Screens that belong to no engagement, with their paths. `/sync` and `/devices` themselves are the relay's. */
const PATHS = {
  settings: 'settings',
  search: 'search',
  sync: 'saved',
  devices: 'my-devices',
  relay: 'relay',
  'relay-record': 'relay-record',
} as const;
type Alone = keyof typeof PATHS;

export type PlanPart = (typeof PLAN_PARTS)[number];

export type Place =
  | { at: 'partners' }
  | { at: 'join'; secret: string }
  | { at: Alone }
  | { at: 'unknown' }
  | { at: Room; document: DocumentId; round?: AssessmentId }
  | { at: 'gap'; document: DocumentId; gap: string }
  | { at: 'report'; document: DocumentId; report: string }
  | { at: 'interview'; document: DocumentId; round: AssessmentId; person: PersonId }
  | { at: 'call'; document: DocumentId; call: CallId }
  | { at: 'talk'; document: DocumentId; talk: string }
  | { at: 'trouble'; document: DocumentId; trouble: string }
  | { at: 'session'; document: DocumentId; session: string }
  | { at: 'assignment'; document: DocumentId; assignment: string }
  | { at: 'form'; document: DocumentId; form: string }
  | { at: 'new-form'; document: DocumentId; of?: string }
  | { at: 'template'; document: DocumentId; template: string }
  | { at: 'new-plan'; document: DocumentId; gap?: string }
  | { at: 'training'; document: DocumentId; plan: string; part: PlanPart };

/** The five places of the bottom bar. */
export const HOMES = ['today', 'assess', 'plan', 'mentoring', 'more'] as const;
export type Home = (typeof HOMES)[number];

/** Ids are longer. */
const NEW = 'new';

function isRoom(text: string): text is Room {
  return (ROOMS as readonly string[]).includes(text);
}

/** Reads an address. What it does not know is `unknown`, never an error. */
export function parse(url: { pathname: string; search: string; hash: string }): Place {
  const [first, document, room, one, two, ...rest] = url.pathname.split('/').filter(Boolean);
  if (rest.length > 0) return { at: 'unknown' };
  if (first === undefined) return { at: 'partners' };
  if (document === undefined) {
    if (first === 'join') return { at: 'join', secret: url.hash.slice(1) };
    const alone = (Object.keys(PATHS) as Alone[]).find((at) => PATHS[at] === first);
    return { at: alone ?? 'unknown' };
  }
  if (first !== 'e') return { at: 'unknown' };
  if (room === undefined) return { at: 'today', document };
  if (one === undefined) {
    if (!isRoom(room)) return { at: 'unknown' };
    const round = new URLSearchParams(url.search).get('round');
    return room === 'assess' && round ? { at: room, document, round } : { at: room, document };
  }
  if (room === 'assess' && two !== undefined) return { at: 'interview', document, round: one, person: two };
  if (room === 'mentoring' && two === undefined) return { at: 'call', document, call: one };
  if (room === 'talks' && two === undefined) return { at: 'talk', document, talk: one };
  if (room === 'signs' && two === undefined) return { at: 'trouble', document, trouble: one };
  if (room === 'sessions' && two === undefined) return { at: 'session', document, session: one };
  if (room === 'assignments' && two === undefined) return { at: 'assignment', document, assignment: one };
  if (room === 'forms' && one === NEW && two === undefined) {
    const of = new URLSearchParams(url.search).get('of');
    return of === null ? { at: 'new-form', document } : { at: 'new-form', document, of };
  }
  if (room === 'forms' && two === undefined) return { at: 'form', document, form: one };
  if (room === 'templates' && two === undefined) return { at: 'template', document, template: one };
  if (room === 'plan' && one === NEW && two === undefined) {
    const gap = new URLSearchParams(url.search).get('gap');
    return gap === null ? { at: 'new-plan', document } : { at: 'new-plan', document, gap };
  }
  if (room === 'plan') {
    const part = PLAN_PARTS.find((part) => part === (two ?? 'overview'));
    if (part) return { at: 'training', document, plan: one, part };
  }
  if (room === 'gaps' && two === undefined) return { at: 'gap', document, gap: one };
  if (room === 'needs' && two === undefined) return { at: 'report', document, report: one };
  return { at: 'unknown' };
}

/** Writes the address of a place. */
export function href(place: Place): string {
  switch (place.at) {
    case 'partners':
    case 'unknown':
      return '/';
    case 'join':
      return `/join#${place.secret}`;
    case 'settings':
    case 'search':
    case 'sync':
    case 'devices':
    case 'relay':
    case 'relay-record':
      return `/${PATHS[place.at]}`;
    case 'interview':
      return `/e/${place.document}/assess/${place.round}/${place.person}`;
    case 'call':
      return `/e/${place.document}/mentoring/${place.call}`;
    case 'talk':
      return `/e/${place.document}/talks/${place.talk}`;
    case 'trouble':
      return `/e/${place.document}/signs/${place.trouble}`;
    case 'session':
      return `/e/${place.document}/sessions/${place.session}`;
    case 'assignment':
      return `/e/${place.document}/assignments/${place.assignment}`;
    case 'form':
      return `/e/${place.document}/forms/${place.form}`;
    case 'new-form':
      return `/e/${place.document}/forms/${NEW}${place.of === undefined ? '' : `?of=${place.of}`}`;
    case 'template':
      return `/e/${place.document}/templates/${place.template}`;
    case 'new-plan':
      return `/e/${place.document}/plan/${NEW}${place.gap === undefined ? '' : `?gap=${place.gap}`}`;
    case 'training':
      return `/e/${place.document}/plan/${place.plan}${place.part === 'overview' ? '' : `/${place.part}`}`;
    case 'gap':
      return `/e/${place.document}/gaps/${place.gap}`;
    case 'report':
      return `/e/${place.document}/needs/${place.report}`;
    default:
      return `/e/${place.document}/${place.at}${place.round ? `?round=${place.round}` : ''}`;
  }
}

/** Which of the five places lights up. */
export function home(place: Place): Home | null {
  switch (place.at) {
    case 'today':
    case 'assess':
    case 'plan':
    case 'mentoring':
    case 'more':
      return place.at;
    case 'interview':
    case 'gaps':
    case 'gap':
    case 'requirements':
    case 'needs':
    case 'report':
      return 'assess';
    case 'new-plan':
    case 'training':
    case 'sessions':
    case 'session':
    case 'assignments':
    case 'assignment':
    case 'forms':
    case 'form':
    case 'new-form':
    case 'template':
      return 'plan';
    case 'call':
    case 'actions':
    case 'schedule':
    case 'log':
    case 'handover':
      return 'mentoring';
    case 'partners':
    case 'join':
    case 'unknown':
      return null;
    default:
      return 'more';
  }
}
