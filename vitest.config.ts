import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/**
 * First what takes longest, so that no core waits for it in the end; then the rest of those with a database; then the
 * others in one row, as a process goes on to the next file only while that needs no process of its own.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const long = ['cli/demo-flywheel', 'server/worker', 'server/run-training', 'ocr/read-pages', 'server/training'].map(
      (name) => `lib/${name}.test.ts`,
    )
    const rank = ({ moduleId, project }: TestSpecification) => {
      const place = long.findIndex((name) => moduleId.endsWith(name))
      return place >= 0 ? place : project.name === 'server' ? long.length : long.length + 1
    }
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b))
  }
}

/** Folders whose tests may use the database; each of their test files gets its own. */
const withDatabase = ['app', 'lib/cli', 'lib/http', 'lib/server'].map((folder) => `${folder}/**/*.test.{ts,tsx}`)

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    // More than cores: some files wait for processes that start, stop or fall silent, and a core would wait with them.
    maxWorkers: Math.ceil(availableParallelism() * 2),
    // Processes and databases are started; on a busy machine that takes its time.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          // They share nothing that a test changes, so a process may run one file after the other.
          isolate: false,
          include: ['{components,lib,prisma}/**/*.test.{ts,tsx}'],
          exclude: withDatabase,
        },
      },
      {
        extends: true,
        test: {
          name: 'server',
          isolate: false,
          include: withDatabase,
          globalSetup: ['lib/server/testing/global-setup.ts', 'lib/cli/testing/build-test-programs.ts'],
          setupFiles: 'lib/server/testing/setup-file.ts',
        },
      },
    ],
  },
})
