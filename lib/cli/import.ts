/**
 * `npm run import -- FOLDER [--recursive]`: every file of a folder into a running Countersign; `--truth DIR[=TYPE]`: one
 * with a truth.jsonl, with its labels. Exit code 1: not all went well; 2: none was tried.
 */
import { parseArgs } from 'node:util'
import { AppError } from '@/lib/errors'
import { databaseUrl } from '@/lib/server/database-url'
import { prepareDatabase } from '@/lib/server/prepare-database'
import { sentence } from './exit-with-sentence'
import { listFiles } from './list-files'
import { progressLine } from './progress-line'

const usage = 'Usage: npm run import -- FOLDER [--recursive] | --truth DIR[=TYPE]'

try {
  const given = readArguments()
  const url = databaseUrl()
  if (!url) throw new AppError('unavailable', 'Countersign does not run: begin with npm start, or set DATABASE_URL.')
  await prepareDatabase(url, 10)
  const wentWell = given.truth === undefined ? await importFolder(given) : await importLabels(given.truth)
  process.exit(wentWell ? 0 : 1)
} catch (error) {
  console.error(sentence(error))
  process.exit(2)
}

// Loaded now, since Prisma reads where the database is when it is loaded.
async function importFolder({ folder, recursive }: { folder: string; recursive: boolean }): Promise<boolean> {
  const files = await listFiles(folder, recursive)
  const { importFiles, summary, wentWell } = await import('./import-files')
  const progress = progressLine(process.stdout)
  const outcome = await importFiles(files, progress.show)
  progress.end()
  console.log(summary(outcome))
  return wentWell(outcome)
}

async function importLabels(given: string): Promise<boolean> {
  const { importTruth, truthSummary, truthWentWell } = await import('./import-truth')
  const progress = progressLine(process.stdout)
  const outcome = await importTruth(given, (done, files) => progress.show({ received: files, processed: done, files }))
  progress.end()
  console.log(truthSummary(outcome))
  return truthWentWell(outcome)
}

function readArguments(): { folder: string; recursive: boolean; truth?: string } {
  try {
    const options = { recursive: { type: 'boolean' }, truth: { type: 'string' } } as const
    const { values, positionals } = parseArgs({ options, allowPositionals: true })
    const [folder = '', ...more] = positionals
    const { recursive = false, truth } = values
    if (truth === undefined ? folder === '' || more.length > 0 : positionals.length > 0)
      throw new Error('Give one folder.')
    return { folder, recursive, truth }
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${usage}`, { cause })
  }
}
