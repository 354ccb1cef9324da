/**
 * Carrying a row to another place with a mouse, or with a finger that rests on it first. Rows name where they are by
 * `data-week`, the place before them by `data-place` and the place after them by `data-next`. Buttons do the same by
 * keyboard; this knows neither them nor what is carried.
 */
export interface Spot {
  week: number;
  place: string;
}

/** How long a finger rests before it carries, in ms. */
const HOLD = 350;
/** How far a mouse moves before it carries, and a finger before it scrolls instead, in points. */
const SLACK = 8;
/** So near to an edge of the screen the page scrolls along, in points. */
const EDGE = 90;

export class Drag {
  #carried = $state<string | null>(null);
  #over = $state.raw<Spot | null>(null);

  constructor(private readonly drop: (carried: string, to: Spot) => void) {}

  /** What is carried just now. */
  get carried(): string | null {
    return this.#carried;
  }

  /** Where it would be put. */
  get over(): Spot | null {
    return this.#over;
  }

  /** A pointer went down on a row. */
  down(event: PointerEvent, what: string): void {
    if (event.button !== 0 || !event.isPrimary) return;
    const finger = event.pointerType !== 'mouse';
    const [x, y] = [event.clientX, event.clientY];
    const lift = () => {
      this.#carried = what;
    };
    const timer = finger ? setTimeout(lift, HOLD) : undefined;
    const move = (moved: PointerEvent) => {
      if (this.#carried === null) {
        if (Math.hypot(moved.clientX - x, moved.clientY - y) < SLACK) return;
        if (finger) {
          stop();
          return;
        }
        lift();
      }
      this.#over = spot(moved.clientX, moved.clientY);
      if (moved.clientY < EDGE) window.scrollBy(0, -12);
      else if (moved.clientY > window.innerHeight - EDGE) window.scrollBy(0, 12);
    };
    // A carried row takes the finger: the page must not scroll, select or open a menu under it.
    const hold = (touched: Event) => {
      if (this.#carried !== null) touched.preventDefault();
    };
    const up = () => {
      const [carried, over] = [this.#carried, this.#over];
      stop();
      if (carried === null) return;
      // The press ends here: it is no click on the row.
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }), 50);
      if (over !== null) this.drop(carried, over);
    };
    const stop = () => {
      clearTimeout(timer);
      this.#carried = null;
      this.#over = null;
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', stop);
      for (const name of ['touchmove', 'contextmenu', 'selectstart']) window.removeEventListener(name, hold);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', stop);
    for (const name of ['touchmove', 'contextmenu', 'selectstart'])
      window.addEventListener(name, hold, { passive: false });
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}

/** The place that a point on the screen means: before a row in its upper half, after it in its lower. */
function spot(x: number, y: number): Spot | null {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]');
  if (!row) return null;
  const { top, height } = row.getBoundingClientRect();
  const { week, place, next } = row.dataset;
  const chosen = next !== undefined && y > top + height / 2 ? next : place;
  return week === undefined || chosen === undefined ? null : { week: Number(week), place: chosen };
}
