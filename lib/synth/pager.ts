import { type Block, type DrawnPage, drawnAt, type Shape, type TextRun } from './drawing'
import type { Style } from './style'

/** Puts blocks one below the other, and on another page where there is no more room. */
export interface Pager {
  /** Left edge and width of what may be printed on. */
  readonly left: number
  readonly width: number
  add(block: Block, options?: { x?: number; gap?: number; keep?: number }): void
  /** Whether so much still goes on this page. */
  fits(height: number): boolean
  breakPage(): void
  /** Moves down to so many points above the end of the page, if that is still below. */
  sinkTo(heightAbove: number): void
  readonly y: number
  readonly pageCount: number
  finish(decorate: (number: number, count: number) => Block): DrawnPage[]
}

interface OpenPage {
  texts: TextRun[]
  shapes: Shape[]
}

/** `footerHeight` is kept free below; `head` is what stands on top of the second page and those after it. */
export function createPager(style: Style, footerHeight: number, head: (number: number) => Block): Pager {
  const pages: OpenPage[] = [{ texts: [], shapes: [] }]
  const left = style.marginX
  const width = style.width - 2 * style.marginX
  const bottom = style.height - style.marginBottom - footerHeight
  let y = style.marginTop
  const put = (block: Block, x: number, top: number) => {
    const there = drawnAt(block, x, top)
    const page = pages.at(-1) as OpenPage
    page.texts.push(...there.texts)
    page.shapes.push(...there.shapes)
  }
  const breakPage = () => {
    pages.push({ texts: [], shapes: [] })
    y = style.marginTop
    const block = head(pages.length)
    put(block, left, y)
    y += block.height + (block.height > 0 ? style.size : 0)
  }
  return {
    left,
    width,
    add(block, { x = 0, gap = 0, keep = 0 } = {}) {
      if (block.height === 0) return
      if (y + gap + block.height + keep > bottom && y > style.marginTop + 80) breakPage()
      else y += gap
      put(block, left + x, y)
      y += block.height
    },
    fits: (height) => y + height <= bottom,
    breakPage,
    sinkTo(heightAbove) {
      y = Math.max(y, bottom - heightAbove)
    },
    get y() {
      return y
    },
    get pageCount() {
      return pages.length
    },
    finish: (decorate) =>
      pages.map((page, at) => {
        const over = drawnAt(decorate(at + 1, pages.length))
        return {
          width: style.width,
          height: style.height,
          texts: [...page.texts, ...over.texts],
          shapes: [...over.shapes, ...page.shapes],
        }
      }),
  }
}
