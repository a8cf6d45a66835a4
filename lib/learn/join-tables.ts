import type { FieldTable, LineTable } from './example-tables'
import { joinNumbers, joinRefs, joinRows, joinStarts } from './join-rows'
import { joinWords } from './join-words'
import type { PackedRefs } from './packed-rows'
import type { Rows, WordRows } from './word-rows'

/** Tables of one field whose words are numbered alike, one behind the other. */
export function joinFields(parts: readonly FieldTable<Rows>[]): FieldTable<Rows> {
  return { ...joinCandidates(parts), words: joinRows(parts.map(({ words }) => words)) }
}

export function joinLines(parts: readonly LineTable<Rows>[]): LineTable<Rows> {
  return { ...joinClasses(parts), words: joinRows(parts.map(({ words }) => words)) }
}

/** The same where each part's words are numbered by its own dictionary; `ids` has a list for each, see `WordPart`. */
export function joinFieldBatches(
  parts: readonly FieldTable<Rows>[],
  ids: readonly Uint32Array[],
  dictionarySize: number,
): FieldTable {
  const words = parts.map(({ words: rows, groupStarts: documentStarts }, at) => ({
    rows,
    documentStarts,
    ids: ids[at] as Uint32Array,
  }))
  return { ...joinCandidates(parts), words: joinWords(words, dictionarySize) }
}

export function joinLineBatches(
  parts: readonly LineTable<Rows>[],
  ids: readonly Uint32Array[],
  dictionarySize: number,
): LineTable {
  const words = parts.map(({ words: rows, documentStarts }, at) => ({
    rows,
    documentStarts,
    ids: ids[at] as Uint32Array,
  }))
  return { ...joinClasses(parts), words: joinWords(words, dictionarySize) }
}

function joinCandidates(parts: readonly FieldTable<Rows>[]): Omit<FieldTable<WordRows>, 'words'> {
  const refs = parts.flatMap((part): PackedRefs[] => (part.refs ? [part.refs] : []))
  return {
    documents: joinNumbers(
      Uint32Array,
      parts.map(({ documents }) => documents),
    ),
    groupStarts: joinStarts(parts.map(({ groupStarts }) => groupStarts)),
    right: joinNumbers(
      Uint8Array,
      parts.map(({ right }) => right),
    ),
    bins: joinNumbers(
      Uint8Array,
      parts.map(({ bins }) => bins),
    ),
    refs: refs.length > 0 ? joinRefs(refs) : null,
  }
}

function joinClasses(parts: readonly LineTable<Rows>[]): Omit<LineTable, 'words'> {
  return {
    documentStarts: joinStarts(parts.map(({ documentStarts }) => documentStarts)),
    classes: joinNumbers(
      Uint8Array,
      parts.map(({ classes }) => classes),
    ),
    known: joinNumbers(
      Uint8Array,
      parts.map(({ known }) => known),
    ),
  }
}
