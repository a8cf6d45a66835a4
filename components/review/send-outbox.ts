import { saveReview } from '@/lib/client/reviews'
import { clearFromOutbox, outboxEntries } from './outbox'

/** Work of earlier visits that never reached the server. What is refused stays until its document is opened again. */
export async function sendOutbox(tab: string): Promise<void> {
  if (tab === '') return
  for (const { documentId, revision, draft, at } of outboxEntries(localStorage)) {
    if (window.location.pathname.endsWith(documentId)) continue // is opened now, and sees to it itself
    try {
      await saveReview(documentId, { tab, revision, draft })
      clearFromOutbox(localStorage, documentId, at)
    } catch {
      // Held by another, changed since, or the server is away: shown with both versions when it is opened.
    }
  }
}
