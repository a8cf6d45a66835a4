/** `npm run import -- FOLDER [--recursive]`: every file of a folder into a running Countersign. Exit code 1: not all went well; 2: none was tried. */
import { parseArgs } from 'node:util'
import { AppError } from '@/lib/errors'
import { databaseUrl } from '@/lib/server/database-url'
import { prepareDatabase } from '@/lib/server/prepare-database'
import { sentence } from './exit-with-sentence'
import { listFiles } from './list-files'
import { progressLine } from './progress-line'

const usage = 'Usage: npm run import -- FOLDER [--recursive]'

try {
  const { folder, recursive } = readArguments()
  const url = databaseUrl()
  if (!url) throw new AppError('unavailable', 'Countersign does not run: begin with npm start, or set DATABASE_URL.')
  await prepareDatabase(url, 10)
  const files = await listFiles(folder, recursive)
  // Loaded now, since Prisma reads where the database is when it is loaded.
  const { importFiles, summary, wentWell } = await import('./import-files')
  const progress = progressLine(process.stdout)
  const outcome = await importFiles(files, progress.show)
  progress.end()
  console.log(summary(outcome))
  process.exit(wentWell(outcome) ? 0 : 1)
} catch (error) {
  console.error(sentence(error))
  process.exit(2)
}

function readArguments(): { folder: string; recursive: boolean } {
  try {
    const { values, positionals } = parseArgs({ options: { recursive: { type: 'boolean' } }, allowPositionals: true })
    const [folder, ...more] = positionals
    if (folder === undefined || more.length > 0) throw new Error('Give one folder.')
    return { folder, recursive: values.recursive ?? false }
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${usage}`, { cause })
  }
}
