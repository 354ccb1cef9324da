// How the browser tests run: one at a time against the real release binary, never tried twice.
// It knows no test. `cargo xtask browser` finds the browser and builds what is tested.
import { defineConfig, devices } from '@playwright/test';

/** Chromium without a sandbox of its own (it may run as root) and without anything it does unasked. */
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  outputDir: 'out',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    ...devices['Pixel 5'],
    viewport: { width: 360, height: 640 },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['TANDEM_BROWSER'] ?? '/usr/bin/chromium',
      args: flags,
    },
  },
});
