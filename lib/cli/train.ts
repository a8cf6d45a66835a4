/** `npm run train -- --snapshot N [--seed S] [--synthetic K]`: trains a version here and now. Exit code 1: there is none. */
import { parseArgs } from 'node:util'
import type { StartTrainingBody } from '@/lib/contracts/training-runs'
import { AppError } from '@/lib/errors'
import { exitWithSentence } from './exit-with-sentence'
import { openDatabase } from './open-database'

const usage = `Usage: npm run train -- --snapshot N|latest|new [--seed S] [--synthetic K]
  Trains a model version from a data set, tests it beside the champion and stores it with its report.
  --seed       default 1; the same data set, seed and options make the same artefact
  --synthetic  made documents that train beside the real ones; default as in the settings`

try {
  const wanted = readArguments()
  const close = await openDatabase('npm run train') // Before Prisma is loaded, which reads then where the database is.
  const { trainHere } = await import('@/lib/server/train-here')
  const over = process.stdout.isTTY ? '\r\u001b[K' : '\n'
  const { run, gates } = await trainHere(wanted, (line) => process.stdout.write(`${line}${over}`)).finally(close)
  for (const { passed, sentence } of gates) console.log(`${passed ? 'passed' : 'FAILED'}  ${sentence}`)
  if (!run.model) throw new AppError('conflict', run.failureReason ?? 'The training was stopped.')
  console.log(`Version ${run.model.number}, SHA-256 ${run.model.artefactSha256}`)
  process.exit(0)
} catch (error) {
  exitWithSentence(error)
}

function readArguments() {
  try {
    const text = { type: 'string' } as const
    const { snapshot, seed, synthetic } = parseArgs({ options: { snapshot: text, seed: text, synthetic: text } }).values
    if (snapshot !== 'latest' && snapshot !== 'new' && !/^\d+$/.test(snapshot ?? ''))
      throw new Error('Say --snapshot N.')
    const number = (given: string | undefined, name: string) => {
      if (given !== undefined && !/^\d{1,9}$/.test(given)) throw new Error(`${name} is a whole number.`)
      return given === undefined ? undefined : Number(given)
    }
    const which: StartTrainingBody['snapshot'] =
      snapshot === 'latest' || snapshot === 'new' ? snapshot : Number(snapshot)
    return { snapshot: which, seed: number(seed, '--seed') ?? 1, syntheticDocuments: number(synthetic, '--synthetic') }
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${usage}`, { cause })
  }
}
