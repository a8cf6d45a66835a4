import type { Box } from '@/lib/document/box'
import type { Span } from '@/lib/document/page'

/** Words that a reviewer took from a page, or that a typed value was found in. */
export interface PickedWords {
  readonly page: number
  /** One for each run of words on a line, in reading order. */
  readonly spans: readonly Span[]
  /** Around all of them. */
  readonly box: Box
  /** As printed: words joined by a space, lines by "\n". */
  readonly text: string
}
