/**
 * Carrying a row to another place by its handle, with a finger, a pen or a mouse. Rows name where they are by `data-week`,
 * the place before them by `data-place` and the place after them by `data-next`. Buttons do the same by keyboard; this
 * knows neither them nor what is carried. The handle must have `touch-action: none`, so that the page does not take the
 * finger for scrolling.
 */
export interface Spot {
  week: number;
  place: string;
}

/** How far a pointer moves before it carries, in points. */
const SLACK = 4;
/** So near to an edge of the screen the page scrolls along, in points. */
const EDGE = 110;
/** How far the page scrolls in one frame, in points. */
const STEP = 7;

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

  /** A pointer went down on a row's handle. */
  down(event: PointerEvent, what: string): void {
    if (event.button !== 0 || !event.isPrimary) return;
    // Nothing is selected on the way.
    event.preventDefault();
    const { pointerId, clientX: x, clientY: y } = event;
    /** Where the pointer is now: at an edge the page scrolls along for as long as it stays there. */
    let [nowX, nowY] = [x, y];
    let frame = 0;
    const along = () => {
      const by = nowY < EDGE ? -STEP : nowY > window.innerHeight - EDGE ? STEP : 0;
      if (by !== 0) window.scrollBy(0, by);
      this.#over = spot(nowX, nowY, what);
      frame = requestAnimationFrame(along);
    };
    const move = (moved: PointerEvent) => {
      if (moved.pointerId !== pointerId) return;
      [nowX, nowY] = [moved.clientX, moved.clientY];
      if (this.#carried !== null) return;
      if (Math.hypot(nowX - x, nowY - y) < SLACK) return;
      this.#carried = what;
      along();
    };
    const up = (ended: PointerEvent) => {
      if (ended.pointerId !== pointerId) return;
      const carried = this.#carried;
      const over = carried === null ? null : spot(ended.clientX, ended.clientY, what);
      stop();
      if (carried !== null && over !== null) this.drop(carried, over);
    };
    const stop = () => {
      cancelAnimationFrame(frame);
      this.#carried = null;
      this.#over = null;
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      window.removeEventListener('pointercancel', stop);
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
    window.addEventListener('pointercancel', stop);
  }
}

/** The place that a point on the screen means: before a row in its upper half, after it in its lower; not its own. */
function spot(x: number, y: number, carried: string): Spot | null {
  const row = document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-place]');
  if (!row || row.dataset['row'] === carried) return null;
  const { top, height } = row.getBoundingClientRect();
  const { week, place, next } = row.dataset;
  const chosen = next !== undefined && y > top + height / 2 ? next : place;
  return week === undefined || chosen === undefined ? null : { week: Number(week), place: chosen };
}
