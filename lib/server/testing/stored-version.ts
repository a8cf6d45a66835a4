import { createHash, randomUUID } from 'node:crypto'
import { gzipSync } from 'node:zlib'
import { writeModel } from '@/lib/extract/model-artefact'
import type { ModelVersion } from '@/prisma/generated/client'
import { baseModel } from '../base-model'
import { prisma } from '../prisma'

interface Stored {
  /** What the gates say that failed. */
  readonly failedGates?: readonly string[]
  /** In place of an artefact. */
  readonly artefact?: string
}

/** A model version as training stores it: the model that ships, under another name. */
export async function storedVersion({ failedGates = [], artefact }: Stored = {}): Promise<ModelVersion> {
  const version = `test-${randomUUID().slice(0, 8)}`
  const text = artefact ?? writeModel({ ...baseModel(), version })
  const actor = { actorType: 'system', actorId: null, actorName: 'Countersign' }
  const snapshot = await prisma.snapshot.create({ data: { ...actor, trigger: 'hand', state: 'ready', filter: {} } })
  const gates = failedGates.map((sentence) => ({
    key: 'overall',
    field: null,
    passed: false,
    sentence,
    difference: null,
  }))
  return prisma.modelVersion.create({
    data: {
      version,
      snapshotId: snapshot.id,
      seed: 1,
      artefactSha256: createHash('sha256').update(`${version}${text}`).digest('hex'),
      artefactBytes: text.length,
      artefact: gzipSync(text),
      trainDocuments: 100,
      report: {},
      gates: { against: baseModel().version, passed: gates.length === 0, gates },
    },
  })
}
