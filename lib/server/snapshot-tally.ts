import { createHash } from 'node:crypto'
import type { SnapshotManifest } from '@/lib/contracts/snapshots'
import { documentTypes, fieldKeys } from '@/lib/fields/field'
import type { Half } from '@/lib/learn/split-by-vendor'
import type { SnapshotDocument } from './snapshot-line'

/** Of very many vendors the rest is only counted. */
const listedVendors = 500
const listedDuplicates = 50

type Counted = Omit<SnapshotManifest, 'schemaVersion' | 'contentHash' | 'labels' | 'ocr' | 'coverage' | 'changes'>

/** A document and its pages, both as JSON. */
export interface TalliedRow {
  readonly document: string
  readonly pages: string
  readonly count: number
  /** Of each page: lib/document/page.ts PageSource */
  readonly sources: readonly string[]
}

/** Counts the documents of a snapshot as they are written; a fixed number of bytes a document is kept. */
export class SnapshotTally {
  readonly fingerprints = new Map<string, string>()
  readonly #counts: Omit<Counted, 'vendors' | 'vendorCount' | 'duplicates' | 'duplicateCount'> = {
    documents: { train: 0, test: 0 },
    pages: 0,
    annotations: 0,
    fields: Object.fromEntries(
      fieldKeys.map((key) => [key, { confirmed: 0, corrected: 0, absent: 0, values: { train: 0, test: 0 } }]),
    ) as Counted['fields'],
    documentTypes: Object.fromEntries([...documentTypes, 'undecided'].map((type) => [type, 0])) as Record<
      keyof Counted['documentTypes'],
      number
    >,
    lineItems: 0,
    languages: {},
  }
  readonly #vendors = new Map<string, { key: string; name: string; half: Half; documents: number }>()
  readonly #sources = new Map<string, number>()
  readonly #texts = new Map<string, { train?: string; test?: string }>()

  add({ document: text, pages, count, sources }: TalliedRow): void {
    const document = JSON.parse(text) as SnapshotDocument
    const { id, half, vendor, vendorName, language, documentType, labels, lineItems } = document
    const counts = this.#counts
    counts.documents[half]++
    counts.pages += count
    counts.annotations += Object.keys(labels).length + (documentType ? 1 : 0) + (lineItems ? 1 : 0)
    for (const key of fieldKeys) {
      const label = labels[key]
      if (!label) continue
      counts.fields[key][label.state]++
      if (label.value !== null && label.state !== 'absent') counts.fields[key].values[half]++
    }
    counts.documentTypes[documentType ?? 'undecided']++
    if (lineItems) counts.lineItems++
    counts.languages[language ?? 'unknown'] ??= { train: 0, test: 0 }
    const spoken = counts.languages[language ?? 'unknown']
    if (spoken) spoken[half]++
    const known = this.#vendors.get(vendor)
    if (known) known.documents++
    else this.#vendors.set(vendor, { key: vendor, name: vendorName ?? 'Unknown vendor', half, documents: 1 })
    this.fingerprints.set(id, fingerprint(text))
    for (const source of sources) this.#sources.set(source, (this.#sources.get(source) ?? 0) + 1)
    const print = printOf(pages)
    if (print) {
      const same = this.#texts.get(print) ?? {}
      same[half] ??= id
      this.#texts.set(print, same)
    }
  }

  /** How many pages come from where. */
  pageSources(): Record<string, number> {
    return Object.fromEntries([...this.#sources].sort())
  }

  counted(): Counted {
    const vendors = [...this.#vendors.values()].sort((a, b) => b.documents - a.documents || (a.key < b.key ? -1 : 1))
    const duplicates = [...this.#texts.values()].flatMap(({ train, test }) => (train && test ? [{ train, test }] : []))
    const of = (half: Half) => vendors.filter((vendor) => vendor.half === half).length
    return {
      ...this.#counts,
      vendors: vendors.slice(0, listedVendors),
      vendorCount: { train: of('train'), test: of('test') },
      duplicates: duplicates.slice(0, listedDuplicates),
      duplicateCount: duplicates.length,
    }
  }

  vendorKeys(): ReadonlySet<string> {
    return new Set(this.#vendors.keys())
  }
}

/** Of the words of some pages, given as JSON; null where there are none. Found by their key, as parsing takes ten times as long. */
function printOf(pages: string): string | null {
  const words = pages.match(/"text": "(?:[^"\\]|\\.)*"/g)
  return words && fingerprint(words.join(' '))
}

/** Tells whether a document's labels changed. */
export function fingerprint(text: string): string {
  return createHash('sha256').update(text).digest('base64').slice(0, 16)
}
