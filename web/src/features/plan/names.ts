/** What the parts of a plan are called where they have no words of their own. */
import type { PlanMilestone } from '../../core/generated/types';
import type { Words } from '../../language/language.svelte';

/** A milestone of every plan by the catalogue, that of a priority by its gap. */
export function milestoneName(t: Words, one: PlanMilestone): string {
  const [kind, , id] = one.milestone.split('/');
  if (kind === 'priority') return t('plan-milestone-priority', { what: one.gap ?? t('plan-gap-gone') });
  return t(`milestone-${id ?? ''}`);
}
