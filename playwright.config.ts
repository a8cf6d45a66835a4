import { defineConfig } from '@playwright/test'

/** Run by e2e/run.ts, which provides the browser and a running Countersign with an empty database. */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // One installation, one story: the specs share its documents and users.
  workers: 1,
  fullyParallel: false,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  use: {
    baseURL: process.env.E2E_URL,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-background-networking'],
    },
  },
  projects: [
    { name: 'first run', testMatch: 'first-run.spec.ts' },
    {
      name: 'journeys',
      testMatch: '*.spec.ts',
      testIgnore: ['first-run.spec.ts', 'recovery.spec.ts'],
      dependencies: ['first run'],
      use: { storageState: 'test-results/admin.json' },
    },
    {
      name: 'recovery',
      testMatch: 'recovery.spec.ts',
      dependencies: ['journeys'],
      use: { storageState: 'test-results/admin.json' },
    },
  ],
})
