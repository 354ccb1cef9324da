import { describe, expect, it } from 'vitest';
import { guess, regional } from './language.svelte';

describe('the language', () => {
  it('is the one that was chosen before, else the first that we speak, else English', () => {
    expect(guess('ar', ['fr-FR'])).toBe('ar');
    expect(guess(null, ['sw-KE', 'fr-CD', 'en'])).toBe('fr');
    expect(guess('xx', ['sw'])).toBe('en');
  });

  it('writes dates as the person’s region does', () => {
    expect(regional('en', ['sw-KE', 'en-KE'])).toBe('en-KE');
    expect(regional('fr', ['en-GB'])).toBe('fr');
  });
});
