import { createReadStream } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { AppError } from '@/lib/errors'
import { systemActor } from '@/lib/server/actor'
import { type DocumentOutcome, documentOutcomes } from '@/lib/server/document-outcomes'
import { receiveDocument } from '@/lib/server/receive-documents'
import { countWorkers } from '@/lib/server/worker-heartbeat'
import type { Progress } from './progress-line'

export interface ImportOutcome {
  readonly files: number
  readonly seconds: number
  readonly duplicates: number
  readonly refused: readonly { readonly file: string; readonly message: string }[]
  /** Of the new documents, as they were at the end. */
  readonly documents: readonly DocumentOutcome[]
  /** No worker ran, so the rest waits. */
  readonly unattended: boolean
}

const lookAgainMilliseconds = 500
const actor = { ...systemActor, name: 'The import' }
/** A worker that is being restarted is back within this time. */
const patienceMilliseconds = 30_000

/** Receives one file after the other and waits until the new documents are processed. */
export async function importFiles(
  files: readonly string[],
  show: (progress: Progress) => void,
): Promise<ImportOutcome> {
  const startedAt = performance.now()
  const ids: string[] = []
  const refused: { file: string; message: string }[] = []
  const duplicates = () => files.length - ids.length - refused.length
  for (const [index, file] of files.entries()) {
    try {
      const received = await receive(file)
      if (!received.duplicateOf) ids.push(received.id)
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'unavailable') throw error
      refused.push({ file, message: error.message })
    }
    const settled = index + 1 - ids.length
    show({ received: index + 1, processed: settled, files: files.length })
  }
  const { documents, unattended } = await settle(ids, (processed) =>
    show({ received: files.length, processed: files.length - ids.length + processed, files: files.length }),
  )
  const seconds = (performance.now() - startedAt) / 1000
  return { files: files.length, seconds, duplicates: duplicates(), refused, documents, unattended }
}

async function receive(file: string) {
  const content = createReadStream(file)
  // It may fail before it is read; then nobody listens yet, and the error would end the process.
  content.on('error', () => undefined)
  try {
    const incoming = { fileName: path.basename(file), content }
    return await receiveDocument(incoming, { actor, urgency: 'bulk' })
  } catch (error) {
    if (!content.errored) throw error
    const { code } = content.errored as NodeJS.ErrnoException
    throw new AppError('bad_request', `This file cannot be read (${code}).`, { cause: content.errored })
  } finally {
    content.destroy()
  }
}

async function settle(ids: readonly string[], show: (processed: number) => void) {
  const settled: DocumentOutcome[] = []
  let waiting = ids
  let workerSeenAt = Date.now()
  for (;;) {
    const found = await documentOutcomes(waiting)
    const open = found.filter(isWaiting)
    settled.push(...found.filter((document) => !isWaiting(document)))
    waiting = open.map(({ id }) => id)
    show(ids.length - waiting.length)
    if (waiting.length === 0) return { documents: settled, unattended: false }
    if ((await countWorkers()) > 0) workerSeenAt = Date.now()
    if (Date.now() - workerSeenAt > patienceMilliseconds) return { documents: [...settled, ...open], unattended: true }
    await sleep(lookAgainMilliseconds)
  }
}

function isWaiting({ status }: DocumentOutcome): boolean {
  return status === 'received' || status === 'processing'
}

export function wentWell({ refused, documents, unattended }: ImportOutcome): boolean {
  return refused.length === 0 && !unattended && documents.every((document) => document.status !== 'failed')
}

export function summary(outcome: ImportOutcome): string {
  const { files, seconds, duplicates, refused, documents, unattended } = outcome
  const of = (status: DocumentOutcome['status']) => documents.filter((document) => document.status === status)
  const lines = [
    `${files} ${files === 1 ? 'file' : 'files'} in ${seconds.toFixed(1)} s: ${documents.length} imported, ${duplicates} already here, ${refused.length} refused.`,
    `Straight through ${of('completed').length}, to review ${of('needs_review').length}, failed ${of('failed').length}.`,
    ...refused.map(({ file, message }) => `  refused  ${file}: ${message}`),
    ...of('failed').map(({ fileName, reason }) => `  failed   ${fileName}: ${reason}`),
  ]
  if (unattended) {
    const waiting = documents.filter(isWaiting).length
    lines.push(`No worker is running, so ${waiting} wait: they are processed once npm start or npm run worker runs.`)
  }
  return lines.join('\n')
}
