import type { Language, Page, Word } from '@/lib/document/page'

/**
 * A page set in type of one width, from text as it would look in a terminal: the words stand where their characters do.
 * For tests.
 */
export function pageOfText(text: string, number = 1, language: Language | null = null): Page {
  const rows = text.replace(/^\n/, '').split('\n')
  const [columns, lines] = [Math.max(100, ...rows.map((row) => row.length)), Math.max(60, rows.length)]
  const words = rows.flatMap((row, line) =>
    [...row.matchAll(/\S+/g)].map(({ 0: word, index }): Word => {
      return {
        text: word,
        ocrConfidence: null,
        box: [index / columns, (line + 0.1) / lines, (index + word.length) / columns, (line + 0.8) / lines],
      }
    }),
  )
  return {
    number,
    widthPixels: 1240,
    heightPixels: 1754,
    rotation: 0,
    source: 'text_layer',
    note: null,
    language,
    words,
  }
}
