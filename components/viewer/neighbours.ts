/** Where a document stands in the list it was opened from. */
export interface Neighbours {
  readonly previous: string | null
  readonly next: string | null
  /** From 0; null where no list is known that has it. */
  readonly position: number | null
}

/** By the first of the lists that has the document; give the one seen last first. */
export function neighboursIn(lists: readonly (readonly string[])[], id: string): Neighbours {
  const list = lists.find((ids) => ids.includes(id))
  if (!list) return { previous: null, next: null, position: null }
  const position = list.indexOf(id)
  return { previous: list[position - 1] ?? null, next: list[position + 1] ?? null, position }
}
