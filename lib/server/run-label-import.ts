import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import type { LabelFormat, LabelImportOutcome } from '@/lib/contracts/label-imports'
import { AppError } from '@/lib/errors'
import { drawLinesPdf } from '@/lib/export/draw-lines-pdf'
import type { LabelledRow, LabelledRows } from '@/lib/export/labelled-row'
import { readLabelStudioLabels } from '@/lib/export/read-label-studio'
import { readLabelsCsv } from '@/lib/export/read-labels-csv'
import { readTruth } from '@/lib/export/read-truth'
import type { DocumentType } from '@/lib/fields/field'
import type { LabelImport } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { explainFileError } from './data-dir'
import { documentOutcomes } from './document-outcomes'
import { env } from './env'
import { labelDocument } from './label-document'
import { LabelImportJournal } from './label-import-journal'
import { openImportStage, removeImportFolder, type StagedFiles } from './label-import-place'
import { log } from './log'
import { isOutage } from './outage'
import { prisma } from './prisma'
import { receiveDocument } from './receive-documents'

const payloadSchema = z.object({ importId: z.uuid() })
/** So many documents wait to be read at once: enough for every reader, few to be left when it is cancelled. */
const ahead = 40
const lookAgainMilliseconds = 250

/**
 * Receives the documents of an import, waits until they are read, and stores their labels. Begun again after an end in the
 * middle it goes on where it was: every step is noted, and none does harm a second time.
 * @throws for the queue to begin it again: the worker stops, the database is away
 */
export async function runLabelImport(payload: unknown, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const { importId } = payloadSchema.parse(payload)
  const [begun] = await prisma.labelImport.updateManyAndReturn({
    where: { id: importId, state: { in: ['queued', 'running'] } },
    data: { state: 'running' },
  })
  if (begun) {
    try {
      await importAll(begun, signal)
    } catch (error) {
      if (signal.aborted || isOutage(error)) throw error
      await fail(begun, error)
    }
  }
  await removeImportFolder(importId)
}

async function importAll(row: LabelImport, signal: AbortSignal): Promise<void> {
  const stage = await openImportStage(row.id)
  const labels = readLabels(row.format as LabelFormat, stage.labels, stage.documentType)
  const journal = await LabelImportJournal.open(row.id, labels.refused)
  const actor = { type: row.actorType, id: row.actorId, name: row.actorName, role: 'admin' } as Actor
  const total = labels.rows.length + labels.refused.length
  if (total === 0) throw new AppError('bad_request', 'There is no row in these labels.')
  const open = labels.rows.filter(({ number }) => !journal.isSettled(number))
  const waiting = new Map<number, LabelledRow>()
  for (let next = 0; next < open.length || waiting.size > 0; ) {
    signal.throwIfAborted()
    for (; next < open.length && waiting.size < ahead; next++) {
      const one = open[next] as LabelledRow
      if (journal.documentOf(one.number) || (await receive(one, { stage, journal, actor })))
        waiting.set(one.number, one)
    }
    const settled = await settle(waiting, { journal, actor, importId: row.id })
    const { outcome, done } = await journal.progress()
    if (!(await tell(row.id, { documents: total, done, outcome }))) return
    if (settled === 0 && waiting.size > 0) await sleep(lookAgainMilliseconds, undefined, { signal })
  }
  const { outcome, done } = await journal.progress()
  const news = { documents: total, done, outcome }
  if (outcome.labelled > 0) {
    await tell(row.id, { ...news, state: 'done', endedAt: new Date() })
  } else if (await tell(row.id, news)) {
    throw new AppError('bad_request', `No row could be used. ${outcome.refused[0]?.reason ?? ''}`.trim())
  }
}

function readLabels(format: LabelFormat, text: string, documentType: DocumentType | null): LabelledRows {
  if (format === 'truth') return readTruth(text, documentType)
  return format === 'csv' ? readLabelsCsv(text) : readLabelStudioLabels(text)
}

interface Receiving {
  readonly stage: StagedFiles
  readonly journal: LabelImportJournal
  readonly actor: Actor
}

/** False where the row is refused. */
async function receive(row: LabelledRow, { stage, journal, actor }: Receiving): Promise<boolean> {
  try {
    const sent = row.file === null ? null : stage.find(row.file)
    const content = sent ?? drawn(row)
    if (!content) {
      const documentId = await knownDocument(row)
      await journal.received(row.number, { documentId, known: true })
      return true
    }
    const fileName = lastPart(sent ? (row.file ?? row.name) : `${row.name.replace(/\.\w{1,5}$/, '')}.pdf`)
    const { id, duplicateOf } = await receiveDocument({ fileName, content }, { actor, urgency: 'bulk' })
    await journal.received(row.number, { documentId: id, known: duplicateOf !== undefined })
    return true
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable') throw error
    await journal.refuse(row, error.message)
    return false
  }
}

function drawn({ lines }: LabelledRow): Readable | null {
  return lines && Readable.from([Buffer.from(drawLinesPdf(lines))])
}

function lastPart(name: string): string {
  return name.split(/[/\\]/).at(-1) ?? name
}

async function knownDocument({ documentId, file }: LabelledRow): Promise<string> {
  const known = documentId && (await prisma.document.findUnique({ where: { id: documentId }, select: { id: true } }))
  if (known) return known.id
  throw new AppError('not_found', file ? `There is no file “${file}” among the documents.` : 'It names no document.')
}

interface Settling {
  readonly journal: LabelImportJournal
  readonly actor: Actor
  readonly importId: string
}

/** Labels what has been read meanwhile; how many rows are over. */
async function settle(waiting: Map<number, LabelledRow>, { journal, actor, importId }: Settling): Promise<number> {
  const rows = [...waiting.values()]
  const documents = await documentOutcomes(rows.map(({ number }) => journal.documentOf(number) ?? ''))
  const byId = new Map(documents.map((document) => [document.id, document]))
  for (const row of rows) {
    const documentId = journal.documentOf(row.number) ?? ''
    const { status, reason } = byId.get(documentId) ?? {
      status: 'failed',
      reason: 'Its document was deleted meanwhile.',
    }
    if (status === 'received' || status === 'processing') continue
    waiting.delete(row.number)
    try {
      if (status === 'failed') throw new AppError('conflict', reason ?? 'Its document could not be read.')
      await journal.labelled(row.number, await labelDocument({ importId, actor }, row, documentId))
    } catch (error) {
      if (!(error instanceof AppError) || error.code === 'unavailable') throw error
      await journal.refuse(row, error.message)
    }
  }
  return rows.length - waiting.size
}

interface News {
  readonly documents: number
  readonly done: number
  readonly outcome: LabelImportOutcome
  readonly state?: 'done'
  readonly endedAt?: Date
}

/** False where somebody stopped it. */
async function tell(id: string, news: News): Promise<boolean> {
  const { count } = await prisma.labelImport.updateMany({ where: { id, state: 'running' }, data: news })
  return count > 0
}

async function fail({ id }: LabelImport, error: unknown): Promise<void> {
  const explained = explainFileError(error, env.DATA_DIR)
  const known = explained instanceof AppError
  if (!known) log.error({ err: error, importId: id }, 'An import of labels failed')
  const failureReason = known ? explained.message : 'Something went wrong in the middle; the log says what.'
  const data = { state: 'failed', failureReason, endedAt: new Date() }
  await prisma.labelImport.updateMany({ where: { id, state: 'running' }, data })
}
