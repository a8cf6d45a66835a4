/** `npm run export -- --format NAME --out FILE.zip`: corrected data as a ZIP in one of many forms. Exit code 1: no file was written. */
import { parseArgs } from 'node:util'
import { AppError } from '@/lib/errors'
import { exportRequest } from '@/lib/export/export-request'
import { formatNames } from '@/lib/export/formats'
import { exitWithSentence } from './exit-with-sentence'
import { openDatabase } from './open-database'

const [text, flag] = [{ type: 'string' } as const, { type: 'boolean' } as const]
const chosen = { from: text, to: text, vendor: text, type: text, decided: flag, unreviewed: flag }
const usage = `Usage: npm run export -- --format NAME --out FILE.zip [--from DATE] [--to DATE] [--vendor V] [--type T]
  [--images] [--bom] [--decided] [--unreviewed]    NAME: ${formatNames.join(', ')}`

try {
  const { out, request } = readArguments()
  const close = await openDatabase('npm run export') // Before Prisma is loaded, which reads then where the database is.
  const { exportByShell } = await import('@/lib/server/export-by-shell')
  const over = process.stdout.isTTY ? '\r\u001b[K' : ''
  const show = (done: number, all: number) => void (over && process.stdout.write(`${over}${done} of ${all}`))
  const { counts, files } = await exportByShell(out, request, show).finally(close)
  const { documents, values, leftOut } = counts
  console.log(`${over}${documents} documents, ${values} values, ${files.length} files, ${leftOut} left out: ${out}`)
  process.exit(0)
} catch (error) {
  exitWithSentence(error)
}

function readArguments() {
  try {
    const options = { format: text, out: text, ...chosen, images: flag, bom: flag }
    const { out = '', format, images, bom, decided, type: documentType, ...rest } = parseArgs({ options }).values
    const filter = { ...rest, documentType, reviewedOnly: !rest.unreviewed }
    const wanted = { format, filter, options: { images, byteOrderMark: bom, decidedOnly: decided } }
    const { data, error } = exportRequest.safeParse(wanted)
    if (error || !out) throw new Error(error?.issues[0]?.message ?? 'Say --out FILE.zip.')
    return { out, request: data }
  } catch (cause) {
    throw new AppError('bad_request', `${(cause as Error).message}\n${usage}`, { cause })
  }
}
