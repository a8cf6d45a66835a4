import { rm } from 'node:fs/promises'
import type { z } from 'zod'
import type { CreateExportBody, ExportFormatRow, exportCountQuery } from '@/lib/contracts/exports'
import { exportFilter, exportOptions, type exportRow } from '@/lib/contracts/exports'
import { AppError } from '@/lib/errors'
import type { ExportFormat } from '@/lib/export/export-format'
import { exportRequest } from '@/lib/export/export-request'
import { formatNamed, formats } from '@/lib/export/formats'
import type { Export, Prisma } from '@/prisma/generated/client'
import type { Actor } from './actor'
import { audit } from './audit'
import { countExportDocuments } from './export-documents'
import { exportFile } from './export-place'
import { prisma } from './prisma'
import { prepareQueue } from './queue'

export const exportTask = 'export'
/** After these days the file is removed; a new one is asked for in a moment. */
export const keptDays = 14
const listed = 50
/** The queue begins a killed one again so often. */
const maxBeginnings = 10

type Row = z.input<typeof exportRow>

/** Every form there is, in the order in which people choose. */
export function exportFormats(): ExportFormatRow[] {
  return formats.map(({ name, label, purpose, layout, images, joined }: ExportFormat) => {
    return { name, label, purpose, layout, images, tables: joined.some(({ table }) => table === true) }
  })
}

/**
 * Has an archive written in the background.
 * @throws AppError bad_request for a format that there is not
 */
export async function createExport(actor: Actor, body: CreateExportBody): Promise<Row> {
  const { data: request, error } = exportRequest.safeParse(body)
  if (error) throw new AppError('bad_request', error.issues[0]?.message ?? 'This cannot be exported.')
  const { from, to } = request.filter
  if (from && to && from > to) throw new AppError('bad_request', 'The last day lies before the first.')
  const documents = await countExportDocuments(request.filter)
  await prepareQueue()
  return prisma.$transaction(async (tx) => {
    const row = await tx.export.create({ data: { ...actorColumns(actor), request, state: 'queued', documents } })
    await audit(tx, { actor, action: 'export.requested', data: { exportId: row.id, documents, ...request } })
    await tx.$executeRaw`
      select graphile_worker.add_job(
        identifier => ${exportTask},
        payload => ${JSON.stringify({ exportId: row.id })}::json,
        job_key => ${exportJobKey(row.id)},
        max_attempts => ${maxBeginnings}::int,
        priority => 0
      )`
    return rowOf(row)
  })
}

/** The newest first; `next` is where the following ones begin. */
export async function listExports(before?: string): Promise<{ exports: Row[]; next: string | null }> {
  const rows = await prisma.export.findMany({
    ...(before ? { where: { id: { lt: before } } } : {}),
    orderBy: { id: 'desc' },
    take: listed + 1,
  })
  const exports = rows.slice(0, listed)
  return { exports: exports.map(rowOf), next: rows.length > listed ? (exports.at(-1)?.id ?? null) : null }
}

/** @throws AppError not_found */
export async function getExport(id: string): Promise<Row> {
  return rowOf(await requireExport(prisma, id))
}

export function countExport({ reviewedOnly, ...rest }: z.output<typeof exportCountQuery>): Promise<number> {
  return countExportDocuments(exportFilter.parse({ ...rest, reviewedOnly: reviewedOnly === 'true' }))
}

/**
 * Stops one that is being written, or removes the file of one that is; who took it stays known. Once more: nothing.
 * @throws AppError not_found
 */
export async function removeExport(actor: Actor, id: string): Promise<void> {
  const removed = await prisma.$transaction(async (tx) => {
    await tx.$queryRaw`select id from exports where id = ${id}::uuid for update`
    const { state } = await requireExport(tx, id)
    if (state === 'queued' || state === 'running') {
      await tx.export.update({ where: { id }, data: { state: 'cancelled', endedAt: new Date() } })
      if (state === 'queued') await tx.$executeRaw`select graphile_worker.remove_job(${exportJobKey(id)})`
      await audit(tx, { actor, action: 'export.cancelled', data: { exportId: id } })
    }
    if (state !== 'ready') return false
    await tx.export.update({ where: { id }, data: { state: 'removed', expiresAt: null } })
    await audit(tx, { actor, action: 'export.removed', data: { exportId: id } })
    return true
  })
  // After the commit: a file without a row that offers it is swept, a row without its file would be a broken promise.
  if (removed) await rm(exportFile(id), { force: true })
}

/** The whole archive of one that is ready. @throws AppError not_found, gone where there is none (any more) */
export async function findExportFile(id: string): Promise<{ path: string; sha256: string; fileName: string }> {
  const { state, sha256, ...row } = await requireExport(prisma, id)
  if (state === 'ready' && sha256) return { path: exportFile(id), sha256, fileName: fileNameOf(row) }
  const waiting = state === 'queued' || state === 'running'
  throw new AppError('not_found', waiting ? 'This export is not ready yet.' : 'This export has no file any more.')
}

/** One audit event for every time that bytes go out; a download counts once, however often it was resumed. */
export async function recordDownload(actor: Actor, id: string, sent: { from: number; to: number }): Promise<void> {
  const action = sent.from === 0 ? 'export.downloaded' : 'export.resumed'
  await prisma.$transaction(async (tx) => {
    if (sent.from === 0) await tx.export.update({ where: { id }, data: { downloads: { increment: 1 } } })
    await audit(tx, { actor, action, data: { exportId: id, firstByte: sent.from, lastByte: sent.to } })
  })
}

export function exportJobKey(id: string): string {
  return `${exportTask}:${id}`
}

export function actorColumns(actor: Actor) {
  return { actorType: actor.type, actorId: actor.id, actorName: actor.name }
}

async function requireExport(tx: Prisma.TransactionClient, id: string): Promise<Export> {
  const row = await tx.export.findUnique({ where: { id } })
  if (!row) throw new AppError('not_found', 'There is no such export.')
  return row
}

function rowOf(row: Export): Row {
  const { format, filter, options } = row.request as { format: string; filter: object; options: object }
  const manifest = row.manifest as { counts?: { leftOut?: number } } | null
  return {
    ...row,
    createdAt: row.createdAt.toISOString(),
    endedAt: row.endedAt?.toISOString() ?? null,
    expiresAt: row.expiresAt?.toISOString() ?? null,
    byteSize: row.byteSize === null ? null : Number(row.byteSize),
    format,
    formatLabel: formatNamed(format)?.label ?? format,
    filter: exportFilter.parse(filter),
    options: exportOptions.parse(options),
    state: row.state as Row['state'],
    leftOut: manifest?.counts?.leftOut ?? 0,
    fileName: fileNameOf(row),
  }
}

/** `countersign-2026-11-21-csv.zip` */
function fileNameOf({ createdAt, request }: Pick<Export, 'createdAt' | 'request'>): string {
  const { format } = request as { format: string }
  return `countersign-${createdAt.toISOString().slice(0, 10)}-${format}.zip`
}
