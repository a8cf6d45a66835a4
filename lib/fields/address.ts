import type { Field, FieldValue } from './field'
import { withoutLabel } from './without-label'

/** An address on one line: its lines joined by ", ", single spaces, without a label before it and punctuation behind it. */
export function parseAddress(text: string, labels: Field['labels']): FieldValue | null {
  const value = withoutLabel(text, labels)
    .split(/\s*(?:\r?\n|[·•|])\s*/)
    .map((line) => line.replace(/\s+/g, ' ').replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, ''))
    .filter((line) => line !== '')
    .join(', ')
    .replace(/\s+,/g, ',')
    .replace(/\.$/, '')
  return /\p{L}/u.test(value) && value.length >= 5 && value.length <= 300 ? value : null
}
