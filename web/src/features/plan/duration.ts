/** How long something takes, as people say it: minutes up to an hour, then hours with a quarter, or a tenth. */
import type { Language } from '../../language/language.svelte';

export function duration(language: Language, minutes: number): string {
  const { t, formats } = language;
  if (minutes < 60) return t('plan-minutes', { minutes: formats.number(minutes) });
  const maximumFractionDigits = minutes % 15 === 0 ? 2 : 1;
  return t('plan-hours', { hours: formats.number(minutes / 60, { maximumFractionDigits }) });
}
