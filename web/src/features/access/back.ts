/** Where the arrow of a screen that belongs to no engagement leads: to the list beside it on a wide screen, nowhere. */
import { wide } from '../../shell/wide';
import type { App } from '../../state/app';
import type { Place } from '../../state/place';

export function backFrom(app: App): Place | undefined {
  const document = app.engagement?.document;
  if (document === undefined) return { at: 'partners' };
  return wide.current ? undefined : { at: 'more', document };
}
