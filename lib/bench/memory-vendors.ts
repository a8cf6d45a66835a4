import type { Page } from '@/lib/document/page'
import { defaultPolicy } from '@/lib/extract/extraction'
import { anchorsOf, type KnownValues } from '@/lib/extract/memory/anchors-of'
import type { Anchor, Decision, KnownVendor, Memory } from '@/lib/extract/memory/memory'
import { recogniseVendor } from '@/lib/extract/memory/recognise-vendor'
import { rulesOf } from '@/lib/extract/memory/rules-of'
import { vendorToTeach } from '@/lib/extract/memory/vendor-to-teach'

/** What lib/server keeps in tables, for a stream of documents in one process. */
export function createVendorsSeen() {
  /** Anchor → vendor → documents. */
  const counts = new Map<string, Map<string, number>>()
  const vendors = new Map<
    string,
    { readonly decisions: Decision[]; documents: number; readonly anchors: Set<string> }
  >()

  function knownOf(anchors: readonly Anchor[]): KnownVendor[] {
    const ids = new Set(anchors.flatMap((anchor) => [...(counts.get(keyOf(anchor))?.keys() ?? [])]))
    return [...ids].map((id) => ({
      id,
      anchors: [...(vendors.get(id)?.anchors ?? [])].map((key) => knownAnchor(key, id)),
    }))
  }

  function knownAnchor(key: string, vendorId: string) {
    const { kind, value } = anchorOf(key)
    const perVendor = counts.get(key) ?? new Map<string, number>()
    const ofAll = [...perVendor.values()].reduce((sum, count) => sum + count, 0)
    return { kind, value, documents: perVendor.get(vendorId) ?? 0, ofAll }
  }

  return {
    /** What is remembered of whoever sent these pages; null where nobody is recognised. */
    memoryOf(pages: readonly Page[]): Memory | null {
      const anchors = anchorsOf(pages, defaultPolicy.ownCompany)
      const vendorId = recogniseVendor(anchors, knownOf(anchors))?.vendorId
      const vendor = vendors.get(vendorId ?? '')
      if (!vendorId || !vendor) return null
      const rules = rulesOf(vendor.decisions, [])
      return { vendorId, vendorName: vendorId, rules, knownIbans: [], ibanDocuments: 0, documents: vendor.documents }
    },
    /** A reviewed document becomes a known vendor's, or a new one's; its id. */
    learn(pages: readonly Page[], values: KnownValues, decisions: readonly Decision[]): string {
      const anchors = anchorsOf(pages, defaultPolicy.ownCompany, values)
      const id = vendorToTeach(anchors, knownOf(anchors), values) ?? `vendor-${vendors.size + 1}`
      const vendor = vendors.get(id) ?? { decisions: [], documents: 0, anchors: new Set<string>() }
      vendors.set(id, vendor)
      vendor.documents++
      vendor.decisions.push(...decisions)
      for (const key of anchors.map(keyOf)) {
        vendor.anchors.add(key)
        const perVendor = counts.get(key) ?? new Map<string, number>()
        counts.set(key, perVendor.set(id, (perVendor.get(id) ?? 0) + 1))
      }
      return id
    },
  }
}
export type VendorsSeen = ReturnType<typeof createVendorsSeen>

function keyOf({ kind, value }: Anchor): string {
  return `${kind} ${value}`
}

function anchorOf(key: string): Anchor {
  const space = key.indexOf(' ')
  return { kind: key.slice(0, space) as Anchor['kind'], value: key.slice(space + 1) }
}
