import { defineConfig } from 'vitest/config'

/** Folders whose tests may use the database; each of their test files gets its own. */
const withDatabase = ['app', 'lib/cli', 'lib/http', 'lib/server'].map((folder) => `${folder}/**/*.test.{ts,tsx}`)

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // Vitest would leave one core idle; of two that is half.
    maxWorkers: '100%',
    // Processes and databases are started; on a busy machine that takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['{components,lib,prisma}/**/*.test.{ts,tsx}'],
          exclude: withDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          include: withDatabase,
          globalSetup: 'lib/server/testing/global-setup.ts',
          setupFiles: 'lib/server/testing/setup-file.ts',
        },
      },
    ],
  },
})
