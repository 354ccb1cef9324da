/** How long something takes, as people say it: minutes up to an hour, then hours with a half or a quarter. */
import type { Language } from '../../language/language.svelte';

export function duration(language: Language, minutes: number): string {
  const { t, formats } = language;
  if (minutes < 60) return t('plan-minutes', { minutes: formats.number(minutes) });
  return t('plan-hours', { hours: formats.number(minutes / 60, { maximumFractionDigits: 2 }) });
}
