import type { Span } from '@/lib/document/page'

interface Entry<T> {
  readonly spans: readonly Span[]
  readonly kind: string
  readonly text: string
  readonly result: T
}

/** Remembers what was worked out for words of a document, read as `text`: fields of one kind ask the same of the same words. */
export class WordsMemory<T> {
  /** By page and first word. */
  private readonly entries = new Map<number, Entry<T>[]>()

  get(spans: readonly Span[], kind: string, text: string): T | undefined {
    const near = this.entries.get(placeOf(spans))
    if (!near) return undefined
    for (let at = 0; at < near.length; at++) {
      const entry = near[at] as Entry<T>
      if (entry.text === text && entry.kind === kind && sameSpans(entry.spans, spans)) return entry.result
    }
    return undefined
  }

  set(spans: readonly Span[], kind: string, text: string, result: T): void {
    const place = placeOf(spans)
    const near = this.entries.get(place)
    const entry = { spans, kind, text, result }
    if (near) near.push(entry)
    else this.entries.set(place, [entry])
  }
}

function placeOf(spans: readonly Span[]): number {
  const first = spans[0]
  return first ? first.page * 65_536 + first.start : -1
}

function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) {
    const [one, other] = [a[at] as Span, b[at] as Span]
    if (one.start !== other.start || one.end !== other.end || one.page !== other.page) return false
  }
  return true
}
