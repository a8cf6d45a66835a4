import type { Prisma } from '@/prisma/generated/client'
import { log } from './log'
import { loadModel } from './model-versions'
import { prisma } from './prisma'
import { type Extractable, extractWith } from './serving'
import type { Serving } from './serving-now'

/**
 * Keeps what a challenger in shadow says of a document, where nobody sees it. Call it when the document itself is done and
 * saved: it never throws, and nothing of the document hangs on it.
 */
export async function runShadow(extractable: Extractable, { challenger }: Serving): Promise<void> {
  if (challenger?.kind !== 'shadow') return
  const { id: documentId } = extractable
  const { modelVersionId, version: modelVersion } = challenger
  try {
    const { documentType, predictions, route } = extractWith(await loadModel(modelVersionId), extractable)
    const said = { at: new Date(), documentType: json(documentType), predictions: json(predictions), route }
    await prisma.shadowExtraction.upsert({
      where: { documentId_modelVersion: { documentId, modelVersion } },
      create: { documentId, modelVersion, ...said },
      update: said,
    })
  } catch (err) {
    // Deleted meanwhile, or the model itself is broken: its comparison shows that documents are missing.
    log.warn({ err, documentId, model: modelVersion }, 'A shadow failed on a document')
  }
}

function json(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue
}
