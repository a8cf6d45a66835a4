/** What stands in the search box while one types: `sent` once it has been searched for. */
export interface SearchDraft {
  readonly text: string
  readonly sent: boolean
}

/**
 * What the box shows. The address has the search trimmed; shown like that, the space before the next word would vanish
 * under the fingers. A search that changed elsewhere (the back button, "Clear") wins.
 */
export function shownSearch(draft: SearchDraft | null, q: string): string {
  return draft && (!draft.sent || draft.text.trim() === q) ? draft.text : q
}
