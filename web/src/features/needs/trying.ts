/** What a slider is trying just now, shared by the gap that is open and the ranking beside it (P1.5). */
import { createContext } from 'svelte';
import type { Tried } from './rank';

export interface Trying {
  current: Tried | null;
}

export const [useTrying, provideTrying] = createContext<Trying>();
