import { groupLines } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { chooseValues } from './choose-values'
import { decideRoute } from './decide-route'
import { classifyDocument } from './document-type'
import type { Extraction, Policy } from './extraction'
import { generateCandidates } from './generate-candidates'
import { readLayout } from './layout'
import { extractLineItems } from './line-items'
import { applyMemory } from './memory/apply-memory'
import type { Model } from './model'
import { scoreCandidates } from './score-candidates'
import { validate } from './validate'

/** Pages in, everything found out: the same input and model always give the same extraction. */
export function extract(pages: readonly Page[], model: Model, policy: Policy): Extraction {
  const lines = pages.flatMap(groupLines)
  const layout = readLayout(pages, lines)
  const candidates = generateCandidates(layout)
  const scored = scoreCandidates(candidates, model, layout, policy)
  const predictions = applyMemory(chooseValues(scored, model, pages), candidates, pages, policy.memory)
  const documentType = classifyDocument(pages, lines, model.types)
  const lineItems = extractLineItems(pages, lines)
  const findings = validate(predictions, lineItems, pages, policy)
  const { route, reasons } = decideRoute(predictions, findings, documentType, policy)
  return { modelVersion: model.version, documentType, predictions, lineItems, findings, route, reasons }
}
