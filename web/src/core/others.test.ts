import { describe, expect, it, vi } from 'vitest';
import { Others, wordOf } from './others';

const document = '0123456789abcdef0123456789abcdef';
const word = (...texts: string[]) => new Uint8Array([2, 4, ...new TextEncoder().encode(texts.join('\0'))]);

describe('who else is here', () => {
  it('is known while they are, whatever they do, and I am not one of them', () => {
    const show = vi.fn();
    const others = new Others('me', show);
    expect(show).toHaveBeenLastCalledWith([]);
    others.hear(word(document, 'baraka', 'Baraka Ndimbo', ''));
    others.hear(word(document, 'me', 'I', ''));
    const baraka = { document, person: 'baraka', name: 'Baraka Ndimbo', field: '' };
    expect(show).toHaveBeenLastCalledWith([baraka]);
    others.hear(word(document, 'amina', 'أمينة', ''));
    others.hear(word(document, 'baraka', 'Baraka Ndimbo', 'call/c1/notes'));
    const amina = { document, person: 'amina', name: 'أمينة', field: '' };
    expect(show).toHaveBeenLastCalledWith([{ ...baraka, field: 'call/c1/notes' }, amina]);
    others.hear(word(document, 'baraka', 'Baraka Ndimbo'));
    expect(show).toHaveBeenLastCalledWith([amina]);
    others.hear(null);
    expect(show).toHaveBeenLastCalledWith([]);
  });

  it('is bounded', () => {
    const show = vi.fn();
    const others = new Others('me', show);
    for (let n = 0; n < 100; n += 1) others.hear(word(document, `guest-${n}`, 'Guest', ''));
    expect(show.mock.lastCall?.[0]).toHaveLength(32);
  });

  it('is asked for in words that the relay reads', () => {
    expect(wordOf(document, 'call/c1/notes')).toEqual(word(document, 'call/c1/notes'));
    expect(wordOf('', '')).toEqual(word('', ''));
  });
});
