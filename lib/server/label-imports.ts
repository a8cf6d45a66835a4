import { randomUUID } from 'node:crypto'
import { type LabelImportRow, labelImportOutcome, labelImportRow } from '@/lib/contracts/label-imports'
import { AppError } from '@/lib/errors'
import type { DocumentType } from '@/lib/fields/field'
import type { LabelImport } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { audit } from './audit'
import { ImportStage, removeImportFolder } from './label-import-place'
import { prisma } from './prisma'
import { prepareQueue } from './queue'
import { getSettings } from './settings'

export const labelImportTask = 'import-labels'
const listed = 50
/** The queue begins a killed one again so often. */
const maxBeginnings = 10

export interface LabelImportRequest {
  readonly actor: Actor
  /** For people; null: as its file of labels is called. */
  readonly name: string | null
  /** Of rows that don't say. */
  readonly documentType?: DocumentType | null
  /** Hands over every file. */
  readonly fill: (stage: ImportStage) => Promise<void>
}

/**
 * Gathers the files of an import and has the worker do it.
 * @throws AppError where they are no import; nothing is kept then
 */
export async function createLabelImport(request: LabelImportRequest): Promise<LabelImportRow> {
  const { actor, documentType = null, fill } = request
  const id = randomUUID()
  const { upload } = await getSettings()
  await prepareQueue()
  const stage = await ImportStage.create(id, upload.maxFileMegabytes)
  try {
    await fill(stage)
    const { format, labels } = await stage.close(documentType)
    const name = request.name ?? labels
    return await prisma.$transaction(async (tx) => {
      const who = { actorType: actor.type, actorId: actor.id, actorName: actor.name }
      const row = await tx.labelImport.create({ data: { id, ...who, format, name, state: 'queued' } })
      await audit(tx, { actor, action: 'labels.import_requested', data: { importId: id, name, format } })
      await tx.$executeRaw`
        select graphile_worker.add_job(
          identifier => ${labelImportTask},
          payload => ${JSON.stringify({ importId: id })}::json,
          job_key => ${`${labelImportTask}:${id}`},
          max_attempts => ${maxBeginnings}::int
        )`
      return rowOf(row)
    })
  } catch (error) {
    await removeImportFolder(id)
    throw error
  }
}

/** The newest first. */
export async function listLabelImports(): Promise<LabelImportRow[]> {
  const rows = await prisma.labelImport.findMany({ orderBy: { createdAt: 'desc' }, take: listed })
  return rows.map(rowOf)
}

/** @throws AppError not_found */
export async function getLabelImport(id: string): Promise<LabelImportRow> {
  const row = await prisma.labelImport.findUnique({ where: { id } })
  if (!row) throw new AppError('not_found', 'There is no such import.')
  return rowOf(row)
}

/** Stops one that is under way: what is labelled stays. Once more: nothing. @throws AppError not_found */
export async function cancelLabelImport(actor: Actor, id: string): Promise<LabelImportRow> {
  await getLabelImport(id)
  await prisma.$transaction(async (tx) => {
    const open = { id, state: { in: ['queued', 'running'] } }
    const { count } = await tx.labelImport.updateMany({
      where: open,
      data: { state: 'cancelled', endedAt: new Date() },
    })
    if (count > 0) await audit(tx, { actor, action: 'labels.import_cancelled', data: { importId: id } })
  })
  return getLabelImport(id)
}

function rowOf(row: LabelImport): LabelImportRow {
  return labelImportRow.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    actor: row.actorName,
    outcome: labelImportOutcome.parse(row.outcome),
  })
}
