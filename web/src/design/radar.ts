/** Where things stand in the radar: axes go round from the top with the clock; 30 tenths reach the rim. Pure geometry. */
const RIM = 84;

export interface Corner {
  x: number;
  y: number;
  /** How a word at this corner is anchored so that it stays outside. */
  side: 'start' | 'middle' | 'end';
}

export function corner(place: number, count: number, tenths: number): Corner {
  const angle = (place / Math.max(1, count)) * 2 * Math.PI - Math.PI / 2;
  const reach = (tenths / 30) * RIM;
  const across = Math.cos(angle);
  const round = (value: number) => Math.round(value * 10) / 10;
  const side = across > 0.3 ? 'start' : across < -0.3 ? 'end' : 'middle';
  return { x: round(across * reach), y: round(Math.sin(angle) * reach), side };
}

/** The outline through one value per axis, as SVG points. */
export function outline(tenths: number[]): string {
  return tenths
    .map((value, place) => corner(place, tenths.length, value))
    .map(({ x, y }) => `${String(x)},${String(y)}`)
    .join(' ');
}
