/** What the worker starts for a training (`lib/server/training-child.ts`); `npm run train` runs the same code in a shell. */
import { parseArgs } from 'node:util'
import { log } from '@/lib/server/log'
import { performTraining } from '@/lib/server/perform-training'
import { studyVersion } from '@/lib/server/study-version'

const text = { type: 'string' } as const
const { run, attempt, study } = parseArgs({ options: { run: text, attempt: text, study: text } }).values

try {
  if (study) await studyVersion(study)
  // A run that failed for a reason of its own has its reason: there is nothing to try again.
  if (run) await performTraining({ runId: run, attempt: Number(attempt) })
  process.exit(0)
} catch (error) {
  log.error({ err: error, run, study }, 'A training process fails')
  console.error(error)
  process.exit(1)
}
