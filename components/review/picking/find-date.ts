import { parseDate } from '@/lib/fields/date'
import type { ParseContext } from '@/lib/fields/field'
import { mayNameMonth } from '@/lib/fields/month-names'
import type { FoundWords } from './find-on-pages'
import { onSameRow } from './same-row'
import type { PickableWord } from './word-index'

/** "20 de marzo de 2024" */
const mostWords = 5

interface WantedDate {
  /** Null where it was typed without. */
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/** Finds the words that print a date, typed in any usual form, without its year too, or canonical. */
export function findDate(text: string, context: ParseContext): (words: readonly PickableWord[]) => FoundWords[] {
  const wanted = readTyped(text.trim(), context)
  if (!wanted) return () => []
  const readings = context.dayFirst === null ? [true, false] : [context.dayFirst]

  return (words) => {
    const numbers = numbersOf(words)
    const found: FoundWords[] = []
    for (let at = 0; at < words.length; at++) {
      if (!holdsDay(numbers[at] ?? none, wanted.day)) continue
      const indices = around(words, at)
      if (indices && found.at(-1)?.indices[0] !== indices[0]) found.push({ indices })
    }
    return found
  }

  /** The fewest words around one that read as the date. */
  function around(words: readonly PickableWord[], at: number): number[] | null {
    for (let size = 1; size <= mostWords; size++) {
      for (let start = Math.max(0, at - size + 1); start <= at && start + size <= words.length; start++) {
        const window = words.slice(start, start + size)
        if (
          !mayHold(
            window,
            numbersOf(words)
              .slice(start, start + size)
              .flat(),
            wanted as WantedDate,
          )
        )
          continue
        if (!window.every((word) => onSameRow(word.box, (words[at] ?? word).box))) continue
        const printed = window.map((word) => word.text).join(' ')
        if (readings.some((dayFirst) => matches(parseDate(printed, { ...context, dayFirst }), wanted as WantedDate))) {
          return Array.from({ length: size }, (_, offset) => start + offset)
        }
      }
    }
    return null
  }
}

function readTyped(text: string, context: ParseContext): WantedDate | null {
  const full = parseDate(text, context)
  if (full) return partsOf(full)
  // A leap year, so that 29 February can be typed.
  const bare = text.replace(/[\s.,/-]+$/, '')
  for (const withYear of [`${bare} 2024`, `${bare}.2024`, `${bare}/2024`]) {
    const value = parseDate(withYear, context)
    if (value) return { ...partsOf(value), year: null }
  }
  return null
}

function partsOf(iso: string): { year: number; month: number; day: number } {
  const [year = 0, month = 0, day = 0] = iso.split('-').map(Number)
  return { year, month, day }
}

function matches(iso: string | null, wanted: WantedDate): boolean {
  if (iso === null) return false
  const { year, month, day } = partsOf(iso)
  return (wanted.year === null || wanted.year === year) && wanted.month === month && wanted.day === day
}

/** Parsing is dear: most words and windows are refused by their digits. */
function holdsDay(numbers: readonly string[], day: number): boolean {
  return numbers.some((digits) => (digits.length <= 2 ? Number(digits) === day : digits.length === 8))
}

function mayHold(words: readonly PickableWord[], numbers: readonly string[], { year, month }: WantedDate): boolean {
  if (numbers.some((digits) => digits.length === 8)) return true
  if (year !== null && !numbers.some((digits) => Number(digits) === year || Number(digits) === year % 100)) return false
  const named = () => words.some(({ text }) => mayNameMonth(text))
  return numbers.length >= 2 && (numbers.some((digits) => Number(digits) === month) || named())
}

const none: readonly string[] = []
const known = new WeakMap<readonly PickableWord[], readonly (readonly string[])[]>()

/** The runs of digits in each word; worked out once, as one types letter by letter. */
function numbersOf(words: readonly PickableWord[]): readonly (readonly string[])[] {
  const before = known.get(words)
  if (before) return before
  const numbers = words.map(({ text }) => text.match(/\d+/g) ?? none)
  known.set(words, numbers)
  return numbers
}
