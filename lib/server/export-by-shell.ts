import { userInfo } from 'node:os'
import path from 'node:path'
import type { ExportRequest } from '@/lib/export/export-request'
import type { ExportManifest } from '@/lib/export/manifest'
import type { Prisma } from '@/prisma/generated/client'
import { systemActor } from './actor'
import { audit } from './audit'
import { exportToFile, type WrittenExport } from './export-to-file'
import { actorColumns } from './exports'
import { prisma } from './prisma'

/**
 * Writes an archive to a place of one's own. It is in the history like those of the browser: nobody takes data unseen.
 * @throws AppError bad_request where it cannot be written there
 */
export async function exportByShell(
  out: string,
  request: ExportRequest,
  show: (documents: number, all: number) => void,
): Promise<ExportManifest> {
  const actor = { ...systemActor, name: `${userName()} in a shell` }
  const target = path.resolve(out)
  const createdAt = new Date()
  await audit(prisma, { actor, action: 'export.requested', data: { ...request, out: target } })
  const { manifest } = await exportToFile(target, request, {
    show,
    place: (written, move) =>
      prisma.$transaction(async (tx) => {
        const taken = { ...actorColumns(actor), ...takenColumns(written), request, createdAt }
        const { id } = await tx.export.create({ data: taken })
        const data = { exportId: id, out: target, lastByte: written.bytes - 1, firstByte: 0 }
        await audit(tx, { actor, action: 'export.downloaded', data })
        await move()
      }),
  })
  return manifest
}

function takenColumns({ manifest: { files, ...rest }, sha256, bytes }: WrittenExport) {
  const { documents } = rest.counts
  const manifest = { ...rest, files: files.length } as unknown as Prisma.InputJsonValue
  return {
    ...{ state: 'taken', documents, done: documents, sha256, byteSize: bytes, downloads: 1 },
    ...{ manifest, endedAt: new Date() },
  }
}

/** A container may run under a number that has no name. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return `user ${process.getuid?.() ?? '?'}`
  }
}
