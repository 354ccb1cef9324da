/** A person of the partner view as other views mention people. */
import type { Named, Person } from '../../core/generated/types';
import type { Words } from '../../language/language.svelte';

export function named(person: Person, t: Words): Named {
  return {
    person: person.person,
    name: person.name.value ?? t('unnamed'),
    side: person.side.value ?? 'partner',
    left: person.left.value === true,
  };
}
