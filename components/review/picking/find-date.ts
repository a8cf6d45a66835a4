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
    const found: FoundWords[] = []
    for (let at = 0; at < words.length; at++) {
      if (!holdsDay(words[at]?.text ?? '', wanted.day)) continue
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
        if (!window.every((word) => onSameRow(word.box, (words[at] ?? word).box))) continue
        const printed = window.map((word) => word.text).join(' ')
        if (!mayHold(printed, wanted as WantedDate)) continue
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
function holdsDay(text: string, day: number): boolean {
  return numbersOf(text).some((digits) => (digits.length <= 2 ? Number(digits) === day : digits.length === 8))
}

function mayHold(text: string, { year, month }: WantedDate): boolean {
  const numbers = numbersOf(text)
  if (numbers.some((digits) => digits.length === 8)) return true
  const holds = (value: number) => numbers.some((digits) => digits.length <= 2 && Number(digits) === value)
  if (year !== null && !numbers.includes(String(year)) && !holds(year % 100) && !text.includes(String(year % 100))) {
    return false
  }
  return numbers.length >= 2 && (holds(month) || mayNameMonth(text))
}

function numbersOf(text: string): readonly string[] {
  let digit = false
  for (let at = 0; at < text.length && !digit; at++) {
    const code = text.charCodeAt(at)
    digit = code >= 48 && code <= 57
  }
  return digit ? (text.match(/\d+/g) ?? []) : []
}
