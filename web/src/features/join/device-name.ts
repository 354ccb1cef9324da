/** A sensible first name for the device in the person's hands; the person can change it. */
import type { Words } from '../../language/language.svelte';

export function defaultDeviceName(t: Words): string {
  const { userAgent } = navigator;
  if (/Android/u.test(userAgent)) return t(/Mobile/u.test(userAgent) ? 'device-android' : 'device-tablet');
  if (/iPhone|iPod/u.test(userAgent)) return t('device-iphone');
  if (/iPad/u.test(userAgent)) return t('device-tablet');
  return t('device-computer');
}
