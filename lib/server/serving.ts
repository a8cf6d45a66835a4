import type { Settings } from '@/lib/contracts/settings'
import type { Page } from '@/lib/document/page'
import { decideRoute } from '@/lib/extract/decide-route'
import { extract } from '@/lib/extract/extract'
import type { Extraction } from '@/lib/extract/extraction'
import type { Memory } from '@/lib/extract/memory/memory'
import type { Model } from '@/lib/extract/model'
import { inCanary } from '@/lib/learn/canary-share'
import { targetOf, thresholdsAt } from './error-target'
import { log } from './log'
import { loadModel } from './model-versions'
import { type Serving, servingNow } from './serving-now'

/** What a document is extracted from, whichever model does it. */
export interface Extractable {
  readonly id: string
  readonly pages: readonly Page[]
  readonly memory: Memory | null
  readonly settings: Pick<Settings, 'routing' | 'ownCompany'>
}

export interface ServedExtraction {
  readonly extraction: Extraction
  /** As it was when this was extracted: for `runShadow`. */
  readonly serving: Serving
}

/**
 * Extracts with the champion, or with the canary where the document is among its share. A canary that fails leaves the
 * document to the champion.
 */
export async function extractServed(extractable: Extractable): Promise<ServedExtraction> {
  const serving = await servingNow()
  const { champion, challenger } = serving
  if (challenger?.kind === 'canary' && inCanary(extractable.id, challenger.canaryShare)) {
    try {
      return { serving, extraction: extractWith(await loadModel(challenger.modelVersionId), extractable) }
    } catch (err) {
      log.error(
        { err, documentId: extractable.id, model: challenger.version },
        'A canary failed; the champion took over',
      )
    }
  }
  return { serving, extraction: extractWith(await loadModel(champion.modelVersionId), extractable) }
}

/** Routed by the error target of the type that the document turns out to have. */
export function extractWith(model: Model, { pages, memory, settings }: Extractable): Extraction {
  const { routing, ownCompany } = settings
  const today = new Date().toISOString().slice(0, 10)
  const thresholds = thresholdsAt(routing.errorTarget, model)
  const extraction = extract(pages, model, { thresholds, ownCompany, today, memory })
  const { predictions, findings, documentType } = extraction
  const target = targetOf(routing, documentType.value)
  if (target === routing.errorTarget) return extraction
  const ofType = { thresholds: thresholdsAt(target, model) }
  return { ...extraction, ...decideRoute(predictions, findings, documentType, ofType) }
}
