/**
 * The areas of a notebook as views name them (`calls`, `people`, a kind of thing): where each is read, with which
 * icon, what it is called.
 */
import type { DocumentId } from '../../core/generated/types';
import type { IconName } from '../../design/icons';
import type { Language } from '../../language/language.svelte';
import { href, type Room } from '../../state/place';

const AREAS: Record<string, { icon: IconName; at: Room }> = {
  profile: { icon: 'partner', at: 'profile' },
  sites: { icon: 'place', at: 'people' },
  people: { icon: 'people', at: 'people' },
  checklists: { icon: 'list', at: 'plan' },
  domains: { icon: 'assess', at: 'assess' },
  assessments: { icon: 'assess', at: 'assess' },
  calls: { icon: 'mentoring', at: 'mentoring' },
  talk: { icon: 'away', at: 'talks' },
  stakeholder: { icon: 'evaluate', at: 'stakeholders' },
  asset: { icon: 'check', at: 'stakeholders' },
  gap: { icon: 'assess', at: 'gaps' },
  requirement: { icon: 'assess', at: 'requirements' },
  'needs-report': { icon: 'file', at: 'needs' },
  plan: { icon: 'plan', at: 'plan' },
  session: { icon: 'people', at: 'sessions' },
  assignment: { icon: 'writing', at: 'assignments' },
  form: { icon: 'list', at: 'forms' },
  template: { icon: 'list', at: 'forms' },
  task: { icon: 'calendar', at: 'timeline' },
  sign: { icon: 'alert', at: 'signs' },
  schedule: { icon: 'calendar', at: 'schedule' },
};

export function iconOf(area: string): IconName {
  return AREAS[area]?.icon ?? 'notebook';
}

/** Where a thing is read, or its area where it has no screen of its own. */
export function addressOf(document: DocumentId, area: string, id: string | null): string {
  if (id !== null) {
    switch (area) {
      case 'calls':
        return href({ at: 'call', document, call: id });
      case 'talk':
        return href({ at: 'talk', document, talk: id });
      case 'assessments':
        return href({ at: 'assess', document, round: id });
      case 'gap':
        return href({ at: 'gap', document, gap: id });
      case 'needs-report':
        return href({ at: 'report', document, report: id });
      case 'plan':
        return href({ at: 'training', document, plan: id, part: 'overview' });
      case 'session':
        return href({ at: 'session', document, session: id });
      case 'assignment':
        return href({ at: 'assignment', document, assignment: id });
      case 'form':
        return href({ at: 'form', document, form: id });
      case 'template':
        return href({ at: 'template', document, template: id });
    }
  }
  return href({ at: AREAS[area]?.at ?? 'today', document });
}

/** What an area is called: one of the first areas, or a kind of thing. */
export function nameOfArea(language: Language, area: string): string {
  const id = ['area', 'kind'].map((word) => `${word}-${area}`).find((word) => language.has(word));
  return language.t(id ?? 'more-notebook');
}
