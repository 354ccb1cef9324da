// How the app is built: hashed files under /assets/, everything of the worker under /assets/worker/,
// no inlined script, style or data (the Content-Security-Policy allows none), one service worker that
// keeps the whole app for use without a connection (src/sw.ts). The budget of bytes is checked by xtask.
import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { VitePWA, type VitePWAOptions } from 'vite-plugin-pwa';

const catalogue = fileURLToPath(new URL('../shared/catalogue', import.meta.url));
const here = fileURLToPath(new URL('.', import.meta.url));

/** Where `npm run dev` finds a relay: the one that `cargo xtask run` starts. */
const relay = { target: 'http://127.0.0.1:8080', ws: true };

const pwa: Partial<VitePWAOptions> = {
  strategies: 'injectManifest',
  srcDir: 'src',
  filename: 'sw.ts',
  // The person decides when a new version takes over, never in the middle of writing.
  registerType: 'prompt',
  injectRegister: null,
  // The pattern below takes the icons already.
  includeManifestIcons: false,
  manifest: {
    id: '/',
    name: 'Tandem',
    short_name: 'Tandem',
    description: 'One notebook for a partner and its mentors, with or without a connection.',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#faf7f2',
    theme_color: '#faf7f2',
    categories: ['education', 'productivity'],
    icons: [
      { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  },
  injectManifest: {
    // The web manifest is added by the plugin itself.
    globPatterns: ['**/*.{js,css,html,wasm,svg,png}'],
    // Screens that need the relay anyway, with their words; and what a browser fetches by itself when it installs the app.
    globIgnores: ['**/online*', 'icons/*512.png', 'icons/apple*'],
    // Hashed names never change their content, so the cache needs no revision for them.
    dontCacheBustURLsMatching: /^assets\//,
    maximumFileSizeToCacheInBytes: 4 * 1024 * 1024,
    sourcemap: false,
  },
};

export default defineConfig({
  base: '/',
  plugins: [svelte(), VitePWA(pwa)],
  resolve: { alias: { $catalogue: catalogue } },
  server: {
    fs: { allow: [here, catalogue] },
    proxy: { '/sync': relay, '/enrol': relay, '/api': relay, '/healthz': relay },
  },
  build: {
    target: 'es2022',
    assetsDir: 'assets',
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    sourcemap: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        codeSplitting: {
          // What screens share travels as few files: left alone it becomes dozens, each a request of its own and
          // together a third larger.
          groups: [
            {
              name: 'shell',
              // Without the fields that no place's home has.
              test: /node_modules|src\/(language|shell|state)\/|src\/core\/ask\.ts|src\/design\/(?!(Avatar|LevelButtons|NumberField|PersonPicker|ZoneField|digits)\.)/,
              priority: 1,
            },
            { name: 'fields', test: /src\/(design|writing)\// },
            {
              name: 'behind',
              test: /src\/features\/(deliver|needs|parts|progress|signs|stakeholders|talks|timeline|assess\/RoundForm|today\/DueLines)\b/,
            },
            { name: 'online', test: /src\/features\/access\// },
            { name: 'online-en', test: /catalogue\/en\/access/, priority: 1 },
            { name: 'online-fr', test: /catalogue\/fr\/access/, priority: 1 },
            { name: 'online-ar', test: /catalogue\/ar\/access/, priority: 1 },
            // The words of the screens behind the places, one file for each language.
            { name: 'words-en', test: /catalogue\/en\// },
            { name: 'words-fr', test: /catalogue\/fr\// },
            { name: 'words-ar', test: /catalogue\/ar\// },
          ],
        },
      },
    },
  },
  worker: {
    format: 'es',
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: {
        entryFileNames: 'assets/worker/[name]-[hash].js',
        // What the worker loads after the first screen lies beside it.
        chunkFileNames: 'assets/later/[name]-[hash].js',
        assetFileNames: ({ names }) =>
          names.some((name) => name.startsWith('tandem_details'))
            ? 'assets/later/[name]-[hash][extname]'
            : 'assets/worker/[name]-[hash][extname]',
      },
    },
  },
});
