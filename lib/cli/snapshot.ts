/** `npm run snapshot -- [--from DATE] [--to DATE] [--vendor V]… [--type T]… [--language L]…`: a data set of what is labelled. Exit code 1: none was made. */
import { parseArgs } from 'node:util'
import { snapshotFilter } from '@/lib/contracts/snapshots'
import { AppError } from '@/lib/errors'
import { systemActor } from '@/lib/server/actor'
import { exitWithSentence } from './exit-with-sentence'
import { openDatabase } from './open-database'

const usage =
  'Usage: npm run snapshot -- [--from DATE] [--to DATE] [--vendor NAME]… [--type T]… [--language L]… [--by USER-ID]…'

try {
  const filter = readArguments()
  const close = await openDatabase('npm run snapshot') // Before Prisma is loaded, which reads then where the database is.
  const { makeSnapshot } = await import('@/lib/server/make-snapshot')
  const { getSnapshot } = await import('@/lib/server/snapshots')
  const began = Date.now()
  const { number, createdAt } = await makeSnapshot({ actor: systemActor, trigger: 'shell', filter })
  const { documents, testDocuments, contentHash, checks } = await getSnapshot(number)
  const words = createdAt.getTime() < began ? 'has this content already' : 'was made'
  console.log(
    `Data set ${number} ${words}: ${documents} documents, ${testDocuments} of them to test on, ${contentHash}`,
  )
  for (const { result, sentence } of checks) console.log(`  ${result.padEnd(6)}  ${sentence}`)
  await close()
  process.exit(0)
} catch (error) {
  exitWithSentence(error)
}

function readArguments() {
  try {
    const [one, many] = [{ type: 'string' } as const, { type: 'string', multiple: true } as const]
    const options = { from: one, to: one, vendor: many, type: many, language: many, by: many }
    const { from, to, vendor, type, language, by } = parseArgs({ options }).values
    const given = { from, to, vendors: vendor, documentTypes: type, languages: language, reviewedBy: by }
    const { data, error } = snapshotFilter.safeParse(given)
    if (error) throw new Error(`${error.issues[0]?.path.join('.')}: ${error.issues[0]?.message}`)
    return data
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${usage}`, { cause })
  }
}
