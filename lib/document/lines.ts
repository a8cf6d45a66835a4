import { type Box, unionBox } from './box'
import type { Page, Span, Word } from './page'
import { follows, placesOf, typicalHeightOf } from './word-links'

/**
 * A line segment: words on one baseline with no wide gap between them. "Total        12.00" set in two columns is two
 * lines, as are an address on the left and a date on the right of the same row.
 */
export interface Line {
  readonly span: Span
  readonly box: Box
  readonly text: string
}

/** The lines of a page whose words are in reading order (see `orderWords`), in that order. */
export function groupLines(page: Page): Line[] {
  const places = placesOf(page)
  const typicalHeight = typicalHeightOf(places)
  const lines: Line[] = []
  let start = 0
  for (let end = 1; end <= places.length; end++) {
    const [last, next] = [places[end - 1], places[end]]
    if (last && next && follows(last, next, typicalHeight)) continue
    lines.push(lineOf(page, start, end))
    start = end
  }
  return lines
}

function lineOf(page: Page, start: number, end: number): Line {
  const words: readonly Word[] = page.words.slice(start, end)
  return {
    span: { page: page.number, start, end },
    box: unionBox(words.map((word) => word.box)),
    text: words.map((word) => word.text).join(' '),
  }
}
