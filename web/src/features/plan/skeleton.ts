/**
 * What a new plan proposes for a gap: objectives, and activities over five weeks (P2.1, P2.3). With a buffer of 20 % it
 * takes 14 hours of a learner, 14.5 of a trainer and 6 weeks (P2.5); everything of it can be changed afterwards.
 */
import type { Command, Setting } from '../../core/generated/types';
import { dateHere } from '../../language/formats';
import type { Words } from '../../language/language.svelte';

type Stage = 'foundation' | 'configuration' | 'restoration' | 'operations';
type Kind = 'self-paced' | 'live' | 'practice' | 'assignment' | 'call' | 'assessment';

interface Proposed {
  /** Names its words in the catalogue: `plan-propose-<key>`. */
  key: string;
  week: number;
  kind: Kind;
  stage: Stage;
  minutes: number;
  /** The key of what comes first. */
  after?: string;
}

const ACTIVITIES: readonly Proposed[] = [
  { key: 'concepts', week: 1, kind: 'self-paced', stage: 'foundation', minutes: 120 },
  { key: 'tour', week: 1, kind: 'self-paced', stage: 'foundation', minutes: 60 },
  { key: 'as-is', week: 1, kind: 'assignment', stage: 'foundation', minutes: 60 },
  { key: 'set-up', week: 2, kind: 'live', stage: 'configuration', minutes: 90, after: 'concepts' },
  { key: 'set-up-practice', week: 2, kind: 'practice', stage: 'configuration', minutes: 60, after: 'set-up' },
  { key: 'write-down', week: 2, kind: 'assignment', stage: 'configuration', minutes: 60 },
  { key: 'call', week: 2, kind: 'call', stage: 'configuration', minutes: 60 },
  { key: 'recover', week: 3, kind: 'live', stage: 'restoration', minutes: 90, after: 'set-up-practice' },
  { key: 'recover-practice', week: 3, kind: 'practice', stage: 'restoration', minutes: 60, after: 'recover' },
  { key: 'drill', week: 3, kind: 'assignment', stage: 'restoration', minutes: 60 },
  { key: 'call', week: 3, kind: 'call', stage: 'restoration', minutes: 60 },
  { key: 'watch', week: 4, kind: 'self-paced', stage: 'operations', minutes: 60 },
  { key: 'run', week: 4, kind: 'practice', stage: 'operations', minutes: 60 },
  { key: 'call', week: 4, kind: 'call', stage: 'operations', minutes: 60 },
  { key: 'call', week: 5, kind: 'call', stage: 'operations', minutes: 60 },
  { key: 'show', week: 5, kind: 'assessment', stage: 'operations', minutes: 60, after: 'recover-practice' },
];
const OBJECTIVES = ['document', 'execute', 'demonstrate'] as const;
/** Weeks after which the work on the next gap begins: its first week beside the last of the one before. */
const STRIDE = 4;

/** A gap as the person chose it. */
export interface Chosen {
  id: string;
  what: string;
  /** The state that is wanted, if somebody said. */
  wanted: string | null;
}

interface Wanted {
  plan: string;
  title: string;
  start: string;
  gaps: Chosen[];
  /** Places in a list, one behind the other. */
  places: string[];
  mentor: string | null;
}

function added(what: string, fields: Record<string, string | number | boolean | null>): Command {
  const set: Setting[] = [];
  for (const [key, value] of Object.entries(fields)) {
    if (value !== null) set.push({ field: `${what}/${key}`, value });
  }
  return { do: 'add', what, fields: set };
}

/** The commands that make a plan for some gaps, in order; the first makes the plan itself. */
export function proposed(wanted: Wanted, t: Words, newId: () => string): Command[] {
  const { plan, title, start, gaps, places, mentor } = wanted;
  const place = (index: number) => places[Math.min(index, places.length - 1)] ?? null;
  const commands: Command[] = [added(`plan/${plan}`, { title, start })];
  const chosen = gaps.flatMap((gap, index): Setting[] => [
    { field: `priority/${plan}/${gap.id}/chosen`, value: true },
    { field: `priority/${plan}/${gap.id}/order`, value: place(index) },
  ]);
  if (chosen.length > 0) commands.push({ do: 'put', fields: chosen });
  const held = new Map<number, number>();
  gaps.forEach((gap, index) => {
    const aim = gap.wanted ?? gap.what;
    OBJECTIVES.forEach((key, nth) => {
      commands.push(
        added(`objective/${plan}/${newId()}`, {
          what: t(`plan-propose-objective-${key}`, { aim }),
          gap: gap.id,
          criteria: t(`plan-propose-criteria-${key}`),
          assessed: t(`plan-propose-assessed-${key}`),
          order: place(index * OBJECTIVES.length + nth),
        }),
      );
    });
    const ids = new Map<string, string>();
    for (const one of ACTIVITIES) {
      const id = newId();
      ids.set(one.key, id);
      const week = one.week + index * STRIDE;
      const before = held.get(week) ?? 0;
      held.set(week, before + 1);
      commands.push(
        added(`activity/${plan}/${id}`, {
          what: t(`plan-propose-${one.key}`, { aim: gap.what }),
          kind: one.kind,
          stage: one.stage,
          week,
          order: place(before),
          gap: gap.id,
          minutes: one.minutes,
          owner: one.kind === 'live' || one.kind === 'call' || one.kind === 'assessment' ? mentor : null,
          after: one.after ? (ids.get(one.after) ?? null) : null,
        }),
      );
    }
  });
  return commands;
}

/** The first Monday after today: plans count weeks. */
export function nextMonday(today: Date): string {
  const days = (8 - today.getDay()) % 7 || 7;
  return dateHere(new Date(today.getFullYear(), today.getMonth(), today.getDate() + days));
}
