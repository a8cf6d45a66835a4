import type { Box } from '@/lib/document/box'
import type { PickedWords } from './picked-words'

/** What a screen does with words and boxes that are picked on its pages. All in the upright page's coordinates. */
export interface Picking {
  /**
   * `words`: a click takes a word, a drag all words it touches, Shift-click extends the last pick.
   * `table`: a drag draws a box, which is handed over once it has been adjusted.
   */
  readonly active: 'words' | 'table' | 'off'
  readonly onWords: (picked: PickedWords) => void
  readonly onTable?: (page: number, box: Box) => void
  /** Escape on the pages with nothing drawn: back to where one came from. */
  readonly onCancel?: () => void
}
