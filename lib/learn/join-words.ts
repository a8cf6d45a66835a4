import { joinStarts, sharedNumbers } from './join-rows'
import type { Rows, WordRows } from './word-rows'

/** Rows whose words are numbered by a dictionary of their own. */
export interface WordPart {
  readonly rows: Rows
  /** Documents + 1 entries: the rows of each. */
  readonly documentStarts: Uint32Array
  /** The own number of each word → its number in the dictionary of all. */
  readonly ids: Uint32Array
}

const mostWords = 65_536

/**
 * The parts' rows one behind the other, without words that only one document has: nothing is learnt from them, and they are
 * most words. Of more than 65,536 words the most frequent ones stay.
 */
export function joinWords(parts: readonly WordPart[], dictionarySize: number): WordRows {
  const ids = frequentIds(documentCounts(parts, dictionarySize))
  const places = new Int32Array(dictionarySize).fill(-1)
  for (const [place, id] of ids.entries()) places[id] = place
  const starts = joinStarts(parts.map(({ rows }) => rows.starts))
  const indices = new Uint16Array(starts.at(-1) ?? 0)
  let [row, at] = [0, 0]
  for (const { rows, ids: own } of parts) {
    for (let from = 0; from + 1 < rows.starts.length; from++, row++) {
      starts[row] = at
      for (let i = rows.starts[from] as number; i < (rows.starts[from + 1] as number); i++) {
        const place = places[own[rows.indices[i] as number] as number] as number
        if (place >= 0) indices[at++] = place
      }
    }
  }
  starts[row] = at
  const kept = sharedNumbers(Uint16Array, at)
  kept.set(indices.subarray(0, at))
  return { starts, indices: kept, ids }
}

/** In how many documents each word of the dictionary is. */
function documentCounts(parts: readonly WordPart[], dictionarySize: number): Uint32Array {
  const counts = new Uint32Array(dictionarySize)
  const lastIn = new Uint32Array(dictionarySize)
  let number = 0
  for (const { rows, documentStarts, ids } of parts) {
    for (let document = 0; document + 1 < documentStarts.length; document++) {
      number++
      const from = rows.starts[documentStarts[document] as number] as number
      const to = rows.starts[documentStarts[document + 1] as number] as number
      for (let i = from; i < to; i++) {
        const id = ids[rows.indices[i] as number] as number
        if (lastIn[id] === number) continue
        lastIn[id] = number
        counts[id] = (counts[id] as number) + 1
      }
    }
  }
  return counts
}

function frequentIds(counts: Uint32Array): Uint32Array {
  const ids = Uint32Array.from(counts.keys()).filter((id) => (counts[id] as number) > 1)
  if (ids.length <= mostWords) return ids
  const byCount = Array.from(ids).sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b)
  return Uint32Array.from(byCount.slice(0, mostWords)).sort()
}
