import { groupLines } from '@/lib/document/lines'
import type { Page } from '@/lib/document/page'
import { orderWords } from '@/lib/document/reading-order'
import type { LineItem } from './extraction'
import { extractLineItems } from './line-items'
import { pageOfText } from './page-of-text'

/** The line items of a document drawn as plain text, a page a text. For tests. */
export function itemsOfText(...texts: readonly string[]): LineItem[] {
  const pages: Page[] = texts.map((text, index) => {
    const page = pageOfText(text, index + 1)
    return { ...page, words: orderWords(page.words, page.widthPixels / page.heightPixels) }
  })
  return extractLineItems(pages, pages.flatMap(groupLines))
}

/** Their descriptions, quantities, prices and amounts alone. */
export function itemRowsOfText(...texts: readonly string[]): (string | null)[][] {
  return itemsOfText(...texts).map(({ description, quantity, unitPrice, amount }) => [
    description,
    quantity,
    unitPrice,
    amount,
  ])
}
