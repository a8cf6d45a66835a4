import type { Box } from '../document/box'
import type { Language, Page, Word } from '../document/page'
import { orderWords } from '../document/reading-order'
import type { DrawnPage, TextRun } from './drawing'
import { inkOf, widthOf } from './font-metrics'

const pixelsPerPoint = 150 / 72
const longestPixels = 1800

/** The words of a drawing with their boxes, as lib/ocr reads them from the PDF that `drawPdf` makes of it. */
export function drawPages(drawn: readonly DrawnPage[], language: Language): Page[] {
  return drawn.map((page, at) => {
    const words = page.texts.flatMap((run) => wordsOf(run, page))
    const [width, height] = [Math.round(page.width * pixelsPerPoint), Math.round(page.height * pixelsPerPoint)]
    const scale = Math.min(1, longestPixels / Math.max(width, height))
    const widthPixels = Math.round(width * scale)
    const heightPixels = Math.round(height * scale)
    return {
      number: at + 1,
      widthPixels,
      heightPixels,
      rotation: 0,
      source: words.length === 0 ? 'blank' : 'text_layer',
      note: null,
      language,
      words: orderWords(words, widthPixels / heightPixels),
    }
  })
}

/** A run cut at its spaces, each word in the box of its ink. */
function wordsOf(run: TextRun, page: DrawnPage): Word[] {
  let [x, last] = [run.x, 0]
  return [...run.text.matchAll(/\S+/g)].map((match) => {
    x += widthOf(run.text.slice(last, match.index), run.font, run.size, run.stretch)
    last = match.index
    const ink = inkOf(match[0], run.font, run.size, run.stretch)
    const box: Box = [
      clamp((x + ink.left) / page.width),
      clamp((run.y + ink.top) / page.height),
      clamp((x + ink.right) / page.width),
      clamp((run.y + ink.bottom) / page.height),
    ]
    return { text: match[0], box, ocrConfidence: null }
  })
}

const clamp = (value: number) => Math.min(1, Math.max(0, value))
