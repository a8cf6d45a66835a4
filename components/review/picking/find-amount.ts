import type { ParseContext } from '@/lib/fields/field'
import { parseAmount, sameAmount } from '@/lib/fields/money'
import type { FoundWords } from './find-on-pages'
import { onSameRow } from './same-row'
import type { PickableWord } from './word-index'

/** "1 234 567,00" is three words. */
const mostWords = 4

/** Finds the words that print an amount, typed in any usual form or canonical. */
export function findAmount(text: string, context: ParseContext): (words: readonly PickableWord[]) => FoundWords[] {
  const contexts = readings(context)
  const canonical = /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? text.trim() : null
  const wanted = canonical ?? firstOf(contexts, (reading) => parseAmount(text, reading))
  const core = coreOf(digitsOf(wanted ?? ''))
  if (wanted === null) return () => []

  return (words) => {
    const found: FoundWords[] = []
    for (let start = 0; start < words.length; start++) {
      let digits = ''
      for (let end = start + 1; end <= Math.min(words.length, start + mostWords); end++) {
        const word = words[end - 1]
        const own = word ? digitsOf(word.text) : ''
        if (!word || own === '' || (end > start + 1 && !onSameRow(word.box, (words[end - 2] ?? word).box))) break
        digits += own
        if (coreOf(digits) === core) {
          const match = compare(words, start, end)
          if (match) found.push(match)
        }
        // Only groups of thousands are set apart by a space.
        if (digits.length > 12) break
      }
    }
    return found
  }

  function compare(words: readonly PickableWord[], start: number, end: number): FoundWords | null {
    const values = (from: number, to: number) => {
      const printed = words
        .slice(from, to)
        .map((word) => word.text)
        .join(' ')
      return contexts.flatMap((reading) => parseAmount(printed, reading) ?? [])
    }
    const indices = Array.from({ length: end - start }, (_, offset) => start + offset)
    const plain = values(start, end)
    if (plain.some((value) => sameAmount(value, wanted as string))) return { indices, loose: goesOn(words, start) }
    // A minus, brackets or "CR" may stand as a word of its own.
    const [from, to] = [isMark(words[start - 1]) ? start - 1 : start, isMark(words[end]) ? end + 1 : end]
    for (const [first, last] of [
      [from, end],
      [start, to],
      [from, to],
    ] as const) {
      if (last - first === end - start) continue
      if (values(first, last).some((value) => sameAmount(value, wanted as string))) {
        return { indices: Array.from({ length: last - first }, (_, offset) => first + offset) }
      }
    }
    return plain.some((value) => sameAmount(unsigned(value), unsigned(wanted as string)))
      ? { indices, loose: true }
      : null
  }
}

function isMark(word: PickableWord | undefined): boolean {
  return (
    word !== undefined && word.text.length <= 3 && !/\d/.test(word.text) && /^(?:[^\p{L}]+|cr\.?)$/iu.test(word.text)
  )
}

/** Whether a number begins before: "234,50" of "1 234,50". It may also be a count in the column before, so it is not refused. */
function goesOn(words: readonly PickableWord[], start: number): boolean {
  const [before, first] = [words[start - 1], words[start]]
  if (!before || !first || !onSameRow(before.box, first.box)) return false
  return /(?:^|\D)\d{1,3}$/.test(before.text) && /^\d{3}(?!\d)/.test(first.text)
}

/** "1.234" is either; a page is searched for what it may mean. */
function readings(context: ParseContext): ParseContext[] {
  return [context, { ...context, decimalSeparator: '.' }, { ...context, decimalSeparator: ',' }]
}

function firstOf<T, R>(items: readonly T[], look: (item: T) => R | null): R | null {
  for (const item of items) {
    const seen = look(item)
    if (seen !== null) return seen
  }
  return null
}

function digitsOf(text: string): string {
  let digits = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 48 && code <= 57) digits += text[at]
  }
  return digits
}

/** Without the zeros around it: 1200, 1.200,00 and 0012 have one core. */
function coreOf(digits: string): string {
  let [start, end] = [0, digits.length]
  while (start < end && digits[start] === '0') start++
  while (end > start && digits[end - 1] === '0') end--
  return digits.slice(start, end)
}

function unsigned(value: string): string {
  return value.replace(/^-/, '')
}
