import { expect, test } from 'vitest'
import type { Word } from '../document/page'
import { orderWords } from '../document/reading-order'
import { openPdf } from '../ocr/pdf'
import { readTextLayer } from '../ocr/text-layer'
import { composeDocument } from './compose-document'
import { drawPages } from './draw-pages'
import { drawPdf } from './draw-pdf'
import type { DrawnPage } from './drawing'

async function read(pages: readonly DrawnPage[]) {
  const pdf = await openPdf(drawPdf(pages))
  try {
    return pages.map((_, index) => {
      const page = pdf.page(index)
      const layer = readTextLayer(page.chars(), page.width / page.height)
      page.close()
      return orderWords(layer.words, page.width / page.height)
    })
  } finally {
    pdf.close()
  }
}

test('the words of a drawing are those that are read from its PDF, in the same places', async () => {
  let compared = 0
  const apart: string[] = []
  const differences: string[] = []
  for (let index = 0; index < 60; index++) {
    const document = composeDocument('agreement', index)
    const readPages = await read(document.pages)
    for (const [at, page] of drawPages(document.pages, document.language).entries()) {
      const words = readPages[at] ?? []
      if (tokensOf(page.words).join(' ') !== tokensOf(words).join(' ')) differences.push(document.name)
      for (const word of page.words.filter(({ text }) => /[\p{L}\p{N}]/u.test(text))) {
        const same = words.filter((other) => other.text === word.text)
        // Lone dots and colons of typewriter faces are words of their own to the reader.
        if (same.length === 0) continue
        const near = same.map((other) =>
          Math.max(...other.box.map((edge, side) => Math.abs(edge - (word.box[side] ?? 0)))),
        )
        compared++
        if (Math.min(...near) > 0.01) apart.push(`${document.name}: ${word.text}`)
      }
    }
  }
  expect(differences).toEqual([])
  expect(compared).toBeGreaterThan(5000)
  expect(apart).toEqual([])
}, 60_000)

/** Runs of letters and digits, however the reader cut the marks between them. */
function tokensOf(words: readonly Word[]): string[] {
  return words.flatMap((word) => word.text.match(/[\p{L}\p{N}]+/gu) ?? []).sort()
}

test('the same document gives the same bytes', () => {
  const bytes = () => drawPdf(composeDocument('bytes', 7).pages)
  expect(Buffer.compare(Buffer.from(bytes()), Buffer.from(bytes()))).toBe(0)
})
