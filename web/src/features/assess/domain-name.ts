/** What a capability domain is called (P1.1): own ones by their name, standard ones by the catalogue. */
import type { DomainId } from '../../core/generated/types';
import type { Words } from '../../language/language.svelte';

const STANDARD = ['infrastructure', 'security', 'applications', 'data', 'service'];

export function isStandard(domain: DomainId): boolean {
  return STANDARD.includes(domain);
}

export function domainName(t: Words, domain: DomainId, own: string | null): string {
  if (own !== null) return own;
  return isStandard(domain) ? t(`domain-${domain}`) : t('domain-unnamed');
}

/** A name that fits over a narrow column. */
export function domainShort(t: Words, domain: DomainId, own: string | null): string {
  return isStandard(domain) ? t(`domain-${domain}-short`) : (own ?? t('domain-unnamed'));
}
