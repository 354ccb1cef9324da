/** Whether list and detail have room side by side. */
import { Outside } from '../state/outside';

const query = matchMedia('(width >= 900px)');

export const wide = new Outside<boolean>(query.matches, (show) => {
  const changed = () => show(query.matches);
  changed();
  query.addEventListener('change', changed);
  return () => query.removeEventListener('change', changed);
});
