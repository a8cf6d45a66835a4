import { gunzipSync } from 'node:zlib'
import type { Model } from '@/lib/extract/model'
import { parseModel } from '@/lib/extract/model-artefact'
import { baseModel } from './base-model'
import { prisma } from './prisma'

/** Champion, challenger, and a version that somebody compares with. */
const kept = 4

const loaded = new Map<string, Promise<Model>>()

/** The model of a version, null: the one that ships. Immutable, so each process reads it once while it is in use. */
export async function loadModel(modelVersionId: string | null): Promise<Model> {
  if (modelVersionId === null) return baseModel()
  const known = loaded.get(modelVersionId)
  loaded.delete(modelVersionId)
  const model = known ?? readModel(modelVersionId)
  loaded.set(modelVersionId, model)
  model.catch(() => loaded.delete(modelVersionId))
  for (const id of [...loaded.keys()].slice(0, -kept)) loaded.delete(id)
  return model
}

async function readModel(id: string): Promise<Model> {
  const { artefact } = await prisma.modelVersion.findUniqueOrThrow({ where: { id }, select: { artefact: true } })
  return parseModel(gunzipSync(artefact).toString())
}
