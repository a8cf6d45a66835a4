import type { Field, FieldValue } from './field'
import { hasLetter } from './letters'
import { withoutLabel } from './without-label'

/** An address on one line: its lines joined by ", ", single spaces, without a label before it and punctuation behind it. */
export function parseAddress(text: string, labels: Field['labels']): FieldValue | null {
  return joinLines(withoutLabel(text, labels))
}

/** What was joined last: vendor and customer ask about the same text, which differs only where it has a label. */
let last: { readonly text: string; readonly value: FieldValue | null } = { text: '', value: null }

function joinLines(text: string): FieldValue | null {
  if (text === last.text) return last.value
  const joined = text
    .split(/[\n·•|]/)
    .map(cleaned)
    .filter((line) => line !== '')
    .join(', ')
    .replace(/\s+,/g, ',')
    .replace(/\.$/, '')
  const value = joined.length >= 5 && joined.length <= 300 && hasLetter(joined) ? joined : null
  last = { text, value }
  return value
}

function cleaned(line: string): string {
  const single = /\s\s|[^\S ]/.test(line) ? line.replace(/\s+/g, ' ') : line
  return single.replace(/^[\s,;:–—-]+/, '').replace(/[\s,;:–—-]+$/, '')
}
