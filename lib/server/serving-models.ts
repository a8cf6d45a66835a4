import type { Settings } from '@/lib/contracts/settings'
import type { Policy } from '@/lib/extract/extraction'
import type { Model } from '@/lib/extract/model'
import type { DocumentType } from '@/lib/fields/field'
import type { Extraction as ExtractionRow } from '@/prisma/generated/client'
import type { Annotations } from './annotations'
import { baseModel } from './base-model'
import { champion } from './champion'
import { targetOf, thresholdsAt } from './error-target'
import { loadModel } from './model-versions'
import { prisma } from './prisma'

/** Versions never change, and an extraction's version is asked for at each look at its document. */
const idOfVersion = new Map<string, string>()

/** The model that an extraction names; the champion where it is not there any more, as after an update, or not given. */
export async function modelNamed(version: string | null): Promise<Model> {
  if (version === baseModel().version) return baseModel()
  const id = version === null ? undefined : (idOfVersion.get(version) ?? (await findId(version)))
  return id === undefined ? champion() : loadModel(id)
}

async function findId(version: string): Promise<string | undefined> {
  const found = await prisma.modelVersion.findUnique({ where: { version }, select: { id: true } })
  if (found) idOfVersion.set(version, found.id)
  return found?.id
}

/** By the error target of the document's type, and the model that made the extraction: another model's confidences mean another thing. */
export async function thresholdsOfExtraction(
  extraction: Pick<ExtractionRow, 'modelVersion' | 'documentType'> | null,
  annotations: Annotations,
  routing: Settings['routing'],
): Promise<Policy['thresholds']> {
  const decided = annotations.get('document_type')?.value
  const predicted = (extraction?.documentType as { value?: string } | null)?.value
  const type = (decided ?? predicted ?? null) as DocumentType | null
  return thresholdsAt(targetOf(routing, type), await modelNamed(extraction?.modelVersion ?? null))
}
