// Svelte's own settings: TypeScript in components, and runes everywhere (no legacy reactivity).
// It must not know of the build: that is vite.config.ts.
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: { runes: true },
};
