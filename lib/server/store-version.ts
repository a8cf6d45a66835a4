import { gzipSync } from 'node:zlib'
import { AppError } from '@/lib/errors'
import type { Prisma } from '@/prisma/generated/client'
import { prisma } from './prisma'
import { queueStudy } from './queue-training'
import type { NewVersion } from './train-version'

export interface StoredVersion {
  readonly id: string
  readonly number: number
  /** False: it was there already, the same byte for byte. */
  readonly made: boolean
  readonly gatesPassed: boolean
}

/**
 * Stores a version, or finds the one that is there: the same snapshot, seed and options make the same artefact, so that a
 * training begun twice makes one version.
 * @throws AppError conflict where they did not
 */
export async function storeVersion(
  { artefact, report, gates, ...version }: NewVersion,
  { snapshotId, seed }: { readonly snapshotId: string; readonly seed: number },
): Promise<StoredVersion> {
  const compressed = gzipSync(artefact)
  return prisma.$transaction(async (tx) => {
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtext('countersign.model-versions'))`
    const select = { id: true, number: true, artefactSha256: true, gates: true }
    const known = await tx.modelVersion.findUnique({ where: { version: version.version }, select })
    if (known) return sameAs(known, version)
    const { id, number } = await tx.modelVersion.create({
      data: {
        ...version,
        snapshotId,
        seed,
        artefactBytes: Buffer.byteLength(artefact),
        artefact: compressed,
        report: report as unknown as Prisma.InputJsonValue,
        gates: gates as unknown as Prisma.InputJsonValue,
      },
      select: { id: true, number: true },
    })
    await queueStudy(tx, id)
    return { id, number, made: true, gatesPassed: gates.passed }
  })
}

interface Known {
  readonly id: string
  readonly number: number
  readonly artefactSha256: string
  readonly gates: Prisma.JsonValue
}

function sameAs({ id, number, artefactSha256, gates }: Known, trained: Pick<NewVersion, 'artefactSha256'>) {
  if (artefactSha256 !== trained.artefactSha256) {
    throw new AppError(
      'conflict',
      `Version ${number} was made from the same data set, seed and options, but with another artefact (${artefactSha256.slice(0, 12)}…, now ${trained.artefactSha256.slice(0, 12)}…). Countersign was probably updated since: train with another seed.`,
    )
  }
  return { id, number, made: false, gatesPassed: (gates as { passed?: boolean }).passed === true }
}
