import type { Anchor, AnchorKind, KnownVendor } from './memory'

export interface Recognition {
  readonly vendorId: string
  /** 0 to 1: how far it leads. */
  readonly confidence: number
}

/** What an anchor that one vendor alone has is worth. A line of text is weak by itself: many papers share them. */
const worth: Readonly<Record<AnchorKind, number>> = {
  tax_id: 2,
  registration: 2,
  iban: 2,
  phone: 1.5,
  email_domain: 1.5,
  web_domain: 1.5,
  header_line: 0.9,
}
/** One number, or two lines, that are the vendor's alone. */
const leastScore = 1.3
/** How many times the second's score. */
const leastLead = 1.6
/** Papers seen so far are few: a line that is one vendor's today may be everybody's tomorrow. */
const doubt = 0.35
/** The vendor has tax ids, the document has others. */
const otherTaxId = 1.5

/**
 * Whose document it is by its anchors, weighted by kind and by how purely each belongs to one vendor: the share of the
 * documents with it that are this vendor's. Null where nobody is clear.
 */
export function recogniseVendor(anchors: readonly Anchor[], known: readonly KnownVendor[]): Recognition | null {
  const own = new Set(anchors.map(keyOf))
  const hasTaxId = anchors.some(({ kind }) => kind === 'tax_id')
  const scores = known
    .map((vendor) => ({ vendorId: vendor.id, score: scoreOf(vendor, own, hasTaxId) }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = scores
  if (!first || first.score < leastScore || first.score < leastLead * Math.max(0, second?.score ?? 0)) return null
  return { vendorId: first.vendorId, confidence: first.score / (first.score + Math.max(0, second?.score ?? 0) + doubt) }
}

function scoreOf({ anchors }: KnownVendor, own: ReadonlySet<string>, hasTaxId: boolean): number {
  const shared = anchors.filter((anchor) => own.has(keyOf(anchor)))
  const score = shared.reduce((sum, { kind, documents, ofAll }) => {
    const purity = documents / (Math.max(documents, ofAll) + doubt)
    return sum + worth[kind] * purity * purity
  }, 0)
  const taxIds = anchors.filter(({ kind }) => kind === 'tax_id')
  const differs = hasTaxId && taxIds.length > 0 && !shared.some(({ kind }) => kind === 'tax_id')
  return differs ? score - otherTaxId : score
}

function keyOf({ kind, value }: Anchor): string {
  return `${kind} ${value}`
}
