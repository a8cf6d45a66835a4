import { defineConfig } from '@playwright/test'

/** Run by e2e/run.ts, which provides the browser and a running Countersign with an empty database. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Two stories at a time in one installation: what sets how sure is sure enough, which holds for all, and the rest.
  workers: 2,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  forbidOnly: true,
  // A crowded machine makes a browser late; what fails twice is broken. The list names what needed it.
  retries: 1,
  reporter: [['list']],
  use: {
    baseURL: process.env.E2E_URL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    // Nothing moves: here every frame is painted by the processor.
    contextOptions: { reducedMotion: 'reduce' },
    // The page at every step, of the second try: the first would be slowed down by it.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'first run', testMatch: 'first-run.spec.ts' },
    {
      name: 'review',
      testMatch: ['review-*.spec.ts', 'settings.spec.ts'],
      workers: 1,
      dependencies: ['first run'],
      use: { storageState: 'test-results/admin.json' },
    },
    {
      name: 'screens',
      testMatch: '*.spec.ts',
      testIgnore: ['first-run.spec.ts', 'review-*.spec.ts', 'settings.spec.ts', 'recovery.spec.ts'],
      workers: 1,
      dependencies: ['first run'],
      use: { storageState: 'test-results/admin.json' },
    },
    {
      name: 'recovery',
      testMatch: 'recovery.spec.ts',
      dependencies: ['review', 'screens'],
      use: { storageState: 'test-results/admin.json' },
    },
  ],
})
