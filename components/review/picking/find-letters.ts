import type { Box } from '@/lib/document/box'
import { lettersAndDigits } from '@/lib/fields/letters-and-digits'
import type { FoundWords } from './find-on-pages'
import { onSameRow } from './same-row'
import { indexWords, type PickableWord, type WordIndex } from './word-index'

const known = new WeakMap<readonly PickableWord[], readonly string[]>()

/** What counts of each word; worked out once, as one types letter by letter. */
function keysOf(words: readonly PickableWord[]): readonly string[] {
  const before = known.get(words)
  if (before) return before
  const keys = words.map((word) => lettersAndDigits(word.text))
  known.set(words, keys)
  return keys
}

/**
 * Finds the words that together have the letters and digits of a text, however they are set apart: an IBAN in groups, a
 * number after "Nr:", and with `acrossLines` an address whose lines stand below each other beside another column.
 */
export function findLetters(
  text: string,
  { acrossLines }: { readonly acrossLines: boolean },
): (words: readonly PickableWord[]) => FoundWords[] {
  const wanted = lettersAndDigits(text)
  if (wanted === '') return () => []

  return (words) => {
    const keys = keysOf(words)
    const found: FoundWords[] = []
    for (let start = 0; start < words.length; start++) {
      const length = beginning(words[start]?.text ?? '', keys[start] ?? '', wanted)
      if (length === 0) continue
      const indices = walk({ words, keys, wanted, acrossLines }, start, length)
      if (indices) found.push({ indices })
    }
    return found
  }
}

/** How much of what is wanted a word holds at its end, if it begins with it: all of the word, or what follows a "Nr.:". */
function beginning(text: string, key: string, wanted: string): number {
  if (key === '') return 0
  if (wanted.startsWith(key)) return key.length
  if (!wanted.startsWith(key.slice(-1)) && !key.includes(wanted[0] ?? '')) return 0
  const mark = /^.*[:#=.](?=[^:#=.]*[\p{L}\p{N}])/u.exec(text)?.[0]
  if (!mark) return 0
  const tail = lettersAndDigits(text.slice(mark.length))
  return wanted.startsWith(tail) ? tail.length : 0
}

interface Search {
  readonly words: readonly PickableWord[]
  readonly keys: readonly string[]
  readonly wanted: string
  readonly acrossLines: boolean
}

function walk(search: Search, start: number, length: number): number[] | null {
  const { keys, wanted } = search
  const indices = [start]
  let done = length
  while (done < wanted.length) {
    const next = nextWord(search, indices, done)
    if (next === null) return null
    indices.push(next)
    done += keys[next]?.length ?? 0
  }
  return indices
}

/** The word that goes on with what is wanted: the next on the row, or the first one of a line below in the column. */
function nextWord({ words, keys, wanted, acrossLines }: Search, indices: readonly number[], done: number) {
  const last = indices.at(-1) ?? 0
  const here = words[last]?.box
  if (!here) return null
  let next = last + 1
  while (next < words.length && keys[next] === '') next++
  const beside = words[next]?.box
  if (beside && onSameRow(here, beside) && wanted.startsWith(keys[next] ?? '', done)) return next
  if (!acrossLines) return null
  const index = indexWords(words)
  for (let below = last + 1; below < Math.min(words.length, last + 80); below++) {
    const key = keys[below]
    if (!key || !wanted.startsWith(key, done)) continue
    if (isBelow(index, indices, below)) return below
  }
  return null
}

/** Whether a word begins a line not far below, in the column of what has been found so far. */
function isBelow({ words, lineOf }: WordIndex, indices: readonly number[], below: number): boolean {
  const [first, last, next] = [words[indices[0] ?? 0]?.box, words[indices.at(-1) ?? 0]?.box, words[below]?.box]
  if (!first || !last || !next || lineOf[below] === lineOf[below - 1]) return false
  const down = next[1] - last[3]
  const height = Math.max(next[3] - next[1], last[3] - last[1])
  return next[1] > (last[1] + last[3]) / 2 && down < 2.5 * height && inColumn(first, last, next)
}

function inColumn(first: Box, last: Box, next: Box): boolean {
  const [left, right] = [Math.min(first[0], last[0]), Math.max(first[2], last[2])]
  return (next[0] < right && next[2] > left) || Math.abs(next[0] - first[0]) < 0.03
}
