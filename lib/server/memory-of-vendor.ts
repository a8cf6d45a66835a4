import type { Page } from '@/lib/document/page'
import type { Policy } from '@/lib/extract/extraction'
import { anchorsOf } from '@/lib/extract/memory/anchors-of'
import type { Decision, Memory, RuleSwitch } from '@/lib/extract/memory/memory'
import { placeOf } from '@/lib/extract/memory/place-of'
import { recogniseVendor } from '@/lib/extract/memory/recognise-vendor'
import { rulesOf } from '@/lib/extract/memory/rules-of'
import type { Prisma } from '@/prisma/generated/client'
import { findKnownVendors } from './known-vendors'
import { readDecisions, type StoredDecision } from './memory-decisions'
import { knownIbansOf } from './memory-ibans'

/** Looking up places costs a page each; the latest corrections tell most. */
const maxPlaces = 60

/**
 * What is remembered of whoever sent these pages; null where nobody is recognised. A document is no witness for itself:
 * give its id.
 */
export async function findMemory(
  tx: Prisma.TransactionClient,
  { pages, documentId, ownCompany }: { pages: readonly Page[]; documentId: string } & Pick<Policy, 'ownCompany'>,
): Promise<Memory | null> {
  const anchors = anchorsOf(pages, ownCompany)
  const vendor = recogniseVendor(anchors, await findKnownVendors(tx, anchors))
  return vendor && loadMemory(tx, vendor.vendorId, documentId)
}

/** What is remembered of the vendor that a document was found to be of; null where it is nobody's. */
export async function memoryOfDocument(tx: Prisma.TransactionClient, documentId: string): Promise<Memory | null> {
  const document = await tx.document.findUnique({ where: { id: documentId }, select: { vendorId: true } })
  return document?.vendorId ? loadMemory(tx, document.vendorId, documentId) : null
}

/**
 * A vendor's memory, worked out of the decisions on its last 200 reviewed documents but for one; null where there is no
 * such vendor any more: an undo or a merge may take it away meanwhile.
 */
export async function loadMemory(
  tx: Prisma.TransactionClient,
  vendorId: string,
  except: string | null = null,
): Promise<Memory | null> {
  const vendor = await tx.vendor.findUnique({ where: { id: vendorId }, include: { switches: true } })
  if (!vendor) return null
  const stored = await readDecisions(tx, vendorId, except)
  const decisions = await withPlaces(tx, [...stored.values()].flat())
  const switches = vendor.switches.map(
    ({ ruleId, state, at }): RuleSwitch => ({ ruleId, state: state as RuleSwitch['state'], at: at.toISOString() }),
  )
  return {
    vendorId,
    vendorName: vendor.name,
    rules: rulesOf(decisions, switches),
    ...(await knownIbansOf(tx, vendorId, { decisions, except })),
    documents: stored.size,
  }
}

interface WordsRow {
  readonly documentId: string
  readonly number: number
  readonly pageCount: number
  readonly words: Page['words']
}

async function withPlaces(tx: Prisma.TransactionClient, stored: readonly StoredDecision[]): Promise<Decision[]> {
  const corrected = stored
    .filter(({ state, spans }) => state === 'corrected' && spans.length > 0)
    .sort((a, b) => b.at.getTime() - a.at.getTime())
    .slice(0, maxPlaces)
  const rows = await tx.$queryRaw<WordsRow[]>`
    select p.document_id::text as "documentId", p.number, p.words, d.page_count as "pageCount"
    from pages p join documents d on d.id = p.document_id
    where (p.document_id, p.number) in (
      select * from unnest(
        ${corrected.map(({ documentId }) => documentId)}::uuid[],
        ${corrected.map(({ spans }) => spans[0]?.page ?? 1)}::int[]
      )
    )`
  const pageOf = new Map(rows.map((row) => [`${row.documentId} ${row.number}`, row]))
  const placed = new Set(corrected)
  return stored.map((decision): Decision => {
    const row = placed.has(decision) ? pageOf.get(`${decision.documentId} ${decision.spans[0]?.page}`) : undefined
    const { documentId, actor, field, state, value, predictedValue, predictedRule } = decision
    const place = row ? placeOf(decision.spans, [row as unknown as Page], row.pageCount) : null
    const predicted = { value: predictedValue, ruleId: predictedRule }
    return { documentId, at: decision.at.toISOString(), actor, field, state, value, place, predicted }
  })
}
