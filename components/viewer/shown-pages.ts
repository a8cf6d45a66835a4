import type { DocumentReply } from '@/lib/contracts/documents'
import type { PagePixels } from './page-layout'

export interface ShownPage extends PagePixels {
  /** False while its turn has not come: the sheet is empty, and its size a guess. */
  readonly read: boolean
}

/** A4 at 150 dpi. */
const guess = { widthPixels: 1240, heightPixels: 1754 }

/** All pages of a document, those not yet read too, so that nothing moves when they appear. */
export function shownPages({ pages, pageCount }: Pick<DocumentReply, 'pages' | 'pageCount'>): ShownPage[] {
  const read = new Map(pages.map((page) => [page.number, page]))
  const count = Math.max(pageCount, ...read.keys())
  return Array.from({ length: count }, (_, index) => {
    const number = index + 1
    const { widthPixels, heightPixels } = read.get(number) ?? pages[0] ?? guess
    const rotation = read.get(number)?.rotation ?? 0
    return { number, widthPixels, heightPixels, rotation, read: read.has(number) }
  })
}
